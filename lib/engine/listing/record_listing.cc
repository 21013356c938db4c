#include "engine/listing/record_listing.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <utility>

#include "base/hash.h"
#include "base/parallel_for.h"
#include "base/write_in_order.h"
#include "documents/tables.h"
#include "render/layout/document_text.h"

namespace tremplin::engine {
namespace {

report::Value labelled(std::string_view group, std::string_view code) {
  return report::Coded{std::string(code), {std::string(group) + "." + std::string(code), {}}};
}

report::ReportTable empty_table() {
  report::ReportTable table;
  table.caption = {"records.title", {}};
  for (const char* code : {"structure", "type", "id", "exit_date", "status", "category", "reason", "rules", "source",
                           "at_boundary", "alt"}) {
    const std::string column(code);
    const bool is_group = column == "structure" || column == "type" || column == "reason" || column == "rules";
    table.columns.push_back(
        {{(is_group ? "outcomes.column." : "records.column.") + column, {}}, column, report::Column::Align::left});
  }
  return table;
}

}  // namespace

bool is_between(Date day, DateRange days) {
  return (!days.from.is_set() || days.from <= day) && (!days.to.is_set() || day <= days.to);
}

std::size_t RecordListing::RecordOutcomeHash::operator()(const RecordOutcome& outcome) const {
  const std::uint64_t rest = static_cast<std::uint64_t>(outcome.status) << 24U |
                             static_cast<std::uint64_t>(outcome.category) << 16U |
                             static_cast<std::uint64_t>(outcome.alt ? 1 + static_cast<int>(*outcome.alt) : 0) << 8U |
                             static_cast<std::uint64_t>(outcome.is_at_boundary);
  const std::size_t reason = std::hash<const void*>()(outcome.reason);
  return base::mixed_hash(base::mixed_hash(reason, std::hash<const void*>()(outcome.rules)), rest);
}

// Most records have a outcome that others of the same reason had.
inline std::uint32_t RecordListing::number_of(const base::InternedString& reason, const RecordOutcome& outcome) {
  const std::size_t place = std::size_t{reason.number} * 16 + static_cast<std::size_t>(outcome.category) * 4 +
                            static_cast<std::size_t>(outcome.status);
  std::uint32_t& recent = recent_[place % recent_.size()];
  if (recent >= outcomes_.size() || outcomes_[recent] != outcome) recent = number_of(outcome);
  return recent;
}

std::uint32_t RecordListing::number_of(const RecordOutcome& outcome) {
  const auto known = of_outcomes_.find(outcome);
  if (known != of_outcomes_.end()) return known->second;
  outcomes_.push_back(outcome);
  return of_outcomes_.emplace(outcome, static_cast<std::uint32_t>(outcomes_.size() - 1)).first->second;
}

void RecordListing::visit(const check::CheckedRecord& checked, const classify::Classification& classification) {
  const records::ReadRecord& record = *checked.record;
  if (!is_between(record.exit_date, days_)) return;
  std::uint32_t& structure = of_words_[*record.structure_word];
  if (structure == 0) structure = structures_.of(record.structure).number;
  const RecordOutcome outcome{classification.reason,   checked.assignment.rules, classification.status,
                              classification.category, classification.alt,       classification.is_at_boundary};
  RecordLine& line = own_.add();
  line.id_beginning = base::Prefix32::of_short((*record.raw)[model::RecordField::id].text()).first_half();
  if (record.id.size() > base::Prefix32::kShort) line.long_id = long_ids_.add(record.id);
  line.exit_day = record.exit_date.days;
  line.structure = structure;
  line.outcome = number_of(*record.reason_word, outcome);
  line.id_size = static_cast<std::uint8_t>(record.id.size());
  line.type = checked.assignment.type;
}

void RecordListing::join(RecordVisitor& other) {
  auto& theirs = static_cast<RecordListing&>(other);
  std::vector<std::uint32_t> outcomes;
  for (const RecordOutcome& outcome : theirs.outcomes_) outcomes.push_back(number_of(outcome));
  joined_.push_back({std::move(theirs.own_), structures_.numbers_of(theirs.structures_), std::move(outcomes)});
  long_ids_.merge(std::move(theirs.long_ids_));
}

SortedLines RecordListing::take_sorted(unsigned jobs) {
  // Where one thread was enough for the records it is for their lines.
  const unsigned threads = joined_.size() > 1 ? base::thread_count(jobs) : 1;
  const auto same = [](std::size_t size) {
    std::vector<std::uint32_t> numbers(size);
    std::iota(numbers.begin(), numbers.end(), 0U);
    return numbers;
  };
  joined_.push_back({std::move(own_), same(structures_.size()), same(outcomes_.size())});
  const auto parts = std::exchange(joined_, {});
  return sort_lines(parts, structures_.by_text(), threads);
}

// The last columns of a record's row, from `status` on.
RecordListing::OutcomeCells RecordListing::cells_of(const RecordOutcome& outcome, Language language) {
  return {
      classify::word_of(outcome.status),
      outcome.status == classify::RecordStatus::examined ? documents::word_of(outcome.category) : std::string_view{},
      outcome.reason->code,
      outcome.rules->id,
      outcome.reason->source.in(language),
      outcome.is_at_boundary ? "true" : "false",
      outcome.alt ? documents::word_of(*outcome.alt) : std::string_view{}};
}

// For people: labels where the CSV has codes.
report::Row RecordListing::row_of(const RecordLine& line) const {
  const RecordOutcome& outcome = outcomes_[line.outcome];
  report::Row row;
  row.cells = {structures_[line.structure].text, std::string(documents::word_of(line.type)), std::string(line.id()),
               Date{line.exit_day}, labelled("category", classify::word_of(outcome.status))};
  const bool is_examined = outcome.status == classify::RecordStatus::examined;
  row.cells.push_back(is_examined ? labelled("category", documents::word_of(outcome.category)) : report::Value{});
  row.cells.insert(row.cells.end(), {outcome.reason->label, std::string(outcome.rules->id), outcome.reason->source,
                                     labelled("records.boundary", outcome.is_at_boundary ? "true" : "false")});
  row.cells.push_back(outcome.alt ? labelled("category", documents::word_of(*outcome.alt)) : report::Value{});
  return row;
}

report::ReportTable RecordListing::take_table() {
  report::ReportTable table = empty_table();
  const SortedLines sorted = take_sorted(1);
  for (const RecordLine& line : std::span(sorted.lines.get(), sorted.size)) table.rows.push_back(row_of(line));
  return table;
}

// What ends the rows of a outcome, and the line.
std::string RecordListing::ending_of(const RecordOutcome& outcome, Language language, CsvDialect dialect) {
  std::string ending;
  for (const std::string_view cell : cells_of(outcome, language)) {
    ending += csv::csv_separator(dialect);
    csv::append_csv_text(ending, cell, dialect);
  }
  return ending + '\n';
}

// What is the same for many lines is written once. Identifiers and dates need no quotes.
void RecordListing::write_csv(commands::TextSink& out, Language language, CsvForm form, unsigned jobs) {
  out.write(render::render_csv(empty_table(), language, form));
  const CsvDialect dialect = form.dialect;
  const char between = csv::csv_separator(dialect);
  std::vector<std::string> endings;
  for (const RecordOutcome& outcome : outcomes_) endings.push_back(ending_of(outcome, language, dialect));
  const SortedLines sorted = take_sorted(jobs);
  base::write_in_order(out, sorted.size, jobs, [&](std::string& text, std::size_t begin, std::size_t end) {
    std::string start;
    const RecordLine* before = nullptr;
    for (const RecordLine& line : std::span(sorted.lines.get() + begin, end - begin)) {
      if (!before || before->structure != line.structure || before->type != line.type)
        start = csv::csv_text_cell(structures_[line.structure].text, dialect) + between +
                std::string(documents::word_of(line.type)) + between;
      before = &line;
      text += start;
      if (csv::needs_csv_guard(line.id(), dialect)) text += '\'';
      text += line.id();
      text += between;
      text += format_date(Date{line.exit_day});
      text += endings[line.outcome];
    }
  });
}

}  // namespace tremplin::engine
