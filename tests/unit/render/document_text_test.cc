#include "render/layout/document_text.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "render/layout/width.h"
#include "render/text/value_text.h"
#include "support/languages.h"

using namespace tremplin;
using tremplin_tests::kEn;
using tremplin_tests::kFr;

namespace {

report::ReportTable small_table() {
  report::ReportTable table;
  table.caption = {"exits", {std::int64_t{19}}};
  table.columns = {{{"category.other", {}}, "name", report::Column::Align::left},
                   {{"category.examined", {}}, "examined"},
                   {{"category.dynamic", {}}, "dynamic_rate"}};
  table.rows = {{{"L'Étape, « Oui »", std::int64_t{19}, Rate{7, 19}}},
                {{"漢字", std::int64_t{1200}, Rate{0, 0}}},
                {{"x\ny\u202Ez", report::Absent::hidden, report::Absent::not_applicable}, report::Row::Kind::total}};
  return table;
}

}  // namespace

TEST_CASE("columns are aligned by what a terminal shows") {
  std::string out;
  render::append_text_table(out, small_table(), kEn);
  CHECK(out ==
        "Other             Examined  Dynamic\n"
        "L'Étape, « Oui »        19   36.8 %\n"
        "漢字                 1,200      n/a\n"
        "x yz                hidden      n/a\n");
}

TEST_CASE("a table for machines has codes, plain numbers and the user's words to the letter") {
  CHECK(render::render_csv(small_table(), kFr, {CsvDialect::rfc4180}) ==
        "name,examined,dynamic_rate\n"
        "\"L'Étape, « Oui »\",19,0.368421\n"
        "漢字,1200,\n"
        "\"x\ny\u202Ez\",hidden,\n");
  CHECK(render::render_csv(small_table(), kFr, {CsvDialect::fr}) ==
        "\xEF\xBB\xBFname;examined;dynamic_rate\n"
        "L'Étape, « Oui »;19;0,368421\n"
        "漢字;1200;\n"
        "\"x\ny\u202Ez\";hidden;\n");
}

TEST_CASE("a page is its title, its parts and no chart") {
  report::Document page;
  page.title = {"category.durable", {}};
  page.blocks = {report::Heading{1, {"exits", {std::int64_t{2}}}},
                 report::Paragraph{report::Paragraph::Tone::lead, {{"exits", {std::int64_t{1}}}, {"not_known", {}}}},
                 report::Bullets{{"one", report::Message{"exits", {std::int64_t{0}}}}},
                 report::Facts{{{{"category.other", {}}, make_date(2009, 10, 30)}, {{"hidden", {}}, Money{100}}}},
                 report::Chart{report::StackChart{}}};
  CHECK(render::render_text(page, kEn) ==
        "Durable\n=======\n"
        "\n2 exits\n-------\n"
        "\n1 exit\nNot known\n"
        "\n- one\n- 0 exits\n"
        "\nOther   2009-10-30\nHidden  €1\n");
}

TEST_CASE("each kind of value has its text and its machine form") {
  const auto both = [](const report::Value& value) {
    return render::value_text(kFr, value) + " | " + render::value_csv(kFr, CsvDialect::rfc4180, value);
  };
  CHECK(both(Share{2250}) == "22,5\u00A0% | 0.225000");
  CHECK(both(Money{4500000}) == "45\u202F000\u00A0€ | 45000.00");
  CHECK(both(make_date(2009, 10, 30)) == "30/10/2009 | 2009-10-30");
  CHECK(both(report::RateValue{{5996, 10000}, Share{6000}}) == "59,96\u00A0% | 0.599600");
  CHECK(both(report::Attainment{{8998, 10000}, Share{10000}}) == "89,9\u00A0% | 0.899");
  CHECK(both(report::Number{-20, 1, report::Number::Sign::always}) == "\u22122,0 | -2.0");
  CHECK(both(report::Number{1200, 2}) == "12 | 12.00");
  CHECK(both(report::Fraction{0.2896, 1}) == "29,0\u00A0% | 0.289600");
  CHECK(both(report::Bounds{0.25, 0.5}) == "25,0–50,0 | 0.250000 0.500000");
  CHECK(both(report::Coded{"durable", {"category.durable", {}}}) == "emploi durable | durable");
  CHECK(both(model::Text{"", "English only"}) == "English only | English only");
  CHECK(both(report::Series{{"a", "b", "c"}}) == "a, b et c | a|b|c");
  CHECK(both(report::Series{{"a"}}) == "a | a");
  CHECK(both(report::Absent::not_known) == "non connu | ");
}

TEST_CASE("what a line may hold") {
  CHECK(base::display_width("e\u0301té") == 3);
  CHECK(render::one_line("  a\t\r\n b\u00A0c\x07 ") == "a b\u00A0c");
  CHECK(render::one_line("\u05D0\u05D1\u2066x\u2069") == "\u05D0\u05D1x");
}

TEST_CASE("a quantity with decimals is singular below 2 in French, at 1 alone in English") {
  const auto gap = [](Language language, std::int64_t tenths) {
    return render::message_text(language, {"negotiate.gap.points", {report::Number{tenths, 1}}});
  };
  CHECK(gap(kFr, 4) == "La structure et l’État sont à 0,4 point l’un de l’autre.");
  CHECK(gap(kFr, 19) == "La structure et l’État sont à 1,9 point l’un de l’autre.");
  CHECK(gap(kFr, 20) == "La structure et l’État sont à 2 points l’un de l’autre.");
  CHECK(gap(kEn, 4) == "Structure and State are 0.4 points apart.");
  CHECK(gap(kEn, 10) == "Structure and State are 1 point apart.");
  CHECK(gap(kEn, 20) == "Structure and State are 2 points apart.");
}

TEST_CASE("labels and notes have the spaces of their language") {
  CHECK(render::value_text(kFr, model::Text{"Seuil incertain ; voir « note »", "x"}) ==
        "Seuil incertain\u202F; voir «\u00A0note\u00A0»");
  CHECK(render::value_text(kEn, model::Text{"x", "Uncertain ; as it is"}) == "Uncertain ; as it is");
}

TEST_CASE("a column of amounts has cents in all its rows or in none") {
  report::ReportTable table;
  table.columns = {{{"category.other", {}}, "name", report::Column::Align::left},
                   {{"amount_agreed", {}}, "agreed"},
                   {{"amount_paid", {}}, "paid"}};
  table.rows = {{{"a", Money{862500}, Money{100}}}, {{"b", Money{916667}, report::Absent::not_known}}};
  std::string out;
  render::append_text_table(out, table, kFr);
  CHECK(out ==
        "Autre sortie     Convenu      Versé\n"
        "a             8\u202F625,00\u00A0€        1\u00A0€\n"
        "b             9\u202F166,67\u00A0€  non connu\n");
}
