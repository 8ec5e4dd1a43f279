"""Any kader as a page to read: one description for the screens, plain mode and ``kompas kaders toon``."""

from collections.abc import Iterator, Sequence
from datetime import date

from checklist_app.domain.blokken import Alinea, Blok, Document, Kop, Lijst, Regel, Velden, Veldwaarde
from checklist_app.domain.datum import in_woorden
from checklist_app.domain.kader import Aanvulling, Kader, Principe
from checklist_app.domain.kaderbasis import KaderBron, Vindplaats, Vraag
from checklist_app.domain.kadersoorten import IederKader
from checklist_app.domain.naslag import Begrip, Hint, Kaart, Nummer, Woorden, Zin
from checklist_app.domain.vragenspiegel import Groep, Signaal, Vragenspiegel
from checklist_app.domain.werkvorm import Fase, Werkvorm

CONTROLEER = "Controleer dit: het is na {dag} niet meer nagekeken. Getallen en regels kunnen veranderd zijn."
NIEMAND = "nog niemand"


def bladzijde(kader: IederKader, vandaag: date) -> Document:
    """Return what a kader says, for a reader; ``vandaag`` tells whether a card should be checked again."""
    match kader:
        case Kader():
            blokken = _reflectie(kader)
        case Aanvulling():
            blokken = _aanvulling(kader)
        case Vragenspiegel():
            blokken = _spiegel(kader)
        case Werkvorm():
            blokken = _werkvorm(kader)
        case Kaart():
            return kaart(kader, vandaag)
        case Woorden():
            blokken = _woorden(kader)
    over = [("Waarvoor", kader.kern or ""), *_head(kader)]
    return Document(titel=(kader.titel,), over=_fields(over), blokken=(*blokken, *_sources(kader)))


def kaart(kaart_: Kaart, vandaag: date) -> Document:
    """Return a card; one that was not looked after says so first."""
    over = [
        (
            "Let op",
            CONTROLEER.format(dag=in_woorden(kaart_.controleer_na, vandaag)) if kaart_.is_oud(vandaag) else "",
        ),
        ("Waarvoor", kaart_.kern),
        ("Goed om te weten", kaart_.voorbehoud or ""),
        ("Hoe sterk is het bewijs", kaart_.bewijs or ""),
    ]
    na = [("Gecontroleerd op", in_woorden(kaart_.gecontroleerd_op, vandaag)), *_head(kaart_)]
    blokken = [*_numbers(kaart_.nummers), *_card_blocks(kaart_), _fields(na), *_sources(kaart_)]
    return Document(titel=(kaart_.titel,), over=_fields(over), blokken=tuple(blokken))


def begrip_in_woorden(begrip: Begrip) -> str:
    """Return a word with what it means, as one paragraph."""
    voluit = f" ({begrip.voluit})" if begrip.voluit else ""
    return f"{begrip.woord}{voluit}: {begrip.uitleg}"


def plaats_in_woorden(bronnen: Sequence[KaderBron], plaats: Vindplaats) -> str:
    """Return where something comes from: the source and the place in it; empty when the source is not listed."""
    bron = next((b for b in bronnen if b.id == plaats.id), None)
    return f"{bron.aanduiding}, {plaats.plaats}" if bron else ""


def _head(kader: IederKader) -> list[tuple[str, str]]:
    return [
        ("Versie", f"{kader.versie} ({kader.status})"),
        ("Getoetst door", ", ".join(kader.getoetst_door) or NIEMAND),
    ]


def _fields(paren: Sequence[tuple[str, str]]) -> Velden:
    return Velden(tuple(Veldwaarde(label, ((tekst,),)) for label, tekst in paren if tekst))


def _list(regels: Sequence[str]) -> Iterator[Blok]:
    if regels:
        yield Lijst(tuple((regel,) for regel in regels))


def _sources(kader: IederKader) -> Iterator[Blok]:
    bronnen = getattr(kader, "bronnen", ())
    if bronnen:
        yield Kop(("Bronnen",))
        yield from _list([f"{bron.aanduiding} ({bron.adres})" if bron.adres else bron.aanduiding for bron in bronnen])


def _reflectie(kader: Kader) -> list[Blok]:
    blokken: list[Blok] = [Kop(("Waar twijfel je over?",))]
    titels = {principe.id: principe.titel for principe in kader.principes}
    blokken += _list([f"{t.tekst} ({'; '.join(titels[p] for p in t.principes)})" for t in kader.twijfels])
    for principe in kader.principes:
        blokken += _principle(kader, principe)
    return blokken


def _principle(kader: Kader, principe: Principe) -> Iterator[Blok]:
    yield Kop((principe.titel,))
    yield Alinea((principe.waarom,))
    yield from _list([_question(vraag) for vraag in principe.vragen])
    yield _fields(
        [
            ("Waar het vaak misgaat", " ".join(principe.valkuilen)),
            ("Uit", plaats_in_woorden(kader.bronnen, principe.bron)),
        ]
    )


def _question(vraag: Vraag) -> str:
    tekens = [woord for woord, aan in (("kort", vraag.kort), ("leerdeel", vraag.deel == "leerdeel")) if aan]
    return f"{vraag.tekst} [{', '.join(tekens)}]" if tekens else vraag.tekst


def _aanvulling(aanvulling: Aanvulling) -> list[Blok]:
    blokken: list[Blok] = [_fields([("Bij", f"{aanvulling.op} {aanvulling.bij_versie}")])]
    for principe in aanvulling.principes:
        blokken.append(Kop((principe.id,)))
        blokken += _list([_question(vraag) for vraag in principe.vragen])
    return blokken


def _spiegel(spiegel: Vragenspiegel) -> list[Blok]:
    blokken: list[Blok] = [Alinea((spiegel.voorbehoud,))]
    for groep in spiegel.groepen:
        blokken += _group(groep)
    return [*blokken, Kop(("Tot slot",)), *_list([_question(vraag) for vraag in spiegel.slot])]


def _group(groep: Groep) -> Iterator[Blok]:
    yield Kop((groep.titel,))
    for signaal in groep.signalen:
        yield Kop((signaal.titel,), 3)
        yield from signaal_blokken(signaal)
    yield Alinea((_question(groep.gaat_goed),))


def signaal_blokken(signaal: Signaal) -> Iterator[Blok]:
    """Yield one signal: what people notice, its safety limit, its questions and its place."""
    if signaal.veiligheid:
        yield Alinea((signaal.veiligheid,))
    yield Alinea((signaal.signaal,))
    yield from _list([_question(vraag) for vraag in signaal.vragen])
    yield _fields([("Buiten deze casus", signaal.waarom_buiten or ""), ("Uit", signaal.bron.plaats)])


def _werkvorm(vorm: Werkvorm) -> list[Blok]:
    blokken: list[Blok] = [
        _fields(
            [
                ("Hoe lang", f"ongeveer {vorm.minuten} minuten"),
                ("Met hoeveel mensen", f"{vorm.deelnemers.van} tot en met {vorm.deelnemers.tot}"),
                ("Uit", plaats_in_woorden(vorm.bronnen, vorm.bron)),
            ]
        )
    ]
    for kop, regels in (
        ("Wanneer wel", vorm.wanneer),
        ("Wanneer niet", vorm.wanneer_niet),
        ("Wie doet wat", [f"{rol.naam}: {rol.taak}" for rol in vorm.rollen]),
    ):
        blokken += [Kop((kop,)), *_list(regels)]
    blokken.append(Kop(("Stap voor stap",)))
    for fase in vorm.fasen:
        blokken += _phase(vorm, fase)
    return [*blokken, Kop(("Wat je daarna opschrijft",)), *_list(vorm.opbrengst)]


def _phase(vorm: Werkvorm, fase: Fase) -> Iterator[Blok]:
    wie = "iedereen schrijft, niemand praat" if fase.stil else f"aan het woord: {vorm.wie(fase.wie)}"
    luistert = f"; stil: {vorm.wie(fase.luistert)}" if fase.luistert else ""
    dicht = "; wat je schrijft, blijft nog dicht" if fase.verborgen else ""
    yield Kop((f"{fase.titel} ({fase.minuten} minuten; {wie}{luistert}{dicht})",), 3)
    yield Alinea((fase.doe,))
    yield from _list(fase.vragen)


def _card_blocks(kaart_: Kaart) -> Iterator[Blok]:
    for blok in kaart_.blokken:
        yield Kop((blok.titel,))
        if blok.tekst:
            yield Alinea((blok.tekst,))
        yield from _list(blok.punten)
        yield Alinea((f"Uit: {plaats_in_woorden(kaart_.bronnen, blok.bron)}.",))


def _numbers(nummers: Sequence[Nummer]) -> Iterator[Blok]:
    if nummers:
        yield Velden(tuple(Veldwaarde(nummer.naam, (_number(nummer),)) for nummer in nummers))


def _number(nummer: Nummer) -> Regel:
    waar = ", ".join(deel for deel in (nummer.nummer, nummer.site) if deel)
    return (f"{waar}. {nummer.waarvoor}" if waar else nummer.waarvoor,)


def _woorden(woorden: Woorden) -> list[Blok]:
    return [
        *_list([begrip_in_woorden(begrip) for begrip in woorden.begrippen]),
        *_list([_sentence(zin) for zin in woorden.zinnen]),
        *(blok for hint in woorden.hints for blok in _hint(hint)),
    ]


def _sentence(zin: Zin) -> str:
    return f"{zin.tekst} {zin.vraag}" if zin.vraag else zin.tekst


def _hint(hint: Hint) -> Iterator[Blok]:
    yield Kop((hint.vraag,), 3)
    yield Alinea((hint.uitleg,))
    yield Alinea((", ".join(hint.woorden),))
