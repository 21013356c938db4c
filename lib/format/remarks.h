#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/node.h"
#include "yaml/remarks.h"
#include "yaml/yaml.h"

namespace tremplin::format {

/// What people wrote around a key or an item, and what moves with it.
struct Around {
  /// Comments on lines of their own; an empty one is a blank line.
  std::vector<std::string> above;
  /// The comment behind it on its line.
  std::string beside;
  /// Comments at the end of the group that it begins.
  std::vector<std::string> below;

  bool has_comment() const;
};

/// The comments, blank lines and texts below `|` and `>` of a document, each with the key or item that it belongs to.
class Remarks {
 public:
  /// None: of a tree that was not read.
  Remarks() = default;
  /// Both must outlive this.
  Remarks(const yaml::DocumentText& document, const yaml::Node& root);

  const Around& around_key(const yaml::Node& key) const;
  const Around& around_item(const yaml::Node& item) const;
  /// A comment belongs to something within the value.
  bool stand_within(const yaml::Node& value) const;
  /// The text as it stands below its header; null where it does not.
  const yaml::BlockScalar* block(const yaml::Node& scalar) const;
  /// The lines of a block, without their indentation.
  std::vector<std::string_view> lines(const yaml::BlockScalar& block) const;
  /// Comments behind everything.
  const std::vector<std::string>& at_end() const { return at_end_; }

 private:
  // An item and its first key may stand at one place.
  struct Anchor {
    std::uint64_t offset = 0;
    bool is_item = false;
    bool is_key = false;
    /// Spaces at the beginning of its line, or of that of its dash.
    std::size_t indent = 0;
    /// The same; of an item with keys all that stands before its first, the dash too.
    std::size_t column = 0;
    bool is_first = false;
  };
  using Run = std::vector<yaml::Remark>;
  using AroundByPlace = std::map<std::uint64_t, Around>;

  void find_anchors(const yaml::Node& node);
  void add_anchor(const yaml::Node& node, const yaml::Node& group);
  Around& around(const Anchor& anchor);
  std::size_t anchor_behind(std::uint64_t offset) const;
  void attach_beside(const yaml::Remark& remark);
  void attach_run(const Run& run, std::size_t next);
  std::vector<std::string>& lines_above(std::size_t next);
  Around* group_around(std::size_t next, std::size_t indent);

  yaml::DocumentText document_;
  // In order of place.
  std::vector<Anchor> anchors_;
  AroundByPlace keys_;
  AroundByPlace items_;
  std::map<std::uint64_t, yaml::BlockScalar> blocks_;
  std::vector<std::string> at_end_;
};

}  // namespace tremplin::format
