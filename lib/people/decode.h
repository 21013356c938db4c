#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "people/understanding.h"

namespace tremplin::people {

/// A table's text in UTF-8, made of another encoding.
struct DecodedText {
  std::string text;
  Liberty encoding = Liberty::windows_1252;
  /// Of the first character that is written otherwise in the two.
  std::size_t first = 0;
};

/// UTF-16 by its mark; Windows-1252 where the bytes are no UTF-8 and all that are not ASCII are letters or signs that
/// French texts have. Nothing for UTF-8 and for what is neither.
std::optional<DecodedText> decode_table(std::string_view bytes);

}  // namespace tremplin::people
