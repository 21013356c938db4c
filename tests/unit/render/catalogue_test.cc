#include "render/text/catalogue.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <stdexcept>

#include "render/text/numbers_text.h"
#include "support/languages.h"

using namespace tremplin;
using tremplin_tests::kEn;
using tremplin_tests::kFr;

namespace {

// The key that the program uses: a form counts as one only where both forms stand side by side.
std::string base_of(const std::string& key) {
  for (const std::string_view form : {".one", ".other"}) {
    if (!key.ends_with(form)) continue;
    const std::string base = key.substr(0, key.size() - form.size());
    const bool both = render::catalogue(kEn).contains(base + ".one") || render::catalogue(kFr).contains(base + ".one");
    if (both) return base;
  }
  return key;
}

// The numbers of the arguments that a text speaks of.
std::set<char> arguments(std::string_view text) {
  std::set<char> found;
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    if (text[i] == '{') found.insert(text[i + 1]);
  return found;
}

std::set<std::string> keys(Language language) {
  std::set<std::string> found;
  for (const auto& [key, text] : render::catalogue(language)) found.insert(base_of(key));
  return found;
}

// The arguments of all forms of a key together: a singular may leave the number out.
std::set<char> arguments_of(Language language, const std::string& base) {
  std::set<char> found;
  for (const auto& [key, text] : render::catalogue(language))
    if (base_of(key) == base) found.merge(arguments(text));
  return found;
}

// Calls `look` with each key and its text.
template <class Look>
void each_text(Language language, Look look) {
  for (const auto& [key, text] : render::catalogue(language)) look(key, text);
}

// By itself, or in both numbers.
bool has_text(Language language, const std::string& key) {
  const render::Catalogue& texts = render::catalogue(language);
  return texts.contains(key) || (texts.contains(key + ".one") && texts.contains(key + ".other"));
}

}  // namespace

TEST_CASE("both languages have the same texts with the same arguments, none empty") {
  CHECK(keys(kEn) == keys(kFr));
  for (const std::string& key : keys(kEn)) {
    CAPTURE(key);
    CHECK(has_text(kEn, key));
    CHECK(has_text(kFr, key));
    CHECK(arguments_of(kEn, key) == arguments_of(kFr, key));
  }
  for (const Language language : {kEn, kFr})
    each_text(language, [](const std::string& key, const std::string& text) {
      CAPTURE(key);
      CHECK_FALSE(text.empty());
      CHECK(std::count(text.begin(), text.end(), '{') == std::count(text.begin(), text.end(), '}'));
    });
}

TEST_CASE("French texts have their no-break spaces") {
  each_text(kFr, [](const std::string& key, const std::string& text) {
    CAPTURE(key);
    CAPTURE(text);
    for (const char* wrong : {" :", " ;", " !", " ?", " %", " €", " »", "« "})
      CHECK(text.find(wrong) == std::string::npos);
    // A sign that has a letter, a digit or an argument right before it lacks its space.
    for (std::size_t i = 1; i < text.size(); ++i) {
      const bool signs = std::string_view(":;!?%").find(text[i]) != std::string_view::npos;
      const auto before = static_cast<unsigned char>(text[i - 1]);
      const bool word = std::isalnum(before) != 0 || before == '}' || before == ')';
      CHECK_FALSE((signs && word));
    }
  });
}

TEST_CASE("French texts have typographic apostrophes") {
  each_text(kFr, [](const std::string& key, const std::string& text) {
    CAPTURE(key);
    CHECK(text.find('\'') == std::string::npos);
  });
}

TEST_CASE("arguments are written as the language writes them") {
  CHECK(render::text(kEn, "exits", {1}) == "1 exit");
  CHECK(render::text(kEn, "exits", {0}) == "0 exits");
  CHECK(render::text(kEn, "exits", {1200}) == "1,200 exits");
  CHECK(render::text(kFr, "exits", {0}) == "0 sortie");
  CHECK(render::text(kFr, "exits", {1}) == "1 sortie");
  CHECK(render::text(kFr, "exits", {1200}) == "1\u202F200 sorties");
  CHECK(render::text(kFr, "list.last", {Share{6000}, make_date(2009, 10, 30)}) == "60\u00A0% et 30/10/2009");
  CHECK(render::text(kEn, "list.last", {Money{100}, Rate{7, 19}}) == "€1 and 36.8 %");
}

TEST_CASE("words of the user are taken as they are, braces and all") {
  CHECK(render::text(kFr, "list.last", {"{1} ; ok", "x"}) == "{1} ; ok et x");
}

TEST_CASE("a key or an argument that is not there is a bug") {
  CHECK_THROWS_AS(render::text(kEn, "no.such.key"), std::logic_error);
  CHECK_THROWS_AS(render::text(kEn, "list.last", {"only one"}), std::logic_error);
}

TEST_CASE("French spaces replace plain ones and are never added") {
  CHECK(render::french_spaces("Attention : « oui » ; 60 % ou 5 € ? Non !") ==
        "Attention\u00A0: «\u00A0oui\u00A0»\u202F; 60\u00A0% ou 5\u00A0€\u202F? Non\u202F!");
  CHECK(render::french_spaces("12:30 a?b") == "12:30 a?b");
}

// `exits` may stand there: it is a code.
TEST_CASE("no English word stands in a French text") {
  each_text(kFr, [](const std::string& key, const std::string& french) {
    CAPTURE(key);
    const std::string words = " " + french + " ";
    for (const char* english : {" the ", " of ", " and ", " is ", " are ", " was ", " not ", " with ", " by ", " for ",
                                " target ", " year ", " rate ", " to "})
      CHECK(words.find(english) == std::string::npos);
  });
}

TEST_CASE("a number has a form for none, with or without itself in the others") {
  const auto filled = [](Language language, std::string_view pattern, std::int64_t count) {
    const std::vector<std::string> args{render::count_text(count, language)};
    const std::vector<std::int64_t> counts{count};
    return render::fill_in(language, pattern, args, counts);
  };
  constexpr std::string_view kPattern = "{0#aucune sortie|# sortie|# sorties}";
  CHECK(filled(kFr, kPattern, 0) == "aucune sortie");
  CHECK(filled(kFr, kPattern, 1) == "1 sortie");
  CHECK(filled(kFr, kPattern, 2) == "2 sorties");
  CHECK(filled(kEn, "{0#none|one|more than #}", 1) == "one");
  CHECK(filled(kEn, "{0#none|one|more than #}", 1500) == "more than 1,500");
  CHECK_THROWS_AS(filled(kEn, "{0#none|more}", 0), std::logic_error);
}
