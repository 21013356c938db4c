#include "records/exits_handler.h"

namespace tremplin::records {

ReadCounts read_exits_yaml(const yaml::DocumentText& document, RecordSink& sink,
                           diagnostics::Diagnostics& diagnostics) {
  ExitsHandler handler(document, sink, diagnostics);
  if (yaml::parse_yaml(document, handler, diagnostics)) {
    handler.finish();
  } else {
    handler.flush();
  }
  return handler.counts();
}

}  // namespace tremplin::records
