#include "tremplin/commands/init.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "check/conventions/numbers_of_state.h"
#include "commands/editing/exit_sheet.h"
#include "documents/tables.h"
#include "embedded/embedded_templates.h"
#include "format/scalar.h"
#include "io/writing/file_set.h"
#include "render/text/catalogue.h"
#include "rules/rule_book.h"

namespace tremplin::commands {
namespace {

struct NewFile {
  std::string path;
  std::string text;
};

[[noreturn]] void refuse(const InitOptions& options, std::string_view key, const std::string& value) {
  throw UsageError(render::text(options.language, key, {value}));
}

void check_usage(const InitOptions& options) {
  if (!base::is_identifier(options.structure)) refuse(options, "init.bad_structure", options.structure);
  if (!check::is_department(options.department)) refuse(options, "init.bad_department", options.department);
  if (base::trimmed(options.name).empty()) refuse(options, "init.bad_name", options.name);
  if (options.end < options.start)
    throw UsageError(render::text(options.language, "init.end_before_start", {options.end, options.start}));
}

// `ACI-044-2026-jardins`, as far as an identifier goes.
std::string convention_id(const InitOptions& options) {
  constexpr std::size_t kLongest = 64;
  std::string department = options.department;
  if (department.size() == 2) department.insert(0, "0");
  const std::string id = fmt::format("{}-{}-{}", options.type, department, year_of(options.start));
  const std::string whole = id + "-" + options.structure;
  return whole.size() > kLongest ? id : whole;
}

std::string filled(const InitOptions& options, std::string_view file) {
  const bool is_french = options.language == Language::french;
  const std::string_view pattern = embedded_templates(fmt::format("{}-{}", is_french ? "fr" : "en", file));
  const auto scalar = [](std::string_view text) {
    return format::looks_typed(text) ? format::quoted_scalar(text)
                                     : format::yaml_scalar(text, format::ScalarPlace::flow);
  };
  return fmt::format(fmt::runtime(pattern), fmt::arg("name", scalar(options.name)),
                     fmt::arg("id", scalar(convention_id(options))), fmt::arg("start", format_date(options.start)),
                     fmt::arg("end", format_date(options.end)), fmt::arg("structure", scalar(options.structure)),
                     fmt::arg("type", options.type), fmt::arg("department", options.department),
                     fmt::arg("year", year_of(options.start)));
}

std::vector<NewFile> new_files(const InitOptions& options) {
  rules::RuleBook book;
  const rules::RuleSet& rules = book.built_in_for(options.start);
  const std::string folder = options.folder + (options.folder.ends_with('/') ? "" : "/");
  const std::string exits = folder + render::text(options.language, "init.file.exits");
  std::vector<NewFile> files = {{folder + "convention.yaml", filled(options, "convention.yaml")},
                                {folder + "columns.yaml", filled(options, "columns.yaml")}};
  if (sheets::can_write_workbooks())
    files.push_back({exits + ".xlsx", sheets::write_xlsx(exit_sheet(rules, options.start, options.language))});
  files.push_back({exits + ".csv", exit_sheet_csv(options.language)});
  return files;
}

}  // namespace

std::vector<std::string> structure_types() {
  const auto types = documents::choices_of<model::StructureType>();
  return {types.begin(), types.end()};
}

RunResult init(const InitOptions& options, const Host& host) {
  check_usage(options);
  const std::vector<NewFile> files = new_files(options);
  host.disk.make_folder(options.folder);
  io::FileSet written(host.disk);
  bool has_kept = false;
  for (const NewFile& file : files) {
    const bool exists = host.disk.kind(file.path) != PathKind::missing;
    has_kept = has_kept || exists;
    host.err.write(render::text(options.language, exists ? "init.kept" : "init.written", {file.path}) + "\n");
    if (!exists) written.write(file.path, file.text);
  }
  written.commit();
  return {has_kept ? ExitStatus::findings : ExitStatus::done, true};
}

}  // namespace tremplin::commands
