"""The front door: which command, and what any ending means for the exit code."""

import sys
from importlib import import_module
from typing import Any

import click

from checklist_app.cli.nederlands import Groep, zin
from checklist_app.cli.omgeving import Keuzes, globale_opties, keuzes, meld


def _lazy(module: str, naam: str) -> Any:
    return lambda: getattr(import_module(f"checklist_app.cli.{module}"), naam)


class _Voordeur(Groep):
    """With ``--tekst`` the word after it is a case and no command."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if keuzes().tekst and self.get_command(ctx, args[0]) is None:
            return "wandel", self.get_command(ctx, "wandel"), args
        return super().resolve_command(ctx, args)


@click.group(
    cls=_Voordeur,
    invoke_without_command=True,
    lui={
        "demo": _lazy("wandel", "demo"),
        "kaders": _lazy("kaders", "kaders"),
        "casussen": _lazy("casussen", "casussen"),
        "toon": _lazy("casussen", "toon"),
        "zoek": _lazy("casussen", "zoek"),
        "uitvoer": _lazy("uitvoer", "uitvoer"),
        "invoer": _lazy("uitvoer", "invoer"),
        "kluis": _lazy("kluis", "kluis"),
        "wandel": _lazy("wandel", "wandel"),
    },
)
@click.option(
    "--tekst",
    is_flag=True,
    expose_value=False,
    callback=lambda c, p, w: _keep_text(w),
    is_eager=True,
    help="De wandeling als gewone regels; met een CASUS erachter opent die.",
)
@click.option("--versie", is_flag=True, help="Toon de versie.")
@globale_opties
@click.pass_context
def voordeur(ctx: click.Context, versie: bool) -> None:
    """Kompas: om goed na te denken over een gezin.

    Zonder opdracht begint de wandeling. 'kompas demo' oefent met een verzonnen gezin.
    """
    if versie:
        from importlib.metadata import version

        click.echo(f"kompas {version('kompas-jeugd')}")
    elif ctx.invoked_subcommand is None:
        opdracht = voordeur.get_command(ctx, "wandel")
        if opdracht:
            ctx.invoke(opdracht)


def main(args: list[str] | None = None) -> int:
    """Run a command and return its exit code (ontwerp.md section 8). No traceback ever reaches a user."""
    _terminal_survives_dutch()
    try:
        uitkomst = voordeur.main(args, prog_name="kompas", standalone_mode=False, obj=Keuzes())
    except click.ClickException as fout:
        meld(zin(fout))
        return 2
    except click.exceptions.Exit as fout:
        return fout.exit_code
    except click.Abort:
        return _tell(KeyboardInterrupt())
    except BrokenPipeError:
        return 0
    except SystemExit:
        raise
    except BaseException as fout:
        # The one place where every fault becomes a sentence.
        return _tell(fout)
    return uitkomst if isinstance(uitkomst, int) else 0


def _tell(fout: BaseException) -> int:
    from checklist_app.flow.fouten import in_zin

    tekst, code = in_zin(fout)
    meld(tekst)
    return code


def _keep_text(aan: bool) -> None:
    if aan:
        keuzes().tekst = True


def _terminal_survives_dutch() -> None:
    """A terminal in an old encoding shows a replacement sign instead of breaking off."""
    for stroom in (sys.stdout, sys.stderr):
        if hasattr(stroom, "reconfigure"):
            stroom.reconfigure(encoding="utf-8", errors="replace")
