#include "schema/json_schema.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "documents/tables.h"
#include "model/exit_record.h"

using namespace tremplin;
using Json = nlohmann::json;

namespace {

// What stands for a shape, behind the `allOf` around a reference.
const Json& bare(const Json& schema) { return schema.contains("allOf") ? schema["allOf"][0] : schema; }

void check_table(const Json& object, const documents::Table& table);

// The schema of a shape says the same as the shape, down to the last key.
void check_shape(const Json& described, const documents::Shape& shape) {
  const Json& schema = bare(described);
  switch (shape.kind) {
    case documents::ShapeKind::record: return check_table(schema, shape.table());
    case documents::ShapeKind::text_or_record: return check_table(schema["anyOf"][1], shape.table());
    case documents::ShapeKind::one_or_more: return check_shape(schema["anyOf"][1]["items"], *shape.element);
    case documents::ShapeKind::list: return check_shape(schema["items"], *shape.element);
    case documents::ShapeKind::by_year: return check_shape(schema["patternProperties"].begin().value(), *shape.element);
    case documents::ShapeKind::by_name:
    case documents::ShapeKind::by_code: return check_shape(schema["additionalProperties"], *shape.element);
    case documents::ShapeKind::choice: CHECK(schema["enum"].size() == shape.choices().size()); return;
    default: CHECK(schema["$ref"].get<std::string>().starts_with("#/definitions/"));
  }
}

void check_table(const Json& object, const documents::Table& table) {
  CHECK(object["additionalProperties"] == false);
  std::size_t required = 0;
  for (const documents::Field& field : table.fields) {
    CAPTURE(field.name);
    const std::string name(field.name);
    REQUIRE(object["properties"].contains(name));
    const Json& property = object["properties"][name];
    CHECK(property["description"] == std::string(field.doc.en) + " / " + std::string(field.doc.fr));
    check_shape(property, *field.shape);
    if (field.need != documents::Need::required) continue;
    ++required;
    const Json& all = object["required"];
    CHECK(std::find(all.begin(), all.end(), name) != all.end());
  }
  const std::size_t own = object["properties"].contains("tremplin") ? 1 : 0;
  CHECK(object["properties"].size() == table.fields.size() + own);
  CHECK((object.contains("required") ? object["required"].size() : 0) == required + own);
}

}  // namespace

TEST_CASE("schema and reader have the same keys, shapes and needs") {
  for (const char* kind : {"convention", "rules"}) {
    CAPTURE(kind);
    const Json schema = Json::parse(schema::json_schema(kind));
    CHECK(schema["properties"]["tremplin"]["const"] == std::string(kind) + "/1");
    CHECK(schema["required"][0] == "tremplin");
    check_table(schema, *documents::table_of_kind(kind));
  }
}

TEST_CASE("the schema of exits has every key of a record") {
  const Json schema = Json::parse(schema::json_schema("exits"));
  CHECK(schema["required"] == Json({"tremplin", "exits"}));
  const Json& record = schema["properties"]["exits"]["items"];
  CHECK(record["properties"].size() == model::kRecordFieldCount);
  for (const model::RecordFieldInfo& field : model::record_fields()) {
    CAPTURE(field.name);
    const std::string name(field.name);
    CHECK(record["properties"].contains(name));
    const Json& required = record["required"];
    CHECK((std::find(required.begin(), required.end(), name) != required.end()) == field.is_required);
  }
}

TEST_CASE("every reference has its definition") {
  for (const std::string_view kind : schema::schema_kinds()) {
    const std::string text = schema::json_schema(kind);
    const Json schema = Json::parse(text);
    const std::string mark = "#/definitions/";
    std::size_t found = 0;
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
      const std::string name = text.substr(at + mark.size(), text.find('"', at) - at - mark.size());
      CHECK(schema["definitions"].contains(name));
      ++found;
    }
    CHECK(found > 2);
  }
}

TEST_CASE("there is no schema of another kind") { CHECK(schema::json_schema("outcomes") == ""); }
