"""Erasing for good: nothing is left of it in the file, its index, its log and its copies; all else stays."""

import time
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kluishulp import NU, WACHTZIN, antwoord, concept, leer, reflectie
from maken import aantekeningen
from ontsleutelen import heldere_bytes

from checklist_app.domain.basis import nieuw_id
from checklist_app.domain.bron import Bron
from checklist_app.domain.casus import Betrokkene, Casus, Relatie
from checklist_app.domain.datum import begrijp
from checklist_app.domain.register import NaamInRegister
from checklist_app.domain.soorten import SOORTEN
from checklist_app.kluis import wissen
from checklist_app.kluis.fouten import NietInKluis
from checklist_app.kluis.herstel import bereid_voor
from checklist_app.kluis.kopieen import maak_eigen_kopie
from checklist_app.kluis.maken import maak, open_kluis
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.wissen import nieuwe_regel

KANARIE = "kwetterlijster"
"""A word that stands nowhere but in what is erased."""


@pytest.fixture
def kluis(tmp_path, kosten):
    with maak(tmp_path / "kluis", WACHTZIN, kosten=kosten)[0] as kluis:
        yield kluis


def zet_neer(kluis, woord=KANARIE, schuilnaam="Linde"):
    """A family whose every text holds this word, in every table there is."""
    moeder, kind = (
        Betrokkene(id=nieuw_id(), soort=s, rol=f"{r} {woord}") for s, r in (("ouder", "a"), ("kind", "b"))
    )
    gezin = Casus(
        id=nieuw_id(),
        schuilnaam=f"{schuilnaam} {woord}",
        kenmerk=woord,
        betrokkenen=(moeder, kind),
        gemaakt=NU,
        gewijzigd=NU,
    )
    kluis.bewaar_casus(gezin)
    gang = reflectie(gezin)
    kluis.bewaar_reflectie(gang)
    note = antwoord(f"Eerst stond hier {woord}een.")
    kluis.bewaar_aantekening(note, gang.id, 0)
    kluis.bewaar_aantekening(note.gewijzigd_op(NU, tekst=f"Daarna {woord}twee."), gang.id, 1)
    kluis.bewaar_aantekening(note.gewijzigd_op(NU, tekst=f"Nu {woord}."), gang.id, 2)
    kluis.bewaar_concept(concept(gang, f"half {woord}"))
    kluis.bewaar_naam(gezin.id, NaamInRegister(betrokkene=moeder.id, naam=woord))
    kluis._db.doe(
        "INSERT INTO poortkeuze (casus, vorm, keuze, vervanging) VALUES (?, ?, 'rol', ?)", gezin.id, woord, woord
    )
    return gezin, gang, note


def overal(kluis):
    """Every byte in clear that lies on the disk: of the open vault with its log, and of each automatic copy."""
    plaats = Plaats(kluis.map)
    return [heldere_bytes(map_, kluis._sleutels.casusdeel) for map_ in (plaats.map, *plaats.kopieen())]


def resten(heap, woord=KANARIE):
    """The beginnings of a word that stand somewhere: the index keeps a word in pieces."""
    return [deel for eind in range(6, len(woord) + 1) if (deel := woord[:eind].encode()) in heap.lower()]


def test_the_search_for_the_canary_finds_it_while_it_is_there(kluis):
    zet_neer(kluis)
    (heap,) = overal(kluis)
    assert resten(heap)


def test_of_an_erased_case_nothing_is_left_in_the_file_the_index_and_the_copies(kluis):
    zet_neer(kluis, "zwaluwstaart", "Eik")
    gezin, *_ = zet_neer(kluis)
    oud = maak_eigen_kopie(kluis._db, kluis._sleutels, "dag")
    opzij = kluis.map / "opzij-20261120T101010Z"
    opzij.mkdir()
    uitkomst = kluis.wis(nieuwe_regel("casus", gezin.id), gezin.id)
    assert uitkomst.compact
    assert set(uitkomst.weg) == {oud, opzij}
    assert not oud.exists()
    assert not opzij.exists()
    assert uitkomst.kopie.is_dir()
    assert kluis.zoek(KANARIE) == ()
    assert kluis.controle() == ()
    heaps = overal(kluis)
    assert len(heaps) == 2
    for heap in heaps:
        assert not resten(heap)
        assert resten(heap, "zwaluwstaart")


def test_text_that_was_typed_and_erased_many_times_leaves_no_word_in_the_index(kluis):
    gezin, gang, _ = zet_neer(kluis, "zwaluwstaart")
    for nr in range(40):
        note = antwoord(f"{KANARIE} en {KANARIE}{nr}")
        kluis.bewaar_aantekening(note, gang.id, 0)
        kluis.wis(nieuwe_regel("aantekening", note.id), gezin.id)
    (heap,) = overal(kluis)
    assert not resten(heap)


def test_the_leerdeel_stays_when_its_case_goes(kluis):
    gezin, gang, _ = zet_neer(kluis)
    les = leer("Ik had eerder kunnen bellen.")
    kluis.bewaar_aantekening(les, gang.id, 0)
    kluis.wis(nieuwe_regel("casus", gezin.id), gezin.id)
    assert [rij.aantekening.id for rij in kluis.leerdeel()] == [les.id]
    assert kluis.casussen() == ()
    assert kluis._db.rijen("SELECT * FROM wandeling_leer") == []


def test_the_vault_remembers_ids_alone_of_what_went(kluis):
    gezin, *_ = zet_neer(kluis)
    regel = nieuwe_regel("casus", gezin.id)
    kluis.wis(regel, gezin.id)
    assert wissen.gewiste_regels(kluis._db) == (regel,)
    laatste = kluis.logboek()[-1]
    assert (laatste.wat, laatste.casus, laatste.aantal) == ("casus gewist", gezin.id, 1)


def test_what_is_not_there_cannot_be_erased_and_changes_nothing(kluis):
    gezin, _, note = zet_neer(kluis)
    for regel in (
        nieuwe_regel("casus", nieuw_id()),
        nieuwe_regel("persoon", nieuw_id()),
        nieuwe_regel("aantekening", nieuw_id()),
        nieuwe_regel("versie", note.id, 9),
        nieuwe_regel("versie", note.id, 3),
    ):
        with pytest.raises(NietInKluis):
            kluis.wis(regel, gezin.id)
    assert wissen.gewiste_regels(kluis._db) == ()
    assert len(kluis.versies(note.id)) == 3


def test_a_copy_of_a_clock_that_ran_ahead_goes_too(kluis):
    gezin, *_ = zet_neer(kluis)
    oud = maak_eigen_kopie(kluis._db, kluis._sleutels, "dag")
    oud = oud.rename(oud.with_name("29990101T000000Z-dag"))
    opzij = kluis.map / "opzij-29990101T000000Z"
    opzij.mkdir()
    uitkomst = kluis.wis(nieuwe_regel("casus", gezin.id), gezin.id)
    assert uitkomst.weg == (oud, opzij)
    assert list(Plaats(kluis.map).kopieen()) == [uitkomst.kopie]
    assert not wissen.moet_nog(kluis._db, wissen.OUDE_KOPIEEN_MOETEN_WEG)


def test_a_copy_that_does_not_go_stays_owed(kluis, monkeypatch):
    gezin, *_ = zet_neer(kluis)
    oud = maak_eigen_kopie(kluis._db, kluis._sleutels, "dag")
    monkeypatch.setattr(wissen, "ruim_op", lambda pad: None)
    assert kluis.wis(nieuwe_regel("casus", gezin.id), gezin.id).weg == ()
    assert oud.exists()
    assert wissen.moet_nog(kluis._db, wissen.OUDE_KOPIEEN_MOETEN_WEG)


@pytest.mark.parametrize("na", ["maak_compact", "verwijder_oude_kopieen"])
def test_what_another_window_erases_meanwhile_stays_owed(kluis, monkeypatch, na):
    """The copy that is made for one erasing may hold what another window erases just then."""
    gezin, *_ = zet_neer(kluis)
    ander, _, note = zet_neer(kluis, "zwaluwstaart", "Eik")
    echt = getattr(wissen, na)
    with open_kluis(kluis.map, WACHTZIN) as venster:

        def intussen(*wat, **hoe):
            monkeypatch.undo()
            if na == "maak_compact":
                gedaan = echt(*wat, **hoe)
                venster.wis(nieuwe_regel("versie", note.id, 1), ander.id)
                return gedaan
            venster.wis(nieuwe_regel("versie", note.id, 1), ander.id)
            return echt(*wat, **hoe)

        monkeypatch.setattr(wissen, na, intussen)
        assert kluis.wis(nieuwe_regel("casus", gezin.id), gezin.id).kopie
        assert wissen.moet_nog(kluis._db, wissen.OUDE_KOPIEEN_MOETEN_WEG)
    kluis.wis(nieuwe_regel("casus", ander.id), ander.id)
    assert not wissen.moet_nog(kluis._db, wissen.OUDE_KOPIEEN_MOETEN_WEG)


def test_a_case_that_shrinks_tells_the_real_moment_with_the_day_of_here(monkeypatch):
    """In one of these two places it is another day than in Greenwich, at every hour."""
    for plek in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
        monkeypatch.setenv("TZ", plek)
        time.tzset()
        hier = datetime.now().astimezone().date()
        regel = nieuwe_regel("verkleind", nieuw_id(), dag=hier)
        assert abs(datetime.fromisoformat(regel.tijd) - datetime.now(UTC)) < timedelta(minutes=1)
        assert regel.tijd.startswith(f"{hier}T")
    monkeypatch.undo()
    time.tzset()


# less than a case


def test_of_an_erased_aantekening_nothing_is_left_and_nothing_points_to_it(kluis):
    gezin, gang, _ = zet_neer(kluis, "zwaluwstaart")
    weg = antwoord(f"{KANARIE}een")
    kluis.bewaar_aantekening(weg, gang.id, 0)
    kluis.bewaar_aantekening(weg.gewijzigd_op(NU, tekst=KANARIE), gang.id, 1)
    kluis.bewaar_concept(concept(gang, KANARIE, id=weg.id))
    besluit = SOORTEN["besluit"](id=nieuw_id(), gemaakt=NU, gewijzigd=NU, wat="Zo.", leunt_op=(weg.id,))
    kluis.bewaar_aantekening(besluit, gang.id, 0)
    uitkomst = kluis.wis(nieuwe_regel("aantekening", weg.id), gezin.id)
    assert (uitkomst.compact, uitkomst.kopie) == (True, None)
    assert wissen.moet_nog(kluis._db, wissen.OUDE_KOPIEEN_MOETEN_WEG)
    nu = {rij.aantekening.id: rij.aantekening for rij in kluis.aantekeningen(gang.id)}
    assert weg.id not in nu
    assert nu[besluit.id] == besluit.gewijzigd_op(NU, leunt_op=())
    assert kluis.controle() == ()
    (heap,) = overal(kluis)
    assert not resten(heap)


def test_an_erased_version_leaves_the_others_with_their_own_numbers(kluis):
    gezin, gang, _ = zet_neer(kluis, "zwaluwstaart")
    note = antwoord("Eerst dit.")
    for rev, tekst in enumerate(("Eerst dit.", KANARIE, "Nu dit.")):
        kluis.bewaar_aantekening(note.gewijzigd_op(NU, tekst=tekst), gang.id, rev)
    kluis.wis(nieuwe_regel("versie", note.id, 2), gezin.id)
    assert [(v.rev, v.aantekening.tekst) for v in kluis.versies(note.id)] == [(1, "Eerst dit."), (3, "Nu dit.")]
    assert kluis.controle() == ()
    kluis.bewaar_aantekening(note.gewijzigd_op(NU, tekst="En dit."), gang.id, 3)
    assert [v.rev for v in kluis.versies(note.id)] == [1, 3, 4]
    (heap,) = overal(kluis)
    assert not resten(heap)


def met_persoon(kluis):
    """A family in which one person stands in every place that a person can stand in."""
    wie, ander = nieuw_id(), nieuw_id()
    gezin = Casus(
        id=nieuw_id(),
        schuilnaam="Linde",
        betrokkenen=(
            Betrokkene(id=wie, soort="netwerk", rol=KANARIE, veilig_bereiken=KANARIE),
            Betrokkene(
                id=ander,
                soort="ouder",
                rol="moeder",
                relaties=(Relatie(persoon=wie, wat=f"zus van {KANARIE}"),),
                niet_samen_spreken_met=(wie,),
                geweld_volgens=Bron(persoon=wie),
                mag_genoemd_worden_aan=(wie, ander),
            ),
        ),
        gemaakt=NU,
        gewijzigd=NU,
    )
    kluis.bewaar_casus(gezin)
    gang = reflectie(gezin)
    kluis.bewaar_reflectie(gang)
    kluis.bewaar_naam(gezin.id, NaamInRegister(betrokkene=wie, naam=KANARIE))
    return gezin, gang, wie, ander


def test_an_erased_person_is_gone_from_every_list_and_a_source_becomes_somebody(kluis):
    gezin, gang, wie, ander = met_persoon(kluis)
    gesprek = SOORTEN["gesprek"](id=nieuw_id(), gemaakt=NU, gewijzigd=NU, persoon=wie, eigen_woorden=KANARIE)
    samen = SOORTEN["gesprek"](
        id=nieuw_id(), gemaakt=NU, gewijzigd=NU, persoon=ander, wie_erbij=(Bron(persoon=wie), Bron(persoon=ander))
    )
    uitspraak = SOORTEN["uitspraak"](
        id=nieuw_id(),
        gemaakt=NU,
        gewijzigd=NU,
        tekst="Dit zag iemand.",
        bron=Bron(persoon=wie),
        wat_zegt_ieder=({"persoon": wie, "eigen_woorden": KANARIE}, {"persoon": ander, "eigen_woorden": "nee"}),
        verwijst_naar=(gesprek.id,),
        mag_gedeeld_worden_met=(wie,),
    )
    for aantekening in (gesprek, samen, uitspraak):
        kluis.bewaar_aantekening(aantekening, gang.id, 0)
        kluis.bewaar_aantekening(aantekening, gang.id, 1)
    kluis.bewaar_concept(concept(gang, soort="gesprek", velden={"persoon": KANARIE, "eigen_woorden": KANARIE}))
    kluis.bewaar_concept(
        concept(gang, velden={"bron": KANARIE, "wat_zegt_ieder": [{"persoon": KANARIE, "eigen_woorden": KANARIE}]})
    )
    kluis.wis(nieuwe_regel("persoon", wie), gezin.id)

    (over,) = kluis.casus(gezin.id).betrokkenen
    assert (over.relaties, over.niet_samen_spreken_met) == ((), ())
    assert over.geweld_volgens == Bron(tekst="iemand")
    assert over.mag_genoemd_worden_aan == (ander,)
    assert kluis.namen(gezin.id) == ()
    nu = {rij.aantekening.id: rij.aantekening for rij in kluis.aantekeningen(gang.id)}
    assert nu.keys() == {samen.id, uitspraak.id}
    assert nu[samen.id].wie_erbij == (Bron(tekst="iemand"), Bron(persoon=ander))
    gebleven = nu[uitspraak.id]
    assert gebleven.bron == Bron(tekst="iemand")
    assert [rij.persoon for rij in gebleven.wat_zegt_ieder] == [ander]
    assert (gebleven.verwijst_naar, gebleven.mag_gedeeld_worden_met) == ((), ())
    assert [v.aantekening for v in kluis.versies(uitspraak.id)] == [gebleven, gebleven]
    assert [c.velden for c in kluis.concepten(gang.id)] == [{"bron": "iemand", "wat_zegt_ieder": []}]
    assert kluis.controle() == ()
    (heap,) = overal(kluis)
    assert not resten(heap)
    assert wie.encode() in heap  # the row in gewist, and nothing else
    assert heap.count(wie.encode()) == 1


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_kind_of_aantekening_points_to_an_erased_person(kluis, data):
    gezin, gang, wie, ander = met_persoon(kluis)
    note = data.draw(aantekeningen([wie, ander])).model_copy(update={"id": nieuw_id()})
    kluis.bewaar_aantekening(note, gang.id, 0)
    kluis.wis(nieuwe_regel("persoon", wie), gezin.id)
    rijen = kluis._db.rijen(
        "SELECT body FROM aantekening UNION ALL SELECT body FROM versie UNION ALL SELECT body FROM casus"
    )
    assert not [body for (body,) in rijen if wie in body]


def test_an_aantekening_of_the_leerdeel_goes_and_the_log_keeps_no_case_beside_it(kluis):
    gezin, gang, _ = zet_neer(kluis, "zwaluwstaart")
    les = leer("Ik had eerder kunnen bellen.")
    for rev in (0, 1, 2):
        kluis.bewaar_aantekening(les, gang.id, rev)
    kluis.wis(nieuwe_regel("versie", les.id, 1), gezin.id)
    assert [v.rev for v in kluis.versies(les.id)] == [2, 3]
    kluis.wis(nieuwe_regel("aantekening", les.id), gezin.id)
    assert kluis.leerdeel() == ()
    assert [(r.wat, r.casus) for r in kluis.logboek()][-2:] == [("versie gewist", None), ("aantekening gewist", None)]
    assert kluis.controle() == ()


# shrinking


def test_a_shrunk_case_keeps_what_looking_back_needs_and_nothing_else(kluis):
    gezin, gang, _ = zet_neer(kluis)
    kluis.bewaar_casus(gezin.model_copy(update={"schuilnaam": "Linde"}))
    dag = begrijp("1 maart 2027", date(2026, 11, 21), "vooruit")
    besluit = SOORTEN["besluit"](
        id=nieuw_id(), gemaakt=NU, gewijzigd=NU, wat="Oma blijft komen.", waarom=KANARIE, geldig_tot=dag
    )
    verwachting = SOORTEN["verwachting"](
        id=nieuw_id(), gemaakt=NU, gewijzigd=NU, wat="Rust.", waaraan_gaat_het_mis="Ruzie.", terugkijken_op=dag
    )
    for aantekening in (besluit, verwachting):
        kluis.bewaar_aantekening(aantekening, gang.id, 0)
    kluis.bewaar_aantekening(besluit.gewijzigd_op(NU, waarom=f"{KANARIE} en meer"), gang.id, 1)
    kluis.sluit_reflectie(gang.model_copy(update={"stand": "afgerond"}))
    uitkomst = kluis.wis(nieuwe_regel("verkleind", gezin.id, dag=date(2026, 11, 21)), gezin.id)
    assert uitkomst.kopie.is_dir()
    klein = kluis.casus(gezin.id)
    assert (klein.schuilnaam, klein.betrokkenen, klein.verkleind_op) == ("Linde", (), date(2026, 11, 21))
    assert [rij.aantekening.kern for rij in kluis.aantekeningen(gang.id)] == ["Oma blijft komen.", "Rust."]
    assert [a.dag for a in kluis.agenda(date(2027, 3, 1))] == [date(2027, 3, 1)] * 2
    assert kluis.zoek("ruzie")
    assert kluis.controle() == ()
    for heap in overal(kluis):
        assert not resten(heap)


# copies that are put back, and what was broken off


def test_a_copy_that_is_put_back_is_erased_again(tmp_path, kluis):
    gezin, *_ = zet_neer(kluis)
    ander, _, note2 = zet_neer(kluis, "zwaluwstaart", "Eik")
    kopie = kluis.kopie(tmp_path / "elders")
    kluis.wis(nieuwe_regel("casus", gezin.id), gezin.id)
    kluis.wis(nieuwe_regel("versie", note2.id, 1), ander.id)
    regels = wissen.gewiste_regels(kluis._db)
    with open_kluis(kopie, WACHTZIN) as oud:
        assert len(oud.casussen()) == 2
        assert wissen.wis_opnieuw(oud._db, oud._zegel, regels) == 2
        assert [rij.id for rij in oud.casussen()] == [ander.id]
        assert [v.rev for v in oud.versies(note2.id)] == [2, 3]
        assert wissen.gewiste_regels(oud._db) == regels
        assert wissen.wis_opnieuw(oud._db, oud._zegel, regels) == 0
        assert wissen.moet_nog(oud._db, wissen.OUDE_KOPIEEN_MOETEN_WEG)
        (heap,) = overal(oud)
        assert not resten(heap)


def test_a_file_that_was_not_made_compact_is_made_so_at_the_next_opening(kluis):
    gezin, *_ = zet_neer(kluis)
    regel = nieuwe_regel("casus", gezin.id)
    with kluis._db.transactie("niets"):
        wissen.wis(kluis._db, kluis._zegel, regel)
        wissen.onthoud(kluis._db, regel)
    kluis.sluit()
    with open_kluis(kluis.map, WACHTZIN) as weer:
        assert not wissen.moet_nog(weer._db, wissen.NIET_COMPACT)
        assert wissen.moet_nog(weer._db, wissen.OUDE_KOPIEEN_MOETEN_WEG)
        (heap,) = overal(weer)
        assert not resten(heap)


@pytest.mark.parametrize("maak_note", [antwoord, leer], ids=["casusdeel", "leerdeel"])
@pytest.mark.parametrize("over", [[], ["een"], ["een", "twee"]], ids=len)
def test_an_erased_version_that_is_the_newest_of_an_older_copy_is_gone_from_it(kluis, tmp_path, maak_note, over):
    """After the copy was made the text changed, and then the newest version that it knows was erased."""
    gezin, gang, _ = zet_neer(kluis, "zwaluwstaart")
    note = maak_note("een")
    for rev, tekst in enumerate((*over, KANARIE, "later")):
        if tekst == "later":
            kopie = kluis.kopie(tmp_path / "elders")
        kluis.bewaar_aantekening(note.gewijzigd_op(NU, tekst=tekst), gang.id, rev)
    kluis.wis(nieuwe_regel("versie", note.id, len(over) + 1), gezin.id)
    regels = wissen.gewiste_regels(kluis._db)
    with open_kluis(kopie, WACHTZIN) as oud:
        assert wissen.wis_opnieuw(oud._db, oud._zegel, regels) == 1
        assert oud.zoek(KANARIE) == ()
        assert oud.controle() == ()
        rijen = [rij for rij in oud.aantekeningen(gang.id) if rij.aantekening.id == note.id]
        assert [rij.aantekening.tekst for rij in rijen] == over[-1:]
        if over:
            assert [v.aantekening.tekst for v in oud.versies(note.id)] == over
            if maak_note is antwoord:
                assert oud.zoek(over[-1])
            oud.bewaar_aantekening(note.gewijzigd_op(NU, tekst="weer"), gang.id, rijen[0].rev)
            assert [v.aantekening.tekst for v in oud.versies(note.id)] == [*over, "weer"]
        (heap,) = overal(oud)
        assert not resten(heap)


def test_a_vault_that_was_not_made_compact_is_before_it_is_set_aside(kluis, tmp_path):
    gezin, *_ = zet_neer(kluis)
    kopie = kluis.kopie(tmp_path / "elders")
    regel = nieuwe_regel("casus", gezin.id)
    with kluis._db.transactie("niets"):
        wissen.wis(kluis._db, kluis._zegel, regel)
        wissen.onthoud(kluis._db, regel)
    kluis.sluit()
    with bereid_voor(kluis.map, kopie, lambda bestand: bestand.open_met_wachtzin(WACHTZIN)) as klaar:
        opzij = klaar.zet_terug()
    assert not resten(heldere_bytes(opzij, kluis._sleutels.casusdeel))
    (heap,) = overal(kluis)
    assert not resten(heap)


def test_a_reader_in_another_window_leaves_the_tidying_for_later(kluis, monkeypatch):
    monkeypatch.setattr("checklist_app.kluis.verbinding.WACHT_MS", 50)
    gezin, *_ = zet_neer(kluis)
    with open_kluis(kluis.map, WACHTZIN) as venster, open_kluis(kluis.map, WACHTZIN) as ander:
        ander._db.doe("BEGIN")
        ander._db.rij("SELECT count(*) FROM aantekening")
        uitkomst = venster.wis(nieuwe_regel("casus", gezin.id), gezin.id)
        assert not uitkomst.compact
        assert uitkomst.kopie is None
        assert wissen.moet_nog(venster._db, wissen.NIET_COMPACT)
        assert venster.casussen() == ()
        ander._db.doe("COMMIT")
