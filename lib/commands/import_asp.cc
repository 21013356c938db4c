#include "tremplin/commands/import_asp.h"

#include <array>
#include <optional>
#include <tuple>
#include <vector>

#include "commands/answer.h"
#include "diagnostics/source_table.h"
#include "documents/tables.h"
#include "engine/inputs/expand_inputs.h"
#include "engine/inputs/lines_disk.h"
#include "format/write_yaml.h"
#include "import/import_asp.h"
#include "io/file_name.h"
#include "io/writing/file_set.h"
#include "render/findings/diagnostic_text.h"

namespace tremplin::commands {
namespace {

bool is_wanted(std::string_view name) { return name.ends_with(".csv") || name.ends_with(".csv.gz"); }
constexpr std::array<std::pair<std::string_view, std::string_view>, 1> kImported = {{{"x-imported", "asp"}}};
constexpr std::size_t kBuffer = 64 * 1024;

// Where documents go, one after another.
class Documents {
 public:
  virtual ~Documents() = default;
  virtual void begin(const std::string& name) = 0;
  virtual void write(std::string_view text) = 0;
  virtual void end() = 0;
  /// All of them are there.
  virtual void finish() {}
};

class Stream : public Documents {
 public:
  explicit Stream(TextSink& out) : out_(out) {}
  void begin(const std::string&) override {
    if (!is_first_) buffer_ += "---\n";
    is_first_ = false;
  }
  void write(std::string_view text) override {
    buffer_ += text;
    if (buffer_.size() >= kBuffer) flush();
  }
  void end() override { flush(); }

 private:
  void flush() {
    out_.write(buffer_);
    buffer_.clear();
  }

  TextSink& out_;
  std::string buffer_;
  bool is_first_ = true;
};

class Folder : public Documents {
 public:
  Folder(const ImportAspOptions& options, Disk& disk, diagnostics::Diagnostics& diagnostics)
      : options_(options), disk_(disk), diagnostics_(diagnostics), files_(disk) {
    disk_.make_folder(options.folder);
  }
  void begin(const std::string& name) override {
    const std::string path = options_.folder + (options_.folder.ends_with('/') ? "" : "/") + name;
    const bool is_in_the_way = !options_.force && disk_.kind(path) != PathKind::missing;
    if (is_in_the_way) diagnostics_.add(Code::import_file_exists, {}, {path});
    file_ = is_in_the_way ? nullptr : &files_.begin(path);
  }
  void write(std::string_view text) override {
    if (file_) file_->write(text);
  }
  void end() override { file_ = nullptr; }
  void finish() override { files_.commit(); }

 private:
  const ImportAspOptions& options_;
  Disk& disk_;
  diagnostics::Diagnostics& diagnostics_;
  io::FileSet files_;
  // Of them, the one that is written; null for one that is not.
  OutputFile* file_ = nullptr;
};

// A document for each structure, type and year of exit.
class ExitDocuments {
 public:
  explicit ExitDocuments(Documents& documents) : documents_(documents) {}

  void take(const model::ExitRecord& record) {
    const Key key{std::string(record.structure), *record.type, year_of(record.exit_date)};
    if (key != key_) begin(key);
    text_.clear();
    format::append_exit_yaml(text_, record);
    documents_.write(text_);
  }
  void finish() {
    if (key_) documents_.end();
    key_.reset();
  }

 private:
  using Key = std::tuple<std::string, model::StructureType, int>;

  void begin(const Key& key) {
    finish();
    const auto& [structure, type, year] = key;
    documents_.begin("exits-" + io::file_name_of(structure) + "-" + std::string(documents::word_of(type)) + "-" +
                     std::to_string(year) + ".yaml");
    documents_.write(format::exits_head_yaml(structure, type));
    key_ = key;
  }

  Documents& documents_;
  std::optional<Key> key_;
  std::string text_;
};

class Run {
 public:
  Run(const ImportAspOptions& options, const Host& host)
      : options_(options), host_(host), diagnostics_(diagnostics::FindingPolicy{options.max_findings, false}) {}

  Answer answer() {
    read_files();
    import_.make_conventions([this](const model::Convention&) { ++conventions_; }, diagnostics_);
    import_.prepare_exits(book_, diagnostics_);
    const bool has_errors = diagnostics_.has_errors();
    if (!has_errors && conventions_ == 0 && import_.exit_count() == 0) diagnostics_.add(Code::import_nothing, {});
    const bool writes = !has_errors || options_.keep_going;
    Answer answer;
    answer.result = {has_errors ? ExitStatus::findings : ExitStatus::done, writes};
    answer.write = [this, writes](TextSink& out) {
      if (writes) write_documents(out);
      say_findings();
      return diagnostics_.has_errors() ? ExitStatus::findings : ExitStatus::done;
    };
    answer.closing = {
        {writes ? "import.count" : "import.refused", {conventions_, static_cast<std::int64_t>(import_.exit_count())}}};
    return answer;
  }

 private:
  void read_files() {
    engine::ExpandedInputs inputs = engine::expand_inputs(options_, host_.disk, is_wanted);
    for (diagnostics::SourceTable::Source& stream : inputs.passed_over) {
      lines_.add(stream.path, 1);
      diagnostics_.add(Code::stream_passed_over, {0, 1, sources_.add(std::move(stream))});
    }
    for (diagnostics::SourceTable::Source& file : inputs.files) {
      const std::string path = file.path;
      const SourceId source = sources_.add(std::move(file));
      import_.read(source, diagnostics::read_source(host_.disk, sources_[source]).text(), diagnostics_);
      lines_.add(path, import_.line_count(source));
    }
  }

  void write_documents(TextSink& out) {
    if (options_.folder.empty()) {
      Stream stream(out);
      write_to(stream);
    } else {
      Folder folder(options_, host_.disk, diagnostics_);
      write_to(folder);
    }
  }

  void write_to(Documents& documents) {
    // What is to be found was found before.
    diagnostics::Diagnostics again;
    import_.make_conventions(
        [&documents](const model::Convention& convention) {
          documents.begin(io::file_name_of(convention.id_text()) + ".yaml");
          documents.write(format::convention_yaml(convention, kImported));
          documents.end();
        },
        again);
    ExitDocuments exits(documents);
    import_.write_exits([&exits](const model::ExitRecord& record) { exits.take(record); });
    exits.finish();
    documents.finish();
  }

  // Files that are in the way are found while writing.
  void say_findings() {
    render::SourceTexts texts(lines_, sources_);
    host_.err.write(render::render_diagnostics_text(diagnostics_, texts,
                                                    {options_.message_language, Snippets::no, options_.colour}));
  }

  const ImportAspOptions& options_;
  const Host& host_;
  diagnostics::Diagnostics diagnostics_;
  diagnostics::SourceTable sources_;
  engine::LinesDisk lines_;
  importing::AspImport import_;
  rules::RuleBook book_;
  std::int64_t conventions_ = 0;
};

}  // namespace

RunResult import_asp(const ImportAspOptions& options, const Host& host) {
  Run run(options, host);
  return deliver(options, host, [&run] { return run.answer(); });
}

}  // namespace tremplin::commands
