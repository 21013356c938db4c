#include "engine/tables/choose_sheet.h"

#include <algorithm>

namespace tremplin::engine {
namespace {

std::string names_of(const std::vector<sheets::SheetText>& sheets) {
  std::string names;
  for (const sheets::SheetText& sheet : sheets) names += (names.empty() ? "" : ", ") + sheet.name;
  return names;
}

// Those that are asked for: one by its name, or all.
std::vector<sheets::SheetText> wanted_sheets(SourceId source, std::vector<sheets::SheetText> sheets,
                                             const TableOptions& options, diagnostics::Diagnostics& diagnostics) {
  if (!options.sheet) return sheets;
  const auto found = std::find_if(sheets.begin(), sheets.end(),
                                  [&](const sheets::SheetText& sheet) { return sheet.name == *options.sheet; });
  if (found != sheets.end()) return {std::move(*found)};
  diagnostics.add(Code::sheet_not_found, {0, 1, source}, {*options.sheet, names_of(sheets)});
  return {};
}

}  // namespace

bool looks_like_workbook(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0");
}

Bilingual reason_of(sheets::WorkbookTrouble trouble) {
  switch (trouble) {
    case sheets::WorkbookTrouble::not_built_in:
      return {"this program was built without spreadsheets", "ce programme a été construit sans les tableurs"};
    case sheets::WorkbookTrouble::protected_by_password:
      return {"it is protected by a password, or of an old format",
              "il est protégé par un mot de passe, ou d’un ancien format"};
    case sheets::WorkbookTrouble::has_macros: return {"it holds macros", "il contient des macros"};
    case sheets::WorkbookTrouble::too_large:
      return {"it unpacks to more than any sheet of people", "décompressé, il dépasse tout tableau de personnes"};
    default: return {"it is damaged, or no .xlsx or .ods", "il est endommagé, ou n’est ni .xlsx, ni .ods"};
  }
}

std::optional<ChosenSheet> choose_sheet(SourceId source, sheets::Workbook workbook, const TableOptions& options,
                                        diagnostics::Diagnostics& diagnostics) {
  auto sheets = wanted_sheets(source, std::move(workbook.sheets), options, diagnostics);
  if (sheets.empty() && options.sheet) return std::nullopt;
  std::vector<ChosenSheet> known;
  for (sheets::SheetText& sheet : sheets)
    if (auto header = people::find_people_header(source, sheet.text, options.vocabulary, options.columns))
      known.push_back({std::move(sheet), std::move(*header)});
  if (known.size() == 1) return std::move(known.front());
  std::vector<sheets::SheetText> open;
  for (ChosenSheet& one : known) open.push_back({one.sheet.name, {}, {}});
  if (!open.empty()) {
    diagnostics.add(Code::sheet_open, {0, 1, source}, {names_of(open)});
  } else {
    diagnostics.add(Code::sheet_without_header, {0, 1, source});
  }
  return std::nullopt;
}

}  // namespace tremplin::engine
