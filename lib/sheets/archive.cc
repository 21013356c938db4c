#include "sheets/archive.h"

#include <array>
#include <memory>
#include <new>

#include <zip.h>

namespace tremplin::sheets {

namespace {

// The library, in C, says by a number what failed: want of memory is no fault of the workbook.
[[noreturn]] void fail(const zip_error_t& error) {
  if (zip_error_code_zip(&error) == ZIP_ER_MEMORY) throw std::bad_alloc();
  throw WorkbookFault(WorkbookTrouble::damaged);
}

}  // namespace

struct Archive::Open {
  zip_t* zip = nullptr;
};

Archive::Archive(std::string_view bytes, const WorkbookLimits& limits)
    : open_(std::make_unique<Open>()), limits_(limits) {
  // What encrypted workbooks, and those of the nineties, begin with.
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) throw WorkbookFault(WorkbookTrouble::protected_by_password);
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source) open_->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (source && !open_->zip) zip_source_free(source);
  const std::unique_ptr<zip_error_t, void (*)(zip_error_t*)> finished(&error, zip_error_fini);
  if (!open_->zip) fail(error);
}

Archive::~Archive() {
  if (open_->zip) zip_discard(open_->zip);
}

bool Archive::has(const std::string& part) const {
  if (zip_name_locate(open_->zip, part.c_str(), 0) >= 0) return true;
  const zip_error_t& error = *zip_get_error(open_->zip);
  if (zip_error_code_zip(&error) != ZIP_ER_NOENT) fail(error);
  return false;
}

void Archive::read(const std::string& part, const std::function<void(std::string_view)>& show) {
  constexpr std::uint64_t kWorthAsking = std::uint64_t{32} << 20;
  zip_stat_t stat;
  if (zip_stat(open_->zip, part.c_str(), 0, &stat) != 0) fail(*zip_get_error(open_->zip));
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen(open_->zip, part.c_str(), 0), zip_fclose);
  if (!file) fail(*zip_get_error(open_->zip));
  std::array<char, 64 << 10> piece{};
  std::uint64_t of_part = 0;
  for (;;) {
    const zip_int64_t size = zip_fread(file.get(), piece.data(), piece.size());
    if (size < 0) fail(*zip_file_get_error(file.get()));
    if (size == 0) return;
    of_part += static_cast<std::uint64_t>(size);
    unpacked_ += static_cast<std::uint64_t>(size);
    const bool is_bomb = of_part > kWorthAsking && of_part / (stat.comp_size + 1) > limits_.ratio;
    if (unpacked_ > limits_.bytes || is_bomb) throw WorkbookFault(WorkbookTrouble::too_large);
    show({piece.data(), static_cast<std::size_t>(size)});
  }
}

}  // namespace tremplin::sheets
