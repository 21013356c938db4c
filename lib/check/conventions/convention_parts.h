#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/conventions/convention_context.h"
#include "diagnostics/diagnostics.h"
#include "model/convention.h"

namespace tremplin::check {

// The families of checks on one convention. Each looks at what is there, whatever else is broken.
void check_identity(const model::Convention& convention, const ConventionContext& context,
                    diagnostics::Diagnostics& diagnostics);
void check_targets(const model::Convention& convention, const ConventionContext& context,
                   diagnostics::Diagnostics& diagnostics);
void check_means(const model::Convention& convention, diagnostics::Diagnostics& diagnostics);
void check_procedure(const model::Convention& convention, diagnostics::Diagnostics& diagnostics);
/// Two sources for one figure: `baseline` beside exits of the same year, annexes of one year beside one another.
void check_sources(const model::Convention& convention, const ConventionContext& context,
                   diagnostics::Diagnostics& diagnostics);
/// What the status asks for and is not there. For sound conventions only.
void check_status(const model::Convention& convention, const ConventionContext& context,
                  diagnostics::Diagnostics& diagnostics);

/// How far the procedure has come; refused and abandoned conventions are asked what a project is.
enum class Stage { project, negotiated, signed_, ended };
Stage stage_of(model::Status status);

/// First and last calendar year of a period whose both ends are there; `to` before `from` where there is none.
struct Years {
  int from = 1;
  int to = 0;
  bool contains(int year) const { return from <= year && year <= to; }
};
Years years_of(const model::Convention& convention);

/// One definition for checks and pages of "all targets met": of the targets of durable and of dynamic exits, year by
/// year, those that could be assessed were met, and one at least could be.
constexpr bool are_all_met(std::int64_t met, std::int64_t missed) { return met > 0 && missed == 0; }
/// Targets that say something: in real files all zero means not set.
bool is_set(const model::Targets& targets);
/// `pole-emploi`, or the name of the same body before 2009 and from 2024 on.
bool is_pole_emploi(std::string_view party);
/// The employment part of the objectives; null where there is none.
const model::Employment* employment_of(const model::Convention& convention);
/// False where a fault leaves open which operational objectives there are, so that none can be said to be unknown.
bool knows_objectives(const model::Convention& convention);
/// `2009, 2010`
std::string joined(const std::vector<std::string>& words);

}  // namespace tremplin::check
