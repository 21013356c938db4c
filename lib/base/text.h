#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tremplin::base {

/// What some programs begin a text in UTF-8 with.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// An ASCII capital made small; any other byte as it is.
constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Without the spaces, tabs and line ends at both sides.
std::string_view trimmed(std::string_view text);

/// `[a-z0-9][a-z0-9-]*`
bool is_code(std::string_view text);
/// 1 to 64 of ASCII letters, digits, `. _ : / -`
bool is_identifier(std::string_view text);

/// The form under which labels are compared: trimmed, white space (no-break included) made one space, case folded,
/// ' and ’ made one, Unicode composed (NFC). `text` must be UTF-8; other bytes give an empty text.
std::string folded(std::string_view text);

/// The form under which headings and labels of people's own tables are compared: letters and digits only, without case
/// and accents. `text` must be UTF-8; other bytes give an empty text.
std::string loosely_folded(std::string_view text);

/// One character in UTF-8.
void append_code_point(std::string& out, char32_t c);

/// Whether there are digits, and nothing else.
bool are_digits(std::string_view text);

/// Bytes of the space that `text` begins with, ordinary, no-break, narrow or thin, as people set numbers with; 0 where
/// it begins with none.
std::size_t space_size(std::string_view text);
/// Without any of these, wherever they stand.
std::string without_spaces(std::string_view text);

/// Without white space of any width, byte-order marks and zero-width spaces at both sides.
std::string_view trimmed_of_all_spaces(std::string_view text);

/// The candidate nearest to `text` by edits of one character (transpositions included), where it is near: at most a
/// third of its length and three edits, or any case. The first of equals.
std::optional<std::string_view> nearest(std::string_view text, std::span<const std::string_view> candidates);
/// The same of the names of keys: else the one of which `text` is the first word, `entry` of `entry_date`, where there
/// is but one.
std::optional<std::string_view> nearest_key(std::string_view text, std::span<const std::string_view> keys);

/// Offset of the first byte that is not UTF-8 (overlong forms and surrogates are not); nothing where all are.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);
/// A character that must not reach a terminal or a page: control characters, what is invisible or turns the direction
/// of the text after it (U+200B, U+200F, U+061C, U+202A…), and what is no character at all. The one place that says so.
bool is_unsafe(char32_t c);
/// Whether one of them stands in UTF-8 text.
bool has_unsafe(std::string_view text);
/// The code point at `at`, moved behind it; a byte that is not UTF-8 is U+FFFD.
char32_t take_code_point(std::string_view text, std::size_t& at);

/// Number of code points in UTF-8 text.
std::size_t count_code_points(std::string_view text);
/// Columns that a terminal needs: combining marks 0, wide characters 2.
std::size_t display_width(std::string_view text);

}  // namespace tremplin::base
