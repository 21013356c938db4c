#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/code_info.h"
#include "tremplin/diagnostic.h"

namespace tremplin::diagnostics {

/// How many findings there are, whether kept or only counted.
struct FindingCounts {
  std::int64_t errors = 0;
  std::int64_t warnings = 0;
  std::int64_t notes = 0;
};

/// How findings are taken.
struct FindingPolicy {
  /// Of one code in one source, the first so many (in order of place) are kept and the rest counted; 0 keeps all.
  std::size_t max_findings = 100;
  /// Warnings count and show as errors.
  bool strict = false;
};

/// A code that a document does not want to be shown, where it says so, and the bytes of the document.
struct Ignored {
  Code code{};
  Place key;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

/// Where every stage puts what it finds. Not safe for threads: each has its own, merged afterwards.
class Diagnostics {
 public:
  struct Bucket {
    std::int64_t count = 0;
    bool is_once = false;
    std::vector<Diagnostic> kept;
  };
  using Key = std::pair<SourceId, Code>;

  explicit Diagnostics(FindingPolicy policy = {}) : policy_(policy) {}

  /// Severity is the table's, raised by `strict`.
  void add(Code code, Place place, std::vector<Arg> args = {}, std::vector<Related> related = {});
  /// Of a name that there is not: the one that it is near to is the last argument. Where there is none it is empty, and
  /// the table's help is left out.
  void add_near(Code code, Place place, std::vector<Arg> args, std::optional<std::string_view> near);
  /// At most one of this code in a source: the first in order of place.
  void add_once(Code code, Place place, std::vector<Arg> args = {});
  void merge(Diagnostics&& other);
  /// Findings of a code that is no error are not to be shown of this document, whenever they are found.
  void ignore(const Ignored& ignored) { ignored_.push_back(ignored); }
  /// Takes away what is ignored, once all is found, and gives back what there was nothing of.
  std::vector<Ignored> take_ignored();
  /// All but those of some codes.
  Diagnostics without(bool (*is_left_out)(Code)) const;

  /// All but the kinds of finding of which `other` has as many in the same source; `other_of` is the other's number of
  /// a source, `kNoSource` where it has none.
  Diagnostics without_those_of(const Diagnostics& other, const std::function<SourceId(SourceId)>& other_of) const;

  FindingCounts counts() const { return counts_; }
  bool has_errors() const { return counts_.errors > 0; }
  bool has(Code code) const;
  FindingPolicy policy() const { return policy_; }
  /// Those kept, by source, place, code; good for as long as nothing is added. A million findings are not copied.
  std::vector<std::reference_wrapper<const Diagnostic>> sorted() const;
  /// How many of each code and source were counted only.
  std::map<Key, std::int64_t> left_out() const;

 private:
  Severity raised(Severity severity) const;
  void add(Diagnostic diagnostic);
  /// In order of place, and no more than the policy keeps. `Kept` is a vector of findings or of references to them.
  template <class Kept>
  void trim(Kept& kept) const;
  /// Whether there was any.
  bool take_away(const Ignored& ignored);

  FindingPolicy policy_;
  FindingCounts counts_;
  std::map<Key, Bucket> buckets_;
  std::vector<Ignored> ignored_;
};

}  // namespace tremplin::diagnostics
