#include "documents/fields.h"

#include <algorithm>
#include <unordered_map>

#include "base/text.h"
#include "documents/bad_date.h"
#include "documents/tables.h"
#include "documents/values/bad_number.h"
#include "documents/values/cut_number.h"
#include "model/convention.h"
#include "model/outcome.h"
#include "model/own_key.h"

namespace tremplin::documents {
namespace {

constexpr std::size_t kLongestScalar = std::size_t{64} << 10;

// The text of a scalar that must be there; null with a finding otherwise.
const std::string* scalar_text(const yaml::Node& node, std::string_view name, diagnostics::Diagnostics& diagnostics) {
  if (!expect(node, name, yaml::Node::Kind::scalar, diagnostics)) return nullptr;
  if (node.text.empty()) {
    diagnostics.add(Code::empty_value, node.place, {std::string(name)});
    return nullptr;
  }
  if (node.text.size() > kLongestScalar) {
    diagnostics.add(Code::scalar_too_long, node.place, {std::string(name)});
    return nullptr;
  }
  return &node.text;
}

void add_faulty(Code code, Place place, std::string_view name, const std::string& text,
                diagnostics::Diagnostics& diagnostics) {
  if (code == Code::bad_identifier || code == Code::bad_code || code == Code::bad_boolean)
    return diagnostics.add(code, place, {std::string(name), text});
  add_bad_number(code, place, name, text, diagnostics);
}

// Reads a scalar through `parse`, which gives an optional; `code` where it gives nothing.
template <class Parse>
auto parsed(const yaml::Node& node, std::string_view name, Code code, diagnostics::Diagnostics& diagnostics,
            Parse parse) -> decltype(parse(std::string_view{})) {
  const std::string* text = scalar_text(node, name, diagnostics);
  if (!text) return {};
  auto value = parse(std::string_view(*text));
  if (!value) add_faulty(code, node.place, name, *text, diagnostics);
  return value;
}

std::optional<std::int64_t> not_negative(std::string_view text, int decimals) {
  const auto value = parse_decimal(text, decimals);
  return value && *value >= 0 ? value : std::nullopt;
}

Bilingual kind_name(yaml::Node::Kind kind) {
  switch (kind) {
    case yaml::Node::Kind::list: return {"a list", "une liste"};
    case yaml::Node::Kind::map: return {"a group of keys", "un groupe de clés"};
    default: return {"a single value", "une valeur simple"};
  }
}

const Field* find_field(const Table& table, std::string_view name) {
  const auto found =
      std::find_if(table.fields.begin(), table.fields.end(), [name](const Field& field) { return field.name == name; });
  return found == table.fields.end() ? nullptr : &*found;
}

// `lacking`: the one key that the record lacks, and that its one strange key may therefore stand for.
bool read_entry(const yaml::Node& key, const yaml::Node& value, const Table& table,
                std::optional<std::string_view> lacking, void* owner, diagnostics::Diagnostics& diagnostics) {
  if (key.kind != yaml::Node::Kind::scalar) {
    diagnostics.add(
        Code::wrong_shape, key.place,
        {std::string("?"), Bilingual{"a key, not a list or a group", "une clé, non une liste ou un groupe"}});
    return false;
  }
  if (model::is_own_key(key.text)) return true;
  const Field* found = find_field(table, key.text);
  if (!found) {
    const auto near = meant_key(key.text, table);
    diagnostics.add_near(Code::unknown_key, key.place, {key.text}, near ? near : lacking);
    return false;
  }
  return found->read(value, found->name, owner, diagnostics);
}

bool has_key(const yaml::Node& node, std::string_view name) {
  return std::any_of(node.entries.begin(), node.entries.end(),
                     [name](const auto& entry) { return entry.first.text == name; });
}

// Sums of what is counted or paid stay exact.
bool is_of_a_size(const yaml::Node& node, std::string_view name, std::int64_t value, std::int64_t parts,
                  diagnostics::Diagnostics& diagnostics) {
  if (value / parts < model::kLargestCount || value == model::kLargestCount * parts) return true;
  diagnostics.add(Code::count_too_large, node.place, {std::string(name), node.text});
  return false;
}

bool has_misspelt(const yaml::Node& node, std::string_view name, const Table& table) {
  return std::any_of(node.entries.begin(), node.entries.end(),
                     [&](const auto& entry) { return meant_key(entry.first.text, table) == name; });
}

bool is_strange(const yaml::Node& key, const Table& table) {
  return key.kind == yaml::Node::Kind::scalar && !model::is_own_key(key.text) && !find_field(table, key.text) &&
         !meant_key(key.text, table);
}

// Where one needed key is not there and one key is nobody's, they are most likely one fault.
std::optional<std::string_view> lacking_key(const yaml::Node& node, const Table& table) {
  const auto strange = std::count_if(node.entries.begin(), node.entries.end(),
                                     [&](const auto& entry) { return is_strange(entry.first, table); });
  if (strange != 1) return std::nullopt;
  std::optional<std::string_view> lacking;
  for (const Field& wanted : table.fields) {
    if (wanted.need == Need::optional || has_key(node, wanted.name) || has_misspelt(node, wanted.name, table)) continue;
    if (lacking) return std::nullopt;
    lacking = wanted.name;
  }
  return lacking;
}

}  // namespace

CutNumbers find_cut_numbers(const yaml::Node& node, diagnostics::Diagnostics& diagnostics) {
  CutNumbers cut{std::vector<bool>(node.entries.size()), false};
  for (std::size_t i = 0; i + 1 < node.entries.size(); ++i) {
    const auto number = cut_number_at(node, i);
    if (!number) continue;
    add_cut_number(*number, diagnostics);
    cut.is_part[i] = cut.is_part[i + 1] = cut.has_any = true;
  }
  return cut;
}

std::optional<std::string_view> meant_key(std::string_view key, const Table& table) {
  if (model::is_own_key(key) || find_field(table, key)) return std::nullopt;
  std::vector<std::string_view> names;
  for (const Field& field : table.fields) names.push_back(field.name);
  return base::nearest_key(key, names);
}

bool expect(const yaml::Node& node, std::string_view name, yaml::Node::Kind kind,
            diagnostics::Diagnostics& diagnostics) {
  if (node.kind == kind) return true;
  if (node.kind == yaml::Node::Kind::null) {
    diagnostics.add(Code::empty_value, node.place, {std::string(name)});
  } else {
    diagnostics.add(Code::wrong_shape, node.place, {std::string(name), kind_name(kind)});
  }
  return false;
}

bool check_keys(const yaml::Node& node, diagnostics::Diagnostics& diagnostics) {
  bool ok = true;
  std::unordered_map<std::string_view, Place> first;
  for (std::size_t i = 0; i < node.entries.size(); ++i) {
    if (i > 0 && cut_number_at(node, i - 1)) continue;
    const yaml::Node& key = node.entries[i].first;
    const auto [known, is_new] = first.emplace(key.text, key.place);
    if (is_new) continue;
    diagnostics.add(Code::repeated_key, key.place, {key.text}, {{known->second, {}}});
    ok = false;
  }
  return ok;
}

bool read_record(const yaml::Node& node, std::string_view name, const Table& table, void* owner,
                 diagnostics::Diagnostics& diagnostics) {
  if (!expect(node, name, yaml::Node::Kind::map, diagnostics)) return false;
  const CutNumbers cut = find_cut_numbers(node, diagnostics);
  const std::optional<std::string_view> lacking = lacking_key(node, table);
  bool ok = check_keys(node, diagnostics) && !cut.has_any;
  for (std::size_t i = 0; i < node.entries.size(); ++i) {
    if (cut.is_part[i]) continue;
    const auto& [key, value] = node.entries[i];
    ok = read_entry(key, value, table, lacking, owner, diagnostics) && ok;
  }
  for (const Field& wanted : table.fields) {
    if (wanted.need == Need::optional || has_key(node, wanted.name)) continue;
    ok = false;
    if (has_misspelt(node, wanted.name, table) || wanted.name == lacking) continue;
    diagnostics.add(Code::missing_key, node.place, {std::string(wanted.name), std::string(name)});
  }
  return ok;
}

int read_choice(const yaml::Node& node, std::string_view name, std::span<const std::string_view> choices,
                diagnostics::Diagnostics& diagnostics) {
  const std::string* text = scalar_text(node, name, diagnostics);
  if (!text) return -1;
  const auto found = std::find(choices.begin(), choices.end(), *text);
  if (found != choices.end()) return static_cast<int>(found - choices.begin());
  std::string list;
  for (const std::string_view choice : choices) list += (list.empty() ? "" : ", ") + std::string(choice);
  const auto near = base::nearest(*text, choices);
  diagnostics.add(Code::bad_choice, node.place, {std::string(name), *text, near ? std::string(*near) : list});
  return -1;
}

int read_year(const yaml::Node& key, diagnostics::Diagnostics& diagnostics) {
  const auto value = key.text.size() == 4 ? parse_decimal(key.text, 0) : std::nullopt;
  if (value && *value >= 1000) return static_cast<int>(*value);
  diagnostics.add(Code::bad_year, key.place, {key.text});
  return -1;
}

bool read_value(const yaml::Node& node, std::string_view name, model::Identifier& out,
                diagnostics::Diagnostics& diagnostics) {
  const auto value = parsed(node, name, Code::bad_identifier, diagnostics, [](std::string_view text) {
    return base::is_identifier(text) ? std::optional(std::string(text)) : std::nullopt;
  });
  out.text = value.value_or("");
  return value.has_value();
}

bool read_value(const yaml::Node& node, std::string_view name, model::CodeText& out,
                diagnostics::Diagnostics& diagnostics) {
  const auto value = parsed(node, name, Code::bad_code, diagnostics, [](std::string_view text) {
    return base::is_code(text) ? std::optional(std::string(text)) : std::nullopt;
  });
  out.text = value.value_or("");
  return value.has_value();
}

bool read_value(const yaml::Node& node, std::string_view name, std::string& out,
                diagnostics::Diagnostics& diagnostics) {
  const std::string* text = scalar_text(node, name, diagnostics);
  if (text) out = *text;
  return text != nullptr;
}

bool read_value(const yaml::Node& node, std::string_view name, model::Text& out,
                diagnostics::Diagnostics& diagnostics) {
  if (node.kind == yaml::Node::Kind::map) return read_record(node, name, table_of<model::Text>(), &out, diagnostics);
  const std::string* text = scalar_text(node, name, diagnostics);
  if (text) out.fr = *text;
  return text != nullptr;
}

bool read_value(const yaml::Node& node, std::string_view name, Date& out, diagnostics::Diagnostics& diagnostics) {
  const std::string* text = scalar_text(node, name, diagnostics);
  const auto value = text ? parse_date(*text) : std::nullopt;
  if (text && !value) add_bad_date(node.place, name, *text, diagnostics);
  out = value.value_or(Date{});
  return value.has_value();
}

bool read_value(const yaml::Node& node, std::string_view name, Share& out, diagnostics::Diagnostics& diagnostics) {
  const auto value = parsed(node, name, Code::bad_share, diagnostics, [](std::string_view text) {
    const auto share = parse_share(text);
    return share && share->hundredths >= 0 && share->hundredths <= 10'000 ? share : std::nullopt;
  });
  out = value.value_or(Share{});
  return value.has_value();
}

bool read_value(const yaml::Node& node, std::string_view name, model::Points& out,
                diagnostics::Diagnostics& diagnostics) {
  const auto value = parsed(node, name, Code::bad_points, diagnostics, [](std::string_view text) {
    const auto points = parse_decimal(text, 2);
    return points && *points >= -10'000 && *points <= 10'000 ? points : std::nullopt;
  });
  out.hundredths = value.value_or(0);
  return value.has_value();
}

bool read_value(const yaml::Node& node, std::string_view name, Money& out, diagnostics::Diagnostics& diagnostics) {
  const auto value =
      parsed(node, name, Code::bad_money, diagnostics, [](std::string_view text) { return not_negative(text, 2); });
  out.cents = value.value_or(0);
  return value.has_value() && is_of_a_size(node, name, out.cents, 100, diagnostics);
}

bool read_value(const yaml::Node& node, std::string_view name, Decimal& out, diagnostics::Diagnostics& diagnostics) {
  const auto value =
      parsed(node, name, Code::bad_decimal, diagnostics, [](std::string_view text) { return not_negative(text, 2); });
  out.hundredths = value.value_or(0);
  return value.has_value();
}

bool read_value(const yaml::Node& node, std::string_view name, model::Count& out,
                diagnostics::Diagnostics& diagnostics) {
  const auto value =
      parsed(node, name, Code::bad_count, diagnostics, [](std::string_view text) { return not_negative(text, 0); });
  out.value = value.value_or(0);
  return value.has_value() && is_of_a_size(node, name, out.value, 1, diagnostics);
}

bool read_value(const yaml::Node& node, std::string_view name, bool& out, diagnostics::Diagnostics& diagnostics) {
  const auto value = parsed(node, name, Code::bad_boolean, diagnostics, [](std::string_view text) {
    return text == "true" ? std::optional(true) : text == "false" ? std::optional(false) : std::nullopt;
  });
  out = value.value_or(false);
  return value.has_value();
}

}  // namespace tremplin::documents
