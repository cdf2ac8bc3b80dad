"""A text that can't be set: the report could not be printed."""

from collections.abc import Iterator

from reporting.checks.aturan import PRAKTIK, Aturan, Kena
from reporting.checks.bahan import Bahan
from reporting.checks.temuan import Bobot, Tempat


def _tersusun(bahan: Bahan) -> Iterator[Kena]:
    if bahan.naskah_salah:
        yield Kena(
            tempat=Tempat("Naskah"),
            pesan=f"Laporan tidak dapat disusun. {bahan.naskah_salah}.",
            alamat="naskah",
        )


ATURAN = (
    Aturan(
        "naskah.tersusun",
        "Semua naskah dapat disusun",
        Bobot.BLOKIR,
        PRAKTIK,
        _tersusun,
    ),
)
