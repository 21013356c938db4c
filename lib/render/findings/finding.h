#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "render/findings/snippet.h"
#include "render/text/source_texts.h"
#include "tremplin/commands/finding_text.h"
#include "tremplin/language.h"

namespace tremplin::render {

/// A place put into words. Without a file the finding is about no place in particular.
struct PlaceText {
  std::string file;
  diagnostics::LineAndColumn start;
  std::int64_t end_column = 2;
  bool has_snippet = false;
  Snippet snippet;
  /// A workbook of which no sheet was read: it has no lines.
  bool is_whole_file = false;
  /// Of a table of people, which a spreadsheet shows by row and letter.
  std::optional<CellName> cell;
};

struct RelatedText {
  PlaceText where;
  std::string message;
};

/// One finding put into words: what every format writes down in its own way. Personal data are neither quoted nor
/// repeated: a value that holds some is `…`, a line that does is left out.
struct FindingText {
  PlaceText where;
  Severity severity = Severity::error;
  std::string_view code;
  std::string message;
  /// Empty where there is nothing to do.
  std::string help;
  std::vector<RelatedText> related;
};

/// Findings of one code in one file that were only counted.
struct LeftOutText {
  SourceId source = kNoSource;
  std::string file;
  Severity severity = Severity::error;
  std::string_view code;
  std::int64_t count = 0;
  /// "and 12 more of E003 in this file"
  std::string message;
};

FindingText describe(const Diagnostic& diagnostic, SourceTexts& texts, Language language, Snippets snippets);

/// In order of file and code.
std::vector<LeftOutText> describe_left_out(const diagnostics::Diagnostics& diagnostics,
                                           const diagnostics::SourceTable& sources, Language language);

/// The words of scripts: `error`, `warning`, `note`, in every language.
std::string_view severity_word(Severity severity);
/// A template of the table of codes with its arguments. What the user wrote is shortened and shown safely.
inline constexpr std::size_t kLongestArgument = 80;
std::string filled_template(Bilingual pattern, std::span<const Arg> args, Language language,
                            std::size_t longest = kLongestArgument);

}  // namespace tremplin::render
