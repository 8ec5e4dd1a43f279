"""Documents: what stands in them and in which order, and how the writers keep typed text as it was typed."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from maken import (
    CASUSDEEL,
    KADER,
    VANDAAG,
    aantekeningen,
    maak,
    maak_casus,
    maak_wandeling,
    teksten,
)

from checklist_app.documents.casus import toon
from checklist_app.documents.dossier import dossier
from checklist_app.documents.gezin import gezin
from checklist_app.documents.hoofdstukken import HOOFDSTUKKEN
from checklist_app.documents.markdown import als_markdown, letterlijk
from checklist_app.documents.tekst import als_tekst
from checklist_app.domain.basis import JIJZELF, nieuw_id
from checklist_app.domain.blokken import Alinea, Document, Getypt, Kop, Lijst, Velden, Veldwaarde
from checklist_app.domain.bron import Bron
from checklist_app.domain.casus import Betrokkene
from checklist_app.domain.datum import begrijp
from checklist_app.domain.soorten import SOORTEN

MOEDER, KIND = nieuw_id(), nieuw_id()
NASTY = "# [x](y) *a* <b> | ---"


@pytest.fixture
def casus():
    return maak_casus(
        Betrokkene(id=MOEDER, soort="ouder", rol="moeder", veilig_bereiken="Alleen op het werk."),
        Betrokkene(id=KIND, soort="kind", rol="kind 1", leeftijd="4_tot_12"),
    )


def in_order(tekst, *delen):
    """Whether these parts stand in a text, in this order."""
    plekken = [tekst.find(deel) for deel in delen]
    assert -1 not in plekken, delen[plekken.index(-1)]
    return plekken == sorted(plekken)


def all_documents(casus, *opgeschreven):
    gangen = [maak_wandeling(casus, *opgeschreven)]
    return [toon(casus, gangen, VANDAAG), dossier(casus, gangen, VANDAAG), gezin(casus, gangen, KIND, VANDAAG)]


def test_every_document_starts_with_what_it_is_for_and_who_reads_it(casus):
    zorg = maak("zorg", waarover="Weinig slaap.", mag_gedeeld_worden_met=(KIND,))
    for document in all_documents(casus, zorg):
        tekst = als_tekst(document)
        assert in_order(
            tekst,
            "Waarvoor: ",
            "Leidraad: Proefleidraad, versie 1.0",
            "Gemaakt op: 21 november 2026",
            "Wie dit leest: ",
            "Weinig slaap.",
        )


def test_the_leerdeel_stands_in_no_document(casus):
    les = maak("les", tekst="Ik luister te kort.")
    antwoord = maak("antwoord", deel="leerdeel", tekst="Ik was moe.")
    for document in all_documents(casus, les, antwoord):
        assert "luister" not in als_tekst(document)
        assert "moe." not in als_tekst(document)


def test_the_case_is_shown_principle_by_principle_in_the_order_of_the_leidraad(casus):
    stap = maak("stap", "verder/stap", wat="Juf bellen.")
    feit = maak(
        "uitspraak", tekst="Er lag een matras.", aard="feit", bron=Bron(persoon=MOEDER, tekst="aan de telefoon")
    )
    tekst = als_tekst(toon(casus, [maak_wandeling(casus, stap, feit)], VANDAAG))
    assert in_order(
        tekst,
        "DE MENSEN",
        "moeder",
        "Veilig te bereiken: Alleen op het werk.",
        "Feiten en meningen",
        "Wat zag je zelf?",
        "Uitspraak",
        "Wat dit is: feit",
        "moeder, aan de telefoon",
        "Verder",
        "Wat is je volgende stap?",
        "Juf bellen.",
    )


def test_a_replaced_statement_is_shown_as_replaced_to_the_owner_and_to_nobody_else(casus):
    oud = maak("uitspraak", tekst="Hij werd geslagen.", aard="feit", mag_gedeeld_worden_met=(KIND,))
    nieuw = maak("uitspraak", tekst="Hij viel.", aard="feit", vervangt=oud.id, mag_gedeeld_worden_met=(KIND,))
    eigen, voor_dossier, voor_kind = map(als_tekst, all_documents(casus, oud, nieuw))
    assert "Uitspraak, vervangen door: “Hij viel.”" in eigen
    assert "Uitspraak: Hij werd geslagen." in eigen
    assert "~~" not in als_markdown(toon(casus, [maak_wandeling(casus, oud, nieuw)], VANDAAG))
    assert "Hij viel." in voor_kind
    assert "Uitspraak: Hij werd geslagen." not in voor_dossier
    assert "geslagen" not in voor_kind


def test_an_answer_to_a_question_that_is_not_asked_now_is_kept_apart(casus):
    verborgen = maak("antwoord", "feiten/leunt-op", tekst="Op een oud rapport.", mag_gedeeld_worden_met=(KIND,))
    eigen, voor_dossier, voor_kind = map(als_tekst, all_documents(casus, verborgen))
    assert in_order(eigen, "Niet van toepassing", "Op een oud rapport.")
    assert "rapport" not in voor_dossier
    assert "rapport" not in voor_kind
    ja = maak("antwoord", "feiten/besloten", keuze="ja")
    eigen, voor_dossier, _ = map(als_tekst, all_documents(casus, ja, verborgen))
    assert "Niet van toepassing" not in eigen
    assert "Keuze: Ja, dat ligt er" in eigen
    assert in_order(voor_dossier, "Ligt er al een besluit?", "Ja, dat ligt er", "Op een oud rapport.")


def test_what_has_no_place_in_the_leidraad_is_still_shown(casus):
    los = maak("zorg", "oud-principe/oude-vraag", waarover="Weinig slaap.")
    assert in_order(
        als_tekst(toon(casus, [maak_wandeling(casus, los)], VANDAAG)), "Ook opgeschreven", "Weinig slaap."
    )


def test_the_dossier_keeps_facts_apart_and_gives_the_family_the_first_word(casus):
    opgeschreven = (
        maak("besluit", wat="We wachten nog.", wie_dacht_anders="De juf, die ziet het elke dag."),
        maak("openvraag", wat="Wie was er die avond?"),
        maak("tegenspraak", sterkste_argument="Je kent één kant.", gevolg="veranderd"),
        maak("optie", naam="Niets extra doen", voor_en_nadelen=({"persoon": KIND, "nadelen": "Weer een avond zo."},)),
        maak("uitspraak", tekst="Ik vind het kil.", aard="mening"),
        maak("uitspraak", tekst="Er wordt geslagen.", aard="vermoeden"),
        maak(
            "uitspraak",
            tekst="Er lag een matras.",
            aard="feit",
            bron=Bron(persoon=JIJZELF),
            hoe_weet_je_het="zelf_gezien",
            wat_zegt_ieder=({"persoon": MOEDER, "eigen_woorden": "Het bed was stuk."},),
        ),
        maak("stap", "verder/stap", wat="Juf bellen.", wanneer=begrijp("morgen", VANDAAG, "vooruit")),
        maak("gesprek", persoon=KIND, eigen_woorden="Ik wil gewoon slapen."),
    )
    tekst = als_tekst(dossier(casus, [maak_wandeling(casus, *opgeschreven)], VANDAAG))
    assert in_order(
        tekst,
        "kind 1:\n  “Ik wil gewoon slapen.”",
        "FEITEN",
        "Er lag een matras.",
        "Bron: ik",
        "Hoe dit bekend is: zelf gezien",
        "moeder: gezegd; in eigen woorden: Het bed was stuk.",
        "VERMOEDENS",
        "Er wordt geslagen.",
        "MENINGEN",
        "TEGENSPRAAK",
        "veranderd",
        "WEGEN",
        "kind 1: nadelen: Weer een avond zo.",
        "WAT WE NIET WETEN",
        "BESLUIT",
        "De juf, die ziet het elke dag.",
        "HOE HET VERDER GAAT",
        "Wanneer: morgen (22 november 2026)",
    )


def test_the_own_case_number_leaves_only_towards_the_dossier():
    met_kenmerk = maak_casus(Betrokkene(id=KIND, soort="kind", rol="kind 1"), kenmerk="JB-2026-7")
    _, voor_dossier, voor_kind = map(als_tekst, all_documents(met_kenmerk))
    assert "JB-2026-7" in voor_dossier
    assert "JB-2026-7" not in voor_kind
    assert "Zeester" not in voor_kind


def test_a_family_member_reads_the_own_words_first(casus):
    zorg = maak("zorg", waarover="Weinig slaap.", mag_gedeeld_worden_met=(KIND,))
    gesprek = maak("gesprek", persoon=KIND, eigen_woorden="Ik wil slapen.", mag_gedeeld_worden_met=(KIND,))
    tekst = als_tekst(gezin(casus, [maak_wandeling(casus, zorg, gesprek)], KIND, VANDAAG))
    assert in_order(tekst, "voor kind 1", "WAT JIJ ZEI", "jij:\n  “Ik wil slapen.”", "ZORGEN", "Weinig slaap.")


def test_the_own_row_stands_before_what_a_professional_wrote(casus):
    uitspraak = maak(
        "uitspraak",
        tekst="Er wordt geslagen.",
        aard="vermoeden",
        wat_zegt_ieder=({"persoon": KIND, "eigen_woorden": "Dat is niet zo."},),
        mag_gedeeld_worden_met=(KIND,),
    )
    tekst = als_tekst(gezin(casus, [maak_wandeling(casus, uitspraak)], KIND, VANDAAG))
    assert in_order(tekst, "jij: Dat is niet zo.", "Er wordt geslagen.")


def test_when_nothing_may_be_shown_that_is_said_kindly(casus):
    tekst = als_tekst(gezin(casus, [maak_wandeling(casus, maak("zorg", waarover="Geheim."))], KIND, VANDAAG))
    assert "Je mag altijd vragen wat er over je is opgeschreven." in tekst
    assert "Geheim" not in tekst
    assert KADER.titel not in tekst


@settings(max_examples=30)
@given(st.data())
def test_every_kind_can_be_written_in_every_document(data):
    casus = maak_casus(
        Betrokkene(id=MOEDER, soort="ouder", rol="moeder"), Betrokkene(id=KIND, soort="kind", rol="kind 1")
    )
    klassen = data.draw(st.lists(st.sampled_from(CASUSDEEL), min_size=1, max_size=4))
    opgeschreven = [data.draw(aantekeningen([MOEDER, KIND, JIJZELF], klassen=(klasse,))) for klasse in klassen]
    eigen, voor_dossier, _ = all_documents(casus, *opgeschreven)
    for document in (eigen, voor_dossier):
        tekst, md = als_tekst(document), als_markdown(document)
        assert not set(tekst + md) & set(map(chr, [*range(9), *range(11, 32), *range(127, 160)]))
        for aantekening in opgeschreven:
            if aantekening.kern and aantekening.id not in replaced(opgeschreven):
                assert aantekening.kern.split("\n")[0] in tekst


def replaced(opgeschreven):
    return {getattr(a, "vervangt", None) or getattr(a, "volgt_op", None) for a in opgeschreven}


def test_every_kind_has_a_chapter_or_lands_in_the_last_one():
    in_hoofdstukken = {soort for hoofdstuk in HOOFDSTUKKEN for soort in hoofdstuk.soorten}
    assert in_hoofdstukken == set(SOORTEN) - {"les"}


def test_a_row_of_the_base_is_written_with_its_reason_for_the_owner_only(casus):
    zorg = maak("zorg", waarover="Slaap.", niet_delen_met=({"persoon": MOEDER, "reden": "Nu niet veilig."},))
    eigen, voor_dossier, _ = map(als_tekst, all_documents(casus, zorg))
    assert "moeder: Nu niet veilig." in eigen
    assert "veilig." not in voor_dossier


def test_plain_text_has_no_codes_and_keeps_lines_together():
    document = Document(
        ("Titel",),
        Velden((Veldwaarde("Waarvoor", (("Om te lezen.",),)),)),
        (
            Kop(("Hoofdstuk",)),
            Alinea((Getypt("Een\n\nTwee"),)),
            Lijst(((Getypt("a\nb"),), ("c",))),
            Velden((Veldwaarde("Lang", ((Getypt("een\ntwee"),),)), Veldwaarde("Kort", (("ja",),))), ("Uitspraak",)),
        ),
    )
    assert als_tekst(document) == (
        "Titel\n\nWaarvoor: Om te lezen.\n\nHOOFDSTUK\n\nEen\n\nTwee\n\n- a\n  b\n- c\n\n"
        "Uitspraak\n  Lang:\n    een\n    twee\n  Kort: ja\n"
    )


@pytest.mark.parametrize(
    ("getypt", "geschreven"),
    [
        (NASTY, r"\# \[x\](y) \*a\* \<b\> \| ---"),
        ("---", r"\---"),
        ("===", r"\==="),
        ("- streep", r"\- streep"),
        ("+ plus", r"\+ plus"),
        ("1. een", r"1\. een"),
        ("12) twaalf", r"12\) twaalf"),
        ("2026 was lang", "2026 was lang"),
        ("> citaat", r"\> citaat"),
        ("    code", "&nbsp;&nbsp;&nbsp;&nbsp;code"),
        ("\tcode", "&nbsp;&nbsp;&nbsp;&nbsp;code"),
        ("&amp; en &#35;", r"\&amp; en \&#35;"),
        ("snake_case en `code`", r"snake\_case en \`code\`"),
        ("https://x.nl en www.y.nl", r"https\://x.nl en www\.y.nl"),
        ("jan@voorbeeld.nl", r"jan\@voorbeeld.nl"),
        ("~~weg~~ en $x$", r"\~\~weg\~\~ en \$x\$"),
        ("back\\slash", r"back\\slash"),
    ],
)
def test_what_was_typed_is_literal_in_markdown(getypt, geschreven):
    assert letterlijk(getypt) == geschreven


def test_lines_and_blank_lines_stay_in_markdown():
    document = Document(("Titel",), Velden(()), (Alinea((Getypt("een\n\n# twee\n"),)), Lijst(((Getypt("a\nb"),),))))
    assert als_markdown(document) == "# Titel\n\neen\\\n&nbsp;\\\n\\# twee\n\n- a\\\n  b\n"


def test_a_heading_takes_one_line_whatever_was_typed():
    document = Document((Getypt("een\ntwee"),), Velden(()), (Kop((Getypt("# drie\nvier"),), 3),))
    assert als_markdown(document) == "# een twee\n\n### \\# drie vier\n"


@given(teksten)
def test_no_text_makes_a_block_of_its_own_in_markdown(tekst):
    document = Document(("Titel",), Velden(()), (Alinea((Getypt(tekst),)),))
    regels = als_markdown(document).splitlines()
    assert sum(bool(re.match(r"#{1,6}(\s|$)", regel)) for regel in regels) == 1
    assert not [regel for regel in regels[2:] if re.match(r"\s|>|\||```|~~~|[-+*](\s|$)|\d+[.)](\s|$)|<", regel)]
