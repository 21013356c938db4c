#pragma once

#include <span>
#include <string>

#include "report/document/document.h"
#include "tremplin/language.h"

namespace tremplin::render {

/// Pages as a workbook: a sheet for each table with its headings in the language and cells that a spreadsheet can
/// reckon with, and at the end one with what the page says in sentences: method, notes, inputs with their hashes.
std::string render_xlsx(std::span<const report::Document> pages, Language language);
std::string render_xlsx(const report::Document& page, Language language);

}  // namespace tremplin::render
