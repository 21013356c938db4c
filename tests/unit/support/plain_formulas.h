#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tremplin/numbers.h"

// The formulas of STATISTICS.md once more, as plain as they stand there and without the libraries that the program
// asks: held against the program's own, on random figures and on the pages of random portfolios.
namespace plain {

// 1: the period. A year's result as plain numbers: count, examined exits, target in hundredths of a percent.
struct Year {
  long long count, examined, target;
};
struct Period {
  bool is_judged = false, is_met = false;
  long long short_by = 0;
};
Period period(const std::vector<Year>& years);

// 3: what can be expected. Weight is n0 + alpha + beta.
struct Baseline {
  double rate = 0;
  double n0 = 0;
  double alpha = 0;
  double beta = 0;
  double weight() const { return n0 + alpha + beta; }
};
Baseline baseline(tremplin::Rate own, const std::vector<tremplin::Rate>& peers);

// 2: the forecast. P(X >= least), X of BetaBin(m, a, b): the sum of C(m,j) B(a + j, b + m - j) / B(a, b).
long double chance(std::int64_t m, long double a, long double b, std::int64_t least);
struct Before {
  double rate, weight;
};
struct Forecast {
  std::int64_t needed = 0;
  long double chance = 0;
  std::string verdict;
};
Forecast forecast(std::int64_t k, std::int64_t n, std::int64_t m, std::int64_t target_hundredths,
                  std::optional<Before> before);
std::string joint(const std::string& one, const std::string& other);

// 6: the funnel. P(from <= X <= to) under the binomial law (n, p), summed one by one.
double binomial_sum(std::int64_t n, double p, std::int64_t from, std::int64_t to);
bool is_outside(tremplin::Rate point, double p, double tail);
// None where the sum is too near the rounding of the printed table of the chi-squared law, of 20 points at most.
std::optional<double> dispersion(const std::vector<tremplin::Rate>& points, double p);
bool is_beyond_widened(tremplin::Rate point, double p, double z, double dispersion);

}  // namespace plain
