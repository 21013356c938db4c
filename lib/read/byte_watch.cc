#include "read/byte_watch.h"

#include "read/byte_look.h"
#include "read/yaml.h"

namespace tremplin {

void ByteWatch::look_closely(const char* begin, const char* end) const {
  // With the line feed before the stretch, which belongs to what may begin a document.
  const std::size_t at = begin == text_.data() ? 0 : static_cast<std::size_t>(begin - text_.data()) - 1;
  const ByteLook look = look_at_bytes(text_, at, static_cast<std::size_t>(end - text_.data()));
  const bool may_have_more = form_ == Form::yaml && !look.hyphens.empty();
  if (look.control || look.not_utf8 || (may_have_more && split_documents(source_, text_, look).size() > 1))
    throw NeedsLookFirst();
}

}  // namespace tremplin
