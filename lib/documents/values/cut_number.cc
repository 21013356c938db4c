#include "documents/values/cut_number.h"

#include "base/text.h"
#include "documents/values/bad_number.h"

namespace tremplin::documents {

bool is_rest_of_number(std::string_view value, Place value_place, std::string_view key, Place key_place) {
  if (value.empty() || key.empty() || !base::is_digit(value.back()) || !base::is_digit(key.front())) return false;
  return value_place.source == key_place.source && value_place.offset + value_place.length + 1 == key_place.offset;
}

std::optional<CutNumber> cut_number_at(const yaml::Node& map, std::size_t entry) {
  if (entry + 1 >= map.entries.size()) return std::nullopt;
  const auto& [name, value] = map.entries[entry];
  const auto& [key, rest] = map.entries[entry + 1];
  if (value.kind != yaml::Node::Kind::scalar || value.is_quoted || rest.kind != yaml::Node::Kind::null ||
      !is_rest_of_number(value.text, value.place, key.text, key.place))
    return std::nullopt;
  return CutNumber{name.text,
                   value.text,
                   key.text,
                   {value.place.offset, value.place.length + 1 + key.place.length, value.place.source}};
}

void add_cut_number(const CutNumber& number, diagnostics::Diagnostics& diagnostics) {
  const std::string written = std::string(number.before) + "," + std::string(number.after);
  const bool is_share = written.ends_with('%');
  std::string meant = number_meant(is_share ? Code::bad_share : Code::bad_money, written);
  // `1,120` may be a thousand or a little more than one.
  const Arg right =
      meant.empty()
          ? Arg(Bilingual{"a number with a point, or without separator", "un nombre avec un point, ou sans séparateur"})
          : Arg("`" + meant + "`");
  diagnostics.add(Code::number_cut_by_comma, number.place, {std::string(number.name), written, right});
}

}  // namespace tremplin::documents
