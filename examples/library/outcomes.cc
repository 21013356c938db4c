// Reads exits, a line each (type, entry, exit, reason, months of the contract found if any), classifies and counts
// them, and sets the result beside the national references.
#include <cstdio>
#include <iostream>
#include <sstream>
#include <string>

#include "tremplin/assess.h"
#include "tremplin/outcomes.h"
#include "tremplin/propose.h"

using namespace tremplin;

namespace {

const char* const kCategories[] = {"emploi durable", "transition", "sortie positive", "autre sortie", "retirée"};

// A line that is not of this form gives a record with unset dates, which the library refuses with its reasons.
Exit read_exit(const std::string& line) {
  std::istringstream words(line);
  std::string type, entry, exit, months;
  Exit record;
  words >> type >> entry >> exit >> record.reason >> months;
  record.type = type == "EI" ? StructureType::ei : StructureType::aci;
  record.entry_date = parse_date(entry).value_or(Date{});
  record.exit_date = parse_date(exit).value_or(Date{});
  if (const auto hundredths = parse_decimal(months, 2)) record.contract_months = Decimal{*hundredths};
  return record;
}

void show(const ClassifiedExit& found) {
  const bool counts = found.standing == ExitStanding::examined;
  std::printf("%-18s %-16s %s\n", found.reason.c_str(), counts ? kCategories[static_cast<int>(found.category)] : "-",
              found.source.in(Language::french).c_str());
}

void show(const char* name, Rate rate, Share reference) {
  const TargetResult result = assess_target(rate, reference);
  std::printf("%s : %lld sur %lld, référence %s (%lld sorties) %s, intervalle %.1f à %.1f %%\n", name,
              static_cast<long long>(rate.count), static_cast<long long>(rate.of), format_share(reference).c_str(),
              static_cast<long long>(*result.needed),
              result.verdict == TargetVerdict::met ? "atteinte" : "non atteinte", result.interval->low * 100,
              result.interval->high * 100);
}

}  // namespace

int main() {
  const Rules rules = Rules::in_force_on(make_date(2009, 12, 31));
  Counts counts;
  for (std::string line; std::getline(std::cin, line);) {
    try {
      const ClassifiedExit found = classify_exit(read_exit(line), rules);
      show(found);
      counts += counts_of(found);
    } catch (const DataError& error) {
      const Problem& first = error.problems().front();
      std::printf("%s : %s [%s]\n", line.c_str(), first.text.fr.c_str(), first.code.c_str());
    }
  }
  if (counts.examined() == 0) return 1;
  std::printf("\n");
  show("durables", rate_of(counts, Indicator::durable), *rules.reference(Indicator::durable));
  show("dynamiques", rate_of(counts, Indicator::dynamic), *rules.reference(Indicator::dynamic));

  TargetGrounds grounds;
  grounds.own = counts;
  std::printf("\nProposition pour 20 sorties par an :\n");
  for (const ProposedYear& year : propose_targets(grounds, rules, {{2010, 20}, {2011, 20}, {2012, 20}}, 2010))
    std::printf("%d : durables %s, dynamiques %s\n", year.year, format_share(year.durable.share).c_str(),
                format_share(year.dynamic.share).c_str());
}
