#include <doctest/doctest.h>

#include "csv/csv_reader.h"
#include "support/random_pick.h"
#include "support/record_dump.h"

using namespace tremplin;
using tremplin_tests::Dump;
using tremplin_tests::RandomPick;

namespace {

constexpr std::array kColumns = {model::RecordField::structure,  model::RecordField::id,
                                 model::RecordField::entry_date, model::RecordField::exit_date,
                                 model::RecordField::reason,     model::RecordField::note};
const std::string kShortHeader = "structure,id,entry_date,exit_date,reason,note";

std::string by_records(std::string_view text) {
  Dump records;
  diagnostics::Diagnostics diagnostics;
  const records::ReadCounts counts = records::read_exits_csv(0, text, records, diagnostics);
  return dump(records, diagnostics, counts);
}

// Every row by the reader of any table.
std::string by_rows(std::string_view text) {
  Dump records;
  diagnostics::Diagnostics diagnostics;
  records::ReadCounts counts;
  csv::CsvReader reader(0, text, diagnostics);
  csv::CsvRow row;
  for (reader.next(row); reader.next(row); ++counts.records) {
    const auto width = static_cast<std::int64_t>(kColumns.size());
    const auto fields = static_cast<std::int64_t>(row.fields.size());
    if (row.is_sound && fields != width)
      diagnostics.add(Code::csv_ragged_row, {row.offset, row.length, 0}, {fields, width});
    if (!row.is_sound || fields != width) {
      ++counts.lost;
      continue;
    }
    const records::RecordHead head;
    records::RecordBatch one;
    one.head = &head;
    records::RawRecord& record = one.records.emplace_back();
    record.offset = row.offset;
    record.length = row.length;
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
      const csv::CsvField& field = row.fields[i];
      const base::PaddedText value = one.decoded.keep(csv::csv_text(field));
      if (!value.empty()) record.set(kColumns[i], {value, field.offset, field.length});
    }
    records.take(one);
  }
  return dump(records, diagnostics, counts);
}

// In so many parts; nothing where a part did not end where the next begins.
std::optional<std::string> by_parts(std::string_view text, std::size_t parts) {
  Dump records;
  diagnostics::Diagnostics diagnostics;
  records::ReadCounts counts;
  const auto cuts = records::csv_chunk_offsets(text, parts);
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    const auto part = records::read_exits_csv_part(0, text, cuts[i], cuts[i + 1], records, diagnostics);
    if (part.end != records::PartEnd::at_cut) return std::nullopt;
    counts.records += part.counts.records;
    counts.lost += part.counts.lost;
  }
  return dump(records, diagnostics, counts);
}

// Rows of which most are plain.
std::string odd_rows(RandomPick& random) {
  constexpr std::array<std::string_view, 9> kPlain = {
      "jardins", "e-2009-000017", "2009-01-01", "training", "permanent-contract", "l'été", "x", "", " a b "};
  constexpr std::array<std::string_view, 6> kOdd = {"\"a,b\"", "\"c\nd\"", "\"\"", "\"e \"\"f\"\"\"", "g\"h", "i\rj"};
  constexpr std::array<std::string_view, 6> kEnds = {"\n", "\n", "\n", "\r\n", "\n\n", "\r"};
  std::string text = kShortHeader + "\n";
  for (int row = random.below(30); row > 0; --row) {
    const int fields = random.one_in(20) ? random.below(9) : static_cast<int>(kColumns.size());
    for (int i = 0; i < fields; ++i) {
      if (i > 0) text += ',';
      text += random.one_in(40) ? random.of(kOdd) : random.of(kPlain);
    }
    text += random.one_in(10) ? random.of(kEnds) : "\n";
  }
  if (random.one_in(3)) text.pop_back();
  if (random.one_in(4)) tremplin_tests::mutate(text, random);
  return text;
}

}  // namespace

TEST_CASE("plain rows are read as the reader of any table reads them, at once and in parts") {
  int held = 0;
  for (std::uint64_t seed = 0; seed < 4000; ++seed) {
    RandomPick random(seed);
    const std::string text = odd_rows(random);
    if (!text.starts_with(kShortHeader + "\n")) continue;
    INFO("seed ", seed, "\n", text);
    const std::string expected = by_rows(text);
    REQUIRE(by_records(text) == expected);
    const auto parts = by_parts(text, 3);
    if (parts) REQUIRE(*parts == expected);
    held += parts.has_value();
  }
  CHECK(held > 2000);
}

TEST_CASE("parts of a CSV source begin at lines, and a quote over lines disproves them") {
  std::string text = kShortHeader + "\n";
  for (int i = 0; i < 40; ++i) text += "s," + std::to_string(i) + ",2009-01-01,2009-02-01,death,\n";
  for (const std::size_t parts : {1U, 2U, 3U, 7U}) {
    CHECK(records::csv_chunk_offsets(text, parts).size() == parts + 1);
    CHECK(by_parts(text, parts) == by_rows(text));
  }
  text += "s,q,2009-01-01,2009-02-01,death,\"";
  for (int i = 0; i < 40; ++i) text += "s,no,2009-01-01,2009-02-01,death,\n";
  text += "\"\n";
  CHECK_FALSE(by_parts(text, 4));
  CHECK(records::csv_chunk_offsets("id\n", 4) == std::vector<std::uint64_t>{0, 3});
}
