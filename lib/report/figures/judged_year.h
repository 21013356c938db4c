#pragma once

#include <vector>

#include "assess/sensitivity.h"
#include "assess/verdict.h"
#include "report/document/parts.h"

namespace tremplin::report {

inline constexpr std::array<model::Indicator, 4> kAllIndicators = {
    model::Indicator::durable, model::Indicator::transition, model::Indicator::positive, model::Indicator::dynamic};
inline constexpr std::array<model::Indicator, 2> kMainIndicators = {model::Indicator::durable,
                                                                    model::Indicator::dynamic};

/// Durable and dynamic are judged; transition and positive contribute to the whole (STATISTICS.md 1).
constexpr bool is_judged(model::Indicator indicator) {
  return indicator == model::Indicator::durable || indicator == model::Indicator::dynamic;
}

/// How far a year of a convention had come on the day of the report.
enum class YearState { finished, running, not_begun };

/// One indicator in one year beside its target.
struct JudgedYear {
  int year = 0;
  model::Indicator indicator = model::Indicator::dynamic;
  Rate rate;
  /// Exits of the year were read: without any, nothing is known of it, which is not the same as nought.
  bool is_known = false;
  std::optional<Share> target;
  /// Of a finished year, for the indicators that are judged.
  assess::Assessment assessment;
  /// Of a finished year, for the other two.
  assess::Contribution contribution = assess::Contribution::none;
  /// The exits that the target is held against: those examined or, while the year runs, those of the whole year as
  /// planned; 0 where there are none.
  std::int64_t exits = 0;
  /// The least count of them that meets the target; 0 without one.
  std::int64_t needed = 0;
  YearState state = YearState::finished;
  /// The forecast's, while the year runs.
  std::optional<Coded> running_verdict = std::nullopt;
};

/// Judged as a year that is over, whether or not it is; `judge_on_day` knows.
JudgedYear judge_year(const ConventionCase& item, model::Indicator indicator, int year, Date as_of);

Coded verdict_word(assess::Verdict verdict);
Value contribution_word(assess::Contribution contribution);
/// Of the year or, while it runs, of its forecast; nothing for a year not begun. A contribution is said as one.
Value verdict_of(const JudgedYear& judged);
/// Takes down the verdict for `--fail-on`: contributions are none.
void note_verdict(Report& report, const JudgedYear& judged);
/// `2011: 14 of 24 examined exits dynamic (58.3 %), target 60 %: missed by 1 exit.`
Message verdict_sentence(const JudgedYear& judged);
/// Of a year without an examined exit: that none was examined or, which is not the same, that none was read.
Message nothing_to_judge(const JudgedYear& judged);
/// "compatible with the target at this number of exits", "met, not beyond chance", or nothing.
Value chance_remark(const JudgedYear& judged);
Value bounds_cell(Rate rate);
/// The count and the examined exits, or that they are not known.
std::vector<Value> count_cells(const JudgedYear& judged);

/// Columns of a table of verdicts, and its row for one.
std::vector<Column> verdict_columns();
std::vector<Value> verdict_cells(const JudgedYear& judged);

/// Which exits stand otherwise under another convention of counting; null where the exit's own reason says nothing.
enum class CountingChange { boundary, alternative, undocumented, withdrawn, other_structure };
/// One group an exit that the change moves, for an indicator.
std::vector<assess::DisputedGroup> disputed(std::span<const ExitFact* const> exits, model::Indicator indicator,
                                            CountingChange change);
/// How many exits the change moves, for any indicator.
std::int64_t exits_moved(std::span<const ExitFact* const> exits, CountingChange change);
/// At the boundary, with another category, or without news: each exit once.
std::vector<assess::DisputedGroup> all_disputed(std::span<const ExitFact* const> exits, model::Indicator indicator);
std::int64_t exits_in(std::span<const assess::DisputedGroup> groups);

}  // namespace tremplin::report
