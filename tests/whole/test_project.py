"""The project around the code: what a stranger finds in it, and what its files promise each other."""

import ast
import hashlib
import os
import re
import subprocess
import tomllib
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = PYPROJECT["project"]
RUNTIME = [Requirement(line) for line in PROJECT["dependencies"]]
TEST = [Requirement(line) for line in PROJECT["optional-dependencies"]["test"]]
BUILD = [Requirement(line) for line in PYPROJECT["build-system"]["requires"]]

NOT_OURS = re.compile(r"\.(?!ci$)|__pycache__$|build$|dist$|.*\.egg-info$")

# One letter of each word stands in brackets, so that no pattern finds itself here.
FORBIDDEN = {
    "a path of one machine": r"(?<![\w}>])/(w[o]rk|r[o]ot|h[o]me|o[p]t|U[s]ers)\b",
    "a folder beside the repository": r"[.][.]/sh[a]red",
    "the name of a writing tool": r"\b(cl[a]ude|anthr[o]pic|ch[a]tgpt|[o]penai|c[o]pilot|c[o]dex)",
    "the address of a package registry": r"p[y]pi[.]org|p[y]thonhosted|ind[e]x-url|f[i]nd-links",
    "work that was left": r"\b(TO[D]O|FIX[M]E)\b",
}

# Of the words alone, so that another layout of the same text is still the licence.
EUPL_WORDS_SHA256 = "8a14e695861d7e6dc2158614896f2b9963941d46e4ed3c986639b51e9337294a"


def files_of_the_project() -> Iterator[Path]:
    """Yield every file that belongs to the project, whether git knows it yet or not."""
    for folder, folders, files in os.walk(ROOT):
        folders[:] = sorted(name for name in folders if not NOT_OURS.match(name))
        yield from (Path(folder, name) for name in sorted(files))


def text_of(path: Path) -> str:
    """Return the text of a file, and nothing for one that is no text."""
    raw = path.read_bytes()
    return "" if b"\0" in raw else raw.decode("utf-8", "replace")


def names(requirements: list[Requirement]) -> set[str]:
    return {canonicalize_name(requirement.name) for requirement in requirements}


def all_that_follow_from(requirements: list[Requirement], seen: set[str]) -> set[str]:
    """Add to `seen` the names of all packages that these requirements bring with them on this machine."""
    for requirement in requirements:
        name = canonicalize_name(requirement.name)
        if name not in seen:
            seen.add(name)
            brought = [Requirement(line) for line in distribution(name).requires or []]
            all_that_follow_from([one for one in brought if is_wanted(one, requirement.extras)], seen)
    return seen


def is_wanted(requirement: Requirement, extras: set[str]) -> bool:
    """Tell whether a package brings this along here, when it is asked for with these extras."""
    return requirement.marker is None or any(requirement.marker.evaluate({"extra": e}) for e in extras or {""})


def locked() -> dict[str, str]:
    """Return the version of every package in requirements.lock."""
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    pairs = [line.split("==") for line in lines if not line.startswith("#")]
    return {canonicalize_name(name): version for name, version in pairs}


def first_line_about_the_tests() -> str:
    """Return the first line of the README that holds the name of the test tool."""
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    return next(line for line in lines if "pytest" in line.lower())


@pytest.mark.parametrize("what", FORBIDDEN)
def test_the_repository_speaks_of_the_product_alone(what):
    pattern = re.compile(FORBIDDEN[what], re.IGNORECASE)
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for path in files_of_the_project()
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if pattern.search(line)
    ]
    assert not found, what


def test_the_first_line_of_the_readme_about_the_tests_is_a_whole_command():
    whole = r"python3 -m venv \.venv && [^;|]+ && \.venv/bin/python -m pytest"
    assert re.fullmatch(whole, first_line_about_the_tests())


def test_continuous_integration_runs_the_test_command_of_the_readme():
    script = (ROOT / ".ci/run").read_text("utf-8")
    taken = re.search(r"^test_command=.*$", script, re.MULTILINE)[0]
    shown = subprocess.run(
        ["bash", "-c", f'{taken}\nprintf %s "$test_command"'],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert shown.stdout == first_line_about_the_tests()
    assert 'bash -c "$test_command"' in script


@pytest.mark.parametrize("requirement", RUNTIME + TEST + BUILD, ids=str)
def test_every_requirement_has_a_lower_bound(requirement):
    assert any(bound.operator in (">=", "~=") for bound in requirement.specifier)


def test_the_lock_file_fits_the_project():
    versions = locked()
    misfits = [
        f"{requirement}: {versions.get(canonicalize_name(requirement.name))}"
        for requirement in RUNTIME + TEST
        if not requirement.specifier.contains(versions.get(canonicalize_name(requirement.name), "0"))
    ]
    assert not misfits


def test_the_lock_file_names_all_that_is_installed_and_nothing_else():
    windows_alone = {"colorama"}
    assert all_that_follow_from(RUNTIME + TEST, set()) | windows_alone == set(locked())


def test_the_notice_names_every_package_that_comes_with_kompas():
    table = (ROOT / "NOTICE").read_text("utf-8").partition("-----")[2]
    named = {canonicalize_name(line.split()[0]) for line in table.splitlines() if re.match(r"[a-zA-Z]\S+  ", line)}
    assert all_that_follow_from(RUNTIME, set()) <= named


def test_the_licence_is_the_whole_eupl():
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert PROJECT["license"] == "EUPL-1.2"
    assert re.findall(r"^(\d+)\. [A-Z]", text, re.MULTILINE) == [str(article) for article in range(1, 16)]
    assert hashlib.sha256(" ".join(re.findall(r"\w+", text)).encode()).hexdigest() == EUPL_WORDS_SHA256


@pytest.mark.parametrize(
    "path", sorted((ROOT / "checklist_app").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT))
)
def test_every_module_says_what_it_is_for(path):
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))
