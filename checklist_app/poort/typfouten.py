"""Names with one letter wrong: changed, left out, put in, or two letters swapped (techniek.md B2)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

KORTSTE = 4


@dataclass(frozen=True)
class Typfouten:
    """The names to compare with, by every way to leave one letter out."""

    bij: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def voor(cls, namen: Iterable[str]) -> "Typfouten":
        """Take folded names of four letters and more."""
        bij: dict[str, set[str]] = {}
        for naam in namen:
            if len(naam) >= KORTSTE:
                for deel in _one_out(naam):
                    bij.setdefault(deel, set()).add(naam)
        return cls({deel: frozenset(wie) for deel, wie in bij.items()})

    def naam_bij(self, woord: str) -> str | None:
        """Return the name that this folded word is with one typing error, or None."""
        if not self.bij or len(woord) < KORTSTE:
            return None
        dichtbij = {naam for deel in _one_out(woord) for naam in self.bij.get(deel, ())}
        return min((naam for naam in dichtbij if is_een_fout(naam, woord)), default=None)


def is_een_fout(een: str, ander: str) -> bool:
    """Tell whether the optimal string alignment distance between two words is exactly one."""
    if een == ander or abs(len(een) - len(ander)) > 1:
        return False
    gelijk = 0
    while gelijk < min(len(een), len(ander)) and een[gelijk] == ander[gelijk]:
        gelijk += 1
    rest, andere_rest = een[gelijk:], ander[gelijk:]
    if len(een) != len(ander):
        return rest[1:] == andere_rest or rest == andere_rest[1:]
    omgewisseld = rest[:2] == andere_rest[1::-1] and rest[2:] == andere_rest[2:]
    return rest[1:] == andere_rest[1:] or omgewisseld


def _one_out(woord: str) -> Iterator[str]:
    yield woord
    yield from (woord[:plek] + woord[plek + 1 :] for plek in range(len(woord)))
