"""What is left of a model when somebody, or something that was recorded, is taken out of it for good.

Only what points to somebody can be taken out: a name or a role that stands in somebody's words stays.
"""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from checklist_app.domain.basis import Model
from checklist_app.domain.bron import Bron
from checklist_app.domain.casus import Casus
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.soorten.kiezen import Besluit, Verwachting
from checklist_app.domain.soorten.leren import Evaluatie

M = TypeVar("M", bound=Model)

IEMAND = "iemand"
_BLIJFT = {
    Besluit: ("wat", "geldig_tot", "vastgesteld_op"),
    Verwachting: ("wat", "waaraan_gaat_het_mis", "terugkijken_op", "wanneer"),
}
"""What looking back needs of each kind (issue 5, *Keeping and erasing*)."""


def zonder(model: M, id_: str) -> M:
    """Return a model without this person or aantekening, at any depth.

    A row about it is left out, a source becomes *iemand*, and a reference goes.
    """
    velden = {naam: getattr(model, naam) for naam in type(model).model_fields}
    nieuw = {naam: _without(waarde, id_) for naam, waarde in velden.items() if naam != "id"}
    weg = {naam for naam, waarde in velden.items() if waarde == id_ and naam != "id"}
    over = {naam: waarde for naam, waarde in {**velden, **nieuw}.items() if naam not in weg}
    return model if over == velden else type(model)(**over)


def is_eigen(aantekening: Aantekening, persoon: str) -> bool:
    """Whether the whole of this is about one person: what that person said, sees or does."""
    return getattr(aantekening, "persoon", None) == persoon


def zonder_persoon(casus: Casus, persoon: str) -> Casus:
    """Return the case without this person, and without what ties others to them."""
    over = tuple(b for b in casus.betrokkenen if b.id != persoon)
    return zonder(casus.model_copy(update={"betrokkenen": over}), persoon)


def kern_om_terug_te_kijken(aantekening: Aantekening) -> Aantekening | None:
    """Return what looking back needs of an aantekening, or None when it needs nothing of it.

    Of a decision its one sentence and its day, of an expectation also by which signs it goes another way.
    """
    blijft = _BLIJFT.get(type(aantekening))
    if blijft is None or not aantekening.kern:
        return None
    gedeeld = ("id", "principe", "vraag", "gemaakt", "gewijzigd")
    return type(aantekening)(**{naam: getattr(aantekening, naam) for naam in (*gedeeld, *blijft)})


def om_terug_te_kijken(hier: Iterable[Aantekening], alle: Iterable[Aantekening]) -> tuple[Aantekening, ...]:
    """Return what of one walk is still to be looked back at, among all of its case: each with its core alone.

    A decision that was followed up is not, and nothing is of a walk that was looked back at.
    """
    hier, alle = tuple(hier), tuple(alle)
    kernen = tuple(kern for a in hier if (kern := kern_om_terug_te_kijken(a)))
    terugblikken = [a for a in alle if isinstance(a, Evaluatie)]
    bekeken = {id_ for a in terugblikken for id_ in a.handelt_af}
    if any(kern.id in bekeken for kern in kernen) or any(a in hier and not a.handelt_af for a in terugblikken):
        return ()
    opgevolgd = {a.volgt_op for a in alle if isinstance(a, Besluit)}
    return tuple(kern for kern in kernen if kern.id not in opgevolgd)


def kern_van_casus(casus: Casus, **velden: Any) -> Casus:
    """Return a case with its cover name and yourself alone, and with these fields."""
    jijzelf = tuple(b for b in casus.betrokkenen if b.soort == "jijzelf")
    return Casus(
        id=casus.id,
        schuilnaam=casus.schuilnaam,
        betrokkenen=jijzelf,
        gemaakt=casus.gemaakt,
        gewijzigd=casus.gewijzigd,
        **velden,
    )


def _without(waarde: Any, id_: str) -> Any:
    if isinstance(waarde, tuple):
        return tuple(_parts(waarde, id_))
    if isinstance(waarde, Bron):
        return Bron(tekst=waarde.tekst or IEMAND) if waarde.persoon == id_ else waarde
    if isinstance(waarde, Model):
        return zonder(waarde, id_)
    return waarde


def _parts(waarde: tuple[Any, ...], id_: str) -> Iterator[Any]:
    for deel in waarde:
        if isinstance(deel, Bron) or (deel != id_ and getattr(deel, "persoon", None) != id_):
            yield _without(deel, id_)
