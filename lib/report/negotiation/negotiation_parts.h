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

/// The targets in shares, then each year in whole exits: what lies where, what is proposed, how likely it is unaided,
/// why that many, what the means must bring, and what else may be agreed.
void append_proposals(Blocks& blocks, const negotiate::Negotiation& negotiation);
/// The figures behind each proposal.
void append_proposal_figures(Blocks& blocks, const negotiate::Negotiation& negotiation);
/// All that speaks for one year and result on one axis.
StripChart strip_of(const negotiate::Negotiation& negotiation, const negotiate::NegotiatedYear& year,
                    std::size_t result);
/// Each number of exits that may be agreed: the shares that ask for it, its chance, what one more asks.
void append_possible_targets(Blocks& blocks, const negotiate::Negotiation& negotiation,
                             const negotiate::NegotiatedYear& year, std::size_t result);
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

/// Who put it forward.
Value party_of(const negotiate::PartyPosition& position);

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
