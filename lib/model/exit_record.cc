#include "model/exit_record.h"

namespace tremplin::model {
namespace {

// clang-format off: a table, a line a field
constexpr std::array<RecordFieldInfo, kRecordFieldCount> kFields = {{
    {"id",
     {"unique within its structure and type over all files read",
      "unique par structure et type dans tous les fichiers lus"},
     true},
    {"structure",
     {"identifier of the structure, where the head does not give it",
      "identifiant de la structure, à défaut de celui de l’en-tête"},
     false},
    {"type",
     {"EI, AI, ETTI, ACI or EITI, where neither head nor convention gives it",
      "EI, AI, ETTI, ACI ou EITI, à défaut de l’en-tête et de la convention"},
     false},
    {"person",
     {"pseudonym, the same person within a structure; never a name",
      "pseudonyme, le même pour une même personne dans la structure ; jamais un nom"},
     false},
    {"entry_date", {"first day of the recruitment", "premier jour du recrutement"}, true},
    {"exit_date", {"last day of the recruitment", "dernier jour du recrutement"}, true},
    {"hours_worked",
     {"hours over the whole recruitment, whatever the years",
      "heures sur tout le recrutement, toutes années confondues"},
     false},
    {"reason",
     {"reason code of the rule set, or a known label", "code de motif du jeu de règles, ou libellé connu"},
     true},
    {"contract_start", {"first day of the contract found", "premier jour du contrat obtenu"}, false},
    {"contract_end", {"last day of the contract found", "dernier jour du contrat obtenu"}, false},
    {"contract_months",
     {"length of the contract found in months, instead of the two days",
      "durée du contrat obtenu en mois, à la place des deux dates"},
     false},
    {"presence_from",
     {"first day of presence before a transfer, counted for the threshold instead of entry_date",
      "premier jour de présence avant un transfert, compté pour le seuil à la place d’entry_date"},
     false},
    {"pathway",
     {"false where a hiring by another SIAE is outside a pathway",
      "false quand l’embauche par une autre SIAE est hors parcours"},
     false},
    {"prescriber", {"code of the body that oriented the person", "code du prescripteur"}, false},
    {"profile", {"profile codes of the rule set", "codes de profil du jeu de règles"}, false},
    {"note", {"free text, without personal data", "texte libre, sans donnée personnelle"}, false},
}};
// clang-format on

}  // namespace

std::span<const RecordFieldInfo, kRecordFieldCount> record_fields() { return kFields; }

std::optional<RecordField> find_record_field(std::string_view name) {
  for (std::size_t i = 0; i < kFields.size(); ++i)
    if (kFields[i].name == name) return static_cast<RecordField>(i);
  return std::nullopt;
}

}  // namespace tremplin::model
