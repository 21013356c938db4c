#include <doctest/doctest.h>

#include <string>

#include "base/near_names.h"

using namespace tremplin;

TEST_CASE("slips of the keyboard are taken out of names") {
  CHECK(base::without_slips("P-2") == "p-2");
  CHECK(base::without_slips("p_002") == "p-2");
  CHECK(base::without_slips("p-1O") == "p-10");
  CHECK(base::without_slips("p-l2") == "p-12");
  CHECK(base::without_slips("p-0") == "p-0");
  CHECK(base::without_slips("p-100") == "p-100");
  CHECK(base::without_slips("solo") == "solo");
  CHECK(base::hash_without_slips("P:0012") == base::hash_without_slips("p-12"));
  CHECK(base::hash_without_slips("p-12") != base::hash_without_slips("p-21"));
}

TEST_CASE("near names differ by case or by a letter of a long word") {
  base::NearNames names;
  names.add("jardins-de-loire");
  names.add("porte-a");
  names.add("ETTI-44");
  names.add("p-4821");
  CHECK(names.find("Jardins-de-Loire").value_or("") == "jardins-de-loire");
  CHECK(names.find("jardin-de-loire").value_or("") == "jardins-de-loire");
  CHECK(names.find("jarbins-de-loire").value_or("") == "jardins-de-loire");
  CHECK(names.find("jardinss-de-loire").value_or("") == "jardins-de-loire");
  CHECK(names.find("Porte-A").value_or("") == "porte-a");
  // What numbers things, and what is no slip.
  CHECK_FALSE(names.find("porte-b"));
  CHECK_FALSE(names.find("EITI-44"));
  CHECK_FALSE(names.find("p-4822"));
  CHECK_FALSE(names.find("jar-de-loire"));
  CHECK_FALSE(names.find("jardins-de-loire"));
}

TEST_CASE("of several near names the first is found") {
  base::NearNames names;
  names.add("jardins");
  names.add("jardine");
  CHECK(names.find("jardin").value_or("") == "jardins");
}

TEST_CASE("many names are looked at in the time of their number") {
  base::NearNames names;
  int near = 0;
  for (int i = 0; i < 20'000; ++i) {
    const std::string name = "structure-" + std::to_string(i);
    near += names.find(name).has_value();
    names.add(name);
  }
  CHECK(near == 0);
}
