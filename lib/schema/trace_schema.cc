#include "schema/trace_schema.h"

#include <nlohmann/json.hpp>

#include "classify/classify.h"
#include "documents/tables.h"

namespace tremplin::schema {
namespace {

using TraceSchema = nlohmann::ordered_json;

// The shape of a line; words that are in tables of ours are filled in.
constexpr const char* kShape = R"JSON({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "tremplin trace/1",
  "description": "What became of one exit, and by which tests / Ce que devient une sortie, et par quels examens",
  "type": "object",
  "required": ["trace", "structure", "type", "id", "exit_date", "convention", "rules", "tests", "status", "category",
               "reason", "source", "at_boundary", "alt"],
  "additionalProperties": false,
  "properties": {
    "trace": {"const": "trace/1"},
    "structure": {"type": "string", "description": "identifier of the structure / identifiant de la structure"},
    "type": {"description": "type of the structure / type de la structure"},
    "id": {"type": "string", "description": "identifier of the record / identifiant de la fiche"},
    "exit_date": {"type": "string", "format": "date", "description": "last day / dernier jour"},
    "convention": {"type": ["string", "null"],
                   "description": "the convention that governs the record / la convention qui régit la fiche"},
    "rules": {
      "description": "the rule set, the one that it extends, and the first digits of the SHA-256 of its text / le jeu de règles, celui qu'il complète, et le début du SHA-256 de son texte",
      "type": "object",
      "required": ["id", "extends", "version"],
      "additionalProperties": false,
      "properties": {"id": {"type": "string"}, "extends": {"type": ["string", "null"]},
                     "version": {"type": "string", "pattern": "^[0-9a-f]{12}$"}}
    },
    "tests": {"description": "in the order in which they are made / dans l'ordre où ils sont faits",
              "type": "array", "minItems": 1, "items": {"$ref": "#/definitions/test"}},
    "status": {"description": "what became of it / ce qu'elle devient"},
    "category": {"description": "null unless examined / null si la sortie n'est pas examinée"},
    "reason": {"type": "string", "description": "code of the reason / code du motif"},
    "source": {"type": "string", "description": "the text behind the reason / le texte sur lequel repose le motif"},
    "at_boundary": {"type": "boolean",
                    "description": "the contract has exactly the threshold length / le contrat a exactement la durée du seuil"},
    "alt": {"description": "category under another source / catégorie selon une autre source"}
  },
  "definitions": {
    "measure": {"type": ["object", "null"], "additionalProperties": false, "minProperties": 1,
                "properties": {"months": {"type": "number"}, "days": {"type": "integer"}, "hours": {"type": "number"}}},
    "test": {
      "type": "object",
      "required": ["test", "value", "limit", "source", "result"],
      "additionalProperties": false,
      "properties": {
        "test": {"enum": ["presence", "hours_worked", "reason", "pathway", "contract_length"]},
        "value": {"anyOf": [{"type": "string"}, {"$ref": "#/definitions/measure"}]},
        "limit": {"$ref": "#/definitions/measure"},
        "source": {"type": "string"},
        "result": {}
      }
    }
  }
})JSON";

template <class T>
std::vector<std::string> words_of_choice() {
  const auto words = documents::choices_of<T>();
  return {words.begin(), words.end()};
}

TraceSchema one_of_or_null(const std::vector<std::string>& words) {
  TraceSchema all = words;
  all.push_back(nullptr);
  return all;
}

}  // namespace

std::string trace_schema() {
  using classify::RecordStatus;
  const auto categories = words_of_choice<model::Category>();
  std::vector<std::string> results = {"reached", "not_reached", "shorter", "equal", "longer", "by_contract_length"};
  results.insert(results.end(), categories.begin(), categories.end());
  TraceSchema schema = TraceSchema::parse(kShape);
  TraceSchema& properties = schema["properties"];
  properties["type"]["enum"] = words_of_choice<model::StructureType>();
  properties["category"]["enum"] = one_of_or_null(categories);
  properties["alt"]["enum"] = one_of_or_null(categories);
  for (const RecordStatus status : {RecordStatus::below_threshold, RecordStatus::withdrawn, RecordStatus::examined})
    properties["status"]["enum"].push_back(classify::word_of(status));
  schema["definitions"]["test"]["properties"]["result"]["enum"] = results;
  return schema.dump(2) + '\n';
}

}  // namespace tremplin::schema
