#include <algorithm>
#include <map>
#include <optional>

#include "base/read_date.h"
#include "base/text.h"
#include "csv/csv_reader.h"
#include "model/own_key.h"
#include "records/record_batch.h"
#include "scan/byte_block.h"
#include "scan/merge_marker.h"

namespace tremplin::records {
namespace {

constexpr std::array kNeeded = {model::RecordField::id, model::RecordField::structure, model::RecordField::entry_date,
                                model::RecordField::exit_date, model::RecordField::reason};

constexpr std::uint32_t bit_of(model::RecordField field) { return std::uint32_t{1} << static_cast<unsigned>(field); }

std::string_view name_of(model::RecordField field) {
  return model::record_fields()[static_cast<std::size_t>(field)].name;
}

// `1120,5` as `1120.5`; empty where that is no number either, so that findings show what the file has.
std::string plain_number(std::string_view text) {
  std::string plain(text);
  std::replace(plain.begin(), plain.end(), ',', '.');
  return plain != text && parse_decimal(plain, 2) ? plain : std::string();
}

// Reads header and rows of one source.
class ExitsCsv {
 public:
  ExitsCsv(SourceId source, std::string_view text, RecordSink& sink, diagnostics::Diagnostics& diagnostics,
           records::IncrementalTextScan watch = {})
      : source_(source),
        text_(text),
        sink_(sink),
        diagnostics_(diagnostics),
        watch_(watch),
        reader_(source, text, diagnostics) {
    batch_.source = source;
    batch_.head = &head_;
    batch_.records.reserve(kBatchSize);
  }

  // False where there is none to be understood: then no row is.
  bool read_header() {
    csv::CsvRow row;
    if (!reader_.next(row) || !row.is_sound) return false;
    read_columns(row);
    return true;
  }
  // Goes on at the beginning of a line under a header that another has read.
  void go_on(const ExitsCsv& header, std::size_t line) {
    columns_ = header.columns_;
    unreadable_ = header.unreadable_;
    reader_.go_to(line);
  }
  // The rows that begin before `end`.
  ReadCounts read_rows(std::size_t end) {
    csv::CsvRow row;
    while (reader_.at() < end) {
      if (read_plain_row()) continue;
      const char* const begin = text_.data() + reader_.at();
      const bool has_row = reader_.next(row);
      watch_.look(begin, text_.data() + reader_.at());
      if (!has_row || watch_.needs_full_scan()) break;
      read_row(row);
    }
    flush();
    return counts_;
  }
  std::size_t at() const { return reader_.at(); }
  void look_at_head(std::size_t end) { watch_.look(text_.data(), text_.data() + end); }
  // Of the rows read, which should have ended there.
  PartEnd end_of(std::size_t cut) const {
    if (watch_.needs_full_scan()) return PartEnd::needs_full_scan;
    return at() == cut ? PartEnd::at_cut : PartEnd::elsewhere;
  }

 private:
  struct Column {
    std::optional<model::RecordField> field;
    std::string name;
    Place place;
    // A value without quotes is as it stands that of the field of this number.
    bool is_as_read = false;
    // Its heading, where it is one of the user's own.
    std::optional<RawValue> own;
    std::size_t number = 0;
  };

  void read_columns(const csv::CsvRow& row);
  std::optional<model::RecordField> read_column(const Column& column);
  bool read_plain_row();
  const char* read_plain_fields(RawRecord& record, const char* begin);
  std::uint64_t stops_in(const char* block);
  void read_row(const csv::CsvRow& row);
  RawRecord& begin_record(std::uint64_t offset) {
    RawRecord& record = batch_.records.emplace_back();
    record.offset = offset;
    record.first_profile = static_cast<std::uint32_t>(batch_.profiles.size());
    record.first_own = static_cast<std::uint32_t>(batch_.own_values.size());
    return record;
  }
  void read_any(RawRecord& record, const Column& column, const csv::CsvField& from);
  void read_value(RawRecord& record, model::RecordField field, const csv::CsvField& from);
  // Dates and numbers may be written as French spreadsheets write them.
  bool is_rewritten(model::RecordField field) const {
    return is_french_ && (model::is_day(field) || model::is_quantity(field));
  }
  void read_profiles(RawRecord& record, const csv::CsvField& from);
  RawValue value_of(const csv::CsvField& field);
  std::uint64_t offset_of(const char* at) const { return static_cast<std::uint64_t>(at - text_.data()); }
  void flush() {
    if (!batch_.records.empty() && !watch_.needs_full_scan()) sink_.take(batch_);
    batch_.clear();
  }

  SourceId source_;
  std::string_view text_;
  RecordSink& sink_;
  diagnostics::Diagnostics& diagnostics_;
  records::IncrementalTextScan watch_;
  csv::CsvReader reader_;
  RecordHead head_;
  RecordBatch batch_;
  ReadCounts counts_;
  bool is_french_ = reader_.separator() == ';';
  std::vector<Column> columns_;
  base::PaddedPool own_headings_;
  std::map<std::string, Place> first_places_;
  // Fields of which the column is missing or misspelt, which has its finding: they are unknown in every row.
  std::uint32_t unreadable_ = 0;
  // Where the last plain row ended, the 64 bytes in which it did, and those of them behind it that end fields.
  const char* row_end_ = nullptr;
  const char* block_ = nullptr;
  std::uint64_t stops_ = 0;
};

std::optional<model::RecordField> ExitsCsv::read_column(const Column& column) {
  if (const auto [first, is_new] = first_places_.emplace(column.name, column.place); !is_new) {
    diagnostics_.add(Code::csv_repeated_column, column.place, {column.name}, {{first->second, {}}});
    return std::nullopt;
  }
  if (model::is_own_key(column.name)) return std::nullopt;
  const auto found = model::find_record_field(column.name);
  if (found) return found;
  std::vector<std::string_view> names;
  for (const model::RecordFieldInfo& info : model::record_fields()) names.push_back(info.name);
  const auto near = base::nearest(column.name, names);
  diagnostics_.add_near(Code::csv_unknown_column, column.place, {column.name}, near);
  if (near) unreadable_ |= bit_of(*model::find_record_field(*near));
  return std::nullopt;
}

void ExitsCsv::read_columns(const csv::CsvRow& row) {
  for (const csv::CsvField& field : row.fields) {
    Column column{std::nullopt, csv::csv_text(field), field.place(source_), false, std::nullopt, 0};
    column.place.length = std::max(column.place.length, 1U);
    column.field = read_column(column);
    if (model::is_own_key(column.name))
      column.own = RawValue(own_headings_.keep(column.name), column.place.offset, column.place.length);
    column.is_as_read = column.field && column.field != model::RecordField::profile && !is_rewritten(*column.field);
    if (column.field) column.number = static_cast<std::size_t>(*column.field);
    columns_.push_back(std::move(column));
  }
  for (const model::RecordField needed : kNeeded) {
    if (std::any_of(columns_.begin(), columns_.end(), [&](const Column& c) { return c.field == needed; })) continue;
    if ((unreadable_ & bit_of(needed)) != 0) continue;
    diagnostics_.add(Code::csv_missing_column, {row.offset, row.length, source_}, {std::string(name_of(needed))});
    unreadable_ |= bit_of(needed);
  }
}

// What may end fields in the 64 bytes from `block` on, all of which are watched.
inline std::uint64_t ExitsCsv::stops_in(const char* block) {
  scan::expect_after(block);
  const char separator = reader_.separator();
  scan::ByteBlock odd = scan::ByteBlock::none();
  const std::uint64_t stops = scan::wide_mask(block, [&](const scan::ByteBlock& bytes) {
    const scan::ByteBlock line_ends = bytes.where_equal('\n') | bytes.where_equal('\r');
    odd = odd | bytes.where_not_printed().without(line_ends);
    return (bytes.where_equal(separator) | bytes.where_equal('"') | line_ends).not_ascii();
  });
  if (odd.not_ascii() != 0) watch_.look(block, block + 64);
  return stops;
}

// The fields of a row that has none in quotes and as many as there are columns, to its line's end; null for other rows,
// and close to the end of the text. Sixty-four bytes must follow `begin`.
const char* ExitsCsv::read_plain_fields(RawRecord& record, const char* begin) {
  const char* const last_block = text_.data() + text_.size() - 64;
  const char* block = begin == row_end_ ? block_ : begin;
  std::uint64_t stops = begin == row_end_ ? stops_ : stops_in(begin);
  const char* field = begin;
  std::uint32_t present = 0;
  const Column* const end = columns_.data() + columns_.size();
  for (const Column* column = columns_.data(); column != end; ++column) {
    while (stops == 0) {
      block += 64;
      if (block > last_block) return nullptr;
      stops = stops_in(block);
    }
    const char* stop = block + scan::first_bit(stops);
    stops &= stops - 1;
    if (column->is_as_read) {
      record.put_plain(column->number, field, stop, text_.data());
      // Whether it is empty cannot be predicted: no branch.
      present |= std::uint32_t{stop != field} << column->number;
    } else if ((column->field || column->own) && stop > field) {
      const auto length = static_cast<std::uint32_t>(stop - field);
      read_any(record, *column, {{field, length}, offset_of(field), length, false});
    }
    field = stop + 1;
    if (*stop == reader_.separator()) continue;
    if (*stop == '"' || column + 1 != end) return nullptr;
    record.present |= present;
    row_end_ = field;
    block_ = block;
    stops_ = stops;
    return stop;
  }
  return nullptr;
}

// False where the row is none of the plain kind: then nothing was read.
bool ExitsCsv::read_plain_row() {
  const char* begin = text_.data() + reader_.at();
  const char* end = text_.data() + text_.size();
  if (unreadable_ != 0 || end - begin < 64 || *begin == '\n' || *begin == '\r') return false;
  const std::size_t profiles = batch_.profiles.size();
  const std::size_t own_values = batch_.own_values.size();
  RawRecord& record = begin_record(offset_of(begin));
  const char* stop = read_plain_fields(record, begin);
  if (!stop || (*stop == '\r' && (stop + 1 == end || stop[1] != '\n'))) {
    batch_.records.pop_back();
    batch_.profiles.resize(profiles);
    batch_.own_values.resize(own_values);
    return false;
  }
  record.length = static_cast<std::uint32_t>(stop - begin);
  reader_.go_to(offset_of(stop) + (*stop == '\r' ? 2 : 1));
  ++counts_.records;
  if (batch_.records.size() >= kBatchSize) flush();
  return true;
}

void ExitsCsv::read_row(const csv::CsvRow& row) {
  ++counts_.records;
  const bool is_ragged = row.is_sound && row.fields.size() != columns_.size();
  if (is_ragged && scan::is_merge_marker(text_.substr(row.offset, row.length))) {
    diagnostics_.add_once(Code::merge_marker, {row.offset, row.length, source_});
  } else if (is_ragged) {
    diagnostics_.add(Code::csv_ragged_row, {row.offset, row.length, source_},
                     {static_cast<std::int64_t>(row.fields.size()), static_cast<std::int64_t>(columns_.size())});
  }
  if (!row.is_sound || is_ragged) {
    ++counts_.lost;
    return;
  }
  RawRecord& record = begin_record(row.offset);
  record.length = row.length;
  record.reported = unreadable_;
  record.is_broken = unreadable_ != 0;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (!row.fields[i].inner.empty()) read_any(record, columns_[i], row.fields[i]);
  if (batch_.records.size() >= kBatchSize) flush();
}

RawValue ExitsCsv::value_of(const csv::CsvField& field) {
  if (!field.has_doubled_quotes) return {base::PaddedText::in_source(field.inner), field.offset, field.length};
  return {batch_.decoded.keep(csv::csv_text(field)), field.offset, field.length};
}

void ExitsCsv::read_any(RawRecord& record, const Column& column, const csv::CsvField& from) {
  if (column.field) read_value(record, *column.field, from);
  if (!column.own) return;
  batch_.own_values.push_back({*column.own, value_of(from)});
  ++record.own_count;
}

void ExitsCsv::read_value(RawRecord& record, model::RecordField field, const csv::CsvField& from) {
  if (field == model::RecordField::profile) return read_profiles(record, from);
  RawValue value = value_of(from);
  if (is_rewritten(field)) {
    const std::string plain = model::is_day(field) ? base::iso_of_french_day(value.text()) : plain_number(value.text());
    if (!plain.empty()) value = {batch_.decoded.keep(plain), value.offset, value.length};
  }
  record.set(field, value);
}

void ExitsCsv::read_profiles(RawRecord& record, const csv::CsvField& from) {
  constexpr std::string_view kBetween = "| ";
  const std::string_view all = from.inner;
  for (std::size_t at = all.find_first_not_of(kBetween); at != std::string_view::npos;) {
    const std::size_t end = std::min(all.find_first_of(kBetween, at), all.size());
    const std::uint32_t length = static_cast<std::uint32_t>(end - at);
    batch_.profiles.push_back(
        value_of({all.substr(at, length), from.inner_offset() + at, length, from.has_doubled_quotes}));
    ++record.profile_count;
    at = all.find_first_not_of(kBetween, end);
  }
}

}  // namespace

ReadCounts read_exits_csv(SourceId source, std::string_view text, RecordSink& sink,
                          diagnostics::Diagnostics& diagnostics) {
  ExitsCsv rows(source, text, sink, diagnostics);
  return rows.read_header() ? rows.read_rows(text.size()) : ReadCounts{};
}

std::vector<std::uint64_t> csv_chunk_offsets(std::string_view text, std::size_t parts) {
  std::vector<std::uint64_t> cuts = {0};
  for (std::size_t i = 1; i < parts; ++i) {
    std::size_t line = std::min(text.find('\n', text.size() / parts * i), text.size());
    while (line < text.size() && (text[line] == '\n' || text[line] == '\r')) ++line;
    if (line > cuts.back() && line < text.size()) cuts.push_back(line);
  }
  cuts.push_back(text.size());
  return cuts;
}

PartRead read_exits_csv_part(SourceId source, std::string_view text, std::uint64_t begin, std::uint64_t end,
                             RecordSink& sink, diagnostics::Diagnostics& diagnostics,
                             records::IncrementalTextScan watch) {
  ExitsCsv rows(source, text, sink, diagnostics, watch);
  diagnostics::Diagnostics unheard;
  ExitsCsv header(source, text, sink, begin == 0 ? diagnostics : unheard);
  if (!header.read_header()) return {};
  if (begin == 0) rows.look_at_head(header.at());
  rows.go_on(header, begin == 0 ? header.at() : begin);
  const ReadCounts counts = rows.read_rows(end);
  return {counts, rows.end_of(end)};
}

}  // namespace tremplin::records
