#pragma once

#include <span>
#include <string_view>
#include <tuple>
#include <vector>

#include "classify/exit_tests.h"

namespace tremplin::classify {

/// How two readings of exits differ in one of them; where in several, the first of this order.
enum class ChangeKind { only_here, only_against, status, category, exit_date };
/// As it stands in files.
std::string_view word_of(ChangeKind kind);

/// An exit that another reading makes something else of, or does not have.
struct ExitChange {
  ChangeKind kind = ChangeKind::category;
  /// Null where only the other has it.
  const TracedExit* here = nullptr;
  const TracedExit* against = nullptr;

  /// Either.
  const TracedExit& any() const { return here ? *here : *against; }
};

/// Structure, word of the type, id: by these, bytewise, exits are sorted and known again.
std::tuple<std::string_view, std::string_view, std::string_view> order_of(const TracedExit& exit);
/// The status, or of an examined exit the category.
std::string_view fate_of(const TracedExit& exit);
/// Of two sorted readings what differs, in the same order.
std::vector<ExitChange> exit_changes(std::span<const TracedExit> here, std::span<const TracedExit> against);

}  // namespace tremplin::classify
