#include "render/trace_json.h"

#include <nlohmann/json.hpp>

#include "documents/tables.h"
#include "render/text/safe_json.h"

namespace tremplin::render {
namespace {

using TraceObject = nlohmann::ordered_json;

constexpr std::string_view kForm = "trace/1";

TraceObject number_of(std::int64_t hundredths) {
  if (hundredths % 100 == 0) return hundredths / 100;
  return static_cast<double>(hundredths) / 100;
}

TraceObject object_of(const classify::Measure& measure) {
  TraceObject object;
  if (measure.months) object["months"] = number_of(*measure.months);
  if (measure.days) object["days"] = *measure.days;
  if (measure.hours) object["hours"] = number_of(*measure.hours);
  return object;
}

TraceObject object_of(const classify::ExitTest& test, Language language) {
  TraceObject object;
  object["test"] = test.name;
  object["value"] = test.word.empty() ? object_of(test.value) : TraceObject(test.word);
  object["limit"] = object_of(test.limit);
  object["source"] = test.source->in(language);
  object["result"] = test.result;
  return object;
}

TraceObject object_of(const rules::RuleSet& rules, std::string_view version) {
  TraceObject object;
  object["id"] = rules.id;
  object["extends"] = rules.is_overlay() ? TraceObject(rules.base_id) : TraceObject();
  object["version"] = version;
  return object;
}

void add_outcome(TraceObject& object, const classify::Classification& outcome, Language language) {
  const bool is_examined = outcome.status == classify::RecordStatus::examined;
  object["status"] = classify::word_of(outcome.status);
  object["category"] = is_examined ? TraceObject(documents::word_of(outcome.category)) : TraceObject();
  object["reason"] = outcome.reason->code;
  object["source"] = outcome.reason->source.in(language);
  object["at_boundary"] = outcome.is_at_boundary;
  object["alt"] = outcome.alt ? TraceObject(documents::word_of(*outcome.alt)) : TraceObject();
}

}  // namespace

std::string trace_json(const classify::TracedExit& exit, std::string_view rules_version, Language language) {
  const rules::Assignment& held = exit.assignment;
  TraceObject object;
  object["trace"] = kForm;
  object["structure"] = exit.record.structure;
  object["type"] = documents::word_of(held.type);
  object["id"] = exit.record.id;
  object["exit_date"] = format_date(exit.record.exit_date);
  object["convention"] = held.convention ? TraceObject(held.convention->id_text()) : TraceObject();
  object["rules"] = object_of(*held.rules, rules_version);
  object["tests"] = TraceObject::array();
  for (const classify::ExitTest& test : classify::tests_of(exit)) object["tests"].push_back(object_of(test, language));
  add_outcome(object, exit.classification, language);
  return safe_json(object.dump()) + '\n';
}

}  // namespace tremplin::render
