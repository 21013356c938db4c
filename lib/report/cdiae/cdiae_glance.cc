#include "report/cdiae/cdiae_glance.h"

#include <algorithm>

namespace tremplin::report {
namespace {

constexpr std::int64_t kManyUndocumented = 5;  // one in five examined exits without news or more is worth a word

bool is_bad(const Coded& verdict) {
  return verdict.code == "missed" || verdict.code == "at-risk" || verdict.code == "out-of-reach";
}

bool held_in(const model::Convention& convention, model::FollowUpKind kind, int year, Date as_of) {
  return std::any_of(convention.follow_up.begin(), convention.follow_up.end(), [&](const model::FollowUp& meeting) {
    return meeting.kind && meeting.kind->value == kind && meeting.date && year_of(meeting.date->value) == year &&
           !is_after(meeting.date, as_of);
  });
}

// The verdict in whole exits: how many are missing, or how many more the year needs.
Message bad_verdict(const Glance& glance, std::size_t i, const ReportInput& input) {
  const JudgedYear& judged = glance.judged[i];
  std::vector<Value> args = {year_name(glance.year), indicator_phrase(judged.indicator), glance.verdicts[i]};
  if (!judged.running_verdict) {
    args.insert(args.end(), {judged.needed - judged.rate.count, judged.rate.count, judged.rate.of});
    return {"attention.missed", args};
  }
  const RunningIndicator running = assess_running(*glance.item, input, judged.indicator, glance.year);
  args.insert(args.end(), {running.forecast->still_needed, running.forecast->still_expected});
  return {"attention.forecast", args};
}

void look_at_results(Glance& glance, const ReportInput& input) {
  if (glance.is_hidden) return;
  for (std::size_t i = 0; i < 2; ++i)
    if (is_bad(glance.verdicts[i])) glance.attention.push_back(bad_verdict(glance, i, input));
  const auto exits = exits_of_year(glance.item->figures, *glance.item->convention, glance.year, input.as_of);
  const std::int64_t undocumented = exits_in(disputed(exits, model::Indicator::dynamic, CountingChange::undocumented));
  const std::int64_t k = suppress_below(*glance.item, input);
  if (undocumented * kManyUndocumented >= glance.counts.examined() && undocumented >= std::max<std::int64_t>(k, 1))
    glance.attention.push_back({"attention.undocumented", {undocumented, glance.counts.examined()}});
}

void look_at_procedure(Glance& glance, const ReportInput& input) {
  const model::Convention& convention = *glance.item->convention;
  if (convention.is_draft()) {
    if (input.as_of_source != AsOf::unknown && convention.days().from <= input.as_of)
      glance.attention.push_back({"attention.not_signed", {convention.days().from}});
    return;
  }
  const bool running = convention.status->value == model::Status::signed_;
  if (running && glance.counts.exits == 0 && input.as_of_source != AsOf::unknown)
    glance.attention.push_back({"attention.no_exits", {year_name(glance.year)}});
  if (running && input.as_of_source != AsOf::unknown &&
      !held_in(convention, model::FollowUpKind::review, glance.year, input.as_of))
    glance.attention.push_back({"attention.no_review", {year_name(glance.year)}});
  const bool decided = convention.renewal && convention.renewal->value.decision;
  if (input.as_of_source != AsOf::unknown && !decided && convention.days().to <= add_months(input.as_of, 6) &&
      (running || convention.status->value == model::Status::closed))
    glance.attention.push_back({"attention.renewal", {convention.days().to}});
}

Glance glance_at(const ConventionCase& item, const ReportInput& input) {
  Glance glance;
  glance.item = &item;
  glance.year = running_year_of(item, input);
  glance.counts = counts_of_year(item.figures, *item.convention, glance.year, input.as_of);
  glance.is_hidden = glance.counts.examined() > 0 && glance.counts.examined() < suppress_below(item, input);
  for (std::size_t i = 0; i < 2; ++i) {
    glance.judged[i] = judge_on_day(item, input, kMainIndicators[i], glance.year);
    glance.verdicts[i] = verdict_of(glance.judged[i]);
  }
  look_at_results(glance, input);
  look_at_procedure(glance, input);
  return glance;
}

}  // namespace

std::string name_of(const Glance& glance) {
  const model::StructureInfo& structure = glance.item->convention->structure->value;
  const std::string& name = structure.name ? structure.name->value.in(Language::french) : structure.id->value.text;
  return name;
}

std::vector<Glance> glances_of(const ReportInput& input) {
  std::vector<Glance> glances;
  for (const ConventionCase& item : input.cases) glances.push_back(glance_at(item, input));
  std::stable_sort(glances.begin(), glances.end(),
                   [](const Glance& a, const Glance& b) { return name_of(a) < name_of(b); });
  return glances;
}

}  // namespace tremplin::report
