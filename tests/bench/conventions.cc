#include "conventions.h"

#include <string_view>

#include "records.h"

namespace tremplin_bench {
namespace {

// The digit that makes the sum of Luhn a multiple of ten.
char luhn_digit(std::string_view digits) {
  int sum = 0;
  bool doubles = true;
  for (std::size_t i = digits.size(); i-- > 0; doubles = !doubles) {
    const int digit = digits[i] - '0';
    sum += doubles ? digit * 2 - (digit > 4 ? 9 : 0) : digit;
  }
  return static_cast<char>('0' + (10 - sum % 10) % 10);
}

std::string siret(int structure) {
  std::string digits = std::to_string(100'000'00 + structure);
  digits += luhn_digit(digits);
  digits += "0001";
  return digits + luhn_digit(digits);
}

std::string department(int structure) {
  const int number = structure % 90 + 1 == 20 ? 91 : structure % 90 + 1;
  return number < 10 ? "0" + std::to_string(number) : std::to_string(number);
}

std::string targets(int year, int durable) {
  return "      " + std::to_string(year) + ": {durable: " + std::to_string(durable) +
         "%, transition: 24%, positive: 12%, dynamic: " + std::to_string(durable + 36) + "%}\n";
}

}  // namespace

std::string make_convention(Random& random, int structure) {
  const std::string id = structure_id(structure);
  const std::string type(structure_type(structure));
  const int durable = random.between(12, 20);
  return "tremplin: convention/1\nid: conv-" + id +
         "-2009\nstatus: signed\n"
         "period: {start: 2009-01-01, end: 2011-12-31}\n"
         "structure:\n  id: " +
         id + "\n  name: Chantier de la vallée " + std::to_string(structure) + "\n  type: " + type + "\n  siret: \"" +
         siret(structure) + "\"\n  department: \"" + department(structure) +
         "\"\n"
         "project:\n"
         "  reception: [Livret d'accueil et tutorat par l'encadrant technique]\n"
         "  support: [Entretien individuel tous les quinze jours]\n"
         "  training: [\"CACES, remise à niveau en français\"]\n"
         "  territory: [Entretien des berges pour trois communes]\n"
         "request: {date: 2009-01-15, people: " +
         std::to_string(random.between(10, 80)) +
         ", fte: 12, amount: 180000}\n"
         "context:\n"
         "  2008: {unemployment_rate: 9.8%, reference_unemployment_rate: 9.1%, notes: Fermeture d'un site industriel}\n"
         "audience:\n  - {profile: unemployed-12-months, share: 60%}\n"
         "priorities:\n"
         "  - {indicator: durable, points: -2, reason: Bassin d'emploi sinistré, decided: {authority: CDIAE (exemple), "
         "date: 2009-02-03}}\n"
         "objectives:\n  employment:\n    baseline:\n"
         "      2007: {examined: 21, durable: 3, transition: 5, positive: 2}\n"
         "      2008: {examined: 19, durable: 3, transition: 4, positive: 2}\n"
         "    expected_exits: {2009: 40, 2010: 42, 2011: 44}\n    targets:\n" +
         targets(2009, durable) + targets(2010, durable + 2) + targets(2011, durable + 4) +
         "    justification: Bassin en reconversion\n"
         "  operational:\n"
         "    - id: training-hours\n      axis: training\n      indicator: Heures de formation par salarié\n"
         "      unit: h\n      better: higher\n      baseline: 18\n      targets: {2009: 24, 2010: 28, 2011: 30}\n"
         "      results: {2009: 26}\n"
         "negotiation:\n"
         "  - {date: 2009-02-12, party: structure, targets: {2009: {durable: 12%, dynamic: 45%}}}\n"
         "  - {date: 2009-02-12, party: state, targets: {2009: {durable: 20%, dynamic: 55%}}}\n"
         "means:\n  financial:\n"
         "    - {funder: state, instrument: aide à l'accompagnement, year: 2009, amount: 45000, paid: 43500}\n"
         "    - {funder: departement-44, instrument: cofinancement, year: 2009, amount: 60000, for: [durable, "
         "training-hours]}\n"
         "  other:\n    - {provider: dla-44, kind: dla, description: Accompagnement au projet d'insertion}\n"
         "commitments:\n"
         "  - {party: pole-emploi, profile: unemployed-12-months, share: 60%, text: Orienter des demandeurs de longue "
         "durée}\n"
         "cdiae_opinion: {date: 2009-03-12, opinion: favourable}\n"
         "signatures:\n  - {party: prefect, date: 2009-03-26}\n  - {party: pole-emploi, date: 2009-03-26}\n"
         "  - {party: structure, date: 2009-03-27}\n"
         "follow_up:\n  - {date: 2009-07-02, kind: review, participants: [state, structure], conclusions: Un poste "
         "vacant}\n";
}

}  // namespace tremplin_bench
