#include "commands/editing/layout.h"

#include <algorithm>

#include "base/unified_diff.h"
#include "commands/answer.h"
#include "commands/editing/mending.h"
#include "documents/read_documents.h"
#include "engine/inputs/dataset.h"
#include "engine/inputs/expand_inputs.h"
#include "engine/inputs/input_names.h"
#include "engine/refusal.h"
#include "format/lay_out.h"
#include "render/text/safe_text.h"

namespace tremplin::commands {
namespace {

bool is_table(const diagnostics::SourceTable::Source& file, Disk& disk) {
  if (file.path != "-") return engine::is_table_name(file.path) || engine::is_sheet_name(file.path);
  return !documents::says_tremplin(yaml::split_documents(kNoSource, disk.read_standard_input().text()));
}

/// What was read, and how it is to stand.
struct Layout {
  std::shared_ptr<engine::Dataset> data;
  std::vector<MendedFile> files;
  /// Of these, those that stand otherwise now.
  std::vector<MendedFile> changed;
};

void lay_out(SourceId source, Disk& disk, Layout& layout) {
  diagnostics::Diagnostics& diagnostics = layout.data->diagnostics;
  const diagnostics::SourceTable::Source& file = layout.data->sources[source];
  const Bytes bytes = diagnostics::read_source(disk, file);
  if (!documents::check_bytes(source, bytes.text(), diagnostics)) return;
  // A folder may hold YAML of others.
  if (!file.named && !documents::says_tremplin(yaml::split_documents(source, bytes.text()))) return;
  auto text = format::lay_out(source, bytes.text(), diagnostics);
  if (!text) return;
  if (*text != bytes.text()) layout.changed.push_back({source, *text});
  layout.files.push_back({source, std::move(*text)});
}

Layout lay_out_inputs(const FmtOptions& options, Disk& disk) {
  Layout layout{std::make_shared<engine::Dataset>(diagnostics::FindingPolicy{options.max_findings, false}), {}, {}};
  for (auto& file : engine::expand_inputs(options, disk, engine::is_yaml_name).files) {
    if (options.in_place && file.path == "-") throw engine::Refusal({"usage.no_file_to_write", {}});
    if (is_table(file, disk)) throw engine::Refusal({"usage.table_not_laid_out", {file.name}});
    lay_out(layout.data->sources.add(std::move(file)), disk, layout);
  }
  return layout;
}

std::string whole(const std::vector<MendedFile>& files) {
  std::string out;
  for (const MendedFile& file : files) out += (out.empty() ? "" : "---\n") + file.text;
  return out;
}

std::string differences(const Layout& layout, Disk& disk) {
  std::string out;
  for (const MendedFile& file : layout.changed) {
    const diagnostics::SourceTable::Source& source = layout.data->sources[file.source];
    out +=
        render::safe_lines(base::unified_diff(source.name, diagnostics::read_source(disk, source).text(), file.text));
  }
  return out;
}

std::string names(const Layout& layout) {
  std::string out;
  for (const MendedFile& file : layout.changed) out += safe_text(layout.data->sources[file.source].name) + "\n";
  return out;
}

// What goes to standard output.
std::string result_of(const Layout& layout, const FmtOptions& options, Disk& disk) {
  if (options.diff) return differences(layout, disk);
  if (options.check) return names(layout);
  return options.in_place ? std::string() : whole(layout.files);
}

Answer answer_of_layout(const FmtOptions& options, const Host& host) {
  const auto layout = std::make_shared<const Layout>(lay_out_inputs(options, host.disk));
  Answer answer = answer_from(layout->data, {}, options, "fmt.refused");
  if (!answer.result.is_complete) return answer;
  const auto changed = static_cast<std::int64_t>(layout->changed.size());
  const auto all = static_cast<std::int64_t>(layout->files.size());
  if (options.check && changed > 0) answer.result.status = ExitStatus::findings;
  if (options.check || options.in_place)
    answer.closing = {{options.check ? "fmt.checked" : "fmt.laid_out", {changed, all}}};
  answer.write = [layout, &options, &host](TextSink& out) {
    const std::string result = result_of(*layout, options, host.disk);
    if (options.in_place) write_mended(*layout->data, host.disk, layout->changed);
    out.write(result);
    return ExitStatus::done;
  };
  return answer;
}

}  // namespace

bool asks_for_layout(const FmtOptions& options, Disk& disk) {
  if (options.check || options.diff || options.in_place) return true;
  if (options.to) return false;
  const auto is_ours_by_name = [](std::string_view name) {
    return engine::is_yaml_name(name) || engine::is_table_name(name) || engine::is_sheet_name(name);
  };
  const engine::ExpandedInputs inputs = engine::expand_inputs(options, disk, is_ours_by_name);
  return std::none_of(inputs.files.begin(), inputs.files.end(), [&](const auto& file) { return is_table(file, disk); });
}

RunResult lay_out_files(const FmtOptions& options, const Host& host) {
  return deliver(options, host, [&] { return answer_of_layout(options, host); });
}

}  // namespace tremplin::commands
