#include "documents/outcomes/read_outcomes_csv.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "support/record_dump.h"

using namespace tremplin;

namespace {

constexpr std::string_view kHeader =
    "structure,year,exits,below_threshold,withdrawn,examined,durable,transition,positive,other,dynamic,durable_rate,"
    "transition_rate,positive_rate,dynamic_rate,durable_low,durable_high,dynamic_low,dynamic_high,at_boundary,"
    "ambiguous,rules\n";
// 12 exits: 1 below, 1 withdrawn, 10 examined of which 1 + 2 + 3 dynamic and 4 others.
constexpr std::string_view kRow =
    "s,2009,12,1,1,10,1,2,3,4,6,0.100000,0.200000,0.300000,0.600000,0.017876,0.404150,0.312674,0.831820,1,2,"
    "fr-iae-2008\n";

std::string changed(std::string_view from, std::string_view to) {
  std::string out(kRow);
  const std::size_t at = out.find(from);
  REQUIRE(at != std::string::npos);
  return out.replace(at, from.size(), to);
}

// "E029 [exits] …": code and arguments, one a line.
std::string findings_of(std::string_view rows) {
  diagnostics::Diagnostics diagnostics;
  documents::read_outcomes_csv(0, std::string(kHeader) + std::string(rows), {}, diagnostics);
  std::string out;
  for (const Diagnostic& finding : diagnostics.sorted()) {
    if (!out.empty()) out += '\n';
    out += diagnostics::info(finding.code).code;
    for (const Arg& arg : finding.args) {
      if (const auto* text = std::get_if<std::string>(&arg)) out += " " + *text;
      if (const auto* number = std::get_if<std::int64_t>(&arg)) out += " " + std::to_string(*number);
    }
  }
  return out;
}

std::string codes_of(std::string_view rows) { return findings_of(rows).substr(0, 4); }

}  // namespace

TEST_CASE("a row whose sums hold is read as it is") {
  diagnostics::Diagnostics diagnostics;
  const auto outcomes = documents::read_outcomes_csv(0, std::string(kHeader) + std::string(kRow), {}, diagnostics);
  REQUIRE(outcomes.size() == 1);
  CHECK(tremplin_tests::dump(diagnostics) == "");
  REQUIRE(outcomes[0].rows.size() == 1);
  const model::Counts& counts = outcomes[0].rows[0].counts;
  CHECK(counts.examined() == 10);
  CHECK(counts.dynamic() == 6);
  CHECK(counts.exits == 12);
  CHECK(counts.at_boundary == 1);
  CHECK(counts.ambiguous == 2);
}

TEST_CASE("a header begins a part, in which groups may stand again") {
  diagnostics::Diagnostics diagnostics;
  const std::string part = std::string(kHeader) + std::string(kRow);
  const auto parts = documents::read_outcomes_csv(0, part + part + "\xEF\xBB\xBF" + part, {}, diagnostics);
  CHECK(tremplin_tests::dump(diagnostics) == "");
  REQUIRE(parts.size() == 3);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    CHECK(parts[i].rows.size() == 1);
    CHECK(parts[i].header.offset == i * part.size());
  }
  CHECK(codes_of(std::string(kRow) + std::string(kRow)).size() == 4);
}

TEST_CASE("one wrong sum gives one finding, whatever follows from it") {
  const std::string code = codes_of(changed("12,1,1,10", "13,1,1,10"));
  CHECK(code.size() == 4);
  // Of each row the first sum that does not hold is told: examined, then dynamic, then exits.
  CHECK(findings_of(changed("12,1,1,10", "13,1,1,10")) == code + " exits 13 12");
  CHECK(findings_of(changed("1,1,10,", "1,1,11,")) == code + " examined 11 10");
  CHECK(findings_of(changed("3,4,6,", "3,4,7,")) == code + " dynamic 7 6");
  // A part changed alone makes wrong its sums and rates.
  CHECK(findings_of(changed("10,1,2,3,4", "10,2,2,3,4")) == code + " examined 10 11");
  CHECK(findings_of(changed("12,1,1,10,1,2,3,4,6", "99,1,1,99,1,2,3,4,99")) == code + " examined 99 10");
  CHECK(findings_of(changed("12,1,1,10,1,2,3,4,6", "99,1,1,10,1,2,3,4,99")) == code + " dynamic 99 6");
  CHECK(findings_of(changed("831820,1,2", "831820,11,12")) == code + " at_boundary 11 10");
  CHECK(findings_of(changed("831820,1,2", "831820,11,2")) == code + " at_boundary 11 10");
  CHECK(findings_of(changed("831820,1,2", "831820,1,12")) == code + " ambiguous 12 11");
  CHECK(findings_of(changed("831820,1,2", "831820,10,11")) == "");
}

TEST_CASE("one wrong rate gives one finding, the first") {
  const std::string code = codes_of(changed("0.100000", "0.100001"));
  CHECK(findings_of(changed("0.100000", "0.100001")) == code + " durable_rate 0.100001 0.100000");
  CHECK(findings_of(changed("0.100000,0.200000", "0.3,0.4")) == code + " durable_rate 0.3 0.100000");
  CHECK(findings_of(changed("0.600000", "0.60001")) == code + " dynamic_rate 0.60001 0.600000");
  // As spreadsheets write it.
  CHECK(findings_of(changed("0.600000", "0.6")) == "");
}

TEST_CASE("each wrong row has its own finding, a right one among them none") {
  const std::string second = changed("s,2009", "s,2010");
  std::string third = changed("s,2009,12", "s,2011,14");
  CHECK(findings_of(changed("2009,12", "2009,13") + second + third).find('\n') != std::string::npos);
  CHECK(findings_of(std::string(kRow) + second) == "");
  CHECK(codes_of(std::string(kRow) + std::string(kRow)).size() == 4);
}
