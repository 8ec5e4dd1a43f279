"""What every command shares: where the vault is, how it is opened, and the output."""

import os
import re
import select
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

if TYPE_CHECKING:
    from checklist_app.domain.casus import Casus
    from checklist_app.flow.kompas import Kompas
    from checklist_app.flow.plaatsen import Plaatsen
    from checklist_app.plain.gesprek import Gesprek

# What can act on a terminal or turn the reading order, and that JSON may hold as it is.
_NIET_IN_JSON = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


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
    from checklist_app.flow.klok import uit_omgeving
    from checklist_app.flow.onderhoud import houd_bij
    from checklist_app.flow.openen import eis_kluis, open_in, open_kompas, tot_dicht, wachtzin_uit_bestand

    bescherm()
    plekken, klok = plaatsen(), uit_omgeving(os.environ)
    wachtzin = wachtzin_uit_bestand(os.environ)
    eis_kluis(plekken)
    if wachtzin is not None:
        kluis = open_in(plekken, wachtzin)
    else:
        from checklist_app.plain.begin import open_met_vragen

        with vragen() as gesprek:
            kluis = open_met_vragen(gesprek, plekken)
    with tot_dicht(kluis):
        kompas = open_kompas(plekken, klok, kluis)
        houd_bij(kompas, meld)
        yield kompas


def bescherm() -> None:
    """Keep memory and new files to this user; to be called before a vault opens."""
    from checklist_app.flow.bescherming import bescherm

    bescherm()


def heeft_terminal() -> bool:
    """Tell whether somebody can answer a question."""
    return sys.stdin is not None and sys.stdin.isatty()


def eis_terminal(hoe: str = "Start Kompas vanuit een terminal.") -> None:
    """Raise ``GeenTerminal`` with what to do instead, when nobody can answer."""
    if not heeft_terminal():
        from checklist_app.flow.fouten import GeenTerminal

        raise GeenTerminal(hoe=hoe)


@contextmanager
def vragen(hoe: str = "Start Kompas vanuit een terminal.") -> Iterator["Gesprek"]:
    """Ask something on the terminal before or after a command; standard output stays free for what was asked for.

    Raises ``GeenTerminal``. Who leaves here did not get what was asked for: that counts as interrupted, by the signal
    that locks as well.
    """
    eis_terminal(hoe)
    from checklist_app.plain.begin import OP_SLOT, Signaal, luister
    from checklist_app.plain.bladzijden import wis_scherm
    from checklist_app.plain.gesprek import Stop
    from checklist_app.plain.regels import EindeInvoer

    try:
        with luister(sys.stderr, plaatsen()) as gesprek:
            yield gesprek
    except Signaal as fout:
        if fout.nummer == OP_SLOT:
            wis_scherm(sys.stderr)
            meld("Kompas is op slot. Deze opdracht stopt hier.")
        raise click.exceptions.Exit(128 + fout.nummer) from None
    except (Stop, EindeInvoer):
        raise KeyboardInterrupt from None


def gezin_of_vraag(kompas: "Kompas", casus: str | None) -> "Casus":
    """Return the family that was named; without one it is asked, so that no cover name stays in the shell.

    The list to choose from does not stay on the terminal either, however the question ends. Raises ``GeenTerminal``
    and what ``Kompas.casus`` raises.
    """
    from checklist_app.domain.formulier import op_nummer

    if casus is not None:
        return kompas.casus(casus)
    rijen = kompas.casussen()
    with vragen() as gesprek:
        try:
            gesprek.zeg_alles(f"  {nr}  {rij.schuilnaam}" for nr, rij in enumerate(rijen, 1))
            antwoord = gesprek.vraag("Welk gezin? Een cijfer of schuilnaam")
        finally:
            gesprek.wis()
    tekst = antwoord.strip() if isinstance(antwoord, str) else ""
    rij = op_nummer(rijen, tekst)
    return kompas.casus(rij.id if rij else tekst)


def laat_lezen(tekst: str) -> None:
    """Show text of cases: on a terminal a page at a time and then gone, in a pipe or a file as ``schrijf`` does."""
    from checklist_app.plain.bladzijden import kan_wissen

    if not heeft_terminal() or not kan_wissen(sys.stdout):
        schrijf(tekst)
        return
    from checklist_app.plain.bladzijden import laat_lezen

    with vragen() as gesprek:
        laat_lezen(gesprek, sys.stdout, zonder_stuurtekens(tekst).rstrip("\n"))


def schrijf(tekst: str) -> None:
    """Write what was asked for to standard output. Raises ``UitvoerMislukt`` when it does not take it."""
    _write(zonder_stuurtekens(tekst).rstrip("\n") + "\n")


def eis_uitvoer() -> None:
    """Raise ``GeenUitvoer`` when standard output is closed; to be called before a code is made that is shown once."""
    if sys.__stdout__ is None or _has_no_reader(sys.stdout):
        from checklist_app.flow.fouten import GeenUitvoer

        raise GeenUitvoer


def schrijf_code(code: str) -> None:
    """Write a code that is shown once. Raises ``CodeNietGetoond``: for a code nobody has seen enough."""
    try:
        sys.stdout.write(code + "\n")
        sys.stdout.flush()
    except OSError as fout:
        from checklist_app.flow.fouten import CodeNietGetoond, reden

        raise CodeNietGetoond(oorzaak=reden(fout)) from None


def schrijf_json(waarde: object) -> None:
    """Write JSON to standard output. Raises ``UitvoerMislukt`` when it does not take it."""
    _write(als_json(waarde) + "\n")


def als_json(waarde: object) -> str:
    """Return JSON that cannot act on a terminal."""
    import json

    tekst = json.dumps(waarde, ensure_ascii=False, indent=2)
    return _NIET_IN_JSON.sub(lambda teken: f"\\u{ord(teken[0]):04x}", tekst)


def meld(tekst: str) -> None:
    """Write a remark to standard error; when nobody listens there any more it is lost."""
    with suppress(OSError):
        sys.stderr.write(zonder_stuurtekens(tekst) + "\n")
        sys.stderr.flush()


def zonder_stuurtekens(tekst: str) -> str:
    """Return text that cannot act on a terminal, also when it holds a file name of any bytes."""
    from checklist_app.domain.tekst import schoon

    return schoon(tekst.encode("utf-8", "replace").decode("utf-8")).tekst


def _write(tekst: str) -> None:
    """Write at once; a reader who has seen enough, such as ``head``, ends the command well."""
    try:
        sys.stdout.write(tekst)
        sys.stdout.flush()
    except BrokenPipeError:
        raise click.exceptions.Exit(0) from None
    except OSError as fout:
        from checklist_app.flow.fouten import UitvoerMislukt, reden

        raise UitvoerMislukt(oorzaak=reden(fout)) from None


def _has_no_reader(uit: TextIO) -> bool:
    """Tell whether this is a pipe that nobody reads; not known where the system cannot be asked."""
    if not hasattr(select, "poll"):
        return False
    vraag = select.poll()
    try:
        vraag.register(uit.fileno(), 0)
    except OSError:  # no file: output that is kept in memory
        return False
    return any(wat & (select.POLLERR | select.POLLHUP) for _, wat in vraag.poll(0))


def _keep_vault(_ctx: click.Context, param: click.Parameter, waarde: str | None) -> None:
    if waarde is None:
        return
    if not waarde:
        raise click.BadParameter("", param=param)
    keuzes().kluis = Path(waarde)
