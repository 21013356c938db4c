#include "documents/outcomes/read_outcomes_csv.h"

#include <algorithm>
#include <array>
#include <map>
#include <ranges>

#include "base/text.h"
#include "csv/csv_reader.h"
#include "documents/outcomes/manifest_csv.h"
#include "documents/tables.h"
#include "documents/values/bad_number.h"
#include "model/own_key.h"

namespace tremplin::documents {
namespace {

constexpr std::array<std::string_view, 19> kColumns = {
    "exits",           "below_threshold", "withdrawn",    "examined",    "durable",
    "transition",      "positive",        "other",        "dynamic",     "durable_rate",
    "transition_rate", "positive_rate",   "dynamic_rate", "durable_low", "durable_high",
    "dynamic_low",     "dynamic_high",    "at_boundary",  "ambiguous"};

enum Column : std::size_t {
  // clang-format off: a list
  kExits,
  kBelowThreshold,
  kWithdrawn,
  kExamined,
  kDurable,
  kTransition,
  kPositive,
  kOther,
  kDynamic,
  kDurableRate,
  kTransitionRate,
  kPositiveRate,
  kDynamicRate,
  kDurableLow,
  kDurableHigh,
  kDynamicLow,
  kDynamicHigh,
  kAtBoundary,
  kAmbiguous
  // clang-format on
};

bool is_count(std::size_t column) { return column <= kDynamic || column >= kAtBoundary; }

// More than any header has.
constexpr std::size_t kLongestHeader = std::size_t{64} << 10;

bool is_own_name(std::string_view heading) {
  return model::is_own_key(heading) || model::find_group_key(heading) ||
         std::find(kColumns.begin(), kColumns.end(), heading) != kColumns.end();
}

// The columns of one part, and its rows one after the other.
class OutcomesReader {
 public:
  OutcomesReader(SourceId source, char separator, HeadingsSource headings, diagnostics::Diagnostics& diagnostics)
      : source_(source), separator_(separator), headings_(headings), diagnostics_(diagnostics) {
    at_column_.fill(kNowhere);
  }
  bool read_header(const csv::CsvRow& header);
  void read_row(const csv::CsvRow& row);
  model::Outcomes take() { return std::move(out_); }

 private:
  static constexpr std::size_t kNowhere = SIZE_MAX;

  bool place_column(const csv::CsvField& field, std::size_t at);
  std::string number_text(const csv::CsvField& field) const;
  bool read_count(const csv::CsvRow& row, Column column, std::int64_t& out);
  bool read_counts(const csv::CsvRow& row, model::Counts& counts);
  bool check_sum(const csv::CsvRow& row, Column column, std::int64_t expected);
  bool check_rate(const csv::CsvRow& row, Column column, std::int64_t count, std::int64_t examined);
  bool check_group(const csv::CsvField& field, model::GroupKey key, const std::string& value);
  bool is_first(const model::OutcomeRow& row);
  void fail(Code code, Place place, std::vector<Arg> args) { diagnostics_.add(code, place, std::move(args)); }

  SourceId source_;
  char separator_;
  HeadingsSource headings_;
  diagnostics::Diagnostics& diagnostics_;
  model::Outcomes out_;
  std::size_t width_ = 0;
  std::vector<std::size_t> at_key_;
  std::array<std::size_t, kColumns.size()> at_column_{};
  std::size_t at_rules_ = kNowhere;
  std::map<std::vector<std::string>, Place> seen_;
};

bool OutcomesReader::place_column(const csv::CsvField& field, std::size_t at) {
  const std::string name = outcome_column_of(csv::csv_text(field), headings_);
  if (model::is_own_key(name)) return true;
  const auto column = std::find(kColumns.begin(), kColumns.end(), name);
  if (column != kColumns.end()) {
    at_column_[static_cast<std::size_t>(column - kColumns.begin())] = at;
    return true;
  }
  const auto key = model::find_group_key(name);
  if (!key) {
    fail(Code::csv_unknown_column, field.place(source_), {name, std::string()});
    return false;
  }
  if (*key == model::GroupKey::rules) {
    at_rules_ = at;
    return true;
  }
  out_.grouping.keys.push_back(*key);
  at_key_.push_back(at);
  return true;
}

bool OutcomesReader::read_header(const csv::CsvRow& header) {
  width_ = header.fields.size();
  out_.header = {header.offset, 1, source_};
  bool ok = true;
  std::map<std::string, Place> first;
  for (std::size_t i = 0; i < width_; ++i) {
    const csv::CsvField& field = header.fields[i];
    const std::string name = outcome_column_of(csv::csv_text(field), headings_);
    if (const auto [known, is_new] = first.emplace(name, field.place(source_)); !is_new) {
      diagnostics_.add(Code::csv_repeated_column, field.place(source_), {csv::csv_text(field)}, {{known->second, {}}});
      ok = false;
      continue;
    }
    ok = place_column(field, i) && ok;
  }
  for (std::size_t i = 0; i < kColumns.size(); ++i) {
    if (at_column_[i] != kNowhere || !is_count(i)) continue;
    fail(Code::csv_missing_column, out_.header, {std::string(kColumns[i])});
    ok = false;
  }
  return ok && at_rules_ != kNowhere;
}

std::string OutcomesReader::number_text(const csv::CsvField& field) const {
  std::string text = csv::csv_text(field);
  if (separator_ == ';') std::replace(text.begin(), text.end(), ',', '.');
  return text;
}

bool OutcomesReader::read_count(const csv::CsvRow& row, Column column, std::int64_t& out) {
  const csv::CsvField& field = row.fields[at_column_[column]];
  const auto value = parse_decimal(csv::csv_text(field), 0);
  const std::string name(kColumns[column]);
  if (!value || *value < 0)
    return documents::add_bad_number(Code::bad_count, field.place(source_), name, csv::csv_text(field), diagnostics_),
           false;
  if (*value > model::kLargestCount) return fail(Code::outcome_too_large, field.place(source_), {name}), false;
  out = *value;
  return true;
}

bool OutcomesReader::check_sum(const csv::CsvRow& row, Column column, std::int64_t expected) {
  std::int64_t given = 0;
  if (!read_count(row, column, given)) return false;
  if (given == expected) return true;
  fail(Code::outcome_sums, row.fields[at_column_[column]].place(source_),
       {std::string(kColumns[column]), given, expected});
  return false;
}

bool OutcomesReader::check_rate(const csv::CsvRow& row, Column column, std::int64_t count, std::int64_t examined) {
  if (at_column_[column] == kNowhere) return true;
  const csv::CsvField& field = row.fields[at_column_[column]];
  const std::string expected = examined == 0 ? std::string() : format_decimal(round_half_even(count, examined, 6), 6);
  const std::string given = number_text(field);
  // A spreadsheet drops noughts at the end.
  if (given == expected || (!given.empty() && parse_decimal(given, 6) == parse_decimal(expected, 6))) return true;
  fail(Code::outcome_rate, field.place(source_), {std::string(kColumns[column]), given, expected});
  return false;
}

bool OutcomesReader::read_counts(const csv::CsvRow& row, model::Counts& counts) {
  bool ok = read_count(row, kExits, counts.exits) && read_count(row, kBelowThreshold, counts.below_threshold) &&
            read_count(row, kWithdrawn, counts.withdrawn) && read_count(row, kDurable, counts.durable) &&
            read_count(row, kTransition, counts.transition) && read_count(row, kPositive, counts.positive) &&
            read_count(row, kOther, counts.other) && read_count(row, kAtBoundary, counts.at_boundary) &&
            read_count(row, kAmbiguous, counts.ambiguous);
  if (!ok) return false;
  const std::int64_t examined = counts.examined();
  ok = check_sum(row, kExamined, examined) && check_sum(row, kDynamic, counts.dynamic()) &&
       check_sum(row, kExits, counts.below_threshold + counts.withdrawn + examined);
  if (!ok) return false;
  if (counts.at_boundary > examined) return check_sum(row, kAtBoundary, examined);
  if (counts.ambiguous > examined + counts.withdrawn) return check_sum(row, kAmbiguous, examined + counts.withdrawn);
  return check_rate(row, kDurableRate, counts.durable, examined) &&
         check_rate(row, kTransitionRate, counts.transition, examined) &&
         check_rate(row, kPositiveRate, counts.positive, examined) &&
         check_rate(row, kDynamicRate, counts.dynamic(), examined);
}

bool OutcomesReader::check_group(const csv::CsvField& field, model::GroupKey key, const std::string& value) {
  const auto types = choices_of<model::StructureType>();
  bool ok = true;
  switch (key) {
    case model::GroupKey::year:
    case model::GroupKey::quarter:
    case model::GroupKey::month: ok = model::parse_period(key, value).has_value(); break;
    case model::GroupKey::type: ok = std::find(types.begin(), types.end(), value) != types.end(); break;
    case model::GroupKey::structure:
    case model::GroupKey::rules: ok = base::is_identifier(value); break;
    case model::GroupKey::reason: ok = base::is_code(value); break;
    case model::GroupKey::prescriber:
    case model::GroupKey::profile: ok = value.empty() || base::is_code(value); break;
    case model::GroupKey::convention: ok = value.empty() || base::is_identifier(value); break;
    case model::GroupKey::department: ok = value.size() <= 3; break;
  }
  if (!ok)
    fail(Code::outcome_bad_group, field.place(source_),
         {std::string(model::group_keys()[static_cast<std::size_t>(key)]), value});
  return ok;
}

bool OutcomesReader::is_first(const model::OutcomeRow& row) {
  std::vector<std::string> identity = row.group;
  identity.push_back(row.rules);
  const auto [known, is_new] = seen_.emplace(std::move(identity), row.place);
  if (!is_new) diagnostics_.add(Code::outcome_repeated_row, row.place, {}, {{known->second, {}}});
  return is_new;
}

void OutcomesReader::read_row(const csv::CsvRow& row) {
  if (row.fields.size() != width_) {
    fail(Code::csv_ragged_row, {row.offset, row.length, source_},
         {static_cast<std::int64_t>(row.fields.size()), static_cast<std::int64_t>(width_)});
    return;
  }
  model::OutcomeRow out;
  out.place = {row.offset, row.length, source_};
  for (std::size_t i = 0; i < at_key_.size(); ++i) {
    const csv::CsvField& field = row.fields[at_key_[i]];
    out.group.push_back(csv::csv_text(field));
    if (!check_group(field, out_.grouping.keys[i], out.group.back())) return;
  }
  out.rules = csv::csv_text(row.fields[at_rules_]);
  if (!check_group(row.fields[at_rules_], model::GroupKey::rules, out.rules)) return;
  if (read_counts(row, out.counts) && is_first(out)) out_.rows.push_back(std::move(out));
}

// Files of a French spreadsheet that stand one after the other have a mark each.
void drop_byte_order_mark(csv::CsvField& field) {
  if (!field.inner.starts_with(base::kByteOrderMark)) return;
  field.inner.remove_prefix(base::kByteOrderMark.size());
  field.offset += base::kByteOrderMark.size();
  field.length -= static_cast<std::uint32_t>(base::kByteOrderMark.size());
}

// What a header of outcomes has, whatever it is grouped by.
bool names_outcomes(const std::vector<std::string>& names) {
  const auto has = [&](std::string_view name) { return std::ranges::find(names, name) != names.end(); };
  return has("examined") && has("rules");
}

bool is_header(const csv::CsvRow& row, HeadingsSource headings) {
  // No heading is a number, and every row has some.
  const auto is_number = [](const csv::CsvField& field) {
    return !field.inner.empty() && base::is_digit(field.inner.front());
  };
  if (std::ranges::any_of(row.fields, is_number)) return false;
  std::vector<std::string> names;
  for (const csv::CsvField& field : row.fields) names.push_back(outcome_column_of(csv::csv_text(field), headings));
  return names_outcomes(names);
}

}  // namespace

std::span<const std::string_view> outcome_columns() { return kColumns; }

std::string outcome_column_of(const std::string& heading, HeadingsSource headings) {
  if (is_own_name(heading) || !headings) return heading;
  const auto found = headings().find(base::folded(heading));
  return found == headings().end() ? heading : found->second;
}

CsvHead csv_head(std::string_view text, HeadingsSource headings) {
  diagnostics::Diagnostics unheard;
  text = text.substr(0, kLongestHeader);
  csv::CsvReader reader(kNoSource, text.substr(0, text.find('\n')), unheard);
  csv::CsvRow row;
  if (!reader.next(row)) return {};
  std::vector<std::string> names;
  for (const csv::CsvField& field : row.fields) names.push_back(csv::csv_text(field));
  const auto has = [&](std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); };
  if (has("entry_date") && has("exit_date") && has("reason")) return {CsvKind::exits, reader.separator()};
  if (std::ranges::equal(names, manifest_columns())) return {CsvKind::manifest, reader.separator()};
  // One column is no table: mostly it is the first line of YAML.
  if (names.size() > 1)
    for (std::string& name : names) name = outcome_column_of(name, headings);
  return {names_outcomes(names) ? CsvKind::outcomes : CsvKind::unknown, reader.separator()};
}

std::vector<model::Outcomes> read_outcomes_csv(SourceId source, std::string_view text, HeadingsSource headings,
                                               diagnostics::Diagnostics& diagnostics) {
  csv::CsvReader reader(source, text, diagnostics);
  std::vector<model::Outcomes> parts;
  std::optional<OutcomesReader> part;
  for (csv::CsvRow row; reader.next(row);) {
    if (!row.is_sound && !part) return parts;
    if (!row.is_sound) continue;
    drop_byte_order_mark(row.fields.front());
    if (part && !is_header(row, headings)) {
      part->read_row(row);
      continue;
    }
    if (part) parts.push_back(part->take());
    part.emplace(source, reader.separator(), headings, diagnostics);
    if (!part->read_header(row)) return parts;
  }
  if (part) parts.push_back(part->take());
  return parts;
}

}  // namespace tremplin::documents
