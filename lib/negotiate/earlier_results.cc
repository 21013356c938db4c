#include "negotiate/earlier_results.h"

#include <algorithm>

namespace tremplin::negotiate {

ResultCounts& ResultCounts::operator+=(const ResultCounts& other) {
  examined += other.examined;
  durable += other.durable;
  transition += other.transition;
  positive += other.positive;
  return *this;
}

void EarlierResults::add(model::StructureType type, std::string_view structure, int year, const ResultCounts& counts) {
  years_[{type, std::string(structure), year}].counts += counts;
  sums_.clear();
}

void EarlierResults::note_exit(model::StructureType type, std::string_view structure, Date day) {
  Date& last = years_[{type, std::string(structure), year_of(day)}].last_exit;
  last = std::max(last, day);
}

const EarlierYear* EarlierResults::find(model::StructureType type, const std::string& structure, int year) const {
  const auto found = years_.find(std::tuple(type, structure, year));
  return found == years_.end() ? nullptr : &found->second;
}

const std::vector<StructureResults>& EarlierResults::of_type(model::StructureType type, YearRange years) {
  const auto [entry, is_new] = sums_.try_emplace({type, years});
  std::vector<StructureResults>& sums = entry->second;
  if (!is_new) return sums;
  for (const auto& [key, year] : years_) {
    const auto& [its_type, structure, calendar_year] = key;
    if (its_type != type || calendar_year < years.first || calendar_year > years.last) continue;
    if (sums.empty() || sums.back().structure != structure) sums.push_back({structure, {}});
    sums.back().counts += year.counts;
  }
  std::erase_if(sums, [](const StructureResults& sum) { return sum.counts.examined == 0; });
  return sums;
}

}  // namespace tremplin::negotiate
