#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tremplin::render {

/// The text made fit for one line of a page: white space of any kind becomes one space, characters that are unsafe
/// (`base::is_unsafe`) go, since they would disturb the whole page.
std::string one_line(std::string_view text);
/// With a capital as its first letter, where it is an ASCII or Latin-1 one.
std::string capitalised(std::string text);
/// The text followed by as many spaces as it takes to fill `width` columns, or preceded by them.
std::string pad_right(std::string text, std::size_t width);
std::string pad_left(const std::string& text, std::size_t width);
/// The text in lines of at most `width` columns, broken at plain spaces; a longer word has a line of its own. At least
/// one line.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);
/// The lines of a text with what comes before the first of them and before each other; a line end after each.
void append_lines(std::string& out, std::string_view text, std::size_t width, std::string_view first,
                  std::string_view rest);
/// The lines of a text, the first as it is, the others set in, so that each text is seen to begin; a line end after
/// each.
void append_wrapped(std::string& out, std::string_view text, std::size_t width, std::string_view indent);
/// Columns of the longest word.
std::size_t longest_word(std::string_view text);

}  // namespace tremplin::render
