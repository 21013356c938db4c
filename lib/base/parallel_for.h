#pragma once

#include <cstddef>
#include <functional>

namespace tremplin::base {

/// What a run has of threads at most, whatever it is asked for: each has memory of its own.
inline constexpr unsigned kMostThreads = 128;
/// The number of threads asked for, at most kMostThreads; all cores for 0.
unsigned thread_count(unsigned jobs);

/// Calls `work(item, thread)` once for each item below `count`, in order, by whichever of so many threads is free;
/// thread 0 is the caller's. No more threads than items; fewer where the system gives no more. Where calls threw,
/// throws what the first of them in order of the items did, once all are done.
void parallel_for(std::size_t count, unsigned threads,
                  const std::function<void(std::size_t item, unsigned thread)>& work);

}  // namespace tremplin::base
