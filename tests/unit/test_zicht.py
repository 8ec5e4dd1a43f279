"""House rule 7: per person, and no mark means no."""

from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from maken import CASUSDEEL, NU, VANDAAG, aantekeningen, maak, maak_casus, maak_wandeling, vast_id

from checklist_app.documents.gezin import gezin
from checklist_app.documents.tekst import als_tekst
from checklist_app.domain.basis import JIJZELF, nieuw_id
from checklist_app.domain.bron import Bron
from checklist_app.domain.casus import Betrokkene
from checklist_app.domain.datum import Datum
from checklist_app.domain.veldkennis import velden
from checklist_app.domain.zicht import mag_genoemd, mag_zien, voor_lezer, zichtbare_velden

GOLDEN = Path(__file__).parent / "golden" / "zichtbare_velden.txt"
MOEDER, VADER, KIND, OMA, JUF = (vast_id(nummer) for nummer in range(1, 6))


@pytest.fixture
def casus():
    """A family in which oma may be named to the mother only."""
    return maak_casus(
        Betrokkene(id=MOEDER, soort="ouder", rol="moeder"),
        Betrokkene(id=VADER, soort="ouder", rol="vader"),
        Betrokkene(id=KIND, soort="kind", rol="kind 1"),
        Betrokkene(id=OMA, soort="netwerk", rol="oma", mag_genoemd_worden_aan=(MOEDER,)),
        Betrokkene(id=JUF, soort="professional", rol="leerkracht"),
    )


def test_the_visible_fields_are_those_that_were_agreed():
    assert zichtbare_velden() == GOLDEN.read_text("utf-8").splitlines(), (
        "what a family may see changed: is that meant? then write zichtbare_velden() over the golden file"
    )


def test_no_mark_means_no(casus):
    aantekening = maak("zorg", waarover="Er wordt veel geschreeuwd.")
    assert voor_lezer(aantekening, casus, MOEDER) is None


def test_a_mark_for_one_opens_nothing_for_another(casus):
    aantekening = maak("zorg", waarover="Er wordt veel geschreeuwd.", mag_gedeeld_worden_met=(MOEDER,))
    assert voor_lezer(aantekening, casus, MOEDER).waarover
    assert voor_lezer(aantekening, casus, VADER) is None


def test_who_said_it_still_needs_a_mark_to_read_it_back(casus):
    assert voor_lezer(maak("gesprek", persoon=KIND, eigen_woorden="Ik wil naar huis."), casus, KIND) is None


def test_held_back_wins_over_a_mark(casus):
    aantekening = maak(
        "zorg",
        waarover="Er wordt veel geschreeuwd.",
        mag_gedeeld_worden_met=(MOEDER, VADER),
        niet_delen_met=({"persoon": VADER, "reden": "Dat is nu niet veilig."},),
    )
    assert voor_lezer(aantekening, casus, VADER) is None
    assert not mag_zien(aantekening, VADER)
    assert "veilig" not in voor_lezer(aantekening, casus, MOEDER).model_dump_json()


def test_the_leerdeel_is_never_shown():
    assert not mag_zien(maak("les", tekst="Ik luister te kort."), MOEDER)
    assert not mag_zien(maak("antwoord", deel="leerdeel", tekst="Ik was moe."), MOEDER)


def test_of_a_list_per_person_only_the_own_row_is_left(casus):
    uitspraak = maak(
        "uitspraak",
        tekst="Er is geslagen.",
        wat_zegt_ieder=(
            {"persoon": MOEDER, "eigen_woorden": "Dat klopt."},
            {"persoon": VADER, "stand": "niet_veilig", "reden": "Hij wordt boos."},
        ),
        mag_gedeeld_worden_met=(MOEDER,),
    )
    gezien = voor_lezer(uitspraak, casus, MOEDER)
    assert [rij.persoon for rij in gezien.wat_zegt_ieder] == [MOEDER]
    assert "boos" not in gezien.model_dump_json()


def test_a_reason_is_not_even_shown_to_the_person_it_is_about(casus):
    uitspraak = maak(
        "uitspraak",
        tekst="Er is geslagen.",
        wat_zegt_ieder=({"persoon": VADER, "stand": "niet_veilig", "reden": "Hij wordt boos."},),
        mag_gedeeld_worden_met=(VADER,),
    )
    assert "boos" not in voor_lezer(uitspraak, casus, VADER).model_dump_json()
    tekst = als_tekst(gezin(casus, [maak_wandeling(casus, uitspraak)], VADER, VANDAAG))
    assert "Er is geslagen." in tekst
    assert "gezegd" not in tekst, "that nothing was asked must not read as if something was said"


def test_why_somebody_was_not_spoken_to_is_never_shown(casus):
    gesprek = maak(
        "gesprek",
        persoon=MOEDER,
        niet_gesproken="niet_veilig",
        reden="Vader luistert mee.",
        plan="Op school spreken.",
        mag_gedeeld_worden_met=(MOEDER, VADER),
    )
    assert voor_lezer(gesprek, casus, VADER) is None
    tekst = als_tekst(gezin(casus, [maak_wandeling(casus, gesprek)], MOEDER, VANDAAG))
    assert "luistert" not in tekst
    assert "school" not in tekst


@pytest.mark.parametrize(("lezer", "genoemd"), [(MOEDER, True), (VADER, False), (KIND, False), (OMA, True)])
def test_a_person_of_the_family_is_named_only_to_whom_that_is_marked(casus, lezer, genoemd):
    assert mag_genoemd(casus, OMA, lezer) is genoemd


def test_a_professional_may_be_named_and_somebody_unknown_may_not(casus):
    assert mag_genoemd(casus, JUF, KIND)
    assert mag_genoemd(casus, JIJZELF, KIND)
    assert not mag_genoemd(casus, nieuw_id(), KIND)


def test_a_source_that_may_not_be_named_is_gone_and_its_words_with_it(casus):
    kracht = maak(
        "kracht",
        tekst="Er is elke dag warm eten.",
        volgens_wie=Bron(persoon=OMA, tekst="aan de telefoon"),
        mag_gedeeld_worden_met=(MOEDER, VADER),
    )
    assert voor_lezer(kracht, casus, MOEDER).volgens_wie == Bron(persoon=OMA)
    assert voor_lezer(kracht, casus, VADER).volgens_wie is None


def test_a_source_in_words_alone_may_be_anybody_and_is_not_shown(casus):
    zorg = maak("zorg", waarover="Geen slaap.", van_wie=Bron(tekst="de buurvrouw"), mag_gedeeld_worden_met=(MOEDER,))
    assert voor_lezer(zorg, casus, MOEDER).van_wie is None


def test_of_who_was_there_only_who_may_be_named_is_left(casus):
    gesprek = maak(
        "gesprek",
        persoon=KIND,
        eigen_woorden="Oma was er ook.",
        wie_erbij=(Bron(persoon=OMA), Bron(persoon=JUF), Bron(tekst="een buurman")),
        mag_gedeeld_worden_met=(KIND, MOEDER),
    )
    assert voor_lezer(gesprek, casus, KIND).wie_erbij == (Bron(persoon=JUF),)
    assert voor_lezer(gesprek, casus, MOEDER).wie_erbij == (Bron(persoon=OMA), Bron(persoon=JUF))
    assert voor_lezer(gesprek, casus, MOEDER).persoon is None


def test_what_is_only_for_oneself_stays_with_oneself(casus):
    perspectief = maak("perspectief", persoon=KIND, angst="Dat papa weggaat.", mag_gedeeld_worden_met=(KIND, MOEDER))
    assert voor_lezer(perspectief, casus, KIND).angst == "Dat papa weggaat."
    assert voor_lezer(perspectief, casus, MOEDER) is None


def test_an_aantekening_with_nothing_to_show_is_not_shown(casus):
    tegenspraak = maak("tegenspraak", sterkste_argument="Je kent maar één kant.", mag_gedeeld_worden_met=(MOEDER,))
    assert voor_lezer(tegenspraak, casus, MOEDER) is None


nummers = count()
merken = st.builds(lambda: f"merk{next(nummers)}einde")


@pytest.mark.parametrize("klasse", CASUSDEEL, ids=lambda klasse: klasse.__name__)
@settings(max_examples=15)
@given(st.data())
def test_nothing_that_a_reader_may_not_see_survives(klasse, data):
    allen = (MOEDER, VADER, KIND, OMA, JUF)
    mag = [tuple(data.draw(st.lists(st.sampled_from(allen), unique=True, max_size=2))) for _ in allen]
    soorten = ("ouder", "partner", "kind", "netwerk", "professional")
    casus = maak_casus(
        *(
            Betrokkene(id=id_, soort=soort, rol=soort, mag_genoemd_worden_aan=aan)
            for id_, soort, aan in zip(allen, soorten, mag, strict=True)
        )
    )
    personen = [b.id for b in casus.betrokkenen]
    aantekening = data.draw(aantekeningen(personen, klassen=(klasse,), tekst=merken))
    lezer = data.draw(st.sampled_from(personen))
    if data.draw(st.integers(0, 3)):
        aantekening = aantekening.gewijzigd_op(NU, mag_gedeeld_worden_met=(lezer,), niet_delen_met=())
    gezien = voor_lezer(aantekening, casus, lezer)
    document = als_tekst(gezin(casus, [maak_wandeling(casus, aantekening)], lezer, VANDAAG))
    over = document + (gezien.model_dump_json() if gezien else "")
    if not mag_zien(aantekening, lezer):
        assert "merk" not in over
    for merk in forbidden(aantekening, velden(type(aantekening)), casus, lezer):
        assert merk not in over


def forbidden(model, infos, casus, lezer, eigen=None):
    """Yield every text and person in a model that this reader may not see, worked out from the rule itself."""
    eigen = getattr(model, "persoon", None) == lezer if eigen is None else eigen
    for info in infos:
        waarde = getattr(model, info.naam)
        dicht = info.veld.zicht == "nooit" or (info.veld.zicht == "eigen" and not eigen and info.vorm != "rijen")
        for deel in waarde if isinstance(waarde, tuple) else (waarde,):
            if info.vorm == "rijen":
                helemaal = dicht or getattr(deel, "persoon", lezer) != lezer
                for kind in info.rij:
                    if helemaal or kind.veld.zicht == "nooit":
                        yield from texts(getattr(deel, kind.naam))
            elif isinstance(deel, Bron):
                yield from texts(deel.tekst)
                if deel.persoon and (dicht or not mag_genoemd(casus, deel.persoon, lezer)):
                    yield from unnamed(deel.persoon, casus, lezer)
            elif dicht:
                yield from texts(deel)


def texts(waarde):
    """Yield the marks in a value, whatever it is."""
    if isinstance(waarde, str) and waarde.startswith("merk"):
        yield waarde
    elif isinstance(waarde, Datum | Bron):
        yield from texts(waarde.tekst)


def unnamed(persoon, casus, lezer):
    """Yield the id of somebody who may not be named at all to this reader."""
    if not mag_genoemd(casus, persoon, lezer):
        yield f'"persoon":"{persoon}"'


@pytest.mark.parametrize(
    "aantekening",
    [
        maak(
            "criterium",
            zichtbaar_gedrag="Niemand schreeuwt.",
            wat_vindt_ieder=({"persoon": MOEDER, "wat": "kan_of_durft_niet", "datum": Datum(tekst="maart")},),
            mag_gedeeld_worden_met=(MOEDER,),
        ),
        maak(
            "uitspraak",
            tekst="Niemand schreeuwt.",
            wat_zegt_ieder=({"persoon": MOEDER, "stand": "niet_veilig", "eigen_woorden": "Later misschien."},),
            mag_gedeeld_worden_met=(MOEDER,),
        ),
    ],
)
def test_that_somebody_did_not_dare_to_speak_is_not_even_on_that_persons_own_paper(casus, aantekening):
    gezien = voor_lezer(aantekening, casus, MOEDER)
    assert gezien.kern == "Niemand schreeuwt."
    assert not getattr(gezien, "wat_vindt_ieder", ())
    assert not getattr(gezien, "wat_zegt_ieder", ())


def test_words_for_somebody_of_the_network_need_the_same_mark_as_the_name(casus):
    oma = maak("netwerklid", rol="oma", persoon=OMA, doet_nu="Belt.", mag_gedeeld_worden_met=(MOEDER, VADER))
    assert voor_lezer(oma, casus, MOEDER).rol == "oma"
    assert voor_lezer(oma, casus, VADER) is None
