#pragma once

#include <memory>
#include <utility>

#include "engine/inputs/dataset.h"
#include "engine/record_pass.h"

namespace tremplin::engine {

/// A dataset, and who has seen its records.
template <class Visitor>
struct RecordsRead {
  std::unique_ptr<Dataset> data;
  std::unique_ptr<Visitor> visitor;
  PassCounts counts;
};

/// Loads the inputs and shows their records to the visitor that `make(dataset)` makes. Bytes are looked at as their
/// records are read; where that does not do, all is loaded, made and shown once more after a look at every byte. Throws
/// IoError, and Refusal for `--rules` that there are not.
template <class Make>
auto read_records(const commands::CommonOptions& common, LoadOptions load, const PassOptions& pass, Disk& disk,
                  Make make) {
  using Visitor = typename decltype(make(std::declval<Dataset&>()))::element_type;
  RecordsRead<Visitor> read;
  for (const Look look : {Look::while_reading, Look::first}) {
    load.look = look;
    read.visitor.reset();
    read.data = load_dataset(common, load, disk);
    read.visitor = make(*read.data);
    read.counts = pass_records(*read.data, disk, pass, *read.visitor);
    if (!read.counts.needs_full_scan) break;
  }
  return read;
}

}  // namespace tremplin::engine
