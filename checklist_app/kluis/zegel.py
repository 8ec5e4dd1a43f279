"""Bodies on their way in and out: a keyed mark on what stands in the casusdeel, a seal on the leerdeel."""

import hmac
import json
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from checklist_app.domain.soorten import Aantekening, lees_aantekening
from checklist_app.kluis.sleutels import Datasleutels, ontsleutel, versleutel
from checklist_app.kluis.verbinding import Verbinding

M = TypeVar("M", bound=BaseModel)


class Zegel:
    """The keys of one open vault at work. What does not fit any more raises ``KluisBeschadigd``."""

    def __init__(self, db: Verbinding, sleutels: Datasleutels) -> None:
        self._db = db
        self._leer = sleutels.leerdeel
        self._versie = sleutels.afgeleid("versie")
        self.log = sleutels.afgeleid("logboek")

    def merk(self, aantekening: str, rev: int, body: str) -> bytes:
        """Return the keyed hash of one version. SQLCipher skips a page of zeros, so a text could lose its end."""
        return hmac.digest(self._versie, f"{aantekening}|{rev}|{body}".encode(), "sha256")

    def lees_casusdeel(self, aantekening: str, rev: int, body: str, merk: bytes) -> Aantekening:
        """Return the aantekening of a stored version after checking its mark."""
        if not hmac.compare_digest(merk, self.merk(aantekening, rev, body)):
            raise self._db.beschadigd()
        return self._lees_aantekening(body)

    def verzegel(self, plek: str, body: str) -> bytes:
        """Seal a leerdeel text; ``plek`` (id and version) is bound to it, so that no two can be swapped."""
        return versleutel(body.encode(), plek.encode(), self._leer)

    def ontzegel(self, plek: str, verzegeld: bytes) -> str:
        """Return the text behind a seal."""
        body = ontsleutel(verzegeld, plek.encode(), self._leer)
        if body is None:
            raise self._db.beschadigd()
        return body.decode()

    def lees_leerdeel(self, aantekening: str, rev: int, verzegeld: bytes) -> Aantekening:
        """Return the aantekening of a sealed version."""
        return self._lees_aantekening(self.ontzegel(f"{aantekening}|{rev}", verzegeld))

    def lees(self, soort: type[M], body: str) -> M:
        """Return a stored model. What pydantic says quotes the text, so it never travels on."""
        try:
            return soort.model_validate_json(body)
        except ValidationError:
            raise self._db.beschadigd() from None

    def _lees_aantekening(self, body: str) -> Aantekening:
        try:
            return lees_aantekening(json.loads(body))
        except (ValueError, KeyError):
            raise self._db.beschadigd() from None
