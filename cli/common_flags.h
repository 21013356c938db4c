#pragma once

#include <span>
#include <string>

#include "program.h"
#include "tremplin/csv_dialect.h"

namespace tremplin::cli {

/// Files, `--lang`, `--color`, `-o`, `--max-findings`, `--no-snippets`, `--stdin-filename`, `--jobs`.
void add_common(CLI::App& command, CommonFlags& flags);
/// `--keep-going`, for commands that compute.
void add_keep_going(CLI::App& command, CommonFlags& flags);
/// `--format` among `names` and, where one of them is csv, `--csv-dialect`.
void add_format(CLI::App& command, CommonFlags& flags, std::vector<std::string> names);
/// `--rules ID|FILE`.
void add_rules_option(CLI::App& command, std::optional<std::string>& rules);
/// A day as YYYY-MM-DD.
void add_day(CLI::App& command, const std::string& name, Date& day, const std::string& help);

/// The format asked for: `--format`, else by the ending of `-o`, else text. Index in `names`.
std::size_t chosen_format(const CommonFlags& flags, std::span<const std::string> names);
CsvDialect chosen_dialect(const CommonFlags& flags);
/// Fills in what flags and environment say of language, colour and snippets. `english_formats` (csv, json, …) are
/// English unless --lang is given.
commands::CommonOptions resolved(const CommonFlags& flags, const std::string& format);
/// The language of the program's own messages.
Language message_language(const std::string& language_flag);

}  // namespace tremplin::cli
