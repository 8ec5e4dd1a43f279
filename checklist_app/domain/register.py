"""The register of real names: one entry per person of a case (house rule 6), and what in a name is a name.

The register stands in the vault only. Every room that looks for names folds text here, so that all see the same.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from checklist_app.domain.basis import Model, PersoonId

_ONZICHTBAAR = frozenset({"Mn", "Me", "Cf"})
_GEWONE_LETTERS = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "Æ": "AE"}
_ZONDER_TEKEN = str.maketrans(_GEWONE_LETTERS)
WOORD = re.compile(r"[^\W\d_]+")
_BIJZONDER = re.compile(r"[^\x00-\x7f]")
_MINTEKEN = "\N{MINUS SIGN}"

_KLEINE_WOORDEN = """
van de den der des het ten ter te in op aan bij la le les el al bin ibn von da dos du di
moeder vader mama papa oma opa tante oom zus broer kind baby mevrouw meneer mevr mw dhr juf meester dokter
"""
_NOOIT_ALLEEN = frozenset(_KLEINE_WOORDEN.split())
"""Never a name on their own: the small words inside a name, and what people around a child are called."""

_WOORDEN_EN_NAMEN = """
anker angel appel bakker balk beek beer ben berg bloem blok boer bol boom bos brand bruin brink broek can dag dijk
door engel faith fee fleur goed graaf groen groot haan haas hans hart heer hoek hof hoop huis iris jager job jong joy
kamp keizer kerk kim kist klein kok koning koster kroon lang lente lief lot maan mark max meer mees mei merel molen
mos mulder nieuw noor oud parel pit post prins raaf rein roos rose rust school smit snel sta stam star ster sterk
sterre stil storm tijger timmer toon vis visser vogel vos vrede vriend wiel wijs wil wild wind winter wit wolf zee
zomer zon zwart
"""
_OOK_EEN_WOORD = frozenset(_WOORDEN_EN_NAMEN.split())
"""Names that are everyday words too: they count only with a capital (techniek.md B2)."""

_UITGANGEN = ("s", "tje", "tjes", "etje", "etjes", "je", "jes", "pje", "pjes")
_KORTSTE_STAM = 3


class NaamInRegister(Model):
    """What one person of a case is really called; ``varianten`` are nicknames and other spellings."""

    betrokkene: PersoonId
    naam: str = ""
    varianten: tuple[str, ...] = ()


def gewone_tekens(tekst: str) -> str:
    """Return the text as a reader sees it, in the characters that patterns know.

    Letters and digits of any width or script of digits become plain ones, every dash a hyphen, every space a space;
    invisible marks go. Accents stay, and so do fractions and other signs that have no plain one.
    """
    return _BIJZONDER.sub(_plain, unicodedata.normalize("NFC", tekst)) if not tekst.isascii() else tekst


def _plain(gevonden: re.Match[str]) -> str:
    teken = gevonden.group()
    match unicodedata.category(teken):
        case "Cf":
            return ""
        case "Pd":
            return "-"
        case "Zs":
            return " "
        case "Nd":
            return str(unicodedata.decimal(teken))
    if unicodedata.decomposition(teken).startswith("<wide>"):
        return unicodedata.normalize("NFKC", teken)
    return "-" if teken == _MINTEKEN else teken


def zonder_tekens(tekst: str) -> str:
    """Return the text without accents and invisible marks; capitals stay."""
    if tekst.isascii():
        return tekst
    ontleed = unicodedata.normalize("NFKD", tekst).translate(_ZONDER_TEKEN)
    return "".join(teken for teken in ontleed if unicodedata.category(teken) not in _ONZICHTBAAR)


def zonder_tekens_met_plaatsen(tekst: str) -> tuple[str, Sequence[int]]:
    """Return the text without accents, and for each character of it the place in the text it came from.

    One place more stands at the end, so that a span can be taken back to the text it was found in.
    """
    if tekst.isascii():
        return tekst, range(len(tekst) + 1)
    delen = [teken if teken.isascii() else zonder_tekens(teken) for teken in tekst]
    plaatsen = [plek for plek, deel in enumerate(delen) for _ in deel]
    return "".join(delen), [*plaatsen, len(tekst)]


def vouw(tekst: str) -> str:
    """Return the text without accents and in small letters: *José* and *jose* are equal."""
    return zonder_tekens(tekst).casefold()


def naamwoorden(register: Iterable[NaamInRegister]) -> dict[str, bool]:
    """Return every folded word that names somebody of the register, and whether it counts only with a capital.

    One word of a full name is enough; *van*, *de* or *oma* alone is not, and neither is an initial. A name that
    holds nothing else counts with a capital.
    """
    gevonden: dict[str, bool] = {}
    for persoon in register:
        for naam in (persoon.naam, *persoon.varianten):
            woorden = [w for w in WOORD.findall(vouw(naam)) if len(w) > 1]
            eigen = [w for w in woorden if w not in _NOOIT_ALLEEN]
            gevonden |= {w: not eigen or w in _OOK_EEN_WOORD or len(w) == 2 for w in eigen or woorden}
    return gevonden


def vormen(woord: str) -> Iterator[str]:
    """Yield a folded word, and what is left without a Dutch ending: *Saraatje*, *Jantjes*, *Tommetje*."""
    yield woord
    for uitgang in _UITGANGEN:
        stam = woord.removesuffix(uitgang)
        if stam == woord or len(stam) < _KORTSTE_STAM:
            continue
        yield stam
        # A short name takes a letter more before an ending: Bo is Bootje, Tom is Tommetje.
        if stam[-1] == stam[-2] and (stam[-1] in "aeiou" or uitgang.startswith("etje")):
            yield stam[:-1]
