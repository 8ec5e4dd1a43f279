"""What is typed becomes a value and comes back as text that means the same, for every field of every kind."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from gangen import begin, bij, gezin, hervat, nieuw_kompas
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from checklist_app.domain.basis import JIJZELF, Model, nieuw_id
from checklist_app.domain.casus import Betrokkene, Casus
from checklist_app.domain.formulier import Tafel, lees, schrijf, vind_persoon
from checklist_app.domain.fouten import PersoonOnbekend
from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.soorten import SOORTEN
from checklist_app.domain.veldkennis import eigen_velden, velden
from checklist_app.domain.woorden import in_woorden

NU = datetime(2026, 11, 21, 12, tzinfo=UTC)
ROLLEN = ("moeder", "kind 1", "kind 1", "oma, van vaders kant", "3", "zelf")
CASUS = Casus(
    id=nieuw_id(),
    schuilnaam="Linde",
    betrokkenen=(
        Betrokkene(id=JIJZELF, soort="jijzelf", rol="jijzelf"),
        *(Betrokkene(id=nieuw_id(), soort="netwerk", rol=rol) for rol in ROLLEN),
    ),
    gemaakt=NU,
    gewijzigd=NU,
)
FEITEN = tuple(SOORTEN["uitspraak"](id=nieuw_id(), tekst=f"Feit {nr}.", gemaakt=NU, gewijzigd=NU) for nr in range(3))
TAFEL = Tafel(CASUS, NU.date(), FEITEN)
ALLE_VELDEN = [
    pytest.param(info, id=f"{soort}.{info.naam}") for soort, klasse in SOORTEN.items() for info in velden(klasse)
]

regel = st.text("abcdefghij klm.;é👍ن-", max_size=25).map(str.strip)
datums = st.sampled_from(
    (
        "gisteren",
        "vorige week",
        "maart",
        "begin 2024",
        "over twee weken",
        "vrijdag",
        "2 maart",
        "van 2 tot 5 maart",
        "ooit",
    )
)
mensen = st.sampled_from([str(nr + 1) for nr in range(len(CASUS.betrokkenen))] + ["moeder", "ik"])
dingen = st.sampled_from([str(nr + 1) for nr in range(len(FEITEN))] + [f.id for f in FEITEN])


def getypt(info):
    """Texts that a person could type in a field and that mean something there."""
    lijst = lambda een: st.lists(een, min_size=1, max_size=3, unique=True)  # noqa: E731  three times the same
    keuze = st.sampled_from([*map(in_woorden, info.opties), *(str(n + 1) for n in range(len(info.opties)))] or [""])
    match info.vorm:
        case "tekst":
            return regel
        case "keuze":
            return keuze
        case "keuzes":
            return lijst(keuze).map(", ".join)
        case "ja_nee":
            return st.sampled_from(("j", "nee", "Ja", "n"))
        case "datum":
            return datums
        case "persoon":
            return mensen
        case "personen":
            return lijst(mensen).map(", ".join)
        case "bron":
            return st.one_of(mensen, regel, st.tuples(mensen, st.just("aan de telefoon")).map(", ".join))
        case "bronnen":
            return lijst(mensen | st.just("de buurvrouw")).map("; ".join)
        case "verwijzing":
            return dingen
        case "verwijzingen":
            return lijst(dingen).map(", ".join)
        case "rijen":
            cellen = {k.naam: getypt(k) for k in info.rij if k.naam != "persoon"}
            wie = {"persoon": mensen} if info.is_lijst_per_persoon else {}
            return st.lists(st.fixed_dictionaries(wie, optional=cellen), min_size=1, max_size=2)


@pytest.mark.parametrize("info", ALLE_VELDEN)
@settings(max_examples=4)
@given(data=st.data(), later=st.integers(0, 400))
def test_what_stands_in_a_field_can_be_read_back_as_the_same_today_and_later(info, data, later):
    waarde = lees(info, data.draw(getypt(info)), TAFEL)
    dan = replace(TAFEL, vandaag=TAFEL.vandaag + timedelta(days=later))
    weer = lees(info, schrijf(info, waarde, dan), dan)
    assert _zonder_woorden(weer) == _zonder_woorden(waarde)
    if not later:
        assert weer == waarde


def _zonder_woorden(waarde):
    """A value with only the days of its dates: the words for them change when time goes by."""
    if isinstance(waarde, tuple):
        return tuple(map(_zonder_woorden, waarde))
    if hasattr(waarde, "van") and hasattr(waarde, "tot") and waarde.van:
        return waarde.van, waarde.tot
    if isinstance(waarde, Model):
        return {naam: _zonder_woorden(getattr(waarde, naam)) for naam in type(waarde).model_fields}
    return waarde


@pytest.fixture(scope="module")
def wandelgang(tmp_path_factory):
    with nieuw_kompas(tmp_path_factory.mktemp("kluis")) as kompas:
        casus = gezin(kompas)
        zelfde = {"betrokkenen": CASUS.betrokkenen}
        casus = kompas.wijzig_casus(casus.id, lambda nu: nu.model_copy(update=zelfde))
        yield begin(kompas, casus=casus)


@pytest.mark.parametrize("soort", SOORTEN)
@settings(max_examples=3, phases=[Phase.generate], database=None)
@given(data=st.data())
def test_every_kind_can_be_filled_from_what_is_typed_and_comes_back_from_the_vault(wandelgang, soort, data):
    gang = wandelgang
    klasse = SOORTEN[soort]
    vraag = Vraag(id=nieuw_id(), tekst="Proef?", vastleggen=soort)
    verwijzen = any(info.verwijst == "aantekening" for info in velden(klasse))
    if verwijzen and len(gang.tafel.aantekeningen) < len(FEITEN):
        for feit in FEITEN:
            formulier = bij(gang, "feiten", "zelf-gezien")
            formulier.zet("tekst", feit.tekst)
            gang.leg_vast(formulier)
    formulier = gang.formulier(vraag)
    nummers = [a.id for a in gang.tafel.aantekeningen][: len(FEITEN)]
    for info in formulier.velden:
        if info.naam == "vastgesteld_op" or (soort == "perspectief" and info.naam == "persoon"):
            continue
        rauw = data.draw(getypt(info), label=info.naam)
        if info.vorm == "rijen":
            for rij in rauw:
                formulier.zet_rij(info.naam, rij, gang.casus)
        elif info.verwijst == "aantekening":
            formulier.zet(info.naam, data.draw(st.sampled_from(nummers)))
        else:
            formulier.zet(info.naam, rauw)
    verwacht = {info.naam: lees(info, formulier.rauw.get(info.naam, ""), gang.tafel) for info in formulier.velden}
    gang.bewaar_concept(formulier)
    weer = hervat(gang.kompas, gang)
    terug = weer.formulier(vraag)
    assert terug.rauw == formulier.rauw
    vastgelegd = weer.leg_vast(terug).aantekening
    if vastgelegd is None:
        eigen = eigen_velden(klasse)
        assert all(verwacht[info.naam] in (info.standaard, (), "", None) for info in eigen)
        return
    assert {naam: getattr(vastgelegd, naam) for naam in verwacht} == verwacht
    (gelezen,) = [
        r.aantekening for r in gang.kompas.kluis.aantekeningen(gang.reflectie.id) if r.aantekening.id == terug.id
    ]
    assert {naam: getattr(gelezen, naam) for naam in verwacht} == verwacht


def test_a_role_goes_before_a_digit_and_a_double_role_stays_two_people():
    drie = CASUS.betrokkenen[5]
    assert drie.rol == "3"
    assert vind_persoon("3", CASUS) == drie.id
    een, twee = CASUS.betrokkenen[2:4]
    assert een.rol == twee.rol
    personen = next(i for i in velden(SOORTEN["stap"]) if i.naam == "voor_wie")
    assert lees(personen, schrijf(personen, (een.id, twee.id), TAFEL), TAFEL)[0] == een.id


def test_a_row_without_a_person_is_not_understood():
    rijen = next(i for i in velden(SOORTEN["uitspraak"]) if i.naam == "wat_zegt_ieder")
    with pytest.raises(PersoonOnbekend):
        lees(rijen, [{"persoon": " ", "eigen_woorden": "Ja."}], TAFEL)
    assert lees(rijen, [{"persoon": "", "eigen_woorden": ""}], TAFEL) == ()


@pytest.mark.parametrize(
    ("getypt", "delen"),
    [
        ("moeder, de buurvrouw", ["moeder", "de buurvrouw"]),
        ("moeder, aan de telefoon; de buurvrouw", ["moeder, aan de telefoon", "de buurvrouw"]),
        ("moeder\nde buurvrouw", ["moeder", "de buurvrouw"]),
    ],
)
def test_several_sources_are_parted_by_commas_or_by_semicolons(getypt, delen):
    bronnen = next(i for i in velden(SOORTEN["gesprek"]) if i.naam == "wie_erbij")
    bron = next(i for i in velden(SOORTEN["zorg"]) if i.naam == "van_wie")
    assert list(lees(bronnen, getypt, TAFEL)) == [lees(bron, deel, TAFEL) for deel in delen]
