#include "csv/csv_reader.h"

#include <algorithm>
#include <bit>

#include "base/text.h"
#include "csv/csv_guard.h"
#include "scan/byte_block.h"

namespace tremplin::csv {
namespace {

char find_separator(std::string_view text) {
  std::size_t commas = 0;
  std::size_t semicolons = 0;
  bool is_quoted = false;
  for (const char c : text) {
    if (c == '"') is_quoted = !is_quoted;
    if (is_quoted) continue;
    if (c == '\n' && commas + semicolons > 0) break;
    commas += c == ',' ? 1 : 0;
    semicolons += c == ';' ? 1 : 0;
  }
  return semicolons > commas ? ';' : ',';
}

std::uint32_t length_of(std::size_t begin, std::size_t end) { return static_cast<std::uint32_t>(end - begin); }

// `'` before what a spreadsheet would run, or before another `'`, is not the user's.
std::string_view without_guard(std::string_view inner) {
  const bool is_guarded = inner.starts_with('\'') && may_follow_guard(inner.substr(1));
  return inner.substr(is_guarded ? 1 : 0);
}

}  // namespace

std::string csv_text(const CsvField& field) {
  if (!field.has_doubled_quotes) return std::string(field.inner);
  std::string text;
  for (std::size_t i = 0; i < field.inner.size(); ++i) {
    text.push_back(field.inner[i]);
    if (field.inner[i] == '"') ++i;
  }
  return text;
}

CsvReader::CsvReader(SourceId source, std::string_view text, diagnostics::Diagnostics& diagnostics)
    : CsvReader(source, text, diagnostics, find_separator(text)) {}

CsvReader::CsvReader(SourceId source, std::string_view text, diagnostics::Diagnostics& diagnostics, char separator)
    : source_(source), text_(text), diagnostics_(diagnostics), separator_(separator) {
  if (text_.starts_with(base::kByteOrderMark)) at_ = base::kByteOrderMark.size();
}

// A line end, or a last CR whose LF was cut off.
bool CsvReader::ends_line(std::size_t at) const {
  if (at >= text_.size() || text_[at] == '\n') return true;
  return text_[at] == '\r' && (at + 1 >= text_.size() || text_[at + 1] == '\n');
}

void CsvReader::pass_line_end() {
  if (at_ < text_.size() && text_[at_] == '\r') ++at_;
  if (at_ < text_.size() && text_[at_] == '\n') ++at_;
}

void CsvReader::pass_empty_lines() {
  while (at_ < text_.size() && ends_line(at_)) pass_line_end();
}

bool CsvReader::next(CsvRow& row) {
  row.fields.clear();
  row.is_sound = true;
  pass_empty_lines();
  if (at_ >= text_.size()) return false;
  row.offset = at_;
  if (read_plain_row(row)) return true;
  row.fields.clear();
  for (;;) {
    row.fields.push_back(read_field(row));
    if (at_ >= text_.size() || text_[at_] != separator_) break;
    ++at_;
  }
  row.length = length_of(row.offset, at_);
  pass_line_end();
  return true;
}

// What may end a field in the sixteen bytes from there on, or has to be looked at.
std::uint32_t CsvReader::stops_in(std::size_t at) const {
  const scan::ByteBlock bytes(text_.data() + at);
  const auto is = [&](char c) { return bytes.where_equal(c); };
  return (is(separator_) | is('"') | is('\n') | is('\r')).not_ascii();
}

// A row without quotes, as most are; false for others, and close to the end of the text.
bool CsvReader::read_plain_row(CsvRow& row) {
  std::size_t field = at_;
  for (std::size_t at = at_; at + 16 <= text_.size(); at += 16) {
    for (std::uint32_t stops = stops_in(at); stops != 0; stops &= stops - 1) {
      const std::size_t stop = at + static_cast<std::size_t>(std::countr_zero(stops));
      if (text_[stop] == '"') return false;
      const bool is_last = ends_line(stop);
      if (!is_last && text_[stop] == '\r') continue;
      row.fields.push_back({without_guard(text_.substr(field, stop - field)), field, length_of(field, stop), false});
      field = stop + 1;
      if (!is_last) continue;
      row.length = length_of(row.offset, stop);
      at_ = stop;
      pass_line_end();
      return true;
    }
  }
  return false;
}

CsvField CsvReader::read_field(CsvRow& row) {
  if (at_ < text_.size() && text_[at_] == '"') return read_quoted(row);
  return read_plain(row, at_);
}

CsvField CsvReader::read_plain(CsvRow& row, std::size_t begin) {
  for (; !ends_line(at_) && text_[at_] != separator_; ++at_) {
    if (text_[at_] != '"') continue;
    if (row.is_sound) diagnostics_.add(Code::csv_stray_quote, {at_, 1, source_});
    row.is_sound = false;
  }
  return {without_guard(text_.substr(begin, at_ - begin)), begin, length_of(begin, at_), false};
}

CsvField CsvReader::read_quoted(CsvRow& row) {
  const std::size_t begin = at_;
  bool has_doubled_quotes = false;
  std::size_t close = text_.find('"', begin + 1);
  for (; close != std::string_view::npos && close + 1 < text_.size() && text_[close + 1] == '"';
       close = text_.find('"', close + 2)) {
    has_doubled_quotes = true;
  }
  if (close == std::string_view::npos) {
    diagnostics_.add(Code::csv_open_quote, {begin, 1, source_});
    row.is_sound = false;
    at_ = std::min(text_.find('\n', begin), text_.size());
    return {text_.substr(begin, at_ - begin), begin, length_of(begin, at_), false};
  }
  at_ = close + 1;
  if (ends_line(at_) || text_[at_] == separator_)
    return {without_guard(text_.substr(begin + 1, close - begin - 1)), begin, length_of(begin, at_),
            has_doubled_quotes};
  if (row.is_sound) diagnostics_.add(Code::csv_stray_quote, {close, 1, source_});
  row.is_sound = false;
  return read_plain(row, begin);
}

}  // namespace tremplin::csv
