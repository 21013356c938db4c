#include <algorithm>

#include "check/conventions/convention_parts.h"
#include "model/annexes.h"

namespace tremplin::check {
namespace {

// Two figures that should be one.
struct Beside {
  std::string_view key;
  const model::Opt<model::Count>& declared;
  std::int64_t read;
};

std::string with_sign(std::int64_t difference) { return (difference > 0 ? "+" : "") + std::to_string(difference); }

// Where exits of a year are read, the year's `baseline` is not used.
void compare_year(int year, const model::BaselineYear& baseline, const YearResult& read, Place place,
                  diagnostics::Diagnostics& diagnostics) {
  std::vector<std::string> declared;
  std::vector<std::string> counted;
  for (const Beside& one :
       {Beside{"examined", baseline.examined, read.examined}, Beside{"durable", baseline.durable, read.durable},
        Beside{"transition", baseline.transition, read.transition},
        Beside{"positive", baseline.positive, read.positive}}) {
    if (!one.declared || one.declared->value.value == one.read) continue;
    const std::int64_t says = one.declared->value.value;
    declared.push_back(std::string(one.key) + " " + std::to_string(says));
    counted.push_back(std::string(one.key) + " " + std::to_string(one.read) + " (" + with_sign(one.read - says) + ")");
  }
  if (!declared.empty())
    diagnostics.add(Code::baseline_beside_records, place, {std::to_string(year), joined(declared), joined(counted)});
}

void compare_baseline(const model::Employment& employment, const ConventionContext& context,
                      diagnostics::Diagnostics& diagnostics) {
  for (const auto& [year, baseline] : employment.baseline) {
    const auto read = context.structure_results.find(year);
    if (read != context.structure_results.end() && read->second.exits > 0)
      compare_year(year, baseline.value, read->second, baseline.place, diagnostics);
  }
}

Arg total_of(const model::Annex& annex) {
  if (annex.total) return format_decimal(annex.total->value.cents, 2);
  return Bilingual{"total not known", "total inconnu"};
}

Arg name_of(const model::Annex& annex) {
  if (annex.number) return annex.number->value;
  return Bilingual{"without number", "sans numéro"};
}

// The year that pages count it in comes first.
std::vector<int> annex_years(const model::Annex& annex) {
  std::vector<int> years;
  if (annex.year) years.push_back(static_cast<int>(annex.year->value.value));
  if (annex.from && annex.to)
    for (int year = year_of(annex.from->value); year <= year_of(annex.to->value); ++year) years.push_back(year);
  return years;
}

Arg difference_of(const model::Annex& used, const model::Annex& other) {
  if (!used.total || !other.total) return Bilingual{"not known", "inconnu"};
  const std::int64_t cents = used.total->value.cents - other.total->value.cents;
  return (cents > 0 ? "+" : "") + format_decimal(cents, 2);
}

// Said once of an annex, though it may have days in two years.
void compare_annex(const std::vector<model::Annex>& annexes, const model::Annex& other,
                   diagnostics::Diagnostics& diagnostics) {
  for (const int year : annex_years(other)) {
    const model::Annex* used = model::version_in_force(annexes, other, year);
    if (used == nullptr || used == &other) continue;
    diagnostics.add(Code::annexes_beside, other.place,
                    {std::to_string(year), name_of(*used), total_of(*used), name_of(other), total_of(other),
                     difference_of(*used, other)},
                    {{used->place, {}}});
    return;
  }
}

}  // namespace

void check_sources(const model::Convention& convention, const ConventionContext& context,
                   diagnostics::Diagnostics& diagnostics) {
  if (const model::Employment* employment = employment_of(convention))
    compare_baseline(*employment, context, diagnostics);
  if (!convention.means) return;
  const auto& annexes = convention.means->value.annexes;
  for (const model::Annex& annex : annexes) compare_annex(annexes, annex, diagnostics);
}

}  // namespace tremplin::check
