#include "yaml/fast_yaml_parser.h"

#include <doctest/doctest.h>

#include <cstdlib>

#include "documents/read_documents.h"
#include "rules/rule_book.h"
#include "support/event_dump.h"
#include "support/odd_documents.h"
#include "support/record_dump.h"

using namespace tremplin;
using tremplin_tests::EventDump;

namespace {

std::string by_reference(const yaml::DocumentText& document) {
  EventDump events;
  diagnostics::Diagnostics diagnostics;
  yaml::parse_yaml(document, events, diagnostics);
  return events.out + tremplin_tests::dump(diagnostics);
}

// Nothing where it gave up.
std::optional<std::string> by_front(const yaml::DocumentText& document) {
  EventDump events;
  if (!yaml::send_events_fast(document, events)) return std::nullopt;
  return events.out + tremplin_tests::dump(diagnostics::Diagnostics());
}

std::optional<std::string> by_front(std::string_view text) { return by_front(yaml::DocumentText{0, 0, text}); }

}  // namespace

TEST_CASE("the front's events are the reference's on generated odd documents") {
  // More of them by hand: TREMPLIN_ODD_FILES=1000000.
  const char* asked = std::getenv("TREMPLIN_ODD_FILES");
  const int files = asked ? std::atoi(asked) : 3000;
  int taken = 0;
  for (int seed = 0; seed < files; ++seed) {
    const std::string text = tremplin_tests::odd_document(static_cast<std::uint64_t>(seed));
    diagnostics::Diagnostics refused;
    if (!documents::check_bytes(0, text, refused)) continue;
    for (const yaml::DocumentText& document : yaml::split_documents(0, text)) {
      const auto events = by_front(document);
      if (!events) continue;
      ++taken;
      INFO("seed ", seed, "\n", text);
      REQUIRE(*events == by_reference(document));
    }
  }
  CHECK(taken > files / 4);
}

TEST_CASE("the front takes what conventions and rule sets are written in") {
  for (const std::string_view id : rules::built_in_rule_sets()) {
    const yaml::DocumentText document{0, 0, rules::built_in_text(id)};
    INFO(id);
    CHECK(by_front(document).value_or("gave up") == by_reference(document));
  }
  const std::string text =
      "tremplin: convention/1 # ours\nperiod: {start: 2009-01-01, end: 'it''s'}\nempty:\nlist:\n- a b\n-\n  c: -2\n- - "
      "\"d: e\"\n"
      "  - {f: [g, # more\n    {h: ~}]}\n";
  CHECK(by_front(text).value_or("gave up") == by_reference({0, 0, text}));
}

TEST_CASE("the front leaves to yaml-cpp what it cannot be sure of") {
  for (const std::string_view text : {"",
                                      "# only\n",
                                      "a",
                                      "a: b: c\n",
                                      "a: *b\n",
                                      "a: &b c\n",
                                      "a: !t c\n",
                                      "<<: c\n",
                                      "a: |\n  b\n",
                                      "a: b\n  c\n",
                                      "a: 'b\n  c'\n",
                                      "a: 'b\n",
                                      "a:\tb\n",
                                      "a: [b\n",
                                      "a: [b: c]\n",
                                      "a: {b}\n",
                                      "a: {b: c]\n",
                                      "a:\n    b: c\n  d: e\n",
                                      "- a\nb: c\n",
                                      "null: a\n",
                                      "%YAML 1.2\n",
                                      "a: b\n...\n",
                                      "? a\n",
                                      "a: b\r",
                                      "\xEF\xBB\xBF"
                                      "a: b\n",
                                      "a: \"\\n\"\n",
                                      "-\n- a\n",
                                      "a:\n~ b: c\n"}) {
    INFO(text);
    CHECK_FALSE(by_front(text));
  }
}
