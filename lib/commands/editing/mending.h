#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/inputs/dataset.h"
#include "engine/record_pass.h"
#include "tremplin/commands/run.h"

namespace tremplin::commands {

/// What is to be written in the place of some bytes of a file.
struct Edit {
  std::uint32_t length = 0;
  std::string text;
};

/// By source and offset.
using Edits = std::map<std::pair<SourceId, std::uint64_t>, Edit>;

/// Notes reasons that stand in words where a code is meant, of records with errors too.
class LabelEdits : public engine::RecordVisitor {
 public:
  /// Of the rule sets of the dataset, which must outlive this.
  explicit LabelEdits(engine::Dataset& data);
  void see(const records::ReadRecord& record, diagnostics::Diagnostics&) override;
  Edits take() { return std::move(edits_); }

 private:
  const std::string& code_of(std::string_view reason);

  std::vector<const rules::RuleSet*> sets_;
  std::map<std::string, std::string> codes_;
  Edits edits_;
};

/// What has one meaning and can be written as our own files write it: values that findings are about, cells and
/// headings of tables that were understood, and `labels`. Only in text files that can be written; nothing overlaps.
Edits find_edits(engine::Dataset& data, Disk& disk, Edits labels);

/// A file as it will stand, by its path.
struct MendedFile {
  SourceId source = kNoSource;
  std::string text;
};
std::vector<MendedFile> mended_files(const engine::Dataset& data, Disk& disk, const Edits& edits);

/// Each change on a line: `file:line:column: “old” → “new”`.
std::string list_edits(const engine::Dataset& data, Disk& disk, const Edits& edits, Language language);
/// The same as `diff -U0` gives it.
std::string diff_edits(const engine::Dataset& data, Disk& disk, const Edits& edits);

/// All or none of them. Throws IoError.
void write_mended(const engine::Dataset& data, Disk& disk, const std::vector<MendedFile>& files);

}  // namespace tremplin::commands
