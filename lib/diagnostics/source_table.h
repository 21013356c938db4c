#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tremplin/disk.h"
#include "tremplin/place.h"

namespace tremplin::diagnostics {

/// A place as people say it. Line and column count from 1, columns in code points.
struct LineAndColumn {
  std::int64_t line = 1;
  std::int64_t column = 1;
};

/// The files read, by number. Holds no text: whoever wants it reads it again.
class SourceTable {
 public:
  struct Source {
    /// What findings call it; the path as given, or the name given to standard input.
    std::string name;
    /// What the disk is asked for; "-" is standard input.
    std::string path;
    /// Named on the command line, not found in a folder.
    bool named = true;
  };

  SourceId add(Source source);
  const Source& operator[](SourceId id) const { return sources_[id]; }
  std::size_t size() const { return sources_.size(); }

 private:
  std::vector<Source> sources_;
};

/// The bytes of a source. Throws IoError.
Bytes read_source(Disk& disk, const SourceTable::Source& source);

/// `offset` beyond the end counts as the end.
LineAndColumn line_and_column(std::string_view text, std::uint64_t offset);

}  // namespace tremplin::diagnostics
