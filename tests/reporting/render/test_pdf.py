"""The printed file: pages, lists, fonts, labels, marks."""

import re
import subprocess
from bisect import bisect_left
from io import BytesIO

import pytest
from pypdf import PdfReader

from core.angka import romawi
from reporting.dokumen.blok import Bab, Baris, Butir, Daftar, Kolom, Sel, Tabel
from reporting.dokumen.penomoran import nomori
from reporting.render.aset import PengambilHuruf, SumberDitolak, huruf_dipakai
from reporting.render.html import html
from reporting.render.pdf import VERSI_PERENDER, _tata, pdf
from tests.reporting.render import contoh
from tests.reporting.render.conftest import cetak

TEGAK, REBAH = (595, 842), (842, 595)


def rapatkan(teks: str) -> str:
    """Without blanks: spaced capitals come out of the file with gaps."""
    return re.sub(r"\s+", "", teks)


def halaman_dengan(halaman: list[str], pola: str) -> list[int]:
    return [i for i, isi in enumerate(halaman, start=1) if re.search(pola, isi, re.MULTILINE)]


def ukuran(halaman) -> tuple[int, int]:
    return round(float(halaman.mediabox.width)), round(float(halaman.mediabox.height))


def entri_daftar(tercetak, judul_awal: str, akhir: str) -> list[str]:
    """Page numbers at the ends of the leaders of one list, top to bottom."""
    semua = "\n".join(tercetak.halaman[: tercetak.depan])
    bagian = re.split(rf"^\s*{judul_awal}\s*$", semua, flags=re.MULTILINE)[1]
    bagian = re.split(akhir, bagian, flags=re.MULTILINE)[0]
    return re.findall(r"\. \. +([ivxlc]+|\d+)\s*$", bagian, re.MULTILINE)


def test_mesin_tidak_memperingatkan(tercetak):
    assert tercetak.hasil.peringatan == ()


def test_jumlah_halaman(tercetak):
    assert tercetak.hasil.halaman == len(tercetak.halaman) == len(PdfReader(tercetak.berkas).pages)
    assert tercetak.hasil.halaman > 20


def test_hanya_huruf_sendiri_dan_tertanam(tercetak):
    keluar = subprocess.run(
        ["pdffonts", str(tercetak.berkas)], check=True, capture_output=True, text=True
    ).stdout.splitlines()[2:]
    assert len(keluar) >= 5
    for baris in keluar:
        assert re.match(r"[A-Z]{6}\+LKJ-(Serif|Sans|Mono)", baris), baris
        assert re.search(r"yes yes yes\s+\d+\s+0$", baris), baris


def test_daftar_isi_menunjuk_halaman_yang_benar(tercetak):
    badan = tercetak.badan()
    harap = []
    for muka in (
        "KATA PENGANTAR",
        "IKHTISAR EKSEKUTIF",
        "DAFTAR ISI",
        "DAFTAR TABEL",
        "DAFTAR GAMBAR",
    ):
        letak = halaman_dengan(tercetak.halaman[1 : tercetak.depan], rf"^\s*{muka}\s*$")
        harap.append(romawi(letak[0]).lower())
    for entri in nomori(tercetak.dokumen).isi:
        awal = re.escape(entri.judul[:30])
        pola = rf"^\s*{awal.upper()}\s*$" if entri.tingkat == 1 else rf"^\s*{entri.nomor}\s+{awal}"
        letak = halaman_dengan(badan, pola)
        assert letak, entri
        harap.append(str(letak[0]))
    harap.append(str(halaman_dengan(badan, r"LAMPIRAN: DAFTAR BUKTI")[0]))
    assert entri_daftar(tercetak, "DAFTAR ISI", r"^\s*DAFTAR TABEL\s*$") == harap


@pytest.mark.parametrize("jenis", ["tabel", "gambar"])
def test_daftar_tabel_dan_gambar_menunjuk_judulnya(tercetak, jenis):
    entri = getattr(nomori(tercetak.dokumen), jenis)
    harap = [
        str(halaman_dengan(tercetak.badan(), rf"^\s*{re.escape(e.nomor)}\s*$")[0]) for e in entri
    ]
    dapat = entri_daftar(tercetak, f"DAFTAR {jenis.upper()}", r"^\s*DAFTAR GAMBAR\s*$|\f")
    assert len(harap) > 3
    assert dapat[: len(harap)] == harap


def test_nomor_halaman_di_kaki(tercetak):
    for urut, isi in enumerate(tercetak.halaman[1:], start=1):
        kaki = next(b for b in isi.splitlines() if "Data beku 7c1f09ab" in b)
        harap = romawi(urut).lower() if urut < tercetak.depan else str(urut - tercetak.depan + 1)
        assert re.search(rf"draf 1\s+{harap}\s+Data beku", kaki), (urut, kaki)


def test_label_halaman_dan_penanda_buku(tercetak):
    isi = PdfReader(tercetak.berkas)
    label = isi.page_labels
    assert label[0] == "Sampul"
    assert label[1] == "i"
    assert label[tercetak.depan] == "1"
    assert label[-1] == str(len(label) - tercetak.depan)
    judul = [o.title for o in isi.outline if not isinstance(o, list)]
    assert "BAB II Perencanaan Kinerja" in [re.sub(r"\s+", " ", j) for j in judul]


def test_metadata(tercetak):
    isi = PdfReader(tercetak.berkas)
    assert isi.metadata.title == tercetak.dokumen.judul
    assert isi.metadata.author == "Kecamatan Wotu"
    assert isi.trailer["/Root"]["/Lang"] == "id"
    assert VERSI_PERENDER.startswith("weasyprint-")


def test_tanda_draf_di_setiap_halaman(tercetak):
    for urut, isi in enumerate(tercetak.halaman):
        assert rapatkan(isi).count("DRAF·DATACONTOH") == 1, urut


@pytest.fixture(scope="module")
def bersih(tmp_path_factory):
    kecil = contoh.dokumen(tanda="", bab=(contoh.bab_satu(),), lampiran=())
    return cetak(kecil, tmp_path_factory.mktemp("bersih"))


def test_tanpa_tanda(bersih):
    assert bersih.hasil.peringatan == ()
    assert not any("DRAF·" in rapatkan(isi) for isi in bersih.halaman)


def test_tidak_ada_halaman_kosong(tercetak):
    for isi in tercetak.halaman[1:]:
        baris = [b for b in isi.splitlines() if b.strip()]
        # running head, foot and mark are three lines
        assert len(baris) > 4, isi


def test_dua_ratus_baris_dan_satu_jumlah(tercetak):
    semua = "\n".join(tercetak.badan())
    assert re.findall(r"Uraian baris (\d{3})", semua) == [f"{i:03}" for i in range(200)]
    assert semua.count("JUMLAH SEMUA") == 1
    assert semua.count("JUMLAH TOTAL") == 1


@pytest.mark.parametrize(
    ("nomor", "baris"), [("Tabel 2.3", r"Uraian baris \d"), ("Tabel 3.1", r"Sub kegiatan \d")]
)
def test_keterangan_lanjutan(tercetak, nomor, baris):
    badan = tercetak.badan()
    berisi = halaman_dengan(badan, baris)
    lanjutan = halaman_dengan(badan, rf"^\s*{re.escape(nomor)}\s.*\(lanjutan\)")
    assert len(berisi) >= 3
    assert lanjutan == berisi[1:]


def test_kelompok_lanjutan_sesuai_baris_pertama(tercetak):
    badan = tercetak.badan()
    for nomor in halaman_dengan(badan, r"Uraian baris \d")[1:]:
        isi = badan[nomor - 1]
        pertama = int(re.search(r"Uraian baris (\d{3})", isi)[1])
        label = re.search(r"Kelompok (\d+) \(lanjutan\)", isi)
        # None when the break falls between two groups.
        assert (int(label[1]) if label else None) == (pertama // 20 + 1 if pertama % 20 else None)


def test_tabel_pendek_tidak_terbelah_dan_tetap_dengan_judulnya(tmp_path):
    isi = []
    for nomor in range(9):
        baris = tuple(
            Baris((Sel(f"Baris {nomor}-{i} dari tabel"), Sel("x")))
            for i in range(10 if nomor % 2 else 7)
        )
        kolom = (Kolom(60), Kolom(40))
        isi += [
            contoh.p(contoh.KALIMAT * (nomor % 3 + 1)),
            Tabel(f"t{nomor}", "Judul", kolom, (contoh.sel_kepala("A", "B"),), baris),
        ]
    bab = Bab("b", "Pendek", tuple(isi))
    halaman = cetak(contoh.dokumen(bab=(bab,), muka=(), lampiran=()), tmp_path).badan()
    assert len(halaman) > 2
    for nomor in range(9):
        letak = halaman_dengan(halaman, rf"^\s*Tabel 1\.{nomor + 1}\s*$")
        assert halaman_dengan(halaman, rf"Baris {nomor}-\d") == letak
    assert not halaman_dengan(halaman, "lanjutan")


def test_halaman_rebah_hanya_untuk_tabelnya(tercetak):
    rebah = [i for i, h in enumerate(PdfReader(tercetak.berkas).pages) if ukuran(h) != TEGAK]
    berisi = [i for i, isi in enumerate(tercetak.halaman) if re.search(r"Sub kegiatan \d\d-", isi)]
    assert rebah == berisi
    assert all(ukuran(PdfReader(tercetak.berkas).pages[i]) == REBAH for i in rebah)


def test_nilai_tercetak(tercetak):
    badan = " ".join(" ".join(tercetak.badan()).split())
    for harap in (
        "Rp 3.308.672.275",
        "97,33%",
        "9 (sembilan) orang",
        "78,60 dari target 82",
        "+0,88",
        "15 Januari 2025",
        "NIP: 19700908 200312 1 004",
        "tanpa pagu",
        "belum dinilai",
        "Belum ada sarana yang dicatat.",
        "88,89",
        "2.092.264.069",
    ):
        assert harap in badan.replace("\u00a0", " "), harap
    muka = "\n".join(tercetak.halaman[: tercetak.depan])
    assert "(nama pejabat)" in muka
    assert "NIP: ........ ...... . ..." in muka


def test_skrip_dari_luar_tercetak_sebagai_teks(tercetak):
    assert "<script>alert('x')</script> & \"tanda\"" in "\n".join(tercetak.halaman)


@pytest.mark.parametrize(
    "alamat",
    [
        "file:///etc/passwd",
        "http://example.org/x.woff2",
        "https://example.org/",
        "data:text/plain,x",
        "huruf:../../../../config/settings/dasar.py",
        "huruf:lain.woff2",
        "HURUF:stix-two-text-latin-400-normal.woff2",
    ],
)
def test_pengambil_menolak(alamat):
    with pytest.raises(SumberDitolak):
        PengambilHuruf().fetch(alamat)


def test_pengambil_memberi_huruf():
    for nama in huruf_dipakai():
        assert PengambilHuruf().fetch(f"huruf:{nama}").read()[:4] == b"wOF2"


def test_berkas_sama_untuk_dokumen_yang_sama(bersih):
    assert pdf(bersih.dokumen).isi == bersih.hasil.isi


def test_f4(tmp_path):
    f4 = cetak(contoh.dokumen(bab=(contoh.bab_tiga(),), kertas="F4"), tmp_path)
    assert f4.hasil.peringatan == ()
    halaman = PdfReader(f4.berkas).pages
    assert {ukuran(h) for h in halaman} == {(609, 935), (935, 609)}


def test_halaman_akhir_yang_hampir_kosong_dirapatkan(tmp_path):
    def banyak(butir: int):
        isi = Daftar(tuple(Butir((f"Butir {i} daftar ini;",)) for i in range(butir)), "angka")
        bab = (Bab("b", "Panjang", (isi,)), Bab("c", "Akhir", (contoh.p("Selesai."),)))
        return contoh.dokumen(bab=bab, muka=(), lampiran=())

    # The first page holds fewer lines because of the opening; look for the line that spills over.
    lewat = bisect_left(range(150), 1 + 3 + 1, key=lambda n: _halaman_tanpa_rapat(banyak(n)))
    assert pdf(banyak(lewat + 1)).halaman == 1 + 2 + 1


def _halaman_tanpa_rapat(dokumen) -> int:
    return len(_tata(html(dokumen), "A4").pages)


@pytest.mark.parametrize(
    "jahat",
    [
        '<img src="file:///etc/passwd">',
        '<img src="http://example.org/x.png">',
        '<img src="logo:0000">',
        '<link rel="stylesheet" href="http://example.org/x.css">',
        "<style>@import url(file:///etc/passwd);</style>",
        '<link rel="attachment" href="file:///etc/passwd">',
        '<object data="file:///etc/passwd"></object>',
    ],
)
def test_markah_yang_lolos_pun_tidak_mengambil_apa_pun(jahat, caplog):
    """Should markup slip into the page one day, the engine still reads nothing but our fonts."""
    with caplog.at_level("WARNING", logger="weasyprint"):
        isi = _tata(f"<html><body>{jahat}<p>tetap tercetak</p></body></html>", "A4").write_pdf()
    assert "Sumber tidak diizinkan" in caplog.text
    assert "tetap tercetak" in PdfReader(BytesIO(isi)).pages[0].extract_text()
    assert b"/EmbeddedFile" not in isi


def test_naskah_jahat_tercetak_sebagai_kata(tmp_path):
    jahat = '<img src="file:///etc/passwd"> <script>x</script> <style>@import "x";</style>'
    hasil = cetak(
        contoh.dokumen(bab=(Bab("b", "Pendahuluan", (contoh.p(jahat),)),), lampiran=()), tmp_path
    )
    assert hasil.hasil.peringatan == ()
    assert 'src="file:///etc/passwd"' in "\n".join(hasil.halaman)
