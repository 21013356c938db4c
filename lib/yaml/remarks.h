#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "yaml/node.h"
#include "yaml/yaml.h"

namespace tremplin::yaml {

/// What the reader of a document passes over: a comment, or a blank line.
struct Remark {
  /// In the source.
  std::uint64_t offset = 0;
  /// From `#` to the last sign that is no space; empty for a blank line.
  std::string_view text;
  /// Nothing but spaces and the dashes of items before it on its line.
  bool is_alone = true;
  /// Bytes before it on its line.
  std::size_t column = 0;
};

/// All of them, in order of place. `root` is the tree of the document.
std::vector<Remark> find_remarks(const DocumentText& document, const Node& root);

/// Spaces at the beginning of the line that holds the sign at `at`, on which something stands.
std::size_t indent_of_line(std::string_view text, std::size_t at);

/// A text written below `|` or `>`.
struct BlockScalar {
  /// `|`, `>-`.
  std::string_view header;
  /// Bytes before its lines that are not of the text.
  std::size_t indent = 0;
  /// Its lines, in the source; blank lines behind the last are left out.
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

/// Nothing where the scalar is written otherwise, has nothing but line ends in it, or a header that says more than how
/// lines are joined and that the last line end counts or not (`|2`, `>+`).
std::optional<BlockScalar> find_block_scalar(const DocumentText& document, const Node& scalar);

}  // namespace tremplin::yaml
