#include "tremplin/commands/fmt.h"

#include "check/records/check_privacy.h"
#include "commands/answer.h"
#include "commands/editing/layout.h"
#include "engine/read_records.h"
#include "format/write_exits.h"

namespace tremplin::commands {
namespace {

using Key = model::RecordField;

// Hands records on in the order of the files, without what identifies a person.
class ExitsForwarder : public engine::RecordVisitor {
 public:
  explicit ExitsForwarder(std::unique_ptr<format::ExitsWriter> writer) : writer_(std::move(writer)) {}

  void visit(const check::CheckedRecord& checked, const classify::Classification&) override {
    const records::ReadRecord& read = *checked.record;
    model::ExitRecord record = read;
    record.reason = checked.reason->code;
    if (is_withheld(read, Key::person)) record.person = {};
    std::string_view note;
    if (read.raw->has(Key::note) && !is_withheld(read, Key::note)) note = (*read.raw)[Key::note].text();
    own_values_ += static_cast<std::int64_t>(read.own_values.size());
    writer_->add(record, note);
    ++count_;
  }
  std::string take() { return writer_->take(); }
  std::int64_t count() const { return count_; }
  std::int64_t withheld() const { return withheld_; }
  std::int64_t own_values() const { return own_values_; }

 private:
  bool is_withheld(const records::ReadRecord& record, Key key) {
    if (!record.raw->has(key) || !check::personal_code(key, (*record.raw)[key].text())) return false;
    ++withheld_;
    return true;
  }

  std::unique_ptr<format::ExitsWriter> writer_;
  std::int64_t count_ = 0;
  std::int64_t withheld_ = 0;
  std::int64_t own_values_ = 0;
};

std::vector<render::Phrase> closing_words(const ExitsForwarder& exits) {
  std::vector<render::Phrase> words;
  if (exits.withheld() > 0) words.push_back({"fmt.withheld", {exits.withheld()}});
  if (exits.own_values() > 0) words.push_back({"fmt.own_values", {exits.own_values()}});
  words.push_back({"fmt.count", {exits.count()}});
  return words;
}

Answer answer_of(const FmtOptions& options, const Host& host) {
  engine::PassOptions pass;
  pass.keep_going = options.keep_going;
  pass.jobs = options.jobs;
  pass.progress = host.progress;
  auto [data, forwarder, passed] = engine::read_records(
      options, {{options.max_findings, false}, options.rules}, pass, host.disk, [&](engine::Dataset&) {
        return std::make_unique<ExitsForwarder>(options.to == ExitsForm::csv ? format::make_exits_csv()
                                                                             : format::make_exits_yaml());
      });
  Answer answer = answer_from(std::move(data), passed, options, "fmt.not_written");
  if (!answer.result.is_complete) return answer;
  const std::shared_ptr<ExitsForwarder> exits = std::move(forwarder);
  answer.closing = closing_words(*exits);
  answer.write = [exits](TextSink& out) {
    out.write(exits->take());
    return ExitStatus::done;
  };
  return answer;
}

}  // namespace

RunResult fmt(const FmtOptions& options, const Host& host) {
  if (asks_for_layout(options, host.disk)) return lay_out_files(options, host);
  return deliver(options, host, [&] { return answer_of(options, host); });
}

}  // namespace tremplin::commands
