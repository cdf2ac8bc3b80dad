"""A comparison as a workbook: the same figures as the page, numbers as numbers."""

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from core.angka import bulatkan, triwulan_label
from core.impor.ekspor import tulis_teks
from reporting.rollup.banding import BarisKantor, Perbandingan, SatuBaris
from reporting.rollup.models import Tingkat
from reporting.rollup.rekap import BarisRekap
from reporting.rollup.sebaran import ATURAN

RUPIAH, DUA = "#,##0", "#,##0.00"
_KEPALA = PatternFill("solid", fgColor="E7EBED")
Isi = str | int | Decimal | None


def buku(p: Perbandingan) -> bytes:
    """The table of offices or of lines, and what stands side by side."""
    buku = Workbook()
    lembar = buku.active
    assert isinstance(lembar, Worksheet)
    lembar.title = "Perbandingan"
    _judul(lembar, p)
    if p.satu:
        _kantor(lembar, p, p.satu)
    else:
        _semua(lembar, p)
    if p.satu:
        _sebaran(buku.create_sheet("Sebaran"), p, p.satu)
        if p.satu.tren.jalan:
            _tren(buku.create_sheet("Tren"), p.satu)
    if p.berdampingan:
        _berdampingan(buku.create_sheet("Berdampingan"), p)
    keluar = BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def _isi_sel(sel: Cell, isi: Isi, format: str = "") -> None:
    if isinstance(isi, str):
        tulis_teks(sel, isi)
        return
    sel.value = isi
    if format:
        sel.number_format = format


def _tambah(lembar: Worksheet, isi: Sequence[tuple[Isi, str]], *, tebal: bool = False) -> None:
    baris = lembar.max_row + 1 if lembar.max_row > 1 or lembar.cell(1, 1).value else 1
    for kolom, (nilai, format) in enumerate(isi, 1):
        sel: Any = lembar.cell(baris, kolom)
        _isi_sel(sel, nilai, format)
        if tebal:
            sel.font = Font(bold=True)


def _kepala(lembar: Worksheet, label: Sequence[str]) -> None:
    _tambah(lembar, [(n, "") for n in label], tebal=True)
    for kolom in range(1, len(label) + 1):
        sel = lembar.cell(lembar.max_row, kolom)
        sel.fill = _KEPALA
        sel.alignment = Alignment(wrap_text=True, vertical="center")
        lembar.column_dimensions[get_column_letter(kolom)].width = 34 if kolom == 1 else 18
    lembar.freeze_panes = f"B{lembar.max_row + 1}"


def _judul(lembar: Worksheet, p: Perbandingan) -> None:
    s = p.saringan
    _tambah(lembar, [("Perbandingan kecamatan", "")], tebal=True)
    lembar["A1"].font = Font(bold=True, size=14)
    keterangan = [
        ("Triwulan", triwulan_label(s.periode.tahun, s.periode.triwulan)),
        ("Tingkat", str(s.tingkat.label)),
        ("Ukuran", s.ukuran.label),
        (
            "Kantor",
            f"{p.ikut.jumlah}: {p.ikut.diajukan} diajukan, {p.ikut.sementara} sementara,"
            f" {len(p.ikut.tanpa)} tanpa versi",
        ),
    ]
    if p.satu and p.satu.nama:
        keterangan.insert(2, ("Baris", f"{p.satu.kode} {p.satu.nama}"))
    if p.ikut.tanpa:
        keterangan.append(("Tanpa versi", ", ".join(k.nama for k in p.ikut.tanpa)))
    for label, isi in keterangan:
        _tambah(lembar, [(label, ""), (isi, "")])
    _tambah(lembar, [(" ", "")])


def _dua(nilai: Decimal | None) -> tuple[Isi, str]:
    return (None if nilai is None else bulatkan(nilai), DUA)


def _kantor(lembar: Worksheet, p: Perbandingan, satu: SatuBaris) -> None:
    indikator = p.saringan.tingkat == Tingkat.INDIKATOR
    angka = (
        ["Target", "Nilai", "Satuan", "Pembilang", "Penyebut", "Responden"]
        if indikator
        else ["Pagu (Rp)", "Anggaran kas (Rp)", "Realisasi (Rp)", "Serapan (%)"]
    )
    ekor = ["Capaian (%)", "Terhadap median", "Peringkat", "Keterangan"]
    _kepala(lembar, ["Kecamatan", "Versi", *angka, *ekor])
    for b in satu.kantor:
        _tambah(lembar, _baris_kantor(b, indikator=indikator))
    g = satu.gabungan
    sel: list[tuple[Isi, str]] = [("Kabupaten", ""), (f"{g.kantor} kantor", "")]
    if indikator and satu.nilai:
        sel += [(None, ""), _dua(satu.nilai.nilai), (satu.satuan, ""), *[(None, "")] * 3]
    else:
        sel += [(g.pagu, RUPIAH), (g.kas, RUPIAH), (g.realisasi, RUPIAH), _dua(g.serapan.nilai)]
    sel += [_dua(g.capaian.nilai), (None, ""), (None, "")]
    cara = satu.nilai.cara if satu.nilai else g.serapan.cara
    _tambah(lembar, [*sel, (f"{cara}; capaian: {g.capaian.cara}", "")], tebal=True)
    if not satu.peringkat.boleh:
        _tambah(lembar, [("Tanpa peringkat", ""), (satu.peringkat.alasan, "")])


def _baris_kantor(b: BarisKantor, *, indikator: bool) -> list[tuple[Isi, str]]:
    versi = "belum ada versi"
    if b.rekap:
        versi = f"draf {b.rekap.nomor_versi}, sementara" if b.rekap.sementara else "diajukan"
    kepala: list[tuple[Isi, str]] = [(b.kecamatan.nama, ""), (versi, "")]
    if b.isi is None:
        return kepala
    n = b.isi
    if indikator:
        kepala += [_dua(n.target), _dua(n.nilai), (n.satuan, "")]
        kepala += [_dua(n.pembilang), _dua(n.penyebut), (n.responden, RUPIAH)]
    else:
        kepala += [(n.pagu, RUPIAH), (n.kas, RUPIAH), (n.realisasi, RUPIAH), _dua(n.serapan)]
    return [*kepala, _dua(n.capaian), _dua(b.terhadap_median), (b.tempat, "0"), (n.sebab, "")]


def _semua(lembar: Worksheet, p: Perbandingan) -> None:
    indikator = p.saringan.tingkat == Tingkat.INDIKATOR
    angka = ["Nilai", "Cara nilai"] if indikator else ["Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)"]
    kepala = ["Nama", "Kode", "Kantor", "Sementara", *angka, "Capaian (%)", "Cara capaian"]
    _kepala(lembar, kepala)
    for b in p.semua:
        _tambah(lembar, _baris_kode(b))


def _baris_kode(b: BarisRekap) -> list[tuple[Isi, str]]:
    g = b.gabungan
    isi: list[tuple[Isi, str]] = [
        (b.nama, ""),
        (b.kode, ""),
        (g.kantor, "0"),
        (b.sementara, "0"),
    ]
    if b.nilai:
        isi += [_dua(b.nilai.nilai), (b.nilai.cara, "")]
    else:
        isi += [(g.pagu, RUPIAH), (g.realisasi, RUPIAH), _dua(g.serapan.nilai)]
    return [*isi, _dua(g.capaian.nilai), (g.capaian.cara, "")]


def _sebaran(lembar: Worksheet, p: Perbandingan, b: SatuBaris) -> None:
    """How the offices lie, and who stands out by which rule."""
    _kepala(lembar, [p.saringan.ukuran.label, "Angka", "Keterangan"])
    _tambah(lembar, [("Kabupaten", ""), _dua(b.utama.nilai), (b.utama_kata, "")])
    if b.sebaran:
        for label, nilai, siapa in (
            ("Terendah", b.sebaran.terendah, b.terendah),
            ("Kuartil 1", b.sebaran.kuartil_1, ""),
            ("Median", b.sebaran.median, f"{b.sebaran.banyak} kantor terukur"),
            ("Kuartil 3", b.sebaran.kuartil_3, ""),
            ("Tertinggi", b.sebaran.tertinggi, b.tertinggi),
        ):
            _tambah(lembar, [(label, ""), _dua(nilai), (siapa, "")])
    for kecamatan, n in b.simpangan:
        _tambah(lembar, [(f"Menyimpang: {kecamatan.nama}", ""), (None, ""), (n.sebab, "")])
    _tambah(lembar, [(ATURAN, "")])


def _tren(lembar: Worksheet, b: SatuBaris) -> None:
    for j in b.tren.jalan:
        _kepala(lembar, [j.judul, *(d.nama for d in j.deret), "Kantor terukur"])
        nilai = zip(*(d.nilai for d in j.deret), strict=True)
        for label, isi, kantor in zip(j.label, nilai, j.kantor, strict=True):
            _tambah(lembar, [(label, ""), *(_dua(n) for n in isi), (kantor, "0")])
        _tambah(lembar, [(f"{j.cara}. {j.catatan}".rstrip(), "")])
        _tambah(lembar, [(" ", "")])


def _berdampingan(lembar: Worksheet, p: Perbandingan) -> None:
    b = p.berdampingan
    assert b is not None
    _kepala(lembar, ["Ukuran", *(f"{k.judul} ({k.keterangan})" for k in b.kolom)])
    for baris in b.baris:
        format = RUPIAH if "(Rp)" in baris.label else DUA
        _tambah(
            lembar,
            [
                (baris.label, ""),
                *((None if s.angka is None else bulatkan(s.angka), format) for s in baris.sel),
            ],
        )
