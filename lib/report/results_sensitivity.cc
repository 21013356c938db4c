#include <array>
#include <span>

#include "report/judged_year.h"
#include "report/results_sections.h"

namespace tremplin {
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

// Rate, and whether the verdict on the target would be another one.
void add_recount(Row& row, Rate legal, Rate recount, std::optional<Share> target) {
  row.cells.emplace_back(recount.count);
  row.cells.emplace_back(recount.of);
  row.cells.emplace_back(RateValue{recount, target});
  const Verdict before = assess_year(legal, target).verdict;
  const Verdict after = assess_year(recount, target).verdict;
  row.cells.emplace_back(before == after ? Value(verdict_word(after))
                                         : Value(Message{"sensitivity.flips", {verdict_word(after)}}));
}

ReportTable sensitivity_table(const ResultsCase& results, int year, std::span<const ExitFact* const> exits) {
  ReportTable table;
  table.caption = {"sensitivity.caption", {year_name(year)}};
  table.columns = {text_column("sensitivity.convention", "convention")};
  std::array<JudgedYear, 2> judged;
  for (std::size_t i = 0; i < kMainIndicators.size(); ++i) {
    judged[i] = judge_year(results.item, kMainIndicators[i], year, results.input.as_of);
    const std::string code(word_of(kMainIndicators[i]));
    table.columns.push_back(number_column("category." + code, code));
    table.columns.push_back(number_column("examined_exits", code + "_examined"));
    table.columns.push_back(number_column("rate", code + "_rate"));
    table.columns.push_back(text_column("verdict", code + "_verdict"));
  }
  Row legal{{Message{"sensitivity.legal", {}}}};
  for (const JudgedYear& one : judged) add_recount(legal, one.rate, one.rate, one.target);
  table.rows.push_back(std::move(legal));
  for (const SensitivityLine& line : kLines) {
    Row row{{Message{line.key, {exits_moved(exits, line.change)}}}};
    for (const JudgedYear& one : judged)
      add_recount(row, one.rate, recounted(one.rate, disputed(exits, one.indicator, line.change)), one.target);
    table.rows.push_back(std::move(row));
  }
  for (const bool least : {true, false}) {
    Row row{{Message{least ? "sensitivity.least" : "sensitivity.greatest", {}}}};
    for (const JudgedYear& one : judged) {
      const RateRange range = rate_range(one.rate, all_disputed(exits, one.indicator));
      add_recount(row, one.rate, least ? range.least : range.greatest, one.target);
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Message flip_sentence(const JudgedYear& judged, std::span<const ExitFact* const> exits) {
  const auto distance = flip_distance(judged.rate, *judged.target);
  const Value year = year_name(judged.year);
  const Value name = indicator_phrase(judged.indicator);
  if (!distance) return {"flip.never", {year, name}};
  const auto groups = all_disputed(exits, judged.indicator);
  const std::int64_t could = disputed_toward_flip(judged.rate, *judged.target, groups);
  if (could == 0) return {"flip.none", {year, name, *distance}};
  return {can_flip(judged.rate, *judged.target, groups) ? "flip.could" : "flip.could_not",
          {year, name, *distance, could}};
}

}  // namespace

void add_sensitivity(Document& page, const ResultsCase& results) {
  add_heading(page, "results.sensitivity");
  add_sentence(page, {"sensitivity.about", {}});
  for (const int year : results.years) {
    const auto exits = exits_of_year(results.item.figures, *results.item.convention, year, results.input.as_of);
    if (exits.empty()) {
      add_sentence(page, {"sensitivity.no_records", {year_name(year)}});
      continue;
    }
    page.blocks.emplace_back(sensitivity_table(results, year, exits));
    Paragraph flips;
    for (const Indicator indicator : kMainIndicators) {
      const JudgedYear judged = judge_year(results.item, indicator, year, results.input.as_of);
      if (judged.target && judged.rate.is_defined()) flips.sentences.push_back(flip_sentence(judged, exits));
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
                              Indicator::dynamic);
    if (exits.empty() || !rate.is_defined()) continue;
    const auto left_out = disputed(exits, Indicator::dynamic, CountingChange::undocumented);
    std::vector<DisputedGroup> reached = left_out;
    for (DisputedGroup& group : reached) group.otherwise = Standing::reached;
    table.rows.push_back({{year_name(year), rate.of, exits_in(left_out), Rate{exits_in(left_out), rate.of}, rate,
                           recounted(rate, left_out), recounted(rate, reached)}});
  }
  if (table.rows.empty()) {
    add_sentence(page, {"undocumented.unknown", {}});
    return;
  }
  page.blocks.emplace_back(std::move(table));
  add_note(page, {"undocumented.about", {}});
}

}  // namespace tremplin
