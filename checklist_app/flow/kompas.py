"""Kompas opened: the vault, the kaders and the clock together, and the cases in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from checklist_app.domain.basis import JIJZELF, nieuw_id
from checklist_app.domain.bsn import zonder_bsn
from checklist_app.domain.casus import Betrokkene, Casus, vouw_schuilnaam
from checklist_app.domain.kader import Aanvulling, Kader
from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.kadersoorten import IederKader
from checklist_app.domain.reflectie import KaderVersie, Reflectie
from checklist_app.domain.tekst import een_regel
from checklist_app.domain.vragenspiegel import Vragenspiegel
from checklist_app.flow.fouten import CasusNietGevonden, LeidraadOnbekend, MeerCasussen, SchuilnaamBestaat
from checklist_app.flow.klok import Klok
from checklist_app.flow.naslag import Naslag
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.kaderbron.bron import Kaderbron
from checklist_app.kaderbron.fouten import KaderOnbekend
from checklist_app.kaderbron.lezen import lees
from checklist_app.kluis.casussen import CasusRij
from checklist_app.kluis.kluis import Kluis


@dataclass(frozen=True)
class Kompas:
    """Everything an action needs, opened once."""

    kluis: Kluis
    kaderbron: Kaderbron
    klok: Klok
    plaatsen: Plaatsen
    _gelezen: dict[KaderVersie, IederKader] = field(default_factory=dict, init=False, repr=False)
    """Kaders as the vault keeps them, read once: a kept text never changes."""
    _bekeken: set[str] = field(default_factory=set, init=False, repr=False)
    """The cases of which the log knows that they were looked at since the vault opened."""

    @cached_property
    def naslag(self) -> Naslag:
        """Words, cards and mirror questions to look up."""
        return Naslag(self.kaderbron)

    # cases

    def casussen(self) -> Sequence[CasusRij]:
        """The overview: a light row a case, last changed first."""
        return self.kluis.casussen()

    def casus(self, gezocht: str) -> Casus:
        """Return the case with this cover name or beginning of an id.

        Raises ``CasusNietGevonden``, ``MeerCasussen`` (with the ids that fit), or ``LosseSurrogaat``.
        """
        passend = self.kluis.zoek_casussen(een_regel(gezocht).tekst)
        if not passend:
            raise CasusNietGevonden
        if len(passend) > 1:
            raise MeerCasussen(ids=", ".join(passend))
        return self.kluis.casus(passend[0])

    def noteer_bekeken(self, casus_id: str) -> None:
        """Have the log tell that a case is shown, once for every opening of the vault.

        A disk that takes nothing must not keep anyone from reading; the next look tries again.
        """
        if casus_id not in self._bekeken and self.kluis.probeer_log("casus bekeken", casus_id):
            self._bekeken.add(casus_id)

    def eis_nieuwe_schuilnaam(self, naam: str) -> None:
        """Raise ``SchuilnaamBestaat`` when a case has this cover name."""
        gevouwen = vouw_schuilnaam(naam)
        passend = self.kluis.zoek_casussen(naam)
        if any(vouw_schuilnaam(self.kluis.casus(id_).schuilnaam) == gevouwen for id_ in passend):
            raise SchuilnaamBestaat

    def nieuwe_casus(self, schuilnaam: str) -> Casus:
        """Make a case with only its cover name and yourself in it. Raises ``SchuilnaamBestaat``."""
        naam = zonder_bsn(een_regel(schuilnaam).tekst.strip())[0]
        self.eis_nieuwe_schuilnaam(naam)
        nu = self.klok.nu()
        jijzelf = Betrokkene(id=JIJZELF, soort="jijzelf", rol="jijzelf")
        casus = Casus(id=nieuw_id(), schuilnaam=naam, betrokkenen=(jijzelf,), gemaakt=nu, gewijzigd=nu)
        self.kluis.bewaar_casus(casus)
        return casus

    def wijzig_casus(self, casus_id: str, verander: Callable[[Casus], Casus]) -> Casus:
        """Change a case as the vault holds it now and store it; a screen may hold it as it was before.

        Raises ``NietInKluis``.
        """
        gewijzigd = verander(self.kluis.casus(casus_id)).model_copy(update={"gewijzigd": self.klok.nu()})
        self.kluis.bewaar_casus(gewijzigd)
        return gewijzigd

    def reflecties(self, casus: Casus) -> Sequence[Reflectie]:
        """The reflections of a case, last changed first."""
        return sorted(self.kluis.reflecties(casus.id), key=_last_change, reverse=True)

    # kaders

    def leidraden(self) -> list[Kader]:
        """The kaders to walk with, in their newest version that is in use."""
        return list(self.kaderbron.van_soort(Kader))

    def nieuwste(self, kader_id: str) -> Kader | None:
        """Return the newest version of a kader that is at hand, or None."""
        try:
            return self.kaderbron.lees(kader_id)[0]
        except KaderOnbekend:
            return None

    def leidraad_voor_nieuw(self, kader_id: str) -> tuple[Kader, list[KaderVersie]]:
        """Return a kader with its aanvullingen for a new walk, and keep the texts used in the vault.

        It is the text that the vault has under this version: a file that was changed without a new version is not
        followed half-way. Raises ``KaderOnbekend``.
        """
        kader, tekst = self.kaderbron.lees(kader_id)
        self.kluis.bewaar_kader(kader.id, kader.versie, tekst)
        aanvullingen = self.kaderbron.aanvullingen(kader)
        gebruikt = [KaderVersie(id=a.id, versie=a.versie) for a in aanvullingen]
        for ref in gebruikt:
            self.bewaar_kader(ref)
        return self._lay_over(self.kader_van(KaderVersie(id=kader.id, versie=kader.versie)), gebruikt), gebruikt

    def bewaar_kader(self, ref: KaderVersie) -> None:
        """Keep the text of a kader of any kadersoort in the vault, for who reads it later with what was answered."""
        self.kluis.bewaar_kader(ref.id, ref.versie, self.kaderbron.vind(ref.id, ref.versie)[1])

    def leidraad_van(self, reflectie: Reflectie) -> Kader:
        """Return the kader of a walk as the vault keeps it, with all that was laid over it.

        Raises ``LeidraadOnbekend``.
        """
        kader = self._lay_over(self.kader_van(reflectie.kader), reflectie.aanvullingen)
        return self.met_spiegelvragen(kader, reflectie)

    def met_spiegelvragen(self, kader: Kader, reflectie: Reflectie) -> Kader:
        """Return a kader with the mirror questions that a walk took, on the short route too; an id stands there once.

        Raises ``LeidraadOnbekend``.
        """
        bezet = {vraag.id for _, vraag in kader.vragen()}
        erbij: dict[str, list[Vraag]] = {}
        for genomen in reflectie.spiegelvragen:
            if genomen.vraag not in bezet:
                bezet.add(genomen.vraag)
                vraag = self.spiegel_van(genomen.spiegel).vraag(genomen.vraag)
                erbij.setdefault(genomen.principe, []).append(vraag.model_copy(update={"kort": True}))
        return kader.met_vragen(erbij)

    def spiegel_van(self, gebruikt: KaderVersie) -> Vragenspiegel:
        """Return a mirror as the vault keeps it. Raises ``LeidraadOnbekend``."""
        spiegel = self._pinned(gebruikt)
        if not isinstance(spiegel, Vragenspiegel):
            raise LeidraadOnbekend(id=gebruikt.id)
        return spiegel

    def kader_van(self, gebruikt: KaderVersie) -> Kader:
        """Return a kader as the vault keeps it, without what was laid over it. Raises ``LeidraadOnbekend``."""
        kader = self._pinned(gebruikt)
        if not isinstance(kader, Kader):
            raise LeidraadOnbekend(id=gebruikt.id)
        return kader

    def _lay_over(self, kader: Kader, aanvullingen: Sequence[KaderVersie]) -> Kader:
        extra = [a for a in map(self._pinned, aanvullingen) if isinstance(a, Aanvulling)]
        return self.kaderbron.met_aanvullingen(kader, extra)

    def _pinned(self, gebruikt: KaderVersie) -> IederKader:
        if gebruikt not in self._gelezen:
            tekst = self.kluis.kader(gebruikt.id, gebruikt.versie)
            if tekst is None:
                raise LeidraadOnbekend(id=gebruikt.id)
            self._gelezen[gebruikt] = lees(tekst)
        return self._gelezen[gebruikt]


def _last_change(reflectie: Reflectie) -> datetime:
    return reflectie.gewijzigd
