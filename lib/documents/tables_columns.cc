#include <array>

#include "documents/tables.h"
#include "model/columns_document.h"

namespace tremplin::documents {

template <>
const Table& table_of<model::ColumnConstants>() {
  static constexpr std::array kFields = {
      field<&model::ColumnConstants::structure>("structure", Need::optional,
                                                {"the structure of all rows", "structure de toutes les lignes"}),
      field<&model::ColumnConstants::type>("type", Need::optional, {"its type", "son type"}),
      field<&model::ColumnConstants::prescriber>("prescriber", Need::optional,
                                                 {"the prescriber of all rows", "prescripteur de toutes les lignes"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::ColumnValues>() {
  static constexpr std::array kFields = {
      field<&model::ColumnValues::structure>("structure", Need::optional,
                                             {"identifiers by what the sheet says", "identifiants selon le tableau"}),
      field<&model::ColumnValues::type>("type", Need::optional,
                                        {"types by what the sheet says", "types selon le tableau"}),
      field<&model::ColumnValues::reason>("reason", Need::optional,
                                          {"reason codes by what the sheet says", "codes de motif selon le tableau"}),
      field<&model::ColumnValues::prescriber>(
          "prescriber", Need::optional, {"prescriber codes by what the sheet says", "prescripteurs selon le tableau"}),
      field<&model::ColumnValues::profile>(
          "profile", Need::optional, {"profile codes by what the sheet says", "codes de profil selon le tableau"}),
      field<&model::ColumnValues::pathway>("pathway", Need::optional,
                                           {"true or false by what the sheet says", "true ou false selon le tableau"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::ColumnsDocument>() {
  static constexpr std::array kFields = {
      field<&model::ColumnsDocument::columns>("columns", Need::optional,
                                              {"the key of exit records, or the profile, that each heading stands for",
                                               "clé des sorties, ou profil, que désigne chaque en-tête"}),
      field<&model::ColumnsDocument::values>(
          "values", Need::optional, {"what the sheet’s words stand for, by key", "valeurs du tableau, par clé"}),
      field<&model::ColumnsDocument::constants>("constants", Need::optional,
                                                {"what holds where the sheet says nothing", "à défaut de valeur"}),
      field<&model::ColumnsDocument::ignore>("ignore", Need::optional,
                                             {"headings left unread on purpose", "en-têtes laissés de côté à dessein"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

}  // namespace tremplin::documents
