"""A folder with small own kaders of every kadersoort, for tests that must not depend on what Kompas ships."""

from kadertekst import AANVULLING, GOED, KAART, SPIEGEL, WERKVORM, WOORDEN, changed

KADER = changed(
    '    valkuilen: ["Één 😀 rapport overnemen."]\n',
    '    valkuilen: ["Één 😀 rapport overnemen."]\n    spiegel: [feiten]\n    kaarten: [kaartje]\n',
    GOED,
)
"""Its principle *feiten* names a theme of the mirror and a card, and one of its questions the word OTS."""
EIGEN_SPIEGEL = changed(
    '          - {id: s-1-a, tekst: "Wat zie je?", vastleggen: uitspraak}\n',
    '          - {id: s-1-a, tekst: "Wat zie je?", vastleggen: uitspraak}\n'
    '          - {id: s-1-b, tekst: "Wat raakt je?", deel: leerdeel}\n'
    "      - id: s-3\n"
    "        titel: Vooraf\n"
    "        signaal: Mensen noemen wat eerder was.\n"
    "        bron: {id: boek, plaats: paragraaf 3}\n"
    "        waar: casus\n"
    "        themas: [feiten]\n"
    "        vragen:\n"
    '          - {id: s-3-a, tekst: "Wat was er eerder?"}\n',
    SPIEGEL,
)
"""Signal s-1 is of the core, has a safety limit, and a question of the leerdeel; s-3 is not of the core."""
ALLE = {
    "proef": KADER,
    "zuid": AANVULLING,
    "ruit": EIGEN_SPIEGEL,
    "ronde": WERKVORM,
    "kaartje": KAART,
    "lijst": WOORDEN,
}


def zet_kaders(map_, **anders):
    """Write the small kaders to the own folder of a vault here; a text in ``anders`` takes the place of one."""
    eigen = map_ / "kaders"
    eigen.mkdir(exist_ok=True)
    for id_, tekst in (ALLE | anders).items():
        (eigen / f"{id_}.yaml").write_text(tekst, "utf-8")
    return eigen
