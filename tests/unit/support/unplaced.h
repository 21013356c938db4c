#pragma once

#include <utility>

#include "tremplin/place.h"

namespace tremplin_tests {

/// A value of a document that stands in no file.
template <class T>
tremplin::Located<T> unplaced(T value) {
  return {std::move(value), {}};
}

}  // namespace tremplin_tests
