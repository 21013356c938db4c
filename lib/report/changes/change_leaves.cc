#include "report/changes/change_leaves.h"

#include <algorithm>
#include <array>

#include "documents/tables.h"
#include "report/document/words.h"

namespace tremplin::report {
namespace {

// The catalogue's group of an enumeration's words.
struct ChoiceGroup {
  std::span<const std::string_view> (*choices)();
  std::string_view group;
};
constexpr ChoiceGroup kChoiceGroups[] = {{&documents::choices_of<model::Indicator>, "category"},
                                         {&documents::choices_of<model::Axis>, "axis"},
                                         {&documents::choices_of<model::Better>, "better"},
                                         {&documents::choices_of<model::Status>, "status"},
                                         {&documents::choices_of<model::AnnexState>, "annex_state"},
                                         {&documents::choices_of<model::MeansKind>, "means"},
                                         {&documents::choices_of<model::Opinion>, "opinion"},
                                         {&documents::choices_of<model::FollowUpKind>, "meeting"},
                                         {&documents::choices_of<model::RenewalKind>, "renewal_kind"},
                                         {&documents::choices_of<model::StrengtheningKind>, "strengthening"},
                                         {&documents::choices_of<model::CauseKind>, "cause"},
                                         {&documents::choices_of<model::SolutionKind>, "solution"}};

Value choice_value(const documents::Shape& shape, const std::string& word) {
  if (shape.choices == &documents::choices_of<model::FollowUpKind> &&
      word == documents::word_of(model::FollowUpKind::cdiae))
    return meeting_word(model::FollowUpKind::cdiae, {});
  for (const ChoiceGroup& one : kChoiceGroups)
    if (one.choices == shape.choices) return Coded{word, {std::string(one.group) + "." + word, {}}};
  return word;
}

Value decimal_value(const std::string& text) {
  const auto hundredths = parse_decimal(text, 2);
  if (!hundredths) return text;
  return Number{*hundredths, 2};
}

Value money_text(const std::string& text) {
  const auto cents = parse_decimal(text, 2);
  if (!cents) return text;
  return Money{*cents};
}

// A number of people or exits; a year of four digits is a name.
Value count_value(std::string_view field, const std::string& text) {
  const auto count = parse_decimal(text, 0);
  if (!count || field == "year") return text;
  return *count;
}

Value scalar_value(const documents::Shape& shape, std::string_view field, const std::string& text) {
  switch (shape.kind) {
    case documents::ShapeKind::choice: return choice_value(shape, text);
    case documents::ShapeKind::date:
      if (const auto date = parse_date(text)) return *date;
      break;
    case documents::ShapeKind::share:
      if (const auto share = parse_share(text)) return *share;
      break;
    case documents::ShapeKind::money: return money_text(text);
    case documents::ShapeKind::points:
    case documents::ShapeKind::decimal: return decimal_value(text);
    case documents::ShapeKind::count: return count_value(field, text);
    case documents::ShapeKind::code: return party_name(text, {});
    default: break;
  }
  return text;
}

bool is_text(const documents::Shape& shape) {
  return shape.kind == documents::ShapeKind::text || shape.kind == documents::ShapeKind::text_or_record;
}

// A text in two languages, else every value one after the other.
Value map_value(const documents::Shape& shape, std::string_view field, const yaml::Node& map);

Value node_value(const documents::Shape& shape, std::string_view field, const yaml::Node& node) {
  switch (node.kind) {
    case yaml::Node::Kind::null: return Absent::not_known;
    case yaml::Node::Kind::scalar: return scalar_value(shape, field, node.text);
    case yaml::Node::Kind::map: return map_value(shape, field, node);
    case yaml::Node::Kind::list: break;
  }
  Series series;
  const documents::Shape& element = shape.element == nullptr ? shape : *shape.element;
  for (const yaml::Node& item : node.items) series.items.push_back(node_value(element, field, item));
  return series;
}

Value map_value(const documents::Shape& shape, std::string_view field, const yaml::Node& map) {
  if (is_text(shape) && at_key(map, "text").kind == yaml::Node::Kind::null &&
      at_key(map, "activity").kind == yaml::Node::Kind::null)
    return model::Text{at_key(map, "fr").text, at_key(map, "en").text};
  Series series;
  for (const yaml::Node::Entry& entry : map.entries) series.items.push_back(node_value(shape, field, entry.second));
  return series;
}

Value with_part(const Value& name, Value part) { return Message{"change.part", {name, std::move(part)}}; }

// What the tables say of an enumeration lists its words; a sentence wants its name.
Value name_of_field(const documents::Field& field) {
  if (field.shape->kind == documents::ShapeKind::choice) return Message{"change.field." + std::string(field.name), {}};
  return model::Text{std::string(field.doc.fr), std::string(field.doc.en)};
}

class LeafWalk {
 public:
  LeafWalk(std::vector<Change>& changes, const LeafOwner& owner) : changes_(changes), owner_(owner) {}

  void look_at_record(const Value& name, const documents::Table& table, const yaml::Node& before,
                      const yaml::Node& after, std::span<const std::string_view> said) {
    for (const documents::Field& field : table.fields) {
      if (std::find(said.begin(), said.end(), field.name) != said.end()) continue;
      look_at(with_part(name, name_of_field(field)), *field.shape, field.name, at_key(before, field.name),
              at_key(after, field.name));
    }
  }

 private:
  void look_at(const Value& name, const documents::Shape& shape, std::string_view field, const yaml::Node& before,
               const yaml::Node& after) {
    if (yaml::is_same(before, after)) return;
    if (shape.kind == documents::ShapeKind::record) {
      look_at_record(name, shape.table(), before, after, {});
    } else if (shape.kind == documents::ShapeKind::by_year || shape.kind == documents::ShapeKind::by_code) {
      look_at_map(name, *shape.element, field, before, after);
    } else if (shape.kind == documents::ShapeKind::list && shape.element->kind == documents::ShapeKind::record) {
      look_at_list(name, *shape.element, field, before, after);
    } else {
      add(name, node_value(shape, field, before), node_value(shape, field, after), before, after);
    }
  }

  void look_at_map(const Value& name, const documents::Shape& element, std::string_view field, const yaml::Node& before,
                   const yaml::Node& after) {
    std::vector<std::string> keys;
    for (const yaml::Node* map : {&before, &after})
      for (const yaml::Node::Entry& entry : map->entries) keys.push_back(entry.first.text);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (const std::string& key : keys)
      look_at(with_part(name, key), element, field, at_key(before, key), at_key(after, key));
  }

  // Records of a list within a record go by their place.
  void look_at_list(const Value& name, const documents::Shape& element, std::string_view field,
                    const yaml::Node& before, const yaml::Node& after) {
    static const yaml::Node kNone;
    const std::size_t most = std::max(before.items.size(), after.items.size());
    for (std::size_t i = 0; i < most; ++i)
      look_at(with_part(name, static_cast<std::int64_t>(i + 1)), element, field,
              i < before.items.size() ? before.items[i] : kNone, i < after.items.size() ? after.items[i] : kNone);
  }

  void add(const Value& name, Value old_value, Value new_value, const yaml::Node& before, const yaml::Node& after) {
    const bool is_new = before.kind == yaml::Node::Kind::null;
    const bool is_gone = after.kind == yaml::Node::Kind::null;
    Message sentence{"change.leaf.changed", {name, old_value, new_value}};
    if (is_new) sentence = {"change.leaf.added", {name, new_value}};
    if (is_gone) sentence = {"change.leaf.removed", {name, old_value}};
    changes_.push_back({owner_.kind, name, is_new ? Value() : old_value, is_gone ? Value() : new_value, sentence});
  }

  std::vector<Change>& changes_;
  const LeafOwner& owner_;
};

}  // namespace

const yaml::Node& at_key(const yaml::Node& map, std::string_view key) {
  static const yaml::Node kNone;
  for (const yaml::Node::Entry& entry : map.entries)
    if (entry.first.text == key) return entry.second;
  return kNone;
}

void compare_leaves(std::vector<Change>& changes, const LeafOwner& owner, const documents::Table& table,
                    const yaml::Node& before, const yaml::Node& after, std::span<const std::string_view> said) {
  LeafWalk(changes, owner).look_at_record(owner.name, table, before, after, said);
}

}  // namespace tremplin::report
