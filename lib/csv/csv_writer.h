#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "tremplin/csv_dialect.h"

namespace tremplin::csv {

/// What a file begins with: the byte-order mark of the `fr` dialect, else nothing.
std::string_view csv_start(CsvDialect dialect);
/// What stands between two cells, and before the fraction of a number.
char csv_separator(CsvDialect dialect);
char csv_point(CsvDialect dialect);
/// One cell, quoted where RFC 4180 asks for it, and where it begins or ends with a space.
void append_csv_cell(std::string& out, std::string_view cell, CsvDialect dialect);
/// A text as a cell may hold it. A spreadsheet would run what begins with `=`, `+`, `-`, `@` or a tab, in the `fr` and
/// guarded dialects `'` stands before it; in all of them before a text that looks as if one stood there already.
/// Readers take it away (csv_reader.h). Every text of users passes here, numbers of the program do not.
bool needs_csv_guard(std::string_view text, CsvDialect dialect);
std::string csv_text_cell(std::string_view text, CsvDialect dialect);
/// The same as one cell of a row.
void append_csv_text(std::string& out, std::string_view text, CsvDialect dialect);
/// One row and its line end (LF).
void append_csv_row(std::string& out, std::span<const std::string> cells, CsvDialect dialect);
/// A number of the program (`0.368421`, `-2.0`) as the dialect writes it.
std::string csv_number(std::string_view plain, CsvDialect dialect);

}  // namespace tremplin::csv
