#include "records/fast_exit_reader.h"

#include <doctest/doctest.h>

#include <cstdlib>

#include "support/odd_exits.h"
#include "support/random_pick.h"
#include "support/record_dump.h"
#include "tremplin/disk.h"

using namespace tremplin;
using tremplin_tests::Dump;
using tremplin_tests::RandomPick;

namespace {

std::string by_reference(const yaml::DocumentText& document) {
  Dump records;
  diagnostics::Diagnostics diagnostics;
  const records::ReadCounts counts = records::read_exits_yaml(document, records, diagnostics);
  return dump(records, diagnostics, counts);
}

// In so many parts; nothing where a part did not end where the next begins.
std::optional<std::string> by_front(const yaml::DocumentText& document, std::size_t parts) {
  Dump records;
  diagnostics::Diagnostics diagnostics;
  records::ReadCounts counts;
  const records::FastExitReader exits(document, diagnostics);
  const auto cuts = exits.cuts(parts);
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    const auto part = exits.read(cuts[i], cuts[i + 1], records, diagnostics);
    if (part.end != records::PartEnd::at_cut) return std::nullopt;
    counts.records += part.counts.records;
    counts.lost += part.counts.lost;
  }
  return dump(records, diagnostics, counts);
}

std::string canonical(int records) {
  std::string text = "tremplin: exits/1\nstructure: s\ntype: ACI\nexits:\n";
  for (int i = 0; i < records; ++i)
    text += "  - id: r-" + std::to_string(i) +
            "\n    entry_date: 2009-01-01\n    exit_date: 2009-06-30\n    reason: training\n";
  return text;
}

}  // namespace

TEST_CASE("the front and the reference agree on generated odd files") {
  // More of them by hand: TREMPLIN_ODD_FILES=1000000.
  const char* asked = std::getenv("TREMPLIN_ODD_FILES");
  const int files = asked ? std::atoi(asked) : 3000;
  int held = 0;
  for (int seed = 0; seed < files; ++seed) {
    const Bytes bytes = Bytes::copy_of(tremplin_tests::odd_exits(static_cast<std::uint64_t>(seed)));
    for (const yaml::DocumentText& document : yaml::split_documents(0, bytes.text())) {
      const std::string expected = by_reference(document);
      INFO("seed ", seed, "\n", bytes.text());
      REQUIRE(by_front(document, 1).value_or("not held") == expected);
      const auto parts = by_front(document, 3);
      if (parts) REQUIRE(*parts == expected);
      held += parts.has_value();
    }
  }
  CHECK(held > files / 2);
}

TEST_CASE("records of every shape of the subset are read without yaml-cpp's help as with it") {
  const std::string text =
      "tremplin: exits/1\nexits: # all\n"
      "  - id: 1\n    structure:   s   # here\n    reason: \"a b\"\n\n  # between\n    note: 'c'\n    profile: [a, b-1 "
      "]\n"
      "  - {id: 2, structure: s , note: a b, profile: [ ], reason: 'x' } # end\r\n"
      "  -   id: 3\r\n      note: l'été  # vu\r\n";
  const Bytes bytes = Bytes::copy_of(text);
  const yaml::DocumentText document{0, 0, bytes.text()};
  CHECK(*by_front(document, 1) ==
        "35+78 id=1@39+1 structure=s@58+1 reason=a b@81+5 note=c@110+3 a@128+1 b-1@131+3\n"
        "141+59 id=2@146+1 structure=s@160+1 reason=x@197+3 note=a b@170+3\n"
        "216+26 id=3@220+1 note=l'été@235+7\n"
        "0 of 3\n");
  CHECK(*by_front(document, 1) == by_reference(document));
}

TEST_CASE("records laid out alike are read as the first is, whatever stands between plain values") {
  constexpr std::array<std::string_view, 8> kValues = {
      "word", "2009-02-29", "'a b'", "\"é\"", "x # y", "two words", "a-value-of-more-than-thirty-two-bytes", "no:"};
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    RandomPick random(seed);
    std::vector<std::string_view> keys;
    for (const model::RecordFieldInfo& info : model::record_fields())
      if (random.one_in(2)) keys.push_back(info.name);
    for (int i = static_cast<int>(keys.size()); i > 1; --i)
      std::swap(keys[static_cast<std::size_t>(i - 1)], keys[static_cast<std::size_t>(random.below(i))]);
    const std::string indent(static_cast<std::size_t>(random.below(12)), ' ');
    std::string text = "exits:\n";
    for (int record = 0; record < 6; ++record) {
      std::string before = indent + "- ";
      for (const std::string_view key : keys) {
        if (random.one_in(12)) continue;
        const std::string_view value = key == "profile" ? "[a, b]" : random.one_in(3) ? random.of(kValues) : kValues[0];
        text += before + std::string(key) + ": " + std::string(value) + (random.one_in(40) ? "\r\n" : "\n");
        if (random.one_in(20)) text += random.one_in(2) ? "\n" : "# between\n";
        before = indent + "  ";
      }
    }
    const Bytes bytes = Bytes::copy_of(text);
    const yaml::DocumentText document{0, 0, bytes.text()};
    INFO("seed ", seed, "\n", text);
    REQUIRE(by_front(document, 1) == by_reference(document));
  }
}

TEST_CASE("parts of a document make the whole, in any number") {
  const Bytes bytes = Bytes::copy_of(canonical(2000));
  const yaml::DocumentText document{0, 0, bytes.text()};
  const std::string expected = by_reference(document);
  for (const std::size_t parts : {1U, 2U, 3U, 7U, 64U}) CHECK(by_front(document, parts) == expected);
}

TEST_CASE("a line that looks like a record inside a quoted text disproves the cut") {
  std::string text = canonical(3) + "  - id: q\n    note: \"";
  for (int i = 0; i < 50; ++i) text += "\n  - id: no\n    reason: training";
  text += "\"\n" + canonical(3).substr(canonical(0).size());
  const Bytes bytes = Bytes::copy_of(text);
  const yaml::DocumentText document{0, 0, bytes.text()};
  CHECK(by_front(document, 1) == by_reference(document));
  CHECK_FALSE(by_front(document, 2));
}

TEST_CASE("what yaml-cpp refuses ends the document for both") {
  const std::string text = canonical(5) + "  - id: {\n" + canonical(4).substr(canonical(0).size());
  const Bytes bytes = Bytes::copy_of(text);
  const yaml::DocumentText document{0, 0, bytes.text()};
  CHECK(by_front(document, 1) == by_reference(document));
  CHECK_FALSE(by_front(document, 3));
}

TEST_CASE("a long text over many lines is still one value") {
  std::string text = canonical(2) + "  - id: long\n    note: \"";
  for (int i = 0; i < 20000; ++i) text += "\n  - line " + std::to_string(i);
  text += "\"\n    reason: training\n" + canonical(2).substr(canonical(0).size());
  const Bytes bytes = Bytes::copy_of(text);
  const yaml::DocumentText document{0, 0, bytes.text()};
  CHECK(by_front(document, 1) == by_reference(document));
}
