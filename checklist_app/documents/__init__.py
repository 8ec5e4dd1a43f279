"""A case described once as blocks, and the writers that turn blocks into text, Markdown and JSON."""

from checklist_app.documents.casus import toon
from checklist_app.documents.casusdocument import lees, met_nieuwe_ids, schema, schrijf
from checklist_app.documents.dossier import dossier
from checklist_app.documents.gezin import gezin
from checklist_app.documents.markdown import als_markdown
from checklist_app.documents.tekst import als_tekst

__all__ = [
    "als_markdown",
    "als_tekst",
    "dossier",
    "gezin",
    "lees",
    "met_nieuwe_ids",
    "schema",
    "schrijf",
    "toon",
]
