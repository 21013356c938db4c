// What is looked at while records are read, held to a look at all bytes before.
#include "records/incremental_text_scan.h"

#include <doctest/doctest.h>

#include "records/fast_exit_reader.h"
#include "support/random_pick.h"
#include "tremplin/disk.h"
#include "yaml/yaml.h"

using namespace tremplin;
using tremplin_tests::RandomPick;

namespace {

struct NullVisitor : records::RecordSink {
  void take(const records::RecordBatch&) override {}
};

std::string some_yaml(RandomPick& random) {
  const std::string indent(static_cast<std::size_t>(random.below(3)), ' ');
  std::string text = random.one_in(4) ? "# records\n" : "";
  text += "tremplin: exits/1\nstructure: s\ntype: ACI\nexits:\n";
  for (int i = random.below(60); i >= 0; --i) {
    text += indent + "- id: r-" + std::to_string(i) + "\n" + indent + "  entry_date: 2009-01-01\n" + indent +
            "  exit_date: 2009-06-30\n";
    text += indent + "  reason: " +
            (random.one_in(4)   ? "no-news"
             : random.one_in(9) ? "\"training\""
                                : "training") +
            "\n";
    if (random.one_in(3)) text += indent + "  prescriber: cap-emploi" + (random.one_in(5) ? "  # said\n" : "\n");
    if (random.one_in(9)) text += indent + "  note: &a odd\n";
    if (random.one_in(9)) text += "\n";
  }
  return text;
}

std::string some_csv(RandomPick& random) {
  std::string text = "id,structure,type,entry_date,exit_date,reason,note\n";
  for (int i = random.below(60); i >= 0; --i) {
    text += "r-" + std::to_string(i) + ",s,ACI,2009-01-01,2009-06-30,training,";
    text += (random.one_in(5) ? "\"a \"\"note\"\"\"" : random.one_in(5) ? "écrit\tà part" : "") + std::string("\n");
  }
  return text;
}

void put_something_odd(RandomPick& random, std::string& text) {
  using namespace std::string_view_literals;
  constexpr std::array kOdd = {"\0"sv,       "\x1B"sv,    "\x7F"sv,  "\xC3"sv, "\xA9"sv,
                               "\xC3\xA9"sv, "\n---\n"sv, "\n---"sv, "\t"sv,   "-"sv};
  const auto at = static_cast<std::size_t>(random.below(static_cast<int>(text.size()) + 1));
  text.insert(at, kOdd[static_cast<std::size_t>(random.below(static_cast<int>(kOdd.size())))]);
}

// Whether a full scan is needed; nothing where a part did not end where the next begins.
std::optional<bool> needs_full_scan(const Bytes& bytes, records::IncrementalTextScan::Form form, std::size_t parts) {
  const std::string_view text = bytes.text();
  const records::IncrementalTextScan watch(0, text, form);
  NullVisitor null_visitor;
  diagnostics::Diagnostics unheard;
  const yaml::DocumentText document{0, 0, text, {}, {}};
  const records::FastExitReader exits(document, unheard);
  const auto cuts =
      form == records::IncrementalTextScan::Form::yaml ? exits.cuts(parts) : records::csv_chunk_offsets(text, parts);
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    const records::PartRead read =
        form == records::IncrementalTextScan::Form::yaml
            ? exits.read(cuts[i], cuts[i + 1], null_visitor, unheard, watch)
            : records::read_exits_csv_part(0, text, cuts[i], cuts[i + 1], null_visitor, unheard, watch);
    if (read.end == records::PartEnd::needs_full_scan) return true;
    if (read.end == records::PartEnd::elsewhere) return std::nullopt;
  }
  return false;
}

}  // namespace

TEST_CASE("a watch finds all that a look before reading finds, and nothing else") {
  int needed = 0;
  int quiet = 0;
  for (std::uint64_t seed = 0; seed < 20000; ++seed) {
    RandomPick random(seed);
    const auto form =
        random.one_in(2) ? records::IncrementalTextScan::Form::yaml : records::IncrementalTextScan::Form::csv;
    std::string text = form == records::IncrementalTextScan::Form::yaml ? some_yaml(random) : some_csv(random);
    for (int i = random.below(3); i > 0; --i) put_something_odd(random, text);
    const Bytes bytes = Bytes::copy_of(text);
    const scan::TextScan look = scan::scan_text(bytes.text());
    const bool has_more =
        form == records::IncrementalTextScan::Form::yaml && yaml::split_documents(0, bytes.text(), look).size() > 1;
    const bool expected = look.control || look.not_utf8 || has_more;
    const auto found = needs_full_scan(bytes, form, 1 + static_cast<std::size_t>(random.below(3)));
    if (!found) continue;
    INFO("seed ", seed, "\n", text);
    REQUIRE(*found == expected);
    ++(expected ? needed : quiet);
  }
  CHECK(needed > 4000);
  CHECK(quiet > 4000);
}
