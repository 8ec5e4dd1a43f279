"""Nothing in a case and nothing that is typed or pasted acts on the terminal that shows it, on any real screen."""

import re

import pytest
from op_scherm import Scherm
from roepen import WACHTZIN, plaatsen_van

from checklist_app.domain.basis import nieuw_id
from checklist_app.domain.casus import Betrokkene
from checklist_app.domain.reflectie import GekozenTwijfel
from checklist_app.domain.soorten.kiezen import Stap
from checklist_app.domain.soorten.weten import Uitspraak
from checklist_app.flow import wandelen
from checklist_app.flow.klok import Klok
from checklist_app.flow.openen import open_in, open_kompas
from checklist_app.kluis.concepten import Concept

SOEP = "[/ [red]x[/red] [@click=app.exit]x[/] "
CODES = (
    "\x1b]52;c;a2FuYXJpZQ==\x07"  # the clipboard
    "\x1b]0;kanarie\x07"  # the name of the window
    "\x1b[?9731h\x1b[>9731;7q\x1b[38;5;9731m"  # private and unusual CSI
    "\x1bPkanarie\x1b\\"  # DCS
    "\x9b9731m\x9d0;kanarie\x9c\x85"  # C1
    "\u202e\u2066"  # the reading direction
    "\x00\x08\x7f"
)
VREEMD = SOEP + CODES
# A terminal keeps ESC out of a paste.
GEPLAKT = SOEP + "\x9b9731m\x9d0;kanarie\x9c\x85\u202e\u2066 ¶"
# Textual itself writes one OSC: 22, which gives the mouse its usual shape.
DOET_IETS = re.compile(
    rb"[\x00\x08\x7f]|\x1b\](?!22;default\x07)|(?<!22;default)\x07|\x1b[P^_X]|\x1b\[[^a-zA-Z]*9731|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]"
)


@pytest.fixture
def kluis(zet_kluis_neer):
    """A vault whose texts went past the door: two walks, one with half a sentence, one that stands at its end."""
    map_ = zet_kluis_neer("Linde")
    plekken = plaatsen_van(map_)
    with open_in(plekken, WACHTZIN) as open_:
        kompas = open_kompas(plekken, Klok(), open_)
        casus = kompas.casus("Linde")
        casus = casus.met(Betrokkene(id=nieuw_id(), soort="kind", rol=f"kind {VREEMD}"))
        open_.bewaar_casus(casus.model_copy(update={"schuilnaam": f"Linde {VREEMD}", "meedenker": VREEMD}))
        nu = kompas.klok.nu()
        for einde in (True, False):
            gang = wandelen.begin(kompas, casus, "vijf-principes", "wat-gebeurde", "", "kort")
            plek = gang.reflectie.plek.model_dump()
            while einde and gang.wandeling.vraag:
                gang.volgende()
            open_.bewaar_reflectie(
                gang.reflectie.model_copy(update={"twijfel": GekozenTwijfel(tekst=f"twijfel {VREEMD}")})
            )
            for klasse, wat in ((Uitspraak, "tekst"), (Stap, "wat")):
                nieuw = klasse(id=nieuw_id(), gemaakt=nu, gewijzigd=nu, **plek, **{wat: VREEMD})
                open_.bewaar_aantekening(nieuw, gang.reflectie.id, 0)
            half = {"tekst": f"half {VREEMD}"}
            open_.bewaar_concept(
                Concept(nieuw_id(), gang.reflectie.id, "uitspraak", "casusdeel", nu, velden=half, **plek)
            )
    return map_


def test_no_text_of_a_case_and_nothing_typed_acts_on_the_terminal(kluis):
    with Scherm() as scherm:
        scherm.zie("Linde [/ [red]x[/red]")
        scherm.druk("\r")  # the walk with half a sentence
        scherm.zie("half [/ [red]x[/red]")
        scherm.zie("nog niet bepaald  [/ [red]x[/red]")
        scherm.plak(GEPLAKT)
        scherm.zie("¶")
        scherm.druk(f"{SOEP}\x9b9731m\u202e §")
        scherm.zie("§")
        scherm.druk("\x1b")
        scherm.zie("Gezinnen")
        scherm.druk("j\r")  # the walk that stands at its end
        scherm.zie("stap              [/ [red]x[/red]")
        scherm.druk("\x1b")
        scherm.zie("Enter klaar")
        scherm.druk("\r")
        scherm.zie("Naar dossier")
        scherm.druk("\x1b[F\r")  # the family
        scherm.zie("Samen aan tafel")
        scherm.druk("t")
        scherm.zie("Vaste meedenker: [/ [red]x[/red]")
        scherm.druk("\x1b")
        scherm.zie("Samen aan tafel")
        scherm.druk("n")
        scherm.zie("Is er nu direct gevaar")
        scherm.druk("n")
        scherm.zie("Waar twijfel je over?")
        scherm.druk("/")
        scherm.zie("/ iets anders   Esc terug")
        scherm.plak(GEPLAKT)
        scherm.zie("¶")
        scherm.druk("\r")  # a new walk, from a doubt in own words
        scherm.zie("Wie uit het gezin heb je zelf gesproken?")
        scherm.druk(CODES)
        scherm.zie("112")
        scherm.druk("\x11")
        assert scherm.einde() == 0
    assert not DOET_IETS.search(scherm.gezien), DOET_IETS.findall(scherm.gezien)
    assert "Traceback" not in scherm.tekst
