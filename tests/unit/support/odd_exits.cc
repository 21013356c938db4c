#include "support/odd_exits.h"

#include <array>
#include <string_view>

#include "support/random_pick.h"

namespace tremplin_tests {
namespace {

class ExitsMaker {
 public:
  explicit ExitsMaker(std::uint64_t seed) : random_(seed) {}

  std::string document() {
    indent_ = std::string(pick(std::array<std::size_t, 6>{2, 2, 2, 0, 4, 1}), ' ');
    std::string text = head();
    const int records = below(7);
    for (int i = 0; i < records; ++i) text += record();
    if (one_in(12)) text += pick(kTails);
    for (int mutations = one_in(3) ? 1 + below(3) : 0; mutations > 0; --mutations) mutate(text, random_);
    if (one_in(10)) text = with_crlf(text);
    if (one_in(15) && !text.empty()) text.resize(static_cast<std::size_t>(below(static_cast<int>(text.size()))));
    return text;
  }

 private:
  // clang-format off: lists of odd values
  static constexpr std::array<std::string_view, 6> kTails = {
      "structure: late\n", "...\n", "x-after: {a: [1, 2]}\n", "exits: []\n", "# the end", "type: ACI\n  - id: stray\n"};
  static constexpr std::array<std::string_view, 17> kKeys = {
      "id",     "structure",      "type",         "person",          "entry_date", "exit_date",     "hours_worked",
      "reason", "contract_start", "contract_end", "contract_months", "pathway",    "presence_from", "prescriber",
      "note",   "profile",        "x-mine"};
  static constexpr std::array<std::string_view, 58> kValues = {"2009-014",
                                                               "s1",
                                                               "ACI",
                                                               "p-4821",
                                                               "2008-11-03",
                                                               "2009-10-30",
                                                               "1120",
                                                               "fixed-term",
                                                               "true",
                                                               "null",
                                                               "~",
                                                               "",
                                                               "-5",
                                                               "été à la mer",
                                                               "a b  c",
                                                               "a:b",
                                                               "a: b",
                                                               "a :b",
                                                               "b#c",
                                                               "b #c",
                                                               "'x'",
                                                               "\"x\"",
                                                               "\"x y\"   ",
                                                               "'it''s'",
                                                               "\"\\u00e9\"",
                                                               "\"tab\\t\"",
                                                               "''",
                                                               "\"\"",
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
                                                               "[a, b]",
                                                               "[a]",
                                                               "[ ]",
                                                               "[a, [b]]",
                                                               "[a,\n     b]",
                                                               "{a: b}",
                                                               "@x",
                                                               "%x",
                                                               "`x",
                                                               "- a",
                                                               "-",
                                                               "? x",
                                                               "x]",
                                                               "x,y",
                                                               "http://x:80/y",
                                                               "x # why",
                                                               "\"x\" # why",
                                                               "\"x\"# why",
                                                               "x\t",
                                                               "Null"};
  static constexpr std::array<std::string_view, 12> kProfiles = {"[a, b]",
                                                                 "[woman]",
                                                                 "[]",
                                                                 "[ ]",
                                                                 "[a,b]",
                                                                 "[a, b,]",
                                                                 "[\"a\", 'b']",
                                                                 "[a b, c]",
                                                                 "[null]",
                                                                 "woman",
                                                                 "\n      - a\n      - b",
                                                                 "[a # no\n      , b]"};
  // clang-format on
  int below(int n) { return random_.below(n); }
  bool one_in(int n) { return random_.one_in(n); }
  template <class Array>
  typename Array::value_type pick(const Array& from) {
    return random_.of(from);
  }

  std::string head() {
    std::string text;
    if (one_in(10)) text += "# by hand\n\n";
    text += one_in(20) ? "tremplin:   \"exits/1\"\n" : "tremplin: exits/1\n";
    if (one_in(3)) text += "structure: jardins # ours\n";
    if (one_in(4)) text += "type: " + std::string(one_in(4) ? "ACII" : "ACI") + "\n";
    if (one_in(10)) text += "x-who: [a, {b: c}]\n";
    if (one_in(30)) text += "structure: again\n";
    if (one_in(30)) text += "note:\n";
    if (one_in(40)) return text;
    return text + (one_in(12)   ? "exits:   # all of them\n# none left out\n"
                   : one_in(40) ? "exits: [{id: a}]\n"
                                : "exits:\n");
  }
  std::string value(std::string_view key) {
    if (key == "profile") return std::string(pick(kProfiles));
    if (one_in(3)) return std::string(pick(kValues));
    return std::string(kValues[static_cast<std::size_t>(below(9))]);
  }
  std::string record() {
    if (one_in(40))
      return indent_ + std::string(pick(std::array<std::string_view, 4>{"-\n", "- ~\n", "- text\n", "- [a]\n"}));
    return one_in(3) ? flow_record() : block_record();
  }
  std::string flow_record() {
    std::string text = indent_ + "- {";
    const int keys = 1 + below(6);
    for (int i = 0; i < keys; ++i) {
      const std::string_view key = pick(kKeys);
      text += std::string(i == 0 ? "" : one_in(8) ? "," : ", ") + std::string(key) + ": " + value(key);
    }
    return text + std::string(one_in(10) ? " } # seen" : one_in(20) ? "}  " : "}") + "\n";
  }
  std::string block_record() {
    const std::string gap(one_in(12) ? 3 : 1, ' ');
    const std::string column = indent_ + " " + gap;
    std::string text;
    const int keys = 1 + below(6);
    const auto begin = static_cast<std::size_t>(below(static_cast<int>(kKeys.size())));
    for (int i = 0; i < keys; ++i) {
      const std::string_view key = kKeys[(begin + static_cast<std::size_t>(i) * (one_in(30) ? 0U : 3U)) % kKeys.size()];
      text += i == 0 ? indent_ + "-" + gap : column;
      text += std::string(key) + ":" + std::string(one_in(15) ? 3 : 1, ' ') + value(key);
      text += (one_in(25) ? "   # seen" : one_in(30) ? "  " : "") + std::string("\n");
      if (one_in(25))
        text += pick(std::array<std::string_view, 5>{"\n", "  \n", "# comment\n", "          # comment\n", "\t\n"});
    }
    return text;
  }

  RandomPick random_;
  std::string indent_;
};

}  // namespace

std::string odd_exits(std::uint64_t seed) { return ExitsMaker(seed).document(); }

}  // namespace tremplin_tests
