#include "check/names/check_near.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/near_names.h"

namespace tremplin::check {
namespace {

using PlaceOfName = std::map<std::string, Place, std::less<>>;

void add_known(const model::Opt<model::Identifier>& id, base::NearNames& known, PlaceOfName& places) {
  if (!id) return;
  known.add(id->value.text);
  places.emplace(id->value.text, id->place);
}

}  // namespace

void check_structures(std::vector<UnheldStructure> unheld, std::span<const model::Convention> conventions,
                      diagnostics::Diagnostics& diagnostics) {
  base::NearNames known;
  PlaceOfName places;
  for (const model::Convention& convention : conventions) {
    if (!convention.structure) continue;
    add_known(convention.structure->value.id, known, places);
    for (const Located<model::Identifier>& former : convention.structure->value.formerly)
      add_known(former, known, places);
  }
  std::sort(unheld.begin(), unheld.end(), [](const UnheldStructure& a, const UnheldStructure& b) {
    return std::tie(a.place.source, a.place.offset) < std::tie(b.place.source, b.place.offset);
  });
  for (const UnheldStructure& structure : unheld) {
    if (known.has(structure.id)) continue;
    if (const auto near = known.find(structure.id))
      diagnostics.add(Code::structure_near, structure.place, {structure.id, std::string(*near)},
                      {{places.find(*near)->second, {std::string(*near)}}});
    add_known(Located<model::Identifier>{{structure.id}, structure.place}, known, places);
  }
}

void check_spellings(std::span<const StoredRecord* const> records, diagnostics::Diagnostics& diagnostics) {
  using Key = std::tuple<std::string_view, model::StructureType, std::string>;
  std::map<Key, std::vector<const StoredRecord*>> spellings;
  for (const StoredRecord* record : records) {
    auto& same = spellings[{record->structure, record->type, base::without_slips(record->person)}];
    const bool is_new =
        std::none_of(same.begin(), same.end(), [&](const StoredRecord* one) { return one->person == record->person; });
    if (!is_new) continue;
    if (!same.empty())
      diagnostics.add(Code::person_near, record->person_place,
                      {record->person, record->structure, same.front()->person},
                      {{same.front()->person_place, {same.front()->person}}});
    same.push_back(record);
  }
}

}  // namespace tremplin::check
