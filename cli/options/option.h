#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tremplin/commands/run.h"
#include "tremplin/language.h"

namespace tremplin::cli {

class Arguments;

/// What may stand as the value of an option or as an argument.
enum class ValueKind {
  none,    ///< a flag
  text,    ///< anything
  file,    ///< a file or folder
  number,  ///< a whole number between `least` and `most`
  day,     ///< 2023-07-31 or 31/07/2023
  word,    ///< one of `choices`
  words,   ///< several of `choices`, separated by commas
};

/// A word that an option takes, other words for it, and what it stands for (may be empty).
struct Choice {
  std::string word;
  std::vector<std::string> aliases = {};
  Bilingual help = {};
};

/// What a shell may offer besides `choices` where any text is taken.
enum class Offer { nothing, conventions, structures };

/// One option or argument, as the parser, `--help`, completion and the manual's test know it.
struct Option {
  /// `-o,--output`, the long name last; without hyphens: an argument.
  std::string_view names;
  Bilingual help;
  /// What `--help` calls the value.
  Bilingual value = {};
  ValueKind kind = ValueKind::none;
  std::vector<Choice> (*choices)() = nullptr;
  Offer offer = Offer::nothing;
  std::int64_t least = 0;
  std::int64_t most = 0;
  /// Options that cannot stand beside it, separated by commas.
  std::string_view excludes = {};
  bool is_required = false;
  /// An argument that takes all words that are left, an option that takes all up to the next option.
  bool takes_rest = false;
  /// Explained once for all subcommands, in tremplin(1).
  bool is_common = false;

  bool is_argument() const { return !names.starts_with('-'); }
  /// `--output`; of an argument its name.
  std::string_view name() const { return names.substr(names.rfind(',') + 1); }
};

/// A subcommand: `report`, or one within another, `import asp`.
struct Subcommand {
  std::string_view name;
  Bilingual help;
  std::vector<Option> options;
  /// Lines of examples, without indentation.
  std::string_view examples = {};
  /// What it writes where it has no `--format`; the ending of `-o` must agree. Empty: `-o` is a folder, and the library
  /// writes there.
  std::string_view writes = "text";
  /// `-o` may be a folder, in which the library writes.
  bool writes_folders = false;
  /// Null where one of its inner subcommands must follow.
  commands::RunResult (*run)(const Arguments& given, const commands::Host& host) = nullptr;
};

/// The one table: all subcommands in the order of `--help`, each with its options. Inner ones follow their outer one.
const std::vector<Subcommand>& subcommands();
/// Null where there is none.
const Subcommand* find_subcommand(std::string_view name);
/// `rules show`, `rules check` for `rules`; those without an outer one for the empty name.
std::vector<const Subcommand*> subcommands_within(std::string_view name);
/// By `-o`, `--output` or the name of an argument. Null where the subcommand has none such.
const Option* find_option(const Subcommand& command, std::string_view name);
/// The choices of an option, none where it has no table.
std::vector<Choice> choices_of(const Option& option);
/// Without their aliases.
std::vector<std::string> words_of(const std::vector<Choice>& choices);
/// The option that says what is written: `--format`, or `--to`; null where a subcommand writes one thing only.
const Option* format_option(const Subcommand& command);
/// The formats that a subcommand can write.
std::vector<std::string> formats_of(const Subcommand& command);

}  // namespace tremplin::cli
