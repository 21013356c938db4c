#pragma once

#include <set>
#include <string>
#include <vector>

#include "report/disclosure/suppression.h"
#include "report/kinds/kinds.h"

namespace tremplin::report {

// Who was received, from whom, with which outcome: the three tables of `report audience`, each with what must not be
// printed of it. They count the same exits, so they are made together.

using Exits = std::vector<const ExitFact*>;

model::Counts counts_of_exits(const Exits& exits);

/// Columns of counts: exits = examined + the rest; examined = dynamic + other; dynamic = durable + transition +
/// positive.
enum PrescriberColumn : std::size_t { kExits, kExamined, kRest, kDynamic, kOther, kDurable, kTransition, kPositive };

/// A row for each prescriber, in order of code (empty where none is said), and the total. Where too few exits stand
/// beside the total to hide anything, there is no row but the total, and `is_withheld`.
struct PrescriberTable {
  std::vector<std::string> codes;
  CountTable counts;
  Suppression suppression;
  bool is_withheld = false;
};

/// Examined exits; those that bear the profile = dynamic + other; dynamic = durable + the rest.
enum ProfileColumn : std::size_t { kAll, kBearers, kProfileDynamic, kProfileOther, kProfileDurable, kProfileRest };

/// A row for each profile agreed on, in the convention's order, then for those met, in the rule set's.
struct ProfileTable {
  std::vector<std::string> codes;
  CountTable counts;
  Suppression suppression;
};

/// A prescriber whose number of examined exits is shown, or the others together.
struct OrientingGroup {
  std::string code;
  Exits exits;
  bool is_rest = false;
};

/// How many examined exits of each group bear a profile: a row for each group, and the total; columns examined,
/// bearers, the others.
struct Oriented {
  std::string profile;
  CountTable counts;
  Suppression suppression;
  /// The counts would tell, together with the other two tables, what is hidden there or here.
  bool is_withheld = false;

  bool hides(std::size_t group) const {
    return counts.rows[group][0] > 0 && (is_withheld || suppression.hides(group, 1));
  }
};

/// Who orients whom, for the profiles agreed on or committed to.
struct Orienting {
  std::vector<OrientingGroup> groups;
  std::vector<Oriented> profiles;

  /// Null where nothing may be said of it.
  const Oriented* find(const std::string& profile) const;
};

struct AudienceFigures {
  const ReportInput& input;
  const ConventionCase& item;
  std::vector<int> years;
  Exits exits;
  std::int64_t k = 0;
  PrescriberTable prescribers;
  ProfileTable profiles;
  Orienting orienting;
};

/// Of the years asked for. Of a single year only what no page of the convention hides, of a year or of all: pages of
/// years and that of the whole period are read together, and what they all show gives nothing back.
AudienceFigures audience_figures(const ReportInput& input, const ConventionCase& item);

/// Of one year, whatever is asked for.
AudienceFigures audience_figures(const ReportInput& input, const ConventionCase& item, int year);

/// Of all years of the convention, whatever is asked for.
AudienceFigures period_figures(const ReportInput& input, const ConventionCase& item);

/// What to look at: every hidden cell, or who orients those with the last of the profiles.
enum class SecretsOf { page, last_oriented };

/// How many exchanges a page may still try: with hundreds of profiles and prescribers there are too many, and what is
/// not found to be safe is hidden.
struct DisclosureWork {
  std::int64_t left = 20'000'000;
};

/// True where each cell that is hidden could have another count with the same page: two exits that exchange outcomes or
/// profiles, or one profile, give it. The tables by prescriber and by profile share nothing but the outcomes, so each
/// keeps its own secrets; who orients whom joins them.
bool keeps_secrets(const AudienceFigures& figures, SecretsOf where, DisclosureWork& work);

}  // namespace tremplin::report
