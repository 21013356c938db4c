#include <array>

#include "model/rule_set_draft.h"
#include "documents/tables.h"

namespace tremplin {

template <>
std::span<const std::string_view> choices_of<Category>() {
  static constexpr std::array<std::string_view, 5> kWords = {"durable", "transition", "positive", "other", "withdrawn"};
  return kWords;
}

template <>
const Table& table_of<Validity>() {
  static constexpr std::array kFields = {
      field<&Validity::from>("from", Need::optional, {"first day", "premier jour"}),
      field<&Validity::to>("to", Need::optional, {"last day", "dernier jour"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<PresenceThreshold>() {
  static constexpr std::array kFields = {
      field<&PresenceThreshold::presence>(
          "presence", Need::optional,
          {"`3 months` or `82 days`, both ends worked", "`3 months` (mois) ou `82 days` (jours), bornes comprises"}),
      field<&PresenceThreshold::hours>(
          "hours", Need::optional, {"hours worked over the recruitment", "heures travaillées sur tout le recrutement"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<LabelledEntry>() {
  static constexpr std::array kFields = {
      field<&LabelledEntry::label>("label", Need::required, {"label", "libellé"}),
      field<&LabelledEntry::aliases>(
          "aliases", Need::optional,
          {"other words for it in files that are imported", "autres libellés dans les fichiers importés"}),
      field<&LabelledEntry::source>("source", Need::optional, {"text that it rests on", "source"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<StructureTypeRule>() {
  static constexpr std::array kFields = {
      field<&StructureTypeRule::label>("label", Need::required, {"label", "libellé"}),
      field<&StructureTypeRule::examined_from>(
          "examined_from", Need::required,
          {"from when on an exit counts", "seuil à partir duquel une sortie est examinée"}),
      field<&StructureTypeRule::source>("source", Need::optional, {"text that it rests on", "source"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<References>() {
  static constexpr std::array kFields = {
      field<&References::durable>("durable", Need::required,
                                  {"national reference, durable", "référence nationale, emploi durable"}),
      field<&References::dynamic>("dynamic", Need::required,
                                  {"national reference, dynamic", "référence nationale, sorties dynamiques"}),
      field<&References::source>("source", Need::optional, {"text that it rests on", "source"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<ByContractLength>() {
  static constexpr std::array kFields = {
      field<&ByContractLength::months>("months", Need::required, {"threshold in months", "seuil en mois"}),
      field<&ByContractLength::longer>("longer", Need::required, {"category above it", "catégorie au-dessus"}),
      field<&ByContractLength::equal>("equal", Need::required, {"category at it exactly", "catégorie à l’exact seuil"}),
      field<&ByContractLength::shorter>("shorter", Need::required, {"category below it", "catégorie au-dessous"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<ImpliedLength>() {
  static constexpr std::array kFields = {
      field<&ImpliedLength::from_months>(
          "from_months", Need::optional,
          {"the label says: so many months or more", "le libellé dit : tant de mois ou plus"}),
      field<&ImpliedLength::below_months>("below_months", Need::optional,
                                          {"the label says: fewer months", "le libellé dit : moins de tant de mois"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<ReasonRule>() {
  static constexpr std::array kFields = {
      field<&ReasonRule::label>("label", Need::required, {"label", "libellé"}),
      field<&ReasonRule::category>(
          "category", Need::optional,
          {"durable, transition, positive, other or withdrawn", "durable, transition, positive, other ou withdrawn"}),
      field<&ReasonRule::by_contract_length>(
          "by_contract_length", Need::optional,
          {"category by the length of the contract found", "catégorie selon la durée du contrat obtenu"}),
      field<&ReasonRule::equal_alt>(
          "equal_alt", Need::optional,
          {"category at it under another reading", "catégorie à l’exact seuil selon une autre lecture"}),

      field<&ReasonRule::alt>("alt", Need::optional,
                              {"category under another source", "catégorie selon une autre source"}),
      field<&ReasonRule::aliases>("aliases", Need::optional, {"other wordings", "autres libellés"}),
      field<&ReasonRule::outside_pathway>("outside_pathway", Need::optional,
                                          {"category when the hiring is outside a pathway", "catégorie hors parcours"}),
      field<&ReasonRule::implied_length>(
          "implied_length", Need::optional,
          {"contract length that the label itself says", "durée de contrat que dit le libellé"}),
      field<&ReasonRule::needs_overlay>(
          "needs_overlay", Need::optional,
          {"true where a local decision must define it", "true là où une décision locale doit le définir"}),
      field<&ReasonRule::replaceable>(
          "replaceable", Need::optional,
          {"true where an overlay may replace the entry", "true là où une surcouche peut remplacer l’entrée"}),
      field<&ReasonRule::undocumented>(
          "undocumented", Need::optional,
          {"true where nobody knows what became of the person", "true si nul ne sait ce que la personne est devenue"}),
      field<&ReasonRule::source>("source", Need::optional, {"text that it rests on", "source"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Activities>() {
  static constexpr std::array kFields = {
      field<&Activities::reception>("reception", Need::optional,
                                    {"reception and integration", "accueil et intégration"}),
      field<&Activities::support>("support", Need::optional, {"support", "accompagnement"}),
      field<&Activities::training>("training", Need::optional, {"training", "formation"}),
      field<&Activities::territory>("territory", Need::optional, {"territory", "territoire"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<RuleSetDraft>() {
  static constexpr std::array kFields = {
      field<&RuleSetDraft::id>("id", Need::required, {"identifier", "identifiant"}),
      field<&RuleSetDraft::extends>("extends", Need::optional, {"the set that this one adds to", "jeu complété"}),
      field<&RuleSetDraft::title>("title", Need::required, {"title", "titre"}),
      field<&RuleSetDraft::source>("source", Need::optional, {"text that it rests on", "source"}),
      field<&RuleSetDraft::decided>("decided", Need::optional, {"authority and date", "autorité et date"}),
      field<&RuleSetDraft::valid>("valid", Need::optional, {"days for which it holds", "période de validité"}),
      field<&RuleSetDraft::categories>("categories", Need::optional,
                                       {"labels of the categories", "libellés des catégories"}),
      field<&RuleSetDraft::structure_types>(
          "structure_types", Need::optional,
          {"types of structure and their thresholds", "types de structure et seuils"}),
      field<&RuleSetDraft::references>("references", Need::optional, {"national references", "références nationales"}),
      field<&RuleSetDraft::horizon_years>("horizon_years", Need::optional,
                                          {"years to reach the reference", "années pour atteindre la référence"}),
      field<&RuleSetDraft::annual_hours_per_fte>(
          "annual_hours_per_fte", Need::optional,
          {"hours of one yearly full-time equivalent, by type", "heures d’un équivalent temps plein annuel, par type"}),
      field<&RuleSetDraft::suppress_below>("suppress_below", Need::optional,
                                           {"smallest count shown in published tables", "plus petit effectif publié"}),
      field<&RuleSetDraft::activities>("activities", Need::optional,
                                       {"reference list of activities by axis", "référentiel d’activités par axe"}),
      field<&RuleSetDraft::reasons>("reasons", Need::optional, {"exit reasons", "motifs de sortie"}),
      field<&RuleSetDraft::profiles>("profiles", Need::optional,
                                     {"profiles of the people received", "profils du public"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

const Table* table_of_kind(std::string_view kind) {
  if (kind == "convention") return &table_of<Convention>();
  if (kind == "rules") return &table_of<RuleSetDraft>();
  return nullptr;
}

}  // namespace tremplin
