"""The check page of a quarter: causes first, then findings by weight, then those set aside."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.periode.models import Periode
from reporting.checks.bentuk import kunci_kesampingan
from reporting.checks.daftar import PETA
from reporting.checks.models import Kesampingan
from reporting.checks.queries import (
    Tertimbang,
    kesampingan_berlaku,
    temuan_snapshot,
    timbang,
)
from reporting.checks.tautan import Tautan
from reporting.checks.temuan import Bobot, Temuan
from reporting.laporan.queries import laporan_periode
from reporting.laporan.services import snapshot_kini
from tenants.models import Kecamatan


@dataclass(frozen=True, kw_only=True)
class Baris:
    """A finding as the page shows it."""

    temuan: Temuan
    nomor: int
    judul: str
    sumber: str
    tautan: str
    kabupaten: bool  # only the regency can mend it
    kesampingan: Kesampingan | None
    gugur: bool  # it was set aside, and says something else now
    menjelaskan: tuple[Temuan, ...] = ()

    @property
    def kolom(self) -> str:
        """The column of a table; a sentence's "column" is the words that stand in it already."""
        tempat = self.temuan.tempat
        return tempat.kolom if tempat.kolom not in tempat.baris else ""

    @property
    def tertulis(self) -> str:
        """What was found; a dash says nothing that the message does not."""
        return self.temuan.tertulis if self.temuan.tertulis != "–" else ""


@dataclass(frozen=True, kw_only=True)
class Kelompok:
    kunci: str
    judul: str
    nada: str
    ikon: str
    baris: tuple[Baris, ...]


@dataclass(frozen=True, kw_only=True)
class Halaman:
    sebab: tuple[Baris, ...]
    kelompok: tuple[Kelompok, ...]
    dikesampingkan: tuple[Baris, ...]
    penghalang: int
    jumlah: int


_KELOMPOK = (
    (Bobot.BLOKIR, "Menghalangi pengajuan", "salah", "octagon-x"),
    (Bobot.PERINGATAN, "Peringatan", "awas", "triangle-alert"),
    (Bobot.INFO, "Keterangan", "", "info"),
)


def halaman(kecamatan: Kecamatan, periode: Periode) -> Halaman:
    """Findings of the present facts. Raises FaktaKurang when no report can be put together."""
    snapshot = snapshot_kini(kecamatan, periode, laporan_periode(periode))
    waiver = kesampingan_berlaku(periode)
    temuan = temuan_snapshot(kecamatan, periode, snapshot)
    baris = _baris(timbang(temuan, waiver), Tautan(snapshot), frozenset(waiver))
    terbuka = [b for b in baris if not b.kesampingan]
    akar = [b for b in terbuka if b.menjelaskan]
    dijelaskan = {t.kunci for b in akar for t in b.menjelaskan}
    biasa = [b for b in terbuka if not b.menjelaskan and b.temuan.kunci not in dijelaskan]
    return Halaman(
        sebab=tuple(akar),
        kelompok=tuple(
            Kelompok(kunci=bobot.value, judul=judul, nada=nada, ikon=ikon, baris=milik)
            for bobot, judul, nada, ikon in _KELOMPOK
            if (milik := tuple(b for b in biasa if b.temuan.bobot is bobot))
        ),
        dikesampingkan=tuple(b for b in baris if b.kesampingan),
        penghalang=sum(b.temuan.bobot is Bobot.BLOKIR for b in terbuka),
        jumlah=len(terbuka),
    )


def _baris(
    semua: Sequence[Tertimbang], tautan: Tautan, pernah: frozenset[str]
) -> tuple[Baris, ...]:
    oleh: dict[str, list[Temuan]] = {}
    for satu in semua:
        if satu.temuan.dijelaskan_oleh:
            oleh.setdefault(satu.temuan.dijelaskan_oleh, []).append(satu.temuan)
    return tuple(
        Baris(
            temuan=satu.temuan,
            nomor=nomor,
            judul=PETA[satu.temuan.aturan].judul,
            sumber=PETA[satu.temuan.aturan].sumber,
            tautan=tautan.alamat(satu.temuan.alamat),
            kabupaten=tautan.kabupaten(satu.temuan.alamat),
            kesampingan=satu.kesampingan,
            gugur=satu.kesampingan is None and kunci_kesampingan(satu.temuan) in pernah,
            menjelaskan=tuple(oleh.get(satu.temuan.kunci, ())),
        )
        for nomor, satu in enumerate(semua, start=1)
    )
