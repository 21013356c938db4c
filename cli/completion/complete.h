#pragma once

#include <string>
#include <vector>

#include "tremplin/disk.h"
#include "tremplin/language.h"

namespace tremplin::cli {

/// What may stand where a shell asks: words with what they mean, and whether names of files may too.
struct Completion {
  struct Candidate {
    std::string word;
    std::string help;
  };
  std::vector<Candidate> candidates;
  bool with_files = false;
};

/// `words` are those after the program's name, the last of them the one being typed (perhaps empty). Ids of conventions
/// are those of the inputs named before it. Never throws for words that make no sense: then nothing is offered.
Completion complete(std::vector<std::string> words, Disk& disk, Language language);

/// A line a candidate, its help after a tabulator, and `:files` at the end where names of files may stand too.
std::string completion_lines(const Completion& completion);

}  // namespace tremplin::cli
