#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

#include "base/near_names.h"
#include "check/conventions/check_convention.h"
#include "documents/tables.h"

namespace tremplin::check {
namespace {

using ById = std::map<std::string, const model::Convention*, std::less<>>;

// What is known of one convention, and of those read beside it.
class Kinship {
 public:
  explicit Kinship(diagnostics::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void look_at_names(const model::Convention& convention);
  void look_at_renewals(const model::Convention& convention);

 private:
  void renewed(const model::Convention& convention, const Located<model::Identifier>& id);

  diagnostics::Diagnostics& diagnostics_;
  ById by_id_;
  base::NearNames ids_;
  base::NearNames structures_;
  std::map<std::string, Place, std::less<>> structure_places_;
};

void Kinship::look_at_names(const model::Convention& convention) {
  if (convention.id) {
    const std::string& id = convention.id->value.text;
    if (const auto near = ids_.find(id)) {
      const std::string other(*near);
      diagnostics_.add(Code::convention_id_near, convention.id->place, {id, other},
                       {{by_id_.at(other)->id->place, {other}}});
    }
    ids_.add(id);
    by_id_.emplace(id, &convention);
  }
  if (!convention.structure || !convention.structure->value.id) return;
  const Located<model::Identifier>& structure = *convention.structure->value.id;
  if (const auto near = structures_.find(structure.value.text)) {
    const std::string other(*near);
    diagnostics_.add(Code::convention_structure_near, structure.place, {structure.value.text, other},
                     {{structure_places_.at(other), {other}}});
  }
  structures_.add(structure.value.text);
  structure_places_.emplace(structure.value.text, structure.place);
}

// Of several faults of one name the first is said.
void Kinship::renewed(const model::Convention& convention, const Located<model::Identifier>& id) {
  const auto found = by_id_.find(id.value.text);
  // Of one convention alone nobody knows what is beside it.
  if (found == by_id_.end() && by_id_.size() < 2) return;
  if (found == by_id_.end()) {
    return diagnostics_.add_near(Code::renews_unknown, id.place, {id.value.text}, ids_.find(id.value.text));
  }
  const model::Convention& before = *found->second;
  if (&before == &convention || !before.is_sound || !convention.is_sound) return;
  if (before.type() != convention.type())
    return diagnostics_.add(Code::renews_other_type, id.place,
                            {id.value.text, std::string(documents::word_of(before.type())),
                             std::string(documents::word_of(convention.type()))},
                            {{before.structure->value.type->place, {}}});
  if (before.days().from >= convention.days().from)
    diagnostics_.add(Code::renews_later, id.place, {id.value.text, before.days().from, convention.days().from},
                     {{before.period->place, {}}});
}

void Kinship::look_at_renewals(const model::Convention& convention) {
  for (const Located<model::Identifier>& id : convention.renews)
    if (!convention.id || convention.id->value != id.value) renewed(convention, id);
}

}  // namespace

void check_kinship(std::span<const model::Convention> conventions, diagnostics::Diagnostics& diagnostics) {
  Kinship kinship(diagnostics);
  for (const model::Convention& convention : conventions) kinship.look_at_names(convention);
  for (const model::Convention& convention : conventions) kinship.look_at_renewals(convention);
}

}  // namespace tremplin::check
