"""What can be chosen at a doubtful find besides what the gate proposes."""

from collections.abc import Iterator

from checklist_app.poort.kennis import Kennis
from checklist_app.poort.merken import SoortMerk
from checklist_app.poort.vondst import HOUDEN, WEG, Keuze, Vondst

_NAAMACHTIG: frozenset[SoortMerk] = frozenset(("naam", "woord", "plaats", "instelling", "account"))
_LABELS: dict[SoortMerk, str] = {
    "naam": "naam",
    "woord": "naam",
    "plaats": "plaats",
    "instelling": "instelling",
    "adres": "adres",
    "datum": "datum",
    "jaar": "jaartal",
    "leeftijd": "leeftijd",
    "iban": "rekeningnummer",
    "zaaknummer": "zaaknummer",
    "nummer": "nummer",
    "account": "account",
    "afkomst": "taal of afkomst",
}


def andere_keuzes(vondst: Vondst, kennis: Kennis) -> tuple[Keuze, ...]:
    """Return the other choices, in the order to show: what kind of thing it is, who of the case, keep, leave out."""
    return tuple(dict.fromkeys(k for k in _choices(vondst, kennis) if k != vondst.voorstel))


def _choices(vondst: Vondst, kennis: Kennis) -> Iterator[Keuze]:
    yield kennis.in_plaats(_LABELS.get(vondst.soort, "weggelaten"))
    if vondst.soort in _NAAMACHTIG:
        yield from (Keuze("rol", rol) for rol in kennis.rollen.values())
    yield HOUDEN
    yield WEG
