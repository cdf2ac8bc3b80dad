"""The kinds of file that are known, most particular first. Adding one: a module and a line here."""

from core.impor.bacaan import Kepala, Pengenal
from core.impor.kenali.kolom_tabel import terka_tabel
from core.impor.kenali.realisasi_dokumen import RealisasiDokumen
from core.impor.kenali.rekap5 import Rekap5
from core.impor.kenali.tabel import Tabel
from core.impor.kenali.templat import Templat
from core.impor.kepala import CARI_MAKS, judul_kolom
from core.impor.lembar import BukuKerja, Lembar

PENGENAL: tuple[Pengenal, ...] = (Templat(), Rekap5(), RealisasiDokumen(), Tabel())


def pengenal(kunci: str) -> Pengenal:
    return next(p for p in PENGENAL if p.kunci == kunci)


def kenali_lembar(lembar: Lembar) -> tuple[Pengenal, Kepala] | None:
    for satu in PENGENAL:
        if kepala := satu.kepala(lembar):
            return satu, kepala
    return None


def kenali(buku: BukuKerja) -> list[tuple[Lembar, Pengenal, Kepala]]:
    """Every sheet that is known, the likeliest first; hidden sheets come last."""
    hasil = [(lembar, *ketemu) for lembar in buku.lembar if (ketemu := kenali_lembar(lembar))]
    if not hasil:
        hasil = [(lembar, *_apa_adanya(lembar)) for lembar in buku.lembar if lembar.baris]
    return sorted(
        hasil,
        key=lambda h: (
            h[0].tersembunyi,
            PENGENAL.index(h[1]),
            -len(set(h[2].peta.values())),
            -len(h[0].baris),
        ),
    )


def _apa_adanya(lembar: Lembar) -> tuple[Pengenal, Kepala]:
    """A sheet whose header says nothing that is known: its columns are for the person to name."""
    tabel = pengenal("tabel")

    def bobot(nomor: int) -> int:
        return sum(isinstance(satu, str) for satu in lembar.baris[nomor])

    awal = max([n for n, _ in lembar][:CARI_MAKS], key=bobot)
    judul = judul_kolom(lembar, awal, awal)
    return tabel, Kepala(awal=awal, akhir=awal, judul=judul, peta=terka_tabel(judul))
