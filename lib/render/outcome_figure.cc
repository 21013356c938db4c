#include "render/outcome_figure.h"

#include <array>
#include <cmath>
#include <iterator>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "assess/interval.h"
#include "tremplin/numbers.h"

namespace tremplin {
namespace {

using CountOf = std::int64_t (*)(const Counts&);

constexpr std::array<std::pair<std::string_view, CountOf>, 11> kCounts = {{
    {"exits", [](const Counts& counts) { return counts.exits; }},
    {"below_threshold", [](const Counts& counts) { return counts.below_threshold; }},
    {"withdrawn", [](const Counts& counts) { return counts.withdrawn; }},
    {"examined", [](const Counts& counts) { return counts.examined(); }},
    {"durable", [](const Counts& counts) { return counts.durable; }},
    {"transition", [](const Counts& counts) { return counts.transition; }},
    {"positive", [](const Counts& counts) { return counts.positive; }},
    {"other", [](const Counts& counts) { return counts.other; }},
    {"dynamic", [](const Counts& counts) { return counts.dynamic(); }},
    {"at_boundary", [](const Counts& counts) { return counts.at_boundary; }},
    {"ambiguous", [](const Counts& counts) { return counts.ambiguous; }},
}};

CountOf find_count(std::string_view name) {
  for (const auto& [known, count] : kCounts)
    if (known == name) return count;
  return nullptr;
}

void append_whole(std::string& out, std::int64_t value) {
  const fmt::format_int digits(value);
  out.append(digits.data(), digits.size());
}

// A value of 0 or more that has `decimals` digits after the point.
void append_scaled(std::string& out, std::int64_t value, int decimals, char point) {
  const std::int64_t power = power_of_ten(decimals);
  append_whole(out, value / power);
  if (decimals == 0) return;
  out += point;
  const fmt::format_int digits(value % power);
  out.append(static_cast<std::size_t>(decimals) - digits.size(), '0');
  out.append(digits.data(), digits.size());
}

// As `{:.nf}` of the exact value would be. Scaling errs by less than 1e-9 where the result is below a million; closer than
// that to half a step the library decides.
void append_fraction(std::string& out, double fraction, int decimals, char point) {
  if (decimals <= 6) {
    const double scaled = fraction * static_cast<double>(power_of_ten(decimals));
    const double whole = std::floor(scaled);
    const double rest = scaled - whole;
    if (std::abs(rest - 0.5) > 1e-6)
      return append_scaled(out, static_cast<std::int64_t>(whole) + (rest > 0.5 ? 1 : 0), decimals, point);
  }
  const std::size_t begin = out.size();
  fmt::format_to(std::back_inserter(out), "{:.{}f}", fraction, decimals);
  if (const std::size_t at = out.find('.', begin); at != std::string::npos) out[at] = point;
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

void OutcomeFigure::append(std::string& out, const Counts& counts, int decimals, char point) const {
  if (is_count()) return append_whole(out, count_(counts));
  const Rate rate{count_(counts), counts.examined()};
  if (!rate.is_defined()) return;
  if (kind_ == Kind::rate) return append_scaled(out, round_half_even(rate.count, rate.of, decimals), decimals, point);
  const Interval interval = *wilson_interval(rate);
  append_fraction(out, kind_ == Kind::low ? interval.low : interval.high, decimals, point);
}

std::string outcome_figure(const Counts& counts, std::string_view column, int decimals) {
  std::string out;
  OutcomeFigure(column).append(out, counts, decimals);
  return out;
}

}  // namespace tremplin
