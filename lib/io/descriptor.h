#pragma once

#include <string>
#include <string_view>

namespace tremplin::io {

/// An open file of the system, closed with its owner.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(other.number_) { other.number_ = -1; }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor();
  int number() const { return number_; }

 private:
  int number_;
};

/// At most `size` bytes from where the descriptor stands. Throws IoError.
std::string read_some(const Descriptor& file, const std::string& path, std::size_t size);
/// Everything. Throws IoError.
void write_all(const Descriptor& file, const std::string& path, std::string_view text);

}  // namespace tremplin::io
