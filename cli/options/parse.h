#pragma once

#include <span>
#include <string>
#include <vector>

#include "options/arguments.h"

namespace tremplin::cli {

/// What a command line asks for.
struct Parsed {
  enum class Wish { run, help, version } wish = Wish::run;
  /// Null: help on the program.
  const Subcommand* command = nullptr;
  Arguments given;
};

/// Reads the words after the program's name by the table. Throws UsageError whose text, in `language`, says what is
/// wrong and where help is.
Parsed parse(std::span<const std::string> words, Language language);

/// The subcommand that words speak of and the other words, options that stand before it included.
struct Route {
  const Subcommand* command = nullptr;
  std::vector<std::string> rest;
  Parsed::Wish wish = Parsed::Wish::run;
};
/// Throws like `parse`. No subcommand with wish `run` means that none was given.
Route find_route(std::span<const std::string> words, Language language);

}  // namespace tremplin::cli
