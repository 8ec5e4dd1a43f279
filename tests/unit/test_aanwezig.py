"""The lock after sleep: the clock on the wall ran ahead of the clock that stands still."""

import pytest

from checklist_app.flow.aanwezig import Aanwezig


@pytest.fixture
def klokken():
    return [100.0, 5_000.0]


@pytest.fixture
def aanwezig(klokken):
    return Aanwezig(klokken=(lambda: klokken[0], lambda: klokken[1]))


def verstrijk(klokken, lopend, muur):
    klokken[0] += lopend
    klokken[1] += muur


def test_a_long_while_without_sleep_is_no_sleep(aanwezig, klokken):
    verstrijk(klokken, 3_600, 3_600)
    assert not aanwezig.heeft_geslapen()


@pytest.mark.parametrize(("muur", "sliep"), [(30.0, False), (31.0, True), (28_800.0, True)])
def test_thirty_seconds_on_the_wall_alone_are_sleep(aanwezig, klokken, muur, sliep):
    verstrijk(klokken, 1.0, muur)
    assert aanwezig.heeft_geslapen() is sliep


def test_it_is_told_once_and_not_again_after_unlocking(aanwezig, klokken):
    verstrijk(klokken, 1.0, 600.0)
    assert aanwezig.heeft_geslapen()
    verstrijk(klokken, 1.0, 1.0)
    assert not aanwezig.heeft_geslapen()


def test_a_key_right_after_waking_does_not_hide_the_sleep(aanwezig, klokken):
    verstrijk(klokken, 1.0, 600.0)
    aanwezig.is_er()
    assert not aanwezig.is_weg
    assert aanwezig.heeft_geslapen()


def test_a_clock_that_is_kept_right_in_small_steps_never_locks(aanwezig, klokken):
    for _ in range(100):
        verstrijk(klokken, 1.0, 3.0)
        assert not aanwezig.heeft_geslapen()


def test_a_clock_that_was_set_back_is_no_sleep_and_the_next_sleep_is(aanwezig, klokken):
    verstrijk(klokken, 1.0, -7_200.0)
    assert not aanwezig.heeft_geslapen()
    verstrijk(klokken, 1.0, 40.0)
    assert aanwezig.heeft_geslapen()
