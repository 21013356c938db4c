#include "negotiate/target_share.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tremplin::negotiate {
namespace {

constexpr std::int32_t kWholeShare = 10'000;
constexpr std::array<std::int32_t, 3> kSteps{100, 10, 1};
// A path that floating point puts this near to the middle of two steps is in the middle.
constexpr double kMiddleBlur = 1e-9;

// The step nearest to the path, half down.
std::int64_t nearest_step(double path, std::int32_t step) {
  const double steps = static_cast<double>(kWholeShare) / step;
  return static_cast<std::int64_t>(std::ceil(path * steps - 0.5 - kMiddleBlur));
}

// The multiples of the step that need exactly `count` exits: above (count - 1)/expected, up to count/expected.
std::optional<std::int64_t> multiple_needing(std::int64_t count, std::int64_t expected, double path,
                                             std::int32_t step) {
  const std::int64_t steps = kWholeShare / step;
  const std::int64_t least = (count - 1) * steps / expected + 1;
  const std::int64_t most = count * steps / expected;
  if (least > most) return std::nullopt;
  return std::clamp(nearest_step(path, step), least, most);
}

TargetShare share_in(std::int64_t multiple, std::int32_t step) {
  return {Share{static_cast<std::int32_t>(multiple) * step}, step};
}

}  // namespace

TargetShare share_needing(std::int64_t count, std::int64_t expected, double path) {
  if (count == 0) return {};
  for (const std::int32_t step : kSteps)
    if (const auto multiple = multiple_needing(count, expected, path, step)) return share_in(*multiple, step);
  return share_in(count * kWholeShare / expected, 1);
}

TargetShare whole_share(double path) { return share_in(nearest_step(path, kSteps.front()), kSteps.front()); }

std::optional<RemainderShares> split_remainder(TargetShare durable, TargetShare dynamic, DynamicMix mix) {
  const std::int64_t parts = mix.transition + mix.positive;
  if (parts == 0) return std::nullopt;
  const std::int32_t step = std::min(durable.step, dynamic.step);
  const std::int32_t beyond = dynamic.share.hundredths - durable.share.hundredths;
  const auto transition =
      static_cast<std::int32_t>(round_half_even(std::int64_t{beyond / step} * mix.transition, parts, 0)) * step;
  return RemainderShares{Share{transition}, Share{beyond - transition}};
}

}  // namespace tremplin::negotiate
