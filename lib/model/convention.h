#pragma once

#include <string>
#include <vector>

#include "model/text.h"
#include "model/values.h"

namespace tremplin::model {

/// The stages of annex 7, and two ways of ending before them.
enum class Status { project, negotiated, signed_, closed, renewed, ended, refused, abandoned };

struct Period {
  Opt<Date> start;
  Opt<Date> end;
  Place place;
};

struct StructureInfo {
  Opt<Identifier> id;
  Opt<Text> name;
  Opt<StructureType> type;
  Opt<std::string> siret;
  Opt<std::string> department;
  /// Ids under which earlier exits of this structure stand, those of structures that it took over included.
  std::vector<Located<Identifier>> formerly;
  Place place;
};

/// An item of the project: a free text, or an activity of the rule set's list with or without one.
struct ProjectItem {
  Text text;
  Opt<CodeText> activity;
  Place place;
};

struct Project {
  std::vector<ProjectItem> reception;
  std::vector<ProjectItem> support;
  std::vector<ProjectItem> training;
  std::vector<ProjectItem> territory;
  Place place;
};

struct Request {
  Opt<Date> date;
  Opt<Count> people;
  Opt<Decimal> fte;
  Opt<Money> amount;
  Place place;
};

struct YearContext {
  Opt<Share> unemployment_rate;
  Opt<Share> reference_unemployment_rate;
  Opt<Text> notes;
  Place place;
};

struct AudienceShare {
  Opt<CodeText> profile;
  Opt<Share> share;
  Place place;
};

/// Who decided a local rule or priority, and when.
struct Decision {
  Opt<Text> authority;
  Opt<Date> date;
  Place place;
};

struct Priority {
  Opt<Indicator> indicator;
  Opt<Points> points;
  Opt<Text> reason;
  Opt<Decision> decided;
  Place place;
};

/// Earlier results of one year.
struct BaselineYear {
  Opt<Count> examined;
  Opt<Count> durable;
  Opt<Count> transition;
  Opt<Count> positive;
  Place place;
};

/// Targets of one calendar year; shares of the examined exits.
struct Targets {
  Opt<Share> durable;
  Opt<Share> transition;
  Opt<Share> positive;
  Opt<Share> dynamic;
  Place place;
};

struct Employment {
  ByYear<BaselineYear> baseline;
  ByYear<Count> expected_exits;
  ByYear<Targets> targets;
  Opt<Text> justification;
  Place place;
};

enum class Better { higher, lower };

struct OperationalObjective {
  Opt<CodeText> id;
  Opt<Axis> axis;
  Opt<Text> indicator;
  Opt<std::string> unit;
  Opt<Better> better;
  Opt<Decimal> baseline;
  ByYear<Decimal> targets;
  ByYear<Decimal> results;
  Place place;
};

struct Objectives {
  Opt<Employment> employment;
  std::vector<OperationalObjective> operational;
  Place place;
};

/// What a party put forward on a day.
struct Position {
  Opt<Date> date;
  Opt<CodeText> party;
  ByYear<Targets> targets;
  /// Of operational objectives, by their id.
  ByCode<ByYear<Decimal>> operational;
  Opt<Text> text;
  Place place;
};

struct FinancialMeans {
  Opt<CodeText> funder;
  Opt<Text> instrument;
  Opt<Count> year;
  Opt<Money> amount;
  Opt<Money> paid;
  Opt<Text> role;
  std::vector<Located<CodeText>> objectives;
  Place place;
};

enum class AnnexState {
  draft,
  submitted,
  rejected,
  provisional,
  valid,
  historical,
  cancellation_asked,
  cancelled,
  closed
};

/// A yearly annex, or one version of it.
struct Annex {
  Opt<std::string> number;
  Opt<Count> year;
  Opt<AnnexState> state;
  Opt<Date> from;
  Opt<Date> to;
  Opt<Decimal> fte;
  Opt<Decimal> hours_per_fte;
  Opt<Money> unit_amount;
  Opt<Decimal> months;
  Opt<Money> total;
  Opt<Decimal> fte_realised;
  Opt<Count> expected_exits;
  Opt<Targets> targets;
  /// Why the agency sent it back, in the agency's code.
  Opt<std::string> rejection;
  Place place;
};

enum class MeansKind { spe, dla, branch, network, national_support, other };

struct OtherMeans {
  Opt<CodeText> provider;
  Opt<MeansKind> kind;
  Opt<Text> description;
  Place place;
};

struct Means {
  std::vector<FinancialMeans> financial;
  std::vector<Annex> annexes;
  std::vector<OtherMeans> other;
  Place place;
};

struct FundersConference {
  Opt<Date> date;
  std::vector<Located<CodeText>> participants;
  Opt<Text> conclusions;
  Place place;
};

struct Commitment {
  Opt<CodeText> party;
  Opt<CodeText> profile;
  Opt<Share> share;
  Opt<Count> people;
  Opt<Text> text;
  Place place;
};

enum class Opinion { favourable, reserved, unfavourable };

struct CdiaeOpinion {
  Opt<Date> date;
  Opt<Opinion> opinion;
  Opt<Text> text;
  Place place;
};

struct Signature {
  Opt<CodeText> party;
  Opt<Date> date;
  Place place;
};

struct Amendment {
  Opt<Date> date;
  Opt<CodeText> subject;
  Opt<Text> text;
  Place place;
};

enum class FollowUpKind { review, cdiae, funders, analysis };

struct FollowUp {
  Opt<Date> date;
  Opt<FollowUpKind> kind;
  std::vector<Located<CodeText>> participants;
  Opt<Text> conclusions;
  Place place;
};

enum class RenewalKind { strengthened, same, reduced, not_renewed };

struct RenewalDecision {
  Opt<Date> date;
  Opt<RenewalKind> kind;
  Place place;
};

enum class StrengtheningKind { people, means, duration, partnership, other };

struct Strengthening {
  Opt<StrengtheningKind> kind;
  Opt<Text> text;
  Opt<Count> people;
  Opt<Decimal> fte;
  Place place;
};

enum class CauseKind { context, difficulty };

struct Cause {
  Opt<CauseKind> kind;
  Opt<Text> text;
  Place place;
};

enum class SolutionKind { organisation, audience, other };

struct Solution {
  Opt<SolutionKind> kind;
  Opt<Text> text;
  Place place;
};

struct Recommendation {
  Opt<Count> year;
  Opt<Text> text;
  /// What came of it.
  Opt<Text> done;
  Place place;
};

struct Renewal {
  Opt<RenewalDecision> decision;
  std::vector<Strengthening> strengthening;
  std::vector<Cause> causes;
  std::vector<Solution> solutions;
  std::vector<Recommendation> recommendations;
  Place place;
};

/// One document `convention/1`. In a convention that is sound, `id`, `status`, `period` and `structure` are complete.
struct Convention {
  Opt<Identifier> id;
  Opt<Status> status;
  Opt<std::string> rules;
  Opt<Period> period;
  Opt<StructureInfo> structure;
  Opt<Project> project;
  Opt<Request> request;
  ByYear<YearContext> context;
  std::vector<AudienceShare> audience;
  std::vector<Priority> priorities;
  Opt<Objectives> objectives;
  std::vector<Position> negotiation;
  Opt<Means> means;
  Opt<FundersConference> funders_conference;
  std::vector<Commitment> commitments;
  Opt<CdiaeOpinion> cdiae_opinion;
  std::vector<Signature> signatures;
  std::vector<Amendment> amendments;
  std::vector<FollowUp> follow_up;
  /// The convention that this one follows; several where structures merged.
  OneOrMore<Identifier> renews;
  Opt<Renewal> renewal;
  /// Codes of findings that are not shown of this document, and why.
  ByName<Text> ignore;
  /// The document's first key.
  Place place;
  /// No error of form in the document, and what counting asks for is there.
  bool is_sound = false;
  /// False where `rules` is given and could not be read: then it is not known which rule set is meant.
  bool are_rules_known = true;

  /// Whether it can be told for which exits it holds, sound or not: id, period, structure and its type.
  bool can_govern() const {
    return id && period && period->value.start && period->value.end &&
           period->value.start->value <= period->value.end->value && structure && structure->value.id &&
           structure->value.type;
  }

  // For sound conventions, and those that can govern; status and department may be unknown in these.
  const std::string& id_text() const { return id->value.text; }
  DateRange days() const { return {period->value.start->value, period->value.end->value}; }
  const std::string& structure_id() const { return structure->value.id->value.text; }
  StructureType type() const { return structure->value.type->value; }
  /// Empty where it is unknown.
  const std::string& department() const {
    static const std::string kUnknown;
    return structure->value.department ? structure->value.department->value : kUnknown;
  }
  bool is_draft() const { return has_status(Status::project) || has_status(Status::negotiated); }
  /// Never came into force.
  bool came_to_nothing() const { return has_status(Status::refused) || has_status(Status::abandoned); }
  bool has_status(Status wanted) const { return status && status->value == wanted; }
};

}  // namespace tremplin::model
