#include "io/sha256.h"

#include <stdexcept>

#include <windows.h>
// After it.
#include <bcrypt.h>

namespace tremplin::io {
namespace {

// Open for as long as the program runs.
BCRYPT_ALG_HANDLE open_sha256() {
  BCRYPT_ALG_HANDLE algorithm = nullptr;
  if (::BCryptOpenAlgorithmProvider(&algorithm, BCRYPT_SHA256_ALGORITHM, nullptr, 0) != 0)
    throw std::runtime_error("BCryptOpenAlgorithmProvider");
  return algorithm;
}

void add(BCRYPT_HASH_HANDLE hash, std::string_view bytes) {
  // It takes no more in one call.
  constexpr std::size_t kMost = std::size_t{1} << 30;
  while (!bytes.empty()) {
    const std::string_view part = bytes.substr(0, kMost);
    auto* const data = reinterpret_cast<PUCHAR>(const_cast<char*>(part.data()));  // NOLINT: it only reads
    if (::BCryptHashData(hash, data, static_cast<ULONG>(part.size()), 0) != 0)
      throw std::runtime_error("BCryptHashData");
    bytes.remove_prefix(part.size());
  }
}

}  // namespace

Sha256 sha256(std::string_view bytes, std::string_view behind) {
  static BCRYPT_ALG_HANDLE const kAlgorithm = open_sha256();
  BCRYPT_HASH_HANDLE hash = nullptr;
  if (::BCryptCreateHash(kAlgorithm, &hash, nullptr, 0, nullptr, 0, 0) != 0)
    throw std::runtime_error("BCryptCreateHash");
  Sha256 digest{};
  add(hash, bytes);
  add(hash, behind);
  const bool is_done = ::BCryptFinishHash(hash, digest.data(), static_cast<ULONG>(digest.size()), 0) == 0;
  ::BCryptDestroyHash(hash);
  if (!is_done) throw std::runtime_error("BCryptFinishHash");
  return digest;
}

}  // namespace tremplin::io
