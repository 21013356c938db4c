#pragma once

#include <string_view>
#include <vector>

#include "documents/fields.h"
#include "report/changes/change.h"

namespace tremplin::report {

/// What a difference of one value belongs to: the fixed code of the change, and what the sentence names first.
struct LeafOwner {
  std::string kind;
  Value name;
};

/// Says every value of a record that is not the same in both versions, whatever fields the record has: the last resort
/// where no sentence of its own is made. Fields come from the record's table, and so do their names; a field named in
/// `said` is said elsewhere. A null node is a record that is not there.
void compare_leaves(std::vector<Change>& changes, const LeafOwner& owner, const documents::Table& table,
                    const yaml::Node& before, const yaml::Node& after, std::span<const std::string_view> said = {});

/// The value of a key of a map; a null node where there is none.
const yaml::Node& at_key(const yaml::Node& map, std::string_view key);

}  // namespace tremplin::report
