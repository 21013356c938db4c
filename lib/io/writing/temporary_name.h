#pragma once

#include <atomic>
#include <string>

namespace tremplin::io {

/// The name of a file that is to be gone when its owner is, or when a signal ends the process (see
/// `remove_temporaries_on_signals`). The file itself is made by others.
class TemporaryName {
 public:
  /// A name in the folder that no other process takes, and no earlier one of this.
  explicit TemporaryName(const std::string& folder);
  TemporaryName(const TemporaryName&) = delete;
  TemporaryName& operator=(const TemporaryName&) = delete;
  /// Unlinks the file.
  ~TemporaryName();
  const std::string& path() const { return path_; }
  /// Throws IoError about `to`; the name is free then.
  void rename(const std::string& to);

 private:
  struct Slot;
  friend void unlink_all();
  static Slot& free_slot();
  static std::atomic<Slot*> slots;

  std::string path_;
  Slot& slot_;
};

/// For the handler: nothing in it locks or allocates.
void unlink_all();

}  // namespace tremplin::io
