"""Ages, told apart from how long something lasts, and the age group to say instead.

Every number of at most two digits, or in words, is read once; what stands before and after it tells what it is.
"""

import re
from collections.abc import Iterator

from checklist_app.domain.register import vouw
from checklist_app.poort.kennis import Kennis
from checklist_app.poort.vondst import Keuze, Treffer
from checklist_app.poort.woordenlijst import is_voornaam

_TOT_TWINTIG = (
    *("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
    *("dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"),
)
_TIENTALLEN = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_ORDE = (
    *("nulde", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"),
    *("elfde", "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende"),
    *("negentiende", "twintigste", "eenentwintigste", "tweeentwintigste", "drieentwintigste", "vierentwintigste"),
    "vijfentwintigste",
)
_GETALLEN = {
    **{woord: float(n) for n, woord in enumerate(_TOT_TWINTIG) if n > 1},
    **{tien: 20.0 + 10 * n for n, tien in enumerate(_TIENTALLEN)},
    **{
        f"{een}en{tien}": 20.0 + 10 * n + eenheid
        for n, tien in enumerate(_TIENTALLEN)
        for eenheid, een in enumerate(_TOT_TWINTIG[1:10], 1)
    },
    "anderhalf": 1.5,
    "tweeenhalf": 2.5,
    "drieenhalf": 3.5,
}
"""Numbers in words, folded."""
_RANGEN = {woord: float(n) for n, woord in enumerate(_ORDE) if n > 1}
_CIJFERS = r"\d{1,2}(?:[.,]5|½)?"
_GETAL = re.compile(
    rf"(?<![\w.,/:\-€@#+])(?:(?P<cijfers>{_CIJFERS})(?P<rang>e|de|ste)?|[^\W\d_]{{3,17}})(?=\W|$|jr|j\b|jaar|mnd)"
)
_JARIG = re.compile(r"(?i)(?<!\w)(?P<n>\d{1,2}|[^\W\d_]{3,17}?)[- ]?(?P<wat>jarige?n?)(?!\w)")
_NOG_EEN = rf"(?:\s*(?:,|/|&|\ben\b|\bof\b|\bà\b)\s*(?:van\s+)?(?:{_CIJFERS}|[a-zë]{{3,17}}))"
_JAAR = re.compile(rf"(?i){_NOG_EEN}{{0,4}}?\s*(?P<wat>jaar|jr\b\.?|j\b)(?!\w)(?P<oud>\s+oud\b)?")
_MAANDEN_ERBIJ = re.compile(r"(?i)\s+(?:en\s+)?(?:\w+)\s+(?:maanden?|mnd\.?|weken)(?!\w)")
_MAANDEN = re.compile(r"(?i)\s*(?:maanden|mnd\b\.?|weken|wkn|dagen)(?!\w)(?P<oud>\s+oud\b)?")
_DUUR_ERVOOR = re.compile(
    r"(?i)\b(?:al|sinds|na|over|binnen|afgelopen|laatste|eerste|komende|voor|gedurende|ruim|om de|elke|per|minstens|"
    r"zeker|hooguit|maximaal|tot|en|ongeveer|bijna|zo'n|meer dan|tijdens|duurt?|hele)\s+$"
)
_DUUR_ERNA = re.compile(
    r"(?i)\s+(?:geleden|lang|later|eerder|getrouwd|jonger|ouder|samen|gewerkt|ervaring|bij elkaar|uit elkaar|"
    r"gescheiden|clean|cel|gevangenis|hulp|ots|therapie|terug|gewoond|verlenging|verlengd|vast|thuis|aan een stuk)"
)
_TOCH_LEEFTIJD = re.compile(
    r"(?i)\b(?:is|was|wordt|werd|ben|bent|hij|zij|ze|net|nu|nog maar|pas)\s+(?:bijna|ruim|al|net|nu|pas)\s+$"
)
_BIJWOORD = (
    r"(?:net|nu|pas|al|bijna|ruim|nog maar|inmiddels|intussen|ook|vandaag|gisteren|morgen|amper|geschat|ongeveer|"
    r"circa|ca\.|plm\.?)"
)
_WIE = (
    r"(?:kind|kindje|kinderen|kids|zoon|zoons|zonen|zoontjes?|dochters?|dochtertjes?|meisjes?|jongens?|jongetjes?|"
    r"moeder|vader|mdr|vdr|vriend|vriendin|broers?|broertjes?|zus|zussen|zusjes?|oma|opa|man|vrouw|baby|dreumes|"
    r"peuters?|kleuters?|pubers?|tieners?|nichtjes?|neefjes?|nicht|neef|tweeling|jongeman|dame|oudste|jongste|"
    r"middelste|meiden|meid|iemand|jongeren?|cliënt|leerling|brusjes?|kleinkinderen|leeftijd)"
)
_WIE_VAN = re.compile(
    rf"(?i){_WIE}\s+(?:resp\.?\s+)?van\s+(?:{_BIJWOORD}\s+)?(?:\w+(?:\s*,|\s+en|\s+of)\s+(?:van\s+)?){{0,4}}$"
)
_IS_ERVOOR = re.compile(
    rf"(?i)(?<!\bhet )(?<!\bdat )(?<!\bdit )(?<!\ber )\b(?:is|werd|wordt|word|ben|bent|was)\s+(?:{_BIJWOORD}\s+)*$"
)
_WORDT_STRAKS = re.compile(r"(?i)\b(?:wordt|werd|word)\s+(?:[a-z]+\s+){1,4}$")
_LEEFTIJD = re.compile(r"(?i)\b(?:leeftijd|lft\.?|lftd\.?)\s*:?\s*(?:van\s+)?$")
_MAAT = re.compile(r"(?i)\s*(?:euro|uur|u\b|kilo|kg|meter|weken|dagen|maanden|keer|tot\b|[:.,/\-]\d|€|%)")
_GEEN_MAAT = re.compile(
    r"(?i)\s*(?:[;!?)\"'”’]|[.,](?!\d)|$)|\s+(?:geworden|en|maar|dus|toen|ik|hij|zij|ze|je|dan|dat|die|of|want|als|nu|"
    r"met|bij|in|op|wil|mag|moet|kan|volgens|ofzo|hoor|inmiddels)\b"
)
_IS_ERNA = re.compile(r"(?i)\s+(?:is|was|wordt|werd|word|ben|bent|zijn)\b")
_IEMAND_ERVOOR = re.compile(
    rf"(?:\b(?i:ik|jij|je|hij|zij|ze|wie|die|tot|totdat|zodra|als|toen|u|{_WIE})|\b[A-Z][^\W\d_]+)\s+"
    rf"(?:{_BIJWOORD}\s+)*$"
)
_GEEN_IEMAND = re.compile(r"(?i)\b(?:groep|klas|week|fase|stap|nummer|kamer|deel|vraag|bijlage|punt|optie)\s+$")
_BIJSTELLING = re.compile(rf"(?:\b(?i:{_WIE})|\b[A-Z][^\W\d_]+|\))\s*[,(]\s*(?:{_BIJWOORD}\s+)?$")
_TUSSEN_HAAKJES = re.compile(rf"(?<=\w)\s?\((?:[^\W\d_]+,\s*)?(?:{_BIJWOORD}\s+)?(?:{_CIJFERS}(?:,|/|\s+en)\s*)*$")
_LEESTEKEN = re.compile(r"\s*(?:[,;:)/]|\.(?!\d)|$|en\s+\d)")
_BIJNA = re.compile(r"(?i)\b(?:bijna|net|pas|ruim|nog maar|amper|inmiddels|geschat|ongeveer|circa|plm\.?)\s+$")
_OM_BIJNA = re.compile(r"(?i)\b(?:om|rond|voor|na|tot|vanaf|tegen|het is|over)\s+\w+(?: maar)?\s+$")
_NAAM_ERVOOR = re.compile(r"(?<!\w)(?P<naam>[^\W\d_]{2,})\s+$")
_ZIJN_ERVOOR = re.compile(
    r"(?i)\b(?:op|sinds|vanaf|tot|rond|na|voor)\s+(?:zijn|haar|mijn|hun|je|m'n|z'n|d'r|mn|zn|dr)\s+$"
)
_VERJAARDAG = re.compile(r"(?i)\s+(?:verjaardag|levensjaar)\b")
_RANG_ERNA = re.compile(r"(?i)\s*(?:[,;.!?)]|$)|\s+(?:al|naar|uit|in|bij|op|is|werd|ging|kwam|met|voor|niet)\b")
_KLEINE_RANG = 3
_DUUR_VAN_IETS = re.compile(r"(?i)(?:tijd|lijst|termijn|duur|periode|afstand|pauze|straf|\b(?:het|dat|dit|er))\s+$")
_IS_MAANDEN = re.compile(r"(?i)\b(?:is|was|ben|bent)\s+(?:(?:net|nu|pas|al|bijna)\s+)*$")
_GEEN_MAANDEN = re.compile(r"(?i)\s+(?:geleden|lang|later|weg|niet|geen|ziek|thuis|bezig|zwanger)")
_KLEINTJE = re.compile(r"(?i)\b(?:baby|zuigeling|dreumes|peuter)\s*[,(]?\s*(?:van\s+)?$|\w\s\($")
_BLIK_TERUG = 48
_GROEPEN = (
    (4, "jonger dan 4"),
    (12, "tussen 4 en 12"),
    (16, "tussen 12 en 16"),
    (18, "16 of 17"),
)
_JARIGEN = ((4, "heel jonge"), (12, "4- tot 12-jarige"), (16, "12- tot 16-jarige"), (18, "16- of 17-jarige"))
_MEERDERJARIG = 18


def leeftijden(tekst: str, kennis: Kennis) -> Iterator[Treffer]:
    """Yield every age; *al 3 jaar* and *2 jaar geleden* are no ages."""
    for m in _JARIG.finditer(tekst):
        jaren = _number(m["n"])
        if jaren is not None:
            yield _hit(m.span(), _child_of(jaren, m["wat"]), kennis)
    for m in _GETAL.finditer(tekst):
        ervoor = tekst[max(0, m.start() - _BLIK_TERUG) : m.start()]
        if m["rang"] or vouw(m.group()) in _RANGEN:
            yield from _rank(tekst, m, ervoor, kennis)
            continue
        jaren = _number(m["cijfers"] or m.group())
        if jaren is not None:
            yield from _age(tekst, m, jaren, ervoor, kennis)


def _age(tekst: str, m: re.Match[str], jaren: float, ervoor: str, kennis: Kennis) -> Iterator[Treffer]:
    jaar = _JAAR.match(tekst, m.end())
    if jaar:
        yield from _years(tekst, m, jaren, jaar, ervoor, kennis)
        return
    maanden = _MAANDEN.match(tekst, m.end())
    if maanden:
        if _is_baby(tekst, maanden, ervoor):
            yield _hit((m.start(), maanden.end()), f"{_group(0)} jaar", kennis)
        return
    if _tells_age(tekst, m, ervoor, kennis):
        bijna = _BIJNA.search(ervoor)
        begin = m.start() - (len(ervoor) - bijna.start() if bijna else 0)
        yield _hit((begin, m.end()), _in_years(jaren), kennis)


def _years(
    tekst: str, m: re.Match[str], jaren: float, jaar: re.Match[str], ervoor: str, kennis: Kennis
) -> Iterator[Treffer]:
    """A number with *jaar* behind it, or behind the numbers after it."""
    alleen = jaar.start("wat") - m.end() <= 1
    einde = jaar.end() if alleen else m.end()
    if jaar["oud"] and alleen:
        yield _hit((m.start(), einde), f"{_in_years(jaren)} oud", kennis)
        return
    duur = _DUUR_ERVOOR.search(ervoor) and not _TOCH_LEEFTIJD.search(ervoor) and not _WIE_VAN.search(ervoor)
    if duur or _DUUR_ERNA.match(tekst, jaar.end()):
        return
    erbij = _MAANDEN_ERBIJ.match(tekst, einde) if alleen else None
    yield _hit((m.start(), erbij.end() if erbij else einde), _in_years(jaren), kennis)


def _is_baby(tekst: str, maanden: re.Match[str], ervoor: str) -> bool:
    if maanden["oud"]:
        return True
    if _DUUR_VAN_IETS.search(ervoor) or _GEEN_MAANDEN.match(tekst, maanden.end()):
        return False
    is_ervoor = _IS_MAANDEN.search(ervoor)
    if is_ervoor:
        return not _DUUR_VAN_IETS.search(ervoor, 0, is_ervoor.start())
    return bool(_WIE_VAN.search(ervoor) or _KLEINTJE.search(ervoor))


def _tells_age(tekst: str, m: re.Match[str], ervoor: str, kennis: Kennis) -> bool:
    """Tell whether a number without a measure behind it is an age, by what stands around it."""
    einde = m.end()
    if _IS_ERNA.match(tekst, einde) and not _GEEN_IEMAND.search(ervoor):
        return bool(_IEMAND_ERVOOR.search(ervoor))
    if _WIE_VAN.search(ervoor) and not _MAAT.match(tekst, einde):
        return True
    if not _GEEN_MAAT.match(tekst, einde) and not _LEESTEKEN.match(tekst, einde):
        return False
    if _IS_ERVOOR.search(ervoor) or _LEEFTIJD.search(ervoor):
        return True
    if not _LEESTEKEN.match(tekst, einde):
        return False
    if _BIJNA.search(ervoor):
        return not _OM_BIJNA.search(ervoor)
    if not m["cijfers"]:
        return bool(_BIJSTELLING.search(ervoor))
    if _BIJSTELLING.search(ervoor) or _TUSSEN_HAAKJES.search(ervoor) or _WORDT_STRAKS.search(ervoor):
        return True
    naam = _NAAM_ERVOOR.search(ervoor)
    return bool(naam and (kennis.naamwoord(vouw(naam["naam"])) or is_voornaam(vouw(naam["naam"]))))


def _rank(tekst: str, m: re.Match[str], ervoor: str, kennis: Kennis) -> Iterator[Treffer]:
    """*op haar negentiende*, *zijn 18e verjaardag*; *haar tweede kind* is no age."""
    jaren = float(m["cijfers"].replace(",", ".")) if m["cijfers"] else _RANGEN[vouw(m.group())]
    verjaardag = _VERJAARDAG.match(tekst, m.end())
    op_zijn = _ZIJN_ERVOOR.search(ervoor) and (jaren > _KLEINE_RANG or _RANG_ERNA.match(tekst, m.end()))
    if verjaardag or op_zijn:
        yield _hit(m.span(), f"leeftijd {_group(jaren)}", kennis)


def _hit(plek: tuple[int, int], groep: str, kennis: Kennis) -> Treffer:
    voorstel: Keuze = kennis.algemener(groep)
    return Treffer(*plek, "leeftijd", "patroon", voorstel)


def _number(woord: str) -> float | None:
    if woord[0].isdigit():
        return float(woord.replace("½", ".5").replace(",", "."))
    return _GETALLEN.get(vouw(woord))


def _in_years(jaren: float) -> str:
    return "volwassen" if jaren >= _MEERDERJARIG else f"{_group(jaren)} jaar"


def _group(jaren: float) -> str:
    return next((woorden for grens, woorden in _GROEPEN if jaren < grens), "volwassen")


def _child_of(jaren: float, uitgang: str) -> str:
    woord = next((w for grens, w in _JARIGEN if jaren < grens), "volwassen")
    return f"{woord}n" if uitgang.casefold().endswith("en") and woord.endswith("e") else woord
