"""The one family of errors that a user may see: a Dutch sentence, a remedy and an exit code.

Every room keeps its own messages in its ``fouten.py``; ``docs/meldingen.md`` is generated from all subclasses.
A message never holds case text: the placeholders take paths, options, ids, numbers and kinds only.
"""

from typing import ClassVar

NIET_IN_ORDE = 1
VERKEERD_GEBRUIK = 2
VERKEERDE_WACHTZIN = 3
KLUIS_NIET_TE_OPENEN = 4
ONVERWACHT = 5
ONDERBROKEN = 130


class KompasFout(Exception):  # noqa: N818  the vocabulary of ontwerp.md section 8
    """Something the user can understand and mend.

    Subclasses set ``wat`` (what happened) and ``doe`` (what to do), both Dutch, with ``{placeholders}`` that the
    constructor fills, and ``code``, the exit code of the command line (ontwerp.md section 8).
    """

    code: ClassVar[int] = NIET_IN_ORDE
    wat: ClassVar[str] = ""
    doe: ClassVar[str] = ""

    def __init__(self, **plaats: object) -> None:
        self.wat_nu = self.wat.format(**plaats)
        self.doe_nu = self.doe.format(**plaats)
        super().__init__(self.zin)

    @property
    def zin(self) -> str:
        """What happened and what to do, as one line of text."""
        return f"{self.wat_nu} {self.doe_nu}".strip()


class NietBegrepen(KompasFout):
    """What was typed in a field has no meaning there; it stays a concept and is asked again."""


class KeuzeOnbekend(NietBegrepen):
    """A choice that the list does not hold."""

    wat = "Dat staat niet in het lijstje."
    doe = "Kies een cijfer of een woord: {opties}."


class KeuzeNietDuidelijk(NietBegrepen):
    """The beginning of a word that fits several choices."""

    wat = "Dat past bij meer dan één keuze."
    doe = "Typ wat meer letters, of het cijfer: {opties}."


class PersoonOnbekend(NietBegrepen):
    """Somebody who is not in the case."""

    wat = "Die persoon staat nog niet bij de mensen van dit gezin."
    doe = "Kies een cijfer of een rol uit het lijstje."


class VerwijzingOnbekend(NietBegrepen):
    """An aantekening that is not there."""

    wat = "Die aantekening is er niet."
    doe = "Typ het cijfer dat ervoor staat, of meer cijfers met een komma ertussen."


class JaOfNee(NietBegrepen):
    """Something else than yes or no."""

    wat = "Dat is geen ja of nee."
    doe = "Typ j of n, of laat het leeg."
