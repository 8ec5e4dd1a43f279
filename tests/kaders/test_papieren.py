"""The papers around the vault: what they name exists, and who they are written for can read them."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from checklist_app.cli.app import voordeur
from checklist_app.domain.gebeurtenissen import GEBEURTENISSEN, GEKOPIEERD, UITVOER
from checklist_app.kluis import schema
from checklist_app.kluis.organisatie import Organisatiesleutel, organisatieslot
from checklist_app.kluis.sleutels import Datasleutels, Kosten, herstelslot, wachtzinslot
from tests.kaders import taal

TOP = Path(__file__).parents[2]
DOCS = TOP / "docs"
KINDEREN = DOCS / "wat-schrijft-jouw-jeugdbeschermer-op.md"
VOOR_IEDEREEN = (KINDEREN, DOCS / "kwijt-of-weg.md")
"""What a child, a parent or a worker in a hurry reads: the language of Kompas holds there too."""
GEMAAKT = {"formaat.md", "linter.md", "meldingen.md", "proef.md"}
"""Made by a program, and compared with it by tests of their own."""
BLADZIJDEN = [TOP / "README.md", *sorted(pad for pad in DOCS.glob("*.md") if pad.name not in GEMAAKT)]
EEN_BLADZIJDE = 600
"""So many words fit on one sheet of paper in letters that a child reads at ease."""
HIER_GEWOON = {"datalek", "kopieer", "openging", "typfout"}
"""Words that the page on loss says in their plainest form; a child meets none of them."""

CODE = re.compile(r"`([^`\n]+)`")
BLOK = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)
KOPPELING = re.compile(r"\]\(([^)#\s]+)?(?:#([^)\s]+))?\)")
VIA_PIPX = re.compile(r'"[^"]*PIPX_BIN_DIR\)/kompas"')
OPDRACHT = re.compile(r"(?:\.venv/bin/)?kompas(?= |$)")
PAD = re.compile(r"(?:docs|tests|checklist_app|\.ci)/[\w./-]*(?:::\w+)?")
VARIABELE = re.compile(r"\bKOMPAS_[A-Z]+\b")
PLAATS = re.compile(r"[A-Z]+…?|…")
"""An argument as help names it: CASUS, PAD, MAP."""


def naam(pad: Path) -> str:
    return str(pad.relative_to(TOP))


def in_code(tekst: str) -> Iterator[str]:
    """Yield everything that stands between backticks, and every line of a block of code."""
    for blok in BLOK.findall(tekst):
        yield from (regel.split(" #")[0].strip() for regel in blok.splitlines())
    yield from CODE.findall(BLOK.sub("", tekst))


def opdrachten(tekst: str) -> Iterator[str]:
    """Yield the commands of Kompas in a page."""
    for stuk in in_code(tekst):
        for deel in re.split(r"&& |\| |> ", VIA_PIPX.sub("kompas", stuk)):
            if OPDRACHT.match(deel.strip()):
                yield deel.strip()


def wat_klopt_niet(opdracht: str) -> str | None:
    """Return what of a command the command line does not know, or None.

    What stands in square brackets may be left out, and is known all the same.
    """
    nu: click.Command = voordeur
    opties = {o: p for p in nu.params for o in p.opts}
    argumenten, waarde_van = 0, False
    for woord in opdracht.replace("[", "").replace("]", "").split()[1:]:
        if waarde_van:
            waarde_van = False
        elif woord.startswith("-") and woord != "-":
            if woord != "--help" and woord not in opties:
                return woord
            waarde_van = woord != "--help" and not getattr(opties[woord], "is_flag", False)
        elif isinstance(nu, click.Group) and not PLAATS.fullmatch(woord):
            volgende = nu.get_command(click.Context(nu), woord)
            if volgende is None:
                return woord
            nu = volgende
            opties |= {o: p for p in nu.params for o in p.opts}
        elif not isinstance(nu, click.Group):
            argumenten += 1
            mag = [p.nargs for p in nu.params if isinstance(p, click.Argument)]
            if -1 not in mag and argumenten > sum(mag):
                return woord
    return None


def is_er(pad: str) -> bool:
    """Tell whether a file or folder is there, and in it the test that is named behind ``::``."""
    bestand, _, test = pad.partition("::")
    waar = TOP / bestand.rstrip(".")
    return waar.exists() and (not test or re.search(rf"^def {test}\(", waar.read_text("utf-8"), re.M) is not None)


def ankers(pad: Path) -> set[str]:
    """Return the anchors of a page, as its headings give them."""
    koppen = re.findall(r"^#+ (.+)$", pad.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", kop.lower()).replace(" ", "-") for kop in koppen}


def zinnen(pad: Path) -> Iterator[str]:
    """Yield the sentences of a page as they are read: without code, addresses and marks."""
    tekst = CODE.sub("", KOPPELING.sub("]", pad.read_text("utf-8")))
    for alinea in re.split(r"\n\s*\n|\n(?=- |#|\d+\. )", tekst):
        yield from taal.ZIN.split(re.sub(r"^\d+\. |^- |[*#\[\]]", "", alinea.replace("\n", " ")).strip())


@pytest.mark.parametrize("pad", VOOR_IEDEREEN, ids=naam)
def test_who_is_no_lawyer_can_read_it(pad):
    assert [zin for zin in zinnen(pad) if taal.is_lang(zin)] == []
    assert [raad for zin in zinnen(pad) for raad in taal.zo_niet(zin)] == []
    moeilijk = {woord for zin in zinnen(pad) for woord in taal.moeilijke_woorden(zin)}
    assert moeilijk - (HIER_GEWOON if pad != KINDEREN else set()) == set()


def test_the_page_for_children_is_one_page_with_the_names_of_today():
    tekst = KINDEREN.read_text("utf-8")
    assert len(tekst.split()) <= EEN_BLADZIJDE
    assert "Jeugdstem" in tekst
    assert "AKJ" not in tekst
    assert taal.score_in(tekst) is None


@pytest.mark.parametrize("pad", BLADZIJDEN, ids=naam)
def test_every_command_that_a_page_names_exists(pad):
    fout = {o: rest for o in opdrachten(pad.read_text("utf-8")) if (rest := wat_klopt_niet(o))}
    assert fout == {}


@pytest.mark.parametrize("pad", BLADZIJDEN, ids=naam)
def test_every_file_test_and_variable_that_a_page_names_exists(pad):
    tekst = pad.read_text("utf-8")
    stukken = list(in_code(tekst))
    assert [p for stuk in stukken for p in PAD.findall(stuk) if not is_er(p)] == []
    bron = "".join(p.read_text("utf-8") for p in (TOP / "checklist_app").rglob("*.py"))
    assert [v for v in VARIABELE.findall(tekst) if v not in bron] == []


@pytest.mark.parametrize("pad", BLADZIJDEN, ids=naam)
def test_every_link_in_a_page_leads_somewhere(pad):
    dood = []
    for doel, anker in KOPPELING.findall(pad.read_text("utf-8")):
        if doel.startswith("http"):
            continue
        waar = (pad.parent / doel).resolve() if doel else pad
        if not waar.exists() or (anker and anker not in ankers(waar)):
            dood.append(f"{doel}#{anker}")
    assert dood == []


def test_every_page_is_listed():
    lijst = (DOCS / "index.md").read_text("utf-8")
    assert [pad.name for pad in DOCS.glob("*.md") if pad.name != "index.md" and f"]({pad.name})" not in lijst] == []


def test_the_page_on_security_names_every_event_of_the_log():
    genoemd = set(CODE.findall((DOCS / "beveiliging.md").read_text("utf-8")))
    assert {*GEBEURTENISSEN, f"{UITVOER}…", f"{GEKOPIEERD}…"} - genoemd == set()


def test_the_page_on_security_names_every_table_and_every_key_of_a_slot():
    genoemd = set(CODE.findall((DOCS / "beveiliging.md").read_text("utf-8")))
    bron = Path(schema.__file__).read_text("utf-8")
    tabellen = set(re.findall(r"CREATE (?:VIRTUAL )?TABLE (\w+)", bron))
    sleutels = Datasleutels.nieuw()
    sloten = (
        wachtzinslot("id", "een zin", Kosten(8, 1), sleutels),
        herstelslot("id", "0000-" * 8 + "0", sleutels),
        organisatieslot("id", Organisatiesleutel(b"\x09" + bytes(31)), sleutels),
    )
    koppen = {sleutel for slot in sloten for sleutel in slot.kop} | {slot.kop["kdf"] for slot in sloten}
    assert (tabellen | koppen) - genoemd == set()
    assert f"`user_version` is de versie van de tabellen: {len(re.findall(r'^def versie_', bron, re.M))}" in (
        DOCS / "beveiliging.md"
    ).read_text("utf-8")


@pytest.mark.parametrize("fout", ["kompas bestaatniet", "kompas kluis weg", "kompas toon A B", "kompas zoek --hard"])
def test_a_command_that_does_not_exist_would_be_noticed(fout):
    assert wat_klopt_niet(fout)


@pytest.mark.parametrize(
    "goed", ["kompas", "kompas COMMAND --help", "kompas --tekst [CASUS]", "kompas kluis kopie PAD"]
)
def test_a_command_that_exists_is_not_mistaken(goed):
    assert wat_klopt_niet(goed) is None


def test_a_file_or_test_that_is_gone_would_be_noticed():
    assert not is_er("tests/unit/test_bestaat_niet.py")
    assert not is_er("tests/kaders/test_papieren.py::test_bestaat_niet")
    assert is_er("tests/kaders/test_papieren.py::test_a_file_or_test_that_is_gone_would_be_noticed")
