"""The walk: which question comes now, before and after; pure, and ignorant of any front end.

A walk is a kader, a reflection and what was recorded in it. Every change returns a new reflection.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from checklist_app.domain.basis import Id
from checklist_app.domain.kader import Kader, Principe, zichtbare_vragen
from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.reflectie import GekozenTwijfel, KaderVersie, Plek, Reflectie, Route, Staat
from checklist_app.domain.soorten import Aantekening

EINDE = None
"""Where the walk stands when every question of the route was passed."""


def begin(
    *,
    id_: Id,
    casus: Id,
    kader: Kader,
    twijfel: str | None,
    eigen_twijfel: str = "",
    route: Route,
    nu: datetime,
    aanvullingen: Iterable[KaderVersie] = (),
) -> Reflectie:
    """Return a new walk that starts from a doubt of the kader, or from one in own words.

    Own words open the first principle. A doubt of the leerdeel opens its principles and is kept nowhere.
    """
    gekozen = next((t for t in kader.twijfels if t.id == twijfel), None)
    if gekozen is None:
        bewaard = GekozenTwijfel(tekst=eigen_twijfel) if eigen_twijfel else None
    elif gekozen.deel == "leerdeel":
        bewaard = None
    else:
        bewaard = GekozenTwijfel(id=gekozen.id, tekst=gekozen.tekst)
    reflectie = Reflectie(
        id=id_,
        casus=casus,
        kader=KaderVersie(id=kader.id, versie=kader.versie),
        aanvullingen=tuple(aanvullingen),
        twijfel=bewaard,
        route=route,
        principes=tuple(gekozen.principes) if gekozen else (kader.principes[0].id,),
        begonnen=nu,
        gewijzigd=nu,
    )
    wandeling = Wandeling(kader, reflectie, ())
    eerste = wandeling.route[0] if wandeling.route else EINDE
    return reflectie.model_copy(update={"plek": eerste})


@dataclass(frozen=True)
class Wandeling:
    """A reflection with its kader and everything recorded in it so far."""

    kader: Kader
    reflectie: Reflectie
    aantekeningen: tuple[Aantekening, ...]

    @cached_property
    def _vervangen(self) -> frozenset[str]:
        """What has a successor; nothing succeeds itself."""
        paren = ((getattr(a, "vervangt", None) or getattr(a, "volgt_op", None), a.id) for a in self.aantekeningen)
        return frozenset(vorige for vorige, opvolger in paren if vorige and vorige != opvolger)

    @cached_property
    def zichtbaar(self) -> frozenset[str]:
        """The ids of the questions that apply now (ontwerp.md section 3: hidden ones keep their answers)."""
        geldig = [a for a in self.aantekeningen if a.vraag and not a.is_leeg and a.id not in self._vervangen]
        keuzes: dict[str, frozenset[str]] = {}
        for aantekening in geldig:
            keuze = getattr(aantekening, "keuze", None)
            if keuze and aantekening.vraag:
                keuzes[aantekening.vraag] = keuzes.get(aantekening.vraag, frozenset()) | {keuze}
        return zichtbare_vragen(self.kader, keuzes, {a.vraag for a in geldig if a.vraag})

    @cached_property
    def principes(self) -> tuple[Principe, ...]:
        """The principles of this walk in order: those opened, and last the one every walk ends with."""
        bekend = {p.id: p for p in self.kader.principes}
        ids = [p for p in self.reflectie.principes if p != self.kader.afsluiting]
        if self.kader.afsluiting:
            ids.append(self.kader.afsluiting)
        return tuple(bekend[p] for p in dict.fromkeys(ids) if p in bekend)

    @cached_property
    def ook_mogelijk(self) -> tuple[Principe, ...]:
        """The principles that were not opened."""
        return tuple(p for p in self.kader.principes if p not in self.principes)

    @cached_property
    def route(self) -> tuple[Plek, ...]:
        """The questions of this walk in order, without those that do not apply now."""
        return tuple(
            Plek(principe=principe.id, vraag=vraag.id)
            for principe in self.principes
            for vraag in self.vragen(principe)
        )

    def vragen(self, principe: Principe) -> tuple[Vraag, ...]:
        """The questions of a principle on this route; on the short one those that are *kort*."""
        return tuple(
            v for v in principe.vragen if v.id in self.zichtbaar and (v.kort or self.reflectie.route == "helemaal")
        )

    @property
    def principe(self) -> Principe | None:
        """The principle of the present question; None at the end."""
        return self.kader.principe(self.reflectie.plek.principe) if self.reflectie.plek else None

    @property
    def vraag(self) -> Vraag | None:
        """The present question; None at the end."""
        plek = self.reflectie.plek
        return self.kader.vraag(plek.principe, plek.vraag) if plek else None

    def antwoorden(self, vraag: str) -> tuple[Aantekening, ...]:
        """What was recorded at a question, in order of making."""
        return tuple(a for a in self.aantekeningen if a.vraag == vraag)

    @property
    def geldig(self) -> tuple[Aantekening, ...]:
        """What counts now: not empty, not replaced, and not at a question that does not apply."""
        vragen = {v.id for p in self.kader.principes for v in p.vragen}
        verborgen = vragen - self.zichtbaar
        return tuple(
            a for a in self.aantekeningen if not (a.is_leeg or a.id in self._vervangen or a.vraag in verborgen)
        )

    def staat(self, principe: str) -> Staat:
        """How far a principle is: as set, else *begonnen* when something was recorded there, else *nog niet*."""
        if gezet := self.reflectie.staat.get(principe):
            return gezet
        return "begonnen" if self._is_begonnen(principe) else "nog_niet"

    def volgende(self) -> Reflectie:
        """Return the reflection one question further; passing the last one of a principle makes it *besproken*."""
        plek = self.reflectie.plek
        if plek is None:
            return self.reflectie
        verder = self._na(plek)
        staat = self.reflectie.staat
        if (verder is None or verder.principe != plek.principe) and self._is_begonnen(plek.principe):
            staat = {**staat, plek.principe: "besproken"}
        return self.reflectie.model_copy(update={"plek": verder, "staat": staat})

    def vorige(self) -> Reflectie:
        """Return the reflection one question back; at the first question it stays where it is."""
        plek = self.reflectie.plek
        ervoor = self.route if plek is None else self._voor(plek)
        return self.reflectie.model_copy(update={"plek": ervoor[-1]}) if ervoor else self.reflectie

    def naar(self, principe: str, vraag: str | None = None) -> Reflectie:
        """Return the reflection at a principle (opened when it was not), at its first question or the one named.

        Raises ``KeyError`` for an unknown principle or question.
        """
        gekozen = self.kader.principe(principe)
        open_ = self.reflectie.principes
        if principe not in open_ and principe != self.kader.afsluiting:
            open_ = (*open_, principe)
        geopend = self.reflectie.model_copy(update={"principes": open_})
        # A principle without a question on this route opens at the first one that applies.
        vragen = self.vragen(gekozen) or tuple(v for v in gekozen.vragen if v.id in self.zichtbaar) or gekozen.vragen
        doel = self.kader.vraag(principe, vraag) if vraag else vragen[0]
        return geopend.model_copy(update={"plek": Plek(principe=principe, vraag=doel.id)})

    def zet_staat(self, principe: str, staat: Staat) -> Reflectie:
        """Return the reflection with a principle put in this state; *nog niet* takes away what was set."""
        anders = {p: s for p, s in self.reflectie.staat.items() if p != principe}
        if staat != "nog_niet":
            anders[principe] = staat
        return self.reflectie.model_copy(update={"staat": anders})

    def met_route(self, route: Route) -> Reflectie:
        """Return the reflection on the short or the full route, at the same question."""
        return self.reflectie.model_copy(update={"route": route})

    def _is_begonnen(self, principe: str) -> bool:
        return any(a.principe == principe and not a.is_leeg for a in self.aantekeningen)

    def _na(self, plek: Plek) -> Plek | None:
        volgorde = self._volgorde(plek)
        return next(iter(volgorde[volgorde.index(plek) + 1 :]), EINDE)

    def _voor(self, plek: Plek) -> tuple[Plek, ...]:
        volgorde = self._volgorde(plek)
        return volgorde[: volgorde.index(plek)]

    def _volgorde(self, plek: Plek) -> tuple[Plek, ...]:
        """The route, with the present place put in where it belongs when the route has no longer room for it."""
        if plek in self.route:
            return self.route
        rang = {(p.id, v.id): nr for nr, (p, v) in enumerate((p, v) for p in self.principes for v in p.vragen)}
        hier = rang.get((plek.principe, plek.vraag), -1)
        ervoor = tuple(p for p in self.route if rang[(p.principe, p.vraag)] < hier)
        return (*ervoor, plek, *self.route[len(ervoor) :])


def nieuwe_plekken(nieuw: Kader) -> dict[str, Plek]:
    """Return where each question id, also an old one that ``vervangt`` names, stands in a kader."""
    eigen = {v.id: Plek(principe=p.id, vraag=v.id) for p in nieuw.principes for v in p.vragen}
    van_oud = {oud: eigen[v.id] for p in nieuw.principes for v in p.vragen for oud in v.vervangt}
    return {**van_oud, **eigen}


def naar_versie(
    reflectie: Reflectie, aantekeningen: Iterable[Aantekening], nieuw: Kader
) -> tuple[Reflectie, tuple[Aantekening, ...]]:
    """Return the walk as it reads in a newer version of its kader: ``vervangt`` maps old question ids to new ones.

    What has no place in the new version keeps its old ids, and so its text; it is only shown no longer at a question.
    When the present question is gone, the walk stands at the first one of its principle, or else of the route.
    """
    plekken = nieuwe_plekken(nieuw)
    verplaatst = []
    for aantekening in aantekeningen:
        doel = plekken.get(aantekening.vraag or "")
        ids = {"principe": doel.principe, "vraag": doel.vraag} if doel else {}
        verplaatst.append(aantekening.model_copy(update=ids))
    bekend = {p.id for p in nieuw.principes}
    plek = plekken.get(reflectie.plek.vraag) if reflectie.plek else None
    open_ = [p for p in reflectie.principes if p in bekend] or [nieuw.principes[0].id]
    if plek and plek.principe not in (*open_, nieuw.afsluiting):
        open_.append(plek.principe)
    verzet = reflectie.model_copy(
        update={
            "kader": KaderVersie(id=nieuw.id, versie=nieuw.versie),
            "principes": tuple(open_),
            "staat": {p: s for p, s in reflectie.staat.items() if p in bekend},
            "plek": plek,
        }
    )
    if reflectie.plek and plek is None:
        wandeling = Wandeling(nieuw, verzet, tuple(verplaatst))
        hier = next((p for p in wandeling.route if p.principe == reflectie.plek.principe), None)
        verzet = verzet.model_copy(update={"plek": hier or next(iter(wandeling.route), EINDE)})
    return verzet, tuple(verplaatst)
