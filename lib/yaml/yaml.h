#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "scan/text_scan.h"
#include "tremplin/disk.h"
#include "tremplin/place.h"
#include "yaml/node.h"

namespace tremplin::yaml {

/// A document's text inside its source: from after the `---` line (or the source's beginning) to before the next one.
struct DocumentText {
  SourceId source = kNoSource;
  std::uint64_t offset = 0;
  std::string_view text;
  /// What the parser is shown before and after `text` to put a piece of a document into its context; not in the source.
  /// `after` begins with a mapping: there parsing ends.
  std::string_view before = {};
  std::string_view after = {};
  /// The document that `text` is a piece of, where it is one: by it the cause of a fault is told.
  std::string_view whole = {};
};

/// A scalar as the file has it; `text` is decoded and lives until the handler returns.
struct YamlScalar {
  std::string_view text;
  bool is_quoted = false;
  Place place;
};

/// What a document is made of, in order. A key is a scalar event before its value's events.
class YamlHandler {
 public:
  virtual ~YamlHandler() = default;
  virtual void on_scalar(const YamlScalar& scalar) = 0;
  /// An empty value, `~` or `null`; the place is the value's, or of the key before it.
  virtual void on_null(Place place) = 0;
  virtual void on_list_start(Place place) = 0;
  virtual void on_list_end() = 0;
  virtual void on_map_start(Place place) = 0;
  virtual void on_map_end() = 0;
};

/// The cut is exact: at the start of a line, `---` is never anything but a mark between documents.
std::vector<DocumentText> split_documents(SourceId source, std::string_view text);
/// The same by what `scan_text` said of the text.
std::vector<DocumentText> split_documents(SourceId source, std::string_view text, const scan::TextScan& look);

/// Sends one document's events. Anchors, aliases, tags, merge keys, nesting over 32, further documents without `---`,
/// quotes left open and whatever is not YAML become findings (Y0xx), and end the document. True where it was sound;
/// with an `after`, where all events before that could be told. yaml-cpp is the reference for what YAML means; this is
/// the only file that knows it.
bool parse_yaml(const DocumentText& document, YamlHandler& handler, diagnostics::Diagnostics& diagnostics);

/// The same as a tree, by the front of fast_events.h where it can tell; nothing where it was not sound. A document
/// without anything in it is a null node.
std::optional<Node> parse_yaml_tree(const DocumentText& document, diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::yaml
