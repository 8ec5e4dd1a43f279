"""What still reads of a damaged vault goes to a new one; nothing comes through that was not stored."""

import random
from collections import Counter

import pytest
from kluishulp import WACHTZIN, antwoord, casus, concept, leer, reflectie

from checklist_app.domain.fouten import KompasFout
from checklist_app.domain.register import NaamInRegister
from checklist_app.kluis.fouten import KopieBestaat, NietsTeRedden, OuderMapOntbreekt
from checklist_app.kluis.maken import maak, open_kluis
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.redden import red
from checklist_app.kluis.sleutelbestand import lees_sleutelbestand

PAGINA = 4096


@pytest.fixture(scope="module")
def bron(tmp_path_factory, kosten):
    """Give a vault of some thirty pages with everything in it."""
    map_ = tmp_path_factory.mktemp("bron") / "kluis"
    with maak(map_, WACHTZIN, kosten=kosten)[0] as kluis:
        kluis.bewaar_kader("anders-beslissen", "1.0", "id: anders-beslissen\n" * 300)
        for nr in range(4):
            gezin = casus(f"Gezin {nr}")
            gang = reflectie(gezin)
            kluis.bewaar_casus(gezin)
            kluis.bewaar_reflectie(gang)
            kluis.bewaar_naam(gezin.id, NaamInRegister(betrokkene=gezin.betrokkenen[0].id, naam=f"Anna {nr}"))
            for tekst in ("lang " * 1500, "kort", "middel " * 200):
                eerste = antwoord(f"{tekst} {nr}")
                kluis.bewaar_aantekening(eerste, gang.id, 0)
                kluis.bewaar_aantekening(eerste.model_copy(update={"tekst": f"anders {tekst}"}), gang.id, 1)
            kluis.bewaar_aantekening(leer(), gang.id, 0)
            kluis.bewaar_concept(concept(gang))
    return map_


@pytest.fixture(scope="module")
def sleutels(bron):
    return lees_sleutelbestand(Plaats(bron)).open_met_wachtzin(WACHTZIN)


@pytest.fixture(scope="module")
def heel(bron):
    return (bron / "kluis.db").read_bytes()


def inhoud(map_):
    """Return everything of a vault as a set of texts."""
    with open_kluis(map_, WACHTZIN) as kluis:
        assert [zin for zin in kluis.controle() if "logboek" not in zin] == []
        rijen = kluis.casussen()
        gangen = [gang for rij in rijen for gang in kluis.reflecties(rij.id)]
        aantekeningen = [rij.aantekening for gang in gangen for rij in kluis.aantekeningen(gang.id)]
        return {
            "casus": {rij.schuilnaam for rij in rijen},
            "reflectie": {gang.id for gang in gangen},
            "aantekening": {(a.id, a.tekst) for a in aantekeningen},
            "versie": {(a.id, v.aantekening.tekst) for a in aantekeningen for v in kluis.versies(a.id)},
            "leer": {rij.aantekening.tekst for rij in kluis.leerdeel()},
            "concept": {c.id for gang in gangen for c in kluis.concepten(gang.id)},
            "naam": {n.naam for namen in kluis.alle_namen().values() for n in namen},
        }


def test_of_a_sound_vault_everything_is_saved_and_nothing_is_named(bron, sleutels, tmp_path):
    gered = red(Plaats(bron), sleutels, tmp_path / "nieuw")
    assert gered.verloren == ()
    assert (gered.gezinnen, gered.aantekeningen) == (4, 12)
    assert inhoud(tmp_path / "nieuw") == inhoud(bron)


@pytest.mark.parametrize("wijze", ["nullen", "omgegooid"])
def test_each_damaged_page_costs_only_what_stood_there_and_it_is_named(bron, heel, sleutels, tmp_path, wijze):
    """Nothing new may appear, what is missing is named, and the damaged files stay byte for byte."""
    goed = inhoud(bron)
    stuk = tmp_path / "stuk"
    stuk.mkdir()
    for naam in ("kluis.sleutels", "kluis.sleutels.bak"):
        (stuk / naam).write_bytes((bron / naam).read_bytes())
    gered, geen = 0, 0
    for nr in range(0, len(heel) // PAGINA, 2 if wijze == "nullen" else 7):
        rot = bytearray(heel)
        if wijze == "nullen":
            rot[nr * PAGINA : (nr + 1) * PAGINA] = bytes(PAGINA)
        else:
            rot[nr * PAGINA + 77] ^= 4
        (stuk / "kluis.db").write_bytes(rot)
        try:
            uitkomst = red(Plaats(stuk), sleutels, tmp_path / f"{wijze}-{nr}")
        except NietsTeRedden:
            geen += 1
            continue
        gered += 1
        assert (stuk / "kluis.db").read_bytes() == rot
        over = inhoud(uitkomst.map)
        over["casus"] = {naam for naam in over["casus"] if not naam.startswith("Gered gezin")}
        for soort, texts in over.items():
            assert texts <= goed[soort] | goed.get("versie", set()), (nr, soort)
        if over != goed:
            assert uitkomst.verloren, nr
    # Of a vault whose own description of its tables is gone, nothing reads; then there is the copy.
    assert geen <= 3
    assert gered >= 5
    assert sorted(pad.name for pad in stuk.iterdir()) == ["kluis.db", "kluis.sleutels", "kluis.sleutels.bak"]


def test_many_damaged_places_at_once_still_leave_the_rest(bron, heel, sleutels, tmp_path):
    toeval = random.Random(5)  # noqa: S311  the same places in every run
    paginas = len(heel) // PAGINA
    uitkomsten = Counter()
    for ronde in range(5):
        rot = bytearray(heel)
        for nr in toeval.sample(range(1, paginas), 4):
            rot[nr * PAGINA : (nr + 1) * PAGINA] = bytes(PAGINA)
        stuk = tmp_path / f"stuk-{ronde}"
        stuk.mkdir()
        (stuk / "kluis.sleutels").write_bytes((bron / "kluis.sleutels").read_bytes())
        (stuk / "kluis.db").write_bytes(rot)
        try:
            gered = red(Plaats(stuk), sleutels, tmp_path / f"nieuw-{ronde}")
            inhoud(gered.map)
            uitkomsten["gered"] += 1
        except KompasFout as fout:
            uitkomsten[type(fout).__name__] += 1
    assert set(uitkomsten) <= {"gered", "NietsTeRedden"}
    assert uitkomsten["gered"] >= 2


def test_what_is_lost_is_named_with_its_kind_and_its_family_and_never_its_text(bron, heel, sleutels, tmp_path):
    """The pages of long texts stand one after another; the mark of a version tells that its text is not whole."""
    zinnen = set()
    for nr in range(20, len(heel) // PAGINA, 4):
        stuk = tmp_path / f"stuk-{nr}"
        stuk.mkdir()
        (stuk / "kluis.sleutels").write_bytes((bron / "kluis.sleutels").read_bytes())
        (stuk / "kluis.db").write_bytes(heel[: nr * PAGINA] + bytes(PAGINA) + heel[(nr + 1) * PAGINA :])
        try:
            zinnen |= set(red(Plaats(stuk), sleutels, tmp_path / f"nieuw-{nr}").verloren)
        except NietsTeRedden:
            continue
    assert any("van Gezin" in zin for zin in zinnen), zinnen
    assert not any("lang" in zin or "Anna" in zin for zin in zinnen)


def test_it_never_covers_anything_and_a_ruin_is_told(bron, sleutels, tmp_path):
    (tmp_path / "bezet").mkdir()
    with pytest.raises(KopieBestaat):
        red(Plaats(bron), sleutels, tmp_path / "bezet")
    with pytest.raises(OuderMapOntbreekt):
        red(Plaats(bron), sleutels, tmp_path / "geen" / "map")
    stuk = tmp_path / "stuk"
    stuk.mkdir()
    (stuk / "kluis.db").write_bytes(b"\1" * 9000)
    with pytest.raises(NietsTeRedden):
        red(Plaats(stuk), sleutels, tmp_path / "nieuw")
    assert sorted(pad.name for pad in tmp_path.iterdir()) == ["bezet", "stuk"]
