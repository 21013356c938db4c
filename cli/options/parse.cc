#include "options/parse.h"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "messages.h"
#include "options/check_values.h"

// The only file that takes CLI11 in: it takes longer to compile than all the rest. CLI11 splits the words into options,
// their values and arguments; what they mean, and every sentence about them, comes from the table.

namespace tremplin::cli {
namespace {

class Parser {
 public:
  Parser(const Subcommand& command, Language language) : command_(command), language_(language) {
    app_.set_help_flag();
    app_.allow_extras();
    // `/data` is a folder everywhere, and no option.
    app_.allow_windows_style_options(false);
    for (const Option& option : command.options) add(option);
    app_.add_option("words", words_);
  }

  Parsed parse(std::vector<std::string> words);

 private:
  void add(const Option& option);
  void split(std::vector<std::string> words);
  [[noreturn]] void refuse_unknown(const std::string& word) const;
  [[noreturn]] void refuse_count(std::string_view what) const;

  const Subcommand& command_;
  Language language_;
  CLI::App app_;
  std::vector<std::string> words_;
  std::vector<std::pair<const Option*, const CLI::Option*>> added_;
};

void Parser::add(const Option& option) {
  if (option.is_argument()) return;
  const std::string names(option.names);
  CLI::Option* made = option.kind == ValueKind::none ? app_.add_flag(names)->disable_flag_override()
                                                     : app_.add_option(names)->allow_extra_args(option.takes_rest);
  if (option.takes_rest) made->expected(-1);
  made->take_all();
  added_.emplace_back(&option, made);
}

void Parser::split(std::vector<std::string> words) {
  std::reverse(words.begin(), words.end());
  try {
    app_.parse(words);
  } catch (const CLI::ArgumentMismatch& error) {
    refuse_count(error.what());
  }
  for (const std::string& word : app_.remaining())
    if (word != "--") refuse_unknown(word);
}

Parsed Parser::parse(std::vector<std::string> words) {
  split(std::move(words));
  Parsed parsed{Parsed::Wish::run, &command_, Arguments(command_)};
  for (const auto& [option, made] : added_)
    if (made->count() > 0) parsed.given.set(option->name(), made->results());
  if (parsed.given.has("--help")) {
    parsed.wish = Parsed::Wish::help;
    return parsed;
  }
  place_arguments(parsed.given, words_, language_);
  check_values(parsed.given, language_);
  return parsed;
}

// What a shell makes of `*.yaml` where a file begins with a hyphen.
bool is_like_a_file(std::string_view word) {
  return word.find('=') == std::string_view::npos &&
         (word.ends_with(".yaml") || word.ends_with(".yml") || word.ends_with(".csv") || word.ends_with(".gz"));
}

void Parser::refuse_unknown(const std::string& word) const {
  if (is_like_a_file(word)) refuse(command_.name, language_, "cli.unknown_option.file", {word});
  std::vector<std::string> names;
  for (const Option& option : command_.options)
    if (!option.is_argument()) names.emplace_back(option.name());
  refuse_near(command_.name, language_, "cli.unknown_option", {word.substr(0, word.find('='))}, names);
}

// CLI11's sentence begins with the name of the option, which may lack its hyphens.
void Parser::refuse_count(std::string_view what) const {
  const std::string word(what.substr(0, what.find_first_of(": ")));
  const std::string name = word.starts_with('-') ? word : (word.size() == 1 ? "-" : "--") + word;
  const Option* option = find_option(command_, name);
  const bool is_flag = option != nullptr && option->kind == ValueKind::none;
  refuse(command_.name, language_, is_flag ? "cli.no_value_taken" : "cli.value_missing",
         {name, option == nullptr ? "" : std::string(option->value.in(language_))});
}

}  // namespace

Parsed parse(std::span<const std::string> words, Language language) {
  const Route route = find_route(words, language);
  if (route.wish != Parsed::Wish::run) return {route.wish, route.command, Arguments(subcommands().front())};
  if (route.command == nullptr) refuse("", language, "cli.no_command", {});
  if (route.command->run == nullptr) refuse(route.command->name, language, "cli.no_command", {});
  return Parser(*route.command, language).parse(route.rest);
}

}  // namespace tremplin::cli
