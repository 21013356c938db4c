#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "diagnostics/source_table.h"
#include "documents/read_documents.h"
#include "model/columns_document.h"
#include "model/convention.h"
#include "model/manifest.h"
#include "model/outcome.h"
#include "people/understanding.h"
#include "rules/convention_index.h"
#include "rules/name_table.h"
#include "tremplin/commands/run.h"

namespace tremplin::people {
struct PeopleTable;
}

namespace tremplin::engine {

/// A document of exit records that waits to be read, by its place in its source.
struct ExitsPart {
  SourceId source = kNoSource;
  enum class Form { yaml, csv, table } form = Form::yaml;
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
  /// False where that is left to the reading: then it is the only document of its source.
  bool is_looked_at = true;
  /// Of a table of people: its records, which were read when it was loaded.
  std::shared_ptr<const people::PeopleTable> table = nullptr;
};

/// A document that says what it is and could not be read as that.
struct UnreadDocument {
  documents::DocumentKind kind = documents::DocumentKind::convention;
  Place place;
};

/// Everything that was read but the exit records, which are streamed.
struct Dataset {
  explicit Dataset(diagnostics::FindingPolicy policy) : diagnostics(policy) {}

  diagnostics::SourceTable sources;
  /// Files that are ours; what was passed over, and folders with nothing in them, are sources too.
  std::int64_t file_count = 0;
  /// Those of them that are read, in order; what a walk passed over is not here.
  std::vector<SourceId> read_sources;
  diagnostics::Diagnostics diagnostics;
  rules::RuleBook book;
  /// In order of source and place. Those that are not sound are here for `validate` alone.
  std::vector<model::Convention> conventions;
  /// The rule set of each convention, in the same order; null where it names none that there is.
  std::vector<const rules::RuleSet*> convention_rules;
  /// What holds for a record; made of the conventions that are sound in what it needs. What others leave open is told.
  std::optional<rules::ConventionIndex> convention_index;
  /// What the inputs call bodies, prescribers and structures.
  rules::NameTable names;
  std::vector<ExitsPart> exits;
  std::vector<model::ColumnsDocument> columns;
  /// Tables that were read with understanding, in order of name.
  std::vector<people::UnderstoodTable> understood;
  /// A table for each header of the files of outcomes named.
  std::vector<model::Outcomes> outcomes;
  /// What stands beside outcomes so that nothing is counted twice.
  std::vector<model::Manifest> manifests;
  std::vector<UnreadDocument> unread;
  /// `--rules`; null without it.
  const rules::RuleSet* override_rules = nullptr;
};

/// When the bytes of large files of exit records are looked at for what no text has: all of them before anything is
/// read, or each stretch as its records are, which takes one passage through the memory instead of two.
enum class Look { first, while_reading };

struct LoadOptions {
  diagnostics::FindingPolicy policy;
  /// `--rules`: an id, or a file.
  std::optional<std::string> rules;
  Look look = Look::first;
  /// Key of the sentence that says that there are no such rules: it names the option as it was typed.
  std::string unknown_rules = "rules.unknown_option";
};

/// Finds the inputs and reads all but the records. Throws IoError, and Refusal for `--rules` that there are not.
std::unique_ptr<Dataset> load_dataset(const commands::CommonOptions& common, const LoadOptions& options, Disk& disk);

}  // namespace tremplin::engine
