"""What each command answers: exit code, standard output and standard error (ontwerp.md section 8)."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from jsonschema import Draft202012Validator
from roepen import KOMPAS, WACHTZIN, maak_kluis, roep, start, wachtwoordbestand
from voorgeladen import vers

from checklist_app.kaderbron.bron import Kaderbron
from checklist_app.kluis.maken import open_kluis

OEFENGEZIN = "Gezin Zeilboot (oefening)"
CASUS_SLEUTELS = ["id", "schuilnaam", "betrokkenen", "reflecties", "gewijzigd"]
REFLECTIE_SLEUTELS = ["id", "kader", "versie", "twijfel", "begonnen", "stand"]
TREFFER_SLEUTELS = ["casus", "reflectie", "aantekening", "soort", "veld", "fragment"]
KADER_SLEUTELS = ["id", "versie", "kadersoort", "status", "titel"]


@pytest.fixture
def open_(zet_kluis_neer):
    """Give a vault with the practice family that commands find, with its passphrase."""
    return zet_kluis_neer(oefengezin=True)


# Lists, and one case


def test_the_list_of_cases_has_the_keys_of_the_contract(open_):
    code, uit, fout = roep("casussen", "--json")
    [casus] = json.loads(uit)
    assert (code, fout) == (0, "")
    assert list(casus) == CASUS_SLEUTELS
    assert all(list(b) == ["id", "rol"] for b in casus["betrokkenen"])
    assert len(casus["reflecties"]) == 2
    assert all(list(r) == REFLECTIE_SLEUTELS for r in casus["reflecties"])
    assert {r["stand"] for r in casus["reflecties"]} == {"open", "afgerond"}
    assert casus["gewijzigd"].endswith("Z")


def test_the_times_in_a_list_are_those_of_the_case_document(open_):
    [casus] = json.loads(roep("casussen", "--json").uit)
    reflecties = json.loads(roep("toon", OEFENGEZIN, "--json").uit)["reflecties"]
    assert [r["begonnen"] for r in casus["reflecties"]] == [r["begonnen"] for r in reflecties]


def test_an_empty_vault_has_an_empty_list(tmp_path, monkeypatch):
    maak_kluis(tmp_path / "leeg")
    monkeypatch.setenv("KOMPAS_WACHTWOORDBESTAND", str(wachtwoordbestand(tmp_path)))
    assert tuple(roep("casussen", "--json", "--kluis", tmp_path / "leeg")) == (0, "[]\n", "")
    code, uit, fout = roep("casussen", "--kluis", tmp_path / "leeg")
    assert (code, fout) == (0, "")
    assert uit.startswith("Nog geen gezinnen.")


def test_one_case_is_shown_as_lines_and_as_json(open_):
    als_tekst, als_json = roep("toon", OEFENGEZIN), roep("toon", OEFENGEZIN, "--json")
    assert (als_tekst.code, als_tekst.fout) == (0, b"")
    assert OEFENGEZIN in als_tekst.tekst
    assert list(json.loads(als_json.uit)) == ["casus", "reflecties"]


def test_the_leerdeel_stands_in_no_list_and_not_with_the_case(open_):
    with open_kluis(open_, WACHTZIN) as kluis:
        teksten = [t for rij in kluis.leerdeel() for t in [rij.aantekening.kern] if t]
    assert teksten
    for woorden in (("toon", OEFENGEZIN), ("toon", OEFENGEZIN, "--json"), ("casussen", "--json")):
        uit = roep(*woorden).tekst
        assert not [tekst for tekst in teksten if tekst in uit]


@pytest.mark.parametrize("gezocht", [OEFENGEZIN.upper(), f"  {OEFENGEZIN.lower()} "])
def test_a_cover_name_is_found_whatever_its_capitals(open_, gezocht):
    assert roep("toon", gezocht).code == 0


def test_the_beginning_of_an_id_is_enough_and_several_that_fit_are_told_by_id(tmp_path, monkeypatch):
    map_ = tmp_path / "veel"
    maak_kluis(map_, *(f"Gezin {nr}" for nr in range(20)))
    monkeypatch.setenv("KOMPAS_WACHTWOORDBESTAND", str(wachtwoordbestand(tmp_path)))
    ids = [casus["id"] for casus in json.loads(roep("casussen", "--json", "--kluis", map_).uit)]
    letter = next(a for a in "0123456789abcdef" if sum(i.startswith(a) for i in ids) > 1)

    assert roep("toon", ids[0][:8].upper(), "--kluis", map_).code == 0
    code, uit, fout = roep("toon", letter, "--kluis", map_)
    assert (code, uit) == (1, "")
    assert {i for i in ids if i in fout} == {i for i in ids if i.startswith(letter)}


def test_a_case_that_is_not_there_is_told(open_):
    code, uit, fout = roep("toon", "Gezin Nergens")
    assert (code, uit) == (1, "")
    assert "kompas casussen" in fout
    assert "Nergens" not in fout


def test_search_has_the_keys_of_the_contract_and_says_so_when_there_is_nothing(open_):
    code, uit, fout = roep("zoek", "school", "--json")
    treffers = json.loads(uit)
    assert (code, fout) == (0, "")
    assert treffers
    assert all(list(t) == TREFFER_SLEUTELS for t in treffers)
    assert OEFENGEZIN in roep("zoek", "school").tekst
    assert tuple(roep("zoek", "xyzzy", "--json")) == (0, "[]\n", "")
    assert tuple(roep("zoek", "xyzzy")) == (0, "Niets gevonden.\n", "")


def test_search_without_words_and_without_a_terminal_says_what_to_give(open_):
    code, uit, fout = roep("zoek")
    assert (code, uit) == (2, "")
    assert "kompas zoek WOORDEN" in fout


@pytest.mark.parametrize("woord", ['"', "AND", "NEAR(", "*", "(", "a:b", "' OR 1=1", "\udcff", "x" * 10_000])
def test_any_word_may_be_searched_for(open_, woord):
    assert roep("zoek", "--", woord).code == 0


# Kaders


def test_the_list_of_kaders_is_there_with_and_without_its_name():
    bare, lijst = roep("kaders"), roep("kaders", "lijst")
    assert bare == lijst
    assert (bare.code, bare.fout) == (0, b"")
    rijen = json.loads(roep("kaders", "lijst", "--json").uit)
    assert [list(rij) for rij in rijen] == [KADER_SLEUTELS] * len(rijen)
    assert {"anders-beslissen", "vijf-principes"} <= {rij["id"] for rij in rijen}


def test_a_kader_is_shown_in_outline():
    code, uit, fout = roep("kaders", "toon", "vijf-principes")
    assert (code, fout) == (0, "")
    assert "WAAR TWIJFEL JE OVER?" in uit


@pytest.mark.parametrize(
    ("id_", "wat"),
    [
        ("veiligheid", ["112: 112.", "Gecontroleerd op:"]),
        ("balint", ["ongeveer ", " minuten", "STAP VOOR STAP"]),
        ("spiegel", ["TOT SLOT", "Buiten deze casus:"]),
        ("begrippen", ["- gezag"]),
        ("anders-beslissen", ["Waar het vaak misgaat:"]),
    ],
)
def test_a_kader_of_any_kadersoort_is_shown(id_, wat):
    code, uit, fout = roep("kaders", "toon", id_)
    assert (code, fout) == (0, "")
    assert all(stuk in uit for stuk in wat)
    assert "Controleer dit" not in uit
    assert uit.endswith("\n")
    assert not uit.endswith("\n\n")


def test_a_card_says_after_its_last_day_that_it_should_be_checked(monkeypatch):
    monkeypatch.setenv("KOMPAS_VANDAAG", "2028-01-01")
    code, uit, fout = roep("kaders", "toon", "veiligheid")
    assert (code, fout) == (0, "")
    assert uit.split("\n")[2].startswith("Let op: Controleer dit: het is na ")


def test_the_list_to_read_stands_under_a_heading_for_each_kadersoort():
    regels = roep("kaders", "lijst").tekst.splitlines()
    koppen = [regel for regel in regels if not regel.startswith("  ")]
    assert koppen == ["Leidraden", "Spiegel", "Werkvormen voor intervisie", "Kaarten", "Woorden"]
    assert any(regel.startswith("  spiegel ") and regel.endswith("  Spiegel van het veld") for regel in regels)
    rijen = json.loads(roep("kaders", "lijst", "--json").uit)
    assert len(rijen) == len(regels) - len(koppen)


def test_a_misspelt_kader_is_told_with_the_nearest_one():
    code, uit, fout = roep("kaders", "toon", "vijf-principe")
    assert (code, uit) == (1, "")
    assert "Bedoel je 'vijf-principes'?" in fout


def test_the_linter_speaks_on_standard_output_and_only_errors_change_its_exit_code(tmp_path):
    goed, fout_ = tmp_path / "anders-beslissen.yaml", tmp_path / "stuk.yaml"
    goed.write_text(_meegeleverd("anders-beslissen"), "utf-8")
    fout_.write_text("id: [", "utf-8")
    assert tuple(roep("kaders", "controleer", goed)) == (0, "", "")
    code, uit, fout = roep("kaders", "controleer", fout_, goed)
    assert (code, fout) == (1, "")
    assert uit.startswith(f"{fout_}:1:5: fout K")
    anders = tmp_path / "andere-naam.yaml"
    goed.rename(anders)
    code, uit, fout = roep("kaders", "controleer", anders)
    assert (code, fout) == (0, "")
    assert ": waarschuwing K059 " in uit


@pytest.mark.parametrize("woorden", [("kaders", "schema"), ("uitvoer", "--schema")])
def test_a_json_schema_is_one(woorden):
    code, uit, fout = roep(*woorden)
    assert (code, fout) == (0, "")
    Draft202012Validator.check_schema(json.loads(uit))


# Own kaders


EIGEN = """\
id: team-eigen
titel: Onze vragen
versie: "1.0"
status: actief
formaat: 1
kadersoort: reflectie
kern: Samen kijken.
bronnen:
  - {id: nji2020, titel: Veiligheid in gezinnen, uitgever: NJi, jaar: 2020}
wijzigingen:
  - {versie: "1.0", datum: 2026-11-21, wat: Eerste versie.}
twijfels:
  - {id: t, tekst: Een twijfel, principes: [feiten]}
principes:
  - id: feiten
    titel: Feiten
    waarom: Om te weten wat er is.
    bron: {id: nji2020, plaats: hoofdstuk 4}
    vragen:
      - {id: wat, tekst: Wat zag je?, kort: true}
"""
OVERLAY = """\
id: team-zuid
titel: Team Zuid
versie: "1.0"
status: actief
formaat: 1
kadersoort: aanvulling
op: anders-beslissen
bij_versie: "VERSIE"
voorvoegsel: team-zuid
principes:
  - id: feiten
    vragen:
      - {id: team-zuid-extra, tekst: Wat zegt de buurt?, kort: true}
"""


def _meegeleverd(kader_id):
    return Kaderbron().lees(kader_id)[1]


@pytest.fixture
def eigen(tmp_path, monkeypatch):
    """Give a folder with an own kader and an overlay, that every command looks in."""
    map_ = tmp_path / "eigen"
    map_.mkdir()
    (map_ / "team-eigen.yaml").write_text(EIGEN, "utf-8")
    versie = next(
        rij["versie"] for rij in json.loads(roep("kaders", "lijst", "--json").uit) if rij["id"] == "anders-beslissen"
    )
    (map_ / "team-zuid.yaml").write_text(OVERLAY.replace("VERSIE", versie), "utf-8")
    monkeypatch.setenv("KOMPAS_KADERS", str(map_))
    return map_


def test_an_own_kader_is_shown_like_any_other(eigen):
    code, uit, fout = roep("kaders", "toon", "team-eigen")
    assert (code, fout) == (0, "")
    assert "Getoetst door: nog niemand" in uit


def test_own_kaders_and_overlays_stand_in_the_list(eigen):
    code, uit, fout = roep("kaders", "lijst", "--json")
    soorten = {rij["id"]: rij["kadersoort"] for rij in json.loads(uit)}
    assert (code, fout) == (0, "")
    assert soorten["team-eigen"] == "reflectie"
    assert soorten["team-zuid"] == "aanvulling"


def test_a_broken_own_kader_is_told_beside_a_list_that_stays_usable(eigen):
    (eigen / "team-eigen.yaml").write_text(EIGEN.replace("kern: Samen kijken.\n", ""), "utf-8")
    code, uit, fout = roep("kaders", "lijst", "--json")
    ids = {rij["id"] for rij in json.loads(uit)}
    assert code == 0
    assert {"anders-beslissen", "team-zuid"} <= ids
    assert "team-eigen" not in ids
    assert fout.startswith(f"{eigen / 'team-eigen.yaml'}:1:1: fout K")


def test_without_a_variable_the_own_kaders_lie_in_the_folder_of_the_vault(tmp_path, eigen, monkeypatch):
    monkeypatch.setenv("KOMPAS_KADERS", "")
    (tmp_path / "kluis").mkdir()
    eigen.rename(tmp_path / "kluis" / "kaders")
    assert "team-eigen" in roep("kaders", "lijst", "--kluis", tmp_path / "kluis").tekst


LIJNEN = "lijnen:\n  - {naam: Onze achterwacht, nummer: '010-1234567', waarvoor: Dag en nacht.}\n"


@pytest.mark.parametrize("woorden", [("--tekst",), ("demo", "--tekst")])
def test_the_own_crisis_lines_come_before_the_national_ones(open_, eigen, woorden):
    (eigen / "lijnen.yaml").write_text(LIJNEN, "utf-8")
    regels = roep(*woorden, invoer="!\nq\n").tekst.splitlines()
    eigen_, landelijk = (next(nr for nr, regel in enumerate(regels) if wie in regel) for wie in ("Onze", "112:"))
    assert eigen_ < landelijk


@pytest.mark.parametrize(
    "inhoud", [b"lijnen: [", b"lijnen:\n  - {naam: x}\n", b"lijnen: 3\n", b"- x\n", b"\xff\xfe\x00", b"\x00\x01", b""]
)
def test_crisis_lines_that_cannot_be_read_are_told_and_the_national_ones_stay(open_, eigen, inhoud):
    (eigen / "lijnen.yaml").write_bytes(inhoud)
    code, uit, _ = roep("--tekst", invoer="!\nq\n")
    assert code == 0
    assert uit.startswith("De eigen crisislijnen zijn niet te lezen")
    assert "112:" in uit


# Where the vault is


def test_the_folder_may_be_named_before_and_after_the_command_and_an_option_goes_before_the_variable(
    open_, tmp_path, monkeypatch
):
    monkeypatch.setenv("KOMPAS_KLUIS", str(tmp_path / "elders"))
    voor, na = roep("--kluis", open_, "casussen"), roep("casussen", "--kluis", open_)
    assert voor == na
    assert voor.code == 0
    assert roep("--kluis", tmp_path / "elders", "casussen", "--kluis", open_).code == 0
    assert roep("casussen").code == 1


def test_an_empty_variable_counts_as_not_set(open_, monkeypatch, clean_machine):
    monkeypatch.setenv("KOMPAS_KLUIS", "")
    monkeypatch.setenv("KOMPAS_WACHTWOORDBESTAND", "")
    code, uit, fout = roep("casussen")
    assert (code, uit) == (1, "")
    assert str(clean_machine) in fout
    assert roep("casussen", "--kluis", open_).code == 2


def test_an_empty_folder_name_is_wrong_use():
    assert roep("--kluis", "", "casussen").code == 2


@pytest.mark.parametrize("lang", ["x" * 300, "a/" * 3000])
def test_a_folder_name_that_the_system_refuses_is_told(lang):
    code, uit, fout = roep("casussen", "--kluis", lang)
    assert (code, uit) == (1, "")
    assert "Kompas zelf" not in fout


# The clock


@pytest.mark.parametrize("dag", ["2026-11-21", "2026-11-21T14:02"])
def test_the_clock_of_the_variable_is_told_in_a_walk(open_, monkeypatch, dag):
    monkeypatch.setenv("KOMPAS_VANDAAG", dag)
    tijd = "14:02" if "T" in dag else "12:00"
    assert f"oefenklok: het is hier 21-11-2026 {tijd}" in roep("--tekst", invoer="q\n").tekst


@pytest.mark.parametrize(
    "dag", ["gisteren", "2026-02-30", "21-11-2026", "2026-11-21T25:00", "0001-01-01", "20261121"]
)
def test_a_clock_that_is_no_date_is_wrong_use(open_, monkeypatch, dag):
    monkeypatch.setenv("KOMPAS_VANDAAG", dag)
    code, uit, fout = roep("casussen")
    assert (code, uit) == (2, "")
    assert "KOMPAS_VANDAAG" in fout


def test_what_is_written_carries_the_time_of_that_clock(tmp_path, monkeypatch):
    maak_kluis(tmp_path / "kluis")
    monkeypatch.setenv("KOMPAS_WACHTWOORDBESTAND", str(wachtwoordbestand(tmp_path)))
    monkeypatch.setenv("KOMPAS_VANDAAG", "2025-03-01T09:30")
    roep("--tekst", "--kluis", tmp_path / "kluis", invoer="+ Gezin Linde\nq\n")
    [casus] = json.loads(roep("casussen", "--json", "--kluis", tmp_path / "kluis").uit)
    hier = datetime.fromisoformat("2025-03-01T09:30").astimezone(UTC)
    assert casus["gewijzigd"] == f"{hier:%Y-%m-%dT%H:%M}:00.000Z"


def test_an_empty_clock_counts_as_not_set(open_, monkeypatch):
    monkeypatch.setenv("KOMPAS_VANDAAG", "")
    assert "oefenklok" not in roep("--tekst", invoer="q\n").tekst


# The walk


def test_the_word_behind_the_option_for_plain_lines_is_a_case(open_):
    code, uit, fout = roep("--tekst", OEFENGEZIN.lower(), invoer="q\n")
    assert (code, fout) == (0, "")
    assert f"\n{OEFENGEZIN}\n" in uit
    assert roep("--tekst", "Gezin Nergens", invoer="q\n").code == 1


def test_a_walk_without_a_case_lists_the_families(open_):
    assert OEFENGEZIN in roep("--tekst", invoer="").tekst


@pytest.mark.parametrize("woorden", [(), ("demo",)], ids=" ".join)
def test_without_a_terminal_the_screens_say_how_to_walk_as_lines(open_, clean_machine, woorden):
    code, uit, fout = roep(*woorden, invoer="q\n")
    assert (code, uit) == (2, "")
    assert "--tekst" in fout
    assert not list((clean_machine / "tmp").iterdir())


def test_a_command_is_never_taken_for_a_case(open_):
    assert roep("--tekst", "casussen").tekst == roep("casussen").tekst


def test_practice_needs_no_vault_and_leaves_nothing_behind(clean_machine):
    code, uit, fout = roep("demo", "--tekst", invoer="1\nt\nq\n")
    assert (code, fout) == (0, "")
    assert uit.startswith("Oefenen. Dit gezin is verzonnen.")
    assert "Zeilboot" in uit
    assert [pad for pad in clean_machine.rglob("*") if pad.name != "tmp"] == []


# Processes


def test_the_program_says_its_version_and_its_commands_as_a_process():
    assert start("--versie", soort=vers).uit.startswith(b"kompas 0.")
    code, uit, fout = start("--help", soort=vers)
    assert (code, fout) == (0, "")
    assert "Opdrachten:" in uit


def test_at_a_family_in_lines_a_reflection_is_marked_as_in_the_dossier_and_help_says_what_only_screens_can(open_):
    _, eerst, _ = roep("--tekst", OEFENGEZIN, invoer="o 1\nq\n")
    assert "Er staat nu bij dat deze reflectie vandaag in het dossier kwam." in eerst
    _, daarna, _ = roep("--tekst", OEFENGEZIN, invoer="?\no 1\no\no 9\nq\n")
    voor, _, na = eerst.partition("Er staat nu bij")
    assert na.count(", in het dossier sinds ") == voor.count(", in het dossier sinds ") + 1
    assert "Alleen in de schermen kun je" in daarna
    assert "Er staat niet meer bij" in daarna
    assert daarna.count("Dat staat er niet bij.") == 2


def test_a_closed_output_pipe_ends_a_command_quietly(open_):
    for woorden in (["kaders", "schema"], ["toon", OEFENGEZIN], ["demo", "--tekst"], ["--help"]):
        lezer, schrijver = _pipe_without_reader()
        with lezer, schrijver:
            klaar = subprocess.run(
                [*KOMPAS, *woorden],
                input=b"1\nt\n",
                stdout=schrijver,
                stderr=subprocess.PIPE,
                check=False,
                timeout=30,
            )
        assert (klaar.returncode, klaar.stderr) == (0, b""), woorden


def _pipe_without_reader():
    lees, schrijf = os.pipe()
    os.close(lees)
    return open(os.devnull, "rb"), os.fdopen(schrijf, "wb")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("woord", ["kaders", "--help", "--versie", "--tekst"])
def test_a_full_disk_behind_standard_output_is_told_in_dutch(open_, woord):
    with open("/dev/full", "wb") as vol:
        klaar = subprocess.run(
            [*KOMPAS, woord], stdin=subprocess.DEVNULL, stdout=vol, stderr=subprocess.PIPE, check=False, timeout=30
        )
    assert klaar.returncode == 1
    assert "de schijf is vol" in klaar.stderr.decode()
    assert klaar.stderr.count(b"\n") == 1


def test_a_process_without_standard_streams_still_ends_with_its_code(open_):
    script = f"exec <&- >&- 2>&-; exec {' '.join(KOMPAS)} "
    assert subprocess.run(["sh", "-c", f"{script} kaders"], check=False, timeout=30).returncode == 0
    assert subprocess.run(["sh", "-c", f"{script} kaders toon niets"], check=False, timeout=30).returncode == 1
