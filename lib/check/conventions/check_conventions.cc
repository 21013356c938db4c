#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include "check/conventions/check_convention.h"

namespace tremplin::check {
namespace {

bool stands_before(Place a, Place b) { return std::tie(a.source, a.offset) < std::tie(b.source, b.offset); }

// Those with an id, in the order of their files.
std::vector<const model::Convention*> in_order(std::span<const model::Convention> conventions) {
  std::vector<const model::Convention*> all;
  for (const model::Convention& convention : conventions)
    if (convention.id) all.push_back(&convention);
  std::sort(all.begin(), all.end(), [](const model::Convention* a, const model::Convention* b) {
    return stands_before(a->id->place, b->id->place);
  });
  return all;
}

void check_ids(std::span<const model::Convention* const> conventions, diagnostics::Diagnostics& diagnostics) {
  std::map<std::string_view, Place> first;
  for (const model::Convention* convention : conventions) {
    const auto [found, is_new] = first.emplace(convention->id->value.text, convention->id->place);
    if (!is_new)
      diagnostics.add(Code::convention_id_twice, convention->id->place, {convention->id->value.text},
                      {{found->second, {}}});
  }
}

// Looked at with the others and not by itself, since commands that count must refuse such a period too.
void check_periods(std::span<const model::Convention* const> conventions, diagnostics::Diagnostics& diagnostics) {
  for (const model::Convention* convention : conventions) {
    if (!convention->period || !convention->period->value.start || !convention->period->value.end) continue;
    const model::Period& period = convention->period->value;
    if (period.end->value < period.start->value)
      diagnostics.add(Code::period_reversed, period.end->place, {period.end->value, period.start->value});
  }
}

using Group = std::tuple<std::string_view, model::StructureType, std::string_view>;

void check_pair(const model::Convention& earlier, const model::Convention& later,
                diagnostics::Diagnostics& diagnostics) {
  const bool is_draft = earlier.is_draft() || later.is_draft();
  diagnostics.add(is_draft ? Code::draft_overlap : Code::convention_overlap, later.period->place,
                  {later.id_text(), earlier.id_text(), later.structure_id()},
                  {{earlier.period->place, {earlier.id_text()}}});
}

// A structure never has so many at once; beyond it the pairs would grow with the square of a file.
constexpr std::size_t kMostAtOnce = 64;

bool ends_before(const model::Convention* a, const model::Convention* b) { return a->days().to < b->days().to; }

// Sorted by first day, each is held against those that still run when it begins.
void check_group(std::vector<const model::Convention*>& group, diagnostics::Diagnostics& diagnostics) {
  std::stable_sort(group.begin(), group.end(), [](const model::Convention* a, const model::Convention* b) {
    return a->days().from < b->days().from;
  });
  std::vector<const model::Convention*> running;
  for (const model::Convention* later : group) {
    std::erase_if(running, [later](const model::Convention* one) { return one->days().to < later->days().from; });
    for (const model::Convention* earlier : running) check_pair(*earlier, *later, diagnostics);
    if (running.size() == kMostAtOnce) running.erase(std::min_element(running.begin(), running.end(), ends_before));
    running.push_back(later);
  }
}

// Of two versions of one convention the second has its finding, and overlaps with no third one for itself.
void check_overlaps(std::span<const model::Convention* const> conventions, diagnostics::Diagnostics& diagnostics) {
  std::map<Group, std::vector<const model::Convention*>> groups;
  std::set<std::string_view> ids;
  for (const model::Convention* convention : conventions) {
    if (!ids.insert(convention->id->value.text).second) continue;
    if (!convention->can_govern() || !convention->structure->value.department) continue;
    if (!convention->status || convention->came_to_nothing()) continue;
    groups[{convention->structure_id(), convention->type(), convention->department()}].push_back(convention);
  }
  for (auto& [key, group] : groups) check_group(group, diagnostics);
}

}  // namespace

void check_conventions(std::span<const model::Convention> conventions, diagnostics::Diagnostics& diagnostics) {
  const auto ordered = in_order(conventions);
  check_ids(ordered, diagnostics);
  check_periods(ordered, diagnostics);
  check_overlaps(ordered, diagnostics);
}

}  // namespace tremplin::check
