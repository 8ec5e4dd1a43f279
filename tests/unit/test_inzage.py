"""What is held about one person, for the organisation to assess: whole, and with every other person marked."""

import pytest
from gangen import begin, gezin, nieuw_kompas, schrijf
from hypothesis import given, settings
from hypothesis import strategies as st
from maken import NU, VANDAAG, aantekeningen, maak, maak_casus, maak_wandeling

from checklist_app.documents.inzage import Gehouden, inzage
from checklist_app.documents.tekst import als_tekst
from checklist_app.domain.basis import JIJZELF, nieuw_id
from checklist_app.domain.blokken import Genoemd, Velden, tekst_van
from checklist_app.domain.bron import Bron
from checklist_app.domain.casus import Betrokkene, Relatie
from checklist_app.domain.register import NaamInRegister
from checklist_app.flow.demo import zet_oefengezin_neer
from checklist_app.flow.fouten import PersoonNietGevonden, PersoonNodig
from checklist_app.flow.inzage import inzagedocument
from checklist_app.flow.uitvoer import document
from checklist_app.poort.fouten import Tegengehouden

MOEDER = Betrokkene(id=nieuw_id(), soort="ouder", rol="moeder", veilig_bereiken="overdag")
KIND = Betrokkene(
    id=nieuw_id(), soort="kind", rol="kind 1", relaties=(Relatie(persoon=MOEDER.id, wat="kind van"),), taal="Tigrinya"
)
OMA = Betrokkene(id=nieuw_id(), soort="netwerk", rol="oma", taal="Frans")
CASUS = maak_casus(MOEDER, KIND, OMA)
REGISTER = (
    NaamInRegister(betrokkene=MOEDER.id, naam="Selam"),
    NaamInRegister(betrokkene=KIND.id, naam="Roza", varianten=("王芳",)),
)


def regels(*opgeschreven, over=MOEDER.id, **gehouden):
    blad = inzage(
        CASUS, [maak_wandeling(CASUS, *opgeschreven)], Gehouden(register=REGISTER, **gehouden), over, VANDAAG
    )
    return als_tekst(blad).splitlines()


def regel_met(tekst, alle):
    return next(regel for regel in alle if tekst in regel)


def test_what_touches_nobody_else_carries_no_sign():
    note = maak("uitspraak", tekst="Moeder werkt in de nacht.")
    assert "beoordelen" not in regel_met("Moeder werkt", regels(note))


@pytest.mark.parametrize(
    "tekst", ["Oma brengt haar.", "Roza huilde, zei ze.", "het KIND sliep", "rozaatje was stil", "王芳 belde"]
)
def test_a_passage_that_names_another_by_role_or_name_carries_the_sign(tekst):
    assert "[beoordelen: " in regel_met(tekst, regels(maak("uitspraak", tekst=tekst)))


def test_own_words_of_another_and_their_row_in_a_list_carry_the_sign():
    gesprek = maak("gesprek", persoon=KIND.id, eigen_woorden="Ze was lief.")
    note = maak(
        "uitspraak",
        tekst="Moeder was thuis.",
        wat_zegt_ieder=(
            {"persoon": MOEDER.id, "eigen_woorden": "Dat is zo."},
            {"persoon": KIND.id, "eigen_woorden": "Dat is niet zo."},
        ),
    )
    alle = regels(gesprek, note)
    assert "[beoordelen: kind 1]" in regel_met("Ze was lief.", alle)
    assert "[beoordelen: kind 1]" in regel_met("Dat is niet zo.", alle)
    assert "beoordelen" not in regel_met("Dat is zo.", alle)


def test_where_something_comes_from_is_for_the_organisation_to_assess():
    alle = regels(maak("uitspraak", tekst="Moeder was boos.", bron=Bron(tekst="de buurman")))
    assert "[beoordelen: een bron]" in regel_met("de buurman", alle)


def test_what_names_nobody_is_in_it_too_with_the_sign_on_every_line():
    alle = regels(maak("stap", wat="Iets regelen."))
    assert "Wat verder over het gezin is opgeschreven".upper() in alle
    assert "[beoordelen]" in regel_met("Iets regelen.", alle)


def test_the_register_own_fields_and_what_others_say_to_be_of_the_person_are_in_it():
    tekst = "\n".join(regels())
    assert "Selam" in tekst
    assert "overdag" in tekst
    assert "[beoordelen: kind 1]" in regel_met("kind van", tekst.splitlines())
    assert "Roza" not in tekst
    assert "Tigrinya" not in tekst
    assert "Frans" not in tekst


def test_earlier_versions_stand_under_what_they_became():
    note = maak("uitspraak", tekst="Moeder was moe.")
    eerder = note.gewijzigd_op(NU, tekst="Moeder was moe, zei oma.")
    alle = regels(note, versies={note.id: [(NU, eerder)]})
    assert alle.index(regel_met("moe.", alle)) < alle.index(regel_met("zei oma", alle))
    assert "[beoordelen: oma]" in regel_met("zei oma", alle)
    assert any("zoals het er stond op 21 november 2026" in regel for regel in alle)


def test_somebody_who_stands_only_in_an_earlier_version_is_found():
    note = maak("uitspraak", tekst="Er was iemand.")
    eerder = note.gewijzigd_op(NU, tekst="Moeder was er.")
    alle = regels(note, versies={note.id: [(NU, eerder)]})
    assert "WAARIN DEZE PERSOON VOORKOMT" in alle
    assert "WAT VERDER OVER HET GEZIN IS OPGESCHREVEN" not in alle


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_line_points_to_another_person_without_the_sign(data):
    personen = [MOEDER.id, KIND.id, OMA.id, JIJZELF]
    note = data.draw(aantekeningen(personen))
    blad = inzage(CASUS, [maak_wandeling(CASUS, note)], Gehouden(register=REGISTER), MOEDER.id, VANDAAG)
    for blok in blad.blokken:
        for veld in blok.velden if isinstance(blok, Velden) else ():
            for regel in veld.waarden:
                if any(isinstance(s, Genoemd) and s.persoon in (KIND.id, OMA.id) for s in regel):
                    assert tekst_van(regel).startswith("[beoordelen")


# through the gate


@pytest.fixture
def kompas(tmp_path):
    with nieuw_kompas(tmp_path) as kompas:
        yield kompas


def test_it_holds_the_log_of_what_left_and_is_logged_itself(kompas):
    zet_oefengezin_neer(kompas)
    casus = kompas.kluis.casus(kompas.casussen()[0].id)
    wie = next(b for b in casus.betrokkenen if b.soort == "ouder")
    document(kompas, casus, "dossier", "md", None)
    tekst = inzagedocument(kompas, casus, "txt", wie.rol)
    assert "als document naar het dossier" in tekst
    assert "[beoordelen" in tekst
    laatste = kompas.kluis.logboek()[-1]
    assert (laatste.wat, laatste.casus, laatste.voor_wie) == ("uitvoer inzage", casus.id, "eigen dossier")


def test_it_asks_for_whom_and_is_never_about_yourself(kompas):
    casus = gezin(kompas)
    for rol, fout in ((None, PersoonNodig), ("tante", PersoonNietGevonden), ("jijzelf", PersoonNietGevonden)):
        with pytest.raises(fout):
            inzagedocument(kompas, casus, "md", rol)


def test_a_name_of_another_family_stops_it(kompas):
    casus, ander = gezin(kompas), gezin(kompas, "Eik")
    kompas.kluis.bewaar_naam(ander.id, NaamInRegister(betrokkene=ander.betrokkenen[1].id, naam="Quibbelhoven"))
    gang = begin(kompas, casus=casus)
    schrijf(gang, "feiten", "zelf-gezien", tekst="Quibbelhoven kwam langs.")
    with pytest.raises(Tegengehouden):
        inzagedocument(kompas, casus, "md", "moeder")
