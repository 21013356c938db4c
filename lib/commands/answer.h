#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "engine/inputs/dataset.h"
#include "engine/record_pass.h"
#include "render/text/catalogue.h"
#include "tremplin/commands/run.h"

namespace tremplin::commands {

/// What a command found out, before any of it is put into words.
struct Answer {
  RunResult result;
  /// What was read: its findings are said first.
  std::vector<std::shared_ptr<const engine::Dataset>> read;
  /// Said on `err` after the findings.
  std::vector<render::Phrase> notes;
  /// Writes the result to `out` or where the options say; the worse of what it gives and `result.status` holds.
  std::function<ExitStatus(TextSink& out)> write;
  /// Said on `err` after the result.
  std::vector<render::Phrase> closing;
};

/// The beginning of an answer from what was read, without what its documents ignore. Errors end it (`is_complete` is
/// false, and the note `refused` says what is not done), or with `keep_going` a note says what is left out.
Answer answer_from(std::shared_ptr<engine::Dataset> data, const engine::PassCounts& passed, const CommonOptions& common,
                   std::string refused = "refused");

/// Of two readings that one result is made of.
Answer joined(Answer first, Answer second);

/// Runs a command and puts its answer into words: findings, notes, result, closing words, in this order. Throws what
/// the command throws, a Refusal as a UsageError.
RunResult deliver(const CommonOptions& common, const Host& host, const std::function<Answer()>& command);
/// The same for a command that reads nothing and gives one text.
RunResult deliver_text(Language language, const Host& host, const std::function<std::string()>& command);

}  // namespace tremplin::commands
