#include "support/law.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "classify/classify.h"
#include "diagnostics/code_info.h"
#include "documents/read_documents.h"
#include "documents/tables.h"
#include "records/record_batch.h"
#include "scan/padded_values.h"

using namespace tremplin;

namespace tremplin_tests {
namespace {

std::string_view word_of(model::Category category) {
  return documents::choices_of<model::Category>()[static_cast<std::size_t>(category)];
}

std::string spoken(const classify::Classification& classification) {
  static constexpr std::string_view kStatuses[] = {"below threshold", "withdrawn", "examined"};
  std::string out(kStatuses[static_cast<std::size_t>(classification.status)]);
  if (classification.status == classify::RecordStatus::examined)
    out += " " + std::string(word_of(classification.category));
  if (classification.alt) out += ", alt " + std::string(word_of(*classification.alt));
  if (classification.is_at_boundary) out += ", at the boundary";
  if (classification.is_ambiguous) out += ", ambiguous";
  return out;
}

void describe(const check::CheckedRecord& checked, Judged& out) {
  const rules::Assignment& assignment = checked.assignment;
  const auto type = static_cast<std::size_t>(assignment.type);
  out.outcome = spoken(classify::classify(checked));
  out.rules = assignment.rules->id;
  out.type = documents::choices_of<model::StructureType>()[type];
  if (assignment.convention) out.convention = assignment.convention->id_text();
  out.reason_source = checked.reason->source.in(Language::english);
  out.threshold_source = assignment.rules->threshold_sources[type].in(Language::english);
}

// Judges the one record that it is given.
class Judge : public records::RecordSink {
 public:
  Judge(const rules::ConventionIndex& convention_index, diagnostics::Diagnostics& diagnostics)
      : checks_(convention_index), diagnostics_(diagnostics) {}

  void take(const records::RecordBatch& batch) override {
    REQUIRE(batch.records.size() == 1);
    converter_.begin(batch);
    records::ReadRecord record;
    const bool is_sound = converter_.convert(0, record, diagnostics_);
    const auto checked = checks_.check(record, diagnostics_);
    if (checked && is_sound) describe(*checked, judged);
  }
  Judged judged;

 private:
  check::RecordChecks checks_;
  records::RecordConverter converter_;
  diagnostics::Diagnostics& diagnostics_;
};

std::string codes_of(const diagnostics::Diagnostics& diagnostics) {
  std::string codes;
  for (const Diagnostic& finding : diagnostics.sorted()) {
    if (!codes.empty()) codes += ' ';
    codes += diagnostics::info(finding.code).code;
  }
  return codes;
}

bool has_key(std::string_view keys, std::string_view key) {
  return keys.starts_with(key) || keys.find(" " + std::string(key)) != std::string_view::npos;
}

}  // namespace

Law::Law(std::string_view documents, std::string_view override_rules) {
  read(documents);
  holdings_.emplace(book_, override_rules.empty() ? nullptr : book_.find(override_rules));
  for (const model::Convention& convention : conventions_) {
    const rules::RuleSet* rules = convention.rules ? book_.find(convention.rules->value)
                                                   : &book_.built_in_for(convention.period->value.start->value);
    REQUIRE(rules);
    holdings_->add(convention, rules);
  }
}

void Law::read(std::string_view documents) {
  diagnostics::Diagnostics diagnostics;
  std::vector<model::RuleSetDraft> drafts;
  for (const yaml::DocumentText& document : yaml::split_documents(0, documents)) {
    documents::SmallDocument read = documents::read_small_document(document, diagnostics);
    if (read.rules) drafts.push_back(std::move(*read.rules));
    if (read.convention) conventions_.push_back(std::move(*read.convention));
  }
  book_.add(drafts, diagnostics);
  REQUIRE(codes_of(diagnostics) == "");
}

Judged Law::judge(std::string_view keys) const {
  std::string text = "tremplin: exits/1\nstructure: s\nexits:\n  - {";
  if (!has_key(keys, "id:")) text += "id: r, ";
  text += std::string(keys) + "}\n";
  base::PaddedPool padded;
  diagnostics::Diagnostics diagnostics;
  Judge judge(*holdings_, diagnostics);
  const std::vector<yaml::DocumentText> found = yaml::split_documents(0, padded.keep(text));
  REQUIRE(found.size() == 1);
  records::read_exits_yaml(found[0], judge, diagnostics);
  judge.judged.findings = codes_of(diagnostics);
  return judge.judged;
}

const rules::RuleSet& Law::rules(std::string_view id) {
  const rules::RuleSet* found = book_.find(id);
  REQUIRE(found);
  return *found;
}

std::string convention_yaml(std::string_view id, std::string_view status, std::string_view period,
                            std::string_view structure, std::string_view more) {
  const std::size_t middle = period.find("..");
  return fmt::format(
      "---\ntremplin: convention/1\nid: {}\nstatus: {}\nperiod: {{start: {}, end: {}}}\n"
      "structure: {{name: \"S\", department: \"44\", {}}}\n{}",
      id, status, period.substr(0, middle), period.substr(middle + 2), structure, more);
}

}  // namespace tremplin_tests
