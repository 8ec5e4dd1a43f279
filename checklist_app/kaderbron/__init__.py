"""Kaders from YAML: where they are, reading, linting with places, JSON Schema. Knows no vault."""

from checklist_app.kaderbron.bron import Kaderbron, Vermelding
from checklist_app.kaderbron.lezen import lees
from checklist_app.kaderbron.linter import controleer
from checklist_app.kaderbron.meldingen import Melding, naar_markdown
from checklist_app.kaderbron.schema import schema

__all__ = ["Kaderbron", "Melding", "Vermelding", "controleer", "lees", "naar_markdown", "schema"]
