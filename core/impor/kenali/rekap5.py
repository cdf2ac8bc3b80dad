"""SIPD "Rekap 5": pagu by sub kegiatan, paket, sumber dana and rekening, in 23 columns."""

from collections.abc import Mapping

from core.impor.bacaan import Bacaan, Jawaban, Kepala
from core.impor.kantor import KantorTriwulan
from core.impor.kenali.datar import PembacaDatar, terka_datar
from core.impor.kepala import cari_kepala
from core.impor.lembar import Lembar

KOLOM = {
    "tahun": "TAHUN",
    "kode_skpd": "KODE SKPD",
    "nama_skpd": "NAMA SKPD",
    "kode_sub_unit": "KODE SUB UNIT",
    "nama_sub_unit": "NAMA SUB UNIT",
    "kode_sub": "KODE SUB KEGIATAN",
    "nama_sub": "NAMA SUB KEGIATAN",
    "kode_rekening": "KODE REKENING",
    "pagu": "PAGU",
}
WAJIB = {"kode_sub", "kode_rekening", "pagu"}


class Rekap5:
    kunci = "rekap5"
    nama = "SIPD Rekap 5 (pagu per rekening)"
    bidang: Mapping[str, str] = {b: n.title() for b, n in KOLOM.items()}

    def kepala(self, lembar: Lembar) -> Kepala | None:
        return cari_kepala(lembar, lambda j: terka_datar(KOLOM, j), lambda b: b >= WAJIB)

    def kurang(self, kepala: Kepala) -> str:
        hilang = WAJIB - set(kepala.peta.values())
        return f"Pilih kolom {', '.join(sorted(KOLOM[b] for b in hilang))}." if hilang else ""

    def baca(
        self, lembar: Lembar, kepala: Kepala, kantor: KantorTriwulan, jawaban: Jawaban
    ) -> Bacaan:
        pembaca = PembacaDatar(lembar, kepala, kantor, jawaban, "pagu", "anggaran.pagu")
        tahun = str(kantor.periode.tahun)
        for nomor, _ in lembar:
            if nomor <= kepala.akhir:
                continue
            if not pembaca.isi(nomor, "kode_rekening"):
                pembaca.abaikan("tanpa kode rekening", nomor)
            elif not pembaca.milik_kantor(nomor):
                continue
            elif pembaca.isi(nomor, "tahun") not in ("", tahun):
                pembaca.abaikan(f"bukan tahun {tahun}", nomor)
            else:
                pembaca.tambah(nomor)
        return pembaca.selesai()
