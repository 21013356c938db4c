#include "render/text/catalogue.h"

#include <fmt/format.h>

#include <charconv>
#include <stdexcept>

#include "base/text.h"
#include "embedded/embedded_catalogues.h"
#include "render/text/numbers_text.h"

namespace tremplin::render {
namespace {

void read_line(std::string_view line, std::string_view file, Language language, Catalogue& into) {
  line = base::trimmed(line);
  if (line.empty() || line[0] == '#') return;
  const std::size_t sign = line.find('=');
  if (sign == std::string_view::npos) throw std::logic_error(fmt::format("{}: no '=' in: {}", file, line));
  const std::string_view value = base::trimmed(line.substr(sign + 1));
  std::string text = typeset(value, language);
  const std::string key(base::trimmed(line.substr(0, sign)));
  if (!into.emplace(key, std::move(text)).second) throw std::logic_error(fmt::format("{}: {} given twice", file, key));
}

Catalogue read_catalogue(Language language) {
  Catalogue texts;
  const std::string_view prefix = language == Language::french ? "fr" : "en";
  for (const std::string_view file : embedded_catalogues_names()) {
    if (!file.starts_with(prefix)) continue;
    std::string_view left = embedded_catalogues(file);
    while (!left.empty()) {
      const std::size_t end = left.find('\n');
      read_line(left.substr(0, end), file, language, texts);
      left.remove_prefix(end == std::string_view::npos ? left.size() : end + 1);
    }
  }
  return texts;
}

bool is_singular(Language language, std::int64_t count) {
  return count == 1 || (language == Language::french && count == 0);
}

// One of the forms in `zero|one|other`, its `#` being the number as written.
std::string counted(Language language, std::string_view forms, std::int64_t count, const std::string& number) {
  const std::size_t first = forms.find('|');
  const std::size_t second = first == std::string_view::npos ? first : forms.find('|', first + 1);
  if (second == std::string_view::npos) throw std::logic_error(fmt::format("three forms are needed: {}", forms));
  if (count == 0) return std::string(forms.substr(0, first));
  const bool one = is_singular(language, count);
  std::string chosen(one ? forms.substr(first + 1, second - first - 1) : forms.substr(second + 1));
  if (const std::size_t sign = chosen.find('#'); sign != std::string::npos) chosen.replace(sign, 1, number);
  return chosen;
}

// What stands for `inside`, the text between braces: `0`, `0|one|other` or `0#zero|# one|# other`.
std::string placeholder(Language language, std::string_view inside, std::span<const std::string> args,
                        std::span<const std::int64_t> counts) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(inside.data(), inside.data() + inside.size(), index);
  if (error != std::errc{} || index >= args.size()) throw std::logic_error(fmt::format("no argument for {}", inside));
  const std::string_view words = inside.substr(static_cast<std::size_t>(end - inside.data()));
  if (words.empty()) return args[index];
  if (words[0] == '#') return counted(language, words.substr(1), counts[index], args[index]);
  const std::size_t bar = words.find('|', 1);
  if (words[0] != '|' || bar == std::string_view::npos) throw std::logic_error(fmt::format("wrong form {}", inside));
  return std::string(is_singular(language, counts[index]) ? words.substr(1, bar - 1) : words.substr(bar + 1));
}

// What a French typographer puts between a word and the sign after it; nothing where a plain space is right.
std::string_view space_before(std::string_view rest) {
  if (rest.starts_with(";") || rest.starts_with("!") || rest.starts_with("?")) return kNarrowNoBreakSpace;
  if (rest.starts_with(":") || rest.starts_with("%") || rest.starts_with("€") || rest.starts_with("»"))
    return kNoBreakSpace;
  return {};
}

}  // namespace

std::string french_spaces(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != ' ') {
      out += text[i];
      continue;
    }
    std::string_view space = space_before(text.substr(i + 1));
    if (space.empty() && out.ends_with("«")) space = kNoBreakSpace;
    out += space.empty() ? std::string_view{" "} : space;
  }
  return out;
}

std::string typeset(std::string_view words, Language language) {
  return language == Language::french ? french_spaces(words) : std::string(words);
}

const Catalogue& catalogue(Language language) {
  if (language == Language::french) {
    static const Catalogue kFrench = read_catalogue(Language::french);
    return kFrench;
  }
  static const Catalogue kEnglish = read_catalogue(Language::english);
  return kEnglish;
}

std::string_view pattern_of(Language language, std::string_view key, std::span<const std::int64_t> counts) {
  const Catalogue& texts = catalogue(language);
  if (const auto found = texts.find(key); found != texts.end()) return found->second;
  for (const std::int64_t count : counts) {
    if (count == kNoCount) continue;
    const auto form = texts.find(fmt::format("{}.{}", key, is_singular(language, count) ? "one" : "other"));
    if (form != texts.end()) return form->second;
  }
  throw std::logic_error(fmt::format("no text for {}", key));
}

std::string fill_in(Language language, std::string_view pattern, std::span<const std::string> args,
                    std::span<const std::int64_t> counts) {
  std::string out;
  while (!pattern.empty()) {
    const std::size_t brace = pattern.find_first_of("{}");
    out += pattern.substr(0, brace);
    if (brace == std::string_view::npos) return out;
    pattern.remove_prefix(brace);
    if (pattern.starts_with("{{") || pattern.starts_with("}}")) {
      out += pattern[0];
      pattern.remove_prefix(2);
      continue;
    }
    const std::size_t close = pattern.find('}');
    if (pattern[0] == '}' || close == std::string_view::npos) throw std::logic_error("a brace without its other");
    out += placeholder(language, pattern.substr(1, close - 1), args, counts);
    pattern.remove_prefix(close + 1);
  }
  return out;
}

std::string arg_text(Language language, const TextArg& arg) {
  struct Writer {
    Language language;
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t count) const { return count_text(count, language); }
    std::string operator()(Date date) const { return date_text(date, language); }
    std::string operator()(Share share) const { return share_text(share, language); }
    std::string operator()(Money money) const { return money_text(money, language); }
    std::string operator()(Rate rate) const { return rate_text(rate, language); }
  };
  return std::visit(Writer{language}, arg);
}

std::string text(Language language, std::string_view key, std::span<const TextArg> args) {
  std::vector<std::string> written;
  std::vector<std::int64_t> counts;
  for (const TextArg& arg : args) {
    written.push_back(arg_text(language, arg));
    const auto* count = std::get_if<std::int64_t>(&arg);
    counts.push_back(count == nullptr ? kNoCount : *count);
  }
  return fill_in(language, pattern_of(language, key, counts), written, counts);
}

std::string text(Language language, std::string_view key, std::initializer_list<TextArg> args) {
  return text(language, key, std::span<const TextArg>(args.begin(), args.size()));
}

std::string text(Language language, const Phrase& phrase) {
  return text(language, phrase.key, std::span<const TextArg>(phrase.args));
}

bool has_text(Language language, std::string_view key) {
  const Catalogue& texts = catalogue(language);
  return texts.contains(key) ||
         (texts.contains(std::string(key) + ".one") && texts.contains(std::string(key) + ".other"));
}

}  // namespace tremplin::render
