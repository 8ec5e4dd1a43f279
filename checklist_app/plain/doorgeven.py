"""Choosing about open marks as plain lines: each with its proposal, Enter takes it."""

from checklist_app.domain.fouten import KompasFout
from checklist_app.flow.doorgeven import Doorgang, Keuze, OpenMerk
from checklist_app.plain.gesprek import Gesprek

_HULP = (
    "Enter neemt het voorstel over, a neemt alle voorstellen over.",
    "l laat het woord staan, w haalt het weg, een cijfer kiest uit de andere voorstellen.",
    "Iets anders komt zelf in de plaats van het woord.",
)
_ALLES, _LAAT_STAAN, _HAAL_WEG = "a", "l", "w"


def vraag_merken(gesprek: Gesprek, doorgang: Doorgang) -> None:
    """Ask about every open mark in turn, until none is left; each choice is remembered at once."""
    if not (over := doorgang.open_merken):
        return
    gesprek.zeg(f"Bij {len(over)} woorden twijfelt Kompas. " + " ".join(_HULP[:1]) + " Typ ? voor de andere keuzes.")
    while over := doorgang.open_merken:
        if not _ask(gesprek, doorgang, over[0]):
            doorgang.neem_alles_over()


def _ask(gesprek: Gesprek, doorgang: Doorgang, merk: OpenMerk) -> bool:
    """Ask about one mark; False when all proposals are taken."""
    andere = [keuze for keuze in merk.andere if keuze.soort in ("rol", "algemener")]
    gesprek.zeg()
    gesprek.zeg(f"{merk.soort} ({merk.herkomst}), bij {', '.join(merk.plekken)}:")
    gesprek.zeg(" ".join(f"… {merk.voor}>{merk.tekst}<{merk.na} …".split()))
    antwoord = gesprek.vraag(f"Wordt: {_in_words(merk.voorstel)}", hulp=(*_HULP, *_numbered(andere)))
    if not isinstance(antwoord, str) or not antwoord.strip():
        doorgang.kies(merk, merk.voorstel)
        return True
    woord = antwoord.strip()
    if woord == _ALLES:
        return False
    if woord.isdigit() and 1 <= int(woord) <= len(andere):
        doorgang.kies(merk, andere[int(woord) - 1])
    elif woord in (_LAAT_STAAN, _HAAL_WEG):
        doorgang.kies(merk, "houden" if woord == _LAAT_STAAN else "weg")
    else:
        _own_words(gesprek, doorgang, merk, woord)
    return True


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
