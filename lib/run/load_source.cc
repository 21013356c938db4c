#include "run/load_source.h"

#include <algorithm>

#include "read/read_documents.h"
#include "read/read_outcomes_csv.h"

namespace tremplin {
namespace {

bool says_tremplin(const std::vector<DocumentText>& documents) {
  return std::any_of(documents.begin(), documents.end(), begins_with_tremplin);
}

void load_csv(SourceId source, std::string_view text, LoadedSource& out) {
  const CsvKind kind = csv_kind(text);
  if (kind == CsvKind::exits) {
    out.exits.push_back({source, ExitsPart::Form::csv, 0, text.size()});
  } else if (kind == CsvKind::unknown) {
    out.diagnostics.add(Code::not_ours, {0, 1, source});
  } else if (auto outcomes = read_outcomes_csv(source, text, out.diagnostics)) {
    out.outcomes.push_back(std::move(*outcomes));
  }
}

void load_document(const DocumentText& document, LoadedSource& out) {
  const auto kind = peek_kind(document);
  SmallDocument small;
  if (kind != DocumentKind::exits) small = read_small_document(document, out.diagnostics);
  if (kind == DocumentKind::exits || small.is_exits)
    out.exits.push_back({document.source, ExitsPart::Form::yaml, document.offset, document.text.size()});
  if (small.convention) out.conventions.push_back(std::move(*small.convention));
  if (small.rules) out.rules.push_back(std::move(*small.rules));
}

// True where there is nothing in it.
bool load_yaml(SourceId source, const Bytes& bytes, LoadedSource& out) {
  bool is_empty = true;
  for (const DocumentText& document : split_documents(source, bytes)) {
    if (is_blank(document)) continue;
    is_empty = false;
    load_document(document, out);
  }
  return is_empty;
}

}  // namespace

LoadedSource load_source(const SourceTable& sources, SourceId source, FindingPolicy policy, Disk& disk) {
  const bool is_named = sources[source].named;
  LoadedSource out(policy);
  const Bytes bytes = read_source(disk, sources[source]);
  const std::string_view text = bytes.text();
  if (text.empty()) {
    out.is_ours = out.is_empty = is_named;
    if (is_named) out.diagnostics.add(Code::empty_file, {0, 1, source});
    return out;
  }
  const bool is_sound = check_bytes(source, bytes, out.diagnostics);
  const bool is_csv = sources[source].path.ends_with(".csv") ||
                      (!says_tremplin({{source, 0, text}}) && csv_kind(text) != CsvKind::unknown);
  // Outcomes are read only where they are named.
  out.is_ours = is_named || (is_csv ? csv_kind(text) == CsvKind::exits : says_tremplin(split_documents(source, text)));
  if (!out.is_ours) return LoadedSource(policy);
  if (!is_sound) return out;
  if (is_csv) {
    load_csv(source, text, out);
  } else if (load_yaml(source, bytes, out) && is_named) {
    out.diagnostics.add(Code::empty_file, {0, 1, source});
  }
  return out;
}

}  // namespace tremplin
