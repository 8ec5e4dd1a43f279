"""A document as plain lines: no escape codes, no drawing, and no width that matters."""

from collections.abc import Iterator

from checklist_app.domain.blokken import Alinea, Blok, Citaat, Document, Kop, Lijst, Velden, Veldwaarde, tekst_van

_INSPRINGEN = "  "


def als_tekst(document: Document) -> str:
    """Return the document as text, ending in a newline."""
    regels = [tekst_van(document.titel), ""]
    for blok in (document.over, *document.blokken):
        regels += [*_block(blok), ""]
    return "\n".join(regels[:-1]) + "\n"


def _block(blok: Blok) -> Iterator[str]:
    match blok:
        case Kop():
            tekst = tekst_van(blok.regel)
            yield tekst.upper() if blok.niveau == 2 else tekst
        case Alinea():
            yield tekst_van(blok.regel)
        case Lijst():
            for regel in blok.regels:
                yield from _hanging("- ", tekst_van(regel))
        case Citaat():
            yield f"{tekst_van(blok.van)}:"
            yield from _hanging(_INSPRINGEN, f"“{tekst_van(blok.woorden)}”")
        case Velden():
            if blok.kop:
                yield tekst_van(blok.kop)
            for veld in blok.velden:
                yield from (_INSPRINGEN * bool(blok.kop) + regel for regel in _field(veld))


def _field(veld: Veldwaarde) -> Iterator[str]:
    waarden = [tekst_van(waarde) for waarde in veld.waarden]
    if len(waarden) == 1 and "\n" not in waarden[0]:
        yield f"{veld.label}: {waarden[0]}"
        return
    yield f"{veld.label}:"
    for waarde in waarden:
        yield from _hanging(_INSPRINGEN + "- " * (len(waarden) > 1), waarde)


def _hanging(begin: str, tekst: str) -> Iterator[str]:
    eerste, *rest = tekst.split("\n")
    yield begin + eerste
    yield from (" " * len(begin) + regel for regel in rest)
