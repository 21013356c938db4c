#include "documents/outcomes/manifest_csv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "csv/csv_reader.h"
#include "csv/csv_writer.h"

namespace tremplin::documents {
namespace {

constexpr std::array<std::string_view, 3> kManifestColumns = {"manifest", "name", "value"};
constexpr std::string_view kManifestForm = "manifest/1";
constexpr std::size_t kHashDigits = 16;
constexpr std::size_t kSha256Digits = 64;

// The words of the first column.
constexpr std::string_view kFormRow = "form";
constexpr std::string_view kConfidentialRow = "confidential";
constexpr std::string_view kKeyRow = "key";
constexpr std::string_view kConventionRow = "convention";
constexpr std::string_view kFirstExitRow = "first_exit";
constexpr std::string_view kLastExitRow = "last_exit";
constexpr std::string_view kInputRow = "input";
constexpr std::string_view kRecordRow = "record";

std::optional<std::uint64_t> read_hash(std::string_view text) {
  std::uint64_t hash = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), hash, 16);
  const bool is_whole = end.ec == std::errc() && end.ptr == text.data() + text.size();
  return is_whole && text.size() == kHashDigits ? std::optional(hash) : std::nullopt;
}

bool is_sha256(std::string_view text) {
  return text.size() == kSha256Digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

class ManifestReader {
 public:
  ManifestReader(SourceId source, std::string_view text, diagnostics::Diagnostics& diagnostics)
      : source_(source), reader_(source, text, diagnostics), diagnostics_(diagnostics) {}
  std::vector<model::Manifest> read();

 private:
  bool read_row(const csv::CsvRow& row);
  bool read_fact(std::string_view kind, const std::string& name, std::string_view value, Place place);
  bool read_record(std::string_view value, Place place);

  SourceId source_;
  csv::CsvReader reader_;
  diagnostics::Diagnostics& diagnostics_;
  std::vector<model::Manifest> out_;
};

std::vector<model::Manifest> ManifestReader::read() {
  for (csv::CsvRow row; reader_.next(row);) {
    if (!row.is_sound || read_row(row)) continue;
    const std::string first = row.fields.empty() ? std::string() : csv::csv_text(row.fields.front());
    diagnostics_.add(Code::manifest_bad_row, {row.offset, row.length, source_}, {first});
    return {};
  }
  return std::move(out_);
}

// A header begins a manifest.
bool ManifestReader::read_row(const csv::CsvRow& row) {
  if (row.fields.size() != kManifestColumns.size()) return false;
  const std::string_view kind = row.fields[0].inner;
  const Place place{row.offset, row.length, source_};
  if (kind == kManifestColumns[0]) {
    out_.push_back({});
    out_.back().place = place;
    return true;
  }
  return read_fact(kind, csv::csv_text(row.fields[1]), row.fields[2].inner, place);
}

bool ManifestReader::read_fact(std::string_view kind, const std::string& name, std::string_view value, Place place) {
  model::Manifest& manifest = out_.back();
  if (kind == kRecordRow) return read_record(value, place);
  if (kind == kFormRow) return value == kManifestForm;
  if (kind == kConfidentialRow) return true;
  if (kind == kConventionRow) return manifest.conventions.push_back(name), true;
  if (kind == kInputRow) return manifest.inputs.push_back({name, std::string(value), place, {}}), is_sha256(value);
  if (kind == kKeyRow) {
    manifest.key_check = value;
    manifest.place = place;
    return read_hash(value).has_value();
  }
  if (kind != kFirstExitRow && kind != kLastExitRow) return false;
  const auto day = parse_date(value);
  (kind == kFirstExitRow ? manifest.first_exit : manifest.last_exit) = day.value_or(Date{});
  return day.has_value();
}

// Records stand under the input that has them.
bool ManifestReader::read_record(std::string_view value, Place place) {
  const auto hash = read_hash(value);
  if (!hash || out_.back().inputs.empty()) return false;
  out_.back().inputs.back().records.push_back({*hash, place.offset});
  return true;
}

void append_row(std::string& text, std::string_view kind, std::string_view name, std::string_view value) {
  text += kind;
  for (const std::string_view cell : {name, value}) {
    text += ',';
    csv::append_csv_text(text, cell, CsvDialect::rfc4180);
  }
  text += '\n';
}

}  // namespace

std::span<const std::string_view> manifest_columns() { return kManifestColumns; }

std::string hash_text(std::uint64_t hash) { return fmt::format("{:016x}", hash); }

std::vector<model::Manifest> read_manifests(SourceId source, std::string_view text,
                                            diagnostics::Diagnostics& diagnostics) {
  return ManifestReader(source, text, diagnostics).read();
}

std::string manifest_text(const model::Manifest& manifest, std::string_view confidential) {
  std::string text;
  append_row(text, kManifestColumns[0], kManifestColumns[1], kManifestColumns[2]);
  append_row(text, kFormRow, {}, kManifestForm);
  append_row(text, kConfidentialRow, {}, confidential);
  append_row(text, kKeyRow, {}, manifest.key_check);
  for (const std::string& id : manifest.conventions) append_row(text, kConventionRow, id, {});
  if (manifest.first_exit.is_set()) append_row(text, kFirstExitRow, {}, format_date(manifest.first_exit));
  if (manifest.last_exit.is_set()) append_row(text, kLastExitRow, {}, format_date(manifest.last_exit));
  for (const model::ManifestInput& input : manifest.inputs) {
    append_row(text, kInputRow, input.name, input.sha256);
    for (const model::ManifestRecord& record : input.records) append_row(text, kRecordRow, {}, hash_text(record.hash));
  }
  return text;
}

}  // namespace tremplin::documents
