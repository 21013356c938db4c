#pragma once

#include <cstddef>
#include <functional>

namespace tremplin::base {

/// The number of threads asked for; all cores for 0.
unsigned thread_count(unsigned jobs);

/// Calls `work(item, thread)` once for each item below `count`, in order, by whichever of so many threads is free;
/// thread 0 is the caller's. Where calls threw, throws what the first of them in order of the items did, once all are
/// done.
void parallel_for(std::size_t count, unsigned threads,
                  const std::function<void(std::size_t item, unsigned thread)>& work);

}  // namespace tremplin::base
