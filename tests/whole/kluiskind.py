"""A process that works on a vault until it is killed, told to stop, or out of room: ``kluiskind.py WAT MAP ...``."""

import os
import resource
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from checklist_app.domain.basis import nieuw_id
from checklist_app.domain.casus import Casus
from checklist_app.domain.fouten import KompasFout
from checklist_app.domain.reflectie import KaderVersie, Reflectie
from checklist_app.domain.soorten import lees_aantekening
from checklist_app.kluis.concepten import Concept
from checklist_app.kluis.herstel import bereid_voor
from checklist_app.kluis.maken import maak, open_kluis
from checklist_app.kluis.sleutels import Kosten

NU = datetime(2026, 11, 21, 12, tzinfo=UTC)
WACHTZIN = "vijf paarse fietsen in de regen"
KOSTEN = Kosten(8192, 1)


def gezin(naam="Linde"):
    casus = Casus(id=nieuw_id(), schuilnaam=naam, gemaakt=NU, gewijzigd=NU)
    gang = Reflectie(id=nieuw_id(), casus=casus.id, kader=KaderVersie(id="k", versie="1"), begonnen=NU, gewijzigd=NU)
    return casus, gang


def antwoord(tekst, id_=None, deel="casusdeel"):
    velden = {"id": id_ or nieuw_id(), "tekst": tekst, "deel": deel, "gemaakt": NU, "gewijzigd": NU}
    return lees_aantekening({"soort": "antwoord", **velden})


def zet_gezin_neer(kluis, *antwoorden):
    """Save a family with a walk and these answers in it; return the walk."""
    casus, gang = gezin()
    kluis.bewaar_casus(casus)
    kluis.bewaar_reflectie(gang)
    for nieuw in antwoorden:
        kluis.bewaar_aantekening(nieuw, gang.id, 0)
    return gang


def meld(*woorden):
    sys.stdout.write(" ".join(map(str, woorden)) + "\n")
    sys.stdout.flush()


def schrijf(map_):
    """Write without end and report each save after it returned."""
    kluis = open_kluis(map_, WACHTZIN)
    gang = kluis.reflecties(kluis.casussen()[0].id)[0]
    vast = nieuw_id()
    rev = 0
    for nr in range(1_000_000):
        nieuw = antwoord(f"antwoord {nr} " + "woorden " * (nr % 300))
        kluis.bewaar_concept(Concept(nieuw.id, gang.id, "antwoord", "casusdeel", NU, velden={"tekst": nieuw.tekst}))
        meld("concept", nieuw.id, nr)
        kluis.bewaar_aantekening(nieuw, gang.id, 0)
        meld("nieuw", nieuw.id, nr)
        rev = kluis.bewaar_aantekening(antwoord(f"steeds anders {nr}", vast), gang.id, rev).rev
        meld("rev", vast, rev)
        ik = antwoord(f"over mij {nr}", deel="leerdeel")
        kluis.bewaar_aantekening(ik, gang.id, 0)
        meld("leer", ik.id, nr)


def samen(map_, naam, aantal):
    """Write new aantekeningen and one that everybody changes; report what the vault said."""
    kluis = open_kluis(map_, WACHTZIN)
    gang = kluis.reflecties(kluis.casussen()[0].id)[0]
    gedeeld = kluis.aantekeningen(gang.id)[0]
    rev = gedeeld.rev
    for nr in range(int(aantal)):
        kluis.bewaar_aantekening(antwoord(f"{naam} {nr}"), gang.id, 0)
        bewaard = kluis.bewaar_aantekening(antwoord(f"gedeeld {naam} {nr}", gedeeld.aantekening.id), gang.id, rev)
        rev = bewaard.rev
        meld("bewaard", rev, bewaard.tussendoor)
        kluis.casussen()
        kluis.aantekeningen(gang.id)
    kluis.sluit()


def een_tijd(map_, naam, seconden):
    """Read and write for so long; report every save after it returned."""
    kluis = open_kluis(map_, WACHTZIN)
    kluis.houd_bij(lambda zin: sys.stderr.write(zin))
    gang = next(gang for rij in kluis.casussen() for gang in rij.reflecties)
    tot, nr = time.monotonic() + float(seconden), 0
    while time.monotonic() < tot:
        kluis.bewaar_aantekening(antwoord(f"{naam} {nr}"), gang.id, 0)
        meld("bewaard", naam, nr)
        nr += 1
        kluis.casussen()
        kluis.zoek(f"{naam} {nr // 2}", 5)
        if nr % 50 == 0:
            kluis.aantekeningen(gang.id)
    kluis.sluit()


def vol(map_):
    """Let the disk be full a little later each time, at every write of a save, until the save goes through."""
    kluis = open_kluis(map_, WACHTZIN)
    gang = kluis.reflecties(kluis.casussen()[0].id)[0]
    nieuw = antwoord("past het " * 2000)
    wal = map_ / "kluis.db-wal"
    weigeringen = 0
    for _ in range(500):
        ruimte = (wal.stat().st_size if wal.exists() else 0) // 512 * 512 + weigeringen * 512
        resource.setrlimit(resource.RLIMIT_FSIZE, (ruimte, resource.RLIM_INFINITY))
        try:
            bewaard = kluis.bewaar_aantekening(nieuw, gang.id, 0)
        except KompasFout as fout:
            weigeringen += 1
            meld("geweigerd", type(fout).__name__, fout.zin)
            if len(kluis.aantekeningen(gang.id)) != 1 or kluis.zoek("past"):
                meld("HALF")
        else:
            meld("gelukt", weigeringen, bewaard.rev)
            break
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    meld("staat", len(kluis.aantekeningen(gang.id)))
    kluis.sluit()


def vol_maken(map_):
    """Make a vault on a disk that is full, and then on one that has room again."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (6000, resource.RLIM_INFINITY))
    try:
        maak(map_, WACHTZIN, kosten=KOSTEN)
    except KompasFout as fout:
        meld(type(fout).__name__, fout.zin)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    maak(map_, WACHTZIN, kosten=KOSTEN)[0].sluit()
    meld("gemaakt")


def vol_sleutels(map_):
    """Change the passphrase while the key file does not fit."""
    kluis = open_kluis(map_, WACHTZIN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))
    try:
        kluis.wijzig_wachtzin("een nieuwe zin die niet past")
    except KompasFout as fout:
        meld(type(fout).__name__, fout.zin)


def open_(map_, uid):
    """Open as this user, write one thing, and say in one line how it went."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(int(uid))
        os.setuid(int(uid))
    try:
        kluis = open_kluis(map_, WACHTZIN)
        kluis.bewaar_casus(gezin("Nieuw")[0])
        meld("bewaard")
    except KompasFout as fout:
        meld(type(fout).__name__, fout.zin)


def wachtzinnen(map_):
    """Change the passphrase without end and report each change after it returned."""
    kluis = open_kluis(map_, WACHTZIN)
    for nr in range(1_000_000):
        meld("ga", nr)
        kluis.wijzig_wachtzin(f"zin {nr}")
        meld("zin", nr)


def terug(map_, kopie):
    """Put a copy back, again and again."""
    for nr in range(1_000):
        with bereid_voor(map_, Path(kopie), lambda bestand: bestand.open_met_wachtzin(WACHTZIN)) as klaar:
            if nr == 0:
                meld("ga")
            klaar.zet_terug()
        meld("terug", nr)


def dag(map_):
    """Change something, so that the copy of the day is made."""
    kluis = open_kluis(map_, WACHTZIN)
    kluis.houd_bij(meld)
    meld("ga")
    kluis.bewaar_casus(gezin("Vandaag")[0])
    kluis.sluit()


if __name__ == "__main__":
    wat, map_, *rest = sys.argv[1:]
    globals()[wat](Path(map_), *rest)
