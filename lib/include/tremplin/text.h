#pragma once

#include <string>

#include "tremplin/language.h"

namespace tremplin {

/// A text of a file: in one language or both. Where the wanted one is missing the other stands in.
struct Text {
  std::string fr;
  std::string en;

  bool is_empty() const { return fr.empty() && en.empty(); }
  const std::string& in(Language language) const {
    const std::string& wanted = language == Language::french ? fr : en;
    const std::string& other = language == Language::french ? en : fr;
    return wanted.empty() ? other : wanted;
  }
};

}  // namespace tremplin
