#include "format/write_yaml.h"

#include <algorithm>

#include "base/text.h"
#include "documents/tables.h"
#include "format/scalar.h"

namespace tremplin::format {
namespace {

constexpr std::size_t kWidth = 120;
constexpr std::size_t kMostInLine = 4;

std::string scalar(const yaml::Node& node, ScalarPlace place) {
  return node.is_quoted && looks_typed(node.text) ? quoted_scalar(node.text) : yaml_scalar(node.text, place);
}

// `{a: 1, b: 2}`; empty where the map is no such.
std::string in_line(const yaml::Node& map) {
  if (map.entries.size() > kMostInLine) return {};
  std::string out;
  for (const auto& [key, value] : map.entries) {
    if (value.kind != yaml::Node::Kind::scalar) return {};
    out += out.empty() ? "{" : ", ";
    out += scalar(key, ScalarPlace::flow) + ": " + scalar(value, ScalarPlace::flow);
  }
  return out + "}";
}

class Writer {
 public:
  void write_map(const yaml::Node& map, std::size_t indent) {
    for (const auto& [key, value] : map.entries) {
      start_line(indent);
      out_ += scalar(key, ScalarPlace::block) + ":";
      write_value(value, indent);
    }
  }
  std::string take() { return std::move(out_); }

 private:
  // An item's first key stands on the line of its dash.
  void start_line(std::size_t indent) {
    if (!is_after_dash_) out_.append(indent, ' ');
    is_after_dash_ = false;
  }

  std::size_t column() const {
    const std::size_t line_end = out_.rfind('\n');
    const std::size_t begin = line_end == std::string::npos ? 0 : line_end + 1;
    return base::count_code_points(std::string_view(out_).substr(begin));
  }

  bool write_in_line(const yaml::Node& value) {
    std::string text;
    if (value.kind == yaml::Node::Kind::scalar) text = scalar(value, ScalarPlace::block);
    if (value.kind == yaml::Node::Kind::map) text = in_line(value);
    if (text.empty()) return false;
    if (value.kind == yaml::Node::Kind::map && column() + 1 + base::count_code_points(text) > kWidth) return false;
    out_ += (is_after_dash_ ? "" : " ") + text + "\n";
    is_after_dash_ = false;
    return true;
  }

  void write_value(const yaml::Node& value, std::size_t indent) {
    if (write_in_line(value)) return;
    out_ += "\n";
    if (value.kind == yaml::Node::Kind::map) write_map(value, indent + 2);
    if (value.kind == yaml::Node::Kind::list) write_list(value, indent + 2);
  }

  void write_list(const yaml::Node& list, std::size_t indent) {
    for (const yaml::Node& item : list.items) {
      out_.append(indent, ' ');
      out_ += "- ";
      is_after_dash_ = true;
      if (!write_in_line(item)) write_map(item, indent + 2);
    }
  }

  std::string out_;
  bool is_after_dash_ = false;
};

void append_key(std::string& out, std::string_view key, std::string_view value) {
  out.append(out.ends_with("- ") ? "" : "    ").append(key).append(": ").append(value).append("\n");
}

void append_text(std::string& out, std::string_view key, std::string_view text) {
  if (text.empty()) return;
  append_key(out, key, scalar(documents::text_node(text), ScalarPlace::block));
}

void append_date(std::string& out, std::string_view key, Date date) {
  if (date.is_set()) append_key(out, key, format_date(date));
}

void append_hundredths(std::string& out, std::string_view key, std::int64_t hundredths) {
  if (hundredths >= 0) append_key(out, key, format_decimal_trimmed(hundredths, 2));
}

std::string profile_list(std::span<const std::string_view> profiles) {
  std::string list = "[";
  for (const std::string_view profile : profiles) {
    list += (list.size() > 1 ? ", " : "") + scalar(documents::text_node(profile), ScalarPlace::flow);
  }
  return list + "]";
}

}  // namespace

std::string to_yaml(const yaml::Node& map) {
  Writer writer;
  writer.write_map(map, 0);
  return writer.take();
}

std::string convention_yaml(const model::Convention& convention, UserKeys user_keys) {
  yaml::Node map = documents::record_node(documents::table_of<model::Convention>(), &convention);
  const auto status = std::find_if(map.entries.begin(), map.entries.end(),
                                   [](const auto& entry) { return entry.first.text == "status"; });
  auto here = status == map.entries.end() ? status : status + 1;
  for (const auto& [key, value] : user_keys)
    here = map.entries.insert(here, {documents::word_node(key), documents::text_node(value)}) + 1;
  return "tremplin: convention/1\n" + to_yaml(map);
}

std::string exits_head_yaml(std::string_view structure, std::optional<model::StructureType> type) {
  std::string out = "tremplin: exits/1\n";
  out += "structure: " + scalar(documents::text_node(structure), ScalarPlace::block) + "\n";
  if (type) out.append("type: ").append(documents::word_of(*type)).append("\n");
  return out + "exits:\n";
}

void append_exit_yaml(std::string& out, const model::ExitRecord& record) {
  out += "  - ";
  append_text(out, "id", record.id);
  append_text(out, "person", record.person);
  append_date(out, "entry_date", record.entry_date);
  append_date(out, "exit_date", record.exit_date);
  append_hundredths(out, "hours_worked", record.hours_worked);
  append_text(out, "reason", record.reason);
  append_date(out, "contract_start", record.contract_start);
  append_date(out, "contract_end", record.contract_end);
  append_hundredths(out, "contract_months", record.contract_months);
  append_date(out, "presence_from", record.presence_from);
  if (record.is_outside_pathway) append_key(out, "pathway", "false");
  append_text(out, "prescriber", record.prescriber);
  if (!record.profiles.empty()) append_key(out, "profile", profile_list(record.profiles));
}

void append_note_yaml(std::string& out, std::string_view note) { append_text(out, "note", note); }

}  // namespace tremplin::format
