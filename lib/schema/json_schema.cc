#include "schema/json_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "documents/tables.h"
#include "model/exit_record.h"
#include "schema/trace_schema.h"

namespace tremplin::schema {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 5> kKinds = {"convention", "exits", "rules", "columns", "trace"};

// One definition for each plain shape, as the reader's parsers have it.
constexpr const char* kDefinitions = R"JSON({
  "identifier": {"type": ["string", "number"], "pattern": "^[A-Za-z0-9._:/-]{1,64}$"},
  "code": {"type": ["string", "number"], "pattern": "^[a-z0-9][a-z0-9-]*$"},
  "word": {"type": ["string", "number"], "minLength": 1},
  "text": {"anyOf": [
    {"type": ["string", "number", "boolean"], "minLength": 1},
    {"type": "object", "minProperties": 1, "additionalProperties": false,
     "properties": {"fr": {"type": ["string", "number", "boolean"]}, "en": {"type": ["string", "number", "boolean"]}}}]},
  "date": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "format": "date"},
  "share": {"type": "string", "pattern": "^(100(\\.0{1,2})?|(0|[1-9][0-9]?)(\\.[0-9]{1,2})?)%$"},
  "points": {"type": ["number", "string"], "minimum": -100, "maximum": 100,
             "pattern": "^-?(100(\\.0{1,2})?|(0|[1-9][0-9]?)(\\.[0-9]{1,2})?)$"},
  "money": {"type": ["number", "string"], "minimum": 0, "pattern": "^(0|[1-9][0-9]*)(\\.[0-9]{1,2})?$"},
  "decimal": {"type": ["number", "string"], "minimum": 0, "pattern": "^(0|[1-9][0-9]*)(\\.[0-9]{1,2})?$"},
  "count": {"type": ["integer", "string"], "minimum": 0, "pattern": "^(0|[1-9][0-9]*)$"},
  "boolean": {"enum": [true, false, "true", "false"]},
  "department": {"type": ["string", "integer"], "pattern": "^(0[1-9]|1[0-9]|2[AB1-9]|[3-8][0-9]|9[0-5]|97[1-9]|98[0-9])$"}
})JSON";

Json reference_to(std::string_view definition) { return {{"$ref", fmt::format("#/definitions/{}", definition)}}; }

std::string_view definition_of(documents::ShapeKind kind) {
  switch (kind) {
    case documents::ShapeKind::identifier: return "identifier";
    case documents::ShapeKind::code: return "code";
    case documents::ShapeKind::word: return "word";
    case documents::ShapeKind::text: return "text";
    case documents::ShapeKind::date: return "date";
    case documents::ShapeKind::share: return "share";
    case documents::ShapeKind::points: return "points";
    case documents::ShapeKind::money: return "money";
    case documents::ShapeKind::decimal: return "decimal";
    case documents::ShapeKind::count: return "count";
    case documents::ShapeKind::boolean: return "boolean";
    case documents::ShapeKind::department: return "department";
    default: return {};
  }
}

Json schema_of(const documents::Shape& shape);

// A reference allows nothing beside it in draft-07, so that the description goes around it.
Json described(Json schema, Bilingual doc) {
  Json out = {{"description", fmt::format("{} / {}", doc.en, doc.fr)}};
  if (schema.contains("$ref"))
    out["allOf"] = Json::array({std::move(schema)});
  else
    out.update(schema);
  return out;
}

// An object of known keys; the user's own begin with `x-`.
Json object_of(Json properties, const std::vector<std::string>& required) {
  Json object = {{"type", "object"}, {"properties", std::move(properties)}};
  object["patternProperties"] = {{"^x-", Json::object()}};
  object["additionalProperties"] = false;
  if (!required.empty()) object["required"] = required;
  return object;
}

Json schema_of(const documents::Table& table, Json properties, std::vector<std::string> required) {
  for (const documents::Field& field : table.fields) {
    properties[std::string(field.name)] = described(schema_of(*field.shape), field.doc);
    if (field.need == documents::Need::required) required.emplace_back(field.name);
  }
  return object_of(std::move(properties), required);
}

Json schema_of(const documents::Shape& shape) {
  switch (shape.kind) {
    case documents::ShapeKind::choice: {
      const auto words = shape.choices();
      return {{"enum", std::vector<std::string>(words.begin(), words.end())}};
    }
    case documents::ShapeKind::record: return schema_of(shape.table(), Json::object(), {});
    case documents::ShapeKind::text_or_record:
      return {{"anyOf", Json::array({reference_to("text"), schema_of(shape.table(), Json::object(), {})})}};
    case documents::ShapeKind::list: return {{"type", "array"}, {"items", schema_of(*shape.element)}};
    case documents::ShapeKind::one_or_more: {
      const Json one = schema_of(*shape.element);
      return {{"anyOf", Json::array({one, {{"type", "array"}, {"items", one}}})}};
    }
    case documents::ShapeKind::by_year: {
      Json object = {{"type", "object"}, {"patternProperties", {{"^[1-9][0-9]{3}$", schema_of(*shape.element)}}}};
      object["additionalProperties"] = false;
      return object;
    }
    case documents::ShapeKind::by_name:
    case documents::ShapeKind::by_code:
      return {{"type", "object"}, {"additionalProperties", schema_of(*shape.element)}};
    default: return reference_to(definition_of(shape.kind));
  }
}

// What a value of a record looks like: `convert_record` reads them without a table of shapes.
const documents::Shape& shape_of(model::RecordField field) {
  switch (field) {
    case model::RecordField::id:
    case model::RecordField::structure:
    case model::RecordField::person: return documents::ShapeOf<model::Identifier>::kShape;
    case model::RecordField::type: return documents::ShapeOf<model::StructureType>::kShape;
    case model::RecordField::entry_date:
    case model::RecordField::exit_date:
    case model::RecordField::contract_start:
    case model::RecordField::contract_end:
    case model::RecordField::presence_from: return documents::ShapeOf<Date>::kShape;
    case model::RecordField::hours_worked:
    case model::RecordField::contract_months: return documents::ShapeOf<Decimal>::kShape;
    case model::RecordField::pathway: return documents::ShapeOf<bool>::kShape;
    case model::RecordField::prescriber: return documents::ShapeOf<model::CodeText>::kShape;
    case model::RecordField::profile: return documents::ShapeOf<std::vector<model::CodeText>>::kShape;
    case model::RecordField::reason: return documents::ShapeOf<std::string>::kShape;
    case model::RecordField::note: break;
  }
  return documents::ShapeOf<model::Text>::kShape;
}

Json record_schema() {
  Json properties = Json::object();
  std::vector<std::string> required;
  const auto fields = model::record_fields();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto& shape = shape_of(static_cast<model::RecordField>(i));
    properties[std::string(fields[i].name)] = described(schema_of(shape), fields[i].doc);
    if (fields[i].is_required) required.emplace_back(fields[i].name);
  }
  return object_of(std::move(properties), required);
}

Json exits_schema(Json properties, std::vector<std::string> required) {
  for (const model::RecordField field : {model::RecordField::structure, model::RecordField::type}) {
    const model::RecordFieldInfo& info = model::record_fields()[static_cast<std::size_t>(field)];
    properties[std::string(info.name)] = described(schema_of(shape_of(field)), info.doc);
  }
  properties["ignore"] =
      described({{"type", "object"}, {"additionalProperties", reference_to("word")}},
                {"codes of warnings and notes not shown of this document, each with the reason",
                 "codes d’avertissements et de notes à ne pas montrer de ce document, avec la raison"});
  properties["exits"] = described({{"type", "array"}, {"items", record_schema()}}, {"exit records", "sorties"});
  required.emplace_back("exits");
  return object_of(std::move(properties), required);
}

}  // namespace

std::span<const std::string_view> schema_kinds() { return kKinds; }

std::string json_schema(std::string_view kind) {
  if (std::find(kKinds.begin(), kKinds.end(), kind) == kKinds.end()) return {};
  if (kind == "trace") return trace_schema();
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", fmt::format("tremplin {}/1", kind)}};
  const Json first = {{"tremplin", {{"const", fmt::format("{}/1", kind)}}}};
  schema.update(kind == "exits" ? exits_schema(first, {"tremplin"})
                                : schema_of(*documents::table_of_kind(kind), first, {"tremplin"}));
  schema["definitions"] = Json::parse(kDefinitions);
  return schema.dump(2) + '\n';
}

}  // namespace tremplin::schema
