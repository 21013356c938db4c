#include "records/fast_exit_reader.h"

#include <algorithm>
#include <optional>
#include <string>

#include "records/exits_handler.h"
#include "records/record_scanner.h"
#include "scan/lines.h"

namespace tremplin::records {
namespace {

// What stands before and after a piece of a document so that yaml-cpp sees it begin and end as it does in the whole.
constexpr std::string_view kRecord = "- x-: 1\n";
constexpr int kEventsBefore = 7;
// yaml-cpp 0.7 may read on to the document's end before it tells what it has read (a bare word in the place of a key).
// An error that stands close behind shows it: then the piece fails.
constexpr std::string_view kError = "- `\n";
// A record that needs yaml-cpp is tried alone; where many do, more and more of them together.
constexpr std::size_t kMostTogether = 64;
// What yaml-cpp does not take as whole records in so many bytes is given to it to the end.
constexpr std::size_t kLongestTry = std::size_t{64} << 10;

std::string indented(std::string_view line, std::size_t indent) { return std::string(indent, ' ') + std::string(line); }

// A record of the usual kinds, by the look of its first line.
bool begins_record(const char* line, std::size_t indent, const char* end) {
  if (scan::count_spaces(line) != indent || !scan::is_item(line + indent, end)) return false;
  const char* first = line + indent + 1;
  first += scan::count_spaces(first);
  return first < end && ((*first >= 'a' && *first <= 'z') || *first == '{');
}

// Lets the events of a piece through, without what was put before and after it.
class PieceHandler : public yaml::YamlHandler {
 public:
  PieceHandler(ExitsHandler& to, int events_before, std::uint64_t begin, Place last)
      : to_(to), events_before_(events_before), begin_(begin), last_(last) {}

  Place last() const { return last_; }
  /// A place before the piece was asked for, and not known.
  bool lacks_last() const { return lacks_last_; }

  void on_scalar(const yaml::YamlScalar& scalar) override {
    if (!passes()) return;
    last_ = scalar.place;
    to_.on_scalar(scalar);
  }
  // Without a word of its own its place is the scalar's before it, which may stand before the piece.
  void on_null(Place place) override {
    if (!passes()) return;
    lacks_last_ = lacks_last_ || (!is_inside(place) && !last_.is_set());
    to_.on_null(is_inside(place) ? place : last_);
  }
  void on_list_start(Place place) override {
    if (passes()) to_.on_list_start(place);
  }
  void on_list_end() override {
    if (passes()) to_.on_list_end();
  }
  void on_map_start(Place place) override {
    if (passes()) to_.on_map_start(place);
  }
  void on_map_end() override {
    if (passes()) to_.on_map_end();
  }

 private:
  bool passes() {
    if (events_before_ == 0) return true;
    --events_before_;
    return false;
  }
  // What was put before the piece has places before it.
  bool is_inside(Place place) const { return static_cast<std::int64_t>(place.offset - begin_) >= 0; }

  ExitsHandler& to_;
  int events_before_;
  std::uint64_t begin_;
  Place last_;
  bool lacks_last_ = false;
};

}  // namespace

struct NullVisitor : RecordSink {
  void take(const RecordBatch&) override {}
};

// The document up to its first record: what it says, and how its list is indented.
struct FastExitReader::Head {
  explicit Head(const yaml::DocumentText& document, diagnostics::Diagnostics& diagnostics)
      : handler(document, null_visitor, diagnostics) {}

  NullVisitor null_visitor;
  ExitsHandler handler;
  std::uint64_t records_begin = 0;
  std::size_t indent = 0;
  Place last;
};

// Reads one part.
class FastExitReader::Reader {
 public:
  Reader(const yaml::DocumentText& document, const Head& head, std::uint64_t begin, std::uint64_t end, RecordSink& sink,
         diagnostics::Diagnostics& diagnostics, IncrementalTextScan& watch)
      : document_(document),
        handler_(head.handler, sink, diagnostics),
        diagnostics_(diagnostics),
        watch_(watch),
        indent_(head.indent),
        at_(document.text.data() + begin),
        part_end_(document.text.data() + end),
        end_(document.text.data() + document.text.size()),
        scanner_(document, indent_, handler_.batch(), begin == head.records_begin ? head.last : Place{}),
        before_("exits:\n" + indented(kRecord, indent_)),
        after_(indented(kRecord, indent_) + indented(kError, indent_)) {
    if (begin == head.records_begin) watch.look(watch.begin(), at_);
  }

  PartRead read();

 private:
  bool is_last_part() const { return part_end_ == end_; }
  std::uint64_t offset_of(const char* at) const { return static_cast<std::uint64_t>(at - document_.text.data()); }

  bool read_piece();
  bool try_piece(const char* piece_end);
  const char* find_piece_end(std::size_t records, const char* limit) const;
  bool read_rest();

  const yaml::DocumentText& document_;
  ExitsHandler handler_;
  diagnostics::Diagnostics& diagnostics_;
  IncrementalTextScan& watch_;
  std::size_t indent_;
  const char* at_;
  const char* part_end_;
  const char* end_;
  RecordScanner scanner_;
  bool lacks_last_ = false;
  std::string before_;
  std::string after_;
  std::size_t together_ = 1;
};

// The line of a record, or the limit, that is `records` records further on; null where the list ends before.
const char* FastExitReader::Reader::find_piece_end(std::size_t records, const char* limit) const {
  const char* found = nullptr;
  for (const char* at = scan::next_line(at_, end_); at < end_;) {
    const scan::Line line = scan::next_content(at, end_);
    if (line.at >= end_ || line.indent < indent_) break;
    if (line.indent == indent_) {
      if (!scan::is_item(line.first(), end_)) break;
      found = line.at;
      if (--records == 0 || line.at >= limit) break;
    }
    at = scan::next_line(line.first(), end_);
  }
  return found;
}

bool FastExitReader::Reader::try_piece(const char* piece_end) {
  watch_.look(at_, piece_end);
  if (watch_.needs_full_scan()) return false;
  const std::uint64_t begin = document_.offset + offset_of(at_);
  const std::string_view text(at_, static_cast<std::size_t>(piece_end - at_));
  diagnostics::Diagnostics findings(diagnostics_.policy());
  PieceHandler piece(handler_, kEventsBefore, begin, scanner_.last());
  handler_.begin(findings);
  const bool is_sound =
      yaml::parse_yaml({document_.source, begin, text, before_, after_, document_.text}, piece, findings);
  if (!is_sound || !handler_.is_between_records()) {
    handler_.rollback();
    return false;
  }
  handler_.commit();
  diagnostics_.merge(std::move(findings));
  scanner_.go_on_after(piece.last());
  lacks_last_ = lacks_last_ || piece.lacks_last();
  at_ = piece_end;
  return true;
}

// Gives the next record to yaml-cpp, with as much of what follows as it needs. False at the document's end.
bool FastExitReader::Reader::read_piece() {
  const char* tried = at_;
  for (std::size_t records = together_;; records *= 2) {
    const char* piece_end = find_piece_end(records, records == together_ ? part_end_ : end_);
    if (!piece_end || piece_end == tried) return false;
    if (try_piece(piece_end)) break;
    if (watch_.needs_full_scan() || static_cast<std::size_t>(piece_end - at_) > kLongestTry) return false;
    tried = piece_end;
  }
  together_ = std::min(together_ * 2, kMostTogether);
  return true;
}

// Gives all that is left to yaml-cpp. True where it was sound.
bool FastExitReader::Reader::read_rest() {
  const std::uint64_t begin = document_.offset + offset_of(at_);
  const std::string_view text(at_, static_cast<std::size_t>(end_ - at_));
  PieceHandler piece(handler_, kEventsBefore, begin, scanner_.last());
  watch_.look(at_, end_);
  if (watch_.needs_full_scan()) return false;
  at_ = end_;
  const bool is_sound =
      yaml::parse_yaml({document_.source, begin, text, before_, {}, document_.text}, piece, diagnostics_);
  lacks_last_ = lacks_last_ || piece.lacks_last();
  return is_sound;
}

PartRead FastExitReader::Reader::read() {
  bool is_sound = true;
  while (at_ < part_end_ && !watch_.needs_full_scan()) {
    if (const char* next = scanner_.read(at_)) {
      if (!scanner_.was_plain()) {
        watch_.look(at_, next);
        if (watch_.needs_full_scan()) break;
      }
      handler_.count_record();
      at_ = next;
      together_ = 1;
      continue;
    }
    const scan::Line line = scan::next_content(at_, end_);
    watch_.look(at_, std::min(line.at, end_));
    if (line.at >= end_) break;
    if (line.at != at_) {
      at_ = line.at;
      continue;
    }
    if (line.indent == indent_ && scan::is_item(line.first(), end_) && read_piece()) continue;
    if (watch_.needs_full_scan()) break;
    if (!is_last_part()) return {handler_.counts(), PartEnd::elsewhere};
    is_sound = read_rest();
  }
  // No room below takes bytes that are not text.
  if (watch_.needs_full_scan()) return {{}, PartEnd::needs_full_scan};
  is_last_part() && is_sound ? handler_.finish() : handler_.flush();
  const bool is_at_cut = !lacks_last_ && (is_last_part() || at_ == part_end_);
  return {handler_.counts(), is_at_cut ? PartEnd::at_cut : PartEnd::elsewhere};
}

FastExitReader::FastExitReader(const yaml::DocumentText& document, diagnostics::Diagnostics& diagnostics)
    : document_(document) {
  const char* begin = document.text.data();
  const char* end = begin + document.text.size();
  const char* at = begin;
  while (at < end && std::string_view(at, static_cast<std::size_t>(end - at)).substr(0, 6) != "exits:")
    at = scan::next_line(at, end);
  const scan::Line line = scan::next_content(scan::next_line(at, end), end);
  if (line.at >= end || !scan::is_item(line.first(), end)) return;
  auto head = std::make_unique<Head>(document, diagnostics);
  head->records_begin = static_cast<std::uint64_t>(line.at - begin);
  head->indent = line.indent;
  diagnostics::Diagnostics findings(diagnostics.policy());
  const std::string after = indented(kRecord, line.indent) + indented(kError, line.indent);
  const yaml::DocumentText text{
      document.source, document.offset, document.text.substr(0, head->records_begin), {}, after};
  PieceHandler piece(head->handler, 0, document.offset, {});
  head->handler.begin(findings);
  if (!yaml::parse_yaml(text, piece, findings) || !head->handler.is_between_records()) return;
  head->handler.commit();
  head->last = piece.last();
  diagnostics.merge(std::move(findings));
  head_ = std::move(head);
}

FastExitReader::~FastExitReader() = default;

std::vector<std::uint64_t> FastExitReader::cuts(std::size_t parts) const {
  const std::uint64_t size = document_.text.size();
  if (!head_) return {0, size};
  std::vector<std::uint64_t> cuts = {head_->records_begin};
  const char* begin = document_.text.data();
  const char* end = begin + size;
  for (std::size_t i = 1; i < parts; ++i) {
    const char* at = scan::next_line(begin + head_->records_begin + (size - head_->records_begin) / parts * i, end);
    while (at < end && !begins_record(at, head_->indent, end)) at = scan::next_line(at, end);
    const auto cut = static_cast<std::uint64_t>(at - begin);
    if (cut > cuts.back() && cut < size) cuts.push_back(cut);
  }
  cuts.push_back(size);
  return cuts;
}

PartRead FastExitReader::read(std::uint64_t begin, std::uint64_t end, RecordSink& sink,
                              diagnostics::Diagnostics& diagnostics, IncrementalTextScan watch) const {
  if (head_) return Reader(document_, *head_, begin, end, sink, diagnostics, watch).read();
  watch.look(watch.begin(), document_.text.data() + document_.text.size());
  if (watch.needs_full_scan()) return {{}, PartEnd::needs_full_scan};
  return {read_exits_yaml(document_, sink, diagnostics), PartEnd::at_cut};
}

ReadCounts read_exits_fast(const yaml::DocumentText& document, RecordSink& sink,
                           diagnostics::Diagnostics& diagnostics) {
  const FastExitReader exits(document, diagnostics);
  const auto cuts = exits.cuts(1);
  return exits.read(cuts.front(), cuts.back(), sink, diagnostics).counts;
}

}  // namespace tremplin::records
