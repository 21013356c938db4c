#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tremplin/date.h"
#include "tremplin/place.h"

namespace tremplin::model {

/// A record that was counted, known again by its keyed hash alone.
struct ManifestRecord {
  std::uint64_t hash = 0;
  /// Of its row; 0 where it was not read.
  std::uint64_t offset = 0;
};

/// A file whose exits or rows were counted.
struct ManifestInput {
  std::string name;
  std::string sha256;
  /// Unset where it was not read.
  Place place;
  std::vector<ManifestRecord> records;
};

/// What stands beside outcomes so that nothing is counted twice: `manifest/1`, tremplin-outcomes(5).
struct Manifest {
  /// What the key gives for no record: two manifests with one key have the same.
  std::string key_check;
  Place place;
  std::vector<std::string> conventions;
  /// Unset without a record.
  Date first_exit;
  Date last_exit;
  std::vector<ManifestInput> inputs;
};

}  // namespace tremplin::model
