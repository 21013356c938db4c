#include "check/records/personal_data.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <random>
#include <string>

using namespace tremplin;

TEST_CASE("social security numbers with their key, grouped or not") {
  // 97 - 1850578006084 mod 97 = 91; 2A counts as 19, 2B as 18.
  for (const char* text :
       {"185057800608491", "1 85 05 78 006 084 91", "1.85.05.78.006.084.91", "n° 185057800608491.",
        "né le 3 mai (1 85 05 78 006 084 91)", "2 69 05 49 588 157 80", "185052A00608435", "1 85 05 2B 006 084 62",
        "1850 57800608491", "185 05 78 006 084 91", "1-85-05-78-006-084", "1850578006084", "1 850578006 084 clé 91",
        "1\xC2\xA0"
        "85\xE2\x80\xAF"
        "05 78\xE2\x80\x89"
        "006 084",
        "185057800608491 Absent"}) {
    CAPTURE(text);
    CHECK(check::find_personal_data(text) == check::PersonalData::social_security_number);
  }
}

TEST_CASE("numbers of fifteen digits that are none") {
  for (const char* text : {"185057800608492", "1 85 05 78 006 084 92", "585057800608491", "185137800608491",
                           "A185057800608491", "185057800608491A", "2009-185057800608491", "3850578006084",
                           "1851378006084", "18505780060841", "2011-01-20 12345", "20/10/2011 12345"}) {
    CAPTURE(text);
    CHECK(check::find_personal_data(text) == check::PersonalData::none);
  }
}

TEST_CASE("dates of birth and names in a note are suspected") {
  for (const char* text : {"né le 3 mai 1985", "NÉE LE 03/05/1985", "(née en 1985)", "born on 3 May 1985",
                           "Né(e) le 03/05/85", "date de naissance : 03/05/1985"}) {
    CAPTURE(text);
    CHECK(check::find_personal_words(text) == check::PersonalData::date_of_birth);
  }
  for (const char* text : {"M. DUPONT", "suivi par Mme Leroy", "Monsieur Édouard", "Mrs Smith"}) {
    CAPTURE(text);
    CHECK(check::find_personal_words(text) == check::PersonalData::named_person);
  }
  for (const char* text : {"né à Nantes", "abonné le 3 mai", "reborn 3", "Madame la préfète", "MM. les maires",
                           "F.M. radio", "journée le 3 mai", ""}) {
    CAPTURE(text);
    CHECK(check::find_personal_words(text) == check::PersonalData::none);
  }
}

TEST_CASE("e-mail addresses") {
  for (const char* text : {"a@b.fr", "écrire à jean.dupont+iae@exemple.asso.fr.", "<x_1@mail.example.com>"}) {
    CAPTURE(text);
    CHECK(check::find_personal_data(text) == check::PersonalData::email);
  }
  for (const char* text : {"@", "a@b", "@b.fr", "a@.fr", "a@b.", "a @b.fr", "3 @ 2.50", "a@b.c1", "a@b.f"}) {
    CAPTURE(text);
    CHECK(check::find_personal_data(text) == check::PersonalData::none);
  }
}

TEST_CASE("French telephone numbers") {
  for (const char* text : {"0612345678", "01 42 34 56 78", "06 12 34 56 78", "06.12.34.56.78",
                           "tél. 02-40-12-34-56, le soir", "tel:0612345678", "+33 6 12 34 56 78", "+33612345678",
                           "+33 (0)6 12 34 56 78", "0033 6 12 34 56 78", "(0240123456)"}) {
    CAPTURE(text);
    CHECK(check::find_personal_data(text) == check::PersonalData::telephone);
  }
}

TEST_CASE("identifiers, dates, SIRETs, annex numbers and pseudonyms are no personal data") {
  for (const char* text : {"p-004821",
                           "2009-014",
                           "2009-10-30",
                           "30/10/2009",
                           "05.06.2009 10",
                           "du 2009-01-01 au 2009-12-31",
                           "99999001300016",
                           "999 990 013 00016",
                           "01234567800012",
                           "ACI044180007A0M1",
                           "p-0612345678",
                           "0012345678",
                           "06 12 34 5678",
                           "06 1234 56 78",
                           "06123456789",
                           "1-06-12-34-56-78",
                           "2009-01-02-03-04-05",
                           "06.12.34.56.789",
                           "1 120 heures, 45 000 €, 12,5 ETP",
                           "",
                           "0",
                           "+33",
                           "+33 6 12"}) {
    CAPTURE(text);
    CHECK(check::find_personal_data(text) == check::PersonalData::none);
  }
}

TEST_CASE("made-up records by the thousand hold nothing") {
  std::mt19937 random(20'090'101);
  const auto number = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
  for (int i = 0; i < 200'000; ++i) {
    const int year = 2006 + number(10);
    const std::string texts[] = {
        fmt::format("{}-{:06}", year, i), fmt::format("p-{:06}", number(1'000'000)),
        fmt::format("s{:04}", number(4000)), fmt::format("{}-{:02}-{:02}", year, 1 + number(12), 1 + number(28)),
        fmt::format("{} heures, puis {:02}/{:02}/{}", number(3000), 1 + number(28), 1 + number(12), year)};
    for (const std::string& text : texts) {
      if (check::find_personal_data(text) != check::PersonalData::none) FAIL(text);
      if (text.find(' ') == std::string::npos && check::looks_like_name(text)) FAIL(text);
    }
  }
  CHECK(check::looks_like_name("Dupont"));
}

TEST_CASE("a person made of words") {
  for (const char* text :
       {"Jean Dupont", "dupont", "jean-dupont", "Élise", "LI Na", "jean.dupont", "Dupont J 1975", "Zoé_Ba", "M. Ali"}) {
    CAPTURE(text);
    CHECK(check::looks_like_name(text));
  }
  for (const char* text :
       {"p-4821", "p4821", "4821", "A12", "XYZ", "p 4821", "dupont75", "a1b2c3", "p-ab", "x", "", "2f0cbe91", "J-D"}) {
    CAPTURE(text);
    CHECK_FALSE(check::looks_like_name(text));
  }
}

TEST_CASE("a word of four letters may be a name, one of three where it has a capital as first names have") {
  for (const char* text : {"Jean", "zoee", "Élia", "jean", "p-jean", "Noël", "Jea", "Zoé"}) {
    CAPTURE(text);
    CHECK(check::looks_like_name(text));
  }
  for (const char* text : {"ABC", "abc", "p-abc", "jean1", "j-e-a-n"}) {
    CAPTURE(text);
    CHECK_FALSE(check::looks_like_name(text));
  }
}
