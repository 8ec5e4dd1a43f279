"""Where things are on this machine."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from checklist_app.flow.fouten import KadermapOntbreekt


@dataclass(frozen=True)
class Plaatsen:
    """The folder of the vault and the folder of the organisation's own kaders."""

    kluis: Path
    kaders: Path
    is_standaard: bool = False
    """Whether the vault is in the user's data folder, which may be made with its parents."""

    @property
    def is_leeg(self) -> bool:
        """Whether nothing like a vault is here. Loads no store; ``flow.openen`` knows for certain."""
        return not any(self.kluis.glob("kluis.*"))


def bepaal(kluis: Path | None, omgeving: Mapping[str, str]) -> Plaatsen:
    """Return the places: an option goes before ``KOMPAS_KLUIS``; an empty variable counts as not set.

    Raises ``KadermapOntbreekt``.
    """
    gekozen = kluis or (Path(omgeving["KOMPAS_KLUIS"]) if omgeving.get("KOMPAS_KLUIS") else None)
    if gekozen is None:
        from platformdirs import user_data_path

        thuis = user_data_path("kompas", appauthor=False)
    else:
        thuis = gekozen
    kaders = Path(omgeving["KOMPAS_KADERS"]) if omgeving.get("KOMPAS_KADERS") else thuis / "kaders"
    if omgeving.get("KOMPAS_KADERS") and not kaders.is_dir():
        raise KadermapOntbreekt(map=kaders)
    return Plaatsen(kluis=thuis, kaders=kaders, is_standaard=gekozen is None)
