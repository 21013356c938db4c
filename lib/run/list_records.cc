#include "run/list_records.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <utility>

#include "base/hash.h"
#include "base/share_out.h"
#include "read/tables.h"
#include "render/document_text.h"
#include "render/pieces.h"

namespace tremplin {
namespace {

constexpr std::array<std::string_view, 3> kStatusWords = {"below_threshold", "withdrawn", "examined"};

ReportTable empty_table() {
  ReportTable table;
  table.caption = {"records.title", {}};
  for (const char* code : {"structure", "type", "id", "exit_date", "status", "category", "reason", "rules", "source",
                           "at_boundary", "alt"}) {
    const std::string column(code);
    const bool is_group = column == "structure" || column == "type" || column == "reason" || column == "rules";
    table.columns.push_back(
        {{(is_group ? "outcomes.column." : "records.column.") + column, {}}, column, Column::Align::left});
  }
  return table;
}

}  // namespace

bool is_between(Date day, DateRange days) {
  return (!days.from.is_set() || days.from <= day) && (!days.to.is_set() || day <= days.to);
}

const char* TextStore::add(std::string_view text) {
  if (used_ + text.size() > kChunk) {
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(std::max(kChunk, text.size())));
    used_ = 0;
  }
  char* at = chunks_.back().get() + used_;
  text.copy(at, text.size());
  used_ += text.size();
  return at;
}

void TextStore::merge(TextStore&& other) {
  // Theirs go before the last, which alone may have room.
  chunks_.insert(chunks_.begin(), std::make_move_iterator(other.chunks_.begin()),
                 std::make_move_iterator(other.chunks_.end()));
  other = TextStore();
}

std::size_t RecordList::FateHash::operator()(const Fate& fate) const {
  const std::uint64_t rest = static_cast<std::uint64_t>(fate.status) << 24U |
                             static_cast<std::uint64_t>(fate.category) << 16U |
                             static_cast<std::uint64_t>(fate.alt ? 1 + static_cast<int>(*fate.alt) : 0) << 8U |
                             static_cast<std::uint64_t>(fate.is_at_boundary);
  const std::size_t reason = std::hash<const void*>()(fate.reason);
  return mixed_hash(mixed_hash(reason, std::hash<const void*>()(fate.rules)), rest);
}

std::uint32_t RecordList::number_of(const Fate& fate) {
  const auto known = of_fates_.find(fate);
  if (known != of_fates_.end()) return known->second;
  fates_.push_back(fate);
  return of_fates_.emplace(fate, static_cast<std::uint32_t>(fates_.size() - 1)).first->second;
}

void RecordList::visit(const CheckedRecord& checked, const Classification& classification) {
  const ExitRecord& record = *checked.record;
  if (!is_between(record.exit_date, days_)) return;
  std::uint32_t& structure = of_words_[*record.structure_word];
  if (structure == 0) structure = structures_.of(record.structure).number;
  const std::uint32_t fate = number_of({classification.reason, checked.assignment.rules, classification.status,
                                        classification.category, classification.alt, classification.is_at_boundary});
  if (chunks_.empty() || chunks_.back().size() == kChunk) chunks_.emplace_back().reserve(kChunk);
  chunks_.back().push_back({ids_.add(record.id), record.exit_date, structure, fate,
                            static_cast<std::uint8_t>(record.id.size()), checked.assignment.type});
}

void RecordList::join(RecordVisitor& other) {
  auto& theirs = static_cast<RecordList&>(other);
  std::vector<std::uint32_t> fates;
  for (const Fate& fate : theirs.fates_) fates.push_back(number_of(fate));
  const std::vector<std::uint32_t> structures = structures_.numbers_of(theirs.structures_);
  for (std::vector<Line>& chunk : theirs.chunks_) {
    for (Line& line : chunk) {
      line.structure = structures[line.structure];
      line.fate = fates[line.fate];
    }
    chunks_.push_back(std::move(chunk));
    // Of ours, the last alone may have room: it stays last.
    if (chunks_.size() > 1) chunks_.back().swap(chunks_[chunks_.size() - 2]);
  }
  theirs.chunks_.clear();
  ids_.merge(std::move(theirs.ids_));
}

// The lines of one structure by type and id. What most comparisons need stands in one number: the place of the type among
// the words, and the first bytes of the id.
class RecordList::WithinStructure {
 public:
  WithinStructure() {
    const auto words = choices_of<StructureType>();
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto before = std::count_if(words.begin(), words.end(), [&](auto word) { return word < words[i]; });
      places_[i] = static_cast<std::uint64_t>(before);
    }
  }

  void sort(std::span<Line> lines) const {
    std::vector<Keyed> keyed;
    keyed.reserve(lines.size());
    for (const Line& line : lines) keyed.push_back({key_of(line), line});
    std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
      return a.key != b.key ? a.key < b.key : a.line.id_text() < b.line.id_text();
    });
    std::transform(keyed.begin(), keyed.end(), lines.begin(), [](const Keyed& one) { return one.line; });
  }

 private:
  struct Keyed {
    std::pair<std::uint64_t, std::uint64_t> key;
    Line line;
  };
  std::pair<std::uint64_t, std::uint64_t> key_of(const Line& line) const {
    std::array<unsigned char, 15> first{};
    std::memcpy(first.data(), line.id, std::min<std::size_t>(line.id_size, first.size()));
    std::pair<std::uint64_t, std::uint64_t> key(places_[static_cast<std::size_t>(line.type)], 0);
    for (std::size_t i = 0; i < 7; ++i) key.first = key.first << 8U | first[i];
    for (std::size_t i = 7; i < first.size(); ++i) key.second = key.second << 8U | first[i];
    return key;
  }

  std::array<std::uint64_t, kStructureTypeCount> places_{};
};

// By structure first, in one go; then within each.
RecordList::Lines RecordList::sorted(unsigned jobs) const {
  std::vector<std::size_t> counts(structures_.size());
  for (const auto& chunk : chunks_)
    for (const Line& line : chunk) ++counts[line.structure];
  std::vector<std::size_t> ends(counts.size());
  std::size_t begin = 0;
  for (const std::uint32_t structure : structures_.by_text()) {
    ends[structure] = begin;
    begin += counts[structure];
  }
  Lines lines(begin);
  for (const auto& chunk : chunks_)
    for (const Line& line : chunk) lines[ends[line.structure]++] = line;
  const WithinStructure within;
  share_out(counts.size(), lines.size() > kChunk ? thread_count(jobs) : 1, [&](std::size_t structure, unsigned) {
    within.sort(std::span(lines).subspan(ends[structure] - counts[structure], counts[structure]));
  });
  return lines;
}

// The last columns of a record's row, from `status` on.
RecordList::FateCells RecordList::cells_of(const Fate& fate, Language language) {
  return {kStatusWords[static_cast<std::size_t>(fate.status)],
          fate.status == RecordStatus::examined ? word_of(fate.category) : std::string_view{},
          fate.reason->code,
          fate.rules->id,
          fate.reason->source.in(language),
          fate.is_at_boundary ? "true" : "false",
          fate.alt ? word_of(*fate.alt) : std::string_view{}};
}

Row RecordList::row_of(const Line& line, Language language) const {
  Row row;
  row.cells = {structures_[line.structure].text, std::string(word_of(line.type)), std::string(line.id_text()),
               line.exit_date};
  for (const std::string_view cell : cells_of(fates_[line.fate], language)) row.cells.emplace_back(std::string(cell));
  return row;
}

ReportTable RecordList::table(Language language) const {
  ReportTable table = empty_table();
  for (const Line& line : sorted(1)) table.rows.push_back(row_of(line, language));
  return table;
}

// What ends the rows of a fate, and the line.
std::string RecordList::ending_of(const Fate& fate, Language language, CsvDialect dialect) {
  std::string ending;
  for (const std::string_view cell : cells_of(fate, language)) {
    ending += csv_separator(dialect);
    append_csv_cell(ending, cell, dialect);
  }
  return ending + '\n';
}

// Fates are written once. Identifiers and dates need no quotes.
void RecordList::write_csv(TextSink& out, Language language, CsvDialect dialect, unsigned jobs) const {
  out.write(render_csv(empty_table(), language, dialect));
  const char between = csv_separator(dialect);
  std::vector<std::string> endings;
  for (const Fate& fate : fates_) endings.push_back(ending_of(fate, language, dialect));
  const auto write_line = [&](std::string& text, const Line& line) {
    text += structures_[line.structure].text;
    text += between;
    text += word_of(line.type);
    text += between;
    text += line.id_text();
    text += between;
    text += format_date(line.exit_date);
    text += endings[line.fate];
  };
  constexpr std::size_t kLongLine = 256;
  constexpr std::size_t kAhead = 8;
  const Lines lines = sorted(jobs);
  write_pieces(out, lines.size(), jobs, [&](std::size_t begin, std::size_t end) {
    std::string piece;
    piece.reserve((end - begin) * kLongLine);
    for (std::size_t i = begin; i < end; ++i) {
      __builtin_prefetch(lines[std::min(i + kAhead, end - 1)].id);
      write_line(piece, lines[i]);
    }
    return piece;
  });
}

}  // namespace tremplin
