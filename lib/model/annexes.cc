#include "model/annexes.h"
#include "base/text.h"

#include <algorithm>
#include <optional>

namespace tremplin::model {
namespace {

// The number at the end of `text`, behind `letter`; both are taken off. Nothing where there is none.
std::optional<int> take_last(std::string_view& text, char letter) {
  std::size_t begin = text.size();
  while (begin > 0 && base::is_digit(text[begin - 1])) --begin;
  const std::size_t digits = text.size() - begin;
  if (begin == 0 || text[begin - 1] != letter || digits == 0 || digits > 4) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(begin)) value = 10 * value + (c - '0');
  text = text.substr(0, begin - 1);
  return value;
}

AnnexVersion version_in(const Annex& annex) { return annex.number ? version_of(annex.number->value) : AnnexVersion{}; }

// Of those that can be in force in the year and are wanted, the one of the highest version, the first of equals.
template <class IsWanted>
const Annex* latest_in_force(std::span<const Annex> annexes, int year, IsWanted is_wanted) {
  const Annex* best = nullptr;
  for (const Annex& annex : annexes) {
    if (!can_be_in_force(annex) || !has_year(annex, year) || !is_wanted(annex)) continue;
    if (!best || is_later_version(*best, annex)) best = &annex;
  }
  return best;
}

bool share_no_day(const Annex& a, const Annex& b) {
  return a.from && a.to && b.from && b.to && (a.to->value < b.from->value || b.to->value < a.from->value);
}

}  // namespace

bool can_be_in_force(const Annex& annex) {
  if (!annex.state) return true;
  const AnnexState state = annex.state->value;
  return state == AnnexState::valid || state == AnnexState::provisional || state == AnnexState::closed;
}

bool are_versions(const Annex& a, const Annex& b) {
  if (!a.number || !b.number) return !a.number && !b.number;
  std::string_view first = a.number->value;
  std::string_view second = b.number->value;
  for (std::string_view* number : {&first, &second}) {
    take_last(*number, 'M');
    take_last(*number, 'A');
  }
  return first == second;
}

AnnexVersion version_of(std::string_view number) {
  const int modification = take_last(number, 'M').value_or(0);
  return {take_last(number, 'A').value_or(0), modification};
}

bool is_later_version(const Annex& before, const Annex& after) { return version_in(before) < version_in(after); }

bool has_year(const Annex& annex, int year) {
  if (annex.from && annex.to) return has_year(DateRange{annex.from->value, annex.to->value}, year);
  return annex.year && annex.year->value.value == year;
}

const Annex* annex_in_force(std::span<const Annex> annexes, int year) {
  return latest_in_force(annexes, year, [](const Annex&) { return true; });
}

const Annex* version_in_force(std::span<const Annex> annexes, const Annex& one, int year) {
  if (!can_be_in_force(one) || !has_year(one, year)) return nullptr;
  return latest_in_force(annexes, year, [&one](const Annex& other) {
    return &one == &other || (are_versions(one, other) && !share_no_day(one, other));
  });
}

}  // namespace tremplin::model
