#include <algorithm>
#include <map>
#include <set>

#include "report/cdiae/cdiae_glance.h"

namespace tremplin::report {
namespace {

using Tone = Paragraph::Tone;

void add_lead(Document& page, const ReportInput& input, const std::vector<Glance>& glances) {
  Paragraph lead{Tone::lead, {}};
  std::set<std::string> structures;
  std::set<std::string> departments;
  model::Counts whole;
  std::int64_t attention = 0;
  std::array<std::int64_t, 2> met{};
  std::array<std::int64_t, 2> assessed{};
  for (const Glance& glance : glances) {
    structures.insert(glance.item->convention->structure_id());
    departments.insert(glance.item->convention->department());
    whole += glance.counts;
    if (!glance.attention.empty()) ++attention;
    for (std::size_t i = 0; i < 2; ++i) {
      if (glance.is_hidden || glance.judged[i].assessment.verdict == assess::Verdict::not_assessed) continue;
      ++assessed[i];
      if (glance.judged[i].assessment.verdict == assess::Verdict::met) ++met[i];
    }
  }
  Series places;
  for (const std::string& department : departments) places.items.emplace_back(department);
  lead.sentences.push_back({"cdiae.lead.who",
                            {static_cast<std::int64_t>(glances.size()), static_cast<std::int64_t>(structures.size()),
                             places, static_cast<std::int64_t>(departments.size())}});
  if (input.as_of_source == AsOf::unknown)
    lead.sentences.push_back({"cdiae.lead.no_exits", {}});
  else if (whole.exits == 0)
    lead.sentences.push_back({"cdiae.lead.none", {input.as_of}});
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
  std::map<model::Status, std::int64_t> stages;
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
  for (const model::Indicator indicator : kMainIndicators) {
    const std::string code(documents::word_of(indicator));
    table.columns.push_back(number_column("category." + code, code));
    table.columns.push_back(number_column("rate", code + "_rate"));
    table.columns.push_back(number_column("target", code + "_target"));
    table.columns.push_back(text_column("verdict", code + "_verdict"));
  }
  bool hidden = false;
  std::int64_t k = 0;
  for (const Glance& glance : glances) {
    const model::Convention& convention = *glance.item->convention;
    Row row{{structure_name(convention), std::string(documents::word_of(convention.type())), convention.id_text(),
             status_word(convention.status->value), convention.days().to, year_name(glance.year),
             glance.counts.examined()}};
    for (std::size_t i = 0; i < 2; ++i) {
      const auto cells = result_cells(glance, i);
      row.cells.insert(row.cells.end(), cells.begin(), cells.end());
      if (!glance.is_hidden) report.verdicts.insert(glance.verdicts[i].code);
    }
    hidden = hidden || glance.is_hidden;
    k = std::max(k, suppress_below(*glance.item, input));
    Row data{{convention.id_text(), convention.structure_id(), std::string(documents::word_of(convention.type())),
              convention.department()}};
    data.cells.insert(data.cells.end(), row.cells.begin() + 3, row.cells.end());
    data.cells.emplace_back(static_cast<std::int64_t>(glance.attention.size()));
    report.page.data.rows.push_back(std::move(data));
    table.rows.push_back(std::move(row));
  }
  if (hidden) table.notes.push_back({"cdiae.hidden", {k}});
  report.page.blocks.emplace_back(std::move(table));
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
  for (const model::Indicator indicator : kMainIndicators) {
    const std::string code(documents::word_of(indicator));
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

}  // namespace tremplin::report
