"""Documents for somebody else, before the gate: the question first, one page, and nobody named."""

from maken import VANDAAG, maak, maak_casus, maak_wandeling

from checklist_app.documents.intervisie import REGELS_OP_EEN_BLAD, intervisie
from checklist_app.documents.knelpunten import knelpunten
from checklist_app.documents.tekst import als_tekst
from checklist_app.domain.basis import nieuw_id
from checklist_app.domain.blokken import Genoemd
from checklist_app.domain.bron import Bron
from checklist_app.domain.casus import Betrokkene
from checklist_app.domain.reflectie import GekozenTwijfel

MOEDER = nieuw_id()


def walk(*opgeschreven, twijfel=None):
    casus = maak_casus(Betrokkene(id=MOEDER, soort="ouder", rol="moeder"), kenmerk="JB-123")
    wandeling = maak_wandeling(casus, *opgeschreven)
    if twijfel is None:
        return wandeling
    reflectie = wandeling.reflectie.model_copy(update={"twijfel": twijfel})
    return type(wandeling)(wandeling.kader, reflectie, opgeschreven)


def page(*opgeschreven, gekozen=None, twijfel=None):
    return als_tekst(intervisie(walk(*opgeschreven, twijfel=twijfel), VANDAAG, gekozen))


def test_intervisie_starts_from_the_doubt_and_gives_statements_with_their_kind():
    feit = maak("uitspraak", tekst="Hij kwam te laat.", aard="feit", bron=Bron(persoon=MOEDER, tekst="aan tafel"))
    vraag = maak("openvraag", wat="Wat wil het kind?")
    tekst = page(feit, vraag, twijfel=GekozenTwijfel(id="wat"))
    assert tekst.index("Wat is er?") < tekst.index("Wat wil het kind?") < tekst.index("Feit: Hij kwam te laat.")
    assert "moeder" not in tekst
    assert "aan tafel" not in tekst
    assert "Zeester" not in tekst
    assert "JB-123" not in tekst


def test_an_own_doubt_is_said_in_its_own_words():
    assert "Klopt dit wel?" in page(twijfel=GekozenTwijfel(tekst="Klopt dit wel?"))


def test_only_what_was_chosen_stands_on_the_page():
    een, ander = maak("uitspraak", tekst="Het ene."), maak("zorg", waarover="Het andere.")
    assert "Het ene." in page(een, ander)
    assert "Het andere." not in page(een, ander)
    gekozen = page(een, ander, gekozen=(ander.id,))
    assert "Zorg: Het andere." in gekozen
    assert "Het ene." not in gekozen


def test_what_is_of_the_leerdeel_or_replaced_stays_behind():
    oud = maak("uitspraak", tekst="Het oude.")
    nieuw = maak("uitspraak", tekst="Het nieuwe.", vervangt=oud.id)
    eigen = maak("uitspraak", tekst="Over mijzelf.", deel="leerdeel")
    tekst = page(oud, nieuw, eigen)
    assert "Het nieuwe." in tekst
    assert "Het oude." not in tekst
    assert "Over mijzelf." not in tekst


def test_intervisie_is_at_most_one_page_and_says_when_there_is_more():
    lang = [maak("uitspraak", tekst=f"Uitspraak {nr} " + "woord " * 40) for nr in range(30)]
    tekst = page(*lang)
    assert "Uitspraak 0 " in tekst
    assert "Er is meer opgeschreven" in tekst
    assert sum(1 + len(regel) // 90 for regel in tekst.splitlines()) < REGELS_OP_EEN_BLAD + 25
    assert "Er is meer opgeschreven" not in page(*lang[:2])


def test_one_long_statement_does_not_keep_the_rest_off_the_page():
    lang, kort = maak("uitspraak", tekst="woord " * 660), maak("uitspraak", tekst="Het korte.")
    tekst = page(lang, kort)
    assert "Het korte." in tekst
    assert "woord woord" not in tekst
    assert "Er is meer opgeschreven" in tekst


def test_the_doubt_and_the_headings_take_room_on_the_page_too():
    regels = [maak("openvraag", wat="Wat?"), *(maak("uitspraak", tekst=f"Nummer {nr}.") for nr in range(40))]
    zonder, met = page(*regels), page(*regels, twijfel=GekozenTwijfel(tekst="woord " * 200))
    assert "Nummer 28." in zonder
    assert "Nummer 29." not in zonder
    assert "Nummer 10." in met
    assert "Nummer 12." not in met


def test_knelpunten_gives_only_what_was_needed_and_what_got_stuck():
    weg = maak("optie", naam="Logeren bij oma", nodig_maar_niet_beschikbaar="Een gezinshuis dichtbij.")
    vast = maak("antwoord", plek="feiten/knelpunt", tekst="Wachtlijst van een half jaar.")
    gewoon = maak("antwoord", plek="feiten/gezien", tekst="Iets anders.")
    document = knelpunten([walk(weg, vast, gewoon), walk(weg)], VANDAAG)
    tekst = als_tekst(document)
    assert "Een gezinshuis dichtbij." in tekst
    assert tekst.count("Een gezinshuis dichtbij.") == 1
    assert "Wachtlijst van een half jaar." in tekst
    assert "Iets anders." not in tekst
    assert "oma" not in tekst
    assert not any(isinstance(stuk, Genoemd) for _, regel, _ in document.regels() for stuk in regel)


def test_without_knelpunten_the_page_says_so():
    assert "Er is nu geen knelpunt opgeschreven." in als_tekst(knelpunten([walk()], VANDAAG))
