#include "documents/odd_values.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "check/conventions/numbers_of_state.h"

using namespace tremplin;

TEST_CASE("what is probably meant by a text that is no date") {
  using Pair = std::pair<const char*, const char*>;
  for (const Pair& date : {Pair{"31/12/2009", "2009-12-31"},
                           Pair{"1/2/2009", "2009-02-01"},
                           Pair{"12/31/2009", "2009-12-31"},
                           Pair{"31.12.2009", "2009-12-31"},
                           Pair{"2009-1-5", "2009-01-05"},
                           Pair{"2009/01/05", "2009-01-05"},
                           Pair{"20091231", "2009-12-31"},
                           Pair{"40178", "2009-12-31"},
                           Pair{" 2009-12-31", "2009-12-31"},
                           Pair{"2009-12-31 00:00:00", "2009-12-31"},
                           Pair{"2009-12-31T08:30", "2009-12-31"},
                           Pair{"31/12/09", ""},
                           Pair{"2009-02-30", ""},
                           Pair{"31/02/2009", ""},
                           Pair{"décembre", ""},
                           Pair{"", ""},
                           Pair{"123", ""},
                           Pair{"39000.abc", ""},
                           Pair{"39000,25", "2006-10-10"},
                           Pair{"19999", ""}}) {
    CAPTURE(date.first);
    CHECK(documents::describe_odd_date(date.first).meant == date.second);
    CHECK_FALSE(documents::describe_odd_date(date.first).what.en.empty());
  }
}

TEST_CASE("what is probably meant by a text that is no SIRET") {
  CHECK(documents::describe_odd_siret("999 990 013 00016", check::is_siret).meant == "99999001300016");
  CHECK(documents::describe_odd_siret("999\u00A0990\u202F013 00016", check::is_siret).meant == "99999001300016");
  for (const char* text : {"9,9999E+13", "99999001300017", "999990013", "1234", "X", ""}) {
    CAPTURE(text);
    CHECK(documents::describe_odd_siret(text, check::is_siret).meant.empty());
  }
}
