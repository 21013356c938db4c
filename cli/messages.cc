#include "messages.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "output.h"
#include "tremplin/commands/message.h"
#include "tremplin/commands/safe_text.h"
#include "tremplin/commands/suggest.h"
#include "tremplin/version.h"

namespace tremplin::cli {
namespace {

struct Reason {
  int number;
  const char* key;
};

constexpr std::array<Reason, 14> kReasons = {{{ENOENT, "io.missing"},
                                              {EACCES, "io.access"},
                                              {EISDIR, "io.is_folder"},
                                              {EEXIST, "io.exists"},
                                              {ENOSPC, "io.full"},
                                              {ENOTDIR, "io.no_folder"},
                                              {EBADF, "io.closed"},
                                              {ENOMEM, "io.memory"},
                                              {ENAMETOOLONG, "io.long_name"},
                                              {kFileChanged, "io.changed"},
                                              {EFBIG, "io.too_long"},
                                              {EIO, "io.unreadable"},
                                              {EROFS, "io.read_only"},
                                              {ELOOP, "io.loop"}}};

std::string reason_text(int number, Language language) {
  for (const Reason& reason : kReasons)
    if (reason.number == number) return commands::message(language, reason.key, {});
  return std::strerror(number);  // NOLINT(concurrency-mt-unsafe): one thread by now
}

std::string place_name(const std::string& path, Language language) {
  if (path == "-") return commands::message(language, "io.standard_input", {});
  return path == kStandardOutput ? commands::message(language, "io.standard_output", {}) : path;
}

bool has_part(const std::string& name, std::string_view part) {
  return name.ends_with("-" + std::string(part)) || name.starts_with(std::string(part) + "-");
}

std::string with_near(const std::string& sentence, const std::vector<std::string>& near, Language language) {
  if (near.empty()) return sentence;
  std::vector<std::string> args{sentence};
  args.insert(args.end(), near.begin(), near.end());
  return commands::message(language, "cli.near." + std::to_string(near.size()), args);
}

}  // namespace

std::string io_message(const IoError& error, Language language) {
  return program_message(commands::message(language, "io.failed",
                                           {place_name(error.path(), language), reason_text(error.reason(), language)}),
                         language);
}

std::string program_message(std::string_view sentence, Language language) {
  return commands::message(language, "cli.message", {safe_text(sentence)}) + "\n";
}

std::string usage_message(const CommandLineError& error, Language language) {
  const std::string name = error.command().empty() ? "tremplin" : "tremplin " + error.command();
  return program_message(error.what(), language) + commands::message(language, "cli.see", {name}) + "\n";
}

// Made beforehand, not taken from the catalogue: that would need memory.
std::string_view memory_message(Language language) {
  return language == Language::french ? "tremplin\u00A0: mémoire insuffisante\n"
                                      : "tremplin: there is not enough memory\n";
}

std::string bug_message(const std::string& what, Language language) {
  return commands::message(language, "cli.bug", {kVersion, safe_text(what)}) + "\n" +
         commands::message(language, "cli.bug.report", {}) + "\n";
}

void refuse(std::string_view command, Language language, std::string_view key, const std::vector<std::string>& args) {
  throw CommandLineError(commands::message(language, key, args), command);
}

void refuse_near(std::string_view command, Language language, std::string_view key,
                 const std::vector<std::string>& args, const std::vector<std::string>& candidates) {
  const auto near = suggestions(args.front(), candidates);
  throw CommandLineError(with_near(commands::message(language, key, args), near, language), command);
}

std::vector<std::string> suggestions(std::string_view typed, const std::vector<std::string>& candidates) {
  constexpr std::size_t kMost = 3;
  constexpr std::size_t kShortestBeginning = 2;
  std::vector<std::string> found;
  for (const std::string& name : candidates) {
    const bool begins = typed.size() >= kShortestBeginning && name.starts_with(typed) && typed != "--";
    if (begins || has_part(name, typed)) found.push_back(name);
  }
  if (!found.empty() && found.size() <= kMost) return found;
  const auto near = commands::nearest_name(typed, candidates);
  return near ? std::vector<std::string>{*near} : std::vector<std::string>();
}

std::vector<std::string> subcommand_words(std::string_view outer) {
  const auto inner = subcommands_within(outer);
  std::vector<std::string> words;
  words.reserve(inner.size());
  for (const Subcommand* command : inner) words.emplace_back(command->name.substr(command->name.rfind(' ') + 1));
  return words;
}

void refuse_ending(const Arguments& given, const std::string& ending, const std::vector<std::string>& formats) {
  const Option* option = format_option(given.command());
  std::vector<std::string> endings = formats;
  std::replace(endings.begin(), endings.end(), std::string("text"), std::string("txt"));
  refuse(given.command().name, message_language(given),
         option != nullptr ? "cli.wrong_ending" : "cli.wrong_ending.only",
         {output_of(given), ending, joined(endings), std::string(given.command().name),
          std::string(option != nullptr ? option->name() : std::string_view())});
}

std::string joined(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
  return list;
}

}  // namespace tremplin::cli
