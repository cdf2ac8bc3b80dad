"""What an import is compared with: the office's rows of one quarter, read once."""

from dataclasses import dataclass
from decimal import Decimal

from core.anggaran.queries import baris_dpa, dpa_berlaku, realisasi_triwulan
from core.baca_angka import Jenis
from core.cascade.models import Nomenklatur
from core.impor.nama import Calon
from core.impor.queries import nomenklatur_semua
from core.isian.alamat import BIDANG
from core.periode.models import Periode
from core.periode.queries import akhir_triwulan
from core.profil.queries import sub_unit_peta
from tenants.models import Kecamatan

NAMA_BIDANG = {
    "anggaran.target": "Target",
    "anggaran.volume": "Realisasi volume",
    "anggaran.pagu": "Pagu",
    "anggaran.kas": "Anggaran kas triwulan ini",
    "anggaran.realisasi": "Realisasi rupiah",
}
UANG = tuple(b for b, jenis in BIDANG.items() if jenis is Jenis.RUPIAH)


@dataclass(frozen=True, kw_only=True)
class BarisKantor:
    """A sub kegiatan of the office with its present values, by field."""

    kode: str
    sub_unit: str
    nama: str
    nama_unit: str
    satuan: str
    nilai: dict[str, Decimal | None]
    kas_lalu: Decimal
    """Anggaran kas of the earlier quarters of the year."""

    @property
    def kunci(self) -> str:
        return f"{self.kode}@{self.sub_unit}" if self.sub_unit else self.kode

    @property
    def judul(self) -> str:
        return f"{self.nama} · {self.nama_unit}" if self.nama_unit else self.nama


@dataclass(frozen=True)
class KantorTriwulan:
    kecamatan: Kecamatan
    periode: Periode
    baris: dict[str, BarisKantor]  # by kunci
    induk: dict[str, str]  # code of program or kegiatan → name, of those the office has
    nomenklatur: dict[str, str]  # every code → name
    sub_unit: dict[str, str]

    def di_kode(self, kode: str) -> list[BarisKantor]:
        return [b for b in self.baris.values() if b.kode == kode]

    def calon_sub(self, awalan: str = "") -> list[Calon]:
        return [
            Calon(b.kunci, b.nama)
            for b in self.baris.values()
            if not awalan or b.kode.startswith(f"{awalan}.")
        ]

    def calon_induk(self, jenjang: int, awalan: str = "") -> list[Calon]:
        """Programs (3 parts) or kegiatan (5 parts)."""
        return [
            Calon(kode, nama)
            for kode, nama in self.induk.items()
            if kode.count(".") == jenjang - 1 and (not awalan or kode.startswith(f"{awalan}."))
        ]


def kantor_triwulan(kecamatan: Kecamatan, periode: Periode) -> KantorTriwulan:
    """Reads the present tenant; a fixed number of queries."""
    dpa = dpa_berlaku(periode.tahun, akhir_triwulan(periode.tahun, periode.triwulan))
    nyata = {(r.kode, r.sub_unit): r for r in realisasi_triwulan(periode.tahun, periode.triwulan)}
    acuan = {n.kode: n for n in nomenklatur_semua()}
    unit = sub_unit_peta()
    baris: dict[str, BarisKantor] = {}
    for satu in baris_dpa(dpa) if dpa else ():
        kas = [satu.kas_1, satu.kas_2, satu.kas_3, satu.kas_4]
        realisasi = nyata.get((satu.kode, satu.sub_unit))
        isi = BarisKantor(
            kode=satu.kode,
            sub_unit=satu.sub_unit,
            nama=satu.nama or _nama(acuan, satu.kode),
            nama_unit=unit.get(satu.sub_unit, satu.sub_unit),
            satuan=satu.satuan or (acuan[satu.kode].satuan if satu.kode in acuan else ""),
            nilai={
                "anggaran.target": satu.target,
                "anggaran.volume": realisasi.volume if realisasi else None,
                "anggaran.pagu": satu.pagu,
                "anggaran.kas": kas[periode.triwulan - 1],
                "anggaran.realisasi": realisasi.rupiah if realisasi else None,
            },
            kas_lalu=sum(kas[: periode.triwulan - 1], Decimal(0)),
        )
        baris[isi.kunci] = isi
    kode_induk = {".".join(b.kode.split(".")[:n]) for b in baris.values() for n in (3, 5)}
    return KantorTriwulan(
        kecamatan=kecamatan,
        periode=periode,
        baris=baris,
        induk={kode: _nama(acuan, kode) for kode in sorted(kode_induk)},
        nomenklatur={kode: n.nama for kode, n in acuan.items()},
        sub_unit=unit,
    )


def _nama(acuan: dict[str, Nomenklatur], kode: str) -> str:
    return acuan[kode].nama if kode in acuan else kode
