"""Numbers that point at somebody: BSN, account, case and other numbers, and ways to reach or follow a person."""

import re
from collections.abc import Iterator

from checklist_app.domain.bsn import is_bsn, zonder_bsn
from checklist_app.domain.register import vouw
from checklist_app.poort.dagen import geboren_voor
from checklist_app.poort.kennis import Kennis
from checklist_app.poort.merken import SoortMerk
from checklist_app.poort.patronen import CONTACT
from checklist_app.poort.vondst import HOUDEN, Keuze, Treffer
from checklist_app.poort.woordenlijst import is_gewoon

_IBAN = re.compile(r"(?i)\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?\b")
_ZAAK = re.compile(
    r"(?i)\b(?:zaak|dossier|rekest|parket|cli[eë]nt|klant|registratie|polis|relatie|burgerservice|beschikking|bvh|pv|"
    r"proces-verbaal|kenmerk|referentie|patient|pati[eë]nt)[- ]?(?:nummer|nr\.?|kenmerk)?\s?[:#]?\s?"
    r"(?P<nr>(?=[A-Z0-9/.\-]*\d)[A-Z0-9][A-Z0-9/.\-]{2,}[A-Z0-9])"
)
_RECHTSPRAAK = re.compile(
    r"(?i)\bECLI:[A-Z]{2}:[A-Z]+:\d{4}:\w+|\bC/\d{2}/\d{4,7}(?:\s?/\s?[A-Z]{2}(?:\s?RK)?\s?\d{2}[-/.]\d+)?"
    r"|\b(?:JE|FA|HA|KG)\s?RK\s?\d{2}[-/.]\d+"
)
_KENTEKEN = re.compile(
    r"(?i)\b(?=[A-Z0-9\-]{8}\b)(?=[^ ]{0,30}\d)(?=[^ ]{0,30}[A-Z])"
    r"(?:[A-Z]{1,3}|\d{1,3})(?:-(?:[A-Z]{1,3}|\d{1,3})){2}\b"
    r"|(?<=kenteken )(?=[^ ]{0,30}\d)[A-Z0-9\-]{5,9}\b"
    r"|(?<![\w\-])(?-i:(?=[A-Z]*\d+[A-Z]+\d*(?!\w)|\d+[A-Z]+\d+(?!\w))[A-Z\d]{6})"
)
_KENMERK = re.compile(
    r"(?<![\w@./\-])(?=[\d./\-]*[A-Z])(?=[A-Z./\-]*\d)[A-Z0-9]+(?:[./\-][A-Z0-9]+)+(?!\w)|(?<![\w@./\-])[A-Z]{1,5}\d{3,}(?!\w)"
)
"""Letters and numbers in one, as *VT-2026-4471*; only with three digits (``_MINSTENS``)."""
_MINSTENS = 3
_ACCOUNT = re.compile(
    r"(?<![\w.])@[\w.]{3,}|\b(?:https?://|www\.)\S+[\w/]"
    r"|(?<![\w.@\-])\w+(?:[.\-]\w+)*\.(?:nl|com|org|be|net|eu|info|test|voorbeeld)(?:/\S*)?(?![\w@])"
)
_GEBRUIKERSNAAM = re.compile(
    r"(?<![\w.@])(?:[\w.]*[^\W_])_\w[\w.]*(?<!\.)|(?<![\w.@\-])(?!(?i:covid|corona))[^\W\d_]{3,}\d{2,}\w*"
    r"|(?<![\w@.\-])[^\W\d_]+(?:\.[^\W\d_]+)+\d{1,4}(?!\w)"
)
_NA_ACCOUNT = re.compile(
    r"(?i)\b(?:insta(?:gram)?|snap(?:chat)?|tiktok|discord|telegram|twitch|roblox|fortnite|gebruikersnaam|username|"
    r"inlognaam|gamertag|nickname|nick|profiel(?:naam)?|account(?:naam)?)\s*(?:account|naam|is|heet|:|=|onder|als)\s*"
    r"(?:is|heet|:|de naam)?\s*[\"'“‘]?(?P<naam>[\w.\-]{3,}\w)"
)
_NA_NUMMER = re.compile(
    r"(?i)(?<!\w)(?P<wat>[^\W\d_]*(?:nummer|nr))\b\.?\s*(?:[:#=]\s*|is\s+)?"
    r"(?P<nr>(?-i:[A-Z]{1,5}[ \-]?)?\d[\w./\-]*(?<![./\-]))"
    r"(?!\s+(?:op|van) de (?:wacht)?lijst)"
)
_EIGEN_HUIS = frozenset(("nummer", "nr", "huisnummer", "huisnr"))
_HUISJE = re.compile(
    r"(?i)\b(?:huisje|chalet|bungalow|kavel|appartement|flat|caravan|stacaravan|unit|kamernummer|kamer|portiek|etage)\s+"
    r"\d{1,4}[a-z]?\b(?![.,:]\d|\s?(?:keer|uur|weken|personen|maanden|dagen))"
)
_NEGEN = re.compile(r"(?<![\d.,\-])\d{9}(?![\d])|(?<![\d.,\-])\d{3}[. ]\d{3}[. ]\d{3}(?!\d)|\b\d{4}\.\d{2}\.\d{3}\b")
_REEKS = re.compile(r"(?:€\s?)?\d+(?:[.,\-/:]\d+)*[a-z]?(?!\w)|\d{3,}")
_OPENBAAR = frozenset(("112", "113", "144", "0800-2000", "0900-8844", "0800-0113", "0800-0432", "0800-4030"))
_JAAR = re.compile(r"(?:19|20)\d\d")
_MAAT = re.compile(
    r"(?i)\s?(?:keer|x\b|meter|km|kilometer|gram|gr\b|mg|ml|cl|liter|kilo|kg|uur|minuten|minuut|dagen|mensen|kinderen|"
    r"graden|pagina|bladzijden?|cm\b|woorden|stuks|calorie)"
)
_GELD = re.compile(r"(?i)\s?(?:euro|eur\b|€|,-)")


def bsn(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield every BSN (domain/bsn.py)."""
    plek = 0
    for nummer in zonder_bsn(tekst)[1]:
        plek = tekst.index(nummer, plek)
        yield Treffer(plek, plek + len(nummer), "bsn", "patroon", kennis.in_plaats("nummer"), zeker=True)
        plek += len(nummer)


def contact(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield e-mail addresses, telephone numbers and postcodes."""
    woorden: dict[SoortMerk, str] = {"e-mail": "e-mailadres", "telefoon": "telefoonnummer", "postcode": "postcode"}
    for soort, patroon in CONTACT.items():
        for m in patroon.finditer(tekst):
            yield Treffer(*m.span(), soort, "patroon", kennis.in_plaats(woorden[soort]), zeker=True)


def iban(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield account numbers whose check digits are right."""
    for m in _account_numbers(tekst):
        if _valid_iban(m.group()):
            yield Treffer(*m.span(), "iban", "patroon", kennis.in_plaats("rekeningnummer"), zeker=True)


def bijna_iban(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield what has the shape of an account number: its check digits may hold a typing error."""
    for m in _account_numbers(tekst):
        yield Treffer(*m.span(), "iban", "patroon", kennis.in_plaats("rekeningnummer"))


def eigen_kenmerk(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield the number that this case has in the organisation's own system."""
    if kennis.kenmerk:
        for m in re.finditer(rf"(?i)(?<!\w){re.escape(kennis.kenmerk)}(?!\w)", tekst):
            yield Treffer(*m.span(), "zaaknummer", "register", kennis.in_plaats("zaaknummer"), zeker=True)


def zaaknummers(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield numbers of cases, files and rulings, plates of cars, and accounts and addresses on the web."""
    plekken = (*(m.span("nr") for m in _ZAAK.finditer(tekst)), *(m.span() for m in _RECHTSPRAAK.finditer(tekst)))
    for plek in plekken:
        yield Treffer(*plek, "zaaknummer", "patroon", kennis.in_plaats("zaaknummer"))
    for m in _KENTEKEN.finditer(tekst):
        yield Treffer(*m.span(), "nummer", "patroon", kennis.in_plaats("kenteken"))
    for m in _KENMERK.finditer(tekst):
        if sum(teken.isdigit() for teken in m.group()) >= _MINSTENS:
            yield Treffer(*m.span(), "zaaknummer", "patroon", kennis.in_plaats("nummer"))
    for m in _NA_NUMMER.finditer(tekst):
        eigen = m["wat"].casefold() in _EIGEN_HUIS and len(m["nr"]) <= _MINSTENS
        yield Treffer(*(m.span() if eigen else m.span("nr")), "nummer", "patroon", kennis.in_plaats("nummer"))
    for m in _HUISJE.finditer(tekst):
        yield Treffer(*m.span(), "adres", "patroon", kennis.algemener("een adres"))
    yield from _accounts(tekst, kennis)


def _accounts(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Addresses on the web, and names that people take there: *noor_2013*, *insta: jay.dv*."""
    for patroon in (_ACCOUNT, _GEBRUIKERSNAAM):
        for m in patroon.finditer(tekst):
            yield Treffer(*m.span(), "account", "patroon", kennis.in_plaats("account"))
    for m in _NA_ACCOUNT.finditer(tekst):
        naam = m["naam"]
        if not naam.isalpha() or not is_gewoon(vouw(naam)):
            yield Treffer(*m.span("naam"), "account", "patroon", kennis.in_plaats("account"))


def overige(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield nine digits that fail the elfproef, and every other number with three digits in a row."""
    for m in _NEGEN.finditer(tekst):
        if not is_bsn(re.sub(r"\D", "", m.group())):
            yield Treffer(*m.span(), "nummer", "patroon", kennis.in_plaats("nummer"))
    for m in _REEKS.finditer(tekst):
        if m.group() in _OPENBAAR or not re.search(r"\d{3}", m.group()):
            continue
        soort: SoortMerk = "jaar" if _JAAR.fullmatch(m.group()) and not _MAAT.match(tekst, m.end()) else "nummer"
        geboren = geboren_voor(tekst, m.start()) if soort == "jaar" else None
        if geboren:
            # With the words before it, so that the same year elsewhere in the text is another choice.
            ervoor = tekst[geboren.start() : m.start()]
            label = kennis.algemener(f"{ervoor}[geboortejaar]")
            yield Treffer(geboren.start(), m.end(), soort, "patroon", label)
        else:
            yield Treffer(*m.span(), soort, "patroon", _proposal(tekst, m, soort, kennis))


def _proposal(tekst: str, m: re.Match[str], soort: SoortMerk, kennis: Kennis) -> Keuze:
    if soort == "jaar":
        return HOUDEN
    if m.group().startswith("€") or _GELD.match(tekst, m.end()):
        return kennis.in_plaats("bedrag")
    return HOUDEN if _MAAT.match(tekst, m.end()) else kennis.in_plaats("nummer")


def _account_numbers(tekst: str) -> Iterator[re.Match[str]]:
    return (m for m in _IBAN.finditer(tekst) if any(teken.isdigit() for teken in m.group()[5:]))


def _valid_iban(nummer: str) -> bool:
    """Whether the check digits are right (ISO 13616): the number, turned round, leaves 1 when divided by 97."""
    kaal = nummer.replace(" ", "").upper()
    gedraaid = kaal[4:] + kaal[:4]
    return gedraaid.isascii() and int("".join(str(int(teken, 36)) for teken in gedraaid)) % 97 == 1
