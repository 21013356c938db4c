#include "render/findings/diagnostic_sarif.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "diagnostics/code_info.h"
#include "render/findings/explain.h"
#include "render/findings/finding.h"
#include "tremplin/version.h"

namespace tremplin::render {
namespace {

using Json = nlohmann::ordered_json;

Json message_of(std::string_view text) { return {{"text", text}}; }

Json rule_of(const diagnostics::CodeInfo& row, Language language) {
  Json rule = {{"id", row.code}, {"shortDescription", message_of(template_words(row.text, language))}};
  const std::string why = template_words(row.why, language);
  if (!why.empty()) rule["fullDescription"] = message_of(why);
  const std::string help = template_words(row.help, language);
  if (!help.empty()) rule["help"] = message_of(help);
  rule["defaultConfiguration"] = {{"level", severity_word(row.severity)}};
  return rule;
}

Json location_of(const PlaceText& where) {
  return {
      {"physicalLocation",
       {{"artifactLocation", {{"uri", uri_of(where.file)}}},
        {"region",
         {{"startLine", where.start.line}, {"startColumn", where.start.column}, {"endColumn", where.end_column}}}}}};
}

Json result_of(const Diagnostic& diagnostic, const FindingText& finding) {
  Json result = {{"ruleId", finding.code},
                 {"ruleIndex", static_cast<int>(diagnostic.code)},
                 {"level", severity_word(finding.severity)},
                 {"message", message_of(finding.help.empty() ? finding.message
                                                             : fmt::format("{}\n{}", finding.message, finding.help))}};
  if (!finding.where.file.empty()) result["locations"] = Json::array({location_of(finding.where)});
  int id = 0;
  for (const RelatedText& other : finding.related) {
    Json related = {{"id", ++id}};
    related.update(location_of(other.where));
    related["message"] = message_of(other.message);
    result["relatedLocations"].push_back(std::move(related));
  }
  return result;
}

Json notification_of(const LeftOutText& rest) {
  Json notification = {
      {"level", "note"}, {"message", message_of(rest.message)}, {"associatedRule", {{"id", rest.code}}}};
  if (!rest.file.empty())
    notification["locations"] = {{{"physicalLocation", {{"artifactLocation", {{"uri", uri_of(rest.file)}}}}}}};
  return notification;
}

std::string dumped(const Json& value) { return value.dump(2, ' ', false, Json::error_handler_t::replace); }

// What stands in the log before there are any.
constexpr std::string_view kNoResults = "\"results\": []";

// All results, indented as they stand in the log. Each is a tree only while it is written: the trees of a million
// findings take gigabytes.
std::string results_text(const diagnostics::Diagnostics& diagnostics, SourceTexts& texts, Language language) {
  constexpr std::string_view kIndent = "\n        ";
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    out += out.empty() ? "" : ",";
    out += kIndent;
    for (const char c : dumped(result_of(diagnostic, describe(diagnostic, texts, language, Snippets::no)))) {
      if (c == '\n') out += kIndent;
      if (c != '\n') out += c;
    }
  }
  return out.empty() ? out : out + "\n      ";
}

}  // namespace

std::string uri_of(std::string_view file) {
  constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  while (file.starts_with("./")) file.remove_prefix(2);
  std::string uri = file.starts_with('/') ? "file://" : "";
  for (const char c : file) {
    if (kPlain.find(c) != std::string_view::npos)
      uri += c;
    else
      uri += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return uri;
}

std::string render_diagnostics_sarif(const diagnostics::Diagnostics& diagnostics, SourceTexts& texts,
                                     Language language) {
  Json rules = Json::array();
  for (const diagnostics::CodeInfo& row : diagnostics::all_codes()) rules.push_back(rule_of(row, language));
  Json invocation = {{"executionSuccessful", true}};
  for (const LeftOutText& rest : describe_left_out(diagnostics, texts.sources(), language))
    invocation["toolExecutionNotifications"].push_back(notification_of(rest));

  Json run;
  run["tool"]["driver"] = {{"name", "tremplin"}, {"version", kVersion}, {"rules", std::move(rules)}};
  run["columnKind"] = "unicodeCodePoints";
  run["invocations"] = Json::array({std::move(invocation)});
  run["results"] = Json::array();
  const Json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", Json::array({std::move(run)})}};
  std::string text = dumped(log) + '\n';
  const std::string results = results_text(diagnostics, texts, language);
  if (!results.empty()) text.insert(text.rfind(kNoResults) + kNoResults.size() - 1, results);
  return text;
}

}  // namespace tremplin::render
