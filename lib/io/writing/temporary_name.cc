#include "io/writing/temporary_name.h"

#include <mutex>

#include <fmt/format.h>
#include <unistd.h>

#include "io/system.h"
#include "tremplin/commands/temporaries.h"

namespace tremplin::io {

// A list that only grows: a handler may walk it at any time. A slot without a name is used again.
struct TemporaryName::Slot {
  std::atomic<const char*> name = nullptr;
  bool is_taken = true;
  Slot* next = nullptr;
};

std::atomic<TemporaryName::Slot*> TemporaryName::slots = nullptr;

namespace {

std::mutex slots_mutex;
std::atomic<unsigned> names_given = 0;

// Short, whatever the name that the file will have, and hidden, so that no walk through a folder reads it.
std::string name_in(const std::string& folder) {
  return fmt::format("{}.tremplin-{}-{}", folder, process_number(), ++names_given);
}

}  // namespace

TemporaryName::Slot& TemporaryName::free_slot() {
  const std::lock_guard lock(slots_mutex);
  for (Slot* slot = slots; slot; slot = slot->next) {
    if (slot->is_taken) continue;
    slot->is_taken = true;
    return *slot;
  }
  auto* const more = new Slot;
  more->next = slots;
  slots = more;
  return *more;
}

TemporaryName::TemporaryName(const std::string& folder) : path_(name_in(folder)), slot_(free_slot()) {
  slot_.name = path_.c_str();
}

TemporaryName::~TemporaryName() {
  if (slot_.name.exchange(nullptr)) ::unlink(path_.c_str());
  const std::lock_guard lock(slots_mutex);
  slot_.is_taken = false;
}

void TemporaryName::rename(const std::string& to) {
  rename_file(path_, to);
  slot_.name = nullptr;
}

void unlink_all() {
  for (TemporaryName::Slot* slot = TemporaryName::slots; slot; slot = slot->next)
    if (const char* name = slot->name.exchange(nullptr)) ::unlink(name);
}

}  // namespace tremplin::io

namespace tremplin {

void remove_temporaries() { io::unlink_all(); }

}  // namespace tremplin
