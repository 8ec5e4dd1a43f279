"""Whether somebody is still at the keyboard."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic, time

SLAAP = 30.0
"""So many seconds that the clock on the wall runs ahead of the running one mean that the machine slept."""

Klokken = tuple[Callable[[], float], Callable[[], float]]


@dataclass
class Aanwezig:
    """Remembers the last touch. Of its two clocks the first stands still in sleep, the other can be set."""

    minuten: int = 10
    klokken: Klokken = (monotonic, time)
    _laatst: list[float] = field(init=False)
    _voorsprong: float = field(init=False)

    def __post_init__(self) -> None:
        self.is_er()
        self._voorsprong = self._ahead()

    def is_er(self) -> None:
        """Note a key, a click or a paste."""
        self._laatst = [klok() for klok in self.klokken]

    @property
    def is_weg(self) -> bool:
        """Whether nobody touched anything for the minutes that were chosen."""
        stil = max(klok() - laatst for klok, laatst in zip(self.klokken, self._laatst, strict=True))
        return stil >= self.minuten * 60

    def heeft_geslapen(self) -> bool:
        """Tell whether the machine slept since this was asked before; a touch in between does not hide that.

        Small steps, with which a clock is kept right, do not add up: each look starts anew.
        """
        eerder, self._voorsprong = self._voorsprong, self._ahead()
        return self._voorsprong - eerder >= SLAAP

    def _ahead(self) -> float:
        lopend, muur = (klok() for klok in self.klokken)
        return muur - lopend
