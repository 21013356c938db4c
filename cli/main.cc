#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <new>
#include <span>

#include <unistd.h>

#include "common_flags.h"
#include "messages.h"
#include "output.h"
#include "program.h"
#include "progress.h"
#include "standard_streams.h"
#include "tremplin/version.h"

namespace tremplin::cli {
namespace {

std::string temporary_folder() {
  const char* folder = std::getenv("TMPDIR");  // NOLINT(concurrency-mt-unsafe): before any thread
  return folder && *folder ? folder : "/tmp";
}

struct Subcommand {
  const char* name;
  void (*add)(CLI::App& program, Commands& commands);
};

constexpr std::array<Subcommand, 8> kSubcommands = {{{"validate", add_validate},
                                                     {"compute-outcomes", add_compute_outcomes},
                                                     {"negotiate", add_negotiate},
                                                     {"report", add_report},
                                                     {"rules", add_rules},
                                                     {"schema", add_schema},
                                                     {"explain", add_explain},
                                                     {"import", add_import}}};

// Where the first word names a subcommand, or asks for the version alone, no other will be looked at: to build them all
// takes longer than many a run.
void add_subcommands(CLI::App& program, Commands& commands, std::span<char*> words) {
  const std::string_view first = words.empty() ? std::string_view{} : words.front();
  if (words.size() == 1 && first == "--version") return;
  const auto named =
      std::find_if(kSubcommands.begin(), kSubcommands.end(), [&](const Subcommand& one) { return one.name == first; });
  if (named != kSubcommands.end()) return named->add(program, commands);
  for (const Subcommand& one : kSubcommands) one.add(program, commands);
}

// The first word that is not an option must be a subcommand; CLI11 would not name it.
const char* unknown_command(std::span<char*> words) {
  if (words.empty() || words.front()[0] == '-') return nullptr;
  const bool is_known = std::any_of(kSubcommands.begin(), kSubcommands.end(),
                                    [&](const Subcommand& one) { return std::string_view(words.front()) == one.name; });
  return is_known ? nullptr : words.front();
}

// The innermost subcommand that was given.
const CLI::App& given_command(const CLI::App& program) {
  const auto given = program.get_subcommands();
  return given.empty() ? program : given_command(*given.front());
}

const Command& find_command(const Commands& commands, const CLI::App& app) {
  return *std::find_if(commands.begin(), commands.end(), [&](const Command& command) { return command.app == &app; });
}

commands::RunResult run_checked(const Command& command, Disk& disk, commands::TextSink& out, commands::TextSink& err) {
  CheckedSink checked_out(disk, out);
  CheckedSink checked_err(disk, err);
  const commands::RunResult result = command.run({disk, checked_out, checked_err});
  disk.check_unchanged();
  return result;
}

commands::RunResult run_into(const Command& command, Disk& disk, commands::TextSink& err) {
  const Progress progress;
  if (!command.flags || command.flags->output.empty() || command.flags->output == "-") {
    DescriptorSink out(STDOUT_FILENO, "standard output");
    return run_checked(command, disk, out, err);
  }
  FileSink out(disk, command.flags->output);
  const commands::RunResult result = run_checked(command, disk, out, err);
  if (result.is_complete) out.commit();
  return result;
}

commands::ExitStatus run(const Command& command, commands::TextSink& err) {
  const Language language = message_language(command.flags ? command.flags->language : "");
  const auto disk = make_disk(temporary_folder());
  try {
    return run_into(command, *disk, err).status;
  } catch (const IoError& error) {
    err.write(io_message(error, language));
    return commands::ExitStatus::io;
  } catch (const commands::UsageError& error) {
    err.write(usage_message(error));
    return commands::ExitStatus::usage;
  } catch (const std::bad_alloc&) {
    err.write(memory_message(language));
    return commands::ExitStatus::io;
  } catch (const std::exception& error) {
    err.write(bug_message(error.what(), language));
    return commands::ExitStatus::bug;
  }
}

commands::ExitStatus run_command_line(int count, char** words, commands::TextSink& err) {
  CLI::App program("Toolkit for the convention procedure of French work-integration structures", "tremplin");
  program.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  program.set_version_flag("--version", std::string("tremplin ") + kVersion);
  program.require_subcommand(1);
  Commands commands;
  const std::span<char*> given(words + 1, words + std::max(1, count));
  add_subcommands(program, commands, given);
  if (const char* word = unknown_command(given)) {
    err.write(unknown_command_message(program, word, message_language("")));
    return commands::ExitStatus::usage;
  }
  try {
    program.parse(count, words);
  } catch (const CLI::Success& success) {
    program.exit(success);
    return std::cout.flush() && std::fflush(stdout) == 0 ? commands::ExitStatus::done : commands::ExitStatus::io;
  } catch (const CLI::ParseError& error) {
    err.write(usage_message(given_command(program), error, message_language("")));
    return commands::ExitStatus::usage;
  }
  return run(find_command(commands, given_command(program)), err);
}

int main_of(int count, char** words) {
  open_closed_streams();
  remove_temporaries_on_signals();
  MessageSink err;
  commands::ExitStatus status = commands::ExitStatus::done;
  try {
    status = run_command_line(count, words, err);
  } catch (const std::bad_alloc&) {
    err.write(memory_message(message_language("")));
    status = commands::ExitStatus::io;
  }
  return static_cast<int>(err.has_lost() ? std::max(status, commands::ExitStatus::io) : status);
}

}  // namespace
}  // namespace tremplin::cli

int main(int count, char** words) { return tremplin::cli::main_of(count, words); }
