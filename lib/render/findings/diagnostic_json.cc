#include "render/findings/diagnostic_json.h"

#include <nlohmann/json.hpp>

#include "render/findings/finding.h"
#include "render/text/safe_json.h"

namespace tremplin::render {
namespace {

using Json = nlohmann::ordered_json;

// File names need not be UTF-8.
std::string line_of(const Json& object) {
  return safe_json(object.dump(-1, ' ', false, Json::error_handler_t::replace)) + '\n';
}

void add_place(Json& object, const PlaceText& where) {
  const bool is_known = !where.file.empty();
  object["file"] = is_known ? Json(where.file) : Json();
  object["line"] = is_known ? Json(where.start.line) : Json();
  object["column"] = is_known ? Json(where.start.column) : Json();
}

Json object_of(const FindingText& finding) {
  Json object;
  add_place(object, finding.where);
  object["end_column"] = finding.where.file.empty() ? Json() : Json(finding.where.end_column);
  object["severity"] = severity_word(finding.severity);
  object["code"] = finding.code;
  object["message"] = finding.message;
  object["help"] = finding.help.empty() ? Json() : Json(finding.help);
  object["related"] = Json::array();
  for (const RelatedText& other : finding.related) {
    Json place;
    add_place(place, other.where);
    place["message"] = other.message;
    object["related"].push_back(std::move(place));
  }
  return object;
}

Json object_of(const RunCounts& counts, diagnostics::FindingCounts findings, std::span<const LeftOutText> rest) {
  Json object;
  object["files"] = counts.files;
  object["conventions"] = counts.conventions;
  object["records"] = counts.records;
  object["errors"] = findings.errors;
  object["warnings"] = findings.warnings;
  object["notes"] = findings.notes;
  object["left_out"] = Json::array();
  for (const LeftOutText& entry : rest) {
    const Json file = entry.file.empty() ? Json() : Json(entry.file);
    object["left_out"].push_back({{"file", file}, {"code", entry.code}, {"count", entry.count}});
  }
  return object;
}

}  // namespace

void render_diagnostics_json(const diagnostics::Diagnostics& diagnostics, SourceTexts& texts, const RunCounts& counts,
                             Language language, const WriteText& write) {
  for (const Diagnostic& diagnostic : diagnostics.sorted())
    write(line_of(object_of(describe(diagnostic, texts, language, Snippets::no))));
  const auto rest = describe_left_out(diagnostics, texts.sources(), language);
  write(line_of(object_of(counts, diagnostics.counts(), rest)));
}

}  // namespace tremplin::render
