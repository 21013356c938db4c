#include "yaml/yaml.h"

#include <algorithm>
#include <array>
#include <istream>
#include <streambuf>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "base/text.h"
#include "yaml/plain_scalar.h"
#include "yaml/yaml_fault.h"

namespace tremplin::yaml {
namespace {

// Ends a document whose finding has been given; never leaves this file.
struct StopParsing {};
// Ends a piece where what was put after it begins.
struct EndOfPiece {};

// A stream over bytes that are already there, one stretch after the other.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(const DocumentText& document) : stretches_{document.before, document.text, document.after} {}

 protected:
  int_type underflow() override {
    while (next_ < stretches_.size()) {
      const std::string_view text = stretches_[next_++];
      if (text.empty()) continue;
      char* begin = const_cast<char*>(text.data());  // NOLINT: streambuf wants it so and only reads
      setg(begin, begin, begin + text.size());
      return traits_type::to_int_type(*begin);
    }
    return traits_type::eof();
  }

 private:
  std::array<std::string_view, 3> stretches_;
  std::size_t next_ = 0;
};

// Where the quoted scalar at the text's beginning ends, closing quote included; 0 where it is left open.
std::size_t quoted_length(std::string_view text) {
  const char quote = text[0];
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      if (quote == '"' || at + 1 >= text.size() || text[at + 1] != '\'') return at + 1;
      ++at;
    }
  }
  return 0;
}

bool starts_document_mark(std::string_view text, std::size_t at) {
  if (text.substr(at, 3) != "---") return false;
  return at + 3 >= text.size() || text[at + 3] == '\n' || text[at + 3] == ' ' || text[at + 3] == '\r' ||
         text[at + 3] == '\t';
}

// yaml-cpp's events, guarded, with places in our terms.
class Guard : public YAML::EventHandler {
 public:
  Guard(const DocumentText& document, YamlHandler& handler, diagnostics::Diagnostics& diagnostics)
      : document_(document), handler_(handler), diagnostics_(diagnostics), last_{document.offset, 0, document.source} {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (documents_++ > 0) refuse(Code::stray_document, at(mark, 1));
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_properties(mark, "?", anchor);
    const std::string_view rest = rest_at(mark);
    const std::string_view word = rest.substr(0, rest.find_first_of(" \t\r\n,]}#"));
    handler_.on_null(is_null_word(word) ? at(mark, word.size()) : last_);
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse(Code::yaml_property, at(mark, 1)); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    enter(mark, tag, anchor);
    handler_.on_list_start(at(mark, 1));
  }
  void OnSequenceEnd() override {
    --depth_;
    handler_.on_list_end();
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    if (!document_.after.empty() &&
        static_cast<std::size_t>(mark.pos) >= document_.before.size() + document_.text.size())
      throw EndOfPiece{};
    enter(mark, tag, anchor);
    handler_.on_map_start(at(mark, 1));
  }
  void OnMapEnd() override {
    --depth_;
    handler_.on_map_end();
  }

 private:
  // Of the text itself; nothing for what is only shown after it.
  std::string_view rest_at(const YAML::Mark& mark) const {
    const auto position = static_cast<std::size_t>(mark.pos);
    if (position < document_.before.size()) return document_.before.substr(position);
    return document_.text.substr(std::min(position - document_.before.size(), document_.text.size()));
  }
  Place at(const YAML::Mark& mark, std::size_t length) const {
    return {document_.offset + static_cast<std::uint64_t>(mark.pos) - document_.before.size(),
            static_cast<std::uint32_t>(length), document_.source};
  }
  [[noreturn]] void refuse(Code code, Place place) {
    diagnostics_.add(code, place);
    throw StopParsing{};
  }
  void refuse_properties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    const std::string_view rest = rest_at(mark);
    const bool shown = !rest.empty() && (rest[0] == '!' || rest[0] == '&');
    if (anchor != 0 || (tag != "?" && tag != "!" && !tag.empty()) || shown) refuse(Code::yaml_property, at(mark, 1));
  }
  void enter(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    refuse_properties(mark, tag, anchor);
    if (++depth_ > kDeepest) refuse(Code::too_deep, at(mark, 1));
  }

  const DocumentText& document_;
  YamlHandler& handler_;
  diagnostics::Diagnostics& diagnostics_;
  // The scalar before; the document's beginning at first.
  Place last_;
  int depth_ = 0;
  int documents_ = 0;
};

void Guard::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) {
  refuse_properties(mark, tag, anchor);
  const std::string_view rest = rest_at(mark);
  std::size_t length = value.size();
  const bool is_quoted = tag == "!";
  if (is_quoted && !rest.empty() && (rest[0] == '"' || rest[0] == '\'')) {
    length = quoted_length(rest);
    if (length == 0) refuse(Code::open_quote, at(mark, 1));
  }
  last_ = at(mark, std::max<std::size_t>(1, length));
  if (value == "<<" && !is_quoted) refuse(Code::merge_key, last_);
  handler_.on_scalar({value, is_quoted, last_});
}

void add_syntax_finding(const DocumentText& document, const YAML::ParserException& error,
                        diagnostics::Diagnostics& diagnostics) {
  const auto position = static_cast<std::size_t>(std::max(error.mark.pos, 0));
  const std::size_t offset = std::min(position - std::min(position, document.before.size()), document.text.size());
  if (error.msg == "bad file") return diagnostics.add(Code::too_deep, {document.offset + offset, 1, document.source});
  const std::string_view whole = document.whole.empty() ? document.text : document.whole;
  const auto before = static_cast<std::size_t>(document.text.data() - whole.data());
  YamlFault fault = find_yaml_fault(whole, before + offset);
  const Place place{document.offset - before + fault.offset, static_cast<std::uint32_t>(fault.length), document.source};
  if (fault.code == Code::not_yaml) {
    diagnostics.add(fault.code, place, {fault.what, fault.help, std::move(fault.right)});
  } else {
    diagnostics.add(fault.code, place);
  }
}

std::optional<std::size_t> find_directive(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '%') return at;
    const std::size_t end = text.find('\n', at);
    const std::string_view line = text.substr(at, end == std::string_view::npos ? end : end - at);
    if (!base::trimmed(line).empty() && base::trimmed(line)[0] != '#') return std::nullopt;
    if (end == std::string_view::npos) break;
    at = end + 1;
  }
  return std::nullopt;
}

void run_parser(const DocumentText& document, Guard& guard) {
  ViewBuffer buffer(document);
  std::istream stream(&buffer);
  YAML::Parser parser(stream);
  // The guard refuses a second document, so that yaml-cpp 0.7 cannot go round for ever on a stray `,` (its #1040).
  while (parser.HandleNextDocument(guard)) {
  }
}

}  // namespace

std::vector<DocumentText> split_documents(SourceId source, std::string_view text) {
  return split_documents(source, text, scan::scan_text(text));
}

std::vector<DocumentText> split_documents(SourceId source, std::string_view text, const scan::TextScan& look) {
  std::vector<DocumentText> documents;
  std::size_t begin = text.starts_with(base::kByteOrderMark) ? base::kByteOrderMark.size() : 0;
  const auto cut = [&](std::size_t end) { documents.push_back({source, begin, text.substr(begin, end - begin)}); };
  if (starts_document_mark(text, begin)) begin += 3;
  for (const std::size_t at : look.hyphens) {
    if (!starts_document_mark(text, at + 1) || at + 1 < begin) continue;
    cut(at + 1);
    begin = at + 4;
  }
  cut(text.size());
  return documents;
}

bool parse_yaml(const DocumentText& document, YamlHandler& handler, diagnostics::Diagnostics& diagnostics) {
  if (const auto directive = document.before.empty() ? find_directive(document.text) : std::nullopt) {
    diagnostics.add(Code::yaml_property, {document.offset + *directive, 1, document.source});
    return false;
  }
  Guard guard(document, handler, diagnostics);
  try {
    run_parser(document, guard);
  } catch (const EndOfPiece&) {
    return true;
  } catch (const StopParsing&) {
    return false;
  } catch (const YAML::ParserException& error) {
    add_syntax_finding(document, error, diagnostics);
    return false;
  }
  return document.after.empty();
}

}  // namespace tremplin::yaml
