#include "documents/fields.h"
#include "documents/tables.h"

namespace tremplin {

Node word_node(std::string_view word) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.text = word;
  return node;
}

Node text_node(std::string_view text) {
  Node node = word_node(text);
  node.is_quoted = true;
  return node;
}

Node record_node(const Table& table, const void* owner) {
  Node map;
  for (const Field& field : table.fields) {
    Node value = field.write(owner);
    if (value.kind != Node::Kind::null) map.entries.push_back({word_node(field.name), std::move(value)});
  }
  if (!map.entries.empty()) map.kind = Node::Kind::map;
  return map;
}

Node node_of(const Identifier& value) { return text_node(value.text); }
Node node_of(const CodeText& value) { return text_node(value.text); }
Node node_of(const std::string& value) { return text_node(value); }

Node node_of(const Text& value) {
  if (value.is_empty()) return {};
  if (value.en.empty()) return text_node(value.fr);
  Node map;
  map.kind = Node::Kind::map;
  if (!value.fr.empty()) map.entries.push_back({word_node("fr"), text_node(value.fr)});
  map.entries.push_back({word_node("en"), text_node(value.en)});
  return map;
}

Node node_of(Date value) { return word_node(format_date(value)); }
Node node_of(Share value) { return word_node(format_share(value)); }
Node node_of(Points value) { return word_node(format_decimal_trimmed(value.hundredths, 2)); }
Node node_of(Money value) { return word_node(format_decimal_trimmed(value.cents, 2)); }
Node node_of(Decimal value) { return word_node(format_decimal_trimmed(value.hundredths, 2)); }
Node node_of(Count value) { return word_node(format_decimal_trimmed(value.value, 0)); }
Node node_of(bool value) { return word_node(value ? "true" : "false"); }

Node node_of(const ProjectItem& item) {
  // A map with `fr` and `en` would be taken for a record here.
  const bool is_plain = !item.activity && item.text.en.empty();
  return is_plain ? node_of(item.text) : record_node(table_of<ProjectItem>(), &item);
}

}  // namespace tremplin
