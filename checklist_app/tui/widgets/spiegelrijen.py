"""Mirror questions as groups of lines: the signal and its limits stand with them and never fold (house rule 11)."""

from collections.abc import Collection, Iterable

from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.vragenspiegel import Signaal, Vragenspiegel
from checklist_app.tui import texts
from checklist_app.tui.widgets.groepen import Groep, Rij

_ZACHT = "$text-muted"
VRAAG = "vraag:"
SIGNAAL = "signaal:"
"""How the key of a line begins."""


def signaal_groep(signaal: Signaal, genomen: Collection[str]) -> Groep:
    """Return a signal with what people notice, its safety limit, its place and its questions.

    ``genomen`` has the ids of the questions that stand in the walk already.
    """
    bij = texts.SPIEGEL_WAAR[signaal.waar]
    uitleg = [(signaal.signaal, "")]
    if signaal.veiligheid:
        uitleg.append((texts.SPIEGEL_VEILIGHEID.format(grens=signaal.veiligheid), "bold"))
    uitleg.append((texts.UIT_BRON.format(plaats=signaal.bron.plaats), _ZACHT))
    return Groep(
        f"{signaal.titel}{texts.TUSSENPUNT}{bij}" if bij else signaal.titel,
        vraag_rijen(signaal.vragen, genomen),
        uitleg=tuple(uitleg),
    )


def bron_in_woorden(spiegel: Vragenspiegel) -> str:
    """Return the sources of a mirror: each signal only names the place in it."""
    return "; ".join(bron.aanduiding for bron in spiegel.bronnen)


def buiten_groep(signalen: Iterable[Signaal]) -> Groep:
    """Return the signals that one case cannot change, each with the reason; lines, so that the arrows reach them."""
    rijen = (Rij(SIGNAAL + signaal.id, (signaal.titel, _outside(signaal))) for signaal in signalen)
    return Groep(texts.SPIEGEL_WAAR["buiten"], tuple(rijen))


def vraag_rijen(vragen: Iterable[Vraag], genomen: Collection[str]) -> tuple[Rij, ...]:
    """Return questions as lines, with a mark at those of the leerdeel and at those in the walk already."""
    return tuple(Rij(VRAAG + vraag.id, (texts.PUNT, _line(vraag, vraag.id in genomen))) for vraag in vragen)


def _line(vraag: Vraag, is_genomen: bool) -> str:
    merken = (texts.LEERDEEL if vraag.deel == "leerdeel" else "", texts.SPIEGEL_GENOMEN if is_genomen else "")
    return texts.TUSSENPUNT.join(deel for deel in (vraag.tekst, *merken) if deel)


def _outside(signaal: Signaal) -> str:
    grens = texts.SPIEGEL_VEILIGHEID.format(grens=signaal.veiligheid) if signaal.veiligheid else ""
    uit = texts.UIT_BRON.format(plaats=signaal.bron.plaats)
    return "\n".join(regel for regel in (signaal.signaal, grens, signaal.waarom_buiten, uit) if regel)
