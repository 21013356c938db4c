#include "format/lay_out.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "documents/read_documents.h"
#include "format/key_order.h"
#include "format/write_yaml.h"
#include "support/odd_documents.h"
#include "tremplin/disk.h"
#include "yaml/remarks.h"
#include "yaml/yaml.h"

using namespace tremplin;

namespace {

std::optional<std::string> laid_out(std::string_view text, diagnostics::Diagnostics& diagnostics) {
  const Bytes bytes = Bytes::copy_of(text);
  return format::lay_out(0, bytes.text(), diagnostics);
}

std::string laid_out(std::string_view text) {
  diagnostics::Diagnostics diagnostics;
  return laid_out(text, diagnostics).value_or("not laid out");
}

struct Content {
  std::vector<yaml::Node> trees;
  std::string comments;
};

// The documents with something in them, and the signs of all comments, sorted: what must not get lost.
Content content_of(std::string_view text) {
  Content content;
  diagnostics::Diagnostics diagnostics;
  const Bytes bytes = Bytes::copy_of(text);
  for (const yaml::DocumentText& document : yaml::split_documents(0, bytes.text())) {
    std::optional<yaml::Node> tree = yaml::parse_yaml_tree(document, diagnostics);
    REQUIRE(tree);
    for (const yaml::Remark& remark : yaml::find_remarks(document, *tree)) content.comments += remark.text;
    if (tree->kind == yaml::Node::Kind::null) continue;
    const std::string kind = tree->entries.empty() ? "" : tree->entries.front().second.text;
    format::order_keys(*tree, kind);
    content.trees.push_back(*std::move(tree));
  }
  std::erase_if(content.comments, [](char c) { return c == ' ' || c == '\t'; });
  std::sort(content.comments.begin(), content.comments.end());
  return content;
}

bool has_empty_item(const yaml::Node& node) {
  const auto is_empty = [](const yaml::Node& item) {
    return item.kind == yaml::Node::Kind::null || has_empty_item(item);
  };
  return std::any_of(node.items.begin(), node.items.end(), is_empty) ||
         std::any_of(node.entries.begin(), node.entries.end(),
                     [](const yaml::Node::Entry& entry) { return has_empty_item(entry.second); });
}

void check_kept(std::string_view text, const std::string& out) {
  INFO("before:\n", text, "\nafter:\n", out);
  const Content before = content_of(text);
  const Content after = content_of(out);
  CHECK(std::equal(before.trees.begin(), before.trees.end(), after.trees.begin(), after.trees.end(), yaml::is_same));
  CHECK(before.comments == after.comments);
  // A comment finds no hold at an item without anything in it.
  if (std::none_of(before.trees.begin(), before.trees.end(), has_empty_item)) CHECK(laid_out(out) == out);
}

}  // namespace

TEST_CASE("keys go into the order of the manual, with what people wrote around them") {
  CHECK(laid_out(R"(# Our convention
tremplin: convention/1
# who
structure: {name: Les Jardins,   id: 'jardins', type: ACI, department: "44"}   # in town
status: project
x-mine:   1
id: a-1
period:
    start: 2009-01-01 # first
    end: 2011-12-31


objectives:
  employment:
    targets:
      2010: {dynamic: 55%, durable: 20%}
      # to be agreed
      2009: {durable: 17%, dynamic: 50%}
      # 2011 is not agreed yet
# the end
)") == R"(# Our convention
tremplin: convention/1
id: a-1
status: project
x-mine: 1
period:
  start: 2009-01-01 # first
  end: 2011-12-31
# who
structure: {id: jardins, name: Les Jardins, type: ACI, department: "44"} # in town

objectives:
  employment:
    targets:
      # to be agreed
      2009: {durable: 17%, dynamic: 50%}
      2010: {durable: 20%, dynamic: 55%}
      # 2011 is not agreed yet
# the end
)");
}

TEST_CASE("exit records stand a key a line, in the order in which they came") {
  CHECK(laid_out(R"(tremplin: exits/1
exits:
# the first
- {exit_date: 2009-10-30, id: b, entry_date: 2008-11-03, reason: retirement}
-   profile:
      - under-26   # so they said
      - rsa
    id: a
    reason: retirement
    entry_date: 2008-11-03

    exit_date: 2009-10-30
    # no contract
structure: jardins
)") == R"(tremplin: exits/1
structure: jardins
exits:
  # the first
  - id: b
    entry_date: 2008-11-03
    exit_date: 2009-10-30
    reason: retirement
  - id: a
    entry_date: 2008-11-03

    exit_date: 2009-10-30
    reason: retirement
    profile:
      - under-26 # so they said
      - rsa
    # no contract
)");
}

TEST_CASE("texts below a bar stay as they are, in their new place") {
  CHECK(laid_out("tremplin: convention/1\nx-a:\n    note: |-   # as told\n        one # no comment\n\n          two\n"
                 "    b: >\n      x\n      y\n\n\nid: a\n") ==
        "tremplin: convention/1\nx-a:\n  note: |- # as told\n    one # no comment\n\n      two\n"
        "  b: >\n    x\n    y\n\nid: a\n");
  // A header that says more is not kept as it was; the text is.
  CHECK(laid_out("tremplin: convention/1\nx-a: |+\n  x\n\n") == "tremplin: convention/1\nx-a: \"x\\n\\n\"\n");
  CHECK(laid_out("tremplin: convention/1\nx-a: |2-\n   x\n  # y\n# z\nid: a\n") ==
        "tremplin: convention/1\nx-a: \" x\\n# y\"\n# z\nid: a\n");
}

TEST_CASE("documents of a stream are laid out one by one; comments that are alone stay") {
  CHECK(laid_out("---\r\n# only this\r\n--- # the second\r\ntremplin:   exits/1\r\nexits: []\r\n...\r\n---\r\n") ==
        "# only this\n---\n# the second\ntremplin: exits/1\nexits: []\n");
  CHECK(laid_out("") == "");
}

TEST_CASE("what cannot be laid out is said") {
  using Refused = std::pair<std::string_view, Code>;
  for (const Refused& refused : {Refused{"tremplin: convention/1\n? [a]\n: b\n", Code::wrong_shape},
                                 {"tremplin: convention/2\n", Code::unknown_kind},
                                 {"id: a\n", Code::wrong_first_key},
                                 {"tremplin: convention/1\nx-a: &b c\n", Code::yaml_property},
                                 {"- a\n", Code::not_ours}}) {
    CAPTURE(refused.first);
    diagnostics::Diagnostics diagnostics;
    CHECK_FALSE(laid_out(refused.first, diagnostics));
    REQUIRE(diagnostics.sorted().size() == 1);
    CHECK(diagnostics.sorted().front().get().code == refused.second);
  }
}

TEST_CASE("a comment stays with its item, wherever the dash stands") {
  CHECK(laid_out(R"(tremplin: convention/1
x-a:
  - k: []
  -
     l: 1
  - # of m
    m: 2
  - n: 3
    # in n
  # of o
  -   o: {p: 4}
     # in o
)") == R"(tremplin: convention/1
x-a:
  - k: []
  - {l: 1}
  # of m
  - {m: 2}
  - n: 3
    # in n
  # of o
  - o: {p: 4}
    # in o
)");
}

TEST_CASE("odd documents say the same when they are laid out, and once is enough") {
  int taken = 0;
  for (std::uint64_t seed = 0; seed < 20000; ++seed) {
    const std::string text = tremplin_tests::odd_document(seed);
    INFO("seed ", seed, "\n", text);
    diagnostics::Diagnostics diagnostics;
    if (!documents::check_bytes(0, text, diagnostics)) continue;
    const auto out = laid_out(text, diagnostics);
    if (!out) continue;
    ++taken;
    check_kept(text, *out);
  }
  CHECK(taken > 500);
}

TEST_CASE("all our YAML says the same when it is laid out, and once is enough") {
  namespace fs = std::filesystem;
  int taken = 0;
  for (const char* folder : {"examples", "tests/cases", "tests/errors", "lib/rules"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(fs::path(TREMPLIN_SOURCE_DIR) / folder)) {
      if (entry.path().extension() != ".yaml") continue;
      std::ostringstream text;
      text << std::ifstream(entry.path()).rdbuf();
      diagnostics::Diagnostics diagnostics;
      if (!documents::check_bytes(0, text.str(), diagnostics)) continue;
      const auto out = laid_out(text.str(), diagnostics);
      if (!out) continue;
      ++taken;
      CAPTURE(entry.path().string());
      check_kept(text.str(), *out);
    }
  }
  CHECK(taken > 400);
}
