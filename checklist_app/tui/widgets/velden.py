"""One field of a form on the screen, whatever its Vorm: label, editor, picker, and a line of words underneath."""

from collections.abc import Callable, Mapping
from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import TextArea

from checklist_app.domain.casus import Betrokkene
from checklist_app.domain.datum import Datum
from checklist_app.domain.formulier import Rauw, Tafel, in_tekst, lees, schrijf, vind_persoon
from checklist_app.domain.fouten import NietBegrepen
from checklist_app.domain.soorten import Aantekening
from checklist_app.domain.veldkennis import VeldInfo
from checklist_app.domain.woorden import in_woorden
from checklist_app.tui import texts
from checklist_app.tui.widgets.invulling import in_een_regel
from checklist_app.tui.widgets.keuzeregel import Keuzeregel, met_letters
from checklist_app.tui.widgets.kiezer import Kandidaat, Kiezer
from checklist_app.tui.widgets.knopregel import Knopregel
from checklist_app.tui.widgets.plain import Plain
from checklist_app.tui.widgets.tekstvak import Tekstvak

_KEUZE = frozenset({"keuze", "keuzes", "ja_nee"})
_PERSOON = frozenset({"persoon", "personen"})
_BRON = frozenset({"bron", "bronnen"})
_VERWIJZING = frozenset({"verwijzing", "verwijzingen"})
_MEER = frozenset({"keuzes", "personen", "bronnen", "verwijzingen"})


class Veldvak(Vertical):
    """Shows one field and is filled again for another; what the text means is asked of the domain.

    ``geraakt`` is called at every change: a call costs a key less than a message through every widget above.
    """

    DEFAULT_CSS = """
    Veldvak { height: auto; margin-bottom: 1; }
    Veldvak > .label { color: $text-muted; height: auto; padding-left: 3; }
    Veldvak > .gekozen { height: auto; padding-left: 3; }
    Veldvak > .onder { color: $text-muted; height: auto; padding-left: 3; }
    Veldvak > .onder.-fout { color: $foreground; text-style: bold; }
    """

    class Verder(Message):
        """This field is done: on to the next."""

        def __init__(self, vak: "Veldvak") -> None:
            self.vak = vak
            super().__init__()

    class Nieuw(Message):
        """A name was typed of somebody who is not in the case."""

        def __init__(self, vak: "Veldvak", rol: str) -> None:
            self.vak = vak
            self.rol = rol
            super().__init__()

    class Rijen(Message):
        """The rows of this field are to be opened."""

        def __init__(self, info: VeldInfo) -> None:
            self.info = info
            super().__init__()

    def __init__(self, geraakt: Callable[[], None]) -> None:
        super().__init__()
        self._geraakt = geraakt
        self._info: VeldInfo | None = None
        self._tafel: Tafel | None = None
        self._label = Plain(classes="label")
        self._gekozen = Plain(classes="gekozen")
        self._tekst = Tekstvak()
        self._keuze = Keuzeregel()
        self._rijen = Knopregel()
        self._kiezer = Kiezer()
        self._onder = Plain(classes="onder")
        self._ids: tuple[str, ...] = ()
        self._zelf = ""
        self._stil = ""
        self._begin: tuple[str, object] = ("", None)

    def compose(self) -> ComposeResult:
        """Every editor once; the one that fits the field is shown."""
        yield self._label
        yield self._gekozen
        yield self._tekst
        yield self._keuze
        yield self._rijen
        yield self._kiezer
        yield self._onder

    # what the form uses

    @property
    def info(self) -> VeldInfo:
        """The field that is shown. Raises ``LookupError`` when there is none."""
        if self._info is None:
            raise LookupError
        return self._info

    def hulp(self) -> str:
        """What F1 says about this field."""
        regels = (self.info.veld.hulp, texts.FORMULIER_HULP.get(self.info.vorm, ""))
        return "\n".join(regel for regel in regels if regel)

    @property
    def editor(self) -> Widget:
        """What gets the focus."""
        if self.info.vorm == "rijen":
            return self._rijen
        return self._keuze if self.info.vorm in _KEUZE else self._tekst

    @property
    def neemt_tekst(self) -> bool:
        """Whether text can be typed in this field."""
        return self.editor is self._tekst

    def vul(self, info: VeldInfo, rauw: Rauw, tafel: Tafel, *, zelf: str, label: bool) -> None:
        """Show a field with its raw text. ``zelf``: the id of this aantekening, which cannot point to itself."""
        self._info, self._tafel, self._zelf = info, tafel, zelf
        self._label.zet(info.veld.label)
        self._label.display = label
        self._onder.display = False
        self._kiezer.sluit()
        self._tekst.kiest = False
        for deel in (self._tekst, self._keuze, self._rijen):
            deel.display = deel is self.editor
        self._gekozen.display = False
        if isinstance(rauw, list):
            self._rijen.zet(in_een_regel(rauw) or texts.FORMULIER_LEEG)
        elif info.vorm in _KEUZE:
            self._fill_choices(rauw)
        else:
            self._fill_text(rauw)
        if isinstance(rauw, str):
            self._begin = rauw, self._state()

    def ververs(self, tafel: Tafel) -> None:
        """Take over changed people or notes."""
        self._tafel = tafel

    def rauw(self) -> str:
        """Return the raw text of the field as it stands; untouched text comes back as it was filled in."""
        begin, toen = self._begin
        if toen == self._state():
            return begin
        if self.info.vorm in _KEUZE:
            return self._raw_choice()
        tekst = self._tekst.text
        if self.info.vorm in _VERWIJZING:
            return ", ".join(filter(None, (*self._ids, tekst.strip())))
        if self.info.vorm in _MEER:
            return tekst.strip(" ,;")
        return tekst if self.info.is_lang else tekst.strip()

    def verlaat(self, rauw: str) -> bool:
        """Show what the field holds now that it was left; tell whether the domain understands it."""
        self._kiezer.sluit()
        self._tekst.kiest = False
        if self.info.vorm in _VERWIJZING:
            self._show_picked()
        elif self.info.vorm not in _KEUZE and rauw != self._tekst.text:
            self._stil = rauw
            self._tekst.vervang(rauw)
        fout = self.fout(rauw)
        if fout:
            self.zeg(fout, fout=True)
        else:
            self._show_understood(rauw)
        return not fout

    def fout(self, rauw: str) -> str:
        """Return why this text has no meaning here, or nothing."""
        if self._tafel is None:
            return ""
        try:
            lees(self.info, rauw, self._tafel)
        except NietBegrepen as fout:
            return fout.zin
        return ""

    def zeg(self, tekst: str, *, fout: bool = False) -> None:
        """Show a line under the field; nothing takes it away."""
        self._onder.zet(tekst)
        self._onder.set_class(fout, "-fout")
        self._onder.display = bool(tekst)

    def zet_naam(self, rol: str) -> None:
        """Put the role of somebody who was just added in the place of what was typed."""
        self._put(rol)

    def laat_los(self) -> None:
        """Hand on what was typed ahead."""
        self._tekst.vooruit.laat_los()
        self._keuze.vooruit.laat_los()

    def sluit_kiezer(self) -> bool:
        """Close an open picker; tell whether there was one."""
        was_open = self._kiezer.is_open
        self._kiezer.sluit()
        self._tekst.kiest = False
        return was_open

    # text and picker

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Look for what fits, say what is understood, and tell the form."""
        event.stop()
        if self._info is None or self.info.is_lang:
            self._geraakt()
            return
        tekst = self._tekst.text
        if tekst == self._stil:
            return
        self._stil = tekst
        self._geraakt()
        if self._onder.has_class("-fout"):
            self.zeg("")
        if self.info.vorm == "datum":
            self._show_understood(tekst)
        elif self._picks:
            self._look(open_leeg=False)

    def on_tekstvak_loop(self, event: Tekstvak.Loop) -> None:
        """Move in the picker; the first time it opens."""
        event.stop()
        if self._kiezer.is_open:
            self._kiezer.loop(event.stap)
        else:
            self._look(open_leeg=True)

    def on_tekstvak_achteruit_in_leeg(self, event: Tekstvak.AchteruitInLeeg) -> None:
        """Take the last picked note off."""
        event.stop()
        if self._ids:
            self._ids = self._ids[:-1]
            self._show_picked()
            self._geraakt()

    def on_tekstvak_opmerking(self, event: Tekstvak.Opmerking) -> None:
        """Say what was changed in the text on its way in."""
        event.stop()
        self.zeg(event.zin)

    def on_tekstvak_klaar(self, event: Tekstvak.Klaar) -> None:
        """Pick what is highlighted, ask about somebody new, or go on."""
        event.stop()
        kandidaat = self._kiezer.gekozen
        if kandidaat:
            self._pick(kandidaat)
            return
        self.sluit_kiezer()
        stuk = self._piece()[1]
        if self.info.vorm in _PERSOON and stuk and self._is_unknown(stuk):
            self.post_message(self.Nieuw(self, stuk))
            return
        self.post_message(self.Verder(self))

    def on_kiezer_gekozen(self, event: Kiezer.Gekozen) -> None:
        """Take what the mouse picked."""
        event.stop()
        self._pick(event.kandidaat)
        self._tekst.focus()

    def on_keuzeregel_gewijzigd(self, event: Keuzeregel.Gewijzigd) -> None:
        """Keep a choice; a single one goes on."""
        event.stop()
        self.zeg("")
        self._geraakt()
        if event.verder:
            self.post_message(self.Verder(self))

    def on_keuzeregel_klaar(self, event: Keuzeregel.Klaar) -> None:
        """Go on with what is chosen."""
        event.stop()
        self.post_message(self.Verder(self))

    def on_knopregel_gedrukt(self, event: Knopregel.Gedrukt) -> None:
        """Open the rows."""
        event.stop()
        self.post_message(self.Rijen(self.info))

    # inside

    @property
    def _picks(self) -> bool:
        return self.info.vorm in _PERSOON | _BRON | _VERWIJZING

    def _fill_choices(self, rauw: str) -> None:
        standaard = str(self.info.standaard) if self.info.standaard else None
        woorden = ("ja", "nee") if self.info.vorm == "ja_nee" else self.info.opties
        opties = met_letters([(o, in_woorden(o)) for o in woorden], standaard)
        self._keuze.vul(opties, self._chosen(rauw), meer=self.info.vorm == "keuzes")

    def _chosen(self, rauw: str) -> tuple[str, ...]:
        if not rauw and self.info.vorm == "keuze" and self.info.standaard:
            return (str(self.info.standaard),)
        if not rauw or self._tafel is None or self.fout(rauw):
            return ()
        waarde = lees(self.info, rauw, self._tafel)
        if self.info.vorm == "ja_nee":
            return ("ja" if waarde else "nee",)
        return waarde if isinstance(waarde, tuple) else (waarde,)

    def _state(self) -> object:
        """What a hand can change in this field."""
        return self._keuze.gekozen if self.info.vorm in _KEUZE else (self._ids, self._tekst.text)

    def _raw_choice(self) -> str:
        gekozen = self._keuze.gekozen
        if not gekozen or self._tafel is None:
            return ""
        if self.info.vorm == "ja_nee":
            return gekozen[0]
        return str(schrijf(self.info, gekozen if self.info.vorm == "keuzes" else gekozen[0], self._tafel))

    def _fill_text(self, rauw: str) -> None:
        self._ids = ()
        if self.info.vorm in _VERWIJZING and rauw and self._tafel and not self.fout(rauw):
            waarde = lees(self.info, rauw, self._tafel)
            self._ids, rauw = waarde if isinstance(waarde, tuple) else (waarde,), ""
        self._stil = rauw
        self._tekst.vul(rauw, lang=self.info.is_lang)
        self._tekst.kiest = self._picks
        self._show_picked()
        if self.info.vorm == "datum":
            self._show_understood(rauw)

    def _piece(self) -> tuple[str, str]:
        """Return what stands before the last separator, and the piece after it that is being typed."""
        tekst = self._tekst.text
        if self.info.vorm not in _MEER or self.info.vorm in _VERWIJZING:
            return "", tekst.strip()
        plek = max(tekst.rfind(teken) for teken in (";" if ";" in tekst else ",")) + 1
        return tekst[:plek].strip(), tekst[plek:].strip()

    def _look(self, *, open_leeg: bool) -> None:
        self._tekst.kiest = True
        stuk = self._piece()[1]
        # After the comma of 'moeder, aan de telefoon' come free words.
        if not (stuk or open_leeg) or (self.info.vorm == "bron" and "," in stuk):
            self._kiezer.sluit()
            return
        self._kiezer.toon(self._candidates(), stuk, self._otherwise(stuk))

    def _candidates(self) -> list[Kandidaat]:
        if self._tafel is None:
            return []
        if self.info.vorm in _VERWIJZING:
            return [
                Kandidaat(a.id, " ".join(a.kern.split()) or a.woord, a.woord)
                for a in self._tafel.aantekeningen
                if a.id != self._zelf and a.id not in self._ids
            ]
        return [_candidate(b) for b in self._tafel.casus.betrokkenen]

    def _otherwise(self, stuk: str) -> Kandidaat | None:
        if not stuk or self.info.vorm in _VERWIJZING or not self._is_unknown(stuk):
            return None
        bij = texts.FORMULIER_ERBIJ if self.info.vorm in _PERSOON else texts.FORMULIER_ZOALS_GETYPT
        return Kandidaat("", stuk, bij)

    def _is_unknown(self, stuk: str) -> bool:
        return self._tafel is not None and not stuk.isdecimal() and vind_persoon(stuk, self._tafel.casus) is None

    def _pick(self, kandidaat: Kandidaat) -> None:
        self.sluit_kiezer()
        if self.info.vorm in _VERWIJZING:
            meer = self.info.vorm == "verwijzingen"
            self._ids = (*self._ids, kandidaat.waarde) if meer else (kandidaat.waarde,)
            self._stil = ""
            self._tekst.vervang("")
            self._show_picked()
            self._geraakt()
            self._went_on(meer=meer)
        elif kandidaat.waarde:
            self._put(kandidaat.waarde)
            self._went_on(meer=self.info.vorm in _MEER)
        elif self.info.vorm in _PERSOON:
            self.post_message(self.Nieuw(self, kandidaat.tekst))
        else:
            self.post_message(self.Verder(self))

    def _went_on(self, *, meer: bool) -> None:
        """After a pick: a list waits for the next one, any other field is done."""
        if not meer:
            self.post_message(self.Verder(self))
            return
        self._tekst.kiest = True
        self.laat_los()

    def _put(self, rol: str) -> None:
        voor = self._piece()[0]
        tussen = "; " if self.info.vorm == "bronnen" else ", "
        heel = f"{voor} {rol}".strip() + (tussen if self.info.vorm in _MEER else "")
        self._stil = heel
        self._tekst.vervang(heel)
        self.zeg("")
        self._geraakt()

    def _show_picked(self) -> None:
        if self.info.vorm not in _VERWIJZING or self._tafel is None:
            return
        bekend: Mapping[str, Aantekening] = {a.id: a for a in self._tafel.aantekeningen}
        waarde = self._ids if self.info.vorm == "verwijzingen" else (self._ids[0] if self._ids else None)
        tekst = in_tekst(self.info, waarde, self._tafel.casus, bekend)
        self._gekozen.zet(tekst.replace("; ", "\n") if len(self._ids) > 1 else tekst)
        self._gekozen.display = bool(tekst)

    def _show_understood(self, rauw: str) -> None:
        if self.info.vorm != "datum" or self._tafel is None:
            return
        waarde = lees(self.info, rauw, self._tafel)
        self.zeg(in_dagen(waarde) if isinstance(waarde, Datum) else "")


def in_dagen(datum: Datum) -> str:
    """Return the days that a date was understood as, or that it stays as it was typed."""
    if datum.van is None or datum.tot is None:
        return texts.FORMULIER_GEEN_DAG
    if datum.van == datum.tot:
        return texts.FORMULIER_DAG.format(dag=_in_full(datum.van))
    return texts.FORMULIER_DAGEN.format(van=_in_full(datum.van), tot=_in_full(datum.tot))


def _in_full(dag: date) -> str:
    return f"{texts.WEEKDAGEN[dag.weekday()]} {dag.day} {texts.MAANDEN[dag.month - 1]} {dag.year}"


def _candidate(betrokkene: Betrokkene) -> Kandidaat:
    bij = in_woorden(betrokkene.soort)
    return Kandidaat(betrokkene.rol, betrokkene.rol, "" if bij == betrokkene.rol else bij)
