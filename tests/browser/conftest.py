"""The whole product: gunicorn and a Celery worker as processes, and a real Chromium."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

AKAR = Path(__file__).resolve().parents[2]
GAMBAR = Path(__file__).parent / "gambar"
# Playwright's synchronous interface runs an event loop in this thread; the tests beside it still
# talk to the database as ordinary code does.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
SANDI = "sandi-untuk-tes-saja"


def porta_bebas() -> int:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        return int(soket.getsockname()[1])


def lingkungan() -> dict[str, str]:
    from django.conf import settings
    from django.db import connection

    db = connection.settings_dict
    return {
        **os.environ,
        "DATABASE_URL": (
            f"postgres://{db['USER']}:{db['PASSWORD']}@{db['HOST']}:{db['PORT']}/{db['NAME']}"
        ),
        "DJANGO_SETTINGS_MODULE": "config.settings.tes",
        "MEDIA_ROOT": str(settings.MEDIA_ROOT),
    }


@pytest.fixture(scope="package")
def porta(django_db_setup: None) -> Iterator[int]:
    """The port of the running product. Ends with this folder: its worker must not take the jobs
    of tests elsewhere."""
    nomor = porta_bebas()
    perintah = [
        [
            *(sys.executable, "-m", "gunicorn", "config.wsgi", "--bind", f"127.0.0.1:{nomor}"),
            *("--workers", "1", "--threads", "4", "--log-level", "warning"),
        ],
        [
            *(sys.executable, "-m", "celery", "-A", "config.celery", "worker", "-c", "2"),
            *("-Q", "tunggu,batch,rawat", "-n", "browser@tes", "-l", "warning"),
        ],
    ]
    proses = [
        subprocess.Popen(p, cwd=AKAR, env=lingkungan(), start_new_session=True) for p in perintah
    ]
    try:
        _tunggu_sehat(nomor)
        yield nomor
    finally:
        for satu in proses:
            satu.terminate()
        for satu in proses:
            satu.wait(20)


def _tunggu_sehat(porta: int) -> None:
    for _ in range(150):
        try:
            urllib.request.urlopen(f"http://localhost:{porta}/sehat/", timeout=2)
            return
        except OSError:
            time.sleep(0.2)
    raise AssertionError("web tidak menjawab")


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    jalur = shutil.which("chromium") or shutil.which("chromium-browser")
    assert jalur, "chromium belum terpasang: jalankan `make test`"
    with sync_playwright() as playwright:
        peramban = playwright.chromium.launch(
            executable_path=jalur,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield peramban
        peramban.close()


class Halaman:
    """A page whose every console message and failed request is a failure of the test."""

    def __init__(self, page: Page, porta: int) -> None:
        self.page = page
        self.porta = porta
        self.keluhan: list[str] = []
        page.on("console", lambda m: self.keluhan.append(f"konsol {m.type}: {m.text}"))
        page.on("pageerror", lambda e: self.keluhan.append(f"skrip: {e}"))

    def alamat(self, slug: str | None, jalur: str = "/") -> str:
        host = f"{slug}.localhost" if slug else "localhost"
        return f"http://{host}:{self.porta}{jalur}"

    def masuk(self, peran: str, slug: str | None = None) -> Page:
        self.page.goto(self.alamat(slug))
        self.page.get_by_label("NIP atau surel").fill(f"{peran}@{slug or 'kabupaten'}.tes")
        self.page.get_by_label("Kata sandi", exact=True).fill(SANDI)
        self.page.get_by_role("button", name="Masuk", exact=True).click()
        self.page.wait_for_url(self.alamat(slug))
        return self.page


@pytest.fixture
def buka(
    porta: int, chromium: Browser, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Halaman]]:
    """`buka()` or `buka(360)` → a fresh browser window of that width."""
    dibuka: list[Halaman] = []

    def jendela(lebar: int = 1280, skema: str = "light") -> Halaman:
        konteks = chromium.new_context(
            viewport={"width": lebar, "height": 900},
            locale="id-ID",
            color_scheme=skema,  # type: ignore[arg-type]
            accept_downloads=True,
        )
        dibuka.append(Halaman(konteks.new_page(), porta))
        return dibuka[-1]

    yield jendela
    gagal = getattr(request.node, "laporan_call", None)
    for nomor, halaman in enumerate(dibuka):
        if gagal is not None and gagal.failed:
            GAMBAR.mkdir(exist_ok=True)
            halaman.page.screenshot(
                path=GAMBAR / f"{request.node.name}-{nomor}.png", full_page=True
            )
        halaman.page.context.close()
    assert [k for h in dibuka for k in h.keluhan] == []


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One more try, shown as RERUN: a browser on a busy machine may miss a moment."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    laporan = yield
    setattr(item, f"laporan_{laporan.when}", laporan)
    return laporan


@pytest.fixture
def isian_pulih(nyata: None) -> Iterator[None]:
    """What a test enters for Malili is put back: the browser's writes are committed for good."""
    from django.db import connection
    from django_tenants.utils import tenant_context

    from core.anggaran.models import DpaBaris, Realisasi
    from core.impor.models import Unggahan
    from core.isian.models import Kelompok, PerubahanSel
    from core.kinerja.models import RealisasiIndikator
    from tenants.models import Kecamatan

    tabel = (DpaBaris, Realisasi, RealisasiIndikator)
    with tenant_context(Kecamatan.objects.get(slug="malili")):
        semula = {m: list(m.objects.all()) for m in tabel}
    yield
    with tenant_context(Kecamatan.objects.get(slug="malili")):
        Unggahan.objects.all().delete()  # an import's upload points at its group
        PerubahanSel.objects.all().delete()
        Kelompok.objects.all().delete()
        for model, baris in semula.items():
            model.objects.exclude(pk__in=[b.pk for b in baris]).delete()
            kolom = [f.name for f in model._meta.concrete_fields if not f.primary_key]
            model.objects.bulk_create(
                baris, update_conflicts=True, unique_fields=["id"], update_fields=kolom
            )
    # Beside Playwright's event loop this thread has a connection of its own; nobody else ends it.
    connection.close()
