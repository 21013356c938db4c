#include "render/findings/explain.h"

#include <fmt/format.h>

#include <vector>

#include "render/findings/finding.h"
#include "render/text/catalogue.h"

namespace tremplin::render {
namespace {

constexpr std::size_t kMostArguments = 10;
// A count that is neither one nor none, for templates whose words follow it.
constexpr std::int64_t kSeveral = 2;

std::string indented(std::string_view block) {
  std::string out;
  while (!block.empty()) {
    const std::size_t end = block.find('\n');
    const std::string_view line = block.substr(0, end);
    out += line.empty() ? std::string("\n") : fmt::format("    {}\n", line);
    block.remove_prefix(end == std::string_view::npos ? block.size() : end + 1);
  }
  return out;
}

std::string section(Language language, std::string_view key, std::string_view body) {
  return body.empty() ? std::string() : fmt::format("\n{}\n{}", text(language, key), body);
}

// Several arguments in a row are words that only the finding itself can give.
std::string without_open_words(std::string words) {
  constexpr std::string_view kOpen = "……";
  constexpr std::string_view kOne = "…";
  for (std::size_t at = words.find(kOpen); at != std::string::npos; at = words.find(kOpen, at)) {
    std::size_t end = at;
    while (words.compare(end, kOne.size(), kOne) == 0) end += kOne.size();
    words.erase(at, end - at);
  }
  return words;
}

std::string paragraph(const std::string& words) { return words.empty() ? words : fmt::format("    {}\n", words); }

}  // namespace

std::string template_words(Bilingual pattern, Language language) {
  static const std::vector<std::string> kAny(kMostArguments, "…");
  static const std::vector<std::int64_t> kCounts(kMostArguments, kSeveral);
  const std::string words = typeset(pattern.in(language), language);
  return fill_in(language, words, kAny, kCounts);
}

std::string render_explanation(const diagnostics::CodeInfo& row, Language language) {
  const std::string severity = text(language, fmt::format("findings.{}", severity_word(row.severity)));
  std::string out = fmt::format("{} ({})\n{}", row.code, severity, paragraph(template_words(row.text, language)));
  out += section(language, "explain.why", paragraph(template_words(row.why, language)));
  out += section(language, "explain.help", paragraph(without_open_words(template_words(row.help, language))));
  const std::string command = row.command.empty() ? std::string() : fmt::format("    $ {}\n", row.command);
  out += section(language, "explain.wrong", indented(row.wrong) + command);
  out += section(language, "explain.right", indented(row.right));
  return out;
}

std::string render_code_list(Language language) {
  std::string out;
  for (const diagnostics::CodeInfo& row : diagnostics::all_codes()) {
    const std::string severity = text(language, fmt::format("findings.{}", severity_word(row.severity)));
    out += fmt::format("{}  {:<13}  {}\n", row.code, severity, template_words(row.text, language));
  }
  return out;
}

}  // namespace tremplin::render
