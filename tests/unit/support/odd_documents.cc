#include "support/odd_documents.h"

#include <array>
#include <string_view>

#include "support/random_pick.h"

namespace tremplin_tests {
namespace {

class DocumentMaker {
 public:
  explicit DocumentMaker(std::uint64_t seed) : random_(seed) {}

  std::string document() {
    std::string text = random_.one_in(8) ? "# by hand\n\n" : random_.one_in(30) ? " # after the mark\n" : "";
    const int accidents = random_.one_in(3) ? 1 + random_.below(3) : 0;
    oddness_ = random_.one_in(2) ? 0 : 12;
    if (random_.one_in(6)) {
      text += block_list(random_.one_in(10) ? 1 : 0, 0);
    } else {
      text += "tremplin: convention/1\n" + block_map(0, 0);
    }
    if (random_.one_in(15)) text += random_.of(kTails);
    for (int i = 0; i < accidents; ++i) mutate(text, random_);
    if (random_.one_in(10)) text = with_crlf(text);
    if (random_.one_in(15) && !text.empty())
      text.resize(static_cast<std::size_t>(random_.below(static_cast<int>(text.size()))));
    return text;
  }

 private:
  // clang-format off: lists of odd values
  static constexpr std::array<std::string_view, 12> kTails = {
      "...\n",    "---\n",       "# the end", "late:",  "late: x",  "late\n",
      "- late\n", "  late: x\n", "[a]\n",     "'late'", "late: 'x", "\n \n"};
  static constexpr std::array<std::string_view, 22> kKeys = {
      "id",  "structure", "name", "2009",  "2010",   "targets", "x-mine", "a b",    "l'été", "\"q\"", "'q'",
      "for", "share",     "year", "party", "amount", "fr",      "en",     "points", "date",  "notes", "kind"};
  static constexpr std::array<std::string_view, 16> kOddKeys = {
      "", "~", "null", "<<", "? x", "*a", "&a x", "!t x", "a: b", "a#b", "a #b", "a ", "a:b", "-a", "[a]", "\"open"};
  static constexpr std::array<std::string_view, 26> kValues = {"2009-01-15",
                                                               "60%",
                                                               "9.8%",
                                                               "-2",
                                                               "18",
                                                               "conv-siae-00953-2009",
                                                               "Fermeture d'un site industriel",
                                                               "\"94000\"",
                                                               "'x y'",
                                                               "l'été à la mer",
                                                               "null",
                                                               "~",
                                                               "Null",
                                                               "true",
                                                               "\"\"",
                                                               "''",
                                                               "'it''s'",
                                                               "a:b",
                                                               "b#c",
                                                               "http://x:80/y",
                                                               "(exemple)",
                                                               "/path/of",
                                                               "a  b",
                                                               "+5",
                                                               "\"a, b: c\"",
                                                               "x = y"};
  static constexpr std::array<std::string_view, 46> kOddValues = {"a: b",
                                                                  "a :b",
                                                                  "b #c",
                                                                  "x # why",
                                                                  "\"x\" # why",
                                                                  "\"x\"# why",
                                                                  "\"\\u00e9\"",
                                                                  "\"tab\\t\"",
                                                                  "\"open",
                                                                  "'open",
                                                                  "*alias",
                                                                  "&anchor x",
                                                                  "!tag x",
                                                                  "|\n        block\n        text",
                                                                  ">-\n        folded\n        text",
                                                                  "two\n      lines",
                                                                  "\"two\n  - id: lines\"",
                                                                  "'two\n\n   lines'",
                                                                  "@x",
                                                                  "%x",
                                                                  "`x",
                                                                  "- a",
                                                                  "-",
                                                                  "--",
                                                                  "-:",
                                                                  "? x",
                                                                  "x]",
                                                                  "x,y",
                                                                  "x, y",
                                                                  "x\t",
                                                                  "x?",
                                                                  "?x",
                                                                  ",x",
                                                                  "]",
                                                                  "}",
                                                                  ".5",
                                                                  "...",
                                                                  "---",
                                                                  "x\"y\"",
                                                                  "x 'y'",
                                                                  "'x'y",
                                                                  "null x",
                                                                  "nullx",
                                                                  "~x",
                                                                  "x:",
                                                                  "x: "};
  static constexpr std::array<std::string_view, 8> kGaps = {
      "\n", "  \n", "# comment\n", "          # comment\n", "\t\n", "  # comment\n", "#\n", "   #x\n"};
  // clang-format on

  std::string spaces(int count) { return std::string(static_cast<std::size_t>(count), ' '); }
  bool odd(int n) { return oddness_ > 0 && random_.one_in(n * oddness_); }
  std::string key() { return std::string(odd(2) ? random_.of(kOddKeys) : random_.of(kKeys)); }
  std::string scalar() { return std::string(odd(1) ? random_.of(kOddValues) : random_.of(kValues)); }
  std::string space() { return random_.one_in(12) ? "   " : odd(4) ? "" : odd(8) ? "\t" : " "; }
  std::string line_end() {
    std::string end = random_.one_in(12) ? "   # seen" : random_.one_in(20) ? "  " : odd(6) ? " \t" : "";
    end += "\n";
    if (random_.one_in(15)) end += odd(1) ? random_.of(kGaps) : random_.one_in(2) ? "\n" : "    # note\n";
    return end;
  }

  // The lines of a map whose keys stand at `column`; those of a map behind a dash begin at the dash's line.
  std::string block_map(int column, int depth, bool begins_line = true) {
    std::string text;
    const int entries = 1 + random_.below(4);
    for (int i = 0; i < entries; ++i) {
      if (i > 0 || begins_line) text += spaces(column + (odd(6) ? random_.below(3) - (column > 0 ? 1 : 0) : 0));
      text += key() + ":" + block_value(column, depth, true);
    }
    return text;
  }
  std::string block_list(int column, int depth, bool begins_line = true) {
    std::string text;
    const int items = 1 + random_.below(4);
    for (int i = 0; i < items; ++i) {
      if (i > 0 || begins_line) text += spaces(column + (odd(8) ? random_.below(3) : 0));
      text += "-" + item_value(column, depth);
    }
    return text;
  }
  // What comes after `key:` or a dash at `column`, to the line's end and over the lines of a block.
  std::string block_value(int column, int depth, bool is_map) {
    const int inner = column + 1 + random_.below(4);
    if (depth < 4 && random_.one_in(4)) return line_end() + block_map(inner, depth + 1);
    if (depth < 4 && random_.one_in(5))
      return line_end() + block_list(is_map && random_.one_in(3) ? column : inner, depth + 1);
    if (random_.one_in(15)) return line_end();
    return space() + (random_.one_in(3) ? flow(depth + 1) : scalar()) + line_end();
  }
  std::string item_value(int column, int depth) {
    const int gap = random_.one_in(8) ? 3 : 1;
    if (depth < 4 && random_.one_in(2)) return spaces(gap) + block_map(column + 1 + gap, depth + 1, false);
    if (depth < 4 && random_.one_in(10)) return spaces(gap) + block_list(column + 1 + gap, depth + 1, false);
    return block_value(column, depth, false);
  }
  std::string flow_gap() {
    if (random_.one_in(20)) return random_.one_in(3) ? " # why\n  " : "\n" + spaces(random_.below(9));
    return odd(6) ? "\n" : random_.one_in(10) ? "  " : "";
  }
  std::string flow(int depth) {
    const bool is_map = random_.one_in(2);
    std::string text = (is_map ? "{" : "[") + flow_gap();
    const int entries = random_.below(4);
    for (int i = 0; i < entries; ++i) {
      if (i > 0) text += (odd(4) ? " ," : random_.one_in(8) ? "," : ", ") + flow_gap();
      if (is_map != odd(10)) text += key() + ":" + space();
      text += depth < 5 && random_.one_in(6) ? flow(depth + 1) : odd(10) ? "" : scalar();
    }
    if (odd(5)) text += ",";
    if (random_.one_in(10)) text += flow_gap();
    return text + (is_map ? "}" : "]");
  }

  RandomPick random_;
  // Accidents in one of so many places; none for 0.
  int oddness_ = 0;
};

}  // namespace

std::string odd_document(std::uint64_t seed) { return DocumentMaker(seed).document(); }

}  // namespace tremplin_tests
