#pragma once

#include <cstdint>

namespace tremplin::assess {

/// X exits of `exits` succeed, each with chance `rate`: the exact binomial law, its ends exact where the rate is 0
/// or 1. 0 <= exits, 0 <= rate <= 1.
struct BinomialLaw {
  std::int64_t exits = 0;
  double rate = 0;

  /// P(X <= count); 0 below none.
  double chance_of_at_most(std::int64_t count) const;
  /// P(X >= count); 0 beyond all.
  double chance_of_at_least(std::int64_t count) const;
};

}  // namespace tremplin::assess
