#include "people/words/vocabulary.h"

#include <algorithm>

#include "base/text.h"
#include "documents/tables.h"

namespace tremplin::people {
namespace {

using Outcome = Understood::Outcome;

Understood as_it_is() { return {Outcome::as_it_is, {}, {}, {}}; }
Understood reworded(std::string word) { return {Outcome::reworded, std::move(word), {}, {}}; }

// `Mission locale de Nantes` as `mission-locale-de-nantes`.
std::string code_of(std::string_view text) {
  std::string code;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find_first_of(" \t'-_./,()&\n", at), text.size());
    const std::string part = base::loosely_folded(text.substr(at, end - at));
    if (!part.empty()) code += (code.empty() ? "" : "-") + part;
    at = end + 1;
  }
  return code;
}

}  // namespace

void Vocabulary::add(const rules::RuleSet& rules) {
  sets_.push_back(&rules);
  const auto put_reason = [&](const std::string& wording, const std::string& code) {
    const std::string folded = base::loosely_folded(wording);
    if (folded.empty()) return;
    ReasonWording& known = reasons_[folded];
    if (known.wording.empty()) known.wording = wording;
    known.codes.insert(code);
  };
  for (const rules::Reason& reason : rules.reasons)
    for (const std::string& wording : {reason.code, reason.label.fr, reason.label.en}) put_reason(wording, reason.code);
  for (const rules::Profile& profile : rules.profiles) {
    profile_codes_.insert(profile.code);
    for (const std::string& wording : {profile.code, profile.label.fr, profile.label.en})
      if (!wording.empty()) profiles_.emplace(base::loosely_folded(wording), profile.code);
  }
  for (std::size_t i = 0; i < rules.type_labels.size(); ++i)
    for (const std::string& wording : {rules.type_labels[i].fr, rules.type_labels[i].en})
      if (!wording.empty())
        types_.emplace(base::loosely_folded(wording), documents::word_of(static_cast<model::StructureType>(i)));
}

void Vocabulary::add(const model::Convention& convention) {
  if (!convention.is_sound || !convention.structure || !convention.structure->value.name) return;
  const std::string& id = convention.structure_id();
  const model::Text& name = convention.structure->value.name->value;
  for (const std::string& wording : {name.fr, name.en}) {
    if (wording.empty()) continue;
    const auto [known, is_new] = structures_.emplace(base::loosely_folded(wording), id);
    if (!is_new && known->second != id) known->second.reset();
  }
}

// Of the first set that has it.
void Vocabulary::add_labels(std::string_view code, std::array<std::string, 2>& labels) const {
  for (const rules::RuleSet* rules : sets_) {
    const rules::Reason* reason = rules->find_reason(code);
    if (!reason) continue;
    labels[0] += (labels[0].empty() ? "" : " / ") + reason->label.in(Language::french);
    labels[1] += (labels[1].empty() ? "" : " / ") + reason->label.in(Language::english);
    return;
  }
}

Understood Vocabulary::reason(std::string_view text) const {
  for (const rules::RuleSet* rules : sets_)
    if (rules->find_reason(text)) return as_it_is();
  const std::string folded = base::loosely_folded(text);
  const auto found = reasons_.find(folded);
  if (found != reasons_.end() && found->second.codes.size() == 1) return reworded(found->second.wording);
  Understood out;
  std::set<std::string> codes;
  if (found != reasons_.end()) codes = found->second.codes;
  // Words that begin or end the wordings of several reasons: `CDI`, `CDD`.
  if (codes.empty() && folded.size() >= 3)
    for (const auto& [wording, reason] : reasons_)
      if (wording.find(folded) != std::string::npos) codes.insert(reason.codes.begin(), reason.codes.end());
  if (codes.size() < 2) return out;
  out.outcome = Outcome::ambiguous;
  out.candidates.assign(codes.begin(), codes.end());
  for (const std::string& code : out.candidates) add_labels(code, out.labels);
  return out;
}

Understood Vocabulary::profile(std::string_view text) const {
  if (has_profile(text)) return as_it_is();
  const auto code = profile_of_heading(base::loosely_folded(text));
  return code ? reworded(*code) : Understood{};
}

std::optional<std::string> Vocabulary::profile_of_heading(std::string_view folded) const {
  if (const auto found = profiles_.find(folded); found != profiles_.end()) return found->second;
  const auto& known = wordings().profiles;
  const auto found = known.find(folded);
  if (found == known.end() || !has_profile(found->second)) return std::nullopt;
  return found->second;
}

Understood Vocabulary::prescriber(std::string_view text) const {
  const auto& known = wordings().prescribers;
  const auto found = known.find(base::loosely_folded(text));
  if (base::is_code(text)) return as_it_is();
  if (found != known.end()) return reworded(found->second);
  const std::string code = code_of(text);
  return base::is_code(code) ? reworded(code) : Understood{};
}

Understood Vocabulary::type(std::string_view text) const {
  const auto words = documents::choices_of<model::StructureType>();
  if (std::find(words.begin(), words.end(), text) != words.end()) return as_it_is();
  const std::string folded = base::loosely_folded(text);
  for (const std::string_view word : words)
    if (base::loosely_folded(word) == folded) return reworded(std::string(word));
  for (const auto* known : {&types_, &wordings().types})
    if (const auto found = known->find(folded); found != known->end()) return reworded(found->second);
  return {};
}

Understood Vocabulary::structure(std::string_view text) const {
  if (base::is_identifier(text)) return as_it_is();
  const auto found = structures_.find(base::loosely_folded(text));
  return found != structures_.end() && found->second ? reworded(*found->second) : Understood{};
}

}  // namespace tremplin::people
