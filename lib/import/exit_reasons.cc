#include "import/exit_reasons.h"

#include "import/asp/asp_values.h"
#include "rules/near_reasons.h"

namespace tremplin::importing {

void ExitReasons::read_reasons(AspReader& reader, diagnostics::Diagnostics& diagnostics) {
  AspRow from;
  while (reader.next(from)) {
    RowValues values(*reader.file(), from, diagnostics);
    const std::string_view id = values.text(ReasonColumn::id);
    const std::string_view label = values.text(ReasonColumn::label);
    if (!values.is_sound()) continue;
    reasons_.try_emplace(pool_.add(id),
                         Entry{std::string(label), pool_.add(from[ReasonColumn::category]), from.place()});
  }
}

void ExitReasons::read_categories(AspReader& reader, diagnostics::Diagnostics& diagnostics) {
  AspRow from;
  while (reader.next(from)) {
    RowValues values(*reader.file(), from, diagnostics);
    const std::string_view id = values.text(CategoryColumn::id);
    const std::string_view label = values.text(CategoryColumn::label);
    if (values.is_sound()) categories_.try_emplace(pool_.add(id), label);
  }
}

std::optional<std::string_view> ExitReasons::written(IdPool::Index reason, Date day, rules::RuleBook& book) {
  const auto found = reasons_.find(reason);
  if (found == reasons_.end()) return std::nullopt;
  Resolved& resolved = resolve(reason, found->second, book.built_in_for(day));
  ++resolved.exits;
  return resolved.written;
}

ExitReasons::Resolved& ExitReasons::resolve(IdPool::Index reason, const Entry& entry, const rules::RuleSet& rules) {
  const auto [at, is_new] = resolved_.try_emplace({reason, rules.id});
  Resolved& resolved = at->second;
  if (!is_new) return resolved;
  resolved.rules = &rules;
  resolved.reason = rules.find_reason(entry.label);
  resolved.written = resolved.reason ? resolved.reason->code : entry.label;
  return resolved;
}

void ExitReasons::report(diagnostics::Diagnostics& diagnostics) const {
  for (const auto& [key, resolved] : resolved_) {
    const Entry& entry = reasons_.at(key.first);
    if (resolved.reason) {
      report_category(entry, resolved, diagnostics);
      continue;
    }
    std::vector<Arg> args{entry.label, resolved.rules->id, resolved.exits};
    rules::add_near_reasons(entry.label, *resolved.rules, args);
    diagnostics.add(Code::asp_label_unknown, entry.place, std::move(args));
  }
}

void ExitReasons::report_category(const Entry& entry, const Resolved& resolved,
                                  diagnostics::Diagnostics& diagnostics) const {
  const auto theirs = categories_.find(entry.category);
  if (theirs == categories_.end() || resolved.reason->is_by_length) return;
  const model::Category ours = resolved.reason->category;
  if (resolved.rules->find_category(theirs->second) == ours) return;
  const model::Text& label = resolved.rules->categories[static_cast<std::size_t>(ours)].label;
  diagnostics.add(Code::asp_category_differs, entry.place,
                  {entry.label, theirs->second, resolved.rules->id, label.fr, resolved.exits});
}

}  // namespace tremplin::importing
