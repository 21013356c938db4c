#include <array>

#include "model/convention.h"
#include "documents/tables.h"

namespace tremplin {

template <>
const Table& table_of<Text>() {
  static constexpr std::array kFields = {
      field<&Text::fr>("fr", Need::optional, {"the text in French", "le texte en français"}),
      field<&Text::en>("en", Need::optional, {"the text in English", "le texte en anglais"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Period>() {
  static constexpr std::array kFields = {
      field<&Period::start>("start", Need::required, {"first day", "premier jour"}),
      field<&Period::end>("end", Need::required, {"last day", "dernier jour"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

static constexpr Shape kDepartmentShape{ShapeKind::department};

template <>
const Table& table_of<StructureInfo>() {
  static constexpr std::array kFields = {
      field<&StructureInfo::id>(
          "id", Need::required,
          {"identifier of the structure, as exit records name it", "identifiant de la structure, celui des sorties"}),
      field<&StructureInfo::name>("name", Need::required, {"its name", "son nom"}),
      field<&StructureInfo::type>("type", Need::required, {"EI, AI, ETTI, ACI or EITI", "EI, AI, ETTI, ACI ou EITI"}),
      field<&StructureInfo::siret>("siret", Need::optional, {"14 digits; expected", "14 chiffres ; attendu"}),
      with_shape(field<&StructureInfo::department>(
                     "department", Need::required,
                     {"01 to 19, 2A, 2B, 21 to 95, 971 to 989", "01 à 19, 2A, 2B, 21 à 95, 971 à 989"}),
                 kDepartmentShape),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Project>() {
  static constexpr std::array kFields = {
      field<&Project::reception>("reception", Need::optional,
                                 {"reception and integration at work", "accueil et intégration en milieu de travail"}),
      field<&Project::support>("support", Need::optional,
                               {"social and professional support", "accompagnement social et professionnel"}),
      field<&Project::training>("training", Need::optional, {"training", "formation"}),
      field<&Project::territory>("territory", Need::optional,
                                 {"contribution to economic activity and territory",
                                  "contribution à l’activité économique et au développement territorial"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Request>() {
  static constexpr std::array kFields = {
      field<&Request::date>("date", Need::optional,
                            {"day of the funding request", "date de la demande de financement"}),
      field<&Request::people>("people", Need::optional, {"people to be received", "personnes à accueillir"}),
      field<&Request::fte>("fte", Need::optional,
                           {"full-time equivalents asked for", "équivalents temps plein demandés"}),
      field<&Request::amount>("amount", Need::optional, {"euros a year", "euros par an"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<YearContext>() {
  static constexpr std::array kFields = {
      field<&YearContext::unemployment_rate>("unemployment_rate", Need::optional,
                                             {"unemployment rate of the territory", "taux de chômage du territoire"}),
      field<&YearContext::reference_unemployment_rate>("reference_unemployment_rate", Need::optional,
                                                       {"the rate that it is compared with", "taux de référence"}),
      field<&YearContext::notes>("notes", Need::optional, {"what else marked the year", "autres éléments de contexte"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<AudienceShare>() {
  static constexpr std::array kFields = {
      field<&AudienceShare::profile>("profile", Need::required, {"profile of the rule set", "profil du jeu de règles"}),
      field<&AudienceShare::share>("share", Need::required,
                                   {"share of the people received", "part du public accueilli"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Decision>() {
  static constexpr std::array kFields = {
      field<&Decision::authority>("authority", Need::required, {"who decided", "autorité"}),
      field<&Decision::date>("date", Need::required, {"day of the decision", "date de la décision"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Priority>() {
  static constexpr std::array kFields = {
      field<&Priority::indicator>("indicator", Need::required, {"durable or dynamic", "durable ou dynamic"}),
      field<&Priority::points>("points", Need::required,
                               {"points added to the national reference", "points ajoutés à la référence nationale"}),
      field<&Priority::reason>("reason", Need::required, {"why", "motif"}),
      field<&Priority::decided>("decided", Need::optional,
                                {"who decided and when; expected", "autorité et date de la décision ; attendu"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<BaselineYear>() {
  static constexpr std::array kFields = {
      field<&BaselineYear::examined>("examined", Need::required, {"examined exits", "sorties examinées"}),
      field<&BaselineYear::durable>("durable", Need::required,
                                    {"of them into durable employment", "dont emploi durable"}),
      field<&BaselineYear::transition>("transition", Need::required,
                                       {"of them into transition employment", "dont emploi de transition"}),
      field<&BaselineYear::positive>("positive", Need::required, {"of them positive exits", "dont sorties positives"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Targets>() {
  static constexpr std::array kFields = {
      field<&Targets::durable>("durable", Need::optional,
                               {"share of exits into durable employment", "part des sorties en emploi durable"}),
      field<&Targets::transition>(
          "transition", Need::optional,
          {"share of exits into transition employment", "part des sorties en emploi de transition"}),
      field<&Targets::positive>("positive", Need::optional, {"share of positive exits", "part des sorties positives"}),
      field<&Targets::dynamic>("dynamic", Need::optional,
                               {"durable, transition and positive together", "ensemble des sorties dynamiques"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Employment>() {
  static constexpr std::array kFields = {
      field<&Employment::baseline>("baseline", Need::optional,
                                   {"earlier results by year, where no exit records give them",
                                    "résultats antérieurs par année, à défaut de sorties enregistrées"}),
      field<&Employment::expected_exits>(
          "expected_exits", Need::optional,
          {"exits of the year expected to be examined", "sorties examinées attendues dans l’année"}),
      field<&Employment::targets>("targets", Need::optional,
                                  {"targets by calendar year", "objectifs par année civile"}),
      field<&Employment::justification>(
          "justification", Need::optional,
          {"why the last year stays below a reference", "pourquoi la dernière année reste sous une référence"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<OperationalObjective>() {
  static constexpr std::array kFields = {
      field<&OperationalObjective::id>("id", Need::required, {"code of the objective", "code de l’objectif"}),
      field<&OperationalObjective::axis>("axis", Need::required, {"axis of the project", "axe du projet"}),
      field<&OperationalObjective::indicator>("indicator", Need::required, {"what is measured", "indicateur"}),
      field<&OperationalObjective::unit>("unit", Need::optional, {"unit", "unité"}),
      field<&OperationalObjective::better>("better", Need::required,
                                           {"higher or lower", "sens : higher (hausse) ou lower (baisse)"}),
      field<&OperationalObjective::baseline>("baseline", Need::optional, {"value before", "valeur de départ"}),
      field<&OperationalObjective::targets>("targets", Need::optional,
                                            {"values aimed at, by year", "cibles par année"}),
      field<&OperationalObjective::results>("results", Need::optional,
                                            {"values reached, by year", "résultats par année"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Objectives>() {
  static constexpr std::array kFields = {
      field<&Objectives::employment>("employment", Need::optional, {"employment targets", "objectifs « emploi »"}),
      field<&Objectives::operational>("operational", Need::optional,
                                      {"objectives other than employment", "objectifs autres que l’emploi"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Position>() {
  static constexpr std::array kFields = {
      field<&Position::date>("date", Need::required, {"day", "date"}),
      field<&Position::party>("party", Need::required, {"who put it forward", "partie"}),
      field<&Position::targets>("targets", Need::optional, {"targets by year", "objectifs par année"}),
      field<&Position::text>("text", Need::optional, {"remarks", "observations"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<FinancialMeans>() {
  static constexpr std::array kFields = {
      field<&FinancialMeans::funder>("funder", Need::required, {"who pays", "financeur"}),
      field<&FinancialMeans::instrument>("instrument", Need::optional, {"kind of aid", "dispositif"}),
      field<&FinancialMeans::year>("year", Need::required, {"year", "année"}),
      field<&FinancialMeans::amount>("amount", Need::required, {"euros agreed", "euros convenus"}),
      field<&FinancialMeans::paid>("paid", Need::optional, {"euros paid", "euros versés"}),
      field<&FinancialMeans::role>("role", Need::optional, {"what it serves", "rôle"}),
      field<&FinancialMeans::objectives>(
          "for", Need::optional, {"indicators or objectives that it serves", "indicateurs ou objectifs servis"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Annex>() {
  static constexpr std::array kFields = {
      field<&Annex::number>("number", Need::required, {"number of the yearly annex", "numéro de l’annexe financière"}),
      field<&Annex::year>("year", Need::optional, {"year", "année"}),
      field<&Annex::state>("state", Need::optional, {"state at the payment agency", "état à l’agence de paiement"}),
      field<&Annex::from>("from", Need::optional, {"first day", "premier jour"}),
      field<&Annex::to>("to", Need::optional, {"last day", "dernier jour"}),
      field<&Annex::fte>("fte", Need::optional,
                         {"full-time equivalents agreed", "équivalents temps plein conventionnés"}),
      field<&Annex::hours_per_fte>(
          "hours_per_fte", Need::optional,
          {"hours of one yearly full-time equivalent", "heures d’un équivalent temps plein annuel"}),
      field<&Annex::unit_amount>(
          "unit_amount", Need::optional,
          {"euros a full-time equivalent and year", "euros par équivalent temps plein et par an"}),
      field<&Annex::months>("months", Need::optional, {"months covered", "nombre de mois"}),
      field<&Annex::total>("total", Need::optional, {"euros in all", "total en euros"}),
      field<&Annex::fte_realised>("fte_realised", Need::optional,
                                  {"full-time equivalents realised", "équivalents temps plein réalisés"}),
      field<&Annex::expected_exits>("expected_exits", Need::optional, {"exits expected", "sorties attendues"}),
      field<&Annex::targets>("targets", Need::optional, {"targets of the annex", "objectifs de l’annexe"}),
      field<&Annex::rejection>("rejection", Need::optional,
                               {"why the payment agency sent it back, in its code",
                                "motif de rejet par l’agence de paiement, selon son code"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<OtherMeans>() {
  static constexpr std::array kFields = {
      field<&OtherMeans::provider>("provider", Need::required, {"who provides", "apporteur"}),
      field<&OtherMeans::kind>(
          "kind", Need::required,
          {"spe, dla, branch, network, national-support or other",
           "spe, dla, branch (branche), network (réseau), national-support (appui national) ou other (autre)"}),
      field<&OtherMeans::description>("description", Need::required, {"what", "description"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Means>() {
  static constexpr std::array kFields = {
      field<&Means::financial>("financial", Need::optional, {"money", "moyens financiers"}),
      field<&Means::annexes>("annexes", Need::optional, {"yearly annexes", "annexes financières"}),
      field<&Means::other>("other", Need::optional, {"means beside money", "autres moyens"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<ProjectItem>() {
  static constexpr std::array kFields = {
      field<&ProjectItem::activity>("activity", Need::optional, {"code of the rule set's list", "code du référentiel"}),
      field<&ProjectItem::text>("text", Need::optional, {"in words", "en toutes lettres"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

bool read_value(const Node& node, std::string_view name, ProjectItem& out, Diagnostics& diagnostics) {
  out.place = node.place;
  if (node.kind != Node::Kind::map) return read_value(node, name, out.text, diagnostics);
  return read_record(node, name, table_of<ProjectItem>(), &out, diagnostics);
}

}  // namespace tremplin
