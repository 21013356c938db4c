#include "render/findings/diagnostic_github.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/findings/finding.h"
#include "render/text/catalogue.h"
#include "render/text/safe_text.h"

namespace tremplin::render {
namespace {

std::string percent_encoded(std::string_view text, std::string_view characters) {
  std::string out;
  for (const char c : text) {
    if (characters.find(c) == std::string_view::npos)
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return out;
}

std::string escaped_message(std::string_view text) { return percent_encoded(text, "%\r\n"); }
std::string escaped_property(std::string_view text) { return percent_encoded(text, "%\r\n:,"); }

std::string_view command_of(Severity severity) {
  return severity == Severity::note ? std::string_view("notice") : severity_word(severity);
}

std::string position_of(const PlaceText& where) {
  if (where.file.empty()) return {};
  return fmt::format("file={},line={},col={},endColumn={},", escaped_property(safe_text(where.file)), where.start.line,
                     where.start.column, where.end_column);
}

std::string line_of(const FindingText& finding, Language language) {
  std::string message = finding.message;
  if (!finding.help.empty()) message += fmt::format("\n{}: {}", text(language, "findings.help"), finding.help);
  for (const RelatedText& other : finding.related)
    message += fmt::format("\n{}:{}:{}: {}", safe_text(other.where.file), other.where.start.line,
                           other.where.start.column, other.message);
  return fmt::format("::{} {}title={}::{}\n", command_of(finding.severity), position_of(finding.where), finding.code,
                     escaped_message(message));
}

std::string line_of(const LeftOutText& rest) {
  const std::string file = rest.file.empty() ? "" : fmt::format("file={},", escaped_property(safe_text(rest.file)));
  return fmt::format("::{} {}title={}::{}\n", command_of(rest.severity), file, rest.code,
                     escaped_message(rest.message));
}

}  // namespace

void render_diagnostics_github(const diagnostics::Diagnostics& diagnostics, SourceTexts& texts, Language language,
                               const WriteText& write) {
  auto findings = diagnostics.sorted();
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.severity > b.severity; });
  for (const Diagnostic& diagnostic : findings)
    write(line_of(describe(diagnostic, texts, language, Snippets::no), language));
  for (const LeftOutText& rest : describe_left_out(diagnostics, texts.sources(), language)) write(line_of(rest));
}

}  // namespace tremplin::render
