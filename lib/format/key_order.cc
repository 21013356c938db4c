#include "format/key_order.h"

#include <algorithm>
#include <vector>

#include "documents/tables.h"
#include "model/exit_record.h"

namespace tremplin::format {
namespace {

using documents::Shape;
using documents::ShapeKind;
using documents::Table;

constexpr int kUnknown = -1;

// `rank_of` gives a key's rank, or kUnknown.
template <class RankOf>
void sort_entries(yaml::Node& map, RankOf rank_of) {
  std::vector<std::pair<int, yaml::Node::Entry>> ranked;
  int last = kUnknown;
  for (yaml::Node::Entry& entry : map.entries) {
    const int rank = rank_of(entry.first.text);
    if (rank != kUnknown) last = rank;
    ranked.emplace_back(last, std::move(entry));
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < ranked.size(); ++i) map.entries[i] = std::move(ranked[i].second);
}

template <class Names, class NameOf>
int rank_among(const Names& names, std::string_view key, NameOf name_of) {
  const auto found =
      std::find_if(names.begin(), names.end(), [&](const auto& one) { return std::invoke(name_of, one) == key; });
  return found == names.end() ? kUnknown : static_cast<int>(found - names.begin()) + 1;
}

void order_by(yaml::Node& node, const Shape& shape);

void order_by(yaml::Node& map, const Table& table) {
  for (auto& [key, value] : map.entries)
    for (const documents::Field& field : table.fields)
      if (field.name == key.text) order_by(value, *field.shape);
  sort_entries(map, [&](std::string_view key) {
    return key == "tremplin" ? 0 : rank_among(table.fields, key, &documents::Field::name);
  });
}

void order_by(yaml::Node& node, const Shape& shape) {
  if (shape.kind == ShapeKind::text) return order_by(node, documents::table_of<model::Text>());
  if (shape.table) return order_by(node, shape.table());
  if (!shape.element) return;
  for (yaml::Node& item : node.items) order_by(item, *shape.element);
  const bool is_one = shape.kind == ShapeKind::one_or_more || shape.kind == ShapeKind::list;
  if (is_one) return order_by(node, *shape.element);
  for (auto& [key, value] : node.entries) order_by(value, *shape.element);
  if (shape.kind == ShapeKind::by_year)
    std::stable_sort(node.entries.begin(), node.entries.end(),
                     [](const auto& a, const auto& b) { return a.first.text < b.first.text; });
}

int rank_of_record_key(std::string_view key) {
  return rank_among(model::record_fields(), key, &model::RecordFieldInfo::name);
}

void order_exits(yaml::Node& document) {
  for (auto& [key, value] : document.entries)
    if (key.text == "exits")
      for (yaml::Node& record : value.items) sort_entries(record, rank_of_record_key);
  sort_entries(document, [](std::string_view key) {
    if (key == "tremplin") return 0;
    return key == "exits" ? static_cast<int>(model::kRecordFieldCount) + 1 : rank_of_record_key(key);
  });
}

}  // namespace

void order_keys(yaml::Node& document, std::string_view kind) {
  if (kind == "exits/1") return order_exits(document);
  if (const Table* table = documents::table_of_kind(kind.substr(0, kind.find('/')))) order_by(document, *table);
}

}  // namespace tremplin::format
