"""What every command shares: where the vault is, how it is opened, and the output."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from checklist_app.flow.kompas import Kompas
    from checklist_app.flow.plaatsen import Plaatsen


@dataclass
class Keuzes:
    """The global options; they may stand before and after the command."""

    kluis: Path | None = None
    tekst: bool = False


def globale_opties(functie: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the global options."""
    return click.option(
        "--kluis",
        metavar="MAP",
        type=click.Path(path_type=Path),
        expose_value=False,
        callback=_keep_vault,
        help="De map van de kluis.",
    )(functie)


def keuzes() -> Keuzes:
    """Return the global options of this run."""
    return click.get_current_context().find_root().ensure_object(Keuzes)


def plaatsen() -> "Plaatsen":
    """Return where the vault and the own kaders are."""
    from checklist_app.flow.plaatsen import bepaal

    return bepaal(keuzes().kluis, os.environ)


@contextmanager
def geopend() -> Iterator["Kompas"]:
    """Open the vault with the passphrase file, or by asking on the terminal.

    Raises ``GeenTerminal`` when there is neither.
    """
    from checklist_app.flow.fouten import GeenTerminal
    from checklist_app.flow.klok import uit_omgeving
    from checklist_app.flow.openen import eis_kluis, open_in, open_kompas, wachtzin_uit_bestand

    plekken, klok = plaatsen(), uit_omgeving(os.environ)
    wachtzin = wachtzin_uit_bestand(os.environ)
    eis_kluis(plekken)
    if wachtzin is not None:
        kluis = open_in(plekken, wachtzin)
    elif sys.stdin is not None and sys.stdin.isatty():
        from checklist_app.plain.begin import luister, open_met_vragen

        with luister(sys.stderr, plekken) as gesprek:
            kluis = open_met_vragen(gesprek, plekken)
    else:
        raise GeenTerminal(hoe="Start Kompas vanuit een terminal.")
    with kluis:
        yield open_kompas(plekken, klok, kluis)


def schrijf(tekst: str) -> None:
    """Write what was asked for to standard output; no control code but newlines gets through."""
    from checklist_app.domain.tekst import schoon

    sys.stdout.write(schoon(tekst).tekst.rstrip("\n") + "\n")
    sys.stdout.flush()


def schrijf_json(waarde: object) -> None:
    """Write JSON to standard output."""
    import json

    sys.stdout.write(json.dumps(waarde, ensure_ascii=False, indent=2) + "\n")
    sys.stdout.flush()


def meld(tekst: str) -> None:
    """Write a remark to standard error."""
    sys.stderr.write(tekst + "\n")
    sys.stderr.flush()


def _keep_vault(_ctx: click.Context, _param: click.Parameter, waarde: Path | None) -> None:
    if waarde is not None:
        keuzes().kluis = waarde
