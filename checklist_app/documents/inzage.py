"""Purpose *inzage*: all that is held about one person, for the organisation to assess (ontwerp.md section 7).

What touches somebody else carries a text sign, *beoordelen*, with who that is. Kompas decides nothing: the
organisation weighs the rights of others. What is not marked can touch somebody too; the document says so.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from checklist_app.documents.inhoud import Inhoud, blik_op, over_dit_document
from checklist_app.documents.velden import Blik, lange_dag, veldwaarden
from checklist_app.domain.basis import JIJZELF, Model
from checklist_app.domain.blokken import (
    Alinea,
    Blok,
    Document,
    Genoemd,
    Getypt,
    Kop,
    Lijst,
    Regel,
    Velden,
    Veldwaarde,
)
from checklist_app.domain.casus import Betrokkene, Casus
from checklist_app.domain.register import NaamInRegister, vouw
from checklist_app.domain.registernamen import Namen
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.veldkennis import VeldInfo, velden
from checklist_app.domain.verwijzingen import verwijzingen
from checklist_app.domain.wandeling import Wandeling

_WAARVOOR = "Voor een verzoek om inzage: alles wat over één persoon in Kompas staat."
_LEZER = "Je organisatie, die beoordeelt wat de persoon kan krijgen. Geef dit niet zo aan iemand mee."
_LEES_ZO = (
    "Waar [beoordelen] bij staat, gaat het ook over een ander, of noemt het waar iets vandaan komt. Waar het niet "
    "staat, kan het toch over een ander gaan: Kompas herkent rollen, namen uit het register en wie er is aangewezen, "
    "en niet wie met andere woorden wordt bedoeld."
)
_NIET_HIER = (
    "Niet hierin: het leerdeel, dat geen gezin noemt maar waar ook om gevraagd kan worden, en formulieren die nog "
    "niet af waren."
)
_BRON = "een bron"


@dataclass(frozen=True)
class Gehouden:
    """What is held beside the walks: the register, earlier versions by id, and what the log says was shared."""

    register: Sequence[NaamInRegister] = ()
    versies: Mapping[str, Sequence[tuple[datetime, Aantekening]]] = field(default_factory=dict)
    gedeeld: Sequence[tuple[date, str]] = ()


def inzage(
    casus: Casus, wandelingen: Sequence[Wandeling], gehouden: Gehouden, persoon: str, vandaag: date
) -> Document:
    """Return all that a case holds about one person, every line that touches another marked with who that is."""
    inhouden = [Inhoud(w) for w in wandelingen]
    blad = _Blad(casus, blik_op(casus, inhouden), gehouden, persoon)
    return Document(
        titel=("Alles wat is opgeschreven over ", blad.blik.genoemd(persoon)),
        over=over_dit_document(_WAARVOOR, _LEZER, inhouden, vandaag),
        blokken=(
            Alinea((_LEES_ZO,)),
            Alinea((_NIET_HIER,)),
            *blad.about(),
            *blad.case(inhouden),
            *blad.recorded(inhouden),
            *blad.shared(),
        ),
    )


@dataclass(frozen=True)
class _Blad:
    casus: Casus
    blik: Blik
    gehouden: Gehouden
    persoon: str

    def about(self) -> Iterator[Blok]:
        """What was filled in about the person, and what others' entries say of them."""
        yield Kop(("Wat over deze persoon is ingevuld",))
        zelf = self.casus.betrokkene(self.persoon)
        if zelf is not None:
            yield Velden(tuple(self._fields(zelf, velden(Betrokkene))), (self.blik.genoemd(self.persoon),))
        namen = next((n for n in self.gehouden.register if n.betrokkene == self.persoon), None)
        if namen is not None:
            regels = tuple((Getypt(naam),) for naam in (namen.naam, *namen.varianten) if naam)
            yield Velden((Veldwaarde("Namen in het register", regels),))
        for ander in self.anderen:
            infos = [i for i in velden(Betrokkene) if self._points(getattr(ander, i.naam))]
            if infos:
                yield Velden(tuple(self._fields(ander, infos, ander.id)), (self.blik.genoemd(ander.id),))

    def case(self, inhouden: Sequence[Inhoud]) -> Iterator[Blok]:
        """What is held about the family as a whole, and the doubt each walk began with."""
        yield Kop(("Over het gezin",))
        yield Velden(tuple(self._fields(self.casus, velden(Casus), overal=True)))
        twijfels = [(i.wandeling.reflectie.begonnen, i.wandeling.reflectie.twijfel) for i in inhouden]
        regels = tuple(
            self._marked((f"{lange_dag(begonnen.date())}: ", Getypt(twijfel.tekst)), False, "", True)
            for begonnen, twijfel in twijfels
            if twijfel and twijfel.tekst
        )
        if regels:
            yield Velden((Veldwaarde("Waarmee een reflectie begon", regels),))

    def recorded(self, inhouden: Sequence[Inhoud]) -> Iterator[Blok]:
        """What names or points to the person first, with its earlier versions; then all else of the case."""
        alles = [(a, inhoud) for inhoud in inhouden for a in inhoud.aantekeningen]
        over = {a.id for a, _ in alles if self._is_about(a)}
        noemt = [paar for paar in alles if paar[0].id in over]
        rest = [paar for paar in alles if paar[0].id not in over]
        for titel, hier, overal in (
            ("Waarin deze persoon voorkomt", noemt, False),
            ("Wat verder over het gezin is opgeschreven", rest, True),
        ):
            if hier:
                yield Kop((titel,))
            for aantekening, inhoud in hier:
                yield self._block(aantekening, inhoud, "", overal)
                for moment, eerder in self.gehouden.versies.get(aantekening.id, ()):
                    yield self._block(eerder, inhoud, f", zoals het er stond op {_moment(moment)}", overal)

    def shared(self) -> Iterator[Blok]:
        """When something of this family left the vault, as the log tells."""
        yield Kop(("Wat van dit gezin naar buiten ging",))
        regels: tuple[Regel, ...] = tuple((f"{lange_dag(dag)}: ", Getypt(wat)) for dag, wat in self.gehouden.gedeeld)
        yield Lijst(regels) if regels else Alinea(("Volgens het logboek niets.",))

    @property
    def anderen(self) -> tuple[Betrokkene, ...]:
        """Everybody of the case but this person and yourself."""
        return tuple(b for b in self.casus.betrokkenen if b.id not in (self.persoon, JIJZELF))

    @cached_property
    def _woorden(self) -> Mapping[str, tuple[re.Pattern[str], Namen]]:
        """By person: the role as a phrase, also without its number, and the names in the register."""
        return {
            b.id: (
                re.compile("|".join(rf"\b{re.escape(zin)}\b" for zin in _phrases(b.rol))),
                Namen.uit(n for n in self.gehouden.register if n.betrokkene == b.id),
            )
            for b in self.casus.betrokkenen
        }

    def _names(self, tekst: str, persoon: str) -> bool:
        rol, namen = self._woorden[persoon]
        return bool(rol.search(vouw(tekst))) or any(namen.in_tekst(tekst))

    def _is_about(self, aantekening: Aantekening) -> bool:
        alle = (aantekening, *(eerder for _, eerder in self.gehouden.versies.get(aantekening.id, ())))
        return any(
            any(id_ == self.persoon for _, _, id_ in verwijzingen(a)) or self._names(a.zoektekst(), self.persoon)
            for a in alle
        )

    def _points(self, waarde: object) -> bool:
        delen = waarde if isinstance(waarde, tuple) else (waarde,)
        return any(
            deel == self.persoon
            or (isinstance(deel, Model) and any(id_ == self.persoon for _, _, id_ in verwijzingen(deel)))
            for deel in delen
        )

    def _block(self, aantekening: Aantekening, inhoud: Inhoud, erbij: str, overal: bool) -> Velden:
        eigenaar = getattr(aantekening, "persoon", None) or ""
        kop: Regel = (f"{type(aantekening).woord.capitalize()}, {lange_dag(aantekening.gemaakt.date())}{erbij}",)
        keuze = inhoud.keuze(aantekening)
        regels = self._fields(aantekening, velden(type(aantekening)), eigenaar, overal)
        return Velden((*(self._with_marks(v, False, eigenaar, overal) for v in keuze), *regels), kop)

    def _fields(
        self, model: Model, infos: Sequence[VeldInfo], eigenaar: str = "", overal: bool = False
    ) -> Iterator[Veldwaarde]:
        for info in infos:
            for veld in veldwaarden(model, [info], self.blik):
                yield self._with_marks(veld, info.vorm in ("bron", "bronnen"), eigenaar, overal)

    def _with_marks(self, veld: Veldwaarde, is_bron: bool, eigenaar: str, overal: bool) -> Veldwaarde:
        return Veldwaarde(veld.label, tuple(self._marked(r, is_bron, eigenaar, overal) for r in veld.waarden))

    def _marked(self, regel: Regel, is_bron: bool, eigenaar: str, overal: bool) -> Regel:
        """Put before a line whom else it touches. ``eigenaar``: whose own words it stands among."""
        getypt = " ".join(stuk.tekst for stuk in regel if isinstance(stuk, Getypt))
        genoemd = {stuk.persoon for stuk in regel if isinstance(stuk, Genoemd)}
        wie: list[Regel] = [
            (self.blik.genoemd(b.id),)
            for b in self.anderen
            if b.id == eigenaar or b.id in genoemd or self._names(getypt, b.id)
        ]
        if is_bron and getypt:
            wie.append((_BRON,))
        if not wie:
            return ("[beoordelen] ", *regel) if overal else regel
        namen = tuple(stuk for nr, deel in enumerate(wie) for stuk in (*((", ",) if nr else ()), *deel))
        return ("[beoordelen: ", *namen, "] ", *regel)


def _phrases(rol: str) -> list[str]:
    heel = vouw(rol).strip()
    zonder_nummer = re.sub(r"\s*\d+$", "", heel)
    return sorted({heel, zonder_nummer} - {""}, key=len, reverse=True)


def _moment(moment: datetime) -> str:
    hier = moment.astimezone()
    return f"{lange_dag(hier.date())} {hier:%H:%M}"
