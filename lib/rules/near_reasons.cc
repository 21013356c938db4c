#include "rules/near_reasons.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace tremplin::rules {
namespace {

constexpr std::size_t kMostTold = 3;

// Letters without case and accents, in words of three and more, so that articles count for nothing. Abbreviations of
// the field stand for their words.
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
    if (base::count_code_points(word) >= 3) words.push_back(word);
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

// Twice the words in common, of all words of both; 0 to 1.
double likeness(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return 0;
  const auto common = std::count_if(a.begin(), a.end(), [&b](const std::string& word) {
    return std::any_of(b.begin(), b.end(), [&word](const std::string& other) { return is_same_word(word, other); });
  });
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

}  // namespace

std::vector<std::string> near_reasons(std::string_view text, const RuleSet& rules) {
  std::vector<std::string_view> names;
  for (const Reason& reason : rules.reasons)
    for (const std::string_view name : std::array<std::string_view, 3>{reason.code, reason.label.fr, reason.label.en})
      names.push_back(name);
  if (const auto near = base::nearest(text, names)) return {std::string(*near)};
  constexpr double kAlike = 0.3;
  const std::vector<std::string> sought = words_of(text);
  std::vector<std::pair<double, std::string>> alike;
  for (const Reason& reason : rules.reasons) {
    const double french = likeness(sought, words_of(reason.label.fr));
    const double english = likeness(sought, words_of(reason.label.en));
    const std::string& label = french >= english ? reason.label.fr : reason.label.en;
    if (std::max(french, english) >= kAlike) alike.emplace_back(-std::max(french, english), label);
  }
  std::sort(alike.begin(), alike.end());
  std::vector<std::string> out;
  for (std::size_t i = 0; i < std::min(kMostTold, alike.size()); ++i) out.push_back(alike[i].second);
  return out;
}

std::pair<Arg, Arg> told_near_reasons(std::string_view text, const RuleSet& rules) {
  std::string list;
  for (const std::string& name : near_reasons(text, rules)) list += (list.empty() ? "`" : ", `") + name + "`";
  if (list.empty()) return {Arg(std::string()), Arg(std::string())};
  return {Arg(Bilingual{"the nearest: ", "les plus proches : "}), Arg(list + " – ")};
}

}  // namespace tremplin::rules
