#include <algorithm>
#include <array>

#include "documents/tables.h"

namespace tremplin::documents {

template <>
const Table& table_of<model::DatedName>() {
  static constexpr std::array kFields = {
      field<&model::DatedName::from>("from", Need::optional, {"first day of the name", "premier jour du nom"}),
      field<&model::DatedName::label>("label", Need::required, {"the name", "le nom"}),
      field<&model::DatedName::the>("the", Need::optional, {"the name with its article", "le nom avec son article"}),
      field<&model::DatedName::of>("of", Need::optional, {"the name after `of`", "le nom après « de »"}),
      field<&model::DatedName::source>("source", Need::optional, {"text that it rests on", "source"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::NamedBody>() {
  static constexpr std::array kFields = {
      field<&model::NamedBody::also>("also", Need::optional,
                                     {"other codes of the body", "autres codes de l’organisme"}),
      field<&model::NamedBody::by_date>("by_date", Need::required, {"its names, by day", "ses noms, par date"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

template <>
const Table& table_of<model::NamesDraft>() {
  static constexpr std::array kFields = {
      field<&model::NamesDraft::names>("names", Need::required, {"names by code", "noms par code"}),
  };
  static constexpr Table kTable{kFields};
  return kTable;
}

// A name in one language or both, or names by day.
bool read_value(const yaml::Node& node, std::string_view name, model::NamedBody& out,
                diagnostics::Diagnostics& diagnostics) {
  out.place = node.place;
  const auto is_of_record = [](const yaml::Node::Entry& entry) {
    return entry.first.text == "also" || entry.first.text == "by_date";
  };
  if (std::any_of(node.entries.begin(), node.entries.end(), is_of_record))
    return read_record(node, name, table_of<model::NamedBody>(), &out, diagnostics);
  return read_value(node, name, out.label, diagnostics);
}

}  // namespace tremplin::documents
