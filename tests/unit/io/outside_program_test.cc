#include "io/outside_program.h"

#include <doctest/doctest.h>

using namespace tremplin;
using End = io::ProgramOutput::End;

TEST_CASE("another program reads what it is given, and what it writes comes back") {
  const std::string much(300'000, 'x');
  const io::ProgramOutput same = io::run_program({"cat"}, much);
  CHECK(same.end == End::done);
  CHECK(same.out == much);
}

TEST_CASE("a program that is not there, or that fails, is said to") {
  CHECK(io::run_program({"tremplin-no-such-program"}, "").end == End::missing);
  const io::ProgramOutput failed = io::run_program({"sh", "-c", "echo why >&2; exit 3"}, "");
  CHECK(failed.end == End::failed);
  CHECK(failed.err == "why\n");
}
