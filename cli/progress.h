#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "tremplin/commands/run.h"

namespace tremplin::cli {

/// How far a long run is, in a line on standard error: on a terminal after the first second, gone again with the
/// object. Where it is asked for, on whatever standard error is, and a last line stays.
class ProgressLine {
 public:
  enum class When { long_on_terminal, always };
  ProgressLine(const commands::RunProgress& progress, When when, Language language);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  /// Takes the line away for good: what is written now would stand beside it.
  void end();

 private:
  void tell();
  /// What is told now, with its line end.
  std::string line() const;

  const commands::RunProgress& progress_;
  When when_;
  Language language_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::mutex mutex_;
  std::condition_variable ended_;
  bool is_over_ = false;
  std::thread teller_;
  std::once_flag is_ended_;
};

/// Ends a progress line before it writes.
class AfterProgress : public commands::TextSink {
 public:
  AfterProgress(commands::TextSink& sink, ProgressLine& line) : sink_(sink), line_(line) {}
  void write(std::string_view text) override {
    line_.end();
    sink_.write(text);
  }

 private:
  commands::TextSink& sink_;
  ProgressLine& line_;
};

}  // namespace tremplin::cli
