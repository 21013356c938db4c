#pragma once

#include <string>

#include "csv/csv_writer.h"
#include "render/layout/table_text.h"
#include "report/document/document.h"
#include "tremplin/language.h"

namespace tremplin::render {

/// The page as plain UTF-8 text, each sentence on lines of its own, none longer than `width`, charts left out: all
/// their values stand in the tables.
std::string render_text(const report::Document& document, Language language, std::size_t width = kTextWidth);
/// A table with its codes as header, for machines; see value_csv.
std::string render_csv(const report::ReportTable& table, Language language, CsvForm form);

}  // namespace tremplin::render
