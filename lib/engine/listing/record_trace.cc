#include "engine/listing/record_trace.h"

#include <algorithm>
#include <map>

#include "base/write_in_order.h"
#include "engine/listing/record_listing.h"
#include "io/sha256.h"
#include "render/trace_json.h"

namespace tremplin::engine {
namespace {

// What tells two texts of a rule set apart.
constexpr std::size_t kVersionDigits = 12;

std::string version_of(const rules::RuleSet& rules, const Dataset& data, Disk& disk) {
  const std::string_view built_in = rules::built_in_text(rules.id);
  if (!built_in.empty()) return io::sha256_hex(built_in).substr(0, kVersionDigits);
  const Bytes bytes = diagnostics::read_source(disk, data.sources[rules.place.source]);
  return io::sha256_hex(bytes.text()).substr(0, kVersionDigits);
}

}  // namespace

// Records of one structure mostly follow each other.
std::string_view RecordTrace::kept_structure(std::string_view structure) {
  if (structure != last_structure_ || last_structure_.empty())
    last_structure_ = {texts_.add(structure), structure.size()};
  return last_structure_;
}

void RecordTrace::visit(const check::CheckedRecord& checked, const classify::Classification& classification) {
  if (!is_between(checked.record->exit_date, days_)) return;
  model::ExitRecord record = *checked.record;
  record.structure = kept_structure(record.structure);
  record.id = {texts_.add(record.id), record.id.size()};
  record.person = record.reason = record.prescriber = {};
  record.profiles = {};
  exits_.push_back({record, checked.assignment, classification});
}

void RecordTrace::join(RecordVisitor& other) {
  auto& theirs = static_cast<RecordTrace&>(other);
  texts_.merge(std::move(theirs.texts_));
  exits_.insert(exits_.end(), theirs.exits_.begin(), theirs.exits_.end());
}

const std::vector<classify::TracedExit>& RecordTrace::sorted_exits() {
  std::ranges::sort(exits_, {}, classify::order_of);
  return exits_;
}

void RecordTrace::write_json(commands::TextSink& out, const Dataset& data, Disk& disk, Language language,
                             unsigned jobs) {
  sorted_exits();
  std::map<const rules::RuleSet*, std::string> versions;
  for (const classify::TracedExit& exit : exits_) {
    const auto [at, is_new] = versions.try_emplace(exit.assignment.rules);
    if (is_new) at->second = version_of(*exit.assignment.rules, data, disk);
  }
  base::write_in_order(out, exits_.size(), jobs, [&](std::string& text, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      text += render::trace_json(exits_[i], versions.at(exits_[i].assignment.rules), language);
  });
}

}  // namespace tremplin::engine
