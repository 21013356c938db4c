// Any bytes through the front for small documents: it gives up, or sends the events that yaml-cpp sends.
#include "support/event_dump.h"
#include "target.h"
#include "yaml/fast_yaml_parser.h"

using tremplin_tests::demand;
using tremplin_tests::EventDump;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const tremplin_tests::Input input(data, size);
  if (!tremplin_tests::is_readable(input.text())) return 0;
  for (const auto& document : tremplin::yaml::split_documents(0, input.text())) {
    EventDump fast;
    if (!tremplin::yaml::send_events_fast(document, fast)) continue;
    EventDump reference;
    tremplin::diagnostics::Diagnostics found;
    demand(tremplin::yaml::parse_yaml(document, reference, found));
    demand(found.sorted().empty() && fast.out == reference.out);
  }
  return 0;
}
