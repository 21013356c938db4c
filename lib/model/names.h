#pragma once

#include <string>
#include <vector>

#include "model/text.h"
#include "model/values.h"

namespace tremplin::model {

/// A name in force from a day on; without one, from the beginning.
struct DatedName {
  Opt<Date> from;
  Opt<Text> label;
  /// The same with what stands before it in a sentence: `le CDIAE`, `du CDIAE`. The library's own have it.
  Opt<Text> the;
  Opt<Text> of;
  Opt<Text> source;
  Place place;
};

/// Somebody under one code, with the other codes that files write for it.
struct NamedBody {
  /// Its one name; else those by day below.
  Opt<Text> label;
  std::vector<Located<CodeText>> also;
  /// In order of day.
  std::vector<DatedName> by_date;
  Place place;
};

/// A document `names/1`.
struct NamesDraft {
  ByCode<NamedBody> names;
  Place place;
  bool is_sound = false;
};

}  // namespace tremplin::model
