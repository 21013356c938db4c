#include "diagnostics/source_table.h"

#include <algorithm>

#include "base/text.h"

namespace tremplin::diagnostics {

SourceId SourceTable::add(Source source) {
  sources_.push_back(std::move(source));
  return static_cast<SourceId>(sources_.size() - 1);
}

Bytes read_source(Disk& disk, const SourceTable::Source& source) {
  struct SharedText : Bytes::Holder {
    explicit SharedText(std::shared_ptr<const std::string> shared) : text(std::move(shared)) {}
    std::shared_ptr<const std::string> text;
  };
  if (!source.text) return read_source_file(disk, source);
  return {std::string_view(*source.text).substr(0, source.text_size), std::make_unique<SharedText>(source.text)};
}

Bytes read_source_file(Disk& disk, const SourceTable::Source& source) {
  return source.path == "-" ? disk.read_standard_input() : disk.read(source.path);
}

LineAndColumn line_and_column(std::string_view text, std::uint64_t offset) {
  const std::string_view before =
      text.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(offset, text.size())));
  const std::size_t line_end = before.rfind('\n');
  std::string_view line = before.substr(line_end == std::string_view::npos ? 0 : line_end + 1);
  if (line_end == std::string_view::npos && line.starts_with(base::kByteOrderMark))
    line.remove_prefix(base::kByteOrderMark.size());
  return {std::count(before.begin(), before.end(), '\n') + 1,
          static_cast<std::int64_t>(base::count_code_points(line)) + 1};
}

}  // namespace tremplin::diagnostics
