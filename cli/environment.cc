#include "environment.h"

#include <cstdlib>

#include <unistd.h>

#include "system.h"

namespace tremplin::cli {

std::string environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
  return value ? value : "";
}

Language environment_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string value = environment(name);
    if (!value.empty()) return value.starts_with("fr") ? Language::french : Language::english;
  }
  return is_desktop_french().value_or(false) ? Language::french : Language::english;
}

Language asked_language(std::span<const std::string> words) {
  constexpr std::string_view kOption = "--lang";
  std::string asked;
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    if (words[i] == kOption && i + 1 < words.size()) asked = words[i + 1];
    if (words[i].starts_with("--lang=")) asked = words[i].substr(kOption.size() + 1);
  }
  if (asked == "fr") return Language::french;
  return asked == "en" ? Language::english : environment_language();
}

// By the conventions of no-color.org and bixense.com/clicolors; the option stands above the environment.
Colour colour_for(int descriptor, std::string_view when) {
  if (when == "always") return Colour::yes;
  if (when == "never" || !environment("NO_COLOR").empty()) return Colour::no;
  const std::string forced = environment("CLICOLOR_FORCE");
  if (!forced.empty() && forced != "0") return Colour::yes;
  if (environment("TERM") == "dumb") return Colour::no;
  return ::isatty(descriptor) != 0 ? Colour::yes : Colour::no;
}

}  // namespace tremplin::cli
