#include <map>
#include <set>

#include "report/cdiae/cdiae_totals.h"

namespace tremplin::report {
namespace {

using Tone = Paragraph::Tone;

struct MetCount {
  std::int64_t met = 0;
  std::int64_t assessed = 0;

  void add(assess::Verdict verdict) {
    if (verdict == assess::Verdict::not_assessed) return;
    ++assessed;
    if (verdict == assess::Verdict::met) ++met;
  }
};

void add_tally(Paragraph& lead, const char* key, std::size_t i, const MetCount& tally) {
  if (tally.assessed > 0)
    lead.sentences.push_back({key, {indicator_phrase(kMainIndicators[i]), tally.met, tally.assessed}});
}

// The period first; small groups are in none of the figures.
void add_verdict_sentences(Paragraph& lead, const ReportInput& input, const std::vector<Glance>& glances) {
  std::array<MetCount, 2> periods;
  std::array<MetCount, 2> years;
  for (const Glance& glance : glances)
    for (std::size_t i = 0; i < kMainIndicators.size(); ++i) {
      if (!glance.is_period_hidden) periods[i].add(glance.periods[i].assessment.verdict);
      for (const GlanceYear& year : glance.years)
        if (!year.is_hidden) years[i].add(year.judged[i].assessment.verdict);
    }
  if (is_about_periods(input))
    for (std::size_t i = 0; i < periods.size(); ++i) add_tally(lead, "cdiae.lead.periods", i, periods[i]);
  for (std::size_t i = 0; i < years.size(); ++i) add_tally(lead, "cdiae.lead.years", i, years[i]);
}

Message portfolio_sentence(const std::vector<Glance>& glances) {
  std::set<std::string> structures;
  std::set<std::string> departments;
  for (const Glance& glance : glances) {
    structures.insert(glance.item->convention->structure_id());
    departments.insert(glance.item->convention->department());
  }
  Series places;
  for (const std::string& department : departments) places.items.emplace_back(department);
  return {"cdiae.lead.who",
          {static_cast<std::int64_t>(glances.size()), static_cast<std::int64_t>(structures.size()), places,
           static_cast<std::int64_t>(departments.size())}};
}

Message exits_sentence(const ReportInput& input, const std::vector<Glance>& glances) {
  if (input.as_of_source == AsOf::unknown) return {"cdiae.lead.no_exits", {}};
  model::Counts whole;
  for (const Glance& glance : glances)
    for (const GlanceYear& year : glance.years) whole += year.counts;
  if (whole.exits == 0) return {"cdiae.lead.none", {input.as_of}};
  return {"cdiae.lead.exits", {input.as_of, whole.exits, whole.examined()}};
}

void add_lead(Document& page, const ReportInput& input, const std::vector<Glance>& glances,
              const std::vector<Concern>& concerns) {
  Paragraph lead{Tone::lead, {portfolio_sentence(glances), exits_sentence(input, glances)}};
  add_verdict_sentences(lead, input, glances);
  lead.sentences.push_back({"cdiae.lead.attention", {conventions_in(concerns)}});
  const auto waiting = static_cast<std::int64_t>(waiting_for_opinion(input, glances).size());
  if (waiting > 0) lead.sentences.push_back({"cdiae.lead.waiting", {waiting}});
  page.blocks.emplace_back(std::move(lead));
  add_broken(page, input);
}

// What a member must know is one sheet; the rest comes behind it.
void start_new_sheet(Document& page, std::size_t first) {
  for (std::size_t i = first; i < page.blocks.size(); ++i)
    if (auto* heading = std::get_if<Heading>(&page.blocks[i])) {
      heading->start = Heading::Start::new_sheet;
      return;
    }
}

// The parts stand right below the title: no convention comes between.
void raise_headings(Document& page) {
  for (Block& block : page.blocks)
    if (auto* heading = std::get_if<Heading>(&block)) heading->level = 1;
}

void add_stages(Document& page, const std::vector<Glance>& glances) {
  add_heading(page, "cdiae.stages");
  std::map<model::Status, std::int64_t> stages;
  for (const Glance& glance : glances) ++stages[glance.item->convention->status->value];
  ReportTable table;
  table.caption = {"cdiae.stages.caption", {}};
  table.columns = {text_column("status", "status"), number_column("conventions", "conventions")};
  for (const auto& [status, count] : stages) table.rows.push_back({{status_word(status), count}});
  table.rows.push_back({{Message{"total", {}}, static_cast<std::int64_t>(glances.size())}, Row::Kind::total});
  page.blocks.emplace_back(std::move(table));
}

}  // namespace

Report report_cdiae(const ReportInput& input) {
  Report report;
  Document& page = report.page;
  page.kind = "cdiae";
  page.title = {"cdiae.title", {named_in_sentence("cdiae", input.as_of)}};
  page.data.columns = glance_data_columns();
  const std::vector<Glance> glances = glances_of(input);
  const std::vector<Concern> concerns = concerns_of(input, glances);
  add_lead(page, input, glances, concerns);
  if (!glances.empty()) {
    const std::vector<GroupTotal> totals = group_totals(input, glances);
    add_totals(page, totals, largest_k(input, glances));
    add_attention(page, concerns, glances);
    add_waiting(page, input, glances);
    const std::size_t details = page.blocks.size();
    add_paper_work(page, concerns);
    add_periods(page, input, glances);
    add_years(report, input, glances, concerns);
    start_new_sheet(page, details);
    add_totals_data(page, totals);
    add_exits_left_out(page, input);
    add_funnels(page, input, glances);
    add_stages(page, glances);
  }
  raise_headings(page);
  add_nothing_chosen(page, input);
  add_method(page, input);
  return report;
}

}  // namespace tremplin::report
