#include "render/html/inline_style.h"

#include <map>

#include "render/html/html.h"

namespace tremplin::render {
namespace {

using Declarations = std::map<std::string, std::string, std::less<>>;

// The text between two marks, which it takes off with all before; empty at the end.
std::string_view take_between(std::string_view& text, std::string_view open, std::string_view close) {
  const std::size_t from = text.find(open);
  if (from == std::string_view::npos) return text = {};
  const std::size_t begin = from + open.size();
  const std::size_t end = std::min(text.find(close, begin), text.size());
  const std::string_view found = text.substr(begin, end - begin);
  text.remove_prefix(std::min(text.size(), end + close.size()));
  return found;
}

// The colours by day: `--name: #rrggbb;` of the first block.
Declarations colours(std::string_view style) {
  Declarations found;
  std::string_view block = take_between(style, ":root {", "}");
  while (!block.empty()) {
    const std::string_view name = take_between(block, "--", ":");
    if (name.empty()) break;
    found.emplace(name, take_between(block, " ", ";"));
  }
  return found;
}

std::string with_colours(std::string_view declarations, const Declarations& colours) {
  std::string out;
  while (true) {
    const std::size_t at = declarations.find("var(--");
    out += declarations.substr(0, at);
    if (at == std::string_view::npos) return out;
    declarations.remove_prefix(at);
    const auto colour = colours.find(take_between(declarations, "var(--", ")"));
    if (colour != colours.end()) out += colour->second;
  }
}

// `svg .name { … }`, and of the letters `svg text { … }`, by name.
Declarations rules_of_charts(std::string_view style) {
  const Declarations by_day = colours(style);
  style = style.substr(0, style.find("@media (max-width"));
  Declarations rules;
  while (!style.empty()) {
    std::string_view name = take_between(style, "\nsvg ", " {");
    if (name.empty()) break;
    if (name.front() == '.') name.remove_prefix(1);
    rules[std::string(name)] += with_colours(take_between(style, " ", "}"), by_day);
  }
  return rules;
}

// What holds of a mark of these classes, the letters' own before.
std::string style_of(std::string_view classes, bool is_text, const Declarations& rules) {
  std::string style;
  const auto add = [&](std::string_view name) {
    if (const auto rule = rules.find(name); rule != rules.end()) style += rule->second;
  };
  if (is_text) add("text");
  while (!classes.empty()) {
    const std::size_t end = std::min(classes.find(' '), classes.size());
    add(classes.substr(0, end));
    classes.remove_prefix(std::min(classes.size(), end + 1));
  }
  return style;
}

void append_styled(std::string& out, std::string_view chart, const Declarations& rules) {
  constexpr std::string_view kClass = " class=\"";
  while (true) {
    const std::size_t at = chart.find(kClass);
    out += chart.substr(0, at);
    if (at == std::string_view::npos) return;
    const bool is_text = chart.substr(0, chart.rfind('<', at) + 5).ends_with("<text");
    chart.remove_prefix(at);
    const std::string style = style_of(take_between(chart, kClass, "\""), is_text, rules);
    if (!style.empty()) out += " style='" + style + "'";
  }
}

}  // namespace

std::string with_styled_charts(std::string_view html) {
  const Declarations rules = rules_of_charts(style_sheet());
  std::string out;
  while (true) {
    const std::size_t from = html.find("<svg ");
    out += html.substr(0, from);
    if (from == std::string_view::npos) return out;
    html.remove_prefix(from);
    const std::size_t end = std::min(html.find("</svg>"), html.size());
    append_styled(out, html.substr(0, end), rules);
    html.remove_prefix(end);
  }
}

}  // namespace tremplin::render
