"""Cases, reflections and the kaders they were walked with."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from checklist_app.domain.casus import Casus, vouw_schuilnaam
from checklist_app.domain.reflectie import GekozenTwijfel, KaderVersie, Plek, Reflectie
from checklist_app.kluis.fouten import NietInKluis
from checklist_app.kluis.verbinding import Verbinding
from checklist_app.kluis.zegel import Zegel

_GENOEG_OM_TE_KIEZEN = 20
_IN_DE_KOP = ("kader", "twijfel", "begonnen", "gewijzigd", "stand", "plek")


@dataclass(frozen=True)
class ReflectieRij:
    """A reflection as a list shows it."""

    id: str
    kader: KaderVersie
    twijfel: GekozenTwijfel | None
    begonnen: datetime
    gewijzigd: datetime
    stand: str
    plek: Plek | None = None
    in_dossier: bool = False
    """Whether all of it was taken over into the organisation's dossier."""
    in_dossier_op: date | None = None
    """The last day on which all of it was taken over."""


@dataclass(frozen=True)
class CasusRij:
    """A case as a list shows it: no body was read. ``betrokkenen`` are (id, role)."""

    id: str
    schuilnaam: str
    betrokkenen: tuple[tuple[str, str], ...]
    reflecties: tuple[ReflectieRij, ...]
    gewijzigd: datetime


def schrijf_casus(db: Verbinding, casus: Casus) -> None:
    """Store a case, new or changed, in the transaction of the caller."""
    inhoud = casus.model_dump(mode="json")
    personen = [[b["id"], b["rol"]] for b in inhoud.get("betrokkenen", ())]
    kop = {"schuilnaam": casus.schuilnaam, "betrokkenen": personen, "gewijzigd": inhoud["gewijzigd"]}
    db.doe(
        "INSERT INTO casus (id, naam, kop, body) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET naam = excluded.naam, kop = excluded.kop, body = excluded.body",
        *(casus.id, vouw_schuilnaam(casus.schuilnaam), json.dumps(kop, ensure_ascii=False), casus.model_dump_json()),
    )


def lees_casus(db: Verbinding, zegel: Zegel, id_: str) -> Casus:
    """Return one case; raises ``NietInKluis``."""
    rij = db.rij("SELECT body FROM casus WHERE id = ?", id_)
    if rij is None:
        raise NietInKluis(soort="casus", id=id_)
    return zegel.lees(Casus, rij[0])


def zoek_casussen(db: Verbinding, gezocht: str) -> tuple[str, ...]:
    """Return the ids of the cases with this cover name, folded; else of those whose id begins like this."""
    naam = vouw_schuilnaam(gezocht)
    if not naam:
        return ()
    gevonden = db.rijen("SELECT id FROM casus WHERE naam = ? ORDER BY id", naam) or db.rijen(
        "SELECT id FROM casus WHERE id >= ? AND id < ? ORDER BY id LIMIT ?", naam, f"{naam}~", _GENOEG_OM_TE_KIEZEN
    )
    return tuple(id_ for (id_,) in gevonden)


def lees_overzicht(db: Verbinding) -> tuple[CasusRij, ...]:
    """Return all cases with their reflections in two statements, the last changed first."""
    reflecties: dict[str, list[ReflectieRij]] = {}
    try:
        for id_, casus, kop in db.rijen("SELECT id, casus, kop FROM reflectie ORDER BY nr"):
            reflecties.setdefault(casus, []).append(_reflectierij(id_, json.loads(kop)))
        casussen = [
            _casusrij(id_, json.loads(kop), reflecties.get(id_, []))
            for id_, kop in db.rijen("SELECT id, kop FROM casus")
        ]
    except ValueError:
        raise db.beschadigd() from None
    return tuple(sorted(casussen, key=lambda casus: (casus.gewijzigd, casus.id), reverse=True))


def schrijf_reflectie(db: Verbinding, reflectie: Reflectie) -> None:
    """Store a reflection, new or changed; one that is not open lets go of its leerdeel (ontwerp.md section 9)."""
    inhoud = reflectie.model_dump(mode="json")
    kop: dict[str, Any] = {naam: inhoud[naam] for naam in _IN_DE_KOP if naam in inhoud}
    kop["in_dossier"] = reflectie.in_dossier_op is not None
    if reflectie.in_dossier_op:
        kop["in_dossier_op"] = reflectie.in_dossier_op.isoformat()
    geraakt = db.doe(
        "INSERT INTO reflectie (id, casus, kop, body) SELECT ?, id, ?, ? FROM casus WHERE id = ? "
        "ON CONFLICT (id) DO UPDATE SET kop = excluded.kop, body = excluded.body",
        *(reflectie.id, _json(kop), _json(inhoud), reflectie.casus),
    )
    if not geraakt:
        raise NietInKluis(soort="casus", id=reflectie.casus)
    if reflectie.stand != "open":
        db.doe("DELETE FROM wandeling_leer WHERE reflectie = ?", reflectie.id)


def lees_reflectie(db: Verbinding, zegel: Zegel, id_: str) -> Reflectie:
    """Return one reflection; raises ``NietInKluis``."""
    rij = db.rij("SELECT body FROM reflectie WHERE id = ?", id_)
    if rij is None:
        raise NietInKluis(soort="reflectie", id=id_)
    return zegel.lees(Reflectie, rij[0])


def lees_reflecties(db: Verbinding, zegel: Zegel, casus: str) -> tuple[Reflectie, ...]:
    """Return the reflections of a case in order of making."""
    rijen = db.rijen("SELECT body FROM reflectie WHERE casus = ? ORDER BY nr", casus)
    return tuple(zegel.lees(Reflectie, body) for (body,) in rijen)


def schrijf_kader(db: Verbinding, kader: str, versie: str, tekst: str) -> None:
    """Keep the text of a kader as it was used; a text that is there is never replaced."""
    db.doe("INSERT INTO kader (id, versie, tekst) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", kader, versie, tekst)


def lees_kader(db: Verbinding, kader: str, versie: str) -> str | None:
    """Return a kept kader text, or None."""
    rij = db.rij("SELECT tekst FROM kader WHERE id = ? AND versie = ?", kader, versie)
    return str(rij[0]) if rij else None


def _reflectierij(id_: str, kop: dict[str, Any]) -> ReflectieRij:
    return ReflectieRij(
        id=id_,
        kader=KaderVersie(**kop["kader"]),
        twijfel=GekozenTwijfel(**kop["twijfel"]) if "twijfel" in kop else None,
        begonnen=datetime.fromisoformat(kop["begonnen"]),
        gewijzigd=datetime.fromisoformat(kop["gewijzigd"]),
        stand=kop["stand"],
        plek=Plek(**kop["plek"]) if "plek" in kop else None,
        in_dossier=kop["in_dossier"],
        in_dossier_op=date.fromisoformat(kop["in_dossier_op"]) if "in_dossier_op" in kop else None,
    )


def _casusrij(id_: str, kop: dict[str, Any], reflecties: list[ReflectieRij]) -> CasusRij:
    eigen = datetime.fromisoformat(kop["gewijzigd"])
    return CasusRij(
        id=id_,
        schuilnaam=kop["schuilnaam"],
        betrokkenen=tuple((persoon, rol) for persoon, rol in kop["betrokkenen"]),
        reflecties=tuple(reflecties),
        gewijzigd=max([eigen, *(reflectie.gewijzigd for reflectie in reflecties)]),
    )


def _json(inhoud: dict[str, Any]) -> str:
    return json.dumps(inhoud, ensure_ascii=False, separators=(",", ":"))
