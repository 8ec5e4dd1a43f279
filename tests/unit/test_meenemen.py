"""What a walk leaves behind at its end: words, never a count or a verdict."""

from dataclasses import fields

import pytest
from test_wandeling import NU, iets, kies, met, start

from checklist_app.domain.basis import JIJZELF, nieuw_id
from checklist_app.domain.casus import Betrokkene, Casus
from checklist_app.domain.meenemen import Meegenomen, neem_mee

MOEDER, KIND, OMA, JUF = (nieuw_id() for _ in range(4))
CASUS = Casus(
    id=nieuw_id(),
    schuilnaam="Linde",
    betrokkenen=(
        Betrokkene(id=JIJZELF, soort="jijzelf", rol="jijzelf"),
        Betrokkene(id=MOEDER, soort="ouder", rol="moeder"),
        Betrokkene(id=KIND, soort="kind", rol="kind 1"),
        Betrokkene(id=OMA, soort="netwerk", rol="oma"),
        Betrokkene(id=JUF, soort="professional", rol="juf"),
    ),
    gemaakt=NU,
    gewijzigd=NU,
)


def test_people_are_named_in_the_order_of_the_case_and_professionals_are_not_asked_after():
    mee = neem_mee(CASUS, (iets("gesprek", persoon=KIND, eigen_woorden="Ik slaap bij oma."),))
    assert mee.gesproken == ("kind 1",)
    assert mee.nog_niet_gesproken == ("moeder", "oma")


def test_somebody_who_was_not_spoken_to_counts_as_not_spoken_to():
    mee = neem_mee(CASUS, (iets("gesprek", persoon=KIND, niet_gesproken="te_jong"),))
    assert "kind 1" in mee.nog_niet_gesproken


def test_talking_to_somebody_later_takes_the_place_of_not_yet():
    eerst, later = iets("gesprek", persoon=KIND, niet_gesproken="wil_niet"), iets("gesprek", persoon=KIND)
    assert neem_mee(CASUS, (eerst, later)).gesproken == ("kind 1",)


@pytest.mark.parametrize("stand", ["gedaan", "niet_gebeurd"])
def test_a_step_that_is_over_is_no_next_step(stand):
    klaar, open_ = iets("stap", wat="Bellen.", stand=stand), iets("stap", wat="Langsgaan.")
    assert neem_mee(CASUS, (klaar, open_)).stappen == (open_,)


def test_each_kind_comes_in_its_own_place():
    stap, verwachting = iets("stap", wat="Bellen."), iets("verwachting", wat="Rust.")
    tegenspraak, vraag = iets("tegenspraak", wie="juf"), iets("openvraag", wat="Waar is vader?")
    mee = neem_mee(CASUS, (vraag, tegenspraak, verwachting, stap))
    assert (mee.stappen, mee.verwachtingen) == ((stap,), (verwachting,))
    assert (mee.tegenspraak, mee.open_vragen) == ((tegenspraak,), (vraag,))


def test_an_answer_at_a_question_that_does_not_apply_is_not_taken_along():
    vraag = iets("openvraag", ("dialoog", "hoe-wel-veilig"), wat="Is vader thuis?")
    wandeling = met(start(), vraag)
    assert neem_mee(CASUS, wandeling.geldig).open_vragen == ()
    assert neem_mee(CASUS, kies(wandeling, "weet-niet").geldig).open_vragen == (vraag,)


def test_there_is_nothing_to_count_with():
    assert all(isinstance(getattr(neem_mee(CASUS, ()), f.name), tuple) for f in fields(Meegenomen))
