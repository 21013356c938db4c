#include "options/check_values.h"

#include <algorithm>

#include "messages.h"

namespace tremplin::cli {
namespace {

class Check {
 public:
  Check(Arguments& given, Language language) : given_(given), language_(language) {}

  void values(const Option& option);
  void exclusions(const Option& option) const;

 private:
  std::string checked(const Option& option, const std::string& value) const;
  std::string known_word(const Option& option, const std::string& value) const;

  Arguments& given_;
  Language language_;
};

std::vector<std::string> split_at_commas(const std::vector<std::string>& values) {
  std::vector<std::string> parts;
  for (const std::string& value : values) {
    std::size_t begin = 0;
    for (std::size_t comma = 0; comma != std::string::npos; begin = comma + 1) {
      comma = value.find(',', begin);
      parts.push_back(value.substr(begin, comma == std::string::npos ? comma : comma - begin));
    }
  }
  return parts;
}

std::string shown_name(const Option& option, Language language) {
  return std::string(option.is_argument() ? option.value.in(language) : option.name());
}

// Aliases are suggested where no word of the table is near.
std::string Check::known_word(const Option& option, const std::string& value) const {
  std::vector<std::string> words;
  std::vector<std::string> aliases;
  for (const Choice& choice : choices_of(option)) {
    if (choice.word == value) return value;
    if (std::find(choice.aliases.begin(), choice.aliases.end(), value) != choice.aliases.end()) return choice.word;
    words.push_back(choice.word);
    aliases.insert(aliases.end(), choice.aliases.begin(), choice.aliases.end());
  }
  const std::vector<std::string> args = {value, shown_name(option, language_), joined(words)};
  const std::string_view command = given_.command().name;
  for (const auto* names : {&words, &aliases})
    if (!suggestions(value, *names).empty()) refuse_near(command, language_, "cli.not_a_value", args, *names);
  refuse(command, language_, "cli.not_among", args);
}

std::string Check::checked(const Option& option, const std::string& value) const {
  const std::string name = shown_name(option, language_);
  if (option.kind == ValueKind::day && !read_day(value))
    refuse(given_.command().name, language_, "cli.not_a_day", {name, value});
  if (option.kind == ValueKind::number) {
    const auto number = read_whole_number(value);
    if (!number || *number < option.least || *number > option.most)
      refuse(given_.command().name, language_, "cli.not_a_number",
             {name, value, std::to_string(option.least), std::to_string(option.most)});
  }
  const bool is_word = option.kind == ValueKind::word || option.kind == ValueKind::words;
  return is_word ? known_word(option, value) : value;
}

void Check::values(const Option& option) {
  std::vector<std::string> values = given_.all(option.name());
  if (option.kind == ValueKind::words) values = split_at_commas(values);
  for (std::string& value : values) value = checked(option, value);
  given_.set(option.name(), std::move(values));
}

void Check::exclusions(const Option& option) const {
  if (option.excludes.empty()) return;
  for (const std::string& other : split_at_commas({std::string(option.excludes)}))
    if (given_.has(other))
      refuse(given_.command().name, language_, "cli.excludes", {std::string(option.name()), other});
}

}  // namespace

void place_arguments(Arguments& given, const std::vector<std::string>& words, Language language) {
  std::size_t next = 0;
  for (const Option& option : given.command().options) {
    if (!option.is_argument()) continue;
    if (next == words.size() && option.is_required)
      refuse(given.command().name, language, "cli.argument_missing", {shown_name(option, language)});
    const std::size_t end = option.takes_rest ? words.size() : std::min(next + 1, words.size());
    if (end > next)
      given.set(option.name(),
                {words.begin() + static_cast<std::ptrdiff_t>(next), words.begin() + static_cast<std::ptrdiff_t>(end)});
    next = end;
  }
  if (next < words.size()) refuse(given.command().name, language, "cli.one_too_many", {words[next]});
}

void check_values(Arguments& given, Language language) {
  for (const Option& option : given.command().options)
    if (option.is_required && !given.has(option.name()))
      refuse(given.command().name, language, "cli.argument_missing", {shown_name(option, language)});
  Check check(given, language);
  for (const Option& option : given.command().options)
    if (given.has(option.name()) && option.kind != ValueKind::none) check.values(option);
  for (const Option& option : given.command().options)
    if (given.has(option.name())) check.exclusions(option);
}

}  // namespace tremplin::cli
