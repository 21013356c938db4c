#include "render/findings/diagnostic_text.h"

#include <fmt/format.h>

#include <utility>

#include "render/findings/finding.h"
#include "render/text/catalogue.h"
#include "render/text/safe_text.h"

namespace tremplin::render {
namespace {

constexpr std::string_view kIndent = "    ";
constexpr std::string_view kReset = "\x1B[0m";
constexpr std::string_view kBold = "\x1B[1m";
constexpr std::string_view kGreen = "\x1B[32m";

std::string_view colour_of(Severity severity) {
  if (severity == Severity::error) return "\x1B[1;31m";
  return severity == Severity::warning ? "\x1B[1;35m" : "\x1B[1;36m";
}

class TextWriter {
 public:
  explicit TextWriter(const FindingTextOptions& options) : options_(options) {}

  void write(const FindingText& finding) {
    write_head(finding.where, finding.severity);
    out_ += fmt::format("{} [{}]\n", finding.message, finding.code);
    write_snippet(finding.where);
    if (!finding.help.empty()) {
      paint(kBold, label("findings.help"));
      out_ += finding.help + '\n';
    }
    for (const RelatedText& other : finding.related) {
      write_head(other.where, Severity::note);
      out_ += other.message + '\n';
      write_snippet(other.where);
    }
  }
  void write(const LeftOutText& rest) {
    if (!rest.file.empty()) paint(kBold, safe_text(rest.file) + ": ");
    out_ += rest.message + '\n';
  }
  std::string take() { return std::exchange(out_, {}); }

 private:
  // `error: `, in French with its no-break space.
  std::string label(std::string_view key) const {
    const std::string word = text(options_.language, key);
    return options_.language == Language::french ? french_spaces(word + " : ") : word + ": ";
  }
  void paint(std::string_view colour, std::string_view words) {
    if (options_.colour == Colour::no) {
      out_ += words;
      return;
    }
    out_ += fmt::format("{}{}{}", colour, words, kReset);
  }
  void write_head(const PlaceText& where, Severity severity) {
    if (!where.file.empty())
      paint(kBold, fmt::format("{}:{}:{}: ", safe_text(where.file), where.start.line, where.start.column));
    paint(colour_of(severity), label(fmt::format("findings.{}", severity_word(severity))));
  }
  void write_snippet(const PlaceText& where) {
    if (!where.has_snippet || where.snippet.line.empty()) return;
    const Snippet& snippet = where.snippet;
    out_ += fmt::format("{}{}\n{}{}", kIndent, snippet.line, kIndent, std::string(snippet.caret_column, ' '));
    paint(kGreen, '^' + std::string(snippet.caret_width - 1, '~'));
    out_ += '\n';
  }

  FindingTextOptions options_;
  std::string out_;
};

}  // namespace

void render_diagnostics_text(const diagnostics::Diagnostics& diagnostics, SourceTexts& texts,
                             const FindingTextOptions& options, const WriteText& write) {
  TextWriter writer(options);
  const auto rest = describe_left_out(diagnostics, texts.sources(), options.language);
  auto next = rest.begin();
  const auto close_files_before = [&](SourceId later) {
    for (; next != rest.end() && next->source < later; ++next) writer.write(*next);
  };
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    close_files_before(diagnostic.place.source);
    writer.write(describe(diagnostic, texts, options.language, options.snippets));
    write(writer.take());
  }
  for (; next != rest.end(); ++next) writer.write(*next);
  write(writer.take());
}

std::string render_diagnostics_text(const diagnostics::Diagnostics& diagnostics, SourceTexts& texts,
                                    const FindingTextOptions& options) {
  std::string out;
  render_diagnostics_text(diagnostics, texts, options, [&out](std::string_view part) { out += part; });
  return out;
}

}  // namespace tremplin::render
