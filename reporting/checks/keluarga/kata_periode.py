"""Period words and dates: TW, semester, year, ordinal year of the Renstra, date of signature."""

import re
from collections.abc import Iterator

from core.angka import tanggal
from core.kata_basi import TAHUN_RENSTRA, URUT, kata_basi, sebutan_waktu
from reporting.checks.aturan import PERPRES_29, PRAKTIK, Aturan, Kena
from reporting.checks.baca_teks import kalimat
from reporting.checks.bahan import Bahan, Teks
from reporting.checks.temuan import Bobot, Tempat
from reporting.narasi.variabel import kata_periode as sebutan_periode

_BANDING = re.compile(
    r"\b(?:dibanding\w*|daripada|sebelumnya|lalu|sejak|dari tahun|terhadap|dasar|awal|baru|nanti"
    r"|akan|mendatang|berikutnya)\b",
    re.I,
)


def _waktu(bahan: Bahan) -> Iterator[Kena]:
    """Another quarter, semester, or quarter's end than the report's."""
    for teks, satu in _kalimat(bahan):
        for awal, akhir in _lain(bahan, teks, satu):
            yield _kena(bahan, teks, satu, satu[awal:akhir])


def _lain(bahan: Bahan, teks: Teks, satu: str) -> list[tuple[int, int]]:
    periode, kecamatan = bahan.snapshot.periode, bahan.snapshot.kecamatan
    if teks.lingkup is not None:
        return [(s.awal, s.akhir_tahun) for s in sebutan_waktu(satu) if s.lain(periode)]
    basi = kata_basi(satu, periode, kecamatan)
    return [(b.awal, b.akhir) for b in basi if b.jenis in ("triwulan", "semester", "tanggal")]


def _tahun(bahan: Bahan) -> Iterator[Kena]:
    """The year before or after, in an own text and not in a comparison."""
    periode, kecamatan = bahan.snapshot.periode, bahan.snapshot.kecamatan
    for teks, satu in _kalimat(bahan):
        if teks.lingkup is None and not _BANDING.search(satu):
            for basi in kata_basi(satu, periode, kecamatan):
                if basi.jenis == "tahun" and basi.pengganti:
                    yield _kena(bahan, teks, satu, basi.kata)


def _kena(bahan: Bahan, teks: Teks, satu: str, kata: str) -> Kena:
    kini = sebutan_periode(bahan.snapshot)
    return Kena(
        tempat=Tempat(teks.tempat, satu, kata),
        pesan=f'Kalimat ini menyebut "{kata}", padahal laporan ini tentang {kini}.',
        seharusnya=kini,
        tertulis=kata,
        alamat=teks.alamat,
    )


def _kalimat(bahan: Bahan) -> Iterator[tuple[Teks, str]]:
    for teks in bahan.teks:
        for satu in kalimat(teks.isi):
            yield teks, satu


def _renstra(bahan: Bahan) -> Iterator[Kena]:
    ke = bahan.snapshot.periode.tahun - bahan.snapshot.renstra.tahun_awal + 1
    for teks, satu in _kalimat(bahan):
        for cocok in TAHUN_RENSTRA.finditer(satu):
            if URUT[cocok["n"].lower()] != ke:
                yield Kena(
                    tempat=Tempat(teks.tempat, satu, cocok[0]),
                    pesan=f"Tahun {bahan.snapshot.periode.tahun} adalah tahun ke-{ke} Renstra "
                    f"{bahan.snapshot.renstra.tahun_awal}–{bahan.snapshot.renstra.tahun_akhir}.",
                    seharusnya=f"tahun ke-{ke}",
                    tertulis=cocok[0],
                    alamat=teks.alamat,
                )


def _tanggal(bahan: Bahan) -> Iterator[Kena]:
    akhir, sah = bahan.snapshot.periode.akhir, bahan.snapshot.pengesahan
    if sah.tanggal <= akhir:
        yield Kena(
            tempat=Tempat("Kata Pengantar", "Tanda tangan", "Tanggal"),
            pesan="Laporan ditandatangani sebelum periodenya berakhir.",
            seharusnya=f"setelah {tanggal(akhir)}",
            tertulis=tanggal(sah.tanggal),
            alamat="laporan",
        )


ATURAN = (
    Aturan(
        "kata_periode.waktu",
        "Triwulan dan semester yang disebut adalah periode laporan",
        Bobot.PERINGATAN,
        PRAKTIK,
        _waktu,
    ),
    Aturan(
        "kata_periode.tahun",
        "Tahun yang disebut adalah tahun laporan",
        Bobot.INFO,
        PRAKTIK,
        _tahun,
    ),
    Aturan(
        "kata_periode.renstra",
        "Urutan tahun Renstra benar",
        Bobot.PERINGATAN,
        PRAKTIK,
        _renstra,
    ),
    Aturan(
        "kata_periode.tanggal",
        "Tanggal tanda tangan sesudah akhir periode",
        Bobot.BLOKIR,
        PERPRES_29,
        _tanggal,
    ),
)
