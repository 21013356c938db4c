#pragma once

#include <string>
#include <string_view>

namespace tremplin::render {

/// The page with what the style sheet says of its charts, by day, written into each of their marks: programs that make
/// paper of a page do not look there for what is inside a chart.
std::string with_styled_charts(std::string_view html);

}  // namespace tremplin::render
