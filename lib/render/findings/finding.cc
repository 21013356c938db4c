#include "render/findings/finding.h"

#include <fmt/format.h>

#include "check/records/personal_data.h"
#include "diagnostics/code_info.h"
#include "render/text/catalogue.h"
#include "render/text/numbers_text.h"
#include "render/text/safe_text.h"
#include "sheets/out_workbook.h"

namespace tremplin::render {
namespace {

constexpr std::string_view kHidden = "…";
// How far around a place its line is searched for what must not be repeated: more than what is quoted of it.
constexpr std::size_t kAround = 500;

bool holds_personal_data(std::string_view text) {
  return check::find_personal_data(text) != check::PersonalData::none ||
         check::find_personal_words(text) != check::PersonalData::none;
}

bool may_be_quoted(const QuotedPlace& quoted) {
  if (quoted.line.empty()) return false;
  const std::size_t first = quoted.from < kAround ? 0 : quoted.from - kAround;
  return !holds_personal_data(quoted.line.substr(first, 2 * kAround));
}

struct ArgWriter {
  Language language;
  std::size_t longest = kLongestArgument;
  std::string operator()(const std::string& text) const {
    return holds_personal_data(text) ? std::string(kHidden) : safe_text(text, longest);
  }
  std::string operator()(std::int64_t count) const { return count_text(count, language); }
  std::string operator()(Date date) const { return date_text(date, language); }
  std::string operator()(Share share) const { return share_text(share, language); }
  std::string operator()(Bilingual text) const { return typeset(safe_text(text.in(language)), language); }
};

PlaceText describe_place(Place place, SourceTexts& texts, Snippets snippets) {
  PlaceText where;
  if (!place.is_set()) return where;
  const QuotedPlace quoted = texts.find(place);
  const diagnostics::SourceTable::Source& source = texts.sources()[place.source];
  where.file = source.name;
  where.start = quoted.start;
  where.end_column = quoted.end_column;
  where.cell = quoted.cell;
  where.is_whole_file = source.text && !source.layout;
  where.has_snippet =
      snippets == Snippets::yes && may_be_quoted(quoted) && !(source.layout && source.layout->is_about_persons);
  if (where.has_snippet) where.snippet = make_snippet(quoted);
  return where;
}

// ` (F5, “Date de sortie”)`.
std::string cell_text(const CellName& cell, Language language) {
  if (!cell.column) return text(language, "findings.row", {std::to_string(cell.row)});
  return text(
      language, cell.heading.empty() ? "findings.cell_alone" : "findings.cell",
      {fmt::format("{}{}", sheets::column_letter(*cell.column), cell.row), safe_text(cell.heading, kLongestArgument)});
}

}  // namespace

std::string filled_template(Bilingual pattern, std::span<const Arg> args, Language language, std::size_t longest) {
  std::vector<std::string> written;
  std::vector<std::int64_t> counts;
  for (const Arg& arg : args) {
    written.push_back(std::visit(ArgWriter{language, longest}, arg));
    const auto* count = std::get_if<std::int64_t>(&arg);
    counts.push_back(count == nullptr ? kNoCount : *count);
  }
  return fill_in(language, ArgWriter{language}(pattern), written, counts);
}

std::string_view severity_word(Severity severity) {
  if (severity == Severity::error) return "error";
  return severity == Severity::warning ? "warning" : "note";
}

FindingText describe(const Diagnostic& diagnostic, SourceTexts& texts, Language language, Snippets snippets) {
  const diagnostics::CodeInfo& row = diagnostics::info(diagnostic.code);
  FindingText finding;
  finding.where = describe_place(diagnostic.place, texts, row.is_private ? Snippets::no : snippets);
  finding.severity = diagnostic.severity;
  finding.code = row.code;
  finding.message = filled_template(row.text, diagnostic.args, language);
  if (finding.where.cell) finding.message += " " + cell_text(*finding.where.cell, language);
  if (diagnostic.has_help) finding.help = filled_template(row.help, diagnostic.args, language);
  for (const Related& other : diagnostic.related) {
    finding.related.push_back(
        {describe_place(other.place, texts, snippets), filled_template(row.related, other.args, language)});
  }
  return finding;
}

std::vector<LeftOutText> describe_left_out(const diagnostics::Diagnostics& diagnostics,
                                           const diagnostics::SourceTable& sources, Language language) {
  std::vector<LeftOutText> all;
  for (const auto& [key, count] : diagnostics.left_out()) {
    const diagnostics::CodeInfo& row = diagnostics::info(key.second);
    const bool raised = diagnostics.policy().strict && row.severity == Severity::warning;
    all.push_back({.source = key.first,
                   .file = key.first == kNoSource ? std::string() : sources[key.first].name,
                   .severity = raised ? Severity::error : row.severity,
                   .code = row.code,
                   .count = count,
                   .message = text(language, "findings.left_out", {count, std::string(row.code)})});
  }
  return all;
}

}  // namespace tremplin::render
