"""What evidence can stand for in a quarter: promised indicators and sub kegiatan."""

from dataclasses import dataclass

from core.anggaran.pohon import Pohon
from core.kinerja.capaian_indikator import IndikatorTampil
from core.periode.models import Periode


@dataclass(frozen=True)
class Sasaran:
    """A fact evidence is given for."""

    alamat: str
    nama: str
    kode: str  # code of the sub kegiatan; empty for an indicator
    kelompok: str  # Indikator, or the program it belongs to


def sasaran_bukti(
    periode: Periode, susunan: Pohon, indikator: tuple[IndikatorTampil, ...]
) -> tuple[Sasaran, ...]:
    """Indicators first, then sub kegiatan in nomenclature order."""
    hasil = [
        Sasaran(f"kinerja.realisasi/{periode.kode}/{i.kunci}", i.nama, "", "Indikator")
        for i in {i.kunci: i for i in indikator}.values()
    ]
    for program in susunan.program:
        for kegiatan in program.kegiatan:
            for sub in kegiatan.sub:
                kunci = f"{sub.kode}@{sub.kode_sub_unit}" if sub.kode_sub_unit else sub.kode
                nama = f"{sub.nama} ({sub.sub_unit})" if sub.sub_unit else sub.nama
                hasil.append(
                    Sasaran(
                        f"anggaran.volume/{periode.kode}/{kunci}",
                        nama,
                        kunci,
                        f"Program {program.nomor}: {program.nama}",
                    )
                )
    return tuple(hasil)
