"""A mark: something in a document that may have to stop it, by place and kind, never by its words."""

from dataclasses import dataclass
from typing import Literal

SoortMerk = Literal[
    "bsn",
    "naam_ander_gezin",
    "naam_niet_voor_lezer",
    "e-mail",
    "telefoon",
    "postcode",
    "naam",
    "schuilnaam",
    "iban",
    "zaaknummer",
    "nummer",
    "account",
    "adres",
    "plaats",
    "datum",
    "jaar",
    "leeftijd",
    "instelling",
    "afkomst",
    "woord",
]

SOORTEN_IN_WOORDEN: dict[SoortMerk, str] = {
    "bsn": "een burgerservicenummer",
    "naam_ander_gezin": "een naam uit een ander gezin",
    "naam_niet_voor_lezer": "een naam die deze lezer niet mag zien",
    "e-mail": "een e-mailadres",
    "telefoon": "een telefoonnummer",
    "postcode": "een postcode",
    "naam": "een naam",
    "schuilnaam": "een schuilnaam",
    "iban": "een rekeningnummer",
    "zaaknummer": "een zaaknummer",
    "nummer": "een nummer",
    "account": "een account of webadres",
    "adres": "een adres",
    "plaats": "een plaats",
    "datum": "een datum",
    "jaar": "een jaartal",
    "leeftijd": "een leeftijd",
    "instelling": "een school, instelling of club",
    "afkomst": "een taal of afkomst",
    "woord": "een woord met een hoofdletter",
}


@dataclass(frozen=True)
class Merk:
    """Where something stands, as headings and labels of Kompas, and what kind of thing it is."""

    plek: str
    soort: SoortMerk
