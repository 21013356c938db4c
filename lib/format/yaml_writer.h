#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "format/remarks.h"
#include "format/scalar.h"
#include "yaml/node.h"

namespace tremplin::format {

/// Scalars that a map on one line has at most.
inline constexpr std::size_t kMostInLine = 4;

/// Writes a tree as canonical YAML: two spaces a level, keys in the order given, quotes only where a YAML reader would
/// else take the text for something different; on one line, where it fits and no comment stands in it, a map of few
/// scalars and a list of identifiers; a list within a list always. With what people wrote around keys and items.
class YamlWriter {
 public:
  /// `most_in_line`: of scalars in a map that stands on one line. `remarks` must outlive this.
  YamlWriter(std::size_t most_in_line, const Remarks& remarks) : most_in_line_(most_in_line), remarks_(remarks) {}

  void write_document(const yaml::Node& map);
  std::string take() { return std::move(out_); }

 private:
  enum class First { no, yes };

  void write_map(const yaml::Node& map, std::size_t indent);
  void write_list(const yaml::Node& list, std::size_t indent);
  void write_item(const yaml::Node& item, std::size_t indent, First first);
  void write_map_item(const yaml::Node& map, const Around& around, std::size_t indent);
  void write_value(const yaml::Node& value, const Around& around, std::size_t indent);
  bool write_in_line(const yaml::Node& value, const std::string& beside);
  bool write_block(const yaml::Node& value, const std::string& beside, std::size_t indent);
  void write_lines(const std::vector<std::string>& lines, std::size_t indent, First first);
  void end_line(const std::string& beside);
  std::string in_line(const yaml::Node& value, std::size_t column) const;
  bool may_stand_on_one_line(const yaml::Node& value) const;
  std::size_t column() const;

  std::size_t most_in_line_;
  const Remarks& remarks_;
  std::string out_;
  // The next key stands on the line of an item's dash.
  bool is_after_dash_ = false;
};

/// Plain, or in quotes where it stood in quotes and a YAML reader could else take it for no text.
std::string scalar_text(const yaml::Node& node, ScalarPlace place);
/// `[a, b]`, `{a: b}`
std::string in_flow(const yaml::Node& node);

}  // namespace tremplin::format
