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
/// One row and its line end (LF).
void append_csv_row(std::string& out, std::span<const std::string> cells, CsvDialect dialect);
/// A number of the program (`0.368421`, `-2.0`) as the dialect writes it.
std::string csv_number(std::string_view plain, CsvDialect dialect);

}  // namespace tremplin::csv
