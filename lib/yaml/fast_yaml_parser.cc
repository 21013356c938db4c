#include "yaml/fast_yaml_parser.h"
#include "yaml/plain_scalar.h"

#include <array>
#include <cstring>
#include <string>

namespace tremplin::yaml {
namespace {

// yaml-cpp takes no key of more than 1,024 characters.
constexpr std::ptrdiff_t kLongestKey = 1000;

// What may end a plain scalar or be something else than text in it.
constexpr std::array<bool, 256> make_stops(std::string_view signs) {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c <= 0x20; ++c) table[c] = true;
  for (const char sign : signs) table[static_cast<unsigned char>(sign)] = true;
  return table;
}
constexpr auto kBlockStops = make_stops(":");
constexpr auto kFlowStops = make_stops(":,?[]{}");

// With such a key after it, an empty value would have its place there.
bool begins_as_null(std::string_view key) { return is_null_word(key.substr(0, key.find_first_of(" ,]}#"))); }

// A byte of the text, zero after it; zero never stands in it.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}
  Cursor(const char* at, const char* end) : at_(at), end_(end) {}

  char operator*() const { return at_ < end_ ? *at_ : '\0'; }
  char next() const { return at_ + 1 < end_ ? at_[1] : '\0'; }
  Cursor& operator++() {
    ++at_;
    return *this;
  }
  const char* at() const { return at_; }
  bool at_end() const { return at_ >= end_; }
  // `\r` only stands before `\n` here.
  bool at_break() const { return **this == '\n' || **this == '\r' || at_end(); }
  void skip_spaces() {
    while (**this == ' ') ++at_;
  }
  void skip_to(const std::array<bool, 256>& stops) {
    while (at_ < end_ && !stops[static_cast<unsigned char>(*at_)]) ++at_;
  }
  void skip_line() {
    const void* found = at_end() ? nullptr : std::memchr(at_, '\n', static_cast<std::size_t>(end_ - at_));
    at_ = found ? static_cast<const char*>(found) + 1 : end_;
  }

 private:
  const char* at_;
  const char* end_;
};

// Every `\r` must end a line.
bool has_stray_return(std::string_view text) {
  for (std::size_t at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1))
    if (at + 1 >= text.size() || text[at + 1] != '\n') return true;
  return false;
}

class FastYamlParser {
 public:
  FastYamlParser(const DocumentText& document, YamlHandler& handler)
      : document_(document), handler_(handler), cursor_(document.text), line_(document.text.data()) {}

  bool send();

 private:
  struct Level {
    std::ptrdiff_t column;
    bool is_map;
  };
  struct Scalar {
    const char* begin;
    const char* after;
    std::string_view text;
    bool is_quoted;
  };

  bool find_line();
  bool send_line();
  bool find_level(bool is_item);
  bool send_items();
  bool send_pair(const Scalar& key);
  bool send_value();
  bool send_flow(std::size_t depth);
  bool send_flow_list(std::size_t depth);
  bool send_flow_map(std::size_t depth);
  bool send_flow_value(std::size_t depth);
  bool skip_flow_gap();
  bool end_flow_value();
  bool end_line();

  bool open(bool is_map);
  void close();
  void send_null();
  void send_scalar(const Scalar& scalar);
  void send_value(const Scalar& scalar);

  bool scan(const std::array<bool, 256>& stops, Scalar& scalar);
  bool scan_plain(const std::array<bool, 256>& stops, Scalar& scalar);
  bool scan_quoted(Scalar& scalar);
  bool take_colon();
  static bool is_sure_key(const Scalar& key) {
    return key.after - key.begin <= kLongestKey && (key.is_quoted || !begins_as_null(key.text));
  }

  std::ptrdiff_t column() const { return cursor_.at() - line_; }
  bool at_item() const {
    return *cursor_ == '-' && (cursor_.next() == ' ' || cursor_.next() == '\n' || cursor_.next() == '\r');
  }
  bool at_flow() const { return *cursor_ == '[' || *cursor_ == '{'; }
  Place place(const char* at, std::ptrdiff_t length) const {
    return {document_.offset + static_cast<std::uint64_t>(at - document_.text.data()),
            static_cast<std::uint32_t>(length), document_.source};
  }

  const DocumentText& document_;
  YamlHandler& handler_;
  Cursor cursor_;
  // Where the line under way begins.
  const char* line_;
  std::vector<Level> levels_;
  // The innermost level has a key or a dash whose value must stand on the lines after it.
  bool value_due_ = false;
  Place last_;
  // A quoted text that had to be decoded.
  std::string decoded_;
};

bool FastYamlParser::send() {
  const std::string_view text = document_.text;
  // A byte order mark would be passed over.
  if (text.empty() || static_cast<unsigned char>(text[0]) >= 0x80 || has_stray_return(text)) return false;
  while (find_line())
    if (!send_line()) return false;
  if (levels_.empty() || (value_due_ && !levels_.back().is_map)) return false;
  if (value_due_) send_null();
  while (!levels_.empty()) close();
  return true;
}

// To the first sign of the next line that has anything but a comment.
bool FastYamlParser::find_line() {
  while (!cursor_.at_end()) {
    line_ = cursor_.at();
    cursor_.skip_spaces();
    if (*cursor_ != '#' && !cursor_.at_break()) return true;
    cursor_.skip_line();
  }
  return false;
}

bool FastYamlParser::send_line() {
  const bool is_item = at_item();
  if (!find_level(is_item)) return false;
  if (is_item) return send_items();
  Scalar key;
  return scan(kBlockStops, key) && take_colon() && send_pair(key);
}

// Closes the levels that the line is not in and opens the one that it begins.
bool FastYamlParser::find_level(bool is_item) {
  if (levels_.empty()) return open(!is_item);
  const Level top = levels_.back();
  const bool is_inside = column() > top.column;
  if (value_due_ && (is_inside || (column() == top.column && top.is_map && is_item))) return open(!is_item);
  if (is_inside || (value_due_ && !top.is_map)) return false;
  if (value_due_) send_null();
  while (!levels_.empty() && (levels_.back().column > column() ||
                              (levels_.back().column == column() && !levels_.back().is_map && !is_item)))
    close();
  return !levels_.empty() && levels_.back().column == column() && levels_.back().is_map != is_item;
}

// From a dash on; what follows it may itself be a list or a map.
bool FastYamlParser::send_items() {
  do {
    if (levels_.back().column != column() && !open(false)) return false;
    ++cursor_;
    if (*cursor_ == ' ') cursor_.skip_spaces();
    if (cursor_.at_break() || *cursor_ == '#') {
      value_due_ = true;
      return end_line();
    }
  } while (at_item());
  if (at_flow()) return send_value();
  const char* begin = cursor_.at();
  Scalar scalar;
  if (!scan(kBlockStops, scalar)) return false;
  if (*cursor_ != ':') {
    send_value(scalar);
    return end_line();
  }
  const Cursor colon = cursor_;
  cursor_ = Cursor(begin, document_.text.data() + document_.text.size());
  if (!open(true)) return false;
  cursor_ = colon;
  return take_colon() && send_pair(scalar);
}

// A key that was read, and what follows its colon.
bool FastYamlParser::send_pair(const Scalar& key) {
  if (!is_sure_key(key)) return false;
  send_scalar(key);
  cursor_.skip_spaces();
  if (cursor_.at_break() || *cursor_ == '#') {
    value_due_ = true;
    return end_line();
  }
  return !at_item() && send_value();
}

// A value on its key's line or behind its dash, to the line's end.
bool FastYamlParser::send_value() {
  if (at_flow()) return send_flow(levels_.size()) && end_line();
  Scalar scalar;
  if (!scan(kBlockStops, scalar)) return false;
  send_value(scalar);
  return end_line();
}

bool FastYamlParser::send_flow(std::size_t depth) {
  if (depth >= kDeepest) return false;
  return *cursor_ == '[' ? send_flow_list(depth + 1) : send_flow_map(depth + 1);
}

bool FastYamlParser::send_flow_list(std::size_t depth) {
  handler_.on_list_start(place(cursor_.at(), 1));
  ++cursor_;
  if (!skip_flow_gap()) return false;
  while (*cursor_ != ']') {
    if (!send_flow_value(depth) || !end_flow_value() || *cursor_ == '}') return false;
  }
  ++cursor_;
  handler_.on_list_end();
  return true;
}

bool FastYamlParser::send_flow_map(std::size_t depth) {
  handler_.on_map_start(place(cursor_.at(), 1));
  ++cursor_;
  if (!skip_flow_gap()) return false;
  while (*cursor_ != '}') {
    Scalar key;
    if (!scan(kFlowStops, key) || !take_colon() || !is_sure_key(key)) return false;
    send_scalar(key);
    cursor_.skip_spaces();
    if (!send_flow_value(depth) || !end_flow_value() || *cursor_ == ']') return false;
  }
  ++cursor_;
  handler_.on_map_end();
  return true;
}

bool FastYamlParser::send_flow_value(std::size_t depth) {
  if (at_flow()) return send_flow(depth);
  Scalar scalar;
  if (!scan(kFlowStops, scalar)) return false;
  send_value(scalar);
  return true;
}

// To the next value, after a comma, or to the bracket that closes.
bool FastYamlParser::end_flow_value() {
  cursor_.skip_spaces();
  if (*cursor_ == ']' || *cursor_ == '}') return true;
  if (*cursor_ != ',') return false;
  ++cursor_;
  return skip_flow_gap() && *cursor_ != ']' && *cursor_ != '}';
}

// Spaces, comments and ends of lines. A sign must stand after them.
bool FastYamlParser::skip_flow_gap() {
  for (;;) {
    const char* begin = cursor_.at();
    cursor_.skip_spaces();
    if (cursor_.at_end()) return false;
    if (*cursor_ == '#' && cursor_.at() == begin) return false;
    if (*cursor_ != '#' && !cursor_.at_break()) return true;
    cursor_.skip_line();
    line_ = cursor_.at();
  }
}

// Spaces and a comment, which a space must part from what is before it.
bool FastYamlParser::end_line() {
  const char* begin = cursor_.at();
  cursor_.skip_spaces();
  const bool is_comment = *cursor_ == '#' && (cursor_.at() > begin || begin[-1] == ' ');
  if (!is_comment && !cursor_.at_break()) return false;
  cursor_.skip_line();
  return true;
}

bool FastYamlParser::open(bool is_map) {
  if (std::ssize(levels_) >= kDeepest) return false;
  levels_.push_back({column(), is_map});
  value_due_ = false;
  const Place here = place(cursor_.at(), 1);
  is_map ? handler_.on_map_start(here) : handler_.on_list_start(here);
  return true;
}

void FastYamlParser::close() {
  levels_.back().is_map ? handler_.on_map_end() : handler_.on_list_end();
  levels_.pop_back();
}

// The place of an empty value is that of its key.
void FastYamlParser::send_null() {
  value_due_ = false;
  handler_.on_null(last_);
}

void FastYamlParser::send_scalar(const Scalar& scalar) {
  last_ = place(scalar.begin, scalar.after - scalar.begin);
  handler_.on_scalar({scalar.text, scalar.is_quoted, last_});
}

void FastYamlParser::send_value(const Scalar& scalar) {
  if (scalar.is_quoted || !is_null_word(scalar.text)) return send_scalar(scalar);
  handler_.on_null(place(scalar.begin, scalar.after - scalar.begin));
}

bool FastYamlParser::scan(const std::array<bool, 256>& stops, Scalar& scalar) {
  if (*cursor_ == '"' || *cursor_ == '\'') return scan_quoted(scalar);
  const char first = *cursor_ == '-' ? cursor_.next() : *cursor_;
  return begins_plain(first) && scan_plain(stops, scalar);
}

// Ends before a colon that ends a key, a comment, a flow sign or the line's end.
bool FastYamlParser::scan_plain(const std::array<bool, 256>& stops, Scalar& scalar) {
  const char* begin = cursor_.at();
  const char* after = begin;
  for (;;) {
    cursor_.skip_to(stops);
    if (cursor_.at() > after && cursor_.at()[-1] != ' ') after = cursor_.at();
    const char stop = *cursor_;
    if (stop == ' ') {
      cursor_.skip_spaces();
      if (*cursor_ == '#') break;
      continue;
    }
    if (stop != ':') break;
    const char next = cursor_.next();
    if (stops[static_cast<unsigned char>(next)]) {
      if (cursor_.at() != after) return false;
      break;
    }
    ++cursor_;
  }
  if (*cursor_ == '?' || (static_cast<unsigned char>(*cursor_) < 0x20 && !cursor_.at_break())) return false;
  scalar = {begin, after, {begin, static_cast<std::size_t>(after - begin)}, false};
  return true;
}

// One line, and nothing to decode but `''`.
bool FastYamlParser::scan_quoted(Scalar& scalar) {
  const char* begin = cursor_.at();
  const char quote = *cursor_;
  bool has_pair = false;
  for (++cursor_;; ++cursor_) {
    const char c = *cursor_;
    if (static_cast<unsigned char>(c) < 0x20 || (c == '\\' && quote == '"')) return false;
    if (c != quote) continue;
    if (quote == '"' || cursor_.next() != quote) break;
    has_pair = true;
    ++cursor_;
  }
  std::string_view text(begin + 1, static_cast<std::size_t>(cursor_.at() - begin - 1));
  ++cursor_;
  if (has_pair) {
    decoded_.clear();
    for (std::size_t at = 0; at < text.size(); at += text[at] == quote ? 2U : 1U) decoded_ += text[at];
    text = decoded_;
  }
  scalar = {begin, cursor_.at(), text, true};
  return true;
}

// The colon after a key, and one space or the line's end after it.
bool FastYamlParser::take_colon() {
  if (*cursor_ != ':') return false;
  ++cursor_;
  return *cursor_ == ' ' || cursor_.at_break();
}

}  // namespace

bool send_events_fast(const DocumentText& document, YamlHandler& handler) {
  return FastYamlParser(document, handler).send();
}

}  // namespace tremplin::yaml
