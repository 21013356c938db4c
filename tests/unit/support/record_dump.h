#pragma once

#include <string>

#include "diagnostics/diagnostics.h"
#include "records/record_batch.h"

namespace tremplin_tests {

/// Writes every record that it takes, with all places: what two readers must agree on.
class Dump : public tremplin::records::RecordSink {
 public:
  void take(const tremplin::records::RecordBatch& batch) override;
  std::string out;
};

/// All findings kept, with places and arguments, and the number of those that are only counted.
std::string dump(const tremplin::diagnostics::Diagnostics& diagnostics);
/// Both, and how many records were read and lost.
std::string dump(const Dump& records, const tremplin::diagnostics::Diagnostics& diagnostics,
                 const tremplin::records::ReadCounts& counts);

}  // namespace tremplin_tests
