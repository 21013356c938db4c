#include <doctest/doctest.h>

#include "render/html/inline_style.h"
#include "render/layout/document_text.h"
#include "report/document/to_sign.h"

using namespace tremplin;

TEST_CASE("on paper each mark of a chart has its style, and nothing else of the page changes") {
  const std::string page =
      "<p class=\"note\">a</p><svg viewBox=\"0 0 1 1\">\n<path class=\"axis\" d=\"M0 0\"/>\n"
      "<text x=\"1\" class=\"small end\">b</text>\n</svg><p class=\"note\">c</p>";
  const std::string styled = render::with_styled_charts(page);
  CHECK(styled.find("<p class=\"note\">a</p>") == 0);
  CHECK(styled.find("<path style='stroke: #55555f; stroke-width: 1; fill: none; ' d=\"M0 0\"/>") != std::string::npos);
  CHECK(styled.find("text-anchor: end; '>b</text>") != std::string::npos);
  CHECK(styled.find("var(") == std::string::npos);
  CHECK(styled.ends_with("<p class=\"note\">c</p>"));
}

TEST_CASE("a document to sign has blanks for what is not known, and room for signatures before the method") {
  report::Document page;
  page.kind = "convention";
  page.title = {"convention.title", {}};
  page.blocks.emplace_back(
      report::Facts{{{{"convention.siret", {}}, report::Absent::not_known}, {{"convention.type", {}}, "ACI"}}});
  page.blocks.emplace_back(report::Chart{report::TrajectoryChart{}});
  page.blocks.emplace_back(report::Heading{1, {"method.heading", {}}});
  report::prepare_to_sign(page);
  REQUIRE(page.blocks.size() == 4);
  const std::string text = render::render_text(page, Language::english);
  CHECK(text.find("SIRET  ……………………") != std::string::npos);
  CHECK(text.find("Signatures\n") < text.find("Method and sources\n"));
  CHECK(text.find("The State, the prefect") != std::string::npos);
}
