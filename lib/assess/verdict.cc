#include "assess/verdict.h"

#include "assess/binomial.h"
#include "base/fractions.h"

namespace tremplin::assess {
namespace {

constexpr int kMostDecimals = 14;
constexpr double kTailOfChance = 0.025;

// `shown` against the target, both in percent, without going through doubles.
bool looks_reached(ShownRate shown, Share target) {
  __extension__ using Wide = __int128;
  Wide scale = 1;
  for (int i = 0; i < shown.decimals; ++i) scale *= 10;
  return static_cast<Wide>(shown.value) * 100 >= target.hundredths * scale;
}

// More than once in forty. What is so exactly (0 of 1 against 97.5 %) comes out of the law some last digits off.
bool is_above_tail(double chance) {
  constexpr double kRounding = 1e-12;
  return chance > kTailOfChance + kRounding;
}

}  // namespace

Assessment assess_year(Rate rate, std::optional<Share> target) {
  if (!rate.is_defined() || !target) return {};
  const BinomialLaw law{rate.of, base::fraction_of(*target)};
  if (is_met(rate.count, rate.of, *target)) return {Verdict::met, is_above_tail(law.chance_of_at_least(rate.count))};
  return {Verdict::missed, is_above_tail(law.chance_of_at_most(rate.count))};
}

Contribution assess_contribution(Rate rate, std::optional<Share> agreed) {
  if (!rate.is_defined() || !agreed) return Contribution::none;
  return compare_contribution(rate.count * 10'000, agreed->hundredths * rate.of);
}

Contribution compare_contribution(std::int64_t brought, std::int64_t asked) {
  if (brought == asked) return Contribution::at;
  return brought < asked ? Contribution::below : Contribution::above;
}

std::optional<std::int64_t> attainment_permille(Rate rate, Share target) {
  if (!rate.is_defined() || target.hundredths <= 0) return std::nullopt;
  __extension__ using Wide = __int128;
  const Wide whole = static_cast<Wide>(rate.count) * 10'000 * 1'000;
  return static_cast<std::int64_t>(whole / (static_cast<Wide>(rate.of) * target.hundredths));
}

ShownRate shown_rate(Rate rate, std::optional<Share> target) {
  ShownRate shown{round_half_even(rate.count, rate.of, 3), 1};
  if (!target || is_met(rate.count, rate.of, *target)) return shown;
  while (looks_reached(shown, *target) && shown.decimals < kMostDecimals) {
    ++shown.decimals;
    shown.value = round_half_even(rate.count, rate.of, shown.decimals + 2);
  }
  if (looks_reached(shown, *target)) --shown.value;
  return shown;
}

}  // namespace tremplin::assess
