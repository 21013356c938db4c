#pragma once

#include <string_view>

#include "model/convention.h"
#include "model/rule_set_draft.h"
#include "documents/fields.h"

namespace tremplin {

/// The keys of a whole document by its kind: `convention`, `rules`. Null for another kind.
const Table* table_of_kind(std::string_view kind);

// clang-format off: a table, a line a type
template <>
std::span<const std::string_view> choices_of<StructureType>();
template <>
std::span<const std::string_view> choices_of<Indicator>();
template <>
std::span<const std::string_view> choices_of<Axis>();
template <>
std::span<const std::string_view> choices_of<Status>();
template <>
std::span<const std::string_view> choices_of<Better>();
template <>
std::span<const std::string_view> choices_of<AnnexState>();
template <>
std::span<const std::string_view> choices_of<MeansKind>();
template <>
std::span<const std::string_view> choices_of<Opinion>();
template <>
std::span<const std::string_view> choices_of<FollowUpKind>();
template <>
std::span<const std::string_view> choices_of<RenewalKind>();
template <>
std::span<const std::string_view> choices_of<StrengtheningKind>();
template <>
std::span<const std::string_view> choices_of<CauseKind>();
template <>
std::span<const std::string_view> choices_of<SolutionKind>();
template <>
std::span<const std::string_view> choices_of<Category>();
template <>
const Table& table_of<Text>();
template <>
const Table& table_of<ProjectItem>();
template <>
const Table& table_of<Period>();
template <>
const Table& table_of<StructureInfo>();
template <>
const Table& table_of<Project>();
template <>
const Table& table_of<Request>();
template <>
const Table& table_of<YearContext>();
template <>
const Table& table_of<AudienceShare>();
template <>
const Table& table_of<Decision>();
template <>
const Table& table_of<Priority>();
template <>
const Table& table_of<BaselineYear>();
template <>
const Table& table_of<Targets>();
template <>
const Table& table_of<Employment>();
template <>
const Table& table_of<OperationalObjective>();
template <>
const Table& table_of<Objectives>();
template <>
const Table& table_of<Position>();
template <>
const Table& table_of<FinancialMeans>();
template <>
const Table& table_of<Annex>();
template <>
const Table& table_of<OtherMeans>();
template <>
const Table& table_of<Means>();
template <>
const Table& table_of<FundersConference>();
template <>
const Table& table_of<Commitment>();
template <>
const Table& table_of<CdiaeOpinion>();
template <>
const Table& table_of<Signature>();
template <>
const Table& table_of<Amendment>();
template <>
const Table& table_of<FollowUp>();
template <>
const Table& table_of<RenewalDecision>();
template <>
const Table& table_of<Strengthening>();
template <>
const Table& table_of<Cause>();
template <>
const Table& table_of<Solution>();
template <>
const Table& table_of<Recommendation>();
template <>
const Table& table_of<Renewal>();
template <>
const Table& table_of<Convention>();
template <>
const Table& table_of<Validity>();
template <>
const Table& table_of<PresenceThreshold>();
template <>
const Table& table_of<LabelledEntry>();
template <>
const Table& table_of<StructureTypeRule>();
template <>
const Table& table_of<References>();
template <>
const Table& table_of<ByContractLength>();
template <>
const Table& table_of<ImpliedLength>();
template <>
const Table& table_of<ReasonRule>();
template <>
const Table& table_of<Activities>();
template <>
const Table& table_of<RuleSetDraft>();
// clang-format on

/// An item of the project is a text, or a record of an activity.
template <>
struct ShapeOf<ProjectItem> {
  static constexpr Shape value{ShapeKind::text_or_record, nullptr, &table_of<ProjectItem>};
};
bool read_value(const Node& node, std::string_view name, ProjectItem& out, Diagnostics& diagnostics);
Node node_of(const ProjectItem& item);

}  // namespace tremplin
