#!/usr/bin/env bash
# Walk through the practice family with a scripted person, from a doubt to the end with one step and a date.
# Usage: bash .ci/wandeling.sh KOMPAS, the executable to try; from any folder.
set -euo pipefail

kompas=$1
regels=$(cd "$(dirname "$0")/../tests/whole" && pwd)/demo_wandeling.txt
uitvoer=$(KOMPAS_VANDAAG=2026-11-21 "$kompas" demo --tekst < "$regels")

verwacht() {
    grep -q -- "$1" <<< "$uitvoer" || { echo "the walk does not say: $1"; echo "$uitvoer"; exit 1; }
}

verwacht "Dit gezin is verzonnen"
verwacht "Waar twijfel je over?"
verwacht "volgende stap: Donderdag bij kind 1 op school langsgaan, jij, 5 december"
verwacht "je verwacht: Kind 1 vertelt hoe het thuis gaat (terugkijken: 12 december)"
verwacht "gesproken: kind 1"
verwacht "^Afgerond\."
[ "$(grep -c '^bewaard$' <<< "$uitvoer")" -eq 6 ]
echo "the walk came to its end"
