#include "rules/rule_book.h"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "base/text.h"
#include "documents/read_documents.h"
#include "documents/tables.h"
#include "embedded/embedded_rule_sets.h"

namespace tremplin::rules {
namespace {

std::string file_of(std::string_view id) { return std::string(id) + ".yaml"; }

std::string complaint(std::string_view id, const diagnostics::Diagnostics& diagnostics) {
  std::string what = "built-in rule set " + std::string(id) + " is not sound";
  for (const Diagnostic& finding : diagnostics.sorted())
    what += fmt::format("; {} at byte {}", diagnostics::info(finding.code).code, finding.place.offset);
  return what;
}

RuleSet make_built_in(std::string_view id) {
  diagnostics::Diagnostics diagnostics;
  const documents::SmallDocument document =
      documents::read_small_document({kNoSource, 0, built_in_text(id)}, diagnostics);
  std::optional<RuleSet> set;
  if (document.rules && document.rules->is_sound) set = make_rule_set(*document.rules, nullptr, diagnostics);
  if (!set || diagnostics.has_errors()) throw std::logic_error(complaint(id, diagnostics));
  set->place = Place{};
  return std::move(*set);
}

// What `rules show` prints may be read back; a set that was changed must have an id of its own.
bool is_copy_of_built_in(const model::RuleSetDraft& draft) {
  const std::string_view text = built_in_text(draft.id->value.text);
  if (text.empty()) return false;
  diagnostics::Diagnostics ignored;
  const documents::SmallDocument document = documents::read_small_document({kNoSource, 0, text}, ignored);
  return document.rules && yaml::is_same(documents::node_of(*document.rules), documents::node_of(draft));
}

bool holds_on(const RuleSet& set, Date day) {
  return (!set.valid_from.is_set() || set.valid_from <= day) && (!set.valid_to.is_set() || day <= set.valid_to);
}

}  // namespace

std::span<const std::string_view> built_in_rule_sets() {
  static const std::vector<std::string_view> kIds = [] {
    std::vector<std::string_view> ids;
    for (const std::string_view name : embedded_rule_sets_names()) ids.push_back(name.substr(0, name.rfind('.')));
    std::sort(ids.begin(), ids.end());
    return ids;
  }();
  return kIds;
}

std::string_view built_in_text(std::string_view id) { return embedded_rule_sets(file_of(id)); }

const RuleSet* RuleBook::built_in(std::string_view id) {
  if (built_in_text(id).empty()) return nullptr;
  return &sets_.emplace_back(make_built_in(id));
}

const RuleSet* RuleBook::find(std::string_view id) {
  const auto found = std::find_if(sets_.begin(), sets_.end(), [id](const RuleSet& set) { return set.id == id; });
  return found == sets_.end() ? built_in(id) : &*found;
}

const RuleSet& RuleBook::built_in_for(Date day) {
  const RuleSet* earliest = nullptr;
  for (const std::string_view id : built_in_rule_sets()) {
    const RuleSet* set = find(id);
    if (holds_on(*set, day)) return *set;
    if (!earliest || set->valid_from < earliest->valid_from) earliest = set;
  }
  return *earliest;
}

// From one day on which a set begins or ceases to hold to the next.
DateRange RuleBook::same_built_in_around(Date day) {
  DateRange range{make_date(1, 1, 1), make_date(9999, 12, 31)};
  const auto cut = [&](Date first_of_another) {
    if (first_of_another <= day) range.from = std::max(range.from, first_of_another);
    if (first_of_another > day) range.to = std::min(range.to, add_days(first_of_another, -1));
  };
  for (const std::string_view id : built_in_rule_sets()) {
    const RuleSet* set = find(id);
    if (set->valid_from.is_set()) cut(set->valid_from);
    if (set->valid_to.is_set()) cut(add_days(set->valid_to, 1));
  }
  return range;
}

std::vector<std::string_view> RuleBook::ids() const {
  std::vector<std::string_view> ids(built_in_rule_sets().begin(), built_in_rule_sets().end());
  for (const RuleSet& set : sets_)
    if (std::find(ids.begin(), ids.end(), set.id) == ids.end()) ids.push_back(set.id);
  return ids;
}

const RuleSet* RuleBook::base_of(const model::RuleSetDraft& draft, std::span<const model::RuleSetDraft> drafts,
                                 diagnostics::Diagnostics& diagnostics) {
  const std::string& base_id = draft.extends->value.text;
  const auto also_read = std::find_if(drafts.begin(), drafts.end(), [&](const model::RuleSetDraft& other) {
    return other.id && other.id->value.text == base_id && other.extends;
  });
  const RuleSet* base = find(base_id);
  if (also_read != drafts.end() || (base && base->is_overlay())) {
    diagnostics.add(Code::rules_two_levels, draft.extends->place, {draft.id->value.text, base_id});
    return nullptr;
  }
  // A base that is read and has errors has its findings.
  const bool is_faulty = std::any_of(drafts.begin(), drafts.end(), [&](const model::RuleSetDraft& other) {
    return other.id && other.id->value.text == base_id;
  });
  if (!base && !is_faulty)
    diagnostics.add(Code::rules_unknown_base, draft.extends->place, {draft.id->value.text, base_id});
  return base;
}

void RuleBook::add_one(const model::RuleSetDraft& draft, const RuleSet* base, diagnostics::Diagnostics& diagnostics) {
  if (is_copy_of_built_in(draft)) return;
  if (const RuleSet* known = find(draft.id->value.text)) {
    std::vector<Related> first;
    if (known->place.is_set()) first.push_back({known->place, {}});
    diagnostics.add(Code::rules_id_twice, draft.id->place, {known->id}, std::move(first));
    return;
  }
  if (auto set = make_rule_set(draft, base, diagnostics)) sets_.push_back(std::move(*set));
}

void RuleBook::add(std::span<const model::RuleSetDraft> drafts, diagnostics::Diagnostics& diagnostics) {
  for (const model::RuleSetDraft& draft : drafts)
    if (draft.is_sound && !draft.extends) add_one(draft, nullptr, diagnostics);
  for (const model::RuleSetDraft& draft : drafts) {
    if (!draft.is_sound || !draft.extends) continue;
    if (const RuleSet* base = base_of(draft, drafts, diagnostics)) add_one(draft, base, diagnostics);
  }
}

}  // namespace tremplin::rules
