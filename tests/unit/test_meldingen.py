"""Every message: it can really be met, says what happened and what to do, and stands in docs/meldingen.md."""

import hashlib
import importlib
import io
import json
import pkgutil
import re
import sys
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest
from gangen import WACHTZIN, begin, bij, gezin, nieuw_kompas, schrijf, wijzig

import checklist_app
from checklist_app.cli.app import voordeur
from checklist_app.cli.omgeving import Keuzes, eis_uitvoer, schrijf_code, schrijf_json
from checklist_app.documents import casusdocument
from checklist_app.domain.basis import JIJZELF, nieuw_id
from checklist_app.domain.blokken import Alinea, Document, Getypt, Velden
from checklist_app.domain.formulier import Tafel, kies, lees_alles
from checklist_app.domain.fouten import KompasFout
from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.reflectie import KaderVersie
from checklist_app.domain.register import NaamInRegister
from checklist_app.domain.soorten import SOORTEN
from checklist_app.domain.tekst import schoon
from checklist_app.domain.veldkennis import velden
from checklist_app.flow.afspraken import open_afspraken, zet_later
from checklist_app.flow.demo import zet_oefengezin_neer
from checklist_app.flow.doorgeven import doorgang_voor_selectie
from checklist_app.flow.eigen_kopie import casusdocument as maak_document
from checklist_app.flow.fouten import in_zin
from checklist_app.flow.invoer import lees_bestand, voer_in
from checklist_app.flow.keuzebestand import antwoord_uit
from checklist_app.flow.klok import uit_omgeving
from checklist_app.flow.kopie import mag_naar_klembord, voor_dossier
from checklist_app.flow.meldingen import meldingen, naar_markdown
from checklist_app.flow.mensen import zet_echte_naam
from checklist_app.flow.mensformulier import open_mens
from checklist_app.flow.onderhoud import kopie_klaar, met_wachtzin, red_kluis
from checklist_app.flow.openen import wachtzin_uit_bestand
from checklist_app.flow.opschonen import Kandidaat, eis_bewaartermijn, maak_kleiner
from checklist_app.flow.plaatsen import bepaal
from checklist_app.flow.uitvoer import document, schrijf_bestand
from checklist_app.flow.wissen import Ding, houd_vast, wis
from checklist_app.kaderbron.bron import Kaderbron
from checklist_app.kaderbron.lezen import lees as lees_kader
from checklist_app.kaderbron.lijnen import lees_lijnen
from checklist_app.kluis.herstelcode import nieuwe_code
from checklist_app.kluis.maken import maak, open_kluis, open_met_herstelcode
from checklist_app.kluis.organisatie import lees_organisatiesleutel
from checklist_app.kluis.plek import eis_geschikte_plek
from checklist_app.kluis.sleutels import Kosten, argon2id
from checklist_app.poort.doorlaten import laat_door

PAGINA = Path(__file__).parents[2] / "docs" / "meldingen.md"
UITLOKKINGEN = {}


def lokt_uit(*namen):
    """Mark a function as what provokes these messages; with several, it is given the name."""

    def onthoud(functie):
        for naam in namen:
            UITLOKKINGEN[naam] = (lambda w, naam=naam: functie(w, naam)) if len(namen) > 1 else functie
        return functie

    return onthoud


class Wereld:
    """A folder to work in, and a vault in it when that is asked for."""

    def __init__(self, map_, monkeypatch):
        self.map = map_
        self.monkeypatch = monkeypatch

    @property
    def kluismap(self):
        return self.map / "kluis"

    def kompas(self):
        return nieuw_kompas(self.map)

    @contextmanager
    def oefengezin(self):
        """Give the practice family as a case document, and the open vault it comes from."""
        with self.kompas() as kompas:
            zet_oefengezin_neer(kompas)
            casus = kompas.kluis.casus(kompas.casussen()[0].id)
            yield kompas, maak_document(kompas, casus)

    def bestand(self, naam, inhoud):
        pad = self.map / naam
        pad.write_bytes(inhoud)
        return pad


# What is typed


@lokt_uit("KeuzeOnbekend")
def _(w):
    kies("xyz", ("ja", "nee"))


@lokt_uit("KeuzeNietDuidelijk")
def _(w):
    kies("on", ("onbekend", "onderweg"))


@lokt_uit("LosseSurrogaat")
def _(w):
    schoon("half \ud83d teken")


@lokt_uit("PersoonOnbekend", "VerwijzingOnbekend", "JaOfNee")
def _(w, naam):
    vorm = {"PersoonOnbekend": "persoon", "VerwijzingOnbekend": "verwijzing", "JaOfNee": "ja_nee"}[naam]
    info = next(i for klasse in SOORTEN.values() for i in velden(klasse) if i.vorm == vorm)
    with w.kompas() as kompas:
        lees_alles([info], {info.naam: "onzin"}, Tafel(gezin(kompas), kompas.klok.vandaag()))


# What is asked


@lokt_uit("KadermapOntbreekt")
def _(w):
    bepaal(None, {"KOMPAS_KADERS": "/er/is/geen/map"})


@lokt_uit("KlokOnleesbaar")
def _(w):
    uit_omgeving({"KOMPAS_VANDAAG": "gisteren"})


@lokt_uit("CasusNietGevonden")
def _(w):
    with w.kompas() as kompas:
        kompas.casus("nergens")


@lokt_uit("MeerCasussen")
def _(w):
    with w.kompas() as kompas:
        for nummer in range(17):
            kompas.nieuwe_casus(f"Gezin {nummer}")
        eerste = [rij.id[0] for rij in kompas.casussen()]
        kompas.casus(max(eerste, key=eerste.count))


@lokt_uit("SchuilnaamBestaat")
def _(w):
    with w.kompas() as kompas:
        kompas.nieuwe_casus("Linde")
        kompas.nieuwe_casus("linde")


@lokt_uit("BesluitStaatVast")
def _(w):
    with w.kompas() as kompas:
        gang = begin(kompas, kader="anders-beslissen")
        gang.wijzig(_besluit(gang, vastgesteld_op="vandaag"))


@lokt_uit("DagNodig")
def _(w):
    with w.kompas() as kompas:
        _besluit(begin(kompas, kader="anders-beslissen"), vastgesteld_op="ooit een keer")


def _besluit(gang, **ingevuld):
    principe, vraag = next((p.id, v.id) for p in gang.kader.principes for v in p.vragen if v.vastleggen == "besluit")
    return schrijf(gang, principe, vraag, wat="We gaan door.", **ingevuld)


@lokt_uit("LeerdeelNoemtNiemand")
def _(w):
    with w.kompas() as kompas:
        gang = begin(kompas)
        wijzig(gang, schrijf(gang, "dialoog", "ieders-wens", persoon="ik", zorg="Dat ik mis."), persoon="moeder")


@lokt_uit("LeerdeelNietAf")
def _(w):
    with w.kompas() as kompas:
        gang = begin(kompas)
        zet_echte_naam(kompas, gang.casus, gang.casus.betrokkenen[1].id, "Fatima")
        formulier = bij(gang, "tegenspraak", "welke-druk")
        formulier.zet("tekst", "Fatima belt elke dag.")
        gang.bewaar_concept(formulier)
        gang.rond_af()


@lokt_uit("DagNietBegrepen")
def _(w):
    with w.kompas() as kompas:
        gang = begin(kompas, kader="anders-beslissen")
        [geopend] = open_afspraken(kompas, gang.reflectie.id, (_besluit(gang).id,))
        zet_later(kompas, geopend, "ooit een keer")


@lokt_uit("DitMoetErStaan", "RolBestaat")
def _(w, naam):
    with w.kompas() as kompas:
        casus = gezin(kompas)
        gang = open_mens(kompas, casus.id, casus.betrokkenen[1].id)
        formulier = gang.formulier()
        formulier.zet("rol", "" if naam == "DitMoetErStaan" else casus.betrokkenen[2].rol)
        gang.leg_vast(formulier)


@lokt_uit("NietsTeKopieren")
def _(w):
    with w.kompas() as kompas:
        voor_dossier(begin(kompas), (), "Wandeling")


@lokt_uit("BlijftHier")
def _(w):
    with w.kompas() as kompas:
        mag_naar_klembord(kompas, None, "nummer 111222333")


@lokt_uit("LeidraadOnbekend")
def _(w):
    with w.kompas() as kompas:
        kompas.kader_van(KaderVersie(id="weg", versie="1.0"))


@lokt_uit("SpiegelIsAnders")
def _(w):
    with w.kompas() as kompas:
        begin(kompas).neem_spiegelvraag(kompas.naslag.spiegelversie, Vraag(id="later-erbij", tekst="En nu?"))


@lokt_uit("PersoonNodig", "PersoonNietGevonden")
def _(w, naam):
    with w.kompas() as kompas:
        document(kompas, gezin(kompas), "gezin", "md", None if naam == "PersoonNodig" else "buurman")


@lokt_uit("NietUitGezin")
def _(w):
    with w.kompas() as kompas:
        document(kompas, gezin(kompas), "gezin", "md", "jijzelf")


@lokt_uit("BestandBestaat")
def _(w):
    schrijf_bestand(w.bestand("er-al.md", b""), "tekst")


@lokt_uit("BestandNietTeSchrijven")
def _(w):
    schrijf_bestand(w.map / "geen" / "map.md", "tekst")


@lokt_uit("BestandNietTeLezen")
def _(w):
    lees_bestand(w.map / "nergens.json")


class _VolleSchijf(io.StringIO):
    def flush(self):
        raise OSError(28, "No space left on device")


@lokt_uit("UitvoerMislukt")
def _(w):
    w.monkeypatch.setattr(sys, "stdout", _VolleSchijf())
    schrijf_json({})


@lokt_uit("GeenUitvoer")
def _(w):
    w.monkeypatch.setattr(sys, "__stdout__", None)
    eis_uitvoer()


@lokt_uit("CodeNietGetoond")
def _(w):
    w.monkeypatch.setattr(sys, "stdout", _VolleSchijf())
    schrijf_code("2345")


@lokt_uit("CasusIsAnders")
def _(w):
    with w.oefengezin() as (kompas, uit):
        anders = uit.casus.model_copy(update={"schuilnaam": "Gezin Anders"})
        voer_in(kompas, uit.model_copy(update={"casus": anders}))


@lokt_uit("LeidraadInDocumentAnders")
def _(w):
    with w.oefengezin() as (kompas, uit):
        eerste, tweede = uit.kaders
        voer_in(
            kompas, uit.model_copy(update={"kaders": (eerste.model_copy(update={"tekst": tweede.tekst}), tweede)})
        )


@lokt_uit("OptiePastNiet", "DemoMapNodig", "GeenTerminal")
def _(w, naam):
    woorden = {
        "OptiePastNiet": ["uitvoer", "x", "--doel", "dossier", "--met", "versies"],
        "DemoMapNodig": ["demo", "--maak"],
        "GeenTerminal": ["kluis", "nieuw", "--kluis", str(w.kluismap)],
    }
    w.monkeypatch.setattr(sys, "stdin", io.StringIO())
    with patch("checklist_app.kluis.proces.verberg_geheugen"):
        voordeur.main(woorden[naam], standalone_mode=False, obj=Keuzes())


@lokt_uit("WachtwoordbestandOnveilig")
def _(w):
    wachtzin_uit_bestand({"KOMPAS_WACHTWOORDBESTAND": str(w.map / "nergens")})


# Kaders


@lokt_uit("KaderNietGoed")
def _(w):
    lees_kader("id: [")


@lokt_uit("KaderOnbekend")
def _(w):
    Kaderbron().lees("vijf-principe")


@lokt_uit("KaderVersieOnbekend")
def _(w):
    Kaderbron().lees("vijf-principes", "99.9")


@lokt_uit("GeenReflectie", "AanvullingPastNiet")
def _(w, naam):
    tekst = """\
id: team-zuid
titel: Team Zuid
versie: "1.0"
status: actief
formaat: 1
kadersoort: aanvulling
op: vijf-principes
bij_versie: "VERSIE"
voorvoegsel: team-zuid
principes:
  - {id: feiten, vragen: [{id: team-zuid-extra, tekst: Wat zegt de buurt?}]}
"""
    versie = Kaderbron().lees("vijf-principes")[0].versie
    w.bestand("team-zuid.yaml", tekst.replace("VERSIE", versie).encode())
    bron = Kaderbron(w.map)
    if naam == "GeenReflectie":
        bron.lees("team-zuid")
    bron.met_aanvullingen(bron.lees("anders-beslissen")[0], bron.aanvullingen(bron.lees("vijf-principes")[0]))


@lokt_uit("LijnenNietGoed")
def _(w):
    w.bestand("lijnen.yaml", b"lijnen: 3")
    lees_lijnen(w.map)


# The vault


def _gesloten(w):
    """Make a vault, close it, and return its recovery code."""
    kluis, code = maak(w.kluismap, WACHTZIN, kosten=Kosten(8192, 1))
    kluis.sluit()
    return code


@lokt_uit("GeenKluis")
def _(w):
    open_kluis(w.kluismap, WACHTZIN)


@lokt_uit("KluisBestaat")
def _(w):
    _gesloten(w)
    _gesloten(w)


@lokt_uit("OuderMapOntbreekt")
def _(w):
    maak(w.map / "geen" / "kluis", WACHTZIN)


@lokt_uit("VerkeerdeWachtzin")
def _(w):
    _gesloten(w)
    open_kluis(w.kluismap, "iets anders")


@lokt_uit("VerkeerdeHerstelcode", "HerstelcodeVertypt")
def _(w, naam):
    code = _gesloten(w)
    anders = "A" if code[0] != "A" else "B"
    open_met_herstelcode(w.kluismap, nieuwe_code() if naam == "VerkeerdeHerstelcode" else anders + code[1:])


@lokt_uit("SleutelbestandWeg", "SleutelbestandBeschadigd")
def _(w, naam):
    _gesloten(w)
    for pad in w.kluismap.glob("kluis.sleutels*"):
        if naam == "SleutelbestandWeg":
            pad.unlink()
        else:
            pad.write_bytes(b"\1\2")
    open_kluis(w.kluismap, WACHTZIN)


@lokt_uit("KluisBeschadigd")
def _(w):
    _gesloten(w)
    (w.kluismap / "kluis.db").write_bytes(b"\1" * 8192)
    open_kluis(w.kluismap, WACHTZIN)


@lokt_uit("KluisNieuwer")
def _(w):
    _gesloten(w)
    for pad in w.kluismap.glob("kluis.sleutels*"):
        inhoud = json.loads(pad.read_bytes()) | {"versie": 2}
        del inhoud["som"]
        kaal = json.dumps(inhoud, sort_keys=True, separators=(",", ":")).encode()
        pad.write_text(json.dumps({**inhoud, "som": hashlib.sha256(kaal).hexdigest()}), "utf-8")
    open_kluis(w.kluismap, WACHTZIN)


@lokt_uit("KluisBezet")
def _(w):
    w.monkeypatch.setattr("checklist_app.kluis.verbinding.WACHT_MS", 20)
    with w.kompas() as kompas, open_kluis(w.kluismap, WACHTZIN) as ander, ander._db.transactie("het wachten"):
        kompas.nieuwe_casus("Linde")


@lokt_uit("SchijfVol")
def _(w):
    with w.kompas() as kompas:
        [(nu,)] = kompas.kluis._db.rijen("PRAGMA page_count")
        kompas.kluis._db.rijen(f"PRAGMA max_page_count={nu}")
        kompas.nieuwe_casus("x" * 100_000)


@lokt_uit("MapWeg")
def _(w):
    with w.kompas() as kompas:
        w.kluismap.rename(w.map / "elders")
        kompas.nieuwe_casus("Linde")


@lokt_uit("GeenRechten")
def _(w):
    with w.kompas() as kompas:
        kompas.kluis._db.rijen("PRAGMA query_only=ON")
        kompas.nieuwe_casus("Linde")


@lokt_uit("SchijfFout")
def _(w):
    open_kluis(w.map / ("x" * 300), WACHTZIN)


@lokt_uit("NietInKluis")
def _(w):
    with w.kompas() as kompas:
        kompas.kluis.casus(nieuw_id())


@lokt_uit("StaatErAl")
def _(w):
    with w.kompas() as kompas:
        kompas.kluis.bewaar_alles(gezin(kompas), (), {})


@lokt_uit("NaamInLeerdeel")
def _(w):
    with w.kompas() as kompas:
        gang = begin(kompas)
        moeder = gang.casus.betrokkenen[1].id
        kompas.kluis.bewaar_naam(gang.casus.id, NaamInRegister(betrokkene=moeder, naam="Fatima Yılmaz"))
        nu = kompas.klok.nu()
        les = SOORTEN["les"](id=nieuw_id(), gemaakt=nu, gewijzigd=nu, tekst="Fatima had gelijk.")
        kompas.kluis.bewaar_aantekening(les, gang.reflectie.id, 0)


@lokt_uit("OrganisatiesleutelOnleesbaar")
def _(w):
    lees_organisatiesleutel(w.bestand("sleutel.txt", b"geen sleutel"))


@lokt_uit("OrganisatiesleutelGeheim")
def _(w):
    lees_organisatiesleutel(w.bestand("sleutel.txt", b"-----BEGIN PRIVATE KEY-----"))


@lokt_uit("KopieBestaat")
def _(w):
    with w.kompas() as kompas:
        kompas.kluis.kopie(w.map)


@lokt_uit("KopieMislukt")
def _(w):
    w.monkeypatch.setattr("checklist_app.kluis.kopieen.structuur_is_heel", lambda db: False)
    with w.kompas() as kompas:
        kompas.kluis.kopie(w.map / "kopie")


@lokt_uit("PlekOngeschikt")
def _(w):
    (w.map / "OneDrive").mkdir()
    eis_geschikte_plek(w.map / "OneDrive" / "kluis")


@lokt_uit("GeenKopie", "KopieOnbruikbaar", "NietsTeRedden")
def _(w, naam):
    with w.kompas() as kompas:
        kompas.kluis.kopie(w.map / "kopie")
    geheim = met_wachtzin(WACHTZIN)
    if naam == "NietsTeRedden":
        (w.kluismap / "kluis.db").write_bytes(b"\1" * 9000)
        red_kluis(bepaal(w.kluismap, {}), geheim, w.map / "nieuw")
    if naam == "KopieOnbruikbaar":
        (w.map / "kopie" / "kluis.db").write_bytes(b"\1" * 9000)
    with kopie_klaar(bepaal(w.kluismap, {}), w.map / ("leeg" if naam == "GeenKopie" else "kopie"), geheim):
        pass


@lokt_uit("TeWeinigGeheugen")
def _(w):
    argon2id(WACHTZIN, bytes(16), Kosten(geheugen_kib=1 << 31, rondes=1))


@lokt_uit("KluisDicht")
def _(w):
    with w.kompas() as kompas:
        kompas.kluis.sluit()
        kompas.casussen()


# Erasing for good


@lokt_uit("CasusVastgehouden", "SchuilnaamKloptNiet", "JijzelfBlijft", "DagLigtAchterJe")
def _(w, naam):
    with w.kompas() as kompas:
        casus = gezin(kompas)
        if naam == "DagLigtAchterJe":
            houd_vast(kompas, casus.id, "1 maart 2020", "klacht")
        if naam == "CasusVastgehouden":
            houd_vast(kompas, casus.id, "over een jaar", "klacht")
        wie = JIJZELF if naam == "JijzelfBlijft" else casus.betrokkenen[1].id
        wis(kompas, Ding("persoon", casus.id, wie), "geen schuilnaam")


@lokt_uit("ProcedureNietUitgesloten")
def _(w):
    opdracht = ["--kluis", str(w.kluismap), "kluis", "wis", "Linde", "--bevestig", "Linde"]
    voordeur.main(opdracht, standalone_mode=False, obj=Keuzes())


@lokt_uit("BewaartermijnOnbekend", "KanNietKleiner")
def _(w, naam):
    with w.kompas() as kompas:
        if naam == "BewaartermijnOnbekend":
            eis_bewaartermijn(kompas)
        casus = gezin(kompas)
        maak_kleiner(kompas, Kandidaat(casus.id, casus.schuilnaam, "kleiner", kompas.klok.vandaag()))


# The gate


@lokt_uit("Tegengehouden", "LezerOnbekend", "NietVoorIemandAnders")
def _(w, naam):
    doel = {"Tegengehouden": "dossier", "LezerOnbekend": "gezin", "NietVoorIemandAnders": "intervisie"}[naam]
    met_bsn = Document((), Velden(()), (Alinea((Getypt("Nummer 111222333"),)),))
    with w.kompas() as kompas:
        laat_door(met_bsn, doel, None, (), (), gezin(kompas))


@lokt_uit("NogOpen", "KeuzesOnleesbaar")
def _(w, naam):
    with w.kompas() as kompas:
        onderweg = doorgang_voor_selectie(kompas, gezin(kompas).id, "Ik sprak Anja.")
        if naam == "NogOpen":
            onderweg.tekst()
        antwoord_uit(w.bestand("keuzes.json", b"{}"), onderweg)


# The case document


@lokt_uit("TeGroot", "GeenUtf8", "BegintMetBom", "GeenJson", "TeDiep", "GeenCasusdocument")
def _(w, naam):
    casusdocument.lees(
        {
            "TeGroot": b" " * (casusdocument.GROOTSTE_MB * 1024 * 1024 + 1),
            "GeenUtf8": b'"\xff"',
            "BegintMetBom": b"\xef\xbb\xbf{}",
            "GeenJson": b"{",
            "TeDiep": b"[" * 200_000,
            "GeenCasusdocument": b"{}",
        }[naam]
    )


def _verander(inhoud, naam):
    """Break one thing of a case document."""
    aantekeningen = inhoud["reflecties"][0]["aantekeningen"]
    match naam:
        case "NieuwereVersie":
            inhoud["versie"] = 2
        case "OnbekendeSleutel":
            inhoud["casus"]["schuilnam"] = "x"
        case "OnbekendeSoort":
            aantekeningen[0]["soort"] = "roddel"
        case "VeldKloptNiet":
            inhoud["casus"]["gemaakt"] = "gisteren"
        case "HalfTeken":
            inhoud["casus"]["schuilnaam"] = "half \ud83d"
        case "DubbelId":
            aantekeningen[1]["id"] = aantekeningen[0]["id"]
        case "VerwijstNergensHeen":
            inhoud["kaders"] = []


@lokt_uit(
    "NieuwereVersie",
    "OnbekendeSleutel",
    "OnbekendeSoort",
    "VeldKloptNiet",
    "HalfTeken",
    "DubbelId",
    "VerwijstNergensHeen",
    "DubbeleSleutel",
)
def _(w, naam):
    with w.oefengezin() as (_, uit):
        inhoud = json.loads(casusdocument.schrijf(uit))
    _verander(inhoud, naam)
    tekst = json.dumps(inhoud)
    casusdocument.lees(
        tekst.replace('"versie": 1', '"versie": 1, "versie": 1', 1) if naam == "DubbeleSleutel" else tekst
    )


# The tests


def every_message():
    """Return every message of the whole product, after everything was loaded."""
    for module in pkgutil.walk_packages(checklist_app.__path__, "checklist_app."):
        importlib.import_module(module.name)
    return sorted(set(meldingen()), key=lambda klasse: klasse.__name__)


@pytest.mark.parametrize("klasse", every_message(), ids=lambda klasse: klasse.__name__)
def test_every_message_can_really_be_met(klasse, tmp_path, monkeypatch):
    assert klasse.__name__ in UITLOKKINGEN, "provoke it here, through what others call; a message nobody meets can go"
    with pytest.raises(klasse) as gevangen:
        UITLOKKINGEN[klasse.__name__](Wereld(tmp_path, monkeypatch))
    fout = gevangen.value
    assert type(fout) is klasse
    assert fout.code in {1, 2, 3, 4}
    assert "{" not in fout.zin
    assert fout.wat_nu.endswith((".", "?"))
    assert fout.doe_nu.endswith((".", "?")) or "kompas uitvoer" in fout.doe_nu
    assert "\n" not in fout.zin


def test_nothing_is_provoked_that_is_no_message():
    assert UITLOKKINGEN.keys() == {klasse.__name__ for klasse in every_message()}


def test_every_message_stands_with_the_messages_of_its_room():
    elders = [k for k in every_message() if k.__module__.split(".")[-1] != "fouten"]
    assert [k.__name__ for k in elders] == ["LosseSurrogaat"]


def test_the_page_of_messages_is_current():
    opnieuw = "from pathlib import Path; from checklist_app.flow.meldingen import naar_markdown as n"
    assert PAGINA.read_text("utf-8") == naar_markdown(), (
        f'{opnieuw}; Path("docs/meldingen.md").write_text(n(), "utf-8")'
    )


ALARM = re.compile(
    r"!|\b(fataal|ernstig|kritiek|ongeldig|illegaal|mislukt|error|fout opgetreden|helaas|sorry|u|uw|gefaald)\b", re.I
)
TEKST_UIT_EEN_CASUS = {
    "tekst",
    "naam",
    "schuilnaam",
    "rol",
    "rollen",
    "waarde",
    "inhoud",
    "woorden",
    "zin",
    "antwoord",
}


@pytest.mark.parametrize("klasse", every_message(), ids=lambda klasse: klasse.__name__)
def test_a_message_is_calm_and_has_no_place_for_text_of_a_case(klasse):
    zin = f"{klasse.wat} {klasse.doe}"
    assert not ALARM.search(zin)
    assert klasse.doe
    assert not set(re.findall(r"{(\w+)", zin)) & TEKST_UIT_EEN_CASUS
    assert all(len(deel.split()) <= 26 for deel in re.split(r"[.;?:]\s", zin))


GEHEIM = "kanarie in het bericht"


@pytest.mark.parametrize("soort", [ValueError, MemoryError, RecursionError, OSError, UnicodeError, BaseException])
def test_an_unknown_fault_is_told_by_its_type_and_never_by_its_text(soort):
    tekst, code = in_zin(soort(GEHEIM))
    assert code == 5
    assert f"({soort.__name__}, buiten Kompas)" in tekst
    assert GEHEIM not in tekst


def test_an_unknown_fault_is_told_with_the_deepest_line_of_our_own_code():
    with pytest.raises(TypeError) as gevangen:
        schrijf_json({GEHEIM: {1, 2}})
    tekst, code = in_zin(gevangen.value)
    assert code == 5
    assert re.search(r"\(TypeError, checklist_app/cli/omgeving\.py:\d+\)", tekst)
    assert GEHEIM not in tekst


def test_being_interrupted_is_told_calmly():
    assert in_zin(KeyboardInterrupt()) == ("Gestopt. Wat je had opgeschreven, is bewaard.", 130)


def test_only_classes_without_a_sentence_group_others():
    assert all(not k.__subclasses__() for k in every_message())
    assert not KompasFout.wat
