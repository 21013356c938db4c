#include "negotiate/audience/audience.h"

#include <algorithm>
#include <cmath>

#include "base/fractions.h"
#include "base/small_groups.h"
#include "negotiate/positions/former_targets.h"

namespace tremplin::negotiate {
namespace {

using View = EarlierPublic::View;

ProfileList profiles_of(const rules::RuleSet& rules) {
  ProfileList profiles;
  for (const rules::Profile& profile : rules.profiles) profiles.push_back(profile.code);
  return profiles;
}

ProfileStanding standing_of(const ContextModel& model, std::uint16_t profile) {
  if (!model.is_fitted()) return ProfileStanding::no_model;
  const auto is_profile = [profile](const ContextColumn& column) { return column.profile == profile; };
  if (std::any_of(model.columns.begin(), model.columns.end(), is_profile)) return ProfileStanding::in_model;
  const bool is_dropped = std::find(model.dropped.begin(), model.dropped.end(), profile) != model.dropped.end();
  return is_dropped ? ProfileStanding::no_rank : ProfileStanding::too_few;
}

void set_estimates(AudienceLine& line, const ContextModel& model, std::uint16_t profile) {
  for (std::size_t j = 0; j < model.columns.size(); ++j) {
    if (model.columns[j].profile != profile) continue;
    for (std::size_t r = 0; r < kResults; ++r) {
      line.coefficient[r] = model.columns[j].coefficient[r];
      line.standard_error[r] = std::sqrt(std::max(0.0, model.covariance[r](j, j)));
    }
  }
}

AudienceLine line_of(const model::AudienceShare& agreed, const ProfileList& profiles, const rules::RuleSet& rules,
                     const View& view) {
  AudienceLine line{
      agreed.profile->value.text, {}, agreed.share->value, ProfileStanding::not_listed, {}, {}, false, {}, {}};
  const auto found = std::find(profiles.begin(), profiles.end(), line.profile);
  if (found == profiles.end()) return line;
  const auto at = static_cast<std::size_t>(found - profiles.begin());
  line.label = rules.profiles[at].label;
  line.standing = standing_of(view.model, static_cast<std::uint16_t>(at));
  line.of_type = {view.model.bearers[at], view.model.exits};
  line.of_own = {view.own_bearers[at], view.own_exits};
  line.is_own_secret = base::is_of_few(line.of_own, rules.suppress_below);
  set_estimates(line, view.model, static_cast<std::uint16_t>(at));
  return line;
}

void set_effects(AudienceEvidence& evidence, const ProfileList& profiles, const ContextModel& model) {
  std::vector<ShareDifference> type;
  std::vector<ShareDifference> past;
  for (const AudienceLine& line : evidence.lines) {
    if (line.standing != ProfileStanding::in_model) continue;
    const auto at = std::find(profiles.begin(), profiles.end(), line.profile) - profiles.begin();
    const auto profile = static_cast<std::uint16_t>(at);
    type.push_back({profile, base::fraction_of(line.agreed) - base::fraction_of(line.of_type)});
    if (line.of_own.is_defined() && !line.is_own_secret)
      past.push_back({profile, base::fraction_of(line.agreed) - base::fraction_of(line.of_own)});
  }
  for (std::size_t r = 0; r < kResults; ++r) {
    evidence.against_type[r] = effect_of(model, r, type);
    evidence.against_past[r] = effect_of(model, r, past);
  }
}

bool is_named(const std::vector<AudienceLine>& lines, const std::string& profile) {
  return std::any_of(lines.begin(), lines.end(), [&](const AudienceLine& line) { return line.profile == profile; });
}

}  // namespace

AudienceEvidence weigh_audience(const model::Convention& convention, const rules::RuleSet& rules, YearRange years,
                                EarlierPublic& exits) {
  AudienceEvidence evidence;
  if (convention.audience.empty()) return evidence;
  const ProfileList profiles = profiles_of(rules);
  const View view = exits.view(convention.type(), structure_ids(convention), years, profiles);
  evidence.is_fitted = view.model.is_fitted();
  evidence.model_exits = view.model.exits;
  evidence.model_structures = view.model.structures;
  evidence.own_exits = view.own_exits;
  for (const std::uint16_t profile : view.model.dropped) evidence.dropped.push_back(rules.profiles[profile].label);
  for (const model::AudienceShare& agreed : convention.audience) {
    if (!agreed.profile || !agreed.share || is_named(evidence.lines, agreed.profile->value.text)) continue;
    evidence.lines.push_back(line_of(agreed, profiles, rules, view));
  }
  if (evidence.is_fitted) set_effects(evidence, profiles, view.model);
  return evidence;
}

}  // namespace tremplin::negotiate
