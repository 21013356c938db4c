#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "model/exit_record.h"

namespace tremplin::format {

/// Takes exit records one by one and makes a file of ours of them, which is read back as the same records.
class ExitsWriter {
 public:
  virtual ~ExitsWriter() = default;
  /// `note` is free text that no figure needs; may be empty. Copies what it keeps.
  virtual void add(const model::ExitRecord& record, std::string_view note) = 0;
  /// The whole file.
  virtual std::string take() = 0;
};

/// A document `exits/1` for each structure and type, in bytewise order; records in the order in which they came.
std::unique_ptr<ExitsWriter> make_exits_yaml();
/// Our CSV: the columns that some record fills, in the order of the manual.
std::unique_ptr<ExitsWriter> make_exits_csv();

}  // namespace tremplin::format
