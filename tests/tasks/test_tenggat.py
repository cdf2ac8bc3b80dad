"""An end to work: also inside code that takes every error for its own."""

import signal
import time

import pytest

from tasks.tenggat import tenggat


class Lama(Exception):
    pass


def bekerja(detik: float) -> None:
    """Like a reader that takes any error for a fault of the file, and goes on."""
    akhir = time.monotonic() + detik
    while time.monotonic() < akhir:
        try:
            sum(range(1000))
        except Exception:
            continue


def test_the_end_comes_through_a_net_for_errors() -> None:
    mulai = time.monotonic()
    with pytest.raises(Lama), tenggat(0.1, Lama()):
        bekerja(5)
    assert time.monotonic() - mulai < 4


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_the_end_comes_again_when_python_drops_it() -> None:
    class Penutup:
        def __del__(self) -> None:
            bekerja(0.3)  # an error in here is written to the screen, not raised

    def baca() -> None:
        penutup = Penutup()
        del penutup
        bekerja(5)

    with pytest.raises(Lama), tenggat(0.1, Lama()):
        baca()


def test_what_ends_in_time_is_left_alone() -> None:
    with tenggat(30, Lama()):
        bekerja(0.01)
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
