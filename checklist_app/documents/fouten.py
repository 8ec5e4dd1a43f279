"""What is wrong with a case document, with its place; never what stands in it."""

from typing import ClassVar

from checklist_app.domain.fouten import KompasFout


class CasusdocumentFout(KompasFout):
    """A case document that cannot be read; nothing of it was taken in."""

    doe: ClassVar[str] = "Er is niets ingelezen. Maak het bestand opnieuw met Kompas, of herstel die plek."


class TeGroot(CasusdocumentFout):
    """More bytes than any case has."""

    wat: ClassVar[str] = "Dit bestand is groter dan {mb} MB. Zo groot is een casusdocument nooit."
    doe: ClassVar[str] = "Er is niets ingelezen. Kijk of je het goede bestand koos."


class GeenUtf8(CasusdocumentFout):
    """Bytes in another encoding."""

    wat: ClassVar[str] = "Dit bestand is geen tekst in UTF-8; byte {plek} past er niet in."
    doe: ClassVar[str] = "Er is niets ingelezen. Bewaar het bestand als UTF-8, of maak het opnieuw met Kompas."


class BegintMetBom(CasusdocumentFout):
    """A byte order mark, which a case document never has."""

    wat: ClassVar[str] = "Dit bestand begint met een onzichtbaar teken (een BOM)."
    doe: ClassVar[str] = "Er is niets ingelezen. Bewaar het als UTF-8 zonder BOM, of maak het opnieuw met Kompas."


class GeenJson(CasusdocumentFout):
    """Not JSON at all."""

    wat: ClassVar[str] = "Dit bestand is geen JSON: op regel {regel}, teken {kolom} gaat het mis."


class TeDiep(CasusdocumentFout):
    """Nested deeper than any case document."""

    wat: ClassVar[str] = "In dit bestand zitten meer lagen in elkaar dan een casusdocument heeft."
    doe: ClassVar[str] = "Er is niets ingelezen. Kijk of je het goede bestand koos."


class GeenCasusdocument(CasusdocumentFout):
    """JSON, but of another kind."""

    wat: ClassVar[str] = "Dit bestand is geen casusdocument van Kompas: 'formaat' is er niet 'kompas-casus'."
    doe: ClassVar[str] = "Er is niets ingelezen. Kijk of je het goede bestand koos."


class NieuwereVersie(CasusdocumentFout):
    """Made by a later Kompas."""

    wat: ClassVar[str] = "Dit casusdocument is gemaakt met een nieuwere Kompas dan deze."
    doe: ClassVar[str] = "Er is niets ingelezen. Werk Kompas bij en probeer het opnieuw."


class OnbekendeSleutel(CasusdocumentFout):
    """A key that the format does not have. The key itself is not repeated: it may hold anything."""

    wat: ClassVar[str] = "Bij {plek} staat een sleutel die Kompas niet kent.{bedoeld}"


class DubbeleSleutel(CasusdocumentFout):
    """The same key twice in one object."""

    wat: ClassVar[str] = "Bij {plek} staat een sleutel twee keer."


class OnbekendeSoort(CasusdocumentFout):
    """An aantekening of a kind that does not exist."""

    wat: ClassVar[str] = "Bij {plek} staat een soort aantekening die Kompas niet kent."


class VeldKloptNiet(CasusdocumentFout):
    """A value that does not fit its field."""

    wat: ClassVar[str] = "Bij {plek} klopt iets niet: {reden}."


class HalfTeken(CasusdocumentFout):
    """A lone surrogate, which cannot be kept."""

    wat: ClassVar[str] = "Bij {plek} staat een half teken, dat niet bewaard kan worden."
    doe: ClassVar[str] = "Er is niets ingelezen. Haal dat teken weg en probeer het opnieuw."


class DubbelId(CasusdocumentFout):
    """One id for two things."""

    wat: ClassVar[str] = "Bij {plek} staat een id dat al eerder in dit bestand voorkomt."


class VerwijstNergensHeen(CasusdocumentFout):
    """A reference to something that is not in the document."""

    wat: ClassVar[str] = "{plek} verwijst naar iets wat niet in dit bestand staat."
