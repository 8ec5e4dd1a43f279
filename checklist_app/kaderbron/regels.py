"""What must hold between the parts of a kader, as pure rules: each finding has a way down to its place."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checklist_app.domain.kader import Aanvulling, Kader
from checklist_app.domain.kaderbasis import Vindplaats, Vraag
from checklist_app.domain.voorwaarde import In, Is, Vergelijking, Weg, vergelijkingen
from checklist_app.kaderbron.bereik import Bereik
from checklist_app.kaderbron.bevinding import Bevinding, doubles, scores, sources, unknown
from checklist_app.kaderbron.meldingen import Regel, quoted


@dataclass(frozen=True)
class Plaats:
    """A question and its way in the file that is checked; a question of the kader below has no way."""

    vraag: Vraag
    weg: Weg | None


def check_kader(kader: Kader) -> Iterator[Bevinding]:
    """Yield what does not hold in a kader of the kadersoort reflectie."""
    yield from doubles([(("twijfels", i, "id"), t.id) for i, t in enumerate(kader.twijfels)])
    yield from doubles([(("principes", i, "id"), p.id) for i, p in enumerate(kader.principes)])
    yield from sources(kader.bronnen, _source_places(kader))
    yield from _doubts(kader)
    for i, principe in enumerate(kader.principes):
        if not any(vraag.kort for vraag in principe.vragen):
            yield Bevinding(Regel.PRINCIPE_ZONDER_KORT, ("principes", i, "id"), {"waarde": quoted(principe.id)})
    yield from scores(_texts_of(kader))
    yield from _questions(_places(kader))


def check_overlay(aanvulling: Aanvulling, onder: Kader | None) -> Iterator[Bevinding]:
    """Yield what does not hold in an overlay, on top of the kader it adds to when that is there."""
    yield from doubles([(("principes", i, "id"), p.id) for i, p in enumerate(aanvulling.principes)])
    eigen: dict[str, list[Plaats]] = {}
    for i, principe in enumerate(aanvulling.principes):
        for j, vraag in enumerate(principe.vragen):
            weg: Weg = ("principes", i, "vragen", j)
            eigen.setdefault(principe.id, []).append(Plaats(vraag, weg))
            if not vraag.id.startswith(f"{aanvulling.voorvoegsel}-"):
                waarden = {"waarde": quoted(vraag.id), "voorvoegsel": aanvulling.voorvoegsel}
                yield Bevinding(Regel.VOORVOEGSEL, (*weg, "id"), waarden)
    koppen: list[tuple[Weg, str]] = [(("titel",), aanvulling.titel), (("kern",), aanvulling.kern or "")]
    yield from scores(koppen)
    if onder is None:
        yield from question_rules([plaats for groep in eigen.values() for plaats in groep])
        return
    yield from _unknown_principles(aanvulling, onder)
    yield from _questions(_merged(eigen, onder))


def _merged(eigen: dict[str, list[Plaats]], onder: Kader) -> list[Plaats]:
    """Return the questions of a kader in order, with those of an overlay after the existing ones."""
    return [
        plaats
        for principe in onder.volgorde()
        for plaats in (
            *(Plaats(vraag, None) for vraag in principe.vragen),
            *eigen.get(principe.id, ()),
        )
    ]


def _places(kader: Kader) -> list[Plaats]:
    plaatsen = [
        (principe.id == kader.afsluiting, Plaats(vraag, ("principes", i, "vragen", j)))
        for i, principe in enumerate(kader.principes)
        for j, vraag in enumerate(principe.vragen)
    ]
    return [plaats for _, plaats in sorted(plaatsen, key=lambda paar: paar[0])]


def _source_places(kader: Kader) -> Iterator[tuple[Weg, Vindplaats]]:
    for i, principe in enumerate(kader.principes):
        yield ("principes", i, "bron"), principe.bron
        for j, vraag in enumerate(principe.vragen):
            if vraag.bron:
                yield ("principes", i, "vragen", j, "bron"), vraag.bron


def _doubts(kader: Kader) -> Iterator[Bevinding]:
    bekend = [principe.id for principe in kader.principes]
    for i, twijfel in enumerate(kader.twijfels):
        wegen: list[tuple[Weg | None, str]] = [
            (("twijfels", i, "principes", j), id_) for j, id_ in enumerate(twijfel.principes)
        ]
        yield from doubles(wegen)
        for weg, id_ in wegen:
            if weg and id_ not in bekend:
                yield unknown(Regel.PRINCIPE_ONBEKEND, weg, id_, bekend)
    if kader.afsluiting and kader.afsluiting not in bekend:
        yield unknown(Regel.PRINCIPE_ONBEKEND, ("afsluiting",), kader.afsluiting, bekend)


def _unknown_principles(aanvulling: Aanvulling, onder: Kader) -> Iterator[Bevinding]:
    bekend = [principe.id for principe in onder.principes]
    for i, principe in enumerate(aanvulling.principes):
        if principe.id not in bekend:
            yield unknown(Regel.AANVULLING_PRINCIPE, ("principes", i, "id"), principe.id, bekend)


def _texts_of(kader: Kader) -> Iterator[tuple[Weg, str]]:
    """Yield the texts that a reader of the kader sees; titles of sources are not ours."""
    yield ("titel",), kader.titel
    yield ("kern",), kader.kern
    for i, twijfel in enumerate(kader.twijfels):
        yield ("twijfels", i, "tekst"), twijfel.tekst
    for i, principe in enumerate(kader.principes):
        yield ("principes", i, "titel"), principe.titel
        yield ("principes", i, "waarom"), principe.waarom
        for j, valkuil in enumerate(principe.valkuilen):
            yield ("principes", i, "valkuilen", j), valkuil


def _questions(plaatsen: Sequence[Plaats]) -> Iterator[Bevinding]:
    yield from question_rules(plaatsen)
    yield from _conditions(plaatsen)


def question_rules(plaatsen: Sequence[Plaats]) -> Iterator[Bevinding]:
    """Yield what does not hold within questions, and ids that are used twice."""
    yield from doubles([((*p.weg, "id") if p.weg else None, p.vraag.id) for p in plaatsen])
    for plaats in plaatsen:
        if plaats.weg is not None:
            yield from _question(plaats.vraag, plaats.weg)


def _question(vraag: Vraag, weg: Weg) -> Iterator[Bevinding]:
    yield from doubles([((*weg, "keuzes", i, "id"), keuze.id) for i, keuze in enumerate(vraag.keuzes)])
    if vraag.keuzes and vraag.vastleggen != "antwoord":
        yield Bevinding(Regel.KEUZES_BIJ_ANTWOORD, (*weg, "keuzes"), bij_sleutel=True)
    if vraag.vastleggen == "les" and vraag.deel != "leerdeel":
        yield Bevinding(Regel.LES_IS_LEERDEEL, (*weg, "deel"))
    teksten: list[tuple[Weg, str]] = [((*weg, "tekst"), vraag.tekst), ((*weg, "hulp"), vraag.hulp or "")]
    teksten += [((*weg, "keuzes", i, "tekst"), keuze.tekst) for i, keuze in enumerate(vraag.keuzes)]
    yield from scores(teksten)


def _conditions(plaatsen: Sequence[Plaats]) -> Iterator[Bevinding]:
    vragen = {plaats.vraag.id: plaats.vraag for plaats in reversed(plaatsen)}
    volgorde = {id_: i for i, id_ in enumerate(dict.fromkeys(plaats.vraag.id for plaats in plaatsen))}
    bereik = Bereik(vragen)
    for nummer, plaats in enumerate(plaatsen):
        if plaats.weg is None or plaats.vraag.toon_als is None:
            continue
        top: Weg = (*plaats.weg, "toon_als")
        gevonden = [
            bevinding
            for weg, deel in vergelijkingen(plaats.vraag.toon_als)
            for bevinding in _comparison(plaats.vraag, nummer, deel, (*top, *weg), vragen, volgorde)
        ]
        yield from gevonden
        if not gevonden and not bereik.can_hold(plaats.vraag.toon_als):
            yield Bevinding(Regel.NOOIT_TE_ZIEN, top)


def _comparison(
    vraag: Vraag, nummer: int, deel: Vergelijking, weg: Weg, vragen: dict[str, Vraag], volgorde: dict[str, int]
) -> Iterator[Bevinding]:
    """Yield what is wrong with one part of a condition; what it points at comes first.

    ``nummer`` is where the question itself stands: its id may stand earlier too, and that is told apart.
    """
    bij_vraag, waarde = (*weg, "vraag"), {"waarde": quoted(deel.vraag)}
    andere = vragen.get(deel.vraag)
    if andere is None:
        yield unknown(Regel.VRAAG_ONBEKEND, bij_vraag, deel.vraag, [*vragen])
    elif andere.id == vraag.id:
        yield Bevinding(Regel.VRAAG_ZELF, bij_vraag)
    elif volgorde[andere.id] > nummer:
        kring = _waits_for(andere, vraag.id, vragen)
        yield Bevinding(Regel.KRING if kring else Regel.VRAAG_LATER, bij_vraag, waarde)
    else:
        if vraag.deel == "casusdeel" and andere.deel == "leerdeel":
            yield Bevinding(Regel.NAAR_LEERDEEL, bij_vraag, waarde)
        yield from _choices(deel, andere, weg)


def _choices(deel: Vergelijking, andere: Vraag, weg: Weg) -> Iterator[Bevinding]:
    if not isinstance(deel, Is | In):
        return
    if not andere.keuzes:
        yield Bevinding(Regel.GEEN_KEUZES, (*weg, "vraag"), {"waarde": quoted(andere.id)})
        return
    bekend = [keuze.id for keuze in andere.keuzes]
    gekozen: list[tuple[Weg, str]] = (
        [((*weg, "is"), deel.is_)]
        if isinstance(deel, Is)
        else [((*weg, "in", i), id_) for i, id_ in enumerate(deel.in_)]
    )
    for plek, id_ in gekozen:
        if id_ not in bekend:
            yield unknown(Regel.KEUZE_ONBEKEND, plek, id_, bekend)


def _waits_for(begin: Vraag, doel: str, vragen: dict[str, Vraag]) -> bool:
    """Tell whether a question depends, by way of others, on the one with this id."""
    te_doen, gezien = deque([begin]), {begin.id}
    while te_doen:
        voorwaarde = te_doen.popleft().toon_als
        ids = {deel.vraag for _, deel in vergelijkingen(voorwaarde)} if voorwaarde else set()
        if doel in ids:
            return True
        nieuw = [vragen[id_] for id_ in ids - gezien if id_ in vragen]
        gezien |= ids
        te_doen += nieuw
    return False
