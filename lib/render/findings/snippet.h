#pragma once

#include <string>

#include "render/text/source_texts.h"

namespace tremplin::render {

/// A line as it is quoted under a finding and the underline of the place in it, of the same display width.
struct Snippet {
  std::string line;
  /// Columns before the caret, and how many it covers; at least 1.
  std::size_t caret_column = 0;
  std::size_t caret_width = 1;
};

/// At most about 100 columns around the place; what is cut off is shown by `…`.
Snippet make_snippet(const QuotedPlace& place);

}  // namespace tremplin::render
