"""Closed lists as a person reads them: the word of the code in plain Dutch."""

_ANDERS = {
    "ots": "OTS",
    "voorlopige_ots": "voorlopige OTS",
    "ots_met_uithuisplaatsing": "OTS met uithuisplaatsing",
    "vrijwillig_met_druk": "vrijwillig, maar er staat druk op",
    "advies_of_onderzoek_veilig_thuis": "advies of onderzoek van Veilig Thuis",
    "onderzoek_raad": "onderzoek van de Raad",
    "niet_pluis": "niet-pluis",
    "onbetwist": "niemand spreekt dit tegen",
    "betwist": "hier is verschil over",
    "hersteld": "verbeterd",
    "blijft_staan": "blijft staan, met uitleg",
    "kan_of_durft_niet": "kan of durft het niet te zeggen",
    "niet_veilig": "nu niet veilig om te vragen",
    "onder_4": "jonger dan 4",
    "4_tot_12": "4 tot en met 11",
    "12_tot_16": "12 tot en met 15",
    "16_tot_18": "16 of 17",
    "partner": "partner van een ouder",
    "verzorger": "pleegouder, of wie dagelijks zorgt",
    "netwerk": "iemand uit het netwerk",
    "buiten_organisatie": "buiten de organisatie",
    "buiten_team": "buiten het team",
    "zelfde_team": "hetzelfde team",
    "dialoog_met_gezin": "dialoog met het gezin",
    "niets_extra": "niets extra doen",
    "lichter": "iets lichters",
    "steviger": "iets stevigers of eerder",
    "wil_niet": "wil nu niet",
    "premortem": "stel dat het misging (premortem)",
    "pakket": "via een pakket",
    "inspectie": "onderzoek van de inspectie",
}


def in_woorden(waarde: str) -> str:
    """Return the plain Dutch of one word from a closed list."""
    return _ANDERS.get(waarde, waarde.replace("_", " "))
