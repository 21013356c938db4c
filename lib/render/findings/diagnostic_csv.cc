#include "render/findings/diagnostic_csv.h"

#include <array>

#include "render/findings/finding.h"
#include "render/text/safe_text.h"

namespace tremplin::render {
namespace {

using CsvRow = std::array<std::string, 7>;

CsvRow row_of(const FindingText& finding, CsvDialect dialect) {
  const bool is_placed = !finding.where.file.empty();
  return {csv::csv_text_cell(safe_text(finding.where.file), dialect),
          is_placed ? std::to_string(finding.where.start.line) : std::string(),
          is_placed ? std::to_string(finding.where.start.column) : std::string(),
          std::string(severity_word(finding.severity)),
          std::string(finding.code),
          csv::csv_text_cell(finding.message, dialect),
          csv::csv_text_cell(finding.help, dialect)};
}

CsvRow row_of(const LeftOutText& rest, CsvDialect dialect) {
  return {csv::csv_text_cell(safe_text(rest.file), dialect),
          "",
          "",
          std::string(severity_word(rest.severity)),
          std::string(rest.code),
          rest.message,
          ""};
}

}  // namespace

void render_diagnostics_csv(const diagnostics::Diagnostics& diagnostics, SourceTexts& texts, Language language,
                            CsvDialect dialect, const WriteText& write) {
  const auto write_row = [&](const CsvRow& row) {
    std::string line;
    csv::append_csv_row(line, row, dialect);
    write(line);
  };
  write(csv::csv_start(dialect));
  write_row({"file", "line", "column", "severity", "code", "message", "help"});
  for (const Diagnostic& diagnostic : diagnostics.sorted())
    write_row(row_of(describe(diagnostic, texts, language, Snippets::no), dialect));
  for (const LeftOutText& rest : describe_left_out(diagnostics, texts.sources(), language))
    write_row(row_of(rest, dialect));
}

}  // namespace tremplin::render
