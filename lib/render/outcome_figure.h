#pragma once

#include <string>
#include <string_view>

#include "model/outcome.h"

namespace tremplin {

/// A column of an outcomes table that is a count, a rate or a bound of one.
class OutcomeFigure {
 public:
  /// `column` is one of `outcome_columns`.
  explicit OutcomeFigure(std::string_view column);

  bool is_count() const { return kind_ == Kind::count; }
  /// The figure of these counts: a whole number, or a fraction with `decimals` after `point`, rates rounded half to even.
  /// Nothing where there is no rate.
  void append(std::string& out, const Counts& counts, int decimals, char point = '.') const;

 private:
  enum class Kind { count, rate, low, high };

  std::int64_t (*count_)(const Counts&) = nullptr;
  Kind kind_ = Kind::count;
};

/// One figure as text.
std::string outcome_figure(const Counts& counts, std::string_view column, int decimals);

}  // namespace tremplin
