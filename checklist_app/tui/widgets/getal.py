"""A setting that is a whole number: what there is to know about it, and the field that takes it."""

from dataclasses import dataclass

from textual.widgets import Input


@dataclass(frozen=True)
class Getal:
    """A number from 1 to ``hoogste``, kept as the setting of this name; ``mag_leeg``: no number is an answer too.

    ``kop`` stands above the field, ``hulp`` under F1, and ``fout`` below it while it holds something else.
    """

    naam: str
    instelling: str
    hoogste: int
    kop: str
    hulp: str
    fout: str
    mag_leeg: bool = False

    def past(self, getypt: str) -> bool:
        """Whether what was typed can be kept."""
        if not getypt:
            return self.mag_leeg
        return getypt.isdecimal() and 1 <= int(getypt) <= self.hoogste


class Getalvak(Input):
    """The field of one number; its id is the name of the number, and below it stands ``#<name>-antwoord``."""

    def __init__(self, getal: Getal) -> None:
        lengte = len(str(getal.hoogste))
        super().__init__(id=getal.naam, restrict=r"\d*", max_length=lengte, select_on_focus=False)
        self.cursor_blink = False
        self.getal = getal

    def hulp(self) -> str:
        """Return what F1 says here."""
        return self.getal.hulp

    def zet(self, waarde: int | None) -> None:
        """Show a number, or nothing for None."""
        self.value = "" if waarde is None else str(waarde)
