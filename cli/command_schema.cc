#include "common_flags.h"
#include "tremplin/commands/schema.h"

namespace tremplin::cli {

void add_schema(CLI::App& program, Commands& commands) {
  auto flags = std::make_shared<CommonFlags>();
  auto kind = std::make_shared<std::string>();
  CLI::App* command = program.add_subcommand("schema", "Print the JSON Schema of a kind of document, for editors");
  command->add_option("kind", *kind, "convention, exits or rules")->type_name("KIND")->required();
  command->add_option("-o,--output", flags->output, "Write to this file")->type_name("FILE");
  command->add_option("--lang", flags->language, "Language of messages: fr or en")->type_name("LANG");
  command->footer(
      "Examples:\n"
      "  tremplin schema convention\n"
      "  tremplin schema exits -o exits.schema.json");
  commands.push_back({command,
                      [kind, flags](const commands::Host& host) {
                        return commands::schema(*kind, message_language(flags->language), host);
                      },
                      flags});
}

}  // namespace tremplin::cli
