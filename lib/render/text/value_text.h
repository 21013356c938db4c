#pragma once

#include <string>
#include <vector>

#include "csv/csv_writer.h"
#include "report/document/document.h"
#include "tremplin/language.h"

namespace tremplin::render {

/// A sentence in a language, its arguments written as the language writes them.
std::string message_text(Language language, const report::Message& message);
/// The same for a heading, a caption, the head of a column: with a capital.
std::string title_text(Language language, const report::Message& message);
/// The first cell of a row: with a capital where it is ours, as it is where it is the user's.
std::string row_name_text(Language language, const report::Value& value);
/// A cell or an argument, on one line (see one_line in render/width.h).
std::string value_text(Language language, const report::Value& value);
/// Which columns of a table have an amount with cents: all amounts of these are written with theirs.
std::vector<bool> columns_with_cents(const report::ReportTable& table);
/// A cell of a table, the first of its row or another; `with_cents` as columns_with_cents says of its column.
std::string cell_text(Language language, const report::Row& row, std::size_t column, bool with_cents);
/// A cell for machines: codes as they are, plain numbers, dates YYYY-MM-DD, rates, shares and fractions as fractions
/// with six decimals; empty where there is no value, `hidden` where it is hidden. Texts are in `language`.
std::string value_csv(Language language, CsvDialect dialect, const report::Value& value);

}  // namespace tremplin::render
