#include "sheets/sheet_writer.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "sheets/archive.h"
#include "tremplin/date.h"

namespace tremplin::sheets {
namespace {

constexpr std::uint64_t kRows = 1'048'576;
constexpr std::uint64_t kColumns = 16'384;

std::optional<double> stored_number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace

void SheetWriter::spend_bytes(std::uint64_t bytes) {
  if (bytes > left_.bytes) throw WorkbookFault(WorkbookTrouble::too_large);
  left_.bytes -= bytes;
}

void SheetWriter::go_to(std::uint64_t row, std::uint64_t column) {
  if (row >= kRows || column >= kColumns || left_.cells == 0) throw WorkbookFault(WorkbookTrouble::too_large);
  if (row < row_ || (row == row_ && column < column_)) throw WorkbookFault(WorkbookTrouble::damaged);
  --left_.cells;
  spend_bytes(row > row_ ? row - row_ + column : column - column_);
  if (row > row_) {
    sheet_.text.append(row - row_, '\n');
    row_ = row;
    column_ = 0;
  }
  sheet_.text.append(column - column_, ';');
  column_ = column;
}

void SheetWriter::cell(std::uint64_t row, std::uint64_t column, std::string_view text) {
  if (text.empty()) return;
  go_to(row, column);
  spend_bytes(text.size());
  std::string& out = sheet_.text;
  const bool is_plain = text.find_first_of(";\"\n\r\t") == std::string_view::npos;
  if (is_plain) {
    out += text;
    return;
  }
  out.push_back('"');
  for (const char c : text) {
    if (c == '"') out.push_back('"');
    // A row stays on its line.
    out.push_back(c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
  }
  out.push_back('"');
}

void SheetWriter::odd_cell(std::uint64_t row, std::uint64_t column, std::string_view text, OddCell::Kind kind) {
  go_to(row, column);
  const std::uint64_t offset = sheet_.text.size();
  ++left_.cells;
  cell(row, column, text);
  sheet_.odd_cells.push_back({kind, offset});
}

std::string number_of_sheet(std::string_view stored) {
  const auto value = stored_number(stored);
  if (!value) return std::string(stored);
  if (*value == std::floor(*value) && std::fabs(*value) < 1e15) return fmt::format("{:.0f}", *value);
  return fmt::format("{:.15g}", *value);
}

std::string day_of_sheet(std::string_view stored, DayZero zero) {
  constexpr double kSecond = 1.0 / 86'400;
  const auto value = stored_number(stored);
  if (!value || *value < 0 || *value > 2'958'465) return number_of_sheet(stored);
  double days = std::floor(*value);
  double rest = *value - days;
  if (rest > 1 - kSecond / 2) {
    days += 1;
    rest = 0;
  }
  // The usual system has a 29 February 1900 that never was.
  const Date first = zero == DayZero::of_1904 ? make_date(1904, 1, 1)
                     : days < 60              ? make_date(1899, 12, 31)
                                              : make_date(1899, 12, 30);
  std::string out = format_date(add_days(first, static_cast<int>(days)));
  if (rest > kSecond / 2) {
    const auto seconds = static_cast<int>(std::lround(rest / kSecond));
    out += fmt::format("T{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
  return out;
}

}  // namespace tremplin::sheets
