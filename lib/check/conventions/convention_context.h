#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tremplin/date.h"
#include "tremplin/numbers.h"

namespace tremplin::check {

/// Exits of one calendar year that fall within a convention's period.
struct YearResult {
  /// All of them, whether examined or not.
  std::int64_t exits = 0;
  std::int64_t examined = 0;
  std::int64_t durable = 0;
  std::int64_t transition = 0;
  std::int64_t positive = 0;

  std::int64_t dynamic() const { return durable + transition + positive; }
  YearResult& operator+=(const YearResult& other) {
    exits += other.exits;
    examined += other.examined;
    durable += other.durable;
    transition += other.transition;
    positive += other.positive;
    return *this;
  }
};

/// What the checks of one convention need of other stages, as plain values.
struct ConventionContext {
  /// The convention's rule set: its id, and what it lists. Without an id none is known, and nothing is looked up.
  std::string rules_id = {};
  std::vector<std::string_view> profiles = {};
  std::vector<std::string_view> activities = {};
  /// National references, and the years there are to reach them.
  Share durable_reference = {};
  Share dynamic_reference = {};
  int horizon_years = 0;
  /// Exits of the convention by calendar year; years without one may be missing.
  std::map<int, YearResult> results = {};
  /// Exits of its structure and type by calendar year, whatever convention judges them.
  std::map<int, YearResult> structure_results = {};
  /// True where exits of its structure before its period were read.
  bool has_earlier_exits = false;
  /// The latest exit read, of whatever structure; unset where none was.
  Date latest_exit = {};
};

}  // namespace tremplin::check
