"""Ages, told apart from how long something lasts, and the age group to say instead."""

import re
from collections.abc import Iterator

from checklist_app.poort.kennis import Kennis
from checklist_app.poort.vondst import Keuze, Treffer

_WOORDEN = (
    *("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
    *("dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"),
)
_GETAL = (
    r"(?:\d{1,2}(?:[.,]5|½)?|anderhalf|tweeënhalf|"
    rf"{'|'.join(sorted(_WOORDEN[2:], key=len, reverse=True))})"
)
_WIE = (
    r"(?:meisje|jongen|jongetje|kind|kindje|zoon|zoontje|dochter|dochtertje|broer|broertje|zus|zusje|vader|moeder|oma|"
    r"opa|man|vrouw|baby|peuter|kleuter|puber|tiener|nichtje|neefje|vriend|vriendin|tweeling|jongeman|dame|oudste|"
    r"jongste|middelste)"
)
_JARIG = re.compile(rf"(?i)\b(?P<n>{_GETAL})[- ]?(?P<wat>jarige?n?)\b")
_JAAR_OUD = re.compile(rf"(?i)\b(?P<n>{_GETAL})\s*(?P<wat>jaar|jr\.?|maanden|mnd\.?|weken|dagen)\s+oud\b")
_JAAR = re.compile(rf"(?i)\b(?P<n>{_GETAL})\s*(?P<wat>jaar|jr\b\.?)(?!\w)")
_DUUR_ERVOOR = re.compile(
    r"(?i)\b(?:al|sinds|na|over|binnen|afgelopen|laatste|eerste|komende|voor|gedurende|ruim|om de|elke|per|minstens|"
    r"zeker|hooguit|maximaal|tot|en|ongeveer|bijna|zo'n|meer dan|tijdens|duurt?|hele)\s+$"
)
_DUUR_ERNA = re.compile(
    r"(?i)\s+(?:geleden|lang|later|eerder|getrouwd|jonger|ouder|samen|gewerkt|ervaring|bij elkaar|"
    r"gescheiden|clean|cel|gevangenis|hulp|ots|therapie|terug|gewoond|verlenging|verlengd|vast|thuis|aan een stuk)"
)
_TOCH_LEEFTIJD = re.compile(
    r"(?i)\b(?:is|was|wordt|werd|ben|bent|hij|zij|ze|net|nu|nog maar|pas)\s+(?:bijna|ruim|al|net|nu|pas)\s+$"
)
_WIE_VAN = re.compile(rf"(?i)\b{_WIE}\s+van\s+(?P<n>{_GETAL})\b(?!\s*(?:euro|uur|kilo|meter|weken|dagen|maanden))")
_MAANDEN = re.compile(rf"(?i)\b{_WIE}\s+van\s+(?P<n>{_GETAL})\s+(?P<wat>maanden|mnd|weken|dagen)\b")
_IS = re.compile(
    rf"(?i)\b(?:is|werd|wordt|word|ben|was)\s+(?:net |nu |pas |al |bijna |nog maar |vandaag |gisteren )*"
    rf"(?P<n>{_GETAL})"
    r"(?=\s*(?:[.,;!?)]|$)|\s+(?:geworden|en\b|maar\b|dus\b|toen\b))"
)
_DUUR_VAN_IETS = re.compile(r"(?i)(?:tijd|lijst|termijn|duur|periode|afstand|pauze|straf|\b(?:het|dat|dit|er))\s+$")
_IS_MAANDEN = re.compile(
    rf"(?i)\b(?:is|was|ben|bent)\s+(?:net |nu |pas |al |bijna )*(?P<n>{_GETAL})\s+(?P<wat>maanden|mnd|weken|dagen)\b"
    r"(?!\s+(?:geleden|lang|later|weg|niet|geen|ziek|thuis|bezig))"
)
_RANG = (
    *("vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde", "twaalfde", "dertiende"),
    *("veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende"),
)
_OP_ZIJN = re.compile(
    rf"(?i)\b(?:op|sinds|vanaf|tot|rond|na|voor)\s+(?:zijn|haar|mijn|hun|je|m'n|z'n|d'r)\s+(?P<n>{'|'.join(_RANG)})\b"
)
_HAAKJES = re.compile(r"(?<=[^\W\d_] )\((?P<n>\d{1,2})(?:\s*(?:jaar|jr\.?|j))?\)")
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
        yield _hit(m.span(), _child_of(_number(m["n"]), m["wat"]), kennis)
    for m in _JAAR_OUD.finditer(tekst):
        jaren = _years(m)
        yield _hit(m.span(), "volwassen" if jaren >= _MEERDERJARIG else f"{_group(jaren)} jaar oud", kennis)
    for m in _JAAR.finditer(tekst):
        duur = _DUUR_ERVOOR.search(tekst, 0, m.start()) and not _TOCH_LEEFTIJD.search(tekst, 0, m.start())
        if not duur and not _DUUR_ERNA.match(tekst, m.end()):
            jaren = _number(m["n"])
            yield _hit(m.span(), "volwassen" if jaren >= _MEERDERJARIG else f"{_group(jaren)} jaar", kennis)
    for patroon in (_MAANDEN, _IS_MAANDEN):
        for m in patroon.finditer(tekst):
            if _DUUR_VAN_IETS.search(tekst, 0, m.start()):
                continue
            yield _hit((m.start("n"), m.end()), f"{_group(_years(m))} jaar", kennis)
    for m in _OP_ZIJN.finditer(tekst):
        jaren = _RANG.index(m["n"].casefold()) + 4
        yield _hit(m.span("n"), f"leeftijd {_group(jaren)}", kennis)
    for patroon in (_WIE_VAN, _IS):
        for m in patroon.finditer(tekst):
            jaren = _number(m["n"])
            yield _hit(m.span("n"), "volwassen" if jaren >= _MEERDERJARIG else f"{_group(jaren)} jaar", kennis)
    for m in _HAAKJES.finditer(tekst):
        jaren = _number(m["n"])
        yield _hit(m.span("n"), "volwassen" if jaren >= _MEERDERJARIG else f"{_group(jaren)} jaar", kennis)


def _hit(plek: tuple[int, int], groep: str, kennis: Kennis) -> Treffer:
    voorstel: Keuze = kennis.algemener(groep)
    return Treffer(*plek, "leeftijd", "patroon", voorstel)


def _number(woord: str) -> float:
    if woord[0].isdigit():
        return float(woord.replace("½", ".5").replace(",", "."))
    return 1.5 if "half" in woord.casefold() else float(_WOORDEN.index(woord.casefold()))


def _years(m: re.Match[str]) -> float:
    return 0.0 if m["wat"].casefold().startswith(("m", "w", "d")) and _number(m["n"]) < 48 else _number(m["n"])


def _group(jaren: float) -> str:
    return next((woorden for grens, woorden in _GROEPEN if jaren < grens), "volwassen")


def _child_of(jaren: float, uitgang: str) -> str:
    woord = next((w for grens, w in _JARIGEN if jaren < grens), "volwassen")
    return f"{woord}n" if uitgang.casefold().endswith("en") and woord.endswith("e") else woord
