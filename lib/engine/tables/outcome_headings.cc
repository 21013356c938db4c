#include "engine/tables/outcome_headings.h"

#include "base/text.h"
#include "model/group.h"
#include "render/text/catalogue.h"

namespace tremplin::engine {
namespace {

documents::OutcomeHeadings read_headings() {
  documents::OutcomeHeadings headings;
  const auto add = [&](std::string_view code) {
    for (const Language language : {Language::french, Language::english}) {
      const std::string label = render::text(language, "outcomes.column." + std::string(code));
      headings.emplace(base::folded(label), code);
    }
  };
  for (const std::string_view key : model::group_keys()) add(key);
  for (const std::string_view column : documents::outcome_columns()) add(column);
  return headings;
}

}  // namespace

const documents::OutcomeHeadings& outcome_headings() {
  static const documents::OutcomeHeadings kHeadings = read_headings();
  return kHeadings;
}

}  // namespace tremplin::engine
