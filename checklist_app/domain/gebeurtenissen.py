"""The words for what the log of the vault keeps: one table for every kind of event, so that none is shown bare."""

from dataclasses import dataclass

UITVOER = "uitvoer "
GEKOPIEERD = "gekopieerd "
"""The log says in which of these two ways something left, and then for which purpose."""
EIGEN_DOSSIER = "eigen dossier"
"""For whom, where that is nobody in particular; the purpose says it already."""


@dataclass(frozen=True)
class Gebeurtenis:
    """How an event reads; ``een`` and ``meer`` are what its number counts."""

    woorden: str
    een: str = "onderdeel"
    meer: str = "onderdelen"


GEBEURTENISSEN: dict[str, Gebeurtenis] = {
    "kluis geopend": Gebeurtenis("de kluis ging open"),
    "kluis geopend met herstelcode": Gebeurtenis("de kluis ging open met de herstelcode"),
    "kluis gesloten": Gebeurtenis("de kluis ging dicht"),
    "verkeerde wachtzin": Gebeurtenis("verkeerde wachtzin of herstelcode getypt", "keer", "keer"),
    "casus bekeken": Gebeurtenis("bekeken"),
    "gezocht": Gebeurtenis("gezocht in alle gezinnen", "plek gevonden", "plekken gevonden"),
    "casus bewaard": Gebeurtenis("mensen of afspraken gewijzigd"),
    "register gewijzigd": Gebeurtenis("namen in het register gewijzigd"),
    "aantekening bewaard": Gebeurtenis("opgeschreven of gewijzigd", "keer", "keer"),
    "reflectie afgerond": Gebeurtenis("reflectie afgerond"),
    "casus gewist": Gebeurtenis("een heel gezin voorgoed verwijderd", "aantekening", "aantekeningen"),
    "casus verkleind": Gebeurtenis("kleiner gemaakt na overnemen in het dossier", "aantekening", "aantekeningen"),
    "persoon gewist": Gebeurtenis("een persoon voorgoed verwijderd", "eigen aantekening", "eigen aantekeningen"),
    "aantekening gewist": Gebeurtenis("voorgoed verwijderd", "aantekening", "aantekeningen"),
    "versie gewist": Gebeurtenis("voorgoed verwijderd", "eerdere versie", "eerdere versies"),
    "casus vastgehouden": Gebeurtenis("vastgehouden: er gaat niets van weg"),
    "casus losgelaten": Gebeurtenis("niet meer vastgehouden"),
    "casus ingelezen": Gebeurtenis("ingelezen uit een bestand"),
    "casusdocument gemaakt": Gebeurtenis("het hele gezin naar een bestand (casusdocument)"),
    "instellingen gewijzigd": Gebeurtenis("instellingen van de kluis gewijzigd"),
    "kopie gemaakt": Gebeurtenis("kopie van de kluis gemaakt"),
    "kopie teruggezet": Gebeurtenis("een kopie van de kluis teruggezet"),
    "gered uit een beschadigde kluis": Gebeurtenis(
        "gered uit een beschadigde kluis", "ding verloren", "dingen verloren"
    ),
    "wachtzin gewijzigd": Gebeurtenis("nieuwe wachtzin gekozen"),
    "herstelcode vernieuwd": Gebeurtenis("nieuwe herstelcode gemaakt"),
    "organisatiesleutel geplaatst": Gebeurtenis("sleutel van de organisatie geplaatst"),
    "geopend door de organisatie": Gebeurtenis("je organisatie opende de kluis met haar eigen sleutel"),
    "organisatiesleutel weggehaald": Gebeurtenis("sleutel van de organisatie weggehaald"),
    "sleutels vernieuwd": Gebeurtenis("alle sleutels van de kluis vernieuwd"),
    "logboek was al veranderd vanaf regel": Gebeurtenis("dit logboek klopte toen al niet meer", "regel", "regel"),
}

DOELEN: dict[str, str] = {
    "dossier": "naar het dossier",
    "zorgvuldig-proces": "naar het dossier, over hoe er is gewogen",
    "overdracht": "voor de overdracht",
    "inzage": "voor een inzageverzoek",
    "gezin": "naar het gezin",
    "intervisie": "voor intervisie",
    "skj": "voor SKJ",
    "knelpunten": "over knelpunten in de hulp",
}


def in_woorden(wat: str) -> Gebeurtenis:
    """Return how a kind of event reads; one that this Kompas does not know reads as it was written."""
    for begin, hoe in ((UITVOER, "als document {doel}"), (GEKOPIEERD, "gekopieerd {doel}")):
        if wat.startswith(begin):
            doel = wat.removeprefix(begin)
            return Gebeurtenis(hoe.format(doel=DOELEN.get(doel, doel)))
    return GEBEURTENISSEN.get(wat, Gebeurtenis(wat))
