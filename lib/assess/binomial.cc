#include "assess/binomial.h"

#include <boost/math/distributions/binomial.hpp>

namespace tremplin::assess {
namespace {

using Binomial = boost::math::binomial_distribution<double>;

}  // namespace

double BinomialLaw::chance_of_at_most(std::int64_t count) const {
  if (count < 0) return 0;
  if (count >= exits || rate <= 0) return 1;
  if (rate >= 1) return 0;
  return boost::math::cdf(Binomial(static_cast<double>(exits), rate), static_cast<double>(count));
}

double BinomialLaw::chance_of_at_least(std::int64_t count) const {
  if (count <= 0) return 1;
  if (count > exits || rate <= 0) return 0;
  if (rate >= 1) return 1;
  return boost::math::cdf(
      boost::math::complement(Binomial(static_cast<double>(exits), rate), static_cast<double>(count - 1)));
}

}  // namespace tremplin::assess
