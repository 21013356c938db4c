#pragma once

#include <string>
#include <string_view>

#include "report/document/document.h"
#include "tremplin/language.h"

namespace tremplin::render {

/// One self-contained page: no script, nothing fetched, style and charts inside; for a screen by day or night, a
/// telephone and A4. What the user wrote is escaped, and cannot turn the direction of the page.
std::string render_html(const report::Document& document, Language language);
/// Text for an element or a quoted attribute.
std::string escaped(std::string_view text);
/// A chart as an <svg> element with its <title> and <desc>. `number` makes its ids unique on the page. All figures come
/// from the chart's data, and each mark says its own as a <title>.
void append_svg(std::string& out, const report::Chart& chart, Language language, int number);
/// The page's style sheet.
std::string_view style_sheet();

}  // namespace tremplin::render
