#include "tremplin/commands/validate.h"

#include "engine/convention_contexts.h"
#include "engine/read_records.h"
#include "render/findings/diagnostic_csv.h"
#include "render/findings/diagnostic_github.h"
#include "render/findings/diagnostic_json.h"
#include "render/findings/diagnostic_sarif.h"
#include "render/findings/diagnostic_text.h"
#include "render/text/catalogue.h"

namespace tremplin::commands {
namespace {

// A million findings are not held as one text.
constexpr std::size_t kAtOnce = std::size_t{64} << 10;

void write_findings(const ValidateOptions& options, const engine::Dataset& data, const render::RunCounts& counts,
                    render::SourceTexts& texts, const render::WriteText& write) {
  const diagnostics::Diagnostics& findings = data.diagnostics;
  switch (options.format) {
    case FindingFormat::text:
      return write(
          render::render_diagnostics_text(findings, texts, {options.language, options.snippets, options.colour}));
    case FindingFormat::csv:
      return write(render::render_diagnostics_csv(findings, texts, options.language, options.dialect));
    case FindingFormat::github: return write(render::render_diagnostics_github(findings, texts, options.language));
    case FindingFormat::json: return render::render_diagnostics_json(findings, texts, counts, options.language, write);
    case FindingFormat::sarif: return render::render_diagnostics_sarif(findings, texts, options.language, write);
  }
}

void write_findings(const ValidateOptions& options, const engine::Dataset& data, const render::RunCounts& counts,
                    const Host& host) {
  render::SourceTexts texts(host.disk, data.sources);
  std::string waiting;
  const render::WriteText write = [&](std::string_view part) {
    waiting += part;
    if (waiting.size() < kAtOnce) return;
    host.out.write(waiting);
    waiting.clear();
  };
  write_findings(options, data, counts, texts, write);
  host.out.write(waiting);
}

std::string count_line(const render::RunCounts& counts, const diagnostics::FindingCounts& findings, Language language) {
  return render::text(language, "validate.count",
                      {counts.files, counts.conventions, counts.records, findings.errors, findings.warnings}) +
         "\n";
}

}  // namespace

RunResult validate(const ValidateOptions& options, const Host& host) {
  const diagnostics::FindingPolicy policy{options.max_findings, options.strict};
  const engine::PassOptions pass{options.shared_persons ? check::RecordIndex::Persons::across_structures
                                                        : check::RecordIndex::Persons::within_structures,
                                 check::DuplicateCandidates::Spellings::near, false, options.jobs, host.progress};
  const auto [data, contexts, passed] =
      engine::read_records(options, {policy, options.rules}, pass, host.disk,
                           [](engine::Dataset&) { return std::make_unique<engine::ConventionContexts>(); });
  if (passed.far) contexts->end_with(passed.far->last_day);
  contexts->add_outcomes(*data);
  engine::check_all_conventions(*data, *contexts);
  const render::RunCounts counts{data->file_count, static_cast<std::int64_t>(data->conventions.size()), passed.records};
  write_findings(options, *data, counts, host);
  const diagnostics::FindingCounts findings = data->diagnostics.counts();
  if (!options.quiet) host.err.write(count_line(counts, findings, options.message_language));
  return {findings.errors > 0 ? ExitStatus::findings : ExitStatus::done, true};
}

}  // namespace tremplin::commands
