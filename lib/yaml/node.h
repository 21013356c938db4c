#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tremplin/place.h"

namespace tremplin::yaml {

/// A small document as a tree that remembers where everything stood. Scalars are their text, whatever they look like.
struct Node {
  enum class Kind : std::uint8_t { null, scalar, list, map };

  Kind kind = Kind::null;
  /// The scalar stood in quotes; in a tree to be written: it is a text, to be read as one by every YAML reader.
  bool is_quoted = false;
  /// The scalar, or the first byte of what the list or map begins with.
  Place place;
  std::string text;
  std::vector<Node> items;
  struct Entry;
  std::vector<Entry> entries;
};

/// One key of a map and its value.
struct Node::Entry {
  Node first;
  Node second;
};

/// True where both say the same, wherever it stands and however it is quoted.
bool is_same(const Node& one, const Node& other);

}  // namespace tremplin::yaml
