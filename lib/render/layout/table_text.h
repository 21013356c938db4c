#pragma once

#include <cstddef>
#include <string>

#include "report/document/document.h"
#include "tremplin/language.h"

namespace tremplin::render {

/// Columns of a terminal that a page of text takes where nobody says otherwise, and the fewest that it can do with.
inline constexpr std::size_t kTextWidth = 100;
inline constexpr std::size_t kLeastTextWidth = 60;

/// A table aligned by display width, two spaces between columns, no lines drawn. Ends with a line end. Where it is
/// wider than `width`, headings and words break over lines; then a column that says the same in all rows is said once
/// above; then long texts go below as numbered notes; then each row is a block of lines. Nothing is cut: a word that is
/// longer than the width stands out.
void append_text_table(std::string& out, const report::ReportTable& table, Language language,
                       std::size_t width = kTextWidth);

}  // namespace tremplin::render
