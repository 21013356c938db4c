#pragma once

#include <cstdint>

#include "tremplin/numbers.h"
#include "tremplin/vocabulary.h"

namespace tremplin {

/// Exits of a group by what became of them. exits = below threshold + withdrawn + examined. Each count, and each sum,
/// goes to 10^12.
struct Counts {
  std::int64_t exits = 0;
  std::int64_t below_threshold = 0;
  std::int64_t withdrawn = 0;
  std::int64_t durable = 0;
  std::int64_t transition = 0;
  std::int64_t positive = 0;
  std::int64_t other = 0;
  /// Of the examined: contracts of exactly the length on which their category hangs.
  std::int64_t at_boundary = 0;
  /// Exits not below threshold whose category sources disagree on, those at the boundary not counted again.
  std::int64_t ambiguous = 0;

  /// The denominator of every rate.
  constexpr std::int64_t examined() const { return durable + transition + positive + other; }
  constexpr std::int64_t dynamic() const { return durable + transition + positive; }
  constexpr Counts& operator+=(const Counts& more) {
    exits += more.exits;
    below_threshold += more.below_threshold;
    withdrawn += more.withdrawn;
    durable += more.durable;
    transition += more.transition;
    positive += more.positive;
    other += more.other;
    at_boundary += more.at_boundary;
    ambiguous += more.ambiguous;
    return *this;
  }
  friend constexpr Counts operator+(Counts a, const Counts& b) { return a += b; }
  friend constexpr bool operator==(const Counts&, const Counts&) = default;
};

constexpr std::int64_t count_of(const Counts& counts, Indicator indicator) {
  switch (indicator) {
    case Indicator::durable: return counts.durable;
    case Indicator::transition: return counts.transition;
    case Indicator::positive: return counts.positive;
    case Indicator::dynamic: break;
  }
  return counts.dynamic();
}

/// An indicator's count over the examined exits. Not defined (`is_defined()`) where none was examined: then there is no
/// rate, never 0 %.
constexpr Rate rate_of(const Counts& counts, Indicator indicator) {
  return {count_of(counts, indicator), counts.examined()};
}

}  // namespace tremplin
