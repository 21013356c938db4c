#include "check/conventions/convention_parts.h"

#include <algorithm>

#include "rules/bodies.h"

namespace tremplin::check {

Stage stage_of(model::Status status) {
  switch (status) {
    case model::Status::negotiated: return Stage::negotiated;
    case model::Status::signed_: return Stage::signed_;
    case model::Status::closed:
    case model::Status::renewed:
    case model::Status::ended: return Stage::ended;
    default: return Stage::project;
  }
}

Years years_of(const model::Convention& convention) {
  if (!convention.period || !convention.period->value.start || !convention.period->value.end) return {};
  return {year_of(convention.period->value.start->value), year_of(convention.period->value.end->value)};
}

bool is_set(const model::Targets& targets) {
  for (const model::Opt<Share>* share : {&targets.durable, &targets.transition, &targets.positive, &targets.dynamic})
    if (*share && (*share)->value.hundredths != 0) return true;
  return false;
}

bool is_pole_emploi(std::string_view party) { return rules::body_of(party) == "pole-emploi"; }

const model::Employment* employment_of(const model::Convention& convention) {
  if (!convention.objectives || !convention.objectives->value.employment) return nullptr;
  return &convention.objectives->value.employment->value;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

bool knows_objectives(const model::Convention& convention) {
  if (convention.is_sound) return true;
  if (!convention.objectives) return false;
  const auto& operational = convention.objectives->value.operational;
  return !operational.empty() && std::all_of(operational.begin(), operational.end(),
                                             [](const model::OperationalObjective& one) { return bool(one.id); });
}

}  // namespace tremplin::check
