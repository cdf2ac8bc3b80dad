"""The latest changes of an office's facts in words: what, by whom, when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from django.db.models import Count

from core.angka import bilangan, rupiah
from core.baca_angka import Jenis
from core.isian.alamat import BIDANG, INDIKATOR, JUDUL
from core.isian.indikator import isian_json
from core.isian.jawaban_indikator import ringkas_isian
from core.isian.models import Kelompok, PerubahanSel
from core.nama_fakta import NamaFakta

SEDERET = timedelta(minutes=10)
"""Changes of one person in one column closer than this are one line."""

_TERBACA = 80


@dataclass(frozen=True, kw_only=True)
class Perubahan:
    judul: str
    rinci: str
    waktu: datetime
    alamat: str = ""  # of the cell, when the line is about a single one


def perubahan_tampil(nama: NamaFakta, banyak: int = 5) -> list[Perubahan]:
    """Newest first, in two queries."""
    semua = [*_sendiri(nama), *_kelompok(banyak)]
    return sorted(semua, key=lambda p: p.waktu, reverse=True)[:banyak]


def _kelompok(banyak: int) -> Iterator[Perubahan]:
    """A pasted block, an import: one line each."""
    baris = Kelompok.objects.select_related("oleh").annotate(n=Count("perubahan"))
    for satu in baris.order_by("-id")[:banyak]:
        siapa = satu.oleh.nama if satu.oleh else "Sistem"
        batal = ", dibatalkan" if satu.dibatalkan_pada else ""
        yield Perubahan(judul=str(satu), rinci=f"{siapa}, {satu.n} sel{batal}", waktu=satu.waktu)


def _sendiri(nama: NamaFakta) -> Iterator[Perubahan]:
    """Cells changed one by one; a row of them in one column is one line."""
    baris = PerubahanSel.objects.filter(kelompok=None).select_related("oleh").order_by("-id")
    for deret in _deretan(baris[:_TERBACA]):
        yield _satu(deret[0], nama) if len(deret) == 1 else _beberapa(deret, nama)


def _deretan(baris: Iterable[PerubahanSel]) -> Iterator[list[PerubahanSel]]:
    deret: list[PerubahanSel] = []
    for satu in baris:
        if deret and not _sambung(deret[-1], satu):
            yield deret
            deret = []
        deret.append(satu)
    if deret:
        yield deret


def _sambung(baru: PerubahanSel, lama: PerubahanSel) -> bool:
    return (
        baru.oleh_id == lama.oleh_id
        and _bidang(baru) == _bidang(lama)
        and baru.waktu - lama.waktu < SEDERET
    )


def _bidang(satu: PerubahanSel) -> str:
    return satu.alamat.partition("/")[0]


def _siapa(satu: PerubahanSel) -> str:
    return satu.oleh.nama if satu.oleh else "Sistem"


def _judul(bidang: str) -> str:
    return "Indikator" if bidang == INDIKATOR else JUDUL.get(bidang, bidang)


def _satu(satu: PerubahanSel, nama: NamaFakta) -> Perubahan:
    bidang = _bidang(satu)
    sebutan = nama.sebut(satu.alamat)
    isi = _isi(satu, nama)
    return Perubahan(
        judul=sebutan if bidang == INDIKATOR else f"{_judul(bidang)}: {sebutan}",
        rinci=f"{_siapa(satu)} mengosongkan" if isi is None else f"{_siapa(satu)} mengisi {isi}",
        waktu=satu.waktu,
        alamat=satu.alamat,
    )


def _beberapa(deret: list[PerubahanSel], nama: NamaFakta) -> Perubahan:
    sebutan = list(dict.fromkeys(nama.sebut(p.alamat) for p in deret))
    lain = f" dan {len(sebutan) - 1} lainnya" if len(sebutan) > 1 else ""
    return Perubahan(
        judul=f"{_judul(_bidang(deret[0]))}: {sebutan[0]}{lain}",
        rinci=f"{_siapa(deret[0])} mengisi {len(deret)} kali",
        waktu=deret[0].waktu,
    )


def _isi(satu: PerubahanSel, nama: NamaFakta) -> str | None:
    """The new value as people write it; None for an emptied cell."""
    if _bidang(satu) == INDIKATOR:
        return ringkas_isian(isian_json(satu.sesudah), nama.satuan(satu.alamat))
    if satu.sesudah is None:
        return None
    nilai = Decimal(satu.sesudah)
    if BIDANG.get(_bidang(satu)) is Jenis.RUPIAH:
        return rupiah(nilai)
    return f"{bilangan(nilai)} {nama.satuan(satu.alamat)}".strip()
