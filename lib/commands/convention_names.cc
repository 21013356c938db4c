#include "tremplin/commands/convention_names.h"

#include <algorithm>

#include "engine/inputs/dataset.h"

namespace tremplin::commands {
namespace {

ConventionName name_of(const model::Convention& convention, Language language) {
  ConventionName name{convention.id_text(), "", ""};
  if (!convention.structure) return name;
  const model::StructureInfo& structure = convention.structure->value;
  if (structure.id) name.structure = structure.id->value.text;
  if (structure.name) name.structure_name = structure.name->value.in(language);
  return name;
}

std::vector<ConventionName> names_by(const CommonOptions& options, engine::Look look, Disk& disk) {
  const auto data = engine::load_dataset(options, {{options.max_findings, false}, std::nullopt, look}, disk);
  std::vector<ConventionName> names;
  for (const model::Convention& convention : data->conventions)
    if (convention.id) names.push_back(name_of(convention, options.language));
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return names;
}

}  // namespace

std::vector<ConventionName> convention_names(const CommonOptions& options, Disk& disk) {
  return engine::retry_with_full_scan([&](engine::Look look) { return names_by(options, look, disk); });
}

}  // namespace tremplin::commands
