#include "import/asp/asp_reader.h"

#include <algorithm>

#include "base/text.h"

namespace tremplin::importing {
namespace {

constexpr char kSeparator = '|';

std::size_t count_fields(std::string_view line) {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), kSeparator)) + 1;
}

// `FINAnnexeFinanciere07022022|||`, and `DEB…` likewise: the word, and nothing in any further field.
bool is_frame(std::string_view line, std::string_view word) {
  if (!line.starts_with(word)) return false;
  const std::size_t end = line.find(kSeparator);
  return end == std::string_view::npos || line.find_first_not_of("| ", end) == std::string_view::npos;
}

// The letters after `DEB`; the rest is a day and a time.
std::string name_in_frame(std::string_view line) {
  const std::string_view name = line.substr(std::min<std::size_t>(3, line.size()));
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return {name.begin(), std::find_if_not(name.begin(), name.end(), is_letter)};
}

std::vector<std::string> split_header(std::string_view line) {
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find(kSeparator, begin), line.size());
    names.emplace_back(base::trimmed(line.substr(begin, end - begin)));
    begin = end + 1;
  }
  return names;
}

// What the agency writes where there is nothing to say.
bool says_nothing(std::string_view value) {
  return value.empty() || value == "false" || value == "0" || value == "0.00";
}

}  // namespace

Place line_place(SourceId source, std::int64_t line) {
  return {static_cast<std::uint64_t>(std::max<std::int64_t>(line, 1) - 1), 1, source};
}

AspReader::AspReader(SourceId source, std::string_view bytes, diagnostics::Diagnostics& diagnostics)
    : source_(source), diagnostics_(diagnostics), lines_(bytes) {
  read_header();
}

// The next line that is UTF-8; a file with one that is not is not read further.
bool AspReader::next_line(std::string_view& line) {
  if (is_refused_ || !lines_.next(line)) return false;
  if (lines_.line_number() == 1 && line.starts_with(base::kByteOrderMark))
    line.remove_prefix(base::kByteOrderMark.size());
  const auto bad = base::find_invalid_utf8(line);
  if (!bad) return true;
  diagnostics_.add(Code::asp_not_utf8, line_place(source_, lines_.line_number()),
                   {static_cast<std::int64_t>(*bad + 1)});
  is_refused_ = true;
  return false;
}

void AspReader::read_header() {
  std::string_view line;
  std::string announced;
  while (next_line(line) && (base::trimmed(line).empty() || is_frame(line, "DEB"))) {
    if (line.starts_with("DEB")) announced = name_in_frame(line);
    line = {};
  }
  header_ = split_header(line);
  file_ = find_asp_file(header_);
  if (file_) {
    bind_columns(header_);
  } else if (!is_refused_ && lines_.end() == LineSource::End::whole) {
    const Place place = line_place(source_, lines_.line_number());
    if (announced.empty()) diagnostics_.add(Code::asp_unknown_file, place);
    if (!announced.empty()) diagnostics_.add(Code::asp_file_not_needed, place, {announced});
  } else {
    finish();
  }
}

void AspReader::bind_columns(std::span<const std::string> header) {
  targets_.assign(header.size(), -1);
  unread_.assign(header.size(), 0);
  values_.assign(file_->columns.size(), {});
  bool is_complete = true;
  for (std::size_t i = 0; i < file_->columns.size(); ++i) {
    const AspColumn& column = file_->columns[i];
    const auto found = std::find(header.begin(), header.end(), column.name);
    if (found != header.end()) {
      targets_[static_cast<std::size_t>(found - header.begin())] = static_cast<int>(i);
    } else if (column.is_needed) {
      diagnostics_.add(Code::asp_missing_column, line_place(source_, lines_.line_number()), {std::string(column.name)});
      is_complete = false;
    }
  }
  if (!is_complete) file_ = nullptr;
}

bool AspReader::next(AspRow& row) {
  if (!file_ || is_finished_) return false;
  std::string_view line;
  whole_.clear();
  while (next_line(line)) {
    if (base::trimmed(line).empty()) continue;
    if (is_closed_ || is_closing(line)) {
      if (is_closed_) diagnostics_.add(Code::asp_after_end, line_place(source_, lines_.line_number()));
      if (is_closed_) break;
      is_closed_ = true;
      continue;
    }
    if (!take_line(line)) continue;
    row = {source_, row_line_, values_};
    return true;
  }
  return finish();
}

bool AspReader::is_closing(std::string_view line) const { return is_frame(line, "FIN"); }

// True where `values_` holds a row now.
bool AspReader::take_line(std::string_view line) {
  const std::size_t fields = count_fields(line);
  // A line that begins with the separator goes on with a first field that stands alone: no row lacks its first value.
  const bool is_rest = fields != header_.size() || (pending_fields_ == 1 && line.starts_with(kSeparator));
  if (!pending_.empty() && is_rest) return take_continuation(line, fields);
  if (!pending_.empty()) add_ragged(row_line_, pending_fields_);
  pending_.clear();
  row_line_ = lines_.line_number();
  if (fields < header_.size()) {
    pending_ = line;
    pending_fields_ = fields;
    return false;
  }
  if (fields > header_.size()) {
    add_ragged(row_line_, fields);
    return false;
  }
  split(line);
  return true;
}

bool AspReader::take_continuation(std::string_view line, std::size_t fields) {
  const std::size_t together = pending_fields_ + fields - 1;
  if (together > header_.size() || pending_.size() + line.size() > LineSource::kLongestLine) {
    add_ragged(row_line_, pending_fields_);
    pending_.clear();
    return take_line(line);
  }
  pending_ += ' ';
  pending_ += line;
  pending_fields_ = together;
  if (together < header_.size()) return false;
  whole_.swap(pending_);
  pending_.clear();
  ++joined_;
  split(whole_);
  return true;
}

void AspReader::add_ragged(std::int64_t line, std::size_t fields) {
  diagnostics_.add(Code::asp_ragged_row, line_place(source_, line),
                   {static_cast<std::int64_t>(fields), static_cast<std::int64_t>(header_.size())});
}

void AspReader::split(std::string_view line) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < targets_.size(); ++i) {
    const std::size_t end = std::min(line.find(kSeparator, begin), line.size());
    const std::string_view value = base::trimmed(line.substr(begin, end - begin));
    if (targets_[i] >= 0) {
      values_[static_cast<std::size_t>(targets_[i])] = value;
    } else if (!says_nothing(value)) {
      ++unread_[i];
    }
    begin = end + 1;
  }
}

// Always false: there is no further row.
bool AspReader::finish() {
  is_finished_ = true;
  const Place place = line_place(source_, lines_.line_number());
  if (!pending_.empty()) add_ragged(row_line_, pending_fields_);
  if (lines_.end() == LineSource::End::damaged) diagnostics_.add(Code::asp_damaged_file, place);
  if (lines_.end() == LineSource::End::line_too_long) diagnostics_.add(Code::asp_line_too_long, place);
  if (joined_ > 0) diagnostics_.add(Code::asp_joined_rows, line_place(source_, 1), {joined_});
  say_columns_left();
  return false;
}

void AspReader::say_columns_left() {
  const Place place = line_place(source_, 1);
  std::string names;
  std::int64_t count = 0;
  for (std::size_t i = 0; i < unread_.size(); ++i) {
    if (unread_[i] == 0) continue;
    if (std::find(file_->told.begin(), file_->told.end(), header_[i]) != file_->told.end()) {
      diagnostics_.add(Code::asp_column_told, place, {header_[i], unread_[i]});
      continue;
    }
    names += (names.empty() ? "" : ", ") + header_[i];
    ++count;
  }
  if (count > 0) diagnostics_.add(Code::asp_columns_left, place, {count, names});
}

}  // namespace tremplin::importing
