#include "support/plain_formulas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "support/log_beta.h"

using tremplin::Rate;
using tremplin_tests::log_beta;

namespace plain {
namespace {

// P(X = x) without Boost, for small n.
double binomial(std::int64_t n, double p, std::int64_t x) {
  double value = 1;
  for (std::int64_t i = 0; i < x; ++i) value *= static_cast<double>(n - i) / static_cast<double>(i + 1);
  return value * std::pow(p, static_cast<double>(x)) * std::pow(1 - p, static_cast<double>(n - x));
}

double chi_squared_95(std::size_t freedom) {
  static const std::map<std::size_t, double> kTable = {{9, 16.919},  {10, 18.307}, {11, 19.675}, {12, 21.026},
                                                       {13, 22.362}, {14, 23.685}, {15, 24.996}, {16, 26.296},
                                                       {17, 27.587}, {18, 28.869}, {19, 30.144}};
  return kTable.at(freedom);
}

}  // namespace

Period period(const std::vector<Year>& years) {
  long long brought = 0;
  long long asked = 0;
  long long examined = 0;
  for (const Year& year : years) {
    brought += year.count;
    asked += year.target * year.examined;
    examined += year.examined;
  }
  if (examined == 0) return {};
  long long whole = 0;
  while (whole * 10'000 < asked) ++whole;
  return {true, brought * 10'000 >= asked, whole - brought};
}

Baseline baseline(Rate own, const std::vector<Rate>& peers) {
  double x = 0, n = 0, squares = 0, count = 0;
  for (const Rate peer : peers) {
    x += static_cast<double>(peer.count);
    n += static_cast<double>(peer.of);
    squares += static_cast<double>(peer.of * peer.of);
    ++count;
  }
  const auto n0 = static_cast<double>(own.of);
  double alpha = .5, beta = .5;
  if (count >= 5) {
    const double p = x / n;
    double between = 0, within = 0;
    for (const Rate peer : peers) {
      const double size = static_cast<double>(peer.of);
      const double rate = static_cast<double>(peer.count) / size;
      between += size * (rate - p) * (rate - p) / (count - 1);
      within += size * rate * (1 - rate) / (n - count);
    }
    const double typical = (n - squares / n) / (count - 1);
    const double most = std::max(20., n0);
    const double rho = (between - within) / (between + (typical - 1) * within);
    const bool is_usable = n != count && std::isfinite(rho) && rho > 0;
    const double weight = is_usable ? std::min(most, std::max(1., 1 / rho - 1)) : most;
    alpha = std::max(.5, p * weight);
    beta = std::max(.5, (1 - p) * weight);
  }
  return {(static_cast<double>(own.count) + alpha) / (n0 + alpha + beta), n0, alpha, beta};
}

long double chance(std::int64_t m, long double a, long double b, std::int64_t least) {
  long double sum = 0;
  for (std::int64_t j = std::max<std::int64_t>(0, least); j <= m; ++j) {
    const auto x = static_cast<long double>(j);
    const auto n = static_cast<long double>(m);
    const long double choose = std::lgamma(n + 1) - std::lgamma(x + 1) - std::lgamma(n - x + 1);
    sum += std::exp(choose + log_beta(a + x, b + n - x) - log_beta(a, b));
  }
  return sum;
}

Forecast forecast(std::int64_t k, std::int64_t n, std::int64_t m, std::int64_t target_hundredths,
                  std::optional<Before> before) {
  Forecast found;
  while (found.needed * 10'000 < target_hundredths * (n + m)) ++found.needed;
  long double a = .5L + static_cast<long double>(k);
  long double b = .5L + static_cast<long double>(n - k);
  if (before) {
    const long double w = std::min<long double>(20, before->weight);
    a = w * before->rate + static_cast<long double>(k);
    b = w * (1 - before->rate) + static_cast<long double>(n - k);
  }
  found.chance = plain::chance(m, a, b, found.needed - k);
  const bool may_judge = before || n >= 5;
  if (found.needed <= k)
    found.verdict = "secured";
  else if (found.needed - k > m)
    found.verdict = "out-of-reach";
  else if (may_judge && found.chance >= .8L)
    found.verdict = "on-track";
  else if (may_judge && found.chance <= .2L)
    found.verdict = "at-risk";
  else
    found.verdict = "open";
  return found;
}

std::string joint(const std::string& one, const std::string& other) {
  const auto both = [&](const char* first, const char* second) {
    return (one == first && other == second) || (one == second && other == first);
  };
  if (one == other) return one;
  if (both("secured", "on-track")) return "on-track";
  if (both("out-of-reach", "at-risk")) return "at-risk";
  return "open";
}

double binomial_sum(std::int64_t n, double p, std::int64_t from, std::int64_t to) {
  double value = 0;
  for (std::int64_t x = from; x <= to; ++x) value += binomial(n, p, x);
  return value;
}

bool is_outside(Rate point, double p, double tail) {
  return binomial_sum(point.of, p, 0, point.count) < tail || binomial_sum(point.of, p, point.count, point.of) < tail;
}

std::optional<double> dispersion(const std::vector<Rate>& points, double p) {
  if (points.size() < 10) return 1;
  std::vector<double> z;
  double squares = 0;
  for (const Rate point : points) {
    const double n = static_cast<double>(point.of);
    z.push_back((static_cast<double>(point.count) / n - p) / std::sqrt(p * (1 - p) / n));
    squares += z.back() * z.back();
  }
  const double limit = chi_squared_95(points.size() - 1);
  if (std::abs(squares - limit) < .002) return std::nullopt;
  if (squares <= limit) return 1;
  std::sort(z.begin(), z.end());
  const auto at = [&z](double q) {
    const double place = static_cast<double>(z.size() - 1) * q;
    const double whole = std::floor(place);
    const auto i = static_cast<std::size_t>(whole);
    return z[i] + (place - whole) * (z[std::min(i + 1, z.size() - 1)] - z[i]);
  };
  double winsorised = 0;
  for (const double one : z) {
    const double held = std::min(std::max(one, at(.1)), at(.9));
    winsorised += held * held;
  }
  return std::max(1., winsorised / static_cast<double>(z.size()) / .6786);
}

bool is_beyond_widened(Rate point, double p, double z, double dispersion) {
  if (dispersion <= 1) return true;
  const double n = static_cast<double>(point.of);
  return std::abs(static_cast<double>(point.count) / n - p) > z * std::sqrt(dispersion * p * (1 - p) / n);
}

}  // namespace plain
