"""What the screens ask the flow around a walk: settings, going on after the lock, and the crisis lines."""

import pytest
from gangen import begin, klok, nieuw_kompas, plaatsen
from pydantic import ValidationError

from checklist_app.domain.instellingen import Instellingen
from checklist_app.domain.veiligheid import Lijn
from checklist_app.flow.fouten import BestandBestaat, BestandNietTeSchrijven
from checklist_app.flow.instellingen import lees_instellingen, zet_instelling
from checklist_app.flow.veiligheid import bestand, eigen_lijnen, zet_lijnen
from checklist_app.flow.verder import verder_met


@pytest.fixture
def kompas(tmp_path):
    with nieuw_kompas(tmp_path) as kompas:
        yield kompas


def test_a_setting_is_kept_and_leaves_the_others_alone(kompas):
    zet_instelling(kompas.kluis, vergrendel_na_minuten=3)
    zet_instelling(kompas.kluis, thema="licht")
    assert lees_instellingen(kompas) == Instellingen(vergrendel_na_minuten=3, thema="licht")


@pytest.mark.parametrize("waarden", [{"vergrendel_na_minuten": 0}, {"thema": "rood"}, {"lettertype": "groot"}])
def test_a_setting_outside_its_limits_is_refused_and_nothing_changes(kompas, waarden):
    voor = lees_instellingen(kompas)
    with pytest.raises(ValidationError):
        zet_instelling(kompas.kluis, **waarden)
    assert lees_instellingen(kompas) == voor


def test_an_open_walk_goes_on_where_it_stood(kompas):
    gang = begin(kompas)
    gang.volgende()
    assert verder_met(kompas, gang.reflectie.id).reflectie.plek == gang.reflectie.plek


def test_a_walk_that_was_closed_or_is_gone_is_left_alone(kompas):
    gang = begin(kompas)
    gang.rond_af()
    assert verder_met(kompas, gang.reflectie.id) is None
    assert kompas.kluis.reflectie(gang.reflectie.id).stand == "afgerond"
    assert verder_met(kompas, "11111111-1111-4111-8111-111111111111") is None


def test_lines_come_back_as_they_were_typed(tmp_path):
    plekken = plaatsen(tmp_path)
    zet_lijnen(plekken, klok(), [(' Crisis "dienst": no \\', "010\n123"), ("Bureau", "0800 # 7")])
    dag = klok().vandaag()
    assert eigen_lijnen(plekken) == (
        (
            Lijn(naam='Crisis "dienst": no \\', nummer="010 123", gecontroleerd_op=dag),
            Lijn(naam="Bureau", nummer="0800 # 7", gecontroleerd_op=dag),
        ),
        "",
    )


def test_lines_of_the_organisation_are_never_written_over(tmp_path):
    plekken = plaatsen(tmp_path)
    zet_lijnen(plekken, klok(), [("Bureau", "1")])
    with pytest.raises(BestandBestaat):
        zet_lijnen(plekken, klok(), [("Ander", "2")])
    assert "Ander" not in bestand(plekken).read_text("utf-8")


def test_a_folder_that_takes_no_file_is_told(tmp_path):
    plekken = plaatsen(tmp_path)
    plekken.kaders.write_text("geen map", "utf-8")
    with pytest.raises(BestandNietTeSchrijven):
        zet_lijnen(plekken, klok(), [("Bureau", "1")])
