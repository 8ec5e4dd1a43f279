"""Whether somebody is still at the keyboard."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic, time

Klokken = tuple[Callable[[], float], Callable[[], float]]


@dataclass
class Aanwezig:
    """Remembers the last touch. Of its two clocks one stands still in sleep, the other can be set."""

    minuten: int = 10
    klokken: Klokken = (monotonic, time)
    _laatst: list[float] = field(init=False)

    def __post_init__(self) -> None:
        self.is_er()

    def is_er(self) -> None:
        """Note a key, a click or a paste."""
        self._laatst = [klok() for klok in self.klokken]

    @property
    def is_weg(self) -> bool:
        """Whether nobody touched anything for the minutes that were chosen."""
        stil = max(klok() - laatst for klok, laatst in zip(self.klokken, self._laatst, strict=True))
        return stil >= self.minuten * 60
