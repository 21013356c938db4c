#include "base/code_info.h"

#include <doctest/doctest.h>

using namespace tremplin;

TEST_CASE("the table of diagnostics has a row for each enumerator, in order, each code once") {
  const auto all = all_codes();
  REQUIRE(all.size() == static_cast<std::size_t>(Code::end));
  for (std::size_t i = 0; i < all.size(); ++i) {
    CAPTURE(all[i].code);
    CHECK(static_cast<std::size_t>(all[i].id) == i);
    CHECK(find_code(all[i].code) == &all[i]);
    CHECK_FALSE(all[i].text.en.empty());
    CHECK_FALSE(all[i].text.fr.empty());
    CHECK(all[i].help.en.empty() == all[i].help.fr.empty());
  }
}

TEST_CASE("every code says in both languages why it matters, and shows what is wrong and what is right") {
  for (const CodeInfo& row : all_codes()) {
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
  for (const CodeInfo& row : all_codes()) {
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
