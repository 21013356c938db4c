#pragma once

#include <string>
#include <string_view>

namespace tremplin::render {

/// The text made fit for one line of a page: white space of any kind becomes one space, characters that are unsafe
/// (render/safe_text.h) go, since they would disturb the whole page.
std::string one_line(std::string_view text);
/// With a capital as its first letter, where it is an ASCII or Latin-1 one.
std::string capitalised(std::string text);
/// The text followed by as many spaces as it takes to fill `width` columns, or preceded by them.
std::string pad_right(std::string text, std::size_t width);
std::string pad_left(const std::string& text, std::size_t width);

}  // namespace tremplin::render
