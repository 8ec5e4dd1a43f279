"""Nothing leaks: no clear text on disk, none in a crash, and no control code on a terminal."""

import json
import os
import re
import shutil
import subprocess
import sys
import time

import pytest
from kanarie import STUK, in_clear
from op_terminal import OpTerminal
from roepen import KOMPAS, maak_kluis, roep, start, wachtwoordbestand
from voorgeladen import vers

KANARIES = [f"kanariegeel{nummer:03}" for nummer in range(60)]


@pytest.fixture
def kluis(zet_kluis_neer):
    """Give an empty vault; the folder it lies in is where commands run."""
    return zet_kluis_neer()


def walk_with_canaries():
    """Return the lines of a walk: a family, its people, a doubt in own words, and text at every question."""
    woorden = iter(KANARIES)
    regels = [f"+ {next(woorden)}", f"moeder {next(woorden)}", "2", f"kind {next(woorden)}", "1", "1", ""]
    regels += ["n", "3", f"Ik twijfel over {next(woorden)}", "2"]
    for kanarie in woorden:
        regels += [f"Gezien is {kanarie}.", ".", ">"]
    return "\n".join([*regels, "q", ""]).encode()


def test_after_a_walk_no_file_holds_a_word_of_it_in_clear(kluis, clean_machine, tmp_path):
    klaar = start("--tekst", invoer=walk_with_canaries(), soort=vers)
    assert (klaar.code, klaar.fout) == (0, b"")
    assert klaar.uit.count(b"bewaard") > 10
    getoond = start("toon", KANARIES[0]).tekst
    assert sum(kanarie in getoond for kanarie in KANARIES) > 10
    assert not in_clear(kluis, clean_machine, tmp_path)


def test_half_a_sentence_that_survives_a_kill_is_not_in_clear_either(kluis, clean_machine, tmp_path):
    start("--tekst", invoer=walk_with_canaries())
    with OpTerminal("--tekst", KANARIES[0]) as kind:
        for antwoord in ("n", "3", "kanariegeel in eigen woorden", "1"):
            kind.antwoord(" >\n", antwoord)
        kind.tot(" >\n")
        kind.typ("kanariegeel halverwege een zin", enter="")
        time.sleep(1.2)
        kind.proces.kill()
        kind.einde()
    assert (kluis / "kluis.db-wal").stat().st_size
    assert not in_clear(kluis, clean_machine, tmp_path)


KAPOT = f"""
import sys, threading
from checklist_app.domain.casus import Casus

def kapot(*alles, **rest):
    lokaal = "{STUK} in een variabele"
    raise ValueError("{STUK} in een bericht", lokaal)

class Weg:
    def __del__(self):
        kapot()

def plek(self, *alles):
    if sys.argv[1] == "thread":
        draad = threading.Thread(target=kapot, name="{STUK}")
        draad.start()
        draad.join()
    elif sys.argv[1] == "weggegooid":
        Weg()
    kapot()

Casus.met = plek
waar = sys.argv[1]
sys.argv[1:] = ["--tekst"]
sys.argv.insert(1, waar)
from checklist_app.cli import app
echt = app.main
app.main = lambda: echt(sys.argv[2:])
sys.exit(app.start())
"""


@pytest.mark.parametrize("waar", ["hoofd", "thread", "weggegooid"])
def test_a_crash_tells_its_type_and_place_and_not_a_word_of_what_was_there(kluis, clean_machine, tmp_path, waar):
    klaar = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "ignore", "-c", KAPOT, waar],
        input=b"+ Gezin Linde\nkanariegeelrol\n2\n",
        capture_output=True,
        timeout=30,
        check=False,
    )
    regels = klaar.stderr.decode().splitlines()
    assert klaar.returncode == 5
    assert len(regels) == (1 if waar == "hoofd" else 2)
    assert all("(ValueError, " in regel for regel in regels)
    assert re.search(r"checklist_app/[a-z_/]+\.py:\d+", regels[-1])
    assert b"kanariegeel" not in klaar.stderr
    assert STUK.encode() not in klaar.stderr + klaar.stdout
    assert b"Traceback" not in klaar.stderr + klaar.stdout
    assert not in_clear(kluis, clean_machine, tmp_path)


def test_a_crash_while_practising_leaves_no_folder_behind(clean_machine):
    klaar = subprocess.run(
        [sys.executable, "-c", KAPOT.replace('"--tekst"', '"demo", "--tekst"'), "hoofd"],
        input=b"1\nm\nnog een tante\n5\n",
        capture_output=True,
        timeout=30,
        check=False,
    )
    assert klaar.returncode == 5
    assert not list((clean_machine / "tmp").iterdir())


# Control codes

GIF = "\x1b]52;c;Z2lm\x07\x1b[31m\x9b31m\x9d0;gif\x9c\x85\x7f\x00\x08\r\u202e"
STUURTEKENS = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xa8-\xae]|\xe2\x81[\xa6-\xa9]")
GIF_IN_YAML = r'"\e]52;c;Z2lm\a\e[31m\x9b31m\N\x7f\0\L\u202e'


def assert_clean(gezegd, *codes):
    gevonden = STUURTEKENS.search(gezegd.uit + gezegd.fout)
    assert not gevonden, (gevonden[0], (gezegd.uit + gezegd.fout)[max(0, gevonden.start() - 80) : gevonden.end()])
    assert gezegd.code in codes, gezegd


def _poison(waarde, sleutel=""):
    """Put the codes in every free text of a case document."""
    if isinstance(waarde, dict):
        return {naam: _poison(deel, naam) for naam, deel in waarde.items()}
    if isinstance(waarde, list):
        return [_poison(deel, sleutel) for deel in waarde]
    vrij = isinstance(waarde, str) and (" " in waarde or sleutel == "schuilnaam")
    return waarde + GIF if vrij else waarde


@pytest.fixture(scope="module")
def document(tmp_path_factory):
    """Give the practice family as a case document with control codes in every text."""
    map_ = tmp_path_factory.mktemp("gif")
    maak_kluis(map_ / "kluis", oefengezin=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KOMPAS_WACHTWOORDBESTAND", str(wachtwoordbestand(map_)))
        uit = roep("uitvoer", "Gezin Zeilboot (oefening)", "--doel", "volledig", "--kluis", map_ / "kluis")
    inhoud = json.loads(uit.uit)
    kaders = inhoud.pop("kaders")
    for betrokkene in inhoud["casus"]["betrokkenen"]:
        betrokkene["rol"] += f" {GIF}"
    pad = map_ / "gif.json"
    pad.write_text(json.dumps({**_poison(inhoud), "kaders": kaders}), "utf-8")
    return pad


def _poisoned_kader(document):
    """Return a kader whose title holds the codes as YAML writes them: no editor shows them."""
    tekst = json.loads(document.read_bytes())["kaders"][0]["tekst"]
    return re.sub(r"^titel: .*$", lambda _: f'titel: {GIF_IN_YAML}"', tekst, count=1, flags=re.MULTILINE)


@pytest.fixture
def vergiftigd(kluis, document, tmp_path, monkeypatch):
    """Give a vault with that family, and own kaders with the same codes; return its id."""
    eigen = tmp_path / "eigen"
    eigen.mkdir()
    (eigen / "gif.yaml").write_text(_poisoned_kader(document), "utf-8")
    (eigen / "stuk.yaml").write_text(f'id: x\n{GIF_IN_YAML}": 1\n', "utf-8")
    (eigen / "lijnen.yaml").write_text(f'lijnen:\n  - {{naam: {GIF_IN_YAML}", nummer: "1"}}\n', "utf-8")
    monkeypatch.setenv("KOMPAS_KADERS", str(eigen))
    assert_clean(roep("invoer", document), 0)
    return json.loads(roep("casussen", "--json").uit)[0]["id"]


LEZEN = [
    ("casussen",),
    ("casussen", "--json"),
    ("toon", "ID"),
    ("toon", "ID", "--json"),
    ("zoek", "kind"),
    ("zoek", "kind", "--json"),
    ("uitvoer", "ID", "--doel", "dossier", "--vorm", "md"),
    ("uitvoer", "ID", "--doel", "dossier", "--vorm", "txt"),
    ("uitvoer", "ID", "--doel", "gezin", "--persoon", "3"),
    ("uitvoer", "ID", "--doel", "volledig"),
    ("kaders",),
    ("kaders", "lijst", "--json"),
    ("kluis", "controle"),
]


@pytest.mark.parametrize("woorden", LEZEN, ids=" ".join)
def test_no_control_code_in_an_imported_case_or_an_own_kader_comes_out(vergiftigd, woorden):
    gezegd = roep(*(vergiftigd if woord == "ID" else woord for woord in woorden))
    assert_clean(gezegd, 0)
    assert gezegd.uit


def test_a_kader_with_control_codes_is_refused_from_a_folder_and_from_a_case_document(vergiftigd, document, tmp_path):
    for gezegd in (roep("kaders"), roep("kaders", "lijst", "--json")):
        assert_clean(gezegd, 0)
        assert "gif.yaml" in gezegd.melding
    assert_clean(roep("kaders", "controleer", tmp_path / "eigen"), 1)
    inhoud = json.loads(document.read_bytes())
    inhoud["kaders"][0]["tekst"] = _poisoned_kader(document)
    pad = tmp_path / "met-kader.json"
    pad.write_text(json.dumps(inhoud), "utf-8")
    assert_clean(roep("invoer", pad, "--als-nieuw"), 1)


def test_no_control_code_comes_out_of_a_walk_through_such_a_case(vergiftigd):
    regels = ["!", "1", "t", "m", "", "1", "", "+", "", "?", ">", "=", "1", "q"]
    assert_clean(roep("--tekst", invoer="\n".join(regels) + "\n"), 0)
    assert_clean(roep("--tekst", invoer="1\nn\n3\nk\n\n1\n1\n?\n=\n\nq\n"), 0)


def test_no_control_code_that_is_typed_in_a_walk_comes_out(kluis):
    regels = [f"+ Gezin{GIF}", f"moeder{GIF}", "2", f"kind{GIF}", "1", "1", "", "n", "3", f"twijfel{GIF}", "1"]
    for _ in range(12):
        regels += [f"wat{GIF}", f"meer{GIF}", ".", ">"]
    gezegd = roep("--tekst", invoer="\n".join([*regels, "q", ""]))
    assert_clean(gezegd, 0)
    assert gezegd.uit.count(b"bewaard") > 3
    [casus] = json.loads(roep("casussen", "--json").uit)
    for woorden in (
        ("toon", casus["id"]),
        ("toon", casus["schuilnaam"]),
        ("uitvoer", casus["id"], "--doel", "dossier"),
    ):
        assert_clean(roep(*woorden), 0)


NAAM = "\x1b]0;gif\x07\x9b31m\r\nregel\x7f\udcff\u202e"
MET_ZO_EEN_WOORD = [
    ("kaders", "controleer", NAAM),
    ("kaders", "toon", NAAM),
    ("toon", NAAM),
    ("zoek", NAAM),
    ("uitvoer", NAAM, "--doel", "dossier"),
    ("uitvoer", "Gezin", "--doel", NAAM),
    ("uitvoer", "Gezin", "--doel", "gezin", "--persoon", NAAM),
    ("uitvoer", "Gezin", "--doel", "dossier", "-o", f"geen/{NAAM}"),
    ("uitvoer", "Gezin", "--doel", "dossier", "-o", NAAM),
    ("invoer", NAAM),
    ("kluis", "kopie", f"geen/{NAAM}"),
    ("kluis", "kopie", NAAM),
    ("kluis", "--kluis", NAAM),
    ("casussen", "--kluis", f"geen/{NAAM}"),
    ("kluis", "nieuw", "--kluis", f"geen/{NAAM}"),
    ("demo", "--maak", "--kluis", f"geen/{NAAM}"),
    ("--tekst", NAAM),
    (NAAM,),
    (f"--{NAAM}",),
    ("casussen", f"--{NAAM}"),
    ("casussen", f"--json={NAAM}"),
    ("kluis", NAAM),
]


@pytest.mark.parametrize("woorden", MET_ZO_EEN_WOORD, ids=lambda w: " ".join(w).replace(NAAM, "NAAM"))
def test_no_control_code_in_a_word_of_the_command_comes_back(kluis, woorden):
    maak_gezin = roep("--tekst", invoer="+ Gezin\nq\n")
    assert maak_gezin.code == 0
    assert_clean(roep(*woorden), 0, 1, 2)


def test_no_control_code_in_the_name_of_a_file_or_folder_comes_out(kluis, document, tmp_path):
    map_ = tmp_path / "map\x1b]0;gif\x07\x9b31m\r"
    map_.mkdir()
    for pad in (map_ / "leidraad\x1b[31m.yaml", map_ / "casus\x1b[31m.json"):
        shutil.copy(document, pad)
        assert_clean(roep("kaders", "controleer", pad), 1)
    assert_clean(roep("kaders", "controleer", map_), 1)
    assert_clean(roep("invoer", map_), 1)
    assert_clean(roep("invoer", map_ / "leidraad\x1b[31m.yaml", "--proef"), 0)
    assert_clean(roep("kluis", "kopie", map_ / "kopie\x1b[31m"), 0)
    assert_clean(roep("casussen", "--kluis", map_ / "kopie\x1b[31m"), 0)
    assert_clean(roep("kluis", "--kluis", map_ / "kopie\x1b[31m"), 0)
    (map_ / "kopie\x1b[31m" / "kluis.db").write_bytes(b"x" * 9000)
    assert_clean(roep("casussen", "--kluis", map_ / "kopie\x1b[31m"), 4)


def test_a_name_of_bytes_that_are_no_text_is_told_by_a_real_process(kluis):
    klaar = subprocess.run(
        [*map(os.fsencode, KOMPAS), b"invoer", b"\xff\x1b[31m.json"], capture_output=True, timeout=30, check=False
    )
    assert klaar.returncode == 1
    assert not STUURTEKENS.search(klaar.stderr)
    klaar.stderr.decode()


def test_a_variable_with_control_codes_in_it_is_not_repeated(kluis, monkeypatch):
    for naam in ("KOMPAS_VANDAAG", "KOMPAS_WACHTWOORDBESTAND", "KOMPAS_KLUIS", "KOMPAS_KADERS"):
        with monkeypatch.context() as m:
            m.setenv(naam, "x\x1b]0;gif\x07\x9b31m")
            assert_clean(roep("casussen"), 0, 1, 2)
            assert_clean(roep("kaders"), 2 if naam == "KOMPAS_KADERS" else 0)


def test_no_plug_in_of_others_sees_what_is_read(kluis, tmp_path, monkeypatch):
    gezien = tmp_path / "gezien"
    (tmp_path / "meekijker.py").write_text(f"from pathlib import Path\nPath({str(gezien)!r}).touch()\nkijk = None\n")
    kenmerk = tmp_path / "meekijker-1.0.dist-info"
    kenmerk.mkdir()
    (kenmerk / "METADATA").write_text("Metadata-Version: 2.1\nName: meekijker\nVersion: 1.0\n")
    (kenmerk / "entry_points.txt").write_text("[pydantic]\nmeekijker = meekijker:kijk\n")
    zonder_kompas = [sys.executable, "-c", "from checklist_app.domain import casus"]
    subprocess.run(zonder_kompas, env={**os.environ, "PYTHONPATH": str(tmp_path)}, check=False)
    assert gezien.exists()
    gezien.unlink()
    assert start("casussen", soort=vers, PYTHONPATH=str(tmp_path)).code == 0
    assert not gezien.exists()
