"""Small cases, reflections and aantekeningen for the tests of the vault."""

from datetime import UTC, datetime

from checklist_app.domain.basis import nieuw_id
from checklist_app.domain.casus import Betrokkene, Casus
from checklist_app.domain.reflectie import KaderVersie, Reflectie
from checklist_app.domain.soorten import lees_aantekening
from checklist_app.kluis.concepten import Concept

NU = datetime(2026, 11, 21, 14, 2, 3, 456000, tzinfo=UTC)
WACHTZIN = "vijf paarse fietsen in de regen"


def casus(schuilnaam="Linde", **velden):
    betrokkenen = (Betrokkene(id=nieuw_id(), soort="ouder", rol="moeder"),)
    return Casus(id=nieuw_id(), schuilnaam=schuilnaam, betrokkenen=betrokkenen, gemaakt=NU, gewijzigd=NU, **velden)


def reflectie(van, **velden):
    velden = {"begonnen": NU, "gewijzigd": NU, "kader": KaderVersie(id="anders-beslissen", versie="1.0"), **velden}
    return Reflectie(id=nieuw_id(), casus=van.id, **velden)


def antwoord(tekst="Moeder sliep slecht.", **velden):
    velden = {
        "id": nieuw_id(),
        "gemaakt": NU,
        "gewijzigd": NU,
        "principe": "feiten",
        "vraag": "zelf-gezien",
        **velden,
    }
    return lees_aantekening({"soort": "antwoord", "tekst": tekst, **velden})


def leer(tekst="Ik wilde snel klaar zijn.", **velden):
    return antwoord(tekst, deel="leerdeel", **velden)


def concept(van, tekst="half een zin", deel="casusdeel", **velden):
    velden = {"id": nieuw_id(), "soort": "antwoord", "gewijzigd": NU, "velden": {"tekst": tekst}, **velden}
    return Concept(reflectie=van.id, deel=deel, **velden)


def ruwe_bytes(map_):
    """Everything that lies on the disk of a vault, in one heap."""
    return b"".join(pad.read_bytes() for pad in sorted(map_.rglob("*")) if pad.is_file())
