"""A line of the PK promises an indicator of the sasaran it stands under."""

from collections.abc import Iterator

from core.angka import romawi
from reporting.checks.aturan import PERPRES_29, PRAKTIK, Aturan, Kena
from reporting.checks.baca_teks import sebunyi
from reporting.checks.bahan import Bahan
from reporting.checks.temuan import Bobot
from reporting.snapshot.model import CapaianSasaran, Indikator


def _milik(bahan: Bahan) -> dict[int, tuple[Indikator, ...]]:
    """Number of a sasaran → its indicators in the Renstra."""
    tujuan = bahan.snapshot.renstra.tujuan
    return {s.nomor: s.indikator for t in tujuan for s in t.sasaran}


def _pk(bahan: Bahan) -> Iterator[Kena]:
    milik = _milik(bahan)
    for sasaran in bahan.snapshot.sasaran:
        punya = {i.kunci: i for i in milik.get(sasaran.nomor, ())}
        for satu in sasaran.indikator:
            if punya and satu.kunci not in punya:
                tempat = "tujuan" if satu.tingkat == "tujuan" else "sasaran lain"
                yield Kena(
                    tempat=bahan.tabel("tabel-perjanjian", _sasaran(sasaran), "Indikator"),
                    pesan=f"Perjanjian Kinerja sasaran {romawi(sasaran.nomor)} memakai indikator "
                    f"{tempat}, bukan indikator sasarannya dalam Renstra, sehingga indikator "
                    "sasaran tidak diukur.",
                    seharusnya="; ".join(i.nama for i in punya.values()),
                    tertulis=satu.nama,
                    alamat=satu.target.alamat,
                )


def _kosong(bahan: Bahan) -> Iterator[Kena]:
    for sasaran in bahan.snapshot.sasaran:
        if not sasaran.indikator:
            yield Kena(
                tempat=bahan.tabel("tabel-perjanjian", _sasaran(sasaran), "Indikator"),
                pesan=f"Perjanjian Kinerja tidak memuat indikator sasaran {romawi(sasaran.nomor)}.",
                seharusnya="; ".join(i.nama for i in _milik(bahan).get(sasaran.nomor, ())),
                tertulis="tidak ada",
                alamat="perjanjian",
            )


def _bunyi(bahan: Bahan) -> Iterator[Kena]:
    """Wording of a sasaran as promised; where its indicator is another's, `_pk` speaks."""
    milik = _milik(bahan)
    for sasaran in bahan.snapshot.sasaran:
        punya = {i.kunci for i in milik.get(sasaran.nomor, ())}
        for satu in sasaran.indikator:
            if satu.kunci in punya and not sebunyi(satu.uraian_sasaran, sasaran.uraian):
                yield Kena(
                    tempat=bahan.tabel("tabel-perjanjian", _sasaran(sasaran), "Sasaran"),
                    pesan="Bunyi sasaran dalam Perjanjian Kinerja berbeda dari Renstra.",
                    seharusnya=sasaran.uraian,
                    tertulis=satu.uraian_sasaran,
                    alamat=satu.target.alamat,
                )


def _sasaran(sasaran: CapaianSasaran) -> str:
    return f"Sasaran {romawi(sasaran.nomor)}"


ATURAN = (
    Aturan(
        "identitas_indikator.pk",
        "Indikator PK adalah indikator sasarannya dalam Renstra",
        Bobot.PERINGATAN,
        PERPRES_29,
        _pk,
    ),
    Aturan(
        "identitas_indikator.kosong",
        "Setiap sasaran punya indikator dalam PK",
        Bobot.PERINGATAN,
        PERPRES_29,
        _kosong,
    ),
    Aturan(
        "identitas_indikator.bunyi",
        "Bunyi sasaran dalam PK sama dengan Renstra",
        Bobot.INFO,
        PRAKTIK,
        _bunyi,
    ),
)
