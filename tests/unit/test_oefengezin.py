"""The invented family of ``kompas demo``: whole, consistent, fit to be read by a family, and the same every time."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from checklist_app.domain.basis import IS_UUID, JIJZELF
from checklist_app.domain.bsn import zonder_bsn
from checklist_app.domain.datum import Datum, begrijp
from checklist_app.domain.document import CasusDocument, ReflectieDocument
from checklist_app.domain.reflectie import GekozenTwijfel, KaderVersie
from checklist_app.domain.soorten import SOORTEN
from checklist_app.domain.tekst import schoon
from checklist_app.domain.veldkennis import velden
from checklist_app.domain.wandeling import Wandeling
from checklist_app.domain.zicht import voor_lezer
from checklist_app.flow.oefengezin import maak
from checklist_app.flow.oefengezin.gezin import KIND_1, KIND_2, MOEDER, OMA, OOM, VADER
from checklist_app.flow.oefengezin.kalender import oefen_id
from checklist_app.kaderbron.bron import Kaderbron

DAG = date(2026, 11, 21)
DAGEN = st.dates(date(2024, 1, 1), date(2040, 12, 31))


def op(dag: date):
    return maak(dag, datetime.combine(dag, time(12), UTC))


def leaves(value: object) -> Iterator[object]:
    """Yield every plain value inside models, lists and dictionaries; a ``Datum`` counts as one."""
    if isinstance(value, BaseModel) and not isinstance(value, Datum):
        for name in type(value).model_fields:
            yield from leaves(getattr(value, name))
    elif isinstance(value, tuple | list):
        for part in value:
            yield from leaves(part)
    elif isinstance(value, dict):
        yield from leaves([*value, *value.values()])
    else:
        yield value


def everything(oefening) -> list[BaseModel]:
    walks = [part for reflectie, aantekeningen in oefening.reflecties for part in (reflectie, *aantekeningen)]
    return [oefening.casus, *walks, *oefening.leerdeel]


def texts(models: list[BaseModel]) -> list[str]:
    found = [leaf.tekst if isinstance(leaf, Datum) else leaf for leaf in leaves(models)]
    return [leaf for leaf in found if isinstance(leaf, str)]


@pytest.fixture(scope="module")
def oefening():
    return op(DAG)


@pytest.fixture(scope="module")
def aantekeningen(oefening):
    return [a for _, per_walk in oefening.reflecties for a in per_walk]


@pytest.fixture(scope="module")
def kaders():
    bron = Kaderbron(None)
    return {id_: bron.lees(id_)[0] for id_ in ("anders-beslissen", "vijf-principes")}


def test_every_kind_of_aantekening_occurs(oefening, aantekeningen):
    assert {a.soort for a in (*aantekeningen, *oefening.leerdeel)} == SOORTEN.keys()


def test_every_nature_of_a_statement_occurs(aantekeningen):
    aarden = {a.aard for a in aantekeningen if a.soort == "uitspraak"}
    assert aarden == {"feit", "vermoeden", "mening", "niet_pluis", "nog_niet_bepaald"}


def test_no_aantekening_is_empty(oefening, aantekeningen):
    assert not [a for a in (*aantekeningen, *oefening.leerdeel) if a.is_leeg or not a.zoektekst()]


def test_ids_are_uuids_and_used_once(oefening, aantekeningen):
    mensen = [b.id for b in oefening.casus.betrokkenen if b.id != JIJZELF]
    walks = [reflectie.id for reflectie, _ in oefening.reflecties]
    ids = [oefening.casus.id, *mensen, *walks, *(a.id for a in (*aantekeningen, *oefening.leerdeel))]
    assert all(IS_UUID.fullmatch(id_) for id_ in ids)
    assert len(set(ids)) == len(ids)


def test_every_reference_points_to_something_of_the_same_walk(oefening):
    for reflectie, per_walk in oefening.reflecties:
        assert reflectie.casus == oefening.casus.id
        bekend = {a.id for a in per_walk}
        for aantekening in per_walk:
            info = velden(type(aantekening))
            eigen = [getattr(aantekening, i.naam) for i in info if i.verwijst == "aantekening"]
            assert {v for v in leaves([*eigen, aantekening.verwijst_naar]) if v} <= bekend - {aantekening.id}


def test_every_person_that_is_named_is_in_the_case(oefening, aantekeningen):
    bekend = {b.id for b in oefening.casus.betrokkenen}
    eigen_ids = {a.id for a in aantekeningen} | {r.id for r, _ in oefening.reflecties} | {oefening.casus.id}
    ids = [t for t in texts(everything(oefening)) if IS_UUID.fullmatch(t)]
    assert set(ids) - eigen_ids - {a.id for a in oefening.leerdeel} <= bekend


def test_every_text_is_clean_and_holds_no_number_of_a_person(oefening):
    for tekst in texts(everything(oefening)):
        assert schoon(tekst).tekst == tekst == tekst.strip()
        if not IS_UUID.fullmatch(tekst):
            assert zonder_bsn(tekst) == (tekst, ())
            assert not re.search(r"\d{4}\s?[A-Z]{2}\b|@|\d{6}", tekst)


def test_no_text_names_anybody_or_places_a_family(oefening):
    """Inside a sentence only these words have a capital letter; people are called by their role."""
    geen_naam = {"Pools", "Nederlands", "Kompas"}
    for tekst in texts(everything(oefening)):
        midden = re.findall(r"(?<=[\w,;] )[A-Z]\w+", tekst)
        assert set(midden) <= geen_naam | {"Zeilboot"}, tekst


def test_it_says_that_it_is_practice(oefening):
    assert oefening.casus.schuilnaam == "Gezin Zeilboot (oefening)"


def test_the_walks_fit_the_kaders_that_come_with_kompas(oefening, kaders):
    for reflectie, per_walk in oefening.reflecties:
        kader = kaders[reflectie.kader.id]
        assert reflectie.kader == KaderVersie(id=kader.id, versie=kader.versie)
        twijfel = next(t for t in kader.twijfels if t.id == reflectie.twijfel.id)
        assert reflectie.twijfel == GekozenTwijfel(id=twijfel.id, tekst=twijfel.tekst)
        assert reflectie.principes[: len(twijfel.principes)] == twijfel.principes
        wandeling = Wandeling(kader, reflectie, per_walk)
        open_ = {p.id for p in wandeling.principes}
        assert {a.principe for a in per_walk} <= open_
        assert reflectie.staat.keys() <= open_


def test_every_aantekening_stands_at_a_question_for_its_kind_that_is_asked(oefening, kaders):
    for reflectie, per_walk in oefening.reflecties:
        wandeling = Wandeling(kaders[reflectie.kader.id], reflectie, per_walk)
        for aantekening in per_walk:
            if aantekening.soort == "besluit":
                continue
            vraag = wandeling.kader.vraag(aantekening.principe, aantekening.vraag)
            assert (vraag.vastleggen, vraag.deel) == (aantekening.soort, "casusdeel")
            assert vraag.id in wandeling.zichtbaar
            keuze = getattr(aantekening, "keuze", None)
            assert (keuze in {k.id for k in vraag.keuzes}) if vraag.keuzes else keuze is None


def test_the_decision_belongs_to_a_principle_as_long_as_its_kader_asks_no_question_for_one(oefening, kaders):
    reflectie, per_walk = oefening.reflecties[0]
    kader = kaders[reflectie.kader.id]
    assert not [vraag.id for _, vraag in kader.vragen() if vraag.vastleggen == "besluit"]
    (besluit,) = [a for a in per_walk if a.soort == "besluit"]
    assert kader.principe(besluit.principe)
    assert besluit.vraag is None


def test_one_walk_is_closed_and_one_stands_at_a_question_of_tegenspraak(oefening, kaders):
    (klaar, _), (open_, per_walk) = oefening.reflecties
    assert (klaar.stand, klaar.plek) == ("afgerond", None)
    assert set(klaar.staat.values()) == {"besproken"}
    assert klaar.afgerond_op.date() < DAG - timedelta(days=35)
    assert (open_.stand, open_.plek.principe) == ("open", "tegenspraak")
    wandeling = Wandeling(kaders[open_.kader.id], open_, per_walk)
    assert open_.plek in wandeling.route
    assert not wandeling.antwoorden(open_.plek.vraag)
    assert wandeling.volgende().plek


def test_the_closed_walk_holds_a_decision_that_somebody_with_distance_changed(oefening):
    reflectie, per_walk = oefening.reflecties[0]
    soorten = {a.soort: a for a in per_walk}
    tegenspraak = next(a for a in per_walk if a.soort == "tegenspraak" and a.gevolg == "veranderd")
    besluit = soorten["besluit"]
    assert tegenspraak.afstand == "buiten_team"
    assert tegenspraak.oordeel_vooraf
    assert tegenspraak.datum.van <= besluit.datum.van <= reflectie.afgerond_op.date()
    assert besluit.leunt_op
    assert besluit.wie_dacht_anders
    assert soorten["verwachting"].terugkijken_op.van < DAG
    wegen = {a.vaste_weg: a for a in per_walk if a.soort == "optie"}
    assert wegen.keys() == {"niets_extra", "lichter", "steviger"}
    assert all(rij.nadelen for weg in wegen.values() for rij in weg.voor_en_nadelen)
    assert [a.vaste_weg for a in wegen.values() if a.stand == "gekozen"] == ["lichter"]


def test_the_statements_show_what_changes_and_what_is_disputed(oefening):
    _, per_walk = oefening.reflecties[1]
    uitspraken = {a.id: a for a in per_walk if a.soort == "uitspraak"}
    (opvolger,) = [u for u in uitspraken.values() if u.vervangt]
    assert uitspraken[opvolger.vervangt].aard == "nog_niet_bepaald"
    assert opvolger.aard == "feit"
    assert any(u.stand == "betwist" for u in uitspraken.values())
    standen = {rij.stand for u in uitspraken.values() for rij in u.wat_zegt_ieder}
    assert standen == {"gezegd", "nog_niet_gevraagd", "niet_veilig"}
    assert len([a for a in per_walk if a.soort == "verklaring"]) == 2


def test_the_family_has_children_parents_and_others(oefening):
    casus = oefening.casus
    assert casus.betrokkene(KIND_1).leeftijd == "4_tot_12"
    assert casus.betrokkene(KIND_2).leeftijd == "onder_4"
    assert {"ouder", "kind", "netwerk", "professional", "jijzelf"} <= {b.soort for b in casus.betrokkenen}
    assert {casus.betrokkene(p).gezag for p in (MOEDER, VADER)} == {"ja"}


def test_what_keeps_people_safe_is_marked(oefening):
    moeder, vader = (oefening.casus.betrokkene(p) for p in (MOEDER, VADER))
    assert oefening.casus.samen_veilig == "nee"
    assert moeder.niet_samen_spreken_met == (VADER,)
    assert vader.gebruikt_geweld_of_controle
    assert vader.geweld_volgens.persoon == MOEDER
    assert vader.mag_niet_weten
    assert vader.mag_niet_weten_reden


def test_people_who_are_not_safe_together_were_never_spoken_to_together(aantekeningen):
    gesprekken = [a for a in aantekeningen if a.soort == "gesprek" and a.eigen_woorden]
    assert gesprekken
    assert all(g.alleen_of_samen == "alleen" and not g.wie_erbij for g in gesprekken)


def test_the_youngest_child_was_seen_instead_of_questioned(aantekeningen):
    (kind_2,) = [a for a in aantekeningen if a.soort == "gesprek" and a.persoon == KIND_2]
    assert kind_2.niet_gesproken == "te_jong"
    assert kind_2.hoe_dan_wel_gezien


@pytest.mark.parametrize("lezer", [KIND_1, MOEDER, VADER])
def test_a_reader_of_the_family_sees_some_and_not_all(oefening, aantekeningen, lezer):
    gezien = [voor_lezer(a, oefening.casus, lezer) for a in aantekeningen]
    assert 5 < len([a for a in gezien if a]) < len(aantekeningen) / 2


@pytest.mark.parametrize("lezer", [KIND_2, OMA, OOM])
def test_without_a_mark_nobody_sees_anything(oefening, aantekeningen, lezer):
    assert not [a for a in aantekeningen if voor_lezer(a, oefening.casus, lezer)]


def test_nobody_reads_the_talk_of_another(oefening, aantekeningen):
    for persoon in (KIND_1, MOEDER, VADER):
        gezien = [
            voor_lezer(a, oefening.casus, persoon) for a in aantekeningen if a.soort in ("gesprek", "perspectief")
        ]
        assert {a.persoon for a in gezien if a} == {persoon}


def test_what_vader_may_not_know_is_not_in_what_he_reads(oefening, aantekeningen):
    gezien = [a for a in (voor_lezer(a, oefening.casus, VADER) for a in aantekeningen) if a]
    assert MOEDER not in set(texts(gezien))
    assert KIND_1 not in {t for a in gezien if a.soort != "criterium" for t in texts([a])}
    held_back = {oefen_id(naam) for naam in ("berichten", "even alleen", "kind 1 over de avond", "hoe laat")}
    assert not held_back & {a.id for a in gezien}
    assert not re.search(r"moeder|mama|bericht|rooster|dienst", " ".join(texts(gezien)), re.IGNORECASE)


def test_the_leerdeel_is_about_the_worker_alone(oefening, kaders):
    kader = kaders[next(r.kader.id for r, _ in oefening.reflecties if r.stand == "open")]
    gezin = re.compile(r"\b(moeder|vader|kind \d|oma|oom|leerkracht|school|gezin|bus|zaterdag)\b", re.IGNORECASE)
    assert {a.soort for a in oefening.leerdeel} == {"antwoord", "les", "perspectief"}
    for aantekening in oefening.leerdeel:
        assert aantekening.deel == "leerdeel"
        assert aantekening.gemaakt.day == 1
        assert kader.vraag(aantekening.principe, aantekening.vraag).vastleggen == aantekening.soort
        assert not gezin.search(aantekening.zoektekst())


def test_it_is_a_case_document_that_reads_back_the_same(oefening):
    document = CasusDocument(
        kompas="0.1.0",
        casus=oefening.casus,
        reflecties=tuple(
            ReflectieDocument(**{n: getattr(r, n) for n in type(r).model_fields}, aantekeningen=a)
            for r, a in oefening.reflecties
        ),
    )
    tekst = document.model_dump_json(indent=2)
    assert CasusDocument.model_validate_json(tekst) == document
    assert CasusDocument.model_validate_json(tekst).model_dump_json(indent=2) == tekst


@given(DAGEN)
def test_the_same_day_gives_the_same_family(dag):
    assert op(dag) == op(dag)


@given(DAGEN)
def test_a_week_later_everything_is_a_week_later_and_nothing_else(dag):
    eerder, later = everything(op(dag)), everything(op(dag + timedelta(weeks=1)))
    for een, ander in zip(eerder[1:-4], later[1:-4], strict=True):
        for oud, nieuw in zip(leaves(een), leaves(ander), strict=True):
            if isinstance(oud, Datum):
                assert (nieuw.van - oud.van, nieuw.tot - oud.tot) == (timedelta(weeks=1),) * 2
            elif isinstance(oud, datetime):
                assert nieuw - oud == timedelta(weeks=1)
            elif oud != nieuw:
                assert een.soort == "evaluatie", "only the look-back names a month in its text"


@given(DAGEN)
def test_dates_read_back_as_the_days_they_mean(dag):
    for leaf in leaves(everything(op(dag))):
        if isinstance(leaf, Datum):
            assert leaf in (begrijp(leaf.tekst, dag), begrijp(leaf.tekst, dag, "vooruit"))


@given(DAGEN)
def test_everything_was_written_in_order_before_today_and_after_its_walk_began(dag):
    for reflectie, per_walk in op(dag).reflecties:
        momenten = [a.gemaakt for a in per_walk]
        assert momenten == sorted(set(momenten))
        assert reflectie.begonnen < momenten[0]
        assert momenten[-1] <= reflectie.gewijzigd
        assert reflectie.gewijzigd.date() < dag


@given(DAGEN)
def test_nothing_is_known_before_it_happened(dag):
    ahead = {"geldig_tot", "termijn", "terugkijken_op", "wanneer", "voor_wanneer", "tot_wanneer", "volhoudbaar_tot"}
    for _, per_walk in op(dag).reflecties:
        for aantekening in per_walk:
            assert aantekening.gemaakt <= aantekening.gewijzigd
            velden_nu = [i.naam for i in velden(type(aantekening)) if i.naam not in ahead | {"niet_delen_met"}]
            past = [leaf for leaf in leaves([getattr(aantekening, v) for v in velden_nu]) if isinstance(leaf, Datum)]
            assert all(datum.tot <= aantekening.gewijzigd.date() for datum in past)
