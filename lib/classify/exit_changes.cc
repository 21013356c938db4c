#include "classify/exit_changes.h"

#include <array>
#include <optional>

#include "documents/tables.h"

namespace tremplin::classify {
namespace {

std::optional<ChangeKind> kind_of(const TracedExit& here, const TracedExit& against) {
  if (here.classification.status != against.classification.status) return ChangeKind::status;
  if (fate_of(here) != fate_of(against)) return ChangeKind::category;
  if (here.record.exit_date != against.record.exit_date) return ChangeKind::exit_date;
  return std::nullopt;
}

}  // namespace

std::string_view word_of(ChangeKind kind) {
  constexpr std::array<std::string_view, 5> kWords = {"only_here", "only_against", "status", "category", "exit_date"};
  return kWords[static_cast<std::size_t>(kind)];
}

std::tuple<std::string_view, std::string_view, std::string_view> order_of(const TracedExit& exit) {
  return {exit.record.structure, documents::word_of(exit.assignment.type), exit.record.id};
}

std::string_view fate_of(const TracedExit& exit) {
  const Classification& outcome = exit.classification;
  return outcome.status == RecordStatus::examined ? documents::word_of(outcome.category) : word_of(outcome.status);
}

std::vector<ExitChange> exit_changes(std::span<const TracedExit> here, std::span<const TracedExit> against) {
  std::vector<ExitChange> changes;
  auto theirs = against.begin();
  const auto add_theirs_before = [&](auto is_before) {
    for (; theirs != against.end() && is_before(*theirs); ++theirs)
      changes.push_back({ChangeKind::only_against, nullptr, &*theirs});
  };
  for (const TracedExit& ours : here) {
    add_theirs_before([&](const TracedExit& other) { return order_of(other) < order_of(ours); });
    if (theirs == against.end() || order_of(*theirs) != order_of(ours)) {
      changes.push_back({ChangeKind::only_here, &ours, nullptr});
      continue;
    }
    if (const auto kind = kind_of(ours, *theirs)) changes.push_back({*kind, &ours, &*theirs});
    ++theirs;
  }
  add_theirs_before([](const TracedExit&) { return true; });
  return changes;
}

}  // namespace tremplin::classify
