#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "options/arguments.h"
#include "tremplin/disk.h"

namespace tremplin::cli {

// Words of the command line and names of files are shown as a terminal may show them.

/// A wrong command line, and the subcommand whose help says how it is right; none: the program's.
class CommandLineError : public commands::UsageError {
 public:
  CommandLineError(const std::string& what, std::string_view command) : UsageError(what), command_(command) {}
  const std::string& command() const { return command_; }

 private:
  std::string command_;
};

/// `tremplin: exits.yaml: there is no such file`, in the language.
std::string io_message(const IoError& error, Language language);
/// A sentence of the program, in one line.
std::string program_message(std::string_view sentence, Language language);
/// What is wrong with the command line, and where help is.
std::string usage_message(const CommandLineError& error, Language language);
/// There is no memory left, not even for a text that must be made.
std::string_view memory_message(Language language);
/// For a bug: what happened, the version, and where to report it.
std::string bug_message(const std::string& what, Language language);

/// Throws CommandLineError with the text of a key.
[[noreturn]] void refuse(std::string_view command, Language language, std::string_view key,
                         const std::vector<std::string>& args);
/// The same, with what may have been meant: words of `candidates` that the first of `args` is near to or begins.
[[noreturn]] void refuse_near(std::string_view command, Language language, std::string_view key,
                              const std::vector<std::string>& args, const std::vector<std::string>& candidates);

/// Words of which a typed one is the beginning or a part, or the one that it is nearest to. At most three.
std::vector<std::string> suggestions(std::string_view typed, const std::vector<std::string>& candidates);
/// The last words of the subcommands within one.
std::vector<std::string> subcommand_words(std::string_view outer);

/// For `-o` with an ending that the command cannot write.
[[noreturn]] void refuse_ending(const Arguments& given, const std::string& ending,
                                const std::vector<std::string>& formats);
/// Words one after another, separated by commas.
std::string joined(const std::vector<std::string>& words);

}  // namespace tremplin::cli
