#include "format/write_yaml.h"

#include <algorithm>

#include "documents/tables.h"
#include "format/scalar.h"
#include "format/yaml_writer.h"

namespace tremplin::format {
namespace {

void append_key(std::string& out, std::string_view key, std::string_view value) {
  out.append(out.ends_with("- ") ? "" : "    ").append(key).append(": ").append(value).append("\n");
}

void append_text(std::string& out, std::string_view key, std::string_view text) {
  if (text.empty()) return;
  append_key(out, key, scalar_text(documents::text_node(text), ScalarPlace::block));
}

void append_date(std::string& out, std::string_view key, Date date) {
  if (date.is_set()) append_key(out, key, format_date(date));
}

void append_hundredths(std::string& out, std::string_view key, std::int64_t hundredths) {
  if (hundredths >= 0) append_key(out, key, format_decimal_trimmed(hundredths, 2));
}

std::string profile_list(std::span<const std::string_view> profiles) {
  yaml::Node list;
  for (const std::string_view profile : profiles) list.items.push_back(documents::text_node(profile));
  list.kind = yaml::Node::Kind::list;
  return in_flow(list);
}

}  // namespace

std::string to_yaml(const yaml::Node& map) {
  const Remarks none;
  YamlWriter writer(kMostInLine, none);
  writer.write_document(map);
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
  out += "structure: " + scalar_text(documents::text_node(structure), ScalarPlace::block) + "\n";
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
