#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "csv/csv_reader.h"
#include "people/cells.h"
#include "people/people_table.h"
#include "people/row_ids.h"

namespace tremplin::people {

/// What every exit has.
inline constexpr std::array kNeededValues = {model::RecordField::structure, model::RecordField::entry_date,
                                             model::RecordField::exit_date, model::RecordField::reason};
inline constexpr std::array kContractKeys = {model::RecordField::contract_start, model::RecordField::contract_end,
                                             model::RecordField::contract_months};

/// What one reading of a table shows of its dates; the next reads by it.
struct DateFacts {
  std::vector<DateOrder> orders;
  YearSpan years;
  bool has_short_years = false;

  // The first reading takes the day to be first, and no short year to be known.
  bool needs_another_reading() const {
    return (has_short_years && years.is_known()) ||
           std::any_of(orders.begin(), orders.end(), [](const DateOrder& order) { return order.month_first > 0; });
  }
};

/// A cell of the row at hand.
struct Cell {
  base::PaddedText text;
  Place place;
};

/// How the cells of a column are read.
enum class CellKind {
  /// Not at all.
  left,
  /// Whether the column's own profile holds.
  profile_mark,
  day,
  number,
  pathway,
  profiles,
  /// One that a vocabulary knows.
  word,
  /// As it stands.
  text
};

/// What a word was found to mean, and the text that stands for it where that is another.
struct KnownWord {
  Understood meant;
  base::PaddedText text;
};

/// One reading of a table's rows; a second one follows where the first shows how its dates are written.
class TableReading {
 public:
  TableReading(SourceId source, std::string_view text, const PeopleContext& context, PeopleTable& table,
               diagnostics::Diagnostics& diagnostics, const DateFacts* known)
      : source_(source),
        text_(text),
        context_(context),
        table_(table),
        diagnostics_(diagnostics),
        known_(known),
        columns_(table.header.columns),
        filled_(columns_.size()),
        cells_(columns_.size()) {
    facts_.orders.resize(columns_.size());
    no_value_ = table_.texts.keep("#");
    for (const PeopleColumn& column : columns_) profile_codes_.push_back(table_.texts.keep(column.profile));
    if (!context.odd_cells) return;
    for (const sheets::OddCell& cell : *context.odd_cells) odd_cells_.emplace(cell.offset, cell.kind);
  }

  void run();
  const DateFacts& facts() const { return facts_; }

 private:
  void say_header();
  void check_columns();
  void say_columns();
  void learn_kinds();
  void read_row(const csv::CsvRow& row);
  bool take_cells(const csv::CsvRow& row);
  bool is_passed_over(const csv::CsvRow& row);
  bool is_total(std::string_view text) const;
  bool repeats_header() const;
  bool is_still_present() const;
  const Cell* cell_of(model::RecordField field) const;
  bool is_empty(model::RecordField field) const {
    const Cell* cell = cell_of(field);
    return !cell || cell->text.empty();
  }
  void read_cell(std::size_t column, records::RawRecord& record);
  void read_date(std::size_t column, records::RawRecord& record);
  void read_number(std::size_t column, records::RawRecord& record);
  void read_pathway(std::size_t column, records::RawRecord& record);
  void read_word(std::size_t column, records::RawRecord& record);
  void read_profiles(const Cell& cell, records::RawRecord& record);
  void read_profile_column(std::size_t column, records::RawRecord& record);
  Understood think_about(model::RecordField field, std::string_view text) const;
  const KnownWord& understand(model::RecordField field, std::string_view text);
  void set_word(records::RawRecord& record, model::RecordField field, const KnownWord& word, const Cell& cell,
                Liberty liberty);
  void fail_open_label(const Cell& cell, const Understood& meant, model::RecordField field, records::RawRecord& record);
  Date date_of_parts(const DateParts& parts, std::size_t column, const Cell& cell);
  base::PaddedText listed_profiles(const records::RawRecord& record);
  void add_profile(base::PaddedText code, const Cell& cell, records::RawRecord& record);
  void check_needed(records::RawRecord& record, const csv::CsvRow& row);
  void make_id(records::RawRecord& record, const csv::CsvRow& row);
  void fail(Code code, const Cell& cell, std::vector<Arg> args, model::RecordField field, records::RawRecord& record) {
    diagnostics_.add(code, cell.place, std::move(args));
    record.report(field);
  }
  void set(records::RawRecord& record, model::RecordField field, base::PaddedText text, const Cell& cell) {
    record.set(field, {text, cell.place.offset, cell.place.length});
  }
  bool is_odd(std::uint64_t offset) const { return !odd_cells_.empty() && odd_cells_.contains(offset); }
  void fail_odd(const Cell& cell, model::RecordField field, records::RawRecord& record);
  // A cell that stands for `text`.
  void understood(Liberty liberty, const Cell& cell, std::string_view text) {
    table_.understanding.add(liberty, cell.place);
    table_.rewordings.push_back({cell.place.offset, cell.place.length, text});
  }
  // The forms that a French spreadsheet writes its CSV in need no word.
  bool is_french() const { return table_.header.separator == ';'; }
  records::RecordBatch& batch();

  SourceId source_;
  std::string_view text_;
  const PeopleContext& context_;
  PeopleTable& table_;
  diagnostics::Diagnostics& diagnostics_;
  const DateFacts* known_;
  std::vector<PeopleColumn>& columns_;
  // By column: how many cells have something in them.
  std::vector<std::int64_t> filled_;
  std::vector<Cell> cells_;
  std::vector<CellKind> kinds_;
  std::array<int, model::kRecordFieldCount> column_of_{};
  DateFacts facts_;
  RowIds ids_;
  bool has_id_ = false;
  bool lacks_column_ = false;
  bool lacks_structure_ = false;
  std::unordered_map<std::string_view, Place> rows_seen_;
  // What the words of a field were found to mean, by field and word.
  std::array<std::unordered_map<std::string_view, KnownWord>, model::kRecordFieldCount> known_words_;
  // Whether what stands in columns of one profile sets it; nothing for what is neither yes nor no.
  std::unordered_map<std::string_view, std::optional<bool>> marks_;
  base::PaddedText constant_prescriber_;
  // Stands in for a cell that should have a value and has none, which is not the same as an empty one.
  base::PaddedText no_value_;
  // By column: the code of the profile that it is the column of.
  std::vector<base::PaddedText> profile_codes_;
  std::unordered_map<std::uint64_t, sheets::OddCell::Kind> odd_cells_;
};

}  // namespace tremplin::people
