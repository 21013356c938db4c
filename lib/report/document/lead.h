#pragma once

#include "report/figures/running_year.h"

namespace tremplin::report {

/// `Stage: signed.`
Message stage_sentence(const ConventionCase& item);
/// Whose convention, of which type and department, for which period.
Message who_sentence(const ConventionCase& item);
/// Dynamic and durable exits of those examined over the whole period, or that no exit was read.
Message rates_sentence(const model::Counts& whole);
/// For each year and indicator the verdict or the forecast, in whole exits; years next to each other without an
/// examined exit, whose targets say nothing yet, stand in one sentence. `judged` holds all of `kMainIndicators`, by
/// year.
std::vector<Message> year_sentences(const ConventionCase& item, const ReportInput& input,
                                    std::span<const JudgedYear> judged);
/// Met: the text strengthens the partnership; missed: it looks for causes. No automatic sanction.
Message what_follows(std::span<const JudgedYear> judged);

}  // namespace tremplin::report
