#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "negotiate/negotiation.h"
#include "report/document/document.h"

namespace tremplin::report {

// The parts of the negotiation's page, in the order in which they stand.

using Blocks = std::vector<Block>;

/// Each year in whole exits: what is proposed, how likely it is unaided, why that many, what the means must bring.
void append_proposals(Blocks& blocks, const negotiate::Negotiation& negotiation);
/// The targets that follow, and the figures behind each proposal.
void append_proposal_tables(Blocks& blocks, const negotiate::Negotiation& negotiation);
/// What each party asks, where it lies, and what lies between.
void append_positions(Blocks& blocks, const negotiate::Negotiation& negotiation);
/// Own record, peers, public, territory, priorities, reference.
void append_evidence(Blocks& blocks, const negotiate::Negotiation& negotiation);
/// What the conventions before this one asked, what came of it, and what that makes of the goal.
void append_former(Blocks& blocks, const negotiate::Negotiation& negotiation);
void append_audience(Blocks& blocks, const negotiate::Negotiation& negotiation);

/// Where a proposal asks for less than the convention before: that it does, and why.
std::optional<Message> below_former(const negotiate::IndicatorProposal& proposal,
                                    const negotiate::ProposalGrounds& grounds);

/// `negotiate.<key>`.
Message said(const std::string& key, std::vector<Value> args = {});
/// `negotiate.<key>.durable` or `.dynamic`.
Message said_of(const std::string& key, std::size_t result, std::vector<Value> args = {});
/// Years are not counts: no space among their digits.
Value year_value(int year);
/// A real number of exits or points, to one decimal.
Number to_tenth(double value, Number::Sign sign = Number::Sign::only_minus);
/// The years of a hundred in which something comes: `86 years of 100`, `under 1 year of 100`.
Message years_of_hundred(double chance);
/// In percent; `under 1 %` and `over 99 %` where the whole percent would say never or always.
Value chance_cell(std::optional<double> chance);
/// "about 4 structures in 10 would reach it", as a sentence.
Message chance_sentence(double chance);

}  // namespace tremplin::report
