#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "classify/classify.h"
#include "model/convention.h"
#include "model/outcome.h"
#include "rules/convention_index.h"

namespace tremplin::report {

/// One exit as reports need it: what became of it, from whom, with which profiles.
struct ExitFact {
  Date exit_date;
  classify::Classification classification;
  /// The convention that holds for it; null without one.
  const model::Convention* convention = nullptr;
  const rules::RuleSet* rules = nullptr;
  std::string prescriber;
  /// Codes, each once, in order.
  std::vector<std::string> profiles;
};

/// The latest exit of a year that a convention judges.
struct LatestExit {
  Date day;
  std::string structure;
  /// Empty where outcomes gave the day: then it is the end of their year, or of the convention.
  std::string id;
};

/// Counts of a year that were computed elsewhere and read as outcomes.
struct YearRow {
  int year = 0;
  /// None where the row does not say which; empty where it says that there is none.
  std::optional<std::string> convention;
  model::Counts counts;
};

/// All that is known of one structure under one type.
struct StructureFigures {
  std::string id;
  model::StructureType type = model::StructureType::ei;
  std::vector<ExitFact> exits;
  std::vector<YearRow> rows;
};

/// The figures of all structures read. Filled once, then only asked; sums do not depend on the order of filling.
class Portfolio {
 public:
  void add(const check::CheckedRecord& checked, const classify::Classification& classification);
  void add(std::string_view structure, model::StructureType type, YearRow row);
  /// Null where nothing was read of it.
  const StructureFigures* find(std::string_view structure, model::StructureType type) const;
  const std::map<std::pair<std::string, model::StructureType>, StructureFigures>& all() const { return structures_; }
  /// The latest exit that lies in the period of a convention of its structure and type, before the year `before` where
  /// there is one; of exits of one day the first by structure and id. None without any.
  const LatestExit* latest(std::optional<int> before) const;
  /// A year of outcomes of the structure that ends in a convention's period, or after it, gives a day too.
  void note_year(const model::Convention& convention, int year);

 private:
  StructureFigures& at(std::string_view structure, model::StructureType type);

  void note_day(Date day, std::string_view structure, std::string_view id);

  std::map<std::pair<std::string, model::StructureType>, StructureFigures> structures_;
  // By year.
  std::map<int, LatestExit> latest_;
};

/// Counts of a calendar year of the structure, whatever the convention, up to `as_of`.
model::Counts counts_of_year(const StructureFigures* figures, int year, Date as_of);
/// Counts of the exits of a calendar year for which the convention holds, dated in its period, up to `as_of`.
model::Counts counts_of_year(const StructureFigures* figures, const model::Convention& convention, int year,
                             Date as_of);
/// The exits behind the latter.
std::vector<const ExitFact*> exits_of_year(const StructureFigures* figures, const model::Convention& convention,
                                           int year, Date as_of);
/// How many exits of the structure are dated after `as_of`; those that no convention will judge are not among them.
std::int64_t exits_after(const StructureFigures* figures, Date as_of);

/// Of counts of examined exits alone, `ResultCounts`, as of all.
template <typename SomeCounts>
std::int64_t count_of(const SomeCounts& counts, model::Indicator indicator) {
  switch (indicator) {
    case model::Indicator::durable: return counts.durable;
    case model::Indicator::transition: return counts.transition;
    case model::Indicator::positive: return counts.positive;
    case model::Indicator::dynamic: break;
  }
  return counts.dynamic();
}
/// None where the entry does not say what the rate needs.
std::optional<Rate> baseline_rate(const model::BaselineYear& baseline, model::Indicator indicator);

inline constexpr int kYearsOfRecord = 3;
/// The figures of a structure's earlier years: its own, and those under the ids that it had or took over. Nulls are
/// passed over.
using OwnFigures = std::vector<const StructureFigures*>;
OwnFigures own_figures(const Portfolio& portfolio, const model::Convention& convention);
/// The counts of a calendar year, up to `as_of`.
model::Counts counts_of_year(const OwnFigures& figures, int year, Date as_of);

/// An earlier record (STATISTICS.md 3): the three calendar years before `first_year`, each from records or outcomes if
/// an exit was examined up to `as_of`, else from the convention's `baseline`.
Rate own_record(const OwnFigures& figures, const model::Convention& convention, model::Indicator indicator,
                int first_year, Date as_of);
/// The same for one year; 0 of 0 where nothing is known of it.
Rate own_record_of_year(const OwnFigures& figures, const model::Convention& convention, model::Indicator indicator,
                        int year, Date as_of);

}  // namespace tremplin::report
