"""The workbook: a list of the sheets, the key figures, then each table on its sheet."""

from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from reporting.dokumen.blok import Dokumen
from reporting.render.konteks import Konteks, buat_konteks
from reporting.render.xlsx.gaya import Gaya
from reporting.render.xlsx.isi import RINGKASAN, Lembar, lembar_dokumen, ringkasan
from reporting.render.xlsx.kisi import Kisi, catat_angka, tata
from reporting.render.xlsx.rumus import Perumus
from reporting.render.xlsx.tulis import Penulis

VERSI_PERENDER = "xlsxwriter/lkj-1"
"""Stored with each file. Raise the number when the same document would look differently."""

DAFTAR = "Daftar"
_KERTAS = {"A4": 9, "F4": 14}  # Excel's numbers of A4 and Folio
# A fixed moment: the same document gives the same bytes.
_DIBUAT = datetime(2000, 1, 1)


def xlsx(dokumen: Dokumen) -> bytes:
    """The workbook of a document.

    Raises RujukanTakDikenal, KunciGanda and TabelRusak for a faulty document.
    """
    k = buat_konteks(dokumen)
    kunci = ringkasan(dokumen)
    lembar = [Lembar(RINGKASAN, kunci.judul, kunci)] if kunci else []
    kisi = [tata(satu) for satu in (*lembar, *lembar_dokumen(k))]
    perumus = Perumus()
    # Tables before the summary: a figure of both is followed to its table.
    for satu in sorted(kisi, key=lambda s: s.lembar.nama == RINGKASAN):
        catat_angka(satu, perumus)
    keluar = BytesIO()
    pilihan = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(keluar, pilihan) as buku:
        _sifat(buku, dokumen)
        gaya = Gaya(buku)
        penulis = Penulis(k, gaya, perumus)
        daftar = buku.add_worksheet(DAFTAR)
        for satu in kisi:
            halaman = buku.add_worksheet(satu.lembar.nama)
            _siapkan(halaman, k, rebah=satu.tabel.lebar or satu.tabel.halus)
            penulis.lembar(halaman, satu)
        _siapkan(daftar, k, rebah=False)
        berumus = any(angka.dari for angka in perumus.angka.values())
        _tulis_daftar(daftar, kisi, k, gaya, _PETUNJUK if berumus else _PETUNJUK[1:])
    return keluar.getvalue()


def _sifat(buku: Workbook, dokumen: Dokumen) -> None:
    buku.set_properties(
        {
            "title": dokumen.judul,
            "subject": dokumen.judul_pendek,
            "author": dokumen.penyusun,
            "comments": dokumen.kaki_kanan,
            "created": _DIBUAT,
        }
    )


def _siapkan(halaman: Worksheet, k: Konteks, *, rebah: bool) -> None:
    """Paper, one page wide, running foot."""
    halaman.set_paper(_KERTAS[k.dokumen.kertas])
    if rebah:
        halaman.set_landscape()
    halaman.set_margins(left=0.6, right=0.6, top=0.8, bottom=0.8)
    halaman.fit_to_pages(1, 0)
    kiri, kanan = _kaki(k.dokumen.kaki_kiri), _kaki(k.dokumen.kaki_kanan)
    halaman.set_footer(f"&L&8{kiri}&C&8Halaman &P dari &N&R&8{kanan}")
    if k.dokumen.tanda:
        halaman.set_header(f"&C&8&B{_kaki(k.dokumen.tanda)}")


def _kaki(teks: str) -> str:
    return teks.replace("&", "&&")


def _tulis_daftar(
    halaman: Worksheet, kisi: list[Kisi], k: Konteks, gaya: Gaya, petunjuk: tuple[str, ...]
) -> None:
    """The first sheet: what is in the workbook, each line a link."""
    halaman.set_column(0, 0, 16)
    halaman.set_column(1, 1, 84)
    halaman.set_column(2, 2, 10)
    halaman.merge_range(0, 0, 0, 2, k.dokumen.judul, gaya.judul)
    halaman.set_row(0, 36)
    asal = " · ".join(filter(None, (k.dokumen.tanda, k.dokumen.kaki_kiri, k.dokumen.kaki_kanan)))
    halaman.merge_range(1, 0, 1, 2, asal, gaya.keterangan)
    for kolom, kata in enumerate(("Lembar", "Judul", "Baris")):
        halaman.write_string(3, kolom, kata, gaya.kepala)
    for urut, satu in enumerate(kisi, start=4):
        nama = satu.lembar.nama
        halaman.write_url(urut, 0, f"internal:'{nama}'!A1", gaya.tautan, nama)
        halaman.write_string(urut, 1, satu.lembar.judul, gaya.badan_polos)
        halaman.write_number(urut, 2, len(satu.tabel.baris), gaya.badan_polos)
    akhir = 5 + len(kisi)
    for urut, kata in enumerate(petunjuk):
        halaman.merge_range(akhir + urut, 0, akhir + urut, 2, kata, gaya.keterangan)
        halaman.set_row(akhir + urut, 26)
    halaman.freeze_panes(4, 0)
    halaman.activate()


_PETUNJUK = (
    "Jumlah, serapan, capaian, dan rata-rata adalah rumus: bila satu angka diubah, yang mengikuti"
    " berubah. Angka yang aturannya tidak dapat dirumuskan dari sel buku ini diberi catatan.",
    "Tanda “–” berarti tidak tersedia atau tidak diukur; sebabnya ada pada catatan selnya. Pemisah"
    " ribuan dan desimal mengikuti pengaturan bahasa komputer pembaca.",
)
