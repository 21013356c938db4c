#include "import/asp/asp_files.h"

#include <algorithm>
#include <array>

namespace tremplin::importing {
namespace {

constexpr std::array<AspColumn, 24> kAnnexes = {{
    {"af_numero_convention", true},
    {"af_id_structure", true},
    {"af_mesure_dispositif_code", true},
    {"af_numero_annexe_financiere", true},
    {"af_numero_avenant_renouvellement", true},
    {"af_numero_avenant_modification", true},
    {"af_etat_annexe_financiere_code", true},
    {"af_date_debut_effet", true},
    {"af_date_fin_effet", true},
    {"af_etp_postes_insertion", true},
    {"af_duree_heure_annuel_etp_valeur", true},
    {"af_montant_unitaire_annuel_valeur", true},
    {"af_montant_total_annuel", true},
    {"af_nb_prev_sorties", true},
    {"af_taux_prev_sorties_dynamiques", true},
    {"af_taux_prev_sorties_durable", true},
    {"af_taux_prev_sorties_trans", true},
    {"af_taux_prev_sorties_positives", true},
    {"af_date_signature", false},
    {"af_date_etat_valide", false},
    {"af_date_etat_provisoire", false},
    {"af_date_reception_asp", false},
    {"af_prec_conv_cadre_connu", false},
    {"af_motif_rejet_code", false},
}};

constexpr std::array<AspColumn, 10> kContracts = {{
    {"contrat_id_ctr", true},
    {"contrat_id_pph", true},
    {"contrat_id_structure", true},
    {"contrat_mesure_disp_code", true},
    {"contrat_type_contrat", true},
    {"contrat_date_embauche", true},
    {"contrat_date_fin_contrat", true},
    {"contrat_date_sortie_definitive", true},
    {"contrat_motif_sortie_id", true},
    {"contrat_salarie_rsa", false},
}};

constexpr std::array<AspColumn, 9> kMonths = {{
    {"emi_ctr_id", true},
    {"emi_pph_id", true},
    {"emi_afi_id", true},
    {"emi_sme_mois", true},
    {"emi_sme_annee", true},
    {"emi_esm_etat_code", true},
    {"emi_nb_heures_travail", true},
    {"emi_date_fin_reelle", true},
    {"emi_motif_sortie_id", true},
}};

constexpr std::array<AspColumn, 3> kReasons = {{{"rms_id", true}, {"rms_libelle", true}, {"rcs_id", false}}};
constexpr std::array<AspColumn, 2> kCategories = {{{"rcs_id", true}, {"rcs_libelle", true}}};
constexpr std::array<AspColumn, 3> kStructures = {{
    {"structure_id_siae", true},
    {"structure_denomination", true},
    {"structure_siret_actualise", false},
}};

constexpr std::array<std::string_view, 3> kAnnexesTold = {"af_indicateur_suspension", "af_indicateur_derogation",
                                                          "af_mt_cofinance"};

constexpr std::array<AspFile, 6> kFiles = {{
    {AspKind::annexes, "AnnexeFinanciere", kAnnexes, kAnnexesTold},
    {AspKind::contracts, "ContratMission", kContracts, {}},
    {AspKind::months, "EtatMensuelIndiv", kMonths, {}},
    {AspKind::reasons, "RefMotifSort", kReasons, {}},
    {AspKind::categories, "RefCategorieSort", kCategories, {}},
    {AspKind::structures, "Structure", kStructures, {}},
}};

bool has(std::span<const std::string> header, std::string_view name) {
  return std::find(header.begin(), header.end(), name) != header.end();
}

bool has_all(std::span<const std::string> header, const AspFile& file) {
  return std::all_of(file.columns.begin(), file.columns.end(),
                     [header](const AspColumn& column) { return !column.is_needed || has(header, column.name); });
}

}  // namespace

std::span<const AspFile> asp_files() { return kFiles; }

const AspFile* find_asp_file(std::span<const std::string> header) {
  for (const AspFile& file : kFiles) {
    if (has_all(header, file)) return &file;
  }
  for (const AspFile& file : kFiles) {
    if (has(header, file.columns.front().name) && file.kind != AspKind::categories) return &file;
  }
  return nullptr;
}

}  // namespace tremplin::importing
