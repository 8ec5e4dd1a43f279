"""An open vault: what the rest of Kompas may ask. Each method is one transaction or one look, from any thread."""

import contextlib
import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from types import TracebackType

from checklist_app.domain.casus import Casus
from checklist_app.domain.fouten import KompasFout
from checklist_app.domain.instellingen import Instellingen
from checklist_app.domain.reflectie import KaderTekst, Reflectie
from checklist_app.domain.register import NaamInRegister
from checklist_app.domain.soorten import Aantekening
from checklist_app.kluis import (
    aantekeningen,
    casussen,
    concepten,
    kopieen,
    leerdeel,
    namen,
    poortkeuzes,
    wissen,
    zoeken,
)
from checklist_app.kluis.aantekeningen import Afspraak, Bewaard, GeplaatsteRij, Rij, Versie
from checklist_app.kluis.casussen import CasusRij
from checklist_app.kluis.concepten import Concept
from checklist_app.kluis.controle import controleer, herstel_sleutelbestand, kijk_vlug_na, schade
from checklist_app.kluis.dagkopie import Dagkopie
from checklist_app.kluis.fouten import KluisBezet, NietInKluis, SchijfVol, StaatErAl
from checklist_app.kluis.gebruik import Gebruik
from checklist_app.kluis.herstelcode import nieuwe_code
from checklist_app.kluis.logboek import Logregel, lees_log, organisatie_sinds_vorige, schrijf_log
from checklist_app.kluis.migraties import migreer, schemaversie
from checklist_app.kluis.organisatie import ORGANISATIE, Organisatiesleutel, organisatieslot, sleutel_van
from checklist_app.kluis.sleutelbestand import lees_sleutelbestand, schrijf_sleutelbestand
from checklist_app.kluis.sleutels import (
    WACHTZIN,
    Datasleutels,
    Kosten,
    Slot,
    herstelslot,
    kosten_van,
    wachtzinslot,
)
from checklist_app.kluis.verbinding import Verbinding
from checklist_app.kluis.vernieuwen import Vernieuwd, vernieuw
from checklist_app.kluis.wissen import Opgeruimd, Wisregel
from checklist_app.kluis.zegel import Zegel
from checklist_app.kluis.zoeken import Treffer

_GEEN_VERSIES: Mapping[str, Sequence[Aantekening]] = {}
_SLEUTELS_NIET = "de sleutels zijn niet veranderd"
_GEWIST: Mapping[wissen.Soort, str] = {
    "casus": "casus gewist",
    "verkleind": "casus verkleind",
    "persoon": "persoon gewist",
    "aantekening": "aantekening gewist",
    "versie": "versie gewist",
}
"""What the log says of each kind of erasing."""


class Kluis:
    """One open vault. Made by ``maak`` or one of the ``open_`` functions; closes itself in a ``with``.

    Every method may raise ``KluisBeschadigd``, ``KluisDicht`` and the faults of the disk; every one that stores also
    ``KluisBezet``. When a method that stores raises, nothing of it is stored, and reading goes on.
    """

    def __init__(self, db: Verbinding, sleutels: Datasleutels, gebruik: Gebruik | None = None) -> None:
        """Bring the file to the schema of today, the index to the stemmer of today, and mend the key files."""
        self._gebruik = gebruik
        self._dagkopie: Dagkopie | None = None
        self._nakijken: threading.Thread | None = None
        self._db = db
        self._sleutels = sleutels
        self._zegel = Zegel(db, sleutels)
        migreer(db, lambda: kopieen.maak_eigen_kopie(db, sleutels, "bijwerken"))
        # A full disk or a busy neighbour must not keep anyone from reading; the next opening tries again.
        with contextlib.suppress(SchijfVol, KluisBezet):
            zoeken.maak_index_als_nodig(db, self._zegel)
            herstel_sleutelbestand(db)
            if wissen.moet_nog(db, wissen.NIET_COMPACT):
                wissen.maak_compact(db)

    def __enter__(self) -> "Kluis":
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        self.sluit()

    @property
    def map(self) -> Path:
        """The folder of this vault."""
        return self._db.plaats.map

    @property
    def schemaversie(self) -> int:
        """The version of the tables in the file."""
        return schemaversie(self._db)

    def sluit(self) -> None:
        """Fold everything into one file and close, after a copy that is being made; closing twice is fine."""
        self._wait_for_copy()
        if self._nakijken is not None:
            self._nakijken.join()
        self._db.sluit()
        if self._gebruik is not None:
            self._gebruik.sluit()

    # Cases and reflections

    def bewaar_casus(self, casus: Casus) -> None:
        """Store a case, new or changed."""
        with self._db.transactie("de casus is niet bewaard"):
            casussen.schrijf_casus(self._db, casus)
            self._log(Logregel("casus bewaard", casus=casus.id))

    def casus(self, id_: str) -> Casus:
        """Return one case; raises ``NietInKluis``."""
        return casussen.lees_casus(self._db, self._zegel, id_)

    def zoek_casussen(self, gezocht: str) -> tuple[str, ...]:
        """Return the ids of the cases that a cover name, or the beginning of an id, means."""
        return casussen.zoek_casussen(self._db, gezocht)

    def casussen(self) -> tuple[CasusRij, ...]:
        """Return all cases as a list shows them, the last changed first; reads no body."""
        return casussen.lees_overzicht(self._db)

    def bewaar_reflectie(self, reflectie: Reflectie) -> None:
        """Store a reflection, new or changed; one that is no longer open lets go of its leerdeel for good."""
        with self._db.transactie("de reflectie is niet bewaard"):
            casussen.schrijf_reflectie(self._db, reflectie)

    def sluit_reflectie(self, reflectie: Reflectie) -> None:
        """Store a reflection that was closed: from now on nothing ties its leerdeel to it."""
        with self._db.transactie("de reflectie is niet afgerond"):
            casussen.schrijf_reflectie(self._db, reflectie)
            self._log(Logregel("reflectie afgerond", casus=reflectie.casus, reflectie=reflectie.id))

    def verplaats(self, reflectie: Reflectie, gewijzigde: Sequence[Aantekening]) -> None:
        """Store a reflection that moved to a newer kader with the aantekeningen that moved along, at once."""
        with self._db.transactie("de reflectie is niet verplaatst"):
            casussen.schrijf_reflectie(self._db, reflectie)
            nu = {rij.aantekening.id: rij for rij in self.aantekeningen(reflectie.id)}
            for aantekening in gewijzigde:
                staat_er = nu.get(aantekening.id)
                if staat_er is None or staat_er.aantekening != aantekening:
                    self._schrijf_aantekening(aantekening, reflectie.id, staat_er.rev if staat_er else 0)

    def reflectie(self, id_: str) -> Reflectie:
        """Return one reflection; raises ``NietInKluis``."""
        return casussen.lees_reflectie(self._db, self._zegel, id_)

    def reflecties(self, casus: str) -> tuple[Reflectie, ...]:
        """Return the reflections of a case in order of making."""
        return casussen.lees_reflecties(self._db, self._zegel, casus)

    def bewaar_kader(self, id_: str, versie: str, tekst: str) -> None:
        """Keep the text of a kader as it was used; the first text of an id and version stays."""
        with self._db.transactie("de leidraad is niet bewaard"):
            casussen.schrijf_kader(self._db, id_, versie, tekst)

    def kader(self, id_: str, versie: str) -> str | None:
        """Return the kept text of a kader, or None."""
        return casussen.lees_kader(self._db, id_, versie)

    # Concepts

    def bewaar_concept(self, concept: Concept) -> None:
        """Store the raw state of a form; when this returns it survives a crash. Raises ``NietInKluis``."""
        with self._db.transactie("wat je nu typt is niet bewaard"):
            concepten.schrijf_concept(self._db, self._zegel, concept)

    def concepten(self, reflectie: str) -> tuple[Concept, ...]:
        """Return the open forms of a reflection in order of making."""
        return concepten.lees_concepten(self._db, self._zegel, reflectie)

    def wis_concept(self, id_: str) -> None:
        """Let a form go."""
        with self._db.transactie("het concept is niet weggehaald"):
            concepten.wis_concept(self._db, id_)

    # Aantekeningen

    def bewaar_aantekening(
        self, aantekening: Aantekening, reflectie_id: str, rev: int, *, reflectie: Reflectie | None = None
    ) -> Bewaard:
        """Store the newest version of an aantekening and drop its concept, at once.

        ``rev`` is the version the writer saw, 0 for a new one. When another window was first, both texts stay as
        versions and this one becomes the newest. ``reflectie``, changed, is stored with it. An aantekening of the
        leerdeel is sealed, not logged and not indexed; raises ``NaamInLeerdeel`` when it names somebody, and then its
        concept stays.
        """
        with self._db.transactie("de aantekening is niet bewaard"):
            bewaard = self._schrijf_aantekening(aantekening, reflectie_id, rev)
            concepten.wis_concept(self._db, aantekening.id)
            if reflectie is not None:
                casussen.schrijf_reflectie(self._db, reflectie)
        return bewaard

    def aantekeningen(self, reflectie: str) -> tuple[Rij, ...]:
        """Return what a reflection holds in order of making; of an open walk also its leerdeel."""
        casusdeel = aantekeningen.lees_aantekeningen(self._db, self._zegel, reflectie)
        leer = leerdeel.lees_leer_van_wandeling(self._db, self._zegel, reflectie)
        op_volgorde = [(nr, 0, rij) for nr, rij in casusdeel] + list(leer)
        return tuple(rij for *_, rij in sorted(op_volgorde, key=lambda plek: plek[:2]))

    def aantekeningen_van_casus(self, casus: str) -> tuple[GeplaatsteRij, ...]:
        """Return the casusdeel of all reflections of a case in order of making."""
        return aantekeningen.lees_aantekeningen_van_casus(self._db, self._zegel, casus)

    def agenda(self, tot: date) -> tuple[Afspraak, ...]:
        """Return what asks attention on or before a day, in all cases, the longest waiting first."""
        return aantekeningen.lees_agenda(self._db, self._zegel, tot)

    def leerdeel(self) -> tuple[Rij, ...]:
        """Return the whole leerdeel; it tells a month and no case."""
        return leerdeel.lees_leer(self._db, self._zegel)

    def versies(self, aantekening: str) -> tuple[Versie, ...]:
        """Return every version, the oldest first; raises ``NietInKluis``."""
        alle = aantekeningen.lees_versies(self._db, self._zegel, aantekening) or leerdeel.lees_leer_versies(
            self._db, self._zegel, aantekening
        )
        if not alle:
            raise NietInKluis(soort="aantekening", id=aantekening)
        return alle

    def zet_terug(self, aantekening: str, rev: int, moment: datetime | None = None) -> Rij:
        """Store an earlier text as the newest version, changed at ``moment`` when given; raises ``NietInKluis``."""
        with self._db.transactie("de eerdere versie is niet teruggezet"):
            alle = self.versies(aantekening)
            oud = next((versie.aantekening for versie in alle if versie.rev == rev), None)
            if oud is None:
                raise NietInKluis(soort="versie van deze aantekening", id=rev)
            reflectie = aantekeningen.reflectie_van(self._db, aantekening)
            nieuw = oud.gewijzigd_op(moment) if moment else oud
            bewaard = self._schrijf_aantekening(nieuw, reflectie, alle[-1].rev)
        return Rij(nieuw, bewaard.rev)

    def bewaar_alles(
        self,
        casus: Casus,
        reflecties: Sequence[Reflectie],
        per_reflectie: Mapping[str, Sequence[Aantekening]],
        *,
        eerdere: Mapping[str, Sequence[Aantekening]] = _GEEN_VERSIES,
        kaders: Sequence[KaderTekst] = (),
    ) -> None:
        """Store a whole case, or nothing of it.

        ``per_reflectie`` gives the newest texts per reflection id in order of making, ``eerdere`` the earlier texts
        per aantekening id, oldest first. Raises ``StaatErAl`` when an id is in the vault already.
        """
        with self._db.transactie("er is niets ingelezen"):
            self._eis_nieuw("casus", casus.id)
            casussen.schrijf_casus(self._db, casus)
            for kader in kaders:
                casussen.schrijf_kader(self._db, kader.id, kader.versie, kader.tekst)
            for reflectie in reflecties:
                self._eis_nieuw("reflectie", reflectie.id)
                casussen.schrijf_reflectie(self._db, reflectie)
                for aantekening in per_reflectie.get(reflectie.id, ()):
                    aantekeningen.schrijf_met_geschiedenis(
                        self._db, self._zegel, aantekening, eerdere.get(aantekening.id, ()), reflectie.id
                    )
            aantal = sum(len(lijst) for lijst in per_reflectie.values())
            self._log(Logregel("casus ingelezen", casus=casus.id, aantal=aantal))

    def zoek(self, woorden: str, limiet: int = 50) -> tuple[Treffer, ...]:
        """Search the casusdeel; any text may be typed."""
        return zoeken.zoek(self._db, self._zegel, woorden, limiet)

    # The register of names

    def bewaar_naam(self, casus: str, naam: NaamInRegister) -> None:
        """Store what a person is really called; an empty name takes the person off the register."""
        with self._db.transactie("de naam is niet bewaard"):
            namen.schrijf_naam(self._db, casus, naam)
            self._log(Logregel("register gewijzigd", casus=casus))

    def namen(self, casus: str) -> tuple[NaamInRegister, ...]:
        """Return the register of one case."""
        return namen.lees_namen(self._db, self._zegel, casus)

    def alle_namen(self) -> dict[str, tuple[NaamInRegister, ...]]:
        """Return the registers of all cases by case id, for the gate."""
        return namen.lees_alle_namen(self._db, self._zegel)

    def bewaar_poortkeuzes(self, casus: str, keuzes: Mapping[str, tuple[str, str]]) -> None:
        """Remember what was decided at the gate: for each form of a word the choice, and what comes in its place."""
        with self._db.transactie("de keuze is niet bewaard"):
            for vorm, (keuze, vervanging) in keuzes.items():
                poortkeuzes.schrijf_keuze(self._db, casus, vorm, keuze, vervanging)

    def poortkeuzes(self, casus: str) -> dict[str, tuple[str, str]]:
        """Return what was decided at the gate about the words of a case."""
        return poortkeuzes.lees_keuzes(self._db, casus)

    # Erasing for good

    def wis(self, regel: Wisregel, casus: str) -> Opgeruimd:
        """Erase for good what a row of ``wissen.nieuwe_regel`` names, and make the file compact.

        For a whole case, erased or shrunk, the automatic copies are replaced at once; for less that waits for the
        next daily copy. Raises ``NietInKluis``; what keeps the file or the copies from being tidied is in the result.
        """
        with self._db.transactie("er is niets gewist"):
            van = None if wissen.is_leerdeel(self._db, regel.id) else casus
            aantal = wissen.wis(self._db, self._zegel, regel)
            wissen.onthoud(self._db, regel)
            self._log(Logregel(_GEWIST[regel.soort], casus=van, aantal=aantal))
        self._wait_for_copy()
        heel = regel.soort in ("casus", "verkleind")
        return wissen.ruim_na_wissen(self._db, self._sleutels, ook_kopieen=heel)

    # Settings and the log

    def instellingen(self) -> Instellingen:
        """Return the settings; those of a fresh vault when nothing was set."""
        rij = self._db.rij("SELECT body FROM instellingen")
        return self._zegel.lees(Instellingen, rij[0]) if rij else Instellingen()

    def bewaar_instellingen(self, instellingen: Instellingen) -> None:
        """Store the settings."""
        with self._db.transactie("de instellingen zijn niet bewaard"):
            self._db.doe(
                "INSERT OR REPLACE INTO instellingen (nr, body) VALUES (1, ?)", instellingen.model_dump_json()
            )
            self._log(Logregel("instellingen gewijzigd"))

    def log(self, wat: str, casus: str | None = None, voor_wie: str | None = None, aantal: int | None = None) -> None:
        """Add an event to the log: what kind, for whom and how many; never content."""
        with self._db.transactie("het logboek is niet bijgewerkt"):
            self._log(Logregel(wat, casus=casus, voor_wie=voor_wie, aantal=aantal))

    def probeer_log(self, wat: str, casus: str | None = None, aantal: int | None = None) -> bool:
        """As ``log`` for what is read only: a vault that takes nothing must not keep anyone from reading on."""
        try:
            with self._db.transactie("het logboek is niet bijgewerkt", telt=False):
                self._log(Logregel(wat, casus=casus, aantal=aantal))
        except KompasFout:
            return False
        return True

    def logboek(self, casus: str | None = None) -> tuple[Logregel, ...]:
        """Return the log in order, of the whole vault or of one case."""
        return lees_log(self._db, casus)

    # Keys, copies, self-check

    def eis_wachtzin(self, wachtzin: str) -> None:
        """Raise ``VerkeerdeWachtzin`` unless this is the passphrase of this vault."""
        lees_sleutelbestand(self._db.plaats).open_met_wachtzin(wachtzin)

    def wijzig_wachtzin(self, nieuw: str, *, kosten: Kosten | None = None) -> None:
        """Give the vault another passphrase; the old one opens nothing here any more, also not the automatic copies.

        The cost of the key derivation stays as it was stored; ``kosten`` is for tests.
        """
        kluis = lees_sleutelbestand(self._db.plaats).kluis
        slot = wachtzinslot(kluis, nieuw, kosten or self._stored_cost(), self._sleutels)
        self._vervang_slot(slot, "wachtzin gewijzigd")

    def nieuwe_herstelcode(self) -> str:
        """Replace the recovery code and return the new one, that is shown once."""
        code = nieuwe_code()
        bestand = lees_sleutelbestand(self._db.plaats)
        self._vervang_slot(herstelslot(bestand.kluis, code, self._sleutels), "herstelcode vernieuwd")
        return code

    def zet_organisatie(self, sleutel: Organisatiesleutel) -> None:
        """Let the organisation that has the private half open the casusdeel; an earlier key of it is replaced."""
        with kopieen.geen_kopie_intussen(self._db, _SLEUTELS_NIET):
            bestand = lees_sleutelbestand(self._db.plaats)
            self._log(Logregel("organisatiesleutel geplaatst", voor_wie=sleutel.omschrijving))
            slot = organisatieslot(bestand.kluis, sleutel, self._sleutels)
            schrijf_sleutelbestand(self._db.plaats, bestand.met(slot))

    def haal_organisatie_weg(self) -> bool:
        """Take the organisation's slot away; False when there was none."""
        with kopieen.geen_kopie_intussen(self._db, _SLEUTELS_NIET):
            bestand = lees_sleutelbestand(self._db.plaats)
            slot = bestand.slot(ORGANISATIE)
            if slot is None:
                return False
            self._log(Logregel("organisatiesleutel weggehaald", voor_wie=sleutel_van(slot).omschrijving))
            schrijf_sleutelbestand(self._db.plaats, bestand.zonder(ORGANISATIE))
        return True

    def organisatie_sinds_vorige(self) -> datetime | None:
        """Return when the organisation opened this vault with its own key, if since it was opened before."""
        return organisatie_sinds_vorige(self._db)

    def vernieuw(self, nieuw: str, *, kosten: Kosten | None = None) -> Vernieuwd:
        """Give the vault other data keys and this passphrase, as ``vernieuwen.vernieuw`` says; it is closed then."""
        kosten = kosten or self._stored_cost()
        self._wait_for_copy()
        if self._nakijken is not None:
            self._nakijken.join()
        try:
            return vernieuw(self._db, self._sleutels, nieuw, kosten)
        finally:
            self.sluit()

    def kopie(self, doel: Path) -> Path:
        """Copy the vault to a new folder, checked by opening it; raises ``KopieBestaat`` and ``KopieMislukt``.

        The log comes first: a kill leaves no copy that the log does not know, and the copy knows of itself.
        """
        kopieen.eis_nieuw_doel(doel)
        with self._db.transactie("de kopie is niet gemaakt"):
            self._log(Logregel("kopie gemaakt"))
        return kopieen.kopie_met_de_hand(self._db, self._sleutels, doel)

    def houd_bij(self, zeg: Callable[[str], None]) -> None:
        """From now on make the copy of the day on the first change, and look over what an unclean stop left.

        Both are done in a thread beside the work; ``zeg`` is told from there when something is not right.
        """
        self._dagkopie = Dagkopie(self._db, self._sleutels, lambda: self.instellingen().kopieen_bewaren_dagen, zeg)
        self._db.bij_wijziging = self._dagkopie.na_wijziging
        if self._gebruik is not None and self._gebruik.na_breuk:
            self._nakijken = threading.Thread(target=self._look_over, args=(zeg,), name="nakijken", daemon=True)
            self._nakijken.start()

    def controle(self) -> tuple[str, ...]:
        """Check everything and return the findings as Dutch sentences; an empty tuple when all is well."""
        self._wait_for_copy()
        gevonden = controleer(self._db, self._zegel, self._sleutels)
        if self._gebruik is not None and not gevonden:
            self._gebruik.is_nagekeken()
        return gevonden

    def is_beschadigd(self) -> bool:
        """Tell whether something stored may be lost; looks at every page and every version."""
        return bool(schade(self._db, self._zegel))

    def _wait_for_copy(self) -> None:
        if self._dagkopie is not None:
            self._dagkopie.wacht()

    def _look_over(self, zeg: Callable[[str], None]) -> None:
        """After an unclean stop; what is found is told at every opening until it was mended."""
        try:
            gevonden = kijk_vlug_na(self._db.plaats, self._sleutels)
        except KompasFout as fout:
            gevonden = (fout.zin,)
        if gevonden:
            zeg(f"Kompas sloot de vorige keer niet goed af. {' '.join(gevonden)} Kijk met: kompas kluis controle")
        elif self._gebruik is not None:
            self._gebruik.is_nagekeken()

    def _schrijf_aantekening(self, aantekening: Aantekening, reflectie: str | None, rev: int) -> Bewaard:
        if aantekening.deel == "leerdeel":
            vorige, nieuw = leerdeel.schrijf_leer(self._db, self._zegel, aantekening, reflectie)
            return Bewaard(nieuw, tussendoor=vorige != rev)
        if reflectie is None:
            raise NietInKluis(soort="aantekening", id=aantekening.id)
        plaats = aantekeningen.zoek_plaats(self._db, aantekening.id, reflectie)
        nieuw = aantekeningen.schrijf_aantekening(self._db, self._zegel, aantekening, reflectie, plaats).rev
        self._log(
            Logregel("aantekening bewaard", casus=plaats.casus, reflectie=reflectie, aantekening=aantekening.id)
        )
        return Bewaard(nieuw, tussendoor=plaats.rev != rev)

    def _eis_nieuw(self, tabel: str, id_: str) -> None:
        if self._db.rij(f"SELECT 1 FROM {tabel} WHERE id = ?", id_):  # noqa: S608  a table name of our own
            raise StaatErAl(soort=tabel, id=id_)

    def _log(self, regel: Logregel) -> None:
        schrijf_log(self._db, self._zegel.log, regel)

    def _stored_cost(self) -> Kosten:
        slot = lees_sleutelbestand(self._db.plaats).slot(WACHTZIN)
        if slot is None:
            raise ValueError("a vault without a passphrase slot has no stored cost")
        return kosten_van(slot)

    def _vervang_slot(self, slot: Slot, wat: str) -> None:
        """Two processes change slots one after the other: the writing lock of the file holds for the key file too."""
        with kopieen.geen_kopie_intussen(self._db, _SLEUTELS_NIET):
            self._log(Logregel(wat))
            schrijf_sleutelbestand(self._db.plaats, lees_sleutelbestand(self._db.plaats).met(slot))
