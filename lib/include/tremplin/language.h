#pragma once

#include <compare>
#include <string_view>

namespace tremplin {

/// The language of texts. Codes, keys and CSV headers never change.
enum class Language { english, french };

/// One text in both languages, as tables of this program hold it.
struct Bilingual {
  std::string_view en;
  std::string_view fr;

  constexpr std::string_view in(Language language) const { return language == Language::french ? fr : en; }
  friend constexpr auto operator<=>(const Bilingual&, const Bilingual&) = default;
};

}  // namespace tremplin
