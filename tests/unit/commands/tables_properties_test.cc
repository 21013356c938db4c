// The same exits as YAML, as our CSV, as people's tables in their words and as a workbook are the same records; what
// `fmt` writes is read back as it was.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "csv/csv_reader.h"
#include "csv/csv_writer.h"
#include "model/exit_record.h"
#include "rules/rule_book.h"
#include "sheets/out_workbook.h"
#include "support/random_pick.h"
#include "support/world.h"
#include "tremplin/commands/fmt.h"

using namespace tremplin;
using tremplin_tests::FailingDisk;
using tremplin_tests::FailingSink;
using tremplin_tests::RandomPick;

namespace {

using Key = model::RecordField;
// As our own CSV has them.
using TableRow = std::array<std::string, model::kRecordFieldCount>;

std::string day_of(RandomPick& random, int year) {
  return fmt::format("{}-{:02}-{:02}", year, 1 + random.below(12), 1 + random.below(28));
}

TableRow random_row(int number, RandomPick& random) {
  constexpr std::array<std::string_view, 4> kReasons = {"permanent-contract", "no-news", "unemployed", "training"};
  constexpr std::array<std::string_view, 3> kTypes = {"ACI", "EI", "AI"};
  constexpr std::array<std::string_view, 4> kHours = {"900", "1120.5", "451.25", "1000000"};
  constexpr std::array<std::string_view, 3> kMonths = {"4", "6", "10.5"};
  constexpr std::array<std::string_view, 4> kNotes = {"", "à revoir; \"bientôt\"", "deux  mots", "=1+1"};
  TableRow row;
  const auto set = [&row](Key key, std::string text) { row[static_cast<std::size_t>(key)] = std::move(text); };
  set(Key::id, fmt::format("e-{}", number));
  set(Key::structure, random.one_in(3) ? "ei-bois" : "jardins");
  set(Key::type, std::string(random.of(kTypes)));
  if (!random.one_in(3)) set(Key::person, fmt::format("p-{}", number));
  set(Key::entry_date, day_of(random, 2008));
  set(Key::exit_date, day_of(random, 2009 + random.below(3)));
  set(Key::hours_worked, std::string(random.of(kHours)));
  set(Key::reason, std::string(random.of(kReasons)));
  if (random.one_in(3)) set(Key::prescriber, "mission-locale");
  if (random.one_in(2)) set(Key::profile, random.one_in(2) ? "rsa" : "disabled-worker|rsa");
  if (random.one_in(5)) set(Key::pathway, "false");
  if (random.one_in(4)) set(Key::presence_from, day_of(random, 2007));
  if (random.one_in(2)) {
    const bool has_days = random.one_in(2);
    if (has_days) set(Key::contract_start, day_of(random, 2012));
    if (has_days) set(Key::contract_end, day_of(random, 2013));
    if (!has_days) set(Key::contract_months, std::string(random.of(kMonths)));
  }
  set(Key::note, std::string(random.of(kNotes)));
  return row;
}

std::string canonical(const std::vector<TableRow>& rows) {
  std::vector<std::string> header;
  for (const model::RecordFieldInfo& info : model::record_fields()) header.emplace_back(info.name);
  std::string out;
  csv::append_csv_row(out, header, CsvDialect::rfc4180);
  for (const TableRow& row : rows) {
    std::vector<std::string> cells;
    for (const std::string& cell : row) cells.push_back(csv::csv_text_cell(cell, CsvDialect::rfc4180));
    csv::append_csv_row(out, cells, CsvDialect::rfc4180);
  }
  return out;
}

std::string french_label(std::string_view reason) {
  static rules::RuleBook book;
  return book.built_in_for(make_date(2010, 1, 1)).find_reason(reason)->label.fr;
}

std::vector<TableRow> records_of(const std::string& ours) {
  diagnostics::Diagnostics unheard;
  csv::CsvReader reader(0, ours, unheard);
  csv::CsvRow line;
  reader.next(line);
  std::vector<Key> keys;
  for (const csv::CsvField& field : line.fields) keys.push_back(*model::find_record_field(csv::csv_text(field)));
  std::vector<TableRow> rows;
  while (reader.next(line)) {
    rows.emplace_back();
    for (std::size_t i = 0; i < keys.size(); ++i)
      rows.back()[static_cast<std::size_t>(keys[i])] = csv::csv_text(line.fields[i]);
  }
  return rows;
}

// In the words of a French sheet: headings, days, numbers, labels.
std::string of_people(const std::vector<TableRow>& rows) {
  std::string out =
      "Relevé des sorties\n\nN° dossier;SIAE;Dispositif;Matricule;Entrée le;Sorti le;Nb d'heures;Motif;Début emploi;"
      "Fin emploi;Nb mois contrat;Présence depuis;Dans le parcours;Orienté par;Public;Observations\n";
  for (TableRow row : rows) {
    for (const Key key :
         {Key::entry_date, Key::exit_date, Key::presence_from, Key::contract_start, Key::contract_end}) {
      std::string& day = row[static_cast<std::size_t>(key)];
      if (!day.empty()) day = fmt::format("{}/{}/{}", day.substr(8), day.substr(5, 2), day.substr(0, 4));
    }
    for (const Key key : {Key::hours_worked, Key::contract_months})
      std::replace(row[static_cast<std::size_t>(key)].begin(), row[static_cast<std::size_t>(key)].end(), '.', ',');
    std::string& hours = row[static_cast<std::size_t>(Key::hours_worked)];
    if (hours == "1000000") hours = "1 000 000 h";
    std::string& reason = row[static_cast<std::size_t>(Key::reason)];
    reason = french_label(reason);
    std::string& prescriber = row[static_cast<std::size_t>(Key::prescriber)];
    if (!prescriber.empty()) prescriber = "Mission Locale";
    std::string& pathway = row[static_cast<std::size_t>(Key::pathway)];
    if (!pathway.empty()) pathway = "Non";
    for (std::size_t i = 0; i < row.size(); ++i)
      csv::append_csv_text(out.append(i == 0 ? "" : ";"), row[i], CsvDialect::fr);
    out += '\n';
  }
  return out;
}

std::string workbook(const std::vector<TableRow>& rows) {
  using Cell = sheets::OutCell;
  sheets::OutSheet sheet;
  sheet.name = "Sorties";
  sheet.rows.emplace_back();
  for (const model::RecordFieldInfo& info : model::record_fields())
    sheet.rows[0].push_back({Cell::Kind::heading, std::string(info.name)});
  for (const TableRow& row : rows) {
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto key = static_cast<Key>(i);
      const Cell::Kind kind = model::is_day(key)        ? Cell::Kind::day
                              : model::is_quantity(key) ? Cell::Kind::decimal
                                                        : Cell::Kind::text;
      cells.push_back({kind, row[i]});
    }
    sheet.rows.push_back(std::move(cells));
  }
  return sheets::write_xlsx({"", {sheet}});
}

std::string formatted(const std::string& name, const std::string& text, commands::ExitsForm to) {
  FailingDisk disk(std::map<std::string, std::string>{{name, text}});
  FailingSink out, err;
  commands::FmtOptions options;
  options.inputs = {name};
  options.jobs = 1;
  options.to = to;
  commands::fmt(options, {disk, out, err});
  CHECK_MESSAGE(err.text().find("error") == std::string::npos, err.text());
  return out.text();
}

}  // namespace

TEST_CASE("tables, workbooks, YAML and CSV of the same exits are the same records") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    RandomPick random(seed);
    std::vector<TableRow> rows;
    for (int i = 0; i < 1 + random.below(30); ++i) rows.push_back(random_row(i, random));
    CAPTURE(seed);
    const std::string ours = formatted("a.csv", canonical(rows), commands::ExitsForm::csv);
    REQUIRE_FALSE(ours.empty());
    CHECK(formatted("a.csv", ours, commands::ExitsForm::csv) == ours);
    CHECK(formatted("b.csv", of_people(rows), commands::ExitsForm::csv) == ours);
    if (sheets::can_write_workbooks()) {
      CHECK(formatted("c.xlsx", workbook(rows), commands::ExitsForm::csv) == ours);
      // From a sheet of people to our CSV, to a workbook, and back.
      const auto read = records_of(formatted("b.csv", of_people(rows), commands::ExitsForm::csv));
      CHECK(formatted("c.xlsx", workbook(read), commands::ExitsForm::csv) == ours);
    }
    const std::string yaml = formatted("a.csv", ours, commands::ExitsForm::yaml);
    CHECK(formatted("d.yaml", yaml, commands::ExitsForm::yaml) == yaml);
    CHECK(formatted("b.csv", of_people(rows), commands::ExitsForm::yaml) == yaml);
  }
}
