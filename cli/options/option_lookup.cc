#include <algorithm>

#include "options/option.h"

namespace tremplin::cli {

const Subcommand* find_subcommand(std::string_view name) {
  const auto& table = subcommands();
  const auto found = std::find_if(table.begin(), table.end(), [&](const Subcommand& one) { return one.name == name; });
  return found == table.end() ? nullptr : &*found;
}

std::vector<const Subcommand*> subcommands_within(std::string_view name) {
  std::vector<const Subcommand*> found;
  for (const Subcommand& one : subcommands()) {
    const std::size_t space = one.name.rfind(' ');
    if (one.name.substr(0, space == std::string_view::npos ? 0 : space) == name) found.push_back(&one);
  }
  return found;
}

const Option* find_option(const Subcommand& command, std::string_view name) {
  for (const Option& option : command.options) {
    const std::string_view first = option.names.substr(0, option.names.find(','));
    if (option.name() == name || first == name) return &option;
  }
  return nullptr;
}

std::vector<Choice> choices_of(const Option& option) {
  return option.choices == nullptr ? std::vector<Choice>() : option.choices();
}

std::vector<std::string> words_of(const std::vector<Choice>& choices) {
  std::vector<std::string> words(choices.size());
  std::transform(choices.begin(), choices.end(), words.begin(), [](const Choice& choice) { return choice.word; });
  return words;
}

const Option* format_option(const Subcommand& command) {
  const Option* option = find_option(command, "--format");
  return option == nullptr ? find_option(command, "--to") : option;
}

std::vector<std::string> formats_of(const Subcommand& command) {
  const Option* option = format_option(command);
  if (option == nullptr) return {std::string(command.writes)};
  return words_of(choices_of(*option));
}

}  // namespace tremplin::cli
