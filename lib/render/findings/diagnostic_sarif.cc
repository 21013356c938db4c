#include "render/findings/diagnostic_sarif.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "diagnostics/code_info.h"
#include "render/findings/explain.h"
#include "render/findings/finding.h"
#include "render/text/safe_json.h"
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

std::string dumped(const Json& value) { return safe_json(value.dump(2, ' ', false, Json::error_handler_t::replace)); }

// What stands in the log before there are any.
constexpr std::string_view kNoResults = "\"results\": []";

// All results, indented as they stand in the log, one after the other: the trees of a million findings take gigabytes,
// and so does their text.
void write_results(const diagnostics::Diagnostics& diagnostics, SourceTexts& texts, Language language,
                   const WriteText& write) {
  constexpr std::string_view kIndent = "\n        ";
  std::string_view between;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    std::string out(between);
    out += kIndent;
    for (const char c : dumped(result_of(diagnostic, describe(diagnostic, texts, language, Snippets::no)))) {
      if (c == '\n') out += kIndent;
      if (c != '\n') out += c;
    }
    write(out);
    between = ",";
  }
  if (!between.empty()) write("\n      ");
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

void render_diagnostics_sarif(const diagnostics::Diagnostics& diagnostics, SourceTexts& texts, Language language,
                              const WriteText& write) {
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
  const std::string text = dumped(log) + '\n';
  const std::size_t results = text.rfind(kNoResults) + kNoResults.size() - 1;
  write(std::string_view(text).substr(0, results));
  write_results(diagnostics, texts, language, write);
  write(std::string_view(text).substr(results));
}

}  // namespace tremplin::render
