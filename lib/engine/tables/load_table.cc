#include "engine/tables/load_table.h"

#include "base/padded_text.h"
#include "documents/outcomes/read_outcomes_csv.h"
#include "engine/inputs/input_names.h"
#include "engine/tables/choose_sheet.h"
#include "engine/tables/outcome_headings.h"
#include "engine/tables/outcome_sheet.h"
#include "engine/tables/strict_table.h"
#include "people/decode.h"
#include "people/people_table.h"
#include "scan/merge_marker.h"

namespace tremplin::engine {
namespace {

class TableLoading {
 public:
  TableLoading(const diagnostics::SourceTable& sources, SourceId source, diagnostics::FindingPolicy policy,
               const TableOptions& options, unsigned jobs, Disk& disk)
      : sources_(sources),
        source_(source),
        policy_(policy),
        options_(options),
        jobs_(jobs),
        disk_(disk),
        out_(policy) {}

  LoadedSource run();

 private:
  LoadedSource as_another();
  LoadedSource as_strict_csv();
  LoadedSource as_outcomes(std::string text);
  LoadedSource as_workbook();
  void lay_out(const people::PeopleHeader& header, bool is_sheet);
  bool is_strict() const;
  bool is_text();
  void decode();
  void replace_text(std::string text);
  std::optional<people::PeopleHeader> find_header() const;
  bool has_merge_marker();
  void read(people::PeopleHeader header);

  const diagnostics::SourceTable& sources_;
  SourceId source_;
  diagnostics::FindingPolicy policy_;
  const TableOptions& options_;
  unsigned jobs_;
  Disk& disk_;
  LoadedSource out_;
  Bytes bytes_;
  std::string_view text_;
  std::optional<people::Liberty> encoding_;
  std::size_t encoding_at_ = 0;
  // Of a workbook.
  std::optional<std::vector<sheets::OddCell>> odd_cells_;
};

LoadedSource TableLoading::as_another() {
  return load_source(sources_, source_, policy_, Look::first, jobs_, disk_, Tables::never);
}

LoadedSource TableLoading::as_strict_csv() {
  out_.is_ours = true;
  check_last_line(source_, text_, out_.diagnostics);
  out_.exits.push_back({source_, ExitsPart::Form::csv, 0, text_.size(), true});
  return std::move(out_);
}

bool TableLoading::is_strict() const {
  return !options_.columns && documents::csv_head(text_, outcome_headings).kind == documents::CsvKind::exits &&
         is_strict_table(source_, text_, options_.vocabulary, jobs_);
}

// In UTF-8, or once it is.
bool TableLoading::is_text() {
  const auto is_sound = [](const scan::TextScan& look) { return !look.control && !look.not_utf8; };
  if (is_sound(look_by_windows(bytes_, jobs_))) return true;
  decode();
  return encoding_ && is_sound(scan::scan_text(text_));
}

void TableLoading::decode() {
  auto decoded = people::decode_table(text_);
  if (!decoded) return;
  encoding_ = decoded->encoding;
  encoding_at_ = decoded->first;
  replace_text(std::move(decoded->text));
}

// What is read from now on instead of the file's bytes.
void TableLoading::replace_text(std::string text) {
  out_.text_size = text.size();
  text.append(base::kPadding, '\0');
  out_.text = std::make_shared<const std::string>(std::move(text));
  bytes_ = {};
  text_ = std::string_view(*out_.text).substr(0, out_.text_size);
}

std::optional<people::PeopleHeader> TableLoading::find_header() const {
  auto header = people::find_people_header(source_, text_, options_.vocabulary, options_.columns);
  // Named, a table that is nearly one is told what it lacks.
  if (!header && sources_[source_].named)
    header = people::find_near_header(source_, text_, options_.vocabulary, options_.columns);
  return header;
}

void TableLoading::lay_out(const people::PeopleHeader& header, bool is_sheet) {
  diagnostics::TableLayout layout{header.separator, {}, header.end, is_sheet};
  for (const people::PeopleColumn& column : header.columns) {
    layout.headings.push_back(column.heading);
    layout.is_about_persons = layout.is_about_persons || column.is_personal;
  }
  out_.layout = std::make_shared<const diagnostics::TableLayout>(std::move(layout));
}

LoadedSource TableLoading::as_outcomes(std::string text) {
  replace_text(std::move(text));
  out_.layout = std::make_shared<const diagnostics::TableLayout>(layout_of_outcomes(text_));
  out_.outcomes = documents::read_outcomes_csv(source_, text_, outcome_headings, out_.diagnostics);
  return std::move(out_);
}

LoadedSource TableLoading::as_workbook() {
  const bool is_named = sources_[source_].named;
  sheets::Workbook workbook = sheets::read_workbook(text_);
  out_.is_ours = true;
  if (workbook.trouble != sheets::WorkbookTrouble::none) {
    out_.diagnostics.add(is_named ? Code::sheet_unreadable : Code::sheet_passed_over, {0, 1, source_},
                         {reason_of(workbook.trouble)});
    out_.is_empty = !is_named;
    // Findings quote no bytes of a workbook.
    replace_text({});
    return std::move(out_);
  }
  if (is_named)
    if (auto outcomes = find_outcome_sheet(workbook, options_.sheet)) return as_outcomes(std::move(outcomes->text));
  diagnostics::Diagnostics findings(policy_);
  auto chosen = choose_sheet(source_, std::move(workbook), options_, findings);
  if (!chosen && !is_named && !findings.has(Code::sheet_open)) return LoadedSource(policy_);
  out_.diagnostics.merge(std::move(findings));
  replace_text(chosen ? std::move(chosen->sheet.text) : std::string());
  if (!chosen) return std::move(out_);
  lay_out(chosen->header, true);
  odd_cells_ = std::move(chosen->sheet.odd_cells);
  if (odd_cells_->empty() && is_strict()) return as_strict_csv();
  read(std::move(chosen->header));
  return std::move(out_);
}

void TableLoading::read(people::PeopleHeader header) {
  if (!out_.layout) lay_out(header, false);
  const Place place{header.offset, header.length, source_};
  auto table = people::read_people_table(source_, text_, std::move(header),
                                         {options_.vocabulary, options_.columns, odd_cells_ ? &*odd_cells_ : nullptr},
                                         out_.diagnostics);
  if (encoding_) table->understanding.add(*encoding_, {encoding_at_, 1, source_});
  table->understanding.say(place, options_.welcome, out_.diagnostics);
  if (!table->understanding.is_empty()) out_.understood = table->understanding;
  // The records' texts stand in the source's own.
  struct Kept {
    Bytes bytes;
    std::shared_ptr<const std::string> text;
    std::unique_ptr<people::PeopleTable> table;
  };
  auto kept = std::make_shared<Kept>(Kept{std::move(bytes_), out_.text, std::move(table)});
  const std::shared_ptr<const people::PeopleTable> shared(kept, kept->table.get());
  out_.exits.push_back({source_, ExitsPart::Form::table, 0, text_.size(), true, shared});
}

// Both versions of a conflict would be read, and each person of it twice.
bool TableLoading::has_merge_marker() {
  const auto marker = scan::find_merge_marker(text_);
  if (marker) out_.diagnostics.add(Code::merge_marker, {*marker, scan::kMergeMarkerLength, source_});
  return marker.has_value();
}

LoadedSource TableLoading::run() {
  bytes_ = diagnostics::read_source(disk_, sources_[source_]);
  text_ = bytes_.text();
  if (looks_like_workbook(text_) || is_sheet_name(sources_[source_].path)) return as_workbook();
  if (!is_text()) return as_another();
  auto header = find_header();
  if (!header) return as_another();
  if (!encoding_ && is_strict()) return as_strict_csv();
  out_.is_ours = true;
  if (!has_merge_marker()) read(std::move(*header));
  return std::move(out_);
}

}  // namespace

LoadedSource load_table(const diagnostics::SourceTable& sources, SourceId source, diagnostics::FindingPolicy policy,
                        const TableOptions& options, unsigned jobs, Disk& disk) {
  return TableLoading(sources, source, policy, options, jobs, disk).run();
}

}  // namespace tremplin::engine
