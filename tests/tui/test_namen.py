"""Names of ours that hide one of Textual's own: it would call ours, and nothing would tell."""

import importlib
import inspect
import pkgutil
import re
from functools import cache

import checklist_app.tui

# Overridden on purpose: the fault that would print local variables (techniek.md C5.5, pitfall 2).
BEDOELD = {("Uitgang", "_fatal_error")}


def classes_of_ours():
    for module in pkgutil.walk_packages(checklist_app.tui.__path__, checklist_app.tui.__name__ + "."):
        for klasse in vars(importlib.import_module(module.name)).values():
            if inspect.isclass(klasse) and klasse.__module__ == module.name:
                yield klasse


@cache
def private_names(klasse) -> set[str]:
    """Return the private names that the text of a class defines or assigns on itself."""
    bron = inspect.getsource(klasse)
    return set(re.findall(r"(?:^    (?:async )?def |^    |self\.)(_[a-z]\w*)(?=\(self|: | = )", bron, re.MULTILINE))


def test_no_private_name_hides_one_of_textual():
    hidden = {
        (klasse.__name__, naam)
        for klasse in classes_of_ours()
        for basis in klasse.__mro__[1:]
        if basis.__module__.startswith("textual")
        for naam in private_names(klasse) & private_names(basis)
    }
    assert hidden <= BEDOELD
