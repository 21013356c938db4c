#include "commands/answer.h"

#include <algorithm>

#include "engine/refusal.h"
#include "render/findings/diagnostic_text.h"

namespace tremplin::commands {
namespace {

// Notes that ask nothing of anybody are for `validate`.
void say_findings(const engine::Dataset& data, const CommonOptions& common, const Host& host) {
  render::SourceTexts texts(host.disk, data.sources);
  const diagnostics::Diagnostics shown =
      data.diagnostics.without([](Code code) { return diagnostics::info(code).is_for_validate; });
  host.err.write(
      render::render_diagnostics_text(shown, texts, {common.message_language, common.snippets, common.colour}));
}

void say(const std::vector<render::Phrase>& phrases, Language language, const Host& host) {
  for (const render::Phrase& phrase : phrases) host.err.write(render::text(language, phrase) + "\n");
}

Answer answer_of(const std::function<Answer()>& command, Language language) {
  try {
    return command();
  } catch (const engine::Refusal& refusal) {
    throw UsageError(render::text(language, refusal.why()));
  }
}

}  // namespace

Answer answer_from(std::shared_ptr<engine::Dataset> data, const engine::PassCounts& passed, const CommonOptions& common,
                   std::string refused) {
  data->diagnostics.take_ignored();
  Answer answer;
  if (data->diagnostics.has_errors()) {
    answer.result = {ExitStatus::findings, common.keep_going};
    if (!common.keep_going)
      answer.notes = {{std::move(refused), {}}};
    else if (passed.left_out > 0)
      answer.notes = {{"keep_going.left_out", {passed.left_out}}};
    else
      answer.notes = {{"keep_going.only_others_left_out", {}}};
  }
  answer.read = {std::move(data)};
  return answer;
}

Answer joined(Answer first, Answer second) {
  first.result.status = std::max(first.result.status, second.result.status);
  first.result.is_complete = first.result.is_complete && second.result.is_complete;
  first.read.insert(first.read.end(), second.read.begin(), second.read.end());
  if (first.result.is_complete || first.notes.empty())
    first.notes.insert(first.notes.end(), second.notes.begin(), second.notes.end());
  return first;
}

RunResult deliver(const CommonOptions& common, const Host& host, const std::function<Answer()>& command) {
  Answer answer = answer_of(command, common.message_language);
  for (const auto& data : answer.read) say_findings(*data, common, host);
  say(answer.notes, common.message_language, host);
  if (answer.write) answer.result.status = std::max(answer.result.status, answer.write(host.out));
  say(answer.closing, common.message_language, host);
  return answer.result;
}

RunResult deliver_text(Language language, const Host& host, const std::function<std::string()>& command) {
  CommonOptions common;
  common.message_language = language;
  return deliver(common, host, [&command] {
    Answer answer;
    answer.write = [text = command()](TextSink& out) {
      out.write(text);
      return ExitStatus::done;
    };
    return answer;
  });
}

}  // namespace tremplin::commands
