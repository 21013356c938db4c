#include <algorithm>

#include "yaml/fast_yaml_parser.h"
#include "yaml/yaml.h"

namespace tremplin::yaml {
namespace {

// Builds the tree; lists and maps under way stand on a stack.
class TreeBuilder : public YamlHandler {
 public:
  explicit TreeBuilder(Node& root) : root_(root) {}
  void on_scalar(const YamlScalar& scalar) override {
    Node& node = place_for(scalar.place);
    node.kind = Node::Kind::scalar;
    node.is_quoted = scalar.is_quoted;
    node.text = scalar.text;
    done();
  }
  void on_null(Place place) override {
    place_for(place).kind = Node::Kind::null;
    done();
  }
  void on_list_start(Place place) override { open(place, Node::Kind::list); }
  void on_list_end() override { close(); }
  void on_map_start(Place place) override { open(place, Node::Kind::map); }
  void on_map_end() override { close(); }

 private:
  struct Level {
    Node* node;
    bool value_due;
  };
  Node& place_for(Place place) {
    Node& node = next();
    node.place = place;
    return node;
  }
  Node& next() {
    if (levels_.empty()) return root_;
    Level& level = levels_.back();
    if (level.node->kind == Node::Kind::list) return level.node->items.emplace_back();
    return level.value_due ? level.node->entries.back().second : level.node->entries.emplace_back().first;
  }
  void done() {
    if (!levels_.empty() && levels_.back().node->kind == Node::Kind::map)
      levels_.back().value_due = !levels_.back().value_due;
  }
  void open(Place place, Node::Kind kind) {
    Node& node = place_for(place);
    node.kind = kind;
    levels_.push_back({&node, false});
  }
  void close() {
    levels_.pop_back();
    done();
  }

  Node& root_;
  std::vector<Level> levels_;
};

}  // namespace

std::optional<Node> parse_yaml_tree(const DocumentText& document, diagnostics::Diagnostics& diagnostics) {
  Node root;
  TreeBuilder builder(root);
  if (send_events_fast(document, builder)) return root;
  root = Node();
  TreeBuilder again(root);
  if (!parse_yaml(document, again, diagnostics)) return std::nullopt;
  return root;
}

bool is_same(const Node& one, const Node& other) {
  const auto is_same_entry = [](const Node::Entry& a, const Node::Entry& b) {
    return is_same(a.first, b.first) && is_same(a.second, b.second);
  };
  return one.kind == other.kind && one.text == other.text &&
         std::equal(one.items.begin(), one.items.end(), other.items.begin(), other.items.end(), is_same) &&
         std::equal(one.entries.begin(), one.entries.end(), other.entries.begin(), other.entries.end(), is_same_entry);
}

}  // namespace tremplin::yaml
