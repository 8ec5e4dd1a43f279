"""``kompas kaders controleer``: every fault of every file, at its place, in order (ontwerp.md sections 3 and 8)."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from pathlib import PurePath

from checklist_app.domain.kader import Aanvulling, Kader
from checklist_app.kaderbron.bevinding import Bevinding
from checklist_app.kaderbron.inlezen import files, read_file
from checklist_app.kaderbron.lezen import Gelezen, check, read, to_message
from checklist_app.kaderbron.meegeleverd import read_shipped
from checklist_app.kaderbron.meldingen import Melding, Regel, quoted
from checklist_app.kaderbron.raad import advice

Bekend = Mapping[tuple[str, str], Gelezen]


def controleer(paden: Iterable[str | os.PathLike[str]]) -> list[Melding]:
    """Return what is wrong with these files and folders, sorted by path, line and column; nothing when all is well.

    Nothing is raised for what a file is or holds. An overlay may add to a shipped kader or to one of these files.
    """
    gevonden, gelezen = read_all(paden)
    shipped = read_shipped() if any(isinstance(g.kader, Aanvulling) for g in gelezen) else []
    for _, meldingen in examine(gelezen, shipped):
        gevonden += meldingen
    return sorted(gevonden)


def read_all(paden: Iterable[str | os.PathLike[str]]) -> tuple[list[Melding], list[Gelezen]]:
    """Return what is wrong with the paths themselves, and every file that they mean, read once."""
    alles = dict.fromkeys(gevonden for pad in paden for gevonden in files(os.fspath(pad)))
    meldingen = [gevonden for gevonden in alles if isinstance(gevonden, Melding)]
    return meldingen, [read(read_file(pad), pad) for pad in alles if isinstance(pad, str)]


def examine(gelezen: Sequence[Gelezen], al_bekend: Iterable[Gelezen] = ()) -> Iterator[tuple[Gelezen, list[Melding]]]:
    """Yield every file with all its messages; ``al_bekend`` are kaders outside this check that overlays may name."""
    hier = _by_version(gelezen)
    bekend = {**_by_version(al_bekend), **hier}
    for bestand in gelezen:
        bevindingen = [*_name(bestand), *_twice(bestand, hier), *_target(bestand, bekend), *_taken(bestand, gelezen)]
        verband = [to_message(bevinding, bestand) for bevinding in bevindingen]
        yield bestand, sorted([*bestand.meldingen, *check(bestand, _under(bestand, bekend)), *verband])


def twice(bestand: Gelezen, ander: str) -> Bevinding:
    """Return that this id and version are already in another file."""
    kop = bestand.kader
    waarden = {"waarde": quoted(kop.id), "versie": quoted(kop.versie), "ander": ander} if kop else {}
    return Bevinding(Regel.ZELFDE_VERSIE, ("id",), waarden)


def _by_version(gelezen: Iterable[Gelezen]) -> dict[tuple[str, str], Gelezen]:
    """Return the kaders by id and version; of two that are the same the first counts."""
    gevonden: dict[tuple[str, str], Gelezen] = {}
    for bestand in gelezen:
        if bestand.kader is not None:
            gevonden.setdefault((bestand.kader.id, bestand.kader.versie), bestand)
    return gevonden


def _name(bestand: Gelezen) -> Iterator[Bevinding]:
    kop = bestand.kader
    if kop and PurePath(bestand.pad).stem not in (kop.id, f"{kop.id}-{kop.versie}"):
        yield Bevinding(Regel.BESTANDSNAAM, ("id",), {"waarde": quoted(kop.id), "naam": kop.id})


def _twice(bestand: Gelezen, hier: Bekend) -> Iterator[Bevinding]:
    kop = bestand.kader
    if kop and (eerste := hier[kop.id, kop.versie]) is not bestand:
        yield twice(bestand, quoted(eerste.pad))


def _under(bestand: Gelezen, bekend: Bekend) -> Kader | None:
    """Return the kader that an overlay adds to."""
    if not isinstance(bestand.kader, Aanvulling):
        return None
    onder = bekend.get((bestand.kader.op, bestand.kader.bij_versie))
    return onder.kader if onder and isinstance(onder.kader, Kader) else None


def _target(bestand: Gelezen, bekend: Bekend) -> Iterator[Bevinding]:
    if not isinstance(bestand.kader, Aanvulling) or _under(bestand, bekend):
        return
    op, versie = bestand.kader.op, bestand.kader.bij_versie
    kaders = [sleutel for sleutel, ander in bekend.items() if isinstance(ander.kader, Kader)]
    versies = [versie_ for id_, versie_ in kaders if id_ == op]
    if versies:
        raad = f"Kies uit: {', '.join(versies)}."
        yield Bevinding(Regel.BIJ_VERSIE_ONBEKEND, ("bij_versie",), {"waarde": quoted(versie), "raad": raad})
        return
    onder = next((k.op for ander in bekend.values() if isinstance(k := ander.kader, Aanvulling) and k.id == op), "")
    raad = (
        f"Dat is zelf een aanvulling; kies het kader eronder: {onder}."
        if onder
        else advice(op, list(dict.fromkeys(id_ for id_, _ in kaders)), "Controleer het samen met dat kader.")
    )
    yield Bevinding(Regel.OP_ONBEKEND, ("op",), {"waarde": quoted(op), "raad": raad})


def _taken(bestand: Gelezen, gelezen: Sequence[Gelezen]) -> Iterator[Bevinding]:
    """Overlays in use on one version of one kader are laid over it together, so their ids differ.

    Versions of one overlay may share ids, as only the newest is used; of two overlays the first file counts.
    """
    kop = bestand.kader
    if not isinstance(kop, Aanvulling) or kop.status != "actief":
        return
    eerder = {
        vraag.id: ander.pad
        for ander in takewhile(lambda g: g is not bestand, gelezen)
        if isinstance(k := ander.kader, Aanvulling)
        and k.id != kop.id
        and (k.op, k.bij_versie, k.status) == (kop.op, kop.bij_versie, kop.status)
        for principe in k.principes
        for vraag in principe.vragen
    }
    for i, principe in enumerate(kop.principes):
        for j, vraag in enumerate(principe.vragen):
            if vraag.id in eerder:
                waarden = {"waarde": quoted(vraag.id), "ander": quoted(eerder[vraag.id])}
                yield Bevinding(Regel.DUBBEL_IN_AANVULLINGEN, ("principes", i, "vragen", j, "id"), waarden)
