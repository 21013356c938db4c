#pragma once

#include <exception>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/text/catalogue.h"

namespace tremplin::engine {

/// Thrown where a command cannot run as asked, and that shows only once its inputs are known. Where the command ends it
/// becomes a UsageError, in the reader's language.
class Refusal : public std::exception {
 public:
  explicit Refusal(render::Phrase why) : why_(std::move(why)) {}
  const render::Phrase& why() const { return why_; }
  const char* what() const noexcept override { return why_.key.c_str(); }

 private:
  render::Phrase why_;
};

/// Refuses a name that is not among those there are: with `KEY.near` where one is near, else with `KEY`.
[[noreturn]] void refuse_name(const std::string& key, const std::string& asked,
                              std::span<const std::string_view> names);

}  // namespace tremplin::engine
