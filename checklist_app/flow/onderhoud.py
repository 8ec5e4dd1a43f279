"""What goes on beside the work while a vault is open, and how a copy is put back or a damaged vault is saved."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from checklist_app.flow.kompas import Kompas
from checklist_app.flow.plaatsen import Plaatsen
from checklist_app.kluis.controle import goede_kopieen
from checklist_app.kluis.fouten import KluisBeschadigd
from checklist_app.kluis.herstel import Geheim, Inhoud, Klaargezet, bereid_voor, eis_kopie
from checklist_app.kluis.plaats import Plaats
from checklist_app.kluis.plek import eis_geschikte_plek, let_op
from checklist_app.kluis.redden import Gered, red
from checklist_app.kluis.sleutelbestand import Sleutelbestand, lees_sleutelbestand


def houd_bij(kompas: Kompas, zeg: Callable[[str], None]) -> None:
    """From now on make the copy of each day, and look over what an unclean stop left; see ``Kluis.houd_bij``.

    ``zeg`` is told, also from other threads, what the person should know: little, and seldom.
    """
    waarschuwing = let_op(kompas.kluis.map)
    if waarschuwing is not None:
        zeg(waarschuwing)
    moment = kompas.kluis.organisatie_sinds_vorige()
    if moment is not None:
        zeg(f"Je organisatie opende deze kluis met haar eigen sleutel, op {moment.astimezone():%d-%m-%Y om %H:%M}.")
    kompas.kluis.houd_bij(zeg)


# a secret


def met_wachtzin(wachtzin: str) -> Geheim:
    """Return what opens a key file with this passphrase."""
    return lambda bestand: bestand.open_met_wachtzin(wachtzin)


def met_code(code: str) -> Geheim:
    """Return what opens a key file with this recovery code."""
    return lambda bestand: bestand.open_met_herstelcode(code)


def onthouden(bestand: Sleutelbestand, geheim: Geheim) -> Geheim:
    """Return the same, that need not derive the keys of this file again. Raises what ``geheim`` raises."""
    sleutels = geheim(bestand)
    return lambda ander: sleutels if ander == bestand else geheim(ander)


def slot_van_kopie(plaatsen: Plaatsen, pad: Path) -> Sleutelbestand:
    """Return the key file of a copy, before a secret is asked. Raises ``GeenKopie`` and what reading it raises."""
    return eis_kopie(pad, Plaats(plaatsen.kluis))


def slot_van_kluis(plaatsen: Plaatsen) -> Sleutelbestand:
    """Return the key file of the vault here. Raises what reading it raises."""
    return lees_sleutelbestand(Plaats(plaatsen.kluis))


# a copy made, and put back


def maak_kopie(kompas: Kompas, doel: Path) -> str:
    """Make a checked copy in a new folder and say so. Raises ``KopieBestaat``, ``KopieMislukt`` and disk faults."""
    gemaakt = kompas.kluis.kopie(doel)
    return f"De kopie staat in {gemaakt}. Ze opent met dezelfde wachtzin en herstelcode."


@contextmanager
def kopie_klaar(plaatsen: Plaatsen, pad: Path, geheim: Geheim) -> Iterator[Klaargezet]:
    """Look a copy over, ready to be put back inside the block; raises as ``herstel.bereid_voor``, and
    ``PlekOngeschikt`` where no vault may be made."""
    if not Plaats(plaatsen.kluis).bestaat:
        eis_geschikte_plek(plaatsen.kluis)
    if plaatsen.is_standaard:
        with suppress(OSError):
            plaatsen.kluis.absolute().parent.mkdir(parents=True, exist_ok=True)
    with bereid_voor(plaatsen.kluis, pad, geheim) as klaar:
        yield klaar


def inhoud_in_woorden(inhoud: Inhoud) -> tuple[str, ...]:
    """Return what is in a copy and what putting it back means, in lines."""
    gewijzigd = _moment(inhoud.laatste_wijziging) if inhoud.laatste_wijziging else "nog niets vastgelegd"
    return (
        f"Deze kopie is gemaakt op {_moment(inhoud.gemaakt)}.",
        f"Gezinnen: {inhoud.gezinnen}",
        f"Laatst iets vastgelegd: {gewijzigd}",
        f"Versie van de kluis: {inhoud.schema}",
        *_who_comes_back(inhoud),
        *(_compared(inhoud) if inhoud.er_is_een_kluis else ("Er staat hier nu geen kluis.",)),
    )


def _who_comes_back(inhoud: Inhoud) -> Iterator[str]:
    if inhoud.organisatie is not None:
        yield (
            f"In deze kopie kan je organisatie weer in de kluis: {inhoud.organisatie}. "
            "Wil je dat niet? Haal haar sleutel daarna weg met: kompas kluis organisatie --weg"
        )


def _compared(inhoud: Inhoud) -> Iterator[str]:
    if inhoud.sindsdien is None:
        yield "Of de kluis van nu nieuwer is, kan Kompas niet zeggen."
    elif inhoud.sindsdien > 0:
        yield (
            f"Deze kopie is ouder dan de kluis van nu. Daarin is later nog {inhoud.sindsdien} keer iets vastgelegd. "
            "Dat staat niet in de kopie."
        )
    else:
        yield "In de kluis van nu is daarna niets meer vastgelegd."
    if inhoud.gewist is None:
        yield "Wat in de kluis van nu voorgoed is gewist, kan Kompas niet nalezen. In de kopie kan het nog staan."
    elif inhoud.gewist:
        yield "Wat in de kluis van nu voorgoed is gewist, wist Kompas ook in de kopie."
    yield "De kluis van nu gaat niet weg: die komt in een map ernaast en blijft te openen."


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone():%d-%m-%Y %H:%M}"


# a damaged vault


@dataclass(frozen=True)
class Nagekeken:
    """What the self-check found; ``beschadigd`` when something stored may be lost."""

    bevindingen: tuple[str, ...]
    beschadigd: bool


def kijk_na(kompas: Kompas) -> Nagekeken:
    """Check the whole vault, its copies and what was set aside."""
    bevindingen = kompas.kluis.controle()
    return Nagekeken(bevindingen, bool(bevindingen) and kompas.kluis.is_beschadigd())


def is_beschadigd(fout: BaseException) -> bool:
    """Tell whether a vault that did not open is damaged, so that something of it may be saved."""
    return isinstance(fout, KluisBeschadigd)


def goede_kopieen_van(plaatsen: Plaatsen, geheim: Geheim) -> tuple[Path, ...]:
    """Return the automatic copies that can be put back, the newest first."""
    plaats = Plaats(plaatsen.kluis)
    return tuple(reversed(goede_kopieen(plaats, geheim(lees_sleutelbestand(plaats)))))


def naast(plaatsen: Plaatsen) -> Path:
    """Return a free name beside the vault for what is saved."""
    kluis = plaatsen.kluis.absolute()
    nummers = (f"{kluis.name}-gered{'' if nr == 1 else f'-{nr}'}" for nr in range(1, 1000))
    return next(vrij for naam in nummers if not (vrij := kluis.with_name(naam)).exists())


def red_kluis(plaatsen: Plaatsen, geheim: Geheim, doel: Path) -> Gered:
    """Save what still reads into a new vault in ``doel``; the damaged one stays. Raises as ``redden.red``."""
    eis_geschikte_plek(doel)
    plaats = Plaats(plaatsen.kluis)
    return red(plaats, geheim(lees_sleutelbestand(plaats)), doel)


def gered_in_woorden(gered: Gered) -> tuple[str, ...]:
    """Return what was saved and what was not, in lines."""
    gezinnen = "1 gezin" if gered.gezinnen == 1 else f"{gered.gezinnen} gezinnen"
    aantekeningen = "1 aantekening" if gered.aantekeningen == 1 else f"{gered.aantekeningen} aantekeningen"
    return (
        f"Gered in {gered.map}: {gezinnen} en {aantekeningen}.",
        *(f"Niet te lezen: {zin}." for zin in gered.verloren),
        f"Open die kluis met: kompas --kluis {gered.map}. Je wachtzin en herstelcode blijven gelijk.",
        "De beschadigde kluis staat er nog zoals ze was. Vergelijk met je laatste goede kopie.",
    )
