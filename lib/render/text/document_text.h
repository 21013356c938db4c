#pragma once

#include <string>

#include "csv/csv_writer.h"
#include "report/document/document.h"
#include "tremplin/language.h"

namespace tremplin::render {

/// A table aligned by display width, two spaces between columns, no lines drawn. Ends with a line end.
void append_text_table(std::string& out, const report::ReportTable& table, Language language);
/// The page as plain UTF-8 text, one sentence a line, charts left out: all their values stand in the tables.
std::string render_text(const report::Document& document, Language language);
/// A table with its codes as header, for machines; see value_csv.
std::string render_csv(const report::ReportTable& table, Language language, CsvDialect dialect);

}  // namespace tremplin::render
