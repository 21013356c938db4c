#include "people/understanding.h"

#include <algorithm>
#include <vector>

namespace tremplin::people {

Bilingual name_of(Liberty liberty) {
  // clang-format off: a table, a line a kind
  static constexpr std::array<Bilingual, kLiberties> kNames = {{
      {"text in Windows-1252", "texte en Windows-1252"},
      {"text in UTF-16", "texte en UTF-16"},
      {"separator told from the header", "séparateur reconnu à l’en-tête"},
      {"line that names the separator", "ligne annonçant le séparateur"},
      {"lines above the header passed over", "lignes passées au-dessus de l’en-tête"},
      {"headings in words of their own", "en-têtes écrits autrement"},
      {"columns of one profile each", "colonnes d’un profil chacune"},
      {"empty columns passed over", "colonnes vides passées"},
      {"empty rows passed over", "lignes vides passées"},
      {"title and total rows passed over", "lignes de titre ou de total passées"},
      {"rows that end before the last column", "lignes finissant avant la dernière colonne"},
      {"dates written otherwise", "dates écrites autrement"},
      {"dates with the month first", "dates commençant par le mois"},
      {"numbers written otherwise", "nombres écrits autrement"},
      {"yes and no in other words", "oui et non écrits autrement"},
      {"types of structure in other words", "types de structure écrits autrement"},
      {"structures by their name", "structures désignées par leur nom"},
      {"reasons in other words", "motifs écrits autrement"},
      {"prescribers by a label", "prescripteurs désignés par un libellé"},
      {"profiles by a label", "profils désignés par un libellé"},
      {"identifiers made from the rows", "identifiants tirés des lignes"},
      {"persons still present, whose rows are passed over", "personnes encore présentes, lignes passées"},
  }};
  // clang-format on
  return kNames[static_cast<std::size_t>(liberty)];
}

bool Understanding::is_empty() const {
  return std::all_of(entries_.begin(), entries_.end(), [](const Entry& entry) { return entry.count == 0; });
}

void Understanding::say(Place place, Welcome welcome, diagnostics::Diagnostics& diagnostics) const {
  std::vector<Related> kinds;
  for (std::size_t i = 0; i < kLiberties; ++i) {
    const Entry& entry = entries_[i];
    if (entry.count > 0) kinds.push_back({entry.first, {name_of(static_cast<Liberty>(i)), entry.count}});
  }
  if (kinds.empty()) return;
  const auto count = static_cast<std::int64_t>(kinds.size());
  diagnostics.add(welcome == Welcome::allowed ? Code::table_understood : Code::table_refused, place, {count},
                  std::move(kinds));
}

}  // namespace tremplin::people
