"""What is loaded when: a start-up that stays light, and a domain that knows none of the other rooms.

The import contracts in pyproject.toml see what stands in the files; these tests see what a process loads.
"""

import subprocess
import sys

import pytest

HEAVY = {"pydantic", "yaml", "sqlcipher3", "nacl", "Stemmer"}
OUTSIDE_THE_DOMAIN = {"click", "yaml", "sqlcipher3", "nacl", "Stemmer", "platformdirs"}
ROOMS = {"cli", "plain", "flow", "kaderbron", "kluis", "poort", "documents"}

EVERY_DOMAIN_MODULE = """
import importlib, pkgutil
import checklist_app.domain as domain
for module in pkgutil.walk_packages(domain.__path__, domain.__name__ + "."):
    importlib.import_module(module.name)
"""

THE_COMMAND = """
import runpy
sys.argv = ["kompas", {option!r}]
try:
    runpy.run_module("checklist_app", run_name="__main__")
except SystemExit as exit:
    code = exit.code or 0
else:
    code = 0
"""

LIST_WHAT_IS_LOADED = """
print(*sys.modules, sep="\\n", file=sys.stderr)
sys.exit(globals().get("code", 0))
"""


def loaded_after(code: str) -> set[str]:
    """Run code in a fresh interpreter that has `sys`; return the names of the modules it left loaded."""
    script = "\n".join(["import sys", code, LIST_WHAT_IS_LOADED])
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return set(done.stderr.split())


def test_the_domain_loads_no_store_no_yaml_and_no_command_line():
    loaded = loaded_after(EVERY_DOMAIN_MODULE)
    assert "pydantic" in loaded
    assert not loaded & OUTSIDE_THE_DOMAIN


def test_the_domain_loads_no_other_room():
    assert not loaded_after(EVERY_DOMAIN_MODULE) & {f"checklist_app.{room}" for room in ROOMS}


def test_the_package_itself_loads_nothing():
    assert {name for name in loaded_after("import checklist_app") if name.startswith("checklist_app")} == {
        "checklist_app"
    }


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_asking_what_kompas_is_loads_none_of_the_heavy_libraries(option):
    loaded = loaded_after(THE_COMMAND.format(option=option))
    assert "checklist_app.cli" in loaded
    assert not loaded & HEAVY
