#include <algorithm>

#include "base/text.h"
#include "check/conventions/convention_parts.h"
#include "check/conventions/numbers_of_state.h"
#include "documents/odd_values.h"

namespace tremplin::check {
namespace {

void add_bad_siret(const Located<std::string>& siret, diagnostics::Diagnostics& diagnostics) {
  const documents::OddValue odd = documents::describe_odd_siret(siret.value, is_siret);
  const Arg right = odd.meant.empty() ? Arg(Bilingual{"its 14 digits as they stand on the notice of the Insee",
                                                      "ses 14 chiffres tels que sur l’avis de situation de l’Insee"})
                                      : Arg("`" + odd.meant + "`");
  diagnostics.add(Code::bad_siret, siret.place, {siret.value, odd.what, right});
}

void check_structure(const model::StructureInfo& structure, diagnostics::Diagnostics& diagnostics) {
  if (structure.department && !is_department(structure.department->value))
    diagnostics.add(Code::bad_department, structure.department->place, {structure.department->value});
  if (structure.siret && !is_siret(structure.siret->value)) add_bad_siret(*structure.siret, diagnostics);
}

bool is_extended(const model::Convention& convention) {
  return std::any_of(convention.amendments.begin(), convention.amendments.end(), [](const model::Amendment& amendment) {
    return amendment.subject && amendment.subject->value.text == "period";
  });
}

// A convention lasts at most three years [A7].
constexpr int kLongestMonths = 36;

void check_period(const model::Convention& convention, const model::Period& period,
                  diagnostics::Diagnostics& diagnostics) {
  if (!period.start || !period.end) return;
  const Date start = period.start->value;
  const Date end = period.end->value;
  const Date last = add_days(add_months(start, kLongestMonths), -1);
  if (end <= last) return;
  diagnostics.add(is_extended(convention) ? Code::period_extended : Code::period_too_long, period.end->place,
                  {start, end, last});
}

// A code that the rule set should list. The nearest of its codes is named where one is near.
void check_listed(const Located<model::CodeText>& code, Code finding, std::span<const std::string_view> listed,
                  const std::string& rules, diagnostics::Diagnostics& diagnostics) {
  const std::string& text = code.value.text;
  if (rules.empty() || std::find(listed.begin(), listed.end(), text) != listed.end()) return;
  diagnostics.add_near(finding, code.place, {text, rules}, base::nearest(text, listed));
}

void check_axis(const std::vector<model::ProjectItem>& axis, const ConventionContext& context,
                diagnostics::Diagnostics& diagnostics) {
  for (const model::ProjectItem& item : axis)
    if (item.activity)
      check_listed(*item.activity, Code::unknown_activity, context.activities, context.rules_id, diagnostics);
}

void check_profiles(const model::Convention& convention, const ConventionContext& context,
                    diagnostics::Diagnostics& diagnostics) {
  const auto check = [&](const model::Opt<model::CodeText>& profile) {
    if (profile)
      check_listed(*profile, Code::convention_unknown_profile, context.profiles, context.rules_id, diagnostics);
  };
  for (const model::AudienceShare& part : convention.audience) check(part.profile);
  for (const model::Commitment& commitment : convention.commitments) check(commitment.profile);
}

}  // namespace

void check_identity(const model::Convention& convention, const ConventionContext& context,
                    diagnostics::Diagnostics& diagnostics) {
  if (convention.structure) check_structure(convention.structure->value, diagnostics);
  if (convention.period) check_period(convention, convention.period->value, diagnostics);
  if (convention.project) {
    const model::Project& project = convention.project->value;
    for (const auto* axis : {&project.reception, &project.support, &project.training, &project.territory})
      check_axis(*axis, context, diagnostics);
  }
  check_profiles(convention, context, diagnostics);
  for (const Located<model::Identifier>& renewed : convention.renews)
    if (convention.id && renewed.value == convention.id->value)
      diagnostics.add(Code::renews_itself, renewed.place, {convention.id->value.text});
}

}  // namespace tremplin::check
