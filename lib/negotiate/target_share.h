#pragma once

#include <cstdint>
#include <optional>

#include "tremplin/numbers.h"

namespace tremplin::negotiate {

/// A proposed target and the step that it is a multiple of, in hundredths of a percent: 100, 10 or 1.
struct TargetShare {
  Share share;
  std::int32_t step = 100;
};

/// The share that people negotiate and that still needs exactly `count` of `expected` exits: a multiple of the coarsest
/// of 1 %, 0.1 %, 0.01 % that has one, the one nearest to `path` (of two, the lower). Where none has, the count itself,
/// floored. 0 <= count <= expected, 1 <= expected.
TargetShare share_needing(std::int64_t count, std::int64_t expected, double path);
/// `path` to the nearest whole percent, half down: a target without exits to measure it in.
TargetShare whole_share(double path);

/// How the own record's dynamic exits that are not durable are shared out.
struct DynamicMix {
  std::int64_t transition = 0;
  std::int64_t positive = 0;
};

/// The two parts of a dynamic target beyond its durable one.
struct RemainderShares {
  Share transition;
  Share positive;
};

/// What `dynamic` has beyond `durable` in the proportion of the own record, transition rounded half to even to the
/// finer of the two steps. None where the record has neither: nothing speaks for half and half.
std::optional<RemainderShares> split_remainder(TargetShare durable, TargetShare dynamic, DynamicMix mix);

}  // namespace tremplin::negotiate
