"""Looking into the reports of offices: every look is logged before anything of it is read."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.urls import reverse

from core.periode.models import Periode
from reporting.baca import queries
from reporting.baca.kemiripan import Mirip, Pengolah, Peringkat, bandingkan, peringkat
from reporting.baca.queries import BelumAda, Naskah
from reporting.laporan.models import Versi
from reporting.laporan.pembuatan import dokumen_versi
from reporting.logo import di_layar
from reporting.narasi.queries import naskah_kabupaten
from reporting.render.markah import Markah
from reporting.render.web import Garis, web
from tenants.jejak import catat
from tenants.melihat import hanya_baca
from tenants.models import Kecamatan, Pengguna
from tenants.queries import kecamatan_aktif


@dataclass(frozen=True, kw_only=True)
class Bacaan:
    """A frozen version on the screen."""

    versi: Versi
    isi: Markah
    kerangka: tuple[Garis, ...]


@dataclass(frozen=True, kw_only=True)
class Banding:
    """Two versions and their passages that are alike, most alike first."""

    kiri: Naskah
    kanan: Naskah
    mirip: tuple[Mirip, ...]
    bawaan: tuple[Mirip, ...]  # alike because both are the regency's text


@dataclass(frozen=True, kw_only=True)
class Kembar:
    """One office against all others of a quarter."""

    acuan: Naskah
    peringkat: list[Peringkat[Kecamatan]]
    kantor: int  # compared with


def buka(*, kecamatan: Kecamatan, periode: Periode, oleh: Pengguna, host: str) -> Bacaan:
    """The version last submitted, else the newest draft, as a page. Raises BelumAda."""
    _catat("baca.lihat", [kecamatan], periode.kode, oleh, host)
    with hanya_baca(kecamatan):
        versi = queries.versi_dibaca(kecamatan, periode)
        dokumen = dokumen_versi(versi)
        tautan = tautan_angka(kecamatan, periode)
        hasil = web(dokumen, tautan=tautan, logo=di_layar(dokumen))
    return Bacaan(versi=versi, isi=hasil.isi, kerangka=hasil.kerangka)


def sandingkan(
    *, kiri: tuple[Kecamatan, Periode], kanan: tuple[Kecamatan, Periode], oleh: Pengguna, host: str
) -> Banding:
    """The texts of two offices or two quarters side by side. Raises BelumAda."""
    for kecamatan, periode in (kiri, kanan):
        _catat("baca.banding", [kecamatan], periode.kode, oleh, host)
    bawaan = naskah_kabupaten()
    a, b = (queries.naskah_dibaca(*satu, bawaan) for satu in (kiri, kanan))
    pengolah = Pengolah(_nama_kantor())
    semua = bandingkan(pengolah.olah_semua(a.petikan), pengolah.olah_semua(b.petikan))
    return Banding(
        kiri=a,
        kanan=b,
        mirip=tuple(m for m in semua if not m.bawaan),
        bawaan=tuple(m for m in semua if m.bawaan),
    )


def cari_kembar(*, kecamatan: Kecamatan, periode: Periode, oleh: Pengguna, host: str) -> Kembar:
    """Whose texts of the quarter are like this office's. Raises BelumAda when it has none."""
    lain = [k for k in queries.punya_versi(periode) if k != kecamatan]
    _catat("baca.kembar", [kecamatan, *lain], periode.kode, oleh, host)
    bawaan = naskah_kabupaten()
    acuan = queries.naskah_dibaca(kecamatan, periode, bawaan)
    pengolah = Pengolah(_nama_kantor())
    per_kantor = {}
    for satu in lain:
        try:
            naskah = queries.naskah_dibaca(satu, periode, bawaan)
        except BelumAda:
            continue
        per_kantor[satu] = pengolah.olah_semua(naskah.petikan)
    return Kembar(
        acuan=acuan,
        peringkat=peringkat(pengolah.olah_semua(acuan.petikan), per_kantor),
        kantor=len(per_kantor),
    )


def tautan_angka(kecamatan: Kecamatan, periode: Periode) -> Callable[[str], str]:
    """Figure → the regency's page about it: of its sub kegiatan, else of the office's figures."""
    kantor = reverse("banding:kantor", args=[kecamatan.slug])

    def tautan(alamat: str) -> str:
        bidang, _, sisa = alamat.partition("/")
        kode = sisa.partition("/")[2].partition("@")[0]
        sub = bidang.startswith("anggaran.") and kode and "/" not in kode
        halaman = (
            reverse("banding:baris", args=[kecamatan.slug, "sub-kegiatan", kode]) if sub else kantor
        )
        return f"{halaman}?periode={periode.kode}"

    return tautan


def _nama_kantor() -> list[str]:
    return [k.nama for k in kecamatan_aktif()]


def _catat(
    aksi: str, kecamatan: Iterable[Kecamatan], objek: str, oleh: Pengguna, host: str
) -> None:
    for satu in kecamatan:
        catat(aksi=aksi, objek=objek, kecamatan=satu, pengguna=oleh, host=host)
