// Any bytes as a small document (a convention, a rule set): findings have places inside, a sound one has none.
#include "documents/read_documents.h"
#include "target.h"

using tremplin_tests::demand;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const tremplin_tests::Input input(data, size);
  if (!tremplin_tests::is_readable(input.text())) return 0;
  for (const auto& document : tremplin::yaml::split_documents(0, input.text())) {
    tremplin::diagnostics::Diagnostics found;
    const auto small = tremplin::documents::read_small_document(document, found);
    tremplin_tests::demand_places_inside(found, size);
    demand(!small.convention || small.convention->is_sound == !found.has_errors());
    demand(!small.rules || small.rules->is_sound == !found.has_errors());
    demand(!(small.convention && small.rules));
    const auto peeked = tremplin::documents::peek_kind(document);
    if (!peeked) continue;
    demand(!small.convention || *peeked == tremplin::documents::DocumentKind::convention);
    demand(!small.rules || *peeked == tremplin::documents::DocumentKind::rules);
    demand(!small.is_exits || *peeked == tremplin::documents::DocumentKind::exits);
  }
  return 0;
}
