#include "format/lay_out.h"

#include <algorithm>
#include <stdexcept>

#include "documents/fields.h"
#include "documents/read_documents.h"
#include "format/key_order.h"
#include "format/remarks.h"
#include "format/yaml_writer.h"
#include "tremplin/disk.h"

namespace tremplin::format {
namespace {

std::string written(const yaml::Node& root, const Remarks& remarks, documents::DocumentKind kind) {
  // Exit records are read fastest a key a line.
  YamlWriter writer(kind == documents::DocumentKind::exits ? 0 : kMostInLine, remarks);
  writer.write_document(root);
  return writer.take();
}

// Signs of all comments but spaces.
std::size_t comment_size(const yaml::DocumentText& document, const yaml::Node& root) {
  std::size_t size = 0;
  for (const yaml::Remark& remark : yaml::find_remarks(document, root))
    size += static_cast<std::size_t>(
        std::count_if(remark.text.begin(), remark.text.end(), [](char c) { return c != ' ' && c != '\t'; }));
  return size;
}

// A key that is no single word; null where there is none.
const yaml::Node* find_odd_key(const yaml::Node& node) {
  for (const yaml::Node& item : node.items)
    if (const yaml::Node* found = find_odd_key(item)) return found;
  for (const auto& [key, value] : node.entries) {
    if (key.kind != yaml::Node::Kind::scalar) return &key;
    if (const yaml::Node* found = find_odd_key(value)) return found;
  }
  return nullptr;
}

// Whether `text` is read as `root`, with comments of that size.
bool says_the_same(const std::string& text, const yaml::Node& root, std::size_t comments) {
  const Bytes bytes = Bytes::copy_of(text);
  const yaml::DocumentText document{0, 0, bytes.text()};
  diagnostics::Diagnostics ignored;
  const auto again = yaml::parse_yaml_tree(document, ignored);
  return again && yaml::is_same(*again, root) && comment_size(document, *again) == comments;
}

std::optional<std::string> lay_out(const yaml::DocumentText& document, diagnostics::Diagnostics& diagnostics) {
  std::optional<yaml::Node> root = yaml::parse_yaml_tree(document, diagnostics);
  if (!root) return std::nullopt;
  const Remarks remarks(document, *root);
  // Comments alone are kept; they are no document.
  if (root->kind == yaml::Node::Kind::null) return written({}, remarks, documents::DocumentKind::convention);
  const auto kind = documents::kind_of(*root, diagnostics);
  if (!kind) return std::nullopt;
  if (const yaml::Node* key = find_odd_key(*root)) {
    documents::expect(*key, "?", yaml::Node::Kind::scalar, diagnostics);
    return std::nullopt;
  }
  const std::size_t comments = comment_size(document, *root);
  order_keys(*root, documents::kind_name(*kind));
  std::string text = written(*root, remarks, *kind);
  if (!says_the_same(text, *root, comments)) throw std::logic_error("a layout changes what its document says");
  return text;
}

}  // namespace

std::optional<std::string> lay_out(SourceId source, std::string_view text, diagnostics::Diagnostics& diagnostics) {
  std::string out;
  bool is_sound = true;
  for (const yaml::DocumentText& document : yaml::split_documents(source, text)) {
    const auto laid_out = lay_out(document, diagnostics);
    is_sound = is_sound && laid_out;
    if (!laid_out || laid_out->empty()) continue;
    if (!out.empty()) out += "---\n";
    out += *laid_out;
  }
  return is_sound ? std::optional(out) : std::nullopt;
}

}  // namespace tremplin::format
