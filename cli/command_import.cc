#include "common_flags.h"
#include "tremplin/commands/import_asp.h"

namespace tremplin::cli {
namespace {

struct Flags : CommonFlags {
  commands::ImportAspOptions own;
};

commands::ImportAspOptions options_of(const Flags& flags) {
  commands::ImportAspOptions options = flags.own;
  static_cast<commands::CommonOptions&>(options) = resolved(flags, "text");
  return options;
}

}  // namespace

void add_import(CLI::App& program, Commands& commands) {
  CLI::App* import = program.add_subcommand("import", "Make conventions and exit records of other people's files");
  import->require_subcommand(1);
  auto flags = std::make_shared<Flags>();
  CLI::App* asp = import->add_subcommand("asp", "Files of the national payment agency (fluxIAE_*.csv, .gz)");
  add_common(*asp, *flags);
  add_keep_going(*asp, *flags);
  asp->remove_option(asp->get_option("--output"));
  asp->remove_option(asp->get_option("--no-snippets"));
  asp->add_option("-o,--output", flags->own.folder, "Write a file for each convention into this folder")
      ->type_name("FOLDER");
  asp->add_flag("--force", flags->own.force, "Write over files that exist");
  asp->footer(
      "Examples:\n"
      "  tremplin import asp fluxIAE_AnnexeFinanciere.csv.gz | tremplin validate\n"
      "  tremplin import asp -o imported fluxIAE_*.csv.gz");
  commands.push_back(
      {asp, [flags](const commands::Host& host) { return commands::import_asp(options_of(*flags), host); }, flags});
}

}  // namespace tremplin::cli
