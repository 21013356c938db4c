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

}  // namespace

std::vector<ConventionName> convention_names(const CommonOptions& options, Disk& disk) {
  const auto data =
      engine::load_dataset(options, {{options.max_findings, false}, std::nullopt, engine::Look::while_reading}, disk);
  std::vector<ConventionName> names;
  for (const model::Convention& convention : data->conventions)
    if (convention.id) names.push_back(name_of(convention, options.language));
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return names;
}

}  // namespace tremplin::commands
