"""Answers to open marks from a file, for who runs Kompas without a person at the screen (issue 5, *The gate*)."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checklist_app.flow.doorgeven import Doorgang, OpenMerk
from checklist_app.flow.fouten import BestandNietTeLezen, KeuzesOnleesbaar, reden

_SLEUTELS = {"merk", "nummer", "keuze", "vervanging"}
_KEUZES = ("voorstel", "houden", "weg", "eigen")
_GROOTSTE = 1_000_000


def antwoord_uit(pad: Path, doorgang: Doorgang) -> None:
    """Choose what the file says about the open marks; an answer about what is not open changes nothing.

    Raises ``BestandNietTeLezen``, ``KeuzesOnleesbaar``, and ``Tegengehouden`` for own words that may not leave.
    """
    antwoorden = list(_answers(pad))
    for merk in doorgang.open_merken:
        for antwoord in antwoorden:
            if antwoord.get("merk", antwoord.get("nummer")) in (merk.code, merk.nummer, str(merk.nummer)):
                _choose(doorgang, merk, antwoord)


def _choose(doorgang: Doorgang, merk: OpenMerk, antwoord: dict[str, Any]) -> None:
    match antwoord["keuze"]:
        case "voorstel":
            doorgang.kies(merk, merk.voorstel)
        case "houden" | "weg" as keuze:
            doorgang.kies(merk, next(k for k in (merk.voorstel, *merk.andere) if k.soort == keuze))
        case _:
            doorgang.kies(merk, "eigen", antwoord.get("vervanging", ""))


def _answers(pad: Path) -> Iterator[dict[str, Any]]:
    try:
        inhoud = pad.read_bytes()
    except OSError as fout:
        raise BestandNietTeLezen(pad=pad, oorzaak=reden(fout)) from None
    if len(inhoud) > _GROOTSTE:
        raise KeuzesOnleesbaar(oorzaak="het is te groot")
    try:
        lijst = json.loads(inhoud.decode("utf-8"))
    except (ValueError, RecursionError):
        raise KeuzesOnleesbaar(oorzaak="het is geen JSON") from None
    if not isinstance(lijst, list):
        raise KeuzesOnleesbaar(oorzaak="het is geen lijst")
    for nummer, antwoord in enumerate(lijst, 1):
        if klacht := _complaint(antwoord):
            raise KeuzesOnleesbaar(oorzaak=f"{klacht} bij antwoord {nummer}")
        yield antwoord


def _complaint(antwoord: Any) -> str:
    if not isinstance(antwoord, dict) or not set(antwoord) <= _SLEUTELS:
        return "er staat iets anders dan merk, nummer, keuze en vervanging"
    merk = antwoord.get("merk", antwoord.get("nummer"))
    # True is an int to Python, and equal to mark 1.
    if isinstance(merk, bool) or not isinstance(merk, str | int):
        return "het merk ontbreekt"
    if antwoord.get("keuze") not in _KEUZES:
        return "de keuze is niet voorstel, houden, weg of eigen"
    if not isinstance(antwoord.get("vervanging", ""), str):
        return "de vervanging is geen tekst"
    return "" if antwoord["keuze"] != "eigen" or antwoord.get("vervanging") else "de vervanging ontbreekt"
