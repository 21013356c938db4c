#include "engine/tables/outcome_sheet.h"

#include <algorithm>

#include "base/padded_text.h"
#include "csv/csv_reader.h"
#include "engine/tables/choose_sheet.h"
#include "engine/tables/outcome_headings.h"

namespace tremplin::engine {
namespace {

// All columns, that is: the table that people read has some of them, and a total.
bool has_outcomes(const sheets::SheetText& sheet) {
  if (documents::csv_head(sheet.text, outcome_headings).kind != documents::CsvKind::outcomes) return false;
  const auto headings = layout_of_outcomes(sheet.text).headings;
  return std::any_of(headings.begin(), headings.end(), [](const std::string& heading) {
    return documents::outcome_column_of(heading, outcome_headings) == "at_boundary";
  });
}

}  // namespace

std::optional<sheets::SheetText> find_outcome_sheet(sheets::Workbook& workbook,
                                                    const std::optional<std::string>& name) {
  const auto found = std::find_if(workbook.sheets.begin(), workbook.sheets.end(), [&](const sheets::SheetText& sheet) {
    return (!name || sheet.name == *name) && has_outcomes(sheet);
  });
  return found == workbook.sheets.end() ? std::nullopt : std::optional(std::move(*found));
}

diagnostics::TableLayout layout_of_outcomes(std::string_view text) {
  diagnostics::Diagnostics unheard;
  csv::CsvReader reader(kNoSource, text, unheard);
  csv::CsvRow header;
  diagnostics::TableLayout layout;
  layout.is_sheet = true;
  if (!reader.next(header)) return layout;
  for (const csv::CsvField& field : header.fields) layout.headings.push_back(csv::csv_text(field));
  layout.separator = reader.separator();
  layout.header_end = reader.at();
  return layout;
}

bool open_outcome_sheet(diagnostics::SourceTable::Source& source, SourceId id, const std::optional<std::string>& name,
                        Disk& disk, diagnostics::Diagnostics& diagnostics) {
  const Bytes bytes = diagnostics::read_source(disk, source);
  if (!looks_like_workbook(bytes.text())) return true;
  sheets::Workbook workbook = sheets::read_workbook(bytes.text());
  auto sheet = find_outcome_sheet(workbook, name);
  if (workbook.trouble != sheets::WorkbookTrouble::none)
    diagnostics.add(Code::sheet_unreadable, {0, 1, id}, {reason_of(workbook.trouble)});
  else if (!sheet)
    diagnostics.add(Code::sheet_without_outcomes, {0, 1, id});
  // Findings quote no bytes of a workbook.
  std::string text = sheet ? std::move(sheet->text) : std::string();
  source.text_size = text.size();
  if (sheet) source.layout = std::make_shared<const diagnostics::TableLayout>(layout_of_outcomes(text));
  source.text = std::make_shared<const std::string>(std::move(text.append(base::kPadding, '\0')));
  return sheet.has_value();
}

}  // namespace tremplin::engine
