"""Dates as typed: the words stay, the days they cover are worked out (ontwerp.md section 2)."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from checklist_app.domain.datum import Datum, begrijp, in_woorden, sorteersleutel

ZATERDAG = date(2026, 11, 21)
IN_MAART = date(2026, 3, 5)

DAGEN = st.dates(date(1950, 1, 1), date(2099, 12, 31))
WOORDEN = st.lists(
    st.sampled_from(
        [
            *(
                "2",
                "5",
                "31",
                "29",
                "2025",
                "9999",
                "0000",
                "999",
                "-",
                "/",
                "2-3",
                "2-3-2025",
                "02-03-25",
                "2025-03-02",
            ),
            *(
                "maart",
                "mrt",
                "februari",
                "zomer",
                "winter",
                "kerst",
                "maandag",
                "ma",
                "weekend",
                "week",
                "maand",
                "jaar",
            ),
            *(
                "gisteren",
                "morgen",
                "vorige",
                "volgende",
                "afgelopen",
                "deze",
                "dit",
                "over",
                "twee",
                "weken",
                "geleden",
            ),
            *("sinds", "rond", "van", "tot", "t/m", "en", "tussen", "begin", "half", "eind", "de", "in"),
        ]
    ),
    max_size=7,
).map(" ".join)


def periode(tekst, vandaag=ZATERDAG, richting="terug"):
    datum = begrijp(tekst, vandaag, richting)
    assert datum.tekst == tekst
    return (datum.van and datum.van.isoformat(), datum.tot and datum.tot.isoformat())


def dag(iso):
    return (iso, iso)


@pytest.mark.parametrize(
    "tekst",
    [
        *(
            "2 maart 2025",
            "2 mrt. 2025",
            "2-3-2025",
            "02-03-25",
            "2/3/2025",
            "2.3.2025",
            "2025-03-02",
            "2e maart 2025",
        ),
        *("zondag 2 maart 2025", "op 2 maart 2025", "Rond 2 Maart 2025", "ongeveer 2 mrt 2025", "2 maart vorig jaar"),
        *(" 2  maart,  2025 ", "2 maart 2025 om 14:00", "2 maart '25", "02-03-2025 om 9 uur"),
    ],
)
def test_one_day_in_many_spellings(tekst):
    assert periode(tekst) == dag("2025-03-02")


@pytest.mark.parametrize(
    ("tekst", "terug", "vooruit"),
    [
        ("2 maart", dag("2026-03-02"), dag("2027-03-02")),
        ("2-3", dag("2026-03-02"), dag("2027-03-02")),
        ("24 dec", dag("2025-12-24"), dag("2026-12-24")),
        ("21 november", dag("2026-11-21"), dag("2026-11-21")),
        ("29 februari", dag("2024-02-29"), dag("2028-02-29")),
        ("maart", ("2026-03-01", "2026-03-31"), ("2027-03-01", "2027-03-31")),
        ("november", ("2026-11-01", "2026-11-30"), ("2026-11-01", "2026-11-30")),
        ("begin maart", ("2026-03-01", "2026-03-10"), ("2027-03-01", "2027-03-10")),
        ("half maart", ("2026-03-11", "2026-03-20"), ("2027-03-11", "2027-03-20")),
        ("midden november", ("2026-11-11", "2026-11-20"), ("2027-11-11", "2027-11-20")),
        ("eind november", ("2026-11-21", "2026-11-30"), ("2026-11-21", "2026-11-30")),
        ("eind december", ("2025-12-21", "2025-12-31"), ("2026-12-21", "2026-12-31")),
        ("zomer", ("2026-06-01", "2026-08-31"), ("2027-06-01", "2027-08-31")),
        ("in het najaar", ("2026-09-01", "2026-11-30"), ("2026-09-01", "2026-11-30")),
        ("winter", ("2025-12-01", "2026-02-28"), ("2026-12-01", "2027-02-28")),
        ("kerst", ("2025-12-25", "2025-12-26"), ("2026-12-25", "2026-12-26")),
        ("week 12", ("2026-03-16", "2026-03-22"), ("2027-03-22", "2027-03-28")),
        ("maandag", dag("2026-11-16"), dag("2026-11-23")),
        ("zaterdag", dag("2026-11-21"), dag("2026-11-21")),
        ("vrijdagavond", dag("2026-11-20"), dag("2026-11-27")),
        ("weekend", ("2026-11-21", "2026-11-22"), ("2026-11-21", "2026-11-22")),
        ("van 2 tot 5 maart", ("2026-03-02", "2026-03-05"), ("2027-03-02", "2027-03-05")),
        ("van december tot maart", ("2025-12-01", "2026-03-31"), ("2026-12-01", "2027-03-31")),
    ],
)
def test_what_comes_round_is_the_nearest_in_the_direction_asked(tekst, terug, vooruit):
    assert periode(tekst) == terug
    assert periode(tekst, richting="vooruit") == vooruit


@pytest.mark.parametrize("richting", ["terug", "vooruit"])
def test_the_month_that_is_going_on_is_the_nearest_one(richting):
    assert periode("maart", IN_MAART, richting) == ("2026-03-01", "2026-03-31")


def test_a_part_of_the_month_that_has_to_come_yet_was_last_year():
    assert periode("eind maart", IN_MAART) == ("2025-03-21", "2025-03-31")


def test_winter_is_still_going_on_in_january():
    for richting in ("terug", "vooruit"):
        assert periode("winter", date(2027, 1, 5), richting) == ("2026-12-01", "2027-02-28")


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("maart 2024", ("2024-03-01", "2024-03-31")),
        ("2024", ("2024-01-01", "2024-12-31")),
        ("in 2024", ("2024-01-01", "2024-12-31")),
        ("03-2025", ("2025-03-01", "2025-03-31")),
        ("zomer 2024", ("2024-06-01", "2024-08-31")),
        ("de winter van 2023", ("2023-12-01", "2024-02-29")),
        ("maart vorig jaar", ("2025-03-01", "2025-03-31")),
        ("vorig jaar zomer", ("2025-06-01", "2025-08-31")),
        ("eind 2024", ("2024-09-01", "2024-12-31")),
        ("begin dit jaar", ("2026-01-01", "2026-05-01")),
        ("vandaag", dag("2026-11-21")),
        ("Vanochtend", dag("2026-11-21")),
        ("gisteren", dag("2026-11-20")),
        ("gisteravond", dag("2026-11-20")),
        ("gisteren om 14:30", dag("2026-11-20")),
        ("eergisteren", dag("2026-11-19")),
        ("morgen", dag("2026-11-22")),
        ("morgenochtend", dag("2026-11-22")),
        ("overmorgen", dag("2026-11-23")),
        ("afgelopen maandag", dag("2026-11-16")),
        ("afgelopen zaterdag", dag("2026-11-14")),
        ("volgende zaterdag", dag("2026-11-28")),
        ("vorige week", ("2026-11-09", "2026-11-15")),
        ("deze week", ("2026-11-16", "2026-11-22")),
        ("volgende week", ("2026-11-23", "2026-11-29")),
        ("vorige week dinsdag", dag("2026-11-10")),
        ("dinsdag volgende week", dag("2026-11-24")),
        ("begin volgende week", ("2026-11-23", "2026-11-24")),
        ("afgelopen week", ("2026-11-14", "2026-11-21")),
        ("afgelopen weekend", ("2026-11-14", "2026-11-15")),
        ("vorige maand", ("2026-10-01", "2026-10-31")),
        ("volgende maand", ("2026-12-01", "2026-12-31")),
        ("vorig jaar", ("2025-01-01", "2025-12-31")),
        ("dit jaar", ("2026-01-01", "2026-12-31")),
        ("afgelopen zomer", ("2026-06-01", "2026-08-31")),
        ("volgend voorjaar", ("2027-03-01", "2027-05-31")),
        ("over twee weken", dag("2026-12-05")),
        ("over 3 dagen", dag("2026-11-24")),
        ("over een maand", dag("2026-12-21")),
        ("over zes weken", dag("2027-01-02")),
        ("over een half jaar", dag("2027-05-21")),
        ("over een jaar", dag("2027-11-21")),
        ("twee weken geleden", dag("2026-11-07")),
        ("3 maanden geleden", dag("2026-08-21")),
        ("ongeveer één jaar geleden", dag("2025-11-21")),
        ("anderhalf jaar geleden", dag("2025-05-21")),
        ("sinds maart", ("2026-03-01", "2026-11-21")),
        ("sinds gisteren", ("2026-11-20", "2026-11-21")),
        ("al sinds 2024", ("2024-01-01", "2026-11-21")),
        ("sinds twee weken", ("2026-11-07", "2026-11-21")),
        ("de afgelopen drie weken", ("2026-10-31", "2026-11-21")),
        ("rond de zomer", ("2026-06-01", "2026-08-31")),
        ("2-5 maart", ("2026-03-02", "2026-03-05")),
        ("2 t/m 5 maart 2024", ("2024-03-02", "2024-03-05")),
        ("2 maart - 5 maart", ("2026-03-02", "2026-03-05")),
        ("2 maart – 5 april 2024", ("2024-03-02", "2024-04-05")),
        ("02-03-2024 - 05-03-2024", ("2024-03-02", "2024-03-05")),
        ("28 december 2024 tot en met 2 januari", ("2024-12-28", "2025-01-02")),
        ("tussen kerst en eind januari", ("2025-12-25", "2026-01-31")),
        ("van vorige week tot gisteren", ("2026-11-09", "2026-11-20")),
        ("maart-april 2025", ("2025-03-01", "2025-04-30")),
        ("2023-2024", ("2023-01-01", "2024-12-31")),
    ],
)
def test_what_people_type(tekst, verwacht):
    assert periode(tekst) == verwacht


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("voor 1 januari", dag("2027-01-01")),
        ("uiterlijk vrijdag", dag("2026-11-27")),
        ("tot de zomer", ("2027-06-01", "2027-08-31")),
        ("vanaf maandag", dag("2026-11-23")),
        ("binnen zes weken", dag("2027-01-02")),
    ],
)
def test_a_plan_may_name_its_last_day(tekst, verwacht):
    assert periode(tekst, richting="vooruit") == verwacht


@pytest.mark.parametrize(
    "tekst",
    [
        *("", " ", "31 februari", "29 februari 2025", "31-4-2025", "2025-13-01", "0-0", "week 60", "maart 0000"),
        *(
            "toen hij vier was",
            "een paar weken geleden",
            "ooit",
            "van 5 tot 2 maart",
            "voor maart",
            "over 999 jaar 2",
        ),
        *("sinds volgende week", "12345", "2 maart of 3 april", "x" * 100_000, "- " * 40, "op " * 30),
    ],
)
def test_what_is_not_understood_keeps_its_text_without_days(tekst):
    assert periode(tekst) == (None, None)


@given(st.one_of(st.text(), WOORDEN), DAGEN, st.sampled_from(["terug", "vooruit"]))
@example("over 999 jaar", date.max, "vooruit")
@example("999 jaar geleden", date.min, "terug")
@example("winter", date.max, "vooruit")
@example("begin vorige week", date.min, "terug")
@example("volgend jaar", date.max, "vooruit")
def test_no_text_is_ever_refused(tekst, vandaag, richting):
    datum = begrijp(tekst, vandaag, richting)
    assert datum.tekst == tekst
    assert (datum.van is None) == (datum.tot is None)
    assert datum.van is None or datum.van <= datum.tot


@given(DAGEN, DAGEN)
def test_a_day_in_words_is_understood_as_that_day(die_dag, vandaag):
    richting = "terug" if die_dag <= vandaag else "vooruit"
    begrepen = begrijp(in_woorden(die_dag, vandaag), vandaag, richting)
    assert (begrepen.van, begrepen.tot) == (die_dag, die_dag)


@given(DAGEN, st.integers(0, 800), st.integers(0, 4000))
def test_a_past_period_in_words_is_understood_as_that_period(van, lengte, geleden):
    tot = van + timedelta(days=lengte)
    vandaag = tot + timedelta(days=geleden)
    begrepen = begrijp(in_woorden(Datum(tekst="", van=van, tot=tot), vandaag), vandaag)
    assert (begrepen.van, begrepen.tot) == (van, tot)


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("2-3", "2 maart"),
        ("2-3-2025", "2 maart 2025"),
        ("eergisteren", "eergisteren"),
        ("20-11", "gisteren"),
        ("mrt", "maart"),
        ("12-2025", "december 2025"),
        ("2024", "2024"),
        ("2-5 maart", "2 tot en met 5 maart"),
        ("winter", "1 december 2025 tot en met 28 februari 2026"),
        ("voorjaar 2024", "1 maart tot en met 31 mei 2024"),
        ("toen hij vier was", "toen hij vier was"),
    ],
)
def test_dates_are_said_as_a_person_would(tekst, woorden):
    assert in_woorden(begrijp(tekst, ZATERDAG), ZATERDAG) == woorden


def test_what_was_yesterday_is_said_otherwise_a_week_later():
    assert in_woorden(begrijp("gisteren", ZATERDAG), ZATERDAG + timedelta(days=7)) == "20 november"


def test_dates_sort_on_their_first_day_and_without_days_last():
    teksten = ["ooit", "maart", "2 maart", "2024", "gisteren"]
    datums = [begrijp(tekst, ZATERDAG) for tekst in teksten]
    gesorteerd = sorted([*datums, None], key=sorteersleutel)
    assert [datum and datum.tekst for datum in gesorteerd] == ["2024", "maart", "2 maart", "gisteren", "ooit", None]


@pytest.mark.parametrize(
    "dagen",
    [
        {"van": date(2025, 1, 1)},
        {"tot": date(2025, 1, 1)},
        {"van": date(2025, 1, 2), "tot": date(2025, 1, 1)},
        {"x": 1},
    ],
)
def test_a_date_with_half_or_reversed_days_does_not_exist(dagen):
    with pytest.raises(ValidationError):
        Datum(tekst="", **dagen)
