"""An open Kompas on a cheap vault, with a small family and a walk in it, for the tests of flow and plain."""

from contextlib import contextmanager
from datetime import datetime

from checklist_app.flow import wandelen
from checklist_app.flow.klok import Klok
from checklist_app.flow.mensen import voeg_toe
from checklist_app.flow.openen import open_kompas
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.kluis.maken import maak, open_kluis
from checklist_app.kluis.sleutels import Kosten

WACHTZIN = "vijf paarse fietsen in de regen"
GOEDKOOP = Kosten(geheugen_kib=8192, rondes=1)
MENSEN = (("moeder", "ouder"), ("vader", "ouder"), ("kind 1", "kind"), ("oma", "netwerk"))


def klok(dag="2026-11-21"):
    """A clock that stands still at noon of this day."""
    return Klok(datetime.fromisoformat(f"{dag}T12:00").astimezone())


def plaatsen(map_):
    return Plaatsen(kluis=map_ / "kluis", kaders=map_ / "kaders")


@contextmanager
def nieuw_kompas(map_, dag="2026-11-21"):
    plekken = plaatsen(map_)
    with maak(plekken.kluis, WACHTZIN, kosten=GOEDKOOP)[0] as kluis:
        yield open_kompas(plekken, klok(dag), kluis)


@contextmanager
def weer_open(map_, dag="2026-11-21"):
    """The same vault, opened again as if by another process, on this day."""
    plekken = plaatsen(map_)
    with open_kluis(plekken.kluis, WACHTZIN) as kluis:
        yield open_kompas(plekken, klok(dag), kluis)


def gezin(kompas, schuilnaam="Linde"):
    casus = kompas.nieuwe_casus(schuilnaam)
    for rol, soort in MENSEN:
        casus, _ = voeg_toe(kompas, casus, rol, soort)
    return casus


def begin(kompas, twijfel="kind-uit-beeld", *, kader="vijf-principes", eigen="", route="helemaal", casus=None):
    return wandelen.begin(kompas, casus or gezin(kompas), kader, twijfel, eigen, route)


def hervat(kompas, gang):
    """Open the same walk again, from what the vault holds."""
    casus = kompas.kluis.casus(gang.casus.id)
    return wandelen.hervat(kompas, casus, kompas.kluis.reflectie(gang.reflectie.id))


def bij(gang, principe, vraag):
    """Go to a question and give the form for it."""
    gang._move(gang.wandeling.naar(principe, vraag))
    return gang.formulier(gang.wandeling.vraag)


def schrijf(gang, principe, vraag, **velden):
    """Fill fields at a question as they are typed, and record."""
    formulier = bij(gang, principe, vraag)
    for naam, tekst in velden.items():
        formulier.zet(naam, tekst)
    return gang.leg_vast(formulier).aantekening


def kies(gang, principe, vraag, keuze):
    formulier = bij(gang, principe, vraag)
    formulier.keuze = keuze
    return gang.leg_vast(formulier).aantekening


def wijzig(gang, aantekening, **velden):
    formulier = gang.wijzig(aantekening)
    for naam, tekst in velden.items():
        formulier.zet(naam, tekst)
    return gang.leg_vast(formulier)
