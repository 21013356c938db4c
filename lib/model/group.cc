#include "model/group.h"

#include <algorithm>

#include <fmt/format.h>

namespace tremplin::model {
namespace {

constexpr std::array<std::string_view, kGroupKeyCount> kNames = {"structure", "type",       "department", "year",
                                                                 "quarter",   "month",      "prescriber", "reason",
                                                                 "profile",   "convention", "rules"};

void append_once(std::vector<GroupKey>& keys, GroupKey key) {
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
}

int number(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

DateRange months_of(int year, int first, int count) {
  const Date from = make_date(year, first, 1);
  return {from, from.is_set() ? add_days(add_months(from, count), -1) : Date{}};
}

}  // namespace

std::span<const std::string_view, kGroupKeyCount> group_keys() { return kNames; }

std::optional<GroupKey> find_group_key(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<GroupKey>(found - kNames.begin());
}

bool Grouping::has(GroupKey key) const { return std::find(keys.begin(), keys.end(), key) != keys.end(); }

Grouping make_grouping(std::span<const GroupKey> asked) {
  Grouping out;
  const bool has_structure = std::find(asked.begin(), asked.end(), GroupKey::structure) != asked.end();
  for (const GroupKey key : asked) {
    if (has_structure && (key == GroupKey::type || key == GroupKey::department)) continue;
    append_once(out.keys, key);
    if (key != GroupKey::structure) continue;
    append_once(out.keys, GroupKey::type);
    append_once(out.keys, GroupKey::department);
  }
  out.is_by_rules = out.has(GroupKey::rules);
  return out;
}

std::string year_text(Date date) { return fmt::format("{:04}", to_civil(date).year); }

std::string quarter_text(Date date) {
  const CivilDate civil = to_civil(date);
  return fmt::format("{:04}-Q{}", civil.year, (civil.month + 2) / 3);
}

std::string month_text(Date date) {
  const CivilDate civil = to_civil(date);
  return fmt::format("{:04}-{:02}", civil.year, civil.month);
}

std::optional<DateRange> parse_period(GroupKey key, std::string_view text) {
  const int year = text.size() >= 4 ? number(text.substr(0, 4)) : -1;
  DateRange range;
  if (key == GroupKey::year && text.size() == 4) range = months_of(year, 1, 12);
  if (key == GroupKey::quarter && text.size() == 7 && text.substr(4, 2) == "-Q") {
    const int quarter = number(text.substr(6));
    if (quarter >= 1 && quarter <= 4) range = months_of(year, quarter * 3 - 2, 3);
  }
  if (key == GroupKey::month && text.size() == 7 && text[4] == '-') {
    const int month = number(text.substr(5));
    if (month >= 1 && month <= 12) range = months_of(year, month, 1);
  }
  return range.from.is_set() ? std::optional(range) : std::nullopt;
}

std::optional<std::string> coarser(GroupKey from, std::string_view value, GroupKey to) {
  if (from == to) return std::string(value);
  const bool known = (from == GroupKey::month && (to == GroupKey::quarter || to == GroupKey::year)) ||
                     (from == GroupKey::quarter && to == GroupKey::year);
  const auto period = known ? parse_period(from, value) : std::nullopt;
  if (!period) return std::nullopt;
  return to == GroupKey::year ? year_text(period->from) : quarter_text(period->from);
}

}  // namespace tremplin::model
