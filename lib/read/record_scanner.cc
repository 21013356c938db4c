#include "read/record_scanner.h"

#include "read/fast_keys.h"
#include "read/lines.h"

namespace tremplin {
namespace {

// Marks that a record has said `profile`; taken away when the record is done.
constexpr std::uint32_t kHasProfiles = std::uint32_t{1} << kRecordFieldCount;

const char* skip_spaces(const char* at) {
  while (*at == ' ') ++at;
  return at;
}

// The key's first byte, where its value is known to begin after one space or more.
const char* key_before(const char* value, RecordField field) {
  while (value[-1] == ' ') --value;
  return value - 1 - record_fields()[static_cast<std::size_t>(field)].name.size();
}

}  // namespace

void RecordScanner::set(RawRecord& record, RecordField field, const FastScalar& scalar) {
  record.set(field, scalar.text, document_.offset + offset_of(scalar.at), scalar.length);
  last_at_ = scalar.at;
  last_end_ = value_end_ = scalar.at + scalar.length;
}

// `[a, b]` after `profile:`, to one past the bracket.
const char* RecordScanner::read_profiles(RawRecord& record, const char* open, const char* key) {
  if (*open != '[' || (record.present & kHasProfiles) != 0) return nullptr;
  record.present |= kHasProfiles;
  last_at_ = key;
  last_end_ = key + record_fields()[static_cast<std::size_t>(RecordField::profile)].name.size();
  const char* at = skip_spaces(open + 1);
  if (*at == ']') return at + 1;
  for (;;) {
    const FastScalar item = scan_flow_scalar(at, end_);
    if (!item) return nullptr;
    last_at_ = item.at;
    last_end_ = item.at + item.length;
    batch_.profiles.push_back({item.text, document_.offset + offset_of(item.at), item.length});
    ++record.profile_count;
    if (*item.after == ']') return item.after + 1;
    if (*item.after != ',') return nullptr;
    at = skip_spaces(item.after + 1);
  }
}

// The value of a block mapping's key, to the next line.
inline const char* RecordScanner::read_block_value(RawRecord& record, RecordField field, const char* value) {
  if (record.has(field)) return nullptr;
  const char* stop = scan_line_word(value, end_);
  if (!stop || field == RecordField::profile) return read_rarer_value(record, field, value);
  const auto length = static_cast<std::uint32_t>(stop - value);
  record.set(field, {value, length}, document_.offset + offset_of(value), length);
  last_at_ = value;
  last_end_ = value_end_ = stop;
  return stop + 1;
}

// The same for whatever is no plain word alone on its line.
const char* RecordScanner::read_rarer_value(RawRecord& record, RecordField field, const char* value) {
  value = skip_spaces(value);
  if (field == RecordField::profile) {
    const char* after = read_profiles(record, value, key_before(value, field));
    return after ? scan_line_rest(after, end_) : nullptr;
  }
  const FastScalar scalar = scan_block_scalar(value, end_);
  if (!scalar) return nullptr;
  set(record, field, scalar);
  return scalar.after;
}

const char* RecordScanner::read_block_key(RawRecord& record, const char* key, std::size_t& found) {
  const FastKey known = fast_keys().find(key);
  if (known.field < 0 || *known.after != ' ') return nullptr;
  found = static_cast<std::size_t>(known.field);
  return read_block_value(record, static_cast<RecordField>(found), known.after + 1);
}

// What the next line of a record begins with where no guess held: its key, read with its value to the next line; or what
// comes after the record.
const char* RecordScanner::read_block_line(RawRecord& record, const char* next, std::size_t column, std::size_t& now) {
  const Line line = next_content(next, end_);
  if (line.at < end_ && line.indent == column && *line.first() >= 'a') return read_block_key(record, line.first(), now);
  now = RecordShape::kItem;
  return line.at >= end_ || (line.indent == indent_ && is_item(line.first(), end_)) ? line.at : nullptr;
}

// The lines of a record after its hyphen. Where a line begins as guessed and its value is a plain word, it is read here.
const char* RecordScanner::read_block(RawRecord& record, const char* next, std::size_t column, std::size_t before) {
  const bool can_guess = column == indent_ + 2;
  while (next < end_) {
    const std::size_t guess = shape_.guess(before);
    const std::size_t size = can_guess ? shape_.match(next, guess) : 0;
    const std::size_t field = RecordShape::field_of(guess);
    std::size_t now = field;
    if (size == 0) {
      next = read_block_line(record, next, column, now);
      if (next) shape_.learn(before, now);
    } else if (field == RecordShape::kItem) {
      return next;
    } else {
      next = read_block_value(record, static_cast<RecordField>(field), next + size);
    }
    if (!next || now == RecordShape::kItem) return next;
    before = now;
  }
  return next;
}

const char* RecordScanner::read_flow_entry(RawRecord& record, const char* key) {
  const FastKey known = fast_keys().find(key);
  if (known.field < 0 || *known.after != ' ') return nullptr;
  const auto field = static_cast<RecordField>(known.field);
  if (record.has(field)) return nullptr;
  const char* value = skip_spaces(known.after);
  if (field == RecordField::profile) {
    const char* after = read_profiles(record, value, key);
    return after ? skip_spaces(after) : nullptr;
  }
  const FastScalar scalar = scan_flow_scalar(value, end_);
  if (!scalar) return nullptr;
  set(record, field, scalar);
  return scalar.after;
}

const char* RecordScanner::read_flow(RawRecord& record, const char* open) {
  const char* at = open + 1;
  for (;;) {
    at = read_flow_entry(record, skip_spaces(at));
    if (!at || at >= end_) return nullptr;
    if (*at == '}') break;
    if (*at != ',') return nullptr;
    ++at;
  }
  const char* next = scan_line_rest(at + 1, end_);
  if (!next) return nullptr;
  const Line line = next_content(next, end_);
  return line.at >= end_ || (line.indent == indent_ && is_item(line.first(), end_)) ? next : nullptr;
}

// Sets where the record begins, and reads it.
const char* RecordScanner::read_any(RawRecord& record, const char* line) {
  const std::size_t guess = shape_.guess(RecordShape::kItem);
  std::size_t field = RecordShape::field_of(guess);
  const char* first = line + indent_ + 2;
  const char* next = nullptr;
  if (const std::size_t size = shape_.match(line, guess)) {
    record.offset = document_.offset + offset_of(first);
    next = read_block_value(record, static_cast<RecordField>(field), line + size);
  } else {
    const char* item = line + indent_;
    if (count_spaces(line) != indent_ || item[0] != '-' || item[1] != ' ') return nullptr;
    first = skip_spaces(item + 2);
    record.offset = document_.offset + offset_of(first);
    if (*first == '{') return read_flow(record, first);
    next = read_block_key(record, first, field);
    if (next) shape_.learn(RecordShape::kItem, RecordShape::kItemWithKey + field);
  }
  return next ? read_block(record, next, static_cast<std::size_t>(first - line), field) : nullptr;
}

const char* RecordScanner::read(const char* line) {
  const std::size_t profiles = batch_.profiles.size();
  const char* const last_at = last_at_;
  const char* const last_end = last_end_;
  RawRecord& record = batch_.records.emplace_back();
  record.first_profile = static_cast<std::uint32_t>(profiles);
  value_end_ = nullptr;
  if (const char* next = read_any(record, line)) {
    record.present &= ~kHasProfiles;
    record.length = value_end_ ? static_cast<std::uint32_t>(document_.offset + offset_of(value_end_) - record.offset) : 1;
    return next;
  }
  batch_.records.pop_back();
  batch_.profiles.resize(profiles);
  last_at_ = last_at;
  last_end_ = last_end;
  return nullptr;
}

}  // namespace tremplin
