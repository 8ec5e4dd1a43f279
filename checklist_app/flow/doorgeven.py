"""Text for somebody else: what is sure is replaced, what is doubtful is asked once, then it may go (section 7)."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from checklist_app.documents.intervisie import intervisie
from checklist_app.documents.knelpunten import knelpunten
from checklist_app.documents.tekst import als_tekst
from checklist_app.domain.blokken import Alinea, Document, Getypt, Lijst, Velden
from checklist_app.domain.bsn import zonder_bsn
from checklist_app.domain.casus import Casus
from checklist_app.domain.gebeurtenissen import UITVOER
from checklist_app.domain.register import gewone_tekens
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.tekst import een_regel
from checklist_app.flow.fouten import NietsTeKopieren
from checklist_app.flow.kompas import Kompas
from checklist_app.flow.kopie import om_te_kopieren, wat_meegaat
from checklist_app.flow.poortkeuzes import KluisKeuzes
from checklist_app.flow.uitvoer import VORMEN, schrijf_bestand, wandelingen
from checklist_app.flow.wandelen import Wandelgang
from checklist_app.poort.doorlaten import LEZERS, Doel
from checklist_app.poort.fouten import NietVoorIemandAnders, NogOpen
from checklist_app.poort.kennis import Kennis
from checklist_app.poort.merken import SOORTEN_IN_WOORDEN, Merk, SoortMerk
from checklist_app.poort.toepassen import (
    GEPSEUDONIMISEERD,
    bruikbaar,
    controleer,
    eis_geen_naam,
    klaargezet,
    noem_gepseudonimiseerd,
    open_vondsten,
    pas_toe,
)
from checklist_app.poort.vondst import HOUDEN, WEG, Keuze, SoortKeuze, Vondst
from checklist_app.poort.voorstellen import andere_keuzes
from checklist_app.poort.zoeken import met_veilige_rollen, zoek

__all__ = ("GEPSEUDONIMISEERD", "HOUDEN", "WEG", "Doorgang", "Keuze", "OpenMerk", "SoortKeuze")

DOELEN_IEMAND_ANDERS: tuple[Doel, ...] = ("intervisie", "knelpunten")
"""The purposes for somebody else that this version writes."""
_HERKOMST = {
    "register": "lijkt op een naam uit dit gezin",
    "patroon": "aan de vorm",
    "omgeving": "aan het woord ervoor",
    "hoofdletter": "een hoofdletter die Kompas niet kent",
}
_LENGTE_VAN_CODE = 8
_GENOEG_RONDES = 5


@dataclass(frozen=True)
class OpenMerk:
    """One row to choose about: the same word everywhere in the text.

    ``nummer`` counts all rows of this text; ``code`` is the same for a word in this case and says nothing of it.
    """

    nummer: int
    code: str
    vorm: str
    tekst: str
    soort: SoortMerk
    herkomst: str
    plekken: tuple[str, ...]
    aantal: int
    voor: str
    na: str
    voorstel: Keuze
    andere: tuple[Keuze, ...]
    gekozen: Keuze | None = None

    @property
    def soort_in_woorden(self) -> str:
        """What kind of thing it is, to read."""
        return SOORTEN_IN_WOORDEN[self.soort]

    @property
    def merken(self) -> tuple[Merk, ...]:
        """Where it stands and of what kind, without its words."""
        return tuple(Merk(plek, self.soort) for plek in self.plekken)


def gemerkt_als(merk: OpenMerk) -> str:
    """Return what stands between signs where a doubtful word stands: its number, and what comes there."""
    keuze = merk.gekozen or merk.voorstel
    return f"‹{merk.nummer} {merk.tekst if keuze.soort == 'houden' else keuze.vervanging}›"


class Doorgang:
    """One text on its way to somebody else. Nothing leaves while something is open."""

    def __init__(
        self,
        document: Document,
        kennis: Kennis,
        keuzes: KluisKeuzes,
        schrijf: Callable[[Document], str],
        bij_vertrek: Callable[[str], None],
    ) -> None:
        self._document = klaargezet(document)
        self._kennis = kennis
        self._keuzes = keuzes
        self._schrijf = schrijf
        self._bij_vertrek = bij_vertrek
        self._toegepast: tuple[Mapping[str, Keuze], Document, tuple[Vondst, ...]] | None = None

    @property
    def merken(self) -> tuple[OpenMerk, ...]:
        """Every doubtful word, also those about which was chosen, in the order of the text."""
        gekozen = self._gekozen()
        later = () if open_vondsten(self._vondsten, gekozen) else self._applied(gekozen)[1]
        per_vorm: dict[str, list[Vondst]] = {}
        for vondst in (*self._vondsten, *later):
            if vondst.zekerheid == "twijfel":
                per_vorm.setdefault(vondst.vorm, []).append(vondst)
        return tuple(self._row(nr, hier, gekozen) for nr, hier in enumerate(per_vorm.values(), 1))

    @property
    def open_merken(self) -> tuple[OpenMerk, ...]:
        """The doubtful words about which nothing was chosen, ever, in this case."""
        return tuple(merk for merk in self.merken if merk.gekozen is None)

    def kies(self, merk: OpenMerk, keuze: Keuze | SoortKeuze, eigen_tekst: str | None = None) -> None:
        """Choose what happens to a word everywhere, and remember it.

        ``keuze`` is the proposal, one of ``merk.andere``, or the name of one of those; ``eigen`` takes own words.
        Raises ``Tegengehouden`` when the own words hold a registered name, a number or a contact detail, and
        ``ValueError`` for a choice that does not go with this mark.
        """
        self._keuzes.bewaar({merk.vorm: self._choice(merk, keuze, eigen_tekst)})

    def neem_alles_over(self) -> None:
        """Take the proposal for everything that is open, also what only shows once the rest is replaced."""
        for _ in range(_GENOEG_RONDES):
            over = self.open_merken
            if not over:
                return
            self._keuzes.bewaar({merk.vorm: merk.voorstel for merk in over})

    def tekst(self, hoe: str = UITVOER) -> str:
        """Return the text as it may go, and log that it left, as a document or copied: ``hoe``.

        Raises what ``resultaat`` raises, and then nothing is logged.
        """
        tekst = self.resultaat()
        self._bij_vertrek(hoe)
        return tekst

    def in_bestand(self, pad: Path) -> None:
        """Log that the text leaves, and write it to a new file. Raises what ``resultaat`` and the writing raise.

        In this order: a vault that takes no event leaves no file that its log does not know.
        """
        schrijf_bestand(pad, self.tekst())

    def resultaat(self) -> str:
        """Return the text as it may go, to read before it goes.

        Raises ``NogOpen`` while something is open, and ``Tegengehouden`` when looking through what came out finds
        anything: then nothing leaves.
        """
        over = self.open_merken
        if over:
            raise NogOpen(tuple(merk for rij in over for merk in rij.merken))
        keuzes = self._gekozen()
        resultaat, _ = self._applied(keuzes)
        tekst = self._schrijf(noem_gepseudonimiseerd(resultaat)).lstrip("\n")
        controleer(self._document, resultaat, tekst, self._kennis, keuzes)
        return tekst

    def met_merken(self, merken: Iterable[OpenMerk]) -> str:
        """Return how the text would be with every proposal taken, each doubtful place marked: *‹3 [naam]›*."""
        gemerkt = {merk.vorm: Keuze("eigen", gemerkt_als(merk)) for merk in merken}
        return self._schrijf(pas_toe(self._document, self._vondsten, self._kennis, gemerkt)[0]).lstrip("\n")

    def _gekozen(self) -> Mapping[str, Keuze]:
        return bruikbaar(self._keuzes.lees(), self._kennis)

    @cached_property
    def _vondsten(self) -> tuple[Vondst, ...]:
        return zoek(self._document, self._kennis)

    def _applied(self, gekozen: Mapping[str, Keuze]) -> tuple[Document, tuple[Vondst, ...]]:
        """Return what ``pas_toe`` makes of it; the same choices are put in place once."""
        if self._toegepast is None or self._toegepast[0] != gekozen:
            self._toegepast = (gekozen, *pas_toe(self._document, self._vondsten, self._kennis, gekozen))
        return self._toegepast[1:]

    def _choice(self, merk: OpenMerk, keuze: Keuze | SoortKeuze, eigen_tekst: str | None) -> Keuze:
        if keuze == "eigen":
            woorden = zonder_bsn(gewone_tekens(een_regel(eigen_tekst or "").tekst).strip())[0]
            eis_geen_naam(woorden, self._kennis)
            return Keuze("eigen", woorden) if woorden else WEG
        passend = (k for k in (merk.voorstel, *merk.andere) if keuze in (k, k.soort))
        gekozen = next(passend, None)
        if gekozen is None:
            raise ValueError(merk.code)
        return gekozen

    def _code(self, vorm: str) -> str:
        """Return what names a word outside the vault; without the id of the case nobody can try words against it."""
        return sha256(f"{self._keuzes.casus}\n{vorm}".encode()).hexdigest()[:_LENGTE_VAN_CODE]

    def _row(self, nummer: int, vondsten: list[Vondst], gekozen: Mapping[str, Keuze]) -> OpenMerk:
        eerste = vondsten[0]
        # The same word can tell more in one place than in another: then what tells least counts for all.
        bepaalt = max(vondsten, key=lambda v: (bool(v.voorstel.vervanging), v.voorstel.vervanging.startswith("[")))
        return OpenMerk(
            nummer=nummer,
            code=self._code(eerste.vorm),
            vorm=eerste.vorm,
            tekst=eerste.tekst,
            soort=eerste.soort,
            herkomst=_HERKOMST[eerste.herkomst],
            plekken=tuple(dict.fromkeys(v.plek for v in vondsten)),
            aantal=len(vondsten),
            voor=eerste.omgeving[0],
            na=eerste.omgeving[1],
            voorstel=bepaalt.voorstel,
            andere=andere_keuzes(bepaalt, self._kennis),
            gekozen=gekozen.get(eerste.vorm),
        )


def doorgang(
    kompas: Kompas, casus: Casus, doel: Doel, vorm: str = "md", gekozen: Collection[str] | None = None
) -> Doorgang:
    """Return a document of a case on its way to somebody else.

    *intervisie* takes the reflection that was changed last, and of it what was ``gekozen`` (ids of aantekeningen).
    Raises ``NietVoorIemandAnders`` for a purpose that is not written yet, ``NietsTeKopieren`` without a reflection.
    """
    if doel not in DOELEN_IEMAND_ANDERS:
        raise NietVoorIemandAnders
    gangen, vandaag = wandelingen(kompas, casus), kompas.klok.vandaag()
    if doel == "knelpunten":
        document = knelpunten(gangen, vandaag)
    elif gangen:
        laatste = max(gangen, key=lambda gang: gang.reflectie.gewijzigd)
        document = intervisie(laatste, vandaag, gekozen)
    else:
        raise NietsTeKopieren
    return _on_its_way(kompas, casus, document, _parts(document), VORMEN[vorm], doel)


def doorgang_voor_aantekeningen(gang: Wandelgang, aantekeningen: Sequence[Aantekening], titel: str) -> Doorgang:
    """Return these aantekeningen of one walk on their way to somebody else.

    What is empty, replaced, at a question that does not apply, or of the leerdeel stays behind. Raises
    ``NietsTeKopieren``.
    """
    hier = wat_meegaat(gang, aantekeningen)
    document = om_te_kopieren(gang, hier, titel, met_kenmerk=False)
    return _on_its_way(gang.kompas, gang.casus, document, len(hier), als_tekst, "intervisie")


def doorgang_voor_selectie(kompas: Kompas, casus_id: str, tekst: str) -> Doorgang:
    """Return selected text of a case on its way to somebody else."""
    casus = kompas.kluis.casus(casus_id)
    document = Document((), Velden(()), (Alinea((Getypt(tekst),)),))
    return _on_its_way(kompas, casus, document, 1, als_tekst, "intervisie")


def _parts(document: Document) -> int:
    """Count the aantekeningen of *intervisie* or *knelpunten*: a line in a list each. Without any it is one part."""
    return sum(len(blok.regels) for blok in document.blokken if isinstance(blok, Lijst)) or 1


def _on_its_way(
    kompas: Kompas,
    casus: Casus,
    document: Document,
    aantal: int,
    schrijf: Callable[[Document], str],
    doel: Doel,
) -> Doorgang:
    bekend = (vorm for begrip in kompas.naslag.begrippen.begrippen for vorm in begrip.vormen)
    kennis = Kennis.van(
        casus,
        kompas.kluis.namen(casus.id),
        [naam for id_, namen in kompas.kluis.alle_namen().items() if id_ != casus.id for naam in namen],
        [rij.schuilnaam for rij in kompas.casussen() if rij.id != casus.id],
        bekend,
    )

    def log(hoe: str) -> None:
        kompas.kluis.log(f"{hoe}{doel}", casus.id, voor_wie=LEZERS[doel].replace("_", " "), aantal=aantal)

    return Doorgang(document, met_veilige_rollen(kennis, casus), KluisKeuzes(kompas, casus.id), schrijf, log)
