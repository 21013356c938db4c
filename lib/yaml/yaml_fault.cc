#include "yaml/yaml_fault.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/text.h"
#include "scan/merge_marker.h"

namespace tremplin::yaml {
namespace {

constexpr std::size_t kLongText = std::size_t{1} << 20;
constexpr std::size_t kBefore = std::size_t{64} << 10;

constexpr Bilingual kQuoteIt{"write the text in quotes: ", "écrivez le texte entre guillemets : "};
constexpr Bilingual kQuoteText{"write the whole text in quotes", "écrivez tout le texte entre guillemets"};

// The text as it may stand in YAML whatever it holds.
std::string in_quotes(std::string_view text) {
  if (text.find('"') == std::string_view::npos && text.find('\\') == std::string_view::npos)
    return "\"" + std::string(text) + "\"";
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

bool is_blank_at(std::string_view line, std::size_t at) {
  return at >= line.size() || line[at] == ' ' || line[at] == '\t';
}

// A no-break, narrow, thin or zero-width space.
bool begins_with_odd_space(std::string_view text) {
  return (base::space_size(text) > 0 && text[0] != ' ') || text.starts_with("\u200B");
}

// Where a comment begins, or the line's end.
std::size_t comment_at(std::string_view line, std::size_t from) {
  for (std::size_t at = from; at < line.size(); ++at)
    if (line[at] == '#' && (at == from || line[at - 1] == ' ' || line[at - 1] == '\t')) return at;
  return line.size();
}

// Where a colon ends a key: before a space or the line's end.
std::size_t colon_at(std::string_view line, std::size_t from, std::size_t end) {
  for (std::size_t at = from; at < end; ++at)
    if (line[at] == ':' && (at + 1 >= end || is_blank_at(line, at + 1))) return at;
  return std::string_view::npos;
}

// One past the closing quote; nothing where it does not stand in the line.
std::optional<std::size_t> quoted_end(std::string_view line, std::size_t from, char quote) {
  for (std::size_t at = from; at < line.size(); ++at) {
    if (quote == '"' && line[at] == '\\') {
      ++at;
    } else if (line[at] == quote) {
      if (quote == '"' || at + 1 >= line.size() || line[at + 1] != '\'') return at + 1;
      ++at;
    }
  }
  return std::nullopt;
}

// Follows the lines as YAML would, as far as is needed to say what in them is no YAML.
class FaultFinder {
 public:
  FaultFinder(std::string_view text, std::size_t begin, std::size_t stopped)
      : text_(text), line_begin_(begin), stopped_(stopped) {}

  std::optional<YamlFault> run();

 private:
  struct Open {
    char bracket;
    std::size_t offset;
    std::size_t indent;
  };

  void on_line();
  void line_in_quotes();
  void block_line(std::size_t indent);
  void block_entry(std::size_t column, bool is_item);
  void no_key(std::size_t column, bool is_item);
  void value(std::size_t at, std::size_t key_column);
  void plain_value(std::size_t at);
  void quoted_value(std::size_t at);
  void flow(std::size_t at);
  std::size_t flow_plain(std::size_t at);
  std::size_t flow_close(std::size_t at);
  void after_value(std::size_t at);
  void after_quote_in_flow(std::size_t at);
  void check_column(std::size_t column);
  bool is_reserved(std::size_t at);
  void fail(Bilingual what, Bilingual help, std::size_t at, std::size_t length = 1, std::string right = {}) {
    if (!fault_) fault_ = YamlFault{Code::not_yaml, what, help, std::move(right), line_begin_ + at, length};
  }
  void fail_colon(std::size_t colon, std::size_t from, std::size_t to) {
    fail({"a text that has `: ` must stand in quotes", "un texte qui contient `: ` doit être entre guillemets"},
         kQuoteIt, colon, 1, in_quotes(base::trimmed(line_.substr(from, to - from))));
  }

  std::string_view text_;
  std::size_t line_begin_;
  std::size_t stopped_;
  std::string_view line_;
  std::optional<YamlFault> fault_;
  // Brackets and the quote that are open.
  std::vector<Open> open_;
  char quote_ = '\0';
  std::size_t quote_offset_ = 0;
  // Of the entry under way between brackets: it had its colon.
  bool has_colon_ = false;
  // Lines deeper than this column are the text after `|` or `>`.
  std::optional<std::size_t> text_column_;
  // Columns at which the keys and items that hold this line begin.
  std::vector<std::size_t> columns_;
  bool may_go_deeper_ = true;
  bool is_plain_text_ = false;
};

bool FaultFinder::is_reserved(std::size_t at) {
  if (line_[at] != '@' && line_[at] != '`' && line_[at] != '%') return false;
  const std::size_t end = std::min(line_.find_first_of(open_.empty() ? "#" : ",]}#", at), line_.size());
  fail({"a text cannot begin with this sign unless it stands in quotes",
        "un texte ne peut commencer par ce signe que s’il est entre guillemets"},
       kQuoteIt, at, 1, in_quotes(base::trimmed(line_.substr(at, end - at))));
  return true;
}

void FaultFinder::after_value(std::size_t at) {
  const std::size_t next = line_.find_first_not_of(" \t", at);
  if (next == std::string_view::npos || line_[next] == '#') return;
  fail({"something stands after the closing quote or bracket",
        "il y a un texte après le guillemet ou le crochet fermant"},
       {"write the whole text in one pair of quotes; a quote inside is written twice within '…'",
        "mettez tout le texte dans une seule paire de guillemets ; dans '…', une apostrophe se double"},
       next, line_.size() - next);
}

void FaultFinder::after_quote_in_flow(std::size_t at) {
  const std::size_t next = line_.find_first_not_of(" \t", at);
  if (next != std::string_view::npos && std::string_view(",]}:#").find(line_[next]) == std::string_view::npos)
    after_value(next);
}

void FaultFinder::quoted_value(std::size_t at) {
  const auto end = quoted_end(line_, at + 1, line_[at]);
  if (end) return after_value(*end);
  quote_ = line_[at];
  quote_offset_ = line_begin_ + at;
}

void FaultFinder::plain_value(std::size_t at) {
  const std::size_t end = comment_at(line_, at);
  const std::size_t colon = colon_at(line_, at, end);
  // With what would be a comment: whoever writes ` : ` in a text means the ` #` behind it as well.
  if (colon != std::string_view::npos) return fail_colon(colon, at, line_.size());
  is_plain_text_ = true;
}

// What stands after a key, or is an item.
void FaultFinder::value(std::size_t at, std::size_t key_column) {
  may_go_deeper_ = at >= line_.size() || line_[at] == '#';
  is_plain_text_ = false;
  if (may_go_deeper_ || is_reserved(at)) return;
  const char first = line_[at];
  if (first == '|' || first == '>') {
    text_column_ = key_column;
  } else if (first == '"' || first == '\'') {
    quoted_value(at);
  } else if (first == '[' || first == '{') {
    flow(at);
  } else if (first == ']' || first == '}' || first == ',') {
    fail({"a text cannot begin with this sign unless it stands in quotes",
          "un texte ne peut commencer par ce signe que s’il est entre guillemets"},
         kQuoteText, at);
  } else if (first == '-' && is_blank_at(line_, at + 1)) {
    fail({"an item of a list cannot stand on the line of its key",
          "un élément de liste ne peut être sur la ligne de sa clé"},
         {"put it on a line of its own, or the list in brackets: [a, b]",
          "mettez-le sur sa propre ligne, ou la liste entre crochets : [a, b]"},
         at);
  } else {
    plain_value(at);
  }
}

std::size_t FaultFinder::flow_close(std::size_t at) {
  const char opening = line_[at] == ']' ? '[' : '{';
  if (open_.back().bracket != opening) {
    fail(opening == '[' ? Bilingual{"`]` closes what `{` opened", "`]` ferme ce que `{` a ouvert"}
                        : Bilingual{"`}` closes what `[` opened", "`}` ferme ce que `[` a ouvert"},
         {"close each bracket with its own", "fermez chaque crochet ou accolade par le sien"}, at);
    return line_.size();
  }
  open_.pop_back();
  if (!open_.empty()) return at + 1;
  after_value(at + 1);
  return line_.size();
}

std::size_t FaultFinder::flow_plain(std::size_t at) {
  if (is_reserved(at)) return line_.size();
  const std::size_t end = std::min(std::min(line_.find_first_of(",[]{}", at), comment_at(line_, at)), line_.size());
  const std::size_t colon = colon_at(line_, at, end);
  if (colon == std::string_view::npos) return end;
  if (has_colon_) {
    fail_colon(colon, at, end);
    return line_.size();
  }
  has_colon_ = true;
  return colon + 1;
}

// Between brackets, from `at` to where they close or the line ends.
void FaultFinder::flow(std::size_t at) {
  while (at < line_.size() && !fault_) {
    const char c = line_[at];
    if (c == ' ' || c == '\t') {
      ++at;
    } else if (c == '#') {
      return;
    } else if (c == '[' || c == '{') {
      open_.push_back({c, line_begin_ + at, std::min(line_.find_first_not_of(' '), line_.size())});
      has_colon_ = false;
      ++at;
    } else if (c == ']' || c == '}') {
      at = flow_close(at);
    } else if (c == ',') {
      has_colon_ = false;
      ++at;
    } else if (c == '"' || c == '\'') {
      const auto end = quoted_end(line_, at + 1, c);
      if (!end) {
        quote_ = c;
        quote_offset_ = line_begin_ + at;
        return;
      }
      after_quote_in_flow(*end);
      at = *end;
    } else {
      at = std::max(flow_plain(at), at + 1);
    }
  }
}

// A line begins where one that holds it does, or deeper where one has just been opened.
void FaultFinder::check_column(std::size_t column) {
  while (!columns_.empty() && columns_.back() > column) {
    columns_.pop_back();
    may_go_deeper_ = false;
  }
  if (!columns_.empty() && columns_.back() == column) return;
  if (!columns_.empty() && !may_go_deeper_)
    return fail({"this line is indented unlike those around it", "cette ligne n’est pas en retrait comme ses voisines"},
                {"let the keys of a group, and the items of a list, begin in the same column",
                 "faites commencer dans la même colonne les clés d’un groupe, et les éléments d’une liste"},
                column);
  columns_.push_back(column);
}

void FaultFinder::no_key(std::size_t column, bool is_item) {
  if (is_item) return value(column, column);
  const std::size_t end = comment_at(line_, column);
  const std::size_t colon = line_.substr(0, end).find(':', column);
  if (colon != std::string_view::npos && line_.substr(column, colon - column).find(' ') == std::string_view::npos)
    return fail({"there is no space after `:`", "il manque un espace après `:`"},
                {"write `key: value`, with a space", "écrivez `clé: valeur`, avec un espace"}, colon);
  fail({"this line is neither `key: value` nor an item of a list",
        "cette ligne n’est ni `clé: valeur` ni un élément de liste"},
       {"give it a key, put `- ` before it, or write the text that it goes on in quotes",
        "donnez-lui une clé, mettez `- ` devant, ou écrivez entre guillemets le texte qu’elle continue"},
       column, end - column);
}

void FaultFinder::block_entry(std::size_t column, bool is_item) {
  const char first = line_[column];
  if (first == '[' || first == '{' || (is_item && (first == '"' || first == '\''))) return value(column, column);
  std::size_t from = column;
  if (first == '"' || first == '\'') from = quoted_end(line_, column + 1, first).value_or(column);
  const std::size_t colon = colon_at(line_, from, comment_at(line_, column));
  if (colon == std::string_view::npos) return no_key(column, is_item);
  if (is_item) columns_.push_back(column);
  const std::size_t next = std::min(line_.find_first_not_of(" \t", colon + 1), line_.size());
  value(next, column);
}

void FaultFinder::block_line(std::size_t indent) {
  const bool has_key = colon_at(line_, indent, comment_at(line_, indent)) != std::string_view::npos;
  const bool is_item = line_[indent] == '-' && is_blank_at(line_, indent + 1);
  // A text may go on in deeper lines.
  if (is_plain_text_ && !columns_.empty() && indent > columns_.back() && !has_key && !is_item) return;
  // The items of a list may begin in the column of its key.
  if (!(is_item && !columns_.empty() && columns_.back() == indent)) check_column(indent);
  if (fault_) return;
  std::size_t column = indent;
  while (column < line_.size() && line_[column] == '-' && is_blank_at(line_, column + 1)) {
    column = std::min(line_.find_first_not_of(' ', column + 1), line_.size());
    may_go_deeper_ = true;
  }
  if (column < line_.size() && line_[column] != '#') block_entry(column, column != indent);
}

void FaultFinder::line_in_quotes() {
  const auto end = quoted_end(line_, 0, quote_);
  if (!end) return;
  quote_ = '\0';
  open_.empty() ? after_value(*end) : after_quote_in_flow(*end);
  // What seems to close it opens another one.
  if (fault_) fault_ = YamlFault{Code::open_quote, {}, {}, {}, quote_offset_, 1};
  if (!open_.empty() && !fault_) flow(*end);
}

void FaultFinder::on_line() {
  if (quote_ != '\0') return line_in_quotes();
  const std::size_t indent = line_.find_first_not_of(' ');
  if (indent == std::string_view::npos) return;
  if (text_column_ && indent > *text_column_) return;
  text_column_.reset();
  if (line_[indent] == '#' || line_.starts_with("---") || line_.starts_with("...")) return;
  if (line_[indent] == '\t' && open_.empty()) {
    if (base::trimmed(line_).empty()) return;
    fault_ = YamlFault{Code::tab_indentation, {}, {}, {}, line_begin_ + indent, 1};
    return;
  }
  if (open_.empty() && begins_with_odd_space(line_.substr(indent)))
    return fail({"this line begins with a space of another kind, such as a no-break one",
                 "cette ligne commence par une espace d’une autre sorte, comme l’espace insécable"},
                {"put ordinary spaces in its place", "remplacez-la par des espaces ordinaires"}, indent, 2);
  if (open_.empty()) return block_line(indent);
  const bool begins_entry = colon_at(line_, indent, comment_at(line_, indent)) != std::string_view::npos;
  if (indent <= open_.back().indent && begins_entry && line_[indent] != ']' && line_[indent] != '}') {
    fault_ = YamlFault{Code::not_yaml,
                       {"this bracket is never closed", "ce crochet ou cette accolade n’est pas refermé"},
                       {"close it: ", "fermez par "},
                       open_.back().bracket == '[' ? "`]`" : "`}`",
                       open_.back().offset,
                       1};
    return;
  }
  flow(indent);
}

std::optional<YamlFault> FaultFinder::run() {
  // A bracket left open is told by the line after it.
  const std::size_t end_of_line = std::min(text_.find('\n', stopped_), text_.size());
  const std::size_t last = std::min(text_.find('\n', std::min(end_of_line + 1, text_.size())), text_.size());
  while (line_begin_ < text_.size() && line_begin_ <= last && !fault_) {
    const std::size_t end = std::min(text_.find('\n', line_begin_), text_.size());
    line_ = text_.substr(line_begin_, end - line_begin_);
    if (line_.ends_with('\r')) line_.remove_suffix(1);
    if (line_begin_ <= stopped_ || !open_.empty()) on_line();
    line_begin_ = end + 1;
  }
  if (fault_) return fault_;
  if (quote_ != '\0') return YamlFault{Code::open_quote, {}, {}, {}, quote_offset_, 1};
  if (open_.empty()) return std::nullopt;
  return YamlFault{Code::not_yaml,
                   {"this bracket is never closed", "ce crochet ou cette accolade n’est pas refermé"},
                   {"close it: ", "fermez par "},
                   open_.back().bracket == '[' ? "`]`" : "`}`",
                   open_.back().offset,
                   1};
}

// A line's beginning well before, so that a long text is not gone through whole.
std::size_t beginning(std::string_view text, std::size_t stopped) {
  if (text.size() <= kLongText || stopped < kBefore) return 0;
  return text.find('\n', stopped - kBefore) + 1;
}

}  // namespace

YamlFault find_yaml_fault(std::string_view text, std::size_t stopped) {
  const std::size_t begin = beginning(text, stopped);
  if (const auto marker = scan::find_merge_marker(text.substr(begin, stopped + kBefore - begin)))
    return {Code::merge_marker, {}, {}, {}, begin + *marker, scan::kMergeMarkerLength};
  if (auto fault = FaultFinder(text, begin, stopped).run()) return *fault;
  return {
      Code::not_yaml,
      {"keys, items and brackets do not fit together here",
       "les clés, les éléments de liste et les crochets ne s’accordent pas ici"},
      {"look at this line and the one before: indentation, brackets, a space after `:`, quotes around texts with signs",
       "regardez cette ligne et la précédente : retrait, crochets, espace après `:`, guillemets autour des textes "
       "qui contiennent des signes"},
      {},
      std::min(stopped, text.size()),
      1};
}

}  // namespace tremplin::yaml
