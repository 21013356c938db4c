#include "engine/inputs/dataset.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>

#include "base/padded_text.h"
#include "base/parallel_for.h"
#include "base/text.h"
#include "check/conventions/check_convention.h"
#include "engine/inputs/counted_once.h"
#include "engine/inputs/expand_inputs.h"
#include "engine/inputs/input_names.h"
#include "engine/inputs/load_source.h"
#include "engine/nearly_ours.h"
#include "engine/own_ground.h"
#include "engine/refusal.h"
#include "engine/tables/columns_documents.h"
#include "engine/tables/load_table.h"
#include "engine/tables/vocabulary_of.h"

namespace tremplin::engine {
namespace {

class DatasetLoader {
 public:
  DatasetLoader(const commands::CommonOptions& common, const LoadOptions& options, Disk& disk, Dataset& data)
      : common_(common), options_(options), disk_(disk), data_(data) {}

  void run();

 private:
  void look_into(const std::string& folder);
  void load_all(SourceId count);
  LoadedSource load(SourceId source) const;
  template <class Load>
  void load_each(std::span<const SourceId> wanted, Load load_one);
  void load_tables();
  void pass_over_copies();
  const model::ColumnsDocument* load_given_columns();
  void take(SourceId source, LoadedSource loaded);
  void load_rule_files();
  void load_rules_at(const std::string& path, const OwnGround& ground);
  void take_file(diagnostics::SourceTable::Source file);
  void load_override_file();
  SourceId source_of(const std::string& path);
  std::string path_beside(const model::Convention& convention) const;
  const rules::RuleSet* rules_of_file(const std::string& path);
  void resolve_override();
  void note_faulty_rules();
  Place cause_of_unknown(std::string_view rules) const;
  const rules::RuleSet* rules_of(const model::Convention& convention);
  void hold(const model::Convention& convention, const rules::RuleSet* rules);
  void hold_conventions();
  void leave_out_unsound();

  const commands::CommonOptions& common_;
  const LoadOptions& options_;
  Disk& disk_;
  Dataset& data_;
  std::vector<model::RuleSetDraft> drafts_;
  // Sources that may be tables of people.
  std::vector<SourceId> tables_;
  // Which file each draft came from, so that a convention may name the file.
  std::map<SourceId, std::string> rules_by_source_;
  // Files that conventions name as rule sets and that are not read, with the reason.
  std::map<std::string, Bilingual> refused_;
  // Of as many sources as there were when it was last asked for.
  std::map<std::string, SourceId> source_by_path_;
  SourceId numbered_ = 0;
  // Rule sets with errors by id, and one of which not even the id is known.
  rules::TextMap<Place> faulty_rules_;
  Place faulty_rules_without_id_;
};

bool looks_like_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.ends_with(".yaml") || name.ends_with(".yml");
}

void DatasetLoader::run() {
  ExpandedInputs inputs = expand_inputs(
      common_, disk_, [](std::string_view name) { return has_own_ending(name) || has_near_ending(name); });
  for (auto& file : inputs.files) data_.sources.add(std::move(file));
  const auto file_count = static_cast<SourceId>(data_.sources.size());
  for (SourceId id = 0; id < file_count; ++id)
    if (std::binary_search(inputs.repeated.begin(), inputs.repeated.end(), data_.sources[id].name))
      data_.diagnostics.add_once(Code::file_given_twice, {0, 1, id});
  load_all(file_count);
  for (auto& stream : inputs.passed_over)
    data_.diagnostics.add(Code::stream_passed_over, {0, 1, data_.sources.add(std::move(stream))});
  for (const auto& [link, first] : inputs.met_again)
    data_.diagnostics.add(Code::folder_met_again, {0, 1, data_.sources.add({link, link, true})}, {first});
  load_rule_files();
  data_.book.add(drafts_, data_.diagnostics);
  note_faulty_rules();
  resolve_override();
  hold_conventions();
  load_tables();
  check_counted_once(data_, disk_);
  for (const std::string& folder : inputs.folders) look_into(folder);
  check::check_conventions(data_.conventions, data_.diagnostics);
  if (common_.keep_going) leave_out_unsound();
}

void DatasetLoader::look_into(const std::string& folder) {
  const bool has_ours = std::any_of(data_.read_sources.begin(), data_.read_sources.end(),
                                    [&](SourceId source) { return is_below(data_.sources[source].path, folder); });
  if (!has_ours) data_.diagnostics.add(Code::nothing_here, {0, 1, data_.sources.add({folder, folder, true})});
}

LoadedSource DatasetLoader::load(SourceId source) const {
  return load_source(data_.sources, source, data_.diagnostics.policy(), options_.look, common_.jobs, disk_,
                     Tables::later);
}

// Many files by all threads, a bounded number at a time; taken in order.
template <class Load>
void DatasetLoader::load_each(std::span<const SourceId> wanted, Load load_one) {
  constexpr std::size_t kAtOnce = 1024;
  constexpr std::size_t kWorthThreads = 32;
  for (std::size_t begin = 0; begin < wanted.size(); begin += kAtOnce) {
    const auto some = wanted.subspan(begin, std::min(kAtOnce, wanted.size() - begin));
    std::vector<std::optional<LoadedSource>> loaded(some.size());
    base::parallel_for(some.size(), some.size() < kWorthThreads ? 1 : base::thread_count(common_.jobs),
                       [&](std::size_t i, unsigned) { loaded[i] = load_one(some[i]); });
    for (std::size_t i = 0; i < some.size(); ++i) take(some[i], std::move(*loaded[i]));
  }
}

void DatasetLoader::load_all(SourceId count) {
  std::vector<SourceId> all(count);
  std::iota(all.begin(), all.end(), SourceId{0});
  load_each(all, [&](SourceId source) { return load(source); });
}

const model::ColumnsDocument* DatasetLoader::load_given_columns() {
  if (!common_.columns) return nullptr;
  SourceId source = source_of(*common_.columns);
  if (source == kNoSource) {
    source = data_.sources.add({*common_.columns, *common_.columns, true});
    take(source, load(source));
  }
  for (const model::ColumnsDocument& document : data_.columns)
    if (document.place.source == source) return document.is_sound ? &document : nullptr;
  if (!data_.diagnostics.has_errors()) throw Refusal({"usage.no_columns", {*common_.columns}});
  return nullptr;
}

// A workbook beside the file that was made of it.
void DatasetLoader::pass_over_copies() {
  const auto stem = [](std::string_view path) { return path.substr(0, path.rfind('.')); };
  std::map<std::string_view, SourceId> ours;
  for (const ExitsPart& part : data_.exits) ours.emplace(stem(data_.sources[part.source].path), part.source);
  std::erase_if(tables_, [&](SourceId source) {
    const diagnostics::SourceTable::Source& table = data_.sources[source];
    const auto found = ours.find(stem(table.path));
    if (table.named || !is_sheet_name(table.path) || found == ours.end()) return false;
    const std::string& name = data_.sources[found->second].name;
    data_.diagnostics.add(Code::sheet_beside_ours, {0, 0, source}, {name.substr(name.rfind('/') + 1)});
    data_.sources[source].text = std::make_shared<const std::string>(base::kPadding, '\0');
    return true;
  });
}

// Tables of people, once all words are known; and what only seemed to be one.
void DatasetLoader::load_tables() {
  const model::ColumnsDocument* given = load_given_columns();
  if (tables_.empty() && data_.columns.empty()) return;
  const people::Vocabulary words = vocabulary_of(data_);
  pass_over_copies();
  check_columns_documents(data_.columns, data_.sources, words, data_.diagnostics);
  const auto welcome =
      common_.strict ? people::Understanding::Welcome::refused : people::Understanding::Welcome::allowed;
  load_each(tables_, [&](SourceId source) {
    const model::ColumnsDocument* columns =
        columns_for(data_.sources[source].path, data_.columns, data_.sources, given);
    return load_table(data_.sources, source, data_.diagnostics.policy(), {words, columns, welcome, common_.sheet},
                      common_.jobs, disk_);
  });
  std::sort(data_.read_sources.begin(), data_.read_sources.end());
  std::stable_sort(data_.exits.begin(), data_.exits.end(), [](const ExitsPart& a, const ExitsPart& b) {
    return std::pair(a.source, a.offset) < std::pair(b.source, b.offset);
  });
}

void DatasetLoader::take(SourceId source, LoadedSource loaded) {
  data_.diagnostics.merge(std::move(loaded.diagnostics));
  if (loaded.may_be_table) tables_.push_back(source);
  if (!loaded.is_ours) return;
  diagnostics::SourceTable::Source& row = data_.sources[source];
  row.text = std::move(loaded.text);
  row.text_size = loaded.text_size;
  row.layout = std::move(loaded.layout);
  ++data_.file_count;
  if (!loaded.is_empty) data_.read_sources.push_back(source);
  const auto append = [](auto& from, auto& to) { std::move(from.begin(), from.end(), std::back_inserter(to)); };
  append(loaded.conventions, data_.conventions);
  append(loaded.exits, data_.exits);
  append(loaded.outcomes, data_.outcomes);
  append(loaded.manifests, data_.manifests);
  append(loaded.unread, data_.unread);
  append(loaded.columns, data_.columns);
  if (loaded.understood) data_.understood.push_back({row.name, *loaded.understood});
  for (const model::RuleSetDraft& draft : loaded.rules)
    if (draft.id) rules_by_source_[source] = draft.id->value.text;
  append(loaded.rules, drafts_);
  for (const model::NamesDraft& draft : loaded.names) data_.names.add(draft, data_.diagnostics);
}

std::string DatasetLoader::path_beside(const model::Convention& convention) const {
  const diagnostics::SourceTable::Source& source = data_.sources[convention.place.source];
  const std::string& name = convention.rules->value;
  return name.starts_with('/') || source.path == "-" ? name : folder_of(source.path) + name;
}

SourceId DatasetLoader::source_of(const std::string& path) {
  for (; numbered_ < data_.sources.size(); ++numbered_)
    source_by_path_.emplace(data_.sources[numbered_].path, numbered_);
  const auto found = source_by_path_.find(path);
  return found == source_by_path_.end() ? kNoSource : found->second;
}

// Rule sets that conventions or --rules name by their file, and that are not among the inputs.
void DatasetLoader::load_rule_files() {
  load_override_file();
  std::set<std::string> wanted;
  for (const model::Convention& convention : data_.conventions)
    if (convention.rules && looks_like_path(convention.rules->value)) wanted.insert(path_beside(convention));
  if (wanted.empty()) return;
  const OwnGround ground(common_.inputs, disk_);
  for (const std::string& path : wanted)
    if (source_of(path) == kNoSource) load_rules_at(path, ground);
}

void DatasetLoader::load_override_file() {
  if (!options_.rules || !looks_like_path(*options_.rules) || source_of(*options_.rules) != kNoSource) return;
  const PathKind kind = disk_.kind(*options_.rules);
  if (kind == PathKind::file || kind == PathKind::stream) take_file({*options_.rules, *options_.rules, true});
}

void DatasetLoader::take_file(diagnostics::SourceTable::Source file) {
  const SourceId source = data_.sources.add(std::move(file));
  take(source, load(source));
}

// Nobody named this file on the command line: it is read where it may be, and nothing but a rule set is taken from it
// or quoted.
void DatasetLoader::load_rules_at(const std::string& path, const OwnGround& ground) {
  if (const auto reason = ground.why_not(path)) {
    refused_.emplace(path, *reason);
    return;
  }
  if (disk_.kind(path) != PathKind::file) return;
  const SourceId source = data_.sources.add({path, path, false});
  LoadedSource loaded = load(source);
  const bool is_rules = loaded.conventions.empty() && loaded.exits.empty() && loaded.outcomes.empty();
  if (is_rules && loaded.names.empty() && loaded.columns.empty()) take(source, std::move(loaded));
}

const rules::RuleSet* DatasetLoader::rules_of_file(const std::string& path) {
  const SourceId source = source_of(path);
  const auto found = rules_by_source_.find(source);
  return source == kNoSource || found == rules_by_source_.end() ? nullptr : data_.book.find(found->second);
}

void DatasetLoader::resolve_override() {
  if (!options_.rules) return;
  data_.override_rules = data_.book.find(*options_.rules);
  if (!data_.override_rules) data_.override_rules = rules_of_file(*options_.rules);
  if (data_.override_rules || data_.diagnostics.has_errors()) return;
  refuse_name(options_.unknown_rules, *options_.rules, data_.book.ids());
}

void DatasetLoader::note_faulty_rules() {
  const auto note = [this](Place place) {
    if (!faulty_rules_without_id_.is_set()) faulty_rules_without_id_ = place;
  };
  for (const model::RuleSetDraft& draft : drafts_) {
    if (!draft.id)
      note(draft.place);
    else if (!data_.book.find(draft.id->value.text))
      faulty_rules_.emplace(draft.id->value.text, draft.place);
  }
  for (const UnreadDocument& document : data_.unread)
    if (document.kind == documents::DocumentKind::rules) note(document.place);
}

// Where the rule set of this id or file has errors, which have their findings; unset where it is just not there.
Place DatasetLoader::cause_of_unknown(std::string_view rules) const {
  const auto found = faulty_rules_.find(rules);
  return found == faulty_rules_.end() ? faulty_rules_without_id_ : found->second;
}

const rules::RuleSet* DatasetLoader::rules_of(const model::Convention& convention) {
  if (!convention.rules) return &data_.book.built_in_for(convention.days().from);
  const Located<std::string>& name = *convention.rules;
  if (const rules::RuleSet* set = data_.book.find(name.value)) return set;
  const std::string path = path_beside(convention);
  if (const rules::RuleSet* set = rules_of_file(path)) return set;
  if (const auto refused = refused_.find(path); refused != refused_.end()) {
    data_.diagnostics.add(Code::rules_file_not_read, name.place, {name.value, refused->second});
    return nullptr;
  }
  const auto of_file = rules_by_source_.find(source_of(path));
  if (cause_of_unknown(of_file == rules_by_source_.end() ? name.value : of_file->second).is_set()) return nullptr;
  data_.diagnostics.add_near(Code::unknown_rules, name.place, {name.value},
                             base::nearest(name.value, data_.book.ids()));
  return nullptr;
}

// A convention that has errors still says what holds where it is sound in that; else it is left open.
void DatasetLoader::hold(const model::Convention& convention, const rules::RuleSet* rules) {
  if (!rules && convention.can_govern()) rules = data_.override_rules;
  if (rules) return data_.convention_index->add(convention, rules);
  const bool has_structure = convention.structure && convention.structure->value.id;
  const Place faulty_rules = convention.rules ? cause_of_unknown(convention.rules->value) : Place{};
  const Place cause = convention.can_govern() && faulty_rules.is_set() ? faulty_rules : convention.place;
  if (has_structure) {
    data_.convention_index->leave_open(convention.structure_id(), cause);
  } else {
    data_.convention_index->leave_others_open(cause);
  }
}

void DatasetLoader::hold_conventions() {
  data_.convention_index.emplace(data_.book, data_.override_rules);
  for (model::Convention& convention : data_.conventions) {
    const bool has_rules = convention.can_govern() && convention.are_rules_known;
    const rules::RuleSet* rules = has_rules ? rules_of(convention) : nullptr;
    data_.convention_rules.push_back(rules);
    hold(convention, rules);
  }
  for (const UnreadDocument& document : data_.unread)
    if (document.kind == documents::DocumentKind::convention) data_.convention_index->leave_others_open(document.place);
  if (options_.rules && !data_.override_rules)
    data_.convention_index->leave_all_open(cause_of_unknown(*options_.rules));
}

// What goes on is only what can be worked with: a period with days in it, and rules to judge by.
void DatasetLoader::leave_out_unsound() {
  for (std::size_t i = 0; i < data_.conventions.size(); ++i) {
    model::Convention& convention = data_.conventions[i];
    if (!convention.is_sound) continue;
    const bool has_rules = data_.convention_rules[i] || data_.override_rules;
    convention.is_sound = has_rules && convention.days().from <= convention.days().to;
  }
}

}  // namespace

std::unique_ptr<Dataset> load_dataset(const commands::CommonOptions& common, const LoadOptions& options, Disk& disk) {
  auto data = std::make_unique<Dataset>(options.policy);
  DatasetLoader(common, options, disk, *data).run();
  return data;
}

}  // namespace tremplin::engine
