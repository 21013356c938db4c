#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "tremplin/commands/finding_text.h"
#include "tremplin/date.h"
#include "tremplin/disk.h"
#include "tremplin/export.h"
#include "tremplin/language.h"

namespace tremplin::commands {

// What the program's subcommands do, without the program: options in, text out. Nothing here prints, asks the
// environment or ends the process.

/// How a run ended; the worst holds. The numbers are the program's exit statuses.
enum class ExitStatus : int { done = 0, findings = 1, usage = 2, io = 3, bug = 70 };

/// A wrong option that only the library can tell (an unknown rule set, an unknown code): exit status 2.
class TREMPLIN_EXPORT UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Takes text. Throws IoError where it cannot.
class TREMPLIN_EXPORT TextSink {
 public:
  virtual ~TextSink() = default;
  virtual void write(std::string_view text) = 0;
};

/// How far a run is with the exit records: it counts, and another thread may look at any time.
struct RunProgress {
  std::atomic<std::int64_t> records = 0;
  std::atomic<std::int64_t> bytes = 0;
  /// Of all that will be read; 0 while that is not known.
  std::atomic<std::int64_t> all_bytes = 0;
};

/// The world that a run works in. `out` takes results, `err` everything else.
struct Host {
  Disk& disk;
  TextSink& out;
  TextSink& err;
  /// Null where nobody looks.
  RunProgress* progress = nullptr;
};

/// What every subcommand that reads files is told.
struct CommonOptions {
  /// Files, folders, `-`; none is standard input.
  std::vector<std::string> inputs;
  std::string stdin_name = "<stdin>";
  /// Of results. Codes and columns never change.
  Language language = Language::english;
  /// Of what goes to `err` and of UsageErrors: the reader's, even where results are for a machine.
  Language message_language = Language::english;
  /// Findings kept of one code in one file; 0 is all.
  std::size_t max_findings = 100;
  Snippets snippets = Snippets::yes;
  /// Of the findings, wherever they go.
  Colour colour = Colour::no;
  /// Columns that a line of a page of text may have; at least 60.
  std::size_t width = 100;
  /// Works with what is sound, and says how much it left out.
  bool keep_going = false;
  /// Threads; 0 is all cores.
  unsigned jobs = 0;
  /// `--strict`: tables that are read only with understanding are refused; and in `validate` warnings are errors.
  bool strict = false;
  /// `--columns`: a document `columns/1` that holds for every table.
  std::optional<std::string> columns;
  /// `--sheet`: of a spreadsheet of several, the one to read.
  std::optional<std::string> sheet;
};

/// How a run ended, and whether its results are whole: only then a file of results takes its name.
struct RunResult {
  ExitStatus status = ExitStatus::done;
  bool is_complete = true;
};

}  // namespace tremplin::commands
