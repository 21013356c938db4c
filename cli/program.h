#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "tremplin/commands/run.h"

namespace tremplin::cli {

/// What most subcommands take; `add_common` binds it.
struct CommonFlags {
  commands::CommonOptions options;
  std::string language;
  std::string format;
  std::string output;
  std::string dialect = "rfc4180";
  bool no_snippets = false;
  std::string colour = "auto";
};

/// A subcommand and what it does once its options are known.
struct Command {
  CLI::App* app = nullptr;
  std::function<commands::RunResult(const commands::Host&)> run;
  /// Null for commands without `-o`.
  std::shared_ptr<CommonFlags> flags;
};

using Commands = std::vector<Command>;

// One function a subcommand, each in its own file; it adds itself to the program and to the list.
void add_validate(CLI::App& program, Commands& commands);
void add_compute_outcomes(CLI::App& program, Commands& commands);
void add_negotiate(CLI::App& program, Commands& commands);
void add_report(CLI::App& program, Commands& commands);
void add_rules(CLI::App& program, Commands& commands);
void add_schema(CLI::App& program, Commands& commands);
void add_explain(CLI::App& program, Commands& commands);
void add_import(CLI::App& program, Commands& commands);

}  // namespace tremplin::cli
