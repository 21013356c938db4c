#include <algorithm>

#include "messages.h"
#include "options/parse.h"

namespace tremplin::cli {
namespace {

bool is_option(const std::string& word) { return word.size() > 1 && word.starts_with('-'); }

// Options that may stand before the subcommand: those that need none to be understood. Returns how many words it has,
// 0 for others.
std::size_t words_of_leading_option(std::span<const std::string> words) {
  const std::string& word = words.front();
  if (word == "--lang" && words.size() > 1) return 2;
  return word.starts_with("--lang=") || word == "-h" || word == "--help" || word == "--version" ? 1 : 0;
}

bool is_option_of_some(std::string_view name) {
  return std::any_of(subcommands().begin(), subcommands().end(),
                     [&](const Subcommand& command) { return find_option(command, name) != nullptr; });
}

[[noreturn]] void refuse_leading(const std::string& word, Language language) {
  const std::string name = word.substr(0, word.find('='));
  if (is_option_of_some(name)) refuse("", language, "cli.option_before_command", {name});
  refuse("", language, "cli.unknown_option", {name});
}

class Walker {
 public:
  Walker(std::span<const std::string> words, Language language) : words_(words), language_(language) {}

  Route walk();

 private:
  void pass_options();
  void take_word(const Subcommand* outer);

  std::span<const std::string> words_;
  Language language_;
  Route route_;
};

// Up to the next word that may name a subcommand.
void Walker::pass_options() {
  while (!words_.empty() && is_option(words_.front())) {
    const std::size_t count = words_of_leading_option(words_);
    if (count == 0 && route_.command == nullptr) refuse_leading(words_.front(), language_);
    if (count == 0) return;
    if (words_.front() == "--version" && route_.command == nullptr)
      route_.wish = Parsed::Wish::version;
    else if (words_.front() == "-h" || words_.front() == "--help")
      route_.wish = Parsed::Wish::help;
    else
      route_.rest.insert(route_.rest.end(), words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(count));
    words_ = words_.subspan(count);
  }
}

void Walker::take_word(const Subcommand* outer) {
  const std::string prefix = outer == nullptr ? "" : std::string(outer->name) + " ";
  const Subcommand* command = find_subcommand(prefix + words_.front());
  if (command == nullptr)
    refuse_near(outer == nullptr ? "" : outer->name, language_, "cli.unknown_command", {words_.front()},
                subcommand_words(outer == nullptr ? "" : outer->name));
  route_.command = command;
  words_ = words_.subspan(1);
}

Route Walker::walk() {
  pass_options();
  while (!words_.empty() && !is_option(words_.front())) {
    const std::string_view outer = route_.command == nullptr ? std::string_view() : route_.command->name;
    if (subcommands_within(outer).empty()) break;
    take_word(route_.command);
    if (!subcommands_within(route_.command->name).empty()) pass_options();
  }
  route_.rest.insert(route_.rest.end(), words_.begin(), words_.end());
  return route_;
}

}  // namespace

Route find_route(std::span<const std::string> words, Language language) { return Walker(words, language).walk(); }

}  // namespace tremplin::cli
