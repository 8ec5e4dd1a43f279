"""Erasing as a person asks for it: what is asked first, what is held, and what the answer says."""

import dataclasses
from datetime import date

import pytest
from gangen import begin, gezin, klok, nieuw_kompas, schrijf, weer_open
from kluishulp import antwoord

from checklist_app.documents import casusdocument as bestand
from checklist_app.domain.basis import JIJZELF, nieuw_id
from checklist_app.domain.datum import begrijp
from checklist_app.domain.soorten import SOORTEN
from checklist_app.flow import opschonen
from checklist_app.flow.casusblad import neem_over
from checklist_app.flow.demo import zet_oefengezin_neer
from checklist_app.flow.eigen_kopie import casusdocument
from checklist_app.flow.fouten import (
    BewaartermijnOnbekend,
    CasusVastgehouden,
    DagLigtAchterJe,
    DagNietBegrepen,
    JijzelfBlijft,
    KanNietKleiner,
    SchuilnaamKloptNiet,
)
from checklist_app.flow.instellingen import zet_instelling
from checklist_app.flow.invoer import voer_in
from checklist_app.flow.uitvoer import document
from checklist_app.flow.wissen import Ding, houd_vast, laat_los, vastgehouden_in_woorden, wis, wisplan
from checklist_app.kluis.fouten import NietInKluis


@pytest.fixture
def kompas(tmp_path):
    with nieuw_kompas(tmp_path) as kompas:
        yield kompas


def als_tekst(kompas, casus_id):
    return bestand.schrijf(casusdocument(kompas, kompas.kluis.casus(casus_id), met_versies=True))


def test_every_other_case_is_byte_for_byte_the_same_after_one_is_erased(kompas):
    zet_oefengezin_neer(kompas)
    weg = gezin(kompas, "Eik")
    gang = begin(kompas, casus=weg)
    schrijf(gang, "feiten", "zelf-gezien", tekst="Iets.")
    blijft = {rij.id: als_tekst(kompas, rij.id) for rij in kompas.casussen() if rij.id != weg.id}
    assert blijft
    wis(kompas, Ding("casus", weg.id, weg.id), "eik")
    assert {rij.id: als_tekst(kompas, rij.id) for rij in kompas.casussen()} == blijft


def test_another_cover_name_erases_nothing(kompas):
    casus = gezin(kompas)
    with pytest.raises(SchuilnaamKloptNiet):
        wis(kompas, Ding("casus", casus.id, casus.id), "Eik")
    assert kompas.kluis.casus(casus.id) == casus


def test_capitals_and_spaces_in_the_cover_name_do_not_matter(kompas):
    casus = gezin(kompas, "De Linde")
    wis(kompas, Ding("casus", casus.id, casus.id), "  de  linde ")
    assert not kompas.casussen()


def test_nothing_of_a_held_case_goes_until_its_day_is_over(tmp_path, kompas):
    casus = gezin(kompas)
    gang = begin(kompas, casus=casus)
    note = schrijf(gang, "feiten", "zelf-gezien", tekst="Iets.")
    vast = houd_vast(kompas, casus.id, "1 maart 2027", "klacht")
    assert vastgehouden_in_woorden(vast, date(2026, 11, 21)) == "tot en met 1 maart 2027, om: klacht"
    wie = casus.betrokkenen[1].id
    dingen = (
        Ding("casus", casus.id, casus.id),
        Ding("persoon", casus.id, wie),
        Ding("aantekening", casus.id, note.id),
        Ding("versie", casus.id, note.id, 1),
        Ding("verkleind", casus.id, casus.id),
    )
    for ding in dingen:
        with pytest.raises(CasusVastgehouden) as fout:
            wis(kompas, ding, "Linde")
        assert "1 maart 2027, om: klacht" in fout.value.zin
    kompas.kluis.sluit()
    with weer_open(tmp_path, "2027-03-01") as dan, pytest.raises(CasusVastgehouden):
        wisplan(dan, dingen[0])
    with weer_open(tmp_path, "2027-03-02") as dan:
        assert wis(dan, dingen[0], "Linde").zinnen


def test_a_case_that_is_let_go_can_be_erased(kompas):
    casus = gezin(kompas)
    houd_vast(kompas, casus.id, "over een jaar", None)
    assert vastgehouden_in_woorden(laat_los(kompas, casus.id), date(2026, 11, 21)) == "nee"
    wis(kompas, Ding("casus", casus.id, casus.id), "Linde")
    assert [r.wat for r in kompas.kluis.logboek() if r.wat.startswith("casus ")][-3:] == [
        *("casus bewaard", "casus losgelaten"),
        "casus gewist",
    ]


def test_a_case_is_held_until_a_day_that_is_understood_and_still_to_come(kompas):
    casus = gezin(kompas)
    for tekst, fout in (("ooit eens", DagNietBegrepen), ("1 maart 2020", DagLigtAchterJe)):
        with pytest.raises(fout):
            houd_vast(kompas, casus.id, tekst, "inspectie")
    assert kompas.kluis.casus(casus.id).vastgehouden_tot is None


def test_yourself_cannot_be_taken_out(kompas):
    casus = gezin(kompas)
    with pytest.raises(JijzelfBlijft):
        wisplan(kompas, Ding("persoon", casus.id, JIJZELF))


def test_somebody_of_another_case_is_not_taken_out_of_this_one(kompas):
    casus, ander = gezin(kompas), gezin(kompas, "Eik")
    with pytest.raises(NietInKluis):
        wis(kompas, Ding("persoon", casus.id, ander.betrokkenen[1].id), "Linde")


def test_the_plan_names_the_text_that_goes_so_that_no_other_is_erased_by_mistake(kompas):
    casus = gezin(kompas)
    gang = begin(kompas, casus=casus)
    eerst = schrijf(gang, "feiten", "zelf-gezien", tekst="Oma kookt.")
    kompas.kluis.bewaar_aantekening(
        eerst.gewijzigd_op(kompas.klok.nu(), tekst="Opa {kookt}. " * 50), gang.reflectie.id, 1
    )
    assert wisplan(kompas, Ding("versie", casus.id, eerst.id, 1)).gaat[0] == "uitspraak “Oma kookt.”"
    heel = wisplan(kompas, Ding("aantekening", casus.id, eerst.id)).gaat[0]
    assert heel.startswith("uitspraak “Opa {kookt}. Opa")
    assert heel.endswith("…”")
    assert len(heel) < 150


def test_the_plan_says_what_stays_and_the_answer_names_what_lies_elsewhere(tmp_path, kompas):
    casus = gezin(kompas)
    kompas.kluis.kopie(tmp_path / "elders")
    plan = wisplan(kompas, Ding("casus", casus.id, casus.id))
    assert plan.titel == "Linde voorgoed verwijderen"
    assert any("leerdeel" in zin for zin in plan.blijft)
    assert any("een kopie die je zelf maakte" in zin for zin in plan.blijft)
    gewist = wis(kompas, plan.ding, "Linde")
    assert any("een kopie die je zelf maakte" in zin for zin in gewist.zinnen)
    later = gezin(kompas, "Eik")
    assert not any("kopie" in zin for zin in wisplan(kompas, Ding("casus", later.id, later.id)).blijft)


@pytest.mark.parametrize("soort", ["casus", "verkleind", "persoon"])
def test_the_plan_says_that_the_log_keeps_what_was_done_and_for_whom_and_so_it_does(kompas, soort):
    casus = gezin(kompas)
    moeder = casus.betrokkenen[1]
    document(kompas, casus, "gezin", "txt", "moeder")
    plan = wisplan(kompas, Ding(soort, casus.id, moeder.id if soort == "persoon" else casus.id))
    assert any(zin.startswith("het logboek: wat je deed, wanneer en voor wie; zonder inhoud") for zin in plan.blijft)
    voor = kompas.kluis.logboek(casus.id)
    assert ("uitvoer gezin", moeder.id) in [(regel.wat, regel.voor_wie) for regel in voor]
    wis(kompas, plan.ding, "Linde")
    assert kompas.kluis.logboek(casus.id)[: len(voor)] == voor


def test_a_document_with_a_version_erased_is_counted_from_one_and_comes_in_again(kompas):
    casus = gezin(kompas)
    gang = begin(kompas, casus=casus)
    note = schrijf(gang, "feiten", "zelf-gezien", tekst="Een.")
    for rev, tekst in enumerate(("Twee.", "Drie."), 1):
        nu = kompas.klok.nu()
        kompas.kluis.bewaar_aantekening(note.gewijzigd_op(nu, tekst=tekst), gang.reflectie.id, rev)
    wis(kompas, Ding("versie", casus.id, note.id, 1), "Linde")
    document = bestand.lees(als_tekst(kompas, casus.id))
    assert [v.nummer for v in document.reflecties[0].eerdere_versies] == [1]
    assert voer_in(kompas, document).uitkomst == "al aanwezig"
    wis(kompas, Ding("casus", casus.id, casus.id), "Linde")
    assert voer_in(kompas, document).uitkomst == "nieuw"
    assert als_tekst(kompas, casus.id) == bestand.schrijf(document)


def test_a_document_in_which_somebody_was_erased_still_comes_in(kompas):
    zet_oefengezin_neer(kompas)
    casus = kompas.kluis.casus(kompas.casussen()[0].id)
    wie = next(b for b in casus.betrokkenen if b.soort == "netwerk")
    wis(kompas, Ding("persoon", casus.id, wie.id), casus.schuilnaam)
    tekst = als_tekst(kompas, casus.id)
    assert wie.id not in tekst
    assert bestand.schrijf(bestand.lees(tekst)) == tekst


# shrinking after the term


def rond_gezin(kompas, schuilnaam="Linde", *, in_dossier=True):
    """A family with one finished walk in it, with a decision and an expectation to look back at."""
    casus = gezin(kompas, schuilnaam)
    gang = begin(kompas, casus=casus)
    schrijf(gang, "feiten", "zelf-gezien", tekst="Iets over oma.")
    nu = kompas.klok.nu()
    dag = begrijp("1 maart 2027", kompas.klok.vandaag(), "vooruit")
    basis = {"gemaakt": nu, "gewijzigd": nu}
    besluit = SOORTEN["besluit"](id=nieuw_id(), wat="Oma helpt.", waarom="Daarom.", geldig_tot=dag, **basis)
    verwachting = SOORTEN["verwachting"](id=nieuw_id(), wat="Rust.", terugkijken_op=dag, **basis)
    for aantekening in (besluit, verwachting):
        kompas.kluis.bewaar_aantekening(aantekening, gang.reflectie.id, 0)
    gang.rond_af()
    if in_dossier:
        neem_over(kompas, gang.reflectie.id)
    return kompas.kluis.casus(casus.id), gang.reflectie.id, (besluit, verwachting)


def later(kompas, dag):
    """The same open vault, seen on another day."""
    return dataclasses.replace(kompas, klok=klok(dag))


def test_without_a_term_nothing_may_shrink(kompas):
    rond_gezin(kompas)
    assert opschonen.kan_kleiner(later(kompas, "2030-01-01"), kompas.casussen()) == ()
    with pytest.raises(BewaartermijnOnbekend):
        opschonen.eis_bewaartermijn(kompas)


def test_a_case_shrinks_after_the_term_and_goes_after_looking_back(kompas):
    casus, reflectie, (besluit, verwachting) = rond_gezin(kompas)
    zet_instelling(kompas.kluis, bewaar_na_overnemen_weken=4)
    assert opschonen.kan_kleiner(later(kompas, "2026-12-18"), kompas.casussen()) == ()
    dan = later(kompas, "2026-12-19")
    (kandidaat,) = opschonen.kan_kleiner(dan, dan.casussen())
    assert (kandidaat.schuilnaam, kandidaat.wat, kandidaat.sinds) == ("Linde", "kleiner", date(2026, 11, 21))
    opschonen.maak_kleiner(dan, kandidaat)
    assert dan.kluis.casus(casus.id).verkleind_op == date(2026, 12, 19)
    assert [r.aantekening.kern for r in dan.kluis.aantekeningen(reflectie)] == ["Oma helpt.", "Rust."]
    assert opschonen.kan_kleiner(dan, dan.casussen()) == ()
    assert opschonen.nog_niet(dan, dan.casussen())[0].reden == "het is al klein, en wacht op terugkijken"

    terug = later(kompas, "2027-03-01")
    nu = terug.klok.nu()
    evaluatie = SOORTEN["evaluatie"](
        id=nieuw_id(), gemaakt=nu, gewijzigd=nu, weer_zo_kiezen="Ja.", verwijst_naar=(besluit.id, verwachting.id)
    )
    terug.kluis.bewaar_aantekening(evaluatie, reflectie, 0)
    eind = later(kompas, "2027-05-01")
    assert opschonen.nog_niet(eind, eind.casussen())[0].reden == "er is iets veranderd nadat het in het dossier kwam"
    neem_over(terug, reflectie)
    (kandidaat,) = opschonen.kan_kleiner(eind, eind.casussen())
    assert kandidaat.wat == "weg"
    opschonen.maak_kleiner(eind, kandidaat)
    assert not eind.casussen()


def test_what_is_not_in_the_dossier_does_not_shrink_and_says_so(kompas):
    rond_gezin(kompas, in_dossier=False)
    zet_instelling(kompas.kluis, bewaar_na_overnemen_weken=1)
    dan = later(kompas, "2027-06-01")
    assert opschonen.kan_kleiner(dan, dan.casussen()) == ()
    assert opschonen.nog_niet(dan, dan.casussen()) == (
        opschonen.NogNiet("Linde", "niet alles staat al in het dossier"),
    )


def test_a_held_case_and_one_still_at_work_do_not_shrink(kompas):
    casus, reflectie, _ = rond_gezin(kompas)
    rij = gezin(kompas, "Eik")
    begin(kompas, casus=rij)
    zet_instelling(kompas.kluis, bewaar_na_overnemen_weken=1)
    dan = later(kompas, "2027-01-21")
    (kandidaat,) = opschonen.kan_kleiner(dan, dan.casussen())
    houd_vast(dan, casus.id, "1 juni 2027", "rechtszaak")
    assert opschonen.kan_kleiner(dan, dan.casussen()) == ()
    with pytest.raises(KanNietKleiner) as fout:
        opschonen.maak_kleiner(dan, kandidaat)
    assert "rechtszaak" in fout.value.zin
    laat_los(dan, casus.id)
    kompas.kluis.bewaar_aantekening(antwoord("Nog iets.").gewijzigd_op(dan.klok.nu()), reflectie, 0)
    with pytest.raises(KanNietKleiner):
        opschonen.maak_kleiner(dan, kandidaat)


def test_a_case_with_nothing_to_look_back_at_goes_whole(kompas):
    casus = gezin(kompas)
    gang = begin(kompas, casus=casus)
    schrijf(gang, "feiten", "zelf-gezien", tekst="Iets.")
    gang.rond_af()
    neem_over(kompas, gang.reflectie.id)
    zet_instelling(kompas.kluis, bewaar_na_overnemen_weken=1)
    dan = later(kompas, "2026-12-21")
    (kandidaat,) = opschonen.kan_kleiner(dan, dan.casussen())
    assert kandidaat.wat == "weg"
