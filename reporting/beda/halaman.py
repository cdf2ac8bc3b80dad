"""The page of differences: what an address asks for, and what it shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import cast, get_args
from urllib.parse import urlencode

from django.http import QueryDict

from core.periode.models import Periode
from core.periode.queries import triwulan_lalu
from reporting.beda import queries
from reporting.beda.angka import Ubah
from reporting.beda.perbedaan import Isi, Perbedaan, bandingkan
from reporting.beda.queries import Sisi
from reporting.laporan.jenis import Jenis
from reporting.narasi import NaskahSalah
from reporting.snapshot.build import FaktaKurang
from reporting.snapshot.model import Snapshot
from tenants.models import Kecamatan


class SisiTakAda(LookupError):
    """The address names a version that is not there; the message says so to a person."""


@dataclass(frozen=True)
class Permintaan:
    """A report, and who looks: `luar` sees versions that were submitted, nothing else."""

    kecamatan: Kecamatan
    periode: Periode
    jenis: Jenis
    terbuka: Sequence[Periode]
    luar: bool


@dataclass(frozen=True)
class Cepat:
    """A comparison people often want, one click away."""

    nama: str
    kueri: str


@dataclass(frozen=True)
class HalamanBeda:
    """`hasil` None: there is nothing to compare, `sebab` says why."""

    minta: Permintaan
    pilihan: tuple[tuple[str, tuple[Sisi, ...]], ...]
    lama: Sisi | None
    baru: Sisi | None
    isi: Isi
    bab: str
    hasil: Perbedaan | None
    sebab: str
    cepat: tuple[Cepat, ...] = ()

    @property
    def kueri(self) -> str:
        """The choice as an address carries it, so that it can be sent to somebody."""
        sisi = [("lama", self.lama), ("baru", self.baru)]
        isi = [(n, s.kunci) for n, s in sisi if s] + [("isi", self.isi), ("bab", self.bab)]
        return urlencode([*_dasar(self.minta), *((n, i) for n, i in isi if i)])


def halaman_beda(
    minta: Permintaan, pilihan: QueryDict, tautan: Callable[[Snapshot], Callable[[str], str]]
) -> HalamanBeda:
    """What an address asks for; call it on the connection of the office.

    `tautan` gives for the newer side the page of a figure's address. Raises SisiTakAda.
    """
    versi = queries.versi_jenis(minta.jenis.kunci, diajukan=minta.luar)
    terbuka = [p for p in minta.terbuka if minta.jenis.ada(p)]
    sisi = queries.sisi_tersedia(terbuka, versi, kini=not minta.luar)
    lama, baru = _dipilih(minta, sisi, pilihan)
    isi = pilihan.get("isi", "")
    dasar = HalamanBeda(
        minta=minta,
        pilihan=tuple((w, tuple(s)) for w, s in groupby(sisi, key=lambda s: s.waktu)),
        lama=lama,
        baru=baru,
        isi=cast(Isi, isi) if isi in get_args(Isi) else "",
        bab=pilihan.get("bab", "")[:120],
        hasil=None,
        sebab="",
        cepat=tuple(_cepat(minta, sisi)),
    )
    if lama is None or baru is None:
        return replace(dasar, sebab=_belum_ada(minta))
    if lama == baru:
        return replace(dasar, sebab="Kedua sisi menyebut versi yang sama. Pilih dua yang berbeda.")
    try:
        kiri = queries.isi_sisi(minta.kecamatan, lama, minta.jenis.kunci)
        kanan = queries.isi_sisi(minta.kecamatan, baru, minta.jenis.kunci)
        hasil = bandingkan(kiri, kanan, isi=dasar.isi, bab=dasar.bab)
    except (FaktaKurang, NaskahSalah) as galat:
        return replace(dasar, sebab=str(galat))
    return replace(dasar, hasil=_bertautan(hasil, tautan(kanan)))


def _dasar(minta: Permintaan) -> list[tuple[str, str]]:
    jenis = minta.jenis.kunci
    return [("periode", minta.periode.kode), *([("jenis", jenis)] if jenis != "lkj" else [])]


def _belum_ada(minta: Permintaan) -> str:
    nama = minta.jenis.nama
    if minta.luar:
        return f"Belum ada dua versi {nama} yang pernah diajukan {minta.kecamatan}."
    return f"Belum ada versi {nama} untuk dibandingkan. Buat drafnya lebih dulu."


# --- The two sides --------------------------------------------------------------------------
def _dipilih(
    minta: Permintaan, sisi: Sequence[Sisi], pilihan: QueryDict
) -> tuple[Sisi | None, Sisi | None]:
    """As the address says; what it leaves open is the newest two of the quarter's versions, or
    the quarter before. Raises SisiTakAda."""
    per_kunci = {s.kunci: s for s in sisi}
    diminta = [pilihan.get(nama, "") for nama in ("lama", "baru")]
    for kunci in filter(None, diminta):
        if kunci not in per_kunci:
            raise SisiTakAda(_tak_ada(minta))
    lama, baru = (per_kunci.get(kunci) for kunci in diminta)
    baru = baru or _terbaru(minta.periode, sisi)
    if baru is None:
        return lama, None
    return lama or _sebelum(baru, sisi), baru


def _tak_ada(minta: Permintaan) -> str:
    if minta.luar:
        return "Versi itu tidak ada, atau belum pernah diajukan. Pilih versi lain."
    return "Versi itu tidak ada lagi: hanya lima draf terakhir yang disimpan. Pilih versi lain."


def _terbaru(periode: Periode, sisi: Sequence[Sisi]) -> Sisi | None:
    """The quarter's newest version, else what is entered now."""
    milik = [s for s in sisi if s.periode == periode]
    return next((s for s in milik if s.versi), milik[0] if milik else None)


def _sebelum(baru: Sisi, sisi: Sequence[Sisi]) -> Sisi | None:
    """The version before: of the same quarter, else the newest of the last quarter that has one,
    else what is entered there."""
    sesudahnya = sisi[sisi.index(baru) + 1 :]
    berversi = next((s for s in sesudahnya if s.versi), None)
    return berversi or next(iter(sesudahnya), None)


def _cepat(minta: Permintaan, sisi: Sequence[Sisi]) -> list[Cepat]:
    """Shortcuts for the quarter of the page, those that exist."""
    baru = _terbaru(minta.periode, sisi)
    if baru is None:
        return []
    p = minta.periode
    seperiode = [s for s in sisi if s.periode == p]
    kini = next((s for s in seperiode if s.versi is None), None)
    bernomor = [s for s in seperiode if s.versi]
    calon = [
        ("Dua versi terakhir", bernomor[1] if len(bernomor) > 1 else None, baru),
        ("Isian sekarang terhadap versi terakhir", bernomor[0] if bernomor else None, kini),
        ("Triwulan lalu", None if minta.jenis.tahunan else _pada(sisi, *triwulan_lalu(p)), baru),
        ("Tahun lalu", _pada(sisi, p.tahun - 1, p.triwulan), baru),
    ]
    return [
        Cepat(nama, urlencode([*_dasar(minta), ("lama", a.kunci), ("baru", b.kunci)]))
        for nama, a, b in calon
        if a and b
    ]


def _pada(sisi: Sequence[Sisi], tahun: int, triwulan: int) -> Sisi | None:
    milik = [s for s in sisi if (s.periode.tahun, s.periode.triwulan) == (tahun, triwulan)]
    return _terbaru(milik[0].periode, milik) if milik else None


def _bertautan(hasil: Perbedaan, tautan: Callable[[str], str]) -> Perbedaan:
    """Each changed figure with the page where it is entered or explained."""

    def semua(ubah: tuple[Ubah, ...]) -> tuple[Ubah, ...]:
        return tuple(replace(u, tautan=tautan(u.alamat)) if u.alamat else u for u in ubah)

    bab = tuple(
        replace(b, tabel=tuple(replace(t, ubah=semua(t.ubah)) for t in b.tabel)) for b in hasil.bab
    )
    return replace(hasil, bab=bab, luar=semua(hasil.luar))
