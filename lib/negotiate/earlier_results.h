#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "model/outcome.h"
#include "model/values.h"
#include "negotiate/context.h"
#include "tremplin/date.h"
#include "tremplin/numbers.h"

namespace tremplin::negotiate {

/// Examined exits by category; those in none of the three are in `examined` alone.
struct ResultCounts {
  std::int64_t examined = 0;
  std::int64_t durable = 0;
  std::int64_t transition = 0;
  std::int64_t positive = 0;

  std::int64_t dynamic() const { return durable + transition + positive; }
  /// `result` is kDurableResult or kDynamicResult.
  Rate rate(std::size_t result) const { return {result == kDurableResult ? durable : dynamic(), examined}; }
  ResultCounts& operator+=(const ResultCounts& other);
};

/// Those of all counts.
inline ResultCounts results_of(const model::Counts& counts) {
  return {counts.examined(), counts.durable, counts.transition, counts.positive};
}

/// A closed range of calendar years.
struct YearRange {
  int first = 0;
  int last = 0;
  friend auto operator<=>(const YearRange&, const YearRange&) = default;
};

/// The counts of one structure's calendar year, and the last exit among them where records say it.
struct EarlierYear {
  ResultCounts counts;
  Date last_exit;
};

struct StructureResults {
  std::string structure;
  ResultCounts counts;
};

/// What structures brought in earlier years, from records and outcomes, whatever their order.
class EarlierResults {
 public:
  void add(model::StructureType type, std::string_view structure, int year, const ResultCounts& counts);
  /// An exit counted elsewhere, for the date of the last one.
  void note_exit(model::StructureType type, std::string_view structure, Date day);
  /// Null where neither records nor outcomes speak of the year.
  const EarlierYear* find(model::StructureType type, const std::string& structure, int year) const;
  /// The structures of a type with examined exits in these years, by name. Kept for the next call.
  const std::vector<StructureResults>& of_type(model::StructureType type, YearRange years);

 private:
  std::map<std::tuple<model::StructureType, std::string, int>, EarlierYear, std::less<>> years_;
  std::map<std::pair<model::StructureType, YearRange>, std::vector<StructureResults>> sums_;
};

}  // namespace tremplin::negotiate
