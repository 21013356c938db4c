#include "common_flags.h"
#include "tremplin/commands/negotiate.h"

namespace tremplin::cli {
namespace {

const std::vector<std::string> kFormats = {"text", "csv", "yaml"};
constexpr std::int64_t kMostExits = 1'000'000;

struct Flags : CommonFlags {
  commands::NegotiateOptions own;
};

commands::NegotiateOptions options_of(const Flags& flags) {
  commands::NegotiateOptions options = flags.own;
  const std::size_t format = chosen_format(flags, kFormats);
  static_cast<commands::CommonOptions&>(options) = resolved(flags, kFormats[format]);
  options.format = static_cast<commands::NegotiateFormat>(format);
  options.dialect = chosen_dialect(flags);
  return options;
}

void add_own(CLI::App& command, Flags& flags) {
  command.add_option("--exits", flags.own.exits, "Examined exits to expect where a convention does not say")
      ->type_name("N")
      ->check(CLI::Range(std::int64_t{1}, kMostExits));
  command.add_option("--year", flags.own.year, "One calendar year of the conventions")
      ->type_name("YEAR")
      ->check(CLI::Range(1, 9999));
  command.add_option("--convention", flags.own.convention, "One convention, by its id")->type_name("ID");
}

}  // namespace

void add_negotiate(CLI::App& program, Commands& commands) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = program.add_subcommand("negotiate", "Propose targets as a range with its reasons");
  add_common(*command, *flags);
  add_keep_going(*command, *flags);
  add_format(*command, *flags, kFormats);
  add_own(*command, *flags);
  command->footer(
      "Examples:\n"
      "  tremplin negotiate conventions exits\n"
      "  tremplin negotiate --convention ACI-044-2012-02 --format yaml .");
  commands.push_back(
      {command, [flags](const commands::Host& host) { return commands::negotiate(options_of(*flags), host); }, flags});
}

}  // namespace tremplin::cli
