#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>

#include "csv/csv_reader.h"
#include "support/world.h"
#include "tremplin/commands/report.h"

// Pages made from next to nothing: what is not known is said so, in every kind, format and language, and never as 0 %.
using namespace tremplin;

namespace {

constexpr std::string_view kConvention = R"(tremplin: convention/1
id: C-1
status: signed
period: {start: 2009-01-01, end: 2011-12-31}
structure: {id: s-1, name: Atelier du Fleuve, type: ACI, siret: "99999001300016", department: "44"}
project: {reception: [Tutorat], training: [CACES]}
request: {date: 2009-01-15, people: 40, fte: 12, amount: 180000}
audience: [{profile: under-26, share: 15%}, {profile: rsa, share: 30%}]
objectives:
  employment:
    expected_exits: {2009: 20, 2010: 22, 2011: 24}
    targets:
      2009: {durable: 17%, dynamic: 50%}
      2010: {durable: 20%, dynamic: 55%}
      2011: {durable: 23%, dynamic: 60%}
  operational:
    - {id: hours, axis: training, indicator: Heures de formation, unit: h, better: higher, targets: {2009: 24}}
means:
  financial: [{funder: state, instrument: aide, year: 2009, amount: 45000}]
commitments: [{party: pole-emploi, profile: under-26, share: 60%, text: Orienter des jeunes}]
cdiae_opinion: {date: 2009-03-12, opinion: favourable}
signatures: [{party: prefect, date: 2009-03-26}, {party: structure, date: 2009-03-26}]
)";

constexpr std::string_view kProject = R"(tremplin: convention/1
id: C-0
status: project
period: {start: 2009-01-01, end: 2009-12-31}
structure: {id: s-0, name: Atelier du Fleuve, type: EI, department: "44"}
)";

// None of 2010.
constexpr std::string_view kExitsOfOtherYears = R"(id,structure,type,entry_date,exit_date,hours_worked,reason
e-1,s-1,ACI,2012-01-05,2013-03-05,900,no-news
e-2,s-1,ACI,2012-01-05,2013-06-05,900,unemployed
e-3,s-1,ACI,2007-01-05,2007-09-05,900,permanent-contract
)";

constexpr std::string_view kOddNames = R"(tremplin: convention/1
id: C-0
status: project
period: {start: 2009-01-01, end: 2009-12-31}
structure: {id: s-0, name: "<script>alert(1)</script> \"& Cie\"", type: ACI, department: "44"}
means: {financial: [{funder: state, instrument: "aide \"socle\", <b>;\nsuite & fin", year: 2009, amount: 100}]}
---
tremplin: convention/1
id: C-1
status: project
period: {start: 2009-01-01, end: 2009-12-31}
structure: {id: s-1, name: "Virgules, points; et\nlignes \u202E tourné", type: ACI, department: "44"}
)";

using Files = std::map<std::string, std::string>;
using Rows = std::vector<std::vector<std::string>>;

std::string page(const Files& files, commands::ReportOptions options, std::string_view kind,
                 commands::ReportFormat format, Language language) {
  tremplin_tests::FailingDisk disk(files);
  tremplin_tests::FailingSink out, err;
  for (const auto& [name, text] : files) options.inputs.push_back(name);
  options.kind = kind;
  options.format = format;
  options.language = language;
  options.jobs = 1;
  commands::run_report(options, {disk, out, err});
  CAPTURE(err.text());
  CHECK_FALSE(out.text().empty());
  return out.text();
}

// Every page that a reader could ask for.
void each_page(const Files& files, const commands::ReportOptions& options,
               const std::function<void(commands::ReportFormat, const std::string&)>& check) {
  for (const commands::ReportKindInfo& kind : commands::report_kinds()) {
    if (kind.is_of_two) continue;
    for (const commands::ReportFormat format :
         {commands::ReportFormat::text, commands::ReportFormat::csv, commands::ReportFormat::html})
      for (const Language language : {Language::english, Language::french}) {
        CAPTURE(kind.word);
        CAPTURE(static_cast<int>(format));
        CAPTURE(static_cast<int>(language));
        check(format, page(files, options, kind.word, format, language));
      }
  }
}

bool holds(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

Rows rows_of(const std::string& csv) {
  diagnostics::Diagnostics diagnostics;
  csv::CsvReader reader(0, csv, diagnostics);
  Rows rows;
  for (csv::CsvRow row; reader.next(row);) {
    auto& texts = rows.emplace_back();
    for (const csv::CsvField& field : row.fields) texts.push_back(csv::csv_text(field));
  }
  CHECK_FALSE(diagnostics.has_errors());
  return rows;
}

// Cells of a column with the number of examined exits beside them, which every table of rates has.
void each_cell(const Rows& rows, std::string_view column, const std::function<void(const std::string&)>& check) {
  const auto& header = rows.at(0);
  const auto examined = std::find(header.begin(), header.end(), "examined") - header.begin();
  for (std::size_t c = 0; c < header.size(); ++c) {
    if (header[c] != column && !header[c].ends_with("_" + std::string(column))) continue;
    for (std::size_t r = 1; r < rows.size(); ++r) {
      CHECK(rows[r].size() == header.size());
      if (static_cast<std::size_t>(examined) < header.size() && rows[r][static_cast<std::size_t>(examined)] == "0")
        check(rows[r][c]);
    }
  }
}

void says_nothing_of_rates(const std::string& csv) {
  const Rows rows = rows_of(csv);
  for (const char* column : {"rate", "low", "high", "attainment"})
    each_cell(rows, column, [](const std::string& cell) { CHECK(cell == ""); });
  each_cell(rows, "verdict",
            [](const std::string& cell) { CHECK((cell == "not-assessed" || cell == "open" || cell.empty())); });
}

void is_not_reckoned_wrong(std::string_view page) {
  CHECK_FALSE(holds(page, {" nan", ">nan", ",nan", "-nan", "-inf", ">inf", ",inf,"}));
}

constexpr std::string_view kNought[] = {"0.0 %", "0.0%", "0,0 %", "0,0\u00A0%", "0,0\u202F%"};

}  // namespace

TEST_CASE("without an exit there is no rate and no verdict, on no page") {
  for (const Date day : {make_date(2009, 6, 30), make_date(2012, 3, 1)}) {
    commands::ReportOptions options;
    options.as_of = day;
    each_page({{"c.yaml", std::string(kConvention)}}, options,
              [](commands::ReportFormat format, const std::string& page) {
                is_not_reckoned_wrong(page);
                for (const std::string_view nought : kNought) CHECK(page.find(nought) == std::string::npos);
                if (format == commands::ReportFormat::csv) says_nothing_of_rates(page);
              });
  }
}

TEST_CASE("a year without exits has no rate, whatever other years have") {
  commands::ReportOptions options;
  options.year = 2010;
  options.as_of = make_date(2011, 6, 30);
  each_page({{"c.yaml", std::string(kConvention)}, {"e.csv", std::string(kExitsOfOtherYears)}}, options,
            [](commands::ReportFormat format, const std::string& page) {
              is_not_reckoned_wrong(page);
              if (format == commands::ReportFormat::csv) says_nothing_of_rates(page);
            });
}

TEST_CASE("without targets nothing is met or missed") {
  commands::ReportOptions options;
  options.as_of = make_date(2009, 6, 30);
  each_page({{"p.yaml", std::string(kProject)}}, options, [](commands::ReportFormat format, const std::string& page) {
    is_not_reckoned_wrong(page);
    if (format == commands::ReportFormat::csv) says_nothing_of_rates(page);
  });
}

TEST_CASE("names are texts in every format") {
  commands::ReportOptions options;
  options.as_of = make_date(2009, 6, 30);
  each_page({{"odd.yaml", std::string(kOddNames)}}, options,
            [](commands::ReportFormat format, const std::string& page) {
              CHECK(page.find("\u202E") == std::string::npos);
              if (format == commands::ReportFormat::html)
                CHECK_FALSE(holds(page, {"<script", "<b>", "alert(1)</script>"}));
              if (format == commands::ReportFormat::csv) {
                const Rows rows = rows_of(page);
                for (const auto& row : rows) CHECK(row.size() == rows[0].size());
              }
            });
}
