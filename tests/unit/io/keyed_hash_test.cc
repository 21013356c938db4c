#include "io/keyed_hash.h"

#include <doctest/doctest.h>

#include <string>

using namespace tremplin;

// RFC 4231, test cases 1, 2 and 6; the first eight bytes.
TEST_CASE("keyed hashes are those of the published vectors") {
  CHECK(io::KeyedHash(std::string(20, '\x0b')).of("Hi There") == 0xb0344c61d8db3853U);
  CHECK(io::KeyedHash("Jefe").of("what do ya want for nothing?") == 0x5bdcc146bf60754eU);
  CHECK(io::KeyedHash(std::string(131, '\xaa')).of("Test Using Larger Than Block-Size Key - Hash Key First") ==
        0x60e431591ee0b67fU);
}
