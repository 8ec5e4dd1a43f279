"""What can be told of a vault without its passphrase."""

from importlib.metadata import version

from checklist_app.flow.openen import eis_kluis
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.kluis.plaats import Plaats


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
        )
    )
