#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace tremplin::sheets {

/// A cell to be written. Numbers are plain decimals, shares fractions of one, days YYYY-MM-DD; an empty text is an
/// empty cell whatever its kind.
struct OutCell {
  enum class Kind { text, heading, whole, decimal, percent, euros, day } kind = Kind::text;
  std::string text;
};

/// What may stand in a column below its heading.
struct OutCheck {
  enum class Kind { list, day, number } kind = Kind::list;
  std::size_t column = 0;
  /// Of a list: `Sheet!$A$2:$A$9`.
  std::string range;
  /// What is said where something else is entered.
  std::string message;
  /// A list may be a help only, where several may stand in a cell.
  bool is_strict = true;
};

struct OutSheet {
  std::string name;
  /// Rows that stay in sight.
  std::size_t frozen_rows = 0;
  /// Of columns, in characters; those beyond are as the program has them.
  std::vector<std::size_t> widths;
  std::vector<std::vector<OutCell>> rows;
  std::vector<OutCheck> checks;
};

/// What the workbook says of itself.
struct OutWorkbook {
  std::string title;
  std::vector<OutSheet> sheets;
};

/// The bytes of an .xlsx file: the same for the same workbook, with no day or name in it. Throws std::runtime_error
/// where the library was built without sheets, which `can_write_workbooks` tells.
std::string write_xlsx(const OutWorkbook& workbook);
bool can_write_workbooks();

/// A sheet's name as spreadsheets take it: at most 31 characters (or fewer, where more is to stand behind it), none of
/// `[]:*?/\`, and no `'` at its ends.
inline constexpr std::size_t kLongestSheetName = 31;
std::string sheet_name(std::string_view text, std::size_t longest = kLongestSheetName);

/// `A`, `Z`, `AA`: how spreadsheets call the column of this index.
std::string column_letter(std::size_t index);

}  // namespace tremplin::sheets
