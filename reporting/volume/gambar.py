"""Charts of the rollup chapter, and the offices that stand out, by name and by rule."""

from collections.abc import Sequence

from core.angka import bilangan
from reporting.dokumen.blok import Blok, Butir, Daftar, Gambar, Paragraf, Persen
from reporting.dokumen.lukisan import BatangSerapan, GrafikSerapan
from reporting.render.nilai import teks_nilai
from reporting.rollup.aturan import Nilai
from reporting.rollup.grafik import Titik, sebar
from reporting.rollup.lukis import lukis_sebar
from reporting.rollup.sebaran import ATURAN, Simpangan, simpangan
from reporting.rollup.uang import Uang
from reporting.volume.bahan import Bahan

_SEGAMBAR = 17
"""Bars of one figure; more would not stand on a page."""


def gambar_serapan(
    isi: Sequence[Uang], kunci: str = "serapan-kantor", apa: str = "kecamatan"
) -> tuple[Gambar, ...]:
    """Absorption as bars: the outline is the pagu, the fill what was spent."""
    potong = [isi[i : i + _SEGAMBAR] for i in range(0, len(isi), _SEGAMBAR)]
    hasil = []
    for urut, satu in enumerate(potong, 1):
        nomor = f" ({urut} dari {len(potong)})" if len(potong) > 1 else ""
        kata = "; ".join(f"{u.label} {teks_nilai(Persen(u.serapan, tanda=True))}" for u in satu)
        hasil.append(
            Gambar(
                f"{kunci}-{urut}",
                f"Serapan Anggaran Menurut {apa.capitalize()}{nomor}",
                GrafikSerapan(
                    tuple(BatangSerapan(u.label, u.pagu, u.realisasi, u.serapan) for u in satu)
                ),
                kata,
            )
        )
    return tuple(hasil)


def menyimpang(bahan: Bahan) -> list[Simpangan]:
    """Offices that stand out."""
    nilai = [isi for _, isi in bahan.terhitung]
    return simpangan(nilai, {n.kantor: n.serapan for n in nilai}, "Serapan")


def gambar_sebar(bahan: Bahan, luar: Sequence[Simpangan]) -> Gambar | None:
    """Absorption against capaian; who stands out is ringed and named."""
    nama = {s.kantor for s in luar}
    grafik = sebar([_titik(isi, nama) for _, isi in bahan.terhitung], rapat=False)
    if grafik is None:
        return None
    judul = "Serapan terhadap Capaian Tiap Kecamatan"
    return Gambar("sebar", judul, lukis_sebar(grafik), grafik.kata)


def _titik(n: Nilai, luar: set[str]) -> Titik:
    return Titik(
        nama=n.kantor,
        x=n.serapan,
        y=n.capaian,
        nilai=n.serapan,
        terpilih=False,
        luar=n.kantor in luar,
    )


def daftar_menyimpang(bahan: Bahan, luar: Sequence[Simpangan]) -> tuple[Blok, ...]:
    """The list of offices that stand out with the rule beside it."""
    if not luar:
        return (Paragraf(("Tidak ada kantor yang menyimpang.",)), Paragraf((ATURAN,), "catatan"))
    nilai = {isi.kantor: isi for _, isi in bahan.terhitung}
    butir = tuple(Butir((f"{s.kantor}: {s.sebab}{_angka(nilai[s.kantor])}.",)) for s in luar)
    return (
        Paragraf((f"{len(luar)} kantor menyimpang:",)),
        Daftar(butir),
        Paragraf((ATURAN,), "catatan"),
    )


def _angka(n: Nilai) -> str:
    if n.serapan is None or n.capaian is None:
        return ""
    return f" (serapan {bilangan(n.serapan)}, capaian {bilangan(n.capaian)})"
