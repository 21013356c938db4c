#include "run/list_records.h"

#include <algorithm>
#include <tuple>

#include "read/tables.h"

namespace tremplin {
namespace {

constexpr std::array<std::string_view, 3> kStatusWords = {"below_threshold", "withdrawn", "examined"};

std::string word_or_empty(std::optional<Category> category) {
  return category ? std::string(word_of(*category)) : std::string();
}

}  // namespace

bool is_between(Date day, DateRange days) {
  return (!days.from.is_set() || days.from <= day) && (!days.to.is_set() || day <= days.to);
}

void RecordList::visit(const CheckedRecord& checked, const Classification& classification) {
  const ExitRecord& record = *checked.record;
  if (!is_between(record.exit_date, days_)) return;
  lines_.push_back({std::string(record.structure), std::string(record.id), checked.assignment.type, record.exit_date,
                    classification, checked.assignment.rules});
}

void RecordList::join(RecordVisitor& other) {
  auto& theirs = static_cast<RecordList&>(other).lines_;
  std::move(theirs.begin(), theirs.end(), std::back_inserter(lines_));
}

Row RecordList::row_of(const Line& line, Language language) const {
  const Classification& what = line.classification;
  const bool is_examined = what.status == RecordStatus::examined;
  Row row;
  row.cells = {line.structure,
               std::string(word_of(line.type)),
               line.id,
               line.exit_date,
               std::string(kStatusWords[static_cast<std::size_t>(what.status)]),
               is_examined ? std::string(word_of(what.category)) : std::string(),
               what.reason->code,
               line.rules->id,
               what.reason->source.in(language),
               std::string(what.is_at_boundary ? "true" : "false"),
               word_or_empty(what.alt)};
  return row;
}

ReportTable RecordList::table(Language language) {
  const auto words = choices_of<StructureType>();
  const auto key = [&](const Line& line) {
    return std::tuple(std::string_view(line.structure), words[static_cast<std::size_t>(line.type)],
                      std::string_view(line.id));
  };
  std::sort(lines_.begin(), lines_.end(), [&](const Line& a, const Line& b) { return key(a) < key(b); });
  ReportTable table;
  table.caption = {"records.title", {}};
  for (const char* code : {"structure", "type", "id", "exit_date", "status", "category", "reason", "rules", "source",
                           "at_boundary", "alt"}) {
    const std::string column(code);
    const bool is_group = column == "structure" || column == "type" || column == "reason" || column == "rules";
    table.columns.push_back({{(is_group ? "outcomes.column." : "records.column.") + column, {}}, column, Column::Align::left});
  }
  for (const Line& line : lines_) table.rows.push_back(row_of(line, language));
  return table;
}

}  // namespace tremplin
