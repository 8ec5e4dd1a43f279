"""Click in Dutch: its help pages, and what it says about wrong use."""

from collections.abc import Callable
from typing import Any

import click

_KOPPEN = {
    "Options": "Opties",
    "Commands": "Opdrachten",
    "Positional arguments": "Waarden",
}


class _Formatter(click.HelpFormatter):
    """Help pages with Dutch headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the first line of a help page."""
        super().write_usage(prog, args, prefix or "Gebruik: ")

    def write_heading(self, heading: str) -> None:
        """Write the Dutch heading of a section."""
        super().write_heading(_KOPPEN.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class Opdracht(click.Command):
    """A command with a Dutch help page."""

    context_class = _Context

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[OPTIES]")
        super().__init__(*args, **kwargs)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return ``--help`` with a Dutch line."""
        return _dutch_help(super().get_help_option(ctx))


class Groep(click.Group):
    """A group with a Dutch help page, whose commands are imported when they are asked for."""

    context_class = _Context
    command_class = Opdracht

    def __init__(self, *args: Any, lui: dict[str, Callable[[], click.Command]] | None = None, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[OPTIES]")
        kwargs.setdefault("subcommand_metavar", "OPDRACHT [WAARDEN]...")
        super().__init__(*args, **kwargs)
        self._lui = lui or {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the design, not of the alphabet."""
        return [*self.commands, *(naam for naam in self._lui if naam not in self.commands)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, imported now when it was not before."""
        if cmd_name in self._lui and cmd_name not in self.commands:
            self.add_command(self._lui[cmd_name](), cmd_name)
        return super().get_command(ctx, cmd_name)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return ``--help`` with a Dutch line."""
        return _dutch_help(super().get_help_option(ctx))


class VerkeerdGebruik(click.UsageError):
    """Wrong use that a command tells in its own Dutch words."""


def zin(fout: click.ClickException) -> str:
    """Return what click complains about as a Dutch sentence with a remedy."""
    return _what(fout) + (_help(fout.ctx) if isinstance(fout, click.UsageError) else "")


def _help(ctx: click.Context | None) -> str:
    """Where to look; of a command that no help page names, one higher."""
    if ctx is not None and ctx.command.hidden and ctx.parent is not None:
        ctx = ctx.parent
    return f" Kijk met '{ctx.command_path} --help'." if ctx else ""


def _what(fout: click.ClickException) -> str:
    match fout:
        case VerkeerdGebruik():
            return fout.message
        case click.NoSuchOption():
            bedoeld = f" Bedoelde je {' of '.join(fout.possibilities)}?" if fout.possibilities else ""
            return f"De optie {fout.option_name} is er niet.{bedoeld}"
        case click.MissingParameter():
            return f"Er ontbreekt iets: {_name(fout)}."
        case click.BadParameter():
            return f"De waarde bij {_name(fout)} klopt niet{_allowed(fout.param)}."
        case click.BadOptionUsage():
            return f"De optie {fout.option_name} is niet goed gebruikt: er hoort een waarde bij, of juist niet."
        case click.FileError():
            return f"Het bestand {fout.ui_filename} kan niet worden geopend."
        case click.UsageError() if isinstance(fout.ctx and fout.ctx.command, click.Group):
            return "Die opdracht is er niet."
        case _:
            return "Er staan woorden te veel of te weinig in de opdracht."


def _name(fout: click.BadParameter) -> str:
    if fout.param is None:
        return "een waarde"
    return fout.param.opts[0] if isinstance(fout.param, click.Option) else fout.param.human_readable_name


def _allowed(param: click.Parameter | None) -> str:
    if param is not None and isinstance(param.type, click.Choice):
        return f"; kies uit {', '.join(str(keuze) for keuze in param.type.choices)}"
    return ""


def _dutch_help(optie: click.Option | None) -> click.Option | None:
    if optie is not None:
        optie.help = "Toon deze hulp."
    return optie
