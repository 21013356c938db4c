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

std::string render(const ValidateOptions& options, const engine::Dataset& data, const render::RunCounts& counts,
                   Disk& disk) {
  render::SourceTexts texts(disk, data.sources);
  const diagnostics::Diagnostics& findings = data.diagnostics;
  switch (options.format) {
    case FindingFormat::text:
      return render::render_diagnostics_text(findings, texts, {options.language, options.snippets, options.colour});
    case FindingFormat::json: return render::render_diagnostics_json(findings, texts, counts, options.language);
    case FindingFormat::csv: return render::render_diagnostics_csv(findings, texts, options.language, options.dialect);
    case FindingFormat::sarif: return render::render_diagnostics_sarif(findings, texts, options.language);
    case FindingFormat::github: return render::render_diagnostics_github(findings, texts, options.language);
  }
  return {};
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
  host.out.write(render(options, *data, counts, host.disk));
  const diagnostics::FindingCounts findings = data->diagnostics.counts();
  if (!options.quiet) host.err.write(count_line(counts, findings, options.message_language));
  return {findings.errors > 0 ? ExitStatus::findings : ExitStatus::done, true};
}

}  // namespace tremplin::commands
