#include "records/incremental_text_scan.h"

#include <algorithm>

#include "scan/text_scan.h"
#include "yaml/yaml.h"

namespace tremplin::records {

void IncrementalTextScan::look_closely(const char* begin, const char* end) {
  // At least so many bytes at once: stretches are as short as a record.
  constexpr std::size_t kAtOnce = 512;
  begin = std::max(begin, seen_to_);
  // With the line feed before the stretch, which belongs to what may begin a document.
  const std::size_t at = begin == text_.data() ? 0 : static_cast<std::size_t>(begin - text_.data()) - 1;
  const std::size_t to = std::min(std::max(at + kAtOnce, static_cast<std::size_t>(end - text_.data())), text_.size());
  const scan::TextScan look = scan::scan_text(text_, at, to);
  const bool may_have_more = form_ == Form::yaml && !look.hyphens.empty();
  const bool has_more = may_have_more && yaml::split_documents(source_, text_, look).size() > 1;
  needs_full_scan_ = look.control || look.not_utf8 || has_more;
  is_on_ = !needs_full_scan_;
  seen_to_ = text_.data() + to;
}

}  // namespace tremplin::records
