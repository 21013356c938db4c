#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "base/read_date.h"

namespace tremplin::check {

/// Exits that come after all others by more than three years: a year typed wrong, as a rule.
struct FarExits {
  /// The first such year, and the last year and day before it.
  int year = 0;
  int last_before = 0;
  Date last_day = {};
};

/// Counts exits by day, one addition each: years, and the gaps between them, are looked at once, at the end.
class ExitYears {
 public:
  ExitYears() : by_day_(base::date_parts::kDays) {}
  void add(Date day) {
    const std::size_t place = base::date_parts::place_of(day);
    if (place < by_day_.size())
      ++by_day_.data()[place];
    else
      ++rarer_[year_of(day)];
  }
  void merge(const ExitYears& other);
  /// None where all years follow each other, or no fewer exits come after the gap than before it.
  std::optional<FarExits> far() const;

 private:
  std::map<int, std::uint64_t> by_year() const;
  Date last_day_of(int year) const;

  std::vector<std::uint32_t> by_day_;
  // Of years that the days above do not reach.
  std::map<int, std::uint64_t> rarer_;
};

}  // namespace tremplin::check
