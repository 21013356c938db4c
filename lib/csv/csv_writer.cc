#include "csv/csv_writer.h"

#include "base/text.h"
#include "csv/csv_guard.h"

namespace tremplin::csv {
namespace {

bool needs_quotes(std::string_view cell, char separator) {
  if (cell.empty()) return false;
  if (cell.front() == ' ' || cell.back() == ' ') return true;
  for (const char c : cell)
    if (c == separator || c == '"' || c == '\n' || c == '\r') return true;
  return false;
}

void append_quoted(std::string& out, std::string_view cell) {
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

bool needs_csv_guard(std::string_view text, CsvDialect dialect) {
  if (text.starts_with('\'')) return may_follow_guard(text.substr(1));
  return dialect != CsvDialect::rfc4180 && would_run(text);
}

std::string csv_text_cell(std::string_view text, CsvDialect dialect) {
  return (needs_csv_guard(text, dialect) ? "'" : "") + std::string(text);
}

void append_csv_text(std::string& out, std::string_view text, CsvDialect dialect) {
  if (needs_csv_guard(text, dialect)) return append_csv_cell(out, csv_text_cell(text, dialect), dialect);
  append_csv_cell(out, text, dialect);
}

std::string_view csv_start(CsvDialect dialect) {
  return dialect == CsvDialect::fr ? base::kByteOrderMark : std::string_view();
}

char csv_separator(CsvDialect dialect) { return dialect == CsvDialect::fr ? ';' : ','; }

char csv_point(CsvDialect dialect) { return dialect == CsvDialect::fr ? ',' : '.'; }

void append_csv_cell(std::string& out, std::string_view cell, CsvDialect dialect) {
  if (needs_quotes(cell, csv_separator(dialect)))
    append_quoted(out, cell);
  else
    out += cell;
}

void append_csv_row(std::string& out, std::span<const std::string> cells, CsvDialect dialect) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += csv_separator(dialect);
    append_csv_cell(out, cells[i], dialect);
  }
  // A row of one empty cell would be an empty line, which readers pass over.
  if (cells.size() == 1 && cells[0].empty()) out += "\"\"";
  out += '\n';
}

std::string csv_number(std::string_view plain, CsvDialect dialect) {
  std::string text(plain);
  for (char& c : text)
    if (c == '.') c = csv_point(dialect);
  return text;
}

}  // namespace tremplin::csv
