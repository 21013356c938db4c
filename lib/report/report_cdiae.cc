#include <algorithm>
#include <map>
#include <set>

#include "assess/funnel.h"
#include "report/running_year.h"

namespace tremplin {
namespace {

using Tone = Paragraph::Tone;

constexpr std::int64_t kManyUndocumented = 5;  // one in five examined exits without news or more is worth a word

// One convention at a glance, in the year judged.
struct Glance {
  const ConventionCase* item = nullptr;
  int year = 0;
  Counts counts;
  /// Few exits stand behind the figures: neither counts by category nor verdicts are shown.
  bool is_hidden = false;
  std::array<JudgedYear, 2> judged;
  std::array<Coded, 2> verdicts;
  std::vector<Message> attention;
};

bool is_bad(const Coded& verdict) {
  return verdict.code == "missed" || verdict.code == "at-risk" || verdict.code == "out-of-reach";
}

bool held_in(const Convention& convention, FollowUpKind kind, int year, Date as_of) {
  return std::any_of(convention.follow_up.begin(), convention.follow_up.end(), [&](const FollowUp& meeting) {
    return meeting.kind && meeting.kind->value == kind && meeting.date && year_of(meeting.date->value) == year &&
           !is_after(meeting.date, as_of);
  });
}

void look_at_results(Glance& glance, const ReportInput& input) {
  if (glance.is_hidden) return;
  for (std::size_t i = 0; i < 2; ++i)
    if (is_bad(glance.verdicts[i]))
      glance.attention.push_back(
          {"attention.verdict", {year_name(glance.year), indicator_phrase(kMainIndicators[i]), glance.verdicts[i]}});
  const auto exits = exits_of_year(glance.item->figures, *glance.item->convention, glance.year, input.as_of);
  const std::int64_t undocumented = exits_in(disputed(exits, Indicator::dynamic, CountingChange::undocumented));
  const std::int64_t k = suppress_below(*glance.item, input);
  if (undocumented * kManyUndocumented >= glance.counts.examined() && undocumented >= std::max<std::int64_t>(k, 1))
    glance.attention.push_back({"attention.undocumented", {undocumented, glance.counts.examined()}});
}

void look_at_procedure(Glance& glance, const ReportInput& input) {
  const Convention& convention = *glance.item->convention;
  if (convention.is_draft()) {
    if (input.as_of_source != AsOf::unknown && convention.days().from <= input.as_of)
      glance.attention.push_back({"attention.not_signed", {convention.days().from}});
    return;
  }
  const bool running = convention.status->value == Status::signed_;
  if (running && glance.counts.exits == 0 && input.as_of_source != AsOf::unknown)
    glance.attention.push_back({"attention.no_exits", {year_name(glance.year)}});
  if (running && input.as_of_source != AsOf::unknown &&
      !held_in(convention, FollowUpKind::review, glance.year, input.as_of))
    glance.attention.push_back({"attention.no_review", {year_name(glance.year)}});
  const bool decided = convention.renewal && convention.renewal->value.decision;
  if (input.as_of_source != AsOf::unknown && !decided && convention.days().to <= add_months(input.as_of, 6) &&
      (running || convention.status->value == Status::closed))
    glance.attention.push_back({"attention.renewal", {convention.days().to}});
}

Glance glance_at(const ConventionCase& item, const ReportInput& input) {
  Glance glance;
  glance.item = &item;
  glance.year = running_year_of(item, input);
  glance.counts = counts_of_year(item.figures, *item.convention, glance.year, input.as_of);
  glance.is_hidden = glance.counts.examined() > 0 && glance.counts.examined() < suppress_below(item, input);
  for (std::size_t i = 0; i < 2; ++i) {
    glance.judged[i] = judge_on_day(item, input, kMainIndicators[i], glance.year);
    glance.verdicts[i] = verdict_of(glance.judged[i]);
  }
  look_at_results(glance, input);
  look_at_procedure(glance, input);
  return glance;
}

std::string name_of(const Glance& glance) {
  const StructureInfo& structure = glance.item->convention->structure->value;
  const std::string& name = structure.name ? structure.name->value.in(Language::french) : structure.id->value.text;
  return name;
}

std::vector<Glance> glances_of(const ReportInput& input) {
  std::vector<Glance> glances;
  for (const ConventionCase& item : input.cases) glances.push_back(glance_at(item, input));
  std::stable_sort(glances.begin(), glances.end(),
                   [](const Glance& a, const Glance& b) { return name_of(a) < name_of(b); });
  return glances;
}

void add_lead(Document& page, const ReportInput& input, const std::vector<Glance>& glances) {
  Paragraph lead{Tone::lead, {}};
  std::set<std::string> structures;
  std::set<std::string> departments;
  Counts whole;
  std::int64_t attention = 0;
  std::array<std::int64_t, 2> met{};
  std::array<std::int64_t, 2> assessed{};
  for (const Glance& glance : glances) {
    structures.insert(glance.item->convention->structure_id());
    departments.insert(glance.item->convention->department());
    whole += glance.counts;
    if (!glance.attention.empty()) ++attention;
    for (std::size_t i = 0; i < 2; ++i) {
      if (glance.is_hidden || glance.judged[i].assessment.verdict == Verdict::not_assessed) continue;
      ++assessed[i];
      if (glance.judged[i].assessment.verdict == Verdict::met) ++met[i];
    }
  }
  Series places;
  for (const std::string& department : departments) places.items.emplace_back(department);
  lead.sentences.push_back(
      {"cdiae.lead.who",
       {static_cast<std::int64_t>(glances.size()), static_cast<std::int64_t>(structures.size()), places}});
  if (input.as_of_source == AsOf::unknown)
    lead.sentences.push_back({"cdiae.lead.no_exits", {}});
  else
    lead.sentences.push_back({"cdiae.lead.exits", {input.as_of, whole.exits, whole.examined()}});
  for (std::size_t i = 0; i < 2; ++i)
    if (assessed[i] > 0)
      lead.sentences.push_back({"cdiae.lead.met", {indicator_phrase(kMainIndicators[i]), met[i], assessed[i]}});
  lead.sentences.push_back({"cdiae.lead.attention", {attention}});
  page.blocks.emplace_back(std::move(lead));
  add_broken(page, input);
}

void add_attention(Document& page, const std::vector<Glance>& glances) {
  add_heading(page, "cdiae.attention");
  Bullets bullets;
  for (const Glance& glance : glances) {
    if (glance.attention.empty()) continue;
    Series reasons;
    for (const Message& reason : glance.attention) reasons.items.emplace_back(reason);
    bullets.items.emplace_back(
        Message{"cdiae.attention.item",
                {structure_name(*glance.item->convention), glance.item->convention->id_text(), reasons}});
  }
  if (bullets.items.empty()) add_sentence(page, {"cdiae.attention.none", {}});
  page.blocks.emplace_back(std::move(bullets));
}

void add_stages(Document& page, const std::vector<Glance>& glances) {
  add_heading(page, "cdiae.stages");
  std::map<Status, std::int64_t> stages;
  for (const Glance& glance : glances) ++stages[glance.item->convention->status->value];
  ReportTable table;
  table.caption = {"cdiae.stages.caption", {}};
  table.columns = {text_column("status", "status"), number_column("conventions", "conventions")};
  for (const auto& [status, count] : stages) table.rows.push_back({{status_word(status), count}});
  table.rows.push_back({{Message{"total", {}}, static_cast<std::int64_t>(glances.size())}, Row::Kind::total});
  page.blocks.emplace_back(std::move(table));
}

std::vector<Value> result_cells(const Glance& glance, std::size_t i) {
  const JudgedYear& judged = glance.judged[i];
  const Value target = judged.target ? Value(*judged.target) : Value(Absent::not_applicable);
  if (glance.is_hidden) return {Absent::hidden, Absent::hidden, target, Absent::hidden};
  return {judged.rate.count, RateValue{judged.rate, judged.target}, target, glance.verdicts[i]};
}

// A structure with few examined exits shows its number of exits only; that of the examined ones would not hide them.
void add_glances(Report& report, const ReportInput& input, const std::vector<Glance>& glances) {
  add_heading(report.page, "cdiae.glance");
  ReportTable table;
  table.caption = {"cdiae.glance.caption", {}};
  table.columns = {text_column("structure", "structure"),      text_column("type", "type"),
                   text_column("convention", "convention"),    text_column("status", "status"),
                   text_column("period_end", "period_end"),    text_column("year", "year"),
                   number_column("examined_exits", "examined")};
  for (const Indicator indicator : kMainIndicators) {
    const std::string code(word_of(indicator));
    table.columns.push_back(number_column("category." + code, code));
    table.columns.push_back(number_column("rate", code + "_rate"));
    table.columns.push_back(number_column("target", code + "_target"));
    table.columns.push_back(text_column("verdict", code + "_verdict"));
  }
  bool hidden = false;
  std::int64_t k = 0;
  for (const Glance& glance : glances) {
    const Convention& convention = *glance.item->convention;
    Row row{{structure_name(convention), std::string(word_of(convention.type())), convention.id_text(),
             status_word(convention.status->value), convention.days().to, year_name(glance.year),
             glance.counts.examined()}};
    for (std::size_t i = 0; i < 2; ++i) {
      const auto cells = result_cells(glance, i);
      row.cells.insert(row.cells.end(), cells.begin(), cells.end());
      if (!glance.is_hidden) report.verdicts.insert(glance.verdicts[i].code);
    }
    hidden = hidden || glance.is_hidden;
    k = std::max(k, suppress_below(*glance.item, input));
    Row data{{convention.id_text(), convention.structure_id(), std::string(word_of(convention.type())),
              convention.department()}};
    data.cells.insert(data.cells.end(), row.cells.begin() + 3, row.cells.end());
    data.cells.emplace_back(static_cast<std::int64_t>(glance.attention.size()));
    report.page.data.rows.push_back(std::move(data));
    table.rows.push_back(std::move(row));
  }
  if (hidden) table.notes.push_back({"cdiae.hidden", {k}});
  report.page.blocks.emplace_back(std::move(table));
}

FunnelChart funnel_chart(const std::vector<const Glance*>& glances, std::size_t i, StructureType type,
                         const Funnel& funnel) {
  FunnelChart chart{{"cdiae.funnel.chart", {indicator_phrase(kMainIndicators[i]), std::string(word_of(type))}},
                    funnel.pooled,
                    {},
                    {}};
  const double rate = static_cast<double>(funnel.pooled.count) / static_cast<double>(funnel.pooled.of);
  std::int64_t largest = 1;
  for (const Glance* glance : glances) {
    largest = std::max(largest, glance->judged[i].rate.of);
    chart.points.push_back({name_of(*glance), glance->judged[i].rate});
  }
  constexpr std::int64_t kSteps = 60;
  const std::int64_t step = std::max<std::int64_t>(1, largest / kSteps);
  for (std::int64_t of = step; of <= largest; of += step) {
    const FunnelLimits near = funnel_limits(of, rate, kTail95);
    const FunnelLimits far = funnel_limits(of, rate, kTail998);
    chart.limits.push_back({of, near.low, near.high, far.low, far.high});
  }
  return chart;
}

constexpr const char* kPositions[] = {"funnel.inside", "funnel.below_95", "funnel.below_998", "funnel.above_95",
                                      "funnel.above_998"};

void add_outside(Document& page, const std::vector<const Glance*>& glances, std::size_t i, const Funnel& funnel) {
  Bullets bullets;
  for (std::size_t at = 0; at < glances.size(); ++at) {
    if (funnel.positions[at] == FunnelPosition::inside) continue;
    const Rate rate = glances[at]->judged[i].rate;
    bullets.items.emplace_back(Message{"funnel.outside",
                                       {structure_name(*glances[at]->item->convention), rate.count, rate.of, rate,
                                        Message{kPositions[static_cast<std::size_t>(funnel.positions[at])], {}}}});
  }
  page.blocks.emplace_back(std::move(bullets));
}

void add_funnels(Document& page, const std::vector<Glance>& glances) {
  add_heading(page, "cdiae.funnel");
  add_sentence(page, {"cdiae.funnel.about", {}});
  std::map<StructureType, std::vector<const Glance*>> by_type;
  for (const Glance& glance : glances)
    if (!glance.is_hidden && glance.counts.examined() > 0) by_type[glance.item->convention->type()].push_back(&glance);
  for (const auto& [type, members] : by_type) {
    const std::string name(word_of(type));
    if (members.size() < 2) {
      add_sentence(page, {"cdiae.funnel.alone", {name}});
      continue;
    }
    std::vector<Chart> charts;
    for (std::size_t i = 0; i < 2; ++i) {
      std::vector<Rate> rates;
      for (const Glance* glance : members) rates.push_back(glance->judged[i].rate);
      const Funnel funnel = assess_funnel(rates);
      add_sentence(page, {"cdiae.funnel.counts",
                          {name, indicator_phrase(kMainIndicators[i]), funnel.pooled.count, funnel.pooled.of,
                           funnel.pooled, funnel.outside_95, static_cast<std::int64_t>(members.size()),
                           Number{static_cast<std::int64_t>(funnel.expected_95 * 10 + 0.5), 1}, funnel.outside_998,
                           Number{static_cast<std::int64_t>(funnel.expected_998 * 10 + 0.5), 1}}});
      add_outside(page, members, i, funnel);
      charts.push_back({funnel_chart(members, i, type, funnel)});
    }
    for (Chart& chart : charts) page.blocks.emplace_back(std::move(chart));
  }
}

}  // namespace

Report report_cdiae(const ReportInput& input) {
  Report report;
  Document& page = report.page;
  page.kind = "cdiae";
  page.title = {"cdiae.title", {}};
  page.data.columns = {text_column("convention", "convention"),
                       text_column("structure", "structure"),
                       text_column("type", "type"),
                       text_column("convention.department", "department"),
                       text_column("status", "status"),
                       text_column("period_end", "period_end"),
                       text_column("year", "year"),
                       number_column("examined_exits", "examined")};
  for (const Indicator indicator : kMainIndicators) {
    const std::string code(word_of(indicator));
    for (const char* part : {"", "_rate", "_target", "_verdict"})
      page.data.columns.push_back(text_column("rate", code + part));
  }
  page.data.columns.push_back(number_column("attention", "attention"));
  const std::vector<Glance> glances = glances_of(input);
  add_lead(page, input, glances);
  if (!glances.empty()) {
    add_attention(page, glances);
    add_stages(page, glances);
    add_glances(report, input, glances);
    add_exits_left_out(page, input);
    add_funnels(page, glances);
  }
  add_nothing_chosen(page, input);
  add_method(page, input);
  return report;
}

}  // namespace tremplin
