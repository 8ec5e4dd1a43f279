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

    bewaar_na_overnemen_weken: Annotated[int | None, Field(ge=1, le=520)] = None
    """So many weeks after it was taken over into the dossier a case may shrink; None: not agreed yet, nothing may."""

    kopieen_bewaren_dagen: Annotated[int, Field(ge=1, le=90)] = 14
    """The automatic copies inside the folder of the vault are removed after so many days."""
