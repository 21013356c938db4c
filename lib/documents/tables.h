#pragma once

#include <string_view>

#include "documents/fields.h"
#include "model/columns_document.h"
#include "model/convention.h"
#include "model/names.h"
#include "model/rule_set_draft.h"

namespace tremplin::documents {

/// The keys of a whole document by its kind: `convention`, `rules`, `columns`, `names`. Null for another kind.
const Table* table_of_kind(std::string_view kind);

// clang-format off: a table, a line a type
template <>
std::span<const std::string_view> choices_of<model::StructureType>();
template <>
std::span<const std::string_view> choices_of<model::Indicator>();
template <>
std::span<const std::string_view> choices_of<model::Axis>();
template <>
std::span<const std::string_view> choices_of<model::Status>();
template <>
std::span<const std::string_view> choices_of<model::Better>();
template <>
std::span<const std::string_view> choices_of<model::AnnexState>();
template <>
std::span<const std::string_view> choices_of<model::MeansKind>();
template <>
std::span<const std::string_view> choices_of<model::Opinion>();
template <>
std::span<const std::string_view> choices_of<model::FollowUpKind>();
template <>
std::span<const std::string_view> choices_of<model::RenewalKind>();
template <>
std::span<const std::string_view> choices_of<model::StrengtheningKind>();
template <>
std::span<const std::string_view> choices_of<model::CauseKind>();
template <>
std::span<const std::string_view> choices_of<model::SolutionKind>();
template <>
std::span<const std::string_view> choices_of<model::Category>();
template <>
const Table& table_of<model::Text>();
template <>
const Table& table_of<model::ProjectItem>();
template <>
const Table& table_of<model::Period>();
template <>
const Table& table_of<model::StructureInfo>();
template <>
const Table& table_of<model::Project>();
template <>
const Table& table_of<model::Request>();
template <>
const Table& table_of<model::YearContext>();
template <>
const Table& table_of<model::AudienceShare>();
template <>
const Table& table_of<model::Decision>();
template <>
const Table& table_of<model::Priority>();
template <>
const Table& table_of<model::BaselineYear>();
template <>
const Table& table_of<model::Targets>();
template <>
const Table& table_of<model::Employment>();
template <>
const Table& table_of<model::OperationalObjective>();
template <>
const Table& table_of<model::Objectives>();
template <>
const Table& table_of<model::Position>();
template <>
const Table& table_of<model::FinancialMeans>();
template <>
const Table& table_of<model::Annex>();
template <>
const Table& table_of<model::OtherMeans>();
template <>
const Table& table_of<model::Means>();
template <>
const Table& table_of<model::FundersConference>();
template <>
const Table& table_of<model::Commitment>();
template <>
const Table& table_of<model::CdiaeOpinion>();
template <>
const Table& table_of<model::Signature>();
template <>
const Table& table_of<model::Amendment>();
template <>
const Table& table_of<model::FollowUp>();
template <>
const Table& table_of<model::RenewalDecision>();
template <>
const Table& table_of<model::Strengthening>();
template <>
const Table& table_of<model::Cause>();
template <>
const Table& table_of<model::Solution>();
template <>
const Table& table_of<model::Recommendation>();
template <>
const Table& table_of<model::Renewal>();
template <>
const Table& table_of<model::Convention>();
template <>
const Table& table_of<model::Validity>();
template <>
const Table& table_of<model::PresenceThreshold>();
template <>
const Table& table_of<model::LabelledEntry>();
template <>
const Table& table_of<model::StructureTypeRule>();
template <>
const Table& table_of<model::References>();
template <>
const Table& table_of<model::ByContractLength>();
template <>
const Table& table_of<model::ImpliedLength>();
template <>
const Table& table_of<model::ReasonRule>();
template <>
const Table& table_of<model::Activities>();
template <>
const Table& table_of<model::RuleSetDraft>();
template <>
const Table& table_of<model::DatedName>();
template <>
const Table& table_of<model::NamedBody>();
template <>
const Table& table_of<model::NamesDraft>();
template <>
const Table& table_of<model::ColumnConstants>();
template <>
const Table& table_of<model::ColumnValues>();
template <>
const Table& table_of<model::ColumnsDocument>();
// clang-format on

/// An item of the project is a text, or a record of an activity.
template <>
struct ShapeOf<model::ProjectItem> {
  static constexpr Shape kShape{ShapeKind::text_or_record, nullptr, &table_of<model::ProjectItem>};
};

}  // namespace tremplin::documents
