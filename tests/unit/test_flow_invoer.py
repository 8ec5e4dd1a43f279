"""What comes in from a case document can be walked on afterwards, or it does not come in at all."""

import pytest
from gangen import begin, nieuw_kompas

from checklist_app.documents.fouten import VerwijstNergensHeen
from checklist_app.domain.document import KaderTekst
from checklist_app.domain.reflectie import KaderVersie, Plek
from checklist_app.flow.fouten import KlokOnleesbaar
from checklist_app.flow.invoer import voer_in
from checklist_app.flow.klok import uit_omgeving
from checklist_app.flow.uitvoer import casusdocument
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
