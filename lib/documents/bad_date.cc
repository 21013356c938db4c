#include "documents/bad_date.h"

#include "documents/odd_values.h"

namespace tremplin::documents {

void add_bad_date(Place place, std::string_view name, std::string_view text, diagnostics::Diagnostics& diagnostics) {
  const OddValue odd = describe_odd_date(text);
  const Arg right = odd.meant.empty()
                        ? Arg(Bilingual{"an existing day as YYYY-MM-DD", "un jour qui existe sous la forme AAAA-MM-JJ"})
                        : Arg("`" + odd.meant + "`");
  diagnostics.add(Code::bad_date, place, {std::string(name), std::string(text), odd.what, right});
}

}  // namespace tremplin::documents
