#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/values.h"
#include "tremplin/date.h"

namespace tremplin::model {

/// What outcomes may be grouped by, in the order of the manual.
enum class GroupKey : std::uint8_t {
  structure,
  type,
  department,
  year,
  quarter,
  month,
  prescriber,
  reason,
  profile,
  convention,
  rules
};
inline constexpr std::size_t kGroupKeyCount = 11;

std::span<const std::string_view, kGroupKeyCount> group_keys();
std::optional<GroupKey> find_group_key(std::string_view name);

/// The columns of a grouping in their order: as asked, each once, `type` and `department` right after `structure`
/// wherever it is one of them, `rules` always somewhere (last where it was not asked for).
struct Grouping {
  std::vector<GroupKey> keys;
  /// `rules` was asked for, so that it tells groups apart; else it only names their rule set.
  bool is_by_rules = false;

  bool has(GroupKey key) const;
};

/// The grouping of keys that differ from each other.
Grouping make_grouping(std::span<const GroupKey> asked);

/// `2009`, `2009-Q3`, `2009-07`.
std::string year_text(Date date);
std::string quarter_text(Date date);
std::string month_text(Date date);
/// The days of a period written so; nothing for any other text.
std::optional<DateRange> parse_period(GroupKey key, std::string_view text);
/// The value of a coarser key for a period of a finer one: 2009-07 → 2009-Q3 → 2009. Nothing where it is not coarser.
std::optional<std::string> coarser(GroupKey from, std::string_view value, GroupKey to);

}  // namespace tremplin::model
