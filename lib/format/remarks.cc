#include "format/remarks.h"

#include <algorithm>

#include "base/text.h"

namespace tremplin::format {
namespace {

bool has_text(const std::vector<std::string>& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const std::string& line) { return !line.empty(); });
}

const Around& found_or_nothing(const std::map<std::uint64_t, Around>& around, const yaml::Node& node) {
  static const Around kNothing;
  const auto found = around.find(node.place.offset);
  return found == around.end() || node.kind == yaml::Node::Kind::null ? kNothing : found->second;
}

}  // namespace

bool Around::has_comment() const { return has_text(above) || !beside.empty() || has_text(below); }

Remarks::Remarks(const yaml::DocumentText& document, const yaml::Node& root) : document_(document) {
  find_anchors(root);
  std::sort(anchors_.begin(), anchors_.end(), [](const Anchor& a, const Anchor& b) { return a.offset < b.offset; });
  Run run;
  std::size_t next = 0;
  for (const yaml::Remark& remark : yaml::find_remarks(document, root)) {
    const std::size_t behind = anchor_behind(remark.offset);
    if (behind != next) {
      attach_run(run, next);
      run.clear();
      next = behind;
    }
    if (remark.is_alone) {
      run.push_back(remark);
    } else {
      attach_beside(remark);
    }
  }
  attach_run(run, next);
}

void Remarks::find_anchors(const yaml::Node& node) {
  if (node.kind == yaml::Node::Kind::scalar)
    if (const auto block = yaml::find_block_scalar(document_, node)) blocks_.emplace(node.place.offset, *block);
  for (const yaml::Node& item : node.items) {
    add_anchor(item, node);
    // A list within a list has no lines of its own.
    if (item.kind != yaml::Node::Kind::list) find_anchors(item);
  }
  for (const auto& [key, value] : node.entries) {
    add_anchor(key, node);
    find_anchors(value);
  }
}

// An item without anything in it has no place of its own.
void Remarks::add_anchor(const yaml::Node& node, const yaml::Node& group) {
  if (node.kind == yaml::Node::Kind::null) return;
  const std::uint64_t offset = node.place.offset;
  const std::size_t at = offset - document_.offset;
  const std::string_view before = document_.text.substr(0, at);
  const std::string_view line = before.substr(before.rfind('\n') + 1);
  if (!anchors_.empty() && anchors_.back().offset == offset) {
    anchors_.back().is_key = true;
    anchors_.back().column = line.size();
    return;
  }
  const bool is_item = group.kind == yaml::Node::Kind::list;
  const bool is_first = line.find_first_not_of(" -") == std::string_view::npos;
  const std::size_t group_at = group.place.offset - document_.offset;
  const char opening = document_.text[group_at];
  const bool is_in_flow = (opening == '{' || opening == '[') && !anchors_.empty();
  // An item's dash may stand on a line above. Between brackets the beginnings of lines say nothing.
  const bool has_dash_above = is_item && line.find_first_not_of(' ') == std::string_view::npos;
  const std::size_t indent =
      is_in_flow ? anchors_.back().indent : yaml::indent_of_line(document_.text, has_dash_above ? group_at : at);
  const std::size_t column = is_in_flow ? anchors_.back().column : indent;
  anchors_.push_back({offset, is_item, !is_item, indent, column, is_first && !is_in_flow});
}

// What stands above and below an item is not its first key's.
Around& Remarks::around(const Anchor& anchor) { return (anchor.is_item ? items_ : keys_)[anchor.offset]; }

std::size_t Remarks::anchor_behind(std::uint64_t offset) const {
  const auto found = std::lower_bound(anchors_.begin(), anchors_.end(), offset,
                                      [](const Anchor& anchor, std::uint64_t at) { return anchor.offset < at; });
  return static_cast<std::size_t>(found - anchors_.begin());
}

// Behind several on one line it is about the first behind the dashes: the whole line.
void Remarks::attach_beside(const yaml::Remark& remark) {
  const std::size_t behind = anchor_behind(remark.offset);
  if (behind == 0) {
    lines_above(0).emplace_back(remark.text);
    return;
  }
  const std::size_t line = remark.offset - remark.column - document_.offset;
  const std::size_t begin = document_.offset + document_.text.find_first_not_of(" -", line);
  const std::size_t first = std::min(anchor_behind(begin), behind - 1);
  const Anchor& anchor = anchors_[first];
  std::string& beside = (anchor.is_key ? keys_ : items_)[anchor.offset].beside;
  beside.append(beside.empty() ? "" : " ").append(remark.text);
}

std::vector<std::string>& Remarks::lines_above(std::size_t next) {
  return next < anchors_.size() ? around(anchors_[next]).above : at_end_;
}

// What a comment ends that stands behind the last of it.
Around* Remarks::group_around(std::size_t next, std::size_t indent) {
  const std::size_t inside = std::min(indent, anchors_[next - 1].column);
  while (next-- > 0)
    if (anchors_[next].is_first && anchors_[next].indent < inside) return &around(anchors_[next]);
  return nullptr;
}

// Comments between two anchors. They are above the second, but those that stand further in than it, behind a group that
// it does not belong to, end the group.
void Remarks::attach_run(const Run& run, std::size_t next) {
  const std::size_t indent = next < anchors_.size() ? anchors_[next].indent : 0;
  bool is_below = next > 0 && anchors_[next - 1].column > indent;
  std::vector<std::string> blank;
  for (const yaml::Remark& remark : run) {
    if (remark.text.empty()) {
      blank.emplace_back();
      continue;
    }
    const std::size_t own_indent = yaml::indent_of_line(document_.text, remark.offset - document_.offset);
    is_below = is_below && own_indent > indent;
    Around* owner = is_below ? group_around(next, own_indent) : nullptr;
    std::vector<std::string>& lines = owner ? owner->below : lines_above(next);
    lines.insert(lines.end(), blank.begin(), blank.end());
    lines.emplace_back(remark.text);
    blank.clear();
  }
  if (next < anchors_.size()) lines_above(next).insert(lines_above(next).end(), blank.begin(), blank.end());
}

const Around& Remarks::around_key(const yaml::Node& key) const { return found_or_nothing(keys_, key); }
const Around& Remarks::around_item(const yaml::Node& item) const { return found_or_nothing(items_, item); }

bool Remarks::stand_within(const yaml::Node& value) const {
  if (keys_.empty() && items_.empty()) return false;
  const auto is_about_item = [this](const yaml::Node& item) {
    return around_item(item).has_comment() || stand_within(item);
  };
  const auto is_about_entry = [this](const yaml::Node::Entry& entry) {
    return around_key(entry.first).has_comment() || stand_within(entry.second);
  };
  return std::any_of(value.items.begin(), value.items.end(), is_about_item) ||
         std::any_of(value.entries.begin(), value.entries.end(), is_about_entry);
}

const yaml::BlockScalar* Remarks::block(const yaml::Node& scalar) const {
  const auto found = blocks_.find(scalar.place.offset);
  return found == blocks_.end() ? nullptr : &found->second;
}

std::vector<std::string_view> Remarks::lines(const yaml::BlockScalar& block) const {
  std::vector<std::string_view> lines;
  for (std::uint64_t at = block.begin; at < block.end;) {
    const std::string_view rest = document_.text.substr(at - document_.offset);
    const std::string_view line = rest.substr(0, std::min<std::size_t>(rest.find('\n'), block.end - at));
    lines.push_back(line.substr(std::min(block.indent, line.size())));
    if (lines.back().ends_with('\r')) lines.back().remove_suffix(1);
    at += line.size() + 1;
  }
  return lines;
}

}  // namespace tremplin::format
