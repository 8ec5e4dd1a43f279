"""The closed list of what can be recorded, by name, for who needs the names without the classes."""

SOORTEN_NAMEN: tuple[str, ...] = (
    "antwoord",
    "zorg",
    "kracht",
    "gesprek",
    "uitspraak",
    "perspectief",
    "verklaring",
    "tegenspraak",
    "netwerklid",
    "hulpverlener",
    "positie",
    "optie",
    "criterium",
    "kennis",
    "openvraag",
    "besluit",
    "stap",
    "pauze",
    "verwachting",
    "les",
    "evaluatie",
)
"""The kinds of aantekening in the order of ontwerp.md section 2."""
