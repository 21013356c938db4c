#include "diagnostics/code_info.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

using namespace tremplin;

TEST_CASE("the table of diagnostics has a row for each enumerator, in order, each code once") {
  const auto all = diagnostics::all_codes();
  REQUIRE(all.size() == static_cast<std::size_t>(Code::end));
  for (std::size_t i = 0; i < all.size(); ++i) {
    CAPTURE(all[i].code);
    CHECK(static_cast<std::size_t>(all[i].id) == i);
    CHECK(diagnostics::find_code(all[i].code) == &all[i]);
    CHECK_FALSE(all[i].text.en.empty());
    CHECK_FALSE(all[i].text.fr.empty());
    CHECK(all[i].help.en.empty() == all[i].help.fr.empty());
  }
}

TEST_CASE("every code says in both languages why it matters, and shows what is wrong and what is right") {
  for (const diagnostics::CodeInfo& row : diagnostics::all_codes()) {
    CAPTURE(row.code);
    CHECK_FALSE(row.why.en.empty());
    CHECK_FALSE(row.why.fr.empty());
    CHECK_FALSE((row.wrong.empty() && row.command.empty()));
    CHECK_FALSE(row.right.empty());
    CHECK((row.wrong.empty() || row.right.ends_with("\n")));
    CHECK(row.related.en.empty() == row.related.fr.empty());
  }
}

TEST_CASE("French texts use the typographic apostrophe and have a space before high signs") {
  for (const diagnostics::CodeInfo& row : diagnostics::all_codes()) {
    for (const std::string_view text : {row.text.fr, row.help.fr, row.related.fr, row.why.fr}) {
      CAPTURE(row.code);
      CAPTURE(text);
      CHECK(text.find('\'') == std::string_view::npos);
      bool is_quoted = false;
      for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '`') is_quoted = !is_quoted;
        const bool is_high = text[i] == ';' || text[i] == '?' || text[i] == '!' ||
                             (text[i] == ':' && i + 1 < text.size() && text[i + 1] == ' ');
        if (is_high && !is_quoted) CHECK((i > 0 && text[i - 1] == ' '));
      }
    }
  }
}

TEST_CASE("the catalogue of errors has the table's wrong inputs, and its own command where the table names one") {
  namespace fs = std::filesystem;
  const fs::path errors = fs::path(TREMPLIN_SOURCE_DIR) / "tests/errors";
  const auto text_of = [](const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
  };
  for (const diagnostics::CodeInfo& row : diagnostics::all_codes()) {
    CAPTURE(row.code);
    const fs::path folder = errors / row.code;
    // An empty folder takes a file in it to be kept, one finding needs two files, and those of `import` its own.
    if (row.wrong.empty() || row.code.starts_with("E2") || fs::is_directory(folder / "in")) continue;
    const fs::path input = fs::exists(folder / "in.csv") ? folder / "in.csv" : folder / "in.yaml";
    CHECK(text_of(input) == row.wrong);
    CHECK(fs::exists(folder / "cmd") == !row.command.empty());
  }
}
