#include <algorithm>
#include <array>

#include "check/conventions/convention_parts.h"
#include "documents/tables.h"
#include "rules/bodies.h"

namespace tremplin::check {
namespace {

// What one convention lacks for its status. Findings stand at the status, or at the part that lacks something.
class StatusCheck {
 public:
  StatusCheck(const model::Convention& convention, const ConventionContext& context,
              diagnostics::Diagnostics& diagnostics)
      : convention_(convention),
        context_(context),
        diagnostics_(diagnostics),
        stage_(stage_of(convention.status->value)),
        years_(years_of(convention)) {}

  void run() {
    check_project();
    if (stage_ >= Stage::negotiated) check_negotiated();
    if (stage_ >= Stage::signed_) check_signed();
    if (stage_ >= Stage::ended) check_ended();
  }

 private:
  Place status_place() const { return convention_.status->place; }
  std::string status() const { return std::string(documents::word_of(convention_.status->value)); }
  void lacks(Code code, Place place) { diagnostics_.add(code, place, {status()}); }

  void check_project() {
    if (!convention_.structure->value.siret) diagnostics_.add(Code::siret_missing, convention_.structure->place);
    const model::Project none;
    const model::Project& project = convention_.project ? convention_.project->value : none;
    const std::array<std::pair<std::string_view, const std::vector<model::ProjectItem>*>, 4> axes = {
        {{"reception", &project.reception},
         {"support", &project.support},
         {"training", &project.training},
         {"territory", &project.territory}}};
    const bool is_empty = std::all_of(axes.begin(), axes.end(), [](const auto& axis) { return axis.second->empty(); });
    if (is_empty) return lacks(Code::project_empty, status_place());
    for (const auto& [name, items] : axes)
      if (items->empty()) diagnostics_.add(Code::axis_empty, convention_.project->place, {std::string(name)});
  }

  void check_negotiated() {
    if (!convention_.request) lacks(Code::request_missing, status_place());
    const model::Employment none;
    const model::Employment* employment = employment_of(convention_);
    const Place place = employment != nullptr ? employment->place : status_place();
    check_targets_given(employment != nullptr ? *employment : none, place);
    check_expected_exits(employment != nullptr ? *employment : none, place);
    if (employment == nullptr || (employment->baseline.empty() && !context_.has_earlier_exits))
      diagnostics_.add(Code::earlier_results_missing, place);
    if (employment != nullptr) check_justification(*employment);
  }

  // Of each year, durable and dynamic; a year whose targets are all zero has none.
  void check_targets_given(const model::Employment& employment, Place place) {
    for (int year = years_.from; year <= years_.to; ++year) {
      const auto found = employment.targets.find(year);
      const bool is_there = found != employment.targets.end() && is_set(found->second.value);
      std::vector<std::string> lacking;
      if (!is_there || !found->second.value.durable) lacking.emplace_back("durable");
      if (!is_there || !found->second.value.dynamic) lacking.emplace_back("dynamic");
      if (lacking.empty()) continue;
      const Place at = found == employment.targets.end() ? place : found->second.place;
      diagnostics_.add(Code::targets_missing, at, {std::to_string(year), joined(lacking), status()});
    }
  }

  void check_expected_exits(const model::Employment& employment, Place place) {
    std::vector<std::string> lacking;
    for (int year = years_.from; year <= years_.to; ++year)
      if (!employment.expected_exits.contains(year)) lacking.push_back(std::to_string(year));
    if (!lacking.empty()) diagnostics_.add(Code::expected_exits_missing, place, {joined(lacking)});
  }

  bool reaches_horizon() const {
    const DateRange days = convention_.days();
    return context_.horizon_years > 0 && add_days(days.to, 1) >= add_months(days.from, 12 * context_.horizon_years);
  }

  void check_justification(const model::Employment& employment) {
    if (employment.justification || !reaches_horizon()) return;
    const auto found = employment.targets.find(years_.to);
    if (found == employment.targets.end() || !is_set(found->second.value)) return;
    const model::Targets& last = found->second.value;
    if (last.durable && last.durable->value < context_.durable_reference)
      return below(*last.durable, "durable", context_.durable_reference);
    if (last.dynamic && last.dynamic->value < context_.dynamic_reference)
      below(*last.dynamic, "dynamic", context_.dynamic_reference);
  }
  void below(const Located<Share>& target, std::string_view name, Share reference) {
    diagnostics_.add(Code::justification_missing, target.place,
                     {std::string(name), std::to_string(years_.to), target.value, reference});
  }

  void check_signed() {
    const model::Means none;
    const model::Means& means = convention_.means ? convention_.means->value : none;
    const bool has_money = !means.financial.empty() || !means.annexes.empty();
    if (!has_money && means.other.empty())
      lacks(Code::means_missing, status_place());
    else if (means.other.empty())
      diagnostics_.add(Code::only_money, convention_.means->place);
    if (!convention_.cdiae_opinion)
      diagnostics_.add(Code::opinion_missing, status_place(),
                       {status(), Arg(rules::in_both(name_at_start("cdiae").of))});
    for (const std::string_view party : {"prefect", "structure"})
      if (!has_signed([party](std::string_view name) { return name == party; }))
        diagnostics_.add(Code::signature_missing, status_place(), {std::string(party), status()});
    if (!has_signed(is_pole_emploi))
      diagnostics_.add(Code::pole_emploi_not_signed, status_place(),
                       {Arg(rules::in_both(name_at_start("pole-emploi").the))});
  }
  // As a body was called on the first day of the convention.
  const rules::BodyName& name_at_start(std::string_view body) const {
    return *rules::body_name(body, convention_.days().from);
  }
  template <class Predicate>
  bool has_signed(Predicate is_party) const {
    return std::any_of(
        convention_.signatures.begin(), convention_.signatures.end(),
        [&](const model::Signature& signature) { return signature.party && is_party(signature.party->value.text); });
  }

  void check_ended() {
    if (convention_.follow_up.empty())
      lacks(Code::follow_up_missing, status_place());
    else
      check_meetings();
    if (convention_.status->value == model::Status::closed) return;
    const model::Renewal none;
    const model::Renewal& renewal = convention_.renewal ? convention_.renewal->value : none;
    if (!renewal.decision) lacks(Code::decision_missing, status_place());
    check_renewal(renewal, convention_.renewal ? convention_.renewal->place : status_place());
  }

  void check_meetings() {
    for (const model::FollowUpKind kind : {model::FollowUpKind::review, model::FollowUpKind::cdiae}) {
      std::vector<std::string> lacking;
      for (int year = years_.from; year <= years_.to; ++year)
        if (!has_met(kind, year)) lacking.push_back(std::to_string(year));
      if (!lacking.empty())
        diagnostics_.add(Code::meeting_missing, status_place(),
                         {std::string(documents::word_of(kind)), joined(lacking)});
    }
    const auto& meetings = convention_.follow_up;
    if (std::none_of(meetings.begin(), meetings.end(), [](const model::FollowUp& meeting) {
          return meeting.kind->value == model::FollowUpKind::analysis;
        }))
      lacks(Code::analysis_missing, status_place());
  }
  bool has_met(model::FollowUpKind kind, int year) const {
    return std::any_of(convention_.follow_up.begin(), convention_.follow_up.end(), [=](const model::FollowUp& meeting) {
      return meeting.kind->value == kind && year_of(meeting.date->value) == year;
    });
  }

  // Met targets ask for a stronger partnership, missed ones for causes and solutions [A7].
  void check_renewal(const model::Renewal& renewal, Place place) {
    const Judgement judged = judge();
    if (are_all_met(judged.met, judged.missed) && convention_.status->value == model::Status::renewed &&
        renewal.strengthening.empty())
      diagnostics_.add(Code::strengthening_missing, place);
    if (judged.missed == 0) return;
    std::vector<std::string> lacking;
    if (renewal.causes.empty()) lacking.emplace_back("causes");
    if (renewal.solutions.empty()) lacking.emplace_back("solutions");
    if (!lacking.empty())
      diagnostics_.add(Code::causes_missing, place,
                       {joined(lacking), std::string(judged.missed_indicator), std::to_string(judged.missed_year)});
  }

  struct Judgement {
    std::int64_t met = 0;
    std::int64_t missed = 0;
    /// The first that was missed.
    int missed_year = 0;
    std::string_view missed_indicator = {};
  };
  // Transition and positive are contributions, and no check strikes for them.
  Judgement judge() const {
    Judgement judged;
    const model::Employment* employment = employment_of(convention_);
    if (employment == nullptr) return judged;
    for (const auto& [year, found] : employment->targets) {
      const model::Targets& targets = found.value;
      const auto result = context_.results.find(year);
      if (!is_set(targets) || result == context_.results.end() || result->second.examined == 0) continue;
      judge_target(judged, year, "durable", targets.durable, result->second.durable, result->second);
      judge_target(judged, year, "dynamic", targets.dynamic, result->second.dynamic(), result->second);
    }
    return judged;
  }
  static void judge_target(Judgement& judged, int year, std::string_view indicator, const model::Opt<Share>& target,
                           std::int64_t count, const YearResult& result) {
    if (!target) return;
    if (is_met(count, result.examined, target->value)) {
      ++judged.met;
      return;
    }
    if (judged.missed++ > 0) return;
    judged.missed_year = year;
    judged.missed_indicator = indicator;
  }

  const model::Convention& convention_;
  const ConventionContext& context_;
  diagnostics::Diagnostics& diagnostics_;
  Stage stage_;
  Years years_;
};

}  // namespace

void check_status(const model::Convention& convention, const ConventionContext& context,
                  diagnostics::Diagnostics& diagnostics) {
  StatusCheck(convention, context, diagnostics).run();
}

}  // namespace tremplin::check
