#include "engine/inputs/dataset.h"

#include <algorithm>

#include "base/parallel_for.h"
#include "base/text.h"
#include "check/conventions/check_convention.h"
#include "engine/inputs/expand_inputs.h"
#include "engine/inputs/load_source.h"
#include "render/text/catalogue.h"

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
  void take(SourceId source, LoadedSource loaded);
  void load_rule_files();
  SourceId source_of(const std::string& path);
  std::string path_beside(const model::Convention& convention) const;
  const rules::RuleSet* rules_of_file(const std::string& path);
  void resolve_override();
  const rules::RuleSet* rules_of(const model::Convention& convention);
  void hold_conventions();

  const commands::CommonOptions& common_;
  const LoadOptions& options_;
  Disk& disk_;
  Dataset& data_;
  std::vector<model::RuleSetDraft> drafts_;
  // Which file each draft came from, so that a convention may name the file.
  std::map<SourceId, std::string> rules_by_source_;
};

bool looks_like_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.ends_with(".yaml") || name.ends_with(".yml");
}

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash + 1));
}

void DatasetLoader::run() {
  ExpandedInputs inputs = expand_inputs(common_, disk_);
  for (auto& file : inputs.files) data_.sources.add(std::move(file));
  const auto file_count = static_cast<SourceId>(data_.sources.size());
  for (const std::string& name : inputs.repeated) {
    for (SourceId id = 0; id < file_count; ++id)
      if (data_.sources[id].name == name) data_.diagnostics.add_once(Code::file_given_twice, {0, 1, id});
  }
  load_all(file_count);
  for (const std::string& folder : inputs.folders) look_into(folder);
  load_rule_files();
  data_.book.add(drafts_, data_.diagnostics);
  resolve_override();
  hold_conventions();
  check::check_conventions(data_.conventions, data_.diagnostics);
}

void DatasetLoader::look_into(const std::string& folder) {
  const bool has_ours = std::any_of(data_.read_sources.begin(), data_.read_sources.end(),
                                    [&](SourceId source) { return is_below(data_.sources[source].path, folder); });
  if (!has_ours) data_.diagnostics.add(Code::nothing_here, {0, 1, data_.sources.add({folder, folder, true})});
}

LoadedSource DatasetLoader::load(SourceId source) const {
  return load_source(data_.sources, source, data_.diagnostics.policy(), options_.look, common_.jobs, disk_);
}

// Many files by all threads, a bounded number at a time; taken in order.
void DatasetLoader::load_all(SourceId count) {
  constexpr SourceId kAtOnce = 1024;
  constexpr SourceId kWorthThreads = 32;
  for (SourceId begin = 0; begin < count; begin += kAtOnce) {
    const SourceId size = std::min(kAtOnce, count - begin);
    std::vector<std::optional<LoadedSource>> loaded(size);
    base::parallel_for(size, size < kWorthThreads ? 1 : base::thread_count(common_.jobs),
                       [&](std::size_t i, unsigned) { loaded[i] = load(begin + static_cast<SourceId>(i)); });
    for (SourceId i = 0; i < size; ++i) take(begin + i, std::move(*loaded[i]));
  }
}

void DatasetLoader::take(SourceId source, LoadedSource loaded) {
  if (!loaded.is_ours) return;
  ++data_.file_count;
  if (!loaded.is_empty) data_.read_sources.push_back(source);
  data_.diagnostics.merge(std::move(loaded.diagnostics));
  const auto append = [](auto& from, auto& to) { std::move(from.begin(), from.end(), std::back_inserter(to)); };
  append(loaded.conventions, data_.conventions);
  append(loaded.exits, data_.exits);
  append(loaded.outcomes, data_.outcomes);
  for (const model::RuleSetDraft& draft : loaded.rules)
    if (draft.id) rules_by_source_[source] = draft.id->value.text;
  append(loaded.rules, drafts_);
}

std::string DatasetLoader::path_beside(const model::Convention& convention) const {
  const diagnostics::SourceTable::Source& source = data_.sources[convention.place.source];
  const std::string& name = convention.rules->value;
  return name.starts_with('/') || source.path == "-" ? name : folder_of(source.path) + name;
}

SourceId DatasetLoader::source_of(const std::string& path) {
  for (SourceId id = 0; id < data_.sources.size(); ++id)
    if (data_.sources[id].path == path) return id;
  return kNoSource;
}

// Rule sets that conventions or --rules name by their file, and that are not among the inputs.
void DatasetLoader::load_rule_files() {
  std::vector<std::string> wanted;
  for (const model::Convention& convention : data_.conventions)
    if (convention.rules && looks_like_path(convention.rules->value)) wanted.push_back(path_beside(convention));
  if (options_.rules && looks_like_path(*options_.rules)) wanted.push_back(*options_.rules);
  std::sort(wanted.begin(), wanted.end());
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  for (const std::string& path : wanted) {
    if (source_of(path) != kNoSource || disk_.kind(path) != PathKind::file) continue;
    const SourceId source = data_.sources.add({path, path, true});
    take(source, load(source));
  }
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
  const auto ids = data_.book.ids();
  const auto near = base::nearest(*options_.rules, ids);
  throw commands::UsageError(
      near ? render::text(common_.language, "rules.unknown_option_near", {*options_.rules, std::string(*near)})
           : render::text(common_.language, "rules.unknown_option", {*options_.rules}));
}

const rules::RuleSet* DatasetLoader::rules_of(const model::Convention& convention) {
  if (!convention.rules) return &data_.book.built_in_for(convention.days().from);
  const Located<std::string>& name = *convention.rules;
  if (const rules::RuleSet* set = data_.book.find(name.value)) return set;
  if (const rules::RuleSet* set = rules_of_file(path_beside(convention))) return set;
  const auto near = base::nearest(name.value, data_.book.ids());
  if (near) {
    data_.diagnostics.add(Code::unknown_rules, name.place, {name.value, std::string(*near)});
  } else {
    data_.diagnostics.add_without_help(Code::unknown_rules, name.place, {name.value, std::string()});
  }
  return nullptr;
}

void DatasetLoader::hold_conventions() {
  data_.convention_index.emplace(data_.book, data_.override_rules);
  for (model::Convention& convention : data_.conventions) {
    const bool has_period = convention.is_sound && convention.days().from <= convention.days().to;
    const rules::RuleSet* rules = convention.is_sound ? rules_of(convention) : nullptr;
    data_.convention_rules.push_back(rules);
    if (rules && has_period) data_.convention_index->add(convention, rules);
  }
}

}  // namespace

std::unique_ptr<Dataset> load_dataset(const commands::CommonOptions& common, const LoadOptions& options, Disk& disk) {
  auto data = std::make_unique<Dataset>(options.policy);
  DatasetLoader(common, options, disk, *data).run();
  return data;
}

}  // namespace tremplin::engine
