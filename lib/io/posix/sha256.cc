#include "io/sha256.h"

#include <sha2.h>

namespace tremplin::io {
namespace {

void add(SHA2_CTX& context, std::string_view bytes) {
  SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

Sha256 sha256(std::string_view bytes, std::string_view behind) {
  SHA2_CTX context;
  SHA256Init(&context);
  add(context, bytes);
  add(context, behind);
  Sha256 digest{};
  SHA256Final(digest.data(), &context);
  return digest;
}

}  // namespace tremplin::io
