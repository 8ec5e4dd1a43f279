"""The whole case for its owner: the people, and each reflection as it was walked."""

from collections.abc import Iterator, Sequence
from datetime import date

from checklist_app.documents.inhoud import Inhoud, aantekening_blok, blik_op, over_dit_document
from checklist_app.documents.velden import Blik, lange_dag, veldwaarden
from checklist_app.domain.blokken import Alinea, Blok, Document, Getypt, Kop, Regel, Velden, Veldwaarde
from checklist_app.domain.casus import Casus
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.veldkennis import eigen_velden, velden
from checklist_app.domain.wandeling import Wandeling
from checklist_app.domain.woorden import in_woorden

_WAARVOOR = "Om zelf terug te lezen wat er staat."
_LEZER = "Jij. Hier staat ook wat je nog met niemand deelde; laat niemand meelezen."
_NIET_VAN_TOEPASSING = "Deze antwoorden horen bij vragen die nu niet gesteld worden. Ze blijven bewaard."


def toon(casus: Casus, wandelingen: Sequence[Wandeling], vandaag: date) -> Document:
    """Return a case as its owner reads it back: everything of the casusdeel, also what was replaced or put aside."""
    inhouden = [Inhoud(w) for w in wandelingen]
    blik = blik_op(casus, inhouden)
    return Document(
        titel=(Getypt(casus.schuilnaam),),
        over=over_dit_document(_WAARVOOR, _LEZER, inhouden, vandaag),
        blokken=(*_case(casus, blik), *(blok for inhoud in inhouden for blok in _reflection(inhoud, blik))),
    )


def _case(casus: Casus, blik: Blik) -> Iterator[Blok]:
    yield Kop(("Het gezin",))
    yield Velden(veldwaarden(casus, [info for info in velden(Casus) if info.naam != "schuilnaam"], blik))
    yield Kop(("De mensen",))
    for betrokkene in casus.betrokkenen:
        anders = [info for info in velden(type(betrokkene)) if info.naam != "rol"]
        yield Velden(veldwaarden(betrokkene, anders, blik), (blik.genoemd(betrokkene.id),))


def _reflection(inhoud: Inhoud, blik: Blik) -> Iterator[Blok]:
    wandeling, reflectie = inhoud.wandeling, inhoud.wandeling.reflectie
    yield Kop((f"Reflectie van {lange_dag(reflectie.begonnen.date())}",))
    yield Velden(tuple(_about(wandeling)))
    zichtbaar = [a for a in inhoud.aantekeningen if not inhoud.is_verborgen(a)]
    for principe in wandeling.kader.principes:
        hier = [a for a in zichtbaar if a.principe == principe.id]
        if not hier and principe not in wandeling.principes:
            continue
        yield Kop((principe.titel,), 3)
        yield Alinea((in_woorden(wandeling.staat(principe.id)).capitalize() + ".",))
        yield from _per_question(hier, inhoud, blik)
    bekend = {principe.id for principe in wandeling.kader.principes}
    if los := [a for a in zichtbaar if a.principe not in bekend]:
        yield Kop(("Ook opgeschreven",), 3)
        yield from _per_question(los, inhoud, blik)
    if verborgen := [a for a in inhoud.aantekeningen if inhoud.is_verborgen(a)]:
        yield Kop(("Niet van toepassing",), 3)
        yield Alinea((_NIET_VAN_TOEPASSING,))
        yield from _per_question(verborgen, inhoud, blik)


def _about(wandeling: Wandeling) -> Iterator[Veldwaarde]:
    kader, reflectie = wandeling.kader, wandeling.reflectie
    yield Veldwaarde("Leidraad", ((f"{kader.titel}, versie {kader.versie}",),))
    if reflectie.twijfel and reflectie.twijfel.tekst:
        yield Veldwaarde("Twijfel", ((Getypt(reflectie.twijfel.tekst),),))
    yield Veldwaarde("Hoe het ermee staat", ((in_woorden(reflectie.stand),),))
    if over := tuple(_taken_over(wandeling)):
        yield Veldwaarde("Overgenomen in het dossier", over)


def _taken_over(wandeling: Wandeling) -> Iterator[Regel]:
    for keer in wandeling.reflectie.overgenomen_in_dossier:
        delen = ", ".join(deel for deel in (*keer.delen, keer.waar) if deel)
        yield (Getypt(keer.datum.tekst), *((": ", Getypt(delen)) if delen else ()))


def _per_question(aantekeningen: Sequence[Aantekening], inhoud: Inhoud, blik: Blik) -> Iterator[Blok]:
    volgorde = list(dict.fromkeys((*inhoud.vragen, *(a.vraag for a in aantekeningen))))
    for vraag in volgorde:
        hier = [a for a in aantekeningen if a.vraag == vraag]
        if hier and vraag and vraag in inhoud.vragen:
            yield Kop((inhoud.vragen[vraag].tekst,), 4)
        for aantekening in hier:
            klasse = type(aantekening)
            gedeeld = [info for info in velden(klasse) if info not in eigen_velden(klasse)]
            yield aantekening_blok(
                aantekening, inhoud, blik, _kind(aantekening, inhoud), (*eigen_velden(klasse), *gedeeld)
            )


def _kind(aantekening: Aantekening, inhoud: Inhoud) -> Regel:
    woord = type(aantekening).woord.capitalize()
    opvolger = inhoud.opvolgers.get(aantekening.id)
    return (woord, ", vervangen door: “", Getypt(opvolger.kern), "”") if opvolger else (woord,)
