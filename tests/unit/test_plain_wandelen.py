"""Plain mode with a scripted reader: lines of a person in, lines of Kompas out (ontwerp.md section 8)."""

import io

import pytest
from eigen_kaders import ALLE, zet_kaders
from gangen import begin, bij, gezin, nieuw_kompas, weer_open

from checklist_app.domain import veiligheid
from checklist_app.domain.naslag import Begrippenlijst
from checklist_app.flow.mensen import zet_echte_naam
from checklist_app.flow.veiligheid import blad
from checklist_app.flow.wandelen import hervat
from checklist_app.plain.begin import nieuwe_wachtzin, tot_het_einde
from checklist_app.plain.gesprek import Gesprek
from checklist_app.plain.regel import Regel
from checklist_app.plain.regels import BestandLezer, EindeInvoer
from checklist_app.plain.thuis import thuis


@pytest.fixture
def kompas(tmp_path):
    with nieuw_kompas(tmp_path) as open_:
        yield open_


def praat(kompas, *regels, casus="Linde"):
    """Type these lines from the start of plain mode, then stop typing; give the exit code and all lines shown."""
    bron = io.TextIOWrapper(io.BytesIO("".join(f"{regel}\n" for regel in regels).encode()), encoding="utf-8")
    uit = io.StringIO()
    code = tot_het_einde(lambda: thuis(Gesprek(BestandLezer(bron), uit), kompas, casus))
    return code, uit.getvalue()


WIS_REGEL = "\x15"


class TrageLezer:
    """A slow hand on a terminal: after every key there is time enough to tell what stands in the line."""

    kan_voorvullen = True
    is_terminal = True
    kop = ""
    opmerkingen = ()

    def __init__(self, regels, half=""):
        self.over = [*(f"{regel}\n" for regel in regels), half]

    def lees(self, begin="", bij_wijziging=None):
        if not self.over:
            raise EindeInvoer
        regel, gemeld = Regel(begin), 0
        for teken in self.over.pop(0):
            regel.voer(teken)
            if bij_wijziging and not regel.klaar and regel.wijzigingen != gemeld:
                bij_wijziging(regel.tekst)
                gemeld = regel.wijzigingen
        if not regel.klaar:
            raise EindeInvoer
        return regel.tekst


def praat_traag(kompas, *regels, half="", casus="Linde"):
    """As ``praat``, on a terminal and slowly; ``half`` is a last line that is cut off before its Enter."""
    lezer, uit = TrageLezer(regels, half), io.StringIO()
    code = tot_het_einde(lambda: thuis(Gesprek(lezer, uit), kompas, casus))
    return code, uit.getvalue()


def reflecties(kompas, casus="Linde"):
    return kompas.reflecties(kompas.casus(casus))


def antwoorden(kompas, casus="Linde"):
    """Everything recorded in the walks of a family, the leerdeel too."""
    return [rij.aantekening for r in reflecties(kompas, casus) for rij in kompas.kluis.aantekeningen(r.id)]


def concepten(kompas, casus="Linde"):
    return [concept for r in reflecties(kompas, casus) for concept in kompas.kluis.concepten(r.id)]


def bij_vraag(kompas, principe, vraag, **over):
    """A family with a walk that stands at this question of the short kader."""
    gang = begin(kompas, **over)
    bij(gang, principe, vraag)
    return gang


# the whole-line commands


def test_every_prompt_is_a_line_of_its_own_that_ends_in_its_sign_and_nothing_acts_on_a_terminal(kompas):
    bij_vraag(kompas, "feiten", "zelf-gezien")
    _, tekst = praat(kompas, "", "?", "!", "*", "=", "", "Ik zag\x1b[2J iets.", "1", "", "q")
    assert "\x1b" not in tekst
    assert all(regel.endswith(" >") for regel in tekst.split("\n") if " >" in regel)


def test_help_shows_what_the_question_means_and_asks_again(kompas):
    gang = bij_vraag(kompas, "feiten", "zelf-gezien")
    _, tekst = praat(kompas, "", "?")
    assert gang.wandeling.vraag.hulp in tekst
    assert gang.wandeling.principe.waarom in tekst
    assert tekst.count("Uitspraak >") == 2


def test_direct_danger_is_answered_at_every_prompt_and_nothing_moves(kompas):
    gang = bij_vraag(kompas, "feiten", "zelf-gezien")
    _, tekst = praat(kompas, "!", "", "!", "Ik zag hem.", "!", "!")
    assert tekst.count("0800-2000") == 4
    assert kompas.kluis.reflectie(gang.reflectie.id).plek == gang.reflectie.plek
    assert concepten(kompas)[0].velden == {"tekst": "Ik zag hem."}


@pytest.mark.parametrize("opdracht", ["", "-", ">"])
def test_skipping_and_next_go_to_the_next_question(kompas, opdracht):
    bij_vraag(kompas, "feiten", "zelf-gezien")
    _, tekst = praat(kompas, "", opdracht)
    assert "Wat weet je alleen via een ander?" in tekst
    assert antwoorden(kompas) == []


def test_back_goes_to_the_question_before(kompas):
    gang = bij_vraag(kompas, "feiten", "via-ander")
    praat(kompas, "", "<")
    assert kompas.kluis.reflectie(gang.reflectie.id).plek.vraag == "zelf-gezien"


def test_another_principle_is_chosen_by_digit_or_word(kompas):
    gang = bij_vraag(kompas, "dialoog", "wie-gesproken")
    _, tekst = praat(kompas, "", "=", "99", "feiten")
    assert "Ook mogelijk" in tekst
    assert "Dat staat niet in het lijstje." in tekst
    assert kompas.kluis.reflectie(gang.reflectie.id).plek.principe == "feiten"
    praat(kompas, "", "=", "1")
    assert kompas.kluis.reflectie(gang.reflectie.id).plek.principe == "dialoog"


def test_next_question_half_way_a_form_records_what_is_there(kompas):
    bij_vraag(kompas, "feiten", "zelf-gezien")
    _, tekst = praat(kompas, "", "Ik zag hem.", ">")
    assert "bewaard" in tekst.split("\n")
    assert "via een ander?" in tekst
    assert antwoorden(kompas)[0].tekst == "Ik zag hem."


@pytest.mark.parametrize("teken", ["?", "-", "<", "!", ">", "=", "*", ".", "q"])
def test_a_backslash_makes_a_command_text(kompas, teken):
    bij_vraag(kompas, "feiten", "zelf-gezien")
    praat(kompas, "", f"\\{teken}", "", "")
    assert antwoorden(kompas)[0].tekst == teken


def test_a_command_inside_a_line_is_text(kompas):
    bij_vraag(kompas, "feiten", "zelf-gezien")
    praat(kompas, "", "- hij zei: q?", "", "")
    assert antwoorden(kompas)[0].tekst == "- hij zei: q?"


def test_q_stops_anywhere_with_nothing_lost(kompas):
    bij_vraag(kompas, "feiten", "zelf-gezien")
    code, _ = praat(kompas, "", "Ik zag hem.", "q")
    assert code == 0
    assert concepten(kompas)[0].velden == {"tekst": "Ik zag hem."}


# looking something up


@pytest.fixture
def eigen(tmp_path):
    """A family with a walk at the first question of a small own kader, beside small own words, cards and mirror."""
    zet_kaders(tmp_path)
    with nieuw_kompas(tmp_path) as kompas:
        begin(kompas, "wat-gebeurde", kader="proef")
        yield kompas


def bij_besloten(kompas, *regels):
    """Type these lines at the question that has the word OTS in it."""
    gang = hervat(kompas, kompas.casus("Linde"), reflecties(kompas)[0])
    bij(gang, "feiten", "besloten")
    return praat(kompas, "", *regels)[1]


def na(tekst, stuk):
    """What was said after this."""
    assert stuk in tekst
    return tekst.split(stuk, 1)[1]


def spiegelvragen(kompas):
    return [erbij.vraag for erbij in reflecties(kompas)[0].spiegelvragen]


def test_help_explains_the_words_in_the_question_and_names_the_cards(eigen):
    tekst = bij_besloten(eigen, "?")
    hulp = na(tekst, "Woorden in deze vraag:\n")
    assert "  OTS (ondertoezichtstelling): Iets.\n" in hulp
    assert "Kaarten:\n  1  Een 😀 kaart\n" in hulp
    assert "  gezag" not in hulp


def test_a_question_without_words_or_cards_has_no_heading_for_them(eigen):
    eigen.naslag.begrippen = Begrippenlijst([])
    gang = hervat(eigen, eigen.casus("Linde"), reflecties(eigen)[0])
    bij(gang, "afronden", "volgende")
    _, tekst = praat(eigen, "", "?")
    assert "Klein en veilig." in tekst
    assert "Woorden in deze vraag" not in tekst
    assert "Kaarten:" not in tekst


@pytest.mark.parametrize("woord", ["OTS", "ots", "?ondertoezichtstelling", "  ots  "])
def test_any_word_is_explained_in_any_of_its_forms(eigen, woord):
    tekst = bij_besloten(eigen, woord if woord.startswith("?") else f"? {woord}")
    assert "OTS (ondertoezichtstelling)" in tekst
    assert "Dit lijkt erop" not in tekst


def test_a_word_that_is_half_known_gives_what_is_nearest_and_an_unknown_one_says_what_to_do(eigen):
    assert "  gezag: Wie beslist." in na(bij_besloten(eigen, "? gezga"), "Dit lijkt erop:")
    weg = bij_besloten(eigen, "? xqzwv", "? 99")
    assert weg.count("Dat woord of die kaart is er niet. Met ? zie je wat er bij deze vraag hoort.") == 2
    assert antwoorden(eigen) == []


@pytest.mark.parametrize("welke", ["1", "een 😀 kaart", "kaartje"])
def test_a_card_is_read_by_its_number_or_title(eigen, welke):
    tekst = bij_besloten(eigen, f"? {welke}")
    assert "Goed om te weten: Geen juridisch advies." in tekst
    assert "0800-0000" in tekst
    assert "Controleer dit" not in tekst


def test_a_card_that_was_not_looked_after_says_so_in_the_list_and_on_itself(tmp_path, eigen):
    with weer_open(tmp_path, "2028-01-01") as later:
        _, tekst = praat(later, "", "", "?", "? 1")
    assert "  1  Een 😀 kaart  (controleer dit)" in tekst
    assert "Let op: Controleer dit: het is na 21 mei 2027" in tekst


def test_the_mirror_says_what_it_is_not_then_each_limit_signal_and_numbered_question(eigen):
    _, tekst = praat(eigen, "", "*")
    spiegel = na(tekst, "De spiegel bij Feiten\n")
    delen = [
        "Signalen, geen feiten.",
        "Één 😀 ding",
        "  Let op: Niet samen aan tafel.",
        "  Mensen noemen één ding.",
        "  1  Wat zie je?",
        "  2  Wat raakt je?  [leerdeel]",
        "Vooraf",
        "  3  Wat was er eerder?",
        "En wat gaat er goed?",
        "  4  Wat gaat goed?",
    ]
    regels = iter(spiegel.split("\n"))
    assert all(deel in regels for deel in delen)
    assert "nog niet naar wat je zelf opschreef" in spiegel


def test_a_taken_mirror_question_is_asked_with_its_limit_and_answered_like_any_other(eigen):
    _, tekst = praat(eigen, "", "*", "* 1", "Vader zweeg.", "feit", "", "", "")
    gevraagd = na(tekst, "Deze vraag staat in je wandeling, na de vragen van Feiten.")
    assert gevraagd.index("Let op: Niet samen aan tafel.") < gevraagd.index("Wat zie je?  [casusdeel]")
    assert "Feiten (" not in gevraagd
    assert spiegelvragen(eigen) == ["s-1-a"]
    (feit,) = antwoorden(eigen)
    assert (feit.vraag, feit.tekst, feit.aard) == ("s-1-a", "Vader zweeg.", "feit")
    assert concepten(eigen) == []


def test_help_at_a_mirror_question_tells_its_signal_and_its_own_source(eigen):
    _, tekst = praat(eigen, "", "*", "* 1", "?")
    hulp = na(tekst, "Wat zie je?  [casusdeel]")
    assert "Mensen noemen één ding." in hulp
    assert "Uit: Een boek, paragraaf 1." in hulp
    assert "hoofdstuk 4" not in hulp


def test_a_mirror_question_about_yourself_says_that_it_is_and_goes_to_the_leerdeel(eigen):
    _, tekst = praat(eigen, "", "*", "* 2", "Ik schrok.", ".")
    assert "Wat raakt je?  [leerdeel: over jouw eigen handelen, zonder het gezin]" in tekst
    assert [rij.aantekening.tekst for rij in eigen.kluis.leerdeel()] == ["Ik schrok."]


@pytest.mark.parametrize("wat", ["kort", "alles"])
def test_the_whole_mirror_goes_by_group_each_with_what_goes_well_and_ends_with_its_last_questions(eigen, wat):
    _, tekst = praat(eigen, "", f"* {wat}")
    delen = na(tekst, "Signalen, geen feiten.").split("Mensen noemen één ding.")[1]
    goed, slot = delen.index("Wat gaat goed?"), delen.index("Wat doe je hiermee?")
    assert delen.index("Wat zie je?") < goed < slot
    assert ("Wat raakt je?" in delen) == (wat == "alles")
    assert ("Iets anders (paragraaf 2)\n" in delen) == (wat == "alles")
    assert ("Buiten deze casus: Dat gaat over wetten." in delen) == (wat == "alles")


def test_numbers_count_in_the_list_that_was_shown_last(eigen):
    praat(eigen, "", "*", "* kort", "* 3")
    assert spiegelvragen(eigen) == ["slot-a"]


def test_a_question_that_is_in_the_walk_says_so_in_the_list(eigen):
    _, tekst = praat(eigen, "", "*", "* 1", "*")
    assert "Wat zie je?  (staat in je wandeling)" in tekst


def test_without_a_list_or_with_a_number_that_is_not_in_it_nothing_is_taken(eigen):
    _, tekst = praat(eigen, "", "* 1", "*", "* 99", "* 0", f"* {'9' * 5000}", "* meer")
    assert tekst.count("Dat cijfer staat er niet bij. Met * zie je de vragen van de spiegel.") == 4
    assert "Meer is er niet in dit lijstje." in tekst
    assert spiegelvragen(eigen) == []
    assert antwoorden(eigen) == []


def test_a_principle_beside_which_the_mirror_has_nothing_says_so(eigen):
    gang = hervat(eigen, eigen.casus("Linde"), reflecties(eigen)[0])
    gang.naar("afronden")
    _, tekst = praat(eigen, "", "*")
    assert "De spiegel heeft niets bij dit principe. Met * kort zie je de korte spiegel." in tekst


def test_a_long_list_comes_in_parts_that_count_on(tmp_path, eigen):
    ruit = ALLE["ruit"]
    s_3 = ruit[ruit.index("      - id: s-3\n") : ruit.index("      - id: s-2\n")]
    meer = ruit.replace(s_3, s_3 + "".join(s_3.replace("s-3", f"s-3{nr}") for nr in range(10)))
    (tmp_path / "kaders" / "ruit.yaml").write_text(meer, "utf-8")
    with weer_open(tmp_path) as kompas:
        _, tekst = praat(kompas, "", "*", "* meer", "* 14")
        assert "  10  Wat gaat goed?" in tekst
        assert "  11  Wat was er eerder?" in tekst
        assert spiegelvragen(kompas) == ["s-39-a"]


def test_at_the_end_of_a_walk_the_mirror_can_still_be_asked_and_a_question_keeps_it_open(eigen):
    gang = hervat(eigen, eigen.casus("Linde"), reflecties(eigen)[0])
    while gang.wandeling.vraag:
        gang.volgende()
    _, tekst = praat(eigen, "", "? ots", "?", "*", "* 3")
    assert "OTS (ondertoezichtstelling): Iets." in na(tekst, "Wat neem je mee?")
    assert "De korte spiegel" in na(tekst, "Wat neem je mee?")
    assert "Wat doe je hiermee?  [casusdeel" in tekst
    assert reflecties(eigen)[0].stand == "open"


@pytest.mark.parametrize("regel", ["* vader kwam binnen", "*", "? wie weet dit", "* 3"])
def test_a_line_of_a_long_text_that_begins_with_a_sign_is_text(eigen, regel):
    bij(hervat(eigen, eigen.casus("Linde"), reflecties(eigen)[0]), "feiten", "leunt-op")
    praat(eigen, "", "Eerst dit.", regel, ".")
    verwacht = "Eerst dit." if regel == "*" else f"Eerst dit.\n{regel}"
    assert [a.tekst for a in antwoorden(eigen)] == [verwacht]


@pytest.mark.parametrize("regel", ["? ots", "* 1", "* kort", "?"])
def test_a_backslash_makes_text_of_a_line_that_would_look_something_up(eigen, regel):
    praat(eigen, "", f"\\{regel}", "", "")
    assert antwoorden(eigen)[0].tekst == regel


def test_a_list_that_begins_with_a_star_is_text_at_a_question_too(eigen):
    praat(eigen, "", "* hij zweeg", "", "")
    assert antwoorden(eigen)[0].tekst == "* hij zweeg"


@pytest.mark.parametrize(
    "half", ["?", "? O", "? OTS", "*", "* ", "* 1", "* k", "* kort", "+", "+ 1", "q", "<", "\x15"]
)
def test_a_command_at_a_question_is_never_kept_as_what_was_being_typed(eigen, half):
    praat_traag(eigen, "", half=half)
    assert concepten(eigen) == []
    praat_traag(eigen, "", half=f"Hij zweeg.{WIS_REGEL}{half}")
    assert concepten(eigen) == []


def test_a_list_that_begins_with_a_star_is_kept_while_it_is_typed(eigen):
    praat_traag(eigen, "", half="* hij zweeg")
    assert concepten(eigen)[0].velden == {"tekst": "* hij zweeg"}


@pytest.mark.parametrize("regel", ["stoppen", "x", "-", ">", "<>", "+", "+ 1", "ja"])
def test_only_an_empty_line_or_a_dot_closes_the_walk(eigen, regel):
    gang = hervat(eigen, eigen.casus("Linde"), reflecties(eigen)[0])
    while gang.wandeling.vraag:
        gang.volgende()
    _, tekst = praat(eigen, "", regel)
    assert "Dat staat er niet bij." in na(tekst, "Wat neem je mee?")
    assert tekst.count("Wat neem je mee?") == 1
    assert reflecties(eigen)[0].stand == "open"


@pytest.mark.parametrize("regel", ["", "."])
def test_an_empty_line_or_a_dot_closes_the_walk(eigen, regel):
    gang = hervat(eigen, eigen.casus("Linde"), reflecties(eigen)[0])
    while gang.wandeling.vraag:
        gang.volgende()
    _, tekst = praat(eigen, "", "x", regel)
    assert "Afgerond." in tekst
    # Without the cover name: the line is there to be copied, and a shell remembers.
    assert "naar het dossier: kompas uitvoer --doel dossier\n" in tekst
    assert reflecties(eigen)[0].stand == "afgerond"


def test_away_from_a_question_the_star_says_where_the_mirror_is(eigen):
    _, tekst = praat(eigen, "*")
    assert "De spiegel hoort bij een vraag van je wandeling." in tekst


# fields


LANG = ["Eerste regel.  ", "", "", "\tمرحبا 👩‍👩‍👧‍👦", "e\u0301 " + "x" * 100_000, "- slot"]


def test_a_long_text_runs_until_a_dot_and_comes_back_byte_for_byte(kompas):
    bij_vraag(kompas, "tegenspraak", "welke-druk")
    code, tekst = praat(kompas, "", *LANG, ".", "q")
    assert code == 0
    assert "Antwoord (een . op een eigen regel is klaar) >" in tekst
    assert "bewaard" in tekst.split("\n")
    assert antwoorden(kompas)[0].tekst == "\n".join(LANG)


def test_the_first_line_of_a_long_text_typed_slowly_is_recorded_once(kompas):
    bij_vraag(kompas, "tegenspraak", "welke-druk")
    praat_traag(kompas, "", "eerste regel", "tweede", ".", "q")
    assert [a.tekst for a in antwoorden(kompas)] == ["eerste regel\ntweede"]
    assert concepten(kompas) == []


def test_a_long_text_that_is_taken_up_again_keeps_its_last_line_when_it_is_left_at_once(kompas):
    bij_vraag(kompas, "tegenspraak", "welke-druk")
    praat_traag(kompas, "", "eerste regel", "tweede regel")
    _, tekst = praat_traag(kompas, "")
    assert "Hier was je nog mee bezig." in tekst
    assert concepten(kompas)[0].velden == {"tekst": "eerste regel\ntweede regel"}


def test_a_long_text_that_is_changed_keeps_its_last_line_when_it_is_left_at_once(kompas):
    bij_vraag(kompas, "tegenspraak", "welke-druk")
    praat_traag(kompas, "", "eerste regel", "tweede regel", ".", "+", "1")
    assert concepten(kompas) == []
    praat_traag(kompas, "", "+", "1", half=" en meer")
    assert concepten(kompas)[0].velden["tekst"] == "eerste regel\ntweede regel en meer"


@pytest.mark.parametrize("eerst", [[], ["moeder is bang voor vader"]])
def test_at_a_question_with_choices_nothing_that_is_typed_becomes_text(kompas, eerst):
    bij_vraag(kompas, "dialoog", "veilig-praten")
    praat_traag(kompas, "", *eerst, "1")
    assert [(a.keuze, a.tekst) for a in antwoorden(kompas)] == [("samen", "")]
    praat_traag(kompas, "", "<", half="2")
    assert concepten(kompas) == []


OPDRACHTEN = ["?", "-", "<", "!", ">", "=", "*", ".", "q"]


@pytest.mark.parametrize("opdracht", OPDRACHTEN)
def test_a_command_typed_slowly_in_an_empty_field_is_not_kept_as_its_text(kompas, opdracht):
    bij_vraag(kompas, "tegenspraak", "met-afstand")
    praat_traag(kompas, "", "oordeel", "collega", half=opdracht)
    assert concepten(kompas)[0].velden == {"oordeel_vooraf": "oordeel", "wie": "collega"}


@pytest.mark.parametrize("opdracht", OPDRACHTEN)
def test_a_command_typed_slowly_in_a_long_text_is_not_kept_as_a_line_of_it(kompas, opdracht):
    bij_vraag(kompas, "tegenspraak", "welke-druk")
    praat_traag(kompas, "", "eerste regel", half=opdracht)
    assert concepten(kompas)[0].velden == {"tekst": "eerste regel"}


@pytest.mark.parametrize("opdracht", OPDRACHTEN)
def test_a_command_typed_slowly_over_what_stood_ready_leaves_that_as_it_was(kompas, opdracht):
    bij_vraag(kompas, "feiten", "zelf-gezien")
    praat_traag(kompas, "", half="Hij sliep.")
    praat_traag(kompas, "", half=f"{WIS_REGEL}{opdracht}")
    assert concepten(kompas)[0].velden == {"tekst": "Hij sliep."}


@pytest.mark.parametrize("opdracht", OPDRACHTEN)
def test_a_command_typed_slowly_in_a_row_is_not_kept_as_its_text(kompas, opdracht):
    bij_vraag(kompas, "feiten", "zelf-gezien")
    _, lijst = praat(kompas, "", "Hij sliep.", "1", "+")
    nummer = nummer_van(lijst, "Wat ieder er zelf van zegt")
    praat_traag(kompas, "", "+", nummer, "moeder", half=opdracht)
    half = [c.velden["wat_zegt_ieder"] for c in concepten(kompas)]
    assert all(opdracht not in rij.values() for rijen in half for rij in rijen)


def test_what_was_typed_and_changed_into_q_before_it_could_be_told_is_not_kept(kompas):
    bij_vraag(kompas, "tegenspraak", "welke-druk")
    lezer = TrageLezer(["", "eerste regel", "q"])

    def lees_en_vertel_te_vroeg(begin="", bij_wijziging=None):
        if bij_wijziging and lezer.over[0] == "q\n":
            bij_wijziging("qui")
            return lezer.over.pop(0).strip()
        return TrageLezer.lees(lezer, begin, bij_wijziging)

    lezer.lees = lees_en_vertel_te_vroeg
    assert tot_het_einde(lambda: thuis(Gesprek(lezer, io.StringIO()), kompas, "Linde")) == 0
    assert concepten(kompas)[0].velden == {"tekst": "eerste regel"}


def test_what_stands_above_a_long_text_that_is_taken_up_again_is_its_own_prompt(kompas):
    bij_vraag(kompas, "tegenspraak", "welke-druk")
    praat_traag(kompas, "", "eerste regel")
    lezer = TrageLezer(["", "verder"])
    tot_het_einde(lambda: thuis(Gesprek(lezer, io.StringIO()), kompas, "Linde"))
    assert lezer.kop == "Antwoord (een . op een eigen regel is klaar) >"


def test_what_stands_above_a_secret_is_its_own_prompt():
    koppen = []

    class GeheimeLezer(TrageLezer):
        def lees_geheim(self):
            koppen.append(self.kop)
            return self.lees()

    wachtzin = "zeven groene laarzen in de sneeuw"
    lezer = GeheimeLezer(["", "", wachtzin, wachtzin])
    uit = io.StringIO()
    gesprek = Gesprek(lezer, uit)
    gesprek.vraag("Doorgaan? 1) ja, 2) nee")
    assert nieuwe_wachtzin(gesprek, ()) == wachtzin
    assert koppen == ["Wachtzin >", "Wachtzin >", "Nog een keer >"]
    assert uit.getvalue().count("Wachtzin >\n") == 2


def test_a_choice_takes_its_digit_its_word_or_the_beginning_and_tells_what_it_does_not_know(kompas):
    bij_vraag(kompas, "feiten", "zelf-gezien")
    regels = ["Hij sliep.", "9", "weet niet", "vermoe", "Zij ook.", "2", "Ik schrok.", "Niet-pluis"]
    _, tekst = praat(kompas, "", *regels)
    assert tekst.count("Dat staat niet in het lijstje.") == 2
    assert [a.aard for a in antwoorden(kompas)] == ["vermoeden", "feit", "niet_pluis"]


def test_a_person_takes_a_digit_or_a_role_and_a_new_name_asks_who_that_is(kompas):
    bij_vraag(kompas, "dialoog", "wie-gesproken")
    regels = ["kind 1", "Ik wil naar oma.", ".", "4", "Niet nu.", ".", "buurvrouw Bea", "", "Het is er stil.", "."]
    _, tekst = praat(kompas, "", *regels)
    assert "buurvrouw Bea staat nog niet bij de mensen. Wie is dit?" in tekst
    casus = kompas.casus("Linde")
    gesprekken = antwoorden(kompas)
    assert [casus.rol(g.persoon) for g in gesprekken] == ["kind 1", "kind 1", "buurvrouw Bea"]
    assert casus.betrokkenen[-1].soort == "netwerk"


def test_a_choice_of_the_question_moves_on_and_opens_what_belongs_to_it(kompas):
    bij_vraag(kompas, "dialoog", "veilig-praten")
    _, tekst = praat(kompas, "", "misschien", "4")
    assert "Dat staat niet in het lijstje." in tekst
    assert "Wat moet je eerst weten om veilig te kunnen praten?" in tekst
    praat(kompas, "", "<", "1")
    (keuze,) = antwoorden(kompas)
    assert keuze.keuze == "samen"


def test_a_number_that_looks_like_a_bsn_is_left_out_and_one_key_puts_it_back(kompas):
    bij_vraag(kompas, "feiten", "zelf-gezien")
    _, tekst = praat(kompas, "", "Brief 111222333.", "g", "feit", "Brief 123456782.", "", "feit")
    assert "is weggelaten" in tekst
    assert [a.tekst for a in antwoorden(kompas)] == ["Brief 111222333.", "Brief [nummer weggelaten]."]


def test_a_name_in_the_leerdeel_is_told_and_the_text_waits(kompas):
    gang = bij_vraag(kompas, "tegenspraak", "welke-druk")
    zet_echte_naam(kompas, gang.casus, gang.casus.betrokkenen[1].id, "Fatima Bouzid")
    code, tekst = praat(kompas, "", "Fatima belt elke dag.", ".", "q")
    assert code == 0
    assert "het register van je kluis" in tekst
    assert "bewaard" not in tekst.split("\n")
    assert concepten(kompas)[0].velden == {"tekst": "Fatima belt elke dag."}


# changing


def nummer_van(tekst, label):
    """The digit before a field in the list that ``+`` shows."""
    regel = next(r for r in tekst.split("\n") if f"  {label}:" in r)
    return regel.split()[0]


def test_everything_of_what_was_written_can_be_filled_in_later(kompas):
    bij_vraag(kompas, "feiten", "zelf-gezien")
    praat(kompas, "", "Hij sliep.", "feit", "Zij ook.", "feit")
    _, lijst = praat(kompas, "", "+ 1")
    bron, ieder, delen = (
        nummer_van(lijst, label) for label in ("Bron", "Wat ieder er zelf van zegt", "Mag gedeeld worden met")
    )
    velden = [bron, "vader, aan de telefoon", ieder, "moeder", "1", "Klopt niet.", "", "", delen, "moeder", ""]
    _, tekst = praat(kompas, "", "+ 1", *velden)
    eerste, tweede = antwoorden(kompas)
    assert tekst.split("\n").count("bewaard") == 1
    assert kompas.casus("Linde").rol(eerste.bron.persoon) == "vader"
    assert (eerste.bron.tekst, eerste.wat_zegt_ieder[0].eigen_woorden) == ("aan de telefoon", "Klopt niet.")
    assert len(eerste.mag_gedeeld_worden_met) == 1
    assert tweede.bron is None


@pytest.fixture
def met_rijen(kompas):
    """Gives what to type to come to the list of what everybody says of something that was recorded."""
    bij_vraag(kompas, "feiten", "zelf-gezien")
    _, lijst = praat(kompas, "", "Hij sliep.", "1", "+")
    return "", "+", nummer_van(lijst, "Wat ieder er zelf van zegt")


def test_the_first_cell_of_a_row_is_kept_while_it_is_typed_and_stands_ready_again(kompas, met_rijen):
    praat_traag(kompas, *met_rijen, half="moed")
    assert [rij["persoon"] for rij in concepten(kompas)[0].velden["wat_zegt_ieder"]] == ["moed"]
    praat_traag(kompas, *met_rijen, "er", "1", "Klopt niet.", ">", "", "")
    assert concepten(kompas) == []
    (rij,) = antwoorden(kompas)[0].wat_zegt_ieder
    assert kompas.casus("Linde").rol(rij.persoon) == "moeder"
    assert rij.eigen_woorden == "Klopt niet."


def test_half_a_row_that_is_erased_is_gone(kompas, met_rijen):
    praat_traag(kompas, *met_rijen, half="moed")
    praat_traag(kompas, *met_rijen, WIS_REGEL, "")
    assert concepten(kompas) == []
    assert antwoorden(kompas)[0].wat_zegt_ieder == ()


@pytest.mark.parametrize("opdracht", ["<", ">", "-", "."])
def test_half_a_row_that_is_passed_by_with_a_command_stays(kompas, met_rijen, opdracht):
    praat_traag(kompas, *met_rijen, half="moed")
    praat_traag(kompas, *met_rijen, f"{WIS_REGEL}{opdracht}")
    assert [rij["persoon"] for rij in concepten(kompas)[0].velden["wat_zegt_ieder"]] == ["moed"]


def test_leaving_half_way_a_row_keeps_what_was_typed_of_it(kompas, met_rijen):
    praat_traag(kompas, *met_rijen, "moeder", "q")
    assert [rij["persoon"] for rij in concepten(kompas)[0].velden["wat_zegt_ieder"]] == ["moeder"]


@pytest.mark.parametrize("praat_zo", [praat, praat_traag])
def test_back_in_a_row_goes_to_the_cell_before_it(kompas, met_rijen, praat_zo):
    wis = WIS_REGEL if praat_zo is praat_traag else ""
    praat_zo(kompas, *met_rijen, "moeder", "<", f"{wis}vader", "1", "Klopt niet.", ">", "", "")
    (rij,) = antwoorden(kompas)[0].wat_zegt_ieder
    assert (kompas.casus("Linde").rol(rij.persoon), rij.eigen_woorden) == ("vader", "Klopt niet.")


def test_an_earlier_text_can_be_put_back(kompas):
    bij_vraag(kompas, "feiten", "zelf-gezien")
    praat(kompas, "", "Hij sliep.", "feit", "+", "1", "Hij sliep niet.", "")
    assert antwoorden(kompas)[0].tekst == "Hij sliep niet."
    praat(kompas, "", "+", "v", "1")
    assert antwoorden(kompas)[0].tekst == "Hij sliep."


VEEL = "9" * 4400
"""More digits than Python makes a number of."""


def test_thousands_of_digits_are_no_number_in_any_list(kompas):
    bij_vraag(kompas, "feiten", "zelf-gezien")
    code, tekst = praat(kompas, VEEL, "", "Hij sliep.", VEEL, "1", f"+ {VEEL}", "+", VEEL, "", f"? {VEEL}", "=", VEEL)
    assert code == 0
    assert "Dat staat er niet bij. Typ n, m, t, een cijfer of Enter." in tekst
    assert tekst.count("Dat staat niet in het lijstje.") == 2
    assert "Daar staat nog niets." in tekst
    assert "Dat staat er niet bij. Met ? zie je de lijst." in tekst


@pytest.mark.parametrize("regels", [[VEEL], ["Linde", "n", "3", VEEL], ["Linde", "m", VEEL]])
def test_thousands_of_digits_are_no_family_doubt_or_person(kompas, regels):
    gezin(kompas)
    assert praat(kompas, *regels, casus=None)[0] == 0
    assert reflecties(kompas) == []


def test_thousands_of_digits_are_no_earlier_text(kompas):
    bij_vraag(kompas, "feiten", "zelf-gezien")
    praat(kompas, "", "Hij sliep.", "feit", "+", "1", "Hij sliep niet.", "", "+", "v", VEEL)
    assert antwoorden(kompas)[0].tekst == "Hij sliep niet."


def test_plus_where_nothing_stands_is_told(kompas):
    bij_vraag(kompas, "feiten", "zelf-gezien")
    assert "Daar staat nog niets." in praat(kompas, "", "+ 3")[1]


# safety, people and beginning


def test_a_walk_begins_with_the_question_about_danger_and_its_answer_is_kept_nowhere(kompas):
    gezin(kompas)
    _, tekst = praat(kompas, "n", "2", "", "1", "")
    assert tekst.index(veiligheid.VRAAG) < tekst.index("Waar twijfel je over?")
    assert blad().signalen[0] in tekst
    reflectie = kompas.reflecties(kompas.casus("Linde"))[0]
    assert reflectie.twijfel.id == "wat-gebeurde"
    assert "weet_niet" not in reflectie.model_dump_json()


def test_the_question_about_danger_comes_again_on_another_day_and_not_on_the_same(tmp_path, kompas):
    bij_vraag(kompas, "feiten", "zelf-gezien")
    assert veiligheid.VRAAG_KORT not in praat(kompas, "")[1]
    with weer_open(tmp_path, "2026-11-22") as morgen:
        assert veiligheid.VRAAG_KORT in praat(morgen, "")[1]


@pytest.mark.parametrize("antwoord", ["ja", "j", "1", "weet niet", "2", "JA"])
def test_who_says_that_there_is_danger_sees_who_to_call_also_at_the_short_question(tmp_path, kompas, antwoord):
    bij_vraag(kompas, "feiten", "zelf-gezien")
    with weer_open(tmp_path, "2026-11-22") as morgen:
        _, tekst = praat(morgen, "", antwoord)
    assert "0800-2000" in na(tekst, veiligheid.VRAAG_KORT)
    assert tekst.rstrip().endswith("Enter als je verder kunt, q om te stoppen >")


@pytest.mark.parametrize("antwoord", ["", "nee", "n", "3"])
def test_only_enter_or_no_goes_on_at_the_short_question_about_danger(tmp_path, kompas, antwoord):
    bij_vraag(kompas, "feiten", "zelf-gezien")
    with weer_open(tmp_path, "2026-11-22") as morgen:
        _, tekst = praat(morgen, "", "misschien", "<", antwoord)
    assert tekst.count(veiligheid.VRAAG_KORT) == 3
    assert tekst.count("Dat staat niet in het lijstje.") == 2
    assert "0800-2000" not in tekst
    assert "Wat zag of hoorde je zelf?" in tekst


def test_the_question_about_danger_before_a_walk_wants_an_answer(kompas):
    gezin(kompas)
    _, tekst = praat(kompas, "n", "", "-", "3")
    assert tekst.count(veiligheid.VRAAG) == 1
    assert tekst.count("Dit wordt niet bewaard >") == 3
    assert tekst.count("Waar twijfel je over?") == 1


@pytest.mark.parametrize("leidraad", [[], ["k", "vijf-principes"]])
def test_a_doubt_in_own_words_is_stored_before_the_next_question(kompas, leidraad):
    gezin(kompas)
    praat_traag(kompas, "n", "3", *leidraad, "Ik vertrouw het niet.")
    assert [r.twijfel.tekst for r in reflecties(kompas)] == ["Ik vertrouw het niet."]


@pytest.mark.parametrize("antwoord", ["", "2", "helemaal"])
def test_the_route_that_is_chosen_after_the_doubt_is_the_route_of_the_walk(kompas, antwoord):
    gezin(kompas)
    praat_traag(kompas, "n", "3", "Ik vertrouw het niet.", antwoord)
    assert [r.route for r in reflecties(kompas)] == ["helemaal" if antwoord else "kort"]


@pytest.mark.parametrize(("route", "eerste"), [("kort", "wie-gesproken"), ("helemaal", "welke-zorg")])
def test_each_route_begins_at_its_own_first_question(kompas, route, eerste):
    gezin(kompas)
    praat(kompas, "n", "3", "Ik vertrouw het niet.", route)
    assert reflecties(kompas)[0].plek.vraag == eerste


def test_half_a_doubt_in_own_words_is_stored_when_the_terminal_goes_away(kompas):
    gezin(kompas)
    praat_traag(kompas, "n", "3", half="Ik vertrouw het n")
    assert [r.twijfel.tekst for r in reflecties(kompas)] == ["Ik vertrouw het n"]


@pytest.mark.parametrize("half", ["", "1", "12", "k", "K", "q", "<", f"Ik vertrouw het n{WIS_REGEL}"])
def test_what_is_no_doubt_in_own_words_begins_no_walk_when_the_terminal_goes_away(kompas, half):
    gezin(kompas)
    praat_traag(kompas, "n", "3", half=half)
    praat_traag(kompas, "n", "3", f"Ik vertrouw het n{WIS_REGEL}q")
    assert reflecties(kompas) == []


def test_a_new_family_asks_its_people_and_the_second_adult_brings_one_question(kompas):
    regels = ["+ Gezin Wilg", "moeder, vader", "3", "kind 1", "2", "", "<"]
    code, tekst = praat(kompas, *regels, casus=None)
    assert code == 0
    casus = kompas.casus("Gezin Wilg")
    assert [b.rol for b in casus.betrokkenen] == ["jijzelf", "moeder", "vader", "kind 1"]
    assert casus.samen_veilig == "onbekend"
    assert tekst.count("samen aan tafel?") == 1


def test_how_old_a_child_is_and_whether_all_can_sit_together_are_told_as_stored(kompas):
    _, tekst = praat(kompas, "+ Beuk", "moeder", "vader", "ja", "kind 1", "2", "", "q", casus=None)
    assert tekst.split("\n").count("bewaard") == 1 + 3 + 2


def test_a_field_of_a_person_that_could_not_be_read_is_not_told_as_stored(kompas):
    voor = gezin(kompas)
    code, tekst = praat(kompas, "m", "2", "1", "niemand van ons", "", "", "", "", "", "q")
    assert code == 0
    assert "Dat staat niet in het lijstje." in tekst
    assert "bewaard" not in tekst.split("\n")
    assert kompas.casus("Linde") == voor


def test_an_unknown_case_at_the_prompt_is_told_and_asked_again(kompas):
    _, tekst = praat(kompas, "Bestaat niet", casus=None)
    assert "Er is geen gezin met die schuilnaam" in tekst
    assert tekst.count("Welk gezin?") == 2


@pytest.mark.parametrize("zelfde", ["kade é", "KADE É", "Kade  é", "Kade e\u0301", "Kade\u00a0é"])
def test_a_cover_name_is_used_once_however_it_is_typed(kompas, zelfde):
    casus = gezin(kompas, "Kade é")
    assert "al in gebruik" in praat(kompas, f"+ {zelfde}", casus=None)[1]
    assert len(kompas.casussen()) == 1
    assert kompas.casus(zelfde) == casus


# cut off anywhere


LANGE_WANDELING = [
    "n", "3", "k", "vijf-principes", "3", "1",
    "kind 1", "Ik wil naar oma.", "", "Vaker.", ".",
    "tante Bea", "5", "Hij is druk.", ".",
    "",
    "4",
    "Is vader thuis?", "ik", "", "",
    "-",
    "oma", "Brengt kind 1 weg.", "-",
    "2",
    "", "",
    "=", "goed-genoeg", "Kind 1 heeft gegeten.", "kind 1", "1", "",
    "=", "stap", "Bellen met 111222333.", "g", "ik", "morgen", "moeder", "",
    "Rust.", "Onrust.", "over twee weken", "=", "helemaal", "",
    "Rustig blijven.", ".", "", "<", "q",
]  # fmt: skip


OPGESCHREVEN = [
    ("gesprek", "Ik wil naar oma.\n\nVaker."),
    ("gesprek", "Hij is druk."),
    ("antwoord", ""),
    ("openvraag", "Is vader thuis?"),
    ("netwerklid", "oma"),
    ("antwoord", ""),
    ("criterium", "Kind 1 heeft gegeten."),
    ("stap", "Bellen met 111222333."),
    ("verwachting", "Rust."),
    ("les", "Rustig blijven."),
]


def opgeschreven(kompas, casus="Linde"):
    """What the vault holds, in words that do not depend on ids."""
    return [(a.soort, a.kern) for a in antwoorden(kompas, casus)]


def test_a_long_walk_records_every_kind_it_asked_for(kompas):
    gezin(kompas)
    code, tekst = praat(kompas, *LANGE_WANDELING)
    assert code == 0
    assert opgeschreven(kompas) == OPGESCHREVEN
    assert concepten(kompas) == []
    # one more for tante Bea, who became one of the people
    assert tekst.split("\n").count("bewaard") == len(OPGESCHREVEN) + 1


def test_cut_off_after_any_line_what_was_told_is_there_and_half_a_form_is_a_concept(tmp_path):
    gezegd = {}
    with nieuw_kompas(tmp_path) as kompas:
        for tot in range(1, len(LANGE_WANDELING)):
            gezin(kompas, f"Linde {tot}")
            code, tekst = praat(kompas, *LANGE_WANDELING[:tot], casus=f"Linde {tot}")
            assert code == 0
            gezegd[tot] = tekst.split("\n").count("bewaard")
    gehad = 0
    with weer_open(tmp_path) as kompas:
        for tot, aantal in gezegd.items():
            naam, laatste = f"Linde {tot}", LANGE_WANDELING[tot - 1]
            mensen = len(kompas.casus(naam).betrokkenen) - 5
            staat = opgeschreven(kompas, naam)
            assert aantal == len(staat) + mensen
            assert staat == OPGESCHREVEN[: len(staat)]
            assert len(staat) >= gehad
            gehad = len(staat)
            if laatste.endswith("."):
                teksten = [a.zoektekst() for a in antwoorden(kompas, naam)]
                assert _in(laatste, teksten, concepten(kompas, naam)), (tot, laatste)


def _in(regel, teksten, half):
    """Whether a sentence that was typed stands in what was recorded or in the one form that is open."""
    assert len(half) <= 1
    velden = [str(waarde) for c in half for waarde in c.velden.values()]
    zonder = regel.replace("111222333", "[nummer weggelaten]")
    return any(regel.strip(".") in tekst or zonder.strip(".") in tekst for tekst in (*teksten, *velden))


def test_a_name_in_a_half_written_leerdeel_answer_keeps_the_walk_open_and_the_session_going(kompas):
    gang = bij_vraag(kompas, "tegenspraak", "welke-druk")
    zet_echte_naam(kompas, gang.casus, gang.casus.betrokkenen[1].id, "Fatima Bouzid")
    formulier = gang.formulier(gang.wandeling.vraag)
    formulier.zet("tekst", "Fatima belt me elke dag.")
    gang.bewaar_concept(formulier)
    while gang.wandeling.vraag:
        gang.volgende()
    code, tekst = praat(kompas, "", "", "", "q")
    assert code == 0
    assert "De reflectie is nog open." in tekst
    assert [r.stand for r in reflecties(kompas)] == ["open"]
    assert concepten(kompas)[0].velden == {"tekst": "Fatima belt me elke dag."}
