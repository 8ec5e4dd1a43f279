"""Make a folder with a vault and a case document as this version of Kompas writes them, for ``test_vroeger.py``.

Run from the top of the checkout, with a name that tells what this version could do:

    python tests/vroeger/maak.py inhoud

A folder that was released is never made again: it is what a user has. Until then it is, after every change of a field
or a table: take the old folder away and run this.
"""

import json
import sys
from datetime import datetime
from pathlib import Path

from checklist_app.documents import casusdocument as bestand
from checklist_app.domain.reflectie import KaderTekst, Reflectie
from checklist_app.domain.soorten import Aantekening
from checklist_app.flow import wandelen
from checklist_app.flow.eigen_kopie import casusdocument
from checklist_app.flow.klok import Klok
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.mensen import zet_echte_naam
from checklist_app.flow.oefengezin import maak as maak_gezin
from checklist_app.flow.openen import open_kompas
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.kluis.maken import maak
from checklist_app.kluis.sleutels import Kosten

SPIEGEL = """\
id: ruit
titel: Een ruit
versie: "1.0"
status: actief
formaat: 1
kadersoort: vragenspiegel
kern: Vragen bij een signaal.
voorbehoud: Signalen, geen feiten.
bronnen:
  - {id: boek, titel: Een boek}
themas:
  - {id: feiten, titel: Feiten}
groepen:
  - id: een
    titel: Eén
    gaat_goed: {id: een-goed, tekst: "Wat gaat goed?", vastleggen: kracht}
    signalen:
      - id: s-1
        titel: Eén ding
        signaal: Mensen noemen één ding.
        bron: {id: boek, plaats: paragraaf 1}
        waar: casus
        themas: [feiten]
        vragen:
          - {id: s-1-a, tekst: "Wie zag het ook?", vastleggen: uitspraak}
slot:
  - {id: slot-a, tekst: "Wat doe je hiermee?"}
"""
WACHTZIN = "een oude kluis blijft altijd open"
GROOTSTE = 200 * 1024


def vul(kompas: Kompas) -> None:
    """Put in what a case document does not hold too: a concept, a leerdeel row, a name, an earlier version."""
    # of the practice family the first half of the closed reflection: all of it is too much for a repository
    oefening = maak_gezin(kompas.klok.vandaag(), kompas.klok.nu())
    casus, (reflectie, aantekeningen) = oefening.casus, oefening.reflecties[0]
    kompas.kluis.bewaar_alles(
        casus, [reflectie], {reflectie.id: aantekeningen[:20]}, kaders=[_kader(kompas, reflectie)]
    )
    zet_echte_naam(kompas, casus, casus.betrokkenen[1].id, "Fatima Bouzid, Fatma")
    gang = wandelen.begin(kompas, casus, "vijf-principes", None, "Durft kind 1 nog iets te vertellen?", "helemaal")
    gang.naar("feiten")
    eerste = _write(gang, tekst="Vader zweeg aan tafel.", aard="vermoeden", datum_gebeurtenis="gisteren")
    formulier = gang.wijzig(eerste)
    formulier.zet("aard", "feit")
    gang.leg_vast(formulier)
    # the number of the last thing written in this walk
    _write(gang, tekst="Vader zweeg, en ging daarna naar boven.", vervangt=str(len(gang.tafel.aantekeningen)))
    gang.naar("tegenspraak")
    _write(gang, tekst="Ik wil dat het klaar is. 👩‍👩‍👧 مرحبا")
    spiegel = kompas.naslag.spiegel
    versie = kompas.naslag.spiegelversie
    if spiegel and versie:
        gang.neem_spiegelvraag(versie, next(spiegel.signalen()).vragen[0])
        _write(gang, tekst="De juf zag het ook.", aard="feit")
    kompas.kluis.bewaar_poortkeuzes(casus.id, {"marloes": ("rol", "de juf")})
    gang.naar("stap")
    half = _form(gang)
    half.rauw["wat"] = "Donderdag langsgaan en d"
    gang.bewaar_concept(half)


def buiten_document(kompas: Kompas) -> dict[str, object]:
    """Return what a vault holds and a case document does not."""
    (rij,) = kompas.casussen()
    return {
        "concepten": [c.velden for r in rij.reflecties for c in kompas.kluis.concepten(r.id)],
        "leerdeel": [r.aantekening.model_dump(mode="json") for r in kompas.kluis.leerdeel()],
        "leerdeel per wandeling": {
            r.id: [a.aantekening.kern for a in kompas.kluis.aantekeningen(r.id) if a.aantekening.deel == "leerdeel"]
            for r in rij.reflecties
        },
        "poortkeuzes": {vorm: list(keuze) for vorm, keuze in kompas.kluis.poortkeuzes(rij.id).items()},
        "namen": [naam.model_dump(mode="json") for naam in kompas.kluis.namen(rij.id)],
        "logboek": [regel.wat for regel in kompas.kluis.logboek()],
        "gevonden": [t.fragment for t in kompas.kluis.zoek("zweeg")],
    }


def document(kompas: Kompas) -> str:
    """Return the one case in a vault as its owner's own copy, earlier versions included."""
    (rij,) = kompas.casussen()
    return bestand.schrijf(casusdocument(kompas, kompas.kluis.casus(rij.id), met_versies=True))


def _kader(kompas: Kompas, reflectie: Reflectie) -> KaderTekst:
    kader, tekst = kompas.kaderbron.lees(reflectie.kader.id, reflectie.kader.versie)
    return KaderTekst(id=kader.id, versie=kader.versie, tekst=tekst)


def _form(gang: wandelen.Wandelgang) -> wandelen.Formulier:
    vraag = gang.wandeling.vraag
    if vraag is None:
        raise ValueError("the walk is at its end")
    return gang.formulier(vraag)


def _write(gang: wandelen.Wandelgang, **velden: str) -> Aantekening:
    formulier = _form(gang)
    for naam, tekst in velden.items():
        formulier.zet(naam, tekst)
    aantekening = gang.leg_vast(formulier).aantekening
    if aantekening is None:
        raise ValueError("nothing was recorded")
    return aantekening


def main(naam: str) -> None:
    """Make the folder ``naam`` beside this file."""
    map_ = Path(__file__).parent / naam
    map_.mkdir()
    # a small spiegel: the one that is shipped is too much for a repository
    (map_ / "kaders").mkdir()
    (map_ / "kaders" / "ruit.yaml").write_text(SPIEGEL, "utf-8", newline="\n")
    plekken = Plaatsen(kluis=map_ / "kluis", kaders=map_ / "kaders")
    kluis, _ = maak(plekken.kluis, WACHTZIN, kosten=Kosten(geheugen_kib=8192, rondes=1))
    with kluis:
        kompas = open_kompas(plekken, Klok(datetime.fromisoformat("2026-11-21T12:00").astimezone()), kluis)
        vul(kompas)
        (map_ / "casus.json").write_text(document(kompas), "utf-8", newline="\n")
        erbij = json.dumps(buiten_document(kompas), ensure_ascii=False, indent=2)
        (map_ / "buiten-document.json").write_text(f"{erbij}\n", "utf-8", newline="\n")
        (map_ / "schema.json").write_text(f'{{"versie": {kluis.schemaversie}}}\n', "utf-8", newline="\n")
    grootte = sum(pad.stat().st_size for pad in plekken.kluis.rglob("*") if pad.is_file())
    print(f"{map_.name}: {grootte} bytes")
    if grootte > GROOTSTE:
        raise SystemExit("the vault is too big for a repository")


if __name__ == "__main__":
    main(sys.argv[1])
