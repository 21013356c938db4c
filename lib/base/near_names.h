#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tremplin::base {

/// What is left of a name when slips of the keyboard are taken out: upper case is made lower, `o`, `l` and `i` beside a
/// digit are made the digit that they look like, zeros before a number are left out, and all of `. _ : / -` are made
/// one.
std::string without_slips(std::string_view name);
/// A hash of that.
std::uint64_t hash_without_slips(std::string_view name);

/// Names among which one that is near is found by look-ups alone, however many there are: neighbourhoods of deletions
/// (Mor and Fraenkel, 1982; the SymSpell of today). Two names are near when they are the same without slips, or differ
/// by one letter of a word of five letters or more, case apart. Digits never make two names near: they count things.
class NearNames {
 public:
  /// Of names that are near each other the one added first is found.
  void add(std::string_view name);
  bool has(std::string_view name) const { return exact_.find(name) != exact_.end(); }
  /// The first that is near; nothing where there is none, or where the name itself is among them.
  std::optional<std::string_view> find(std::string_view name) const;

 private:
  std::vector<std::string> names_;
  std::map<std::string, std::size_t, std::less<>> exact_;
  std::map<std::string, std::size_t, std::less<>> by_key_;
};

}  // namespace tremplin::base
