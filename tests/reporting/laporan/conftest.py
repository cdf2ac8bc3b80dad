"""A report of Wotu in real transactions, taken back to its beginning after the test."""

from collections.abc import Callable, Iterator

import pytest
from django_tenants.utils import tenant_context

from core.anggaran.models import Realisasi
from core.kabar.models import Kabar
from core.periode.models import KeadaanLaporan, KebijakanAlur, Periode
from core.periode.queries import periode_kode
from reporting.checks.models import TemuanVersi
from reporting.laporan.alur import Aksi
from reporting.laporan.langkah import Pelaku, tindak
from reporting.laporan.models import Balasan, Berkas, Langkah, Laporan, Utas, Versi
from tenants.models import Kecamatan, Pengguna, Peran

KODE = "7.01.06.2.01.0001"


def bersihkan(periode: Periode) -> None:
    """Call it in the office's schema."""
    laporan = Laporan.objects.filter(periode=periode)
    Balasan.objects.filter(utas__laporan__in=laporan).delete()
    Utas.objects.filter(laporan__in=laporan).delete()
    Langkah.objects.filter(laporan__in=laporan).delete()
    laporan.update(resmi=None)
    TemuanVersi.objects.filter(versi__laporan__in=laporan).delete()
    Berkas.objects.filter(versi__laporan__in=laporan).delete()
    Versi.objects.filter(laporan__in=laporan).delete()
    laporan.delete()
    KeadaanLaporan.objects.filter(periode=periode).delete()
    Kabar.objects.all().delete()
    KebijakanAlur.objects.all().delete()


@pytest.fixture
def kantor_alur(nyata: None) -> Iterator[Kecamatan]:
    """Wotu with no report of TW II 2024 yet; what the test changes is put back."""
    wotu = Kecamatan.objects.get(slug="wotu")
    periode = periode_kode("2024-TW2")
    with tenant_context(wotu):
        bersihkan(periode)
        asal = {r.pk: r.rupiah for r in Realisasi.objects.filter(kode=KODE)}
        yield wotu
    with tenant_context(wotu):  # a client leaves the connection where its host is
        bersihkan(periode)
        for pk, rupiah in asal.items():
            Realisasi.objects.filter(pk=pk).update(rupiah=rupiah)


@pytest.fixture
def tw2(kantor_alur: Kecamatan) -> Periode:
    return periode_kode("2024-TW2")


def pelaku(peran: str, slug: str = "wotu") -> Pelaku:
    kabupaten = peran in ("inspektorat", "admin_kabupaten", "pimpinan")
    nama = f"{peran}@{'kabupaten' if kabupaten else slug}.tes"
    orang = Pengguna.objects.get(nama_masuk=nama)
    return Pelaku(pengguna=orang, peran=frozenset({Peran(peran)}), host="wotu.localhost")


@pytest.fixture
def lakukan(kantor_alur: Kecamatan, tw2: Periode) -> Callable[..., Langkah]:
    """`lakukan("ajukan", "kasubag")` takes the step on the report as it stands now."""

    def satu(aksi: str, peran: str, **isi: object) -> Langkah:
        laporan = Laporan.objects.filter(periode=tw2).first()
        isi.setdefault("dasar", laporan.urut if laporan else 0)
        return tindak(
            kecamatan=kantor_alur, periode=tw2, aksi=Aksi(aksi), pelaku=pelaku(peran), **isi
        )

    return satu


def ubah(rupiah: int) -> None:
    Realisasi.objects.filter(tahun=2024, triwulan=2, kode=KODE).update(rupiah=rupiah)
