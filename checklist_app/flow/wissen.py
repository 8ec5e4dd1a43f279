"""Erasing for good and holding: what is asked first, what goes, what stays and what Kompas cannot reach.

Nothing of a case goes while it is held, nor without the answer that no request, complaint or case at court is going
on: then the law says to keep it (praktijk.md 4.2-4.4). What is erased cannot be taken back (house rule 10).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from textwrap import shorten

from checklist_app.domain.basis import JIJZELF
from checklist_app.domain.casus import Casus, Procedure, vouw_schuilnaam
from checklist_app.domain.datum import begrijp, in_woorden
from checklist_app.domain.gebeurtenissen import GEKOPIEERD, UITVOER
from checklist_app.domain.tekst import een_regel
from checklist_app.domain.woorden import in_woorden as woord
from checklist_app.flow.fouten import (
    CasusVastgehouden,
    DagLigtAchterJe,
    DagNietBegrepen,
    JijzelfBlijft,
    SchuilnaamKloptNiet,
)
from checklist_app.flow.kompas import Kompas
from checklist_app.kluis.fouten import NietInKluis
from checklist_app.kluis.logboek import Logregel
from checklist_app.kluis.wissen import Opgeruimd, Soort, nieuwe_regel

PROCEDURE_VRAAG = (
    "Loopt er een inzageverzoek, klacht, tuchtzaak, rechtszaak of onderzoek van de inspectie? "
    "Dan mag dit nu niet weg."
)
PROCEDURES: tuple[Procedure, ...] = ("inzageverzoek", "klacht", "tuchtzaak", "rechtszaak", "inspectie")
_HERKENBAAR = 120
"""Characters of a text that are enough to know it by."""
NIET_TERUG = "Dit kan niet ongedaan worden gemaakt."


@dataclass(frozen=True)
class Ding:
    """One thing to erase: of which case, what kind, and for one version its number."""

    soort: Soort
    casus: str
    id: str
    rev: int | None = None


@dataclass(frozen=True)
class Wisplan:
    """What a person reads before saying yes: a title, what goes, what stays, and what Kompas cannot reach."""

    ding: Ding
    titel: str
    schuilnaam: str
    gaat: tuple[str, ...]
    blijft: tuple[str, ...]


@dataclass(frozen=True)
class Gewist:
    """What came of it: ``zinnen`` tell it, ``weg`` are the copies that were removed."""

    opgeruimd: Opgeruimd
    zinnen: tuple[str, ...]

    @property
    def weg(self) -> Sequence[Path]:
        """The automatic copies and vaults set aside that were removed."""
        return self.opgeruimd.weg


def wisplan(kompas: Kompas, ding: Ding) -> Wisplan:
    """Return what erasing this comes to. Raises ``CasusVastgehouden``, ``JijzelfBlijft`` and ``NietInKluis``."""
    casus = eis_wisbaar(kompas, ding.casus)
    if ding.id == JIJZELF:
        raise JijzelfBlijft
    if ding.soort == "persoon" and casus.betrokkene(ding.id) is None:
        raise NietInKluis(soort="persoon", id=ding.id)
    rol, tekst = casus.rol(ding.id), _words(kompas, ding)
    titel = _TITELS[ding.soort].format(schuilnaam=casus.schuilnaam, rol=rol)
    gaat = tuple(regel.format(rol=rol, tekst=tekst) for regel in _GAAT[ding.soort])
    return Wisplan(ding, titel, casus.schuilnaam, gaat, (*_BLIJFT[ding.soort], *_elsewhere(kompas, ding)))


def _words(kompas: Kompas, ding: Ding) -> str:
    """Return what a person knows an aantekening or one version by, so that no other is erased by mistake."""
    if ding.soort not in ("aantekening", "versie"):
        return ""
    versies = kompas.kluis.versies(ding.id)
    aantekening = next((v.aantekening for v in versies if v.rev == ding.rev), versies[-1].aantekening)
    kern = shorten(aantekening.kern, _HERKENBAAR, placeholder="…")
    return f"{aantekening.woord} “{kern}”" if kern else aantekening.woord


def eis_wisbaar(kompas: Kompas, casus_id: str) -> Casus:
    """Return the case; raises ``CasusVastgehouden`` while it is held."""
    casus = kompas.kluis.casus(casus_id)
    vandaag = kompas.klok.vandaag()
    if casus.is_vastgehouden(vandaag) and casus.vastgehouden_tot:
        raise CasusVastgehouden(dag=in_woorden(casus.vastgehouden_tot, vandaag), reden=hold_reason(casus))
    return casus


def hold_reason(casus: Casus) -> str:
    """Return why a case is held, in words."""
    return woord(casus.vastgehouden_om) if casus.vastgehouden_om else "een procedure"


def wis(kompas: Kompas, ding: Ding, bevestiging: str) -> Gewist:
    """Erase for good. ``bevestiging`` is the cover name, typed by who answered that no procedure is going on.

    Raises ``SchuilnaamKloptNiet``, ``CasusVastgehouden``, ``JijzelfBlijft`` and ``NietInKluis``; then nothing went.
    """
    plan = wisplan(kompas, ding)
    if vouw_schuilnaam(een_regel(bevestiging).tekst) != vouw_schuilnaam(plan.schuilnaam):
        raise SchuilnaamKloptNiet
    dag = kompas.klok.vandaag() if ding.soort == "verkleind" else None
    opgeruimd = kompas.kluis.wis(nieuwe_regel(ding.soort, ding.id, ding.rev, dag), ding.casus)
    return _told(kompas, ding, opgeruimd)


def houd_vast(kompas: Kompas, casus_id: str, tekst: str, om: Procedure | None) -> Casus:
    """Hold a case up to and including the day that these words name.

    Raises ``DagNietBegrepen``, and ``DagLigtAchterJe`` for a day that is over.
    """
    vandaag = kompas.klok.vandaag()
    dag = begrijp(een_regel(tekst).tekst.strip(), vandaag, "vooruit")
    if dag.tot is None:
        raise DagNietBegrepen
    if dag.tot < vandaag:
        raise DagLigtAchterJe
    gegevens = {"vastgehouden_tot": dag, "vastgehouden_om": om}
    vast = kompas.wijzig_casus(casus_id, lambda casus: casus.model_copy(update=gegevens))
    kompas.kluis.log("casus vastgehouden", casus_id)
    return vast


def laat_los(kompas: Kompas, casus_id: str) -> Casus:
    """Hold a case no longer."""
    gegevens = {"vastgehouden_tot": None, "vastgehouden_om": None}
    los = kompas.wijzig_casus(casus_id, lambda casus: casus.model_copy(update=gegevens))
    kompas.kluis.log("casus losgelaten", casus_id)
    return los


def vastgehouden_in_woorden(casus: Casus, vandaag: date) -> str:
    """Return until when and why a case is held, or that it is not."""
    if casus.vastgehouden_tot is None:
        return "nee"
    dag = in_woorden(casus.vastgehouden_tot, vandaag)
    voorbij = "" if casus.is_vastgehouden(vandaag) else " (die dag is voorbij)"
    return f"tot en met {dag}, om: {hold_reason(casus)}{voorbij}"


_TITELS: dict[Soort, str] = {
    "casus": "{schuilnaam} voorgoed verwijderen",
    "verkleind": "{schuilnaam} kleiner maken",
    "persoon": "{rol} voorgoed verwijderen",
    "aantekening": "Deze aantekening voorgoed verwijderen",
    "versie": "Deze eerdere versie voorgoed verwijderen",
}
_GAAT: dict[Soort, tuple[str, ...]] = {
    "casus": (
        "alle reflecties met alles wat erin staat, ook eerdere versies en wat nog niet af was",
        "alle mensen, hun echte namen in het register, en wat je bij de poort koos",
    ),
    "verkleind": (
        "alles behalve de schuilnaam, je besluit in één zin, je verwachting met de tekenen dat het anders loopt, "
        "en de dag om terug te kijken",
    ),
    "persoon": (
        "wat je over {rol} invulde en de echte naam in het register",
        "gesprekken en kijk van {rol} in alle versies, en de regel van {rol} in elke lijst; als bron staat er iemand",
    ),
    "aantekening": ("{tekst}", "alle eerdere versies ervan, en wat ernaar verwijst"),
    "versie": ("{tekst}", "alleen deze eerdere tekst; wat er nu staat, blijft"),
}
_LEERDEEL = "het leerdeel, want dat noemt geen gezin"
_LOGBOEK = "het logboek: wat je deed, wanneer en voor wie; zonder inhoud"
_BLIJFT: dict[Soort, tuple[str, ...]] = {
    "casus": (_LEERDEEL, _LOGBOEK),
    "verkleind": (_LEERDEEL, _LOGBOEK),
    "persoon": (
        "wat je in je eigen woorden over deze persoon schreef: dat herkent Kompas niet. Zoek ernaar en haal het "
        "zelf weg",
        _LOGBOEK,
    ),
    "aantekening": (),
    "versie": (),
}
_KLAAR: dict[Soort, str] = {
    "casus": "Dit gezin is voorgoed weg uit je kluis.",
    "verkleind": "Dit gezin is kleiner gemaakt. Er staat nog wat je nodig hebt om terug te kijken.",
    "persoon": "Deze persoon is weg. Wat je in eigen woorden schreef, staat er nog.",
    "aantekening": "Deze aantekening is voorgoed weg.",
    "versie": "Deze eerdere versie is voorgoed weg.",
}


def _told(kompas: Kompas, ding: Ding, opgeruimd: Opgeruimd) -> Gewist:
    elders = (f"Let op: {zin}." for zin in _elsewhere(kompas, ding))
    return Gewist(opgeruimd, (_KLAAR[ding.soort], *_tidied(opgeruimd, ding), *elders))


def _tidied(opgeruimd: Opgeruimd, ding: Ding) -> tuple[str, ...]:
    zinnen = []
    if not opgeruimd.compact:
        zinnen.append(
            "Een ander venster of de schijf zat in de weg: de laatste resten in het kluisbestand gaan weg als je de "
            "kluis weer opent."
        )
    if opgeruimd.kopie:
        zinnen.append("Er is een verse automatische kopie gemaakt en nagekeken.")
        zinnen += [f"Weggehaald: {pad}" for pad in opgeruimd.weg]
    elif ding.soort in ("casus", "verkleind"):
        zinnen.append("De oude automatische kopieën staan er nog; ze gaan weg zodra er een verse is.")
    else:
        zinnen.append("In de automatische kopieën staat het nog; die gaan weg bij de volgende dagelijkse kopie.")
    return tuple(zinnen)


def _elsewhere(kompas: Kompas, ding: Ding) -> tuple[str, ...]:
    """Name what left this machine or the vault since the case is there: Kompas cannot take that back."""
    regels = kompas.kluis.logboek()
    begin = next((nr for nr, regel in enumerate(regels) if regel.casus == ding.casus), len(regels))
    kopieen = [r for r in regels[begin:] if r.wat == "kopie gemaakt"]
    documenten = [r for r in regels[begin:] if r.casus == ding.casus and ging_naar_buiten(r.wat)]
    zinnen = []
    if kopieen:
        zinnen.append(
            f"een kopie die je zelf maakte ({_days(kopieen)}) heeft dit nog; Kompas kan daar niet bij. Haal die weg "
            "of maak een nieuwe"
        )
    if documenten:
        zinnen.append(
            f"een document of gekopieerde tekst die je maakte ({_days(documenten)}), staat waar jij het liet"
        )
    return tuple(zinnen)


def ging_naar_buiten(wat: str) -> bool:
    """Whether an event of the log is text of a case that left the vault."""
    return wat == "casusdocument gemaakt" or wat.startswith((UITVOER, GEKOPIEERD))


def _days(regels: Sequence[Logregel]) -> str:
    dagen = dict.fromkeys(_day(regel.tijd) for regel in regels if regel.tijd)
    return ", ".join(dagen)


def _day(moment: datetime) -> str:
    return in_woorden(moment.astimezone().date(), date.min)
