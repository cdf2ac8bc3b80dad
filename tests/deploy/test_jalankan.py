"""`make run` on a stand-in project: order, one run per folder, crashes, orphans, and a clean end.

The stand-in has the real launcher, servers, gunicorn and Celery, but a `manage.py` that only notes
what it is asked.
"""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from deploy.lokal import server
from deploy.lokal.pengawas import Pengawas, kelahiran

PROYEK = Path(__file__).resolve().parents[2]
MANAGE = """
import os, pathlib, sys
assert os.environ["DATABASE_URL"] and os.environ["REDIS_URL"] and os.environ["SECRET_KEY"]
with open("perintah.txt", "a") as catatan:
    print(*sys.argv[1:], file=catatan)
if sys.argv[1] == "muat_demo":
    pathlib.Path(".lkj/akun-demo.txt").write_text("camat.wotu / rahasia")
if sys.argv[1] == "collectstatic":
    pathlib.Path(".lkj/statis").mkdir()
if sys.argv[1] == "batch":
    pathlib.Path(sys.argv[-1]).mkdir(parents=True, exist_ok=True)
    (pathlib.Path(sys.argv[-1]) / "wotu.pdf").touch()
"""
WSGI = """
def application(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"halo"]
"""
CELERY = """
import os
from celery import Celery
app = Celery("tiruan", broker=os.environ["REDIS_URL"])
"""


@dataclass
class Tiruan:
    """A project folder with the launcher in it."""

    akar: Path
    port: int

    def jalankan(self, *argumen: str) -> subprocess.Popen[str]:
        """Started as a script's background job is: with Ctrl-C ignored, until it listens itself."""
        perintah = [sys.executable, "-m", "deploy.lokal.jalankan", *argumen]
        lingkungan = os.environ | {"PORT": str(self.port), "PYTHONPATH": str(self.akar)}
        semula = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            with (self.akar / "layar.txt").open("a") as layar:
                return subprocess.Popen(
                    perintah, cwd=self.akar, env=lingkungan, stdout=layar, stderr=layar, text=True
                )
        finally:
            signal.signal(signal.SIGINT, semula)

    def layar(self) -> str:
        return (self.akar / "layar.txt").read_text()

    def anak(self) -> dict[str, int]:
        catatan = json.loads((self.akar / ".lkj" / "jalan.json").read_text())
        return {nama: anak["pid"] for nama, anak in catatan["anak"].items()}

    def ambil(self) -> bytes:
        with socket.create_connection(("127.0.0.1", self.port), timeout=5) as soket:
            soket.sendall(b"GET / HTTP/1.0\r\n\r\n")
            return soket.makefile("rb").read()


def tunggu(syarat: Callable[[], bool], detik: float = 40) -> None:
    batas = time.monotonic() + detik
    while not syarat():
        assert time.monotonic() < batas, "tidak tercapai"
        time.sleep(0.1)


@pytest.fixture
def tiruan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Tiruan]:
    for nama in ("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "DJANGO_SETTINGS_MODULE"):
        monkeypatch.delenv(nama, raising=False)
    shutil.copytree(PROYEK / "deploy" / "lokal", tmp_path / "deploy" / "lokal")
    (tmp_path / "deploy" / "__init__.py").touch()
    (tmp_path / "config").mkdir()
    isi = {"manage.py": MANAGE, "config/wsgi.py": WSGI, "config/celery.py": CELERY}
    isi |= {"config/__init__.py": "", "config/statis.py": "", "uv.lock": ""}
    for nama, teks in isi.items():
        (tmp_path / nama).write_text(teks)
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        port = soket.getsockname()[1]
    proyek = Tiruan(tmp_path, port)
    yield proyek
    proyek.jalankan("stop").wait(60)
    server.hapus(tmp_path)


def siap(proyek: Tiruan, kali: int = 1) -> None:
    tunggu(lambda: proyek.layar().count("Berhenti: Ctrl-C") == kali)


def test_a_run_goes_from_nothing_to_documents_and_ends_clean(tiruan: Tiruan) -> None:
    proses = tiruan.jalankan()
    siap(tiruan)
    assert tiruan.ambil().endswith(b"halo")
    layar = tiruan.layar()
    assert "hasil/2024-TW4/ (1 PDF)" in layar
    assert f"http://localhost:{tiruan.port}" in layar
    assert "camat.wotu / rahasia" in layar
    anak = tiruan.anak()
    assert set(anak) == {"web", "pekerja-batch", "pekerja-tunggu", "jadwal"}

    kedua = tiruan.jalankan()
    assert kedua.wait(20) == 1
    assert "sudah berjalan di http://localhost" in tiruan.layar()

    proses.send_signal(signal.SIGINT)
    assert proses.wait(30) == 0
    assert [pid for pid in anak.values() if kelahiran(pid)] == []
    assert server.cari(tiruan.akar) is None

    proses = tiruan.jalankan()
    siap(tiruan, 2)
    proses.terminate()
    assert proses.wait(30) == 0
    perintah = (tiruan.akar / "perintah.txt").read_text()
    assert perintah.count("collectstatic") == 1  # unchanged files are not collected again
    assert perintah.count("batch 2024-TW4 --wait --bila-perlu --out hasil/2024-TW4") == 2


def test_a_killed_run_leaves_nothing_in_the_way_of_the_next(tiruan: Tiruan) -> None:
    proses = tiruan.jalankan()
    siap(tiruan)
    lama = tiruan.anak()
    proses.kill()
    proses.wait()
    assert kelahiran(lama["web"])

    berikut = tiruan.jalankan()
    siap(tiruan, 2)
    assert re.search(r"4 proses sisa", tiruan.layar())
    assert [pid for pid in lama.values() if kelahiran(pid)] == []

    berikut.kill()
    berikut.wait()
    yatim = tiruan.anak()
    assert tiruan.jalankan("stop").wait(60) == 0
    assert [pid for pid in yatim.values() if kelahiran(pid)] == []
    assert server.cari(tiruan.akar) is None


def test_a_child_that_dies_is_told_and_started_again(tiruan: Tiruan) -> None:
    tiruan.jalankan()
    siap(tiruan)
    lama = tiruan.anak()["pekerja-tunggu"]
    os.kill(lama, signal.SIGKILL)
    tunggu(lambda: tiruan.anak().get("pekerja-tunggu", lama) != lama)
    assert "pekerja-tunggu berhenti (kode -9), dinyalakan lagi." in tiruan.layar()
    assert tiruan.jalankan("stop").wait(60) == 0


def test_a_taken_port_is_named_with_the_way_out(tiruan: Tiruan) -> None:
    with socket.socket() as penghuni:
        penghuni.bind(("127.0.0.1", tiruan.port))
        penghuni.listen()
        assert tiruan.jalankan().wait(20) == 1
    assert f"Port {tiruan.port} sedang dipakai" in tiruan.layar()
    assert "PORT=8001 make run" in tiruan.layar()


def test_a_failing_step_stops_the_run_and_shows_its_words(tiruan: Tiruan) -> None:
    (tiruan.akar / "manage.py").write_text("raise SystemExit('tabel rusak')")
    assert tiruan.jalankan().wait(40) == 1
    assert "tabel rusak" in tiruan.layar()
    assert server.cari(tiruan.akar) is None


def test_a_child_deaf_to_the_polite_signal_is_killed_with_its_group(tmp_path: Path) -> None:
    pengawas = Pengawas(tmp_path)
    pengawas.mulai("tuli", ["sh", "-c", "trap '' TERM; sleep 600 & echo $!; wait; sleep 600"])
    tunggu(lambda: pengawas.log("tuli").read_text() != "")
    cucu = int(pengawas.log("tuli").read_text())
    pengawas.hentikan(sabar=0.3)
    tunggu(lambda: kelahiran(cucu) is None, 5)
    assert not pengawas.catatan.exists()
