"""An end to work on what people upload, however a file makes a reader labour."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


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
        raise galat

    lama = signal.signal(signal.SIGALRM, habis)
    signal.setitimer(signal.ITIMER_REAL, detik)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, lama)
