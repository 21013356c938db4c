#include "tremplin/rule_set.h"

#include <stdexcept>

#include "api/problems.h"
#include "api/rules_data.h"
#include "base/padded_text.h"
#include "base/text.h"
#include "documents/read_documents.h"

namespace tremplin {
namespace {

LengthEntry length_rule(const rules::Reason& reason) {
  return {reason.months, reason.longer, reason.equal, reason.shorter, reason.equal_alt};
}

ReasonEntry reason_rule(const rules::Reason& reason) {
  ReasonEntry rule{reason.code, reason.label, std::nullopt, std::nullopt, reason.alt, reason.source};
  if (reason.is_by_length) {
    rule.by_length = length_rule(reason);
  } else {
    rule.category = reason.category;
  }
  return rule;
}

// The one document of a text, or everything that is wrong with it.
model::RuleSetDraft read_draft(std::string_view text, diagnostics::Diagnostics& diagnostics) {
  // The parser may look beyond the end.
  base::PaddedPool padded;
  const std::string_view yaml = padded.keep(text);
  if (!documents::check_bytes(0, yaml, diagnostics)) throw DataError(problems_of(diagnostics));
  const std::vector<yaml::DocumentText> documents = yaml::split_documents(0, yaml);
  if (documents.size() > 1) throw_problem(Code::stray_document, {});
  if (documents.empty() || documents::is_blank(documents[0])) throw_problem(Code::empty_file, {});
  documents::SmallDocument read = documents::read_small_document(documents[0], diagnostics);
  if (read.rules && read.rules->is_sound) return std::move(*read.rules);
  if (diagnostics.has_errors()) throw DataError(problems_of(diagnostics));
  throw std::invalid_argument("Rules::from_yaml: the document is no rule set");
}

[[noreturn]] void throw_unknown(std::string_view id) {
  const auto ids = rules::built_in_rule_sets();
  const auto near = base::nearest(id, std::vector<std::string_view>(ids.begin(), ids.end()));
  throw_problem(Code::unknown_rules, {std::string(id), std::string(near.value_or(ids.front()))});
}

}  // namespace

Rules::Rules(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

const rules::RuleSet& RulesAccess::set_of(const Rules& rules) { return rules.data_->set; }

std::vector<std::string> Rules::built_in_ids() {
  const auto ids = rules::built_in_rule_sets();
  return {ids.begin(), ids.end()};
}

Rules Rules::built_in(std::string_view id) {
  rules::RuleBook book;
  const rules::RuleSet* set = book.find(id);
  if (!set) throw_unknown(id);
  return Rules(std::make_shared<const Data>(Data{*set}));
}

Rules Rules::in_force_on(Date day) {
  if (!day.is_set()) throw std::invalid_argument("Rules::in_force_on: no date");
  rules::RuleBook book;
  return Rules(std::make_shared<const Data>(Data{book.built_in_for(day)}));
}

Rules Rules::from_yaml(std::string_view yaml) {
  diagnostics::Diagnostics diagnostics;
  const model::RuleSetDraft draft = read_draft(yaml, diagnostics);
  rules::RuleBook book;
  book.add({&draft, 1}, diagnostics);
  const rules::RuleSet* set = book.find(draft.id->value.text);
  if (!set || diagnostics.has_errors()) throw DataError(problems_of(diagnostics));
  return Rules(std::make_shared<const Data>(Data{*set}));
}

const std::string& Rules::id() const { return data_->set.id; }
const std::string& Rules::base_id() const { return data_->set.base_id; }
Text Rules::title() const { return data_->set.title; }
Date Rules::valid_from() const { return data_->set.valid_from; }
Date Rules::valid_to() const { return data_->set.valid_to; }
int Rules::horizon_years() const { return data_->set.horizon_years; }
std::int64_t Rules::suppress_below() const { return data_->set.suppress_below; }

std::vector<ReasonEntry> Rules::reasons() const {
  std::vector<ReasonEntry> reasons;
  for (const rules::Reason& reason : data_->set.reasons) reasons.push_back(reason_rule(reason));
  return reasons;
}

std::optional<ReasonEntry> Rules::find_reason(std::string_view code_or_label) const {
  const rules::Reason* found = data_->set.find_reason(code_or_label);
  return found ? std::optional(reason_rule(*found)) : std::nullopt;
}

std::optional<ThresholdEntry> Rules::threshold(StructureType type) const {
  const auto at = static_cast<std::size_t>(type);
  const auto& found = data_->set.thresholds.at(at);
  if (!found) return std::nullopt;
  return ThresholdEntry{found->months, found->days, {found->hours}, data_->set.threshold_sources[at]};
}

std::optional<Share> Rules::reference(Indicator indicator) const {
  if (indicator == Indicator::durable) return data_->set.durable_reference;
  if (indicator == Indicator::dynamic) return data_->set.dynamic_reference;
  return std::nullopt;
}

}  // namespace tremplin
