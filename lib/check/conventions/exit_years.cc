#include "check/conventions/exit_years.h"

namespace tremplin::check {
namespace {

// Years without an exit between those that can be meant (FORMATS.md).
constexpr int kMostYearsApart = 3;

}  // namespace

void ExitYears::merge(const ExitYears& other) {
  for (std::size_t day = 0; day < by_day_.size(); ++day) by_day_[day] += other.by_day_[day];
  for (const auto& [year, count] : other.rarer_) rarer_[year] += count;
}

std::map<int, std::uint64_t> ExitYears::by_year() const {
  std::map<int, std::uint64_t> years = rarer_;
  for (std::size_t day = 0; day < by_day_.size(); ++day)
    if (by_day_[day] != 0)
      years[year_of({base::date_parts::kMonths.front() + static_cast<std::int32_t>(day)})] += by_day_[day];
  return years;
}

// Of a year that the days do not reach, its end.
Date ExitYears::last_day_of(int year) const {
  for (std::size_t day = by_day_.size(); day-- > 0;) {
    const Date date{base::date_parts::kMonths.front() + static_cast<std::int32_t>(day)};
    if (by_day_[day] != 0 && year_of(date) == year) return date;
  }
  return make_date(year, 12, 31);
}

// From the latest year back: exits that many others share a year with are no slip of the keyboard.
std::optional<FarExits> ExitYears::far() const {
  const auto years = by_year();
  std::uint64_t all = 0;
  for (const auto& [year, count] : years) all += count;
  std::optional<FarExits> found;
  std::uint64_t after = 0;
  for (auto at = years.rbegin(); at != years.rend(); ++at) {
    after += at->second;
    const auto before = std::next(at);
    if (before == years.rend() || after * 2 > all) break;
    if (at->first - before->first > kMostYearsApart) found = FarExits{at->first, before->first, {}};
  }
  if (found) found->last_day = last_day_of(found->last_before);
  return found;
}

}  // namespace tremplin::check
