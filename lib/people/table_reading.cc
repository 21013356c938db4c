#include "people/table_reading.h"

#include "base/text.h"
#include "sheets/out_workbook.h"

namespace tremplin::people {
namespace {

// The heading that we write for a field.
Bilingual label_of(model::RecordField field) {
  const model::Text& label = wordings().labels[static_cast<std::size_t>(field)];
  return {label.en, label.fr};
}

}  // namespace

// `1 h` beside our names in a file of `;` is nothing to speak of; what stands otherwise is.
void TableReading::say_header() {
  const PeopleHeader& header = table_.header;
  Understanding& said = table_.understanding;
  const Place row{header.offset, header.length, source_};
  if (header.separator != ';' && header.separator != ',') said.add(Liberty::separator, row);
  if (header.separator_line.is_set()) said.add(Liberty::separator_line, header.separator_line);
  if (header.rows_before > 0) said.add(Liberty::lines_before, {header.first_row, 1, source_}, header.rows_before);
  for (const PeopleColumn& column : columns_) {
    if (column.is_reworded) {
      said.add(Liberty::headings, column.place);
      const std::string_view name = model::record_fields()[static_cast<std::size_t>(*column.field)].name;
      table_.rewordings.push_back({column.place.offset, column.place.length, name});
    }
    if (!column.profile.empty() && !column.is_mapped) said.add(Liberty::profile_columns, column.place);
  }
}

// Columns of the same field, fields without a column, and targets of a columns/1 document that there are not.
void TableReading::check_columns() {
  column_of_.fill(-1);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    PeopleColumn& column = columns_[i];
    if (!column.field) continue;
    int& known = column_of_[static_cast<std::size_t>(*column.field)];
    if (known >= 0) {
      diagnostics_.add(
          Code::table_field_twice, column.place,
          {column.heading, std::string(model::record_fields()[static_cast<std::size_t>(*column.field)].name)},
          {{columns_[static_cast<std::size_t>(known)].place, {}}});
      column.field.reset();
      column.is_left = true;
      continue;
    }
    known = static_cast<int>(i);
  }
  has_id_ = table_.header.has(model::RecordField::id);
  for (const model::RecordField needed : kNeededValues) {
    if (table_.header.has(needed) || (needed == model::RecordField::structure && table_.head.structure)) continue;
    (needed == model::RecordField::structure ? lacks_structure_ : lacks_column_) = true;
    const auto near = std::find_if(columns_.begin(), columns_.end(), [&](const PeopleColumn& column) {
      return !column.is_known() && near_field(table_.header, column) == needed;
    });
    if (near != columns_.end()) continue;  // that heading has its finding
    diagnostics_.add(Code::table_missing_column, {table_.header.offset, table_.header.length, source_},
                     {std::string(model::record_fields()[static_cast<std::size_t>(needed)].name), label_of(needed)});
  }
}

// Of headings that nobody knows, once it is known what stands below them.
void TableReading::say_columns() {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const PeopleColumn& column = columns_[i];
    if (column.is_personal && filled_[i] > 0)
      diagnostics_.add(Code::table_personal_heading, column.place, {column.heading, filled_[i]});
    if (column.is_known()) continue;
    if (column.heading.empty() && filled_[i] == 0) {
      table_.understanding.add(Liberty::empty_columns, column.place);
    } else if (const auto near = near_field(table_.header, column)) {
      diagnostics_.add(
          Code::table_near_heading, column.place,
          {column.heading, std::string(model::record_fields()[static_cast<std::size_t>(*near)].name), label_of(*near)});
    } else if (filled_[i] > 0) {
      diagnostics_.add(Code::table_unknown_heading, column.place,
                       {column.heading.empty() ? sheets::column_letter(i) : column.heading, filled_[i]});
    }
  }
}

void TableReading::run() {
  if (context_.columns && context_.columns->constants) {
    const model::ColumnConstants& constants = context_.columns->constants->value;
    table_.head.structure = constants.structure;
    table_.head.type = constants.type;
    if (constants.prescriber) constant_prescriber_ = table_.texts.keep(constants.prescriber->value.text);
  }
  say_header();
  check_columns();
  learn_kinds();
  csv::CsvReader reader(source_, text_, diagnostics_, table_.header.separator);
  reader.go_to(table_.header.end);
  csv::CsvRow row;
  while (reader.next(row)) read_row(row);
  say_columns();
}

const Cell* TableReading::cell_of(model::RecordField field) const {
  const int column = column_of_[static_cast<std::size_t>(field)];
  return column < 0 ? nullptr : &cells_[static_cast<std::size_t>(column)];
}

// False where the row has nothing, or more than the header.
bool TableReading::take_cells(const csv::CsvRow& row) {
  const std::size_t have = row.fields.size();
  for (std::size_t i = columns_.size(); i < have; ++i) {
    if (base::trimmed_of_all_spaces(row.fields[i].inner).empty()) continue;
    ++table_.counts.records;
    ++table_.counts.lost;
    diagnostics_.add(Code::csv_ragged_row, {row.offset, row.length, source_},
                     {static_cast<std::int64_t>(have), static_cast<std::int64_t>(columns_.size())});
    return false;
  }
  bool is_filled = false;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (i >= have) {
      cells_[i] = {{}, {row.offset, row.length, source_}};
      continue;
    }
    const csv::CsvField& field = row.fields[i];
    const std::string_view whole =
        field.has_doubled_quotes ? std::string_view(table_.texts.keep(csv::csv_text(field))) : field.inner;
    const auto text = base::PaddedText::in_source(base::trimmed_of_all_spaces(whole));
    cells_[i] = {text.empty() && is_odd(field.offset) ? no_value_ : text, field.place(source_)};
    cells_[i].place.length = std::max(cells_[i].place.length, 1U);
    is_filled = is_filled || !text.empty();
  }
  if (!is_filled) {
    table_.understanding.add(Liberty::empty_rows, {row.offset, row.length, source_});
    return false;
  }
  return true;
}

bool TableReading::is_total(std::string_view text) const {
  const std::string folded = base::loosely_folded(text);
  return std::any_of(wordings().totals.begin(), wordings().totals.end(),
                     [&](const std::string& total) { return folded.starts_with(total); });
}

bool TableReading::repeats_header() const {
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (cells_[i].text != columns_[i].heading) return false;
  return true;
}

bool TableReading::is_still_present() const {
  for (const model::RecordField key : kContractKeys)
    if (!is_empty(key)) return false;
  if (!is_empty(model::RecordField::reason)) return false;
  const Cell* exit = cell_of(model::RecordField::exit_date);
  if (!exit || exit->text.empty()) return true;
  const auto& words = wordings().present;
  return words.contains(std::string_view(exit->text)) || words.contains(base::loosely_folded(exit->text));
}

// Titles and totals, and persons who have not left.
bool TableReading::is_passed_over(const csv::CsvRow& row) {
  const auto is_filled = [](const Cell& cell) { return !cell.text.empty(); };
  const auto first = std::find_if(cells_.begin(), cells_.end(), is_filled);
  const bool is_alone = std::count_if(cells_.begin(), cells_.end(), is_filled) == 1;
  const bool has_exit = !is_empty(model::RecordField::exit_date) || !is_empty(model::RecordField::reason);
  if ((is_alone && !has_exit) ||
      (first->text[0] >= 'A' && is_empty(model::RecordField::reason) && is_total(first->text)) || repeats_header()) {
    table_.understanding.add(Liberty::total_rows, {row.offset, row.length, source_});
    return true;
  }
  if (lacks_column_ || !is_still_present()) return false;
  table_.understanding.add(Liberty::still_present, {row.offset, row.length, source_});
  return true;
}

records::RecordBatch& TableReading::batch() {
  if (table_.batches.empty() || table_.batches.back().records.size() >= records::kBatchSize) {
    records::RecordBatch& fresh = table_.batches.emplace_back();
    fresh.source = source_;
    fresh.head = &table_.head;
    fresh.records.reserve(records::kBatchSize);
  }
  return table_.batches.back();
}

void TableReading::read_row(const csv::CsvRow& row) {
  if (!row.is_sound) {
    ++table_.counts.records;
    ++table_.counts.lost;
    return;
  }
  if (!take_cells(row) || is_passed_over(row)) return;
  for (std::size_t i = 0; i < columns_.size(); ++i) filled_[i] += !cells_[i].text.empty();
  if (row.fields.size() < columns_.size() && !context_.odd_cells)
    table_.understanding.add(Liberty::short_rows, {row.offset, row.length, source_});
  ++table_.counts.records;
  if (lacks_column_) {
    ++table_.counts.lost;
    return;
  }
  records::RecordBatch& into = batch();
  records::RawRecord& record = into.records.emplace_back();
  record.offset = row.offset;
  record.length = row.length;
  record.first_profile = static_cast<std::uint32_t>(into.profiles.size());
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (!cells_[i].text.empty()) read_cell(i, record);
  check_needed(record, row);
  if (!constant_prescriber_.empty() && !record.has(model::RecordField::prescriber) &&
      !record.is_reported(model::RecordField::prescriber))
    record.set(model::RecordField::prescriber, {constant_prescriber_, row.offset, 1});
  if (!has_id_) make_id(record, row);
}

void TableReading::check_needed(records::RawRecord& record, const csv::CsvRow& row) {
  for (const model::RecordField field : kNeededValues) {
    if (record.has(field) || record.is_reported(field)) continue;
    const Cell* cell = cell_of(field);
    if (!cell && lacks_structure_) {
      record.report(field);  // said of the header
      continue;
    }
    if (field == model::RecordField::structure && table_.head.structure) continue;
    const Place place = cell ? cell->place : Place{row.offset, 1, source_};
    const int column = column_of_[static_cast<std::size_t>(field)];
    diagnostics_.add(Code::table_empty_cell, place,
                     {column < 0 ? std::string(model::record_fields()[static_cast<std::size_t>(field)].name)
                                 : columns_[static_cast<std::size_t>(column)].heading});
    record.report(field);
  }
}

void TableReading::make_id(records::RawRecord& record, const csv::CsvRow& row) {
  const Place place{row.offset, row.length, source_};
  const auto [first, is_new] = rows_seen_.emplace(text_.substr(row.offset, row.length), place);
  if (!is_new) diagnostics_.add(Code::table_equal_rows, place, {}, {{first->second, {}}});
  const auto text_of = [&](model::RecordField field) {
    return record.has(field) ? record[field].text() : std::string_view{};
  };
  std::string_view structure = text_of(model::RecordField::structure);
  if (structure.empty() && table_.head.structure) structure = table_.head.structure->value.text;
  const std::string id =
      ids_.next({structure, text_of(model::RecordField::entry_date), text_of(model::RecordField::exit_date)});
  record.set(model::RecordField::id, {table_.texts.keep(id), row.offset, row.length});
  table_.understanding.add(Liberty::made_ids, place);
}

}  // namespace tremplin::people
