"""The Word file: styles, fields, order of elements, every kind of block, page numbers."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from typing import get_args

import docx as pembaca
import pytest
from fontTools.ttLib import TTFont
from lxml import etree

from reporting.dokumen import blok
from reporting.dokumen.blok import Bab, Baris, Butir, Daftar, Kolom, Paragraf, Sel, Subbab, Tabel
from reporting.dokumen.penomoran import nomori
from reporting.render.aset import folder_huruf
from reporting.render.docx import docx
from reporting.render.docx.badan import TULIS
from reporting.render.docx.huruf import KELUARGA, ttf
from tests.reporting.render import contoh
from tests.reporting.render.urutan_word import URUTAN, salah_urut

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def berkas() -> bytes:
    return docx(contoh.dokumen())


@pytest.fixture(scope="module")
def bagian(berkas) -> dict[str, etree._Element]:
    """XML parts by name."""
    with zipfile.ZipFile(BytesIO(berkas)) as isi:
        return {n: etree.fromstring(isi.read(n)) for n in isi.namelist() if n.endswith(".xml")}


@pytest.fixture(scope="module")
def badan(bagian):
    return bagian["word/document.xml"]


def kecil(*isi: object, **ganti):
    pilihan = {"bab": (Bab("b", "Uji", tuple(isi)),), "muka": (), "lampiran": ()}
    return contoh.dokumen(**(pilihan | ganti))


def teks(unsur) -> str:
    return "".join(t.text or "" for t in unsur.iter(f"{W}t"))


# --- structure ---------------------------------------------------------------------------------
def test_elements_stand_in_the_order_word_insists_on(bagian):
    diperiksa = 0
    for nama, akar in bagian.items():
        for unsur in akar.iter(*(f"{W}{n}" for n in URUTAN)):
            assert not salah_urut(unsur), (nama, etree.tostring(unsur)[:400])
            diperiksa += 1
    assert diperiksa > 1000


def test_ids_are_unique_and_bookmarks_paired(badan):
    awal = [b.get(f"{W}id") for b in badan.iter(f"{W}bookmarkStart")]
    akhir = [b.get(f"{W}id") for b in badan.iter(f"{W}bookmarkEnd")]
    nama = [b.get(f"{W}name") for b in badan.iter(f"{W}bookmarkStart")]
    assert sorted(awal) == sorted(akhir)
    assert len(set(awal)) == len(awal) > 10
    assert len(set(nama)) == len(nama)
    gambar = [d.get("id") for d in badan.iter("{*}docPr")]
    assert len(set(gambar)) == len(gambar)


def test_fields_are_closed_and_lead_to_bookmarks(badan):
    tumpuk = 0
    for satu in badan.iter(f"{W}fldChar"):
        tumpuk += {"begin": 1, "separate": 0, "end": -1}[satu.get(f"{W}fldCharType")]
        assert tumpuk >= 0
    assert tumpuk == 0
    nama = {b.get(f"{W}name") for b in badan.iter(f"{W}bookmarkStart")}
    perintah = [i.text for i in badan.iter(f"{W}instrText")]
    for satu in perintah:
        tujuan = re.match(r" (?:PAGEREF|REF) (\S+) ", satu)
        assert not tujuan or tujuan[1] in nama, satu
    tautan = {h.get(f"{W}anchor") for h in badan.iter(f"{W}hyperlink")}
    assert tautan <= nama


def test_every_cell_ends_in_a_paragraph_and_rows_are_full(badan):
    for tabel in badan.iter(f"{W}tbl"):
        kolom = len(tabel.find(f"{W}tblGrid"))
        for baris in tabel.iter(f"{W}tr"):
            rentang = 0
            for sel in baris.iter(f"{W}tc"):
                assert sel[-1].tag == f"{W}p"
                isi = sel.find(f"{W}tcPr/{W}gridSpan")
                rentang += int(isi.get(f"{W}val")) if isi is not None else 1
            assert rentang == kolom


def test_tables_never_touch_and_body_ends_well(badan):
    isi = badan[0]
    urutan = [e.tag.removeprefix(W) for e in isi]
    assert urutan[-1] == "sectPr"
    assert urutan[-2] == "p"
    assert ("tbl", "tbl") not in list(zip(urutan, urutan[1:], strict=False))


def test_styles_used_are_defined(bagian, badan):
    ada = {s.get(f"{W}styleId") for s in bagian["word/styles.xml"].iter(f"{W}style")}
    for nama in ("pStyle", "rStyle", "tblStyle"):
        dipakai = {s.get(f"{W}val") for a in bagian.values() for s in a.iter(f"{W}{nama}")}
        assert dipakai <= ada
    daftar = {n.get(f"{W}numId") for n in bagian["word/numbering.xml"].iter(f"{W}num")}
    assert {n.get(f"{W}val") for n in badan.iter(f"{W}numId")} <= daftar


def test_language_and_properties(berkas, bagian):
    bahasa = {x.get(f"{W}val") for x in bagian["word/styles.xml"].iter(f"{W}lang")}
    assert bahasa == {"id-ID"}
    sifat = pembaca.Document(BytesIO(berkas)).core_properties
    assert sifat.title == contoh.dokumen().judul
    assert sifat.author == "Kecamatan Wotu"


def test_fonts_travel_with_the_file(berkas):
    with zipfile.ZipFile(BytesIO(berkas)) as isi:
        tabel = etree.fromstring(isi.read("word/fontTable.xml"))
        kunci = [e.get(f"{W}fontKey") for e in tabel.iter() if e.get(f"{W}fontKey")]
        huruf = [isi.read(n) for n in isi.namelist() if n.endswith(".odttf")]
    assert len(kunci) == len(huruf) == 7
    for satu, data in zip(kunci, huruf, strict=True):
        # ECMA-376 Part 4, 17.8.1: the first 32 bytes, mixed with the key read backwards.
        campur = bytes.fromhex(satu.strip("{}").replace("-", ""))[::-1]
        awal = bytes(a ^ campur[i % 16] for i, a in enumerate(data[:32]))
        assert awal[:4] == b"\x00\x01\x00\x00"


# --- content -----------------------------------------------------------------------------------
def test_headings_have_words_styles_and_numbers(berkas):
    dok = pembaca.Document(BytesIO(berkas))
    judul = [(p.style.name, p.text) for p in dok.paragraphs if p.style.name.startswith("Heading")]
    assert ("Heading 1", "BAB II  Perencanaan Kinerja") in judul
    assert ("Heading 2", "1.2\tTugas dan Fungsi") in judul
    assert ("Heading 3", "2.1.2\tIndikator Kinerja Utama") in judul
    assert ("Heading 4", "2.\tAnalisis penyebab") in judul
    assert ("Heading 5", "A.\tProgram Penyelenggaraan Pemerintahan") in judul


def test_captions_count_by_field_within_the_chapter(badan):
    semua = [i.text.strip() for i in badan.iter(f"{W}instrText")]
    entri = nomori(contoh.dokumen())
    hitung = [i for i in semua if i.startswith("SEQ Tabel")]
    assert len(hitung) == len(entri.tabel)
    ulang = [i.endswith(r"\r 1") for i in hitung]
    assert ulang == [e.nomor.endswith(".1") for e in entri.tabel]
    label = [teks(p) for p in badan.iter(f"{W}p") if _gaya(p) == "Caption"]
    awal = [re.match("Tabel\u00a0[\\d.]+\\d", satu) for satu in label]
    harap = [e.nomor.replace(" ", "\u00a0") for e in entri.tabel]
    assert [a[0] for a in awal if a] == harap


def _gaya(p) -> str:
    gaya = p.find(f"{W}pPr/{W}pStyle")
    return gaya.get(f"{W}val") if gaya is not None else ""


def test_lists_are_fields_with_page_numbers(badan):
    perintah = [i.text for i in badan.iter(f"{W}instrText") if " TOC " in i.text]
    assert [p.split()[1] for p in perintah] == ["\\o", "\\h", "\\h"]
    entri = [teks(p) for p in badan.iter(f"{W}p") if _gaya(p).startswith(("TOC", "Tableof"))]
    n = nomori(contoh.dokumen())
    # 5 parts of the front matter and 1 appendix beside the numbered ones
    assert len(entri) == len(n.isi) + 6 + len(n.tabel) + len(n.gambar)
    assert all(re.search(r"(\d+|[ivx]+)$", satu) for satu in entri)
    assert not re.search("[\ue000\ue001]", "".join(entri))


def test_page_numbers_grow_with_the_document(badan):
    halaman = [
        int(list(p.iter(f"{W}t"))[-1].text)
        for p in badan.iter(f"{W}p")
        if _gaya(p) == "TableofFigures" and teks(p).startswith("Tabel")
    ]
    assert halaman == sorted(halaman)
    assert halaman[0] >= 1
    assert halaman[-1] > 10


def test_head_rows_repeat_and_rows_stay_whole(badan):
    for tabel in badan.iter(f"{W}tbl"):
        if tabel.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "TabelLKJ":
            baris = list(tabel.iter(f"{W}tr"))
            assert baris[0].find(f"{W}trPr/{W}tblHeader") is not None
            assert all(b.find(f"{W}trPr/{W}cantSplit") is not None for b in baris)


def test_landscape_only_for_its_table(badan):
    seksi = list(badan.iter(f"{W}sectPr"))
    rebah = [s.find(f"{W}pgSz").get(f"{W}orient") == "landscape" for s in seksi]
    assert rebah.count(True) == 1
    assert [s.find(f"{W}pgNumType").get(f"{W}fmt") for s in seksi[:3]] == [
        "decimal",
        "lowerRoman",
        "decimal",
    ]
    mulai = [s.find(f"{W}pgNumType").get(f"{W}start") for s in seksi]
    assert mulai[1:3] == ["1", "1"]
    assert mulai[3:] == [None] * len(mulai[3:])


def test_pictures_say_what_they_show(badan):
    kata = [d.get("descr") for d in badan.iter("{*}docPr")]
    assert "Bagan organisasi: Camat membawahi." in kata
    assert all(kata)
    assert len(list(badan.iter("{*}blip"))) == len(kata)


def test_draft_mark_on_every_section(bagian, berkas):
    with zipfile.ZipFile(BytesIO(berkas)) as isi:
        kepala = [isi.read(n).decode() for n in isi.namelist() if "header" in n]
    berisi = [k for k in kepala if "TandaAir" in k]
    assert len(berisi) >= 3
    assert all('string="DRAF · DATA CONTOH"' in k for k in berisi)
    bersih = docx(kecil(contoh.p("Isi."), tanda=""))
    with zipfile.ZipFile(BytesIO(bersih)) as isi:
        assert not any(b"TandaAir" in isi.read(n) for n in isi.namelist() if "header" in n)


@pytest.mark.parametrize("jenis", get_args(blok.Blok), ids=lambda j: j.__name__)
def test_every_kind_of_block_is_written(jenis):
    # Subbab, Paragraf and Gambar need the state of the walk and are written by it.
    assert jenis in TULIS or jenis in (Subbab, Paragraf, blok.Gambar)


@pytest.mark.parametrize("jenis", get_args(blok.Bagian), ids=lambda j: j.__name__)
def test_every_kind_of_value_is_written(jenis):
    contoh_nilai = {
        str: "kata-kata",
        blok.Rupiah: blok.Rupiah(contoh.a(1_000), True),
        blok.Persen: blok.Persen(contoh.a(5), True),
        blok.Indeks: blok.Indeks(contoh.a("78.6")),
        blok.Poin: blok.Poin(contoh.a("0.88")),
        blok.Banyak: blok.Banyak(9, "desa", True),
        blok.Bervolume: blok.Bervolume(contoh.a(12), "Laporan"),
        blok.Tanggal: blok.Tanggal(contoh.tanda_tangan().tanggal),
        blok.Rujukan: blok.Rujukan("s"),
        blok.Tekan: blok.Tekan("ditekan", True),
        blok.Sunting: blok.Sunting("dicoret", "hapus"),
        blok.Sidik: blok.Sidik("0b97654bb6da51ac" * 4),
    }
    harap = {
        str: "kata-kata",
        blok.Rupiah: "Rp 1.000",
        blok.Persen: "5,00%",
        blok.Indeks: "78,60",
        blok.Poin: "+0,88",
        blok.Banyak: "9 (sembilan) desa",
        blok.Bervolume: "12 Laporan",
        blok.Tanggal: "15 Januari 2025",
        blok.Rujukan: "bagian 1.1",
        blok.Tekan: "ditekan",
        blok.Sunting: "dicoret",
        blok.Sidik: "0b97654b b6da51ac",
    }
    isi = docx(kecil(Subbab("s", "Judul", (Paragraf((contoh_nilai[jenis],)),))))
    dok = pembaca.Document(BytesIO(isi))
    assert harap[jenis] in "\n".join(p.text for p in dok.paragraphs).replace("\u00a0", " ")


def test_lists_begin_anew(bagian):
    dua = Daftar(
        (Butir(("satu",)), Butir(("dua",), Daftar((Butir(("dalam",)),), "garis"))), "angka"
    )
    isi = docx(kecil(dua, contoh.p("antara"), dua))
    dok = pembaca.Document(BytesIO(isi))
    nomor = [p._p.pPr.numPr.numId.val for p in dok.paragraphs if p._p.pPr.numPr is not None]
    assert nomor == [1, 1, 2, 3, 3, 4]


@pytest.mark.parametrize("banyak", [0, 1, 200])
def test_rows_give_rows_and_one_total(banyak):
    baris = tuple(Baris((Sel(f"Baris {i}"), Sel("x"))) for i in range(banyak))
    jumlah = Baris((Sel("Jumlah", kepala_baris=True), Sel("9")), tingkat="jumlah")
    tabel = Tabel("t", "Uji", (Kolom(70), Kolom(30)), ((Sel("A"), Sel("B")),), (*baris, jumlah))
    dok = pembaca.Document(BytesIO(docx(kecil(tabel))))
    kolom = [teks(tc) for tc in dok.tables[0]._tbl.iter(f"{W}tc")]
    assert [k for k in kolom if k.startswith("Baris")] == [f"Baris {i}" for i in range(banyak)]
    assert kolom.count("Jumlah") == 1


def test_odd_characters_do_no_harm():
    isi = docx(kecil(contoh.p("nol\x00 dan \ufffe <b>&amp; \"tanda\" 'x' \ue000y\ue001")))
    dok = pembaca.Document(BytesIO(isi))
    assert any("<b>&amp; \"tanda\" 'x'" in p.text for p in dok.paragraphs)


def test_same_document_same_bytes():
    satu = kecil(contoh.p("Isi."), contoh.bab_satu().isi[1])
    assert docx(satu) == docx(satu)


def test_another_process_at_another_time_embeds_the_same_fonts():
    for berkas in (b for k in KELUARGA for _, b in k.muka):
        asli = TTFont(folder_huruf() / berkas, recalcTimestamp=False)
        assert TTFont(BytesIO(ttf(berkas)))["head"].modified == asli["head"].modified


def test_form_without_a_cover():
    dok = contoh.dokumen()
    isi = replace(dok, sampul=None, muka=(), bab=())
    assert "Lampiran: Daftar Bukti Dukung" in "\n".join(
        p.text for p in pembaca.Document(BytesIO(docx(isi))).paragraphs
    )


def test_folio_throughout():
    with zipfile.ZipFile(BytesIO(docx(contoh.dokumen(kertas="F4")))) as isi:
        akar = etree.fromstring(isi.read("word/document.xml"))
    ukuran = {(s.get(f"{W}w"), s.get(f"{W}h")) for s in akar.iter(f"{W}pgSz")}
    # 215 × 330 mm in twentieths of a point
    assert ukuran == {("12189", "18709"), ("18709", "12189")}
