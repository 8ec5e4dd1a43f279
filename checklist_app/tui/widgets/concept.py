"""Keeps the vault in step with what is being typed: a concept soon after every key, again until it works."""

import asyncio
from collections.abc import Callable
from typing import Any

from textual.timer import Timer

from checklist_app.domain.formulier import Rauw
from checklist_app.domain.fouten import KompasFout
from checklist_app.flow.formulier import Formulier, Invulgang, Vastgelegd
from checklist_app.tui import texts
from checklist_app.tui.app import KompasApp

PLAFOND = 0.6
"""Seconds after the first key that is not stored; with the storing itself it stays under the 800 ms of ontwerp.md."""
OPNIEUW = 3.0
"""Seconds between two tries when storing fails."""

Beeld = tuple[dict[str, Any], str | None]


class Conceptbewaker:
    """Stores one open form. ``kijk`` gives the form with everything on the screen in it, as a copy.

    ``bewaard`` and ``niet_bewaard`` are told what came of it.
    """

    def __init__(
        self,
        app: KompasApp,
        kijk: Callable[[], Formulier],
        klok: Callable[[float, Callable[[], None]], Timer],
        bewaard: Callable[[], None],
        niet_bewaard: Callable[[KompasFout], None],
    ) -> None:
        self._app = app
        self._kijk = kijk
        self._klok = klok
        self._bewaard = bewaard
        self._niet_bewaard = niet_bewaard
        self._slot = asyncio.Lock()
        self._gang: Invulgang | None = None
        self._begin: Beeld = ({}, None)
        self._staat: Beeld = ({}, None)
        self._timer: Timer | None = None

    def open(self, gang: Invulgang) -> None:
        """Follow the form that is on the screen now; as it is now, it is stored."""
        self._gang = gang
        self._begin = self._staat = _picture(self._kijk())

    @property
    def is_open(self) -> bool:
        """Whether there is a form to keep."""
        return self._gang is not None

    def geraakt(self) -> None:
        """Something was typed: store it within the ceiling, however long the typing goes on."""
        if self._timer is None and self.is_open:
            self._timer = self._klok(PLAFOND, self._time_is_up)

    def meteen(self) -> None:
        """Store it as soon as there is time for it."""
        self._app.run_worker(self._try(), group="concept")

    async def bewaar(self) -> None:
        """Store the concept now when something changed. Raises ``KompasFout``; then it is tried again."""
        async with self._slot:
            await self._store()

    async def sluit(self, formulier: Formulier) -> Vastgelegd:
        """Record the form and follow it no more. A changed aantekening that is as it was gets no new version.

        Raises ``KompasFout``: then the form is still open, and its concept is stored when that is possible.
        """
        async with self._slot:
            gang = self._gang
            if gang is None:
                return Vastgelegd(None)
            nu = self._kijk()
            if formulier.oud and _picture(nu) == self._begin and formulier.id not in gang.concepten:
                self.laat_gaan()
                return Vastgelegd(formulier.oud)
            try:
                uitkomst = await self._app.in_thread(gang.leg_vast, formulier)
            except KompasFout:
                self._staat = ({}, None)
                await self._store()
                raise
            self.laat_gaan()
        if uitkomst.aantekening:
            self._bewaard()
        if uitkomst.tussendoor:
            self._app.meld(texts.TUSSENDOOR)
        return uitkomst

    async def _store(self) -> None:
        gang = self._gang
        if gang is None:
            return
        nu = self._kijk()
        beeld = _picture(nu)
        if beeld == self._staat:
            return
        self._cancel_timer()
        try:
            if nu.oud is None and nu.is_leeg:
                await self._app.in_thread(gang.laat_vallen, nu)
            else:
                await self._app.in_thread(gang.bewaar_concept, nu)
        except KompasFout as fout:
            self._niet_bewaard(fout)
            self._timer = self._klok(OPNIEUW, self._time_is_up)
            raise
        self._staat = beeld
        self._bewaard()

    def _time_is_up(self) -> None:
        self._timer = None
        self.meteen()

    async def _try(self) -> None:
        try:
            await self.bewaar()
        except KompasFout:
            return  # told by niet_bewaard, and the timer runs again

    def laat_gaan(self) -> None:
        """Follow the form no more; its concept stays in the vault."""
        self._gang = None
        self._cancel_timer()

    def _cancel_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None


def _picture(formulier: Formulier) -> Beeld:
    gevuld = {naam: _filled(rauw) for naam, rauw in formulier.rauw.items()}
    return {naam: rauw for naam, rauw in gevuld.items() if rauw}, formulier.keuze


def _filled(rauw: Rauw) -> Rauw:
    """Without cells that hold nothing: a form says those by leaving them out, a written one by empty text."""
    return rauw if isinstance(rauw, str) else [{c: t for c, t in rij.items() if t} for rij in rauw]
