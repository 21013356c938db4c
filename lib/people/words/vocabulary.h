#pragma once

#include <array>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/convention.h"
#include "model/values.h"
#include "people/words/wordings.h"
#include "rules/rule_set.h"

namespace tremplin::people {

/// A cell's text put into our words.
struct Understood {
  /// given: by a `columns/1` document.
  enum class Outcome { unknown, as_it_is, given, reworded, ambiguous } outcome = Outcome::unknown;
  /// Where it was given or reworded.
  std::string word;
  /// Where it may be several: what they are.
  std::vector<std::string> candidates;
  /// Their labels, in French and in English.
  std::array<std::string, 2> labels;
};

/// What rule sets and conventions call things, by loosely folded wording; added to the wordings of headings.yaml.
class Vocabulary {
 public:
  Vocabulary() = default;
  /// Sets and conventions must outlive it.
  void add(const rules::RuleSet& rules);
  void add(const model::Convention& convention);

  /// A reason's code or label of one of the sets.
  Understood reason(std::string_view text) const;
  Understood profile(std::string_view text) const;
  Understood prescriber(std::string_view text) const;
  Understood type(std::string_view text) const;
  Understood structure(std::string_view text) const;
  /// The code of the profile whose column this heading is.
  std::optional<std::string> profile_of_heading(std::string_view folded) const;
  bool has_profile(std::string_view code) const { return profile_codes_.contains(code); }
  std::vector<std::string_view> profile_codes() const { return {profile_codes_.begin(), profile_codes_.end()}; }

 private:
  void add_labels(std::string_view code, std::array<std::string, 2>& labels) const;

  std::vector<const rules::RuleSet*> sets_;
  // The wording as a set has it, by folded wording, and the code.
  struct ReasonWording {
    std::string wording;
    std::set<std::string> codes;
  };
  rules::TextMap<ReasonWording> reasons_;
  rules::TextMap<std::string> profiles_;
  std::set<std::string, std::less<>> profile_codes_;
  rules::TextMap<std::string> types_;
  // Nothing where two structures have one name.
  rules::TextMap<std::optional<std::string>> structures_;
};

}  // namespace tremplin::people
