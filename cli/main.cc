#include <algorithm>
#include <new>
#include <string>
#include <vector>

#include <unistd.h>

#include "completion/complete.h"
#include "environment.h"
#include "help.h"
#include "messages.h"
#include "options/parse.h"
#include "out_of_memory.h"
#include "output.h"
#include "progress.h"
#include "system.h"
#include "tremplin/version.h"

namespace tremplin::cli {
namespace {

std::string temporary_folder() {
  const std::string folder = environment("TMPDIR");
  return folder.empty() ? usual_temporary_folder() : folder;
}

commands::RunResult run_checked(const Arguments& given, const commands::Host& host) {
  CheckedSink out(host.disk, host.out);
  CheckedSink err(host.disk, host.err);
  const commands::RunResult result = given.command().run(given, {host.disk, out, err, host.progress});
  host.disk.check_unchanged();
  return result;
}

commands::RunResult run_into(const Arguments& given, Disk& disk, commands::TextSink& err) {
  commands::RunProgress progress;
  const auto when = given.has("--progress") ? ProgressLine::When::always : ProgressLine::When::long_on_terminal;
  ProgressLine line(progress, when, message_language(given));
  AfterProgress messages(err, line);
  const std::string output = output_of(given);
  if (output == "-" || given.command().writes.empty() || !output_folder(given, disk).empty()) {
    DescriptorSink out(STDOUT_FILENO, kStandardOutput);
    AfterProgress after(out, line);
    return run_checked(given, {disk, after, messages, &progress});
  }
  FileSink out(disk, output);
  const commands::RunResult result = run_checked(given, {disk, out, messages, &progress});
  if (result.is_complete) out.commit();
  return result;
}

commands::ExitStatus run(const Parsed& parsed, Language language, commands::TextSink& err) {
  DescriptorSink out(STDOUT_FILENO, kStandardOutput);
  if (parsed.wish == Parsed::Wish::version) {
    out.write(std::string("tremplin ") + kVersion + "\n");
    return commands::ExitStatus::done;
  }
  if (parsed.wish == Parsed::Wish::help) {
    out.write(help_text(parsed.command, language));
    return commands::ExitStatus::done;
  }
  const auto disk = make_disk(temporary_folder());
  return run_into(parsed.given, *disk, err).status;
}

// What shells ask; nobody types it.
commands::ExitStatus answer_shell(std::vector<std::string> words, Language language) {
  words.erase(words.begin());
  const auto disk = make_disk(temporary_folder());
  DescriptorSink(STDOUT_FILENO, kStandardOutput).write(completion_lines(complete(words, *disk, language)));
  return commands::ExitStatus::done;
}

// The table as tests read it: subcommand, option, help in English and in French, between tabulators.
commands::ExitStatus list_options() {
  std::string lines;
  for (const Subcommand& command : subcommands())
    for (const Option& option : command.options)
      lines += std::string(command.name) + "\t" + std::string(option.name()) + "\t" + std::string(option.help.en) +
               "\t" + std::string(option.help.fr) + "\n";
  DescriptorSink(STDOUT_FILENO, kStandardOutput).write(lines);
  return commands::ExitStatus::done;
}

commands::ExitStatus run(const std::vector<std::string>& words, Language language, commands::TextSink& err) {
  try {
    if (!words.empty() && words.front() == "__complete") return answer_shell(words, language);
    if (words == std::vector<std::string>{"__options"}) return list_options();
    return run(parse(words, language), language, err);
  } catch (const IoError& error) {
    err.write(io_message(error, language));
    return commands::ExitStatus::io;
  } catch (const CommandLineError& error) {
    err.write(usage_message(error, language));
    return commands::ExitStatus::usage;
  } catch (const commands::UsageError& error) {
    err.write(program_message(error.what(), language));
    return commands::ExitStatus::usage;
  } catch (const std::bad_alloc&) {
    err.write(memory_message(language));
    return commands::ExitStatus::io;
  } catch (const std::exception& error) {
    err.write(bug_message(error.what(), language));
    return commands::ExitStatus::bug;
  }
}

int main_of(int count, char** given) {
  prepare_streams();
  remove_temporaries_on_signals();
  end_when_memory_is_gone(Language::english);
  MessageSink err;
  Language language = Language::english;
  commands::ExitStatus status = commands::ExitStatus::done;
  try {
    std::vector<std::string> words(static_cast<std::size_t>(std::max(count - 1, 0)));
    std::transform(given + std::min(count, 1), given + count, words.begin(), usual_word);
    language = asked_language(words);
    end_when_memory_is_gone(language);
    status = run(words, language, err);
  } catch (const std::bad_alloc&) {
    err.write(memory_message(language));
    status = commands::ExitStatus::io;
  }
  return static_cast<int>(err.has_lost() ? std::max(status, commands::ExitStatus::io) : status);
}

}  // namespace
}  // namespace tremplin::cli

int main(int count, char** words) { return tremplin::cli::main_of(count, words); }
