#include <doctest/doctest.h>
#include <zlib.h>

#include "import/asp/asp_reader.h"
#include "import/asp/asp_values.h"
#include "import/asp/id_pool.h"
#include "import/asp/line_source.h"
#include "model/annexes.h"

using namespace tremplin;

namespace {

std::string gzip(std::string_view text) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string in(text);
  std::string out(text.size() + 1024, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(out.size() - stream.avail_out);
  deflateEnd(&stream);
  return out;
}

struct Lines {
  std::string text;
  std::int64_t count = 0;
  importing::LineSource::End end = importing::LineSource::End::whole;
};

Lines read_lines(std::string_view bytes) {
  importing::LineSource source(bytes);
  Lines lines;
  std::string_view line;
  while (source.next(line)) lines.text.append(line) += '/';
  lines.count = source.line_number();
  lines.end = source.end();
  return lines;
}

// Values of the reasons' file, `id=label;` a row, and the codes of the findings.
std::string read_reasons(std::string_view bytes) {
  diagnostics::Diagnostics diagnostics;
  importing::AspReader reader(0, bytes, diagnostics);
  std::string out;
  importing::AspRow row;
  while (reader.next(row))
    out.append(row[importing::ReasonColumn::id]).append("=").append(row[importing::ReasonColumn::label]).append(";");
  for (const Diagnostic& finding : diagnostics.sorted())
    out.append(" ")
        .append(diagnostics::info(finding.code).code)
        .append(":")
        .append(std::to_string(finding.place.offset + 1));
  return out;
}

}  // namespace

TEST_CASE("lines come out of plain and compressed bytes alike") {
  for (const std::string_view text : {"", "a", "a\n", "a\r\nb", "\n\n", "a\n\nb\n"}) {
    CAPTURE(text);
    CHECK(read_lines(gzip(text)).text == read_lines(text).text);
    CHECK(read_lines(gzip(text)).count == read_lines(text).count);
    CHECK(read_lines(gzip(text)).end == importing::LineSource::End::whole);
  }
  CHECK(read_lines("a\r\nb").text == "a/b/");
  std::string many;
  for (int i = 0; i < 50'000; ++i) many += "line " + std::to_string(i) + "\n";
  CHECK(read_lines(gzip(many)).text == read_lines(many).text);
  CHECK(read_lines(gzip("a\nb") + gzip("c\nd\n")).text == "a/bc/d/");
}

TEST_CASE("of a damaged file every whole line before the damage is given") {
  std::string many;
  for (int i = 0; i < 50'000; ++i) many += std::to_string(i * 7919) + "\n";
  const std::string whole = gzip(many);
  for (const std::size_t size : {std::size_t{5}, whole.size() / 2, whole.size() - 1}) {
    const Lines cut = read_lines(std::string_view(whole).substr(0, size));
    CHECK(cut.end == importing::LineSource::End::damaged);
    CHECK(read_lines(many).text.starts_with(cut.text));
  }
  std::string changed = whole;
  changed[whole.size() - 6] = static_cast<char>(changed[whole.size() - 6] ^ 1);
  CHECK(read_lines(changed).end == importing::LineSource::End::damaged);
}

TEST_CASE("a line may have a million bytes, and not more") {
  const std::string longest(importing::LineSource::kLongestLine, 'a');
  CHECK(read_lines(longest).end == importing::LineSource::End::whole);
  CHECK(read_lines(longest + "a").end == importing::LineSource::End::line_too_long);
  CHECK(read_lines(gzip(longest + "a\nb\n")).end == importing::LineSource::End::line_too_long);
}

TEST_CASE("first and last line, byte-order mark, blank lines and line ends are passed over") {
  CHECK(read_reasons("rms_id|rms_libelle\n1|A\n") == "1=A;");
  CHECK(read_reasons("\xEF\xBB\xBF"
                     "DEBRefMotifSort07022022_063004|\r\nrms_id|rms_libelle\r\n\r\n1| A \r\nFINx|\r\n") == "1=A;");
  CHECK(read_reasons("rms_libelle|rcs_id|rms_id\nA|4|1") == "1=A;");
  CHECK(read_reasons("rms_id|rms_libelle\n1|A\nFIN|\n2|B\n") == "1=A; E208:4");
  CHECK(read_reasons("rms_id|rms_libelle\nFINANCE|A\n") == "FINANCE=A;");
}

TEST_CASE("rows that line ends have broken are put together, and only those") {
  CHECK(read_reasons("rms_id|rms_libelle\n1\n|A\n2|B\n") == "1=A;2=B; E211:1");
  CHECK(read_reasons("rms_id|rcs_id|rms_libelle\n1\n|4\n|A\n2|4|B\n") == "1=A;2=B; E211:1");
  CHECK(read_reasons("rms_id|rms_libelle\n1\n2|B\n") == "2=B; E207:2");
  CHECK(read_reasons("rms_id|rms_libelle\n1|A|x\n2|B\n") == "2=B; E207:2");
  CHECK(read_reasons("rms_id|rms_libelle\n2|B\n1") == "2=B; E207:3");
}

TEST_CASE("a file in another encoding is read up to the first byte that is not UTF-8") {
  CHECK(read_reasons("rms_id|rms_libelle\n1|A\n2|\xE9\n3|C\n") == "1=A; E203:3");
}

TEST_CASE("dates come with a time or without") {
  CHECK(format_date(importing::parse_asp_date("29/02/2020").value_or(Date{})) == "2020-02-29");
  CHECK(format_date(importing::parse_asp_date("18/10/2021 00:00:00").value_or(Date{})) == "2021-10-18");
  for (const std::string_view wrong :
       {"", "29/02/2021", "2020-02-29", "1/2/2020", "01/02/2020x", "01/02/2020 ", "01/02/20"})
    CHECK_FALSE(importing::parse_asp_date(wrong));
}

TEST_CASE("a measure is of a type whatever stands behind it") {
  CHECK(importing::type_of_measure("ACI_DC") == model::StructureType::aci);
  CHECK(importing::type_of_measure("EITI_DC") == model::StructureType::eiti);
  CHECK(importing::type_of_measure("EI") == model::StructureType::ei);
  CHECK_FALSE(importing::type_of_measure("FDI_DC"));
  CHECK_FALSE(importing::type_of_measure(""));
}

TEST_CASE("the pool gives one number to one text, however many there are") {
  importing::IdPool pool;
  CHECK(pool.add("") == importing::IdPool::kEmpty);
  for (int i = 0; i < 20'000; ++i) CHECK(pool.add(std::to_string(i)) == static_cast<importing::IdPool::Index>(i + 1));
  CHECK(pool.add("777") == 778);
  CHECK(pool[778] == "777");
  CHECK(pool.size() == 20'001);
}

TEST_CASE("the annex in force is the valid one of the highest renewal, then modification") {
  CHECK(model::version_of("ACI044180007A1M2") == model::AnnexVersion{1, 2});
  CHECK(model::version_of("ACI044180007") == model::AnnexVersion{0, 0});
  const auto annex = [](const char* number, model::AnnexState state, const char* from, const char* to) {
    model::Annex made;
    made.number = Located<std::string>{number, {}};
    made.state = Located<model::AnnexState>{state, {}};
    made.from = Located<Date>{*parse_date(from), {}};
    made.to = Located<Date>{*parse_date(to), {}};
    return made;
  };
  const std::vector<model::Annex> annexes = {
      annex("ACI044180007A0M10", model::AnnexState::closed, "2018-01-01", "2018-12-31"),
      annex("ACI044180007A0M9", model::AnnexState::valid, "2018-01-01", "2018-12-31"),
      annex("ACI044180007A1M0", model::AnnexState::historical, "2019-01-01", "2019-12-31"),
      annex("ACI044180007A1M1", model::AnnexState::provisional, "2019-01-01", "2020-02-29"),
      annex("ACI044180007A2M0", model::AnnexState::submitted, "2020-01-01", "2020-12-31"),
  };
  CHECK(model::annex_in_force(annexes, 2018) == &annexes[0]);
  CHECK(model::annex_in_force(annexes, 2019) == &annexes[3]);
  CHECK(model::annex_in_force(annexes, 2020) == &annexes[3]);
  CHECK(model::annex_in_force(annexes, 2021) == nullptr);
  CHECK(model::version_in_force(annexes, annexes[1], 2018) == &annexes[0]);
  CHECK(model::version_in_force(annexes, annexes[0], 2018) == &annexes[0]);
  CHECK(model::version_in_force(annexes, annexes[0], 2019) == nullptr);
  CHECK(model::version_in_force(annexes, annexes[2], 2019) == nullptr);
}
