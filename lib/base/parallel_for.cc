#include "base/parallel_for.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

namespace tremplin::base {

namespace {

// As many as the system gives: a limit on processes, or on memory for another stack, is no reason to fail.
void start_threads(std::vector<std::jthread>& started, unsigned count, const std::function<void(unsigned)>& run) {
  started.reserve(count);
  try {
    for (unsigned thread = 1; thread <= count; ++thread) started.emplace_back(run, thread);
  } catch (const std::system_error&) {
  } catch (const std::bad_alloc&) {
  }
}

}  // namespace

unsigned thread_count(unsigned jobs) {
  return std::min(kMostThreads, jobs != 0 ? jobs : std::max(1U, std::thread::hardware_concurrency()));
}

void parallel_for(std::size_t count, unsigned threads,
                  const std::function<void(std::size_t item, unsigned thread)>& work) {
  std::vector<std::exception_ptr> failures(count);
  std::atomic<std::size_t> next = 0;
  const auto run = [&](unsigned thread) {
    for (std::size_t item = next++; item < count; item = next++) {
      try {
        work(item, thread);
      } catch (...) {
        failures[item] = std::current_exception();
      }
    }
  };
  {
    std::vector<std::jthread> others;
    const auto wanted = static_cast<unsigned>(std::min<std::size_t>(threads, count));
    if (wanted > 1) start_threads(others, wanted - 1, run);
    run(0);
  }
  for (const std::exception_ptr& failure : failures)
    if (failure) std::rethrow_exception(failure);
}

}  // namespace tremplin::base
