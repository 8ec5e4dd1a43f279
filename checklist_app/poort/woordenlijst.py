"""Our own lists of words: common Dutch, jargon that names nobody, places, and where people come from.

They are plain text beside this file, read when the gate is first asked for. The common words are those of our own
kaders and a list of everyday words; nothing of a frequency list of somebody else stands in it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files

from checklist_app.domain.register import vouw

_UITGANGEN = ("en", "e", "s", "t", "n", "te", "de", "ten", "den", "je", "tje", "jes", "tjes", "er", "ing", "lijk")
_VAN_AFKOMST = ("", "e", "en", "s", "se")
_ERVOOR = ("ge", "be", "ver", "on", "af", "aan", "op", "uit", "mee", "in", "over", "onder")
_KORTSTE_DEEL = 5
_KORTSTE_STAM = 3
_KORTSTE_BOUW = 6
_GEBOUWD = re.compile(
    r"(?:gesprek|gesprekken|bericht|berichten|verslag|verslagen|verzoek|verzoeken|training|nummer|nummers|nr|nrs|plan|plannen|"
    r"overleg|bezoek|bezoeken|contact|contacten|moment|momenten|melding|meldingen|regeling|regelingen|controle|"
    r"controles|observatie|observaties|begeleider|begeleiding|behandeling|behandelaar|onderzoek|onderzoeken|"
    r"vraag|vragen|lijst|lijsten|plaatsing|plaatsingen|verlenging|machtiging|advies|adviezen|therapie|therapeut|"
    r"ouder|ouders|moeder|vader|oma|opa|kind|kinderen|zorg|hulp|dienst|diensten|dag|dagen|avond|middag|ochtend|nacht|"
    r"week|weken|periode|uur|tijd|geld|kosten|werk|school|klas|groep|groepen|team|huis|huizen|kamer|document|"
    r"rapport|rapportage|brief|brieven|formulier|formulieren|opname|opnames|koppeling|traject|trajecten|probleem|"
    r"problemen|problematiek|gedrag|risico|situatie|situaties|medewerker|medewerkers|werker|werkers|deskundige|"
    r"manager|leider|leiders|leidster|consulent|coach|arts|artsen|agent|agenten|rechter|filmpje|foto|foto's|opdracht|"
    r"afspraak|afspraken|besluit|besluiten|beschikking|zitting|procedure|klacht|klachten|evaluatie|notitie|notities|"
    r"stukken|dossier|formatie|maatregel|maatregelen|toets|toetsen|test|tests|punt|punten|doel|doelen|stoornis|"
    r"achterstand|voorsprong|pijn|ziekte|spel|feest|kaart|kaarten|pas|bewijs|recht|rechten|plicht|wet|geweld|"
    r"heid|heden|atie|aties|iteit|schap|baar|lijk|lijke|loos|loze|achtig|achtige|isch|ische|erend|erende|ering|eringen|"
    r"elijks|matig|matige|zaam|zame|erig|erige|vormig|eerde|eert|ieel|iele|eus|euze|isme|istisch|logie|gram|grammen)$|"
    r"^(?:be|ver|ont|her|aan|af|op|uit|in|over|onder|mee|toe|voor|door|terug|bij|na|om|tegen|samen|vast|weg)\w{3,}ingen?$|"
    r"^(?:aan|af|op|uit|over|mee|toe|voor|door|terug|bij|na|om|vast|weg|langs|thuis|neer|los)ge\w{3,}$|"
    r"^(?:aan|af|op|uit|over|onder|mee|toe|voor|door|terug|bij|vast|weg|tegen|samen)\w{3,}(?:en|t|d|de|te)$|"
    r"^(?:on|ge)(?!er|rar|rri|ral|rha|rbr|rtr)\w{4,}(?:d|t|de|te|ig|ige)$|^niet-\w+"
)
"""Ends and beginnings of Dutch words that first and family names do not have."""
_EIND_VAN_NAAM = (
    *("man", "mans", "veld", "velden", "kamp", "kampen", "berg", "bergen", "huis", "huizen", "burg", "dijk", "land"),
    *("horst", "bos", "bosch", "brink", "hoek", "hof", "meer", "dam", "stein", "water", "beek", "broek", "poel"),
    *("donk", "woud", "wijk", "kerk", "boer", "boom", "bloem", "molen", "straat", "laan", "hout", "haar", "steen"),
    *("wolf", "vliet", "zaal", "graaf", "smit", "maker", "bakker", "brand", "kroon", "weg", "weide", "groot", "dal"),
)
"""Two common words that end in one of these may be a family name: *Hoogland*."""


@cache
def woorden(naam: str) -> tuple[str, ...]:
    """Return one list of words that point at a name, as they are written."""
    return tuple(_read(naam).split())


@cache
def gewoon() -> frozenset[str]:
    """Return the common words, folded."""
    return frozenset(_read("gewoon").split())


@cache
def jargon() -> tuple[str, ...]:
    """Return the words and abbreviations that may stand with a capital and name nobody, as they are written."""
    return tuple(_read("jargon").split())


@cache
def plaatsen() -> tuple[str, ...]:
    """Return names of towns and countries, as they are written."""
    return tuple(naam for regel in _read("plaatsen").splitlines() for naam in regel.split("|") if naam)


@cache
def organisaties() -> tuple[str, ...]:
    """Return names of shops, hospitals and organisations that many people know, as they are written."""
    return tuple(naam for regel in _read("organisaties").splitlines() for naam in regel.split("|") if naam)


@cache
def begin_van(lijst: Callable[[], tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """Return, for the first word of each name of a list, what may come after it, longest first."""
    bij: dict[str, list[str]] = {}
    for naam in lijst():
        eerste, wit, rest = vouw(naam).partition(" ")
        bij.setdefault(eerste, []).append(wit + rest)
    return {eerste: tuple(sorted(rest, key=len, reverse=True)) for eerste, rest in bij.items()}


@cache
def afkomst() -> frozenset[str]:
    """Return the words for a language or where people come from, folded, with their endings."""
    return frozenset(vouw(woord) + uitgang for woord in _read("afkomst").split() for uitgang in _VAN_AFKOMST)


def is_voornaam(woord: str) -> bool:
    """Tell whether a folded word is a well-known first name, also with an *s* behind it."""
    return woord in _first_names() or woord.removesuffix("s") in _first_names()


def is_naam_en_woord(woord: str) -> bool:
    """Tell whether a folded common word is a first name too, as *storm*."""
    return woord in woorden("namen_en_woorden")


def is_achternaam(woord: str) -> bool:
    """Tell whether a folded word is a family name that many people have."""
    return woord in _family_names()


@cache
def _family_names() -> frozenset[str]:
    return frozenset(_read("achternamen").split())


@cache
def _first_names() -> frozenset[str]:
    return frozenset(vouw(naam) for naam in _read("voornamen").split())


def is_gewoon(woord: str) -> bool:
    """Tell whether a folded word is common Dutch, also with an ending, or as two common words in one."""
    bekend = gewoon()
    if woord in bekend or f"{woord}en" in bekend or any(stam in bekend for stam in _stems(woord)):
        return True
    return _is_compound(woord, _KORTSTE_DEEL)


def _is_compound(woord: str, kortste: int) -> bool:
    bekend = gewoon()
    return any(
        woord[:n] in bekend and (woord[n:] in bekend or woord[n:].removeprefix("s") in bekend)
        for n in range(kortste, len(woord) - kortste + 1)
    )


def is_woord_van_verslag(woord: str) -> bool:
    """Tell by its build whether a folded word, unknown to us, is no name: *terugbelverzoek*, *aangebeld*."""
    if len(woord) <= _KORTSTE_BOUW:
        return False
    return _GEBOUWD.search(woord) is not None or (not woord.endswith(_EIND_VAN_NAAM) and _is_compound(woord, 4))


def _stems(woord: str) -> Iterator[str]:
    for uitgang in _UITGANGEN:
        stam = woord.removesuffix(uitgang)
        if stam == woord or len(stam) < (_KORTSTE_STAM if len(uitgang) < 2 else _KORTSTE_STAM + 1):
            continue
        if uitgang == "n" and stam[-1] != "e":
            continue
        yield stam
        yield f"{stam}en"
        if stam[-1] == stam[-2]:
            yield stam[:-1]
    for begin in _ERVOOR:
        if woord.startswith(begin) and len(woord) - len(begin) > 3:
            yield woord.removeprefix(begin)


def _read(naam: str) -> str:
    return files("checklist_app.poort").joinpath("woorden", f"{naam}.txt").read_text(encoding="utf-8")
