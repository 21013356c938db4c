#include "assess/sensitivity.h"

namespace tremplin::assess {
namespace {

void add(Rate& rate, Standing standing, std::int64_t exits) {
  if (standing == Standing::not_examined) return;
  rate.of += exits;
  if (standing == Standing::reached) rate.count += exits;
}

void move(Rate& rate, const DisputedGroup& group) {
  add(rate, group.now, -group.exits);
  add(rate, group.otherwise, group.exits);
}

// What an exit does for a rate, from worst to best.
int worth(Standing standing) {
  if (standing == Standing::reached) return 2;
  return standing == Standing::not_examined ? 1 : 0;
}

int lift(const DisputedGroup& group) { return worth(group.otherwise) - worth(group.now); }

}  // namespace

Rate recounted(Rate rate, std::span<const DisputedGroup> groups) {
  for (const DisputedGroup& group : groups) move(rate, group);
  return rate;
}

RateRange rate_range(Rate rate, std::span<const DisputedGroup> groups) {
  RateRange range{rate, rate};
  for (const DisputedGroup& group : groups) {
    if (lift(group) < 0) move(range.least, group);
    if (lift(group) > 0) move(range.greatest, group);
  }
  if (!range.least.is_defined()) range.least = rate;
  if (!range.greatest.is_defined()) range.greatest = rate;
  return range;
}

std::optional<std::int64_t> flip_distance(Rate rate, Share target) {
  if (!rate.is_defined() || target.hundredths <= 0) return std::nullopt;
  __extension__ using Wide = __int128;
  const Wide surplus = static_cast<Wide>(rate.count) * 10'000 - static_cast<Wide>(target.hundredths) * rate.of;
  const Wide distance = surplus >= 0 ? surplus / 10'000 + 1 : (-surplus + 9'999) / 10'000;
  const std::int64_t room = surplus >= 0 ? rate.count : rate.of - rate.count;
  if (distance > room) return std::nullopt;
  return static_cast<std::int64_t>(distance);
}

std::int64_t disputed_toward_flip(Rate rate, Share target, std::span<const DisputedGroup> groups) {
  if (!rate.is_defined()) return 0;
  const bool met = is_met(rate.count, rate.of, target);
  std::int64_t exits = 0;
  for (const DisputedGroup& group : groups)
    if (met ? lift(group) < 0 : lift(group) > 0) exits += group.exits;
  return exits;
}

bool can_flip(Rate rate, Share target, std::span<const DisputedGroup> groups) {
  if (!rate.is_defined()) return false;
  const RateRange range = rate_range(rate, groups);
  if (is_met(rate.count, rate.of, target)) return !is_met(range.least.count, range.least.of, target);
  return is_met(range.greatest.count, range.greatest.of, target);
}

}  // namespace tremplin::assess
