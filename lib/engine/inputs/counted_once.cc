#include "engine/inputs/counted_once.h"

#include <optional>
#include <set>

#include "check/records/check_manifests.h"
#include "io/sha256.h"

namespace tremplin::engine {
namespace {

// The exits of all rows; nothing where a record may stand in several.
std::optional<std::int64_t> exits_of_outcomes(const Dataset& data) {
  std::int64_t exits = 0;
  for (const model::Outcomes& table : data.outcomes) {
    if (table.grouping.has(model::GroupKey::profile)) return std::nullopt;
    for (const model::OutcomeRow& row : table.rows) exits += row.counts.exits;
  }
  return exits;
}

}  // namespace

std::vector<SourceId> counted_sources(const Dataset& data) {
  std::set<SourceId> sources;
  for (const ExitsPart& part : data.exits) sources.insert(part.source);
  for (const model::Outcomes& table : data.outcomes) sources.insert(table.header.source);
  return {sources.begin(), sources.end()};
}

std::string sha256_of(SourceId source, const Dataset& data, Disk& disk) {
  return io::sha256_hex(diagnostics::read_source_file(disk, data.sources[source]).text());
}

void check_counted_once(Dataset& data, Disk& disk) {
  if (data.manifests.empty()) return;
  std::vector<check::CountedSource> sources;
  for (const SourceId source : counted_sources(data))
    sources.push_back({sha256_of(source, data, disk), {0, 1, source}});
  check::check_manifests(data.manifests, sources, exits_of_outcomes(data).value_or(-1), data.diagnostics);
}

}  // namespace tremplin::engine
