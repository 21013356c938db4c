#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "model/text.h"
#include "tremplin/date.h"
#include "tremplin/numbers.h"

namespace tremplin::report {

// A page before it is a page: figures, sentences by key, tables of typed cells, charts as data. It knows neither
// language nor format; render/ makes text, CSV and HTML of it, so that the same figures stand in all of them.

struct Value;

/// A sentence, or a piece of one, of the catalogue (render/catalogue.h).
struct Message {
  std::string key;
  std::vector<Value> args;
};

/// A code that never changes (in CSV) and what people read instead.
struct Coded {
  std::string code;
  Message label;
};

/// A rate; with a target, it takes the decimals that keep a missed target from showing as reached.
struct RateValue {
  Rate rate;
  std::optional<Share> target = std::nullopt;
};

/// Rate over target, truncated.
struct Attainment {
  Rate rate;
  Share target;
};

/// value / 10^decimals: FTE, hours, points.
struct Number {
  enum class Sign { only_minus, always };
  std::int64_t value = 0;
  int decimals = 0;
  Sign sign = Sign::only_minus;
};

/// A computed fraction, such as a chance; shown in percent.
struct Fraction {
  double value = 0;
  int decimals = 0;
};

/// The ends of an interval, as fractions.
struct Bounds {
  double low = 0;
  double high = 0;
};

/// Why a cell has no value: it makes no sense here, nobody said it, or it is hidden since a small group stands behind
/// it.
enum class Absent { not_applicable, not_known, hidden };

/// Words that lead to a file beside the page, or to a place on it (`#s3`).
struct Link {
  std::string to;
  Message text;
};

/// `a, b and c`.
struct Series {
  std::vector<Value> items;
};

/// A cell of a table or an argument of a sentence. A string is taken as it is: the words of the user.
struct Value {
  using Data = std::variant<std::string, std::int64_t, Date, Share, Money, RateValue, Attainment, Number, Fraction,
                            Bounds, Absent, model::Text, Coded, Message, Series, Link>;
  Data data;

  Value() = default;
  Value(const char* text) : data(std::string(text)) {}  // NOLINT(google-explicit-constructor)
  Value(Rate rate) : data(RateValue{rate}) {}           // NOLINT(google-explicit-constructor)
  template <class T>
  requires std::is_constructible_v<Data, T> Value(T value)
      : data(std::move(value)) {}  // NOLINT(google-explicit-constructor)
};

/// Whether it has no value, and for this reason.
inline bool is_absent(const Value& value, Absent why) {
  const auto* absent = std::get_if<Absent>(&value.data);
  return absent != nullptr && *absent == why;
}

struct Heading {
  /// On paper, what comes before is a sheet of its own.
  enum class Start { anywhere, new_sheet };
  int level = 1;  ///< 1 to 3
  Message text;
  Start start = Start::anywhere;
};

/// Sentences that belong together.
struct Paragraph {
  enum class Tone { normal, lead, note, warning };
  Tone tone = Tone::normal;
  std::vector<Message> sentences;
};

struct Bullets {
  std::vector<Value> items;
};

/// What is what: `Period: 2009-01-01 to 2011-12-31`.
struct Facts {
  std::vector<std::pair<Message, Value>> items;
};

struct Column {
  enum class Align { left, right };
  Message header;
  std::string code;  ///< the CSV header: never translated, never changed
  Align align = Align::right;
};

/// The first cell of a row names it.
struct Row {
  enum class Kind { body, total, marked };  ///< marked: the one that the table is about
  std::vector<Value> cells;
  Kind kind = Kind::body;
};

struct ReportTable {
  Message caption;
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::vector<Message> notes;
};

/// The columns of a table that say something in some row: a page leaves out the others, CSV never does.
std::vector<std::size_t> shown_columns(const ReportTable& table);

/// One year of an indicator: what was counted (if anything), how sure it is, what was agreed.
struct TrajectoryPoint {
  enum class Source { record, baseline };
  int year = 0;
  std::optional<Rate> rate;
  std::optional<Bounds> interval;
  std::optional<Share> target;
  Source source = Source::record;
};

struct TrajectoryChart {
  Message title;
  std::optional<Share> reference;
  std::vector<TrajectoryPoint> points;  ///< in order of years
};

/// One bar a year, cut into categories, from the bottom.
struct StackChart {
  struct Bar {
    std::string name;
    std::vector<std::int64_t> counts;
  };
  Message title;
  std::vector<Coded> parts;  ///< the categories: `durable`, `transition`, `positive`, `other`
  std::vector<Bar> bars;
};

/// Structures of one type: rate by number of examined exits, around the pooled rate.
struct FunnelChart {
  struct Point {
    std::string name;
    Rate rate;
    bool is_outside = false;  ///< of the limits: its name stands beside it
  };
  /// Lowest and highest count still inside, of `of` exits.
  struct Limits {
    std::int64_t of = 0;
    std::int64_t low95 = 0, high95 = 0;
    std::int64_t low998 = 0, high998 = 0;
    /// As rates, where structures differ by more than chance.
    std::optional<Bounds> widened95, widened998;
  };
  Message title;
  Rate pooled;
  std::vector<Limits> limits;  ///< in order of `of`
  std::vector<Point> points;
};

/// Two bars a line: agreed and received.
struct PairsChart {
  struct Line {
    Value name;
    std::optional<Share> agreed;
    std::optional<Rate> received;
  };
  Message title;
  std::vector<Line> lines;
};

/// A running year: one result counted month by month, what the target asks for, and where the year may end.
struct CalendarChart {
  /// What was reached by the end of a month, or by the day of the report.
  struct Point {
    Message name;   ///< `2010-03`
    double at = 0;  ///< of the year within the period, 0 to 1
    std::int64_t count = 0;
  };
  struct Month {
    std::string name;
    double middle = 0;
  };
  struct Fan {
    std::int64_t low = 0, lower = 0, middle = 0, higher = 0, high = 0;
  };
  Message title;
  Coded result;  ///< the indicator
  std::string year;
  std::vector<Month> months;  ///< of the year within the period
  std::vector<Point> points;  ///< in order of time
  std::optional<Share> target;
  std::optional<std::int64_t> needed;  ///< by the end of the year, as planned
  std::optional<Fan> fan;
};

/// One axis of percents for one year and indicator, a line for each thing that lies on it.
struct StripChart {
  struct Mark {
    enum class Kind { record, band, path, reference, former, proposal, position };
    Kind kind = Kind::record;
    Value name;
    Value said;         ///< the figure in words
    Bounds reach;       ///< of a record its interval, of a band its ends, else both ends are the figure
    double figure = 0;  ///< where the mark stands; of a band not used
  };
  Message title;
  std::optional<std::int64_t> expected;  ///< exits that the year is to bring: a second scale counts them
  std::vector<Mark> marks;               ///< from above
};

/// One indicator on the first screen: what is said of it in a word, then in whole exits, then as a rate.
struct Tile {
  struct Year {
    std::string name;
    Coded verdict;
  };
  Message name;
  Coded verdict;  ///< the catalogue has a sign for it: `sign.<code>`
  Message exits;
  std::optional<Rate> rate = std::nullopt;
  std::optional<Bounds> interval = std::nullopt;
  std::optional<Share> target = std::nullopt;
  std::optional<Share> reference = std::nullopt;
  std::vector<Year> years = {};
  /// Key of the heading that it leads to, where that is not the one of all tiles.
  std::string details = {};
};

struct Tiles {
  std::vector<Tile> items;
  std::string details;  ///< key of the heading, further down, that they lead to; may be empty
};

using Chart = std::variant<TrajectoryChart, StackChart, FunnelChart, PairsChart, CalendarChart, StripChart>;
using Block = std::variant<Heading, Paragraph, Bullets, Facts, Tiles, ReportTable, Chart>;

struct Document {
  std::string kind;  ///< the subcommand's word: `results`
  Message title;
  std::vector<Block> blocks;
  /// What `--format csv` writes, its columns fixed for each kind.
  ReportTable data;
};

}  // namespace tremplin::report
