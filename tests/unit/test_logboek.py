"""Who saw what: every look, change, copy and miss is told, in words, and never what it was about."""

import ast
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import pytest
from gangen import GOEDKOOP, WACHTZIN, begin, gezin, klok, nieuw_kompas, plaatsen
from kluishulp import antwoord

import checklist_app
from checklist_app.domain.gebeurtenissen import DOELEN, GEBEURTENISSEN, GEKOPIEERD, UITVOER, in_woorden
from checklist_app.domain.register import NaamInRegister
from checklist_app.flow.afspraken import open_afspraken
from checklist_app.flow.casusblad import casusblad, neem_over
from checklist_app.flow.eigen_kopie import casus_als_json, casusdocument_als_tekst
from checklist_app.flow.instellingen import eis_wachtzin, is_de_oude, zet_instelling
from checklist_app.flow.kopie import mag_naar_klembord, voor_dossier
from checklist_app.flow.lezen import casus_als_tekst, gevonden
from checklist_app.flow.logboek import logboek_als_json, wie_zag_wat
from checklist_app.flow.mensformulier import open_mens
from checklist_app.flow.openen import doe_dicht, open_in, open_kompas, open_met_code
from checklist_app.flow.uitvoer import document
from checklist_app.flow.wandelen import hervat
from checklist_app.kluis.fouten import SchijfVol, VerkeerdeWachtzin
from checklist_app.kluis.kluis import _GEWIST
from checklist_app.kluis.logboek import Logregel
from checklist_app.kluis.maken import maak
from checklist_app.poort.doorlaten import Doel

KANARIE = "kanariegeel"


@pytest.fixture
def kompas(tmp_path):
    with nieuw_kompas(tmp_path) as kompas:
        yield kompas


def soorten(kompas, casus=None):
    return [regel.wat for regel in kompas.kluis.logboek(casus)]


# Words for every kind


def _written_kinds():
    """Yield what the source gives to the log: the constants, and the constant beginnings of what is put together."""
    for pad in Path(checklist_app.__file__).parent.rglob("*.py"):
        for knoop in ast.walk(ast.parse(pad.read_text("utf-8"))):
            if not isinstance(knoop, ast.Call):
                continue
            naam = knoop.func.attr if isinstance(knoop.func, ast.Attribute) else getattr(knoop.func, "id", "")
            plek = {"log": 0, "probeer_log": 0, "Logregel": 0, "_vervang_slot": 1, "_open_en_noteer": 2}.get(naam)
            if plek is not None and len(knoop.args) > plek:
                yield pad.name, knoop.args[plek]


def test_every_kind_that_is_written_has_words():
    gezien = {arg.value for _, arg in _written_kinds() if isinstance(arg, ast.Constant)}
    assert len(gezien) > 12
    assert gezien - set(GEBEURTENISSEN) == set()
    assert set(_GEWIST.values()) <= set(GEBEURTENISSEN)


def test_what_is_no_constant_is_one_of_the_known_ways():
    """What is put together begins with a way out that has words; a name stands only where it is passed on."""
    bekend = {"_GEWIST[regel.soort]", "wat", "f'{hoe}{doel}'"}
    begin = (f"f'{UITVOER}{{", f"f'{GEKOPIEERD}{{")
    samengesteld = {ast.unparse(arg) for _, arg in _written_kinds() if not isinstance(arg, ast.Constant)}
    assert [tekst for tekst in samengesteld if tekst not in bekend and not tekst.startswith(begin)] == []


@pytest.mark.parametrize("hoe", [UITVOER, GEKOPIEERD])
def test_every_purpose_has_words(hoe):
    for doel in get_args(Doel):
        assert doel in DOELEN
        assert in_woorden(hoe + doel).woorden.endswith(DOELEN[doel])


def test_an_event_of_a_newer_kompas_reads_as_it_was_written():
    assert in_woorden("iets nieuws").woorden == "iets nieuws"


# What is told


LOOKS = {
    "casusblad": lambda kompas, gang: casusblad(kompas, gang.casus.id),
    "wandeling": lambda kompas, gang: hervat(kompas, gang.casus, gang.reflectie),
    "lezen": lambda kompas, gang: casus_als_tekst(kompas, gang.casus),
    "json": lambda kompas, gang: casus_als_json(kompas, gang.casus),
    "mens": lambda kompas, gang: open_mens(kompas, gang.casus.id, gang.casus.betrokkenen[1].id),
    "afspraak": lambda kompas, gang: open_afspraken(kompas, gang.reflectie.id, ()),
}


@pytest.mark.parametrize("kijk", LOOKS.values(), ids=LOOKS)
def test_a_look_at_a_family_is_told_once_for_every_opening(tmp_path, kijk):
    plekken = plaatsen(tmp_path)
    with nieuw_kompas(tmp_path) as kompas:
        gang = begin(kompas)
    for keer in (1, 2):
        kompas = open_kompas(plekken, klok(), open_in(plekken, WACHTZIN))
        for _ in range(3):
            kijk(kompas, gang)
        assert soorten(kompas, gang.casus.id).count("casus bekeken") == keer + 1
        doe_dicht(kompas.kluis)


def test_a_full_disk_keeps_nobody_from_reading_and_the_next_look_is_told(kompas, monkeypatch):
    casus = gezin(kompas)

    def vol(*_):
        raise SchijfVol(wat_niet="het logboek is niet bijgewerkt")

    with monkeypatch.context() as m:
        m.setattr("checklist_app.kluis.kluis.schrijf_log", vol)
        assert casusblad(kompas, casus.id).casus == casus
        assert "casus bekeken" not in soorten(kompas)
    casusblad(kompas, casus.id)
    assert soorten(kompas).count("casus bekeken") == 1


def test_opening_and_closing_are_told_and_misses_are_counted_at_the_next_opening(tmp_path):
    plekken = plaatsen(tmp_path)
    kluis, code = maak(plekken.kluis, WACHTZIN, kosten=GOEDKOOP)
    kluis.sluit()
    for _ in range(3):
        with pytest.raises(VerkeerdeWachtzin):
            open_in(plekken, "fout")
    doe_dicht(open_in(plekken, WACHTZIN))
    doe_dicht(open_met_code(plekken, code))
    kompas = open_kompas(plekken, klok(), open_in(plekken, WACHTZIN))
    assert [(regel.wat, regel.aantal) for regel in kompas.kluis.logboek()] == [
        ("verkeerde wachtzin", 3),
        ("kluis geopend", None),
        ("kluis gesloten", None),
        ("kluis geopend met herstelcode", None),
        ("kluis gesloten", None),
        ("kluis geopend", None),
    ]
    assert "verkeerde wachtzin of herstelcode getypt, 3 keer" in wie_zag_wat(kompas)
    assert kompas.kluis.controle() == ()
    doe_dicht(kompas.kluis)


def test_a_miss_while_the_vault_is_open_is_told_at_once_and_choosing_another_passphrase_is_none(kompas):
    eis_wachtzin(kompas, WACHTZIN)
    assert not is_de_oude(kompas, "een andere")
    assert "verkeerde wachtzin" not in soorten(kompas)
    for _ in range(2):
        with pytest.raises(VerkeerdeWachtzin):
            eis_wachtzin(kompas, "fout")
    assert [regel.aantal for regel in kompas.kluis.logboek() if regel.wat == "verkeerde wachtzin"] == [1, 1]


def test_what_only_the_reflection_keeps_and_a_choice_at_the_gate_are_not_told(kompas):
    """As docs/beveiliging.md section 6 says."""
    gang = begin(kompas)
    voor = soorten(kompas)
    gang.volgende()
    neem_over(kompas, gang.reflectie.id)
    kompas.kluis.bewaar_poortkeuzes(gang.casus.id, {"anja": ("houden", "Anja")})
    assert soorten(kompas) == voor


def test_a_change_of_settings_register_and_a_search_are_told(kompas):
    casus = gezin(kompas)
    zet_instelling(kompas.kluis, thema="licht")
    zet_instelling(kompas.kluis, thema="licht")
    kompas.kluis.bewaar_naam(casus.id, NaamInRegister(betrokkene=casus.betrokkenen[1].id, naam=KANARIE))
    gevonden(kompas, KANARIE)
    assert soorten(kompas)[-3:] == ["instellingen gewijzigd", "register gewijzigd", "gezocht"]
    assert kompas.kluis.logboek()[-1].aantal == 0


def test_what_leaves_is_told_with_how_many_and_for_whom(kompas):
    gang = begin(kompas)
    for nr in range(3):
        kompas.kluis.bewaar_aantekening(antwoord(f"{KANARIE} {nr}", principe="", vraag=""), gang.reflectie.id, 0)
    gang = hervat(kompas, gang.casus, gang.reflectie)
    voor_dossier(gang, gang.wandeling.aantekeningen[:2], "Naar het dossier")
    mag_naar_klembord(kompas, gang.casus.id, KANARIE)
    document(kompas, gang.casus, "gezin", "txt", "moeder")
    casusdocument_als_tekst(kompas, gang.casus)
    moeder = gang.casus.betrokkenen[1].id
    assert [(r.wat, r.voor_wie, r.aantal) for r in kompas.kluis.logboek(gang.casus.id)[-4:]] == [
        ("gekopieerd dossier", "eigen dossier", 2),
        ("gekopieerd dossier", "eigen dossier", 1),
        ("uitvoer gezin", moeder, 3),
        ("casusdocument gemaakt", None, 3),
    ]
    tekst = wie_zag_wat(kompas, gang.casus.id)
    assert "gekopieerd naar het dossier, 2 onderdelen, 1 onderdeel\n" in tekst
    assert "als document naar het gezin, voor moeder, 3 onderdelen\n" in tekst
    assert KANARIE not in tekst
    assert KANARIE not in repr(logboek_als_json(kompas))


# How it reads


def test_the_whole_log_names_the_family_and_that_of_one_family_tells_only_its_own(kompas):
    linde, kade = gezin(kompas), gezin(kompas, "Kade")
    casusblad(kompas, linde.id)
    casusblad(kompas, kade.id)
    alles, van_linde = wie_zag_wat(kompas), wie_zag_wat(kompas, linde.id)
    assert "Linde: bekeken" in alles
    assert "Kade: bekeken" in alles
    assert "bekeken" in van_linde
    assert "Kade" not in van_linde
    assert {regel["casus"] for regel in logboek_als_json(kompas, linde.id)} == {linde.id}
    assert len(logboek_als_json(kompas)) == len(kompas.kluis.logboek())


def test_the_newest_stands_first_and_the_same_thing_in_a_row_is_one_line(kompas, monkeypatch):
    tijden = iter(
        datetime(2026, 11, dag, uur, minuut, tzinfo=UTC)
        for dag, uur, minuut in ((19, 9, 0), (20, 10, 1), (20, 10, 5), (20, 10, 30))
    )

    class Klokje(datetime):
        @classmethod
        def now(cls, _zone):
            return next(tijden)

    monkeypatch.setattr("checklist_app.kluis.logboek.datetime", Klokje)
    for wat in ("kopie gemaakt", "instellingen gewijzigd", "instellingen gewijzigd", "kopie gemaakt"):
        kompas.kluis.log(wat)
    monkeypatch.undo()
    eerste, tweede, derde = (
        tijd.astimezone()
        for tijd in (
            datetime(2026, 11, 20, 10, 30, tzinfo=UTC),
            datetime(2026, 11, 20, 10, 1, tzinfo=UTC),
            datetime(2026, 11, 20, 10, 5, tzinfo=UTC),
        )
    )
    regels = wie_zag_wat(kompas).split("\n")
    assert regels[0] == "gisteren"
    assert regels[1] == f"  {eerste:%H:%M}        kopie van de kluis gemaakt"
    assert regels[2] == f"  {tweede:%H:%M}-{derde:%H:%M}  instellingen van de kluis gewijzigd, 2 keer"
    assert regels[3:5] == ["", "eergisteren"]
    assert len(regels) == 6
    kort = wie_zag_wat(kompas, hoogstens=2)
    assert kort.endswith("Wat ouder is, toont: kompas kluis logboek")
    assert "eergisteren" not in kort


def test_a_family_that_is_gone_is_called_that(kompas):
    kompas.kluis.log("casus gewist", "11111111-1111-4111-8111-111111111111", aantal=2)
    assert "een gezin dat weg is: " in wie_zag_wat(kompas)


def test_an_empty_log_says_so(kompas):
    assert wie_zag_wat(kompas) == "Hier staat nog niets."
    assert logboek_als_json(kompas) == []


def test_opening_does_not_walk_through_the_log(kompas):
    """The log grows with every save; what opening and one more event ask of it does not grow along."""
    for _ in range(30):
        kompas.kluis.log("gezocht", aantal=1)
    gehoord = []
    kompas.kluis._db._c.set_trace_callback(gehoord.append)
    kompas.kluis.probeer_log("kluis geopend")
    kompas.kluis._db._c.set_trace_callback(None)
    zinnen = [zin for zin in gehoord if "logboek" in zin and not zin.startswith("--")]
    assert zinnen
    for zin in zinnen:
        stappen = [stap for *_, stap in kompas.kluis._db.rijen(f"EXPLAIN QUERY PLAN {zin}")]
        assert not [stap for stap in stappen if stap.startswith("SCAN") and "CONSTANT" not in stap]


def test_a_row_of_the_log_has_no_room_for_content():
    assert set(Logregel.__dataclass_fields__) == {
        "wat",
        "casus",
        "reflectie",
        "aantekening",
        "voor_wie",
        "aantal",
        "tijd",
    }
