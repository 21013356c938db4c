#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "render/findings/diagnostic_csv.h"
#include "render/findings/diagnostic_github.h"
#include "render/findings/diagnostic_json.h"
#include "render/findings/diagnostic_sarif.h"
#include "render/findings/explain.h"
#include "render/text/safe_json.h"
#include "support/memory_disk.h"

using namespace tremplin;

namespace {

// A warning, an error with a related place in another file, and one that was only counted.
struct Sample {
  MemoryDisk disk;
  diagnostics::SourceTable sources;
  diagnostics::Diagnostics diagnostics{diagnostics::FindingPolicy{.max_findings = 1}};
  render::SourceTexts texts{disk, sources};

  Sample() {
    disk.files["b/a, b.csv"] = "id,note\nx-1,été\nx-1,\n";
    disk.files["a.csv"] = "id\nx-1\n";
    const SourceId other = sources.add({"a.csv", "a.csv", true});
    const SourceId here = sources.add({"b/a, b.csv", "b/a, b.csv", true});
    diagnostics.add(Code::email, {12, 5, here}, {std::string("note")});
    diagnostics.add(Code::email, {18, 3, here}, {std::string("note")});
    diagnostics.add(Code::duplicate_id, {18, 3, here}, {std::string("x,\"1"), std::string("50%")},
                    {{{3, 3, other}, {}}});
  }
};

// What is handed on part by part, put together again.
template <class Render>
std::string whole(Render render) {
  std::string text;
  render([&text](std::string_view part) { text += part; });
  return text;
}

std::string json(const diagnostics::Diagnostics& diagnostics, render::SourceTexts& texts,
                 const render::RunCounts& counts, Language language) {
  return whole([&](const render::WriteText& write) {
    render::render_diagnostics_json(diagnostics, texts, counts, language, write);
  });
}

std::string csv_text(const diagnostics::Diagnostics& diagnostics, render::SourceTexts& texts, Language language,
                     CsvDialect dialect) {
  return whole([&](const render::WriteText& write) {
    render::render_diagnostics_csv(diagnostics, texts, language, dialect, write);
  });
}

std::string github(const diagnostics::Diagnostics& diagnostics, render::SourceTexts& texts, Language language) {
  return whole(
      [&](const render::WriteText& write) { render::render_diagnostics_github(diagnostics, texts, language, write); });
}

std::string sarif(const diagnostics::Diagnostics& diagnostics, render::SourceTexts& texts, Language language) {
  return whole(
      [&](const render::WriteText& write) { render::render_diagnostics_sarif(diagnostics, texts, language, write); });
}

}  // namespace

TEST_CASE("json: an object a line, the counts last") {
  Sample s;
  CHECK(json(s.diagnostics, s.texts, {.files = 2, .conventions = 0, .records = 3}, Language::english) ==
        R"({"file":"b/a, b.csv","line":2,"column":5,"end_column":8,"severity":"warning","code":"E024",)"
        R"("message":"what stands in `note` looks like an e-mail address","help":"take it out","related":[]})"
        "\n"
        R"({"file":"b/a, b.csv","line":3,"column":1,"end_column":4,"severity":"error","code":"E012",)"
        R"("message":"the id `x,\"1` stands twice for `50%`","help":"give each exit an id of its own",)"
        R"("related":[{"file":"a.csv","line":2,"column":1,"message":"first given here"}]})"
        "\n"
        R"({"files":2,"conventions":0,"records":3,"errors":1,"warnings":2,"notes":0,)"
        R"("left_out":[{"file":"b/a, b.csv","code":"E024","count":1}]})"
        "\n");
}

TEST_CASE("json: what is not known is null, a name that is not UTF-8 does no harm") {
  MemoryDisk disk;
  disk.files["a\xFF.csv"] = "x\n";
  diagnostics::SourceTable sources;
  const SourceId a = sources.add({"a\xFF.csv", "a\xFF.csv", true});
  render::SourceTexts texts(disk, sources);
  diagnostics::Diagnostics diagnostics;
  diagnostics.add(Code::too_deep, {0, 1, a});
  diagnostics.add(Code::too_deep, {});
  CHECK(json(diagnostics, texts, {}, Language::french) ==
        "{\"file\":\"a\uFFFD.csv\",\"line\":1,\"column\":1,\"end_column\":2,\"severity\":\"error\",\"code\":\"Y028\","
        "\"message\":\"plus de 32 niveaux imbriqués\",\"help\":null,\"related\":[]}\n"
        "{\"file\":null,\"line\":null,\"column\":null,\"end_column\":null,\"severity\":\"error\",\"code\":\"Y028\","
        "\"message\":\"plus de 32 niveaux imbriqués\",\"help\":null,\"related\":[]}\n"
        "{\"files\":0,\"conventions\":0,\"records\":0,\"errors\":2,\"warnings\":0,\"notes\":0,\"left_out\":[]}\n");
}

TEST_CASE("csv: a row a finding, those only counted at the end") {
  Sample s;
  CHECK(csv_text(s.diagnostics, s.texts, Language::english, CsvDialect::rfc4180) ==
        "file,line,column,severity,code,message,help\n"
        "\"b/a, b.csv\",2,5,warning,E024,what stands in `note` looks like an e-mail address,take it out\n"
        "\"b/a, b.csv\",3,1,error,E012,\"the id `x,\"\"1` stands twice for `50%`\",give each exit an id of its own\n"
        "\"b/a, b.csv\",,,warning,E024,and 1 more of E024 in this file,\n");
  CHECK(csv_text(diagnostics::Diagnostics{}, s.texts, Language::english, CsvDialect::fr) ==
        "\xEF\xBB\xBF"
        "file;line;column;severity;code;message;help\n");
}

TEST_CASE("github: errors first, everything escaped") {
  Sample s;
  CHECK(github(s.diagnostics, s.texts, Language::english) ==
        "::error file=b/a%2C b.csv,line=3,col=1,endColumn=4,title=E012::the id `x,\"1` stands twice for `50%25`"
        "%0Ahelp: give each exit an id of its own%0Aa.csv:2:1: first given here\n"
        "::warning file=b/a%2C b.csv,line=2,col=5,endColumn=8,title=E024::what stands in `note` looks like an e-mail "
        "address%0Ahelp: take it out\n"
        "::warning file=b/a%2C b.csv,title=E024::and 1 more of E024 in this file\n");
}

TEST_CASE("sarif: rules from the table, results with their places") {
  Sample s;
  const auto log = nlohmann::json::parse(sarif(s.diagnostics, s.texts, Language::english));
  CHECK(log["version"] == "2.1.0");
  REQUIRE(log["runs"].size() == 1);
  const auto& run = log["runs"][0];
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(run["tool"]["driver"]["name"] == "tremplin");
  const auto& rules = run["tool"]["driver"]["rules"];
  CHECK(rules.size() == diagnostics::all_codes().size());
  REQUIRE(run["results"].size() == 2);
  for (const auto& result : run["results"])
    CHECK(rules[result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
  CHECK(run["results"][1] == nlohmann::json::parse(R"({
    "ruleId": "E012", "ruleIndex": )" + std::to_string(static_cast<int>(Code::duplicate_id)) +
                                                   R"(, "level": "error",
    "message": {"text": "the id `x,\"1` stands twice for `50%`\ngive each exit an id of its own"},
    "locations": [{"physicalLocation": {"artifactLocation": {"uri": "b/a%2C%20b.csv"},
      "region": {"startLine": 3, "startColumn": 1, "endColumn": 4}}}],
    "relatedLocations": [{"id": 1, "physicalLocation": {"artifactLocation": {"uri": "a.csv"},
      "region": {"startLine": 2, "startColumn": 1, "endColumn": 4}}, "message": {"text": "first given here"}}]})"));
  CHECK(run["invocations"] == nlohmann::json::parse(R"([{"executionSuccessful": true, "toolExecutionNotifications": [
    {"level": "note", "message": {"text": "and 1 more of E024 in this file"}, "associatedRule": {"id": "E024"},
     "locations": [{"physicalLocation": {"artifactLocation": {"uri": "b/a%2C%20b.csv"}}}]}]}])"));
}

TEST_CASE("file names as URIs") {
  CHECK(render::uri_of("./a/é b.csv") == "a/%C3%A9%20b.csv");
  CHECK(render::uri_of("/tmp/a:b.yaml") == "file:///tmp/a%3Ab.yaml");
  CHECK(render::uri_of("-") == "-");
}

TEST_CASE("explain: text, why, help, wrong and right in both languages") {
  const diagnostics::CodeInfo row{.id = {},
                                  .code = "X001",
                                  .severity = Severity::warning,
                                  .text = {"`{0}` has {1} {1|year|years}", "`{0}` a {1} {1|an|ans} : trop"},
                                  .help = {"write `{{a}}`", "écrivez `{{a}}`"},
                                  .related = {},
                                  .why = {"It matters.", "C’est important."},
                                  .command = "tremplin validate --strict in.yaml",
                                  .wrong = "a: 1\n\nb: 2\n",
                                  .right = "a: 2\n"};
  CHECK(render::render_explanation(row, Language::english) ==
        "X001 (warning)\n"
        "    `…` has … years\n"
        "\nWhy it matters\n"
        "    It matters.\n"
        "\nWhat to do\n"
        "    write `{a}`\n"
        "\nWrong\n"
        "    a: 1\n"
        "\n"
        "    b: 2\n"
        "    $ tremplin validate --strict in.yaml\n"
        "\nRight\n"
        "    a: 2\n");
  CHECK(render::render_explanation(row, Language::french) ==
        "X001 (avertissement)\n"
        "    `…` a … ans\u00A0: trop\n"
        "\nPourquoi c’est important\n"
        "    C’est important.\n"
        "\nQue faire\n"
        "    écrivez `{a}`\n"
        "\nIncorrect\n"
        "    a: 1\n"
        "\n"
        "    b: 2\n"
        "    $ tremplin validate --strict in.yaml\n"
        "\nCorrect\n"
        "    a: 2\n");
}

TEST_CASE("every template of the table can be filled in, in both languages") {
  for (const diagnostics::CodeInfo& row : diagnostics::all_codes())
    for (const Language language : {Language::english, Language::french})
      for (const Bilingual& pattern : {row.text, row.help, row.related, row.why}) {
        CAPTURE(row.code);
        CHECK_NOTHROW(render::template_words(pattern, language));
      }
}

TEST_CASE("JSON writes by its number what is not seen, and is read back the same") {
  CHECK(render::safe_json("\"a\u202eb\x7f é \u00a0 \U000E0041\u2028\"") ==
        "\"a\\u202eb\\u007f é \u00a0 \\udb40\\udc41\\u2028\"");
  CHECK(render::safe_json("{\n  \"a\": 1\n}") == "{\n  \"a\": 1\n}");
}
