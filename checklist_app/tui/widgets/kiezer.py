"""The picker that opens by typing: people or earlier notes that fit, under the field that keeps the focus."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from checklist_app.domain.register import vouw


@dataclass(frozen=True)
class Kandidaat:
    """One thing to pick: what goes in the field, how it reads, and a quiet word about it."""

    waarde: str
    tekst: str
    bij: str = ""


def passend(kandidaten: Sequence[Kandidaat], gezocht: str) -> list[Kandidaat]:
    """Return what fits a piece of text: first what begins with it, then what has it anywhere."""
    stuk = vouw(gezocht.strip())
    begin = [k for k in kandidaten if vouw(k.tekst).startswith(stuk)]
    midden = [k for k in kandidaten if k not in begin and stuk in vouw(f"{k.tekst} {k.bij}")]
    return [*begin, *midden]


class Kiezer(OptionList, can_focus=False):
    """Shows what fits. The field above moves the highlight; the mouse picks too."""

    DEFAULT_CSS = """
    Kiezer {
        display: none; height: auto; max-height: 7; margin-left: 2; padding: 0;
        border: none; background: $panel; scrollbar-size-vertical: 1;
    }
    Kiezer.-open { display: block; }
    Kiezer > .option-list--option { padding: 0 1; }
    """

    class Gekozen(Message):
        """The mouse picked this."""

        def __init__(self, kandidaat: Kandidaat) -> None:
            self.kandidaat = kandidaat
            super().__init__()

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._getoond: list[Kandidaat] = []

    @property
    def is_open(self) -> bool:
        """Whether something is shown to pick from."""
        return self.has_class("-open")

    @property
    def gekozen(self) -> Kandidaat | None:
        """What is under the highlight of an open picker."""
        if not self.is_open or self.highlighted is None:
            return None
        return self._getoond[self.highlighted]

    def toon(self, kandidaten: Sequence[Kandidaat], gezocht: str, anders: Kandidaat | None = None) -> None:
        """Show what fits ``gezocht``; ``anders`` comes last, for what is not in the list.

        Only what begins with the text is picked by Enter at once; *vader* must not become *stiefvader*.
        """
        gevonden = passend(kandidaten, gezocht)
        self._getoond = [*gevonden, *([anders] if anders else [])]
        self.set_options(Option(_line(kandidaat)) for kandidaat in self._getoond)
        begint = gezocht.strip() and gevonden and vouw(gevonden[0].tekst).startswith(vouw(gezocht.strip()))
        self.highlighted = 0 if begint else None
        self.set_class(bool(self._getoond), "-open")

    def sluit(self) -> None:
        """Show nothing."""
        self.remove_class("-open")

    def loop(self, stap: int) -> None:
        """Move the highlight up or down."""
        if stap > 0:
            self.action_cursor_down()
        else:
            self.action_cursor_up()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell what the mouse picked."""
        event.stop()
        self.post_message(self.Gekozen(self._getoond[event.option_index]))


def _line(kandidaat: Kandidaat) -> Content:
    # No softer colour for the second part: it would not read on the bar of the line that is chosen.
    return Content("   ".join(deel for deel in (kandidaat.tekst, kandidaat.bij) if deel))
