"""The front door: which command, and what any ending means for the exit code."""

import errno
import os
import sys
import threading
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

from checklist_app.cli.nederlands import Groep, zin
from checklist_app.cli.omgeving import Keuzes, globale_opties, keuzes, meld

_COMPLETION = "_KOMPAS_COMPLETE"
_VOL = (errno.ENOSPC, errno.EDQUOT)
"""What a stream without room says; a file or a vault without room has its own message by then."""


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
@click.option("--versie", "--version", is_flag=True, help="Toon de versie.")
@globale_opties
@click.pass_context
def voordeur(ctx: click.Context, versie: bool) -> int:
    """Kompas: om goed na te denken over een gezin.

    Zonder opdracht begint de wandeling. 'kompas demo' oefent met een verzonnen gezin.
    """
    if versie:
        from importlib.metadata import version

        click.echo(f"kompas {version('kompas-jeugd')}")
        ctx.exit()
    wandel = voordeur.get_command(ctx, "wandel")
    if wandel is None or ctx.invoked_subcommand is not None:
        return 0
    code: int = ctx.invoke(wandel)
    return code


def start() -> int:
    """Run as a process of its own: what goes wrong beside the command, as in a thread, is told the same way.

    Whatever Kompas writes is for this user alone, and no plug-in of others sees what pydantic reads.
    """
    os.umask(0o077)
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    threading.excepthook = lambda gebeurd: _tell_beside(gebeurd.exc_value)
    sys.unraisablehook = lambda gebeurd: _tell_beside(gebeurd.exc_value)
    return main()


def main(args: list[str] | None = None) -> int:
    """Run a command and return its exit code (ontwerp.md section 8). No traceback ever reaches a user."""
    _steady_streams()
    try:
        return _run(args)
    finally:
        _let_go_of_closed_streams()


def _run(args: list[str] | None) -> int:
    try:
        uitkomst = voordeur.main(
            args, prog_name="kompas", complete_var=_COMPLETION, standalone_mode=False, obj=Keuzes()
        )
    except click.ClickException as fout:
        meld(zin(fout))
        return 2
    except click.Abort:
        return _tell(KeyboardInterrupt())
    except SystemExit:
        # So click leaves after it helped a shell to complete a word, and when nobody reads a help page to its end.
        if _COMPLETION in os.environ:
            raise
        return 0
    except BaseException as fout:
        # The one place where every fault becomes a sentence.
        return _tell(fout)
    return uitkomst if isinstance(uitkomst, int) else 0


def _tell_beside(fout: BaseException | None) -> None:
    if fout is not None:
        _tell(fout)


def _tell(fout: BaseException) -> int:
    from checklist_app.flow.fouten import UitvoerMislukt, in_zin, reden

    if isinstance(fout, OSError) and fout.errno in _VOL:
        fout = UitvoerMislukt(oorzaak=reden(fout))
    tekst, code = in_zin(fout)
    meld(tekst)
    return code


def _keep_text(aan: bool) -> None:
    if aan:
        keuzes().tekst = True


def _steady_streams() -> None:
    """Write UTF-8 whatever the locale says, and nowhere when a stream was closed before we began."""
    for naam in ("stdout", "stderr"):
        stroom = getattr(sys, naam)
        if stroom is None:
            setattr(sys, naam, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  lives as long as the process
        elif hasattr(stroom, "reconfigure"):
            stroom.reconfigure(encoding="utf-8", errors="replace")


def _let_go_of_closed_streams() -> None:
    """What a closed pipe or a full disk did not take is dropped now: Python would complain of it while it ends."""
    for stroom in (sys.stdout, sys.stderr):
        try:
            stroom.flush()
        except OSError:
            with suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stroom.fileno())
