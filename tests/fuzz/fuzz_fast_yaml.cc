// Any bytes through the fast front and through the reference: same records, same findings, same places, whole or cut.
#include "records/fast_exit_reader.h"
#include "support/record_dump.h"
#include "target.h"

namespace {

using tremplin_tests::demand;
using tremplin_tests::Dump;

std::string told(const Dump& records, const tremplin::diagnostics::Diagnostics& diagnostics, std::int64_t count) {
  return records.out + tremplin_tests::dump(diagnostics) + std::to_string(count);
}

std::string by_reference(const tremplin::yaml::DocumentText& document) {
  Dump records;
  tremplin::diagnostics::Diagnostics diagnostics;
  const auto counts = tremplin::records::read_exits_yaml(document, records, diagnostics);
  return told(records, diagnostics, counts.records);
}

void check(const tremplin::yaml::DocumentText& document, const std::string& expected, std::size_t parts) {
  Dump records;
  tremplin::diagnostics::Diagnostics diagnostics;
  std::int64_t count = 0;
  const tremplin::records::FastExitReader exits(document, diagnostics);
  const auto cuts = exits.cuts(parts);
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    const auto part = exits.read(cuts[i], cuts[i + 1], records, diagnostics);
    const bool is_at_cut = part.end == tremplin::records::PartEnd::at_cut;
    demand(is_at_cut || parts > 1);
    if (!is_at_cut) return;
    count += part.counts.records;
  }
  demand(told(records, diagnostics, count) == expected);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const tremplin_tests::Input input(data, size);
  if (!tremplin_tests::is_readable(input.text())) return 0;
  for (const auto& document : tremplin::yaml::split_documents(0, input.text())) {
    const std::string expected = by_reference(document);
    check(document, expected, 1);
    check(document, expected, 3);
  }
  return 0;
}
