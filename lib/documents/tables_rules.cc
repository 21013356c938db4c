#include <array>

#include "documents/tables.h"
#include "model/rule_set_draft.h"

namespace tremplin::documents {

template <>
std::span<const std::string_view> choices_of<model::Category>() {
  static constexpr std::array<std::string_view, 5> kWords = {"durable", "transition", "positive", "other", "withdrawn"};
  return kWords;
}

template <>
const Table& table_of<model::Validity>() {
  static constexpr std::array kFields = {
      field<&model::Validity::from>("from", Need::optional, {"first day", "premier jour"}),
      field<&model::Validity::to>("to", Need::optional, {"last day", "dernier jour"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::PresenceThreshold>() {
  static constexpr std::array kFields = {
      field<&model::PresenceThreshold::presence>(
          "presence", Need::optional,
          {"`3 months` or `82 days`, both ends worked", "`3 months` (mois) ou `82 days` (jours), bornes comprises"}),
      field<&model::PresenceThreshold::hours>(
          "hours", Need::optional, {"hours worked over the recruitment", "heures travaillées sur tout le recrutement"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::LabelledEntry>() {
  static constexpr std::array kFields = {
      field<&model::LabelledEntry::label>("label", Need::required, {"label", "libellé"}),
      field<&model::LabelledEntry::aliases>(
          "aliases", Need::optional,
          {"other words for it in files that are imported", "autres libellés dans les fichiers importés"}),
      field<&model::LabelledEntry::source>("source", Need::optional, {"text that it rests on", "source"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::StructureTypeRule>() {
  static constexpr std::array kFields = {
      field<&model::StructureTypeRule::label>("label", Need::required, {"label", "libellé"}),
      field<&model::StructureTypeRule::examined_from>(
          "examined_from", Need::required,
          {"from when on an exit counts", "seuil à partir duquel une sortie est examinée"}),
      field<&model::StructureTypeRule::source>("source", Need::optional, {"text that it rests on", "source"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::References>() {
  static constexpr std::array kFields = {
      field<&model::References::durable>("durable", Need::required,
                                         {"national reference, durable", "référence nationale, emploi durable"}),
      field<&model::References::dynamic>("dynamic", Need::required,
                                         {"national reference, dynamic", "référence nationale, sorties dynamiques"}),
      field<&model::References::source>("source", Need::optional, {"text that it rests on", "source"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::ByContractLength>() {
  static constexpr std::array kFields = {
      field<&model::ByContractLength::months>("months", Need::required, {"threshold in months", "seuil en mois"}),
      field<&model::ByContractLength::longer>("longer", Need::required, {"category above it", "catégorie au-dessus"}),
      field<&model::ByContractLength::equal>("equal", Need::required,
                                             {"category at it exactly", "catégorie à l’exact seuil"}),
      field<&model::ByContractLength::shorter>("shorter", Need::required,
                                               {"category below it", "catégorie au-dessous"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::ImpliedLength>() {
  static constexpr std::array kFields = {
      field<&model::ImpliedLength::from_months>(
          "from_months", Need::optional,
          {"the label says: so many months or more", "le libellé dit : tant de mois ou plus"}),
      field<&model::ImpliedLength::below_months>(
          "below_months", Need::optional, {"the label says: fewer months", "le libellé dit : moins de tant de mois"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::ReasonRule>() {
  static constexpr std::array kFields = {
      field<&model::ReasonRule::label>("label", Need::required, {"label", "libellé"}),
      field<&model::ReasonRule::category>(
          "category", Need::optional,
          {"durable, transition, positive, other or withdrawn", "durable, transition, positive, other ou withdrawn"}),
      field<&model::ReasonRule::by_contract_length>(
          "by_contract_length", Need::optional,
          {"category by the length of the contract found", "catégorie selon la durée du contrat obtenu"}),
      field<&model::ReasonRule::equal_alt>(
          "equal_alt", Need::optional,
          {"category at it under another reading", "catégorie à l’exact seuil selon une autre lecture"}),

      field<&model::ReasonRule::alt>("alt", Need::optional,
                                     {"category under another source", "catégorie selon une autre source"}),
      field<&model::ReasonRule::aliases>("aliases", Need::optional, {"other wordings", "autres libellés"}),
      field<&model::ReasonRule::outside_pathway>(
          "outside_pathway", Need::optional,
          {"category when the hiring is outside a pathway", "catégorie hors parcours"}),
      field<&model::ReasonRule::transfer>(
          "transfer", Need::optional,
          {"true where another employer took the person over", "true quand un autre employeur a repris la personne"}),
      field<&model::ReasonRule::implied_length>(
          "implied_length", Need::optional,
          {"contract length that the label itself says", "durée de contrat que dit le libellé"}),
      field<&model::ReasonRule::needs_overlay>(
          "needs_overlay", Need::optional,
          {"true where a local decision must define it", "true là où une décision locale doit le définir"}),
      field<&model::ReasonRule::replaceable>(
          "replaceable", Need::optional,
          {"true where an overlay may replace the entry", "true là où une surcouche peut remplacer l’entrée"}),
      field<&model::ReasonRule::undocumented>(
          "undocumented", Need::optional,
          {"true where nobody knows what became of the person", "true si nul ne sait ce que la personne est devenue"}),
      field<&model::ReasonRule::source>("source", Need::optional, {"text that it rests on", "source"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Activities>() {
  static constexpr std::array kFields = {
      field<&model::Activities::reception>("reception", Need::optional,
                                           {"reception and integration", "accueil et intégration"}),
      field<&model::Activities::support>("support", Need::optional, {"support", "accompagnement"}),
      field<&model::Activities::training>("training", Need::optional, {"training", "formation"}),
      field<&model::Activities::territory>("territory", Need::optional, {"territory", "territoire"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::RuleSetDraft>() {
  static constexpr std::array kFields = {
      field<&model::RuleSetDraft::id>("id", Need::required, {"identifier", "identifiant"}),
      field<&model::RuleSetDraft::extends>("extends", Need::optional,
                                           {"the set that this one adds to", "jeu complété"}),
      field<&model::RuleSetDraft::title>("title", Need::required, {"title", "titre"}),
      field<&model::RuleSetDraft::source>("source", Need::optional, {"text that it rests on", "source"}),
      field<&model::RuleSetDraft::decided>("decided", Need::optional, {"authority and date", "autorité et date"}),
      field<&model::RuleSetDraft::valid>("valid", Need::optional, {"days for which it holds", "période de validité"}),
      field<&model::RuleSetDraft::categories>("categories", Need::optional,
                                              {"labels of the categories", "libellés des catégories"}),
      field<&model::RuleSetDraft::structure_types>(
          "structure_types", Need::optional,
          {"types of structure and their thresholds", "types de structure et seuils"}),
      field<&model::RuleSetDraft::references>("references", Need::optional,
                                              {"national references", "références nationales"}),
      field<&model::RuleSetDraft::horizon_years>(
          "horizon_years", Need::optional, {"years to reach the reference", "années pour atteindre la référence"}),
      field<&model::RuleSetDraft::annual_hours_per_fte>(
          "annual_hours_per_fte", Need::optional,
          {"hours of one yearly full-time equivalent, by type", "heures d’un équivalent temps plein annuel, par type"}),
      field<&model::RuleSetDraft::suppress_below>(
          "suppress_below", Need::optional, {"smallest count shown in published tables", "plus petit effectif publié"}),
      field<&model::RuleSetDraft::activities>(
          "activities", Need::optional, {"reference list of activities by axis", "référentiel d’activités par axe"}),
      field<&model::RuleSetDraft::reasons>("reasons", Need::optional, {"exit reasons", "motifs de sortie"}),
      field<&model::RuleSetDraft::profiles>("profiles", Need::optional,
                                            {"profiles of the people received", "profils du public"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

const Table* table_of_kind(std::string_view kind) {
  if (kind == "convention") return &table_of<model::Convention>();
  if (kind == "rules") return &table_of<model::RuleSetDraft>();
  if (kind == "columns") return &table_of<model::ColumnsDocument>();
  if (kind == "names") return &table_of<model::NamesDraft>();
  return nullptr;
}

}  // namespace tremplin::documents
