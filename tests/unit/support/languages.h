#pragma once

#include "tremplin/language.h"

namespace tremplin_tests {

inline constexpr tremplin::Language kFr = tremplin::Language::french;
inline constexpr tremplin::Language kEn = tremplin::Language::english;

}  // namespace tremplin_tests
