#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "report/figures/figures.h"

namespace tremplin::report {

/// Exits that no convention judges, by why. Those before a structure's first convention are earlier results, and are
/// not among them.
struct UnjudgedExits {
  /// After the end of the structure's last convention of the type.
  std::int64_t after_end = 0;
  /// Between two of its conventions.
  std::int64_t in_gap = 0;
  /// Of a type that none of the structure's conventions has.
  std::int64_t other_type = 0;
  /// Of a structure that no convention read is of.
  std::int64_t no_convention = 0;
  /// In outcomes that say so themselves.
  std::int64_t said_outside = 0;
  /// The last day of the convention that the first two come after.
  Date end;

  std::int64_t all() const { return after_end + in_gap + other_type + no_convention + said_outside; }
  UnjudgedExits& operator+=(const UnjudgedExits& other);
};

/// By structure and type, whatever the day of the page; those with none are not there.
class Unjudged {
 public:
  Unjudged() = default;
  Unjudged(const Portfolio& portfolio, const rules::ConventionIndex& convention_index);

  UnjudgedExits of(const std::string& structure, model::StructureType type) const;
  /// Of all types that the structure has no convention of.
  std::int64_t other_types_of(const std::string& structure) const;
  UnjudgedExits total() const;

 private:
  std::map<std::pair<std::string, model::StructureType>, UnjudgedExits> by_structure_;
};

}  // namespace tremplin::report
