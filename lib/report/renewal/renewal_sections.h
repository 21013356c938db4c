#pragma once

#include "report/figures/running_year.h"

namespace tremplin::report {

/// A convention, its years reported on, and what became of their targets.
struct RenewalCase {
  const ReportInput& input;
  const ConventionCase& item;
  std::vector<int> years;
  std::vector<JudgedYear> judged;
  std::int64_t met = 0;
  std::int64_t missed = 0;
};

/// What the parties wrote for the renewal; null where they wrote nothing.
inline const model::Renewal* renewal_of(const model::Convention& convention) {
  return convention.renewal ? &convention.renewal->value : nullptr;
}

/// Each cause on record, with the figures that bear on it or the sentence that there are none.
void add_causes(Document& page, const RenewalCase& renewal);

}  // namespace tremplin::report
