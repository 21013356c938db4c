#include "check/records/check_record.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "support/law.h"

using namespace tremplin;
using tremplin_tests::Judged;
using tremplin_tests::Law;

namespace {

struct Row {
  const char* what;
  const char* keys;
  /// Codes in order of place. Errors leave the record out, warnings and notes do not.
  const char* findings;
  bool counts;
};

// FORMATS.md, the table of an exit's keys. `base` gives what the row does not speak of.
void check_rows(const char* base, std::initializer_list<Row> rows, const Law& law) {
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    CAPTURE(std::string(row.keys));
    const Judged judged = law.judge(fmt::format("{}, {}", base, row.keys));
    CHECK(judged.findings == row.findings);
    CHECK(!judged.outcome.empty() == row.counts);
  }
}

constexpr const char* kAci = "type: ACI, entry_date: 2009-01-05, exit_date: 2009-10-30";

}  // namespace

TEST_CASE("an exit is on or after the entry") {
  check_rows("type: ACI, reason: training",
             {{"the same day", "entry_date: 2009-10-30, exit_date: 2009-10-30", "", true},
              {"a day before", "entry_date: 2009-10-30, exit_date: 2009-10-29", "E001", false},
              {"no such day", "entry_date: 2009-02-29, exit_date: 2009-10-29", "Y015", false}},
             Law());
}

TEST_CASE("a recruitment of more than ten years, both days counted, is warned of") {
  check_rows(
      "type: ACI, reason: training, exit_date: 2009-10-29",
      {{"ten years", "entry_date: 1999-10-30", "", true}, {"a day more", "entry_date: 1999-10-29", "E072", true}},
      Law());
}

TEST_CASE("a contract's length is given once and whole") {
  check_rows(
      kAci,
      {{"by dates", "reason: fixed-term, contract_start: 2009-11-02, contract_end: 2009-11-02", "", true},
       {"it ends before it starts", "reason: fixed-term, contract_start: 2009-11-02, contract_end: 2009-11-01", "E002",
        false},
       {"in months", "reason: fixed-term, contract_months: 7", "", true},
       {"not at all", "reason: fixed-term", "E004", false},
       {"not at all", "reason: agency-work", "E004", false},
       {"not asked for", "reason: training", "", true},
       {"both ways", "reason: fixed-term, contract_start: 2009-11-02, contract_end: 2010-11-01, contract_months: 12",
        "E005", false},
       {"both ways, one end", "reason: fixed-term, contract_start: 2009-11-02, contract_months: 12", "E005", false},
       {"the start alone", "reason: fixed-term, contract_start: 2009-11-02", "E006", false},
       {"the end alone", "reason: fixed-term, contract_end: 2010-11-01", "E006", false},
       {"the end alone, where nothing asks", "reason: training, contract_end: 2010-11-01", "", true},
       {"no months", "reason: fixed-term, contract_months: 0", "E028", false},
       {"the fewest months", "reason: fixed-term, contract_months: 0.01", "", true}},
      Law());
}

TEST_CASE("a contract that contradicts what the reason itself says of its length is warned of") {
  // Exactly six months is long.
  check_rows(
      kAci,
      {{"long and six", "reason: fixed-term-long, contract_months: 6", "", true},
       {"long and less", "reason: fixed-term-long, contract_months: 5.99", "E019", true},
       {"long, by dates", "reason: fixed-term-long, contract_start: 2009-11-02, contract_end: 2010-05-01", "", true},
       {"long, a day less", "reason: fixed-term-long, contract_start: 2009-11-02, contract_end: 2010-04-30", "E019",
        true},
       {"short and less", "reason: fixed-term-short, contract_months: 5.99", "", true},
       {"short and six", "reason: fixed-term-short, contract_months: 6", "E019", true},
       {"short and more", "reason: fixed-term-short, contract_months: 6.01", "E019", true},
       {"no length", "reason: fixed-term-long", "", true},
       {"no length", "reason: fixed-term-short", "", true}},
      Law());
}

TEST_CASE("hours are needed where the threshold asks for them") {
  for (const char* rules : {"fr-iae-2008", "fr-iae-asp"}) {
    CAPTURE(std::string(rules));
    const Law law({}, rules);
    const bool is_later = std::string_view(rules) == "fr-iae-asp";
    for (const char* type : {"EI", "ACI", "AI", "ETTI"}) {
      CAPTURE(std::string(type));
      const bool by_hours = std::string_view(type) == "AI" || std::string_view(type) == "ETTI" || is_later;
      const Judged judged =
          law.judge(fmt::format("type: {}, entry_date: 2009-01-05, exit_date: 2009-10-30, reason: training", type));
      CHECK(judged.outcome.empty() == by_hours);
      CHECK((judged.findings.find("E007") != std::string::npos) == by_hours);
    }
  }
  const Law law;
  // What could not be read is not missing.
  CHECK(law.judge("type: AI, entry_date: 2009-01-05, exit_date: 2009-10-30, reason: training, hours_worked: many")
            .findings == "Y016");
}

TEST_CASE("a type that the rule set lacks is an error, and so is none") {
  check_rows("entry_date: 2009-01-05, exit_date: 2009-10-30, reason: training, hours_worked: 900",
             {{"EITI in 2008", "type: EITI", "E008", false},
              {"none", "note: x", "E009", false},
              {"one that there is not", "type: XYZ", "Y022", false}},
             Law());
  CHECK(Law({}, "fr-iae-asp")
            .judge("type: EITI, entry_date: 2022-01-05, exit_date: 2022-10-30, reason: training, hours_worked: 1")
            .findings == "");
}

TEST_CASE("reasons are found by code, label and alias, nearly as they are written") {
  const Law law;
  check_rows(kAci,
             {{"code", "reason: no-news", "", true},
              {"label", "reason: Sans nouvelle", "", true},
              {"English label", "reason: No news", "", true},
              {"case", "reason: SANS NOUVELLE", "", true},
              {"white space", "reason: \"  Sans\u00A0 nouvelle \"", "", true},
              {"alias", "reason: Embauche en CDI non aidé", "", true},
              {"apostrophes", "reason: Transfert d’employeur", "", true},
              {"composed and not", "reason: \"De\u0301ce\u0300s\"", "", true},
              {"accents count", "reason: Deces", "E003", false},
              {"a letter more", "reason: no-newss", "E003", false},
              {"none at all", "reason: \"\"", "Y014", false}},
             law);
}

TEST_CASE("a positive reason of local actors is warned of until somebody settles what it means") {
  const Law law(
      "tremplin: rules/1\nid: local\ntitle: Exemple\nextends: fr-iae-2008\ndecided: {authority: CDIAE (exemple), date: "
      "2009-03-12}\n"
      "reasons: {recognised-positive: {label: {fr: Bénévolat}, category: positive, source: Décision}}\n");
  const std::string exit = std::string(kAci) + ", reason: recognised-positive";
  CHECK(law.judge(exit).findings == "E020");
  CHECK(law.judge(exit).outcome == "examined positive, alt other, ambiguous");
}

TEST_CASE("profiles are the rule set's, each once") {
  const std::string overlay =
      "tremplin: rules/1\nid: local\ntitle: Exemple\nextends: fr-iae-2008\ndecided: {authority: CDIAE (exemple), date: "
      "2009-03-12}\n"
      "profiles: {seasonal-worker: {label: {fr: Travailleur saisonnier}}}\n";
  check_rows("type: ACI, entry_date: 2009-01-05, exit_date: 2009-10-30, reason: training",
             {{"none", "profile: []", "", true},
              {"several", "profile: [rsa, under-26, woman]", "", true},
              {"unknown", "profile: [rsa, astronaut]", "E015", false},
              {"an overlay's", "profile: [seasonal-worker]", "E015", false},
              {"twice", "profile: [rsa, woman, rsa]", "E016", false}},
             Law(overlay));
  CHECK(Law(overlay, "local").judge(std::string(kAci) + ", reason: training, profile: [seasonal-worker]").findings ==
        "");
}

TEST_CASE("exits outside the days of the rule set are counted, and said") {
  const auto judged = [](const char* day, const char* rules) {
    return Law({}, rules).judge(
        fmt::format("type: ACI, entry_date: {}-01-05, exit_date: {}, hours_worked: 900, reason: training",
                    std::stoi(day) - 1, day));
  };
  CHECK(judged("2008-12-31", "fr-iae-2008").findings == "E021");
  CHECK(judged("2009-01-01", "fr-iae-2008").findings == "");
  CHECK(judged("2021-12-31", "fr-iae-2008").findings == "");
  CHECK(judged("2022-01-01", "fr-iae-2008").findings == "E022");
  CHECK(judged("2021-12-31", "fr-iae-asp").findings == "E021");
  CHECK(judged("2050-01-01", "fr-iae-asp").findings == "");
  CHECK(judged("2008-12-31", "fr-iae-2008").outcome == "examined positive");
  CHECK(judged("2022-01-01", "fr-iae-2008").outcome == "examined positive");
}

TEST_CASE("one record may have several findings") {
  CHECK(Law()
            .judge("type: EITI, entry_date: 2009-10-30, exit_date: 2009-01-05, reason: fixed-term, profile: [x]")
            .findings == "E008 E001 E004 E015");
}
