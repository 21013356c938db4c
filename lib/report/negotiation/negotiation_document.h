#pragma once

#include <span>

#include "negotiate/negotiation.h"
#include "report/document/document.h"

namespace tremplin::report {

/// What is proposed for one convention, why, and where the parties stand: whole exits first, figures after. `data` is
/// the table of negotiation_table.
Document negotiation_document(const negotiate::Negotiation& negotiation);

/// A row for each convention, durable before dynamic, by year, in the order given; columns as CLI.md has them.
ReportTable negotiation_table(std::span<const negotiate::Negotiation> negotiations);

}  // namespace tremplin::report
