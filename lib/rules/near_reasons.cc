#include "rules/near_reasons.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace tremplin::rules {
namespace {

constexpr std::size_t kMostTold = 3;
// What a finding shows of a word; a label that is longer is named by its code.
constexpr std::size_t kLongestTold = 74;

// Letters without case, in words of three and more, so that articles count for nothing. Abbreviations of the field
// stand for their words.
// Without "contrat", which too many texts share: what tells these apart is their length.
constexpr std::array<std::pair<std::string_view, std::array<std::string_view, 2>>, 2> kAbbreviations = {
    {{"cdi", {"durée", "indéterminée"}}, {"cdd", {"durée", "déterminée"}}}};

void add_word(std::vector<std::string>& words, const std::string& word) {
  for (const auto& [shortened, whole] : kAbbreviations)
    if (word == shortened) return words.insert(words.end(), whole.begin(), whole.end()), void();
  words.push_back(word);
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const std::string plain = base::folded(text) + " ";
  for (const char c : plain) {
    const bool is_letter = (c >= 'a' && c <= 'z') || base::is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
    if (is_letter) {
      word += c;
      continue;
    }
    if (base::count_code_points(word) >= 3) add_word(words, word);
    word.clear();
  }
  return words;
}

bool is_same_word(std::string_view a, std::string_view b) {
  // Plural and other endings.
  constexpr std::size_t kStem = 5;
  if (a == b) return true;
  return a.size() >= kStem && b.size() >= kStem && a.substr(0, kStem) == b.substr(0, kStem);
}

// Twice the words in common, of all words of both; 0 where they are too few, unless all of `sought` stand in the label,
// however much it says besides.
double likeness(const std::vector<std::string>& sought, const std::vector<std::string>& label) {
  if (sought.empty() || label.empty()) return 0;
  const auto common = std::count_if(sought.begin(), sought.end(), [&label](const std::string& word) {
    return std::any_of(label.begin(), label.end(),
                       [&word](const std::string& other) { return is_same_word(word, other); });
  });
  constexpr double kAlike = 0.3;
  const double share = 2.0 * static_cast<double>(common) / static_cast<double>(sought.size() + label.size());
  return share >= kAlike || common == static_cast<std::ptrdiff_t>(sought.size()) ? share : 0;
}

// What a finding shows of a reason: its label, or its code where that is too long.
std::string_view told(const Reason& reason, Language language) {
  const std::string& label = reason.label.in(language);
  return base::count_code_points(label) > kLongestTold ? reason.code : label;
}

std::vector<Bilingual> near_reasons(std::string_view text, const RuleSet& rules) {
  std::vector<std::string_view> names;
  for (const Reason& reason : rules.reasons)
    for (const std::string_view name : std::array<std::string_view, 3>{reason.code, reason.label.fr, reason.label.en})
      names.push_back(name);
  if (const auto near = base::nearest(text, names)) return {Bilingual{*near, *near}};
  const std::vector<std::string> sought = words_of(text);
  std::vector<std::pair<double, const Reason*>> alike;
  for (const Reason& reason : rules.reasons) {
    const double most =
        std::max(likeness(sought, words_of(reason.label.fr)), likeness(sought, words_of(reason.label.en)));
    if (most > 0) alike.emplace_back(most, &reason);
  }
  std::stable_sort(alike.begin(), alike.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Bilingual> out;
  for (std::size_t i = 0; i < std::min(kMostTold, alike.size()); ++i)
    out.push_back({told(*alike[i].second, Language::english), told(*alike[i].second, Language::french)});
  return out;
}

}  // namespace

void add_near_reasons(std::string_view text, const RuleSet& rules, std::vector<Arg>& args) {
  const std::vector<Bilingual> names = near_reasons(text, rules);
  const std::size_t end = args.size() + 1 + 2 * kMostTold;
  if (!names.empty()) args.emplace_back(Bilingual{"the nearest: `", "les plus proches : `"});
  for (const Bilingual& name : names) {
    args.emplace_back(name);
    args.emplace_back(std::string("`, `"));
  }
  if (!names.empty()) args.back() = std::string("` – ");
  args.resize(end);
}

}  // namespace tremplin::rules
