#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "model/convention.h"
#include "model/names.h"
#include "model/text.h"
#include "model/values.h"
#include "tremplin/language.h"
#include "yaml/node.h"

namespace tremplin::documents {

/// What a value may look like: what the reader accepts, what the schema says, what the manual prints.
// clang-format off: a list, by kind
enum class ShapeKind {
  identifier,
  code,
  word,
  text,
  date,
  share,
  points,
  money,
  decimal,
  count,
  boolean,
  choice,
  department,
  text_or_record,
  record,
  list,
  one_or_more,
  by_year,
  by_code,
  by_name
};
// clang-format on

struct Table;

/// The shape of a type. `element` for lists and maps, `table` for records, `choices` for enumerations.
struct Shape {
  ShapeKind kind;
  const Shape* element = nullptr;
  const Table& (*table)() = nullptr;
  std::span<const std::string_view> (*choices)() = nullptr;
};

enum class Need { optional, required };

/// One key of a record: its one description, from which reader, schema and manual come.
struct Field {
  std::string_view name;
  Need need;
  const Shape* shape;
  Bilingual doc;
  /// Reads the value into the member of `owner` that the field stands for. False where it had errors.
  bool (*read)(const yaml::Node& value, std::string_view name, void* owner, diagnostics::Diagnostics& diagnostics);
  /// The other way: the node that would be read as the member of `owner`; a null node where there is nothing to say.
  yaml::Node (*write)(const void* owner);
};

struct Table {
  std::span<const Field> fields;
};

/// The table of a record type; one specialisation a type, in read/tables_*.cc.
template <class T>
const Table& table_of();

/// The words of an enumeration, in the order of its values.
template <class T>
std::span<const std::string_view> choices_of();

/// The word of a value: `not-renewed`.
template <class T>
std::string_view word_of(T value) {
  return choices_of<T>()[static_cast<std::size_t>(value)];
}

bool read_value(const yaml::Node& node, std::string_view name, model::Identifier& out,
                diagnostics::Diagnostics& diagnostics);
bool read_value(const yaml::Node& node, std::string_view name, model::CodeText& out,
                diagnostics::Diagnostics& diagnostics);
bool read_value(const yaml::Node& node, std::string_view name, std::string& out, diagnostics::Diagnostics& diagnostics);
bool read_value(const yaml::Node& node, std::string_view name, model::Text& out, diagnostics::Diagnostics& diagnostics);
bool read_value(const yaml::Node& node, std::string_view name, Date& out, diagnostics::Diagnostics& diagnostics);
bool read_value(const yaml::Node& node, std::string_view name, Share& out, diagnostics::Diagnostics& diagnostics);
bool read_value(const yaml::Node& node, std::string_view name, model::Points& out,
                diagnostics::Diagnostics& diagnostics);
bool read_value(const yaml::Node& node, std::string_view name, Money& out, diagnostics::Diagnostics& diagnostics);
bool read_value(const yaml::Node& node, std::string_view name, Decimal& out, diagnostics::Diagnostics& diagnostics);
bool read_value(const yaml::Node& node, std::string_view name, model::Count& out,
                diagnostics::Diagnostics& diagnostics);
bool read_value(const yaml::Node& node, std::string_view name, bool& out, diagnostics::Diagnostics& diagnostics);

yaml::Node node_of(const model::Identifier& value);
yaml::Node node_of(const model::CodeText& value);
yaml::Node node_of(const std::string& value);
yaml::Node node_of(const model::Text& value);
yaml::Node node_of(Date value);
yaml::Node node_of(Share value);
yaml::Node node_of(model::Points value);
yaml::Node node_of(Money value);
yaml::Node node_of(Decimal value);
yaml::Node node_of(model::Count value);
yaml::Node node_of(bool value);

// All overloads stand before the templates that call them: what is declared later, or in another room, is not found.
bool read_value(const yaml::Node& node, std::string_view name, model::ProjectItem& out,
                diagnostics::Diagnostics& diagnostics);
yaml::Node node_of(const model::ProjectItem& item);
bool read_value(const yaml::Node& node, std::string_view name, model::NamedBody& out,
                diagnostics::Diagnostics& diagnostics);
template <class T>
bool read_value(const yaml::Node& node, std::string_view name, Located<T>& out, diagnostics::Diagnostics& diagnostics);
template <class T>
yaml::Node node_of(const Located<T>& value);
template <class T>
bool read_value(const yaml::Node& node, std::string_view name, model::Opt<T>& out,
                diagnostics::Diagnostics& diagnostics);
template <class T>
yaml::Node node_of(const model::Opt<T>& value);
template <class T>
bool read_value(const yaml::Node& node, std::string_view name, std::vector<T>& out,
                diagnostics::Diagnostics& diagnostics);
template <class T>
yaml::Node node_of(const std::vector<T>& value);
template <class T>
bool read_value(const yaml::Node& node, std::string_view name, model::ByYear<T>& out,
                diagnostics::Diagnostics& diagnostics);
template <class T>
yaml::Node node_of(const model::ByYear<T>& value);
template <class T>
bool read_value(const yaml::Node& node, std::string_view name, model::ByCode<T>& out,
                diagnostics::Diagnostics& diagnostics);
template <class T>
yaml::Node node_of(const model::ByCode<T>& value);
template <class T>
bool read_value(const yaml::Node& node, std::string_view name, model::OneOrMore<T>& out,
                diagnostics::Diagnostics& diagnostics);
template <class T>
yaml::Node node_of(const model::OneOrMore<T>& value);
template <class T>
bool read_value(const yaml::Node& node, std::string_view name, model::ByName<T>& out,
                diagnostics::Diagnostics& diagnostics);
template <class T>
yaml::Node node_of(const model::ByName<T>& value);
/// The keys that have something to say, in the order of the table; a null node where none has.
yaml::Node record_node(const Table& table, const void* owner);
/// A word as it stands; `text_node` for words that YAML elsewhere could take for a number, a date or a switch.
yaml::Node word_node(std::string_view word);
yaml::Node text_node(std::string_view text);

/// The index of the word among `choices`; -1 with a finding that names the nearest.
int read_choice(const yaml::Node& node, std::string_view name, std::span<const std::string_view> choices,
                diagnostics::Diagnostics& diagnostics);
/// A year of four digits as a key; -1 with a finding.
int read_year(const yaml::Node& key, diagnostics::Diagnostics& diagnostics);
/// The key of the table that an unknown one is near to, and that the record may therefore mean.
std::optional<std::string_view> meant_key(std::string_view key, const Table& table);
/// Unknown, repeated and missing keys, then each field. A key is not said to be missing beside a misspelt one that is
/// near to it, nor where it alone is missing and one key is strange. False where anything was wrong.
bool read_record(const yaml::Node& node, std::string_view name, const Table& table, void* owner,
                 diagnostics::Diagnostics& diagnostics);
/// True for a node of that kind; else a finding that says what is expected.
bool expect(const yaml::Node& node, std::string_view name, yaml::Node::Kind kind,
            diagnostics::Diagnostics& diagnostics);
/// Numbers with a decimal comma within braces, which YAML cuts into a value and a key (Y064): which entries are part
/// of one, and are not to be looked at by themselves.
struct CutNumbers {
  std::vector<bool> is_part;
  bool has_any = false;
};
CutNumbers find_cut_numbers(const yaml::Node& node, diagnostics::Diagnostics& diagnostics);
/// Adds a finding where a key stands twice in a map. False then.
bool check_keys(const yaml::Node& node, diagnostics::Diagnostics& diagnostics);

template <class T>
concept Enumeration = std::is_enum_v<T>;

template <Enumeration T>
bool read_value(const yaml::Node& node, std::string_view name, T& out, diagnostics::Diagnostics& diagnostics) {
  const int index = read_choice(node, name, choices_of<T>(), diagnostics);
  if (index < 0) return false;
  out = static_cast<T>(index);
  return true;
}

// Records know where they stand.
template <class T>
// clang-format off: clang-format 14 breaks it
concept Record = requires(T t) {
  t.place;
}
&&!requires(T t) { t.value; };
// clang-format on

template <Record T>
bool read_value(const yaml::Node& node, std::string_view name, T& out, diagnostics::Diagnostics& diagnostics) {
  out.place = node.place;
  return read_record(node, name, table_of<T>(), &out, diagnostics);
}

template <class T>
bool read_value(const yaml::Node& node, std::string_view name, Located<T>& out, diagnostics::Diagnostics& diagnostics) {
  out.place = node.place;
  return read_value(node, name, out.value, diagnostics);
}

template <class T>
bool read_value(const yaml::Node& node, std::string_view name, model::Opt<T>& out,
                diagnostics::Diagnostics& diagnostics) {
  Located<T> value;
  const bool ok = read_value(node, name, value, diagnostics);
  // A record keeps what was right in it, so that the findings of later checks are complete.
  if (ok || Record<T>) out = std::move(value);
  return ok;
}

template <class T>
bool read_value(const yaml::Node& node, std::string_view name, std::vector<T>& out,
                diagnostics::Diagnostics& diagnostics) {
  if (!expect(node, name, yaml::Node::Kind::list, diagnostics)) return false;
  bool ok = true;
  for (const yaml::Node& item : node.items) {
    T value{};
    const bool item_ok = read_value(item, name, value, diagnostics);
    if (item_ok || Record<T>) out.push_back(std::move(value));
    ok = ok && item_ok;
  }
  return ok;
}

template <class T>
bool read_value(const yaml::Node& node, std::string_view name, model::OneOrMore<T>& out,
                diagnostics::Diagnostics& diagnostics) {
  if (node.kind == yaml::Node::Kind::list) return read_value(node, name, out.all, diagnostics);
  Located<T> only;
  const bool ok = read_value(node, name, only, diagnostics);
  if (ok) out.all.push_back(std::move(only));
  return ok;
}

template <class T>
bool read_value(const yaml::Node& node, std::string_view name, model::ByYear<T>& out,
                diagnostics::Diagnostics& diagnostics) {
  if (!expect(node, name, yaml::Node::Kind::map, diagnostics)) return false;
  const CutNumbers cut = find_cut_numbers(node, diagnostics);
  bool ok = check_keys(node, diagnostics) && !cut.has_any;
  for (std::size_t i = 0; i < node.entries.size(); ++i) {
    if (cut.is_part[i]) continue;
    const auto& [key, value] = node.entries[i];
    const int year = read_year(key, diagnostics);
    Located<T> read;
    const bool value_ok = year > 0 && read_value(value, key.text, read, diagnostics);
    if (value_ok) out[year] = std::move(read);
    ok = ok && value_ok;
  }
  return ok;
}

template <class T>
bool read_value(const yaml::Node& node, std::string_view name, model::ByCode<T>& out,
                diagnostics::Diagnostics& diagnostics) {
  if (!expect(node, name, yaml::Node::Kind::map, diagnostics)) return false;
  bool ok = check_keys(node, diagnostics);
  for (const auto& [key, value] : node.entries) {
    Located<model::CodeText> code{{key.text}, key.place};
    T read{};
    const bool entry_ok = read_value(value, key.text, read, diagnostics);
    out.emplace_back(std::move(code), std::move(read));
    ok = ok && entry_ok;
  }
  return ok;
}

template <class T>
bool read_value(const yaml::Node& node, std::string_view name, model::ByName<T>& out,
                diagnostics::Diagnostics& diagnostics) {
  if (!expect(node, name, yaml::Node::Kind::map, diagnostics)) return false;
  bool ok = check_keys(node, diagnostics);
  for (const auto& [key, value] : node.entries) {
    Located<T> read;
    const bool value_ok = read_value(value, key.text, read, diagnostics);
    if (value_ok) out.emplace_back(Located<std::string>{key.text, key.place}, std::move(read));
    ok = ok && value_ok;
  }
  return ok;
}

template <Enumeration T>
yaml::Node node_of(T value) {
  return word_node(word_of(value));
}

template <Record T>
yaml::Node node_of(const T& value) {
  return record_node(table_of<T>(), &value);
}

template <class T>
yaml::Node node_of(const Located<T>& value) {
  return node_of(value.value);
}

template <class T>
yaml::Node node_of(const model::Opt<T>& value) {
  return value ? node_of(value->value) : yaml::Node{};
}

template <class T>
yaml::Node node_of(const std::vector<T>& values) {
  yaml::Node list;
  for (const T& value : values) list.items.push_back(node_of(value));
  if (!values.empty()) list.kind = yaml::Node::Kind::list;
  return list;
}

template <class T>
yaml::Node node_of(const model::OneOrMore<T>& values) {
  return values.all.size() == 1 ? node_of(values.all.front()) : node_of(values.all);
}

template <class T>
yaml::Node node_of(const model::ByYear<T>& values) {
  yaml::Node map;
  for (const auto& [year, value] : values) map.entries.push_back({node_of(model::Count{year}), node_of(value.value)});
  if (!values.empty()) map.kind = yaml::Node::Kind::map;
  return map;
}

template <class T>
yaml::Node node_of(const model::ByCode<T>& values) {
  yaml::Node map;
  for (const auto& [code, value] : values) map.entries.push_back({node_of(code.value), node_of(value)});
  if (!values.empty()) map.kind = yaml::Node::Kind::map;
  return map;
}

template <class T>
yaml::Node node_of(const model::ByName<T>& values) {
  yaml::Node map;
  for (const auto& [name, value] : values) map.entries.push_back({text_node(name.value), node_of(value.value)});
  if (!values.empty()) map.kind = yaml::Node::Kind::map;
  return map;
}

/// The shape of a member's type.
template <class T>
struct ShapeOf {
  static constexpr Shape shape() {
    if constexpr (std::is_enum_v<T>) return {ShapeKind::choice, nullptr, nullptr, &choices_of<T>};
    return {ShapeKind::record, nullptr, &table_of<T>, nullptr};
  }
  static constexpr Shape kShape = shape();
};
template <ShapeKind kKind>
struct PlainShape {
  static constexpr Shape kShape{kKind};
};
// clang-format off: a line a type
template <>
struct ShapeOf<model::Identifier> : PlainShape<ShapeKind::identifier> {};
template <>
struct ShapeOf<model::CodeText> : PlainShape<ShapeKind::code> {};
template <>
struct ShapeOf<std::string> : PlainShape<ShapeKind::word> {};
template <>
struct ShapeOf<model::Text> : PlainShape<ShapeKind::text> {};
template <>
struct ShapeOf<Date> : PlainShape<ShapeKind::date> {};
template <>
struct ShapeOf<Share> : PlainShape<ShapeKind::share> {};
template <>
struct ShapeOf<model::Points> : PlainShape<ShapeKind::points> {};
template <>
struct ShapeOf<Money> : PlainShape<ShapeKind::money> {};
template <>
struct ShapeOf<Decimal> : PlainShape<ShapeKind::decimal> {};
template <>
struct ShapeOf<model::Count> : PlainShape<ShapeKind::count> {};
template <>
struct ShapeOf<bool> : PlainShape<ShapeKind::boolean> {};
template <class T>
struct ShapeOf<Located<T>> : ShapeOf<T> {};
template <class T>
struct ShapeOf<model::Opt<T>> : ShapeOf<T> {};
// clang-format on
template <class T>
struct ShapeOf<std::vector<T>> {
  static constexpr Shape kShape{ShapeKind::list, &ShapeOf<T>::kShape};
};
template <class T>
struct ShapeOf<model::OneOrMore<T>> {
  static constexpr Shape kShape{ShapeKind::one_or_more, &ShapeOf<T>::kShape};
};
template <class T>
struct ShapeOf<model::ByYear<T>> {
  static constexpr Shape kShape{ShapeKind::by_year, &ShapeOf<T>::kShape};
};
template <class T>
struct ShapeOf<model::ByCode<T>> {
  static constexpr Shape kShape{ShapeKind::by_code, &ShapeOf<T>::kShape};
};
template <class T>
struct ShapeOf<model::ByName<T>> {
  static constexpr Shape kShape{ShapeKind::by_name, &ShapeOf<T>::kShape};
};

template <class Member>
struct MemberOf;
template <class Owner, class T>
struct MemberOf<T Owner::*> {
  using OwnerType = Owner;
  using Type = T;
};

/// The field of a member: `field<&model::Signature::date>("date", Need::required, {"…", "…"})`.
template <auto kMember>
constexpr Field field(std::string_view name, Need need, Bilingual doc) {
  using Traits = MemberOf<decltype(kMember)>;
  return {name,
          need,
          &ShapeOf<typename Traits::Type>::kShape,
          doc,
          [](const yaml::Node& value, std::string_view key, void* owner, diagnostics::Diagnostics& diagnostics) {
            return read_value(value, key, static_cast<typename Traits::OwnerType*>(owner)->*kMember, diagnostics);
          },
          [](const void* owner) { return node_of(static_cast<const typename Traits::OwnerType*>(owner)->*kMember); }};
}

/// The same field, said to look like `shape`: for words that have a form of their own, which checks look after.
constexpr Field with_shape(Field field, const Shape& shape) {
  field.shape = &shape;
  return field;
}

}  // namespace tremplin::documents
