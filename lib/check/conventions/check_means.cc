#include <algorithm>
#include <array>
#include <limits>

#include "check/conventions/convention_parts.h"
#include "check/conventions/numbers_of_state.h"
#include "documents/tables.h"

namespace tremplin::check {
namespace {

bool is_objective(const model::Convention& convention, std::string_view code) {
  const auto indicators = documents::choices_of<model::Indicator>();
  if (std::find(indicators.begin(), indicators.end(), code) != indicators.end()) return true;
  if (!convention.objectives) return false;
  const auto& operational = convention.objectives->value.operational;
  return std::any_of(operational.begin(), operational.end(), [code](const model::OperationalObjective& objective) {
    return objective.id && objective.id->value.text == code;
  });
}

void check_number(const model::Convention& convention, const Located<std::string>& number,
                  diagnostics::Diagnostics& diagnostics) {
  const auto parts = parse_annex_number(number.value);
  if (!parts) {
    diagnostics.add(Code::annex_bad_number, number.place, {number.value});
    return;
  }
  if (!convention.structure) return;
  const model::StructureInfo& structure = convention.structure->value;
  if (structure.type && documents::word_of(structure.type->value) != parts->measure)
    diagnostics.add(Code::annex_other_type, number.place,
                    {std::string(parts->measure), std::string(documents::word_of(structure.type->value))});
  const auto& department = structure.department;
  if (department && is_department(department->value) && department->value != parts->department)
    diagnostics.add(Code::annex_other_department, number.place, {parts->department, department->value});
}

// total = FTE x unit amount x months / 12, within 1 euro inclusive: |12 x 10^4 x total - fte x unit x months| in
// hundredths of FTE, cents and hundredths of months, against 12 x 10^4 x 100.
void check_total(const model::Annex& annex, diagnostics::Diagnostics& diagnostics) {
  if (!annex.fte || !annex.unit_amount || !annex.months || !annex.total) return;
  __extension__ using Wide = __int128;
  constexpr std::int64_t kScale = std::int64_t{12} * 100 * 100;
  constexpr std::int64_t kEuro = 100;
  constexpr std::int64_t kMost = 1'000'000'000'000;
  const std::int64_t fte = annex.fte->value.hundredths;
  const std::int64_t unit = annex.unit_amount->value.cents;
  const std::int64_t months = annex.months->value.hundredths;
  if (std::max({fte, unit, months}) > kMost) return;
  const Wide computed = static_cast<Wide>(fte) * unit * months;
  const Wide difference = static_cast<Wide>(annex.total->value.cents) * kScale - computed;
  const Wide allowed = static_cast<Wide>(kEuro) * kScale;
  if (difference >= -allowed && difference <= allowed) return;
  const Wide cents = (computed + kScale / 2) / kScale;
  if (cents > std::numeric_limits<std::int64_t>::max()) return;
  diagnostics.add(Code::annex_total, annex.total->place,
                  {format_decimal(annex.total->value.cents, 2), format_decimal(static_cast<std::int64_t>(cents), 2)});
}

void check_purposes(const model::Convention& convention, diagnostics::Diagnostics& diagnostics) {
  for (const model::FinancialMeans& means : convention.means->value.financial)
    for (const Located<model::CodeText>& objective : means.objectives)
      if (!is_objective(convention, objective.value.text))
        diagnostics.add(Code::unknown_objective, objective.place, {objective.value.text});
}

}  // namespace

void check_means(const model::Convention& convention, diagnostics::Diagnostics& diagnostics) {
  if (!convention.means) return;
  if (knows_objectives(convention)) check_purposes(convention, diagnostics);
  for (const model::Annex& annex : convention.means->value.annexes) {
    if (annex.number) check_number(convention, *annex.number, diagnostics);
    check_total(annex, diagnostics);
  }
}

}  // namespace tremplin::check
