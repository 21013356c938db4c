#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "documents/read_documents.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace tremplin_tests {

/// Stops the process: the fuzzer keeps the input.
inline void demand(bool holds) {
  if (!holds) std::abort();
}

/// Each finding begins inside the source or at its end; how far it reaches is for the caret only.
inline void demand_places_inside(const tremplin::diagnostics::Diagnostics& diagnostics, std::size_t size) {
  for (const tremplin::Diagnostic& finding : diagnostics.sorted()) {
    demand(finding.place.source == 0);
    demand(finding.place.offset <= size);
  }
}

/// Whether the text may go to a reader at all: the program refuses other bytes before.
inline bool is_readable(std::string_view text) {
  tremplin::diagnostics::Diagnostics found;
  return tremplin::documents::check_bytes(0, text, found);
}

/// The readers may look at 64 zero bytes behind the text, as tremplin::Bytes has them, and at nothing more.
class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size) : bytes_(size + kBehind), size_(size) {
    for (std::size_t i = 0; i < size; ++i) bytes_[i] = static_cast<char>(data[i]);
  }
  std::string_view text() const { return {bytes_.data(), size_}; }

 private:
  static constexpr std::size_t kBehind = 64;
  std::vector<char> bytes_;
  std::size_t size_;
};

}  // namespace tremplin_tests
