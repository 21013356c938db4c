#pragma once

#include <cstdint>
#include <vector>

namespace tremplin::assess {

/// Two chances nearer than this are held to be equal: floating point blurs them.
inline constexpr double kTie = 1e-12;

/// BetaBin(m, a, b): how many of m exits succeed when the structure's own rate is itself uncertain, Beta(a, b).
///
/// Weights follow from their ratios, from the mode outwards, and are made to sum to one: no gamma function, so that
/// tails keep their relative precision however large a and b are. Time and memory grow with m.
class BetaBinomial {
 public:
  /// 0 <= exits <= kMostExits, a > 0, b > 0.
  BetaBinomial(std::int64_t exits, double a, double b);

  static constexpr std::int64_t kMostExits = 10'000'000;

  /// P(X >= count); 1 where count <= 0, 0 beyond the number of exits.
  double chance_of_at_least(std::int64_t count) const;
  /// The largest count K with P(X >= K) >= chance; an equality that floating point blurs (10^-12) holds. 0 < chance
  /// <= 1.
  std::int64_t largest_count_with(double chance) const;

 private:
  std::vector<double> tails_;
};

}  // namespace tremplin::assess
