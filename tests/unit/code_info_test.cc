#include "base/code_info.h"

#include <doctest/doctest.h>

using namespace tremplin;

TEST_CASE("the table of diagnostics has a row for each enumerator, in order, each code once") {
  const auto all = all_codes();
  REQUIRE(all.size() == static_cast<std::size_t>(Code::end));
  for (std::size_t i = 0; i < all.size(); ++i) {
    CAPTURE(all[i].code);
    CHECK(static_cast<std::size_t>(all[i].id) == i);
    CHECK(find_code(all[i].code) == &all[i]);
    CHECK_FALSE(all[i].text.en.empty());
    CHECK_FALSE(all[i].text.fr.empty());
    CHECK(all[i].help.en.empty() == all[i].help.fr.empty());
  }
}
