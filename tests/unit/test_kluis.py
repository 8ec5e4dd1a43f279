"""What an open vault keeps, gives back and remembers."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kluishulp import NU, WACHTZIN, antwoord, casus, concept, leer, reflectie, ruwe_bytes

from checklist_app.domain.basis import nieuw_id
from checklist_app.domain.instellingen import Instellingen
from checklist_app.domain.reflectie import GekozenTwijfel, KaderTekst
from checklist_app.domain.register import NaamInRegister
from checklist_app.kluis.fouten import KluisDicht, NaamInLeerdeel, NietInKluis, StaatErAl
from checklist_app.kluis.maken import maak, open_kluis


@pytest.fixture
def kluis(tmp_path, kosten):
    kluis, _ = maak(tmp_path / "kluis", WACHTZIN, kosten=kosten)
    with kluis:
        yield kluis


@pytest.fixture
def gezin(kluis):
    gezin = casus()
    kluis.bewaar_casus(gezin)
    return gezin


@pytest.fixture
def gang(kluis, gezin):
    gang = reflectie(gezin)
    kluis.bewaar_reflectie(gang)
    return gang


def heropend(kluis):
    kluis.sluit()
    return open_kluis(kluis.map, WACHTZIN)


# Cases and reflections


def test_everything_stored_is_there_after_reopening(kluis, gezin, gang):
    a, c = antwoord(), concept(gang)
    kluis.bewaar_aantekening(a, gang.id, 0)
    kluis.bewaar_concept(c)
    kluis.bewaar_kader("anders-beslissen", "1.0", "id: anders-beslissen\n")
    kluis.bewaar_instellingen(Instellingen(vergrendel_na_minuten=3))
    with heropend(kluis) as weer:
        assert weer.casus(gezin.id) == gezin
        assert weer.reflecties(gezin.id) == (gang,)
        assert weer.reflectie(gang.id) == gang
        assert [rij.aantekening for rij in weer.aantekeningen(gang.id)] == [a]
        assert weer.concepten(gang.id) == (c,)
        assert weer.kader("anders-beslissen", "1.0") == "id: anders-beslissen\n"
        assert weer.instellingen().vergrendel_na_minuten == 3


def test_any_text_comes_back_letter_for_letter(kluis):
    @given(tekst=st.text(st.characters(codec="utf-8"), max_size=200))
    def heen_en_terug(tekst):
        gezin = casus("x" + tekst)
        gang = reflectie(gezin)
        # with a capital a word of the leerdeel may be the cover name of an earlier example
        geleerd = "x" + "".join(teken for teken in tekst if not teken.isupper())
        c = concept(gang, tekst)
        kluis.bewaar_casus(gezin)
        kluis.bewaar_reflectie(gang)
        kluis.bewaar_aantekening(antwoord(tekst), gang.id, 0)
        kluis.bewaar_aantekening(leer(geleerd), gang.id, 0)
        kluis.bewaar_concept(c)
        assert kluis.casus(gezin.id) == gezin
        assert {rij.id: rij.schuilnaam for rij in kluis.casussen()}[gezin.id] == "x" + tekst
        assert [rij.aantekening.tekst for rij in kluis.aantekeningen(gang.id)] == [tekst, geleerd]
        assert kluis.concepten(gang.id) == (c,)

    heen_en_terug()


def test_a_hundred_thousand_characters_fit(kluis, gang):
    lang = "é🙂ש " * 25_000
    kluis.bewaar_aantekening(antwoord(lang), gang.id, 0)
    kluis.bewaar_concept(concept(gang, lang))
    assert kluis.aantekeningen(gang.id)[0].aantekening.tekst == lang
    assert kluis.concepten(gang.id)[0].velden["tekst"] == lang


def test_the_overview_shows_each_case_with_its_reflections_last_changed_first(kluis, gezin):
    later = casus("Els")
    kluis.bewaar_casus(later)
    gang = reflectie(gezin, twijfel=GekozenTwijfel(id="wat-gebeurde"), gewijzigd=NU + timedelta(days=1))
    kluis.bewaar_reflectie(gang)
    eerste, tweede = kluis.casussen()
    assert (eerste.schuilnaam, tweede.schuilnaam) == ("Linde", "Els")
    assert eerste.betrokkenen == ((gezin.betrokkenen[0].id, "moeder"),)
    assert eerste.gewijzigd == gang.gewijzigd
    (rij,) = eerste.reflecties
    assert (rij.id, rij.kader, rij.twijfel, rij.begonnen, rij.stand) == (
        gang.id,
        gang.kader,
        gang.twijfel,
        gang.begonnen,
        "open",
    )


def test_what_is_not_there_is_told_by_id(kluis, gezin):
    weg = nieuw_id()
    for vraag in (kluis.casus, kluis.reflectie, kluis.versies):
        with pytest.raises(NietInKluis, match=weg):
            vraag(weg)
    with pytest.raises(NietInKluis):
        kluis.bewaar_reflectie(reflectie(casus()))
    with pytest.raises(NietInKluis):
        kluis.bewaar_aantekening(antwoord(), weg, 0)
    with pytest.raises(NietInKluis):
        kluis.bewaar_aantekening(leer(), weg, 0)
    with pytest.raises(NietInKluis):
        kluis.bewaar_concept(concept(reflectie(gezin)))
    with pytest.raises(NietInKluis):
        kluis.bewaar_naam(weg, NaamInRegister(betrokkene=nieuw_id(), naam="Sara"))
    assert kluis.leerdeel() == ()


def test_the_first_text_of_a_kader_version_stays(kluis):
    kluis.bewaar_kader("k", "1", "eerst")
    kluis.bewaar_kader("k", "1", "later")
    assert kluis.kader("k", "1") == "eerst"
    assert kluis.kader("k", "2") is None


def test_a_closed_vault_says_so(kluis, gang):
    kluis.sluit()
    kluis.sluit()
    with pytest.raises(KluisDicht, match="wat je nu typt is niet bewaard"):
        kluis.bewaar_concept(concept(gang))


# Concepts


def test_a_concept_is_overwritten_and_gone_when_its_aantekening_is_stored(kluis, gang):
    a = antwoord()
    ander = concept(gang)
    kluis.bewaar_concept(concept(gang, "a", id=a.id))
    kluis.bewaar_concept(ander)
    kluis.bewaar_concept(concept(gang, "ab", id=a.id))
    assert [c.velden["tekst"] for c in kluis.concepten(gang.id)] == ["ab", "half een zin"]
    kluis.bewaar_aantekening(a, gang.id, 0)
    assert kluis.concepten(gang.id) == (ander,)
    kluis.wis_concept(ander.id)
    assert kluis.concepten(gang.id) == ()


def test_a_concept_of_the_leerdeel_is_sealed_with_its_question(kluis, gang):
    c = concept(gang, "kanarie-tekst", deel="leerdeel", vraag="kanarie-vraag", principe="kanarie-principe")
    kluis.bewaar_concept(c)
    (rij,) = kluis._db.rijen("SELECT body FROM concept")
    assert b"kanarie" not in rij[0]
    assert kluis.concepten(gang.id) == (c,)


# Versions


def test_every_version_is_kept_and_can_come_back(kluis, gang):
    eerst = antwoord("eerst")
    dan = eerst.gewijzigd_op(NU + timedelta(minutes=1), tekst="dan")
    assert kluis.bewaar_aantekening(eerst, gang.id, 0).rev == 1
    assert kluis.bewaar_aantekening(dan, gang.id, 1).rev == 2
    later = NU + timedelta(minutes=2)
    terug = kluis.zet_terug(eerst.id, 1, later)
    assert (terug.aantekening.tekst, terug.rev) == ("eerst", 3)
    assert [(v.rev, v.aantekening.tekst) for v in kluis.versies(eerst.id)] == [(1, "eerst"), (2, "dan"), (3, "eerst")]
    assert kluis.versies(eerst.id)[2].bewaard_op == later
    assert kluis.aantekeningen(gang.id) == (terug,)
    with pytest.raises(NietInKluis):
        kluis.zet_terug(eerst.id, 9)


def test_the_second_writer_is_told_and_both_texts_stay(kluis, gang):
    a = antwoord("begin")
    kluis.bewaar_aantekening(a, gang.id, 0)
    assert not kluis.bewaar_aantekening(a.gewijzigd_op(NU, tekst="venster 1"), gang.id, 1).tussendoor
    tweede = kluis.bewaar_aantekening(a.gewijzigd_op(NU, tekst="venster 2"), gang.id, 1)
    assert tweede.tussendoor
    assert tweede.rev == 3
    assert [v.aantekening.tekst for v in kluis.versies(a.id)] == ["begin", "venster 1", "venster 2"]


def test_the_place_in_the_walk_is_stored_with_the_aantekening_or_not_at_all(kluis, gang):
    verder = gang.model_copy(update={"principes": ("feiten",)})
    kluis.bewaar_aantekening(antwoord(), gang.id, 0, reflectie=verder)
    assert kluis.reflectie(gang.id) == verder
    elders = verder.model_copy(update={"casus": nieuw_id()})
    with pytest.raises(NietInKluis):
        kluis.bewaar_aantekening(antwoord("half"), gang.id, 0, reflectie=elders)
    assert len(kluis.aantekeningen(gang.id)) == 1
    assert kluis.zoek("half") == ()


def test_rows_come_in_order_of_making_also_after_a_change(kluis, gezin, gang):
    rijen = [antwoord("een"), leer("twee"), antwoord("drie"), leer("vier"), leer("vijf")]
    for rij in rijen:
        kluis.bewaar_aantekening(rij, gang.id, 0)
    kluis.bewaar_aantekening(rijen[0].gewijzigd_op(NU, tekst="een!"), gang.id, 1)
    teksten = [rij.aantekening.tekst for rij in kluis.aantekeningen(gang.id)]
    assert teksten == ["een!", "twee", "drie", "vier", "vijf"]
    van_casus = kluis.aantekeningen_van_casus(gezin.id)
    assert [(rij.aantekening.tekst, rij.reflectie, rij.rev) for rij in van_casus] == [
        ("een!", gang.id, 2),
        ("drie", gang.id, 1),
    ]


def test_moving_to_a_newer_kader_stores_what_moved_along_at_once(kluis, gang):
    blijft, gaat, ik = antwoord("blijft"), antwoord("gaat"), leer("ik")
    for rij in (blijft, gaat, ik):
        kluis.bewaar_aantekening(rij, gang.id, 0)
    nu = {rij.aantekening.tekst: rij.aantekening for rij in kluis.aantekeningen(gang.id)}
    verder = [nu["blijft"]] + [nu[t].model_copy(update={"vraag": "nieuw-id"}) for t in ("gaat", "ik")]
    kluis.verplaats(gang.model_copy(update={"principes": ("feiten",)}), verder)
    assert [(rij.aantekening.vraag, rij.rev) for rij in kluis.aantekeningen(gang.id)] == [
        ("zelf-gezien", 1),
        ("nieuw-id", 2),
        ("nieuw-id", 2),
    ]


# Leerdeel


def test_the_leerdeel_tells_no_case_no_day_and_no_person(kluis, gang):
    a = leer("Ik wilde snel klaar zijn.", niet_delen_met=({"persoon": nieuw_id()},))
    kluis.bewaar_aantekening(a, gang.id, 0)
    kluis.bewaar_aantekening(a.gewijzigd_op(NU, tekst="Ik had haast."), gang.id, 1)
    (rij,) = kluis.leerdeel()
    assert rij.aantekening.gemaakt.isoformat() == "2026-11-01T00:00:00+00:00"
    assert rij.aantekening.niet_delen_met == ()
    assert (rij.aantekening.tekst, rij.rev) == ("Ik had haast.", 2)
    assert [v.aantekening.tekst for v in kluis.versies(a.id)] == ["Ik wilde snel klaar zijn.", "Ik had haast."]
    assert kluis.zet_terug(a.id, 1).aantekening.tekst == "Ik wilde snel klaar zijn."


def test_closing_the_walk_lets_go_of_its_leerdeel(kluis, gezin, gang):
    kluis.bewaar_aantekening(antwoord("van het gezin"), gang.id, 0)
    kluis.bewaar_aantekening(leer("van mij"), gang.id, 0)
    dicht = gang.model_copy(update={"stand": "afgerond"})
    kluis.sluit_reflectie(dicht)
    assert [rij.aantekening.tekst for rij in kluis.aantekeningen(gang.id)] == ["van het gezin"]
    assert [rij.aantekening.tekst for rij in kluis.leerdeel()] == ["van mij"]
    assert kluis._db.rijen("SELECT * FROM wandeling_leer") == []
    kluis.bewaar_aantekening(leer("nog van mij"), gang.id, 0)
    kluis.bewaar_reflectie(gang)
    assert len(kluis.aantekeningen(gang.id)) == 1


def test_outside_the_open_walk_nothing_ties_a_leerdeel_row_to_a_case(kluis, gezin, gang):
    ik = leer()
    kluis.bewaar_concept(concept(gang, deel="leerdeel", id=ik.id))
    kluis.bewaar_aantekening(ik, gang.id, 0)
    kluis.sluit_reflectie(gang.model_copy(update={"stand": "afgerond"}))
    tabellen = [naam for (naam,) in kluis._db.rijen("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    met_id = {
        naam
        for naam in tabellen
        for rij in kluis._db.rijen(f"SELECT * FROM {naam}")  # noqa: S608  our own table names
        if any(ik.id in str(waarde) for waarde in rij)
    }
    assert met_id == {"leer"}
    assert gezin.id not in str(kluis._db.rijen("SELECT * FROM leer"))


def test_the_casusdeel_key_alone_opens_nothing_of_the_leerdeel(kluis, gang):
    kluis.bewaar_aantekening(leer("kanarie in het leerdeel"), gang.id, 0)
    (rij,) = kluis._db.rijen("SELECT maand, body FROM leer")
    assert rij[0] == "2026-11"
    assert b"kanarie" not in rij[1]
    assert kluis.zoek("kanarie") == ()


@pytest.mark.parametrize(
    "tekst",
    ["Ik vond Sara lastig.", "met sara's school", "SARAH? nee sará", "Saartje huilde", "die Habtom belde"],
)
def test_a_name_of_any_case_stays_out_of_the_leerdeel_and_the_concept_stays(kluis, gezin, gang, tekst):
    ander = casus("Ander gezin")
    kluis.bewaar_casus(ander)
    kluis.bewaar_naam(
        ander.id, NaamInRegister(betrokkene=nieuw_id(), naam="Sara Habtom", varianten=("Saartje", "Wil"))
    )
    a = leer(tekst)
    kluis.bewaar_concept(concept(gang, tekst, deel="leerdeel", id=a.id))
    with pytest.raises(NaamInLeerdeel) as fout:
        kluis.bewaar_aantekening(a, gang.id, 0)
    assert fout.value.woorden
    assert not any(woord in str(fout.value) for woord in fout.value.woorden)
    assert kluis.leerdeel() == ()
    assert len(kluis.concepten(gang.id)) == 1
    kluis.bewaar_aantekening(leer("Ik wil anders kijken."), gang.id, 0)


# The register of names


def test_the_register_belongs_to_a_case_and_a_name_can_be_taken_off(kluis, gezin):
    sara = NaamInRegister(betrokkene=nieuw_id(), naam="Sara", varianten=("Saar",))
    kluis.bewaar_naam(gezin.id, sara)
    assert kluis.namen(gezin.id) == (sara,)
    assert kluis.alle_namen() == {gezin.id: (sara,)}
    kluis.bewaar_naam(gezin.id, NaamInRegister(betrokkene=sara.betrokkene, naam="Mina"))
    assert [naam.naam for naam in kluis.namen(gezin.id)] == ["Mina"]
    kluis.bewaar_naam(gezin.id, NaamInRegister(betrokkene=sara.betrokkene))
    assert kluis.namen(gezin.id) == ()
    assert kluis._db.rijen("SELECT * FROM naam_woord") == []


# A whole case at once


def test_an_import_is_whole_with_its_earlier_versions(kluis):
    gezin = casus()
    gang = reflectie(gezin)
    oud, nieuw = antwoord("oud"), None
    nieuw = oud.gewijzigd_op(NU + timedelta(hours=1), tekst="nieuw")
    kader = KaderTekst(id="anders-beslissen", versie="1.0", tekst="id: anders-beslissen")
    kluis.bewaar_alles(gezin, [gang], {gang.id: [nieuw]}, eerdere={oud.id: [oud]}, kaders=[kader])
    assert [(v.rev, v.aantekening) for v in kluis.versies(oud.id)] == [(1, oud), (2, nieuw)]
    assert kluis.aantekeningen_van_casus(gezin.id)[0].aantekening == nieuw
    assert kluis.kader("anders-beslissen", "1.0") == "id: anders-beslissen"
    assert [t.aantekening for t in kluis.zoek("nieuw")] == [oud.id]
    with pytest.raises(StaatErAl):
        kluis.bewaar_alles(gezin, [gang], {})


def test_an_import_that_clashes_half_way_leaves_nothing(kluis, gang):
    staat_er = antwoord("al van een ander")
    kluis.bewaar_aantekening(staat_er, gang.id, 0)
    gezin = casus("Import")
    nieuw = reflectie(gezin)
    logregels = len(kluis.logboek())
    with pytest.raises(StaatErAl):
        kluis.bewaar_alles(gezin, [nieuw], {nieuw.id: [antwoord("los"), staat_er]})
    with pytest.raises(NietInKluis):
        kluis.casus(gezin.id)
    assert kluis.zoek("los") == ()
    assert len(kluis.logboek()) == logregels


# Search


@pytest.mark.parametrize(
    ("getypt", "tekst"),
    [
        ("kinderen", "Het kind bleef thuis."),
        ("gezinnen", "In dit gezin is rust."),
        ("slaan", "Hij sloeg de deur dicht."),
        ("gelopen", "Ze liep weg."),
        ("gesprekken", "Een gesprek op school."),
        ("verwaarloosd", "Het gaat om verwaarlozing."),
        ("veil", "Is het veilig?"),
        ("cafe", "In het café."),
        ("CAFÉ", "in het cafe"),
        ('"naar huis"', "Ze wil naar huis toe."),
        ("„naar huis”", "Ze wil naar huis toe."),
        ("huis wil", "Ze wil naar huis toe."),
        ("Ωμέγα", "teken ωμεγα"),
    ],
)
def test_search_finds_what_a_worker_would_expect(kluis, gang, getypt, tekst):
    kluis.bewaar_aantekening(antwoord("Iets heel anders staat hier."), gang.id, 0)
    kluis.bewaar_aantekening(antwoord(tekst), gang.id, 0)
    (treffer,) = kluis.zoek(getypt)
    assert (treffer.soort, treffer.veld, treffer.reflectie) == ("antwoord", "tekst", gang.id)
    assert treffer.fragment == tekst


@pytest.mark.parametrize("getypt", ["", "   ", '""', '"', "-", "*", "()", "'", "🙂", ":", "^", '"" ""'])
def test_signs_alone_find_nothing(kluis, gang, getypt):
    kluis.bewaar_aantekening(antwoord("tekst"), gang.id, 0)
    assert kluis.zoek(getypt) == ()


def test_nothing_that_is_typed_is_a_syntax_error(kluis, gang):
    kluis.bewaar_aantekening(antwoord("tekst"), gang.id, 0)

    @given(st.text(max_size=40) | st.text('"*()^:-+ANDORNT{},.\x00 ', max_size=20))
    def typ(getypt):
        kluis.zoek(getypt)

    typ()


def test_a_pasted_page_is_searched_by_its_first_words(kluis, gang):
    tekst = " ".join(f"woord{nr}" for nr in range(3000))
    kluis.bewaar_aantekening(antwoord(tekst), gang.id, 0)
    assert len(kluis.zoek(tekst)) == 1
    assert len(kluis.zoek(f'"{tekst}"')) == 1


def test_a_phrase_keeps_its_order_and_the_newest_text_is_searched(kluis, gang):
    a = antwoord("oude woorden hier")
    kluis.bewaar_aantekening(a, gang.id, 0)
    assert kluis.zoek('"woorden oude"') == ()
    kluis.bewaar_aantekening(a.gewijzigd_op(NU, tekst="andere tekst"), gang.id, 1)
    assert kluis.zoek("woorden") == ()
    assert len(kluis.zoek("andere")) == 1


def test_a_long_text_gives_a_fragment_around_the_hit(kluis, gang):
    kluis.bewaar_aantekening(antwoord("vooraf " * 100 + "kanarie" + " daarna" * 100), gang.id, 0)
    fragment = kluis.zoek("kanarie")[0].fragment
    assert fragment.startswith("… ")
    assert fragment.endswith(" …")
    assert "kanarie" in fragment
    assert len(fragment) < 160


def test_another_stemmer_makes_the_index_again_at_opening(kluis, gang):
    kluis.bewaar_aantekening(antwoord("Het kind bleef thuis."), gang.id, 0)
    kluis._db.doe("UPDATE toestand SET waarde = 'ouder' WHERE sleutel = 'zoek'")
    kluis._db.doe("INSERT INTO zoek (zoek) VALUES ('delete-all')")
    with heropend(kluis) as weer:
        assert len(weer.zoek("kinderen")) == 1
        assert weer.controle() == ()


# The log


def test_the_log_tells_what_and_when_but_no_content_and_no_leerdeel(kluis, gezin, gang):
    kluis.bewaar_aantekening(antwoord("kanarie"), gang.id, 0)
    voor = len(kluis.logboek())
    kluis.bewaar_aantekening(leer("kanarie"), gang.id, 0)
    assert len(kluis.logboek()) == voor
    kluis.log("uitgevoerd", gezin.id, voor_wie="gezin", aantal=3)
    regels = kluis.logboek()
    assert [regel.wat for regel in regels] == ["casus bewaard", "aantekening bewaard", "uitgevoerd"]
    assert (regels[-1].casus, regels[-1].voor_wie, regels[-1].aantal) == (gezin.id, "gezin", 3)
    assert "kanarie" not in str(regels)


@pytest.mark.parametrize(
    "ingreep",
    [
        "UPDATE logboek SET wat = 'niets' WHERE nr = 1",
        "DELETE FROM logboek",
        "INSERT OR REPLACE INTO logboek SELECT nr, tijd, 'niets', casus, body, keten FROM logboek WHERE nr = 1",
        "INSERT INTO logboek SELECT 9, tijd, wat, casus, body, keten FROM logboek WHERE nr = 1",
    ],
)
def test_the_log_only_grows(kluis, gezin, ingreep):
    with pytest.raises(Exception, match="logboek"):
        kluis._db.doe(ingreep)
    assert kluis.controle() == ()


def test_a_log_that_was_changed_around_the_triggers_is_found(kluis, gezin, gang):
    kluis.bewaar_aantekening(antwoord(), gang.id, 0)
    kluis._db.doe("DROP TRIGGER logboek_vast")
    kluis._db.doe("UPDATE logboek SET wat = 'niets' WHERE nr = 1")
    assert kluis.controle() == ("Het logboek is veranderd vanaf regel 1.",)


# Nothing in clear


def test_no_word_lies_in_clear_on_the_disk(kluis, gang, gezin):
    kluis.bewaar_aantekening(antwoord("kanariewoord"), gang.id, 0)
    kluis.bewaar_aantekening(leer("kanariewoord"), gang.id, 0)
    kluis.bewaar_concept(concept(gang, "kanariewoord"))
    kluis.bewaar_naam(gezin.id, NaamInRegister(betrokkene=nieuw_id(), naam="Kanariewoord"))
    open_bytes = ruwe_bytes(kluis.map)
    kluis.sluit()
    for bytes_ in (open_bytes, ruwe_bytes(kluis.map)):
        assert b"kanariewoord" not in bytes_.lower()
        assert b"aantekening" not in bytes_
