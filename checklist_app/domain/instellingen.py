"""What a user can set for one vault. The crisis lines are not here: they must be readable while locked."""

from typing import Annotated, Literal

from pydantic import Field

from checklist_app.domain.basis import Model


class Instellingen(Model):
    """The settings of one vault, kept inside it."""

    vergrendel_na_minuten: Annotated[int, Field(ge=1, le=120)] = 10
    """After so many minutes without a key the vault locks itself."""

    thema: Literal["donker", "licht", "hoog_contrast"] = "donker"
    """The colours of the screens."""
