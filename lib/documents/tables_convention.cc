#include <array>

#include "documents/tables.h"
#include "model/convention.h"

namespace tremplin::documents {

template <>
const Table& table_of<model::Text>() {
  static constexpr std::array kFields = {
      field<&model::Text::fr>("fr", Need::optional, {"the text in French", "le texte en français"}),
      field<&model::Text::en>("en", Need::optional, {"the text in English", "le texte en anglais"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Period>() {
  static constexpr std::array kFields = {
      field<&model::Period::start>("start", Need::required, {"first day", "premier jour"}),
      field<&model::Period::end>("end", Need::required, {"last day", "dernier jour"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

static constexpr Shape kDepartmentShape{ShapeKind::department};

template <>
const Table& table_of<model::StructureInfo>() {
  static constexpr std::array kFields = {
      field<&model::StructureInfo::id>(
          "id", Need::required,
          {"identifier of the structure, as exit records name it", "identifiant de la structure, celui des sorties"}),
      field<&model::StructureInfo::name>("name", Need::required, {"its name", "son nom"}),
      field<&model::StructureInfo::type>("type", Need::required,
                                         {"EI, AI, ETTI, ACI or EITI", "EI, AI, ETTI, ACI ou EITI"}),
      field<&model::StructureInfo::siret>("siret", Need::optional, {"14 digits; expected", "14 chiffres ; attendu"}),
      with_shape(field<&model::StructureInfo::department>(
                     "department", Need::required,
                     {"01 to 19, 2A, 2B, 21 to 95, 971 to 989", "01 à 19, 2A, 2B, 21 à 95, 971 à 989"}),
                 kDepartmentShape),
      field<&model::StructureInfo::formerly>(
          "formerly", Need::optional,
          {"ids under which earlier exits stand, those of structures taken over included",
           "identifiants sous lesquels figurent des sorties antérieures, y compris celles de structures reprises"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Project>() {
  static constexpr std::array kFields = {
      field<&model::Project::reception>(
          "reception", Need::optional,
          {"reception and integration at work", "accueil et intégration en milieu de travail"}),
      field<&model::Project::support>("support", Need::optional,
                                      {"social and professional support", "accompagnement social et professionnel"}),
      field<&model::Project::training>("training", Need::optional, {"training", "formation"}),
      field<&model::Project::territory>("territory", Need::optional,
                                        {"contribution to economic activity and territory",
                                         "contribution à l’activité économique et au développement territorial"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Request>() {
  static constexpr std::array kFields = {
      field<&model::Request::date>("date", Need::optional,
                                   {"day of the funding request", "date de la demande de financement"}),
      field<&model::Request::people>("people", Need::optional, {"people to be received", "personnes à accueillir"}),
      field<&model::Request::fte>("fte", Need::optional,
                                  {"full-time equivalents asked for", "équivalents temps plein demandés"}),
      field<&model::Request::amount>("amount", Need::optional, {"euros a year", "euros par an"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::YearContext>() {
  static constexpr std::array kFields = {
      field<&model::YearContext::unemployment_rate>(
          "unemployment_rate", Need::optional, {"unemployment rate of the territory", "taux de chômage du territoire"}),
      field<&model::YearContext::reference_unemployment_rate>(
          "reference_unemployment_rate", Need::optional, {"the rate that it is compared with", "taux de référence"}),
      field<&model::YearContext::notes>("notes", Need::optional,
                                        {"what else marked the year", "autres éléments de contexte"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::AudienceShare>() {
  static constexpr std::array kFields = {
      field<&model::AudienceShare::profile>("profile", Need::required,
                                            {"profile of the rule set", "profil du jeu de règles"}),
      field<&model::AudienceShare::share>("share", Need::required,
                                          {"share of the people received", "part du public accueilli"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Decision>() {
  static constexpr std::array kFields = {
      field<&model::Decision::authority>("authority", Need::required, {"who decided", "autorité"}),
      field<&model::Decision::date>("date", Need::required, {"day of the decision", "date de la décision"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Priority>() {
  static constexpr std::array kFields = {
      field<&model::Priority::indicator>("indicator", Need::required, {"durable or dynamic", "durable ou dynamic"}),
      field<&model::Priority::points>(
          "points", Need::required,
          {"points added to the national reference", "points ajoutés à la référence nationale"}),
      field<&model::Priority::reason>("reason", Need::required, {"why", "motif"}),
      field<&model::Priority::decided>("decided", Need::optional,
                                       {"who decided and when; expected", "autorité et date de la décision ; attendu"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::BaselineYear>() {
  static constexpr std::array kFields = {
      field<&model::BaselineYear::examined>("examined", Need::required, {"examined exits", "sorties examinées"}),
      field<&model::BaselineYear::durable>("durable", Need::required,
                                           {"of them into durable employment", "dont emploi durable"}),
      field<&model::BaselineYear::transition>("transition", Need::required,
                                              {"of them into transition employment", "dont emploi de transition"}),
      field<&model::BaselineYear::positive>("positive", Need::required,
                                            {"of them positive exits", "dont sorties positives"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Targets>() {
  static constexpr std::array kFields = {
      field<&model::Targets::durable>("durable", Need::optional,
                                      {"share of exits into durable employment", "part des sorties en emploi durable"}),
      field<&model::Targets::transition>(
          "transition", Need::optional,
          {"share of exits into transition employment", "part des sorties en emploi de transition"}),
      field<&model::Targets::positive>("positive", Need::optional,
                                       {"share of positive exits", "part des sorties positives"}),
      field<&model::Targets::dynamic>("dynamic", Need::optional,
                                      {"durable, transition and positive together", "ensemble des sorties dynamiques"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Employment>() {
  static constexpr std::array kFields = {
      field<&model::Employment::baseline>("baseline", Need::optional,
                                          {"earlier results by year, where no exit records give them",
                                           "résultats antérieurs par année, à défaut de sorties enregistrées"}),
      field<&model::Employment::expected_exits>(
          "expected_exits", Need::optional,
          {"exits of the year expected to be examined", "sorties examinées attendues dans l’année"}),
      field<&model::Employment::targets>("targets", Need::optional,
                                         {"targets by calendar year", "objectifs par année civile"}),
      field<&model::Employment::justification>(
          "justification", Need::optional,
          {"why the last year stays below a reference", "pourquoi la dernière année reste sous une référence"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::OperationalObjective>() {
  static constexpr std::array kFields = {
      field<&model::OperationalObjective::id>("id", Need::required, {"code of the objective", "code de l’objectif"}),
      field<&model::OperationalObjective::axis>("axis", Need::required, {"axis of the project", "axe du projet"}),
      field<&model::OperationalObjective::indicator>("indicator", Need::required, {"what is measured", "indicateur"}),
      field<&model::OperationalObjective::unit>("unit", Need::optional, {"unit", "unité"}),
      field<&model::OperationalObjective::better>("better", Need::required,
                                                  {"higher or lower", "sens : higher (hausse) ou lower (baisse)"}),
      field<&model::OperationalObjective::baseline>("baseline", Need::optional, {"value before", "valeur de départ"}),
      field<&model::OperationalObjective::targets>("targets", Need::optional,
                                                   {"values aimed at, by year", "cibles par année"}),
      field<&model::OperationalObjective::results>("results", Need::optional,
                                                   {"values reached, by year", "résultats par année"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Objectives>() {
  static constexpr std::array kFields = {
      field<&model::Objectives::employment>("employment", Need::optional,
                                            {"employment targets", "objectifs « emploi »"}),
      field<&model::Objectives::operational>("operational", Need::optional,
                                             {"objectives other than employment", "objectifs autres que l’emploi"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Position>() {
  static constexpr std::array kFields = {
      field<&model::Position::date>("date", Need::required, {"day", "date"}),
      field<&model::Position::party>("party", Need::required, {"who put it forward", "partie"}),
      field<&model::Position::targets>("targets", Need::optional, {"targets by year", "objectifs par année"}),
      field<&model::Position::operational>("operational", Need::optional,
                                           {"targets of operational objectives, by objective and year",
                                            "cibles des objectifs opérationnels, par objectif et par année"}),
      field<&model::Position::text>("text", Need::optional, {"remarks", "observations"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::FinancialMeans>() {
  static constexpr std::array kFields = {
      field<&model::FinancialMeans::funder>("funder", Need::required, {"who pays", "financeur"}),
      field<&model::FinancialMeans::instrument>("instrument", Need::optional, {"kind of aid", "dispositif"}),
      field<&model::FinancialMeans::year>("year", Need::required, {"year", "année"}),
      field<&model::FinancialMeans::amount>("amount", Need::required, {"euros agreed", "euros convenus"}),
      field<&model::FinancialMeans::paid>("paid", Need::optional, {"euros paid", "euros versés"}),
      field<&model::FinancialMeans::role>("role", Need::optional, {"what it serves", "rôle"}),
      field<&model::FinancialMeans::objectives>(
          "for", Need::optional, {"indicators or objectives that it serves", "indicateurs ou objectifs servis"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Annex>() {
  static constexpr std::array kFields = {
      field<&model::Annex::number>("number", Need::required,
                                   {"number of the yearly annex", "numéro de l’annexe financière"}),
      field<&model::Annex::year>("year", Need::optional, {"year", "année"}),
      field<&model::Annex::state>("state", Need::optional,
                                  {"state at the payment agency", "état à l’agence de paiement"}),
      field<&model::Annex::from>("from", Need::optional, {"first day", "premier jour"}),
      field<&model::Annex::to>("to", Need::optional, {"last day", "dernier jour"}),
      field<&model::Annex::fte>("fte", Need::optional,
                                {"full-time equivalents agreed", "équivalents temps plein conventionnés"}),
      field<&model::Annex::hours_per_fte>(
          "hours_per_fte", Need::optional,
          {"hours of one yearly full-time equivalent", "heures d’un équivalent temps plein annuel"}),
      field<&model::Annex::unit_amount>(
          "unit_amount", Need::optional,
          {"euros a full-time equivalent and year", "euros par équivalent temps plein et par an"}),
      field<&model::Annex::months>("months", Need::optional, {"months covered", "nombre de mois"}),
      field<&model::Annex::total>("total", Need::optional, {"euros in all", "total en euros"}),
      field<&model::Annex::fte_realised>("fte_realised", Need::optional,
                                         {"full-time equivalents realised", "équivalents temps plein réalisés"}),
      field<&model::Annex::expected_exits>("expected_exits", Need::optional, {"exits expected", "sorties attendues"}),
      field<&model::Annex::targets>("targets", Need::optional, {"targets of the annex", "objectifs de l’annexe"}),
      field<&model::Annex::rejection>("rejection", Need::optional,
                                      {"why the payment agency sent it back, in its code",
                                       "motif de rejet par l’agence de paiement, selon son code"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::OtherMeans>() {
  static constexpr std::array kFields = {
      field<&model::OtherMeans::provider>("provider", Need::required, {"who provides", "apporteur"}),
      field<&model::OtherMeans::kind>(
          "kind", Need::required,
          {"spe, dla, branch, network, national-support or other",
           "spe, dla, branch (branche), network (réseau), national-support (appui national) ou other (autre)"}),
      field<&model::OtherMeans::description>("description", Need::required, {"what", "description"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Means>() {
  static constexpr std::array kFields = {
      field<&model::Means::financial>("financial", Need::optional, {"money", "moyens financiers"}),
      field<&model::Means::annexes>("annexes", Need::optional, {"yearly annexes", "annexes financières"}),
      field<&model::Means::other>("other", Need::optional, {"means beside money", "autres moyens"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::ProjectItem>() {
  static constexpr std::array kFields = {
      field<&model::ProjectItem::activity>("activity", Need::optional,
                                           {"code of the rule set's list", "code du référentiel"}),
      field<&model::ProjectItem::text>("text", Need::optional, {"in words", "en toutes lettres"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

bool read_value(const yaml::Node& node, std::string_view name, model::ProjectItem& out,
                diagnostics::Diagnostics& diagnostics) {
  out.place = node.place;
  if (node.kind != yaml::Node::Kind::map) return read_value(node, name, out.text, diagnostics);
  return read_record(node, name, table_of<model::ProjectItem>(), &out, diagnostics);
}

}  // namespace tremplin::documents
