#include "messages.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <vector>

#include <fmt/format.h>

#include "tremplin/commands/suggest.h"
#include "tremplin/safe_text.h"
#include "tremplin/version.h"

namespace tremplin::cli {
namespace {

bool is_french(Language language) { return language == Language::french; }

struct Reason {
  int number;
  Bilingual text;
};

constexpr std::array<Reason, 12> kReasons = {{
    {ENOENT, {"there is no such file or folder", "fichier ou dossier introuvable"}},
    {EACCES, {"it may not be opened", "accès refusé"}},
    {EISDIR, {"it is a folder", "c’est un dossier"}},
    {ENOSPC, {"the disk is full", "le disque est plein"}},
    {ENOTDIR, {"part of its path is not a folder", "une partie du chemin n’est pas un dossier"}},
    {EBADF, {"it is closed", "flux fermé"}},
    {ENOMEM, {"there is not enough memory for it", "mémoire insuffisante"}},
    {ENAMETOOLONG, {"its name is too long", "son nom est trop long"}},
    {ESTALE, {"it has changed while it was read", "le fichier a changé pendant la lecture"}},
    {EFBIG, {"it is too long", "le contenu est trop long"}},
    {EIO, {"part of it cannot be read", "une partie est illisible"}},
    {EROFS, {"the disk is read-only", "le disque est en lecture seule"}},
}};

std::string reason_text(int number, Language language) {
  for (const Reason& reason : kReasons)
    if (reason.number == number) return std::string(reason.text.in(language));
  return std::strerror(number);  // NOLINT(concurrency-mt-unsafe): one thread by now
}

std::string full_name(const CLI::App& command) {
  const CLI::App* parent = command.get_parent();
  return parent ? full_name(*parent) + " " + command.get_name() : command.get_name();
}

std::vector<std::string> option_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

// The option that was not understood: CLI11 lists it at the end of its message, perhaps after the value that followed
// it.
std::string first_extra(const CLI::ParseError& error) {
  const std::string what = error.what();
  const std::size_t colon = what.rfind(": ");
  const std::string words = colon == std::string::npos ? what : what.substr(colon + 2);
  const std::size_t option = words.starts_with('-') ? 0 : words.find(" -") + 1;
  return words.substr(option, words.find(' ', option) - option);
}

std::string near_text(const std::optional<std::string>& near, Language language) {
  if (!near) return {};
  return is_french(language) ? "\u00A0; vouliez-vous dire «\u00A0" + *near + "\u00A0»\u202F?"
                             : "; did you mean '" + *near + "'?";
}

std::string with_help(const std::string& message, const std::string& command, Language language) {
  return fmt::format(fmt::runtime(is_french(language) ? "{}\nVoir {} --help.\n" : "{}\nSee {} --help.\n"),
                     safe_text(message), command);
}

}  // namespace

std::string io_message(const IoError& error, Language language) {
  const std::string path =
      error.path() == "-" ? (is_french(language) ? "entrée standard" : "standard input") : error.path();
  return fmt::format("tremplin: {}{}: {}\n", safe_text(path), is_french(language) ? "\u00A0" : "",
                     reason_text(error.reason(), language));
}

std::string usage_message(const CLI::App& command, const CLI::ParseError& error, Language language) {
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::RequiredError) && command.get_parent() == nullptr)
    return with_help(is_french(language) ? "tremplin\u00A0: il manque une commande" : "tremplin: a command is missing",
                     full_name(command), language);
  if (error.get_exit_code() != static_cast<int>(CLI::ExitCodes::ExtrasError))
    return with_help(fmt::format("tremplin: {}", error.what()), full_name(command), language);
  const std::string word = first_extra(error);
  const std::string name = word.substr(0, word.find('='));
  const std::vector<std::string> names = option_names(command);
  if (std::find(names.begin(), names.end(), name) != names.end()) {
    const char* form = is_french(language) ? "tremplin\u00A0: l’option «\u00A0{}\u00A0» vient après la commande"
                                           : "tremplin: the option '{}' comes after the command";
    return with_help(fmt::format(fmt::runtime(form), name), full_name(command), language);
  }
  const auto near = commands::nearest_name(name, names);
  const std::string message = is_french(language)
                                  ? fmt::format("tremplin\u00A0: option inconnue «\u00A0{}\u00A0»", name)
                                  : fmt::format("tremplin: unknown option '{}'", name);
  return with_help(message + near_text(near, language), full_name(command), language);
}

std::string usage_message(const commands::UsageError& error) {
  return fmt::format("tremplin: {}\n", safe_text(error.what()));
}

std::string_view memory_message(Language language) {
  return is_french(language) ? "tremplin\u00A0: mémoire insuffisante\n" : "tremplin: there is not enough memory\n";
}

std::string unknown_command_message(const CLI::App& program, const std::string& word, Language language) {
  std::vector<std::string> names;
  for (const CLI::App* command : program.get_subcommands({})) names.push_back(command->get_name());
  const std::string message = is_french(language)
                                  ? fmt::format("tremplin\u00A0: commande inconnue «\u00A0{}\u00A0»", word)
                                  : fmt::format("tremplin: unknown command '{}'", word);
  return with_help(message + near_text(commands::nearest_name(word, names), language), full_name(program), language);
}

std::string bug_message(const std::string& what, Language language) {
  const char* form =
      is_french(language)
          ? "tremplin {}\u00A0: erreur interne\u00A0: {}\nC’est un défaut du programme\u00A0: merci de le "
            "signaler avec ce message et la commande.\n"
          : "tremplin {}: internal error: {}\nThis is a bug: please report it with this message and the "
            "command.\n";
  return fmt::format(fmt::runtime(form), kVersion, safe_text(what));
}

}  // namespace tremplin::cli
