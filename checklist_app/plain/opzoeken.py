"""Looking something up at a question: ``?`` explains words and shows cards, ``*`` has the questions of the mirror."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from checklist_app.domain.formulier import op_nummer
from checklist_app.domain.kader import Principe
from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.naslag import Begrip, Kaart
from checklist_app.domain.vragenspiegel import Groep, Signaal, Vragenspiegel
from checklist_app.flow.fouten import SpiegelIsAnders
from checklist_app.flow.naslag import als_bladzijde, bron_in_woorden, bron_van_signaal, uitleg
from checklist_app.flow.wandelen import Wandelgang
from checklist_app.plain.gesprek import Gesprek
from checklist_app.plain.opdrachten import UITLEG, Opdracht, ontleed, opzoekvraag

PER_KEER = 8
"""How many signals beside a principle are shown at once; there can be more than thirty."""
HOOGSTENS = 6
"""How many words and cards that look like what was typed are shown."""
NOG_NIET = "De spiegel kijkt in deze versie van Kompas nog niet naar wat je zelf opschreef."
_KORT = "* kort is de korte spiegel"
_ALLES = "* alles is de hele spiegel"


class Opzoeker:
    """Answers ``?`` and ``*`` in one walk. It remembers the mirror questions shown last: their numbers count."""

    def __init__(self, gesprek: Gesprek, gang: Wandelgang) -> None:
        self._gesprek = gesprek
        self._gang = gang
        self._naslag = gang.kompas.naslag
        self._genummerd: list[Vraag] = []
        self._nog: list[Signaal] = []

    def bij(self, vraag: Vraag | None) -> Callable[[str], Opdracht | str | None]:
        """Return how to read a line at a question, or at the end of the walk: as ``ontleed``, with lookups answered.

        After a mirror question was taken the walk stands there, and the line is ``Opdracht.KLAAR``.
        """

        def read(regel: str) -> Opdracht | str | None:
            teken, wat = opzoekvraag(regel) or (None, "")
            if teken is Opdracht.SPIEGEL:
                return self._mirror(wat)
            principe = self._gang.wandeling.principe
            if teken is Opdracht.HULP and wat:
                self._look_up(wat, self._naslag.bij(principe, vraag).kaarten if principe and vraag else ())
            elif teken is Opdracht.HULP and principe and vraag:
                self._help(principe, vraag)
            else:
                return ontleed(regel)
            return None

        return read

    # help: words and cards

    def _help(self, principe: Principe, vraag: Vraag) -> None:
        self._gesprek.zeg_alles(_about(self._gang, principe, vraag))
        erbij = self._naslag.bij(principe, vraag)
        if erbij.begrippen:
            self._gesprek.zeg("Woorden in deze vraag:")
            self._gesprek.zeg_alles(f"  {uitleg(begrip)}" for begrip in erbij.begrippen)
        if erbij.kaarten:
            self._gesprek.zeg("Kaarten:")
            for nr, kaart in enumerate(erbij.kaarten, 1):
                oud = "  (controleer dit)" if kaart.is_oud(self._gang.kompas.klok.vandaag()) else ""
                self._gesprek.zeg(f"  {nr}  {kaart.titel}{oud}")
            self._gesprek.zeg("Een kaart lezen: ? met het cijfer of de titel, zoals: ? 1")
        self._gesprek.zeg_alles(UITLEG)

    def _look_up(self, wat: str, kaarten: Sequence[Kaart]) -> None:
        if kaart := op_nummer(kaarten, wat):
            self._show(kaart)
            return
        if precies := self._naslag.precies(wat):
            self._show(precies)
            return
        gevonden = () if wat.isdecimal() else self._naslag.zoek(wat)
        if len(gevonden) == 1 and isinstance(gevonden[0], Kaart):
            self._show(gevonden[0])
        elif gevonden:
            self._gesprek.zeg("Dat staat er niet precies zo in. Dit lijkt erop:")
            self._gesprek.zeg_alles(map(_in_short, gevonden[:HOOGSTENS]))
        else:
            self._gesprek.zeg(
                "Dat woord of die kaart is er niet. Met ? zie je wat er bij deze vraag hoort. Probeer anders een "
                "ander woord. Is het je antwoord? Zet er dan \\ voor."
            )

    def _show(self, gevonden: Begrip | Kaart) -> None:
        if isinstance(gevonden, Begrip):
            self._gesprek.zeg(uitleg(gevonden))
        else:
            self._gesprek.zeg(als_bladzijde(gevonden, self._gang.kompas.klok.vandaag()).rstrip())

    # the mirror

    def _mirror(self, wat: str) -> Opdracht | None:
        """Show mirror questions, or take the one with this number; then the walk stands there."""
        spiegel = self._naslag.spiegel
        principe = self._gang.wandeling.principe
        if spiegel is None:
            self._gesprek.zeg("De vragen van de spiegel zijn nu niet te lezen. Kijk met: kompas kaders")
        elif wat.isdecimal():
            return self._take(wat)
        elif wat and "meer".startswith(wat):
            self._show_more(spiegel)
        elif wat or principe is None:
            self._show_groups(spiegel, kort=not wat or "kort".startswith(wat))
        else:
            self._show_beside(spiegel, principe)
        return None

    def _show_beside(self, spiegel: Vragenspiegel, principe: Principe) -> None:
        signalen = self._naslag.signalen_bij(principe)
        if not signalen:
            self._gesprek.zeg("De spiegel heeft niets bij dit principe. Met * kort zie je de korte spiegel.")
            return
        self._begin(spiegel, f"De spiegel bij {principe.titel}")
        self._nog = list(signalen)
        self._show_more(spiegel)

    def _show_more(self, spiegel: Vragenspiegel) -> None:
        if not self._nog:
            self._gesprek.zeg("Meer is er niet in dit lijstje. Met * begin je vooraan.")
            return
        nu, self._nog = self._nog[:PER_KEER], self._nog[PER_KEER:]
        for signaal in nu:
            self._say_signal(signaal)
        self._say_what_goes_well(spiegel.groep_van(nu[0]))
        self._end("* meer gaat verder" if self._nog else "", _KORT, _ALLES)

    def _show_groups(self, spiegel: Vragenspiegel, *, kort: bool) -> None:
        self._begin(spiegel, "De korte spiegel" if kort else "De hele spiegel")
        for groep, signalen in self._naslag.groepen(kort=kort):
            self._gesprek.zeg()
            self._gesprek.zeg(groep.titel)
            for signaal in signalen:
                self._say_signal(signaal, "" if kort else f" ({signaal.bron.plaats})")
            self._say_what_goes_well(groep)
        self._gesprek.zeg()
        self._gesprek.zeg("Tot slot")
        self._say_questions(spiegel.slot)
        self._end("* gaat over dit principe" if self._gang.wandeling.principe else "", _ALLES if kort else _KORT)

    def _begin(self, spiegel: Vragenspiegel, kop: str) -> None:
        self._genummerd, self._nog = [], []
        self._gesprek.zeg(kop)
        self._gesprek.zeg(spiegel.voorbehoud)

    def _end(self, *verder: str) -> None:
        delen = ("* met een cijfer neemt een vraag mee, zoals: * 1", *verder)
        self._gesprek.zeg(" · ".join(deel for deel in delen if deel))
        self._gesprek.zeg(NOG_NIET)

    def _say_signal(self, signaal: Signaal, plaats: str = "") -> None:
        """Say one signal; in the whole mirror with its place, by which signals refer to each other."""
        self._gesprek.zeg(f"{signaal.titel}{plaats}")
        self._gesprek.zeg_alles(f"  {regel}" for regel in _signal(signaal))
        self._say_questions(signaal.vragen)

    def _say_what_goes_well(self, groep: Groep) -> None:
        """End every list with the question that was not asked for the source (dekking.md row A24)."""
        self._gesprek.zeg("En wat gaat er goed?")
        self._say_questions([groep.gaat_goed])

    def _say_questions(self, vragen: Iterable[Vraag]) -> None:
        genomen = {erbij.vraag for erbij in self._gang.reflectie.spiegelvragen}
        for vraag in vragen:
            self._genummerd.append(vraag)
            deel = "  [leerdeel]" if vraag.deel == "leerdeel" else ""
            al = "  (staat in je wandeling)" if vraag.id in genomen else ""
            self._gesprek.zeg(f"  {len(self._genummerd)}  {vraag.tekst}{deel}{al}")

    def _take(self, nummer: str) -> Opdracht | None:
        versie, vraag = self._naslag.spiegelversie, op_nummer(self._genummerd, nummer)
        if versie is None or vraag is None:
            self._gesprek.zeg("Dat cijfer staat er niet bij. Met * zie je de vragen van de spiegel.")
            return None
        try:
            self._gang.neem_spiegelvraag(versie, vraag)
        except SpiegelIsAnders as fout:
            self._gesprek.zeg(fout.zin)
            return None
        principe = self._gang.wandeling.principe
        if principe:
            self._gesprek.zeg(f"Deze vraag staat in je wandeling, na de vragen van {principe.titel}. < gaat terug.")
        return Opdracht.KLAAR


def grens(gang: Wandelgang, vraag: Vraag) -> Iterator[str]:
    """Yield the safety limit of a question that was taken from the mirror, when it has one."""
    spiegel = gang.spiegel_bij(vraag)
    signaal = spiegel.signaal_bij(vraag.id) if spiegel else None
    if signaal and signaal.veiligheid:
        yield f"Let op: {signaal.veiligheid}"


def _about(gang: Wandelgang, principe: Principe, vraag: Vraag) -> list[str]:
    """Return the help of a question and where it comes from; a mirror question comes from the mirror."""
    spiegel = gang.spiegel_bij(vraag)
    if spiegel:
        signaal = spiegel.signaal_bij(vraag.id)
        uit = bron_van_signaal(spiegel, signaal) if signaal else spiegel.titel
        regels = [vraag.hulp or "", *(_signal(signaal) if signaal else ()), spiegel.voorbehoud]
    else:
        uit = bron_in_woorden(gang.kader, principe, vraag)
        valkuilen = "Waar het vaak misgaat: " + " ".join(principe.valkuilen) if principe.valkuilen else ""
        regels = [vraag.hulp or "", principe.waarom, valkuilen]
    return [regel for regel in (*regels, f"Uit: {uit}." if uit else "") if regel]


def _signal(signaal: Signaal) -> Iterator[str]:
    if signaal.veiligheid:
        yield f"Let op: {signaal.veiligheid}"
    yield signaal.signaal
    if signaal.waarom_buiten:
        yield f"Buiten deze casus: {signaal.waarom_buiten}"


def _in_short(gevonden: Begrip | Kaart) -> str:
    if isinstance(gevonden, Begrip):
        return f"  {uitleg(gevonden)}"
    return f"  Kaart: {gevonden.titel}. Lezen: ? {gevonden.titel}"
