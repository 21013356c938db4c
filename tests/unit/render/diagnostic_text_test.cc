#include "render/findings/diagnostic_text.h"

#include <doctest/doctest.h>

#include "render/findings/finding.h"
#include "render/text/safe_text.h"
#include "support/memory_disk.h"

using namespace tremplin;

namespace {

// Some files and findings in them, and the text made of them.
struct Findings {
  MemoryDisk disk;
  diagnostics::SourceTable sources;
  diagnostics::Diagnostics diagnostics;

  explicit Findings(diagnostics::FindingPolicy policy = {}) : diagnostics(policy) {}

  SourceId add(const std::string& name, std::string text) {
    disk.files[name] = std::move(text);
    return sources.add({name, name, true});
  }
  // The place of the first `words` in a source.
  Place at(SourceId source, std::string_view words) {
    const std::size_t offset = disk.files[sources[source].path].find(words);
    REQUIRE(offset != std::string::npos);
    return {offset, static_cast<std::uint32_t>(words.size()), source};
  }
  std::string text(FindingTextOptions options = {}) {
    render::SourceTexts texts(disk, sources);
    return render::render_diagnostics_text(diagnostics, texts, options);
  }
};

constexpr FindingTextOptions kFrench{Language::french, Snippets::yes, Colour::no};
constexpr FindingTextOptions kBare{Language::english, Snippets::no, Colour::no};

}  // namespace

TEST_CASE("a finding has its place, its text, the line, a caret and help") {
  Findings f;
  const SourceId a = f.add("a.yaml", "tremplin: convention/1\nperod: {start: 2009-01-01}\n");
  f.diagnostics.add(Code::unknown_key, f.at(a, "perod"), {std::string("perod"), std::string("period")});
  CHECK(f.text() ==
        "a.yaml:2:1: error: unknown key `perod` [Y010]\n"
        "    perod: {start: 2009-01-01}\n"
        "    ^~~~~\n"
        "help: did you mean `period`?\n");
  CHECK(f.text(kFrench) ==
        "a.yaml:2:1: erreur\u00A0: clé inconnue `perod` [Y010]\n"
        "    perod: {start: 2009-01-01}\n"
        "    ^~~~~\n"
        "aide\u00A0: vouliez-vous dire `period`\u202F?\n");
  CHECK(f.text(kBare) ==
        "a.yaml:2:1: error: unknown key `perod` [Y010]\n"
        "help: did you mean `period`?\n");
}

TEST_CASE("help is left out where it does not apply") {
  Findings f;
  const SourceId a = f.add("a.yaml", "tremplin: convention/1\nzzz: 1\n");
  f.diagnostics.add_near(Code::unknown_key, f.at(a, "zzz"), {std::string("zzz")}, std::nullopt);
  CHECK(f.text(kBare) == "a.yaml:2:1: error: unknown key `zzz` [Y010]\n");
}

TEST_CASE("findings come in order of file and place, with related places in either file") {
  Findings f;
  const SourceId a = f.add("a.csv", "id\nx-1\n");
  const SourceId b = f.add("b.csv", "id\nx-0\nx-1\n");
  f.diagnostics.add(Code::duplicate_id, f.at(b, "x-1"), {std::string("x-1"), std::string("s")}, {{f.at(a, "x-1"), {}}});
  f.diagnostics.add(Code::email, f.at(b, "x-0"), {std::string("note")});
  f.diagnostics.add(Code::before_validity, {0, 2, a}, {std::string("fr-iae-2008"), make_date(2009, 1, 1)});
  CHECK(f.text(kFrench) ==
        "a.csv:1:1: note\u00A0: des sorties antérieures à la validité du jeu de règles fr-iae-2008 (01/01/2009) sont "
        "comptées selon lui [E021]\n"
        "    id\n"
        "    ^~\n"
        "b.csv:2:1: avertissement\u00A0: le contenu de `note` ressemble à une adresse électronique [E024]\n"
        "aide\u00A0: supprimez-la\n"
        "b.csv:3:1: erreur\u00A0: l’identifiant `x-1` figure deux fois pour `s` [E012]\n"
        "    x-1\n"
        "    ^~~\n"
        "aide\u00A0: donnez à chaque sortie son propre identifiant\n"
        "a.csv:2:1: note\u00A0: donné une première fois ici\n"
        "    x-1\n"
        "    ^~~\n");
}

TEST_CASE("columns are code points, the caret stands under what is displayed") {
  Findings f;
  // A byte-order mark, CRLF, wide characters (two columns each) and a combining accent (none).
  const SourceId a = f.add("a.yaml", "\xEF\xBB\xBFtremplin: exits/1\r\nnote: \"日本 e\u0301té\" # oui\r\n");
  f.diagnostics.add(Code::unknown_kind, f.at(a, "exits/1"), {std::string("exits/1")});
  f.diagnostics.add(Code::empty_value, f.at(a, "# oui"), {std::string("note")});
  CHECK(f.text() ==
        "a.yaml:1:11: error: `exits/1` is no kind of document [Y009]\n"
        "    tremplin: exits/1\n"
        "              ^~~~~~~\n"
        "help: write convention/1, exits/1, rules/1, columns/1 or names/1\n"
        "a.yaml:2:17: error: `note` has no value [Y014]\n"
        "    note: \"日本 e\u0301té\" # oui\n"
        "                     ^~~~~\n"
        "help: give it one, or take the key out\n");
}

TEST_CASE("a place over several lines is underlined to the end of its first, one at a line's end gets a caret") {
  Findings f;
  const SourceId a = f.add("a.yaml", "exits:\n  - id: 1\n    person: p\nlast");
  f.diagnostics.add(Code::contract_length_missing, {9, 22, a}, {std::string("fixed-term")});
  f.diagnostics.add(Code::too_deep, {1000, 5, a});
  CHECK(f.text() ==
        "a.yaml:2:3: error: the reason `fixed-term` needs the length of the contract [E004]\n"
        "      - id: 1\n"
        "      ^~~~~~~\n"
        "help: give contract_start and contract_end, or contract_months\n"
        "a.yaml:4:5: error: nested over 32 levels [Y028]\n"
        "    last\n"
        "        ^\n");
}

TEST_CASE("long lines are cut around the place") {
  Findings f;
  const std::string left(1000, 'a'), right(1000, 'b');
  const SourceId a = f.add("a.yaml", "x\n" + left + "HERE" + right + "\n");
  f.diagnostics.add(Code::too_deep, f.at(a, "HERE"));
  CHECK(f.text() ==
        "a.yaml:2:1001: error: nested over 32 levels [Y028]\n"
        "    …" +
            std::string(40, 'a') + "HERE" + std::string(55, 'b') +
            "…\n"
            "    " +
            std::string(41, ' ') + "^~~~\n");
}

TEST_CASE("a place wider than the cut line is underlined to its end") {
  Findings f;
  const SourceId a = f.add("a.yaml", std::string(500, 'a') + "\n");
  f.diagnostics.add(Code::too_deep, {0, 500, a});
  CHECK(f.text() ==
        "a.yaml:1:1: error: nested over 32 levels [Y028]\n"
        "    " +
            std::string(100, 'a') +
            "…\n"
            "    ^" +
            std::string(100, '~') + "\n");
}

TEST_CASE("a line of a hundred columns stays whole") {
  Findings f;
  const SourceId a = f.add("a.yaml", std::string(100, 'a') + "\n");
  f.diagnostics.add(Code::too_deep, {99, 1, a});
  CHECK(f.text() ==
        "a.yaml:1:100: error: nested over 32 levels [Y028]\n"
        "    " +
            std::string(100, 'a') +
            "\n"
            "    " +
            std::string(99, ' ') + "^\n");
}

TEST_CASE("nothing of a file or its name reaches the terminal as a command") {
  Findings f;
  const SourceId a = f.add("a\x1B[2J\n.yaml", "k\x1B[31m\t\u202E\xFF\x7F: 1\n");
  f.diagnostics.add_near(Code::unknown_key, {0, 10, a}, {std::string("k\x1B[31m\n\u202E")}, std::nullopt);
  CHECK(f.text() ==
        "a␛[2J␊.yaml:1:1: error: unknown key `k␛[31m␊\uFFFD` [Y010]\n"
        "    k␛[31m␉\uFFFD\uFFFD␡: 1\n"
        "    ^~~~~~~~\n");
}

TEST_CASE("long values of the user are shortened") {
  Findings f;
  const SourceId a = f.add("a.yaml", "k\n");
  f.diagnostics.add_near(Code::unknown_key, {0, 1, a}, {std::string(200, 'k')}, std::nullopt);
  CHECK(f.text(kBare) == "a.yaml:1:1: error: unknown key `" + std::string(79, 'k') + "…` [Y010]\n");
  CHECK(render::safe_text(std::string(80, 'k'), 80) == std::string(80, 'k'));
}

TEST_CASE("findings that were only counted are told at the end of their file") {
  Findings f({.max_findings = 1});
  const SourceId a = f.add("a.csv", "1\n2\n3\n");
  const SourceId b = f.add("b.csv", "1\n2\n");
  for (std::uint64_t line = 0; line < 3; ++line) f.diagnostics.add(Code::too_deep, {2 * line, 1, a});
  for (std::uint64_t line = 0; line < 2; ++line) f.diagnostics.add(Code::too_deep, {2 * line, 1, b});
  CHECK(f.text(kBare) ==
        "a.csv:1:1: error: nested over 32 levels [Y028]\n"
        "a.csv: and 2 more of Y028 in this file\n"
        "b.csv:1:1: error: nested over 32 levels [Y028]\n"
        "b.csv: and 1 more of Y028 in this file\n");
  CHECK(f.text({Language::french, Snippets::no, Colour::no}) ==
        "a.csv:1:1: erreur\u00A0: plus de 32 niveaux imbriqués [Y028]\n"
        "a.csv: et 2 autres Y028 dans ce fichier\n"
        "b.csv:1:1: erreur\u00A0: plus de 32 niveaux imbriqués [Y028]\n"
        "b.csv: et 1 autre Y028 dans ce fichier\n");
}

TEST_CASE("a finding about no file has no place") {
  Findings f;
  f.diagnostics.add(Code::rules_mixed, {}, {std::string("a"), std::string("b"), std::string("c")});
  CHECK(f.text() ==
        "error: the group a would mix counts under b and under c [E109]\n"
        "help: add `rules` to --by\n");
}

TEST_CASE("colour is for the place, the severity, the caret and the word help") {
  Findings f;
  const SourceId a = f.add("a.csv", "x\n");
  f.diagnostics.add(Code::siret_missing, {0, 1, a});
  CHECK(f.text({Language::english, Snippets::yes, Colour::yes}) ==
        "\x1B[1ma.csv:1:1: \x1B[0m\x1B[1;35mwarning: \x1B[0mthe structure has no SIRET [C004]\n"
        "    x\n"
        "    \x1B[32m^\x1B[0m\n"
        "\x1B[1mhelp: \x1B[0madd `siret: \"…\"` to `structure`\n");
}

TEST_CASE("a line about a person is never quoted") {
  Findings f;
  const SourceId a = f.add("a.csv", "id,note\nx-0,jean@example.fr\n");
  f.diagnostics.add(Code::email, f.at(a, "jean@example.fr"), {std::string("note")});
  CHECK(f.text().find("jean") == std::string::npos);
}

TEST_CASE("each file is read once for all its findings") {
  Findings f({.max_findings = 0});
  std::string lines;
  for (int i = 0; i < 20'000; ++i) lines += "é ligne\n";
  const SourceId a = f.add("a.csv", lines);
  for (std::uint64_t i = 0; i < 20'000; i += 100)
    f.diagnostics.add(Code::too_deep, {i * 9 + 3, 5, a}, {}, {{{0, 1, a}, {}}});
  render::SourceTexts texts(f.disk, f.sources);
  std::vector<render::FindingText> findings;
  for (const Diagnostic& diagnostic : f.diagnostics.sorted())
    findings.push_back(render::describe(diagnostic, texts, Language::english, Snippets::no));
  REQUIRE(findings.size() == 200);
  CHECK(f.disk.reads == 1);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    CHECK(findings[i].where.start.line == static_cast<std::int64_t>(100 * i + 1));
    CHECK(findings[i].where.start.column == 3);
    CHECK(findings[i].where.end_column == 8);
    CHECK(findings[i].related[0].where.start.line == 1);
  }
}

TEST_CASE("columns deep in one long line") {
  Findings f;
  std::string line = "x\n";
  for (int i = 0; i < 30'000; ++i) line += "é";
  const SourceId a = f.add("a.yaml", line + "!");
  render::SourceTexts texts(f.disk, f.sources);
  const render::QuotedPlace end = texts.find(f.at(a, "!"));
  CHECK(end.start.line == 2);
  CHECK(end.start.column == 30'001);
  CHECK(texts.find({2, 2, a}).start.column == 1);
  CHECK(texts.find({2 + 2 * 8192, 2, a}).start.column == 8193);
}

TEST_CASE("personal data are neither quoted nor repeated") {
  Findings f;
  const SourceId a = f.add("a.csv", "note: tel 06 12 34 56 78\nperson: jean-dupont\nid: a@b.fr\n");
  f.diagnostics.add(Code::telephone, f.at(a, "tel 06 12 34 56 78"), {std::string("note")});
  f.diagnostics.add(Code::person_name, f.at(a, "jean-dupont"));
  f.diagnostics.add(Code::bad_identifier, f.at(a, "a@b.fr"), {std::string("id"), std::string("a@b.fr")});
  CHECK(f.text() ==
        "a.csv:1:7: warning: what stands in `note` looks like a telephone number [E025]\n"
        "help: take it out\n"
        "a.csv:2:9: warning: `person` is made of words: it must be a pseudonym [E026]\n"
        "help: write a number or a code that only the structure can resolve\n"
        "a.csv:3:5: error: `id`: `…` is not an identifier [Y024]\n"
        "help: write 1 to 64 of ASCII letters, digits and . _ : / -\n");
}
