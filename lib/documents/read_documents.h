#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostics.h"
#include "model/columns_document.h"
#include "model/convention.h"
#include "model/names.h"
#include "model/rule_set_draft.h"
#include "tremplin/disk.h"
#include "yaml/yaml.h"

namespace tremplin::documents {

/// What a document says that it is, by its first key: `tremplin: exits/1`.
enum class DocumentKind { convention, exits, rules, names, columns };

/// A look at the first key only, exact where it gives an answer; nothing where the document must be parsed to know.
std::optional<DocumentKind> peek_kind(const yaml::DocumentText& document);
/// Whether the first key of one of them is `tremplin`, whatever it says.
bool says_tremplin(const std::vector<yaml::DocumentText>& documents);
/// True where the document holds nothing but blank lines and comments.
bool is_blank(const yaml::DocumentText& document);
/// The name as the first key's value says it: `exits/1`.
std::string_view kind_name(DocumentKind kind);

/// A small document, sorted by what it says it is. At most one of them is there; neither for exits, empty documents
/// and those with findings at their head.
struct SmallDocument {
  std::optional<model::Convention> convention;
  std::optional<model::RuleSetDraft> rules;
  std::optional<model::NamesDraft> names;
  std::optional<model::ColumnsDocument> columns;
  bool is_exits = false;
  /// What it says that it is, or seems to mean, where it could not be read as that.
  std::optional<DocumentKind> unread_kind;
  /// The first key, or the document's beginning.
  Place place;
};

/// Parses a document and reads what it is. Findings: Y0xx.
SmallDocument read_small_document(const yaml::DocumentText& document, diagnostics::Diagnostics& diagnostics);

/// What the tree of a document says it is by its first key; nothing with a finding where it does not say so.
std::optional<DocumentKind> kind_of(const yaml::Node& root, diagnostics::Diagnostics& diagnostics);

/// UTF-8 throughout, no NUL and no control characters but tab and line ends, not UTF-16. False with one finding. `look`
/// is what `scan_text` said of the text.
bool check_bytes(SourceId source, std::string_view text, const scan::TextScan& look,
                 diagnostics::Diagnostics& diagnostics);
bool check_bytes(SourceId source, std::string_view text, diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::documents
