#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "sheets/workbook.h"

namespace tremplin::sheets {

/// Ends the reading of a workbook; caught in `read_workbook`.
struct WorkbookFault : std::runtime_error {
  explicit WorkbookFault(WorkbookTrouble why) : std::runtime_error("workbook"), trouble(why) {}
  WorkbookTrouble trouble;
};

/// The parts of a zipped file, unpacked piece by piece within limits. Not safe for threads.
class Archive {
 public:
  /// `bytes` must outlive it. Throws WorkbookFault.
  Archive(std::string_view bytes, const WorkbookLimits& limits);
  ~Archive();
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  bool has(const std::string& part) const;
  /// Shows the part's bytes one stretch after the other. Throws WorkbookFault where there is none, and at limits.
  void read(const std::string& part, const std::function<void(std::string_view)>& show);

 private:
  struct Open;
  std::unique_ptr<Open> open_;
  WorkbookLimits limits_;
  std::uint64_t unpacked_ = 0;
};

}  // namespace tremplin::sheets
