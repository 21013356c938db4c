#include <array>

#include "documents/tables.h"
#include "model/convention.h"

namespace tremplin::documents {

template <>
const Table& table_of<model::FundersConference>() {
  static constexpr std::array kFields = {
      field<&model::FundersConference::date>("date", Need::required, {"day", "date"}),
      field<&model::FundersConference::participants>("participants", Need::optional, {"who took part", "participants"}),
      field<&model::FundersConference::conclusions>("conclusions", Need::optional, {"conclusions", "conclusions"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Commitment>() {
  static constexpr std::array kFields = {
      field<&model::Commitment::party>("party", Need::required, {"who commits", "partie"}),
      field<&model::Commitment::profile>("profile", Need::optional, {"whom it orients", "profil orienté"}),
      field<&model::Commitment::share>("share", Need::optional,
                                       {"share of those it sends", "part de ceux qu’elle oriente"}),
      field<&model::Commitment::people>("people", Need::optional, {"people a year", "personnes par an"}),
      field<&model::Commitment::text>("text", Need::optional, {"in words", "en toutes lettres"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::CdiaeOpinion>() {
  static constexpr std::array kFields = {
      field<&model::CdiaeOpinion::date>("date", Need::required, {"day", "date"}),
      field<&model::CdiaeOpinion::opinion>(
          "opinion", Need::required,
          {"favourable, reserved or unfavourable",
           "favourable (favorable), reserved (réservé) ou unfavourable (défavorable)"}),
      field<&model::CdiaeOpinion::text>("text", Need::optional, {"remarks", "observations"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Signature>() {
  static constexpr std::array kFields = {
      field<&model::Signature::party>("party", Need::required, {"who signs", "signataire"}),
      field<&model::Signature::date>("date", Need::required, {"day", "date"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Amendment>() {
  static constexpr std::array kFields = {
      field<&model::Amendment::date>("date", Need::required, {"day", "date"}),
      field<&model::Amendment::subject>("subject", Need::required,
                                        {"what it changes: fte, period, …", "objet : fte, period…"}),
      field<&model::Amendment::text>("text", Need::optional, {"in words", "en toutes lettres"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::FollowUp>() {
  static constexpr std::array kFields = {
      field<&model::FollowUp::date>("date", Need::required, {"day", "date"}),
      field<&model::FollowUp::kind>("kind", Need::required,
                                    {"review, cdiae, funders or analysis",
                                     "review (bilan), cdiae, funders (financeurs) ou analysis (analyse partagée)"}),
      field<&model::FollowUp::participants>("participants", Need::optional, {"who took part", "participants"}),
      field<&model::FollowUp::conclusions>("conclusions", Need::optional, {"conclusions", "conclusions"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::RenewalDecision>() {
  static constexpr std::array kFields = {
      field<&model::RenewalDecision::date>("date", Need::required, {"day", "date"}),
      field<&model::RenewalDecision::kind>(
          "kind", Need::required,
          {"strengthened, same, reduced or not-renewed",
           "strengthened (renforcée), same (identique), reduced (réduite) ou not-renewed (non renouvelée)"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Strengthening>() {
  static constexpr std::array kFields = {
      field<&model::Strengthening::kind>(
          "kind", Need::required,
          {"people, means, duration, partnership or other",
           "people (personnes), means (moyens), duration (durée), partnership (partenariat) ou other (autre)"}),
      field<&model::Strengthening::text>("text", Need::optional, {"in words", "en toutes lettres"}),
      field<&model::Strengthening::people>("people", Need::optional, {"more people", "personnes en plus"}),
      field<&model::Strengthening::fte>("fte", Need::optional,
                                        {"more full-time equivalents", "équivalents temps plein en plus"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Cause>() {
  static constexpr std::array kFields = {
      field<&model::Cause::kind>("kind", Need::required,
                                 {"context or difficulty", "context (contexte) ou difficulty (difficulté)"}),
      field<&model::Cause::text>("text", Need::required, {"in words", "en toutes lettres"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Solution>() {
  static constexpr std::array kFields = {
      field<&model::Solution::kind>(
          "kind", Need::required,
          {"organisation, audience or other", "organisation, audience (publics) ou other (autre)"}),
      field<&model::Solution::text>("text", Need::required, {"in words", "en toutes lettres"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Recommendation>() {
  static constexpr std::array kFields = {
      field<&model::Recommendation::year>("year", Need::required, {"year", "année"}),
      field<&model::Recommendation::text>("text", Need::required, {"in words", "en toutes lettres"}),
      field<&model::Recommendation::done>("done", Need::optional, {"what came of it", "suite donnée"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Renewal>() {
  static constexpr std::array kFields = {
      field<&model::Renewal::decision>("decision", Need::optional, {"the decision", "la décision"}),
      field<&model::Renewal::strengthening>("strengthening", Need::optional,
                                            {"how the partnership is strengthened", "renforcement du partenariat"}),
      field<&model::Renewal::causes>("causes", Need::optional, {"why targets were missed", "causes"}),
      field<&model::Renewal::solutions>("solutions", Need::optional, {"solutions", "solutions"}),
      field<&model::Renewal::recommendations>("recommendations", Need::optional,
                                              {"recommendations by year", "préconisations par année"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::Convention>() {
  static constexpr std::array kFields = {
      field<&model::Convention::id>("id", Need::required, {"unique over all files", "unique dans tous les fichiers"}),
      field<&model::Convention::status>("status", Need::required, {"stage reached", "étape atteinte"}),
      field<&model::Convention::rules>(
          "rules", Need::optional,
          {"built-in rule set, or path of a rules file", "jeu de règles intégré, ou chemin d’un fichier de règles"}),
      field<&model::Convention::period>("period", Need::required, {"days covered", "période"}),
      field<&model::Convention::structure>("structure", Need::required, {"the structure", "la structure"}),
      field<&model::Convention::project>("project", Need::optional,
                                         {"insertion project on four axes", "projet d’insertion en quatre axes"}),
      field<&model::Convention::request>("request", Need::optional, {"funding request", "demande de financement"}),
      field<&model::Convention::context>(
          "context", Need::optional,
          {"what the targets are put in context with, by year", "éléments de contexte par année"}),
      field<&model::Convention::audience>(
          "audience", Need::optional, {"shares of the people received that the parties agreed on", "public convenu"}),
      field<&model::Convention::priorities>("priorities", Need::optional,
                                            {"priorities of the CDIAE", "priorités du CDIAE"}),
      field<&model::Convention::objectives>("objectives", Need::optional, {"objectives", "objectifs opérationnels"}),
      field<&model::Convention::negotiation>("negotiation", Need::optional,
                                             {"positions of the parties, by date", "positions des parties, par date"}),
      field<&model::Convention::means>("means", Need::optional, {"means", "moyens"}),
      field<&model::Convention::funders_conference>("funders_conference", Need::optional,
                                                    {"funders’ conference", "conférence des financeurs"}),
      field<&model::Convention::commitments>("commitments", Need::optional,
                                             {"what prescribers and structure commit to", "engagements réciproques"}),
      field<&model::Convention::cdiae_opinion>("cdiae_opinion", Need::optional,
                                               {"opinion of the CDIAE", "avis du CDIAE"}),
      field<&model::Convention::signatures>("signatures", Need::optional, {"signatures", "signatures"}),
      field<&model::Convention::amendments>("amendments", Need::optional, {"dated changes", "avenants"}),
      field<&model::Convention::follow_up>("follow_up", Need::optional, {"meetings and information given", "suivi"}),
      field<&model::Convention::renews>("renews", Need::optional,
                                        {"the convention that this one follows, or a list where structures merged",
                                         "convention renouvelée, ou liste en cas de fusion de structures"}),
      field<&model::Convention::renewal>("renewal", Need::optional, {"renewal", "renouvellement"}),
      field<&model::Convention::ignore>(
          "ignore", Need::optional,
          {"codes of warnings and notes not shown of this document, each with the reason",
           "codes d’avertissements et de notes à ne pas montrer de ce document, avec la raison"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

}  // namespace tremplin::documents
