"""A full vault is as quick as an empty one: the same statements, and none that walks through a growing table."""

import re
from datetime import date

import pytest
from kluishulp import WACHTZIN, antwoord, casus, concept, leer, reflectie

from checklist_app.domain.basis import nieuw_id
from checklist_app.domain.register import NaamInRegister
from checklist_app.kluis.maken import maak

LIJSTEN = {"casussen", "alle_namen", "leerdeel", "logboek"}
"""These return everything there is, so they walk through it once; the instellingen are one row."""


def kluis_met(map_, kosten, aantal):
    kluis, _ = maak(map_, WACHTZIN, kosten=kosten)
    gangen = []
    for nr in range(aantal):
        gezin = casus(f"gezin {nr}")
        gang = reflectie(gezin)
        kluis.bewaar_alles(gezin, [gang], {gang.id: [antwoord(), antwoord()]})
        gangen.append((gezin, gang))
    return kluis, *gangen[aantal // 2]


@pytest.fixture(scope="module")
def kluizen(tmp_path_factory, kosten):
    map_ = tmp_path_factory.mktemp("schaal")
    klein, groot = (kluis_met(map_ / naam, kosten, aantal) for naam, aantal in (("klein", 10), ("groot", 500)))
    yield klein, groot
    klein[0].sluit()
    groot[0].sluit()


def handelingen(kluis, gezin, gang):
    a, ik = antwoord("eerst"), leer("van mij")
    return {
        "bewaar_concept": lambda: kluis.bewaar_concept(concept(gang)),
        "bewaar_concept leerdeel": lambda: kluis.bewaar_concept(concept(gang, deel="leerdeel")),
        "concepten": lambda: kluis.concepten(gang.id),
        "bewaar_aantekening": lambda: kluis.bewaar_aantekening(a, gang.id, 0, reflectie=gang),
        "bewaar_aantekening opnieuw": lambda: kluis.bewaar_aantekening(a, gang.id, 1),
        "bewaar_aantekening leerdeel": lambda: kluis.bewaar_aantekening(ik, gang.id, 0),
        "casus": lambda: kluis.casus(gezin.id),
        "reflecties": lambda: kluis.reflecties(gezin.id),
        "aantekeningen": lambda: kluis.aantekeningen(gang.id),
        "aantekeningen_van_casus": lambda: kluis.aantekeningen_van_casus(gezin.id),
        "versies": lambda: kluis.versies(a.id),
        "zet_terug": lambda: kluis.zet_terug(a.id, 1),
        "zoek": lambda: kluis.zoek("eerst"),
        "bewaar_naam": lambda: kluis.bewaar_naam(gezin.id, NaamInRegister(betrokkene=nieuw_id(), naam="Mina")),
        "namen": lambda: kluis.namen(gezin.id),
        "casussen": kluis.casussen,
        "alle_namen": kluis.alle_namen,
        "leerdeel": kluis.leerdeel,
        "agenda": lambda: kluis.agenda(date(2027, 1, 1)),
        "logboek": kluis.logboek,
        "instellingen": kluis.instellingen,
        "kader": lambda: kluis.kader("k", "1"),
        "log": lambda: kluis.log("geopend", gezin.id),
        "sluit_reflectie": lambda: kluis.sluit_reflectie(gang.model_copy(update={"stand": "afgerond"})),
    }


def gehoord(kluis, doe):
    """The statements we ask for; the search index and the triggers ask more of their own, marked with dashes."""
    alles = []
    kluis._db._c.set_trace_callback(alles.append)
    doe()
    kluis._db._c.set_trace_callback(None)
    return [zin for zin in alles if not zin.startswith("--")]


def test_statements_and_plans_do_not_grow_with_the_vault(kluizen):
    per_kluis = []
    for kluis, gezin, gang in kluizen:
        per_kluis.append({naam: gehoord(kluis, doe) for naam, doe in handelingen(kluis, gezin, gang).items()})
    klein, groot = ({naam: len(zinnen) for naam, zinnen in gehoord_.items()} for gehoord_ in per_kluis)
    assert klein == groot
    assert groot["bewaar_concept"] == 3
    assert groot["bewaar_aantekening"] <= 12
    assert groot["casussen"] == 2
    assert groot["aantekeningen_van_casus"] == 1

    kluis = kluizen[1][0]
    scans = {
        (naam, stap)
        for naam, zinnen in per_kluis[1].items()
        if naam not in LIJSTEN
        for zin in zinnen
        if re.match(r"SELECT|INSERT|UPDATE|DELETE", zin)
        for *_, stap in kluis._db.rijen(f"EXPLAIN QUERY PLAN {zin}")
        if stap.startswith("SCAN")
    }
    toegestaan = re.compile(
        r"SCAN (zoek VIRTUAL TABLE INDEX \d+:M\d+|json_each VIRTUAL TABLE.*|instellingen|CONSTANT ROW)$"
    )
    assert [stap for stap in scans if not toegestaan.match(stap[1])] == []


def test_a_list_reads_no_body(kluizen):
    kluis, gezin, gang = kluizen[0]
    for naam in ("casussen",):
        zinnen = gehoord(kluis, handelingen(kluis, gezin, gang)[naam])
        assert not any("body" in zin for zin in zinnen)
