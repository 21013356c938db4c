#include "common_flags.h"
#include "tremplin/commands/rules.h"

namespace tremplin::cli {
namespace {

void add_show(CLI::App& rules, Commands& commands) {
  auto flags = std::make_shared<CommonFlags>();
  auto id = std::make_shared<std::string>();
  CLI::App* show = rules.add_subcommand("show", "Print a built-in rule set as YAML");
  show->add_option("id", *id, "Id of the set")->type_name("ID")->required();
  show->add_option("-o,--output", flags->output, "Write to this file")->type_name("FILE");
  show->add_option("--lang", flags->language, "Language of messages: fr or en")->type_name("LANG");
  commands.push_back({show,
                      [id, flags](const commands::Host& host) {
                        return commands::show_rules(*id, message_language(flags->language), host);
                      },
                      flags});
}

void add_check(CLI::App& rules, Commands& commands) {
  auto flags = std::make_shared<CommonFlags>();
  CLI::App* check = rules.add_subcommand("check", "Prove that each contract case falls in exactly one category");
  add_common(*check, *flags);
  commands.push_back(
      {check, [flags](const commands::Host& host) { return commands::check_rules(resolved(*flags, "text"), host); },
       flags});
}

}  // namespace

void add_rules(CLI::App& program, Commands& commands) {
  CLI::App* rules = program.add_subcommand("rules", "List, show and check rule sets");
  rules->require_subcommand(0, 1);
  add_show(*rules, commands);
  add_check(*rules, commands);
  auto flags = std::make_shared<CommonFlags>();
  rules->add_option("--lang", flags->language, "Language of titles: fr or en")->type_name("LANG");
  rules->footer(
      "Examples:\n"
      "  tremplin rules\n"
      "  tremplin rules show fr-iae-2008 > my-rules.yaml");
  commands.push_back(
      {rules,
       [flags](const commands::Host& host) { return commands::list_rules(message_language(flags->language), host); },
       flags});
}

}  // namespace tremplin::cli
