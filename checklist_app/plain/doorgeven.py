"""Choosing about open marks as plain lines: each with its proposal, Enter takes it."""

from checklist_app.domain.fouten import KompasFout
from checklist_app.flow.doorgeven import Doorgang, Keuze, OpenMerk, SoortKeuze
from checklist_app.plain.gesprek import Gesprek
from checklist_app.plain.opdrachten import Opdracht

_HULP = (
    "Enter neemt het voorstel over, a neemt alle voorstellen over.",
    "l laat het woord staan, w haalt het weg, een cijfer kiest uit de andere voorstellen.",
    "Iets anders komt zelf in de plaats van het woord.",
)
_KAN_HIER_NIET = (
    "Dat kan hier niet. Met Enter neem je het voorstel over. Met q stop je, dan gaat er niets naar buiten."
)
_ALLES, _LAAT_STAAN, _HAAL_WEG = "a", "l", "w"


def vraag_merken(gesprek: Gesprek, doorgang: Doorgang) -> None:
    """Ask about every open mark in turn, until none is left; each choice is remembered at once.

    What was asked about holds names: however this ends, the screen is empty afterwards.
    """
    if not (over := doorgang.open_merken):
        return
    gesprek.zeg(f"Bij {len(over)} woorden twijfelt Kompas. " + " ".join(_HULP[:1]) + " Typ ? voor de andere keuzes.")
    try:
        while over := doorgang.open_merken:
            if not _ask(gesprek, doorgang, over[0]):
                doorgang.neem_alles_over()
    finally:
        gesprek.wis()


def _ask(gesprek: Gesprek, doorgang: Doorgang, merk: OpenMerk) -> bool:
    """Ask about one mark; False when all proposals are taken."""
    andere = [keuze for keuze in merk.andere if keuze.soort in ("rol", "algemener")]
    gesprek.zeg()
    gesprek.zeg(f"{merk.soort_in_woorden} ({merk.herkomst}), bij {', '.join(merk.plekken)}:")
    gesprek.zeg(" ".join(f"… {merk.voor}>{merk.tekst}<{merk.na} …".split()))
    antwoord = gesprek.vraag(f"Wordt: {_in_words(merk.voorstel)}", hulp=(*_HULP, *_numbered(andere)))
    if isinstance(antwoord, Opdracht):
        gesprek.zeg(_KAN_HIER_NIET)
        return True
    woord = antwoord.strip()
    if woord.casefold() == _ALLES:
        return False
    _choose(gesprek, doorgang, merk, woord, {str(nr): keuze for nr, keuze in enumerate(andere, 1)})
    return True


def _choose(gesprek: Gesprek, doorgang: Doorgang, merk: OpenMerk, woord: str, genummerd: dict[str, Keuze]) -> None:
    """Do what was typed about one mark. What is nothing but a digit never goes out as own words."""
    vast: dict[str, Keuze | SoortKeuze] = {"": merk.voorstel, _LAAT_STAAN: "houden", _HAAL_WEG: "weg", **genummerd}
    if woord.casefold() in vast:
        doorgang.kies(merk, vast[woord.casefold()])
    elif woord.isnumeric():
        gesprek.zeg("Dat cijfer staat er niet bij. Typ ? voor wat er kan.")
    else:
        _own_words(gesprek, doorgang, merk, woord)


def _own_words(gesprek: Gesprek, doorgang: Doorgang, merk: OpenMerk, woorden: str) -> None:
    """Own words that may not leave are refused, and the mark is asked again."""
    try:
        doorgang.kies(merk, "eigen", woorden)
    except KompasFout as fout:
        gesprek.zeg(fout.zin)


def _in_words(keuze: Keuze) -> str:
    return keuze.vervanging if keuze.soort != "houden" else "blijft staan"


def _numbered(keuzes: list[Keuze]) -> list[str]:
    return [f"{nr} wordt: {keuze.vervanging}" for nr, keuze in enumerate(keuzes, 1)]
