#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "classify/classify.h"

namespace tremplin::classify {

/// A length or an amount of work, in the units that a rule set asks for; what is unset is not spoken of.
struct Measure {
  /// In hundredths, as `contract_months` is.
  std::optional<std::int64_t> months;
  std::optional<std::int64_t> days;
  /// In hundredths.
  std::optional<std::int64_t> hours;

  bool is_empty() const { return !months && !days && !hours; }
};

/// One test that an exit was put to: what was looked at, against what, on which text it rests, and what came of it.
struct ExitTest {
  /// `presence`, `hours_worked`, `pathway`, `reason`, `contract_length`.
  std::string_view name;
  Measure value;
  /// Where the value is a word and no measure.
  std::string_view word;
  Measure limit;
  const model::Text* source = nullptr;
  /// `reached`, `not_reached`; `shorter`, `equal`, `longer`; `by_contract_length`; or a category.
  std::string_view result;
};

/// An exit, what holds for it and what became of it.
struct TracedExit {
  /// Of its texts, structure and id.
  model::ExitRecord record;
  rules::Assignment assignment;
  Classification classification;
};

/// Whole months, date to date, and days beyond them; both ends count.
Measure length_between(Date first, Date last);

/// The tests of an exit in the order in which they are made, up to the one that decides.
std::vector<ExitTest> tests_of(const TracedExit& exit);

}  // namespace tremplin::classify
