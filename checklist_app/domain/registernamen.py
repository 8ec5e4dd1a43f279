"""Finding registered names in text: by word, without accents, with Dutch endings (techniek.md B2)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checklist_app.domain.register import WOORD, NaamInRegister, naamwoorden, vormen, vouw, zonder_tekens


@dataclass(frozen=True)
class Namen:
    """The words that name somebody.

    Some always count and some only with a capital; those of a script without capitals, which may write no spaces
    either, count anywhere in a run of letters.
    """

    altijd: frozenset[str] = frozenset()
    met_hoofdletter: frozenset[str] = frozenset()
    zonder_hoofdletters: tuple[str, ...] = ()

    @classmethod
    def uit(cls, register: Iterable[NaamInRegister], behalve: Iterable[str] = ()) -> "Namen":
        """Return the names of a register without the folded words of ``behalve``."""
        woorden = naamwoorden(register)
        for woord in behalve:
            woorden.pop(woord, None)
        los = tuple(w for w in woorden if w.upper() == w)
        return cls(
            altijd=frozenset(w for w, hoofdletter in woorden.items() if not hoofdletter and w not in los),
            met_hoofdletter=frozenset(w for w, hoofdletter in woorden.items() if hoofdletter and w not in los),
            zonder_hoofdletters=los,
        )

    def in_tekst(self, tekst: str) -> Iterator[str]:
        """Yield the folded names that stand in a text."""
        kaal = zonder_tekens(tekst)
        for gevonden in WOORD.finditer(kaal):
            woord = gevonden.group()
            for vorm in vormen(vouw(woord)):
                if vorm in self.altijd or (woord[0].isupper() and vorm in self.met_hoofdletter):
                    yield vorm
        yield from (naam for naam in self.zonder_hoofdletters if naam in kaal)
