#include "commands/editing/mending.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "check/mended.h"
#include "engine/tables/vocabulary_of.h"
#include "io/writing/file_set.h"
#include "people/people_table.h"
#include "render/text/catalogue.h"
#include "render/text/line_index.h"
#include "render/text/safe_text.h"

namespace tremplin::commands {
namespace {

constexpr std::size_t kLongestShown = 60;

// Where a scalar or a cell stands without the quotes around it.
std::pair<std::uint64_t, std::uint32_t> without_quotes(std::string_view text, std::uint64_t at, std::uint32_t length) {
  const std::string_view value = text.substr(at, length);
  const bool is_quoted =
      value.size() > 1 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  return is_quoted ? std::pair(at + 1, length - 2) : std::pair(at, length);
}

bool is_about(const Diagnostic& finding, std::string_view text) {
  return std::any_of(finding.args.begin(), finding.args.end(), [text](const Arg& arg) {
    const auto* value = std::get_if<std::string>(&arg);
    return value && *value == text;
  });
}

// `22,5` between braces is two values to YAML: what stands first is not what was meant.
bool is_cut_at_comma(std::string_view text, std::uint64_t end) {
  return end + 1 < text.size() && text[end] == ',' && base::is_digit(text[end + 1]);
}

class EditFinder {
 public:
  EditFinder(engine::Dataset& data, Disk& disk, Edits edits)
      : data_(data), disk_(disk), words_(engine::vocabulary_of(data)), edits_(std::move(edits)) {}

  Edits find() {
    for (const Diagnostic& finding : data_.diagnostics.sorted()) add_of(finding);
    for (const engine::ExitsPart& part : data_.exits)
      if (part.table) add_of(part.source, *part.table);
    drop_what_cannot_be();
    return std::move(edits_);
  }

 private:
  std::string_view text_of(SourceId source);
  void add_of(const Diagnostic& finding);
  void add_of(SourceId source, const people::PeopleTable& table);
  void drop_what_cannot_be();
  bool can_be_mended(SourceId source);

  engine::Dataset& data_;
  Disk& disk_;
  people::Vocabulary words_;
  Edits edits_;
  SourceId open_ = kNoSource;
  Bytes bytes_;
  std::map<SourceId, bool> can_be_mended_;
};

// What was turned into another text, and what came through a pipe, cannot be written back.
bool EditFinder::can_be_mended(SourceId id) {
  const auto [known, is_new] = can_be_mended_.emplace(id, false);
  const diagnostics::SourceTable::Source& source = data_.sources[id];
  if (is_new) known->second = !source.text && source.path != "-" && disk_.kind(source.path) == PathKind::file;
  return known->second;
}

std::string_view EditFinder::text_of(SourceId source) {
  if (source != open_) bytes_ = diagnostics::read_source(disk_, data_.sources[source]);
  open_ = source;
  return bytes_.text();
}

void EditFinder::add_of(const Diagnostic& finding) {
  if (!finding.place.is_set() || !can_be_mended(finding.place.source)) return;
  const std::string_view text = text_of(finding.place.source);
  if (finding.place.offset + finding.place.length > text.size()) return;
  const auto [at, length] = without_quotes(text, finding.place.offset, finding.place.length);
  const std::string_view value = text.substr(at, length);
  if (!is_about(finding, value) || is_cut_at_comma(text, at + length)) return;
  if (auto mended = check::mended_value(finding, value, words_); mended && *mended != value)
    edits_.emplace(std::pair(finding.place.source, at), Edit{length, std::move(*mended)});
}

void EditFinder::add_of(SourceId source, const people::PeopleTable& table) {
  for (const people::Rewording& rewording : table.rewordings)
    edits_.emplace(std::pair(source, rewording.offset), Edit{rewording.length, std::string(rewording.text)});
}

// What overlaps an earlier one, and what stands in no file that can be written.
void EditFinder::drop_what_cannot_be() {
  std::pair<SourceId, std::uint64_t> end{kNoSource, 0};
  for (auto edit = edits_.begin(); edit != edits_.end();) {
    const auto [source, offset] = edit->first;
    const bool overlaps = source == end.first && offset < end.second;
    if (overlaps || !can_be_mended(source)) {
      edit = edits_.erase(edit);
      continue;
    }
    end = {source, offset + edit->second.length};
    ++edit;
  }
}

// Calls `see(source, text, first, last)` for the edits of each file.
template <class See>
void each_file(const engine::Dataset& data, Disk& disk, const Edits& edits, See see) {
  for (auto first = edits.begin(); first != edits.end();) {
    const SourceId source = first->first.first;
    const auto last =
        std::find_if(first, edits.end(), [source](const auto& edit) { return edit.first.first != source; });
    const Bytes bytes = diagnostics::read_source(disk, data.sources[source]);
    see(source, bytes.text(), first, last);
    first = last;
  }
}

// The bytes from `at` on with the edits in them.
std::string applied(std::string_view text, std::uint64_t at, Edits::const_iterator first, Edits::const_iterator last) {
  std::string out;
  for (; first != last; ++first) {
    out.append(text.substr(at, first->first.second - at)).append(first->second.text);
    at = first->first.second + first->second.length;
  }
  return out.append(text.substr(at));
}

// The line around an offset, without its line end.
std::pair<std::uint64_t, std::uint64_t> line_around(std::string_view text, std::uint64_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::uint64_t begin = before == std::string_view::npos ? 0 : before + 1;
  return {begin, std::min<std::uint64_t>(text.find('\n', at), text.size())};
}

}  // namespace

LabelEdits::LabelEdits(engine::Dataset& data) {
  for (const std::string_view id : data.book.ids())
    if (const rules::RuleSet* rules = data.book.find(id)) sets_.push_back(rules);
}

// Empty where the sets that know it do not agree, and where it is a code.
const std::string& LabelEdits::code_of(std::string_view reason) {
  const auto [known, is_new] = codes_.try_emplace(std::string(reason));
  if (!is_new) return known->second;
  std::set<std::string> codes;
  for (const rules::RuleSet* rules : sets_)
    if (const rules::Reason* found = rules->find_reason(reason)) codes.insert(found->code);
  if (codes.size() == 1 && *codes.begin() != reason) known->second = *codes.begin();
  return known->second;
}

void LabelEdits::see(const records::ReadRecord& record, diagnostics::Diagnostics&) {
  if (record.reason.empty()) return;
  const std::string& code = code_of(record.reason);
  if (code.empty()) return;
  const Place place = record.place(model::RecordField::reason);
  edits_[{place.source, place.offset}] = {place.length, code};
}

Edits find_edits(engine::Dataset& data, Disk& disk, Edits labels) {
  return EditFinder(data, disk, std::move(labels)).find();
}

std::vector<MendedFile> mended_files(const engine::Dataset& data, Disk& disk, const Edits& edits) {
  std::vector<MendedFile> files;
  each_file(data, disk, edits, [&](SourceId source, std::string_view text, auto first, auto last) {
    files.push_back({source, applied(text, 0, first, last)});
  });
  return files;
}

std::string list_edits(const engine::Dataset& data, Disk& disk, const Edits& edits, Language language) {
  std::string out;
  each_file(data, disk, edits, [&](SourceId source, std::string_view text, auto first, auto last) {
    render::LineIndex lines(text);
    for (; first != last; ++first) {
      const auto [line, column] = lines.find(first->first.second).at;
      const std::string_view old = text.substr(first->first.second, first->second.length);
      out += fmt::format(
          "{}:{}:{}: {}\n", render::safe_text(data.sources[source].name), line, column,
          render::text(language, "mending.change",
                       {render::safe_text(old, kLongestShown), render::safe_text(first->second.text, kLongestShown)}));
    }
  });
  return out;
}

std::string diff_edits(const engine::Dataset& data, Disk& disk, const Edits& edits) {
  std::string out;
  each_file(data, disk, edits, [&](SourceId source, std::string_view text, auto first, auto last) {
    const std::string& name = data.sources[source].name;
    render::LineIndex lines(text);
    out += fmt::format("--- {0}\n+++ {0}\n", render::safe_text(name));
    while (first != last) {
      const auto [begin, end] = line_around(text, first->first.second);
      const auto next = std::find_if(first, last, [end = end](const auto& edit) { return edit.first.second > end; });
      const auto line = lines.find(begin).at.line;
      const std::string mended = applied(text.substr(0, end), begin, first, next);
      out += fmt::format("@@ -{0} +{0} @@\n-{1}\n+{2}\n", line, render::safe_lines(text.substr(begin, end - begin)),
                         render::safe_lines(mended));
      first = next;
    }
  });
  return out;
}

void write_mended(const engine::Dataset& data, Disk& disk, const std::vector<MendedFile>& files) {
  io::FileSet written(disk);
  for (const MendedFile& mended : files) {
    const std::string& path = data.sources[mended.source].path;
    const std::string real = disk.real_path(path);
    written.write(real.empty() ? path : real, mended.text);
  }
  written.commit();
}

}  // namespace tremplin::commands
