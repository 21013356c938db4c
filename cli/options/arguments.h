#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "options/option.h"
#include "tremplin/csv_dialect.h"
#include "tremplin/date.h"
#include "tremplin/disk.h"

namespace tremplin::cli {

/// What was given to a subcommand: values by the long names of options and the names of arguments, checked against the
/// table and with aliases resolved.
class Arguments {
 public:
  explicit Arguments(const Subcommand& command) : command_(&command) {}

  const Subcommand& command() const { return *command_; }
  void set(std::string_view name, std::vector<std::string> values) { values_[std::string(name)] = std::move(values); }

  bool has(std::string_view name) const { return values_.contains(name); }
  /// All values, in the order given.
  std::vector<std::string> all(std::string_view name) const;
  /// The last value.
  std::optional<std::string> text(std::string_view name) const;
  std::optional<std::int64_t> number(std::string_view name) const;
  /// Unset where the option was not given.
  Date day(std::string_view name) const;

 private:
  const Subcommand* command_;
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

/// A day as `YYYY-MM-DD` or `DD/MM/YYYY`.
std::optional<Date> read_day(std::string_view text);
std::optional<std::int64_t> read_whole_number(std::string_view text);

/// The format asked for: `--format`, else by the ending of `-o`, else the first. Index among `formats_of`. Throws
/// UsageError, in the language of messages, for an ending that the subcommand cannot write.
std::size_t chosen_format(const Arguments& given);
CsvDialect chosen_dialect(const Arguments& given);
CsvForm chosen_csv_form(const Arguments& given);
/// Where results go: a file, or `-`.
std::string output_of(const Arguments& given);
/// The folder that `-o` names, by a slash at its end or since it is there; empty where the command writes none.
std::string output_folder(const Arguments& given, Disk& disk);
/// The language of the program's own messages: `--lang`, else the environment's.
Language message_language(const Arguments& given);
/// What most subcommands take; language and colour as option, environment and terminal say.
commands::CommonOptions common_options(const Arguments& given);

}  // namespace tremplin::cli
