// A program of somebody else's: the installed headers and library are all it has.
#include <cstdio>
#include <vector>

#include "tremplin/assess.h"
#include "tremplin/classify.h"
#include "tremplin/outcomes.h"
#include "tremplin/version.h"

namespace {

tremplin::Exit exit_for(const char* reason) {
  tremplin::Exit record;
  record.type = tremplin::StructureType::aci;
  record.entry_date = tremplin::make_date(2008, 11, 3);
  record.exit_date = tremplin::make_date(2009, 10, 30);
  record.reason = reason;
  return record;
}

}  // namespace

int main() {
  const auto rules = tremplin::Rules::in_force_on(tremplin::make_date(2009, 10, 30));
  tremplin::Exit record = exit_for("fixed-term");
  record.contract = tremplin::DateRange{tremplin::make_date(2009, 11, 2), tremplin::make_date(2010, 5, 1)};
  const auto found = tremplin::classify_exit(record, rules);
  std::printf("%s\n%d %s\n%s\n", tremplin::kVersion, static_cast<int>(found.category), found.reason.c_str(),
              found.source.in(tremplin::Language::english).c_str());

  std::vector<tremplin::Exit> ten;
  for (const char* reason : {"permanent-contract", "permanent-contract", "fixed-term-short", "fixed-term-short",
                             "training", "training", "unemployed", "unemployed", "no-news", "death"})
    ten.push_back(exit_for(reason));
  const auto counts = tremplin::count_exits(ten, rules);
  const auto dynamic = tremplin::rate_of(counts, tremplin::Indicator::dynamic);
  const auto result = tremplin::assess_target(dynamic, rules.reference(tremplin::Indicator::dynamic));
  std::printf("%lld exits, %lld dynamic of %lld, %s\n", static_cast<long long>(counts.exits),
              static_cast<long long>(dynamic.count), static_cast<long long>(dynamic.of),
              result.verdict == tremplin::TargetVerdict::met ? "met" : "missed");

  try {
    tremplin::classify_exit(exit_for("fixed-term"), rules);
  } catch (const tremplin::DataError& error) {
    std::printf("%s\n", error.what());
  }
}
