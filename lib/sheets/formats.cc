#include "sheets/formats.h"

namespace tremplin::sheets {

bool shows_day(std::string_view format) {
  bool is_quoted = false;
  bool is_bracketed = false;
  for (std::size_t at = 0; at < format.size(); ++at) {
    const char c = format[at];
    if (c == '"') is_quoted = !is_quoted;
    if (is_quoted) continue;
    if (c == '[') is_bracketed = true;
    if (c == ']') is_bracketed = false;
    if (c == '\\' || c == '_' || c == '*') {
      ++at;
      continue;
    }
    if (is_bracketed) continue;
    if (c == 'd' || c == 'D' || c == 'y' || c == 'Y') return true;
    // What follows says how negative numbers and texts are shown.
    if (c == ';') return false;
  }
  return false;
}

namespace {

// Which of the two it is, by the parts that it has.
Workbook read_archive(Archive& archive, const WorkbookLimits& limits) {
  if (archive.has("xl/workbook.xml")) return read_xlsx(archive, limits);
  if (archive.has("content.xml")) return read_ods(archive, limits);
  throw WorkbookFault(WorkbookTrouble::damaged);
}

}  // namespace

Workbook read_workbook(std::string_view bytes, const WorkbookLimits& limits) {
  try {
    Archive archive(bytes, limits);
    return read_archive(archive, limits);
  } catch (const WorkbookFault& fault) {
    Workbook out;
    out.trouble = fault.trouble;
    return out;
  }
}

}  // namespace tremplin::sheets
