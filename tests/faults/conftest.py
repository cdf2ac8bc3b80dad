"""Real Celery workers against the test database and its Valkey."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[2]


class Pekerja:
    """A `celery worker` with two pool processes, in a process group of its own."""

    def __init__(self, nama: str) -> None:
        from django.conf import settings
        from django.db import connection

        db = connection.settings_dict
        alamat = f"postgres://{db['USER']}:{db['PASSWORD']}@{db['HOST']}:{db['PORT']}/{db['NAME']}"
        self.proses = subprocess.Popen(
            [
                *(sys.executable, "-m", "celery", "-A", "config.celery", "worker"),
                *("-c", "2", "-Q", "tunggu,batch,rawat", "-n", f"{nama}@tes", "-l", "warning"),
            ],
            cwd=AKAR,
            env={
                **os.environ,
                "DATABASE_URL": alamat,
                "DJANGO_SETTINGS_MODULE": "config.settings.tes",
                "MEDIA_ROOT": str(settings.MEDIA_ROOT),
            },
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def bunuh(self) -> None:
        """kill -9 of the worker and of its children at once, like a power cut."""
        os.killpg(self.proses.pid, signal.SIGKILL)
        self.proses.wait()

    def hentikan(self) -> None:
        if self.proses.poll() is None:
            self.proses.terminate()
            try:
                self.proses.wait(10)
            except subprocess.TimeoutExpired:
                self.bunuh()


@pytest.fixture
def pekerja(nyata: None) -> Iterator[Callable[[str], Pekerja]]:
    semua: list[Pekerja] = []

    def mulai(nama: str) -> Pekerja:
        semua.append(Pekerja(nama))
        return semua[-1]

    yield mulai
    for satu in semua:
        satu.hentikan()


@pytest.fixture
def sampai() -> Callable[..., None]:
    """`sampai(syarat, detik)` waits for a condition or fails the test."""

    def tunggu(syarat: Callable[[], bool], detik: float, pesan: str = "") -> None:
        akhir = time.monotonic() + detik
        while not syarat():
            assert time.monotonic() < akhir, pesan or "tidak tercapai"
            time.sleep(0.1)

    return tunggu
