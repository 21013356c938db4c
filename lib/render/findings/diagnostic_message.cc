#include "render/findings/diagnostic_message.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "render/findings/finding.h"
#include "render/text/catalogue.h"
#include "render/text/safe_text.h"
#include "sheets/out_workbook.h"

namespace tremplin::render {
namespace {

constexpr std::size_t kLongestHeading = 60;
// Of the labels among which one is to be chosen.
constexpr std::size_t kLongestList = 600;

// `code` as “code”.
std::string without_backquotes(std::string_view text, Language language) {
  const bool is_french = language == Language::french;
  std::string out;
  bool is_open = false;
  for (const char c : text) {
    if (c != '`') {
      out += c;
      continue;
    }
    out += is_open ? (is_french ? " »" : "”") : (is_french ? "« " : "“");
    is_open = !is_open;
  }
  return is_french ? french_spaces(out) : out;
}

class MessageWriter {
 public:
  MessageWriter(const diagnostics::Diagnostics& diagnostics, SourceTexts& texts, Language language)
      : diagnostics_(diagnostics), texts_(texts), language_(language) {}

  std::string write(const RunCounts& counts);

 private:
  struct Section {
    // By source and row; 0 is the whole file.
    std::set<std::pair<SourceId, std::int64_t>> rows;
    std::vector<std::pair<SourceId, std::string>> items;
  };

  bool is_for_analyst(std::string_view code) const;
  void take(const Diagnostic& diagnostic);
  void take_left_out();
  std::string where_of(const PlaceText& place) const;
  std::string sentence_of(const Diagnostic& diagnostic, const FindingText& finding) const;
  std::string see_also(const Diagnostic& diagnostic, const FindingText& finding) const;
  std::string section_text(const Section& section, std::string_view title) const;

  const diagnostics::Diagnostics& diagnostics_;
  SourceTexts& texts_;
  Language language_;
  Section errors_;
  Section warnings_;
  std::set<SourceId> sources_;
};

bool MessageWriter::is_for_analyst(std::string_view code) const {
  const std::string listed = " " + text(language_, "message.for_analyst") + " ";
  const auto has = [&](std::string_view word) { return listed.find(fmt::format(" {} ", word)) != std::string::npos; };
  return has(code) || has(code.substr(0, 1));
}

std::int64_t row_of(const PlaceText& place) {
  if (place.file.empty() || place.is_whole_file) return 0;
  return place.cell ? place.cell->row : place.start.line;
}

std::string MessageWriter::where_of(const PlaceText& place) const {
  const std::int64_t row = row_of(place);
  if (row == 0) return text(language_, "message.whole_file");
  if (!place.cell || !place.cell->column) return text(language_, "message.row", {std::to_string(row)});
  const std::string letter = sheets::column_letter(*place.cell->column);
  if (place.cell->heading.empty()) return text(language_, "message.cell", {std::to_string(row), letter});
  return text(language_, "message.cell_named",
              {std::to_string(row), letter, safe_text(place.cell->heading, kLongestHeading)});
}

// ` (see row 4 too)`, of the same file.
std::string MessageWriter::see_also(const Diagnostic& diagnostic, const FindingText& finding) const {
  if (finding.related.empty() || diagnostic.related.front().place.source != diagnostic.place.source) return {};
  const std::int64_t row = row_of(finding.related.front().where);
  return row == 0 || row == row_of(finding.where) ? std::string()
                                                  : " " + text(language_, "message.see_row", {std::to_string(row)});
}

std::string MessageWriter::sentence_of(const Diagnostic& diagnostic, const FindingText& finding) const {
  const Catalogue& sentences = catalogue(language_);
  const auto own = sentences.find(fmt::format("message.{}", finding.code));
  if (own != sentences.end()) {
    const std::string_view pattern = own->second;
    return filled_template({pattern, pattern}, diagnostic.args, language_, kLongestList);
  }
  const std::string message = filled_template(diagnostics::info(diagnostic.code).text, diagnostic.args, language_);
  const std::string help = finding.help.empty() ? std::string() : "; " + finding.help;
  const std::string sentence =
      language_ == Language::french && !help.empty() ? french_spaces(message + " " + help) : message + help;
  return without_backquotes(sentence, language_) + (sentence.ends_with('?') || sentence.ends_with('.') ? "" : ".");
}

void MessageWriter::take(const Diagnostic& diagnostic) {
  if (diagnostic.severity == Severity::note) return;
  const FindingText finding = describe(diagnostic, texts_, language_, Snippets::no);
  if (is_for_analyst(finding.code)) return;
  Section& section = diagnostic.severity == Severity::error ? errors_ : warnings_;
  section.rows.emplace(diagnostic.place.source, row_of(finding.where));
  section.items.emplace_back(
      diagnostic.place.source,
      text(language_, "message.item",
           {where_of(finding.where), sentence_of(diagnostic, finding) + see_also(diagnostic, finding)}));
  sources_.insert(diagnostic.place.source);
}

void MessageWriter::take_left_out() {
  for (const LeftOutText& rest : describe_left_out(diagnostics_, texts_.sources(), language_)) {
    if (rest.severity == Severity::note || is_for_analyst(rest.code)) continue;
    Section& section = rest.severity == Severity::error ? errors_ : warnings_;
    section.items.emplace_back(rest.source, text(language_, "message.left_out", {rest.count}));
  }
}

std::string MessageWriter::section_text(const Section& section, std::string_view title) const {
  if (section.items.empty()) return {};
  std::string out = "\n" + text(language_, title) + "\n";
  SourceId source = kNoSource;
  for (const auto& [of, item] : section.items) {
    // Where there is one table nobody needs its name.
    if (sources_.size() > 1 && of != source && of != kNoSource)
      out += "\n" + safe_text(texts_.sources()[of].name) + "\n";
    source = of;
    out += item + "\n";
  }
  return out;
}

std::string MessageWriter::write(const RunCounts& counts) {
  for (const Diagnostic& diagnostic : diagnostics_.sorted()) take(diagnostic);
  take_left_out();
  for (Section* section : {&errors_, &warnings_})
    std::stable_sort(section->items.begin(), section->items.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
  if (errors_.items.empty() && warnings_.items.empty())
    return text(language_, "message.nothing", {counts.records}) + "\n";
  std::string out = text(language_, "message.count",
                         {counts.records, static_cast<std::int64_t>(errors_.rows.size()),
                          static_cast<std::int64_t>(warnings_.rows.size())}) +
                    "\n";
  return out + section_text(errors_, "message.to_correct") + section_text(warnings_, "message.to_check");
}

}  // namespace

std::string render_diagnostics_message(const diagnostics::Diagnostics& diagnostics, SourceTexts& texts,
                                       const RunCounts& counts, Language language) {
  return MessageWriter(diagnostics, texts, language).write(counts);
}

}  // namespace tremplin::render
