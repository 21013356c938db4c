#pragma once

#include <initializer_list>
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
void append_audience(Blocks& blocks, const negotiate::Negotiation& negotiation);

/// `negotiate.<key>`.
Message said(const std::string& key, std::vector<Value> args = {});
/// `negotiate.<key>.durable` or `.dynamic`.
Message said_of(const std::string& key, std::size_t result, std::vector<Value> args = {});
/// Years are not counts: no space among their digits.
Value year_value(int year);
/// A real number of exits or points, to one decimal.
Number to_tenth(double value, Number::Sign sign = Number::Sign::only_minus);
/// "about 4 structures in 10 would reach it", as a sentence.
Message chance_sentence(double chance);

}  // namespace tremplin::report
