#include "engine/tables/columns_documents.h"

#include <map>

#include "base/text.h"
#include "engine/inputs/expand_inputs.h"
#include "engine/inputs/input_names.h"

namespace tremplin::engine {
namespace {

std::string folder_of_document(const model::ColumnsDocument& document, const diagnostics::SourceTable& sources) {
  return folder_of(sources[document.place.source].path);
}

}  // namespace

const model::ColumnsDocument* columns_for(const std::string& path, const std::vector<model::ColumnsDocument>& documents,
                                          const diagnostics::SourceTable& sources,
                                          const model::ColumnsDocument* given) {
  if (given) return given;
  const model::ColumnsDocument* nearest = nullptr;
  std::string nearest_path;
  for (const model::ColumnsDocument& document : documents) {
    const std::string folder = folder_of_document(document, sources);
    const bool is_farther = nearest && is_below(nearest_path, folder);
    if (!document.is_sound || !is_below(path, folder) || is_farther) continue;
    nearest = &document;
    nearest_path = sources[document.place.source].path;
  }
  return nearest;
}

void check_columns_documents(const std::vector<model::ColumnsDocument>& documents,
                             const diagnostics::SourceTable& sources, const people::Vocabulary& vocabulary,
                             diagnostics::Diagnostics& diagnostics) {
  std::vector<std::string_view> targets = vocabulary.profile_codes();
  for (const model::RecordFieldInfo& info : model::record_fields()) targets.push_back(info.name);
  std::map<std::string, Place> folders;
  for (const model::ColumnsDocument& document : documents) {
    const auto [first, is_new] = folders.emplace(normal_path(folder_of_document(document, sources)), document.place);
    if (!is_new) diagnostics.add(Code::columns_twice, document.place, {}, {{first->second, {}}});
    for (const auto& [heading, target] : document.columns) {
      if (model::find_record_field(target.value) || vocabulary.has_profile(target.value)) continue;
      diagnostics.add_near(Code::columns_unknown_target, target.place, {target.value},
                           base::nearest(target.value, targets));
    }
  }
}

}  // namespace tremplin::engine
