#include "report/money/two_sources.h"

#include "model/annexes.h"
#include "report/document/words.h"
#include "report/money/annexes.h"

namespace tremplin::report {
namespace {

bool says_otherwise(const model::Opt<model::Count>& declared, std::int64_t read) {
  return declared && declared->value.value != read;
}

bool differs(const model::BaselineYear& declared, const model::Counts& read) {
  return says_otherwise(declared.examined, read.examined()) || says_otherwise(declared.durable, read.durable) ||
         says_otherwise(declared.transition, read.transition) || says_otherwise(declared.positive, read.positive);
}

std::vector<Value> counts_declared(const model::BaselineYear& declared) {
  return {known(declared.examined), known(declared.durable), known(declared.transition), known(declared.positive)};
}

Message annex_not_counted(const model::Annex& annex, const model::Annex& used, int year) {
  return {"money.annex_not_counted",
          {known(annex.number), known(annex.total), year_name(year), known(used.number), known(used.total)}};
}

}  // namespace

std::vector<Message> declared_beside_exits(const ConventionCase& item, Date as_of) {
  std::vector<Message> said;
  const model::Convention& convention = *item.convention;
  if (!convention.objectives || !convention.objectives->value.employment) return said;
  const int first = year_of(convention.days().from);
  for (const auto& [year, declared] : convention.objectives->value.employment->value.baseline) {
    if (year < first - kYearsOfRecord || year >= first) continue;
    const model::Counts read = counts_of_year(item.record, year, as_of);
    if (read.examined() == 0 || !differs(declared.value, read)) continue;
    std::vector<Value> args = {year_name(year)};
    for (Value& count : counts_declared(declared.value)) args.push_back(std::move(count));
    args.insert(args.end(), {read.examined(), read.durable, read.transition, read.positive});
    said.push_back({"results.earlier.declared", std::move(args)});
  }
  return said;
}

std::vector<Message> annexes_not_counted(const model::Convention& convention, const std::vector<int>& years) {
  std::vector<Message> said;
  if (!convention.means) return said;
  const auto& annexes = convention.means->value.annexes;
  for (const int year : years)
    for (const model::Annex& annex : annexes) {
      if (annex_year(annex) != year) continue;
      const model::Annex* used = model::version_in_force(annexes, annex, year);
      if (used != nullptr && used != &annex) said.push_back(annex_not_counted(annex, *used, year));
    }
  return said;
}

}  // namespace tremplin::report
