"""Findings in the order people read them, and what goes over to paper and to the import."""

from dataclasses import replace
from io import BytesIO

from openpyxl import load_workbook

from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.dokumen.blok import AngkaKunci, Tabel
from reporting.periksa_dokumen.cetak import dokumen_temuan
from reporting.periksa_dokumen.hasil import Hasil, SebabSel, TabelTerbaca
from reporting.periksa_dokumen.ke_impor import buku_impor
from reporting.periksa_dokumen.model import Dokumen, Sel
from reporting.periksa_dokumen.model import Tabel as TabelAsing
from reporting.periksa_dokumen.tampil import Saringan, Tampilan, nama_keluarga, saringan_dari
from tenants.models import Kabupaten, Kecamatan

SATU, DUA = "Tabel 1, A: tertulis 5, seharusnya 4", "Tabel 1, B: tertulis 7, seharusnya 6"


def temuan(aturan: str, bobot: Bobot = Bobot.BLOKIR, oleh: str = "") -> Temuan:
    return Temuan(aturan, bobot, Tempat("Tabel 1", aturan), "Beda.", "1", "2", dijelaskan_oleh=oleh)


def sebab(sebutan: str) -> SebabSel:
    return SebabSel(sebutan, Tempat("Tabel 1", sebutan[9]), "5", "4")


HASIL = Hasil(
    temuan=(
        temuan("jumlah.total", oleh=SATU),
        temuan("persen", oleh=SATU),
        temuan("jumlah.anak_induk", oleh=DUA),
        temuan("sama.pagu", oleh=DUA),
        temuan("kalimat.uang", oleh=DUA),
        temuan("sama.target"),
        temuan("sama.satuan", Bobot.PERINGATAN),
        temuan("persen.pembulatan", Bobot.INFO),
    ),
    sebab=(sebab(SATU), sebab(DUA)),
    tabel=(TabelTerbaca("Tabel 1", 9, 4, True), TabelTerbaca("Tabel 2", 3, 2, False)),
    kalimat=3,
    paragraf=20,
)


def test_the_cell_that_explains_most_comes_first() -> None:
    t = Tampilan(HASIL)
    assert [(p.sebab.sebutan, len(p.temuan)) for p in t.penyebab] == [(DUA, 3), (SATU, 2)]


def test_every_finding_is_shown_once() -> None:
    t = Tampilan(HASIL)
    terlihat = [f for p in t.penyebab for f in p.temuan]
    terlihat += [*t.kesalahan, *t.peringatan, *t.keterangan]
    assert sorted(f.aturan for f in terlihat) == sorted(f.aturan for f in HASIL.temuan)
    assert [f.aturan for f in t.kesalahan] == ["sama.target"]


def test_a_filter_chooses_by_weight_and_family() -> None:
    assert len(Tampilan(HASIL, Saringan(Bobot.PERINGATAN)).dipilih) == 1
    persen = Tampilan(HASIL, Saringan(keluarga="persen"))
    assert [f.aturan for f in persen.dipilih] == ["persen", "persen.pembulatan"]
    assert [p.sebab.sebutan for p in persen.penyebab] == [SATU]
    assert persen.banyak == {"blokir": 6, "peringatan": 1, "info": 1}


def test_a_table_of_a_pdf_is_told_with_its_page() -> None:
    tabel = TabelTerbaca("Tabel 1", 9, 4, True, halaman=41)
    t = Tampilan(replace(HASIL, tabel=(tabel, replace(tabel, halaman=55))))
    assert {f.tempat.bagian for f in t.dipilih} == {"Tabel 1 (hlm. 41)"}
    assert str(t.penyebab[0].sebab.tempat) == "Tabel 1 (hlm. 41), B"
    assert t.penyebab[0].sebab.sebutan == DUA


def test_of_very_many_the_heaviest_are_shown_and_the_rest_is_counted() -> None:
    t = Tampilan(HASIL, maks=7)
    assert (len(t.dipilih), t.lebih) == (7, 1)
    assert not t.keterangan
    assert t.banyak["info"] == 1


def test_what_an_address_does_not_know_is_left_out() -> None:
    assert saringan_dari({"bobot": "berat", "keluarga": "persen\0"}) == Saringan(None, "persen")


def test_a_family_nobody_named_has_a_name_still() -> None:
    assert nama_keluarga("urutan_baris") == "Urutan baris"


def test_it_is_stored_and_read_back() -> None:
    assert Hasil.dari_json(HASIL.ke_json()) == HASIL


def test_paper_shows_all_of_it() -> None:
    kabupaten = Kabupaten(nama="Luwu Timur", provinsi="Sulawesi Selatan", ibu_kota="Malili")
    dokumen = dokumen_temuan(
        Tampilan(HASIL), "lama.docx", "Diperiksa kemarin.", kabupaten, Kecamatan(nama="Wotu")
    )
    (lampiran,) = dokumen.lampiran
    (kunci,) = [b for b in lampiran.isi if isinstance(b, AngkaKunci)]
    assert [n.nilai for n, _ in kunci.isi] == [6, 1, 1, 1]  # type: ignore[union-attr]
    # 2 causes; 5 explained under 2 heads; 1 error, 1 warning, 1 note; 1 table left out.
    baris = [(b.kunci, len(b.baris)) for b in lampiran.isi if isinstance(b, Tabel)]
    assert baris == [
        *[("sebab", 2), ("dijelaskan", 7)],
        *[("temuan-blokir", 1), ("temuan-peringatan", 1), ("temuan-info", 1)],
        ("tak-dibandingkan", 1),
    ]


def tabel(nama: str, *baris: str) -> TabelAsing:
    return TabelAsing([[Sel(s) for s in b.split("|")] for b in baris], nama)


ANGGARAN = ("Uraian kegiatan|Pagu (Rp)", "Penyediaan Gaji dan Tunjangan ASN|2.000.000")


def test_only_tables_the_import_knows_go_over_each_on_its_sheet() -> None:
    dokumen = Dokumen(
        [
            tabel("Tabel 1", "Hari|Acara", "Senin|Rapat"),
            tabel("Tabel 2/3: Anggaran", *ANGGARAN),
            tabel("tabel 2 3  Anggaran", *ANGGARAN),
            tabel("T" * 40, *ANGGARAN),
        ]
    )
    isi = buku_impor(dokumen)
    assert isi is not None
    buku = load_workbook(BytesIO(isi))
    assert buku.sheetnames == ["Tabel 2 3  Anggaran", "tabel 2 3  Anggaran (2)", "T" * 31]
    assert buku.worksheets[0]["B2"].value == "2.000.000"


def test_without_such_a_table_there_is_nothing() -> None:
    assert buku_impor(Dokumen([tabel("Tabel 1", "Hari|Acara", "Senin|Rapat"), "Teks."])) is None
