#include "records/exits_handler.h"

namespace tremplin {

ReadCounts read_exits_yaml(const DocumentText& document, RecordSink& sink, Diagnostics& diagnostics) {
  ExitsHandler handler(document, sink, diagnostics);
  if (parse_yaml(document, handler, diagnostics)) {
    handler.finish();
  } else {
    handler.flush();
  }
  return handler.counts();
}

}  // namespace tremplin
