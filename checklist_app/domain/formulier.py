"""One form for every kind: raw text of fields becomes values, and values become raw text again.

The raw text is what the concept keeps (ontwerp.md section 9): a text per field, or a list of such rows. A front end
shows labels and asks; what a text means in a field is decided here, the same for screens and plain lines.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from checklist_app.domain.basis import JIJZELF, Model
from checklist_app.domain.bron import Bron
from checklist_app.domain.casus import Casus
from checklist_app.domain.datum import Datum, begrijp
from checklist_app.domain.fouten import (
    JaOfNee,
    KeuzeNietDuidelijk,
    KeuzeOnbekend,
    PersoonOnbekend,
    VerwijzingOnbekend,
)
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.veldkennis import VeldInfo
from checklist_app.domain.woorden import in_woorden

Rauw = str | list[dict[str, str]]
"""What a person typed in one field: a text, or a row of texts for each person in a list."""

Optie = TypeVar("Optie", bound=str)
Ding = TypeVar("Ding")

_MEESTE_CIJFERS = 9
"""No list is longer; Python refuses to make a number of thousands of digits."""
_JA = frozenset({"j", "ja"})
_NEE = frozenset({"n", "nee"})
_IK = frozenset({"ik", "ikzelf", "jijzelf", "zelf"})


@dataclass(frozen=True)
class Tafel:
    """What words in a form can point to: the people of the case, what was recorded, and which day it is."""

    casus: Casus
    vandaag: date
    aantekeningen: Sequence[Aantekening] = ()


def lees(info: VeldInfo, rauw: Rauw, tafel: Tafel) -> Any:
    """Return the value that raw text has in a field; empty text is the field's default.

    Raises a ``NietBegrepen`` that says what can be typed there.
    """
    if isinstance(rauw, list):
        return tuple(_row(info, rij, tafel) for rij in rauw if any(rij.values()))
    if not rauw.strip():
        return info.standaard
    return _READERS[info.vorm](info, rauw, tafel)


def schrijf(info: VeldInfo, waarde: Any, tafel: Tafel) -> Rauw:
    """Return the raw text that stands for a value, ready to be changed."""
    if waarde is None or waarde == "" or waarde == ():
        return [] if info.vorm == "rijen" else ""
    return _WRITERS[info.vorm](info, waarde, tafel)


def lees_alles(infos: Iterable[VeldInfo], rauw: Mapping[str, Rauw], tafel: Tafel) -> dict[str, Any]:
    """Return the values of all fields that have raw text. Raises the first ``NietBegrepen``."""
    return {info.naam: lees(info, rauw[info.naam], tafel) for info in infos if info.naam in rauw}


def in_tekst(info: VeldInfo, waarde: Any, casus: Casus, aantekeningen: Mapping[str, Aantekening]) -> str:
    """Return a value as a person reads it in a list or a report; a list per person takes a line per row."""
    if waarde is None or waarde == "" or waarde == ():
        return ""
    match info.vorm:
        case "tekst":
            return str(waarde)
        case "keuze":
            return in_woorden(waarde)
        case "keuzes":
            return ", ".join(in_woorden(w) for w in waarde)
        case "ja_nee":
            return "ja" if waarde else "nee"
        case "datum":
            return str(waarde.tekst)
        case "bron":
            return bron_in_tekst(waarde, casus)
        case "bronnen":
            return ", ".join(bron_in_tekst(b, casus) for b in waarde)
        case "persoon":
            return casus.rol(waarde)
        case "personen":
            return ", ".join(casus.rol(p) for p in waarde)
        case "verwijzing":
            return _quoted(waarde, aantekeningen)
        case "verwijzingen":
            return "; ".join(_quoted(id_, aantekeningen) for id_ in waarde)
        case "rijen":
            return "\n".join(_row_text(info, rij, casus, aantekeningen) for rij in waarde)


def bron_in_tekst(bron: Bron, casus: Casus) -> str:
    """Return a source as words: the role, the text, or both."""
    return ", ".join(deel for deel in (casus.rol(bron.persoon) if bron.persoon else "", bron.tekst) if deel)


def op_nummer(dingen: Sequence[Ding], cijfer: str) -> Ding | None:
    """Return what stands in a list under this number, counted from 1; None for anything else that was typed."""
    cijfer = cijfer.strip()
    if not cijfer.isdecimal() or len(cijfer) > _MEESTE_CIJFERS or not 1 <= int(cijfer) <= len(dingen):
        return None
    return dingen[int(cijfer) - 1]


def vind_persoon(tekst: str, casus: Casus) -> str | None:
    """Return the id of the person that a role or a digit names, or None."""
    gezocht = tekst.strip().casefold()
    if gezocht in _IK:
        return JIJZELF
    genoemd = next((b.id for b in casus.betrokkenen if b.rol.casefold() == gezocht), None)
    if genoemd:
        return genoemd
    op_lijst = op_nummer(casus.betrokkenen, gezocht)
    return op_lijst.id if op_lijst else None


def kies(tekst: str, opties: Sequence[Optie], naam: Callable[[str], str] = in_woorden) -> Optie:
    """Return the option that a digit from 1, a word or the beginning of one names.

    Raises ``KeuzeOnbekend`` or ``KeuzeNietDuidelijk``, with the options in words.
    """
    gezocht = tekst.strip().casefold()
    op_lijst = op_nummer(opties, gezocht)
    if op_lijst is not None:
        return op_lijst
    heel = [o for o in opties if gezocht in (o.casefold(), naam(o).casefold())]
    passend = heel or [o for o in opties if gezocht and naam(o).casefold().startswith(gezocht)]
    if len(passend) == 1:
        return passend[0]
    lijst = ", ".join(f"{nr} {naam(o)}" for nr, o in enumerate(opties, 1))
    raise (KeuzeNietDuidelijk if passend else KeuzeOnbekend)(opties=lijst)


def _row(info: VeldInfo, rij: Mapping[str, str], tafel: Tafel) -> Model:
    if info.klasse is None:
        raise TypeError(f"{info.naam} is geen lijst met rijen")
    if info.is_lijst_per_persoon:
        _person(rij.get("persoon", ""), tafel)
    return info.klasse(**{k.naam: lees(k, rij[k.naam], tafel) for k in info.rij if rij.get(k.naam)})


def _person(tekst: str, tafel: Tafel) -> str:
    gevonden = vind_persoon(tekst, tafel.casus)
    if gevonden is None:
        raise PersoonOnbekend
    return gevonden


def _source(tekst: str, tafel: Tafel) -> Bron:
    """A role or a digit, alone or before a comma, is a person; the rest is words."""
    hoofd, _, rest = tekst.partition(",")
    persoon = vind_persoon(hoofd, tafel.casus)
    return Bron(persoon=persoon, tekst=rest.strip()) if persoon else Bron(tekst=tekst.strip())


def _date(info: VeldInfo, tekst: str, tafel: Tafel) -> Datum:
    return begrijp(tekst.strip(), tafel.vandaag, "vooruit" if info.veld.vooruit else "terug")


def _reference(tekst: str, tafel: Tafel) -> str:
    gezocht = tekst.strip().casefold()
    op_lijst = op_nummer(tafel.aantekeningen, gezocht)
    if op_lijst:
        return op_lijst.id
    passend = [a.id for a in tafel.aantekeningen if len(gezocht) >= 4 and a.id.startswith(gezocht)]
    if len(passend) != 1:
        raise VerwijzingOnbekend
    return passend[0]


def _yes_no(tekst: str) -> bool:
    gezocht = tekst.strip().casefold()
    if gezocht in _JA | _NEE:
        return gezocht in _JA
    raise JaOfNee


def _parts(tekst: str) -> list[str]:
    """Commas separate, unless there is a semicolon: then a part may hold a comma ('moeder, aan de telefoon; oma')."""
    stukken = tekst.replace("\n", ";").split(";") if set(tekst) & set(";\n") else tekst.split(",")
    return [deel for deel in (stuk.strip() for stuk in stukken) if deel]


_READERS: dict[str, Callable[[VeldInfo, str, Tafel], Any]] = {
    "tekst": lambda i, t, b: t,
    "keuze": lambda i, t, b: kies(t, i.opties),
    "keuzes": lambda i, t, b: tuple(dict.fromkeys(kies(deel, i.opties) for deel in _parts(t))),
    "ja_nee": lambda i, t, b: _yes_no(t),
    "datum": lambda i, t, b: _date(i, t, b),
    "bron": lambda i, t, b: _source(t, b),
    "bronnen": lambda i, t, b: tuple(_source(deel, b) for deel in _parts(t)),
    "persoon": lambda i, t, b: _person(t, b),
    "personen": lambda i, t, b: tuple(dict.fromkeys(_person(deel, b) for deel in _parts(t))),
    "verwijzing": lambda i, t, b: _reference(t, b),
    "verwijzingen": lambda i, t, b: tuple(dict.fromkeys(_reference(deel, b) for deel in _parts(t))),
}


def _person_raw(persoon: str, tafel: Tafel) -> str:
    """The role, or the digit where the role would read as somebody else or as two."""
    rol = tafel.casus.rol(persoon)
    if vind_persoon(rol, tafel.casus) == persoon and not set(rol) & set(",;"):
        return rol
    return next((str(nr) for nr, b in enumerate(tafel.casus.betrokkenen, 1) if b.id == persoon), rol)


def _source_raw(bron: Bron, tafel: Tafel) -> str:
    return ", ".join(deel for deel in (_person_raw(bron.persoon, tafel) if bron.persoon else "", bron.tekst) if deel)


def _sources_raw(bronnen: Sequence[Bron], tafel: Tafel) -> str:
    """A semicolon also after a single source that holds a comma, so that it reads back as one."""
    tekst = "; ".join(_source_raw(bron, tafel) for bron in bronnen)
    return f"{tekst};" if len(bronnen) == 1 and "," in tekst else tekst


def _date_raw(info: VeldInfo, datum: Datum, tafel: Tafel) -> str:
    """A text that means the same days today: 'gisteren' comes back as the day it meant, 'vorige week' as its days."""
    if datum.van is None or datum.tot is None or _date(info, datum.tekst, tafel) == datum:
        return datum.tekst
    if datum.van == datum.tot:
        return datum.van.isoformat()
    return f"{datum.van.isoformat()} tot en met {datum.tot.isoformat()}"


_WRITERS: dict[str, Callable[[VeldInfo, Any, Tafel], Rauw]] = {
    "tekst": lambda i, w, b: str(w),
    "keuze": lambda i, w, b: in_woorden(w),
    "keuzes": lambda i, w, b: ", ".join(in_woorden(o) for o in w),
    "ja_nee": lambda i, w, b: "ja" if w else "nee",
    "datum": lambda i, w, b: _date_raw(i, w, b),
    "bron": lambda i, w, b: _source_raw(w, b),
    "bronnen": lambda i, w, b: _sources_raw(w, b),
    "persoon": lambda i, w, b: _person_raw(w, b),
    "personen": lambda i, w, b: ", ".join(_person_raw(p, b) for p in w),
    "verwijzing": lambda i, w, b: str(w),
    "verwijzingen": lambda i, w, b: ", ".join(w),
    "rijen": lambda i, w, b: [{k.naam: str(schrijf(k, getattr(r, k.naam), b)) for k in i.rij} for r in w],
}


def _quoted(id_: str, aantekeningen: Mapping[str, Aantekening]) -> str:
    gevonden = aantekeningen.get(id_)
    return f"“{gevonden.kern}”" if gevonden else "iets wat er niet meer is"


def _row_text(info: VeldInfo, rij: Model, casus: Casus, aantekeningen: Mapping[str, Aantekening]) -> str:
    delen = [in_tekst(k, getattr(rij, k.naam), casus, aantekeningen) for k in info.rij]
    kop, *rest = delen
    return f"{kop}: {', '.join(d for d in rest if d)}" if any(rest) else kop
