#include <algorithm>
#include <array>
#include <span>

#include "report/figures/running_year.h"
#include "report/results/results_sections.h"

namespace tremplin::report {
namespace {

struct SensitivityLine {
  const char* key;
  CountingChange change;
};
constexpr SensitivityLine kLines[] = {{"sensitivity.boundary", CountingChange::boundary},
                                      {"sensitivity.alternative", CountingChange::alternative},
                                      {"sensitivity.undocumented", CountingChange::undocumented},
                                      {"sensitivity.withdrawn", CountingChange::withdrawn},
                                      {"sensitivity.other_structure", CountingChange::other_structure}};

// Rate, and whether the verdict on the target would be another one; a running year has no verdict.
void add_recount(Row& row, const JudgedYear& judged, Rate recount) {
  row.cells.emplace_back(recount.count);
  row.cells.emplace_back(recount.of);
  row.cells.emplace_back(RateValue{recount, judged.target});
  if (judged.running_verdict) return;
  const assess::Verdict before = judged.assessment.verdict;
  const assess::Verdict after = assess::assess_year(recount, judged.target).verdict;
  row.cells.emplace_back(before == after ? Value(verdict_word(after))
                                         : Value(Coded{"flips", {"sensitivity.flips", {verdict_word(after)}}}));
}

bool has_flips(const ReportTable& table) {
  const auto is_flip = [](const Value& cell) {
    const auto* coded = std::get_if<Coded>(&cell.data);
    return coded != nullptr && coded->code == "flips";
  };
  return std::any_of(table.rows.begin(), table.rows.end(),
                     [&is_flip](const Row& row) { return std::any_of(row.cells.begin(), row.cells.end(), is_flip); });
}

ReportTable sensitivity_table(const ResultsCase& results, int year, std::span<const ExitFact* const> exits) {
  ReportTable table;
  table.caption = {"sensitivity.caption", {year_name(year)}};
  table.columns = {text_column("sensitivity.convention", "convention")};
  std::array<JudgedYear, 2> judged;
  for (std::size_t i = 0; i < kMainIndicators.size(); ++i) {
    judged[i] = judge_on_day(results.item, results.input, kMainIndicators[i], year);
    const std::string code(documents::word_of(kMainIndicators[i]));
    table.columns.push_back(number_column("category." + code, code));
    table.columns.push_back(number_column("examined_exits", code + "_examined"));
    table.columns.push_back(number_column("rate", code + "_rate"));
    if (!judged[i].running_verdict) table.columns.push_back(text_column("verdict", code + "_verdict"));
  }
  Row legal{{Message{"sensitivity.legal", {}}}};
  for (const JudgedYear& one : judged) add_recount(legal, one, one.rate);
  table.rows.push_back(std::move(legal));
  for (const SensitivityLine& line : kLines) {
    Row row{{Message{line.key, {exits_moved(exits, line.change)}}}};
    for (const JudgedYear& one : judged)
      add_recount(row, one, assess::recounted(one.rate, disputed(exits, one.indicator, line.change)));
    table.rows.push_back(std::move(row));
  }
  for (const bool least : {true, false}) {
    Row row{{Message{least ? "sensitivity.least" : "sensitivity.greatest", {}}}};
    for (const JudgedYear& one : judged) {
      const assess::RateRange range = assess::rate_range(one.rate, all_disputed(exits, one.indicator));
      add_recount(row, one, least ? range.least : range.greatest);
    }
    table.rows.push_back(std::move(row));
  }
  if (has_flips(table)) table.notes.push_back({"sensitivity.flips.note", {}});
  return table;
}

Message flip_sentence(const JudgedYear& judged, std::span<const ExitFact* const> exits) {
  const auto distance = assess::flip_distance(judged.rate, *judged.target);
  const Value year = year_name(judged.year);
  const Value name = indicator_phrase(judged.indicator);
  if (!distance) return {"flip.never", {year, name}};
  const auto groups = all_disputed(exits, judged.indicator);
  const std::int64_t could = assess::disputed_toward_flip(judged.rate, *judged.target, groups);
  if (could == 0) return {"flip.none", {year, name, *distance}};
  return {assess::can_flip(judged.rate, *judged.target, groups) ? "flip.could" : "flip.could_not",
          {year, name, *distance, could}};
}

bool has_counts(const ResultsCase& results) {
  return std::any_of(results.years.begin(), results.years.end(), [&results](int year) {
    return counts_of_year(results.item.figures, *results.item.convention, year, results.input.as_of).exits > 0;
  });
}

}  // namespace

void add_sensitivity(Document& page, const ResultsCase& results) {
  add_heading(page, "results.sensitivity");
  add_sentence(page, {"sensitivity.about", {}});
  for (const int year : results.years) {
    const auto exits = exits_of_year(results.item.figures, *results.item.convention, year, results.input.as_of);
    if (exits.empty()) {
      const bool none =
          counts_of_year(results.item.figures, *results.item.convention, year, results.input.as_of).exits == 0;
      add_sentence(page, {none ? "sensitivity.no_exits" : "sensitivity.no_records", {year_name(year)}});
      continue;
    }
    page.blocks.emplace_back(sensitivity_table(results, year, exits));
    Bullets flips;
    for (const model::Indicator indicator : kMainIndicators) {
      const JudgedYear judged = judge_on_day(results.item, results.input, indicator, year);
      if (judged.target && judged.rate.is_defined() && !judged.running_verdict)
        flips.items.emplace_back(flip_sentence(judged, exits));
    }
    page.blocks.emplace_back(std::move(flips));
  }
}

void add_undocumented(Document& page, const ResultsCase& results) {
  add_heading(page, "results.undocumented");
  ReportTable table;
  table.caption = {"undocumented.caption", {}};
  table.columns = {text_column("year", "year"),
                   number_column("examined_exits", "examined"),
                   number_column("undocumented", "undocumented"),
                   number_column("undocumented_share", "share"),
                   number_column("dynamic_rate", "dynamic_rate"),
                   number_column("undocumented.if_left_out", "rate_if_left_out"),
                   number_column("undocumented.if_all_dynamic", "rate_if_all_dynamic")};
  for (const int year : results.years) {
    const auto exits = exits_of_year(results.item.figures, *results.item.convention, year, results.input.as_of);
    const Rate rate = rate_of(counts_of_year(results.item.figures, *results.item.convention, year, results.input.as_of),
                              model::Indicator::dynamic);
    if (exits.empty() || !rate.is_defined()) continue;
    const auto left_out = disputed(exits, model::Indicator::dynamic, CountingChange::undocumented);
    std::vector<assess::DisputedGroup> reached = left_out;
    for (assess::DisputedGroup& group : reached) group.otherwise = assess::Standing::reached;
    table.rows.push_back({{year_name(year), rate.of, exits_in(left_out), Rate{exits_in(left_out), rate.of}, rate,
                           assess::recounted(rate, left_out), assess::recounted(rate, reached)}});
  }
  if (table.rows.empty()) {
    add_sentence(page, {has_counts(results) ? "undocumented.unknown" : "results.lead.no_exits", {}});
    return;
  }
  page.blocks.emplace_back(std::move(table));
  add_note(page, {"undocumented.about", {}});
}

}  // namespace tremplin::report
