"""The examples in docs/leidraden.md: the linter finds nothing in them, and Kompas can use them as they are."""

import re
from datetime import date
from pathlib import Path

from checklist_app.domain.kadersoorten import KADERSOORTEN
from checklist_app.flow.naslag import Naslag, als_bladzijde
from checklist_app.kaderbron.bron import Kaderbron
from checklist_app.kaderbron.lezen import lees
from checklist_app.kaderbron.linter import controleer

PAGINA = (Path(__file__).parents[2] / "docs" / "leidraden.md").read_text("utf-8")
VOORBEELDEN = {lees(tekst).id: tekst for tekst in re.findall(r"```yaml\n(.*?)```", PAGINA, re.DOTALL)}


def zet_voorbeelden(map_):
    for id_, tekst in VOORBEELDEN.items():
        (map_ / f"{id_}.yaml").write_text(tekst, "utf-8")


def test_the_linter_finds_nothing_in_the_examples(tmp_path):
    zet_voorbeelden(tmp_path)
    assert controleer([tmp_path]) == []


def test_there_is_an_example_of_what_a_team_writes_itself_and_the_page_names_every_kadersoort():
    soorten = {lees(tekst).kadersoort for tekst in VOORBEELDEN.values()}
    assert soorten == set(KADERSOORTEN) - {"vragenspiegel"}
    assert all(f"| `{soort}` |" in PAGINA for soort in KADERSOORTEN)


def test_the_examples_can_be_used_and_read(tmp_path):
    zet_voorbeelden(tmp_path)
    bron = Kaderbron(tmp_path)
    assert bron.problemen == ()
    naslag = Naslag(bron)
    assert naslag.kaart("team-zuid-overleg").titel == "Ons weekoverleg"
    assert naslag.begrippen.in_tekst("Bel de achterwacht.")[0].id == "team-zuid-achterwacht"
    for id_ in VOORBEELDEN:
        assert als_bladzijde(bron.vind(id_)[0], date(2026, 11, 21))
