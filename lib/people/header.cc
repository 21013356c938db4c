#include "people/header.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "csv/csv_reader.h"
#include "model/own_key.h"

namespace tremplin::people {
namespace {

constexpr std::array kSeparators = {';', '\t', ',', '|'};
constexpr int kRows = 20;
constexpr int kFewestKnown = 3;
// More than any header with what stands above it has.
constexpr std::size_t kBeginning = std::size_t{64} << 10;

enum class Wanted { exit_and_reason, any_three };

// `sep=;`, in quotes or not.
std::optional<char> named_separator(std::string_view line) {
  line = base::trimmed_of_all_spaces(line);
  if (line.size() == 7 && line.front() == '"' && line.back() == '"') line = line.substr(1, 5);
  if (line.size() != 5 || !line.starts_with("sep=")) return std::nullopt;
  const bool is_one = std::find(kSeparators.begin(), kSeparators.end(), line[4]) != kSeparators.end();
  return is_one ? std::optional(line[4]) : std::nullopt;
}

class HeaderSearch {
 public:
  HeaderSearch(SourceId source, std::string_view text, const Vocabulary& vocabulary,
               const model::ColumnsDocument* columns, Wanted wanted)
      : source_(source), text_(text), vocabulary_(vocabulary), columns_(columns), wanted_(wanted) {}

  std::optional<PeopleHeader> find();

 private:
  std::optional<PeopleHeader> find_with(char separator, std::size_t begin);
  PeopleHeader make(const csv::CsvRow& row, char separator) const;
  PeopleColumn column_of(const csv::CsvField& field) const;
  bool map(PeopleColumn& column, std::string_view folded) const;
  bool is_header(const PeopleHeader& header) const;

  SourceId source_;
  std::string_view text_;
  const Vocabulary& vocabulary_;
  const model::ColumnsDocument* columns_;
  Wanted wanted_;
};

// By the user's own document; true where it says something.
bool HeaderSearch::map(PeopleColumn& column, std::string_view folded) const {
  if (!columns_) return false;
  for (const auto& [heading, target] : columns_->columns) {
    if (base::loosely_folded(heading.value) != folded) continue;
    column.field = model::find_record_field(target.value);
    if (!column.field) column.profile = target.value;
    column.is_mapped = true;
    return true;
  }
  column.is_left = std::any_of(columns_->ignore.begin(), columns_->ignore.end(),
                               [&](const auto& heading) { return base::loosely_folded(heading.value) == folded; });
  return column.is_left;
}

PeopleColumn HeaderSearch::column_of(const csv::CsvField& field) const {
  PeopleColumn column;
  column.heading = base::trimmed_of_all_spaces(csv::csv_text(field));
  // Words of a heading stand one below the other in many a sheet.
  for (char& c : column.heading)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  column.place = field.place(source_);
  column.place.length = std::max(column.place.length, 1U);
  const std::string folded = base::loosely_folded(column.heading);
  if (folded.empty() || map(column, folded)) return column;
  column.is_left = model::is_own_key(column.heading);
  if (column.is_left) return column;
  column.field = model::find_record_field(column.heading);
  if (column.field) return column;
  const auto known = wordings().headings.find(folded);
  if (known != wordings().headings.end()) {
    column.field = known->second;
    const auto at = static_cast<std::size_t>(*column.field);
    column.is_reworded = column.heading != wordings().labels[at].fr && column.heading != wordings().labels[at].en;
  } else if (const auto profile = vocabulary_.profile_of_heading(folded)) {
    column.profile = *profile;
  } else {
    column.is_left = column.is_personal = wordings().personal.contains(folded);
  }
  return column;
}

PeopleHeader HeaderSearch::make(const csv::CsvRow& row, char separator) const {
  PeopleHeader header;
  header.separator = separator;
  header.offset = row.offset;
  header.length = row.length;
  for (const csv::CsvField& field : row.fields) header.columns.push_back(column_of(field));
  return header;
}

bool HeaderSearch::is_header(const PeopleHeader& header) const {
  int known = 0;
  std::vector<std::string_view> headings;
  for (const PeopleColumn& column : header.columns) {
    known += column.field || !column.profile.empty();
    headings.push_back(column.heading);
  }
  const bool has_both = header.has(model::RecordField::exit_date) && header.has(model::RecordField::reason);
  return known >= kFewestKnown && !is_own_list(headings) && (has_both || wanted_ == Wanted::any_three);
}

std::optional<PeopleHeader> HeaderSearch::find_with(char separator, std::size_t begin) {
  diagnostics::Diagnostics unheard;
  csv::CsvReader reader(source_, text_, unheard, separator);
  if (begin > 0) reader.go_to(begin);
  const std::uint64_t first_row = reader.at();
  csv::CsvRow row;
  for (int i = 0; i < kRows && reader.next(row); ++i) {
    PeopleHeader header = make(row, separator);
    if (!row.is_sound || !is_header(header)) continue;
    header.end = reader.at();
    header.rows_before = i;
    header.first_row = first_row;
    return header;
  }
  return std::nullopt;
}

std::optional<PeopleHeader> HeaderSearch::find() {
  text_ = text_.substr(0, kBeginning);
  const std::size_t mark = text_.starts_with(base::kByteOrderMark) ? base::kByteOrderMark.size() : 0;
  const std::size_t line_end = std::min(text_.find('\n'), text_.size());
  if (const auto separator = named_separator(text_.substr(mark, line_end - mark))) {
    auto header = find_with(*separator, std::min(line_end + 1, text_.size()));
    if (header) header->separator_line = {mark, static_cast<std::uint32_t>(line_end - mark), source_};
    return header;
  }
  std::optional<PeopleHeader> best;
  for (const char separator : kSeparators) {
    auto found = find_with(separator, 0);
    if (!found || (best && best->offset <= found->offset && best->columns.size() >= found->columns.size())) continue;
    best = std::move(found);
  }
  return best;
}

}  // namespace

bool PeopleHeader::has(model::RecordField field) const {
  return std::any_of(columns.begin(), columns.end(), [field](const PeopleColumn& one) { return one.field == field; });
}

bool is_own_list(std::span<const std::string_view> headings) {
  constexpr int kFewest = 4;
  return std::count_if(headings.begin(), headings.end(), [](std::string_view heading) {
           return wordings().listing.contains(base::loosely_folded(heading));
         }) >= kFewest;
}

std::optional<PeopleHeader> find_people_header(SourceId source, std::string_view text, const Vocabulary& vocabulary,
                                               const model::ColumnsDocument* columns) {
  return HeaderSearch(source, text, vocabulary, columns, Wanted::exit_and_reason).find();
}

std::optional<PeopleHeader> find_near_header(SourceId source, std::string_view text, const Vocabulary& vocabulary,
                                             const model::ColumnsDocument* columns) {
  return HeaderSearch(source, text, vocabulary, columns, Wanted::any_three).find();
}

std::optional<model::RecordField> near_field(const PeopleHeader& header, const PeopleColumn& column) {
  constexpr std::size_t kShortest = 5;
  const std::string folded = base::loosely_folded(column.heading);
  if (folded.size() < kShortest) return std::nullopt;
  std::vector<std::string_view> known;
  for (const auto& [wording, field] : wordings().headings)
    if (!header.has(field)) known.push_back(wording);
  std::sort(known.begin(), known.end());
  const auto near = base::nearest(folded, known);
  return near ? std::optional(wordings().headings.find(*near)->second) : std::nullopt;
}

}  // namespace tremplin::people
