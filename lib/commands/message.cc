#include "tremplin/commands/message.h"

#include "render/text/catalogue.h"

namespace tremplin::commands {

std::string message(Language language, std::string_view key, const std::vector<std::string>& texts,
                    const std::vector<std::int64_t>& counts) {
  std::vector<render::TextArg> args(texts.begin(), texts.end());
  args.insert(args.end(), counts.begin(), counts.end());
  return render::text(language, key, args);
}

std::string typeset(const Bilingual& words, Language language) { return render::typeset(words.in(language), language); }

}  // namespace tremplin::commands
