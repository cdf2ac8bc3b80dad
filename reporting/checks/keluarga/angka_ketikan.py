"""Figures typed by hand: equal to a fact, close to one, or known nowhere."""

from collections.abc import Iterator
from decimal import Decimal

from core.angka import bilangan, persen, rp
from core.baca_angka import Jenis
from reporting.checks.aturan import PRAKTIK, Aturan, Kena
from reporting.checks.baca_teks import Ketikan, kalimat, ketikan, ketikan_indeks
from reporting.checks.bahan import Bahan, Teks
from reporting.checks.keluarga.arah import menyebut
from reporting.checks.temuan import Bobot, Tempat
from reporting.snapshot.angka import Angka
from reporting.snapshot.model import IndikatorPk

_POKOK = ("pagu", "realisasi", "kas", "serapan", "capaian")
_UANG = ("pagu", "realisasi", "kas", "sisa")
_BULAT = (Decimal(0), Decimal(100))
"""Percentages that are figures of speech as often as facts."""
DEKAT = Decimal("0.05")
"""Share by which a typed figure may miss a fact and still be meant to be it."""


def _uang(angka: Angka) -> bool:
    alamat = angka.alamat.removeprefix("turunan/")
    depan = alamat.partition("/")[0].rpartition(".")[2]
    return depan in _UANG and not alamat.startswith("kinerja.")


def _calon(bahan: Bahan, jenis: Jenis) -> list[Angka]:
    """Facts and derived figures a typed one of this kind may mean."""
    return [
        a
        for a in bahan.angka
        if a.nilai is not None and (_uang(a) if jenis is Jenis.RUPIAH else not _uang(a))
    ]


def _asing(bahan: Bahan) -> list[tuple[Teks, str, Ketikan, Angka | None]]:
    """Typed figures that equal nothing, with the fact they come close to."""
    hasil = []
    calon: dict[Jenis, list[Angka]] = {}
    for teks in bahan.teks:
        for satu in kalimat(teks.isi):
            for ketik in ketikan(satu):
                if ketik.jenis is Jenis.PERSEN and ketik.nilai in _BULAT:
                    continue
                semua = calon.setdefault(ketik.jenis, _calon(bahan, ketik.jenis))
                if not any(ketik.sama(a.nilai) for a in semua if a.nilai is not None):
                    hasil.append((teks, satu, ketik, _dimaksud(bahan, teks, ketik, semua)))
    return hasil


def _dimaksud(bahan: Bahan, teks: Teks, ketik: Ketikan, semua: list[Angka]) -> Angka | None:
    """The fact a figure was likely meant to be: of what the text is about, of the office, of any
    line, in this order."""
    kantor = bahan.snapshot.anggaran
    sendiri = [getattr(teks.lingkup, m) for m in _POKOK if hasattr(teks.lingkup, m)]
    milik_kantor = [getattr(kantor, m) for m in (*_POKOK, "sisa")]
    for pilihan in (sendiri, milik_kantor, semua):
        cocok = [a for a in pilihan if a in semua]
        if dekat := _terdekat(ketik, cocok):
            return dekat
    return None


def _terdekat(ketik: Ketikan, semua: list[Angka]) -> Angka | None:
    def jarak(angka: Angka) -> Decimal:
        assert angka.nilai is not None
        return abs(angka.nilai - ketik.nilai)

    dekat = min(semua, key=jarak, default=None)
    return dekat if dekat and jarak(dekat) <= abs(ketik.nilai) * DEKAT else None


def _bertentangan(bahan: Bahan) -> Iterator[Kena]:
    for teks, satu, ketik, dekat in bahan.sekali(_asing):
        if dekat is not None and dekat.nilai is not None:
            uang = ketik.jenis is Jenis.RUPIAH
            yield Kena(
                tempat=Tempat(teks.tempat, satu, ketik.kata),
                pesan=f"Angka {ketik.kata} diketik tangan dan berbeda dari data. Sisipkan angkanya "
                "sebagai variabel supaya selalu sama.",
                seharusnya=rp(dekat.nilai) if uang else f"{persen(dekat.nilai)}%",
                tertulis=ketik.kata,
                alamat=teks.alamat,
            )


def _tak_dikenal(bahan: Bahan) -> Iterator[Kena]:
    for teks, satu, ketik, dekat in bahan.sekali(_asing):
        if dekat is None:
            yield Kena(
                tempat=Tempat(teks.tempat, satu, ketik.kata),
                pesan=f"Angka {ketik.kata} diketik tangan dan tidak ada dalam data laporan ini.",
                tertulis=ketik.kata,
                alamat=teks.alamat,
            )


def _indikator(bahan: Bahan) -> Iterator[Kena]:
    """A value typed in a sentence that names one indicator, and that this indicator never had."""
    semua = [i for s in bahan.snapshot.sasaran for i in s.indikator]
    for teks in bahan.teks:
        for satu in kalimat(teks.isi):
            disebut = [i for i in semua if menyebut(satu, i) is not None]
            if len(disebut) != 1:
                continue
            kini = disebut[0].tahun[-1].realisasi if disebut[0].tahun else None
            for ketik in ketikan_indeks(satu):
                if not any(ketik.sama(n) for n in _nilai_indikator(disebut[0])):
                    yield Kena(
                        tempat=Tempat(teks.tempat, satu, ketik.kata),
                        pesan=f"Angka {ketik.kata} bukan target, realisasi, atau capaian "
                        f"{disebut[0].nama}.",
                        seharusnya=bilangan(kini.nilai) if kini and kini.nilai is not None else "",
                        tertulis=ketik.kata,
                        alamat=teks.alamat,
                    )


def _nilai_indikator(indikator: IndikatorPk) -> list[Decimal]:
    semua = [indikator.target, indikator.target_akhir, indikator.capaian_akhir]
    for t in indikator.tahun:
        semua += [t.target, t.realisasi, t.capaian]
    semua += [b.standar for b in indikator.standar]
    return [a.nilai for a in semua if a.nilai is not None]


ATURAN = (
    Aturan(
        "angka_ketikan.bertentangan",
        "Angka ketikan sama dengan datanya",
        Bobot.PERINGATAN,
        PRAKTIK,
        _bertentangan,
    ),
    Aturan(
        "angka_ketikan.indikator",
        "Nilai indikator yang diketik sama dengan datanya",
        Bobot.PERINGATAN,
        PRAKTIK,
        _indikator,
    ),
    Aturan(
        "angka_ketikan.tak_dikenal",
        "Angka ketikan ada dalam data",
        Bobot.INFO,
        PRAKTIK,
        _tak_dikenal,
    ),
)
