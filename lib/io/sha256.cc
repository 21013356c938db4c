#include "io/sha256.h"

#include <dlfcn.h>
#include <openssl/evp.h>
#include <openssl/opensslv.h>

#include <array>
#include <cerrno>

#include "tremplin/disk.h"

namespace tremplin::io {
namespace {

#define TREMPLIN_TEXT_OF(number) #number
#define TREMPLIN_LIBRARY_NAME(number) "libcrypto.so." TREMPLIN_TEXT_OF(number)
constexpr const char* kLibrary = TREMPLIN_LIBRARY_NAME(OPENSSL_SHLIB_VERSION);
#undef TREMPLIN_LIBRARY_NAME
#undef TREMPLIN_TEXT_OF

// Loaded when something is first hashed, which most runs never do: its 20,000 relocations took a third of the time that
// the program needs to start.
class Crypto {
 public:
  Crypto() : library_(::dlopen(kLibrary, RTLD_NOW | RTLD_LOCAL)) {
    if (!library_) throw IoError(kLibrary, ELIBACC);
    digest = function<decltype(&EVP_Digest)>("EVP_Digest");
    sha256 = function<decltype(&EVP_sha256)>("EVP_sha256");
  }

  decltype(&EVP_Digest) digest;
  decltype(&EVP_sha256) sha256;

 private:
  template <class Function>
  Function function(const char* name) const {
    void* found = ::dlsym(library_, name);
    if (!found) throw IoError(kLibrary, ELIBBAD);
    return reinterpret_cast<Function>(found);
  }
  void* library_;
};

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  static const Crypto kCrypto;
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (kCrypto.digest(bytes.data(), bytes.size(), digest.data(), &size, kCrypto.sha256(), nullptr) != 1)
    throw IoError(kLibrary, ELIBBAD);
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (std::size_t i = 0; i < size; ++i) {
    text += kDigits[digest[i] >> 4U];
    text += kDigits[digest[i] & 0xFU];
  }
  return text;
}

}  // namespace tremplin::io
