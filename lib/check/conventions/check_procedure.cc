#include <algorithm>

#include "check/conventions/convention_parts.h"

namespace tremplin::check {
namespace {

// The opinion of the CDIAE comes before the signatures [A7].
void check_opinion(const model::Convention& convention, const model::CdiaeOpinion& opinion,
                   diagnostics::Diagnostics& diagnostics) {
  const bool is_signed = convention.status && stage_of(convention.status->value) >= Stage::signed_;
  if (is_signed && opinion.opinion && opinion.opinion->value == model::Opinion::unfavourable)
    diagnostics.add(Code::opinion_unfavourable, opinion.opinion->place);
  if (!opinion.date) return;
  for (const model::Signature& signature : convention.signatures) {
    if (!signature.date || !signature.party || signature.date->value >= opinion.date->value) continue;
    const bool is_prefect = signature.party->value.text == "prefect";
    diagnostics.add(is_prefect ? Code::opinion_after_prefect : Code::opinion_after_signature, opinion.date->place,
                    {opinion.date->value, signature.party->value.text, signature.date->value},
                    {{signature.date->place, {}}});
  }
}

void check_signatures(const model::Convention& convention, diagnostics::Diagnostics& diagnostics) {
  if (!convention.period || !convention.period->value.end) return;
  const Date end = convention.period->value.end->value;
  for (const model::Signature& signature : convention.signatures)
    if (signature.date && signature.date->value > end)
      diagnostics.add(Code::signed_after_end, signature.date->place, {signature.date->value, end});
}

void check_order(const model::Convention& convention, diagnostics::Diagnostics& diagnostics) {
  const Located<Date>* before = nullptr;
  for (const model::Position& position : convention.negotiation) {
    if (!position.date) continue;
    if (before != nullptr && position.date->value < before->value)
      diagnostics.add(Code::positions_out_of_order, position.date->place, {position.date->value, before->value},
                      {{before->place, {}}});
    before = &*position.date;
  }
}

// Years between the period and a day of the procedure that can be meant (FORMATS.md).
constexpr int kMostMonthsOutside = 60;

// Looks at the days of the procedure one by one.
class DayCheck {
 public:
  DayCheck(DateRange period, diagnostics::Diagnostics& diagnostics)
      : period_(period),
        earliest_(add_months(period.from, -kMostMonthsOutside)),
        latest_(add_months(period.to, kMostMonthsOutside)),
        diagnostics_(diagnostics) {}

  void look(const model::Opt<Date>& day) {
    if (day && (day->value < earliest_ || latest_ < day->value)) far(*day);
  }
  // After the end of the period a signature has an error of its own.
  void look_before(const model::Opt<Date>& day) {
    if (day && day->value < earliest_) far(*day);
  }
  template <class Dated>
  void look_at_each(const std::vector<Dated>& all) {
    for (const Dated& one : all) look(one.date);
  }

 private:
  void far(const Located<Date>& day) {
    diagnostics_.add(Code::day_far_from_period, day.place, {day.value, period_.from, period_.to});
  }

  DateRange period_;
  Date earliest_;
  Date latest_;
  diagnostics::Diagnostics& diagnostics_;
};

void check_days(const model::Convention& convention, diagnostics::Diagnostics& diagnostics) {
  if (!convention.period || !convention.period->value.start || !convention.period->value.end) return;
  const model::Period& period = convention.period->value;
  if (period.end->value < period.start->value) return;
  DayCheck check({period.start->value, period.end->value}, diagnostics);
  check.look_at_each(convention.negotiation);
  check.look_at_each(convention.amendments);
  check.look_at_each(convention.follow_up);
  if (convention.funders_conference) check.look(convention.funders_conference->value.date);
  if (convention.cdiae_opinion) check.look(convention.cdiae_opinion->value.date);
  for (const model::Signature& signature : convention.signatures) check.look_before(signature.date);
}

bool is_operational(const model::Convention& convention, std::string_view code) {
  if (!convention.objectives) return false;
  const auto& operational = convention.objectives->value.operational;
  return std::any_of(operational.begin(), operational.end(), [code](const model::OperationalObjective& objective) {
    return objective.id && objective.id->value.text == code;
  });
}

void check_position_objectives(const model::Convention& convention, diagnostics::Diagnostics& diagnostics) {
  if (!knows_objectives(convention)) return;
  for (const model::Position& position : convention.negotiation)
    for (const auto& [code, targets] : position.operational)
      if (!is_operational(convention, code.value.text))
        diagnostics.add(Code::position_unknown_objective, code.place, {code.value.text});
}

}  // namespace

void check_procedure(const model::Convention& convention, diagnostics::Diagnostics& diagnostics) {
  if (convention.cdiae_opinion) check_opinion(convention, convention.cdiae_opinion->value, diagnostics);
  check_signatures(convention, diagnostics);
  check_order(convention, diagnostics);
  check_days(convention, diagnostics);
  check_position_objectives(convention, diagnostics);
}

}  // namespace tremplin::check
