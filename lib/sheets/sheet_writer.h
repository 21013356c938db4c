#pragma once

#include <string>
#include <string_view>

#include "sheets/workbook.h"

namespace tremplin::sheets {

/// What a workbook's sheets may still hold together: a few bytes in a file may stand for any number of cells, or for a
/// long text in each of them.
struct Allowance {
  std::uint64_t cells = 0;
  std::uint64_t bytes = 0;
};

/// Writes the text of one sheet, cell by cell in their order; rows and columns that are left out stay empty.
class SheetWriter {
 public:
  SheetWriter(std::string name, Allowance& left) : left_(left) { sheet_.name = std::move(name); }

  /// Row and column from 0, never before the last one. Empty text writes nothing. Throws WorkbookFault.
  void cell(std::uint64_t row, std::uint64_t column, std::string_view text);
  /// The same, of a cell without a value; `text` is what the sheet shows.
  void odd_cell(std::uint64_t row, std::uint64_t column, std::string_view text, OddCell::Kind kind);
  SheetText take() {
    sheet_.text.push_back('\n');
    return std::move(sheet_);
  }

 private:
  void go_to(std::uint64_t row, std::uint64_t column);
  void spend_bytes(std::uint64_t bytes);

  SheetText sheet_;
  Allowance& left_;
  std::uint64_t row_ = 0;
  std::uint64_t column_ = 0;
};

/// `0.30000000000000004` as `0.3`, `1.5E3` as `1500`: as a spreadsheet shows it.
std::string number_of_sheet(std::string_view stored);

/// The day of a spreadsheet's number as YYYY-MM-DD, with the time where it has one; the number where it is no day.
enum class DayZero { of_1900, of_1904 };
std::string day_of_sheet(std::string_view stored, DayZero zero);

}  // namespace tremplin::sheets
