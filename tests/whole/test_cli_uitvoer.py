"""What goes out of the vault and what comes in, from the command line (ontwerp.md sections 7 and 8)."""

import json
import os
import stat

import pytest
from jsonschema import Draft202012Validator
from op_terminal import OpTerminal
from roepen import WACHTZIN, bestanden_van, maak_kluis, roep

from checklist_app.kluis.maken import open_kluis

OEFENGEZIN = "Gezin Zeilboot (oefening)"
ALLES = ("uitvoer", OEFENGEZIN, "--doel", "volledig", "--vorm", "json")


@pytest.fixture
def kluis(zet_kluis_neer):
    """Give a vault with the practice family and one other case."""
    return zet_kluis_neer("Gezin Linde", oefengezin=True)


@pytest.fixture
def ander(tmp_path):
    """Give a second, empty vault with the same passphrase."""
    maak_kluis(tmp_path / "ander")
    return tmp_path / "ander"


@pytest.fixture
def document(kluis, tmp_path):
    """Give the case document of the practice family as a file."""
    pad = tmp_path / "casus.json"
    assert roep(*ALLES, "-o", pad).code == 0
    return pad


# Documents for people


@pytest.mark.parametrize("vorm", ["md", "txt"])
@pytest.mark.parametrize("doel", [("dossier",), ("gezin", "--persoon", "moeder")], ids=" ".join)
def test_a_document_goes_to_standard_output_and_nothing_else_does(kluis, doel, vorm):
    code, uit, fout = roep("uitvoer", OEFENGEZIN, "--doel", *doel, "--vorm", vorm)
    assert (code, fout) == (0, "")
    assert len(uit) > 1000
    assert uit.endswith("\n")
    assert uit.startswith("# ") is (vorm == "md")


def test_without_a_family_it_is_asked_so_that_no_name_stays_in_the_shell(kluis):
    assert roep("uitvoer", "--doel", "dossier").code == 2
    with OpTerminal("uitvoer", "--doel", "dossier", uit_apart=True) as kind:
        kind.antwoord("Welk gezin? Een cijfer of schuilnaam", OEFENGEZIN)
        assert b"Voor het dossier" in kind.uit.read()
        assert kind.einde() == 0


def test_without_a_form_a_document_is_markdown(kluis):
    woorden = ("uitvoer", OEFENGEZIN, "--doel", "dossier")
    assert roep(*woorden) == roep(*woorden, "--vorm", "md")


def test_a_document_for_the_family_is_for_one_person_who_is_there(kluis):
    assert roep("uitvoer", OEFENGEZIN, "--doel", "gezin").code == 2
    code, uit, fout = roep("uitvoer", OEFENGEZIN, "--doel", "gezin", "--persoon", "buurman")
    assert (code, uit) == (1, "")
    assert "oma" not in fout
    for niet_uit_gezin in ("leerkracht", "ik"):
        code, uit, fout = roep("uitvoer", OEFENGEZIN, "--doel", "gezin", "--persoon", niet_uit_gezin)
        assert (code, uit) == (1, "")
        assert "iemand uit het gezin" in fout
    moeder, vader = (
        roep("uitvoer", OEFENGEZIN, "--doel", "gezin", "--persoon", wie).tekst for wie in ("Moeder", "vader")
    )
    assert moeder != vader


# Files


def test_an_output_file_is_for_its_owner_alone_and_holds_what_would_have_been_shown(kluis, tmp_path):
    for woorden in (ALLES, ("uitvoer", OEFENGEZIN, "--doel", "dossier")):
        pad = tmp_path / f"{woorden[3]}.uit"
        code, uit, fout = roep(*woorden, "-o", pad)
        assert (code, uit) == (0, "")
        assert f"Geschreven naar {pad}. Dit bestand is niet versleuteld" in fout
        assert stat.S_IMODE(pad.stat().st_mode) == 0o600
        assert pad.read_bytes() == roep(*woorden).uit


def test_nothing_is_overwritten_and_a_link_is_not_followed(kluis, tmp_path):
    staat, koppeling = tmp_path / "staat.md", tmp_path / "koppeling.md"
    staat.write_text("blijft", "utf-8")
    koppeling.symlink_to(tmp_path / "elders.md")
    for pad in (staat, koppeling, tmp_path):
        code, uit, fout = roep("uitvoer", OEFENGEZIN, "--doel", "dossier", "-o", pad)
        assert (code, uit) == (1, "")
        assert str(pad) in fout
    assert staat.read_text("utf-8") == "blijft"
    assert not (tmp_path / "elders.md").exists()


@pytest.mark.parametrize(
    ("pad", "waarom"), [("geen/map.md", "die plek bestaat niet"), ("x" * 300, "naam is te lang")]
)
def test_a_file_that_cannot_be_made_is_told_in_dutch(kluis, tmp_path, pad, waarom):
    code, uit, fout = roep("uitvoer", OEFENGEZIN, "--doel", "dossier", "-o", tmp_path / pad)
    assert (code, uit) == (1, "")
    assert waarom in fout


# The case document


def test_the_whole_case_is_valid_json_that_warns_on_standard_error_and_holds_no_leerdeel(kluis):
    code, uit, fout = roep(*ALLES)
    document = json.loads(uit)
    assert code == 0
    assert "leesbaar" in fout
    assert list(document) == ["formaat", "versie", "kompas", "casus", "kaders", "reflecties"]
    assert (document["formaat"], document["versie"]) == ("kompas-casus", 1)
    Draft202012Validator(json.loads(roep("uitvoer", "--schema").uit)).validate(document)
    assert {a["deel"] for r in document["reflecties"] for a in r["aantekeningen"]} == {"casusdeel"}


def test_the_whole_case_with_versions_holds_them(kluis, tmp_path):
    _change_something(kluis)
    zonder, met = roep(*ALLES), roep(*ALLES, "--met", "versies")
    assert (zonder.code, met.code) == (0, 0)
    assert "eerdere_versies" not in zonder.tekst
    assert [len(r.get("eerdere_versies", ())) for r in json.loads(met.uit)["reflecties"]].count(1) == 1


def _change_something(map_):
    with open_kluis(map_, WACHTZIN) as kluis:
        casus = next(c for c in kluis.casussen() if c.schuilnaam == OEFENGEZIN)
        rij = kluis.aantekeningen_van_casus(casus.id)[0]
        anders = rij.aantekening.model_copy(update={"gewijzigd": kluis.casus(casus.id).gewijzigd})
        kluis.bewaar_aantekening(anders, rij.reflectie, rij.rev)


@pytest.mark.parametrize("met", [(), ("--met", "versies")], ids=["newest", "versions"])
def test_out_in_out_gives_the_same_bytes(kluis, ander, tmp_path, met):
    _change_something(kluis)
    pad = tmp_path / "uit.json"
    assert roep(*ALLES, *met, "-o", pad).code == 0
    code, uit, fout = roep("invoer", pad, "--kluis", ander)
    assert (code, uit, fout) == (0, f"{OEFENGEZIN} staat in de kluis.\n", "")
    assert roep(*ALLES, *met, "--kluis", ander).uit == pad.read_bytes()
    assert roep("kluis", "controle", "--kluis", ander).code == 0


def test_the_same_case_changes_nothing(kluis, document):
    voor = roep("casussen", "--json")
    code, uit, fout = roep("invoer", document)
    assert (code, fout) == (0, "")
    assert "niets veranderd" in uit
    assert roep("casussen", "--json") == voor


def test_the_same_id_with_other_content_is_refused_unless_it_comes_as_new(kluis, document):
    inhoud = json.loads(document.read_bytes())
    inhoud["casus"]["schuilnaam"] = "Gezin Anders"
    document.write_text(json.dumps(inhoud), "utf-8")
    voor = roep("casussen", "--json")
    code, uit, fout = roep("invoer", document)
    assert (code, uit) == (1, "")
    assert "--als-nieuw" in fout
    assert roep("casussen", "--json") == voor
    assert roep("invoer", document, "--als-nieuw").code == 0
    assert {c["schuilnaam"] for c in json.loads(roep("casussen", "--json").uit)} == {
        OEFENGEZIN,
        "Gezin Linde",
        "Gezin Anders",
    }


def test_a_cover_name_that_is_taken_is_refused(kluis, document):
    code, uit, fout = roep("invoer", document, "--als-nieuw")
    assert (code, uit) == (1, "")
    assert "schuilnaam" in fout


@pytest.mark.parametrize("als_nieuw", [(), ("--als-nieuw",)], ids=["same ids", "new ids"])
def test_a_trial_changes_nothing(document, ander, als_nieuw):
    voor = bestanden_van(ander)
    code, uit, fout = roep("invoer", document, "--proef", *als_nieuw, "--kluis", ander)
    assert (code, fout) == (0, "")
    assert "nog niets veranderd" in uit
    na = bestanden_van(ander)
    assert na.keys() == voor.keys()
    assert roep("casussen", "--json", "--kluis", ander).tekst == "[]\n"


@pytest.mark.parametrize(
    ("zet", "woord"),
    [
        (lambda d: d.update(onbekend=1), "sleutel"),
        (lambda d: d.update(versie=2), "nieuwere Kompas"),
        (lambda d: d.update(formaat="iets"), "geen casusdocument"),
        (lambda d: d.update(kaders=[]), "verwijst"),
        (lambda d: d["kaders"][0].update(tekst="id: ["), "leidraad is niet te gebruiken"),
        (lambda d: d["kaders"][0].update(tekst=d["kaders"][1]["tekst"]), "anders dan die in de kluis"),
        (lambda d: d["reflecties"][0]["aantekeningen"][0].update(soort="roddel"), "soort"),
    ],
)
def test_a_document_with_one_fault_changes_nothing(document, ander, zet, woord):
    inhoud = json.loads(document.read_bytes())
    zet(inhoud)
    document.write_text(json.dumps(inhoud), "utf-8")
    code, uit, fout = roep("invoer", document, "--kluis", ander)
    assert (code, uit) == (1, "")
    assert woord in fout
    assert roep("casussen", "--json", "--kluis", ander).tekst == "[]\n"


@pytest.mark.parametrize(
    "inhoud", [b"", b"{", b"[]", b"\xff", b"\xef\xbb\xbf{}", b"[" * 100_000, b"null", b'{"a":NaN}']
)
def test_a_file_that_is_no_case_document_is_told(kluis, tmp_path, inhoud):
    pad = tmp_path / "vreemd.json"
    pad.write_bytes(inhoud)
    code, uit, fout = roep("invoer", pad)
    assert (code, uit) == (1, "")
    assert "Er is niets ingelezen." in fout


def test_a_path_that_is_no_file_is_told_before_a_passphrase_is_asked(tmp_path, monkeypatch):
    os.mkfifo(tmp_path / "buis")
    for pad in (tmp_path / "nergens", tmp_path, tmp_path / "buis", "x" * 300):
        code, uit, fout = roep("invoer", pad, "--kluis", tmp_path / "geen")
        assert (code, uit) == (1, "")
        assert "kon niet worden gelezen" in fout
