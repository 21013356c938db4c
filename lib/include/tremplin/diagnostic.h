#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "tremplin/date.h"
#include "tremplin/language.h"
#include "tremplin/numbers.h"
#include "tremplin/place.h"

namespace tremplin {

enum class Severity : std::uint8_t { note, warning, error };

/// Index into the one table of diagnostics; the enumerators are in base/codes.h.
enum class Code : std::uint16_t;

/// An argument of a diagnostic's text, written as the language writes it when the text is made.
using Arg = std::variant<std::string, std::int64_t, Date, Share, Bilingual>;

/// Another place that a finding speaks of: "first given here". Its text stands in the table beside the code's.
struct Related {
  Place place;
  std::vector<Arg> args;
};

/// One finding. The text is made from the table's template and `args` only when it is rendered.
struct Diagnostic {
  Code code{};
  Severity severity = Severity::error;
  Place place;
  std::vector<Arg> args;
  std::vector<Related> related;
  /// True where the table's help applies to this finding (a nearest name was found, …).
  bool has_help = true;
};

}  // namespace tremplin
