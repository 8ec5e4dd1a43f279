"""What comes in from a case document can be walked on afterwards, or it does not come in at all."""

import pytest
from eigen_kaders import ALLE, zet_kaders
from gangen import begin, nieuw_kompas, schrijf

from checklist_app.documents.casusdocument import lees as lees_document
from checklist_app.documents.fouten import VerwijstNergensHeen
from checklist_app.domain.reflectie import KaderTekst, KaderVersie, Plek
from checklist_app.flow.eigen_kopie import casusdocument, casusdocument_als_tekst
from checklist_app.flow.fouten import KlokOnleesbaar, LeidraadInDocumentAnders
from checklist_app.flow.invoer import voer_in
from checklist_app.flow.klok import uit_omgeving
from checklist_app.flow.wandelen import hervat

AANVULLING = """\
id: zuid
titel: Vragen van team Zuid
versie: "1.0"
status: actief
formaat: 1
kadersoort: aanvulling
op: vijf-principes
bij_versie: "1.1"
voorvoegsel: team-zuid
principes:
  - id: dialoog
    vragen:
      - id: team-zuid-wijk
        tekst: Wat weet het wijkteam?
"""


@pytest.fixture
def document(tmp_path):
    """A case with one open walk, as another vault wrote it."""
    elders = tmp_path / "elders"
    elders.mkdir()
    with nieuw_kompas(elders) as kompas:
        gang = begin(kompas)
        return casusdocument(kompas, gang.casus)


@pytest.fixture
def kompas(tmp_path):
    hier = tmp_path / "hier"
    hier.mkdir()
    with nieuw_kompas(hier) as open_:
        yield open_


def met_reflectie(document, **velden):
    reflectie = document.reflecties[0].model_copy(update=velden)
    return document.model_copy(update={"reflecties": (reflectie,)})


def refused(kompas, document, plek):
    with pytest.raises(VerwijstNergensHeen) as fout:
        voer_in(kompas, document)
    assert plek in fout.value.zin
    assert not kompas.casussen()


@pytest.mark.parametrize("welke", [{"principe": "nergens"}, {"vraag": "nergens"}])
def test_a_place_that_is_no_question_of_the_kader_is_refused(kompas, document, welke):
    plek = Plek(**{**dict(document.reflecties[0].plek), **welke})
    refused(kompas, met_reflectie(document, plek=plek), "reflecties 1, plek")


def test_a_place_at_a_question_of_an_aanvulling_comes_in_and_is_walked_on(kompas, document):
    ref = KaderVersie(id="zuid", versie="1.0")
    kaders = (*document.kaders, KaderTekst(id="zuid", versie="1.0", tekst=AANVULLING))
    plek = Plek(principe=document.reflecties[0].plek.principe, vraag="team-zuid-wijk")
    erbij = met_reflectie(document, aanvullingen=(ref,), plek=plek).model_copy(update={"kaders": kaders})
    voer_in(kompas, erbij)
    casus = kompas.casus(document.casus.schuilnaam)
    gang = hervat(kompas, casus, kompas.reflecties(casus)[0])
    assert gang.wandeling.vraag.id == "team-zuid-wijk"


def test_a_walk_on_an_aanvulling_alone_is_refused(kompas, document):
    kaders = (*document.kaders, KaderTekst(id="zuid", versie="1.0", tekst=AANVULLING))
    anders = met_reflectie(document, kader=KaderVersie(id="zuid", versie="1.0"), plek=None)
    refused(kompas, anders.model_copy(update={"kaders": kaders}), "reflecties 1, kader")


@pytest.mark.parametrize("jaar", ["0001", "9999"])
def test_a_clock_at_the_edge_of_time_is_refused_because_no_moment_of_it_can_be_kept(jaar):
    with pytest.raises(KlokOnleesbaar):
        uit_omgeving({"KOMPAS_VANDAAG": f"{jaar}-06-01"})


@pytest.fixture
def met_spiegelvraag(tmp_path):
    """A case with a walk that took a question of an own mirror, as another vault wrote it."""
    elders = tmp_path / "met-spiegel"
    elders.mkdir()
    zet_kaders(elders)
    with nieuw_kompas(elders) as kompas:
        gang = begin(kompas, "wat-gebeurde", kader="proef")
        naslag = kompas.naslag
        for vraag_id in ("s-1-b", "s-1-a"):
            gang.neem_spiegelvraag(naslag.spiegelversie, naslag.spiegel.vraag(vraag_id))
        schrijf(gang, "feiten", "s-1-a", tekst="Vader zweeg.")
        return lees_document(casusdocument_als_tekst(kompas, gang.casus).encode())


def test_a_mirror_question_goes_out_and_in_with_its_text_its_answer_and_the_place(kompas, met_spiegelvraag):
    assert [kader.id for kader in met_spiegelvraag.kaders] == ["proef", "zuid", "ruit"]
    assert voer_in(kompas, met_spiegelvraag).uitkomst == "nieuw"
    assert voer_in(kompas, met_spiegelvraag).uitkomst == "al aanwezig"
    casus = kompas.casus(met_spiegelvraag.casus.schuilnaam)
    gang = hervat(kompas, casus, kompas.reflecties(casus)[0])
    assert (gang.wandeling.vraag.id, gang.wandeling.vraag.tekst) == ("s-1-a", "Wat zie je?")
    assert [a.tekst for a in gang.wandeling.antwoorden("s-1-a")] == ["Vader zweeg."]
    assert [erbij.vraag for erbij in gang.reflectie.spiegelvragen] == ["s-1-a"]
    assert casusdocument(kompas, casus).reflecties == met_spiegelvraag.reflecties


@pytest.mark.parametrize("anders", [{"vraag": "s-9-a"}, {"spiegel": KaderVersie(id="proef", versie="1.0")}])
def test_a_mirror_question_that_is_not_in_its_mirror_is_refused(kompas, met_spiegelvraag, anders):
    erbij = met_spiegelvraag.reflecties[0].spiegelvragen[0].model_copy(update=anders)
    refused(kompas, met_reflectie(met_spiegelvraag, spiegelvragen=(erbij,)), "reflecties 1, spiegelvragen")


def test_a_mirror_question_that_says_another_part_than_its_mirror_is_refused(kompas, met_spiegelvraag):
    """Else a question about yourself would be kept as one about the family."""
    erbij = met_spiegelvraag.reflecties[0].spiegelvragen[0].model_copy(update={"vraag": "s-1-b"})
    refused(kompas, met_reflectie(met_spiegelvraag, spiegelvragen=(erbij,)), "reflecties 1, spiegelvragen")


def test_a_mirror_question_that_is_named_twice_is_asked_once(kompas, met_spiegelvraag):
    (erbij,) = met_spiegelvraag.reflecties[0].spiegelvragen
    voer_in(kompas, met_reflectie(met_spiegelvraag, spiegelvragen=(erbij, erbij)))
    casus = kompas.casus(met_spiegelvraag.casus.schuilnaam)
    gang = hervat(kompas, casus, kompas.reflecties(casus)[0])
    gang.volgende()
    assert gang.wandeling.vraag.id == "volgende"


def test_another_text_under_the_version_of_a_mirror_is_refused(kompas, met_spiegelvraag):
    kompas.kluis.bewaar_kader("ruit", "1.0", ALLE["ruit"].replace("Wat zie je?", "Wat nu?"))
    with pytest.raises(LeidraadInDocumentAnders):
        voer_in(kompas, met_spiegelvraag)
    assert not kompas.casussen()
