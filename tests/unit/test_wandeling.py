"""The walk as an engine: which question comes now, before and after, whatever was answered or changed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from checklist_app.domain.basis import nieuw_id
from checklist_app.domain.kader import Kader
from checklist_app.domain.reflectie import KaderVersie, Plek
from checklist_app.domain.soorten import SOORTEN
from checklist_app.domain.wandeling import Wandeling, begin, naar_versie
from checklist_app.kaderbron.lezen import lees

NU = datetime(2026, 11, 21, 12, tzinfo=UTC)
KADERS = {pad.stem: lees(pad.read_text("utf-8")) for pad in (Path(__file__).parents[2] / "kaders").glob("*.yaml")}
ANDERS, VIJF = KADERS["anders-beslissen"], KADERS["vijf-principes"]


def start(kader=VIJF, twijfel="kind-uit-beeld", route="kort", eigen=""):
    reflectie = begin(
        id_=nieuw_id(), casus=nieuw_id(), kader=kader, twijfel=twijfel, eigen_twijfel=eigen, route=route, nu=NU
    )
    return Wandeling(kader, reflectie, ())


def op(wandeling, reflectie):
    return Wandeling(wandeling.kader, reflectie, wandeling.aantekeningen)


def iets(soort="antwoord", plek=None, **velden):
    klasse = SOORTEN[soort]
    principe, vraag = plek or (None, None)
    vast = {"id": nieuw_id(), "gemaakt": NU, "gewijzigd": NU, "principe": principe, "vraag": vraag}
    return klasse(**{**vast, **velden})


def met(wandeling, *aantekeningen):
    return Wandeling(wandeling.kader, wandeling.reflectie, (*wandeling.aantekeningen, *aantekeningen))


def kies(wandeling, keuze, principe="dialoog", vraag="veilig-praten"):
    return met(wandeling, iets(plek=(principe, vraag), keuze=keuze))


def loop_uit(wandeling):
    """Every question from here to the end, in the order they are asked."""
    gevraagd = []
    while wandeling.vraag:
        gevraagd.append(wandeling.vraag.id)
        wandeling = op(wandeling, wandeling.volgende())
    return gevraagd, wandeling


# starting


@pytest.mark.parametrize("kader", KADERS.values(), ids=str)
def test_every_doubt_opens_its_principles_in_its_order_and_ends_with_the_closing_one(kader):
    for twijfel in kader.twijfels:
        wandeling = start(kader, twijfel.id)
        assert [p.id for p in wandeling.principes] == [*twijfel.principes, kader.afsluiting]
        assert wandeling.principe.id == twijfel.principes[0]


def test_a_doubt_about_the_family_is_kept_as_it_was_read():
    twijfel = start(twijfel="verschil").reflectie.twijfel
    assert (twijfel.id, twijfel.tekst) == ("verschil", "We zien het heel verschillend")


def test_a_doubt_in_own_words_opens_the_first_principle():
    wandeling = start(twijfel=None, eigen="Waarom slaapt kind 2 op school?")
    assert wandeling.reflectie.twijfel.tekst == "Waarom slaapt kind 2 op school?"
    assert wandeling.reflectie.twijfel.id is None
    assert [p.id for p in wandeling.principes] == ["dialoog", "stap"]


def test_a_doubt_about_yourself_opens_its_principles_and_leaves_no_trace():
    reflectie = start(twijfel="onder-druk").reflectie
    assert reflectie.principes == ("tegenspraak",)
    assert reflectie.twijfel is None
    assert "onder-druk" not in reflectie.model_dump_json()


def test_without_any_doubt_a_walk_starts_all_the_same():
    wandeling = start(twijfel=None)
    assert wandeling.reflectie.twijfel is None
    assert wandeling.vraag


# routes


def test_the_short_route_asks_only_short_questions_and_the_full_one_asks_more():
    kort, _ = loop_uit(start(ANDERS, "contact", "kort"))
    helemaal, _ = loop_uit(start(ANDERS, "contact", "helemaal"))
    vragen = {v.id: v for _, v in ANDERS.vragen()}
    assert all(vragen[id_].kort for id_ in kort)
    assert set(kort) < set(helemaal)


@pytest.mark.parametrize("route", ["kort", "helemaal"])
@pytest.mark.parametrize("kader", KADERS.values(), ids=str)
def test_every_walk_comes_to_its_end(kader, route):
    for twijfel in kader.twijfels:
        gevraagd, wandeling = loop_uit(start(kader, twijfel.id, route))
        assert wandeling.reflectie.plek is None
        assert len(gevraagd) == len(set(gevraagd))


def test_another_route_stays_at_the_same_question():
    wandeling = start(ANDERS, "contact", "helemaal")
    assert not wandeling.vraag.kort
    kort = op(wandeling, wandeling.met_route("kort"))
    assert kort.vraag == wandeling.vraag
    assert op(kort, kort.volgende()).vraag.kort


# going round


def test_the_closing_principle_comes_last_also_when_it_was_chosen_first():
    wandeling = start()
    direct = op(wandeling, wandeling.naar("stap"))
    assert [p.id for p in direct.principes] == ["dialoog", "netwerk", "stap"]
    daarna = op(direct, direct.naar("feiten"))
    assert daarna.principes[-1].id == "stap"
    assert op(daarna, direct.naar("stap")).vraag.id == "volgende-stap"


def test_a_principle_that_was_not_opened_opens_when_it_is_chosen():
    wandeling = start()
    assert "feiten" in [p.id for p in wandeling.ook_mogelijk]
    verder = op(wandeling, wandeling.naar("feiten"))
    assert verder.vraag.id == "zelf-gezien"
    assert "feiten" not in [p.id for p in verder.ook_mogelijk]
    assert op(verder, verder.naar("feiten")).reflectie.principes == verder.reflectie.principes


def test_choosing_an_unknown_principle_or_question_is_refused():
    with pytest.raises(KeyError):
        start().naar("bestaat-niet")
    with pytest.raises(KeyError):
        start().naar("feiten", "volgende-stap")


def test_the_walk_stands_where_it_was_left():
    wandeling = start()
    wandeling = op(wandeling, wandeling.volgende())
    terug = type(wandeling.reflectie).model_validate_json(wandeling.reflectie.model_dump_json())
    assert Wandeling(VIJF, terug, ()).vraag == wandeling.vraag


@pytest.mark.parametrize("route", ["kort", "helemaal"])
@pytest.mark.parametrize("kader", KADERS.values(), ids=str)
def test_back_undoes_next_at_every_question(kader, route):
    wandeling = start(kader, kader.twijfels[0].id, route)
    while wandeling.vraag:
        verder = op(wandeling, wandeling.volgende())
        assert op(verder, verder.vorige()).reflectie.plek == wandeling.reflectie.plek
        wandeling = verder
    assert wandeling.volgende() == wandeling.reflectie


def test_back_at_the_first_question_stays_there():
    wandeling = start()
    assert wandeling.vorige() == wandeling.reflectie


# changing an answer


def test_an_answer_opens_the_questions_that_belong_to_it():
    wandeling = start()
    assert "hoe-wel-veilig" not in wandeling.zichtbaar
    assert "hoe-wel-veilig" in kies(wandeling, "weet-niet").zichtbaar


def test_a_hidden_question_keeps_its_answer_and_comes_back_with_it():
    wandeling = kies(start(), "weet-niet")
    vraag = iets("openvraag", ("dialoog", "hoe-wel-veilig"), wat="Is vader thuis?")
    wandeling = met(wandeling, vraag)
    eerste, tweede = wandeling.aantekeningen
    anders = Wandeling(VIJF, wandeling.reflectie, (eerste.model_copy(update={"keuze": "samen"}), tweede))
    assert "hoe-wel-veilig" not in anders.zichtbaar
    assert anders.antwoorden("hoe-wel-veilig") == (vraag,)
    assert vraag not in anders.geldig
    weer = Wandeling(VIJF, wandeling.reflectie, (eerste, tweede))
    assert "hoe-wel-veilig" in weer.zichtbaar
    assert vraag in weer.geldig


KETEN = Kader.model_validate(
    {
        "id": "keten",
        "titel": "Keten",
        "versie": "1.0",
        "status": "actief",
        "formaat": 1,
        "kadersoort": "reflectie",
        "kern": "Om te proberen.",
        "bronnen": [{"id": "b", "titel": "Bron"}],
        "twijfels": [{"id": "t", "tekst": "Twijfel", "principes": ["een"]}],
        "principes": [
            {
                "id": "een",
                "titel": "Een",
                "waarom": "Daarom.",
                "bron": {"id": "b", "plaats": "overal"},
                "vragen": [
                    {"id": "a", "tekst": "A?", "kort": True, "keuzes": [{"id": "ja", "tekst": "Ja"}]},
                    {"id": "b", "tekst": "B?", "kort": True, "toon_als": {"vraag": "a", "is": "ja"}},
                    {"id": "c", "tekst": "C?", "kort": True, "toon_als": {"vraag": "b", "ingevuld": True}},
                ],
            },
            {
                "id": "twee",
                "titel": "Twee",
                "waarom": "Daarom.",
                "bron": {"id": "b", "plaats": "overal"},
                "vragen": [
                    {"id": "d", "tekst": "D?", "toon_als": {"vraag": "c", "ingevuld": True}},
                    {"id": "e", "tekst": "E?"},
                ],
            },
        ],
    }
)


def test_hiding_a_question_hides_what_hangs_on_it():
    ja, b, c = (
        iets(plek=("een", "a"), keuze="ja"),
        iets(plek=("een", "b"), tekst="b"),
        iets(plek=("een", "c"), tekst="c"),
    )
    alles = met(start(KETEN, "t"), ja, b, c)
    assert alles.zichtbaar == {"a", "b", "c", "d", "e"}
    zonder = met(start(KETEN, "t"), b, c)
    assert zonder.zichtbaar == {"a", "e"}


def test_an_answer_that_was_emptied_or_replaced_no_longer_counts():
    basis = met(start(KETEN, "t"), iets(plek=("een", "a"), keuze="ja"))
    assert "c" not in met(basis, iets(plek=("een", "b"))).zichtbaar
    oud = iets("uitspraak", ("een", "b"), tekst="Oud.")
    assert "c" in met(basis, oud).zichtbaar
    nieuw = iets("uitspraak", tekst="Nieuw.", vervangt=oud.id)
    assert "c" not in met(basis, oud, nieuw).zichtbaar
    assert oud not in met(basis, oud, nieuw).geldig


def test_a_successor_takes_the_place_of_a_decision():
    eerste = iets("besluit", wat="Wachten.")
    tweede = iets("besluit", wat="Niet meer wachten.", volgt_op=eerste.id)
    assert met(start(), eerste, tweede).geldig == (tweede,)


def test_nothing_takes_its_own_place():
    id_ = nieuw_id()
    zelf = iets("uitspraak", id=id_, tekst="Ik.", vervangt=id_)
    assert met(start(), zelf).geldig == (zelf,)


def test_standing_at_a_question_that_became_hidden_leads_on_to_the_next_one_and_back():
    reflectie = start(KETEN, "t").reflectie.model_copy(update={"plek": Plek(principe="een", vraag="c")})
    wandeling = Wandeling(KETEN, reflectie, (iets(plek=("een", "c"), tekst="c"),))
    assert wandeling.vraag.id == "c"
    assert wandeling.volgende().plek is None
    assert wandeling.vorige().plek.vraag == "a"


def test_a_principle_without_a_short_question_opens_at_the_first_that_applies():
    wandeling = start(KETEN, "t")
    assert wandeling.naar("twee").plek == Plek(principe="twee", vraag="e")


# how far


def test_the_state_of_a_principle_in_words_follows_the_walk():
    wandeling = start()
    assert wandeling.staat("dialoog") == "nog_niet"
    wandeling = met(wandeling, iets("gesprek", ("dialoog", "wie-gesproken"), eigen_woorden="Ik wil naar huis."))
    assert wandeling.staat("dialoog") == "begonnen"
    while wandeling.principe.id == "dialoog":
        wandeling = op(wandeling, wandeling.volgende())
    assert wandeling.staat("dialoog") == "besproken"
    assert wandeling.staat("netwerk") == "nog_niet"


def test_passing_a_principle_without_writing_does_not_make_it_discussed():
    _, wandeling = loop_uit(met(start(), iets(plek=("dialoog", "wie-gesproken"))))
    assert wandeling.reflectie.staat == {}


def test_not_needed_stays_when_nothing_is_written_and_can_be_taken_back():
    wandeling = start()
    wandeling = op(wandeling, wandeling.zet_staat("dialoog", "niet_nodig"))
    _, einde = loop_uit(wandeling)
    assert einde.staat("dialoog") == "niet_nodig"
    terug = op(einde, einde.zet_staat("dialoog", "nog_niet"))
    assert terug.reflectie.staat == {}
    begonnen = met(terug, iets(plek=("dialoog", "wie-gesproken"), tekst="Toch."))
    assert begonnen.staat("dialoog") == "begonnen"


def test_a_principle_that_the_kader_does_not_have_is_passed_over():
    reflectie = start().reflectie.model_copy(update={"principes": ("verdwenen", "feiten", "feiten")})
    assert [p.id for p in Wandeling(VIJF, reflectie, ()).principes] == ["feiten", "stap"]


# a newer version


def versie_2():
    """KETEN 2.0: ``b`` is asked in the second principle as ``b-nieuw``, ``c`` is gone."""
    een, twee = KETEN.principes
    vraag_a, vraag_b, _ = een.vragen
    b_nieuw = vraag_b.model_copy(update={"id": "b-nieuw", "vervangt": ("b",), "toon_als": None})
    return KETEN.model_copy(
        update={
            "versie": "2.0",
            "principes": (
                een.model_copy(update={"vragen": (vraag_a,)}),
                twee.model_copy(update={"vragen": (b_nieuw, twee.vragen[1])}),
            ),
        }
    )


def verhuis(plek, *aantekeningen, nieuw=None):
    reflectie = start(KETEN, "t").reflectie.model_copy(update={"plek": plek})
    kader = nieuw or versie_2()
    verzet, verplaatst = naar_versie(reflectie, aantekeningen, kader)
    return Wandeling(kader, verzet, verplaatst)


def test_answers_move_to_the_question_that_replaces_theirs():
    b = iets(plek=("een", "b"), tekst="Bewaar mij.")
    wandeling = verhuis(Plek(principe="een", vraag="a"), b)
    assert wandeling.reflectie.kader == KaderVersie(id="keten", versie="2.0")
    assert wandeling.antwoorden("b-nieuw") == (b.model_copy(update={"principe": "twee", "vraag": "b-nieuw"}),)


def test_an_answer_without_a_new_question_keeps_its_text_and_its_old_place():
    c = iets(plek=("een", "c"), tekst="Blijf.")
    assert verhuis(Plek(principe="een", vraag="a"), c).aantekeningen == (c,)


def test_the_place_moves_along_and_its_principle_opens():
    wandeling = verhuis(Plek(principe="een", vraag="b"))
    assert wandeling.vraag.id == "b-nieuw"
    assert wandeling.principe in wandeling.principes


def test_a_place_that_is_gone_becomes_the_beginning_of_its_principle_and_not_the_end():
    assert verhuis(Plek(principe="een", vraag="c")).vraag.id == "a"


def test_a_walk_at_its_end_stays_at_its_end():
    assert verhuis(None).vraag is None


def test_a_question_that_kept_its_id_wins_from_one_that_replaces_it():
    nieuw = versie_2()
    een, twee = nieuw.principes
    dubbel = een.vragen[0].model_copy(update={"id": "a-ook", "vervangt": ("a",), "keuzes": ()})
    nieuw = nieuw.model_copy(update={"principes": (een, twee.model_copy(update={"vragen": (dubbel, *twee.vragen)}))})
    a = iets(plek=("een", "a"), keuze="ja")
    assert verhuis(Plek(principe="een", vraag="a"), a, nieuw=nieuw).antwoorden("a") == (a,)


# any sequence of moves


class WillekeurigeWandeling(RuleBasedStateMachine):
    """Moves and answers in any order over a shipped kader: never stuck, never outside, never a loss."""

    @initialize(
        kader=st.sampled_from([ANDERS, VIJF]), twijfel=st.integers(-1, 9), route=st.sampled_from(["kort", "helemaal"])
    )
    def begin(self, kader, twijfel, route):
        keuze = None if twijfel < 0 else kader.twijfels[twijfel].id
        self.w = start(kader, keuze, route, eigen="Eigen twijfel.")
        self.opgeschreven = {}

    def zet(self, reflectie):
        self.w = op(self.w, reflectie)

    def leg_vast(self, aantekening):
        self.opgeschreven[aantekening.id] = aantekening
        self.w = Wandeling(self.w.kader, self.w.reflectie, tuple(self.opgeschreven.values()))

    @rule()
    def volgende(self):
        self.zet(self.w.volgende())

    @rule()
    def vorige(self):
        self.zet(self.w.vorige())

    @rule(nr=st.integers(0, 9))
    def naar(self, nr):
        principes = self.w.kader.principes
        self.zet(self.w.naar(principes[nr % len(principes)].id))

    @rule(nr=st.integers(0, 99))
    def naar_vraag(self, nr):
        alle = list(self.w.kader.vragen())
        principe, vraag = alle[nr % len(alle)]
        self.zet(self.w.naar(principe.id, vraag.id))

    @rule(route=st.sampled_from(["kort", "helemaal"]))
    def route(self, route):
        self.zet(self.w.met_route(route))

    @rule(nr=st.integers(0, 9), staat=st.sampled_from(["nog_niet", "begonnen", "besproken", "niet_nodig"]))
    def staat(self, nr, staat):
        principes = self.w.kader.principes
        self.zet(self.w.zet_staat(principes[nr % len(principes)].id, staat))

    @precondition(lambda self: self.w.vraag is not None)
    @rule(nr=st.integers(0, 9), leeg=st.booleans())
    def antwoord(self, nr, leeg):
        vraag, plek = self.w.vraag, (self.w.reflectie.plek.principe, self.w.reflectie.plek.vraag)
        if vraag.keuzes:
            self.leg_vast(iets(plek=plek, keuze=vraag.keuzes[nr % len(vraag.keuzes)].id))
            return
        klasse = SOORTEN[vraag.vastleggen]
        tekst = {} if leeg else {klasse.kernveld: f"Tekst {nr}."}
        self.leg_vast(iets(vraag.vastleggen, plek, **tekst))

    @precondition(lambda self: any(getattr(a, "keuze", None) for a in self.opgeschreven.values()))
    @rule(nr=st.integers(0, 99))
    def bedenk_je(self, nr):
        """Change an earlier choice: what hangs on it hides or comes back."""
        gekozen = [a for a in self.opgeschreven.values() if getattr(a, "keuze", None)]
        oud = gekozen[nr % len(gekozen)]
        keuzes = self.w.kader.vraag(oud.principe, oud.vraag).keuzes
        self.leg_vast(oud.gewijzigd_op(NU, keuze=keuzes[nr % len(keuzes)].id))

    @invariant()
    def de_plek_bestaat(self):
        if self.w.reflectie.plek is not None:
            assert self.w.vraag in self.w.principe.vragen

    @invariant()
    def niets_verdwijnt(self):
        assert {a.id: a for a in self.w.aantekeningen} == self.opgeschreven
        assert all(a in self.w.antwoorden(a.vraag) for a in self.opgeschreven.values())

    @invariant()
    def de_afsluiting_is_de_laatste(self):
        assert self.w.principes[-1].id == self.w.kader.afsluiting

    @invariant()
    def het_einde_is_bereikbaar(self):
        gevraagd, einde = loop_uit(self.w)
        assert einde.reflectie.plek is None
        assert len(gevraagd) <= len(list(self.w.kader.vragen()))

    @invariant()
    def terug_na_verder_is_hier(self):
        if self.w.reflectie.plek in self.w.route:
            verder = op(self.w, self.w.volgende())
            assert op(verder, verder.vorige()).reflectie.plek == self.w.reflectie.plek


WillekeurigeWandeling.TestCase.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)
TestWillekeurigeWandeling = WillekeurigeWandeling.TestCase
