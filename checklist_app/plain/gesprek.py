"""Lines out and lines in: the terminal side of plain mode, with the answers that work at every prompt."""

from collections.abc import Callable, Iterable, Sequence
from typing import TextIO

from checklist_app.domain import veiligheid
from checklist_app.domain.formulier import Optie, kies
from checklist_app.domain.fouten import NietBegrepen
from checklist_app.domain.tekst import schoon
from checklist_app.flow.veiligheid import regels as veiligheidsregels
from checklist_app.plain.opdrachten import UITLEG, Opdracht, is_opdracht, ontleed
from checklist_app.plain.regels import Regellezer

_ANTWOORDEN: tuple[veiligheid.Antwoord, ...] = ("ja", "weet_niet", "nee")


class Stop(Exception):  # noqa: N818  leaving is no error
    """The person wants to leave; everything typed is kept first."""


def genummerd(woorden: Iterable[str]) -> str:
    """Return choices in one line: ``1) ja, 2) nee``."""
    return ", ".join(f"{nr}) {woord}" for nr, woord in enumerate(woorden, 1))


class Gesprek:
    """Says lines and asks questions. ``!`` and ``?`` are answered here, ``q`` leaves, from every prompt."""

    def __init__(self, lezer: Regellezer, uit: TextIO, lijnen: tuple[veiligheid.Lijn, ...] = ()) -> None:
        self.lezer = lezer
        self._uit = uit
        self._lijnen = lijnen

    def zeg(self, tekst: str = "") -> None:
        """Write lines at once. Whatever the text holds, no control code reaches the terminal."""
        self._uit.write(schoon(tekst).tekst + "\n")
        self._uit.flush()

    def wis(self) -> None:
        """Empty screen and scrollback, where the output is a terminal that can."""
        from checklist_app.plain.bladzijden import wis_scherm

        wis_scherm(self._uit)

    def zeg_alles(self, regels: Iterable[str]) -> None:
        """Write several lines."""
        for regel in regels:
            self.zeg(regel)

    def zeg_kop(self, prompt: str) -> None:
        """Say what is asked next, a line of its own that ends in ``>``; it is shown again after ^Z and ``fg``."""
        self.zeg(f"{prompt} >")
        self.lezer.kop = schoon(f"{prompt} >").tekst

    def geheim(self, prompt: str) -> str:
        """Ask one line that is not shown and has no commands, such as a passphrase."""
        self.zeg_kop(prompt)
        return self.lezer.lees_geheim()

    def vraag(
        self,
        prompt: str,
        *,
        hulp: Sequence[str] = (),
        begin: str = "",
        bij_wijziging: Callable[[str], None] | None = None,
        ontleed: Callable[[str], Opdracht | str | None] = ontleed,
        is_opdracht: Callable[[str], bool] = is_opdracht,
    ) -> Opdracht | str:
        """Ask one line: the prompt is a line of its own that ends in ``>``. Raises ``Stop`` for ``q``.

        ``ontleed`` says what a line is; None when it answered the line itself, and then the prompt comes again.
        ``bij_wijziging`` is told what is being typed, never a command: a line for which ``is_opdracht`` is true
        counts as ``begin``, what stood in it before.
        """
        while True:
            if prompt:
                self.zeg_kop(prompt)
            vertel = bij_wijziging and _without_commands(begin, bij_wijziging, is_opdracht)
            regel = self.lezer.lees(begin, vertel)
            if vertel and is_opdracht(regel):
                vertel(regel)
            self.zeg_alles(self.lezer.opmerkingen)
            antwoord = ontleed(regel)
            if antwoord is Opdracht.STOP:
                raise Stop
            if antwoord is Opdracht.GEVAAR:
                self.toon_veiligheid("nee")
            elif antwoord is Opdracht.HULP:
                self.zeg_alles([*hulp, *UITLEG])
            elif antwoord is Opdracht.SPIEGEL:
                self.zeg("De spiegel hoort bij een vraag van je wandeling. Typ * als zo'n vraag er staat.")
            elif antwoord is not None:
                return antwoord

    def toon_veiligheid(self, antwoord: veiligheid.Antwoord) -> None:
        """Show who to call, the organisation's own lines first."""
        self.zeg_alles(veiligheidsregels(self._lijnen, antwoord))

    def vraag_veiligheid(self) -> None:
        """Ask about direct danger before a walk. The answer is kept nowhere (house rule 2)."""
        self.zeg(veiligheid.VRAAG)
        self._ask_danger("1) ja, 2) ik weet het niet, 3) nee. Dit wordt niet bewaard")

    def vraag_veiligheid_kort(self) -> None:
        """Ask the same in one line: on another day, before a pause and at a look-back."""
        self._ask_danger(veiligheid.VRAAG_KORT, bij_enter="nee")

    def _ask_danger(self, prompt: str, bij_enter: str = "") -> None:
        """Ask until it is answered: no other line and no command counts as no."""
        while True:
            regel = self.vraag(prompt)
            woord = regel.value if isinstance(regel, Opdracht) else regel.strip()
            try:
                antwoord = kies(woord or bij_enter, _ANTWOORDEN)
            except NietBegrepen as fout:
                self.zeg(fout.zin)
                continue
            if antwoord != "nee":
                self.toon_veiligheid(antwoord)
                self.vraag("Enter als je verder kunt, q om te stoppen")
            return

    def keuze(self, prompt: str, opties: Sequence[Optie], standaard: Optie | None = None) -> Optie | None:
        """Ask until one of the options is chosen by digit or word; Enter or ``-`` gives the default."""
        while True:
            antwoord = self.vraag(prompt)
            if isinstance(antwoord, Opdracht) or not antwoord.strip():
                return standaard
            try:
                return kies(antwoord, opties)
            except NietBegrepen as fout:
                self.zeg(fout.zin)


def _without_commands(
    begin: str, bij_wijziging: Callable[[str], None], is_opdracht: Callable[[str], bool]
) -> Callable[[str], None]:
    """Return what passes on a line that is being typed, with ``begin`` in the place of a command."""
    verteld = begin

    def vertel(regel: str) -> None:
        nonlocal verteld
        nu = begin if is_opdracht(regel) else regel
        if nu != verteld:
            bij_wijziging(nu)
            verteld = nu

    return vertel
