#include "format/write_exits.h"

#include <array>
#include <map>
#include <utility>
#include <vector>

#include "csv/csv_writer.h"
#include "documents/tables.h"
#include "format/write_yaml.h"

namespace tremplin::format {
namespace {

class ExitsYaml : public ExitsWriter {
 public:
  void add(const model::ExitRecord& record, std::string_view note) override {
    std::string& text = records_[{std::string(record.structure), record.type}];
    append_exit_yaml(text, record);
    append_note_yaml(text, note);
  }
  std::string take() override {
    std::string out;
    for (const auto& [head, text] : records_) {
      if (!out.empty()) out += "---\n";
      out += exits_head_yaml(head.first, head.second) + text;
    }
    return out;
  }

 private:
  std::map<std::pair<std::string, std::optional<model::StructureType>>, std::string> records_;
};

class ExitsCsv : public ExitsWriter {
 public:
  ExitsCsv() {
    for (std::size_t i = 0; i < model::kRecordFieldCount; ++i) is_used_[i] = model::record_fields()[i].is_required;
    is_used_[static_cast<std::size_t>(model::RecordField::structure)] = true;
  }

  void add(const model::ExitRecord& record, std::string_view note) override;
  std::string take() override;

 private:
  using Cells = std::array<std::string, model::kRecordFieldCount>;

  static Cells cells_of(const model::ExitRecord& record, std::string_view note);

  std::array<bool, model::kRecordFieldCount> is_used_{};
  // All cells of all rows, each quoted as it must be and ended by a sign that no text of ours holds.
  static constexpr char kEnd = '\x1F';
  std::string cells_;
};

std::string decimal(std::int64_t hundredths) {
  return hundredths < 0 ? std::string() : format_decimal_trimmed(hundredths, 2);
}

ExitsCsv::Cells ExitsCsv::cells_of(const model::ExitRecord& record, std::string_view note) {
  std::string profiles;
  for (const std::string_view profile : record.profiles) profiles.append(profiles.empty() ? "" : "|").append(profile);
  const auto text = [](std::string_view from) { return csv::csv_text_cell(from, CsvDialect::rfc4180); };
  return {text(record.id),
          text(record.structure),
          record.type ? std::string(documents::word_of(*record.type)) : std::string(),
          text(record.person),
          format_date(record.entry_date),
          format_date(record.exit_date),
          decimal(record.hours_worked),
          text(record.reason),
          format_date(record.contract_start),
          format_date(record.contract_end),
          decimal(record.contract_months),
          format_date(record.presence_from),
          record.is_outside_pathway ? "false" : "",
          text(record.prescriber),
          profiles,
          text(note)};
}

void ExitsCsv::add(const model::ExitRecord& record, std::string_view note) {
  const Cells cells = cells_of(record, note);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    is_used_[i] = is_used_[i] || !cells[i].empty();
    csv::append_csv_cell(cells_, cells[i], CsvDialect::rfc4180);
    cells_ += kEnd;
  }
}

std::string ExitsCsv::take() {
  std::vector<std::string> header;
  for (std::size_t i = 0; i < is_used_.size(); ++i)
    if (is_used_[i]) header.emplace_back(model::record_fields()[i].name);
  std::string out;
  csv::append_csv_row(out, header, CsvDialect::rfc4180);
  std::size_t at = 0;
  while (at < cells_.size()) {
    bool is_first = true;
    for (const bool is_used : is_used_) {
      const std::size_t end = cells_.find(kEnd, at);
      if (is_used) out.append(std::exchange(is_first, false) ? "" : ",").append(cells_, at, end - at);
      at = end + 1;
    }
    out += '\n';
  }
  return out;
}

}  // namespace

std::unique_ptr<ExitsWriter> make_exits_yaml() { return std::make_unique<ExitsYaml>(); }
std::unique_ptr<ExitsWriter> make_exits_csv() { return std::make_unique<ExitsCsv>(); }

}  // namespace tremplin::format
