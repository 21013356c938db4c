#include "report/figures/unjudged.h"

#include <algorithm>

namespace tremplin::report {
namespace {

bool has_later(const std::vector<rules::ConventionEntry>& held, const model::Convention& convention, Date day) {
  return std::any_of(held.begin(), held.end(), [&](const rules::ConventionEntry& one) {
    return one.convention->type() == convention.type() && one.convention->days().from > day;
  });
}

void count_exit(const ExitFact& exit, const std::vector<rules::ConventionEntry>& held, UnjudgedExits& counts) {
  if (exit.convention == nullptr) {
    ++(held.empty() ? counts.no_convention : counts.other_type);
    return;
  }
  const DateRange days = exit.convention->days();
  if (exit.exit_date <= days.to) return;
  counts.end = std::max(counts.end, days.to);
  ++(has_later(held, *exit.convention, exit.exit_date) ? counts.in_gap : counts.after_end);
}

// Outcomes of a year, where no convention of the structure and type has a day in it.
void count_row(const YearRow& row, const std::vector<rules::ConventionEntry>& held, model::StructureType type,
               UnjudgedExits& counts) {
  if (row.convention) {
    if (row.convention->empty()) counts.said_outside += row.counts.exits;
    return;
  }
  std::vector<const model::Convention*> own;
  for (const rules::ConventionEntry& one : held)
    if (one.convention->type() == type) own.push_back(one.convention);
  if (own.empty()) {
    (held.empty() ? counts.no_convention : counts.other_type) += row.counts.exits;
    return;
  }
  const auto begins_before = [&row](const model::Convention* one) { return year_of(one->days().from) < row.year; };
  if (std::none_of(own.begin(), own.end(), begins_before)) return;
  if (std::any_of(own.begin(), own.end(),
                  [&row](const model::Convention* one) { return model::has_year(one->days(), row.year); }))
    return;
  const bool is_last = std::all_of(own.begin(), own.end(), begins_before);
  (is_last ? counts.after_end : counts.in_gap) += row.counts.exits;
  for (const model::Convention* one : own)
    if (begins_before(one)) counts.end = std::max(counts.end, one->days().to);
}

}  // namespace

UnjudgedExits& UnjudgedExits::operator+=(const UnjudgedExits& other) {
  after_end += other.after_end;
  in_gap += other.in_gap;
  other_type += other.other_type;
  no_convention += other.no_convention;
  said_outside += other.said_outside;
  end = std::max(end, other.end);
  return *this;
}

Unjudged::Unjudged(const Portfolio& portfolio, const rules::ConventionIndex& convention_index) {
  for (const auto& [key, figures] : portfolio.all()) {
    const std::vector<rules::ConventionEntry> held = convention_index.of_structure(figures.id);
    UnjudgedExits counts;
    for (const ExitFact& exit : figures.exits) count_exit(exit, held, counts);
    for (const YearRow& row : figures.rows) count_row(row, held, figures.type, counts);
    if (counts.all() > 0) by_structure_.emplace(key, counts);
  }
}

UnjudgedExits Unjudged::of(const std::string& structure, model::StructureType type) const {
  const auto found = by_structure_.find({structure, type});
  return found == by_structure_.end() ? UnjudgedExits{} : found->second;
}

std::int64_t Unjudged::other_types_of(const std::string& structure) const {
  std::int64_t sum = 0;
  for (const auto& [key, counts] : by_structure_)
    if (key.first == structure) sum += counts.other_type;
  return sum;
}

UnjudgedExits Unjudged::total() const {
  UnjudgedExits sum;
  for (const auto& [key, counts] : by_structure_) sum += counts;
  return sum;
}

}  // namespace tremplin::report
