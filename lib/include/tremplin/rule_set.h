#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tremplin/data_error.h"
#include "tremplin/date.h"
#include "tremplin/export.h"
#include "tremplin/numbers.h"
#include "tremplin/text.h"
#include "tremplin/vocabulary.h"

namespace tremplin {

/// The contract length on which a reason's category hangs, in whole months.
struct LengthEntry {
  int months = 0;
  Category longer = Category::other;
  /// Exactly so long.
  Category equal = Category::other;
  Category shorter = Category::other;
  /// What other sources say of a contract of exactly that length.
  std::optional<Category> equal_alternative;
};

/// What a rule set says of one exit reason. Either `category` or `by_length` is there.
struct ReasonEntry {
  std::string code;
  Text label;
  std::optional<Category> category;
  std::optional<LengthEntry> by_length;
  /// The category where sources disagree.
  std::optional<Category> alternative;
  /// The text, article or list that the entry rests on.
  Text source;
};

/// From when on an exit counts for a type of structure. What is 0 is not asked for; the rest must all hold.
struct ThresholdEntry {
  /// Presence, date to date, first and last day worked.
  int months = 0;
  /// Presence in days, both ends counted.
  int days = 0;
  /// Hours worked over the whole recruitment.
  Decimal hours;
  Text source;
};

/// A rule set that was checked: law as data, each entry with its source. A value: cheap to copy, never changed, and
/// safe to use from many threads at once.
class TREMPLIN_EXPORT Rules {
 public:
  /// Ids of the sets that the library brings, in bytewise order.
  static std::vector<std::string> built_in_ids();
  /// Throws DataError (R001) for an id that is none of these.
  static Rules built_in(std::string_view id);
  /// The built-in set valid on that day; before all of them the earliest, after all the latest. Throws
  /// std::invalid_argument for an unset date.
  static Rules in_force_on(Date day);
  /// One document `rules/1`, which may extend a built-in set. Throws DataError with everything that is wrong with it
  /// (codes Y and R), and std::invalid_argument where the document is sound and of another kind.
  static Rules from_yaml(std::string_view yaml);

  const std::string& id() const;
  /// The set that it extends, else its own id: counts under one base add up, others do not.
  const std::string& base_id() const;
  Text title() const;
  /// First and last day for which it is meant; unset where that is open. Exits of other days are counted all the same.
  Date valid_from() const;
  Date valid_to() const;
  /// In the order of the file, an overlay's after its base's.
  std::vector<ReasonEntry> reasons() const;
  /// By code, or by a label or alias in either language; nothing where there is none.
  std::optional<ReasonEntry> find_reason(std::string_view code_or_label) const;
  /// Nothing for a type that the set does not know.
  std::optional<ThresholdEntry> threshold(StructureType type) const;
  /// The national reference (not a minimum) of `durable` and `dynamic`; nothing for the other two.
  std::optional<Share> reference(Indicator indicator) const;
  /// In how many years the references are to be reached.
  int horizon_years() const;
  /// Smaller groups are hidden where figures are published; 0 hides none.
  std::int64_t suppress_below() const;

 private:
  friend struct RulesAccess;
  struct Data;
  explicit Rules(std::shared_ptr<const Data> data);
  std::shared_ptr<const Data> data_;
};

}  // namespace tremplin
