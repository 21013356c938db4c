#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "documents/tables.h"
#include "render/text/value_text.h"
#include "report/changes/change.h"

using namespace tremplin;

namespace {

// A convention that says something in every field of the tables, made from them: a new field is in it by itself.
class EveryField {
 public:
  yaml::Node node(const documents::Table& table) {
    yaml::Node map;
    map.kind = yaml::Node::Kind::map;
    for (const documents::Field& field : table.fields)
      add(map, std::string(field.name), value(*field.shape, field.name));
    return map;
  }

 private:
  static void add(yaml::Node& map, const std::string& key, yaml::Node value) {
    map.entries.push_back({documents::word_node(key), std::move(value)});
  }

  yaml::Node value(const documents::Shape& shape, std::string_view field) {
    switch (shape.kind) {
      case documents::ShapeKind::record: return node(shape.table());
      case documents::ShapeKind::text_or_record: return node(shape.table());
      case documents::ShapeKind::list: return list(shape, field);
      case documents::ShapeKind::by_year: return map(shape, field, {"2009", "2010"});
      case documents::ShapeKind::by_code: return map(shape, field, {"training-hours"});
      case documents::ShapeKind::by_name: return map(shape, field, {"C006"});
      default: return documents::text_node(scalar(shape, field));
    }
  }

  yaml::Node list(const documents::Shape& shape, std::string_view field) {
    yaml::Node items;
    items.kind = yaml::Node::Kind::list;
    for (int i = 0; i < 2; ++i) items.items.push_back(value(*shape.element, field));
    return items;
  }

  yaml::Node map(const documents::Shape& shape, std::string_view field, const std::vector<std::string>& keys) {
    yaml::Node entries;
    entries.kind = yaml::Node::Kind::map;
    for (const std::string& key : keys) add(entries, key, value(*shape.element, field));
    return entries;
  }

  // No two words alike, so that no item of a list is taken for another.
  std::string scalar(const documents::Shape& shape, std::string_view field) {
    const std::string number = std::to_string(++made_);
    switch (shape.kind) {
      case documents::ShapeKind::date:
        return field == "end" ? "2011-12-31" : format_date(add_days(make_date(2009, 1, 1), made_));
      case documents::ShapeKind::share: return std::to_string(made_ % 90 + 1) + "%";
      case documents::ShapeKind::points: return std::to_string(made_ % 9 + 1);
      case documents::ShapeKind::money:
      case documents::ShapeKind::decimal: return number;
      case documents::ShapeKind::count: return field == "year" ? "2009" : number;
      case documents::ShapeKind::boolean: return "true";
      case documents::ShapeKind::choice: return std::string(shape.choices().front());
      case documents::ShapeKind::department: return "44";
      case documents::ShapeKind::text: return "Texte " + number;
      default: return "word-" + number;
    }
  }

  int made_ = 0;
};

// Another value of the same form.
std::string edited(const documents::Shape& shape, const std::string& text) {
  switch (shape.kind) {
    case documents::ShapeKind::date: return format_date(add_days(*parse_date(text), 1));
    case documents::ShapeKind::share: return std::to_string(std::stoi(text) + 1) + "%";
    case documents::ShapeKind::points:
    case documents::ShapeKind::money:
    case documents::ShapeKind::decimal:
    case documents::ShapeKind::count: return std::to_string(std::stoi(text) + 1);
    case documents::ShapeKind::boolean: return "false";
    case documents::ShapeKind::choice: return std::string(shape.choices()[1]);
    case documents::ShapeKind::department: return "45";
    default: return text + "x";
  }
}

struct Leaf {
  std::string path;
  const documents::Shape* shape;
  yaml::Node* node;
};

class Leaves {
 public:
  explicit Leaves(yaml::Node& whole) { look_at_record(whole, documents::table_of<model::Convention>(), ""); }
  std::vector<Leaf> all;

 private:
  void look_at_record(yaml::Node& map, const documents::Table& table, const std::string& path) {
    for (const documents::Field& field : table.fields)
      for (yaml::Node::Entry& entry : map.entries)
        if (entry.first.text == field.name) look_at(entry.second, *field.shape, path + "/" + entry.first.text);
  }

  void look_at(yaml::Node& node, const documents::Shape& shape, const std::string& path) {
    if (node.kind == yaml::Node::Kind::scalar) {
      all.push_back({path, &shape, &node});
    } else if (shape.kind == documents::ShapeKind::record || shape.kind == documents::ShapeKind::text_or_record) {
      look_at_record(node, shape.table(), path);
    } else {
      for (std::size_t i = 0; i < node.items.size(); ++i)
        look_at(node.items[i], *shape.element, path + "/" + std::to_string(i));
      for (yaml::Node::Entry& entry : node.entries)
        look_at(entry.second, *shape.element, path + "/" + entry.first.text);
    }
  }
};

// Another id is another convention; what is ignored is no matter of the parties.
bool is_said_elsewhere(const Leaf& leaf) { return leaf.path == "/id" || leaf.path.starts_with("/ignore"); }

model::Convention convention_of(const yaml::Node& node) {
  model::Convention convention;
  diagnostics::Diagnostics diagnostics;
  REQUIRE(documents::read_value(node, "convention", convention, diagnostics));
  return convention;
}

// A change says something where what it shows before and after is not the same.
bool says_something(const report::Change& change) {
  return render::value_text(Language::french, change.before) != render::value_text(Language::french, change.after);
}

}  // namespace

TEST_CASE("each value of a convention that is edited alone is said by the page of changes") {
  yaml::Node whole = EveryField().node(documents::table_of<model::Convention>());
  const model::Convention before = convention_of(whole);
  CHECK(report::find_changes(before, convention_of(whole), nullptr, {}).empty());
  int tried = 0;
  for (const Leaf& leaf : Leaves(whole).all) {
    if (is_said_elsewhere(leaf)) continue;
    CAPTURE(leaf.path);
    const std::string text = std::exchange(leaf.node->text, edited(*leaf.shape, leaf.node->text));
    const std::vector<report::Change> changes = report::find_changes(before, convention_of(whole), nullptr, {});
    leaf.node->text = text;
    ++tried;
    CHECK(std::any_of(changes.begin(), changes.end(), says_something));
    // An item under another key goes and comes, with all its values.
    CHECK(changes.size() <= 8);
  }
  CHECK(tried > 150);
}

TEST_CASE("a value of a convention that goes away is said too") {
  yaml::Node whole = EveryField().node(documents::table_of<model::Convention>());
  const model::Convention before = convention_of(whole);
  for (const Leaf& leaf : Leaves(whole).all) {
    if (is_said_elsewhere(leaf)) continue;
    CAPTURE(leaf.path);
    const yaml::Node kept = std::exchange(*leaf.node, yaml::Node{});
    model::Convention after;
    diagnostics::Diagnostics diagnostics;
    const bool is_read = documents::read_value(whole, "convention", after, diagnostics);
    if (is_read && leaf.path.rfind("/period", 0) != 0 && leaf.path.rfind("/structure", 0) != 0)
      CHECK_FALSE(report::find_changes(before, after, nullptr, {}).empty());
    *leaf.node = kept;
  }
}
