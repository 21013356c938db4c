#include "run/list_records.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "read/tables.h"
#include "render/document_text.h"

namespace tremplin {
namespace {

constexpr std::array<std::string_view, 3> kStatusWords = {"below_threshold", "withdrawn", "examined"};
constexpr std::size_t kPiece = std::size_t{1} << 20;

std::string_view word_or_empty(std::optional<Category> category) {
  return category ? word_of(*category) : std::string_view{};
}

ReportTable empty_table() {
  ReportTable table;
  table.caption = {"records.title", {}};
  for (const char* code : {"structure", "type", "id", "exit_date", "status", "category", "reason", "rules", "source",
                           "at_boundary", "alt"}) {
    const std::string column(code);
    const bool is_group = column == "structure" || column == "type" || column == "reason" || column == "rules";
    table.columns.push_back({{(is_group ? "outcomes.column." : "records.column.") + column, {}}, column, Column::Align::left});
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

void RecordList::visit(const CheckedRecord& checked, const Classification& classification) {
  const ExitRecord& record = *checked.record;
  if (!is_between(record.exit_date, days_)) return;
  std::uint32_t& structure = of_words_[*record.structure_word];
  if (structure == 0) structure = structures_.of(record.structure).number;
  if (chunks_.empty() || chunks_.back().size() == kChunk) chunks_.emplace_back().reserve(kChunk);
  chunks_.back().push_back({ids_.add(record.id), classification.reason, checked.assignment.rules, structure,
                            record.exit_date, static_cast<std::uint8_t>(record.id.size()), checked.assignment.type,
                            classification.status, classification.category, classification.alt,
                            classification.is_at_boundary});
}

void RecordList::join(RecordVisitor& other) {
  auto& theirs = static_cast<RecordList&>(other);
  for (std::vector<Line>& chunk : theirs.chunks_) {
    for (Line& line : chunk) line.structure = structures_.of(theirs.structures_[line.structure].text).number;
    chunks_.push_back(std::move(chunk));
    // Of ours, the last alone may have room: it stays last.
    if (chunks_.size() > 1) chunks_.back().swap(chunks_[chunks_.size() - 2]);
  }
  theirs.chunks_.clear();
  ids_.merge(std::move(theirs.ids_));
}

// By structure first, in one go; then within each.
std::vector<const RecordList::Line*> RecordList::sorted() const {
  std::vector<std::uint32_t> by_text(structures_.size());
  std::iota(by_text.begin(), by_text.end(), 0U);
  std::sort(by_text.begin(), by_text.end(),
            [&](std::uint32_t a, std::uint32_t b) { return structures_[a].text < structures_[b].text; });
  std::vector<std::size_t> counts(structures_.size());
  for (const auto& chunk : chunks_)
    for (const Line& line : chunk) ++counts[line.structure];
  std::vector<std::size_t> ends(counts.size());
  std::size_t begin = 0;
  for (const std::uint32_t structure : by_text) {
    ends[structure] = begin;
    begin += counts[structure];
  }
  std::vector<const Line*> lines(begin);
  for (const auto& chunk : chunks_)
    for (const Line& line : chunk) lines[ends[line.structure]++] = &line;
  const auto words = choices_of<StructureType>();
  const auto key = [&](const Line* line) {
    return std::tuple(words[static_cast<std::size_t>(line->type)], line->id_text());
  };
  for (std::size_t structure = 0; structure < counts.size(); ++structure) {
    const auto end = lines.begin() + static_cast<std::ptrdiff_t>(ends[structure]);
    std::sort(end - static_cast<std::ptrdiff_t>(counts[structure]), end,
              [&](const Line* a, const Line* b) { return key(a) < key(b); });
  }
  return lines;
}

Row RecordList::row_of(const Line& line, Language language) const {
  const bool is_examined = line.status == RecordStatus::examined;
  Row row;
  row.cells = {structures_[line.structure].text,
               std::string(word_of(line.type)),
               std::string(line.id_text()),
               line.exit_date,
               std::string(kStatusWords[static_cast<std::size_t>(line.status)]),
               is_examined ? std::string(word_of(line.category)) : std::string(),
               line.reason->code,
               line.rules->id,
               line.reason->source.in(language),
               std::string(line.is_at_boundary ? "true" : "false"),
               std::string(word_or_empty(line.alt))};
  return row;
}

ReportTable RecordList::table(Language language) const {
  ReportTable table = empty_table();
  for (const Line* line : sorted()) table.rows.push_back(row_of(*line, language));
  return table;
}

void RecordList::write_csv(TextSink& out, Language language, CsvDialect dialect) const {
  std::string piece = render_csv(empty_table(), language, dialect);
  const char between = csv_separator(dialect);
  std::unordered_map<const void*, std::string> quoted;
  const auto cell = [&](const void* of, std::string_view text) -> const std::string& {
    std::string& known = quoted[of];
    if (known.empty()) append_csv_cell(known, text, dialect);
    return known;
  };
  for (const Line* line : sorted()) {
    const bool is_examined = line->status == RecordStatus::examined;
    const std::string date = format_date(line->exit_date);
    const std::string_view cells[] = {structures_[line->structure].text,
                                      word_of(line->type),
                                      line->id_text(),
                                      date,
                                      kStatusWords[static_cast<std::size_t>(line->status)],
                                      is_examined ? word_of(line->category) : std::string_view{},
                                      line->reason->code,
                                      line->rules->id};
    for (const std::string_view text : cells) {
      append_csv_cell(piece, text, dialect);
      piece += between;
    }
    piece += cell(line->reason, line->reason->source.in(language));
    piece += between;
    piece += line->is_at_boundary ? "true" : "false";
    piece += between;
    piece += word_or_empty(line->alt);
    piece += '\n';
    if (piece.size() < kPiece) continue;
    out.write(piece);
    piece.clear();
  }
  out.write(piece);
}

}  // namespace tremplin
