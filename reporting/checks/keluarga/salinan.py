"""Copies: an analysis that is word for word last quarter's, or another office's."""

from collections.abc import Iterator

from reporting.checks.aturan import PERMENPANRB_88, PRAKTIK, Aturan, Kena
from reporting.checks.bahan import Bahan, alamat_program, alamat_sasaran
from reporting.checks.bentuk import sidik_teks
from reporting.checks.salin import analisis_panjang, sidik_analisis
from reporting.checks.temuan import Bobot, Tempat


def _tempat(bahan: Bahan) -> dict[str, Tempat]:
    snapshot = bahan.snapshot
    tempat = {
        alamat_sasaran(s): Tempat(bahan.tempat_lingkup(s), s.uraian) for s in snapshot.sasaran
    }
    return tempat | {
        alamat_program(p.kode): Tempat(bahan.tempat_lingkup(p), p.nama)
        for p in snapshot.anggaran.program
    }


def _triwulan(bahan: Bahan) -> Iterator[Kena]:
    tempat = _tempat(bahan)
    for alamat, kalimat in analisis_panjang(bahan.snapshot).items():
        lalu = tuple(sorted(bahan.pembanding.analisis_lalu.get(alamat, ())))
        if lalu and sidik_teks(lalu) == sidik_teks(kalimat):
            yield Kena(
                tempat=tempat[alamat],
                pesan="Analisis ini sama persis dengan triwulan lalu.",
                seharusnya="analisis triwulan ini",
                tertulis=f"{len(kalimat)} kalimat yang sama",
                alamat=alamat,
            )


def _kantor(bahan: Bahan) -> Iterator[Kena]:
    tempat = _tempat(bahan)
    for alamat, sidik in sidik_analisis(bahan.snapshot).items():
        if sidik in bahan.pembanding.salinan:
            yield Kena(
                tempat=tempat[alamat],
                pesan="Analisis ini sama persis dengan laporan kecamatan lain.",
                seharusnya="analisis kantor sendiri",
                tertulis=f"sama dengan {bahan.pembanding.salinan[sidik]}",
                alamat=alamat,
            )


ATURAN = (
    Aturan(
        "salinan.triwulan",
        "Analisis bukan salinan triwulan lalu",
        Bobot.INFO,
        PRAKTIK,
        _triwulan,
    ),
    Aturan(
        "salinan.kantor",
        "Analisis bukan salinan kantor lain",
        Bobot.PERINGATAN,
        PERMENPANRB_88,
        _kantor,
    ),
)
