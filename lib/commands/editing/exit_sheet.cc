#include "commands/editing/exit_sheet.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "csv/csv_writer.h"
#include "documents/tables.h"
#include "model/exit_record.h"
#include "people/cells.h"
#include "people/words/wordings.h"
#include "render/text/catalogue.h"
#include "rules/bodies.h"

namespace tremplin::commands {
namespace {

using Key = model::RecordField;
using Cell = sheets::OutCell;

// In the order in which a structure fills them in. Without the structure, which `columns/1` says once for all.
constexpr std::array kColumns = {Key::id,           Key::person,          Key::type,       Key::entry_date,
                                 Key::exit_date,    Key::hours_worked,    Key::reason,     Key::contract_start,
                                 Key::contract_end, Key::contract_months, Key::prescriber, Key::profile,
                                 Key::note};

std::string heading_of(Key key, Language language) {
  return people::wordings().labels[static_cast<std::size_t>(key)].in(language);
}

std::string named(const model::Text& text, Language language) { return std::string(text.in(language)); }

std::vector<std::string> choices_of(Key key, const rules::RuleSet& rules, Date day, Language language) {
  std::vector<std::string> choices;
  if (key == Key::reason)
    for (const rules::Reason& reason : rules.reasons) choices.push_back(named(reason.label, language));
  if (key == Key::profile)
    for (const rules::Profile& profile : rules.profiles) choices.push_back(named(profile.label, language));
  if (key == Key::type)
    for (const std::string_view type : documents::choices_of<model::StructureType>()) choices.emplace_back(type);
  if (key == Key::prescriber)
    for (const auto& [code, wording] : people::wordings().prescriber_names) {
      const rules::BodyName* body = rules::body_name(code, day);
      choices.push_back(body ? named(body->label, language) : wording);
    }
  return choices;
}

class SheetMaker {
 public:
  SheetMaker(const rules::RuleSet& rules, Date day, Language language)
      : rules_(rules), day_(day), language_(language) {}

  sheets::OutWorkbook make() {
    exits_.name = word("init.sheet.exits");
    lists_.name = word("init.sheet.lists");
    help_.name = word("init.sheet.help");
    exits_.frozen_rows = lists_.frozen_rows = 1;
    help_.widths = {28, 90};
    help_.rows.push_back({{Cell::Kind::text, word("init.help.start")}});
    help_.rows.emplace_back();
    exits_.rows.emplace_back();
    lists_.rows.emplace_back();
    for (const Key key : kColumns) add_column(key);
    return {word("init.sheet.title"), {std::move(exits_), std::move(lists_), std::move(help_)}};
  }

 private:
  std::string word(std::string_view key) const { return render::text(language_, key); }
  void add_column(Key key);
  void add_check(Key key);
  std::string add_list(Key key, const std::vector<std::string>& choices);

  const rules::RuleSet& rules_;
  Date day_;
  Language language_;
  sheets::OutSheet exits_;
  sheets::OutSheet lists_;
  sheets::OutSheet help_;
};

// The range of cells that it stands in.
std::string SheetMaker::add_list(Key key, const std::vector<std::string>& choices) {
  const std::size_t column = lists_.rows[0].size();
  lists_.rows[0].push_back({Cell::Kind::heading, heading_of(key, language_)});
  std::size_t widest = 12;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (lists_.rows.size() < i + 2) lists_.rows.emplace_back();
    lists_.rows[i + 1].resize(column + 1);
    lists_.rows[i + 1][column] = {Cell::Kind::text, choices[i]};
    widest = std::max(widest, std::min<std::size_t>(choices[i].size(), 60));
  }
  lists_.widths.push_back(widest);
  const std::string letter = sheets::column_letter(column);
  return fmt::format("'{}'!${}$2:${}${}", lists_.name, letter, letter, choices.size() + 1);
}

void SheetMaker::add_check(Key key) {
  sheets::OutCheck check;
  check.column = exits_.rows[0].size() - 1;
  const std::vector<std::string> choices = choices_of(key, rules_, day_, language_);
  if (!choices.empty()) {
    check.range = add_list(key, choices);
    check.message = word("init.check.list");
    // Several profiles may stand in a cell, and prescribers are more than those that we know.
    check.is_strict = key == Key::reason || key == Key::type;
  } else if (model::is_day(key)) {
    check.kind = sheets::OutCheck::Kind::day;
    check.message = word("init.check.day");
  } else if (model::is_quantity(key)) {
    check.kind = sheets::OutCheck::Kind::number;
    check.message = word("init.check.number");
  } else {
    return;
  }
  exits_.checks.push_back(std::move(check));
}

void SheetMaker::add_column(Key key) {
  const std::string heading = heading_of(key, language_);
  exits_.rows[0].push_back({Cell::Kind::heading, heading});
  exits_.widths.push_back(key == Key::reason || key == Key::profile || key == Key::note ? 36 : 16);
  const std::string_view name = model::record_fields()[static_cast<std::size_t>(key)].name;
  help_.rows.push_back({{Cell::Kind::heading, heading}, {Cell::Kind::text, word("init.help." + std::string(name))}});
  add_check(key);
}

}  // namespace

sheets::OutWorkbook exit_sheet(const rules::RuleSet& rules, Date day, Language language) {
  return SheetMaker(rules, day, language).make();
}

std::string exit_sheet_csv(Language language) {
  std::vector<std::string> headings;
  headings.reserve(kColumns.size());
  for (const Key key : kColumns) headings.push_back(heading_of(key, language));
  std::string out(csv::csv_start(CsvDialect::fr));
  csv::append_csv_row(out, headings, CsvDialect::fr);
  return out;
}

}  // namespace tremplin::commands
