#include "render/html/html.h"
#include "support/languages.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tremplin;
using tremplin_tests::kEn;
using tremplin_tests::kFr;

namespace {

std::string svg(const report::Chart& chart, Language language = kEn) {
  std::string out;
  render::append_svg(out, chart, language, 1);
  return out;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a page is whole, in its language, and what users wrote cannot break it") {
  report::Document page;
  page.kind = "results";
  page.title = {"list.last", {"<script>\"&", "x\u202Ey"}};
  report::ReportTable table{
      {"exits", {std::int64_t{2}}},
      {{{"category.other", {}}, "name", report::Column::Align::left}, {{"category.examined", {}}, "examined"}},
      {{{"\u05D0\u05D1", std::int64_t{7}}},
       {{report::Coded{"met", {"category.durable", {}}}, Rate{0, 0}}, report::Row::Kind::total}},
      {{"hidden", {}}}};
  page.blocks = {report::Paragraph{report::Paragraph::Tone::lead, {{"exits", {std::int64_t{1}}}, {"hidden", {}}}},
                 table, report::Chart{report::StackChart{{"exits", {std::int64_t{1}}}, {}, {}}},
                 report::Bullets{{"a < b"}}};
  const std::string html = render::render_html(page, kFr);
  const std::string head = html.substr(0, html.find("<style>"));
  CHECK(head ==
        "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n<title>&lt;script&gt;&quot;&amp; et xy</title>\n");
  const std::size_t body = html.find("<body>");
  CHECK(html.substr(body, html.find("<div class=\"charts\">") - body) ==
        "<body>\n<main class=\"results\">\n<h1>&lt;script&gt;&quot;&amp; et xy</h1>\n"
        "<p class=\"lead\">1 sortie</p>\n<p class=\"lead\">Masqué</p>\n"
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"2 sorties\">\n"
        "<table>\n<caption>2 sorties</caption>\n<thead>\n"
        "<tr><th scope=\"col\">Autre sortie</th><th scope=\"col\" class=\"n\">Examinée</th></tr>\n</thead>\n<tbody>\n"
        "<tr><th scope=\"row\"><bdi>\u05D0\u05D1</bdi></th><td class=\"n\">7</td></tr>\n"
        "<tr class=\"total\"><th scope=\"row\"><span class=\"k k-met\">Emploi durable</span></th><td "
        "class=\"n\">s.o.</td></tr>\n"
        "</tbody>\n</table>\n</div>\n<p class=\"note\">Masqué</p>\n");
  CHECK(html.ends_with("</svg>\n</div>\n<ul>\n<li>a &lt; b</li>\n</ul>\n</main>\n</body>\n</html>\n"));
  for (const char* outside : {"<script>", "http:", "https:", "src=", "@import", "url("})
    CHECK_FALSE(has(html, outside));
}

TEST_CASE("a trajectory shows the rates, ends and targets that it is given") {
  report::TrajectoryChart chart{{"category.dynamic", {}}, Share{6000}, {}};
  chart.points = {
      {2008, Rate{7, 19}, report::Bounds{0.191495, 0.589605}, std::nullopt, report::TrajectoryPoint::Source::baseline},
      {2009, Rate{10, 20}, report::Bounds{0.25, 0.75}, Share{5000}},
      {2010, std::nullopt, std::nullopt, Share{5500}}};
  const std::string out = svg(chart);
  CHECK(has(out, "<title>2008: 7 of 19, 36.8\u00a0% (19.1–59.0)</title>"));
  CHECK(has(out, "<title>2009: 10 of 20, 50.0\u00a0% (25.0–75.0)</title>"));
  CHECK(has(out, "<title>2010: target 55\u00a0%</title>"));
  CHECK(has(out, ">7/19</text>"));
  // 180 units are 80 %: 50 % stands at 214 - 112.5, its interval's ends at 75 % and 25 %, the reference at 60 %.
  CHECK(has(out, "cx=\"238.0\" cy=\"101.5\""));
  CHECK(has(out, "<path class=\"bounds\" d=\"M238.0 157.8L238.0 45.2\"/>"));
  CHECK(has(out, "<path class=\"reference\" d=\"M46.0 79.0L430.0 79.0\"/>"));
  CHECK(has(svg(chart, kFr), "<title>2010\u00A0: objectif 55\u00A0%</title>"));
}

TEST_CASE("a year without examined exits has no point") {
  report::TrajectoryChart chart{
      {"category.dynamic", {}}, std::nullopt, {{2009, Rate{0, 0}, std::nullopt, Share{5000}}}};
  CHECK_FALSE(has(svg(chart), "class=\"point\" cx=\"238"));
}

TEST_CASE("a stack is as high as its counts, and says them") {
  report::StackChart chart{{"exits", {std::int64_t{2}}},
                           {{"durable", {"category.durable", {}}}, {"other", {"category.other", {}}}},
                           {{"2009", {6, 4}}, {"2010", {0, 5}}}};
  const std::string out = svg(chart);
  CHECK(has(out, "<title>2009, durable: 6</title>"));
  CHECK(has(out, "height=\"108.0\"><title>2009, durable: 6</title>"));
  CHECK(has(out, "height=\"90.0\"><title>2010, other: 5</title>"));
  CHECK_FALSE(has(out, "2010, durable"));
}

TEST_CASE("a funnel has a point for each structure and its limits") {
  report::FunnelChart chart{{"category.durable", {}},
                            Rate{30, 100},
                            {{10, 1, 6, 0, 8, {}, {}}, {20, 3, 10, 1, 13, {}, {}}},
                            {{"A & B", Rate{5, 20}}}};
  const std::string out = svg(chart);
  CHECK(has(out, "<title>A &amp; B: 5 of 20, 25.0\u00a0%</title>"));
  CHECK(has(out, "cx=\"430.0\" cy=\"169.0\""));
  CHECK(has(out, "<path class=\"limit\" d=\"M238.0 196.0L430.0 187.0\"/>"));
}

TEST_CASE("a strip puts record, band, proposal and positions on one axis of percents and exits") {
  using Mark = report::StripChart::Mark;
  report::StripChart strip{{"category.durable", {}}, 20, {}};
  strip.marks = {{Mark::Kind::record, "record", "4 of 20", {0.1, 0.4}, 0.2},
                 {Mark::Kind::band, "band", "3 to 6", {0.15, 0.3}, 0.15},
                 {Mark::Kind::reference, "reference", Share{2500}, {0.25, 0.25}, 0.25},
                 {Mark::Kind::proposal, "proposal", Share{2400}, {0.24, 0.24}, 0.24},
                 {Mark::Kind::position, "a & b", Share{2000}, {0.2, 0.2}, 0.2}};
  const std::string out = svg(strip);
  for (const char* title : {"record: 4 of 20", "proposal: 24\u00a0%", "a &amp; b: 20\u00a0%"})
    CHECK(has(out, "<title>" + std::string(title) + "</title>"));
  CHECK(has(out, "<rect class=\"band\""));
  CHECK(has(out, "<path class=\"reference\""));
  CHECK(has(out, ">exits of 20</text>"));
  CHECK(has(out, ">40\u00a0%</text>"));
  CHECK_FALSE(has(out, ">60\u00a0%</text>"));
}

TEST_CASE("a pair shows what was agreed beside what was received") {
  report::PairsChart chart{{"category.other", {}},
                           {{"unemployed", Share{6000}, Rate{5, 20}}, {"x", Share{1000}, std::nullopt}}};
  const std::string out = svg(chart);
  CHECK(has(out, "width=\"204.0\" height=\"10.0\"><title>unemployed: 60\u00a0% agreed</title>"));
  CHECK(has(out, "width=\"85.0\" height=\"10.0\"><title>unemployed: 5 of 20, 25.0\u00a0%</title>"));
  CHECK(has(out, ">5/20 (25.0\u00a0%)</text>"));
}
