#include "format/yaml_writer.h"

#include <algorithm>

#include "base/text.h"

namespace tremplin::format {
namespace {

using Kind = yaml::Node::Kind;

constexpr std::size_t kWidth = 120;

bool is_identifier(const yaml::Node& node) { return node.kind == Kind::scalar && base::is_identifier(node.text); }

}  // namespace

std::string scalar_text(const yaml::Node& node, ScalarPlace place) {
  return node.is_quoted && looks_typed(node.text) ? quoted_scalar(node.text) : yaml_scalar(node.text, place);
}

std::string in_flow(const yaml::Node& node) {
  if (node.kind == Kind::null) return "~";
  if (node.kind == Kind::scalar) return scalar_text(node, ScalarPlace::flow);
  std::string out;
  for (const yaml::Node& item : node.items) out += (out.empty() ? "" : ", ") + in_flow(item);
  for (const auto& [key, value] : node.entries)
    out += (out.empty() ? "" : ", ") + scalar_text(key, ScalarPlace::flow) + ": " + in_flow(value);
  return node.kind == Kind::list ? "[" + out + "]" : "{" + out + "}";
}

void YamlWriter::write_document(const yaml::Node& map) {
  write_map(map, 0);
  write_lines(remarks_.at_end(), 0, First::no);
}

void YamlWriter::write_map(const yaml::Node& map, std::size_t indent) {
  First first = First::yes;
  for (const auto& [key, value] : map.entries) {
    const Around& around = remarks_.around_key(key);
    if (!is_after_dash_) {
      write_lines(around.above, indent, first);
      out_.append(indent, ' ');
    }
    is_after_dash_ = false;
    out_ += scalar_text(key, ScalarPlace::block) + ":";
    write_value(value, around, indent);
    first = First::no;
  }
}

void YamlWriter::write_value(const yaml::Node& value, const Around& around, std::size_t indent) {
  const bool is_group = !value.entries.empty() || !value.items.empty();
  const bool can_be_in_line = !is_group || around.below.empty();
  if ((can_be_in_line && write_in_line(value, around.beside)) || write_block(value, around.beside, indent))
    return write_lines(around.below, indent, First::no);
  end_line(around.beside);
  if (value.kind == Kind::map) write_map(value, indent + 2);
  if (value.kind == Kind::list) write_list(value, indent + 2);
  write_lines(around.below, indent + 2, First::no);
}

void YamlWriter::write_list(const yaml::Node& list, std::size_t indent) {
  First first = First::yes;
  for (const yaml::Node& item : list.items) {
    write_item(item, indent, first);
    first = First::no;
  }
}

void YamlWriter::write_item(const yaml::Node& item, std::size_t indent, First first) {
  const Around& around = remarks_.around_item(item);
  write_lines(around.above, indent, first);
  const bool is_group = item.kind == Kind::map && !item.entries.empty();
  if (is_group && (!around.below.empty() || in_line(item, indent + 1).empty())) {
    write_map_item(item, around, indent);
  } else if (item.kind == Kind::list) {
    out_.append(indent, ' ').append("- ").append(in_flow(item));
    end_line(around.beside);
    write_lines(around.below, indent, First::no);
  } else {
    out_.append(indent, ' ') += "-";
    write_value(item, around, indent);
  }
}

// What has no room behind the dash stands above it.
void YamlWriter::write_map_item(const yaml::Node& map, const Around& around, std::size_t indent) {
  if (!around.beside.empty()) write_lines({around.beside}, indent, First::no);
  write_lines(remarks_.around_key(map.entries.front().first).above, indent, First::yes);
  out_.append(indent, ' ') += "- ";
  is_after_dash_ = true;
  write_map(map, indent + 2);
  write_lines(around.below, indent + 2, First::no);
}

std::size_t YamlWriter::column() const {
  const std::size_t line_end = out_.rfind('\n');
  const std::size_t begin = line_end == std::string::npos ? 0 : line_end + 1;
  return base::count_code_points(std::string_view(out_).substr(begin));
}

bool YamlWriter::may_stand_on_one_line(const yaml::Node& value) const {
  const auto is_single = [this](const yaml::Node::Entry& entry) {
    return entry.second.kind == Kind::scalar && !remarks_.block(entry.second);
  };
  return value.entries.size() <= most_in_line_ && std::all_of(value.entries.begin(), value.entries.end(), is_single) &&
         std::all_of(value.items.begin(), value.items.end(), is_identifier);
}

// Behind a column, after a space; empty where the value is to stand on lines of its own.
std::string YamlWriter::in_line(const yaml::Node& value, std::size_t column) const {
  if (value.kind == Kind::null) return "~";
  if (remarks_.block(value) || remarks_.stand_within(value) || !may_stand_on_one_line(value)) return {};
  if (value.kind == Kind::scalar) return scalar_text(value, ScalarPlace::block);
  std::string text = in_flow(value);
  const bool is_empty = value.items.empty() && value.entries.empty();
  return is_empty || column + 1 + base::count_code_points(text) <= kWidth ? text : std::string();
}

bool YamlWriter::write_in_line(const yaml::Node& value, const std::string& beside) {
  const std::string text = in_line(value, column());
  if (text.empty()) return false;
  out_ += " " + text;
  end_line(beside);
  return true;
}

bool YamlWriter::write_block(const yaml::Node& value, const std::string& beside, std::size_t indent) {
  const yaml::BlockScalar* block = remarks_.block(value);
  if (!block) return false;
  out_.append(" ").append(block->header);
  end_line(beside);
  for (const std::string_view line : remarks_.lines(*block)) {
    if (!line.empty()) out_.append(indent + 2, ' ').append(line);
    out_ += "\n";
  }
  return true;
}

void YamlWriter::end_line(const std::string& beside) {
  if (!beside.empty()) out_ += " " + beside;
  out_ += "\n";
}

// One blank line for several; none where something begins.
void YamlWriter::write_lines(const std::vector<std::string>& lines, std::size_t indent, First first) {
  bool begins = first == First::yes;
  for (const std::string& line : lines) {
    if (line.empty() && (begins || out_.empty() || out_.ends_with("\n\n"))) continue;
    begins = false;
    if (!line.empty()) out_.append(indent, ' ');
    out_ += line + "\n";
  }
}

}  // namespace tremplin::format
