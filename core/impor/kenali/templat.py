"""The product's own workbook (template and export): known by its mark, read as a table."""

from core.impor.bacaan import Bacaan, Jawaban, Jenis, Kepala, Temuan
from core.impor.kantor import KantorTriwulan
from core.impor.kenali.tabel import Tabel
from core.impor.lembar import Lembar, teks

PENANDA = "LKJ-ISIAN"
SEL_PENANDA = (2, 1)


def penanda(slug: str, kode_periode: str) -> str:
    """`LKJ-ISIAN wotu 2024-TW4`, in A2 of the sheet."""
    return f"{PENANDA} {slug} {kode_periode}"


class Templat(Tabel):
    kunci = "templat"
    nama = "Templat isian kantor ini"

    def kepala(self, lembar: Lembar) -> Kepala | None:
        if not teks(lembar.isi(*SEL_PENANDA)).startswith(PENANDA):
            return None
        return super().kepala(lembar)

    def baca(
        self, lembar: Lembar, kepala: Kepala, kantor: KantorTriwulan, jawaban: Jawaban
    ) -> Bacaan:
        seharusnya = penanda(kantor.kecamatan.slug, kantor.periode.kode)
        tertulis = teks(lembar.isi(*SEL_PENANDA))
        if tertulis == seharusnya:
            return super().baca(lembar, kepala, kantor, jawaban)
        milik = " ".join(tertulis.split()[1:]) or "kantor lain"
        return Bacaan(
            temuan=[
                Temuan(
                    jenis=Jenis.SALAH,
                    lembar=lembar.nama,
                    sel="A2",
                    pesan=f"Templat ini untuk {milik}, bukan {kantor.kecamatan.slug} "
                    f"{kantor.periode.kode}. Pilih triwulan yang sesuai, atau unduh templat baru.",
                    diharapkan=seharusnya,
                    ditemukan=tertulis,
                )
            ]
        )
