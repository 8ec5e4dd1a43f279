"""Closed lists as a person reads them: the word of the code in plain Dutch."""

_ANDERS = {
    "ots": "OTS",
    "voorlopige_ots": "voorlopige OTS",
    "ots_met_uithuisplaatsing": "OTS met uithuisplaatsing",
    "vrijwillig_met_druk": "vrijwillig, met druk",
    "advies_of_onderzoek_veilig_thuis": "advies of onderzoek van Veilig Thuis",
    "onderzoek_raad": "onderzoek van de Raad",
    "niet_pluis": "niet-pluis",
    "blijft_staan": "blijft staan, met uitleg",
    "kan_of_durft_niet": "kan of durft het niet te zeggen",
    "niet_veilig": "nu niet veilig om te vragen",
    "onder_4": "onder de 4",
    "4_tot_12": "4 tot 12",
    "12_tot_16": "12 tot 16",
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
    "niet_bereikbaar": "niet bereikbaar",
}


def in_woorden(waarde: str) -> str:
    """Return the plain Dutch of one word from a closed list."""
    return _ANDERS.get(waarde, waarde.replace("_", " "))
