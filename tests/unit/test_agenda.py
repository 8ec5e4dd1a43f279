"""What asks attention on which day, in all cases together."""

from datetime import UTC, date, datetime

import pytest

from checklist_app.domain.basis import nieuw_id
from checklist_app.domain.casus import Casus
from checklist_app.domain.datum import begrijp
from checklist_app.domain.reflectie import KaderVersie, Reflectie
from checklist_app.domain.soorten.kiezen import Besluit, Stap, Verwachting
from checklist_app.domain.soorten.leren import Evaluatie
from checklist_app.domain.soorten.weten import OpenVraag
from checklist_app.kluis.maken import maak

VANDAAG = date(2026, 11, 21)
NU = datetime(2026, 11, 21, 12, tzinfo=UTC)


def dag(tekst):
    return begrijp(tekst, VANDAAG, "vooruit")


def wat(klasse, **velden):
    return klasse(id=nieuw_id(), gemaakt=NU, gewijzigd=NU, **velden)


@pytest.fixture
def walk(tmp_path, kosten):
    kluis, _ = maak(tmp_path / "kluis", "een wachtzin om te testen", kosten=kosten)
    casus = Casus(id=nieuw_id(), schuilnaam="Gezin Test", gemaakt=NU, gewijzigd=NU)
    reflectie = Reflectie(
        id=nieuw_id(), casus=casus.id, kader=KaderVersie(id="k", versie="1.0"), begonnen=NU, gewijzigd=NU
    )
    with kluis:
        kluis.bewaar_casus(casus)
        kluis.bewaar_reflectie(reflectie)
        yield kluis, reflectie


def seen(kluis, tot=VANDAAG):
    return [a.aantekening.id for a in kluis.agenda(tot)]


def test_a_step_asks_attention_on_its_day_and_no_more_when_it_is_done(walk):
    kluis, reflectie = walk
    stap = wat(Stap, wat="bellen", wanneer=dag("2026-11-21"))
    kluis.bewaar_aantekening(stap, reflectie.id, 0)
    assert seen(kluis) == [stap.id]
    kluis.bewaar_aantekening(stap.gewijzigd_op(NU, stand="gedaan"), reflectie.id, 1)
    assert seen(kluis) == []


def test_what_lies_ahead_waits_and_the_longest_waiting_stands_first(walk):
    kluis, reflectie = walk
    later = wat(Verwachting, wat="rust", terugkijken_op=dag("2026-12-10"))
    eerder = wat(OpenVraag, wat="wie haalt op", voor_wanneer=dag("2026-11-01"))
    for aantekening in (later, eerder):
        kluis.bewaar_aantekening(aantekening, reflectie.id, 0)
    assert seen(kluis) == [eerder.id]
    assert seen(kluis, date(2026, 12, 31)) == [eerder.id, later.id]


def test_living_with_not_knowing_asks_no_attention(walk):
    kluis, reflectie = walk
    vraag = wat(OpenVraag, wat="wie", voor_wanneer=dag("2026-11-01"), zo_leven_we_ermee="we vragen het elke week")
    kluis.bewaar_aantekening(vraag, reflectie.id, 0)
    assert seen(kluis) == []


def test_looking_back_and_a_successor_end_the_attention_for_what_was_before(walk):
    kluis, reflectie = walk
    verwachting = wat(Verwachting, wat="rust", terugkijken_op=dag("2026-11-01"))
    besluit = wat(Besluit, wat="thuis blijven", geldig_tot=dag("2026-11-02"))
    for aantekening in (verwachting, besluit):
        kluis.bewaar_aantekening(aantekening, reflectie.id, 0)
    assert seen(kluis) == [verwachting.id, besluit.id]
    kluis.bewaar_aantekening(wat(Evaluatie, verwijst_naar=(verwachting.id,)), reflectie.id, 0)
    kluis.bewaar_aantekening(wat(Besluit, wat="anders", volgt_op=besluit.id), reflectie.id, 0)
    assert seen(kluis) == []
