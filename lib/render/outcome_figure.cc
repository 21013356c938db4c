#include "render/outcome_figure.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "assess/interval.h"
#include "tremplin/numbers.h"

namespace tremplin::render {
namespace {

using CountOf = std::int64_t (*)(const model::Counts&);

constexpr std::array<std::pair<std::string_view, CountOf>, 11> kCounts = {{
    {"exits", [](const model::Counts& counts) { return counts.exits; }},
    {"below_threshold", [](const model::Counts& counts) { return counts.below_threshold; }},
    {"withdrawn", [](const model::Counts& counts) { return counts.withdrawn; }},
    {"examined", [](const model::Counts& counts) { return counts.examined(); }},
    {"durable", [](const model::Counts& counts) { return counts.durable; }},
    {"transition", [](const model::Counts& counts) { return counts.transition; }},
    {"positive", [](const model::Counts& counts) { return counts.positive; }},
    {"other", [](const model::Counts& counts) { return counts.other; }},
    {"dynamic", [](const model::Counts& counts) { return counts.dynamic(); }},
    {"at_boundary", [](const model::Counts& counts) { return counts.at_boundary; }},
    {"ambiguous", [](const model::Counts& counts) { return counts.ambiguous; }},
}};

CountOf find_count(std::string_view name) {
  for (const auto& [known, count] : kCounts)
    if (known == name) return count;
  return nullptr;
}

// `00` to `99`.
constexpr std::array<char, 200> kPairs = [] {
  std::array<char, 200> pairs{};
  for (std::size_t i = 0; i < pairs.size(); ++i) pairs[i] = static_cast<char>('0' + (i % 2 == 0 ? i / 20 : i / 2 % 10));
  return pairs;
}();

// To one past the last digit. Most counts of a group have one or two.
char* write_whole(char* at, std::int64_t value) {
  if (value < 0 || value >= 100) return std::to_chars(at, at + OutcomeFigure::kLongest, value).ptr;
  if (value >= 10) *at++ = static_cast<char>('0' + value / 10);
  *at++ = static_cast<char>('0' + value % 10);
  return at;
}

// A value of 0 or more that has `decimals` digits after the point. Most rates and bounds are below one: nothing to
// divide.
char* write_scaled(char* at, std::int64_t value, int decimals, char point) {
  const std::int64_t power = power_of_ten(decimals);
  const std::int64_t whole = value < power ? 0 : value / power;
  at = write_whole(at, whole);
  if (decimals == 0) return at;
  *at++ = point;
  auto rest = static_cast<std::uint64_t>(value - whole * power);
  int left = decimals;
  for (; left >= 2; left -= 2, rest /= 100) std::memcpy(at + left - 2, kPairs.data() + rest % 100 * 2, 2);
  if (left == 1) *at = static_cast<char>('0' + rest % 10);
  return at + decimals;
}

// As `{:.nf}` of the exact value would be. Scaling errs by less than 1e-9 where the result is below a million; closer
// than that to half a step the library decides.
char* write_fraction(char* at, double fraction, int decimals, char point) {
  if (decimals <= 6) {
    const double scaled = fraction * static_cast<double>(power_of_ten(decimals));
    const auto whole = static_cast<std::int64_t>(scaled);
    const double rest = scaled - static_cast<double>(whole);
    if (std::abs(rest - 0.5) > 1e-6) return write_scaled(at, whole + (rest > 0.5 ? 1 : 0), decimals, point);
  }
  char* const end = fmt::format_to(at, "{:.{}f}", fraction, decimals);
  std::replace(at, end, '.', point);
  return end;
}

}  // namespace

OutcomeFigure::OutcomeFigure(std::string_view column) : count_(find_count(column)) {
  if (count_) return;
  const std::size_t underscore = column.rfind('_');
  count_ = find_count(column.substr(0, underscore));
  if (!count_) throw std::logic_error("no such column of outcomes: " + std::string(column));
  const std::string_view figure = column.substr(underscore);
  kind_ = figure == "_rate" ? Kind::rate : figure == "_low" ? Kind::low : Kind::high;
}

char* OutcomeFigure::write(char* at, const model::Counts& counts, int decimals, char point) const {
  if (is_count()) return write_whole(at, count_(counts));
  const Rate rate{count_(counts), counts.examined()};
  if (!rate.is_defined()) return at;
  if (kind_ == Kind::rate) return write_scaled(at, round_half_even(rate.count, rate.of, decimals), decimals, point);
  const assess::Interval interval = *assess::wilson_interval(rate);
  return write_fraction(at, kind_ == Kind::low ? interval.low : interval.high, decimals, point);
}

std::string outcome_figure(const model::Counts& counts, std::string_view column, int decimals, char point) {
  std::array<char, OutcomeFigure::kLongest> figure;
  return {figure.data(), OutcomeFigure(column).write(figure.data(), counts, decimals, point)};
}

}  // namespace tremplin::render
