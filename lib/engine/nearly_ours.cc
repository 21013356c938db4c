#include "engine/nearly_ours.h"

#include <algorithm>
#include <array>
#include <new>
#include <vector>

#include <zlib.h>

#include "base/text.h"
#include "documents/tables.h"
#include "engine/inputs/input_names.h"
#include "model/exit_record.h"
#include "people/header.h"
#include "scan/merge_marker.h"

namespace tremplin::engine {
namespace {

constexpr std::array<std::string_view, 5> kKindNames = {"convention", "exits", "rules", "columns", "names"};
constexpr std::size_t kKnownAtLeast = 3;

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), base::to_lower);
  return out;
}

bool is_compressed(std::string_view path) { return ends_in(path, {".csv.gz", ".tsv.gz", ".yaml.gz", ".yml.gz"}); }

// A stretch of the text without its line end.
struct TextLine {
  std::size_t begin = 0;
  std::string_view text;
};

std::vector<TextLine> first_lines(std::string_view text, std::size_t count) {
  std::vector<TextLine> lines;
  for (std::size_t at = 0; at < text.size() && lines.size() < count;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back({at, line});
    at = end + 1;
  }
  return lines;
}

// Our name for the heading, however it is written; empty where it is none of ours.
std::string_view heading_meant(std::string_view heading) {
  const std::string key = base::loosely_folded(heading);
  for (const model::RecordFieldInfo& info : model::record_fields())
    if (base::loosely_folded(info.name) == key) return info.name;
  return {};
}

struct Header {
  TextLine line;
  std::size_t number = 0;
  char separator = ',';
  std::vector<TextLine> cells;
};

std::vector<TextLine> cells_of(const TextLine& line, char separator) {
  std::vector<TextLine> cells;
  for (std::size_t at = 0; at <= line.text.size();) {
    const std::size_t end = std::min(line.text.find(separator, at), line.text.size());
    std::string_view cell = line.text.substr(at, end - at);
    std::size_t begin = line.begin + at;
    if (cell.size() > 1 && cell.front() == '"' && cell.back() == '"') {
      cell = cell.substr(1, cell.size() - 2);
      ++begin;
    }
    cells.push_back({begin, cell});
    at = end + 1;
  }
  return cells;
}

// Three of our headings or more, one of them at least that is no everyday word, and none of what this program writes.
bool has_our_headings(const Header& header) {
  constexpr std::array<std::string_view, 6> kEveryday = {"id", "structure", "type", "person", "profile", "note"};
  const auto is_one_of = [](std::string_view name, const auto& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  std::size_t known = 0;
  bool is_telling = false;
  std::vector<std::string_view> headings;
  for (const TextLine& cell : header.cells) {
    if (cell.text == "examined") return false;
    headings.push_back(cell.text);
    const std::string_view name = heading_meant(cell.text);
    if (name.empty()) continue;
    ++known;
    is_telling = is_telling || !is_one_of(name, kEveryday);
  }
  return is_telling && known >= kKnownAtLeast && !people::is_own_list(headings);
}

// The first line with headings of ours, under whichever separator.
std::optional<Header> find_header(std::string_view text) {
  constexpr std::size_t kLines = 20;
  const std::vector<TextLine> lines = first_lines(text, kLines);
  for (std::size_t number = 0; number < lines.size(); ++number) {
    for (const char separator : {',', ';', '\t', '|'}) {
      Header header{lines[number], number, separator, cells_of(lines[number], separator)};
      if (has_our_headings(header)) return header;
    }
  }
  return std::nullopt;
}

std::optional<NearlyOurs> fault_above(const Header& header) {
  if (header.number == 0) return std::nullopt;
  return NearlyOurs{{"the headings are not on its first line", "les titres de colonnes ne sont pas en première ligne"},
                    {"take out the lines above the headings", "supprimez les lignes au-dessus des titres"},
                    {},
                    header.line.begin,
                    header.line.text.size()};
}

std::optional<NearlyOurs> fault_of_separator(const Header& header) {
  if (header.separator == ',' || header.separator == ';') return std::nullopt;
  const std::size_t at = header.line.begin + header.line.text.find(header.separator);
  const Bilingual help{"put commas or semicolons between the fields",
                       "séparez les champs par des virgules ou des points-virgules"};
  if (header.separator == '\t')
    return NearlyOurs{
        {"its fields are separated by tabs", "ses champs sont séparés par des tabulations"}, help, {}, at, 1};
  return NearlyOurs{{"its fields are separated by `|`", "ses champs sont séparés par `|`"}, help, {}, at, 1};
}

// A heading that is ours but for case, spaces, marks.
std::optional<NearlyOurs> fault_of_writing(const Header& header) {
  for (const TextLine& cell : header.cells) {
    std::string_view text = cell.text;
    if (cell.begin == 0 && text.starts_with(base::kByteOrderMark)) text.remove_prefix(base::kByteOrderMark.size());
    const std::string_view meant = heading_meant(text);
    if (meant.empty() || meant == text) continue;
    return NearlyOurs{{"this heading is not written as ours are", "ce titre de colonne n’a pas l’écriture attendue"},
                      {"write it exactly so: ", "écrivez-le exactement ainsi : "},
                      "`" + std::string(meant) + "`",
                      cell.begin,
                      cell.text.size()};
  }
  return std::nullopt;
}

// Without one of the headings that make a table one of exits.
std::optional<NearlyOurs> fault_of_lacking(const Header& header) {
  for (const model::RecordField needed :
       {model::RecordField::entry_date, model::RecordField::exit_date, model::RecordField::reason}) {
    const std::string_view name = model::record_fields()[static_cast<std::size_t>(needed)].name;
    const std::array<std::string_view, 1> names = {name};
    const auto has = [&](auto is_it) { return std::find_if(header.cells.begin(), header.cells.end(), is_it); };
    if (has([&](const TextLine& cell) { return heading_meant(cell.text) == name; }) != header.cells.end()) continue;
    const auto near = has([&](const TextLine& cell) {
      return heading_meant(cell.text).empty() && base::nearest(base::trimmed(cell.text), names).has_value();
    });
    if (near != header.cells.end())
      return NearlyOurs{{"this heading is misspelt", "ce titre de colonne est mal orthographié"},
                        {"write ", "écrivez "},
                        "`" + std::string(name) + "`",
                        near->begin,
                        near->text.size()};
    return NearlyOurs{{"a table of exits has one more column", "il manque une colonne à ce tableau de sorties"},
                      {"add the column ", "ajoutez la colonne "},
                      "`" + std::string(name) + "`",
                      header.line.begin,
                      header.line.text.size()};
  }
  return std::nullopt;
}

NearlyOurs fault_of_ending() {
  return {{"its name does not end in .csv, .yaml or .yml", "son nom ne finit pas par .csv, .yaml ou .yml"},
          {"rename it", "renommez-le"},
          {},
          0,
          1};
}

std::optional<NearlyOurs> fault_of_conflict(std::string_view text) {
  const auto marker = scan::find_merge_marker(text);
  if (!marker) return std::nullopt;
  return NearlyOurs{{"a conflict of two versions was left in it", "un conflit entre deux versions y est resté"},
                    {"keep one of the two versions, and take out the lines that mark them",
                     "gardez l’une des deux versions, et supprimez les lignes qui les marquent"},
                    {},
                    *marker,
                    scan::kMergeMarkerLength};
}

std::optional<NearlyOurs> table_fault(std::string_view path, std::string_view text) {
  const auto header = find_header(text);
  if (!header) return std::nullopt;
  if (auto fault = fault_of_conflict(text)) return fault;
  if (auto fault = fault_above(*header)) return fault;
  if (auto fault = fault_of_separator(*header)) return fault;
  if (auto fault = fault_of_writing(*header)) return fault;
  if (auto fault = fault_of_lacking(*header)) return fault;
  return has_own_ending(path) ? std::nullopt : std::optional(fault_of_ending());
}

// The kind that stands at the beginning, as `exits/1` does, quoted or not.
bool begins_with_kind(std::string_view text) {
  text = base::trimmed(text);
  if (text.starts_with('"') || text.starts_with('\'')) text.remove_prefix(1);
  return std::any_of(kKindNames.begin(), kKindNames.end(), [text](std::string_view kind) {
    return text.starts_with(kind) && text.substr(kind.size()).starts_with('/');
  });
}

// A line that says what a document is, and how it does: `# Tremplim : exits/1`.
struct KindLine {
  TextLine line;
  bool is_comment = false;
  std::string_view key;
};

std::optional<KindLine> find_kind_line(const std::vector<TextLine>& lines) {
  constexpr std::array<std::string_view, 1> kKey = {"tremplin"};
  for (const TextLine& line : lines) {
    std::string_view rest = base::trimmed(line.text);
    const bool is_comment = rest.starts_with('#');
    if (is_comment) rest = base::trimmed(rest.substr(1));
    const std::size_t colon = rest.find(':');
    const std::size_t end = colon == std::string_view::npos ? rest.find(' ') : colon;
    if (end == std::string_view::npos || !begins_with_kind(rest.substr(end + 1))) continue;
    const std::string_view key = base::trimmed(rest.substr(0, end));
    if (base::nearest(lowered(key), kKey)) return KindLine{line, is_comment, rest.substr(0, end)};
  }
  return std::nullopt;
}

NearlyOurs fault_of_kind_line(const KindLine& found) {
  const std::size_t offset = found.line.begin;
  const std::size_t length = found.line.text.size();
  if (found.is_comment)
    return {{"the line that says what it is is a comment", "la ligne qui dit ce qu’il est est un commentaire"},
            {"take out the `#`", "supprimez le `#`"},
            {},
            offset,
            length};
  if (found.key != "tremplin" && found.key != "\"tremplin\"" && found.key != "'tremplin'")
    return {{"its first key is not written `tremplin`", "sa première clé n’est pas écrite `tremplin`"},
            {"write ", "écrivez "},
            "`tremplin:`",
            offset,
            length};
  return {{"`tremplin:` is not its first key", "`tremplin:` n’est pas sa première clé"},
          {"put this line first", "placez cette ligne en premier"},
          {},
          offset,
          length};
}

// The kind whose keys stand at the beginnings of lines, as they do together in a document of ours alone; else empty.
std::string_view kind_of_keys(const std::vector<TextLine>& lines) {
  const auto has = [&](std::string_view key) {
    return std::any_of(lines.begin(), lines.end(), [key](const TextLine& line) {
      return line.text.starts_with(key) && line.text.substr(key.size()).starts_with(':');
    });
  };
  const auto speaks_of = [&](std::string_view word) {
    return std::any_of(lines.begin(), lines.end(),
                       [word](const TextLine& line) { return line.text.find(word) != std::string_view::npos; });
  };
  if (has("exits") && (has("structure") || has("type"))) return "exits/1";
  if (has("reasons") && (has("extends") || has("categories") || has("structure_types"))) return "rules/1";
  if (has("columns") && (speaks_of("exit_date") || speaks_of("entry_date"))) return "columns/1";
  if (has("names") && speaks_of("fr: ")) return "names/1";
  std::size_t known = 0;
  for (const documents::Field& field : documents::table_of<model::Convention>().fields)
    known += has(field.name) ? std::size_t{1} : std::size_t{0};
  return known >= kKnownAtLeast && has("structure") && has("period") ? "convention/1" : "";
}

std::optional<NearlyOurs> document_fault(std::string_view path, std::string_view text) {
  const std::vector<TextLine> lines = first_lines(text, text.size());
  const auto kind = find_kind_line(lines);
  const std::string_view meant = kind ? std::string_view() : kind_of_keys(lines);
  if (!kind && meant.empty()) return std::nullopt;
  if (auto fault = fault_of_conflict(text)) return fault;
  if (!kind)
    return NearlyOurs{
        {"the first key, which says what it is, is missing", "la première clé, qui dit ce qu’il est, manque"},
        {"begin with ", "commencez par "},
        "`tremplin: " + std::string(meant) + "`",
        0,
        1};
  if (text.starts_with('%'))
    return NearlyOurs{{"it begins with a directive", "il commence par une directive"},
                      {"take out the line that begins with `%`", "supprimez la ligne qui commence par `%`"},
                      {},
                      0,
                      lines.front().text.size()};
  const bool is_first = base::trimmed(text).data() == base::trimmed(kind->line.text).data();
  if (is_first && kind->key == "tremplin" && !kind->is_comment)
    return has_own_ending(path) ? std::nullopt : std::optional(fault_of_ending());
  return fault_of_kind_line(*kind);
}

std::optional<NearlyOurs> text_fault(std::string_view path, std::string_view text);

// The line ends of old Macs, which some spreadsheets still write: everything is one line.
std::optional<NearlyOurs> fault_of_line_ends(std::string_view path, std::string_view text) {
  if (text.find('\n') != std::string_view::npos || text.find('\r') == std::string_view::npos) return std::nullopt;
  std::string lines(text);
  std::replace(lines.begin(), lines.end(), '\r', '\n');
  if (!text_fault(path, lines) && !find_header(lines)) return std::nullopt;
  return NearlyOurs{{"its lines end in CR alone", "ses lignes se terminent par CR seul"},
                    {"save it anew as CSV UTF-8, or: tr '\\r' '\\n' < OLD > NEW",
                     "enregistrez-le à nouveau en CSV UTF-8, ou : tr '\\r' '\\n' < ANCIEN > NOUVEAU"},
                    {},
                    0,
                    1};
}

std::optional<NearlyOurs> text_fault(std::string_view path, std::string_view text) {
  if (auto fault = fault_of_line_ends(path, text)) return fault;
  if (auto fault = document_fault(path, text)) return fault;
  return table_fault(path, text);
}

bool is_ours_in_form(std::string_view path, std::string_view text) {
  return text_fault(path, text).has_value() || find_header(text).has_value();
}

// The ASCII of UTF-16; nothing where it is none.
std::optional<std::string> without_second_bytes(std::string_view head) {
  if (head.size() < 4) return std::nullopt;
  const bool is_big = head.starts_with("\xFE\xFF") || head[0] == '\0';
  const bool is_little = head.starts_with("\xFF\xFE") || (head[1] == '\0' && head[0] != '\0');
  if (!is_big && !is_little) return std::nullopt;
  std::string text;
  for (std::size_t at = 0; at + 1 < head.size(); at += 2) {
    const char high = head[is_big ? at : at + 1];
    const char low = head[is_big ? at + 1 : at];
    if (at == 0 && (high == '\xFE' || low == '\xFE')) continue;
    text += high == '\0' ? low : '?';
  }
  return text;
}

std::string inflated(std::string_view head) {
  std::string out(kNearlyOursHead, '\0');
  z_stream stream{};
  if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK) throw std::bad_alloc();
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(head.data()));  // NOLINT: zlib reads only
  stream.avail_in = static_cast<uInt>(head.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());  // NOLINT: bytes are bytes
  stream.avail_out = static_cast<uInt>(out.size());
  const int result = inflate(&stream, Z_SYNC_FLUSH);
  out.resize(out.size() - stream.avail_out);
  inflateEnd(&stream);
  if (result == Z_MEM_ERROR) throw std::bad_alloc();
  return out;
}

}  // namespace

bool has_headings_of_ours(std::string_view text) { return find_header(text.substr(0, kNearlyOursHead)).has_value(); }

bool has_own_ending(std::string_view path) { return is_yaml_name(path) || is_table_name(path) || is_sheet_name(path); }

bool has_near_ending(std::string_view path) { return ends_in(path, {".tab", ".txt"}) || is_compressed(path); }

std::optional<NearlyOurs> find_nearly_ours(std::string_view path, std::string_view head) {
  head = head.substr(0, kNearlyOursHead);
  if (head.empty())
    return has_own_ending(path) ? std::optional(NearlyOurs{{"it is empty", "il est vide"},
                                                           {"see whether an export failed; else take it away",
                                                            "vérifiez si un export a échoué ; sinon, retirez-le"},
                                                           {},
                                                           0,
                                                           1})
                                : std::nullopt;
  if (is_compressed(path)) {
    if (!is_ours_in_form({}, inflated(head))) return std::nullopt;
    return NearlyOurs{{"it is compressed", "il est compressé"},
                      {"decompress it: gzip -d FILE", "décompressez-le : gzip -d FICHIER"},
                      {},
                      0,
                      1};
  }
  if (const auto text = without_second_bytes(head)) {
    if (!is_ours_in_form({}, *text)) return std::nullopt;
    return NearlyOurs{{"it is UTF-16", "il est en UTF-16"},
                      {"iconv -f UTF-16 -t UTF-8 OLD > NEW", "iconv -f UTF-16 -t UTF-8 ANCIEN > NOUVEAU"},
                      {},
                      0,
                      1};
  }
  return text_fault(path, head);
}

void add_nearly_ours(Code code, SourceId source, const NearlyOurs& nearly, diagnostics::Diagnostics& diagnostics) {
  const auto length = static_cast<std::uint32_t>(std::max<std::size_t>(1, nearly.length));
  diagnostics.add(code, {nearly.offset, length, source}, {nearly.what, nearly.help, nearly.right});
}

}  // namespace tremplin::engine
