#include "tremplin/commands/validate.h"

#include "commands/answer.h"
#include "engine/convention_contexts.h"
#include "engine/read_records.h"
#include "render/findings/diagnostic_csv.h"
#include "render/findings/diagnostic_github.h"
#include "render/findings/diagnostic_json.h"
#include "render/findings/diagnostic_sarif.h"
#include "render/findings/diagnostic_text.h"

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

Answer answer(const ValidateOptions& options, const Host& host) {
  const diagnostics::FindingPolicy policy{options.max_findings, options.strict};
  const engine::PassOptions pass{options.shared_persons ? check::RecordIndex::Persons::across_structures
                                                        : check::RecordIndex::Persons::within_structures,
                                 check::DuplicateCandidates::Spellings::near, false, options.jobs, host.progress};
  auto [data, contexts, passed] =
      engine::read_records(options, {policy, options.rules}, pass, host.disk,
                           [](engine::Dataset&) { return std::make_unique<engine::ConventionContexts>(); });
  if (passed.far) contexts->end_with(passed.far->last_day);
  contexts->add_outcomes(*data);
  engine::check_all_conventions(*data, *contexts);
  const render::RunCounts counts{data->file_count, static_cast<std::int64_t>(data->conventions.size()), passed.records};
  const diagnostics::FindingCounts findings = data->diagnostics.counts();
  Answer answer;
  answer.result.status = findings.errors > 0 ? ExitStatus::findings : ExitStatus::done;
  // The findings are the result: they go where the options say.
  answer.write = [&options, &host, counts, read = std::shared_ptr(std::move(data))](TextSink& out) {
    write_findings(options, *read, counts, host.disk, out);
    return ExitStatus::done;
  };
  if (!options.quiet)
    answer.closing = {
        {"validate.count", {counts.files, counts.conventions, counts.records, findings.errors, findings.warnings}}};
  return answer;
}

}  // namespace

RunResult validate(const ValidateOptions& options, const Host& host) {
  return deliver(options, host, [&] { return answer(options, host); });
}

}  // namespace tremplin::commands
