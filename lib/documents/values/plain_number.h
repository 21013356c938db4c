#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tremplin::documents {

/// `1 120,50` as `1120.50`: what people write, as our files write it. Spaces of any width, and points where a comma
/// follows, may stand between thousands; noughts that say nothing behind a long fraction go. Nothing where the text is
/// no number, and where it might be several: `1,120`, `12 34`.
std::optional<std::string> plain_number(std::string_view text);

}  // namespace tremplin::documents
