#include "documents/read_documents.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "documents/ignored.h"
#include "documents/tables.h"

namespace tremplin::documents {
namespace {

constexpr std::array<std::string_view, 5> kKinds = {"convention/1", "exits/1", "rules/1", "names/1", "columns/1"};

// What is left of the text after blank lines and comments.
std::string_view after_blank_lines(std::string_view text) {
  while (!text.empty()) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    text.remove_prefix(first);
    if (text[0] != '#') return text;
    const std::size_t end = text.find('\n');
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end);
  }
  return text;
}

std::string_view without_spaces(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

// Takes `word` off the front, in quotes or not. False where it is not there.
bool take_word(std::string_view& text, std::string_view word) {
  const char quote = !text.empty() && (text[0] == '"' || text[0] == '\'') ? text[0] : '\0';
  std::string_view rest = quote ? text.substr(1) : text;
  if (!rest.starts_with(word)) return false;
  rest.remove_prefix(word.size());
  if (quote && (rest.empty() || rest[0] != quote)) return false;
  text = quote ? rest.substr(1) : rest;
  return true;
}

// What follows `tremplin:` where that is the first key.
std::optional<std::string_view> after_first_key(const yaml::DocumentText& document) {
  std::string_view text = document.text;
  if (text.starts_with(base::kByteOrderMark)) text.remove_prefix(base::kByteOrderMark.size());
  text = after_blank_lines(text);
  if (text.starts_with("---")) text = after_blank_lines(text.substr(3));
  if (text.starts_with("{")) text = after_blank_lines(text.substr(1));
  if (!take_word(text, "tremplin")) return std::nullopt;
  text = without_spaces(text);
  if (!text.starts_with(':')) return std::nullopt;
  return without_spaces(text.substr(1));
}

// `body` is the document's map without its first key, which stands at `place`.
template <class T>
std::optional<T> read_as(const yaml::Node& body, Place place, std::string_view name,
                         diagnostics::Diagnostics& diagnostics) {
  T out;
  out.is_sound = read_value(body, name, out, diagnostics);
  out.place = place;
  return out;
}

}  // namespace

std::string_view kind_name(DocumentKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

bool says_tremplin(const std::vector<yaml::DocumentText>& documents) {
  return std::any_of(documents.begin(), documents.end(),
                     [](const yaml::DocumentText& document) { return after_first_key(document).has_value(); });
}

std::optional<DocumentKind> peek_kind(const yaml::DocumentText& document) {
  const auto text = after_first_key(document);
  if (!text) return std::nullopt;
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    std::string_view rest = *text;
    if (!take_word(rest, kKinds[i])) continue;
    if (rest.empty() || rest.find_first_of(" \r\n,}") == 0) return static_cast<DocumentKind>(i);
  }
  return std::nullopt;
}

bool is_blank(const yaml::DocumentText& document) {
  const std::string_view rest = after_blank_lines(document.text);
  return rest.empty() || base::trimmed(rest) == "...";
}

namespace {

// What a document that could not be read seems to be.
std::optional<DocumentKind> kind_meant(std::string_view name) {
  const auto near = base::nearest(name, kKinds);
  if (!near) return std::nullopt;
  return static_cast<DocumentKind>(std::find(kKinds.begin(), kKinds.end(), *near) - kKinds.begin());
}

bool are_rules_known(const yaml::Node& body, const model::Convention& convention) {
  if (convention.rules) return true;
  return std::none_of(body.entries.begin(), body.entries.end(), [](const yaml::Node::Entry& entry) {
    return entry.first.text == "rules" || meant_key(entry.first.text, table_of<model::Convention>()) == "rules";
  });
}

// A document whose first key and value say its kind; `root` has the rest.
void read_body(const yaml::Node& root, const yaml::Node& key, const yaml::Node& kind, SmallDocument& out,
               diagnostics::Diagnostics& diagnostics) {
  if (kind.text == kKinds[0]) {
    out.convention = read_as<model::Convention>(root, key.place, kKinds[0], diagnostics);
    out.convention->are_rules_known = are_rules_known(root, *out.convention);
  } else if (kind.text == kKinds[1]) {
    out.is_exits = true;
  } else if (kind.text == kKinds[2]) {
    out.rules = read_as<model::RuleSetDraft>(root, key.place, kKinds[2], diagnostics);
  } else if (kind.text == kKinds[3]) {
    out.names = read_as<model::NamesDraft>(root, key.place, kKinds[3], diagnostics);
  } else if (kind.text == kKinds[4]) {
    out.columns = read_as<model::ColumnsDocument>(root, key.place, kKinds[4], diagnostics);
  } else {
    diagnostics.add(Code::unknown_kind, kind.place, {kind.text});
    out.unread_kind = kind_meant(kind.text);
  }
}

// The first key and its value; null with a finding where they do not say a kind.
const yaml::Node::Entry* find_head(const yaml::Node& root, diagnostics::Diagnostics& diagnostics) {
  if (root.kind != yaml::Node::Kind::map || root.entries.empty()) {
    diagnostics.add(Code::not_ours, root.place);
    return nullptr;
  }
  const auto& [key, kind] = root.entries.front();
  if (key.text != "tremplin") {
    diagnostics.add(Code::wrong_first_key, key.place, {key.text});
    return nullptr;
  }
  if (kind.kind != yaml::Node::Kind::scalar || kind.text.empty()) {
    expect(kind, "tremplin", yaml::Node::Kind::scalar, diagnostics);
    return nullptr;
  }
  for (std::size_t i = 1; i < root.entries.size(); ++i) {
    if (root.entries[i].first.text != "tremplin") continue;
    diagnostics.add(Code::repeated_key, root.entries[i].first.place, {std::string("tremplin")}, {{key.place, {}}});
    return nullptr;
  }
  return &root.entries.front();
}

}  // namespace

SmallDocument read_small_document(const yaml::DocumentText& document, diagnostics::Diagnostics& diagnostics) {
  SmallDocument out;
  out.place = {document.offset, 1, document.source};
  std::optional<yaml::Node> root = yaml::parse_yaml_tree(document, diagnostics);
  if (!root) out.unread_kind = peek_kind(document);
  if (!root || root->kind == yaml::Node::Kind::null) return out;
  out.place = root->place;
  if (!find_head(*root, diagnostics)) {
    out.unread_kind = peek_kind(document);
    return out;
  }
  const yaml::Node::Entry head = std::move(root->entries.front());
  root->entries.erase(root->entries.begin());
  read_body(*root, head.first, head.second, out, diagnostics);
  if (out.convention)
    for (const auto& [code, reason] : out.convention->ignore)
      take_ignored(code.value, code.place, document, diagnostics);
  return out;
}

std::optional<DocumentKind> kind_of(const yaml::Node& root, diagnostics::Diagnostics& diagnostics) {
  const yaml::Node::Entry* head = find_head(root, diagnostics);
  if (!head) return std::nullopt;
  const auto kind = std::find(kKinds.begin(), kKinds.end(), head->second.text);
  if (kind != kKinds.end()) return static_cast<DocumentKind>(kind - kKinds.begin());
  diagnostics.add(Code::unknown_kind, head->second.place, {head->second.text});
  return std::nullopt;
}

bool check_bytes(SourceId source, std::string_view text, const scan::TextScan& look,
                 diagnostics::Diagnostics& diagnostics) {
  const auto add = [&](Code code, std::size_t at) {
    diagnostics.add(code, {at, 1, source}, {fmt::format("0x{:02X}", static_cast<unsigned char>(text[at]))});
    return false;
  };
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") ||
      (text.size() >= 2 && (text[0] == '\0') != (text[1] == '\0'))) {
    diagnostics.add(Code::utf16, {0, 1, source});
    return false;
  }
  if (look.control) return add(Code::control_character, *look.control);
  return look.not_utf8 ? add(Code::not_utf8, *look.not_utf8) : true;
}

bool check_bytes(SourceId source, std::string_view text, diagnostics::Diagnostics& diagnostics) {
  return check_bytes(source, text, scan::scan_text(text), diagnostics);
}

}  // namespace tremplin::documents
