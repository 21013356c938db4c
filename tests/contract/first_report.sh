#!/usr/bin/env bash
# Somebody with README and French alone: its commands, in its order, and nothing else, from a clone that is built to the
# first follow-up of exits of their own. What the person fills in is played here, a mistake included.
set -euo pipefail

sed -n '/^# tremplin, en français/,$p' "$ROOT/README.md" > "$WORK/readme"
# Where another build than README's is tested, that one is on the path already.
if [[ -x $ROOT/build/release/bin/tremplin ]]; then
  line=$(sed -n 's/^    \(PATH=.*\)/\1/p' "$WORK/readme")
  cd "$ROOT"
  PATH=/usr/bin:/bin
  eval "$line"
fi
cd "$WORK"
sed -n '/^\$ tremplin init/,/^\.\.\./p' readme | sed '/^\.\.\./d; s/^\$ //' > start
grep '^    tremplin ' readme > next

# shellcheck disable=SC1091
source ./start > said 2> notes
sed -i '/^# objectives:/,/^$/s/^# //' atelier/convention.yaml
cat >> atelier/sorties.csv << 'ROWS'
1;p-001;Chantier;05/01/2026;30/06/2026;610;CDI;;;;Mission locale;;
2;p-002;Chantier;12/01/2026;30/06/2026;590;CDD (durée renseignée);01/07/2026;31/03/2027;;Pôle emploi;;
3;p-003;Chantier;12/01/2026;31/07/2026;640;Au chômage;;;;France Travail;;
4;p-004;Chantier;02/02/2026;;;;;;;France Travail;;
ROWS
[[ $(wc -l < next) -eq 3 ]]
eval "$(sed -n 1p next)" > message 2> notes || true
grep -q 'Ligne 2, colonne G.*précisez lequel.*En CDI non aidé par un autre employeur' message
sed -i 's/;CDI;/;En CDI non aidé par un autre employeur;/' atelier/sorties.csv
eval "$(sed -n 1p next)" > message 2> notes
grep -q "il n’y a rien à corriger" message
eval "$(sed -n 2p next)" > page 2> notes
grep -q '^Emploi durable, 2026.* 2 sur 3 à ce jour' page
eval "$(sed -n 3p next)" 2> notes
grep -q '<html lang="fr"' suivi.html
