"""What must hold between the parts of a werkvorm."""

from collections.abc import Iterator

from checklist_app.domain.voorwaarde import Weg
from checklist_app.domain.werkvorm import ALLEN, Fase, Werkvorm
from checklist_app.kaderbron.bevinding import Bevinding, doubles, scores, sources, unknown
from checklist_app.kaderbron.meldingen import Regel, quoted


def check_werkvorm(vorm: Werkvorm) -> Iterator[Bevinding]:
    """Yield what does not hold in a kader of the kadersoort werkvorm."""
    yield from sources(vorm.bronnen, [(("bron",), vorm.bron)])
    yield from doubles([(("rollen", i, "id"), rol.id) for i, rol in enumerate(vorm.rollen)])
    yield from doubles([(("fasen", i, "id"), fase.id) for i, fase in enumerate(vorm.fasen)])
    if vorm.deelnemers.van > vorm.deelnemers.tot:
        yield Bevinding(Regel.DEELNEMERS, ("deelnemers", "van"))
    rollen = [ALLEN, *(rol.id for rol in vorm.rollen)]
    for i, fase in enumerate(vorm.fasen):
        yield from _phase(fase, ("fasen", i), rollen)
    yield from _shown(vorm)
    yield from scores(_texts_of(vorm))


def _phase(fase: Fase, weg: Weg, rollen: list[str]) -> Iterator[Bevinding]:
    for sleutel, ids in (("wie", fase.wie), ("luistert", fase.luistert)):
        for j, id_ in enumerate(ids):
            if id_ not in rollen:
                yield unknown(Regel.ROL_ONBEKEND, (*weg, sleutel, j), id_, rollen)
    for j, id_ in enumerate(fase.luistert):
        if id_ in fase.wie:
            yield Bevinding(Regel.PRATEN_EN_ZWIJGEN, (*weg, "luistert", j), {"waarde": quoted(id_)})


def _shown(vorm: Werkvorm) -> Iterator[Bevinding]:
    getoond = {fase.toont for fase in vorm.fasen}
    eerder: list[str] = []
    for i, fase in enumerate(vorm.fasen):
        if fase.toont and fase.toont not in eerder:
            yield unknown(Regel.TOONT, ("fasen", i, "toont"), fase.toont, eerder)
        if fase.verborgen and fase.id not in getoond:
            yield Bevinding(Regel.NOOIT_GETOOND, ("fasen", i, "id"), {"waarde": quoted(fase.id)})
        if fase.stil or fase.verborgen:
            eerder.append(fase.id)


def _texts_of(vorm: Werkvorm) -> Iterator[tuple[Weg, str]]:
    yield ("titel",), vorm.titel
    yield ("kern",), vorm.kern
    for i, fase in enumerate(vorm.fasen):
        yield ("fasen", i, "doe"), fase.doe
        for j, vraag in enumerate(fase.vragen):
            yield ("fasen", i, "vragen", j), vraag
