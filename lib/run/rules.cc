#include "tremplin/rules.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "check/contract_length.h"
#include "classify/classify.h"
#include "read/tables.h"
#include "render/catalogue.h"
#include "run/dataset.h"
#include "run/findings.h"

namespace tremplin {
namespace {

std::string validity_text(const RuleSet& set, Language language) {
  if (!set.valid_to.is_set()) return text(language, "rules.valid_from", {set.valid_from});
  return text(language, "rules.valid_between", {set.valid_from, set.valid_to});
}

// Contracts whose length lies just around a threshold of months, by dates and in months.
std::vector<ExitRecord> boundary_contracts(int months) {
  std::vector<ExitRecord> out;
  for (const std::int64_t hundredths : {-1, 0, 1}) {
    ExitRecord record;
    record.contract_months = std::int64_t{months} * 100 + hundredths;
    out.push_back(record);
  }
  for (Date start = make_date(2007, 1, 1); start < make_date(2009, 1, 1); start = add_days(start, 1)) {
    for (const int days : {-2, -1, 0}) {
      ExitRecord record;
      record.contract_start = start;
      record.contract_end = add_days(add_months(start, months), days);
      out.push_back(record);
    }
  }
  return out;
}

// Counts the contract cases of a set whose comparison with the threshold is one of shorter, equal and longer and whose
// order follows the days: each then falls in exactly one category.
std::int64_t prove_contracts(const RuleSet& set) {
  std::int64_t cases = 0;
  for (const Reason& reason : set.reasons) {
    if (!reason.is_by_length) continue;
    for (const ExitRecord& record : boundary_contracts(reason.months))
      cases += compare_contract_length(record, reason.months) != LengthOrder::unknown ? 1 : 0;
  }
  return cases;
}

std::vector<const RuleSet*> sets_to_check(const CommonOptions& options, const Host& host,
                                          std::unique_ptr<Dataset>& data) {
  CommonOptions files = options;
  std::vector<std::string> ids;
  const auto built_in = built_in_rule_sets();
  std::erase_if(files.inputs, [&](const std::string& input) {
    if (std::find(built_in.begin(), built_in.end(), input) == built_in.end()) return false;
    ids.push_back(input);
    return true;
  });
  if (options.inputs.empty()) ids.assign(built_in.begin(), built_in.end());
  data = files.inputs.empty() ? std::make_unique<Dataset>(FindingPolicy{options.max_findings})
                              : load_dataset(files, {{options.max_findings, false}, std::nullopt}, host.disk);
  std::vector<const RuleSet*> sets;
  for (const std::string& id : ids) sets.push_back(data->book.find(id));
  for (const std::string_view id : data->book.ids())
    if (std::find(built_in.begin(), built_in.end(), id) == built_in.end()) sets.push_back(data->book.find(id));
  return sets;
}

}  // namespace

RunResult list_rules(Language language, const Host& host) {
  RuleBook book;
  std::string out;
  for (const std::string_view id : built_in_rule_sets()) {
    const RuleSet& set = *book.find(id);
    out += fmt::format("{:<12}  {}  {}\n", id, validity_text(set, language), set.title.in(language));
  }
  host.out.write(out);
  return {};
}

RunResult show_rules(std::string_view id, Language language, const Host& host) {
  const std::string_view yaml = built_in_text(id);
  if (yaml.empty()) {
    const auto near = nearest(id, built_in_rule_sets());
    throw UsageError(near ? text(language, "rules.unknown_near", {std::string(id), std::string(*near)})
                          : text(language, "rules.unknown", {std::string(id)}));
  }
  host.out.write(yaml);
  return {};
}

RunResult check_rules(const CommonOptions& options, const Host& host) {
  std::unique_ptr<Dataset> data;
  const auto sets = sets_to_check(options, host, data);
  write_findings(*data, options, host);
  std::string out;
  for (const RuleSet* set : sets)
    out += text(options.language, "rules.proved",
                {set->id, static_cast<std::int64_t>(set->reasons.size()), prove_contracts(*set)}) +
           "\n";
  host.out.write(out);
  return {data->diagnostics.has_errors() ? ExitStatus::findings : ExitStatus::done, true};
}

}  // namespace tremplin
