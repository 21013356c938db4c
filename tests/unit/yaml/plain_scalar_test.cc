// The table of what scalars begin with, and the null words, held to yaml-cpp.
#include "yaml/plain_scalar.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "yaml/yaml.h"

using namespace tremplin;

namespace {

// What yaml-cpp makes of the value of `key: VALUE`.
class Value : public yaml::YamlHandler {
 public:
  void on_scalar(const yaml::YamlScalar& scalar) override {
    scalars.emplace_back(scalar.text), is_quoted = scalar.is_quoted;
  }
  void on_null(Place) override { is_null = true; }
  void on_list_start(Place) override { scalars.emplace_back("["); }
  void on_list_end() override {}
  void on_map_start(Place) override { scalars.emplace_back("{"); }
  void on_map_end() override {}

  std::vector<std::string> scalars;
  bool is_quoted = false;
  bool is_null = false;
};

// Nothing where it is no YAML.
std::optional<Value> value_of(const std::string& text) {
  const std::string line = "key: " + text + "\n";
  Value value;
  diagnostics::Diagnostics unheard;
  const bool is_sound = yaml::parse_yaml({0, 0, line}, value, unheard);
  return is_sound ? std::optional(value) : std::nullopt;
}

// A text that begins with this byte and goes on as a word.
std::string text_from(unsigned char first) {
  const char c = static_cast<char>(first);
  if (first < 0x80) return std::string(1, c) + "x1";
  if (first < 0xE0) return std::string(1, c) + "\x85x1";
  if (first < 0xF0) return std::string(1, c) + "\xA0\x85x1";
  return std::string(1, c) + "\x90\x85\x85x1";
}

}  // namespace

TEST_CASE("whatever the table calls plain is a plain scalar for yaml-cpp") {
  int plain = 0;
  for (unsigned c = 0; c < 256; ++c) {
    // No text begins with a byte that goes on another.
    if (c >= 0x80 && (c < 0xC2 || c > 0xF4)) continue;
    const auto first = static_cast<char>(c);
    if (!yaml::begins_plain(first)) continue;
    const std::string text = text_from(static_cast<unsigned char>(c));
    INFO(text);
    const auto value = value_of(text);
    REQUIRE(value);
    CHECK(value->scalars == std::vector<std::string>{"{", "key", text});
    CHECK_FALSE(value->is_quoted);
    CHECK_FALSE(value->is_null);
    ++plain;
  }
  // 62 letters and digits, `_/~+(`, and 51 first bytes of longer characters.
  CHECK(plain == 62 + 5 + 51);
}

TEST_CASE("whatever the table calls a quote begins a quoted scalar, and indicators are left to yaml-cpp") {
  for (const char quote : {'"', '\''}) {
    CHECK(yaml::scalar_start(quote) == yaml::ScalarStart::quote);
    const auto value = value_of(std::string(1, quote) + "x" + quote);
    REQUIRE(value);
    CHECK(value->is_quoted);
  }
  for (const char c : std::string("-?:,[]{}#&*!|>%@`.= \t")) {
    INFO(c);
    CHECK(yaml::scalar_start(c) == yaml::ScalarStart::other);
  }
}

TEST_CASE("the null words are yaml-cpp's, and a word is none of them") {
  const std::vector<std::string> texts = {"~",    "null", "Null",  "NULL", "nULL", "nul", "nulls", "NUll", "none",
                                          "None", "nil",  "false", "0",    "n",    "N",   "~~",    "x"};
  for (const std::string& text : texts) {
    INFO(text);
    const auto value = value_of(text);
    REQUIRE(value);
    CHECK(value->is_null == yaml::is_null_word(text));
    if (yaml::scalar_start(text[0]) == yaml::ScalarStart::word) CHECK_FALSE(value->is_null);
  }
}
