#pragma once

#include "tremplin/language.h"

namespace tremplin {

/// Whether findings quote the line that they are about. Lines of exit records are about persons: logs may want none.
enum class Snippets { no, yes };

/// Whether text carries the escape sequences of a colour terminal.
enum class Colour { no, yes };

/// How findings are written as text.
struct FindingTextOptions {
  Language language = Language::english;
  Snippets snippets = Snippets::yes;
  Colour colour = Colour::no;
};

}  // namespace tremplin
