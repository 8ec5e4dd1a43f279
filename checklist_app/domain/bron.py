"""Where something comes from: a person in the case, or words for somebody who is not in it."""

from checklist_app.domain.basis import Model, PersoonId


class Bron(Model):
    """``persoon`` when the source is known in the case; ``tekst`` for the rest, such as a report or a function."""

    persoon: PersoonId | None = None
    tekst: str = ""
