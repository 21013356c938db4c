#include "records/record_scanner.h"

#include "records/perfect_key_table.h"
#include "scan/lines.h"
#include "yaml/plain_scalar.h"

namespace tremplin::records {
namespace {

// Marks that a record has said `profile`; taken away when the record is done.
constexpr std::uint32_t kHasProfiles = std::uint32_t{1} << model::kRecordFieldCount;
// Keys whose value is no single one.
constexpr std::uint32_t kNotSingle = std::uint32_t{1} << static_cast<unsigned>(model::RecordField::profile);

// The key's first byte, where its value is known to begin after one space or more.
const char* key_before(const char* value, model::RecordField field) {
  while (value[-1] == ' ') --value;
  return value - 1 - model::record_fields()[static_cast<std::size_t>(field)].name.size();
}

}  // namespace

void RecordScanner::set(RawRecord& record, model::RecordField field, const yaml::FastScalar& scalar) {
  record.set(field, {base::PaddedText::in_source(scalar.text), offset_of(scalar.at), scalar.length});
  note_last(scalar.at, scalar.at + scalar.length);
}

// `[a, b]` after `profile:`, to one past the bracket.
const char* RecordScanner::read_profiles(RawRecord& record, const char* open, const char* key) {
  if (*open != '[' || (record.present & kHasProfiles) != 0) return nullptr;
  record.present |= kHasProfiles;
  last_at_ = key;
  last_end_ = key + model::record_fields()[static_cast<std::size_t>(model::RecordField::profile)].name.size();
  const char* at = yaml::skip_spaces(open + 1);
  if (*at == ']') return at + 1;
  for (;;) {
    const yaml::FastScalar item = yaml::scan_flow_scalar(at, end_);
    if (!item) return nullptr;
    last_at_ = item.at;
    last_end_ = item.at + item.length;
    batch_.profiles.push_back({base::PaddedText::in_source(item.text), offset_of(item.at), item.length});
    ++record.profile_count;
    if (*item.after == ']') return item.after + 1;
    if (*item.after != ',') return nullptr;
    at = yaml::skip_spaces(item.after + 1);
  }
}

// It has a value already, or can have none that is single.
inline bool RecordScanner::is_taken(std::uint32_t present, std::uint32_t bit) {
  return ((present | kNotSingle) & bit) != 0;
}

// The value of a block mapping's key, to the next line.
inline const char* RecordScanner::read_block_value(RawRecord& record, std::size_t field, const char* value) {
  const char* stop = yaml::scan_line_word(value);
  if (!stop || stop >= end_ || is_taken(record.present, 1U << field)) return read_value_slow(record, field, value);
  record.set_plain(field, value, stop, source_begin_);
  note_last(value, stop);
  return stop + 1;
}

// The same for whatever is no plain word alone on its line.
const char* RecordScanner::read_value_slow(RawRecord& record, std::size_t number, const char* value) {
  const auto field = static_cast<model::RecordField>(number);
  if (record.has(field)) return nullptr;
  was_plain_ = false;
  value = yaml::skip_spaces(value);
  if (field == model::RecordField::profile) {
    const char* after = read_profiles(record, value, key_before(value, field));
    return after ? yaml::scan_line_rest(after, end_) : nullptr;
  }
  const yaml::FastScalar scalar = yaml::scan_block_scalar(value, end_);
  if (!scalar) return nullptr;
  set(record, field, scalar);
  return scalar.after;
}

const char* RecordScanner::read_block_key(RawRecord& record, const char* key, std::size_t& found) {
  const FastKey known = record_keys().find(key);
  if (known.field < 0 || *known.after != ' ') return nullptr;
  found = static_cast<std::size_t>(known.field);
  return read_block_value(record, found, known.after + 1);
}

// What the next line of a record begins with where no guess held: its key, read with its value to the next line; or
// what comes after the record.
const char* RecordScanner::read_block_line(RawRecord& record, const char* next, std::size_t column, std::size_t& now) {
  const scan::Line line = scan::next_content(next, end_);
  if (line.at < end_ && line.indent == column && *line.first() >= 'a') return read_block_key(record, line.first(), now);
  now = LayoutPredictor::kItem;
  return line.at >= end_ || (line.indent == indent_ && scan::is_item(line.first(), end_)) ? line.at : nullptr;
}

// The lines of a record from one on that begins as was guessed, to the line after them. Null too where they go on
// beyond the end: then what was read is none of the document's.
const char* RecordScanner::read_predicted(RawRecord& record, const char* next,
                                          const LayoutPredictor::LinePattern* now) {
  // The last value that has not been noted, and the keys met; kept by the record and the scanner in between.
  const char* last = nullptr;
  const char* last_end = nullptr;
  std::uint32_t present = record.present;
  const auto note = [&] {
    if (last) note_last(last, last_end);
    last = nullptr;
    record.present = present;
  };
  for (;;) {
    const char* value = next + now->size;
    const char* stop = shape_.scan_value(*now, value);
    if (stop && !is_taken(present, now->bit)) {
      record.put_plain(now->field, value, stop, source_begin_);
      present |= now->bit;
      last = value;
      last_end = stop;
      next = stop + 1;
    } else {
      note();
      next = read_value_slow(record, now->field, value);
      if (!next) return nullptr;
      present = record.present;
    }
    if (next >= end_) break;
    const LayoutPredictor::LinePattern* before = now;
    now = before->next;
    if (!now->is_at(next)) {
      now = before->next_but_one;
      if (!now->is_at(next)) {
        note();
        return read_block(record, next, indent_ + 2, before);
      }
      shape_.learn(*before, *now);
    }
    if (now->field == LayoutPredictor::kItem) break;
  }
  if (next > end_) return nullptr;
  note();
  return next;
}

// The lines of a record after one with this key, whose keys are looked for; goes over to guesses where these may hold.
const char* RecordScanner::read_block(RawRecord& record, const char* next, std::size_t column,
                                      const LayoutPredictor::LinePattern* before) {
  was_plain_ = false;
  const bool can_predict = shape_.can_predict() && column == indent_ + 2;
  while (next < end_) {
    std::size_t now = LayoutPredictor::kItem;
    next = read_block_line(record, next, column, now);
    if (!next) return nullptr;
    if (can_predict) shape_.learn(*before, shape_.of(now));
    if (now == LayoutPredictor::kItem) return next;
    before = &shape_.of(now);
    if (can_predict && next < end_ && before->next->is_at(next) && before->next->field != LayoutPredictor::kItem)
      return read_predicted(record, next, before->next);
  }
  return next;
}

const char* RecordScanner::read_flow_entry(RawRecord& record, const char* key) {
  const FastKey known = record_keys().find(key);
  if (known.field < 0 || *known.after != ' ') return nullptr;
  const auto field = static_cast<model::RecordField>(known.field);
  if (record.has(field)) return nullptr;
  const char* value = yaml::skip_spaces(known.after);
  if (field == model::RecordField::profile) {
    const char* after = read_profiles(record, value, key);
    return after ? yaml::skip_spaces(after) : nullptr;
  }
  const yaml::FastScalar scalar = yaml::scan_flow_scalar(value, end_);
  if (!scalar) return nullptr;
  set(record, field, scalar);
  return scalar.after;
}

const char* RecordScanner::read_flow(RawRecord& record, const char* open) {
  const char* at = open + 1;
  for (;;) {
    at = read_flow_entry(record, yaml::skip_spaces(at));
    if (!at || at >= end_) return nullptr;
    if (*at == '}') break;
    if (*at != ',') return nullptr;
    ++at;
  }
  const char* next = yaml::scan_line_rest(at + 1, end_);
  if (!next) return nullptr;
  const scan::Line line = scan::next_content(next, end_);
  return line.at >= end_ || (line.indent == indent_ && scan::is_item(line.first(), end_)) ? next : nullptr;
}

// Sets where the record begins, and reads it.
inline const char* RecordScanner::read_any(RawRecord& record, const char* line) {
  const char* first = line + indent_ + 2;
  record.offset = offset_of(first);
  if (shape_.can_predict() && shape_.first().is_at(line)) return read_predicted(record, line, &shape_.first());
  was_plain_ = false;
  const char* item = line + indent_;
  if (scan::count_spaces(line) != indent_ || item[0] != '-' || item[1] != ' ') return nullptr;
  first = yaml::skip_spaces(item + 2);
  record.offset = offset_of(first);
  if (*first == '{') return read_flow(record, first);
  std::size_t field = 0;
  const char* next = read_block_key(record, first, field);
  if (next) shape_.learn_first(field);
  return next ? read_block(record, next, static_cast<std::size_t>(first - line), &shape_.of(field)) : nullptr;
}

const char* RecordScanner::read(const char* line) {
  for (std::size_t i = 0; i < 3; ++i) scan::expect_after(line + i * 64);
  const std::size_t profiles = batch_.profiles.size();
  const char* const last_at = last_at_;
  const char* const last_end = last_end_;
  RawRecord& record = batch_.records.emplace_back();
  record.first_profile = static_cast<std::uint32_t>(profiles);
  value_end_ = nullptr;
  was_plain_ = true;
  if (const char* next = read_any(record, line)) {
    record.present &= ~kHasProfiles;
    record.length = value_end_ ? static_cast<std::uint32_t>(offset_of(value_end_) - record.offset) : 1;
    return next;
  }
  batch_.records.pop_back();
  batch_.profiles.resize(profiles);
  last_at_ = last_at;
  last_end_ = last_end;
  return nullptr;
}

}  // namespace tremplin::records
