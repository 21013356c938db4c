#include "base/near_names.h"

#include <algorithm>

#include "base/text.h"

namespace tremplin::base {
namespace {

// A letter of a shorter word may number things (`porte-a`, `ETTI` beside `EITI`).
constexpr std::size_t kShortestWord = 5;

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

char look_alike(char c) {
  if (c == 'o') return '0';
  return c == 'l' || c == 'i' ? '1' : c;
}

// Gives the characters that are left one by one.
template <class Take>
void each_without_slips(std::string_view name, Take take) {
  bool in_number = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = to_lower(name[i]);
    const bool before_digit = i + 1 < name.size() && is_digit(name[i + 1]);
    const bool is_zero_before = c == '0' && !in_number && before_digit;
    const bool after_digit = i > 0 && is_digit(name[i - 1]);
    in_number = is_digit(c) && !is_zero_before;
    if (is_zero_before) continue;
    if (is_letter(c))
      take(before_digit || after_digit ? look_alike(c) : c);
    else
      take(is_digit(c) ? c : '-');
  }
}

// The names that leave one letter of a long word out, and the name itself.
std::vector<std::string> deletions(std::string_view name) {
  const std::string whole = lower(name);
  std::vector<std::string> all = {whole};
  for (std::size_t begin = 0; begin < whole.size();) {
    std::size_t end = begin;
    while (end < whole.size() && is_letter(whole[end])) ++end;
    for (std::size_t i = begin; end - begin >= kShortestWord && i < end; ++i)
      all.push_back(whole.substr(0, i) + whole.substr(i + 1));
    begin = end + 1;
  }
  return all;
}

// Marked, so that keys of the two kinds never meet.
std::vector<std::string> keys_of(std::string_view name) {
  std::vector<std::string> keys = deletions(name);
  for (std::string& key : keys) key.insert(key.begin(), '=');
  keys.push_back('~' + without_slips(name));
  return keys;
}

}  // namespace

std::string without_slips(std::string_view name) {
  std::string out;
  each_without_slips(name, [&out](char c) { out += c; });
  return out;
}

// FNV-1a, which takes characters as they come.
std::uint64_t hash_without_slips(std::string_view name) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  each_without_slips(name, [&hash](char c) { hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U; });
  return hash;
}

void NearNames::add(std::string_view name) {
  if (!exact_.emplace(name, names_.size()).second) return;
  for (std::string& key : keys_of(name)) by_key_.emplace(std::move(key), names_.size());
  names_.emplace_back(name);
}

std::optional<std::string_view> NearNames::find(std::string_view name) const {
  if (has(name)) return std::nullopt;
  std::size_t first = names_.size();
  for (const std::string& key : keys_of(name))
    if (const auto found = by_key_.find(key); found != by_key_.end()) first = std::min(first, found->second);
  return first < names_.size() ? std::optional<std::string_view>(names_[first]) : std::nullopt;
}

}  // namespace tremplin::base
