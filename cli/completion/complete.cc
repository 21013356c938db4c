#include "completion/complete.h"

#include <algorithm>

#include "options/option.h"
#include "tremplin/commands/convention_names.h"
#include "tremplin/commands/message.h"

namespace tremplin::cli {
namespace {

// What stands before the word being typed.
struct Before {
  const Subcommand* command = nullptr;
  /// Waits for its value.
  const Option* pending = nullptr;
  std::vector<std::string> options;
  std::vector<std::string> arguments;
  bool options_are_over = false;
};

// bash takes `--format=csv` for three words; the values alone are wanted then.
bool join_at_equals(std::vector<std::string>& words) {
  const std::size_t size = words.size();
  const auto is_equals = [&](std::size_t back) {
    return size > back && words[size - back] == "=" && words[size - back - 1].starts_with("--");
  };
  const std::size_t back = is_equals(1) ? 1 : is_equals(2) ? 2 : 0;
  if (back == 0) return false;
  const std::string value = back == 2 ? words.back() : "";
  words.resize(size - back);
  words.back() += "=" + value;
  return true;
}

bool takes_value(const Option& option) { return option.kind != ValueKind::none; }

class Reader {
 public:
  void read(const std::string& word);
  Before taken() { return std::move(before_); }

 private:
  void read_option(const std::string& word);
  bool takes_for_command(const std::string& word);

  Before before_;
  bool skips_language_ = false;
};

void Reader::read_option(const std::string& word) {
  const std::string name = word.substr(0, word.find('='));
  before_.options.push_back(name);
  const bool has_value = name.size() < word.size();
  if (before_.command == nullptr) {
    skips_language_ = name == "--lang" && !has_value;
    return;
  }
  const Option* option = find_option(*before_.command, name);
  if (option == nullptr) return;
  before_.options.back() = option->name();
  if (takes_value(*option) && !has_value) before_.pending = option;
}

bool Reader::takes_for_command(const std::string& word) {
  const std::string_view outer = before_.command == nullptr ? std::string_view() : before_.command->name;
  if (subcommands_within(outer).empty()) return false;
  const Subcommand* command = find_subcommand(outer.empty() ? word : std::string(outer) + " " + word);
  if (command != nullptr) before_.command = command;
  return command != nullptr;
}

void Reader::read(const std::string& word) {
  if (before_.pending != nullptr || skips_language_) {
    before_.pending = nullptr;
    skips_language_ = false;
    return;
  }
  if (word == "--")
    before_.options_are_over = true;
  else if (word.size() > 1 && word.starts_with('-') && !before_.options_are_over)
    read_option(word);
  else if (!takes_for_command(word))
    before_.arguments.push_back(word);
}

// The argument that the next word is for.
const Option* next_argument(const Before& before) {
  std::size_t place = before.arguments.size();
  for (const Option& option : before.command->options) {
    if (!option.is_argument()) continue;
    if (place == 0 || option.takes_rest) return &option;
    --place;
  }
  return nullptr;
}

// Those of the arguments that are inputs.
std::vector<std::string> inputs_of(const Before& before) {
  std::size_t single = 0;
  for (const Option& option : before.command->options)
    if (option.is_argument() && !option.takes_rest) ++single;
  if (single >= before.arguments.size()) return {};
  return {before.arguments.begin() + static_cast<std::ptrdiff_t>(single), before.arguments.end()};
}

// Inputs that cannot be read have no names to offer.
std::vector<commands::ConventionName> names_in(const commands::CommonOptions& options, Disk& disk) {
  try {
    return commands::convention_names(options, disk);
  } catch (const IoError&) {
    return {};
  }
}

class Offers {
 public:
  Offers(std::string typed, std::string prefix, Language language)
      : typed_(std::move(typed)), prefix_(std::move(prefix)), language_(language) {}

  void add(const std::string& word, const Bilingual& help = {}) { add(word, commands::typeset(help, language_)); }
  void add(const std::string& word, const std::string& help) {
    if (word.starts_with(typed_)) found_.candidates.push_back({prefix_ + word, help});
  }
  void add_choices(const Option& option, const std::vector<std::string>& without);
  void add_names(Offer offer, const Before& before, Disk& disk);
  void add_files() { found_.with_files = true; }
  Completion taken() { return std::move(found_); }

 private:
  std::string typed_;
  std::string prefix_;
  Language language_;
  Completion found_;
};

// Aliases are offered where they are what was begun.
void Offers::add_choices(const Option& option, const std::vector<std::string>& without) {
  for (const Choice& choice : choices_of(option)) {
    if (std::find(without.begin(), without.end(), choice.word) != without.end()) continue;
    add(choice.word, choice.help);
    if (typed_.empty() || choice.word.starts_with(typed_)) continue;
    for (const std::string& alias : choice.aliases) add(alias, choice.help);
  }
}

void Offers::add_names(Offer offer, const Before& before, Disk& disk) {
  if (offer == Offer::nothing) return;
  commands::CommonOptions options;
  options.inputs = inputs_of(before);
  if (options.inputs.empty()) return;
  std::vector<std::string> given;
  for (const commands::ConventionName& name : names_in(options, disk)) {
    const std::string& id = offer == Offer::conventions ? name.id : name.structure;
    if (std::find(given.begin(), given.end(), id) != given.end()) continue;
    given.push_back(id);
    add(id, name.structure_name);
  }
}

// Of several words the last is being typed; those before it stand already.
Completion values(const Option& option, const std::string& typed, const std::string& prefix, const Before& before,
                  Disk& disk, Language language) {
  const bool is_list = option.kind == ValueKind::words;
  const std::size_t begin = is_list ? typed.rfind(',') + 1 : 0;
  std::vector<std::string> standing;
  for (std::size_t at = 0; at < begin;) {
    const std::size_t comma = typed.find(',', at);
    standing.push_back(typed.substr(at, comma - at));
    at = comma + 1;
  }
  Offers offers(typed.substr(begin), prefix + typed.substr(0, begin), language);
  offers.add_choices(option, standing);
  offers.add_names(option.offer, before, disk);
  if (option.kind == ValueKind::file) offers.add_files();
  return offers.taken();
}

// Those not given yet; lists may be given again.
Completion option_names(const Before& before, const std::string& typed, Language language) {
  Offers offers(typed, "", language);
  if (before.command == nullptr) {
    for (const char* name : {"--help", "--lang", "--version"}) offers.add(name);
    return offers.taken();
  }
  for (const Option& option : before.command->options) {
    const std::string name(option.name());
    const bool is_given = std::find(before.options.begin(), before.options.end(), name) != before.options.end();
    if (option.is_argument() || (is_given && option.kind != ValueKind::words)) continue;
    offers.add(name, option.help);
  }
  return offers.taken();
}

Completion subcommand_names(std::string_view outer, const std::string& typed, Language language) {
  Offers offers(typed, "", language);
  for (const Subcommand* command : subcommands_within(outer))
    offers.add(std::string(command->name.substr(command->name.rfind(' ') + 1)), command->help);
  return offers.taken();
}

Completion after(const Before& before, const std::string& typed, bool bare, Disk& disk, Language language) {
  if (before.pending != nullptr) return values(*before.pending, typed, "", before, disk, language);
  const std::size_t equals = typed.find('=');
  if (typed.starts_with("--") && equals != std::string::npos && before.command != nullptr) {
    const Option* option = find_option(*before.command, typed.substr(0, equals));
    if (option == nullptr || !takes_value(*option)) return {};
    return values(*option, typed.substr(equals + 1), bare ? "" : typed.substr(0, equals + 1), before, disk, language);
  }
  if (typed.starts_with('-') && !before.options_are_over) return option_names(before, typed, language);
  const std::string_view outer = before.command == nullptr ? std::string_view() : before.command->name;
  if (before.arguments.empty() && !subcommands_within(outer).empty()) return subcommand_names(outer, typed, language);
  if (before.command == nullptr) return {};
  const Option* argument = next_argument(before);
  return argument == nullptr ? Completion() : values(*argument, typed, "", before, disk, language);
}

}  // namespace

Completion complete(std::vector<std::string> words, Disk& disk, Language language) {
  if (words.empty()) words.emplace_back();
  const bool bare = join_at_equals(words);
  Reader reader;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) reader.read(words[i]);
  return after(reader.taken(), words.back(), bare, disk, language);
}

std::string completion_lines(const Completion& completion) {
  std::string lines;
  for (const Completion::Candidate& candidate : completion.candidates)
    lines += candidate.word + (candidate.help.empty() ? "" : "\t" + candidate.help) + "\n";
  return lines + (completion.with_files ? ":files\n" : "");
}

}  // namespace tremplin::cli
