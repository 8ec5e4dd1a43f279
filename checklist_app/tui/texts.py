"""Every Dutch text of the screens: B1, *je*, calm (ontwerp.md, house rules). Labels of fields come from the domain.

Constants are grouped by screen and begin with its name. Placeholders in braces are filled with ``str.format``.
"""

KOMPAS = "Kompas"
KOMPAS_ONDERTITEL = "om goed na te denken over een gezin"

# Everywhere

OEFENEN = "oefenen"
OEFENKLOK = "oefenklok"
BEWAARD = "bewaard {tijd}"
NIET_BEWAARD = "niet bewaard"
CASUSDEEL = "casusdeel"
CASUSDEEL_LANG = "casusdeel · kind en ouders kunnen dit lezen"
LEERDEEL = "leerdeel"
LEERDEEL_LANG = "leerdeel · over jouw eigen handelen"
MEER = "meer"
TE_KLEIN = "Dit venster is te klein voor Kompas.\nMaak het wat groter; je tekst staat er nog."
STOPPEN_HOE = "Stoppen doe je met ^Q of F10. Met ^C kopieer je wat je hebt geselecteerd."
TOCH_STOPPEN = "Niet alles is bewaard. {zin} Nog een keer ^Q of F10 stopt toch; dan ben je dat kwijt."
NIET_OP_SLOT = "De kluis blijft nog open, want niet alles is bewaard. {zin}"
OEFENEN_HEEFT_GEEN_SLOT = "Dit is oefenen: er is niets om op slot te doen. Je eigen kluis gaat met deze toets dicht."
HIER_IS_GEEN_SLOT = "De kluis is nog dicht."
VERDER_WAAR_JE_WAS = "Je bent terug waar je was."

# Themes

THEMAS = {"donker": "donker", "licht": "licht", "hoog_contrast": "hoog contrast"}
THEMA_OPDRACHT = "Kleuren: {naam}"
THEMA_UITLEG = "Verandert de kleuren van het scherm."
