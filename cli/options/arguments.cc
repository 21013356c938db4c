#include "options/arguments.h"

#include <algorithm>
#include <charconv>

#include <unistd.h>

#include "environment.h"
#include "messages.h"
#include "system.h"

namespace tremplin::cli {
namespace {

// Without the point; empty where the last part of the path has none, begins with its only one, or ends with it.
std::string ending_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::size_t begin = slash == std::string::npos ? 0 : slash + 1;
  const std::size_t point = path.rfind('.');
  return point == std::string::npos || point <= begin ? std::string() : path.substr(point + 1);
}

std::string format_of_ending(const std::string& ending) {
  if (ending == "txt") return "text";
  if (ending == "yml") return "yaml";
  return ending == "htm" ? "html" : ending;
}

std::size_t format_of_output(const Arguments& given, const std::vector<std::string>& formats) {
  const std::string ending = ending_of(output_of(given));
  if (ending.empty() || given.command().writes.empty()) return 0;
  const auto found = std::find(formats.begin(), formats.end(), format_of_ending(ending));
  if (found == formats.end()) refuse_ending(given, ending, formats);
  return static_cast<std::size_t>(found - formats.begin());
}

bool is_english_for_machines(std::string_view format) {
  return format == "csv" || format == "json" || format == "sarif" || format == "github";
}

// Pipes and files get the same whatever the terminal.
std::size_t width_of(const Arguments& given) {
  if (const auto asked = given.number("--width")) return static_cast<std::size_t>(*asked);
  const std::size_t standard = commands::CommonOptions{}.width;
  return output_of(given) == "-" ? terminal_width(STDOUT_FILENO).value_or(standard) : standard;
}

}  // namespace

std::vector<std::string> Arguments::all(std::string_view name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? std::vector<std::string>() : found->second;
}

std::optional<std::string> Arguments::text(std::string_view name) const {
  const auto found = values_.find(name);
  return found == values_.end() || found->second.empty() ? std::nullopt : std::optional(found->second.back());
}

std::optional<std::int64_t> Arguments::number(std::string_view name) const {
  const auto given = text(name);
  return given ? read_whole_number(*given) : std::nullopt;
}

Date Arguments::day(std::string_view name) const {
  const auto given = text(name);
  return given ? read_day(*given).value_or(Date{}) : Date{};
}

std::optional<Date> read_day(std::string_view text) {
  const auto day = parse_date(text);
  return day ? day : parse_french_date(text);
}

std::optional<std::int64_t> read_whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
  return end.ec == std::errc() && end.ptr == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::size_t chosen_format(const Arguments& given) {
  const std::vector<std::string> formats = formats_of(given.command());
  const Option* option = format_option(given.command());
  const auto asked = option == nullptr ? std::nullopt : given.text(option->name());
  if (!asked) return format_of_output(given, formats);
  // A workbook is nothing for a terminal.
  if (*asked == "xlsx" && output_of(given) == "-")
    refuse(given.command().name, message_language(given), "cli.needs_output", {std::string(option->name()), *asked});
  return static_cast<std::size_t>(std::find(formats.begin(), formats.end(), *asked) - formats.begin());
}

CsvDialect chosen_dialect(const Arguments& given) {
  if (given.text("--csv-dialect") == "fr") return CsvDialect::fr;
  return given.has("--csv-guard") ? CsvDialect::rfc4180_guarded : CsvDialect::rfc4180;
}

CsvForm chosen_csv_form(const Arguments& given) {
  const bool has_labels = given.text("--csv-headings") == "labels";
  return {chosen_dialect(given), has_labels ? CsvHeadings::labels : CsvHeadings::codes};
}

std::string output_of(const Arguments& given) { return given.text("--output").value_or("-"); }

std::string output_folder(const Arguments& given, Disk& disk) {
  const std::string output = output_of(given);
  if (!given.command().writes_folders || output == "-") return {};
  const bool is_folder = output.ends_with('/') || disk.kind(output) == PathKind::folder;
  return is_folder ? output : std::string();
}

Language message_language(const Arguments& given) {
  const auto asked = given.text("--lang");
  if (!asked) return environment_language();
  return *asked == "fr" ? Language::french : Language::english;
}

commands::CommonOptions common_options(const Arguments& given) {
  commands::CommonOptions options;
  options.inputs = given.all("files");
  options.stdin_name = given.text("--stdin-filename").value_or(options.stdin_name);
  options.message_language = message_language(given);
  const std::string format = formats_of(given.command())[chosen_format(given)];
  options.language =
      is_english_for_machines(format) && !given.has("--lang") ? Language::english : options.message_language;
  if (const auto most = given.number("--max-findings")) options.max_findings = static_cast<std::size_t>(*most);
  options.snippets = given.has("--no-snippets") ? Snippets::no : Snippets::yes;
  options.colour = colour_for(STDERR_FILENO, given.text("--color").value_or("auto"));
  options.width = width_of(given);
  options.keep_going = given.has("--keep-going");
  options.strict = given.has("--strict");
  options.columns = given.text("--columns");
  options.sheet = given.text("--sheet");
  options.jobs = static_cast<unsigned>(given.number("--jobs").value_or(0));
  return options;
}

}  // namespace tremplin::cli
