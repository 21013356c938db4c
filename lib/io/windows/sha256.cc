#include "io/sha256.h"

#include <array>
#include <stdexcept>

#include <windows.h>
// After it.
#include <bcrypt.h>
#include <fmt/format.h>

namespace tremplin::io {
namespace {

// Open for as long as the program runs.
BCRYPT_ALG_HANDLE open_sha256() {
  BCRYPT_ALG_HANDLE algorithm = nullptr;
  if (::BCryptOpenAlgorithmProvider(&algorithm, BCRYPT_SHA256_ALGORITHM, nullptr, 0) != 0)
    throw std::runtime_error("BCryptOpenAlgorithmProvider");
  return algorithm;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  static BCRYPT_ALG_HANDLE const kAlgorithm = open_sha256();
  std::array<UCHAR, 32> digest{};
  auto* const data = reinterpret_cast<PUCHAR>(const_cast<char*>(bytes.data()));  // NOLINT: it only reads
  if (::BCryptHash(kAlgorithm, nullptr, 0, data, static_cast<ULONG>(bytes.size()), digest.data(),
                   static_cast<ULONG>(digest.size())) != 0)
    throw std::runtime_error("BCryptHash");
  std::string text;
  for (const UCHAR byte : digest) text += fmt::format("{:02x}", byte);
  return text;
}

}  // namespace tremplin::io
