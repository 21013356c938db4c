#pragma once

#include <vector>

#include "engine/inputs/dataset.h"
#include "scan/text_scan.h"

namespace tremplin::engine {

/// What one source holds, by itself: the same whichever thread reads it.
struct LoadedSource {
  explicit LoadedSource(diagnostics::FindingPolicy policy) : diagnostics(policy) {}

  /// It is one of our files; what else a walk through folders meets is passed over.
  bool is_ours = false;
  bool is_empty = false;
  diagnostics::Diagnostics diagnostics;
  std::vector<model::Convention> conventions;
  std::vector<model::RuleSetDraft> rules;
  std::vector<model::NamesDraft> names;
  std::vector<ExitsPart> exits;
  std::vector<model::Outcomes> outcomes;
  std::vector<model::Manifest> manifests;
  /// Documents that could not be read as what they say they are.
  std::vector<UnreadDocument> unread;
  std::vector<model::ColumnsDocument> columns;
  /// It may be a table of people, which is for `load_table` to see once the words are known; nothing else is here then.
  bool may_be_table = false;
  /// Of a table of people: as in the source's own row.
  std::shared_ptr<const std::string> text;
  std::size_t text_size = 0;
  std::shared_ptr<const diagnostics::TableLayout> layout;
  std::optional<people::Understanding> understood;
};

/// Whether a file that may be a table of people is to be left for `load_table`.
enum class Tables { later, never };

/// Reads all of a source but its exit records. A large one is looked at by up to `jobs` threads (all cores for 0), or,
/// where it seems to have nothing but records, while these are read. Throws IoError.
LoadedSource load_source(const diagnostics::SourceTable& sources, SourceId source, diagnostics::FindingPolicy policy,
                         Look look, unsigned jobs, Disk& disk, Tables tables);

/// Looks at the bytes of a source, a large one by up to `jobs` threads, window by window; windows that were looked at
/// are forgotten.
scan::TextScan look_by_windows(const Bytes& bytes, unsigned jobs);
/// A value that stands last with nothing after it may be the beginning of a longer one (Y062). Where the file has
/// errors they are told, not what may have caused them.
void check_last_line(SourceId source, std::string_view text, diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::engine
