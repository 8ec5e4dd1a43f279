"""What can be told of a vault without its passphrase, and the key of the organisation."""

from importlib.metadata import version
from pathlib import Path

from checklist_app.domain.fouten import KompasFout
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.openen import eis_kluis
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.kluis.organisatie import (
    ORGANISATIE,
    Organisatiesleutel,
    geplaatst_op,
    lees_organisatiesleutel,
    sleutel_van,
)
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.sleutelbestand import lees_sleutelbestand
from checklist_app.kluis.sleutels import Slot


def beschrijf(plaatsen: Plaatsen) -> str:
    """Return where the vault is, with which Kompas it is looked at, and when it was last copied.

    Raises ``GeenKluis``.
    """
    eis_kluis(plaatsen)
    plaats = Plaats(plaatsen.kluis)
    return "\n".join(
        (
            f"Kluis: {plaats.map}",
            f"Versie: Kompas {version('kompas-jeugd')}",
            f"Laatste kopie: {plaats.laatste_kopie_tekst()}",
            _organisation(plaats),
        )
    )


def sleutel_in(pad: Path) -> Organisatiesleutel:
    """Return the public key in a file of the organisation; see ``lees_organisatiesleutel`` for what it raises."""
    return lees_organisatiesleutel(pad)


def sleutel_in_woorden(sleutel: Organisatiesleutel) -> tuple[str, ...]:
    """Return what placing this key means, and what to compare before that, in lines."""
    return (
        "Met deze sleutel kan je organisatie je kluis openen als jij dat niet kunt.",
        "Zij leest dan het casusdeel: wat over gezinnen gaat, ook de echte namen. Nooit het leerdeel.",
        f"Naam: {sleutel.naam or '(geen)'}",
        f"Vingerafdruk: {sleutel.vingerafdruk}",
        "Vergelijk de vingerafdruk met wat je organisatie je gaf, liefst door te bellen.",
    )


def zet_organisatie(kompas: Kompas, sleutel: Organisatiesleutel) -> None:
    """Let the organisation open the casusdeel of this vault; what it had before is replaced."""
    kompas.kluis.zet_organisatie(sleutel)


def haal_organisatie_weg(kompas: Kompas) -> bool:
    """Take the organisation's way in away; False when there was none."""
    return kompas.kluis.haal_organisatie_weg()


def heeft_organisatie(kompas: Kompas) -> bool:
    """Whether the organisation has a way in. Raises what reading the key file raises."""
    return lees_sleutelbestand(Plaats(kompas.plaatsen.kluis)).slot(ORGANISATIE) is not None


def organisatie_in_zin(kluis: Path) -> str:
    """Return in one sentence whether the organisation can open this vault; readable while it is locked."""
    return _organisation(Plaats(kluis))


def _organisation(plaats: Plaats) -> str:
    try:
        slot = lees_sleutelbestand(plaats).slot(ORGANISATIE)
    except KompasFout as fout:
        return f"Sleutel van je organisatie: niet te lezen. {fout.zin}"
    return "Sleutel van je organisatie: geen" if slot is None else _present(slot)


def _present(slot: Slot) -> str:
    return (
        f"Sleutel van je organisatie: {sleutel_van(slot).omschrijving}, geplaatst op {geplaatst_op(slot)}. "
        "Daarmee kan je organisatie het casusdeel openen, en nooit het leerdeel."
    )
