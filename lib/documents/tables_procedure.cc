#include <array>

#include "model/convention.h"
#include "documents/tables.h"

namespace tremplin {

template <>
const Table& table_of<FundersConference>() {
  static constexpr std::array kFields = {
      field<&FundersConference::date>("date", Need::required, {"day", "date"}),
      field<&FundersConference::participants>("participants", Need::optional, {"who took part", "participants"}),
      field<&FundersConference::conclusions>("conclusions", Need::optional, {"conclusions", "conclusions"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Commitment>() {
  static constexpr std::array kFields = {
      field<&Commitment::party>("party", Need::required, {"who commits", "partie"}),
      field<&Commitment::profile>("profile", Need::optional, {"whom it orients", "profil orienté"}),
      field<&Commitment::share>("share", Need::optional, {"share of those it sends", "part de ceux qu’elle oriente"}),
      field<&Commitment::people>("people", Need::optional, {"people a year", "personnes par an"}),
      field<&Commitment::text>("text", Need::optional, {"in words", "en toutes lettres"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<CdiaeOpinion>() {
  static constexpr std::array kFields = {
      field<&CdiaeOpinion::date>("date", Need::required, {"day", "date"}),
      field<&CdiaeOpinion::opinion>("opinion", Need::required,
                                    {"favourable, reserved or unfavourable",
                                     "favourable (favorable), reserved (réservé) ou unfavourable (défavorable)"}),
      field<&CdiaeOpinion::text>("text", Need::optional, {"remarks", "observations"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Signature>() {
  static constexpr std::array kFields = {
      field<&Signature::party>("party", Need::required, {"who signs", "signataire"}),
      field<&Signature::date>("date", Need::required, {"day", "date"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Amendment>() {
  static constexpr std::array kFields = {
      field<&Amendment::date>("date", Need::required, {"day", "date"}),
      field<&Amendment::subject>("subject", Need::required,
                                 {"what it changes: fte, period, …", "objet : fte, period…"}),
      field<&Amendment::text>("text", Need::optional, {"in words", "en toutes lettres"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<FollowUp>() {
  static constexpr std::array kFields = {
      field<&FollowUp::date>("date", Need::required, {"day", "date"}),
      field<&FollowUp::kind>("kind", Need::required,
                             {"review, cdiae, funders or analysis",
                              "review (bilan), cdiae, funders (financeurs) ou analysis (analyse partagée)"}),
      field<&FollowUp::participants>("participants", Need::optional, {"who took part", "participants"}),
      field<&FollowUp::conclusions>("conclusions", Need::optional, {"conclusions", "conclusions"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<RenewalDecision>() {
  static constexpr std::array kFields = {
      field<&RenewalDecision::date>("date", Need::required, {"day", "date"}),
      field<&RenewalDecision::kind>(
          "kind", Need::required,
          {"strengthened, same, reduced or not-renewed",
           "strengthened (renforcée), same (identique), reduced (réduite) ou not-renewed (non renouvelée)"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Strengthening>() {
  static constexpr std::array kFields = {
      field<&Strengthening::kind>(
          "kind", Need::required,
          {"people, means, duration, partnership or other",
           "people (personnes), means (moyens), duration (durée), partnership (partenariat) ou other (autre)"}),
      field<&Strengthening::text>("text", Need::optional, {"in words", "en toutes lettres"}),
      field<&Strengthening::people>("people", Need::optional, {"more people", "personnes en plus"}),
      field<&Strengthening::fte>("fte", Need::optional,
                                 {"more full-time equivalents", "équivalents temps plein en plus"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Cause>() {
  static constexpr std::array kFields = {
      field<&Cause::kind>("kind", Need::required,
                          {"context or difficulty", "context (contexte) ou difficulty (difficulté)"}),
      field<&Cause::text>("text", Need::required, {"in words", "en toutes lettres"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Solution>() {
  static constexpr std::array kFields = {
      field<&Solution::kind>("kind", Need::required,
                             {"organisation, audience or other", "organisation, audience (publics) ou other (autre)"}),
      field<&Solution::text>("text", Need::required, {"in words", "en toutes lettres"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Recommendation>() {
  static constexpr std::array kFields = {
      field<&Recommendation::year>("year", Need::required, {"year", "année"}),
      field<&Recommendation::text>("text", Need::required, {"in words", "en toutes lettres"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Renewal>() {
  static constexpr std::array kFields = {
      field<&Renewal::decision>("decision", Need::optional, {"the decision", "la décision"}),
      field<&Renewal::strengthening>("strengthening", Need::optional,
                                     {"how the partnership is strengthened", "renforcement du partenariat"}),
      field<&Renewal::causes>("causes", Need::optional, {"why targets were missed", "causes"}),
      field<&Renewal::solutions>("solutions", Need::optional, {"solutions", "solutions"}),
      field<&Renewal::recommendations>("recommendations", Need::optional,
                                       {"recommendations by year", "préconisations par année"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<Convention>() {
  static constexpr std::array kFields = {
      field<&Convention::id>("id", Need::required, {"unique over all files", "unique dans tous les fichiers"}),
      field<&Convention::status>("status", Need::required, {"stage reached", "étape atteinte"}),
      field<&Convention::rules>(
          "rules", Need::optional,
          {"built-in rule set, or path of a rules file", "jeu de règles intégré, ou chemin d’un fichier de règles"}),
      field<&Convention::period>("period", Need::required, {"days covered", "période"}),
      field<&Convention::structure>("structure", Need::required, {"the structure", "la structure"}),
      field<&Convention::project>("project", Need::optional,
                                  {"insertion project on four axes", "projet d’insertion en quatre axes"}),
      field<&Convention::request>("request", Need::optional, {"funding request", "demande de financement"}),
      field<&Convention::context>(
          "context", Need::optional,
          {"what the targets are put in context with, by year", "éléments de contexte par année"}),
      field<&Convention::audience>("audience", Need::optional,
                                   {"shares of the people received that the parties agreed on", "public convenu"}),
      field<&Convention::priorities>("priorities", Need::optional, {"priorities of the CDIAE", "priorités du CDIAE"}),
      field<&Convention::objectives>("objectives", Need::optional, {"objectives", "objectifs opérationnels"}),
      field<&Convention::negotiation>("negotiation", Need::optional,
                                      {"positions of the parties, by date", "positions des parties, par date"}),
      field<&Convention::means>("means", Need::optional, {"means", "moyens"}),
      field<&Convention::funders_conference>("funders_conference", Need::optional,
                                             {"funders’ conference", "conférence des financeurs"}),
      field<&Convention::commitments>("commitments", Need::optional,
                                      {"what prescribers and structure commit to", "engagements réciproques"}),
      field<&Convention::cdiae_opinion>("cdiae_opinion", Need::optional, {"opinion of the CDIAE", "avis du CDIAE"}),
      field<&Convention::signatures>("signatures", Need::optional, {"signatures", "signatures"}),
      field<&Convention::amendments>("amendments", Need::optional, {"dated changes", "avenants"}),
      field<&Convention::follow_up>("follow_up", Need::optional, {"meetings and information given", "suivi"}),
      field<&Convention::renews>("renews", Need::optional,
                                 {"the convention that this one follows", "convention renouvelée"}),
      field<&Convention::renewal>("renewal", Need::optional, {"renewal", "renouvellement"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

}  // namespace tremplin
