#include "tremplin/commands/validate.h"

#include "check/names/unnamed_codes.h"
#include "commands/answer.h"
#include "commands/editing/mending.h"
#include "engine/convention_contexts.h"
#include "engine/inputs/overlay_disk.h"
#include "engine/read_records.h"
#include "render/findings/diagnostic_csv.h"
#include "render/findings/diagnostic_github.h"
#include "render/findings/diagnostic_json.h"
#include "render/findings/diagnostic_message.h"
#include "render/findings/diagnostic_sarif.h"
#include "render/findings/diagnostic_text.h"
#include "rules/bodies.h"

namespace tremplin::commands {
namespace {

// A million findings are not held as one text.
constexpr std::size_t kAtOnce = std::size_t{64} << 10;

void write_findings(const ValidateOptions& options, const engine::Dataset& data, const render::RunCounts& counts,
                    render::SourceTexts& texts, const render::WriteText& write) {
  const diagnostics::Diagnostics& findings = data.diagnostics;
  switch (options.format) {
    case FindingFormat::text:
      return render::render_diagnostics_text(findings, texts, {options.language, options.snippets, options.colour},
                                             write);
    case FindingFormat::csv:
      return render::render_diagnostics_csv(findings, texts, options.language, options.dialect, write);
    case FindingFormat::github: return render::render_diagnostics_github(findings, texts, options.language, write);
    case FindingFormat::message:
      return write(render::render_diagnostics_message(findings, texts, counts, options.language));
    case FindingFormat::json: return render::render_diagnostics_json(findings, texts, counts, options.language, write);
    case FindingFormat::sarif: return render::render_diagnostics_sarif(findings, texts, options.language, write);
  }
}

void write_findings(const ValidateOptions& options, const engine::Dataset& data, const render::RunCounts& counts,
                    Disk& disk, TextSink& out) {
  render::SourceTexts texts(disk, data.sources);
  std::string waiting;
  const render::WriteText write = [&](std::string_view part) {
    waiting += part;
    if (waiting.size() < kAtOnce) return;
    out.write(waiting);
    waiting.clear();
  };
  write_findings(options, data, counts, texts, write);
  out.write(waiting);
}

diagnostics::FindingPolicy policy_of(const ValidateOptions& options) { return {options.max_findings, options.strict}; }

engine::PassOptions pass_of(const ValidateOptions& options, const Host& host) {
  return {options.shared_persons ? check::RecordIndex::Persons::across_structures
                                 : check::RecordIndex::Persons::within_structures,
          check::DuplicateCandidates::Spellings::near, false, options.jobs, host.progress};
}

bool has_name(const std::string& code, const engine::Dataset& data) {
  return data.names.find(code) || rules::body_name(code, {}) || render::has_text(Language::english, "party." + code);
}

// Where names are given, the codes that have none, once for all.
void note_unnamed_codes(engine::Dataset& data, const std::set<std::string>& of_exits) {
  if (data.names.is_empty()) return;
  std::set<std::string> codes = check::body_codes(data.conventions);
  codes.insert(of_exits.begin(), of_exits.end());
  for (const model::Convention& convention : data.conventions)
    if (convention.structure && convention.structure->value.id && convention.structure->value.name)
      codes.erase(convention.structure_id());
  std::string list;
  std::int64_t count = 0;
  for (const std::string& code : codes) {
    if (has_name(code, data)) continue;
    ++count;
    list += (list.empty() ? "" : ", ") + code;
  }
  if (count > 0) data.diagnostics.add(Code::codes_without_name, data.names.place(), {count, list});
}

// Only here all is looked at that documents may ignore.
void note_unused(engine::Dataset& data) {
  for (const diagnostics::Ignored& unused : data.diagnostics.take_ignored())
    data.diagnostics.add(Code::ignored_unused, unused.key, {std::string(diagnostics::info(unused.code).code)});
}

Answer answer(const ValidateOptions& options, const Host& host) {
  auto [data, contexts, passed] = engine::read_records(
      options, {policy_of(options), options.rules}, pass_of(options, host), host.disk,
      [](engine::Dataset& read) { return std::make_unique<engine::ConventionContexts>(&read.names); });
  if (passed.far) contexts->end_with(passed.far->last_day);
  contexts->add_outcomes(*data);
  engine::check_all_conventions(*data, *contexts);
  note_unnamed_codes(*data, contexts->codes_of_exits());
  note_unused(*data);
  const render::RunCounts counts{data->file_count, static_cast<std::int64_t>(data->conventions.size()), passed.records};
  const diagnostics::FindingCounts findings = data->diagnostics.counts();
  Answer answer;
  answer.result.status = findings.errors > 0 ? ExitStatus::findings : ExitStatus::done;
  // The findings are the result: they go where the options say. What is mended may be shown in their place.
  if (!options.diff)
    answer.write = [&options, &host, counts, read = std::shared_ptr(std::move(data))](TextSink& out) {
      write_findings(options, *read, counts, host.disk, out);
      return ExitStatus::done;
    };
  if (!options.quiet)
    answer.closing = {
        {"validate.count", {counts.files, counts.conventions, counts.records, findings.errors, findings.warnings}}};
  return answer;
}

// What checks of conventions ask of records, and which of them have labels where codes are meant.
struct MendingVisitor : engine::RecordVisitor {
  explicit MendingVisitor(engine::Dataset& data) : labels(data) {}
  void see(const records::ReadRecord& record, diagnostics::Diagnostics& diagnostics) override {
    contexts.see(record, diagnostics);
    labels.see(record, diagnostics);
  }
  void visit(const check::CheckedRecord& checked, const classify::Classification& classification) override {
    contexts.visit(checked, classification);
  }

  engine::ConventionContexts contexts;
  LabelEdits labels;
};

// What can be mended, of findings that are all kept.
struct ToMend {
  std::unique_ptr<engine::Dataset> data;
  Edits edits;
  std::vector<MendedFile> files;
};

ToMend find_what_to_mend(const ValidateOptions& options, const Host& host) {
  diagnostics::FindingPolicy policy = policy_of(options);
  policy.max_findings = 0;
  auto read = engine::read_records(options, {policy, options.rules}, pass_of(options, host), host.disk,
                                   [](engine::Dataset& data) { return std::make_unique<MendingVisitor>(data); });
  read.visitor->contexts.add_outcomes(*read.data);
  engine::check_all_conventions(*read.data, read.visitor->contexts);
  ToMend mend;
  mend.edits = find_edits(*read.data, host.disk, read.visitor->labels.take());
  mend.files = mended_files(*read.data, host.disk, mend.edits);
  mend.data = std::move(read.data);
  return mend;
}

render::Phrase count_of(const ValidateOptions& options, const ToMend& mend) {
  if (mend.edits.empty()) return {"mending.nothing", {}};
  return {options.fix ? "mending.count" : "mending.would_count",
          {static_cast<std::int64_t>(mend.edits.size()), static_cast<std::int64_t>(mend.files.size())}};
}

// Says what there is to mend, as a list or as a difference.
Answer answer_of_mending(const ValidateOptions& options, const ToMend& mend, const Host& host) {
  Answer answer;
  answer.write = [&](TextSink& out) {
    if (options.diff) {
      out.write(diff_edits(*mend.data, host.disk, mend.edits));
    } else {
      host.err.write(list_edits(*mend.data, host.disk, mend.edits, options.message_language));
    }
    return ExitStatus::done;
  };
  if (!options.quiet) answer.closing = {count_of(options, mend)};
  return answer;
}

// Nothing is written before all is known of what will then stand there.
RunResult mend_inputs(const ValidateOptions& options, const Host& host) {
  ToMend mend;
  deliver(options, host, [&] {
    mend = find_what_to_mend(options, host);
    return answer_of_mending(options, mend, host);
  });
  engine::OverlayDisk after(host.disk);
  if (options.fix)
    for (const MendedFile& file : mend.files) after.put(mend.data->sources[file.source].path, file.text);
  const Host then{after, host.out, host.err, host.progress};
  const RunResult result = deliver(options, then, [&] { return answer(options, then); });
  if (options.fix) write_mended(*mend.data, host.disk, mend.files);
  return result;
}

}  // namespace

RunResult validate(const ValidateOptions& options, const Host& host) {
  if (options.fix || options.diff) return mend_inputs(options, host);
  return deliver(options, host, [&] { return answer(options, host); });
}

}  // namespace tremplin::commands
