#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

namespace tremplin::cli {

/// A line on standard error while a long run is under way: after the first second, where standard error is a terminal.
/// Gone again with the object.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

 private:
  void tell();

  std::mutex mutex_;
  std::condition_variable ended_;
  bool is_over_ = false;
  std::thread teller_;
};

}  // namespace tremplin::cli
