#include <algorithm>
#include <array>
#include <set>

#include "check/conventions/convention_parts.h"

namespace tremplin::check {
namespace {

using Member = model::Opt<Share> model::Targets::*;
struct Named {
  std::string_view name;
  Member member;
};
constexpr std::array<Named, 3> kParts = {{{"durable", &model::Targets::durable},
                                          {"transition", &model::Targets::transition},
                                          {"positive", &model::Targets::positive}}};
constexpr std::array<Named, 4> kIndicators = {{{"durable", &model::Targets::durable},
                                               {"transition", &model::Targets::transition},
                                               {"positive", &model::Targets::positive},
                                               {"dynamic", &model::Targets::dynamic}}};

// dynamic = durable + transition + positive, in whole hundredths.
void check_sum(const model::Targets& targets, diagnostics::Diagnostics& diagnostics) {
  if (!targets.dynamic) return;
  Share sum;
  std::size_t given = 0;
  for (const Named& part : kParts) {
    const model::Opt<Share>& share = targets.*part.member;
    if (!share) continue;
    sum.hundredths += share->value.hundredths;
    ++given;
  }
  const Share dynamic = targets.dynamic->value;
  if (given == kParts.size() && sum != dynamic)
    diagnostics.add(Code::targets_do_not_add_up, targets.dynamic->place, {dynamic, sum});
  else if (sum > dynamic)
    diagnostics.add(Code::targets_exceed_dynamic, targets.dynamic->place, {sum, dynamic});
}

void check_sums(const model::Convention& convention, diagnostics::Diagnostics& diagnostics) {
  if (const model::Employment* employment = employment_of(convention))
    for (const auto& [year, targets] : employment->targets) check_sum(targets.value, diagnostics);
  for (const model::Position& position : convention.negotiation)
    for (const auto& [year, targets] : position.targets) check_sum(targets.value, diagnostics);
  if (!convention.means) return;
  for (const model::Annex& annex : convention.means->value.annexes)
    if (annex.targets) check_sum(annex.targets->value, diagnostics);
}

template <class T>
void check_years(const model::ByYear<T>& values, std::string_view key, Years years,
                 diagnostics::Diagnostics& diagnostics) {
  for (const auto& [year, value] : values)
    if (!years.contains(year))
      diagnostics.add(Code::year_outside_period, value.place,
                      {std::string(key), std::to_string(year), std::to_string(years.from), std::to_string(years.to)});
}

void check_all_years(const model::Convention& convention, diagnostics::Diagnostics& diagnostics) {
  const Years years = years_of(convention);
  if (years.to < years.from || !convention.objectives) return;
  if (const model::Employment* employment = employment_of(convention)) {
    check_years(employment->targets, "targets", years, diagnostics);
    check_years(employment->expected_exits, "expected_exits", years, diagnostics);
  }
  for (const model::OperationalObjective& objective : convention.objectives->value.operational)
    check_years(objective.targets, "targets", years, diagnostics);
}

// A target lower than the one before it.
void check_fall(const model::ByYear<model::Targets>& all, const Named& indicator,
                diagnostics::Diagnostics& diagnostics) {
  const Located<Share>* before = nullptr;
  int year_before = 0;
  for (const auto& [year, targets] : all) {
    const model::Opt<Share>& share = targets.value.*indicator.member;
    if (!share || !is_set(targets.value)) continue;
    if (before != nullptr && share->value < before->value)
      diagnostics.add(Code::targets_fall, share->place,
                      {std::string(indicator.name), before->value, std::to_string(year_before), share->value,
                       std::to_string(year)});
    before = &*share;
    year_before = year;
  }
}

void check_baseline(const model::Employment& employment, diagnostics::Diagnostics& diagnostics) {
  for (const auto& [year, baseline] : employment.baseline) {
    const model::BaselineYear& counts = baseline.value;
    if (!counts.examined || !counts.durable || !counts.transition || !counts.positive) continue;
    const std::int64_t examined = counts.examined->value.value;
    std::int64_t left = examined;
    // Each is taken off what is left, so that no sum can overflow.
    for (const auto* part : {&counts.durable, &counts.transition, &counts.positive})
      left -= std::min((*part)->value.value, left + 1);
    if (left < 0)
      diagnostics.add(Code::baseline_exceeds_examined, counts.examined->place, {std::to_string(year), examined});
  }
}

void check_priorities(const model::Convention& convention, diagnostics::Diagnostics& diagnostics) {
  for (const model::Priority& priority : convention.priorities) {
    if (priority.indicator && priority.indicator->value != model::Indicator::durable &&
        priority.indicator->value != model::Indicator::dynamic)
      diagnostics.add(Code::priority_without_reference, priority.indicator->place,
                      {std::string(kIndicators[static_cast<std::size_t>(priority.indicator->value)].name)});
    if (convention.is_sound && !priority.decided) diagnostics.add(Code::priority_undecided, priority.place);
  }
}

void check_objective_ids(const model::Convention& convention, diagnostics::Diagnostics& diagnostics) {
  if (!convention.objectives) return;
  std::map<std::string_view, Place> first;
  for (const model::OperationalObjective& objective : convention.objectives->value.operational) {
    if (!objective.id) continue;
    const auto [found, is_new] = first.emplace(objective.id->value.text, objective.id->place);
    if (!is_new)
      diagnostics.add(Code::objective_id_twice, objective.id->place, {objective.id->value.text}, {{found->second, {}}});
  }
}

// A past year that has targets and no exits: the file that should judge it was perhaps not given.
void check_exits_read(const model::Convention& convention, const ConventionContext& context,
                      diagnostics::Diagnostics& diagnostics) {
  const model::Employment* employment = employment_of(convention);
  if (employment == nullptr || !context.latest_exit.is_set()) return;
  const Years years = years_of(convention);
  for (const auto& [year, targets] : employment->targets) {
    if (year >= year_of(context.latest_exit) || !years.contains(year) || !is_set(targets.value)) continue;
    const auto found = context.results.find(year);
    if (found == context.results.end() || found->second.exits == 0)
      diagnostics.add(Code::year_without_exits, targets.place, {std::to_string(year), context.latest_exit});
  }
}

}  // namespace

void check_targets(const model::Convention& convention, const ConventionContext& context,
                   diagnostics::Diagnostics& diagnostics) {
  check_sums(convention, diagnostics);
  check_all_years(convention, diagnostics);
  if (const model::Employment* employment = employment_of(convention)) {
    for (const Named& indicator : kIndicators) check_fall(employment->targets, indicator, diagnostics);
    check_baseline(*employment, diagnostics);
  }
  check_priorities(convention, diagnostics);
  check_objective_ids(convention, diagnostics);
  check_exits_read(convention, context, diagnostics);
}

}  // namespace tremplin::check
