"""A document as Markdown (CommonMark and GitHub's): everything a person typed comes out as it was typed."""

import re
from collections.abc import Iterator

from checklist_app.domain.blokken import (
    Alinea,
    Blok,
    Citaat,
    Document,
    Kop,
    Lijst,
    Regel,
    Velden,
    Veldwaarde,
    tekst_van,
)

# Emphasis, code, links, HTML, entities, tables, strike-through, mentions and formulas, wherever they stand.
_OVERAL = re.compile(r"[\\`*_\[\]<>|~&@$]")
# Headings, lists, rules and the lines under a heading, at the start of a line.
_REGELBEGIN = re.compile(r"^(#|\+|-|=|:|\d{1,9}(?=[.)]))")
# What turns into a link without any mark.
_LINK = re.compile(r"(?i)\b(www)(?=\.)|\b([a-z][a-z0-9+.\-]*)(?=://)|\b(mailto|xmpp)(?=:)")
_WIT = re.compile(r"^[ \t\u00a0]+")


def als_markdown(document: Document) -> str:
    """Return the document as Markdown, ending in a newline."""
    delen = [f"# {_line(document.titel)}"]
    delen += ["\n".join(_block(blok)) for blok in (document.over, *document.blokken)]
    return "\n\n".join(deel for deel in delen if deel) + "\n"


def letterlijk(tekst: str) -> str:
    """Return one line of text so that it reads the same once rendered."""
    wit = _WIT.match(tekst)
    kern = tekst[wit.end() :] if wit else tekst
    kern = _LINK.sub(lambda m: m.group() + "\0", kern)
    kern = _OVERAL.sub(r"\\\g<0>", kern).replace("\0", "\\")
    kern = _REGELBEGIN.sub(_escaped_start, kern)
    ruimte = "".join("&nbsp;" * (4 if teken == "\t" else 1) for teken in wit.group()) if wit else ""
    return ruimte + kern


def _escaped_start(gevonden: re.Match[str]) -> str:
    begin = gevonden.group()
    return f"{begin}\\" if begin[0].isdigit() else f"\\{begin}"


def _line(regel: Regel) -> str:
    return " ".join(letterlijk(deel) for deel in tekst_van(regel).split("\n") if deel.strip())


def _lines(regel: Regel, inspringen: str = "") -> str:
    """Every line end becomes a hard break; empty lines stay."""
    regels = tekst_van(regel).rstrip().split("\n")
    return f"\\\n{inspringen}".join(letterlijk(deel.rstrip()) or "&nbsp;" for deel in regels)


def _block(blok: Blok) -> Iterator[str]:
    match blok:
        case Kop():
            yield f"{'#' * blok.niveau} {_line(blok.regel)}"
        case Alinea():
            yield _lines(blok.regel)
        case Lijst():
            yield from (f"- {_lines(regel, '  ')}" for regel in blok.regels)
        case Citaat():
            yield f"{_line(blok.van)}:\n"
            yield f"> {_lines(blok.woorden, '> ')}"
        case Velden():
            if blok.kop:
                yield f"**{_line(blok.kop)}**\n"
            for veld in blok.velden:
                yield from _field(veld)


def _field(veld: Veldwaarde) -> Iterator[str]:
    if len(veld.waarden) == 1:
        yield f"- {letterlijk(veld.label)}: {_lines(veld.waarden[0], '  ')}"
        return
    yield f"- {letterlijk(veld.label)}:"
    yield from (f"  - {_lines(waarde, '    ')}" for waarde in veld.waarden)
