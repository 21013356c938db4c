#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string_view>
#include <vector>

#include "base/padded_text.h"
#include "diagnostics/diagnostics.h"
#include "model/columns_document.h"
#include "people/header.h"
#include "people/understanding.h"
#include "people/words/vocabulary.h"
#include "records/record_batch.h"
#include "sheets/workbook.h"

namespace tremplin::people {

/// A cell or heading that was understood, and how our own files would have it.
struct Rewording {
  std::uint64_t offset = 0;
  std::uint32_t length = 0;
  std::string_view text;
};

/// The exit records of a table that was read with understanding. Values point into the source's text or its own.
struct PeopleTable {
  PeopleHeader header;
  records::RecordHead head;
  std::deque<records::RecordBatch> batches;
  records::ReadCounts counts;
  Understanding understanding;
  std::vector<Rewording> rewordings;
  /// Values that the source does not hold as they are.
  base::PaddedPool texts;

  PeopleTable() = default;
  PeopleTable(const PeopleTable&) = delete;
  PeopleTable& operator=(const PeopleTable&) = delete;
};

/// What a table is read by.
struct PeopleContext {
  const Vocabulary& vocabulary;
  /// Null where none holds.
  const model::ColumnsDocument* columns = nullptr;
  /// Of a sheet: cells without a value, in their order; rows of a sheet end where they are empty. Null for other
  /// tables.
  const std::vector<sheets::OddCell>* odd_cells = nullptr;
};

/// Reads the rows under a header. `text` is the whole source, in UTF-8, with `base::kPadding` readable bytes behind it;
/// it must outlive the table. Findings: Y040 to Y042, Y072 to Y075, E050 to
/// E059. What was understood is in the table, and not said yet.
std::unique_ptr<PeopleTable> read_people_table(SourceId source, std::string_view text, PeopleHeader header,
                                               const PeopleContext& context, diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::people
