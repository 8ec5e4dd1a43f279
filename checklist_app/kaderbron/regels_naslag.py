"""What must hold between the parts of a card, and of a list of words."""

from collections.abc import Iterator

from checklist_app.domain.kaderbasis import Vindplaats
from checklist_app.domain.naslag import Kaart, Woorden
from checklist_app.domain.voorwaarde import Weg
from checklist_app.kaderbron.bevinding import Bevinding, doubles, scores, sources
from checklist_app.kaderbron.meldingen import Regel, quoted

_HOORT_ERBIJ = {"rechten": "voorbehoud", "kennis": "bewijs"}
"""What a card of this group always says: that it is no legal advice, or how strong the evidence is."""


def check_kaart(kaart: Kaart) -> Iterator[Bevinding]:
    """Yield what does not hold in a kader of the kadersoort kaart."""
    plaatsen: list[tuple[Weg, Vindplaats]] = [
        *((("blokken", i, "bron"), blok.bron) for i, blok in enumerate(kaart.blokken)),
        *((("nummers", i, "bron"), nummer.bron) for i, nummer in enumerate(kaart.nummers)),
    ]
    yield from sources(kaart.bronnen, plaatsen)
    yield from doubles([(("blokken", i, "id"), blok.id) for i, blok in enumerate(kaart.blokken)])
    sleutel = _HOORT_ERBIJ.get(kaart.groep)
    if sleutel and not getattr(kaart, sleutel):
        yield Bevinding(Regel.KAART_MIST, ("groep",), {"groep": quoted(kaart.groep), "sleutel": quoted(sleutel)})
    if kaart.controleer_na <= kaart.gecontroleerd_op:
        yield Bevinding(Regel.CONTROLE_ERVOOR, ("controleer_na",))
    for i, blok in enumerate(kaart.blokken):
        if not blok.tekst and not blok.punten:
            yield Bevinding(Regel.BLOK_LEEG, ("blokken", i, "id"), {"waarde": quoted(blok.id)})


def check_woorden(woorden: Woorden) -> Iterator[Bevinding]:
    """Yield what does not hold in a kader of the kadersoort woorden."""
    plaatsen: list[tuple[Weg, Vindplaats]] = [
        *((("begrippen", i, "bron"), begrip.bron) for i, begrip in enumerate(woorden.begrippen)),
        *((("hints", i, "bron"), hint.bron) for i, hint in enumerate(woorden.hints)),
    ]
    if plaatsen:
        yield from sources(woorden.bronnen, plaatsen)
    if not (woorden.begrippen or woorden.zinnen or woorden.hints):
        yield Bevinding(Regel.WOORDEN_LEEG, ("id",))
    for lijst in ("begrippen", "zinnen", "hints"):
        yield from doubles([((lijst, i, "id"), deel.id) for i, deel in enumerate(getattr(woorden, lijst))])
    yield from _doubled_words(woorden)
    yield from scores(_texts_of(woorden))


def _doubled_words(woorden: Woorden) -> Iterator[Bevinding]:
    """A word that is found in a text must lead to one explanation."""
    bekend: dict[str, str] = {}
    for i, begrip in enumerate(woorden.begrippen):
        for vorm in begrip.vormen:
            sleutel = vorm if vorm.isupper() else vorm.casefold()
            ander = bekend.setdefault(sleutel, begrip.id)
            if ander != begrip.id:
                waarden = {"waarde": quoted(vorm), "ander": quoted(ander)}
                yield Bevinding(Regel.WOORD_DUBBEL, ("begrippen", i, "woord"), waarden)


def _texts_of(woorden: Woorden) -> Iterator[tuple[Weg, str]]:
    for i, zin in enumerate(woorden.zinnen):
        yield ("zinnen", i, "tekst"), zin.tekst
        yield ("zinnen", i, "vraag"), zin.vraag or ""
    for i, hint in enumerate(woorden.hints):
        yield ("hints", i, "vraag"), hint.vraag
