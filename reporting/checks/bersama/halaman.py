"""The table of rules as the regency sees it."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from reporting.checks.aturan import Aturan
from reporting.checks.daftar import ATURAN, BOBOT_BAWAAN
from reporting.checks.temuan import Bobot

PILIHAN = (
    (Bobot.BLOKIR, "Menghalangi"),
    (Bobot.PERINGATAN, "Peringatan"),
    (Bobot.INFO, "Keterangan"),
)
_KATA = dict(PILIHAN)

JUDUL_KELUARGA = {
    "jumlah": "Jumlah",
    "persen": "Persentase",
    "rata_rata": "Rata-rata",
    "hitungan_kalimat": "Hitungan dalam kalimat",
    "fakta_dua_tempat": "Fakta di dua tempat",
    "target_deret": "Deret target",
    "identitas_indikator": "Identitas indikator",
    "nomenklatur": "Nomenklatur",
    "cakupan": "Kelengkapan isi",
    "kewajaran": "Kewajaran",
    "kata_periode": "Waktu yang disebut",
    "nama": "Nama yang disebut",
    "arah": "Kata naik, turun, tercapai",
    "dasar_hukum": "Dasar hukum",
    "salinan": "Salinan",
    "angka_ketikan": "Angka ketikan",
    "naskah": "Naskah",
}


@dataclass(frozen=True)
class BarisAturan:
    aturan: Aturan
    bobot: Bobot

    @property
    def sebutan(self) -> str:
        return _KATA[self.bobot]

    @property
    def bawaan(self) -> str:
        """The rule's own weight in words, where the regency set another; else empty."""
        return "" if self.bobot is self.aturan.bobot else _KATA[self.aturan.bobot]


def keluarga(bobot: Mapping[str, Bobot]) -> list[tuple[str, list[BarisAturan]]]:
    """Heading → its rules with the weight in force."""
    return [
        (
            JUDUL_KELUARGA[kunci],
            [BarisAturan(a, bobot.get(a.nama, a.bobot)) for a in milik],
        )
        for kunci, milik in groupby(ATURAN, key=lambda a: a.keluarga)
    ]


def terkirim(kiriman: Mapping[str, object]) -> tuple[dict[str, Bobot], list[str]]:
    """Weights of a submitted form, and the rules whose weight is none."""
    dikenal = {b.value: b for b in Bobot}
    bobot: dict[str, Bobot] = {}
    salah: list[str] = []
    for nama in BOBOT_BAWAAN:
        if nama in kiriman:
            isi = str(kiriman[nama])
            if isi in dikenal:
                bobot[nama] = dikenal[isi]
            else:
                salah.append(nama)
    return bobot, salah
