#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "model/rule_set_draft.h"

namespace tremplin::rules {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
/// An index by text that is asked with views.
template <class T>
using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

/// From when on an exit counts for a type of structure. What is not asked for is 0; all that is asked for must hold.
struct Threshold {
  /// Presence, date to date, both days worked.
  int months = 0;
  int days = 0;
  /// Hours worked, in hundredths.
  std::int64_t hours = 0;
  std::string source_en;
};

/// What a rule set says of one exit reason.
struct Reason {
  std::string code;
  model::Text label;
  model::Text source;
  bool is_by_length = false;
  /// Where it is not by length.
  model::Category category = model::Category::other;
  int months = 0;
  model::Category longer = model::Category::other;
  model::Category equal = model::Category::other;
  model::Category shorter = model::Category::other;
  std::optional<model::Category> equal_alt;
  std::optional<model::Category> alt;
  std::optional<model::Category> outside_pathway;
  bool is_transfer = false;
  /// The length that the label itself says, in months: at least, below. 0 where it says none.
  int implied_from = 0;
  int implied_below = 0;
  bool needs_overlay = false;
  bool is_replaceable = false;
  /// Nobody knows what became of the person.
  bool is_undocumented = false;
};

struct Profile {
  std::string code;
  model::Text label;
};

struct CategoryInfo {
  model::Text label;
  std::vector<std::string> aliases;
  model::Text source;
};

/// A rule set that was checked: made by `make_rule_set` only. Reasons and profiles stand in the order of the file, an
/// overlay's after its base's.
class RuleSet {
 public:
  std::string id;
  /// The set that it extends, or its own id: counts under one base add up.
  std::string base_id;
  model::Text title;
  /// For overlays: who decided.
  model::Opt<model::Decision> decided;
  /// Open ends are unset.
  Date valid_from;
  Date valid_to;
  std::array<CategoryInfo, model::kCategoryCount> categories;
  std::array<std::optional<Threshold>, model::kStructureTypeCount> thresholds;
  std::array<model::Text, model::kStructureTypeCount> type_labels;
  std::array<model::Text, model::kStructureTypeCount> threshold_sources;
  Share durable_reference;
  Share dynamic_reference;
  int horizon_years = 0;
  std::int64_t suppress_below = 0;
  /// Hundredths of hours; 0 where unknown.
  std::array<std::int64_t, model::kStructureTypeCount> annual_hours_per_fte{};
  std::vector<Reason> reasons;
  std::vector<Profile> profiles;
  /// Codes of the reference list of activities.
  std::vector<std::string> activities;
  model::Text source;
  /// Where it was read; unset for a built-in set.
  Place place;

  bool is_overlay() const { return id != base_id; }
  /// By code, or by label or alias in either language, folded. Null where there is none.
  const Reason* find_reason(std::string_view text) const;
  /// By label or alias, folded; nothing where there is none.
  std::optional<model::Category> find_category(std::string_view label) const;
  /// Index in `profiles`; -1 where there is none.
  int find_profile(std::string_view code) const;

 private:
  friend std::optional<RuleSet> make_rule_set(const model::RuleSetDraft&, const RuleSet*, diagnostics::Diagnostics&);
  TextMap<std::size_t> reasons_by_code_;
  TextMap<std::size_t> reasons_by_label_;
  TextMap<int> profiles_by_code_;
};

/// Checks a draft and fills it in from `base` (null for a full set). Nothing with findings (R0xx) where it is not
/// sound.
std::optional<RuleSet> make_rule_set(const model::RuleSetDraft& draft, const RuleSet* base,
                                     diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::rules
