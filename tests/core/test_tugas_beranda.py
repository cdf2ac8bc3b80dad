"""Tugas saya on the front page: links that open, rows from the facts, queries that stay few."""

import re
from collections.abc import Callable

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tenants.utils import tenant_context

from core.anggaran.models import Realisasi
from core.kinerja.models import Analisis
from core.periode.models import Periode


def test_each_task_links_to_a_page_that_opens(masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    isi = klien.get("/").content.decode()
    kartu = isi[isi.index('id="j-tugas"') : isi.index('id="j-perubahan"')]
    tautan = re.findall(r'href="([^"]+)"', kartu)
    assert tautan
    assert {klien.get(t).status_code for t in tautan} == {200}
    assert "Buat LKJ" in kartu


def test_a_missing_cell_becomes_a_task(masuk: Callable, wotu: object) -> None:
    with tenant_context(wotu):
        Realisasi.objects.filter(tahun=2024, triwulan=4, kode="7.01.01.2.01.0001").update(
            volume=None
        )
    isi = masuk("operator", "wotu").get("/").content.decode()
    assert "Isi realisasi 1 sub kegiatan" in isi
    assert "Isi realisasi" not in masuk("camat", "wotu").get("/").content.decode()


def test_the_front_page_asks_the_same_however_much_is_carried(
    masuk: Callable, wotu: object
) -> None:
    klien = masuk("operator", "wotu")
    klien.get("/")
    with CaptureQueriesContext(connection) as dulu:
        klien.get("/")
    with tenant_context(wotu):
        Analisis.objects.update(terbawa=True)
    with CaptureQueriesContext(connection) as kini:
        isi = klien.get("/").content.decode()
    assert "analisis terbawa" in isi
    assert len(dulu) == len(kini)


def test_locked_on_the_front_page(masuk: Callable, tw4: Periode) -> None:
    Periode.objects.filter(pk=tw4.pk).update(kunci_pada=timezone.now())
    isi = masuk("operator", "wotu").get("/").content.decode()
    assert "Isi jumlah" not in isi


def test_the_front_page_reads_deadline_state_and_texts_once(masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    klien.get("/")
    with CaptureQueriesContext(connection) as kueri:
        klien.get("/")
    sql = " ".join(k["sql"] for k in kueri.captured_queries)
    sekali = ("periode_pengecualian", "periode_keadaanlaporan", "profil_naskahkecamatan")
    assert {tabel: sql.count(f'FROM "{tabel}"') for tabel in sekali} == dict.fromkeys(sekali, 1)
