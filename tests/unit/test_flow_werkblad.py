"""What the Werkblad and the page of a family say: days and people in words, and no case text before it is opened."""

from datetime import UTC, date, datetime, timedelta

import pytest

from checklist_app.domain.basis import JIJZELF, nieuw_id
from checklist_app.domain.bron import Bron
from checklist_app.domain.casus import Betrokkene
from checklist_app.domain.datum import begrijp
from checklist_app.domain.reflectie import KaderVersie, Plek, Reflectie
from checklist_app.domain.soorten.kiezen import Besluit, Pauze, Stap, Verwachting
from checklist_app.domain.soorten.weten import Kracht, OpenVraag, Zorg
from checklist_app.flow.afspraken import open_afspraken, zet_klaar, zet_later
from checklist_app.flow.casusblad import casusblad, neem_over, zet_gegeven
from checklist_app.flow.fouten import DagNietBegrepen
from checklist_app.flow.klok import Klok
from checklist_app.flow.mensen import voeg_toe
from checklist_app.flow.openen import open_kompas
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.flow.wandelen import begin
from checklist_app.flow.werkblad import dag_in_woorden, mensen_in_woorden, werkblad
from checklist_app.kluis.maken import maak

ZATERDAG = datetime(2026, 11, 21, 12, tzinfo=UTC)
VANDAAG = ZATERDAG.date()


@pytest.fixture
def kompas(tmp_path, kosten):
    plaatsen = Plaatsen(kluis=tmp_path / "kluis", kaders=tmp_path / "kaders")
    kluis, _ = maak(plaatsen.kluis, "een wachtzin om te testen", kosten=kosten)
    with kluis:
        yield open_kompas(plaatsen, Klok(ZATERDAG), kluis)


@pytest.fixture
def linde(kompas):
    return gezin(kompas, "Gezin Linde", "kind 1", "moeder")


def gezin(kompas, schuilnaam, *rollen):
    casus = kompas.nieuwe_casus(schuilnaam)
    for rol in rollen:
        casus, _ = voeg_toe(kompas, casus, rol, "kind" if rol.startswith("kind") else "ouder")
    return casus


def wandeling(kompas, casus, **velden):
    gang = begin(kompas, casus, "anders-beslissen", None, "", "kort")
    reflectie = gang.reflectie.model_copy(update=velden)
    kompas.kluis.bewaar_reflectie(reflectie)
    return reflectie


def schrijf(kompas, reflectie, klasse, **velden):
    aantekening = klasse(id=nieuw_id(), gemaakt=ZATERDAG, gewijzigd=ZATERDAG, **velden)
    kompas.kluis.bewaar_aantekening(aantekening, reflectie.id, 0)
    return aantekening


def dag(tekst):
    return begrijp(tekst, VANDAAG, "vooruit")


def regels(kompas, ding=None):
    return [(r.ding, r.wanneer) for r in werkblad(kompas).vandaag if ding in (None, r.ding)]


@pytest.mark.parametrize(
    ("rollen", "woorden"),
    [
        ((), ""),
        (("kind 1",), "een kind"),
        (("moeder", "kind 1", "oma", "Kind 2"), "twee kinderen, moeder, oma"),
        (("zoon", "moeder"), "zoon, moeder"),
        (("kind 1", "a", "b", "c", "d"), "een kind, a, b, c en anderen"),
        (tuple(f"kind {nr}" for nr in range(12)), "12 kinderen"),
    ],
)
def test_people_are_named_as_one_would_say_them(rollen, woorden):
    assert mensen_in_woorden(rollen) == woorden


@pytest.mark.parametrize(
    ("dagen", "woorden"), [(0, "vandaag"), (-1, "gisteren"), (-3, "woensdag"), (-6, "zondag"), (-7, "14 november")]
)
def test_a_day_of_this_week_is_a_weekday(dagen, woorden):
    assert dag_in_woorden(VANDAAG + timedelta(days=dagen), VANDAAG) == woorden


def test_a_fresh_vault_has_nothing_to_do_and_no_families(kompas):
    assert werkblad(kompas).vandaag == werkblad(kompas).gezinnen == ()


def test_an_open_walk_says_when_it_began_and_where_one_was(kompas, linde):
    woensdag = ZATERDAG - timedelta(days=3)
    reflectie = wandeling(kompas, linde, begonnen=woensdag, plek=Plek(principe="tegenspraak", vraag="afstand"))
    assert regels(kompas) == [("verder", "begonnen woensdag, je was bij Tegenspraak")]
    kompas.kluis.bewaar_reflectie(reflectie.model_copy(update={"plek": None}))
    assert regels(kompas) == [("verder", "begonnen woensdag, je was aan het einde")]


def test_a_walk_with_a_kader_that_is_gone_is_still_to_be_found(kompas, linde):
    reflectie = wandeling(kompas, linde)
    kompas.kluis.bewaar_reflectie(reflectie.model_copy(update={"kader": KaderVersie(id="weg", versie="9.9")}))
    assert regels(kompas) == [("verder", "begonnen vandaag")]
    assert werkblad(kompas).gezinnen[0].laatst == "laatst: vandaag"


def test_each_kind_says_its_day_and_who_and_never_what(kompas, linde):
    reflectie = wandeling(kompas, linde)
    moeder = linde.betrokkenen[-1].id
    geheim = "dit staat nergens"
    schrijf(kompas, reflectie, Verwachting, wat=geheim, terugkijken_op=dag("2026-11-20"))
    schrijf(
        kompas, reflectie, OpenVraag, wat=geheim, wie_zoekt_uit=Bron(persoon=JIJZELF), voor_wanneer=dag("maandag")
    )
    schrijf(kompas, reflectie, Stap, wat=geheim, wie=Bron(persoon=moeder, tekst=geheim), wanneer=dag("2026-11-16"))
    schrijf(kompas, reflectie, Stap, wat=geheim, wie=Bron(tekst=geheim), wanneer=dag("morgen"))
    schrijf(kompas, reflectie, Pauze, waarom=geheim, tot_wanneer=dag("vandaag"))
    assert regels(kompas) == [
        ("terugkijken", "afgesproken voor gisteren"),
        ("verder", "begonnen vandaag, je was bij Dialoog: samen beslissen"),
        ("uitzoeken", "jij, voor overmorgen"),
        ("stap", "moeder, voor 16 november"),
        ("stap", "voor morgen"),
        ("pauze", "tot vandaag"),
    ]
    assert geheim not in repr(werkblad(kompas))


def test_looking_back_and_a_pause_wait_for_their_day_and_a_step_shows_a_weekend_ahead(kompas, linde):
    reflectie = wandeling(kompas, linde)
    schrijf(kompas, reflectie, Verwachting, wat="x", terugkijken_op=dag("morgen"))
    schrijf(kompas, reflectie, Pauze, waarom="x", tot_wanneer=dag("morgen"))
    schrijf(kompas, reflectie, Stap, wat="x", wanneer=dag("dinsdag"))
    schrijf(kompas, reflectie, Stap, wat="x", wanneer=dag("woensdag"))
    assert [wanneer for ding, wanneer in regels(kompas) if ding != "verder"] == ["voor dinsdag"]


def test_a_decision_and_its_expectation_are_one_line(kompas, linde):
    reflectie = wandeling(kompas, linde)
    besluit = schrijf(kompas, reflectie, Besluit, wat="thuis", geldig_tot=dag("2026-11-20"))
    verwachting = schrijf(kompas, reflectie, Verwachting, wat="rust", terugkijken_op=dag("2026-11-20"))
    (regel,) = [r for r in werkblad(kompas).vandaag if r.ding == "terugkijken"]
    assert regel.aantekeningen == (besluit.id, verwachting.id)
    assert [g.tekst for g in open_afspraken(kompas, reflectie.id, regel.aantekeningen)] == ["rust", "thuis"]


def test_a_closed_walk_waits_for_the_dossier_until_it_is_marked_and_the_mark_can_be_taken_back(kompas, linde):
    toen = datetime(2026, 9, 2, 9, tzinfo=UTC)
    reflectie = wandeling(kompas, linde, stand="afgerond", gewijzigd=toen, afgerond_op=toen)
    assert regels(kompas) == [("naar_dossier", "sinds 2 september")]
    neem_over(kompas, reflectie.id)
    assert regels(kompas) == []
    (regel,) = casusblad(kompas, linde.id).wandelingen
    assert regel.dossier == "vandaag"
    assert kompas.kluis.reflectie(reflectie.id).overgenomen_in_dossier[0].datum.tekst == "21 november 2026"
    neem_over(kompas, reflectie.id)
    assert regels(kompas) == [("naar_dossier", "sinds 2 september")]


def test_a_step_that_was_taken_and_one_that_waits_leave_the_werkblad(kompas, linde):
    reflectie = wandeling(kompas, linde)
    stap = schrijf(kompas, reflectie, Stap, wat="bellen", waarvoor="de tijden", wanneer=dag("vandaag"))
    (geopend,) = open_afspraken(kompas, reflectie.id, (stap.id,))
    assert (geopend.tekst, geopend.velden[-1][1], geopend.kan_klaar) == ("bellen", "open", True)
    with pytest.raises(DagNietBegrepen):
        zet_later(kompas, [geopend], "ooit een keer")
    zet_later(kompas, [geopend], "over twee weken")
    assert regels(kompas, "stap") == []
    (later,) = open_afspraken(kompas, reflectie.id, (stap.id,))
    zet_klaar(kompas, [later])
    (rij,) = kompas.kluis.aantekeningen(reflectie.id)
    assert (rij.aantekening.stand, rij.aantekening.wanneer.van) == ("gedaan", date(2026, 12, 5))


def test_a_fixed_decision_does_not_move(kompas, linde):
    reflectie = wandeling(kompas, linde)
    besluit = schrijf(kompas, reflectie, Besluit, wat="x", geldig_tot=dag("vandaag"), vastgesteld_op=dag("vandaag"))
    (geopend,) = open_afspraken(kompas, reflectie.id, (besluit.id,))
    assert zet_later(kompas, [geopend], "morgen") == ()
    assert kompas.kluis.aantekeningen(reflectie.id)[0].aantekening == besluit


def test_the_page_of_a_family_says_what_keeps_people_safe_and_gathers_worries_from_every_walk(kompas, linde):
    kind, moeder = linde.betrokkenen[1:]
    voorzichtig = moeder.model_copy(
        update={"niet_samen_spreken_met": (kind.id,), "gebruikt_geweld_of_controle": True, "mag_niet_weten": True}
    )
    jong = kind.model_copy(update={"leeftijd": "onder_4"})
    casus = kompas.wijzig_casus(linde.id, lambda casus: casus.met(voorzichtig).met(jong))
    for tekst in ("slaapt slecht", "eet weinig"):
        schrijf(kompas, wandeling(kompas, casus), Zorg, waarover=tekst, van_wie=Bron(persoon=moeder.id))
    schrijf(kompas, wandeling(kompas, casus), Kracht, tekst="lacht weer")
    blad = casusblad(kompas, casus.id)
    assert [(m.rol, m.wie) for m in blad.mensen] == [("kind 1", "jonger dan 4"), ("moeder", "")]
    assert blad.mensen[1].veiligheid == (
        "niet samen spreken met kind 1",
        "mag niet alles weten",
        "gebruikt geweld of controle",
    )
    assert [(z.tekst, z.van_wie) for z in blad.zorgen] == [("slaapt slecht", "moeder"), ("eet weinig", "moeder")]
    assert [k.tekst for k in blad.krachten] == ["lacht weer"]


def test_the_own_reference_is_one_clean_line_without_a_bsn(kompas, linde):
    casus, weggelaten = zet_gegeven(kompas, linde.id, "kenmerk", " zaak 48213\n111222333 ")
    assert (casus.kenmerk, weggelaten) == ("zaak 48213 [nummer weggelaten]", 1)
    assert kompas.kluis.casus(linde.id).kenmerk == casus.kenmerk


def test_the_werkblad_takes_as_many_looks_for_many_families_as_for_few(kompas):
    def looks():
        gehoord = []
        kompas.kluis._db._c.set_trace_callback(gehoord.append)
        werkblad(kompas)
        kompas.kluis._db._c.set_trace_callback(None)
        return len(gehoord)

    aantallen = []
    for tot in (10, 60):
        for nr in range(len(kompas.casussen()), tot):
            vul(kompas, nr)
        aantallen.append(looks())
    assert len(werkblad(kompas).gezinnen) == 60
    assert aantallen[0] == aantallen[1]


def vul(kompas, nr):
    """One more family with an open and a closed walk and a step for today."""
    if not nr:
        wandeling(kompas, gezin(kompas, "eerste"))
        return
    (gebruikt,) = {r.kader for rij in kompas.casussen() for r in rij.reflecties}
    nieuw = Reflectie(id=nieuw_id(), casus=nieuw_id(), kader=gebruikt, begonnen=ZATERDAG, gewijzigd=ZATERDAG)
    klaar = nieuw.model_copy(update={"id": nieuw_id(), "stand": "afgerond"})
    stap = Stap(id=nieuw_id(), gemaakt=ZATERDAG, gewijzigd=ZATERDAG, wat="x", wanneer=dag("vandaag"))
    jijzelf = Betrokkene(id=JIJZELF, soort="jijzelf", rol="jijzelf")
    casus = kompas.casussen() and kompas.kluis.casus(kompas.casussen()[-1].id)
    casus = casus.model_copy(update={"id": nieuw.casus, "schuilnaam": f"gezin {nr}", "betrokkenen": (jijzelf,)})
    kompas.kluis.bewaar_alles(casus, [nieuw, klaar], {nieuw.id: [stap]})
