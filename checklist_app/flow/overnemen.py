"""Saying that a walk, or one part of it that was copied, was taken over into the organisation's dossier."""

from datetime import date

from checklist_app.domain.datum import Datum, in_woorden
from checklist_app.domain.reflectie import Overgenomen, Reflectie


def zet_overname(reflectie: Reflectie, vandaag: date, deel: str = "") -> Reflectie:
    """Return the walk with a mark of today, of all of it or of one part; a mark that stood there is taken back."""
    blijft = tuple(keer for keer in reflectie.overgenomen_in_dossier if not _is_this(keer, vandaag, deel))
    if len(blijft) < len(reflectie.overgenomen_in_dossier):
        return reflectie.model_copy(update={"overgenomen_in_dossier": blijft})
    # Seen from no year of our own the text names the year, so that it reads the same later.
    datum = Datum(tekst=in_woorden(vandaag, date.min), van=vandaag, tot=vandaag)
    keer = Overgenomen(datum=datum, delen=(deel,) if deel else ())
    return reflectie.model_copy(update={"overgenomen_in_dossier": (*blijft, keer)})


def is_overgenomen(reflectie: Reflectie, vandaag: date, deel: str = "") -> bool:
    """Whether this, all of a walk or one part, was taken over today."""
    return any(_is_this(keer, vandaag, deel) for keer in reflectie.overgenomen_in_dossier)


def _is_this(keer: Overgenomen, vandaag: date, deel: str) -> bool:
    return keer.datum.van == vandaag and keer.delen == ((deel,) if deel else ())
