"""Two people save one card at the same moment: one is stored, the other is told."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections
from django_tenants.utils import tenant_context

from core.kinerja.analisis_kartu import Kartu, kartu
from core.kinerja.analisis_services import analisis_simpan
from core.periode.queries import periode_kode
from core.profil.sidik import Bentrok
from tenants.models import Kecamatan

KUNCI = "program-7.01.04"


def baca(malili: Kecamatan) -> Kartu:
    semua = kartu(malili, periode_kode("2024-TW4"))
    return next(k for k in semua if k.lembar.kunci == KUNCI)


def isi(satu: Kartu) -> dict[str, tuple[str, ...]]:
    return {i.jenis: tuple(b.uraian for b in i.baris) for i in satu.isian}


def test_one_of_two_at_once_is_told(nyata: None) -> None:
    malili = Kecamatan.objects.get(slug="malili")
    with tenant_context(malili):
        awal = baca(malili)
    mulai = Barrier(2)

    def tulis(nomor: int) -> str:
        try:
            with tenant_context(malili):
                mulai.wait(10)
                analisis_simpan(
                    kecamatan=malili,
                    periode=periode_kode("2024-TW4"),
                    oleh=None,
                    satu=awal.lembar,
                    isi={"solusi": [f"Penulis {nomor}."]},
                    dasar=awal.dasar,
                )
            return f"Penulis {nomor}."
        except Bentrok:
            return "bentrok"
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as dua:
        hasil = sorted(dua.map(tulis, (1, 2)))
    with tenant_context(malili):
        try:
            assert hasil[1] == "bentrok"
            assert isi(baca(malili))["solusi"] == (hasil[0],)
        finally:
            analisis_simpan(
                kecamatan=malili,
                periode=periode_kode("2024-TW4"),
                oleh=None,
                satu=awal.lembar,
                isi=isi(awal),
            )
