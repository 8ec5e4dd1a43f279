"""One form as lines: the open fields first, everything with ``+``; the same form for every kind."""

from collections.abc import Callable
from enum import Enum, auto

from checklist_app.domain.formulier import Tafel, kies, lees, op_nummer
from checklist_app.domain.fouten import NietBegrepen, PersoonOnbekend
from checklist_app.domain.kaderbasis import Vraag
from checklist_app.domain.veldkennis import VeldInfo
from checklist_app.domain.woorden import in_woorden
from checklist_app.flow.formulier import Formulier, Invulgang
from checklist_app.flow.fouten import BesluitStaatVast
from checklist_app.flow.wandelen import Versie, Wandelgang
from checklist_app.kluis.fouten import NaamInLeerdeel
from checklist_app.plain.erbij import nieuwe_persoon
from checklist_app.plain.gesprek import Gesprek, genummerd
from checklist_app.plain.opdrachten import Opdracht

_TOT_PUNT = " (een . op een eigen regel is klaar)"
_NU = "nu: {nu} (leeg laten houdt dit, een spatie maakt het leeg)"


class Afloop(Enum):
    """How a form was left."""

    KLAAR = auto()
    TERUG = auto()
    VERDER = auto()


class Invuller:
    """Asks the fields of one form and keeps every keystroke as a concept."""

    def __init__(self, gesprek: Gesprek, gang: Invulgang, formulier: Formulier, vraag: Vraag | None) -> None:
        self.gesprek = gesprek
        self.gang = gang
        self.formulier = formulier
        self.vraag = vraag

    def vul_in(self, velden: tuple[VeldInfo, ...], eerste: str | None = None) -> Afloop:
        """Ask the fields in turn; ``eerste`` is a line already typed for the first. Store when done."""
        nummer = 0
        while nummer < len(velden):
            stap = self._field(velden[nummer], eerste)
            eerste = None
            if stap is Opdracht.TERUG:
                if nummer == 0:
                    return Afloop.TERUG
                nummer -= 1
            elif stap is Opdracht.VERDER:
                self.leg_vast()
                return Afloop.VERDER
            else:
                nummer += 1
        self.leg_vast()
        return Afloop.KLAAR

    def kies_velden(self) -> None:
        """Show every field with what is in it, and ask those that are chosen; store when done."""
        velden = self.formulier.velden
        self.gesprek.zeg_alles(self._overview())
        eerder = ", v) een eerdere tekst" if self._earlier() else ""
        while True:
            antwoord = self.gesprek.vraag(f"Welk veld? Een cijfer{eerder}, Enter is klaar", hulp=self._overview())
            tekst = antwoord.strip().casefold() if isinstance(antwoord, str) else ""
            if not tekst:
                self.leg_vast()
                return
            if gekozen := op_nummer(velden, tekst):
                self._field(gekozen, None)
            elif tekst == "v" and eerder:
                if self._restored():
                    return
            else:
                self.gesprek.zeg("Dat staat er niet bij. Met ? zie je de lijst.")

    def _overview(self) -> list[str]:
        return [f"  {nr}  {info.veld.label}: {self._now(info)}" for nr, info in enumerate(self.formulier.velden, 1)]

    def _earlier(self) -> list[Versie]:
        oud = self.formulier.oud
        if oud is None or not isinstance(self.gang, Wandelgang):
            return []
        return [v for v in self.gang.eerdere_versies(oud) if v.aantekening != oud]

    def _restored(self) -> bool:
        """Let the person put an earlier text back; return whether that was done."""
        versies = self._earlier()
        for nr, versie in enumerate(versies, 1):
            moment = versie.aantekening.gewijzigd.astimezone()
            self.gesprek.zeg(f"  {nr}  van {moment:%d-%m %H:%M}: {versie.aantekening.kern}")
        antwoord = self.gesprek.vraag("Een cijfer zet die tekst terug, Enter laat alles zoals het is")
        gekozen = op_nummer(versies, antwoord) if isinstance(antwoord, str) else None
        if gekozen is None or self.formulier.oud is None or not isinstance(self.gang, Wandelgang):
            return False
        self.gang.zet_terug(self.formulier.oud, gekozen.rev)
        self.gesprek.zeg("bewaard")
        return True

    def _now(self, info: VeldInfo) -> str:
        """What a field holds, in one line."""
        nu = self.formulier.rauw.get(info.naam, "")
        if isinstance(nu, list):
            return "; ".join(", ".join(deel for deel in rij.values() if deel) for rij in nu)
        return self._typed(info).replace("\n", " / ")

    def _typed(self, info: VeldInfo) -> str:
        """What stands in a field as a person would type it: an aantekening by its digit, not by its id."""
        nu = str(self.formulier.rauw.get(info.naam, ""))
        if info.verwijst != "aantekening" or not nu:
            return nu
        cijfers = {a.id: str(nr) for nr, a in enumerate(self.gang.tafel.aantekeningen, 1)}
        return ", ".join(cijfers.get(id_.strip(), id_.strip()) for id_ in nu.split(","))

    @property
    def _eerste(self) -> VeldInfo:
        return next(info for info in self.formulier.velden if info.veld.open)

    def eerste_prompt(self) -> str:
        """The prompt of the first field, asked together with the question itself."""
        slot = _TOT_PUNT if self._eerste.is_lang else ""
        return f"{prompt(self._eerste, self.gang.tafel)}{slot}"

    def houder_van_eerste(self) -> Callable[[str], None]:
        """What keeps the first field while it is being typed; what was erased again leaves nothing behind."""
        info = self._eerste

        def keep(tekst: str) -> None:
            self._keep(info, tekst)
            if self.formulier.is_leeg:
                self.gang.laat_vallen(self.formulier)

        return keep

    def kies_antwoord(self, eerste: str) -> bool:
        """Take a choice of the question; tell what can be chosen when it is none."""
        if self.vraag is None:
            return False
        opties = [k.id for k in self.vraag.keuzes]
        teksten = {k.id: k.tekst for k in self.vraag.keuzes}
        try:
            self.formulier.keuze = kies(eerste, opties, lambda id_: teksten[id_])
        except NietBegrepen as fout:
            self.gesprek.zeg(fout.zin)
            return False
        self.gang.bewaar_concept(self.formulier)
        return True

    def leg_vast(self) -> None:
        """Close the form and say that it is kept, once it is; what cannot be recorded yet stays a concept."""
        try:
            vastgelegd = self.gang.leg_vast(self.formulier)
        except (NietBegrepen, NaamInLeerdeel, BesluitStaatVast) as fout:
            self.gesprek.zeg(fout.zin)
            return
        if vastgelegd.aantekening is None:
            return
        self.gesprek.zeg("bewaard")
        if vastgelegd.tussendoor:
            self.gesprek.zeg(
                "Dit is intussen ook in een ander venster veranderd. "
                "Jouw tekst staat er nu; de andere tekst is bewaard als eerdere versie."
            )

    def _field(self, info: VeldInfo, eerste: str | None) -> Opdracht | None:
        if info.vorm == "rijen":
            return self._rows(info)
        while True:
            antwoord = self._read(info, eerste)
            eerste = None
            if isinstance(antwoord, Opdracht):
                return antwoord
            if antwoord is None:
                return None
            self._keep(info, antwoord)
            if self._means_something(info, antwoord):
                self._put(info, antwoord)
                return None

    def _read(self, info: VeldInfo, eerste: str | None) -> Opdracht | str | None:
        """Return the text for a field, a command, or None when the field stays as it is."""
        nu = self._typed(info)
        if info.is_lang:
            return self._read_long(info, nu, eerste)
        if eerste is not None:
            return eerste
        return self._line(prompt(info, self.gang.tafel), info, nu)

    def _line(self, tekst: str, info: VeldInfo, nu: str) -> Opdracht | str | None:
        if info.verwijst == "aantekening":
            for nr, aantekening in enumerate(self.gang.tafel.aantekeningen, 1):
                self.gesprek.zeg(
                    f"  {nr}  {aantekening.woord}: {(aantekening.kern or aantekening.woord).splitlines()[0]}"
                )
        voorvullen = self.gesprek.lezer.kan_voorvullen
        if nu and not voorvullen:
            self.gesprek.zeg(_NU.format(nu=nu))
        antwoord = self.gesprek.vraag(
            tekst, hulp=hulp(info), begin=nu if voorvullen else "", bij_wijziging=self._keeper(info)
        )
        if isinstance(antwoord, Opdracht) or (antwoord == "" and (not nu or not voorvullen)):
            self._keep(info, nu)
            return antwoord if antwoord in (Opdracht.TERUG, Opdracht.VERDER) else None
        return antwoord if info.vorm == "tekst" and antwoord.strip() else antwoord.strip()

    def _read_long(self, info: VeldInfo, nu: str, eerste: str | None) -> Opdracht | str | None:
        """Read lines until a dot. What was there stands above, its last line ready to go on with."""
        begin = ""
        if eerste is not None:
            regels = [eerste]
            self._keep(info, eerste)
        else:
            regels = nu.split("\n") if nu else []
            self.gesprek.zeg_kop(f"{info.veld.label}{_TOT_PUNT}")
            if regels and self.gesprek.lezer.kan_voorvullen:
                begin = regels.pop()
                self.gesprek.zeg_alles(regels)
            elif nu:
                self.gesprek.zeg_alles(["nu:", nu])
        while True:
            houder = self._keeper(info, *regels)
            regel = self.gesprek.vraag("", hulp=hulp(info), begin=begin, bij_wijziging=houder)
            begin = ""
            if isinstance(regel, str):
                regels.append(regel)
                self._keep(info, "\n".join(regels))
                continue
            tekst = "\n".join(regels)
            if regel in (Opdracht.KLAAR, Opdracht.OVERSLAAN, Opdracht.PRINCIPE):
                return tekst if tekst.strip() or nu else None
            if tekst.strip():
                self._put(info, tekst)
            return regel

    def _rows(self, info: VeldInfo) -> Opdracht | None:
        """Ask rows until an empty line; a row of a person who is already there takes its place."""
        self.gesprek.zeg(info.veld.label)
        rij = self._take_half_row(info)
        while True:
            stap = self._row(info, rij)
            if rij:
                self._put_row(info, rij)
            if stap is not None:
                return stap if stap in (Opdracht.TERUG, Opdracht.VERDER) else None
            rij = {}

    def _row(self, info: VeldInfo, rij: dict[str, str]) -> Opdracht | None:
        """Fill one row, cell by cell; return None when it is done, or how the list was left at its first cell."""
        nummer = 0
        while nummer < len(info.rij):
            cel = info.rij[nummer]
            stap = self._cell(info, cel, rij, " (leeg is klaar)" if nummer == 0 else "")
            if nummer == 0 and stap is not None:
                return stap
            if nummer == 0 and cel.naam not in rij:
                rij.clear()
                return Opdracht.KLAAR
            if stap is Opdracht.VERDER:
                return None
            nummer += -1 if stap is Opdracht.TERUG else 1
        return None

    def _cell(self, info: VeldInfo, cel: VeldInfo, rij: dict[str, str], slot: str) -> Opdracht | None:
        voorvullen = self.gesprek.lezer.kan_voorvullen
        while True:
            nu = rij.get(cel.naam, "")
            if nu and not voorvullen:
                self.gesprek.zeg(_NU.format(nu=nu))
            antwoord = self.gesprek.vraag(
                f"{prompt(cel, self.gang.tafel)}{slot}",
                hulp=hulp(cel),
                begin=nu if voorvullen else "",
                bij_wijziging=lambda tekst: self._keep_row(info, {**rij, cel.naam: tekst}),
            )
            if isinstance(antwoord, Opdracht):
                return antwoord
            if not antwoord.strip():
                if voorvullen or antwoord:
                    rij.pop(cel.naam, None)
                return None
            if self._means_something(cel, antwoord):
                rij[cel.naam] = antwoord.strip()
                self._keep_row(info, rij)
                return None

    def _take_half_row(self, info: VeldInfo) -> dict[str, str]:
        """Take the row from the list that was left half-way, to go on with: one that has no meaning yet."""
        rijen = self.formulier.rauw.get(info.naam)
        if not isinstance(rijen, list):
            return {}
        for nr, rij in enumerate(rijen):
            try:
                lees(info, [rij], self.gang.tafel)
            except NietBegrepen:
                self.formulier.rauw[info.naam] = [*rijen[:nr], *rijen[nr + 1 :]]
                return dict(rij)
        return {}

    def _put_row(self, info: VeldInfo, rij: dict[str, str]) -> None:
        weg = self.formulier.zet_rij(info.naam, rij, self.gang.casus)
        self.gang.bewaar_concept(self.formulier)
        if weg:
            self.gesprek.zeg("Een nummer dat op een BSN lijkt, is weggelaten.")

    def _put(self, info: VeldInfo, tekst: str) -> None:
        """Leave a field: what looks like a BSN is left out, and one key puts it back (house rule 6)."""
        weg = self.formulier.zet(info.naam, tekst)
        self.gang.bewaar_concept(self.formulier)
        if not weg:
            return
        self.gesprek.zeg("Een nummer dat op een BSN lijkt, is weggelaten.")
        antwoord = self.gesprek.vraag("Is dit geen BSN? Typ g om het terug te zetten, of Enter om door te gaan")
        if isinstance(antwoord, str) and antwoord.strip().casefold() == "g":
            self.formulier.zet_nummers_terug(info.naam)
            self.gang.bewaar_concept(self.formulier)

    def _means_something(self, info: VeldInfo, tekst: str) -> bool:
        """Tell whether a text can be read in a field; else say why. Somebody new can be added on the way."""
        try:
            lees(info, tekst, self.gang.tafel)
        except NietBegrepen as fout:
            if isinstance(fout, PersoonOnbekend) and self._add_person(info, tekst):
                return True
            self.gesprek.zeg(fout.zin)
            return False
        return True

    def _add_person(self, info: VeldInfo, rol: str) -> bool:
        """Offer to add somebody who is not in the case yet; only when one name was typed."""
        if info.vorm != "persoon" or rol.strip().isdecimal():
            return False
        casus = nieuwe_persoon(self.gesprek, self.gang.kompas, self.gang.casus, rol)
        if casus is None:
            return False
        self.gang.ververs_casus(casus)
        return True

    def _keep(self, info: VeldInfo, tekst: str) -> None:
        """Store the form as it is while a field is still being typed."""
        self.formulier.rauw[info.naam] = tekst
        self.gang.bewaar_concept(self.formulier)

    def _keeper(self, info: VeldInfo, *boven: str) -> Callable[[str], None]:
        """What keeps a field while a line of it is being typed; ``boven`` are the lines above it."""
        return lambda tekst: self._keep(info, "\n".join((*boven, tekst) if tekst else boven))

    def _keep_row(self, info: VeldInfo, rij: dict[str, str]) -> None:
        """Store the form with a row that is half typed; the finished row takes its place."""
        staand = self.formulier.rauw.get(info.naam) or []
        if any(rij.values()):
            self.formulier.zet_rij(info.naam, rij, self.gang.casus)
        self.gang.bewaar_concept(self.formulier)
        self.formulier.rauw[info.naam] = staand


def prompt(info: VeldInfo, tafel: Tafel) -> str:
    """Return the question for a field, with what can be chosen."""
    if info.vorm in ("keuze", "keuzes"):
        return f"{info.veld.label}: {genummerd(in_woorden(o) for o in info.opties)}"
    if info.vorm == "ja_nee":
        return f"{info.veld.label}: j of n"
    if info.vorm in ("persoon", "personen"):
        return f"{info.veld.label}: {genummerd(b.rol for b in tafel.casus.betrokkenen)}"
    return info.veld.label


def hulp(info: VeldInfo) -> list[str]:
    """Return the help lines of a field."""
    vormhulp = {
        "datum": "Een datum mag ongeveer: '2 maart', 'vorige week', 'maart', 'over twee weken'.",
        "bron": "Een rol of cijfer van iemand hier, of gewoon woorden. 'moeder, aan de telefoon' mag ook.",
        "bronnen": "Meer mag, met een puntkomma ertussen.",
        "personen": "Meer personen mag, met een komma ertussen.",
        "keuzes": "Meer keuzes mag, met een komma ertussen.",
        "verwijzing": "Het cijfer van iets dat je eerder opschreef.",
        "verwijzingen": "De cijfers van wat je eerder opschreef, met een komma ertussen.",
    }
    return [regel for regel in (info.veld.hulp, vormhulp.get(info.vorm, "")) if regel]
