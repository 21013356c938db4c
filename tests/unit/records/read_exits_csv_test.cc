#include <doctest/doctest.h>

#include <string>

#include "csv/csv_reader.h"
#include "diagnostics/code_info.h"
#include "diagnostics/source_table.h"
#include "records/record_batch.h"

using namespace tremplin;

namespace {

constexpr SourceId kSource = 0;

// Writes each record's present values, its profiles and its place.
class Writer : public records::RecordSink {
 public:
  explicit Writer(std::string_view text) : text_(text) {}
  void take(const records::RecordBatch& batch) override {
    for (const records::RawRecord& record : batch.records) {
      out += place(record.offset, record.length) + ":";
      for (const model::RecordFieldInfo& info : model::record_fields()) {
        const auto field = *model::find_record_field(info.name);
        if (record.has(field)) add(std::string(info.name), record[field]);
      }
      for (std::uint32_t i = 0; i < record.profile_count; ++i) add("profile", batch.profiles[record.first_profile + i]);
      out += "\n";
    }
  }
  std::string out;

 private:
  void add(const std::string& name, const records::RawValue& value) {
    out += " " + name + "=" + std::string(value.text()) + "@" + place(value.offset, value.length);
  }
  std::string place(std::uint64_t offset, std::uint32_t length) const {
    const diagnostics::LineAndColumn at = diagnostics::line_and_column(text_, offset);
    return std::to_string(at.line) + "." + std::to_string(at.column) + "+" + std::to_string(length);
  }
  std::string_view text_;
};

std::string arg_text(const Arg& arg) {
  if (const auto* text = std::get_if<std::string>(&arg)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&arg)) return std::to_string(*number);
  return "?";
}

std::string findings(std::string_view text, const diagnostics::Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& one : diagnostics.sorted()) {
    const diagnostics::LineAndColumn at = diagnostics::line_and_column(text, one.place.offset);
    out += std::to_string(at.line) + "." + std::to_string(at.column) + "+" + std::to_string(one.place.length) + " " +
           std::string(diagnostics::info(one.code).code);
    for (const Arg& arg : one.args) out += " [" + arg_text(arg) + "]";
    for (const Related& related : one.related)
      out += " <- " + std::to_string(diagnostics::line_and_column(text, related.place.offset).column);
    out += "\n";
  }
  return out;
}

// All records, then all findings, then what was left out.
std::string read(std::string_view text) {
  diagnostics::Diagnostics diagnostics;
  Writer writer(text);
  const records::ReadCounts counts = records::read_exits_csv(kSource, text, writer, diagnostics);
  return writer.out + findings(text, diagnostics) + std::to_string(counts.lost) + " of " +
         std::to_string(counts.records) + " broken\n";
}

const std::string kHeader = "structure,id,entry_date,exit_date,reason,profile\n";

}  // namespace

TEST_CASE("exit records are read from CSV with their places") {
  CHECK(read("reason,id,structure,exit_date,entry_date,x-mine,note\n"
             "training,1,s,2009-02-01,2009-01-01,?,\n"
             "death,2,s,2009-02-02,2009-01-02,,\"said \"\"no\"\",\ntwice\"\n") ==
        "2.1+37: id=1@2.10+1 structure=s@2.12+1 entry_date=2009-01-01@2.25+10 exit_date=2009-02-01@2.14+10 "
        "reason=training@2.1+8\n"
        "3.1+53: id=2@3.7+1 structure=s@3.9+1 entry_date=2009-01-02@3.22+10 exit_date=2009-02-02@3.11+10 "
        "reason=death@3.1+5 note=said \"no\",\ntwice@3.34+20\n"
        "0 of 2 broken\n");
}

TEST_CASE("mark, CRLF, empty lines and a last line without its end make no difference") {
  const std::string expected =
      "2.1+35: id=1@2.3+1 structure=s@2.1+1 entry_date=2009-01-01@2.5+10 exit_date=2009-02-01@2.16+10 "
      "reason=training@2.27+8\n0 of 1 broken\n";
  CHECK(read(kHeader + "s,1,2009-01-01,2009-02-01,training,\n") == expected);
  CHECK(read("\xEF\xBB\xBF" + kHeader + "s,1,2009-01-01,2009-02-01,training,") == expected);
  std::string crlf = kHeader;
  crlf.insert(crlf.size() - 1, "\r");
  CHECK(read(crlf + "s,1,2009-01-01,2009-02-01,training,\r\n\r\n\n\r\n") == expected);
  CHECK(read(crlf + "s,1,2009-01-01,2009-02-01,training,\r") == expected);
  CHECK(read("\n\r\n" + kHeader).starts_with("0 of 0"));
}

TEST_CASE("profiles are separated by bars or spaces, each with its place") {
  CHECK(read(kHeader +
             "s,1,2009-01-01,2009-02-01,training,woman|rsa\ns,2,2009-01-01,2009-02-01,training,\" ass | aah \"\n"
             "s,3,2009-01-01,2009-02-01,training,| |\n") ==
        "2.1+44: id=1@2.3+1 structure=s@2.1+1 entry_date=2009-01-01@2.5+10 exit_date=2009-02-01@2.16+10 "
        "reason=training@2.27+8 profile=woman@2.36+5 profile=rsa@2.42+3\n"
        "3.1+48: id=2@3.3+1 structure=s@3.1+1 entry_date=2009-01-01@3.5+10 exit_date=2009-02-01@3.16+10 "
        "reason=training@3.27+8 profile=ass@3.38+3 profile=aah@3.44+3\n"
        "4.1+38: id=3@4.3+1 structure=s@4.1+1 entry_date=2009-01-01@4.5+10 exit_date=2009-02-01@4.16+10 "
        "reason=training@4.27+8\n"
        "0 of 3 broken\n");
}

TEST_CASE("French dates and decimal commas are read where the separator is a semicolon, and only there") {
  CHECK(read("structure;id;entry_date;exit_date;reason;hours_worked\n"
             "s;1;01/03/2009;31/12/2009;training;1120,5\n"
             "s;2;2009-03-01;31/02/2009;training;1,120.5\n"
             "s;3;2009-03-01;2009-12-31;training;12,345\n") ==
        "2.1+41: id=1@2.3+1 structure=s@2.1+1 entry_date=2009-03-01@2.5+10 exit_date=2009-12-31@2.16+10 "
        "hours_worked=1120.5@2.36+6 reason=training@2.27+8\n"
        "3.1+42: id=2@3.3+1 structure=s@3.1+1 entry_date=2009-03-01@3.5+10 exit_date=31/02/2009@3.16+10 "
        "hours_worked=1,120.5@3.36+7 reason=training@3.27+8\n"
        "4.1+41: id=3@4.3+1 structure=s@4.1+1 entry_date=2009-03-01@4.5+10 exit_date=2009-12-31@4.16+10 "
        "hours_worked=12,345@4.36+6 reason=training@4.27+8\n"
        "0 of 3 broken\n");
  CHECK(read(kHeader + "s,1,01/03/2009,\"2009-12-31\",training,\n") ==
        "2.1+37: id=1@2.3+1 structure=s@2.1+1 entry_date=01/03/2009@2.5+10 exit_date=2009-12-31@2.16+12 "
        "reason=training@2.29+8\n0 of 1 broken\n");
}

TEST_CASE("columns that are unknown, repeated or missing are found in the header") {
  CHECK(read("structure,id,entry_date,exit_date,reasn,reason,id,x-a,zzzzzzzz\ns,1,a,b,c,d,2,e,f\n") ==
        "2.1+17: id=1@2.3+1 structure=s@2.1+1 entry_date=a@2.5+1 exit_date=b@2.7+1 reason=d@2.11+1\n"
        "1.35+5 Y043 [reasn] [reason]\n"
        "1.48+2 Y044 [id] <- 11\n"
        "1.55+8 Y043 [zzzzzzzz] []\n"
        "0 of 1 broken\n");
  CHECK(read("id,entry_date,exit_date\n1,2009-01-01,2009-02-01\n2,2009-01-01\n") ==
        "2.1+23: id=1@2.1+1 entry_date=2009-01-01@2.3+10 exit_date=2009-02-01@2.14+10\n"
        "1.1+23 Y045 [reason]\n"
        "1.1+23 Y045 [structure]\n"
        "3.1+12 Y040 [2] [3]\n"
        "1 of 2 broken\n");
}

TEST_CASE("a row with too few or too many fields is passed over, the rest read on") {
  CHECK(read(kHeader + "s,1,2009-01-01\ns,2,a,b,c,d,e\ns,3,a,b,c,d\n") ==
        "4.1+11: id=3@4.3+1 structure=s@4.1+1 entry_date=a@4.5+1 exit_date=b@4.7+1 reason=c@4.9+1 profile=d@4.11+1\n"
        "2.1+14 Y040 [3] [6]\n"
        "3.1+13 Y040 [7] [6]\n"
        "2 of 3 broken\n");
}

TEST_CASE("open and stray quotes are found where they stand") {
  CHECK(read(kHeader + "s,\"1,a,b,c,d\ns,2,a,b,c,d\n") ==
        "3.1+11: id=2@3.3+1 structure=s@3.1+1 entry_date=a@3.5+1 exit_date=b@3.7+1 reason=c@3.9+1 profile=d@3.11+1\n"
        "2.3+1 Y041\n"
        "1 of 2 broken\n");
  CHECK(read(kHeader + "s,1\"\",a,b,c,d\ns,\"2\"x,a,b,c,d\ns,\"3\",a,b,c,d\n") ==
        "4.1+13: id=3@4.3+3 structure=s@4.1+1 entry_date=a@4.7+1 exit_date=b@4.9+1 reason=c@4.11+1 profile=d@4.13+1\n"
        "2.4+1 Y042\n"
        "3.5+1 Y042\n"
        "2 of 3 broken\n");
}

TEST_CASE("a quoted empty field is an absent key, and quoted names are names") {
  CHECK(read("\"structure\",\"id\",\"entry_date\",\"exit_date\",\"reason\",\"profile\"\n\"s\",\"\",a,b,\"\"\"c\","
             "\"\"\n") ==
        "2.1+19: structure=s@2.1+3 entry_date=a@2.8+1 exit_date=b@2.10+1 reason=\"c@2.12+5\n"
        "0 of 1 broken\n");
}

TEST_CASE("nothing at all is no record") {
  CHECK(read("") == "0 of 0 broken\n");
  CHECK(read("\"id\n") == "1.1+1 Y041\n0 of 0 broken\n");
}

TEST_CASE("more records than one batch holds keep their order and decoded texts") {
  std::string text = "structure;id;entry_date;exit_date;reason\n";
  for (std::size_t i = 0; i < 2 * records::kBatchSize + 3; ++i)
    text += "s;" + std::to_string(i) + ";01/02/2009;02/02/2009;death\n";
  struct Counter : records::RecordSink {
    std::size_t seen = 0;
    std::size_t batches = 0;
    void take(const records::RecordBatch& batch) override {
      ++batches;
      for (const records::RawRecord& record : batch.records) {
        CHECK(record[model::RecordField::id].text() == std::to_string(seen++));
        CHECK(record[model::RecordField::exit_date].text() == "2009-02-02");
      }
    }
  } counter;
  diagnostics::Diagnostics diagnostics;
  records::read_exits_csv(kSource, text, counter, diagnostics);
  CHECK(counter.seen == 2 * records::kBatchSize + 3);
  CHECK(counter.batches == 3);
}

TEST_CASE("the row reader serves other tables") {
  const std::string text = "a;\"b \"\"c\"\"\";\nd\n";
  diagnostics::Diagnostics diagnostics;
  csv::CsvReader reader(kSource, text, diagnostics);
  csv::CsvRow row;
  CHECK(reader.separator() == ';');
  REQUIRE(reader.next(row));
  REQUIRE(row.fields.size() == 3);
  CHECK(csv::csv_text(row.fields[1]) == "b \"c\"");
  CHECK(row.fields[1].offset == 2);
  CHECK(row.fields[1].inner_offset() == 3);
  CHECK(row.fields[2].inner.empty());
  REQUIRE(reader.next(row));
  CHECK(row.fields.size() == 1);
  CHECK_FALSE(reader.next(row));
}
