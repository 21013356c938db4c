#pragma once

#include <memory>
#include <vector>

#include "engine/inputs/dataset.h"
#include "records/fast_exit_reader.h"

namespace tremplin::engine {

/// A source of records that is open while its units are read.
struct OpenExits {
  Bytes bytes;
  yaml::DocumentText document;
  std::unique_ptr<records::FastExitReader> front;
  /// Findings of the document's head, which go with its first unit.
  diagnostics::Diagnostics head;
};

/// A part of the exit records that one thread reads: a small file or document as a whole, or a stretch of a large one.
struct Chunk {
  const ExitsPart* part = nullptr;
  /// Null where the thread opens it.
  std::shared_ptr<OpenExits> open;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  /// The first of a document that was cut.
  bool is_first = false;
};

/// Every part of the dataset's records in order of source and place; large ones cut where `is_cut`. Throws IoError.
enum class Cutting { whole, cut };
std::vector<Chunk> make_chunks(const Dataset& data, Disk& disk, Cutting cutting);

/// Reads one. Throws IoError.
records::PartRead read_chunk(const Chunk& unit, const Dataset& data, Disk& disk, records::RecordSink& sink,
                             diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::engine
