"""Wrong use and help are said in Dutch; no word of the library behind them reaches anybody (ontwerp.md section 8)."""

import re

import click
import pytest
from roepen import roep

from checklist_app.cli.app import voordeur

ENGELS = re.compile(
    r"\b(usage|options?|commands?|arguments?|error|try|missing|invalid|such|unexpected|required|default|show|exit|"
    r"this|message|got|extra|does|not|value|choose|from|did|you|mean|file|directory|aborted|the|requires)\b",
    re.IGNORECASE,
)
VERKEERD = {
    "an unknown command": ("casusen",),
    "an unknown command of a group": ("kluis", "weg"),
    "an unknown option": ("casussen", "--jason"),
    "an unknown short option": ("casussen", "-x"),
    "an unknown option before the command": ("--snel", "casussen"),
    "no argument": ("toon",),
    "no path": ("kaders", "controleer"),
    "no id": ("kaders", "toon"),
    "too many arguments": ("toon", "a", "b"),
    "an argument where none belongs": ("kluis", "controle", "nu"),
    "a choice that is not there": ("uitvoer", "a", "--doel", "krant"),
    "no purpose": ("uitvoer", "a"),
    "no case": ("uitvoer", "--doel", "dossier"),
    "an option without its value": ("casussen", "--kluis"),
    "a value for a flag": ("casussen", "--json=ja"),
    "a form that does not go with the purpose": ("uitvoer", "a", "--doel", "dossier", "--vorm", "json"),
    "a form that does not go with a whole copy": ("uitvoer", "a", "--doel", "volledig", "--vorm", "md"),
    "versions of a document": ("uitvoer", "a", "--doel", "dossier", "--met", "versies"),
    "a person for the own dossier": ("uitvoer", "a", "--doel", "dossier", "--persoon", "moeder"),
    "an empty folder": ("--kluis=", "casussen"),
}


def opdrachten(groep=voordeur, woorden=()):
    """Yield the words of every command and group."""
    yield woorden, groep
    for naam in groep.list_commands(click.Context(groep)):
        opdracht = groep.get_command(click.Context(groep), naam)
        if isinstance(opdracht, click.Group):
            yield from opdrachten(opdracht, (*woorden, naam))
        else:
            yield (*woorden, naam), opdracht


@pytest.mark.parametrize("wat", VERKEERD)
def test_wrong_use_is_one_dutch_line_with_what_to_do(wat):
    code, uit, fout = roep(*VERKEERD[wat])
    assert (code, uit) == (2, "")
    assert fout.count("\n") == 1
    assert not ENGELS.search(re.sub(r"--?\w+|'[^']*'", "", fout)), fout


def test_wrong_use_names_what_is_wrong_and_what_there_is_to_choose_from():
    assert "--jason" in roep("casussen", "--jason").melding
    assert "--json" in roep("casussen", "--jason").melding
    doelen = "dossier, gezin, inzage, intervisie, knelpunten, volledig"
    assert doelen in roep("uitvoer", "a", "--doel", "krant").melding
    assert "CASUS" in roep("toon").melding
    assert "PAD" in roep("kaders", "controleer").melding
    assert "kompas kluis --help" in roep("kluis", "weg").melding
    for woorden in (("kluis", "organisatie"), ("kluis", "organisatie", "pad", "--weg")):
        assert roep(*woorden).melding.startswith("Geef het PAD van de publieke sleutel, of --weg. Kijk met ")


def test_wrong_use_points_to_no_help_page_of_a_command_that_is_not_named():
    assert "'kompas --help'" in roep("--tekst", "Gezin", "Linde").melding


@pytest.mark.parametrize("woorden", [woorden for woorden, _ in opdrachten()], ids=" ".join)
def test_every_help_page_is_dutch(woorden):
    code, uit, fout = roep(*woorden, "--help")
    assert (code, fout) == (0, "")
    assert uit.startswith("Gebruik: kompas")
    assert "\nOpties:\n" in uit
    assert not ENGELS.search(re.sub(r"--?\w+|'[^']*'|\bJSON\b", "", uit)), uit


@pytest.mark.parametrize("woorden", [w for w, o in opdrachten() if isinstance(o, click.Group)], ids=" ".join)
def test_no_line_in_a_list_of_commands_is_cut_off(woorden):
    assert "..." not in roep(*woorden, "--help").tekst.partition("Opdrachten:")[2]


def test_the_commands_of_the_design_are_there():
    namen = {" ".join(woorden) for woorden, _ in opdrachten()}
    assert namen >= {
        "demo",
        "kaders lijst",
        "kaders toon",
        "kaders controleer",
        "kaders schema",
        "casussen",
        "toon",
        "zoek",
        "uitvoer",
        "invoer",
        "kluis nieuw",
        "kluis wachtwoord",
        "kluis herstelcode",
        "kluis kopie",
        "kluis controle",
    }


@pytest.mark.parametrize("woorden", [woorden for woorden, _ in opdrachten()], ids=" ".join)
def test_every_command_takes_the_folder_of_the_vault(woorden):
    assert "--kluis MAP" in roep(*woorden, "--help").tekst
