"""Dutch stems for search: a list of the field first, then the Snowball stemmer (techniek.md B5)."""

import hashlib
import re
import unicodedata
from collections.abc import Sequence

import Stemmer

from checklist_app.domain.register import vouw

WOORD = re.compile(r"[^\W_]+")

_VAN_HET_VELD = """
kind: kinderen kindje kindjes kinderlijk
baby: babys baby's babietje
gezin: gezinnen gezinnetje
zorgelijk: zorgelijke
veilig: veilige veiliger veiligheid
onveilig: onveilige onveiligheid
ruzie: ruzies ruzien ruzieen
verwaarlozen: verwaarloos verwaarloost verwaarloosd verwaarloosde verwaarloosden verwaarlozing
mishandelen: mishandel mishandelt mishandeld mishandelde mishandelden mishandeling
misbruiken: misbruik misbruikt misbruikte misbruikten
bedreigen: bedreig bedreigt bedreigd bedreigde bedreiging bedreigingen
slaan: sla slaat sloeg sloegen geslagen
schelden: scheld scheldt schold scholden gescholden uitgescholden
lopen: loop loopt liep liepen gelopen
weglopen: wegloopt wegliep wegliepen weggelopen
zien: zie ziet zag zagen gezien
zeggen: zeg zegt zei zeiden gezegd
spreken: spreek spreekt sprak spraken gesproken
vragen: vraag vraagt vroeg vroegen gevraagd
denken: denk denkt dacht dachten gedacht
weten: weet wist wisten geweten
drinken: drink drinkt dronk dronken gedronken
eten: eet at aten gegeten
slapen: slaap slaapt sliep sliepen geslapen
komen: kom komt kwam kwamen gekomen
gaan: ga gaat ging gingen gegaan
blijven: blijf blijft bleef bleven gebleven
krijgen: krijg krijgt kreeg kregen gekregen
geven: geef geeft gaf gaven gegeven
nemen: neem neemt nam namen genomen
brengen: breng brengt bracht brachten gebracht
vinden: vind vindt vond vonden gevonden
houden: houd houdt hield hielden gehouden
laten: laat liet lieten gelaten
helpen: help helpt hielp hielpen geholpen
vallen: val valt viel vielen gevallen
roepen: roep roept riep riepen geroepen
trekken: trek trekt trok trokken getrokken
knijpen: knijp knijpt kneep knepen geknepen
bijten: bijt beet beten gebeten
steken: steek steekt stak staken gestoken
vechten: vecht vocht vochten gevochten
dwingen: dwing dwingt dwong dwongen gedwongen
liegen: lieg liegt loog logen gelogen
zwijgen: zwijg zwijgt zweeg zwegen gezwegen
schrikken: schrik schrikt schrok schrokken geschrokken
verdwijnen: verdwijn verdwijnt verdween verdwenen
verliezen: verlies verliest verloor verloren
vergeten: vergeet vergat vergaten
beginnen: begin begint begon begonnen
"""

_STAM = {
    vorm: regel.split(":")[0]
    for regel in _VAN_HET_VELD.strip().splitlines()
    for vorm in regel.replace(":", " ").split()
}

WERKWIJZE = f"dutch {Stemmer.version()} {hashlib.sha256(_VAN_HET_VELD.encode()).hexdigest()[:12]}"
"""Stored with the index: another stemmer or another list means that the index is made again."""


def woorden(tekst: str) -> list[str]:
    """Return the runs of letters and digits in a text, in order."""
    return WOORD.findall(unicodedata.normalize("NFC", tekst))


def stammen(los: Sequence[str]) -> list[str]:
    """Return the stem of each word, without case and accents."""
    # Folding looks at every letter; most words have nothing to fold.
    gevouwen = [woord.lower() if woord.isascii() else vouw(woord) for woord in los]
    gestemd = Stemmer.Stemmer("dutch").stemWords(gevouwen)
    return [_STAM.get(woord, stam) for woord, stam in zip(gevouwen, gestemd, strict=True)]
