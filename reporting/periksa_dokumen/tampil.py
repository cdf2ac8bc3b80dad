"""Findings of a foreign document in the order people read them: causes, errors, warnings, notes."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.periksa_dokumen.hasil import Hasil, SebabSel, TabelTerbaca

KELUARGA = {
    "jumlah": "Jumlah dan rinciannya",
    "persen": "Persentase",
    "rata_rata": "Rata-rata capaian",
    "sama": "Angka yang sama di dua tempat",
    "kalimat": "Kalimat terhadap tabel",
    "target": "Target per tahun",
    "indikator": "Indikator",
    "cakupan": "Kelengkapan uraian",
    "daftar": "Daftar program dan kegiatan",
    "kewajaran": "Kewajaran",
    "satuan": "Satuan",
    "nomenklatur": "Nomenklatur",
    "kata_periode": "Periode dan tanggal",
    "arah": "Kata naik, turun, tercapai",
    "nama": "Nama kantor dan pejabat",
    "dasar_hukum": "Dasar hukum",
    "salinan": "Kalimat yang disalin",
}
"""Family of a rule, the part of its name before the dot → what people call it."""

BOBOT = {Bobot.BLOKIR: "Kesalahan", Bobot.PERINGATAN: "Peringatan", Bobot.INFO: "Keterangan"}

TAMPIL_MAKS = 300
"""Findings on a page or on paper, the heaviest first; the rest is counted, and the workbook has
them all."""


def keluarga(temuan: Temuan) -> str:
    return temuan.aturan.partition(".")[0]


def nama_keluarga(kunci: str) -> str:
    return KELUARGA.get(kunci, kunci.replace("_", " ").capitalize())


@dataclass(frozen=True)
class Saringan:
    """What of the findings is wanted; nothing set wants all."""

    bobot: Bobot | None = None
    keluarga: str = ""

    def cocok(self, temuan: Temuan) -> bool:
        return self.bobot in (None, temuan.bobot) and self.keluarga in ("", keluarga(temuan))


def saringan_dari(kiriman: Mapping[str, str]) -> Saringan:
    """From an address; what is unknown is left out."""
    bobot = next((b for b in Bobot if b.value == kiriman.get("bobot")), None)
    return Saringan(bobot, kiriman.get("keluarga", "").replace("\0", "")[:40])


@dataclass(frozen=True)
class Penyebab:
    """A cell, and of the findings that go when it is mended those that are chosen; `jumlah` counts
    them all."""

    sebab: SebabSel
    temuan: tuple[Temuan, ...]
    jumlah: int


@dataclass(frozen=True)
class Tampilan:
    hasil: Hasil
    saringan: Saringan = Saringan()
    maks: int | None = None

    @cached_property
    def dipilih(self) -> tuple[Temuan, ...]:
        """What the filter chose, as far as it is shown."""
        return self._cocok[: self.maks]

    @cached_property
    def _cocok(self) -> tuple[Temuan, ...]:
        urut = list(Bobot)
        cocok = [
            replace(t, tempat=self._berhalaman(t.tempat))
            for t in self.hasil.temuan
            if self.saringan.cocok(t)
        ]
        return tuple(sorted(cocok, key=lambda t: urut.index(t.bobot)))

    @cached_property
    def _halaman(self) -> dict[str, int]:
        return {t.nama: t.halaman for t in reversed(self.hasil.tabel) if t.halaman}

    def _berhalaman(self, tempat: Tempat) -> Tempat:
        """With the page its table begins on, where the file has pages."""
        halaman = self._halaman.get(tempat.bagian)
        return replace(tempat, bagian=f"{tempat.bagian} (hlm. {halaman})") if halaman else tempat

    @property
    def lebih(self) -> int:
        """How many chosen findings are not shown."""
        return len(self._cocok) - len(self.dipilih)

    @cached_property
    def penyebab(self) -> tuple[Penyebab, ...]:
        """The cells that explain any of the chosen findings, that which explains most first."""
        oleh: dict[str, list[Temuan]] = {}
        for satu in self.dipilih:
            oleh.setdefault(satu.dijelaskan_oleh, []).append(satu)
        semua = Counter(t.dijelaskan_oleh for t in self.hasil.temuan)
        hasil = [
            Penyebab(
                replace(s, tempat=self._berhalaman(s.tempat)),
                tuple(oleh[s.sebutan]),
                semua[s.sebutan],
            )
            for s in self.hasil.sebab
            if s.sebutan in oleh
        ]
        return tuple(sorted(hasil, key=lambda p: -p.jumlah))

    @cached_property
    def lain(self) -> dict[Bobot, tuple[Temuan, ...]]:
        """The chosen findings no cell explains, by weight; a weight without any is left out."""
        dijelaskan = {id(t) for p in self.penyebab for t in p.temuan}
        sisa = [t for t in self.dipilih if id(t) not in dijelaskan]
        return {b: milik for b in Bobot if (milik := tuple(t for t in sisa if t.bobot is b))}

    @property
    def kesalahan(self) -> tuple[Temuan, ...]:
        return self.lain.get(Bobot.BLOKIR, ())

    @property
    def peringatan(self) -> tuple[Temuan, ...]:
        return self.lain.get(Bobot.PERINGATAN, ())

    @property
    def keterangan(self) -> tuple[Temuan, ...]:
        return self.lain.get(Bobot.INFO, ())

    @property
    def banyak(self) -> dict[str, int]:
        """Weight → how many findings there are in all, whatever is chosen."""
        return dict(Counter(t.bobot.value for t in self.hasil.temuan))

    @property
    def pilihan_bobot(self) -> list[tuple[str, str, int]]:
        ada = self.banyak
        return [(b.value, nama, ada[b.value]) for b, nama in BOBOT.items() if b.value in ada]

    @property
    def pilihan_keluarga(self) -> list[tuple[str, str, int]]:
        ada = Counter(keluarga(t) for t in self.hasil.temuan)
        return sorted(((k, nama_keluarga(k), n) for k, n in ada.items()), key=lambda p: p[1])

    @property
    def dibandingkan(self) -> tuple[TabelTerbaca, ...]:
        return tuple(t for t in self.hasil.tabel if t.dibandingkan)

    @property
    def tak_dibandingkan(self) -> tuple[TabelTerbaca, ...]:
        return tuple(t for t in self.hasil.tabel if not t.dibandingkan)
