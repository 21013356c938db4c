#include "io/guarded_mapping.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <mutex>

#include <sys/mman.h>
#include <unistd.h>

namespace tremplin::io {
namespace {

// A stretch of memory under guard. The handler can neither lock nor allocate: it walks a list that only grows; a
// stretch that is free (`begin` 0) is used again.
struct Guarded {
  std::atomic<std::uintptr_t> begin = 0;
  std::atomic<std::uintptr_t> end = 0;
  std::atomic<bool> is_cut = false;
  // Written and read under the mutex.
  std::string path;
  Guarded* next = nullptr;
};

std::atomic<Guarded*> guarded_list = nullptr;
std::mutex guarded_mutex;
struct sigaction previous_action {};

std::uintptr_t page_size() {
  static const auto kSize = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  return kSize;
}

Guarded* find_guarded(std::uintptr_t address) {
  for (Guarded* one = guarded_list.load(); one; one = one->next)
    if (one->begin.load() <= address && address < one->end.load()) return one;
  return nullptr;
}

// Zero bytes from the page of the address to the end: what follows is gone as well.
bool put_zeros(const Guarded& stretch, std::uintptr_t address) {
  const std::uintptr_t page = address / page_size() * page_size();
  void* const start = reinterpret_cast<void*>(page);  // NOLINT(performance-no-int-to-ptr): from the system as a number
  return ::mmap(start, stretch.end.load() - page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == start;
}

void on_bus_error(int signal, siginfo_t* info, void* context) {
  const int error = errno;
  const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
  Guarded* const stretch = find_guarded(address);
  if (stretch && put_zeros(*stretch, address)) {
    stretch->is_cut = true;
    errno = error;
    return;
  }
  if ((previous_action.sa_flags & SA_SIGINFO) != 0) return previous_action.sa_sigaction(signal, info, context);
  // The access is tried again and ends the process as it would have.
  ::sigaction(signal, &previous_action, nullptr);
}

void install_handler() {
  struct sigaction action {};
  action.sa_sigaction = on_bus_error;
  action.sa_flags = SA_SIGINFO;
  ::sigemptyset(&action.sa_mask);
  page_size();
  ::sigaction(SIGBUS, &action, &previous_action);
}

Guarded& free_guarded() {
  for (Guarded* one = guarded_list; one; one = one->next)
    if (one->begin == 0 && !one->is_cut) return *one;
  auto* const more = new Guarded;
  more->next = guarded_list;
  guarded_list = more;
  return *more;
}

Guarded& guard(const std::string& path, std::uintptr_t begin, std::uintptr_t end) {
  static std::once_flag once;
  std::call_once(once, install_handler);
  const std::lock_guard lock(guarded_mutex);
  Guarded& stretch = free_guarded();
  stretch.path = path;
  stretch.end = end;
  stretch.begin = begin;
  return stretch;
}

class Mapping : public Bytes::Holder {
 public:
  Mapping(void* address, std::size_t size) : address_(address), size_(size) {}
  ~Mapping() override {
    if (guarded_) {
      const std::lock_guard lock(guarded_mutex);
      guarded_->begin = 0;
      guarded_->end = 0;
    }
    ::munmap(address_, size_);
  }
  void place_under_guard(const std::string& path) {
    const auto begin = reinterpret_cast<std::uintptr_t>(address_);
    guarded_ = &guard(path, begin, begin + size_);
  }
  // Whole pages inside only.
  void forget(std::size_t begin, std::size_t end) override {
    const std::size_t first = (begin + page_size() - 1) / page_size() * page_size();
    const std::size_t last = end / page_size() * page_size();
    if (first < last) ::madvise(static_cast<char*>(address_) + first, last - first, MADV_DONTNEED);
  }

 private:
  void* address_;
  std::size_t size_;
  Guarded* guarded_ = nullptr;
};

}  // namespace

// The file lies over an anonymous stretch that is a page longer, so that wide loads may read past the end.
Bytes map_guarded(const Descriptor& file, const std::string& path, std::size_t size) {
  const std::size_t whole = (size + page_size() - 1) / page_size() * page_size() + page_size();
  void* const base = ::mmap(nullptr, whole, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (base == MAP_FAILED) throw IoError(path, errno);
  auto mapping = std::make_unique<Mapping>(base, whole);
  if (::mmap(base, size, PROT_READ, MAP_PRIVATE | MAP_FIXED, file.number(), 0) == MAP_FAILED)
    throw IoError(path, errno);
  mapping->place_under_guard(path);
  return {std::string_view(static_cast<const char*>(base), size), std::move(mapping)};
}

std::optional<std::string> take_cut_source() {
  const std::lock_guard lock(guarded_mutex);
  for (Guarded* one = guarded_list; one; one = one->next)
    if (one->is_cut.exchange(false)) return one->path;
  return std::nullopt;
}

}  // namespace tremplin::io
