"""What the gate may say; never the words it stopped at, only where they stand and what kind they are."""

from typing import ClassVar

from checklist_app.domain.fouten import KompasFout
from checklist_app.poort.merken import SOORTEN_IN_WOORDEN, Merk


class Poortfout(KompasFout):
    """What the gate keeps in; ``merken`` are the places and kinds, in order."""

    def __init__(self, merken: tuple[Merk, ...]) -> None:
        self.merken = merken
        plekken = (f"{SOORTEN_IN_WOORDEN[merk.soort]} (bij {merk.plek})" for merk in merken)
        super().__init__(plekken="; ".join(dict.fromkeys(plekken)))


class Tegengehouden(Poortfout):
    """The document holds what this reader may not see."""

    wat: ClassVar[str] = "Dit document is niet gemaakt: er staat iets in wat niet naar deze lezer mag: {plekken}."
    doe: ClassVar[str] = "Haal het daar weg of schrijf het zonder naam of nummer, en maak het document opnieuw."


class NogOpen(Poortfout):
    """About these finds nobody chose yet what happens to them."""

    wat: ClassVar[str] = "Deze tekst is er nog niet. Kompas twijfelt, en er is nog niet gekozen: {plekken}."
    doe: ClassVar[str] = "Kies bij elk wat ermee gebeurt: op het scherm, in de terminal, of met --keuzes BESTAND."


class LezerOnbekend(KompasFout):
    """A document for the family without the person it is for."""

    wat: ClassVar[str] = "Een document voor het gezin is altijd voor één persoon uit het gezin."
    doe: ClassVar[str] = "Zeg voor wie het is."


class NietVoorIemandAnders(KompasFout):
    """A reader outside the own dossier and the family."""

    wat: ClassVar[str] = "Voor iemand buiten het dossier en het gezin laat Kompas deze tekst niet door."
    doe: ClassVar[str] = "Maak een document voor het dossier, of voor iemand uit het gezin."
