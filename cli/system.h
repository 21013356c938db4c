#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace tremplin::cli {

// What systems do in ways of their own: each function stands once in posix/ and once in windows/.

/// Before anything else. Opens the null device on standard input, output and error where they were closed at the start:
/// a file that is opened later would take the number, and notes would be written into it. Each is opened the wrong way
/// round, so that to read or write it still fails. Bytes pass through as they are, and terminals show them as UTF-8.
void prepare_streams();
/// Columns of a terminal; none where the stream is none, or does not know.
std::optional<std::size_t> terminal_width(int descriptor);
/// Whether the language of the user's desktop is French; nothing where only the environment says languages.
std::optional<bool> is_desktop_french();
/// Where temporary files go when the environment says nothing.
std::string usual_temporary_folder();
/// A word of the command line as all systems write it: folders are parted by slashes.
std::string usual_word(const char* word);

}  // namespace tremplin::cli
