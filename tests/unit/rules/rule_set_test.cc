#include "rules/rule_set.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "diagnostics/code_info.h"
#include "documents/read_documents.h"
#include "rules/rule_book.h"

using namespace tremplin;

namespace {

// A full set with as little as one can have.
constexpr std::string_view kFull = R"(tremplin: rules/1
id: small
title: Exemple
valid: {from: 2009-01-01, to: 2009-12-31}
categories:
  durable: {label: Durable, source: A}
  transition: {label: Transition, source: A}
  positive: {label: Positive, source: A}
  other: {label: Autre, source: A}
  withdrawn: {label: Retirée, source: A}
structure_types:
  ACI: {label: Chantier, examined_from: {presence: 3 months}, source: B}
references: {durable: 25%, dynamic: 60%}
horizon_years: 3
suppress_below: 5
annual_hours_per_fte: {ACI: 1820}
reasons:
  training: {label: Formation, category: positive, source: C}
)";

constexpr std::string_view kOverlay = R"(tremplin: rules/1
id: local
title: Exemple
extends: fr-iae-2008
decided: {authority: CDIAE (exemple), date: 2009-03-12}
reasons:
  short-training: {label: Formation courte, category: positive, source: Exemple}
)";

struct Made {
  rules::RuleBook book;
  /// "R005 categories", one a line, in order of place.
  std::string findings;
};

std::string spoken(const Diagnostic& finding) {
  std::string out(diagnostics::info(finding.code).code);
  if (finding.args.empty()) return out;
  const auto* first = std::get_if<std::string>(&finding.args[0]);
  return first ? out + " " + *first : out;
}

std::string findings_of(std::string_view text, rules::RuleBook& book) {
  diagnostics::Diagnostics diagnostics;
  std::vector<model::RuleSetDraft> drafts;
  for (const yaml::DocumentText& document : yaml::split_documents(0, text)) {
    documents::SmallDocument read = documents::read_small_document(document, diagnostics);
    if (read.rules) drafts.push_back(std::move(*read.rules));
  }
  book.add(drafts, diagnostics);
  std::string out;
  for (const Diagnostic& finding : diagnostics.sorted()) out += (out.empty() ? "" : "\n") + spoken(finding);
  return out;
}

std::string findings_of(std::string_view text) {
  rules::RuleBook book;
  return findings_of(text, book);
}

std::string changed(std::string_view text, std::string_view from, std::string_view to) {
  std::string out(text);
  const std::size_t at = out.find(from);
  REQUIRE(at != std::string::npos);
  return out.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("an overlay adds reasons and profiles; each other part that it brings is refused") {
  CHECK(findings_of(kOverlay) == "");
  struct Row {
    const char* part;
    const char* yaml;
  };
  const Row rows[] = {
      {"categories", "categories: {durable: {label: Durable, source: A}}"},
      {"structure_types", "structure_types: {ACI: {label: Chantier, examined_from: {hours: 1}, source: A}}"},
      {"annual_hours_per_fte", "annual_hours_per_fte: {ACI: 1820}"},
      {"references", "references: {durable: 20%, dynamic: 60%}"},
      {"horizon_years", "horizon_years: 4"},
      {"suppress_below", "suppress_below: 3"},
      {"activities", "activities: {support: {talks: {label: Entretiens, source: A}}}"}};
  for (const Row& row : rows) {
    CAPTURE(std::string(row.part));
    rules::RuleBook book;
    CHECK(findings_of(fmt::format("{}{}\n", kOverlay, row.yaml), book) == fmt::format("R005 {}", row.part));
    CHECK(book.find("local") == nullptr);
  }
}

TEST_CASE("an overlay replaces the two entries that its base leaves to it, and no other") {
  const auto with_reason = [](const char* code) { return changed(kOverlay, "short-training", code); };
  CHECK(findings_of(with_reason("recognised-positive")) == "");
  CHECK(findings_of(with_reason("other-siae")) == "");
  CHECK(findings_of(with_reason("training")) == "R005 training");
  CHECK(findings_of(with_reason("death")) == "R005 death");
  const std::string twice = changed(kOverlay, "reasons:", "profiles: {rsa: {label: RSA}}\nreasons:");
  CHECK(findings_of(twice) == "R005 rsa");
}

TEST_CASE("an overlay keeps the days, types and references of its base") {
  rules::RuleBook book;
  REQUIRE(findings_of(kOverlay, book) == "");
  const rules::RuleSet* local = book.find("local");
  const rules::RuleSet* base = book.find("fr-iae-2008");
  REQUIRE(local);
  CHECK(local->is_overlay());
  CHECK(local->base_id == "fr-iae-2008");
  CHECK(local->valid_from == base->valid_from);
  CHECK(local->valid_to == base->valid_to);
  CHECK(local->durable_reference == base->durable_reference);
  CHECK(local->suppress_below == base->suppress_below);
  CHECK(local->reasons.size() == base->reasons.size() + 1);
  CHECK(local->thresholds[static_cast<std::size_t>(model::StructureType::aci)]->months == 3);
  CHECK_FALSE(base->is_overlay());
  CHECK(base->find_reason("short-training") == nullptr);
}

TEST_CASE("an overlay that nobody decided is warned of") {
  CHECK(findings_of(changed(kOverlay, "decided: {authority: CDIAE (exemple), date: 2009-03-12}\n", "")) == "R017");
  CHECK(findings_of(changed(kOverlay, "fr-iae-2008", "fr-iae-2007")) == "R003 local");
}

TEST_CASE("every category, type and reason of a full set says what it rests on") {
  CHECK(findings_of(kFull) == "");
  CHECK(findings_of(changed(kFull, "{label: Durable, source: A}", "{label: Durable}")) == "R012 durable");
  CHECK(findings_of(changed(kFull, "{label: Retirée, source: A}", "{label: Retirée}")) == "R012 withdrawn");
  CHECK(findings_of(changed(kFull, ", source: B}", "}")) == "R012 ACI");
  CHECK(findings_of(changed(kFull, ", source: C}", "}")) == "R012 training");
  CHECK(findings_of(changed(kOverlay, ", source: Exemple}", "}")) == "R012 short-training");
}

TEST_CASE("a full set has all its parts") {
  const auto without = [](std::string_view from, std::string_view to) { return findings_of(changed(kFull, from, to)); };
  CHECK(without("  durable: {label: Durable, source: A}\n", "") == "R009 durable");
  CHECK(without("references: {durable: 25%, dynamic: 60%}\n", "") == "R009 references");
  CHECK(without("horizon_years: 3\n", "") == "R009 horizon_years");
  CHECK(without("suppress_below: 5\n", "") == "R009 suppress_below");
  CHECK(without("annual_hours_per_fte: {ACI: 1820}\n", "") == "");
}

TEST_CASE("what a rule set says must be sayable") {
  const auto with = [](std::string_view from, std::string_view to) { return findings_of(changed(kFull, from, to)); };
  const std::string_view reason = "category: positive, source: C";
  CHECK(with(reason, "source: C") == "R006 training");
  CHECK(with(reason,
             "category: positive, by_contract_length: {months: 6, longer: durable, equal: durable, shorter: "
             "other}, source: C") == "R007 training");
  const auto months = [&](const char* count) {
    return with(reason, fmt::format("by_contract_length: {{months: {}, longer: durable, equal: durable, shorter: "
                                    "other}}, source: C",
                                    count));
  };
  CHECK(months("0") == "R016");
  CHECK(months("1") == "");
  CHECK(months("1200") == "");
  CHECK(months("1201") == "R016");
  const auto presence = [&](const char* text) { return with("3 months", text); };
  for (const char* good : {"1 month", "1 day", "82 days", "1200 months"}) {
    CAPTURE(std::string(good));
    CHECK(presence(good) == "");
  }
  for (const char* bad : {"0 days", "1201 days", "3", "3 weeks", "3months", "months", "-1 days", "1.5 months"}) {
    CAPTURE(std::string(bad));
    CHECK(presence(bad) == fmt::format("R010 {}", bad));
  }
  CHECK(with("to: 2009-12-31", "to: 2009-01-01") == "");
  CHECK(with("to: 2009-12-31", "to: 2008-12-31") == "R011");
  CHECK(with("ACI: {label", "XYZ: {label") == "R013 XYZ");
  CHECK(with("durable: {label", "lasting: {label") == "R009 durable\nR014 lasting");
}

TEST_CASE("one wording, one reason") {
  CHECK(findings_of(std::string(kFull) + "  course: {label: \" FORMATION\", category: other, source: C}\n") ==
        "R008  FORMATION");
  CHECK(findings_of(std::string(kFull) + "  course: {label: Cours, aliases: [Formation], category: other, source: "
                                         "C}\n") == "R008 Formation");
  CHECK(findings_of(changed(kOverlay, "Formation courte", "Décès")) == "R008 Décès");
}
