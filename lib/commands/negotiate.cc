#include "tremplin/commands/negotiate.h"

#include <fmt/format.h>

#include <algorithm>

#include "commands/answer.h"
#include "commands/pages/report_pages.h"
#include "commands/pages/workbook.h"
#include "engine/earlier_years.h"
#include "engine/read_records.h"
#include "engine/refusal.h"
#include "negotiate/negotiation.h"
#include "negotiate/positions/former_targets.h"
#include "render/html/html.h"
#include "render/layout/document_text.h"
#include "render/negotiation_yaml.h"
#include "report/document/apply_names.h"
#include "report/document/joined.h"
#include "report/figures/understood.h"
#include "report/index/report_index.h"
#include "report/negotiation/negotiation_document.h"

namespace tremplin::commands {
namespace {

bool was_given_up(const model::Convention& convention) {
  return convention.status->value == model::Status::refused || convention.status->value == model::Status::abandoned;
}

negotiate::YearRange record_years(const model::Convention& convention) {
  const int start = year_of(convention.days().from);
  return {start - 3, start - 1};
}

bool is_open(const model::Convention& convention) {
  return convention.status->value == model::Status::project || convention.status->value == model::Status::negotiated;
}

// The conventions whose targets can be spoken of, in order of id.
std::vector<rules::ConventionEntry> sound_conventions(const engine::Dataset& data) {
  std::vector<rules::ConventionEntry> sound;
  for (std::size_t i = 0; i < data.conventions.size(); ++i) {
    const model::Convention& convention = data.conventions[i];
    if (!convention.is_sound || !data.convention_rules[i] || convention.days().to < convention.days().from) continue;
    sound.push_back({&convention, data.convention_rules[i]});
  }
  std::stable_sort(sound.begin(), sound.end(), [](const rules::ConventionEntry& a, const rules::ConventionEntry& b) {
    return a.convention->id_text() < b.convention->id_text();
  });
  return sound;
}

// The convention asked for, else those that are not settled yet: the others are evidence.
std::vector<rules::ConventionEntry> chosen(const engine::Dataset& data,
                                           const std::vector<rules::ConventionEntry>& sound,
                                           const NegotiateOptions& options) {
  std::vector<rules::ConventionEntry> found;
  std::vector<std::string_view> ids;
  for (const rules::ConventionEntry& held : sound) {
    ids.push_back(held.convention->id_text());
    if (options.convention ? *options.convention == ids.back() : is_open(*held.convention)) found.push_back(held);
  }
  if (options.convention && found.empty() && !data.diagnostics.has_errors())
    engine::refuse_name("negotiate.unknown_convention", *options.convention, ids);
  return found;
}

// Of the structure's conventions, those of structures that it took over included, of the same type and rule set that
// were not given up, none after this one.
int first_start_year(const rules::ConventionIndex& convention_index, const rules::ConventionEntry& held) {
  int first = year_of(held.convention->days().from);
  for (const std::string& id : negotiate::structure_ids(*held.convention))
    for (const rules::ConventionEntry& other : convention_index.of_structure(id))
      if (other.convention->type() == held.convention->type() && other.rules->base_id == held.rules->base_id &&
          !was_given_up(*other.convention))
        first = std::min(first, year_of(other.convention->days().from));
  return first;
}

report::Document page_of(const negotiate::Negotiation& negotiation, const engine::Dataset& data) {
  report::Document page = report::negotiation_document(negotiation);
  report::apply_names(page, data.names);
  auto understood = report::understood_messages(data.understood);
  if (!understood.empty())
    page.blocks.emplace_back(report::Paragraph{report::Paragraph::Tone::note, std::move(understood)});
  return page;
}

std::vector<report::Document> pages_of(std::span<const negotiate::Negotiation> negotiations,
                                       const engine::Dataset& data) {
  std::vector<report::Document> pages;
  pages.reserve(negotiations.size());
  for (const negotiate::Negotiation& negotiation : negotiations) pages.push_back(page_of(negotiation, data));
  return pages;
}

std::string render_page(std::vector<report::Document> pages, Language language) {
  if (pages.size() == 1) return render::render_html(pages.front(), language);
  for (report::Document& page : pages) page.title.key = "name.is";
  const auto count = static_cast<std::int64_t>(pages.size());
  return render::render_html(report::joined({"negotiate.title.all", {count}}, pages), language);
}

class StringSink : public TextSink {
 public:
  void write(std::string_view text) override { text_ += text; }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// A page at a time: all those of a country would not fit into memory.
void write_texts(std::span<const negotiate::Negotiation> negotiations, const engine::Dataset& data,
                 const NegotiateOptions& options, TextSink& out) {
  for (const negotiate::Negotiation& negotiation : negotiations) {
    if (&negotiation != &negotiations.front()) out.write("\n\n");
    out.write(render::render_text(page_of(negotiation, data), options.language, options.width));
  }
}

void write_result(std::span<const negotiate::Negotiation> negotiations, const engine::Dataset& data,
                  const NegotiateOptions& options, Disk& disk, TextSink& out) {
  switch (options.format) {
    case NegotiateFormat::text: return write_texts(negotiations, data, options, out);
    case NegotiateFormat::yaml: return out.write(render::negotiation_yaml(negotiations));
    case NegotiateFormat::csv:
      return out.write(render::render_csv(report::negotiation_table(negotiations), options.language, options.csv));
    case NegotiateFormat::html: return out.write(render_page(pages_of(negotiations, data), options.language));
    case NegotiateFormat::xlsx:
      return out.write(workbook_of(pages_of(negotiations, data), data, disk, options.language));
  }
}

// As a report of that format would be; of YAML there is a list of the files alone.
ReportFormat index_format(NegotiateFormat format) {
  switch (format) {
    case NegotiateFormat::html: return ReportFormat::html;
    case NegotiateFormat::xlsx: return ReportFormat::xlsx;
    case NegotiateFormat::text: return ReportFormat::text;
    case NegotiateFormat::csv:
    case NegotiateFormat::yaml: break;
  }
  return ReportFormat::csv;
}

ReportOptions index_options(const NegotiateOptions& options) {
  ReportOptions index;
  static_cast<CommonOptions&>(index) = static_cast<const CommonOptions&>(options);
  index.format = index_format(options.format);
  index.csv = options.csv;
  return index;
}

void write_index(PageFolder& folder, std::span<const negotiate::Negotiation> negotiations,
                 const report::PageNames& pages, const NegotiateOptions& options) {
  std::vector<const model::Convention*> conventions;
  for (const negotiate::Negotiation& negotiation : negotiations) conventions.push_back(negotiation.convention);
  const report::Document index = report::index_page({"negotiate.title.pages", {}}, conventions, pages);
  add_index(folder, index.data, index, index_options(options));
}

std::string ending_of_pages(NegotiateFormat format) {
  return format == NegotiateFormat::yaml ? ".yaml" : std::string(ending_of(index_format(format)));
}

void write_folder(std::span<const negotiate::Negotiation> negotiations, const engine::Dataset& data,
                  const NegotiateOptions& options, Disk& disk) {
  PageFolder folder(disk, options.folder, ending_of_pages(options.format));
  report::PageNames pages;
  for (const negotiate::Negotiation& negotiation : negotiations) {
    const std::string name = folder.name_for(negotiation.convention->id_text());
    pages[negotiation.convention] = name;
    StringSink page;
    write_result({&negotiation, 1}, data, options, disk, page);
    folder.add(name, page.text());
  }
  write_index(folder, negotiations, pages, options);
  folder.commit();
}

// What is negotiated, each with the conventions that it follows.
struct Case {
  rules::ConventionEntry held;
  std::vector<const model::Convention*> former;
};

std::vector<Case> cases_of(const std::vector<rules::ConventionEntry>& wanted,
                           const std::vector<rules::ConventionEntry>& sound) {
  std::vector<const model::Convention*> read;
  read.reserve(sound.size());
  for (const rules::ConventionEntry& held : sound) read.push_back(held.convention);
  std::vector<Case> cases;
  cases.reserve(wanted.size());
  for (const rules::ConventionEntry& held : wanted)
    cases.push_back({held, negotiate::former_conventions(*held.convention, read)});
  return cases;
}

std::vector<negotiate::Negotiation> negotiate_all(const engine::Dataset& data, const std::vector<Case>& cases,
                                                  engine::EarlierYearsGatherer& gatherer,
                                                  const NegotiateOptions& options) {
  std::vector<negotiate::Negotiation> negotiations;
  for (const auto& [held, former] : cases) {
    if (options.year && !model::has_year(held.convention->days(), *options.year)) continue;
    engine::EarlierYears& earlier = gatherer.of(*held.rules);
    const negotiate::Precedents before{first_start_year(*data.convention_index, held), former, &gatherer.judged()};
    negotiations.push_back(negotiate::negotiate_convention(*held.convention, *held.rules, before, earlier.results,
                                                           earlier.exits, {options.exits, options.year}));
  }
  return negotiations;
}

void want_evidence(engine::EarlierYearsGatherer& gatherer, const std::vector<Case>& cases) {
  for (const auto& [held, former] : cases) {
    gatherer.want(*held.rules, record_years(*held.convention));
    for (const model::Convention* convention : former) gatherer.want_judged_by(*convention);
  }
}

// What was left aside, and why, for whoever reads the result.
void note_what_is_left(const engine::EarlierYearsGatherer& gatherer, std::size_t settled,
                       const NegotiateOptions& options, std::vector<render::Phrase>& notes) {
  const auto note = [&notes](const char* key, std::int64_t count) {
    if (count > 0) notes.push_back({key, {count}});
  };
  note("negotiate.reread", gatherer.left_out());
  if (!options.convention) note("negotiate.settled", static_cast<std::int64_t>(settled));
}

Answer answer(const NegotiateOptions& options, const Host& host) {
  engine::PassOptions pass;
  pass.keep_going = options.keep_going;
  pass.jobs = options.jobs;
  pass.progress = host.progress;
  std::vector<rules::ConventionEntry> sound;
  std::vector<Case> cases;
  auto [loaded, gatherer, passed] = engine::read_records(
      options, {{options.max_findings}, std::nullopt}, pass, host.disk, [&](engine::Dataset& read) {
        sound = sound_conventions(read);
        cases = cases_of(chosen(read, sound, options), sound);
        auto wanted = std::make_unique<engine::EarlierYearsGatherer>(read);
        want_evidence(*wanted, cases);
        return wanted;
      });
  gatherer->finish();
  const std::shared_ptr data = std::move(loaded);
  Answer answer = answer_from(data, passed, options);
  if (!answer.result.is_complete) return answer;
  note_what_is_left(*gatherer, sound.size() - cases.size(), options, answer.notes);
  auto negotiations = negotiate_all(*data, cases, *gatherer, options);
  if (negotiations.empty()) answer.notes.push_back({"negotiate.nothing", {}});
  answer.write = [&options, &host, data, negotiations = std::move(negotiations)](TextSink& out) {
    if (options.folder.empty())
      write_result(negotiations, *data, options, host.disk, out);
    else
      write_folder(negotiations, *data, options, host.disk);
    return ExitStatus::done;
  };
  return answer;
}

}  // namespace

RunResult negotiate(const NegotiateOptions& options, const Host& host) {
  return deliver(options, host, [&] { return answer(options, host); });
}

}  // namespace tremplin::commands
