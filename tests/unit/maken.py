"""Cases to test with: made up by hypothesis from the classes themselves, or a small one to read."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from checklist_app.domain.basis import JIJZELF, nieuw_id
from checklist_app.domain.bron import Bron
from checklist_app.domain.casus import Betrokkene, Casus
from checklist_app.domain.datum import Datum
from checklist_app.domain.document import CasusDocument, EerdereVersie, ReflectieDocument
from checklist_app.domain.kader import Kader
from checklist_app.domain.reflectie import GekozenTwijfel, KaderTekst, KaderVersie, Overgenomen, Plek, Reflectie
from checklist_app.domain.soorten import SOORTEN
from checklist_app.domain.tekst import schoon
from checklist_app.domain.veldkennis import velden
from checklist_app.domain.wandeling import Wandeling

NU = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
VANDAAG = NU.date()

CASUSDEEL = tuple(klasse for klasse in SOORTEN.values() if not klasse.altijd_leerdeel)

KADER = Kader.model_validate(
    {
        "id": "proef",
        "titel": "Proefleidraad",
        "versie": "1.0",
        "status": "actief",
        "formaat": 1,
        "kadersoort": "reflectie",
        "kern": "Iets in één zin.",
        "bronnen": [{"id": "boek", "titel": "Een boek", "uitgever": "Uitgeverij", "jaar": 2020}],
        "twijfels": [{"id": "wat", "tekst": "Wat is er?", "principes": ["feiten"]}],
        "principes": [
            {
                "id": "feiten",
                "titel": "Feiten en meningen",
                "waarom": "Een vermoeden lijkt soms een feit.",
                "bron": {"id": "boek", "plaats": "hoofdstuk 1"},
                "vragen": [
                    {"id": "gezien", "tekst": "Wat zag je zelf?", "vastleggen": "uitspraak"},
                    {
                        "id": "besloten",
                        "tekst": "Ligt er al een besluit?",
                        "keuzes": [{"id": "ja", "tekst": "Ja, dat ligt er"}, {"id": "nee", "tekst": "Nee"}],
                    },
                    {
                        "id": "leunt-op",
                        "tekst": "Waar leunt dat op?",
                        "toon_als": {"vraag": "besloten", "is": "ja"},
                    },
                ],
            },
            {
                "id": "verder",
                "titel": "Verder",
                "waarom": "Terugkijken helpt.",
                "bron": {"id": "boek", "plaats": "hoofdstuk 2"},
                "vragen": [{"id": "stap", "tekst": "Wat is je volgende stap?", "vastleggen": "stap"}],
            },
        ],
        "afsluiting": "verder",
    }
)


def vast_id(nummer: int) -> str:
    """Return an id that is the same in every process, for what a test is parametrised with."""
    return f"00000000-0000-4000-8000-{nummer:012d}"


def maak(soort, plek="feiten/gezien", **velden_):
    """Make one aantekening to read, at a question of the small kader."""
    principe, vraag = plek.split("/")
    return SOORTEN[soort](id=nieuw_id(), principe=principe, vraag=vraag, gemaakt=NU, gewijzigd=NU, **velden_)


def maak_casus(*betrokkenen_, **velden_):
    """Make a case with yourself and these people in it."""
    jijzelf = Betrokkene(id=JIJZELF, soort="jijzelf", rol="jijzelf")
    return Casus(
        id=nieuw_id(),
        betrokkenen=(jijzelf, *betrokkenen_),
        gemaakt=NU,
        gewijzigd=NU,
        **{"schuilnaam": "Zeester", **velden_},
    )


def maak_wandeling(casus, *opgeschreven):
    """Make a walk on a case with the small kader."""
    reflectie = Reflectie(
        id=nieuw_id(),
        casus=casus.id,
        kader=KaderVersie(id=KADER.id, versie=KADER.versie),
        principes=("feiten",),
        begonnen=NU,
        gewijzigd=NU,
    )
    return Wandeling(KADER, reflectie, opgeschreven)


ids = st.uuids(version=4).map(str)
teksten = st.text(st.characters(exclude_categories=("Cs",)), max_size=30).map(lambda t: schoon(t).tekst)
woorden = st.text("abcdefghijklmnopqrstuvwxyz -éüñ", min_size=1, max_size=20).filter(lambda t: t.strip())
momenten = st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC))
dagen = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))


@st.composite
def datums(draw, tekst=teksten):
    """A date as typed, with or without the days it covers."""
    if not draw(st.booleans()):
        return Datum(tekst=draw(tekst))
    van = draw(dagen)
    return Datum(tekst=draw(tekst), van=van, tot=van + timedelta(days=draw(st.integers(0, 400))))


@st.composite
def bronnen(draw, personen, tekst=teksten):
    """A source: a person of the case, words, or both."""
    persoon = draw(st.none() | st.sampled_from(personen))
    return Bron(persoon=persoon, tekst=draw(tekst))


def waarden(info, personen, aantekeningen=(), tekst=teksten):
    """Every value that a field can have, for a case with these people and these aantekeningen."""
    mens = st.sampled_from(personen)
    ding = st.sampled_from(aantekeningen) if aantekeningen else st.nothing()
    match info.vorm:
        case "tekst":
            vol = tekst
        case "keuze":
            vol = st.sampled_from(info.opties)
        case "keuzes":
            return st.lists(st.sampled_from(info.opties), unique=True, max_size=3).map(tuple)
        case "ja_nee":
            vol = st.booleans()
        case "datum":
            vol = datums(tekst)
        case "bron":
            vol = bronnen(personen, tekst)
        case "bronnen":
            return st.lists(bronnen(personen, tekst), max_size=2).map(tuple)
        case "persoon":
            vol = mens
        case "personen":
            return st.lists(mens, unique=True, max_size=2).map(tuple)
        case "verwijzing":
            vol = ding
        case "verwijzingen":
            return st.lists(ding, unique=True, max_size=2).map(tuple) if aantekeningen else st.just(())
        case "rijen":
            rij = {kind.naam: waarden(kind, personen, aantekeningen, tekst) for kind in info.rij}
            return st.lists(st.builds(info.klasse, **rij), max_size=3).map(tuple)
    return vol if _required(info) else st.just(info.standaard) | vol


def _required(info):
    """A person whose row it is, or a role: the only fields that cannot stay open."""
    return info.naam == "persoon" and info.standaard is None


@st.composite
def aantekeningen(draw, personen, eerdere=(), klassen=CASUSDEEL, tekst=teksten):
    """One aantekening of the casusdeel, of any kind."""
    klasse = draw(st.sampled_from(klassen))
    velden_ = {info.naam: draw(waarden(info, personen, eerdere, tekst)) for info in velden(klasse)}
    if klasse is SOORTEN["antwoord"]:
        velden_["keuze"] = draw(st.none() | woorden)
    return klasse(
        id=draw(ids),
        principe=draw(st.none() | woorden),
        vraag=draw(st.none() | woorden),
        gemaakt=draw(momenten),
        gewijzigd=draw(momenten),
        **velden_,
    )


@st.composite
def betrokkenen(draw, wie, allen, tekst=teksten):
    """One person of a case in which ``allen`` are known."""
    soort = draw(st.sampled_from(["kind", "ouder", "partner", "verzorger", "netwerk", "professional"]))
    over = {
        info.naam: draw(waarden(info, allen, (), tekst))
        for info in velden(Betrokkene)
        if info.naam not in ("soort", "rol")
    }
    return Betrokkene(id=wie, soort="jijzelf" if wie == JIJZELF else soort, rol=draw(woorden), **over)


@st.composite
def casussen(draw, tekst=teksten):
    """A case with up to four people besides yourself."""
    wie = [JIJZELF, *draw(st.lists(ids, min_size=1, max_size=4, unique=True))]
    over = {i.naam: draw(waarden(i, wie, (), tekst)) for i in velden(Casus) if i.naam != "schuilnaam"}
    return Casus(
        id=draw(ids),
        schuilnaam=draw(woorden),
        betrokkenen=tuple(draw(betrokkenen(persoon, wie, tekst)) for persoon in wie),
        gemaakt=draw(momenten),
        gewijzigd=draw(momenten),
        **over,
    )


@st.composite
def reflecties(draw, casus, kaders):
    """A reflection with what was recorded in it, and an earlier version or two."""
    personen = [b.id for b in casus.betrokkenen]
    opgeschreven = []
    for _ in range(draw(st.integers(0, 4))):
        opgeschreven.append(draw(aantekeningen(personen, [a.id for a in opgeschreven])))
    versies = [EerdereVersie(nummer=1, aantekening=a) for a in opgeschreven[:2]]
    kader, *aanvullingen = draw(st.lists(st.sampled_from(kaders), min_size=1, max_size=2))
    return ReflectieDocument(
        id=draw(ids),
        casus=casus.id,
        kader=_used(kader),
        aanvullingen=tuple(map(_used, aanvullingen)),
        twijfel=draw(st.none() | st.builds(GekozenTwijfel, id=st.none() | woorden, tekst=teksten)),
        principes=tuple(draw(st.lists(woorden, max_size=3))),
        staat=draw(st.dictionaries(woorden, st.sampled_from(["begonnen", "besproken", "niet_nodig"]), max_size=2)),
        plek=draw(st.none() | st.builds(Plek, principe=woorden, vraag=woorden)),
        begonnen=draw(momenten),
        gewijzigd=draw(momenten),
        afgerond_op=draw(st.none() | momenten),
        overgenomen_in_dossier=draw(
            st.lists(st.builds(Overgenomen, datum=datums(), waar=teksten), max_size=1).map(tuple)
        ),
        aantekeningen=tuple(opgeschreven),
        eerdere_versies=tuple(versies),
    )


@st.composite
def casusdocumenten(draw):
    """A whole case document, in which every reference points to something."""
    kaders = draw(
        st.lists(
            st.builds(KaderTekst, id=woorden, versie=st.just("1.0"), tekst=teksten),
            min_size=1,
            max_size=2,
            unique_by=lambda kader: kader.id,
        )
    )
    casus = draw(casussen())
    gemaakt = draw(st.lists(reflecties(casus, kaders), max_size=2, unique_by=lambda r: r.id))
    return CasusDocument(kompas="0.1.0", casus=casus, kaders=tuple(kaders), reflecties=tuple(gemaakt))


def _used(kader):
    return KaderVersie(id=kader.id, versie=kader.versie)
