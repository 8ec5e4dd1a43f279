"""What must hold between the parts of a vragenspiegel."""

from collections.abc import Iterator

from checklist_app.domain.voorwaarde import Weg
from checklist_app.domain.vragenspiegel import Signaal, Vragenspiegel
from checklist_app.kaderbron.bevinding import Bevinding, doubles, scores, sources, unknown
from checklist_app.kaderbron.meldingen import Regel, quoted
from checklist_app.kaderbron.regels import Plaats, question_rules


def check_spiegel(spiegel: Vragenspiegel) -> Iterator[Bevinding]:
    """Yield what does not hold in a kader of the kadersoort vragenspiegel."""
    signalen = list(_signals(spiegel))
    yield from doubles([(("themas", i, "id"), thema.id) for i, thema in enumerate(spiegel.themas)])
    yield from doubles([(("groepen", i, "id"), groep.id) for i, groep in enumerate(spiegel.groepen)])
    yield from doubles([((*weg, "id"), signaal.id) for weg, signaal in signalen])
    vragen = list(_questions(spiegel, signalen))
    van_signalen = [((*weg, "bron"), signaal.bron) for weg, signaal in signalen]
    van_vragen = [((*p.weg, "bron"), p.vraag.bron) for p in vragen if p.weg and p.vraag.bron]
    yield from sources(spiegel.bronnen, [*van_signalen, *van_vragen])
    themas = [thema.id for thema in spiegel.themas]
    for weg, signaal in signalen:
        yield from _signal(signaal, weg, themas)
    yield from question_rules(vragen)
    for plaats in vragen:
        if plaats.weg and plaats.vraag.toon_als:
            yield Bevinding(Regel.SPIEGELVRAAG_WACHT, (*plaats.weg, "toon_als"), bij_sleutel=True)


def _signals(spiegel: Vragenspiegel) -> Iterator[tuple[Weg, Signaal]]:
    for i, groep in enumerate(spiegel.groepen):
        for j, signaal in enumerate(groep.signalen):
            yield ("groepen", i, "signalen", j), signaal


def _signal(signaal: Signaal, weg: Weg, themas: list[str]) -> Iterator[Bevinding]:
    buiten = signaal.waar == "buiten"
    if buiten != bool(signaal.waarom_buiten) or buiten == bool(signaal.vragen):
        yield Bevinding(Regel.BUITEN, (*weg, "waar"))
    if not buiten and not signaal.themas:
        yield Bevinding(Regel.SIGNAAL_ZONDER_THEMA, (*weg, "id"), {"waarde": quoted(signaal.id)})
    for k, thema in enumerate(signaal.themas):
        if thema not in themas:
            yield unknown(Regel.THEMA_ONBEKEND, (*weg, "themas", k), thema, themas)
    teksten: list[tuple[Weg, str]] = [((*weg, "titel"), signaal.titel), ((*weg, "signaal"), signaal.signaal)]
    yield from scores(teksten)


def _questions(spiegel: Vragenspiegel, signalen: list[tuple[Weg, Signaal]]) -> Iterator[Plaats]:
    for weg, signaal in signalen:
        for k, vraag in enumerate(signaal.vragen):
            yield Plaats(vraag, (*weg, "vragen", k))
    for i, groep in enumerate(spiegel.groepen):
        yield Plaats(groep.gaat_goed, ("groepen", i, "gaat_goed"))
    for i, vraag in enumerate(spiegel.slot):
        yield Plaats(vraag, ("slot", i))
