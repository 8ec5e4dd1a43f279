"""Keys that were typed ahead while a form moves on go to the field that comes next, never to the one just left."""

from textual.widget import Widget

from checklist_app.tui.werk import Getypt, nog_eens


class Vooruit:
    """Keeps what is typed in a field between its last key and the moment the form has moved the focus.

    Without this a quick hand would end a statement with its kind and see the first letter of the next one taken as
    another kind.
    """

    def __init__(self, veld: Widget) -> None:
        self._veld = veld
        self._toetsen: list[Getypt] | None = None

    @property
    def houdt_vast(self) -> bool:
        """Whether what is typed here waits."""
        return self._toetsen is not None

    def houd_vast(self) -> None:
        """Keep the keys from here on."""
        self._toetsen = []

    def laat_los(self) -> None:
        """Hand what was kept to what has the focus now."""
        toetsen, self._toetsen = self._toetsen or [], None
        for toets in toetsen:
            self._veld.app.post_message(nog_eens(toets))

    def neemt(self, event: Getypt) -> bool:
        """Take a key or paste that is not for this field any more; return whether it was one."""
        if self._toetsen is None and self._veld.has_focus:
            return False
        event.stop()
        event.prevent_default()
        if self._toetsen is not None:
            self._toetsen.append(event)
        else:
            self._veld.app.post_message(nog_eens(event))
        return True
