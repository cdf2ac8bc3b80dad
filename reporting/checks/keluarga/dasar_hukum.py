"""Regulations named in own texts against the Regulasi register."""

from collections.abc import Iterator
from dataclasses import dataclass

from reporting.checks.aturan import PRAKTIK, Aturan, Kena
from reporting.checks.baca_teks import kalimat, tanpa_variabel
from reporting.checks.bahan import Bahan, Hukum, Teks
from reporting.checks.kutipan_hukum import Kutipan, kutipan_hukum
from reporting.checks.temuan import Bobot, Tempat


@dataclass(frozen=True)
class _Sebutan:
    teks: Teks
    kalimat: str
    kutipan: Kutipan


def _sebutan(bahan: Bahan) -> list[_Sebutan]:
    return [
        _Sebutan(teks, satu, k)
        for teks in (bahan.teks if bahan.pembanding.hukum else ())
        for satu in kalimat(tanpa_variabel(teks.isi))
        for k in kutipan_hukum(satu)
    ]


def _sejenis(hukum: Hukum, jenis: str) -> bool:
    ada = hukum.jenis.lower().replace("menteri negara", "menteri")
    return ada.startswith(jenis)


def _senomor(bahan: Bahan, kutipan: Kutipan) -> list[Hukum]:
    return [
        h
        for h in bahan.pembanding.hukum
        if h.tahun == kutipan.tahun and h.nomor.lower() == kutipan.nomor.lower()
    ]


def _jenis(bahan: Bahan) -> Iterator[Kena]:
    """Number and year are known, but of another kind: Perda for Perbup."""
    for satu in bahan.sekali(_sebutan):
        ada = _senomor(bahan, satu.kutipan)
        if ada and not any(_sejenis(h, satu.kutipan.jenis) for h in ada):
            yield _kena(
                satu,
                "Jenis peraturan ini berbeda dari daftar regulasi.",
                f"{ada[0].jenis} Nomor {ada[0].nomor} Tahun {ada[0].tahun}",
            )


def _tak_berlaku(bahan: Bahan) -> Iterator[Kena]:
    for satu in bahan.sekali(_sebutan):
        k = satu.kutipan
        ada = [h for h in _senomor(bahan, k) if _sejenis(h, k.jenis)]
        if ada and not any(h.berlaku for h in ada):
            yield _kena(satu, "Peraturan ini tidak berlaku lagi menurut daftar regulasi.", "")


def _tak_dikenal(bahan: Bahan) -> Iterator[Kena]:
    for satu in bahan.sekali(_sebutan):
        if not _senomor(bahan, satu.kutipan):
            yield _kena(satu, "Peraturan ini tidak ada dalam daftar regulasi kabupaten.", "")


def _kena(satu: _Sebutan, pesan: str, seharusnya: str) -> Kena:
    kata = satu.kutipan.kata
    return Kena(
        tempat=Tempat(satu.teks.tempat, satu.kalimat, kata),
        pesan=pesan,
        seharusnya=seharusnya,
        tertulis=kata,
        alamat=satu.teks.alamat,
    )


ATURAN = (
    Aturan(
        "dasar_hukum.jenis",
        "Jenis peraturan sesuai dengan daftar regulasi",
        Bobot.PERINGATAN,
        PRAKTIK,
        _jenis,
    ),
    Aturan(
        "dasar_hukum.tak_berlaku",
        "Peraturan yang dirujuk masih berlaku",
        Bobot.PERINGATAN,
        PRAKTIK,
        _tak_berlaku,
    ),
    Aturan(
        "dasar_hukum.tak_dikenal",
        "Peraturan yang dirujuk ada dalam daftar regulasi",
        Bobot.INFO,
        PRAKTIK,
        _tak_dikenal,
    ),
)
