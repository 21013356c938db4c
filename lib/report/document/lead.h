#pragma once

#include <optional>

#include "report/figures/running_year.h"

namespace tremplin::report {

/// Below the heading that names the structure: its type and department, the convention's period and stage.
Message who_sentence(const ConventionCase& item);
/// Dynamic and durable exits of those examined over the whole period, or that no exit was read.
Message rates_sentence(const model::Counts& whole);
/// For each year and indicator the verdict or the forecast, in whole exits; years next to each other without an
/// examined exit, whose targets say nothing yet, stand in one sentence. `judged` holds all of `kMainIndicators`, by
/// year.
void add_year_sentences(Bullets& said, const ConventionCase& item, const ReportInput& input,
                        std::span<const JudgedYear> judged);
/// What a running year still asks of the structure in exits, as planned; nothing where no exits are expected.
std::optional<Message> what_is_asked(const ConventionCase& item, const ReportInput& input, int year);
/// Met: the text strengthens the partnership; missed: it looks for causes. No automatic sanction.
Message what_follows(std::span<const JudgedYear> judged);

}  // namespace tremplin::report
