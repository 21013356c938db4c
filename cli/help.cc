#include "help.h"

#include <algorithm>

#include "messages.h"
#include "tremplin/commands/message.h"

namespace tremplin::cli {
namespace {

constexpr std::size_t kColumns = 80;
constexpr std::size_t kMargin = 2;
constexpr std::size_t kTextColumn = 28;
constexpr std::size_t kChoiceMargin = 4;

// Code points: the texts of this program have no wide letters.
std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// The words of a text in lines that begin at a column; `line` is what stands before it on the first.
std::string filled(std::string line, std::size_t indent, std::string_view text) {
  std::string out;
  line.resize(line.size() + indent - std::min(indent, width_of(line)), ' ');
  bool is_first = true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    if (!is_first && width_of(line) + 1 + width_of(word) > kColumns) {
      out += line + "\n";
      line.assign(indent, ' ');
      is_first = true;
    }
    line += (is_first ? "" : " ") + std::string(word);
    is_first = false;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out + line + "\n";
}

class Page {
 public:
  explicit Page(Language language) : language_(language) {}

  void line(const std::string& text) { out_ += text + "\n"; }
  void paragraph(const std::string& text) { out_ += "\n" + filled("", 0, text); }
  void heading(std::string_view key) { out_ += "\n" + commands::message(language_, key, {}) + "\n"; }
  /// A word at the left and its explanation beside it, below where it is long.
  void entry(std::size_t margin, const std::string& label, const std::string& text);
  std::string taken() { return std::move(out_); }

 private:
  Language language_;
  std::string out_;
};

void Page::entry(std::size_t margin, const std::string& label, const std::string& text) {
  const std::string begin = std::string(margin, ' ') + label;
  const bool fits = width_of(begin) + kMargin <= kTextColumn;
  out_ += fits ? filled(begin, kTextColumn, text) : begin + "\n" + filled("", kTextColumn, text);
}

std::string label_of(const Option& option, Language language) {
  const std::string value(option.value.in(language));
  if (option.is_argument()) return value + (option.takes_rest ? " ..." : "");
  std::string names(option.names);
  const std::size_t comma = names.find(',');
  if (comma != std::string::npos)
    names.insert(comma + 1, " ");
  else
    names.insert(0, "    ");
  return value.empty() ? names : names + " " + value;
}

bool are_explained(const std::vector<Choice>& choices) {
  return std::any_of(choices.begin(), choices.end(), [](const Choice& choice) { return !choice.help.en.empty(); });
}

void add_choice(Page& page, const Choice& choice, Language language) {
  std::string label = choice.word;
  if (language == Language::french && !choice.aliases.empty()) label += " (" + choice.aliases.front() + ")";
  page.entry(kMargin + kChoiceMargin, label, commands::typeset(choice.help, language));
}

void add_option(Page& page, const Option& option, Language language) {
  std::string text = commands::typeset(option.help, language);
  const bool takes_words = option.kind == ValueKind::word || option.kind == ValueKind::words;
  const std::vector<Choice> choices = takes_words ? choices_of(option) : std::vector<Choice>();
  const bool is_list = are_explained(choices);
  if (!choices.empty() && !is_list) {
    text = commands::message(language, "cli.help.choices", {text, joined(words_of(choices))});
  }
  page.entry(kMargin, label_of(option, language), text);
  if (!is_list) return;
  for (const Choice& choice : choices) add_choice(page, choice, language);
}

enum class Part { arguments, own, common };

Part part_of(const Option& option) {
  if (option.is_argument()) return Part::arguments;
  return option.is_common ? Part::common : Part::own;
}

void add_options(Page& page, const Subcommand& command, Part part, std::string_view heading, Language language) {
  bool is_first = true;
  for (const Option& option : command.options) {
    if (part_of(option) != part) continue;
    if (is_first) page.heading(heading);
    is_first = false;
    add_option(page, option, language);
  }
}

void add_subcommands(Page& page, std::string_view outer, Language language) {
  const auto inner = subcommands_within(outer);
  if (inner.empty()) return;
  page.heading("cli.help.subcommands");
  for (const Subcommand* command : inner)
    page.entry(kMargin, std::string(command->name.substr(command->name.rfind(' ') + 1)),
               commands::typeset(command->help, language));
}

std::string usage_line(const Subcommand& command, Language language) {
  std::string line = "tremplin " + std::string(command.name);
  const bool has_inner = !subcommands_within(command.name).empty();
  if (has_inner)
    line += " " + commands::message(
                      language, command.run == nullptr ? "cli.help.subcommand" : "cli.help.optional_subcommand", {});
  line += " " + commands::message(language, "cli.help.optional_options", {});
  for (const Option& option : command.options) {
    if (!option.is_argument()) continue;
    const std::string label = label_of(option, language);
    line += option.is_required ? " " + label : " [" + label + "]";
  }
  return commands::message(language, "cli.help.usage", {line});
}

void add_examples(Page& page, std::string_view examples) {
  for (std::size_t begin = 0; begin < examples.size();) {
    const std::size_t end = std::min(examples.find('\n', begin), examples.size());
    page.line(std::string(kMargin, ' ') + std::string(examples.substr(begin, end - begin)));
    begin = end + 1;
  }
}

std::string program_help(Language language) {
  Page page(language);
  page.line(commands::message(language, "cli.help.usage", {commands::message(language, "cli.help.program_usage", {})}));
  page.paragraph(commands::message(language, "cli.help.program", {}));
  add_subcommands(page, "", language);
  page.heading("cli.help.options");
  add_option(page, *find_option(subcommands().front(), "--lang"), language);
  page.entry(kMargin, "-h, --help", commands::message(language, "cli.help.help", {}));
  page.entry(kMargin, "    --version", commands::message(language, "cli.help.version", {}));
  return page.taken();
}

}  // namespace

std::string help_text(const Subcommand* command, Language language) {
  if (command == nullptr) return program_help(language);
  Page page(language);
  page.line(usage_line(*command, language));
  page.paragraph(commands::typeset(command->help, language));
  add_subcommands(page, command->name, language);
  add_options(page, *command, Part::arguments, "cli.help.arguments", language);
  add_options(page, *command, Part::own, "cli.help.options", language);
  add_options(page, *command, Part::common, "cli.help.common", language);
  if (!command->examples.empty()) {
    page.heading("cli.help.examples");
    add_examples(page, command->examples);
  }
  return page.taken();
}

}  // namespace tremplin::cli
