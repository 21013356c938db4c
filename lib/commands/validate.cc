#include "tremplin/commands/validate.h"

#include "render/text/catalogue.h"
#include "render/findings/diagnostic_csv.h"
#include "render/findings/diagnostic_github.h"
#include "render/findings/diagnostic_json.h"
#include "render/findings/diagnostic_sarif.h"
#include "render/findings/diagnostic_text.h"
#include "engine/convention_contexts.h"

namespace tremplin {
namespace {

std::string render(const ValidateOptions& options, const Dataset& data, const RunCounts& counts, Disk& disk) {
  SourceTexts texts(disk, data.sources);
  const Diagnostics& findings = data.diagnostics;
  switch (options.format) {
    case FindingFormat::text:
      return render_diagnostics_text(findings, texts, {options.language, options.snippets, options.colour});
    case FindingFormat::json: return render_diagnostics_json(findings, texts, counts, options.language);
    case FindingFormat::csv: return render_diagnostics_csv(findings, texts, options.language, options.dialect);
    case FindingFormat::sarif: return render_diagnostics_sarif(findings, texts, options.language);
    case FindingFormat::github: return render_diagnostics_github(findings, texts, options.language);
  }
  return {};
}

std::string count_line(const RunCounts& counts, const FindingCounts& findings, Language language) {
  return text(language, "validate.count",
              {counts.files, counts.conventions, counts.records, findings.errors, findings.warnings}) +
         "\n";
}

RunResult validate_by(const ValidateOptions& options, Look look, const Host& host) {
  const FindingPolicy policy{options.max_findings, options.strict};
  const auto data = load_dataset(options, {policy, options.rules, look}, host.disk);
  ConventionContexts contexts;
  const PassOptions pass{
      options.shared_persons ? RecordIndex::Persons::across_structures : RecordIndex::Persons::within_structures, false,
      options.jobs};
  const PassCounts passed = pass_records(*data, host.disk, pass, contexts);
  contexts.add_outcomes(*data);
  check_all_conventions(*data, contexts);
  const RunCounts counts{data->file_count, static_cast<std::int64_t>(data->conventions.size()), passed.records};
  host.out.write(render(options, *data, counts, host.disk));
  const FindingCounts findings = data->diagnostics.counts();
  if (!options.quiet) host.err.write(count_line(counts, findings, options.language));
  return {findings.errors > 0 ? ExitStatus::findings : ExitStatus::done, true};
}

}  // namespace

RunResult validate(const ValidateOptions& options, const Host& host) {
  return retry_with_full_scan([&](Look look) { return validate_by(options, look, host); });
}

}  // namespace tremplin
