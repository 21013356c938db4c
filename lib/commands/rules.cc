#include "tremplin/commands/rules.h"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "base/text.h"
#include "check/records/contract_length.h"
#include "commands/answer.h"
#include "engine/inputs/dataset.h"
#include "engine/refusal.h"
#include "render/text/catalogue.h"

namespace tremplin::commands {
namespace {

std::string validity_text(const rules::RuleSet& set, Language language) {
  if (!set.valid_to.is_set()) return render::text(language, "rules.valid_from", {set.valid_from});
  return render::text(language, "rules.valid_between", {set.valid_from, set.valid_to});
}

// How the cases of one start day, a day longer each, compare with the threshold: shorter ones, then exactly one that is
// equal, then longer ones. Anything else would leave a case in two categories or in none.
std::int64_t prove_start(const rules::Reason& reason, Date start) {
  constexpr int kAround = 40;
  model::ExitRecord record;
  record.contract_start = start;
  check::LengthOrder before = check::LengthOrder::shorter;
  int equal = 0;
  for (int days = -kAround; days <= kAround; ++days) {
    record.contract_end = add_days(add_months(start, reason.months), days);
    if (record.contract_end < start) continue;
    const check::LengthOrder now = check::compare_contract_length(record, reason.months);
    if (now == check::LengthOrder::unknown || now < before)
      throw std::logic_error("contract lengths are out of order for " + reason.code + " from " + format_date(start));
    equal += now == check::LengthOrder::equal ? 1 : 0;
    before = now;
  }
  if (equal != 1 || before != check::LengthOrder::longer)
    throw std::logic_error("no or several exact lengths for " + reason.code + " from " + format_date(start));
  return 2 * kAround + 1;
}

// Every start day of a leap year and of another one, and lengths in months around the threshold.
std::int64_t prove_contracts(const rules::RuleSet& set) {
  std::int64_t cases = 0;
  for (const rules::Reason& reason : set.reasons) {
    if (!reason.is_by_length) continue;
    for (Date start = make_date(2007, 1, 1); start < make_date(2009, 1, 1); start = add_days(start, 1))
      cases += prove_start(reason, start);
  }
  return cases;
}

struct CheckedSets {
  std::shared_ptr<engine::Dataset> data;
  std::vector<const rules::RuleSet*> sets;
};

CheckedSets sets_to_check(const CommonOptions& options, const Host& host) {
  CommonOptions files = options;
  std::vector<std::string> ids;
  const auto built_in = rules::built_in_rule_sets();
  std::erase_if(files.inputs, [&](const std::string& input) {
    if (std::find(built_in.begin(), built_in.end(), input) == built_in.end()) return false;
    ids.push_back(input);
    return true;
  });
  if (options.inputs.empty()) ids.assign(built_in.begin(), built_in.end());
  CheckedSets checked;
  checked.data = files.inputs.empty()
                     ? std::make_unique<engine::Dataset>(diagnostics::FindingPolicy{options.max_findings})
                     : engine::load_dataset(files, {{options.max_findings, false}, std::nullopt}, host.disk);
  rules::RuleBook& book = checked.data->book;
  checked.sets.reserve(ids.size());
  for (const std::string& id : ids) checked.sets.push_back(book.find(id));
  for (const std::string_view id : book.ids())
    if (std::find(built_in.begin(), built_in.end(), id) == built_in.end()) checked.sets.push_back(book.find(id));
  return checked;
}

std::string list_text(Language language) {
  rules::RuleBook book;
  std::size_t widest = 0;
  for (const std::string_view id : rules::built_in_rule_sets())
    widest = std::max(widest, base::display_width(validity_text(*book.find(id), language)));
  std::string out;
  for (const std::string_view id : rules::built_in_rule_sets()) {
    const rules::RuleSet& set = *book.find(id);
    const std::string days = validity_text(set, language);
    const std::string blanks(widest - base::display_width(days), ' ');
    out += fmt::format("{:<12}  {}{}  {}\n", id, days, blanks, set.title.in(language));
  }
  return out;
}

std::string proof_line(const rules::RuleSet& set, Language language) {
  return render::text(language, "rules.proved",
                      {set.id, static_cast<std::int64_t>(set.reasons.size()), prove_contracts(set)}) +
         "\n";
}

}  // namespace

RunResult list_rules(Language language, const Host& host) {
  return deliver_text(language, host, [language] { return list_text(language); });
}

RunResult show_rules(std::string_view id, Language language, const Host& host) {
  return deliver_text(language, host, [id] {
    const std::string_view yaml = rules::built_in_text(id);
    if (yaml.empty()) engine::refuse_name("rules.unknown", std::string(id), rules::built_in_rule_sets());
    return std::string(yaml);
  });
}

RunResult check_rules(const CommonOptions& options, const Host& host) {
  return deliver(options, host, [&] {
    CheckedSets checked = sets_to_check(options, host);
    Answer answer;
    if (checked.data->diagnostics.has_errors()) answer.result.status = ExitStatus::findings;
    answer.read = {checked.data};
    answer.write = [&options, sets = std::move(checked.sets)](TextSink& out) {
      for (const rules::RuleSet* set : sets) out.write(proof_line(*set, options.language));
      return ExitStatus::done;
    };
    return answer;
  });
}

}  // namespace tremplin::commands
