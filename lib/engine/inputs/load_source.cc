#include "engine/inputs/load_source.h"

#include <algorithm>

#include "base/parallel_for.h"
#include "base/text.h"
#include "documents/outcomes/manifest_csv.h"
#include "documents/outcomes/read_outcomes_csv.h"
#include "documents/read_documents.h"
#include "engine/inputs/input_names.h"
#include "engine/nearly_ours.h"
#include "engine/tables/choose_sheet.h"
#include "engine/tables/outcome_headings.h"

namespace tremplin::engine {
namespace {

LoadedSource not_ours(SourceId source, std::string_view path, std::string_view head,
                      diagnostics::FindingPolicy policy) {
  LoadedSource out(policy);
  if (const auto nearly = find_nearly_ours(path, head))
    add_nearly_ours(Code::nearly_ours, source, *nearly, out.diagnostics);
  return out;
}

void load_csv(SourceId source, std::string_view text, documents::CsvKind kind, LoadedSource& out) {
  if (kind == documents::CsvKind::exits) {
    out.exits.push_back({source, ExitsPart::Form::csv, 0, text.size(), true});
  } else if (kind == documents::CsvKind::unknown) {
    if (const auto nearly = find_nearly_ours({}, text))
      add_nearly_ours(Code::nearly_ours_named, source, *nearly, out.diagnostics);
    else
      out.diagnostics.add(Code::not_ours, {0, 1, source});
  } else if (kind == documents::CsvKind::manifest) {
    out.manifests = documents::read_manifests(source, text, out.diagnostics);
  } else {
    out.outcomes = documents::read_outcomes_csv(source, text, outcome_headings, out.diagnostics);
  }
}

void load_document(const yaml::DocumentText& document, LoadedSource& out) {
  const auto kind = documents::peek_kind(document);
  documents::SmallDocument small;
  if (kind != documents::DocumentKind::exits) small = documents::read_small_document(document, out.diagnostics);
  if (kind == documents::DocumentKind::exits || small.is_exits)
    out.exits.push_back({document.source, ExitsPart::Form::yaml, document.offset, document.text.size(), true});
  if (small.unread_kind) out.unread.push_back({*small.unread_kind, small.place});
  if (small.convention) out.conventions.push_back(std::move(*small.convention));
  if (small.rules) out.rules.push_back(std::move(*small.rules));
  if (small.names) out.names.push_back(std::move(*small.names));
  if (small.columns) out.columns.push_back(std::move(*small.columns));
}

// True where there is nothing in it.
bool load_yaml(const std::vector<yaml::DocumentText>& documents, LoadedSource& out) {
  bool is_empty = true;
  for (const yaml::DocumentText& document : documents) {
    if (documents::is_blank(document)) continue;
    is_empty = false;
    load_document(document, out);
  }
  return is_empty;
}

bool may_be_table(const diagnostics::SourceTable::Source& source, std::string_view text,
                  const documents::CsvHead& head) {
  if (is_sheet_name(source.path) || (source.named && looks_like_workbook(text))) return true;
  if (is_yaml_name(source.path) || documents::says_tremplin({{kNoSource, 0, text}})) return false;
  if (!source.named && !is_table_name(source.path)) return false;
  const bool is_read_as_it_stands =
      head.kind == documents::CsvKind::outcomes || head.kind == documents::CsvKind::manifest;
  return !is_read_as_it_stands && !head.is_canonical();
}

// The records of a large source of which the beginning is sound and shows nothing else; without a look at the rest.
std::optional<ExitsPart> only_exits(SourceId source, std::string_view text, const documents::CsvHead& head) {
  constexpr std::size_t kLarge = std::size_t{8} << 20;
  constexpr std::size_t kBeginning = std::size_t{64} << 10;
  if (text.size() < kLarge) return std::nullopt;
  const scan::TextScan look = scan::scan_text(text, 0, kBeginning);
  diagnostics::Diagnostics unheard;
  if (!documents::check_bytes(source, text, look, unheard)) return std::nullopt;
  const auto documents = yaml::split_documents(source, text, look);
  if (documents.size() != 1) return std::nullopt;
  const yaml::DocumentText& all = documents[0];
  if (documents::peek_kind(all) == documents::DocumentKind::exits)
    return ExitsPart{source, ExitsPart::Form::yaml, all.offset, all.text.size(), false};
  if (documents::says_tremplin(documents) || !head.is_canonical()) return std::nullopt;
  return ExitsPart{source, ExitsPart::Form::csv, 0, text.size(), false};
}

}  // namespace

scan::TextScan look_by_windows(const Bytes& bytes, unsigned jobs) {
  constexpr std::size_t kWindow = std::size_t{4} << 20;
  const std::size_t size = bytes.text().size();
  std::vector<scan::TextScan> windows((size + kWindow - 1) / kWindow);
  base::parallel_for(windows.size(), windows.size() > 1 ? base::thread_count(jobs) : 1,
                     [&](std::size_t window, unsigned) {
                       const std::size_t begin = window * kWindow;
                       const std::size_t end = std::min(begin + kWindow, size);
                       windows[window] = scan::scan_text(bytes.text(), begin, end);
                       if (windows.size() > 1) bytes.forget(begin, end);
                     });
  for (std::size_t window = 1; window < windows.size(); ++window) windows[0].join(windows[window]);
  return std::move(windows[0]);
}

void check_last_line(SourceId source, std::string_view text, diagnostics::Diagnostics& diagnostics) {
  const auto is_word = [](char c) {
    const char small = static_cast<char>(c | 0x20);
    return base::is_digit(c) || (small >= 'a' && small <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  };
  if (diagnostics.has_errors() || !is_word(text.back())) return;
  std::size_t last = text.size() - 1;
  while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
  diagnostics.add(Code::no_last_line_end, {last, static_cast<std::uint32_t>(text.size() - last), source});
}

LoadedSource load_source(const diagnostics::SourceTable& sources, SourceId source, diagnostics::FindingPolicy policy,
                         Look when, unsigned jobs, Disk& disk, Tables tables) {
  const bool is_named = sources[source].named;
  const std::string& path = sources[source].path;
  if (!is_named && !has_own_ending(path)) return not_ours(source, path, disk.read_head(path, kNearlyOursHead), policy);
  LoadedSource out(policy);
  const Bytes bytes = diagnostics::read_source(disk, sources[source]);
  const std::string_view text = bytes.text();
  if (text.empty()) {
    if (!is_named) return not_ours(source, path, text, policy);
    out.is_ours = out.is_empty = true;
    out.diagnostics.add(Code::empty_file, {0, 1, source});
    return out;
  }
  const documents::CsvHead head = documents::csv_head(text, outcome_headings);
  if (const auto exits = when == Look::while_reading ? only_exits(source, text, head) : std::nullopt) {
    out.is_ours = true;
    out.exits.push_back(*exits);
    check_last_line(source, text, out.diagnostics);
    return out;
  }
  if (tables == Tables::later && may_be_table(sources[source], text, head)) {
    out.may_be_table = true;
    return out;
  }
  const scan::TextScan look = look_by_windows(bytes, jobs);
  const bool is_sound = documents::check_bytes(source, text, look, out.diagnostics);
  // By what it holds, whatever its name.
  const bool is_table = head.kind != documents::CsvKind::unknown || has_headings_of_ours(text);
  const bool is_csv = is_table_name(path) || (!documents::says_tremplin({{source, 0, text}}) && is_table);
  // Outcomes and their manifests are read only where they are named.
  out.is_ours = is_named || (is_csv ? head.kind == documents::CsvKind::exits
                                    : documents::says_tremplin(yaml::split_documents(source, text, look)));
  if (!out.is_ours) return not_ours(source, path, text, policy);
  if (!is_sound) return out;
  if (is_csv) {
    load_csv(source, text, head.kind, out);
  } else if (load_yaml(yaml::split_documents(source, text, look), out) && is_named) {
    out.diagnostics.add(Code::empty_file, {0, 1, source});
  }
  check_last_line(source, text, out.diagnostics);
  return out;
}

}  // namespace tremplin::engine
