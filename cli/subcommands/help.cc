#include "help.h"
#include "messages.h"
#include "subcommands/subcommands.h"

namespace tremplin::cli {

commands::RunResult run_help(const Arguments& given, const commands::Host& host) {
  const Language language = message_language(given);
  const Subcommand* command = nullptr;
  for (const std::string& word : given.all("subcommand")) {
    const std::string outer = command == nullptr ? "" : std::string(command->name);
    command = find_subcommand(outer.empty() ? word : outer + " " + word);
    if (command == nullptr) refuse_near(outer, language, "cli.unknown_command", {word}, subcommand_words(outer));
  }
  host.out.write(help_text(command, language));
  return {};
}

}  // namespace tremplin::cli
