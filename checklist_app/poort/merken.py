"""A mark: something in a document that may have to stop it, by place and kind, never by its words."""

from dataclasses import dataclass
from typing import Literal

SoortMerk = Literal["bsn", "naam_ander_gezin", "naam_niet_voor_lezer", "e-mail", "telefoon", "postcode"]

SOORTEN_IN_WOORDEN: dict[SoortMerk, str] = {
    "bsn": "een burgerservicenummer",
    "naam_ander_gezin": "een naam uit een ander gezin",
    "naam_niet_voor_lezer": "een naam die deze lezer niet mag zien",
    "e-mail": "een e-mailadres",
    "telefoon": "een telefoonnummer",
    "postcode": "een postcode",
}


@dataclass(frozen=True)
class Merk:
    """Where something stands, as headings and labels of Kompas, and what kind of thing it is."""

    plek: str
    soort: SoortMerk
