"""Counts in sentences against the table they stand beside: staff, villages, rooms, complaints."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from core.angka import BULAN
from core.capaian import jumlah
from reporting.checks.baca_teks import CACAH, nilai_cacah
from reporting.checks.temuan import Bobot, Temuan
from reporting.periksa_dokumen.bahan import Ayat, Bahan
from reporting.periksa_dokumen.cacah import TERDIRI
from reporting.periksa_dokumen.kolom import Lajur, baris_total, kata_depan
from reporting.periksa_dokumen.model import Sel
from reporting.periksa_dokumen.tulis import tulis

SEBELUM, SESUDAH = 3, 1
"""A sentence speaks of a table at most so many paragraphs below it, or above."""
PANJANG = 60
_CACAH_MAKS = 100_000

_CACAH = re.compile(
    rf"(?<![\w.,/-])(?P<n>{CACAH})(?![.,]?[0-9%])\s*(?:\([a-z ]+\)\s*)?"
    r"(?:(?:buah|macam|jenis)\s+)?(?P<benda>[a-z]+(?:-[a-z]+)?)",
    re.I,
)
_BUKAN_BENDA = frozenset(
    [
        *(b.lower() for b in BULAN),
        *("tahun", "persen", "juta", "miliar", "milyar", "ribu", "poin", "ayat", "hari", "bulan"),
        *("tentang", "sampai", "s", "rupiah", "kali", "semester", "triwulan", "program", "sub"),
        "kegiatan",
    ]
)
_BUKAN_CACAH = re.compile(r"(?:rp\.?|nomor|no\.?|tahun|tabel|pasal)\s*$", re.I)
_LAMPAU = re.compile(
    r"\b(?:tahun (?:lalu|sebelumnya)|sebelumnya|standar|target|minimal|maksimal)\b"
)
_SEBAGIAN = re.compile(r"\s+(?:pertama|terakhir|lain(?:nya)?|tersebut|di antara\w*)\b", re.I)
_DI = re.compile(r"\b(?:di|hanya|baru|sebagian|tambahan)\s+$", re.I)
_MELIPUTI = re.compile(
    r"\b(?:terdiri|membawah\w+|meliputi|memiliki|mempunyai|mencakup|wilayah|terbagi)\b", re.I
)
_SELURUH = re.compile(r"\W*(?:seluruh|semua|keseluruhan)\b", re.I)
_BANYAK = re.compile(r"^\W*(?:banyak(?:nya)?|jumlah|volume)\W*$", re.I)


@dataclass(frozen=True)
class Cacah:
    """A count of a sentence; `benda` what is counted, the next word."""

    nilai: int
    benda: str
    kata: str
    dari: bool
    """Whether the other counts are parts of it: "dari 12 pengaduan, 10 selesai"."""


@dataclass(frozen=True)
class Hitungan:
    """What a table counts: how many rows, the sum of each column of whole numbers, every number.

    A total that its rows contradict is one of `semua`, so that its own fault is told once.
    """

    lajur: Lajur
    baris: int
    kolom: dict[int, Decimal]
    semua: frozenset[Decimal]

    @property
    def pokok(self) -> frozenset[Decimal]:
        return frozenset(self.kolom.values()) | {Decimal(self.baris)}

    def boleh(self, benda: str) -> frozenset[Decimal]:
        """What a count of that thing may be: of what the rows are, only how many there are."""
        nama = self.lajur.kolom_nama
        milik = nama is not None and _memuat(self.lajur.kepala[nama], benda)
        return self.pokok if milik else self.semua


def baca_cacah(teks: str) -> Iterator[Cacah]:
    for cocok in _CACAH.finditer(teks):
        depan, benda = teks[: cocok.start()], cocok["benda"].lower()
        # "satu tujuan" counts nothing: it is the article.
        artikel = cocok["n"].lower() == "satu"
        sebagian = _SEBAGIAN.match(teks[cocok.end() :]) or _DI.search(depan)
        if (
            not artikel
            and not sebagian
            and not _BUKAN_CACAH.search(depan)
            and benda not in _BUKAN_BENDA
        ):
            dari = bool(re.search(r"\bdari\s+(?:total\s+)?$", depan, re.I))
            yield Cacah(nilai_cacah(cocok["n"]), benda, cocok["n"], dari)


def periksa_cacah_tabel(bahan: Bahan) -> Iterator[Temuan]:
    anggaran = {p.lajur.letak for p in bahan.pohon}
    letak = {bahan.letak(satu): satu for satu in bahan.lajur if satu.letak not in anggaran}
    hitungan = {n: h for n, satu in letak.items() if (h := _hitung(satu))}
    for ayat in bahan.ayat:
        cacah = list(baca_cacah(ayat.teks))
        if not cacah or _LAMPAU.search(ayat.teks.lower()):
            continue
        dekat = _dekat(bahan, hitungan, ayat.isi)
        if not dekat and _MELIPUTI.search(ayat.teks):
            dekat = _pendaftar(hitungan.values(), cacah)
        for satu in dekat:
            if temuan := _banding(satu, ayat, cacah, lain=[h for h in dekat if h is not satu]):
                yield temuan
                break


def _hitung(lajur: Lajur) -> Hitungan | None:
    """None for a table without rows, or with so many that it lists more than it counts."""
    rinci = [
        b
        for b, baris in enumerate(lajur.baris)
        if not _jumlah(baris) and any(s.teks.strip() for s in baris)
    ]
    if not 0 < len(rinci) <= PANJANG:
        return None
    kolom = {k: n for k in range(len(lajur.kepala)) if (n := _bulat(lajur, rinci, k)) is not None}
    semua = {n for baris in lajur.nilai for n in baris if n is not None}
    benar = set(kolom.values())
    semua |= {abs(a - b) for a in benar for b in benar} | {a + b for a in benar for b in benar}
    return Hitungan(lajur, len(rinci), kolom, frozenset(semua | benar | {Decimal(len(rinci))}))


def _bulat(lajur: Lajur, rinci: list[int], k: int) -> Decimal | None:
    """The sum of a column of whole numbers; None for any other and for one that numbers rows."""
    isi = [n for b in rinci if (n := lajur.nilai[b][k]) is not None]
    bulat = all(n == n.to_integral_value() and n < _CACAH_MAKS for n in isi)
    nomor = re.match(r"\W*no\b", lajur.kepala[k], re.I) or isi == list(range(1, len(isi) + 1))
    return jumlah(isi) if bulat and not nomor and len(isi) * 2 > len(rinci) else None


def _jumlah(baris: list[Sel]) -> bool:
    return baris_total(baris) or bool(_SELURUH.match(kata_depan(baris)))


def _dekat(bahan: Bahan, hitungan: dict[int, Hitungan], isi: int) -> list[Hitungan]:
    """Tables around a paragraph with nothing but text between, the next one first."""
    hasil = []
    for langkah, batas in ((1, SEBELUM), (-1, SESUDAH)):
        n = isi + langkah
        sela = 0
        while 0 <= n < len(bahan.dokumen.isi) and sela <= batas:
            if not isinstance(bahan.dokumen.isi[n], str):
                if n in hitungan:
                    hasil.append(hitungan[n])
                break
            sela += 1
            n += langkah
    return hasil


def _pendaftar(hitungan: Iterable[Hitungan], cacah: list[Cacah]) -> list[Hitungan]:
    """Far from any table, the only one whose rows are, by its head, a thing the sentence counts."""
    benda = "|".join(re.escape(c.benda) for c in cacah)
    pola = re.compile(rf"\W*(?:nama\s+)?(?:{benda})(?:\s*/\s*\w+)?\W*", re.I)
    ada = [
        h
        for h in hitungan
        if (k := h.lajur.kolom_nama) is not None and pola.fullmatch(h.lajur.kepala[k])
    ]
    return ada if len(ada) == 1 else []


def _banding(satu: Hitungan, ayat: Ayat, cacah: list[Cacah], lain: list[Hitungan]) -> Temuan | None:
    """A sentence whose counts are this table's, but for one; or one count of what it lists."""
    luar = {n for h in lain for n in h.semua}
    salah = [c for c in cacah if Decimal(c.nilai) not in satu.boleh(c.benda) | luar]
    cocok = [c for c in cacah if Decimal(c.nilai) in satu.pokok]
    if len(salah) != 1:
        return None
    c = salah[0]
    if not cocok and not TERDIRI.search(ayat.teks):
        return None  # "Pelatihan diikuti 2 desa": some, not all.
    harus = _harus(satu, c, {Decimal(x.nilai) for x in cocok}, bool(cocok))
    if harus is None:
        return None
    return Temuan(
        "kalimat.cacah_tabel",
        Bobot.PERINGATAN,
        ayat.tempat(c.kata),
        f"Berbeda dengan {satu.lajur.nama}.",
        seharusnya=tulis(harus),
        tertulis=c.kata,
    )


def _harus(satu: Hitungan, c: Cacah, terpakai: set[Decimal], bersama: bool) -> Decimal | None:
    """The value the count should have; None where the table has several or does not count it."""
    nama = satu.lajur.kolom_nama
    menurut_kepala = [n for k, n in satu.kolom.items() if _memuat(satu.lajur.kepala[k], c.benda)]
    if len(menurut_kepala) == 1:
        return menurut_kepala[0]
    if nama is not None and _memuat(satu.lajur.kepala[nama], c.benda):
        # Of kinds of it, a column tells how many; but not one that adds up the columns beside it.
        banyaknya = [
            n
            for k, n in satu.kolom.items()
            if _BANYAK.search(satu.lajur.kepala[k])
            and n != jumlah(m for i, m in satu.kolom.items() if i != k)
        ]
        return banyaknya[0] if len(banyaknya) == 1 else Decimal(satu.baris)
    sisa = set(satu.kolom.values()) - terpakai
    if c.dari and terpakai:
        sisa = {n for n in sisa if n > max(terpakai)}
    return next(iter(sisa)) if bersama and len(sisa) == 1 else None


def _memuat(kepala: str, benda: str) -> bool:
    return bool(re.search(rf"\b{re.escape(benda)}\b", kepala.lower()))
