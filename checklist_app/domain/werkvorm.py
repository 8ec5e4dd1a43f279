"""A werkvorm: how a team holds an intervisie, in phases (ontwerp.md section 6)."""

from typing import Literal

from pydantic import Field, StrictBool, StrictInt

from checklist_app.domain.kaderbasis import Basis, KaderBron, Kop, Tekst, Vindplaats
from checklist_app.domain.voorwaarde import Id

ALLEN = "allen"
"""Stands for everybody where a phase names roles."""


class Deelnemers(Basis):
    """How many people a werkvorm is for, everybody counted."""

    van: StrictInt = Field(ge=1, le=50, description="Met zoveel mensen kan het al.")
    tot: StrictInt = Field(ge=1, le=50, description="Tot zoveel mensen gaat het goed.")


class Rol(Basis):
    """What somebody does during the whole meeting."""

    id: Id = Field(description="De id van de rol.")
    naam: Tekst = Field(description="De naam van de rol.")
    taak: Tekst = Field(description="Wat iemand in deze rol doet.")


class Fase(Basis):
    """One phase: what happens, how long, and who speaks, writes or is silent."""

    id: Id = Field(description="De id van de fase.")
    titel: Tekst = Field(description="De naam van de fase.")
    minuten: StrictInt = Field(ge=1, le=240, description="Hoe lang de fase duurt.")
    wie: tuple[Id, ...] = Field(min_length=1, description="Wie er praat of schrijft: rollen, of allen.")
    luistert: tuple[Id, ...] = Field(default=(), description="Wie er zolang stil is.")
    stil: StrictBool = Field(default=False, description="Schrijft iedereen tegelijk, en praat niemand?")
    verborgen: StrictBool = Field(default=False, description="Blijft wat hier wordt geschreven nog dicht?")
    toont: Id | None = Field(default=None, description="De eerdere fase waarvan de tekst nu opengaat.")
    doe: Tekst = Field(description="Wat er gebeurt, in een paar zinnen.")
    vragen: tuple[Tekst, ...] = Field(default=(), description="Wat er groot op het scherm staat.")


class Werkvorm(Kop):
    """A kader of the kadersoort werkvorm."""

    kadersoort: Literal["werkvorm"] = Field(description="werkvorm: de stappen van een bijeenkomst.")
    kern: Tekst = Field(description="Waar het om gaat, in één zin.")
    bronnen: tuple[KaderBron, ...] = Field(min_length=1, description="Waar de inhoud vandaan komt.")
    bron: Vindplaats = Field(description="De bron van de werkvorm en de plaats daarin.")
    wanneer: tuple[Tekst, ...] = Field(min_length=1, description="Wanneer deze vorm past.")
    wanneer_niet: tuple[Tekst, ...] = Field(min_length=1, description="Wanneer niet.")
    deelnemers: Deelnemers = Field(description="Hoeveel mensen er meedoen.")
    rollen: tuple[Rol, ...] = Field(min_length=1, description="De rollen.")
    fasen: tuple[Fase, ...] = Field(min_length=1, description="De fasen, op volgorde.")
    opbrengst: tuple[Tekst, ...] = Field(min_length=1, description="Wat er na afloop wordt opgeschreven.")

    @property
    def minuten(self) -> int:
        """How long it takes, all phases together."""
        return sum(fase.minuten for fase in self.fasen)

    def wie(self, ids: tuple[str, ...]) -> str:
        """Return roles by name, for a reader."""
        namen = {rol.id: rol.naam for rol in self.rollen}
        return ", ".join("iedereen" if id_ == ALLEN else namen.get(id_, id_) for id_ in ids)
