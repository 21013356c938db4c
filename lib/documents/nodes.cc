#include "documents/fields.h"
#include "documents/tables.h"

namespace tremplin::documents {

yaml::Node word_node(std::string_view word) {
  yaml::Node node;
  node.kind = yaml::Node::Kind::scalar;
  node.text = word;
  return node;
}

yaml::Node text_node(std::string_view text) {
  yaml::Node node = word_node(text);
  node.is_quoted = true;
  return node;
}

yaml::Node record_node(const Table& table, const void* owner) {
  yaml::Node map;
  for (const Field& field : table.fields) {
    yaml::Node value = field.write(owner);
    if (value.kind != yaml::Node::Kind::null) map.entries.push_back({word_node(field.name), std::move(value)});
  }
  if (!map.entries.empty()) map.kind = yaml::Node::Kind::map;
  return map;
}

yaml::Node node_of(const model::Identifier& value) { return text_node(value.text); }
yaml::Node node_of(const model::CodeText& value) { return text_node(value.text); }
yaml::Node node_of(const std::string& value) { return text_node(value); }

yaml::Node node_of(const model::Text& value) {
  if (value.is_empty()) return {};
  if (value.en.empty()) return text_node(value.fr);
  yaml::Node map;
  map.kind = yaml::Node::Kind::map;
  if (!value.fr.empty()) map.entries.push_back({word_node("fr"), text_node(value.fr)});
  map.entries.push_back({word_node("en"), text_node(value.en)});
  return map;
}

yaml::Node node_of(Date value) { return word_node(format_date(value)); }
yaml::Node node_of(Share value) { return word_node(format_share(value)); }
yaml::Node node_of(model::Points value) { return word_node(format_decimal_trimmed(value.hundredths, 2)); }
yaml::Node node_of(Money value) { return word_node(format_decimal_trimmed(value.cents, 2)); }
yaml::Node node_of(Decimal value) { return word_node(format_decimal_trimmed(value.hundredths, 2)); }
yaml::Node node_of(model::Count value) { return word_node(format_decimal_trimmed(value.value, 0)); }
yaml::Node node_of(bool value) { return word_node(value ? "true" : "false"); }

yaml::Node node_of(const model::ProjectItem& item) {
  // A map with `fr` and `en` would be taken for a record here.
  const bool is_plain = !item.activity && item.text.en.empty();
  return is_plain ? node_of(item.text) : record_node(table_of<model::ProjectItem>(), &item);
}

}  // namespace tremplin::documents
