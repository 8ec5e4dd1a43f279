"""Three themes: one accent each, nothing red, and body text that stays well above a contrast of 7 to 1."""

from textual.theme import Theme


def _theme(
    naam: str,
    *,
    donker: bool,
    grond: str,
    vlak: str,
    lijn: str,
    tekst: str,
    zacht: str,
    accent: str,
    balk: str,
    op_balk: str,
) -> Theme:
    """Make a theme of a few colours; ``balk`` lies under the line of a list where you are.

    What Textual would warn with has the colour of text: words carry the meaning.
    """
    return Theme(
        name=naam,
        dark=donker,
        primary=accent,
        secondary=accent,
        accent=accent,
        warning=tekst,
        error=tekst,
        success=tekst,
        foreground=tekst,
        background=grond,
        surface=grond,
        panel=vlak,
        text_alpha=1.0,
        variables={
            "text-muted": zacht,
            "text-disabled": zacht,
            "border": zacht,
            "border-blurred": lijn,
            "block-cursor-background": balk,
            "block-cursor-foreground": op_balk,
            "block-cursor-text-style": "none",
            "block-cursor-blurred-background": vlak,
            "block-cursor-blurred-foreground": tekst,
            "input-cursor-background": tekst,
            "input-cursor-foreground": grond,
            "input-cursor-text-style": "none",
            "input-selection-background": f"{accent} 45%",
            "scrollbar": vlak,
            "scrollbar-hover": zacht,
            "scrollbar-active": accent,
            "scrollbar-background": grond,
            "scrollbar-background-hover": grond,
            "scrollbar-background-active": grond,
            "scrollbar-corner-color": grond,
        },
    )


DONKER = "donker"
LICHT = "licht"
HOOG_CONTRAST = "hoog_contrast"

THEMAS = (
    _theme(
        DONKER,
        donker=True,
        grond="#181c1f",
        vlak="#262c31",
        lijn="#4d585f",
        tekst="#dde3e6",
        zacht="#9aa6ad",
        accent="#86bfd0",
        balk="#38505a",
        op_balk="#ffffff",
    ),
    _theme(
        LICHT,
        donker=False,
        grond="#faf9f6",
        vlak="#e9e7e1",
        lijn="#aaa69b",
        tekst="#22282c",
        zacht="#566069",
        accent="#0f5c73",
        balk="#c3dbe2",
        op_balk="#10181b",
    ),
    _theme(
        HOOG_CONTRAST,
        donker=True,
        grond="#000000",
        vlak="#2b2b2b",
        lijn="#ffffff",
        tekst="#ffffff",
        zacht="#ffffff",
        accent="#ffe14d",
        balk="#ffe14d",
        op_balk="#000000",
    ),
)
