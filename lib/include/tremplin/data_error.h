#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "tremplin/diagnostic.h"
#include "tremplin/export.h"
#include "tremplin/text.h"

namespace tremplin {

/// Something that is to be said of a rule set or a record.
struct Problem {
  /// `E004`; `tremplin explain E004` tells more of it. Codes never change their meaning.
  std::string code;
  Severity severity = Severity::error;
  /// In both languages: what is the matter, and what to do (may be empty).
  Text text;
  Text help;
};

/// Data that cannot be counted. `what()` is the first error's code and English text.
class TREMPLIN_EXPORT DataError : public std::runtime_error {
 public:
  explicit DataError(std::vector<Problem> problems);
  /// At least one is an error; in the order in which they were found.
  const std::vector<Problem>& problems() const { return problems_; }

 private:
  std::vector<Problem> problems_;
};

}  // namespace tremplin
