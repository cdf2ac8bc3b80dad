"""An end to work on what people upload, however a file makes a reader labour."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

ULANG = 1.0
"""Seconds until the end is told again, should it have come where Python drops it (a finaliser)."""


class _Habis(BaseException):
    """No Exception: the readers' own nets, which take any error for a damaged file, let it by."""


@contextmanager
def tenggat(detik: float, galat: Exception) -> Iterator[None]:
    """Raises `galat` out of the block when it runs longer.

    Works where a worker's task runs, in the main thread of its process; elsewhere the block has
    no limit.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def habis(*_: object) -> None:
        raise _Habis

    lama = signal.signal(signal.SIGALRM, habis)
    try:
        try:
            signal.setitimer(signal.ITIMER_REAL, detik, ULANG)
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    except _Habis:
        raise galat from None
    finally:
        signal.signal(signal.SIGALRM, lama)
