#include "yaml/fast_scalars.h"
#include "yaml/plain_scalar.h"

namespace tremplin::yaml {
namespace {

// At `\n`, at `\r\n`, or at the end of the text.
bool is_line_end(const char* at, const char* end) {
  return at >= end || *at == '\n' || (*at == '\r' && at + 1 < end && at[1] == '\n');
}

FastScalar made(const char* at, const char* after, std::string_view text, const char* next) {
  return {at, static_cast<std::uint32_t>(after - at), text, next};
}

FastScalar plain(const char* at, const char* after, const char* next) {
  const std::string_view text(at, static_cast<std::size_t>(after - at));
  if (!next || is_null_word(text)) return {};
  return made(at, after, text, next);
}

// A plain scalar that goes on after its first word, or that has something behind it.
FastScalar scan_long_plain(const char* begin, const char* at, const char* end) {
  const char* after = at;
  for (;; ++at) {
    if (is_line_end(at, end)) return after[-1] == ':' ? FastScalar{} : plain(begin, after, scan_line_rest(at, end));
    const auto c = static_cast<unsigned char>(*at);
    if (c == ' ') {
      if (at[-1] == ':') return {};
      continue;
    }
    if (c < 0x20) return {};
    if (c == '#' && at[-1] == ' ') return plain(begin, after, scan_line_rest(at - 1, end));
    after = at + 1;
  }
}

// The closing quote; null where the scalar is empty, goes over the line's end or has something to be decoded.
const char* find_close(const char* at, const char* end) {
  const char quote = *at;
  for (const char* c = at + 1; c < end; ++c) {
    if (*c == quote) return c == at + 1 || (quote == '\'' && c + 1 < end && c[1] == '\'') ? nullptr : c;
    if (static_cast<unsigned char>(*c) < 0x20 || (*c == '\\' && quote == '"')) return nullptr;
  }
  return nullptr;
}

FastScalar quoted(const char* at, const char* close, const char* next) {
  if (!next) return {};
  return made(at, close + 1, {at + 1, static_cast<std::size_t>(close - at - 1)}, next);
}

std::uint32_t flow_stops(const scan::ByteBlock& block) {
  return block.not_word() | block.equal(',') | block.equal(':') | block.equal('?') | block.equal_ignoring_bit5('{') |
         block.equal_ignoring_bit5('}');
}

bool ends_flow_scalar(const char* at, const char* end) { return at < end && (*at == ',' || *at == '}' || *at == ']'); }

FastScalar scan_flow_plain(const char* begin, const char* end) {
  const char* at = begin;
  const char* after = begin;
  for (;;) {
    std::uint32_t stops = flow_stops(scan::ByteBlock(at));
    while (stops == 0) {
      at += 16;
      stops = flow_stops(scan::ByteBlock(at));
    }
    at += scan::first_bit(stops);
    if (at >= end) return {};
    if (static_cast<unsigned char>(*at) >= 0x80) {
      after = ++at;
      continue;
    }
    if (*at != ' ') after = at;
    if (ends_flow_scalar(at, end)) return plain(begin, after, at);
    if (*at != ' ') return {};
    after = at;
    at = skip_spaces(at);
    if (at >= end || *at == '#') return {};
    if (ends_flow_scalar(at, end)) return plain(begin, after, at);
  }
}

}  // namespace

const char* scan_line_rest(const char* at, const char* end) {
  const char* begin = at;
  while (at < end && *at == ' ') ++at;
  if (at < end && *at == '#' && at > begin) {
    const void* line_end = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
    return line_end ? static_cast<const char*>(line_end) + 1 : end;
  }
  if (!is_line_end(at, end)) return nullptr;
  if (at < end && *at == '\r') ++at;
  return at < end ? at + 1 : end;
}

FastScalar scan_block_scalar(const char* at, const char* end) {
  const ScalarStart start = scalar_start(*at);
  if (start >= ScalarStart::plain) {
    const char* stop = at;
    std::uint32_t stops = scan::ByteBlock(stop).not_word();
    while (stops == 0) {
      stop += 16;
      stops = scan::ByteBlock(stop).not_word();
    }
    stop += scan::first_bit(stops);
    if (stop >= end || *stop != '\n') return scan_long_plain(at, stop < end ? stop : end, end);
    if (stop[-1] == ':') return {};
    return plain(at, stop, stop + 1);
  }
  if (start == ScalarStart::other) return {};
  const char* close = find_close(at, end);
  return close ? quoted(at, close, scan_line_rest(close + 1, end)) : FastScalar{};
}

FastScalar scan_flow_scalar(const char* at, const char* end) {
  const ScalarStart start = scalar_start(*at);
  if (start >= ScalarStart::plain) return scan_flow_plain(at, end);
  if (start == ScalarStart::other) return {};
  const char* close = find_close(at, end);
  if (!close) return {};
  const char* next = skip_spaces(close + 1);
  return ends_flow_scalar(next, end) ? quoted(at, close, next) : FastScalar{};
}

}  // namespace tremplin::yaml
