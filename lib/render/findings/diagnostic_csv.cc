#include "render/findings/diagnostic_csv.h"

#include <array>

#include "render/findings/finding.h"

namespace tremplin::render {
namespace {

using CsvRow = std::array<std::string, 7>;

CsvRow row_of(const FindingText& finding, CsvDialect dialect) {
  const bool is_placed = !finding.where.file.empty();
  return {csv::csv_text_cell(finding.where.file, dialect),
          is_placed ? std::to_string(finding.where.start.line) : std::string(),
          is_placed ? std::to_string(finding.where.start.column) : std::string(),
          std::string(severity_word(finding.severity)),
          std::string(finding.code),
          csv::csv_text_cell(finding.message, dialect),
          csv::csv_text_cell(finding.help, dialect)};
}

CsvRow row_of(const LeftOutText& rest, CsvDialect dialect) {
  return {csv::csv_text_cell(rest.file, dialect),
          "",
          "",
          std::string(severity_word(rest.severity)),
          std::string(rest.code),
          rest.message,
          ""};
}

}  // namespace

std::string render_diagnostics_csv(const diagnostics::Diagnostics& diagnostics, SourceTexts& texts, Language language,
                                   CsvDialect dialect) {
  std::string out(csv::csv_start(dialect));
  csv::append_csv_row(out, CsvRow{"file", "line", "column", "severity", "code", "message", "help"}, dialect);
  for (const Diagnostic& diagnostic : diagnostics.sorted())
    csv::append_csv_row(out, row_of(describe(diagnostic, texts, language, Snippets::no), dialect), dialect);
  for (const LeftOutText& rest : describe_left_out(diagnostics, texts.sources(), language))
    csv::append_csv_row(out, row_of(rest, dialect), dialect);
  return out;
}

}  // namespace tremplin::render
