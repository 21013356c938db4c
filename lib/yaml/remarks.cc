#include "yaml/remarks.h"

#include <algorithm>

#include "base/text.h"

namespace tremplin::yaml {
namespace {

/// A stretch of the document in which `#` and blank lines are part of a text.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::size_t line_end(std::string_view text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::size_t after_spaces(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && is_space(text[at])) ++at;
  return at;
}

bool is_block_scalar(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '|' || text[at] == '>');
}

struct BlockLines {
  Stretch stretch;
  std::size_t indent = 0;
};

// The lines below a header, from the first to the last that stands as far in as the first that is not blank; where the
// header says by a number how far that is, to the last that stands further in than the header's line.
BlockLines lines_below(std::string_view text, std::size_t header) {
  const std::string_view marks = text.substr(header, 3);
  const bool has_number = std::any_of(marks.begin(), marks.end(), base::is_digit);
  BlockLines lines{{}, has_number ? indent_of_line(text, header) + 1 : std::string_view::npos};
  for (std::size_t at = line_end(text, header) + 1; at < text.size(); at = line_end(text, at) + 1) {
    const std::size_t end = line_end(text, at);
    const std::size_t first = after_spaces(text, at, end);
    if (lines.stretch.begin == 0) lines.stretch.begin = at;
    if (first == end) continue;
    if (lines.indent == std::string_view::npos) lines.indent = first - at;
    if (first - at < lines.indent) break;
    lines.stretch.end = end;
  }
  return lines;
}

class StretchFinder {
 public:
  explicit StretchFinder(const DocumentText& document) : document_(document) {}

  void look_into(const Node& node) {
    if (node.kind == Node::Kind::scalar) add(node);
    for (const Node& item : node.items) look_into(item);
    for (const auto& [key, value] : node.entries) {
      look_into(key);
      look_into(value);
    }
  }
  std::vector<Stretch> take() {
    std::sort(stretches_.begin(), stretches_.end(), [](Stretch a, Stretch b) { return a.begin < b.begin; });
    return std::move(stretches_);
  }

 private:
  void add(const Node& scalar) {
    const std::size_t at = scalar.place.offset - document_.offset;
    if (!scalar.is_quoted) return;
    if (!is_block_scalar(document_.text, at)) return stretches_.push_back({at, at + scalar.place.length});
    // One without anything in it has no lines of its own.
    if (base::trimmed(scalar.text).empty()) return;
    stretches_.push_back(lines_below(document_.text, at).stretch);
  }

  const DocumentText& document_;
  std::vector<Stretch> stretches_;
};

class RemarkFinder {
 public:
  RemarkFinder(const DocumentText& document, std::vector<Stretch> stretches)
      : document_(document), text_(document.text), stretches_(std::move(stretches)) {}

  std::vector<Remark> find() {
    for (std::size_t at = 0; at < text_.size(); at = line_end(text_, at) + 1) look_at_line(at);
    return std::move(remarks_);
  }

 private:
  // Beyond the stretch that holds `at`, where one does.
  std::size_t skip_stretch(std::size_t at) {
    while (next_ < stretches_.size() && stretches_[next_].end <= at) ++next_;
    const bool is_inside = next_ < stretches_.size() && stretches_[next_].begin <= at;
    return is_inside ? stretches_[next_].end : at;
  }

  void look_at_line(std::size_t begin) {
    const std::size_t end = line_end(text_, begin);
    if (skip_stretch(begin) == begin && after_spaces(text_, begin, end) == end)
      return remarks_.push_back({document_.offset + begin, {}, true, 0});
    for (std::size_t at = begin; at < end; ++at) {
      const std::size_t after = skip_stretch(at);
      if (after > at)
        at = after - 1;
      else if (text_[at] == '#' && (at == begin || is_space(text_[at - 1])))
        return add(begin, at, end);
    }
  }

  void add(std::size_t begin, std::size_t at, std::size_t end) {
    const bool is_alone = text_.find_first_not_of(" \t-", begin) == at;
    remarks_.push_back({document_.offset + at, base::trimmed(text_.substr(at, end - at)), is_alone, at - begin});
  }

  const DocumentText& document_;
  std::string_view text_;
  std::vector<Stretch> stretches_;
  std::size_t next_ = 0;
  std::vector<Remark> remarks_;
};

}  // namespace

std::size_t indent_of_line(std::string_view text, std::size_t at) {
  const std::size_t begin = text.rfind('\n', at) + 1;
  return text.find_first_not_of(' ', begin) - begin;
}

std::vector<Remark> find_remarks(const DocumentText& document, const Node& root) {
  StretchFinder stretches(document);
  stretches.look_into(root);
  return RemarkFinder(document, stretches.take()).find();
}

std::optional<BlockScalar> find_block_scalar(const DocumentText& document, const Node& scalar) {
  const std::size_t at = scalar.place.offset - document.offset;
  if (!scalar.is_quoted || !is_block_scalar(document.text, at)) return std::nullopt;
  std::string_view header = document.text.substr(at, line_end(document.text, at) - at);
  header = header.substr(0, header.find_first_of(" \t\r"));
  const bool is_simple = header.size() == 1 || header.substr(1) == "-";
  if (!is_simple || base::trimmed(scalar.text).empty()) return std::nullopt;
  const BlockLines lines = lines_below(document.text, at);
  return BlockScalar{header, lines.indent, document.offset + lines.stretch.begin, document.offset + lines.stretch.end};
}

}  // namespace tremplin::yaml
