"""Walking: begin or resume a reflection, keep what is being typed, record it, and end."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from checklist_app.domain import wandeling as loop
from checklist_app.domain.basis import IS_UUID, JIJZELF, Deel, Model, nieuw_id
from checklist_app.domain.bsn import zonder_bsn
from checklist_app.domain.casus import Casus
from checklist_app.domain.formulier import Rauw, Tafel, lees, lees_alles, schrijf, vind_persoon
from checklist_app.domain.fouten import NietBegrepen
from checklist_app.domain.kader import Kader
from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.meenemen import Meegenomen, neem_mee
from checklist_app.domain.reflectie import KaderVersie, Reflectie, Route, Spiegelvraag, Staat
from checklist_app.domain.soorten import SOORTEN, Aantekening
from checklist_app.domain.soorten.kiezen import Besluit
from checklist_app.domain.soorten.mensen import Perspectief
from checklist_app.domain.soorten.weten import Antwoord
from checklist_app.domain.tekst import een_regel
from checklist_app.domain.veldkennis import VeldInfo, eigen_velden
from checklist_app.domain.vragenspiegel import Vragenspiegel
from checklist_app.flow.formulier import Formulier, Vastgelegd
from checklist_app.flow.fouten import (
    BesluitStaatVast,
    DagNodig,
    LeerdeelNietAf,
    LeerdeelNoemtNiemand,
    SpiegelIsAnders,
)
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.overnemen import is_overgenomen, zet_overname
from checklist_app.kluis.aantekeningen import Versie as Versie
from checklist_app.kluis.concepten import Concept
from checklist_app.kluis.fouten import NaamInLeerdeel, NietInKluis


class Wandelgang:
    """A walk under way: the domain's walk, kept in step with the vault."""

    def __init__(self, kompas: Kompas, casus: Casus, wandeling: loop.Wandeling, revs: Mapping[str, int]) -> None:
        self.kompas = kompas
        self.casus = casus
        self.wandeling = wandeling
        self._revs = dict(revs)
        self.concepten = {c.id: c for c in kompas.kluis.concepten(self.reflectie.id)}

    @property
    def reflectie(self) -> Reflectie:
        """The reflection as it stands."""
        return self.wandeling.reflectie

    @property
    def kader(self) -> Kader:
        """The kader as it was when this walk began, with its aanvullingen."""
        return self.wandeling.kader

    @property
    def tafel(self) -> Tafel:
        """What words in a form can point to."""
        casusdeel = tuple(a for a in self.wandeling.aantekeningen if a.deel == "casusdeel")
        return Tafel(self.casus, self.kompas.klok.vandaag(), casusdeel)

    # where you are

    def volgende(self) -> None:
        """Go one question on."""
        self._move(self.wandeling.volgende())

    def vorige(self) -> None:
        """Go one question back."""
        self._move(self.wandeling.vorige())

    def naar(self, principe: str) -> None:
        """Go to a principle; it becomes part of this walk."""
        self._move(self.wandeling.naar(principe))

    def zet_staat(self, principe: str, staat: Staat) -> None:
        """Say how far a principle is."""
        self._move(self.wandeling.zet_staat(principe, staat))

    def met_route(self, route: Route) -> None:
        """Take the short or the full route from here."""
        self._move(self.wandeling.met_route(route))

    def rond_af(self) -> None:
        """Close the walk. Its leerdeel rows no longer tell which walk they came from (ontwerp.md section 9).

        What was still being typed there is recorded first. Raises ``LeerdeelNietAf`` when that cannot be: a concept
        belongs to a walk, so it would keep telling.
        """
        self._record_leerdeel()
        nu = self.kompas.klok.nu()
        klaar = self.reflectie.zonder_leerdeel().model_copy(
            update={"stand": "afgerond", "afgerond_op": nu, "gewijzigd": nu}
        )
        self.kompas.kluis.sluit_reflectie(klaar)
        self.wandeling = replace(self.wandeling, reflectie=klaar)

    def neem_over(self, deel: str) -> bool:
        """Mark one part as taken over into the dossier today, or take that back; tell whether it is marked now."""
        vandaag = self.kompas.klok.vandaag()
        veranderd = zet_overname(self.reflectie, vandaag, deel)
        self.kompas.kluis.bewaar_reflectie(veranderd)
        self.wandeling = replace(self.wandeling, reflectie=veranderd)
        return is_overgenomen(veranderd, vandaag, deel)

    def neem_spiegelvraag(self, spiegel: KaderVersie, vraag: Vraag) -> None:
        """Take a mirror question into this walk, after those of the principle where it stands, and go to it.

        Taken before, it stays where it is. Raises ``SpiegelIsAnders`` when the mirror was changed without a new
        version: what the vault keeps under this version counts, and this question is not in it.
        """
        if vraag.id not in {v.id for _, v in self.kader.vragen()}:
            self._add_mirror_question(spiegel, vraag.id)
        hier = next(p.id for p, v in self.kader.vragen() if v.id == vraag.id)
        self._move(self.wandeling.naar(hier, vraag.id))

    def spiegel_bij(self, vraag: Vraag) -> Vragenspiegel | None:
        """Return the mirror that a question of this walk was taken from, as the vault keeps it, or None."""
        genomen = next((s for s in self.reflectie.spiegelvragen if s.vraag == vraag.id), None)
        return self.kompas.spiegel_van(genomen.spiegel) if genomen else None

    def meegenomen(self) -> Meegenomen:
        """What this walk leaves behind."""
        return neem_mee(self.casus, self.wandeling.geldig)

    # forms

    def formulier(self, vraag: Vraag) -> Formulier:
        """Return the form for a new aantekening at a question, with the concept that was left there."""
        principe = self.reflectie.plek.principe if self.reflectie.plek else None
        bekend = {a.id for a in self.wandeling.aantekeningen}
        for concept in self.concepten.values():
            if concept.vraag == vraag.id and concept.id not in bekend:
                return self._from_concept(concept, vraag)
        klasse = SOORTEN[vraag.vastleggen]
        return Formulier(nieuw_id(), klasse, principe, vraag.id, _part(klasse, vraag))

    def wijzig(self, aantekening: Aantekening) -> Formulier:
        """Return the form that changes an aantekening as it is now: a list on a screen may still hold an older one.

        Raises ``NietInKluis`` when it was erased, and ``BesluitStaatVast`` for a fixed decision.
        """
        nu = next((a for a in self.wandeling.aantekeningen if a.id == aantekening.id), None)
        if nu is None:
            raise NietInKluis(soort="aantekening", id=aantekening.id)
        aantekening = nu
        if isinstance(aantekening, Besluit) and aantekening.vastgesteld_op:
            raise BesluitStaatVast
        formulier = Formulier(
            id=aantekening.id,
            klasse=type(aantekening),
            principe=aantekening.principe,
            vraag=aantekening.vraag,
            deel=aantekening.deel,
            keuze=getattr(aantekening, "keuze", None),
            oud=aantekening,
            rev=self._revs[aantekening.id],
        )
        concept = self.concepten.get(aantekening.id)
        if concept:
            formulier.rauw, formulier.keuze = self._unpack(concept, formulier.velden, aantekening)
        else:
            formulier.rauw = {i.naam: schrijf(i, getattr(aantekening, i.naam), self.tafel) for i in formulier.velden}
        return formulier

    def bewaar_concept(self, formulier: Formulier) -> None:
        """Keep the raw text of a form as it is now, also of a field that is still being typed."""
        concept = Concept(
            id=formulier.id,
            reflectie=self.reflectie.id,
            soort=formulier.klasse.model_fields["soort"].default,
            deel=self._part(formulier, str(formulier.rauw.get("persoon", ""))),
            principe=formulier.principe,
            vraag=formulier.vraag,
            velden={**formulier.rauw, _KEUZE: formulier.keuze} if formulier.keuze else dict(formulier.rauw),
            gewijzigd=self.kompas.klok.nu(),
        )
        self.kompas.kluis.bewaar_concept(concept)
        self.concepten[concept.id] = concept

    def laat_vallen(self, formulier: Formulier) -> None:
        """Forget what was being typed in a form."""
        if self.concepten.pop(formulier.id, None):
            self.kompas.kluis.wis_concept(formulier.id)

    def leg_vast(self, formulier: Formulier) -> Vastgelegd:
        """Close a form: one aantekening, one transaction (ontwerp.md section 9).

        An empty new form leaves nothing behind, and a question with choices has one answer: choosing again changes
        it. The form stays a concept when this raises: ``NietBegrepen`` when a field has no meaning yet,
        ``NaamInLeerdeel`` and ``LeerdeelNoemtNiemand`` when the leerdeel would name somebody of the family, and
        ``BesluitStaatVast`` when a decision was fixed meanwhile.
        """
        if formulier.oud is None and formulier.is_leeg:
            self.laat_vallen(formulier)
            return Vastgelegd(None)
        try:
            return self._record(self._same_choice(formulier))
        except (NietBegrepen, NaamInLeerdeel, BesluitStaatVast):
            self.bewaar_concept(formulier)
            raise

    def eerdere_versies(self, aantekening: Aantekening) -> Sequence[Versie]:
        """Every version of an aantekening, the oldest first; the last one is how it is now."""
        return self.kompas.kluis.versies(aantekening.id)

    def zet_terug(self, aantekening: Aantekening, rev: int) -> None:
        """Put an earlier version back as the newest. Raises ``BesluitStaatVast`` for a fixed decision."""
        self._require_open(aantekening)
        rij = self.kompas.kluis.zet_terug(aantekening.id, rev, self.kompas.klok.nu())
        self._revs[aantekening.id] = rij.rev
        self._keep(rij.aantekening)

    def lees_opnieuw(self) -> None:
        """Take over what the vault holds now, after something of this walk was erased."""
        kluis, id_ = self.kompas.kluis, self.reflectie.id
        rijen = kluis.aantekeningen(id_)
        self.wandeling = loop.Wandeling(self.kader, kluis.reflectie(id_), tuple(rij.aantekening for rij in rijen))
        self._revs = {rij.aantekening.id: rij.rev for rij in rijen}
        self.concepten = {c.id: c for c in kluis.concepten(id_)}

    def ververs_casus(self, casus: Casus) -> None:
        """Take over a changed case, such as a person who was added while filling a form."""
        self.casus = casus

    # inside

    def _add_mirror_question(self, spiegel: KaderVersie, vraag_id: str) -> None:
        principe = self.wandeling.principe or self.wandeling.principes[-1]
        self.kompas.bewaar_kader(spiegel)
        try:
            vraag = self.kompas.spiegel_van(spiegel).vraag(vraag_id)
        except KeyError:
            raise SpiegelIsAnders(versie=spiegel.versie) from None
        erbij = Spiegelvraag(spiegel=spiegel, vraag=vraag.id, principe=principe.id, deel=vraag.deel)
        ander = tuple(s for s in self.reflectie.spiegelvragen if s.vraag != vraag.id)
        reflectie = self.reflectie.model_copy(update={"spiegelvragen": (*ander, erbij)})
        kader = self.kompas.leidraad_van(reflectie)
        self.wandeling = loop.Wandeling(kader, reflectie, self.wandeling.aantekeningen)

    def _record_leerdeel(self) -> None:
        vragen = {vraag.id: vraag for _, vraag in self.kader.vragen()}
        self.concepten = {c.id: c for c in self.kompas.kluis.concepten(self.reflectie.id)}
        bekend = {a.id: a for a in self.wandeling.aantekeningen}
        for concept in [c for c in self.concepten.values() if c.deel == "leerdeel"]:
            vraag = vragen.get(concept.vraag or "")
            try:
                if concept.id in bekend:
                    self.leg_vast(self.wijzig(bekend[concept.id]))
                elif vraag:
                    self.leg_vast(self._from_concept(concept, vraag))
            except (NietBegrepen, NaamInLeerdeel):
                raise LeerdeelNietAf(vraag=vraag.tekst if vraag else concept.vraag) from None

    def _record(self, formulier: Formulier) -> Vastgelegd:
        if formulier.oud:
            self._require_open(formulier.oud)
        aantekening = self._build(formulier)
        if formulier.oud is None and aantekening.is_leeg:
            self.laat_vallen(formulier)
            return Vastgelegd(None)
        geraakt = self.reflectie.model_copy(update={"gewijzigd": self.kompas.klok.nu()})
        bewaard = self.kompas.kluis.bewaar_aantekening(
            aantekening, self.reflectie.id, formulier.rev, reflectie=geraakt
        )
        self._revs[aantekening.id] = bewaard.rev
        self.concepten.pop(aantekening.id, None)
        self._keep(aantekening)
        return Vastgelegd(aantekening, bewaard.tussendoor)

    def _same_choice(self, formulier: Formulier) -> Formulier:
        """The form that changes the choice made here before, when there is one."""
        if formulier.oud or not formulier.keuze:
            return formulier
        hier = self.wandeling.antwoorden(formulier.vraag or "")
        eerder = next((a for a in hier if isinstance(a, Antwoord) and a.keuze), None)
        if eerder is None:
            return formulier
        self.laat_vallen(formulier)
        anders = self.wijzig(eerder)
        anders.keuze = formulier.keuze
        anders.rauw |= formulier.rauw
        return anders

    def _require_open(self, aantekening: Aantekening) -> None:
        """A decision that was fixed, here or in another window, has only a successor (house rule 10)."""
        if not isinstance(aantekening, Besluit):
            return
        nu = self.kompas.kluis.versies(aantekening.id)[-1].aantekening
        if isinstance(nu, Besluit) and nu.vastgesteld_op:
            raise BesluitStaatVast

    def _part(self, formulier: Formulier, persoon: str) -> Deel:
        """A perspective of your own belongs to the leerdeel, also while it is typed (ontwerp.md section 2)."""
        eigen = issubclass(formulier.klasse, Perspectief) and vind_persoon(persoon, self.casus) == JIJZELF
        return "leerdeel" if eigen and formulier.oud is None else formulier.deel

    def _build(self, formulier: Formulier) -> Aantekening:
        nu = self.kompas.klok.nu()
        waarden = self._values(formulier)
        if formulier.deel == "leerdeel" and any(map(_points_to_family, waarden.values())):
            raise LeerdeelNoemtNiemand
        if (vast := waarden.get("vastgesteld_op")) and vast.van is None:
            raise DagNodig
        if "keuze" in formulier.klasse.model_fields:
            waarden["keuze"] = formulier.keuze
        if formulier.oud:
            return formulier.oud.gewijzigd_op(nu, **waarden)
        deel = self._part(formulier, str(formulier.rauw.get("persoon", "")))
        if deel == "leerdeel":
            eigen = {info.naam for info in eigen_velden(formulier.klasse)} | {_KEUZE}
            waarden = {naam: waarde for naam, waarde in waarden.items() if naam in eigen}
        return formulier.klasse(
            id=formulier.id,
            principe=formulier.principe,
            vraag=formulier.vraag,
            deel=deel,
            gemaakt=nu,
            gewijzigd=nu,
            **waarden,
        )

    def _values(self, formulier: Formulier) -> dict[str, Any]:
        """Values of the fields; a text that was not touched keeps its value ('gisteren' stays the same day)."""
        gewijzigd = {
            info.naam: formulier.rauw[info.naam]
            for info in formulier.velden
            if info.naam in formulier.rauw
            and not (
                formulier.oud
                and schrijf(info, getattr(formulier.oud, info.naam), self.tafel) == formulier.rauw[info.naam]
            )
        }
        return lees_alles(formulier.velden, gewijzigd, self.tafel)

    def _from_concept(self, concept: Concept, vraag: Vraag) -> Formulier:
        klasse = SOORTEN[concept.soort]
        formulier = Formulier(concept.id, klasse, concept.principe, concept.vraag, _part(klasse, vraag))
        formulier.rauw, formulier.keuze = self._unpack(concept, formulier.velden)
        return formulier

    def _unpack(
        self, concept: Concept, infos: Iterable[VeldInfo], oud: Aantekening | None = None
    ) -> tuple[dict[str, Rauw], str | None]:
        """The raw text of a form. What was typed keeps meaning the day that it meant when it was typed."""
        rauw = dict(concept.velden)
        keuze = rauw.pop(_KEUZE, None)
        toen = replace(self.tafel, vandaag=concept.gewijzigd.astimezone().date())
        if toen.vandaag == self.tafel.vandaag:
            return rauw, keuze
        for info in infos:
            if info.naam not in rauw:
                continue
            if oud and rauw[info.naam] == schrijf(info, getattr(oud, info.naam), toen):
                rauw[info.naam] = schrijf(info, getattr(oud, info.naam), self.tafel)
            else:
                rauw[info.naam] = self._same_days(info, rauw[info.naam], toen)
        return rauw, keuze

    def _same_days(self, info: VeldInfo, rauw: Rauw, toen: Tafel) -> Rauw:
        if isinstance(rauw, list):
            datums = [cel for cel in info.rij if cel.vorm == "datum"]
            anders = [
                {d.naam: str(self._same_days(d, rij[d.naam], toen)) for d in datums if d.naam in rij} for rij in rauw
            ]
            return [{**rij, **nieuw} for rij, nieuw in zip(rauw, anders, strict=True)]
        return schrijf(info, lees(info, rauw, toen), self.tafel) if info.vorm == "datum" and rauw.strip() else rauw

    def _keep(self, aantekening: Aantekening) -> None:
        bestaand = self.wandeling.aantekeningen
        if any(a.id == aantekening.id for a in bestaand):
            nieuw = tuple(aantekening if a.id == aantekening.id else a for a in bestaand)
        else:
            nieuw = (*bestaand, aantekening)
        self.wandeling = loop.Wandeling(self.kader, self.reflectie, nieuw)

    def _move(self, reflectie: Reflectie) -> None:
        verzet = reflectie.model_copy(update={"gewijzigd": self.kompas.klok.nu()})
        self.kompas.kluis.bewaar_reflectie(verzet)
        self.wandeling = loop.Wandeling(self.kader, verzet, self.wandeling.aantekeningen)


_KEUZE = "keuze"


def _part(klasse: type[Aantekening], vraag: Vraag) -> Deel:
    return "leerdeel" if klasse.altijd_leerdeel else vraag.deel


def _points_to_family(waarde: Any) -> bool:
    """Whether a value holds the id of somebody in the case, or of something recorded about the family."""
    if isinstance(waarde, tuple):
        return any(map(_points_to_family, waarde))
    if isinstance(waarde, Model):
        return any(_points_to_family(getattr(waarde, naam)) for naam in type(waarde).model_fields)
    return isinstance(waarde, str) and IS_UUID.fullmatch(waarde) is not None


def begin(
    kompas: Kompas, casus: Casus, kader_id: str, twijfel: str | None, eigen_twijfel: str, route: Route
) -> Wandelgang:
    """Start a reflection and store it, with the text of the kader it uses.

    Raises ``KaderOnbekend``. A doubt about yourself opens its principles and is kept nowhere (house rule 5).
    """
    kader, versies = kompas.leidraad_voor_nieuw(kader_id)
    reflectie = loop.begin(
        id_=nieuw_id(),
        casus=casus.id,
        kader=kader,
        twijfel=twijfel,
        eigen_twijfel=zonder_bsn(een_regel(eigen_twijfel).tekst.strip())[0],
        route=route,
        nu=kompas.klok.nu(),
        aanvullingen=versies,
    )
    kompas.kluis.bewaar_reflectie(reflectie)
    kompas.noteer_bekeken(casus.id)
    return Wandelgang(kompas, casus, loop.Wandeling(kader, reflectie, ()), {})


def hervat(kompas: Kompas, casus: Casus, reflectie: Reflectie) -> Wandelgang:
    """Open a reflection where it was left. One that was closed is open again; it finds no leerdeel rows."""
    if reflectie.stand == "afgerond":
        reflectie = reflectie.model_copy(update={"stand": "open", "afgerond_op": None})
        kompas.kluis.bewaar_reflectie(reflectie)
    kompas.noteer_bekeken(casus.id)
    kader = kompas.leidraad_van(reflectie)
    rijen = kompas.kluis.aantekeningen(reflectie.id)
    wandeling = loop.Wandeling(kader, reflectie, tuple(r.aantekening for r in rijen))
    return Wandelgang(kompas, casus, wandeling, {r.aantekening.id: r.rev for r in rijen})


def nieuwere_leidraad(kompas: Kompas, gang: Wandelgang) -> Kader | None:
    """Return a newer version of this walk's kader when there is one; it is offered, never forced."""
    nu = kompas.nieuwste(gang.kader.id)
    if nu is None or _order(nu.versie) <= _order(gang.reflectie.kader.versie):
        return None
    return nu


def naar_nieuwere(kompas: Kompas, gang: Wandelgang) -> Wandelgang:
    """Move a walk to the newest version of its kader.

    Answers, and what was still being typed, go along to the questions that replace theirs.
    """
    kader, versies = kompas.leidraad_voor_nieuw(gang.kader.id)
    kader = kompas.met_spiegelvragen(kader, gang.reflectie)
    reflectie, aantekeningen = loop.naar_versie(gang.reflectie, gang.wandeling.aantekeningen, kader)
    reflectie = reflectie.model_copy(update={"aanvullingen": tuple(versies), "gewijzigd": kompas.klok.nu()})
    staand = gang.wandeling.aantekeningen
    kompas.kluis.verplaats(
        reflectie, [nieuw for oud, nieuw in zip(staand, aantekeningen, strict=True) if oud != nieuw]
    )
    plekken = loop.nieuwe_plekken(kader)
    for concept in gang.concepten.values():
        doel = plekken.get(concept.vraag or "")
        if doel and doel.vraag != concept.vraag:
            kompas.kluis.bewaar_concept(replace(concept, principe=doel.principe, vraag=doel.vraag))
    return hervat(kompas, gang.casus, reflectie)


def _order(versie: str) -> tuple[int, ...]:
    return tuple(int(deel) for deel in versie.split("."))
