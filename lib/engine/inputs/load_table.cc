#include "engine/inputs/load_table.h"

#include <algorithm>
#include <map>

#include "base/padded_text.h"
#include "base/text.h"
#include "documents/read_documents.h"
#include "documents/read_outcomes_csv.h"
#include "engine/inputs/choose_sheet.h"
#include "engine/inputs/input_names.h"
#include "people/decode.h"
#include "people/people_table.h"
#include "scan/merge_marker.h"

namespace tremplin::engine {
namespace {

std::string folder_of_table(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash + 1));
}

// Looks whether every record of a batch can be made without understanding, and hands nothing on.
class StrictSink : public records::RecordSink {
 public:
  StrictSink(const people::Vocabulary& vocabulary, diagnostics::Diagnostics& findings)
      : vocabulary_(vocabulary), findings_(findings) {}
  void take(const records::RecordBatch& batch) override {
    converter_.begin(batch);
    for (std::size_t i = 0; i < batch.records.size() && is_strict_; ++i) {
      is_strict_ = converter_.convert(i, record_, findings_) && is_known_reason();
    }
  }
  bool is_strict() const { return is_strict_; }

 private:
  bool is_known_reason() {
    if (!record_.reason_word) return true;
    char& known = known_[*record_.reason_word];
    if (known == 0) {
      const auto outcome = vocabulary_.reason(record_.reason).outcome;
      known = outcome == people::Understood::Outcome::as_it_is || outcome == people::Understood::Outcome::unknown ? 'y'
                                                                                                                  : 'n';
    }
    return known == 'y';
  }

  const people::Vocabulary& vocabulary_;
  diagnostics::Diagnostics& findings_;
  records::RecordConverter converter_;
  records::ReadRecord record_;
  base::InternedMap<char> known_;
  bool is_strict_ = true;
};

// A file of `;` with our names, which holds nothing that needs understanding: then it is read fast.
bool is_strict_table(SourceId source, std::string_view text, const people::Vocabulary& vocabulary) {
  if (documents::csv_kind(text) != documents::CsvKind::exits) return false;
  diagnostics::Diagnostics findings({1, false});
  StrictSink sink(vocabulary, findings);
  const records::ReadCounts counts = records::read_exits_csv(source, text, sink, findings);
  return sink.is_strict() && counts.lost == 0 && !findings.has_errors();
}

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
  LoadedSource as_workbook();
  void lay_out(const people::PeopleHeader& header, bool is_sheet);
  void decode();
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
  out_.exits.push_back({source_, ExitsPart::Form::csv, 0, text_.size(), true});
  return std::move(out_);
}

void TableLoading::decode() {
  auto decoded = people::decode_table(text_);
  if (!decoded) return;
  encoding_ = decoded->encoding;
  encoding_at_ = decoded->first;
  out_.text = std::make_shared<const std::string>(std::move(decoded->padded));
  out_.text_size = decoded->size;
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

LoadedSource TableLoading::as_workbook() {
  const bool is_named = sources_[source_].named;
  sheets::Workbook workbook = sheets::read_workbook(text_);
  out_.is_ours = true;
  if (workbook.trouble != sheets::WorkbookTrouble::none) {
    out_.diagnostics.add(is_named ? Code::sheet_unreadable : Code::sheet_passed_over, {0, 1, source_},
                         {reason_of(workbook.trouble)});
    out_.is_empty = !is_named;
    // Findings quote no bytes of a workbook.
    out_.text = std::make_shared<const std::string>(base::kPadding, '\0');
    return std::move(out_);
  }
  diagnostics::Diagnostics findings(policy_);
  auto chosen = choose_sheet(source_, std::move(workbook), options_, findings);
  if (!chosen && !is_named && !findings.has(Code::sheet_open)) return LoadedSource(policy_);
  out_.diagnostics.merge(std::move(findings));
  std::string padded = chosen ? std::move(chosen->sheet.text) : std::string();
  out_.text_size = padded.size();
  padded.append(base::kPadding, '\0');
  out_.text = std::make_shared<const std::string>(std::move(padded));
  if (!chosen) return std::move(out_);
  bytes_ = {};
  text_ = std::string_view(*out_.text).substr(0, out_.text_size);
  lay_out(chosen->header, true);
  odd_cells_ = std::move(chosen->sheet.odd_cells);
  if (odd_cells_->empty() && !options_.columns && is_strict_table(source_, text_, options_.vocabulary))
    return as_strict_csv();
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
  decode();
  if (const scan::TextScan look = scan::scan_text(text_); look.control || look.not_utf8) return as_another();
  auto header = find_header();
  if (!header) return as_another();
  if (!encoding_ && !options_.columns && is_strict_table(source_, text_, options_.vocabulary)) return as_strict_csv();
  out_.is_ours = true;
  if (!has_merge_marker()) read(std::move(*header));
  return std::move(out_);
}

}  // namespace

LoadedSource load_table(const diagnostics::SourceTable& sources, SourceId source, diagnostics::FindingPolicy policy,
                        const TableOptions& options, unsigned jobs, Disk& disk) {
  return TableLoading(sources, source, policy, options, jobs, disk).run();
}

const model::ColumnsDocument* columns_for(const std::string& path, const std::vector<model::ColumnsDocument>& documents,
                                          const diagnostics::SourceTable& sources,
                                          const model::ColumnsDocument* given) {
  if (given) return given;
  const std::string folder = folder_of_table(path);
  const model::ColumnsDocument* nearest = nullptr;
  std::size_t length = 0;
  for (const model::ColumnsDocument& document : documents) {
    const std::string& holds_in = folder_of_table(sources[document.place.source].path);
    const bool is_above = folder.starts_with(holds_in) && (!holds_in.empty() || !folder.starts_with('/'));
    if (!document.is_sound || !is_above || (nearest && holds_in.size() <= length)) continue;
    nearest = &document;
    length = holds_in.size();
  }
  return nearest;
}

void check_columns_documents(const std::vector<model::ColumnsDocument>& documents,
                             const diagnostics::SourceTable& sources, const people::Vocabulary& vocabulary,
                             diagnostics::Diagnostics& diagnostics) {
  std::vector<std::string_view> targets = vocabulary.profile_codes();
  for (const model::RecordFieldInfo& info : model::record_fields()) targets.push_back(info.name);
  std::map<std::string, Place> folders;
  for (const model::ColumnsDocument& document : documents) {
    const auto [first, is_new] = folders.emplace(folder_of_table(sources[document.place.source].path), document.place);
    if (!is_new) diagnostics.add(Code::columns_twice, document.place, {}, {{first->second, {}}});
    for (const auto& [heading, target] : document.columns) {
      if (model::find_record_field(target.value) || vocabulary.has_profile(target.value)) continue;
      if (const auto near = base::nearest(target.value, targets)) {
        diagnostics.add(Code::columns_unknown_target, target.place, {target.value, std::string(*near)});
      } else {
        diagnostics.add_without_help(Code::columns_unknown_target, target.place, {target.value, std::string()});
      }
    }
  }
}

}  // namespace tremplin::engine
