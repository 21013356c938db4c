#include "report/kinds/report_kinds.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace tremplin::report {
namespace {

constexpr bool kJudges = true;
// Pages on what was agreed and whom it concerns judge nothing: a script that waits for a verdict there waits in vain.
constexpr bool kJudgesNothing = false;
constexpr bool kOfOne = false;
constexpr bool kOfTwo = true;
// Pages on results speak of a day; those on what was agreed do without one.
constexpr bool kOfADay = true;
constexpr bool kTimeless = false;
// People fill these in and sign them.
constexpr bool kToSign = true;
constexpr bool kToRead = false;

}  // namespace

std::span<const ReportKindRow> report_kind_rows() {
  static const std::array<ReportKindRow, 9> kRows = {{
      {{"convention",
        {},
        kJudgesNothing,
        kOfOne,
        kTimeless,
        kToSign,
        {"What was agreed: project on four axes, targets, means, commitments, signatures",
         "Ce qui a été convenu : projet sur quatre axes, objectifs, moyens, engagements, signatures"}},
       report_convention},
      {{"follow-up",
        {"suivi"},
        kJudges,
        kOfOne,
        kOfADay,
        kToRead,
        {"Where the running year stands: counts, forecast, what is still needed",
         "Où en est l’année en cours : décomptes, prévision, ce qu’il faut encore"}},
       report_follow_up},
      {{"cdiae",
        {"c2iae"},
        kJudges,
        kOfOne,
        kOfADay,
        kToRead,
        {"All conventions at a glance: results, and who needs attention and why",
         "Toutes les conventions d’un coup d’œil : résultats, points d’attention et pourquoi"}},
       report_cdiae},
      {{"results",
        {"résultats", "resultats"},
        kJudges,
        kOfOne,
        kOfADay,
        kToRead,
        {"The shared analysis at the end: each year and the whole against targets",
         "L’analyse partagée à la fin : chaque année et l’ensemble au regard des objectifs"}},
       report_results},
      {{"renewal",
        {"renouvellement"},
        kJudges,
        kOfOne,
        kOfADay,
        kToSign,
        {"What the text provides for once targets are met or missed",
         "Ce que prévoit le texte selon que les objectifs sont atteints ou non"}},
       report_renewal},
      {{"funders",
        {"financeurs"},
        kJudges,
        kOfOne,
        kOfADay,
        kToRead,
        {"The use of the money: agreed and paid, by funder, with which results",
         "L’emploi des financements : convenu et versé, par financeur, avec quels résultats"}},
       report_funders},
      {{"audience",
        {"public"},
        kJudgesNothing,
        kOfOne,
        kOfADay,
        kToRead,
        {"Public agreed and received; who orients whom, with which outcomes",
         "Public convenu et accueilli ; qui oriente qui, avec quelles sorties"}},
       report_audience},
      {{"annual-account",
        {"bilan"},
        kJudges,
        kOfOne,
        kOfADay,
        kToRead,
        {"The year's account of a structure: staff, public, support, activity, money",
         "Le bilan annuel d’une structure : moyens humains, publics, accompagnement, activité, moyens financiers"}},
       report_annual_account},
      {{"changes",
        {"modifications"},
        kJudgesNothing,
        kOfTwo,
        kTimeless,
        kToSign,
        {"Two versions of a convention, said as an amendment would: OLD NEW",
         "Deux versions d’une convention, dites comme le ferait un avenant : ANCIENNE NOUVELLE"}},
       nullptr,
       report_changes},
  }};
  return kRows;
}

const ReportKindRow& kind_row(std::string_view word) {
  const auto rows = report_kind_rows();
  const auto row =
      std::find_if(rows.begin(), rows.end(), [&](const ReportKindRow& one) { return one.info.word == word; });
  if (row == rows.end()) throw std::logic_error("no such kind of report");
  return *row;
}

}  // namespace tremplin::report
