#pragma once

#include <string>
#include <string_view>

#include "model/outcome.h"

namespace tremplin::render {

/// A column of an outcomes table that is a count, a rate or a bound of one.
class OutcomeFigure {
 public:
  /// `column` is one of `outcome_columns`.
  explicit OutcomeFigure(std::string_view column);

  bool is_count() const { return kind_ == Kind::count; }
  /// No figure of up to 18 decimals takes more characters.
  static constexpr std::size_t kLongest = 24;
  /// Writes the figure of these counts from `at` on, where there must be room for the longest, and returns its end: a
  /// whole number, or a fraction with `decimals` after `point`, rates rounded half to even. Nothing where there is no
  /// rate.
  char* write(char* at, const model::Counts& counts, int decimals, char point) const;

 private:
  enum class Kind { count, rate, low, high };

  std::int64_t (*count_)(const model::Counts&) = nullptr;
  Kind kind_ = Kind::count;
};

/// One figure as text.
std::string outcome_figure(const model::Counts& counts, std::string_view column, int decimals, char point = '.');

}  // namespace tremplin::render
