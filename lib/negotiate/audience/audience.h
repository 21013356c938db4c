#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/convention.h"
#include "model/text.h"
#include "negotiate/audience/earlier_public.h"
#include "negotiate/context.h"
#include "rules/rule_set.h"
#include "tremplin/numbers.h"

namespace tremplin::negotiate {

/// What the model can say of a profile that the parties agreed on.
enum class ProfileStanding {
  in_model,
  not_listed,  ///< the rule set does not know it
  too_few,     ///< fewer than ten exits bear it, or lack it
  no_rank,     ///< it says what the profiles before it say
  no_model,    ///< nothing was estimated
};

/// One profile of `audience`.
struct AudienceLine {
  std::string profile;
  model::Text label;
  Share agreed;
  ProfileStanding standing = ProfileStanding::no_model;
  /// Among the exits of the model, and among the structure's own; not defined where there are none.
  Rate of_type;
  Rate of_own;
  /// Few persons bear it in the own record, or lack it: the share is not told, and enters nothing from which it could
  /// be worked out (STATISTICS 8).
  bool is_own_secret = false;
  /// Change of the chance of success and its standard error, as fractions, by result. In the model only.
  std::array<double, kResults> coefficient{};
  std::array<double, kResults> standard_error{};
};

/// What the public agreed on changes (STATISTICS 4).
struct AudienceEvidence {
  std::vector<AudienceLine> lines;
  bool is_fitted = false;
  std::int64_t model_exits = 0;
  std::int64_t model_structures = 0;
  std::int64_t own_exits = 0;
  /// Profiles borne often enough that the estimate cannot tell from those before them.
  std::vector<model::Text> dropped;
  /// A, against the public of the type, and D, against the structure's own of before.
  std::array<std::optional<ContextEffect>, kResults> against_type;
  std::array<std::optional<ContextEffect>, kResults> against_past;
};

/// Nothing is estimated for a convention without `audience`. Of a profile named twice the first share holds.
AudienceEvidence weigh_audience(const model::Convention& convention, const rules::RuleSet& rules, YearRange years,
                                EarlierPublic& exits);

}  // namespace tremplin::negotiate
