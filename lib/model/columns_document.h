#pragma once

#include <string>
#include <vector>

#include "model/values.h"

namespace tremplin::model {

/// What a sheet lacks, and what every row of it has.
struct ColumnConstants {
  Opt<Identifier> structure;
  Opt<StructureType> type;
  Opt<CodeText> prescriber;
  Place place;
};

/// What a sheet's words stand for, by field.
struct ColumnValues {
  ByName<std::string> structure;
  ByName<StructureType> type;
  ByName<CodeText> reason;
  ByName<CodeText> prescriber;
  ByName<CodeText> profile;
  ByName<bool> pathway;
  Place place;
};

/// A document `columns/1`: how the tables of its folder, and of those below, are to be read.
struct ColumnsDocument {
  /// A field of exit records, or a profile's code, by heading.
  ByName<std::string> columns;
  Opt<ColumnValues> values;
  Opt<ColumnConstants> constants;
  /// Headings that are left unread on purpose.
  std::vector<Located<std::string>> ignore;
  Place place;
  bool is_sound = true;
};

}  // namespace tremplin::model
