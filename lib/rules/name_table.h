#pragma once

#include <map>
#include <string>
#include <string_view>

#include "diagnostics/diagnostics.h"
#include "model/names.h"

namespace tremplin::rules {

/// What documents `names/1` call bodies, prescribers, funders and structures, by code. Bodies that the library knows
/// keep their own names (bodies.h).
class NameTable {
 public:
  /// Finding: C078 where two names of one code disagree, whichever document or the library says the other.
  void add(const model::NamesDraft& draft, diagnostics::Diagnostics& diagnostics);
  /// The name in force on the day, the first of all where it is unset; null for a code without one.
  const model::Text* find(std::string_view code, Date day = {}) const;
  bool is_empty() const { return by_code_.empty(); }
  /// Of the first document.
  Place place() const { return place_; }

 private:
  struct Name {
    Date from;
    model::Text text;
    Place place;
  };
  void add_name(const std::string& code, Name name, diagnostics::Diagnostics& diagnostics);

  Place place_;
  // In order of day.
  std::map<std::string, std::vector<Name>, std::less<>> by_code_;
};

}  // namespace tremplin::rules
