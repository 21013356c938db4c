#include "support/record_dump.h"

#include "diagnostics/code_info.h"

namespace tremplin_tests {
namespace {

using namespace tremplin;

std::string spoken(const Arg& arg) {
  if (const auto* text = std::get_if<std::string>(&arg)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&arg)) return std::to_string(*number);
  if (const auto* both = std::get_if<Bilingual>(&arg)) return std::string(both->en);
  return "?";
}

std::string spoken(const Place& place) { return std::to_string(place.offset) + "+" + std::to_string(place.length); }

std::string spoken(const records::RawValue& value) {
  return std::string(value.text()) + "@" + std::to_string(value.offset) + "+" + std::to_string(value.length);
}

}  // namespace

void Dump::take(const records::RecordBatch& batch) {
  for (const records::RawRecord& record : batch.records) {
    out += std::to_string(record.offset) + "+" + std::to_string(record.length) + (record.is_broken ? " broken" : "");
    if (record.reported != 0) out += " reported " + std::to_string(record.reported);
    for (std::size_t i = 0; i < model::kRecordFieldCount; ++i)
      if (const auto field = static_cast<model::RecordField>(i); record.has(field))
        out += " " + std::string(model::record_fields()[i].name) + "=" + spoken(record[field]);
    for (std::uint32_t i = 0; i < record.profile_count; ++i)
      out += " " + spoken(batch.profiles[record.first_profile + i]);
    if (batch.head->structure) out += " head=" + batch.head->structure->value.text;
    if (batch.head->type) out += " type@" + spoken(batch.head->type->place);
    out += "\n";
  }
}

std::string dump(const diagnostics::Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& one : diagnostics.sorted()) {
    out += std::string(diagnostics::info(one.code).code) + " " + spoken(one.place) + (one.has_help ? "" : " no help");
    for (const Arg& arg : one.args) out += " [" + spoken(arg) + "]";
    for (const Related& related : one.related) out += " <- " + spoken(related.place);
    out += "\n";
  }
  for (const auto& [key, count] : diagnostics.left_out())
    out += std::string(diagnostics::info(key.second).code) + " left out " + std::to_string(count) + "\n";
  return out;
}

std::string dump(const Dump& records, const diagnostics::Diagnostics& diagnostics, const records::ReadCounts& counts) {
  return records.out + dump(diagnostics) + std::to_string(counts.lost) + " of " + std::to_string(counts.records) + "\n";
}

}  // namespace tremplin_tests
