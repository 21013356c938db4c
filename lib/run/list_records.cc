#include "run/list_records.h"

#include <algorithm>
#include <array>
#include <numeric>
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

std::size_t RecordList::FateHash::operator()(const Fate& fate) const {
  const std::uint64_t rest = static_cast<std::uint64_t>(fate.status) << 24U |
                             static_cast<std::uint64_t>(fate.category) << 16U |
                             static_cast<std::uint64_t>(fate.alt ? 1 + static_cast<int>(*fate.alt) : 0) << 8U |
                             static_cast<std::uint64_t>(fate.is_at_boundary);
  const std::size_t reason = std::hash<const void*>()(fate.reason);
  return mixed_hash(mixed_hash(reason, std::hash<const void*>()(fate.rules)), rest);
}

// Most records have a fate that others of the same reason had.
inline std::uint32_t RecordList::number_of(const Word& reason, const Fate& fate) {
  const std::size_t place =
      reason.number * 16 + static_cast<std::size_t>(fate.category) * 4 + static_cast<std::size_t>(fate.status);
  std::uint32_t& recent = recent_[place % recent_.size()];
  if (recent >= fates_.size() || fates_[recent] != fate) recent = number_of(fate);
  return recent;
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
  const Fate fate{classification.reason,   checked.assignment.rules, classification.status,
                  classification.category, classification.alt,       classification.is_at_boundary};
  RecordLine& line = own_.add();
  line.id_beginning = Beginning::of_short_padded(record.id).first_half();
  if (record.id.size() > Beginning::kShort) line.long_id = long_ids_.add(record.id);
  line.exit_day = record.exit_date.days;
  line.structure = structure;
  line.fate = number_of(*record.reason_word, fate);
  line.id_size = static_cast<std::uint8_t>(record.id.size());
  line.type = checked.assignment.type;
}

void RecordList::join(RecordVisitor& other) {
  auto& theirs = static_cast<RecordList&>(other);
  std::vector<std::uint32_t> fates;
  for (const Fate& fate : theirs.fates_) fates.push_back(number_of(fate));
  joined_.push_back({std::move(theirs.own_), structures_.numbers_of(theirs.structures_), std::move(fates)});
  long_ids_.merge(std::move(theirs.long_ids_));
}

SortedLines RecordList::take_sorted(unsigned jobs) {
  // Where one thread was enough for the records it is for their lines.
  const unsigned threads = joined_.size() > 1 ? thread_count(jobs) : 1;
  const auto same = [](std::size_t size) {
    std::vector<std::uint32_t> numbers(size);
    std::iota(numbers.begin(), numbers.end(), 0U);
    return numbers;
  };
  joined_.push_back({std::move(own_), same(structures_.size()), same(fates_.size())});
  const auto parts = std::exchange(joined_, {});
  return sort_lines(parts, structures_.by_text(), threads);
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

Row RecordList::row_of(const RecordLine& line, Language language) const {
  Row row;
  row.cells = {structures_[line.structure].text, std::string(word_of(line.type)), std::string(line.id()),
               Date{line.exit_day}};
  for (const std::string_view cell : cells_of(fates_[line.fate], language)) row.cells.emplace_back(std::string(cell));
  return row;
}

ReportTable RecordList::take_table(Language language) {
  ReportTable table = empty_table();
  const SortedLines sorted = take_sorted(1);
  for (const RecordLine& line : std::span(sorted.lines.get(), sorted.size))
    table.rows.push_back(row_of(line, language));
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

// What is the same for many lines is written once. Identifiers and dates need no quotes.
void RecordList::write_csv(TextSink& out, Language language, CsvDialect dialect, unsigned jobs) {
  out.write(render_csv(empty_table(), language, dialect));
  const char between = csv_separator(dialect);
  std::vector<std::string> endings;
  for (const Fate& fate : fates_) endings.push_back(ending_of(fate, language, dialect));
  const SortedLines sorted = take_sorted(jobs);
  write_pieces(out, sorted.size, jobs, [&](std::string& text, std::size_t begin, std::size_t end) {
    std::string start;
    const RecordLine* before = nullptr;
    for (const RecordLine& line : std::span(sorted.lines.get() + begin, end - begin)) {
      if (!before || before->structure != line.structure || before->type != line.type)
        start = structures_[line.structure].text + between + std::string(word_of(line.type)) + between;
      before = &line;
      text += start;
      text += line.id();
      text += between;
      text += format_date(Date{line.exit_day});
      text += endings[line.fate];
    }
  });
}

}  // namespace tremplin
