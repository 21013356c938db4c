#pragma once

#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

#include "tremplin/commands/run.h"
#include "tremplin/disk.h"
#include "tremplin/language.h"

namespace tremplin::cli {

// Words of the command line and names of files are shown as a terminal may show them.

/// `tremplin: exits.yaml: no such file`, in the language.
std::string io_message(const IoError& error, Language language);
/// What is wrong with the command line, with the nearest right word and where help is.
std::string usage_message(const CLI::App& command, const CLI::ParseError& error, Language language);
/// What the library alone could tell of it.
std::string usage_message(const commands::UsageError& error);
/// For a subcommand that there is not.
std::string unknown_command_message(const CLI::App& program, const std::string& word, Language language);
/// There is no memory left, not even for a text that must be made.
std::string_view memory_message(Language language);
/// For a bug: what happened, the version, and where to report it.
std::string bug_message(const std::string& what, Language language);

}  // namespace tremplin::cli
