"""Finding registered names and cover names with their places, and names with one letter wrong."""

import re
from collections.abc import Iterator, Sequence

from checklist_app.domain.register import WOORD, vouw, zonder_tekens_met_plaatsen
from checklist_app.poort.kennis import GEZINSWOORDEN, Kennis, Naamwoord, delen_van_schuilnaam
from checklist_app.poort.vondst import Treffer
from checklist_app.poort.woordenlijst import gewoon, is_achternaam, is_gewoon, is_voornaam
from checklist_app.poort.zinnen import begint_zin

_TUSSEN_NAMEN = re.compile(r"[ \t\-.]{1,2}(?:(?:van|de|den|der|ten|ter|te|el|al|ben|bin|von|di|da|la|le)[ \-]){0,3}")
_VOORLETTERS = re.compile(r"(?:\b[A-Z]\.[ ]?){1,4}$")
_BLIK_TERUG = 24
_KORT_ERVOOR = re.compile(
    r"(?i)(?<!\w)(?:van|v\.?|vd|v\.\s?d\.?|v/d|vdr?\.|vander|vande|v\.?\s?d\.?)\s(?:(?:de|der|den|d\.)\s)?$"
)
"""How small words in front of a family name are shortened: *Toos vd Velden*."""
_MEER_NAAM = re.compile(
    r"(?:\s(?:van|de|der|den|vd|v\.d\.|el|al|ben|ait|bin)){1,3}\s(?P<woord>[^\W\d_]{3,})(?!\w)|\s(?P<los>[^\W\d_]{3,})(?!\w)"
)
_ZEKER_NAAM = re.compile(r"\s(?:vd|v\.d\.|van\s(?:der|den)|el|ben|ait)\s")
_KORTSTE_KLEIN = 5


def namen(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield every registered name; words of one name that stand together are one find."""
    kaal, plaatsen = zonder_tekens_met_plaatsen(tekst)
    samen: Treffer | None = None
    for gevonden in WOORD.finditer(kaal):
        bekend = kennis.naamwoord(gevonden.group())
        if bekend is None:
            continue
        begin, einde = plaatsen[gevonden.start()], plaatsen[gevonden.end() - 1] + 1
        treffer = _hit(tekst, begin, einde, bekend[1], kennis)
        joined = _joined(samen, treffer, tekst, kennis) if samen else None
        if samen and joined is None:
            yield samen
        samen = joined or treffer
    if samen:
        yield samen
    yield from _without_capitals(kaal, plaatsen, kennis)


def schuilnamen(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield every cover name, with or without the word *gezin*; on its own it counts only with a capital."""
    if not kennis.schuilnamen:
        return
    kaal, plaatsen = zonder_tekens_met_plaatsen(tekst)
    delen = delen_van_schuilnaam(kaal)
    langste = max(map(len, kennis.schuilnamen))
    gevouwen = [deel.casefold() for _, deel in delen]
    for nr, (begin, deel) in enumerate(delen):
        na_gezin = nr > 0 and gevouwen[nr - 1] in GEZINSWOORDEN
        if not (deel[:1].isupper() or na_gezin):
            continue
        for aantal in range(min(langste, len(delen) - nr), 0, -1):
            eigen = kennis.schuilnamen.get(tuple(_without_ending(gevouwen[nr : nr + aantal])))
            if eigen is None:
                eigen = kennis.schuilnamen.get(tuple(gevouwen[nr : nr + aantal]))
            if eigen is None:
                continue
            laatste, woord = delen[nr + aantal - 1]
            einde = plaatsen[laatste + len(woord) - 1] + 1
            label = kennis.in_plaats("dit gezin" if eigen else "ander gezin", "gezin")
            yield Treffer(plaatsen[begin], einde, "schuilnaam", "register", label, zeker=True)
            break


def typfouten(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield what is a name of this case but for one letter, never sure.

    In small letters only from five letters, and no common Dutch word.
    """
    if not kennis.typfouten.bij:
        return
    kaal, plaatsen = zonder_tekens_met_plaatsen(tekst)
    for gevonden in WOORD.finditer(kaal):
        woord = gevonden.group()
        klein = not woord[0].isupper()
        if klein and (len(woord) < _KORTSTE_KLEIN or woord in gewoon()):
            continue
        naam = naam_met_typfout(woord.casefold(), kennis)
        begin = plaatsen[gevonden.start()]
        if naam is None or (is_gewoon(woord.casefold()) and (klein or begint_zin(tekst, begin))):
            continue
        personen = kennis.woorden[naam].personen if naam in kennis.woorden else frozenset()
        yield Treffer(
            begin, plaatsen[gevonden.end() - 1] + 1, "naam", "register", kennis.rol(personen), personen=personen
        )


def kleine_letters(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield in small letters, as in a chat, names of this case that are words too, and well-known first names.

    Never sure, and no common Dutch word.
    """
    for gevonden in WOORD.finditer(tekst):
        woord = gevonden.group()
        if not woord.islower():
            continue
        vorm = vouw(woord)
        naamwoord = kennis.woorden.get(vorm)
        eigen = naamwoord is not None and bool(naamwoord.personen)
        bekend = eigen or is_voornaam(vorm) or is_achternaam(vorm)
        if bekend and len(vorm) > 1 and not (is_gewoon(vorm) if eigen else vorm in gewoon()):
            label = kennis.rol(naamwoord.personen) if naamwoord and eigen else kennis.in_plaats("naam")
            einde = gevonden.end() if eigen else _end_of_name(tekst, gevonden.end())
            yield Treffer(gevonden.start(), einde, "naam", "register" if eigen else "omgeving", label)


def _end_of_name(tekst: str, einde: int) -> int:
    """*kevin van der berg*, *sanne jansen*: the family name behind a first name goes with it."""
    meer = _MEER_NAAM.match(tekst, einde)
    if not meer:
        return einde
    if _ZEKER_NAAM.match(meer.group()):
        return meer.end()
    if meer["los"]:
        return meer.end() if is_achternaam(vouw(meer["los"])) else einde
    return einde if is_gewoon(vouw(meer["woord"])) else meer.end()


def naam_met_typfout(woord: str, kennis: Kennis) -> str | None:
    """Return the name of this case that a folded word is with one letter wrong, also before an ending *s*."""
    return kennis.typfouten.naam_bij(woord) or kennis.typfouten.naam_bij(woord.removesuffix("s"))


def _hit(tekst: str, begin: int, einde: int, naamwoord: Naamwoord, kennis: Kennis) -> Treffer:
    """A family name takes its own small words and initials with it."""
    ervoor = tekst[max(0, begin - _BLIK_TERUG) : begin]
    if naamwoord.achternaam:
        klein = f"{naamwoord.ervoor} "
        if naamwoord.ervoor and ervoor.casefold().endswith(klein):
            begin -= len(klein)
            ervoor = ervoor[: -len(klein)]
        elif naamwoord.ervoor and (kort := _KORT_ERVOOR.search(ervoor)):
            begin -= len(kort.group())
            ervoor = ervoor[: kort.start()]
        voorletters = _VOORLETTERS.search(ervoor)
        begin -= len(voorletters.group()) if voorletters else 0
    soort = kennis.rol(naamwoord.personen)
    wie = naamwoord.personen
    return Treffer(begin, einde, "naam" if wie else "naam_ander_gezin", "register", soort, zeker=True, personen=wie)


def _joined(eerst: Treffer, dan: Treffer, tekst: str, kennis: Kennis) -> Treffer | None:
    if not _TUSSEN_NAMEN.fullmatch(tekst[eerst.einde : dan.begin]) or eerst.soort != dan.soort:
        return None
    personen = eerst.personen & dan.personen
    if eerst.personen and not personen:
        return None
    return Treffer(
        eerst.begin, dan.einde, eerst.soort, "register", kennis.rol(personen), zeker=True, personen=personen
    )


def _without_capitals(kaal: str, plaatsen: Sequence[int], kennis: Kennis) -> Iterator[Treffer]:
    for naam in kennis.zonder_hoofdletters:
        for gevonden in re.finditer(re.escape(naam), kaal):
            einde = plaatsen[gevonden.end() - 1] + 1
            yield Treffer(plaatsen[gevonden.start()], einde, "naam", "register", kennis.in_plaats("naam"), zeker=True)


def _without_ending(woorden: list[str]) -> list[str]:
    return [*woorden[:-1], woorden[-1].removesuffix("'s").removesuffix("’s")]
