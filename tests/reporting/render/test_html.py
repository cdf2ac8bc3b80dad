"""The HTML of single blocks and of the whole document, before any layout."""

from dataclasses import replace

import pytest
from django.utils.html import conditional_escape

from reporting.dokumen.blok import (
    Bab,
    Baris,
    Bervolume,
    Kolom,
    Lampiran,
    Muka,
    Rujukan,
    Rumus,
    Sel,
    Subbab,
    Tabel,
)
from reporting.dokumen.penomoran import KunciGanda
from reporting.render.html import html
from reporting.render.kisi import TabelRusak
from reporting.render.konteks import RujukanTakDikenal, jangkar
from reporting.render.markah import Markah, aman
from reporting.render.tabel import lanjutan
from tests.reporting.render import contoh
from tests.reporting.render.contoh_tabel import NAMA_PANJANG, a, p, sel_kepala, tabel_rincian


def dengan(*isi, **ganti):
    return contoh.dokumen(bab=(Bab("b", "Bab", tuple(isi)),), muka=(), lampiran=(), **ganti)


DUA_KOLOM = (Kolom(50), Kolom(50))


def tabel(baris, kolom=DUA_KOLOM, **ganti) -> Tabel:
    kepala = (sel_kepala(*(f"K{i}" for i in range(len(kolom)))),)
    return replace(Tabel("t", "Judul", kolom, kepala, tuple(baris)), **ganti)


def test_rujukan_tak_dikenal():
    with pytest.raises(RujukanTakDikenal, match="tabel/tiada"):
        html(dengan(p("Lihat ", Rujukan("tabel/tiada"))))


def test_rujukan_ke_muka_dan_lampiran_mencetak_judulnya():
    isi = html(
        contoh.dokumen(
            muka=(Muka("kata", "Kata Pengantar", (p("Lihat ", Rujukan("bukti"), "."),)),),
            bab=(Bab("b", "Bab", (p("x"),)),),
            lampiran=(Lampiran("bukti", "Daftar Bukti", ()),),
        )
    )
    assert '<a href="#k-bukti">Daftar\u00a0Bukti</a>' in isi


def test_kunci_ganda():
    with pytest.raises(KunciGanda):
        html(contoh.dokumen(lampiran=(Lampiran("bab/1", "Bukti", ()),)))


def test_semua_kata_lolos():
    jahat = '<b onload="x">&\''
    isi = html(
        dengan(
            Subbab("s", jahat, (p(jahat), tabel([Baris((Sel(jahat), Sel("x")), grup=jahat)]))),
            tanda=jahat,
            judul=jahat,
            kaki_kiri=jahat,
        )
    )
    assert "<b onload" not in isi
    assert "onload=&quot;x&quot;" in isi


def test_huruf_terlarang_dibuang():
    assert aman("a\x00b\x0bc\ufffe") == "abc"
    assert Markah("<p>{}</p>").format("<&>") == "<p>&lt;&amp;&gt;</p>"
    assert "<" + Markah("<br>") == "&lt;<br>"
    assert conditional_escape(Markah("<p>") + "<&>") == "<p>&lt;&amp;&gt;"


def test_cetakan_tidak_memuat_asal():
    nilai = contoh.Rupiah(a(5, "anggaran/x"))
    isi = html(dengan(p("Pagu ", nilai), tabel([Baris((Sel("a"), Sel(nilai)))])))
    assert "anggaran/x" not in isi
    assert "Pagu 5<" in isi


def test_jangkar_tidak_pernah_bertemu():
    kunci = ["a/b", "a-b", "a_b", "a.b", "A/b", "a_2f_b", "é", "a b"]
    assert len({jangkar(k) for k in kunci}) == len(kunci)
    assert all(jangkar(k).isascii() for k in kunci)


@pytest.mark.parametrize(
    "baris",
    [
        [Baris((Sel("a"),))],
        [Baris((Sel("a"), Sel("b"), Sel("c")))],
        [Baris((Sel("a", baris=2), Sel("b"))), Baris((Sel("c"), Sel("d")))],
        [Baris((Sel("a", baris=3), Sel("b")))],
    ],
)
def test_tabel_yang_tidak_pas(baris):
    with pytest.raises(TabelRusak, match="Tabel t"):
        html(dengan(tabel(baris)))


def test_kolom_volume_dua_paruh():
    kolom = (Kolom(60), Kolom(40, jenis="volume"))
    isi = html(
        dengan(
            tabel(
                [
                    Baris((Sel("a"), Sel(Bervolume(a(12), "Laporan")))),
                    Baris((Sel("b"), Sel("tidak ada"))),
                    Baris((Sel("c"), Sel(Bervolume(a(None), "Laporan")))),
                ],
                kolom,
                nomor_kolom=("(1)", "(2)"),
            )
        )
    )
    assert '<td class="a">12</td><td class="u">Laporan</td>' in isi
    assert '<td colspan="2">tidak ada</td>' in isi
    assert '<td class="a">–</td><td class="u"></td>' in isi
    assert '<th colspan="2">(2)</th>' in isi
    assert isi.count("<col ") == 3


def test_kelompok_ditutup_sebelum_kelompok_berikutnya():
    baris = [Baris((Sel(str(i)), Sel("x")), grup=f"G{i}" if i % 2 else "") for i in range(1, 6)]
    isi = html(dengan(tabel([*baris, Baris((Sel("J"), Sel("x")), "jumlah")])))
    kelas = [b.split(">")[0] for b in isi.split("<tbody>")[1].split("<tr")[1:]]
    assert kelas == [
        ' data-grup="G1 (lanjutan)"',
        ' class="gakhir"',
        ' data-grup="G3 (lanjutan)"',
        ' class="gakhir"',
        ' class="gakhir" data-grup="G5 (lanjutan)"',
        ' class="jm akhir"',
    ]


def test_baris_di_bawah_satu_sel_tetap_bersama():
    baris = [Baris((Sel("a", baris=2), Sel("b"))), Baris((Sel("c"),)), Baris((Sel("d"), Sel("e")))]
    assert html(dengan(tabel(baris))).count('class="rekat"') == 1


def test_tabel_utuh_hanya_bila_pendek():
    baris = [Baris((Sel("a"), Sel("b")))] * 10
    panjang = [Baris((Sel(NAMA_PANJANG * 3), Sel("b")))] * 10
    assert 'class="d utuh"' in html(dengan(tabel(baris)))
    assert 'class="d"' in html(dengan(tabel(baris * 2)))
    assert 'class="d"' in html(dengan(tabel(panjang)))


def test_keterangan_lanjutan_satu_baris():
    assert lanjutan("Program 01") == "Program 01 (lanjutan)"
    assert lanjutan("Program 01 (lanjutan)") == "Program 01 (lanjutan)"
    panjang = lanjutan(NAMA_PANJANG)
    assert len(panjang) < 112
    assert panjang.endswith(" … (lanjutan)")


def test_tabel_rebah_memisah_bagian():
    isi = html(dengan(p("a"), tabel_rincian("r", "Rincian", 1, 2, True), p("b")))
    bagian = [b.split('"')[0] for b in isi.split('<section class="')[1:]]
    assert bagian == ["sampul", "mulai", "lebar", "tegak"]


def test_catatan_dan_sumber_berlabel():
    catatan = (("Tanda – berarti kosong.",), ("Kedua.",))
    isi = html(dengan(tabel([], catatan=catatan, sumber="DPPA 2024.")))
    assert '<p class="ket"><b>Catatan.</b> Tanda – berarti kosong.</p>' in isi
    assert '<p class="ket">Kedua.</p><p class="ket"><b>Sumber:</b> DPPA 2024.</p>' in isi
    bintang = html(dengan(tabel([], catatan=(("* Satuan belum dicantumkan.",),))))
    assert '<p class="ket">* Satuan belum dicantumkan.</p>' in bintang


def test_rumus_berpecahan():
    isi = html(dengan(Rumus("IKM", "jumlah", "unsur", "25")))
    assert '<span class="pb">jumlah</span><span class="py">unsur</span>' in isi
    assert "×\u00a025" in isi


@pytest.mark.parametrize(
    ("nama", "nip", "harap"),
    [
        ("", "", ["(nama pejabat)", "NIP: ........ ...... . ...", 'class="ttd"']),
        ("Budi", "197009082003121004", ["NIP: 19700908 200312 1 004", 'class="ttd"']),
        ("Budi", "12345", ["NIP: 12345"]),
        ("Dr. " + "Andi " * 8, "", ['class="ttd panjang"']),
    ],
)
def test_tanda_tangan(nama, nip, harap):
    isi = html(dengan(contoh.tanda_tangan(nama, nip)))
    for kata in harap:
        assert kata in isi


def test_nomor_bagian_empat_tingkat():
    dalam = Subbab("s4", "Huruf", (p("x"),), 4)
    isi = html(
        dengan(
            Subbab("s1", "Satu", (Subbab("s2", "Dua", (Subbab("s3", "Tiga", (dalam,), 3),), 2),)),
        )
    )
    for nomor, judul in (("1.1", "Satu"), ("1.1.1", "Dua"), ("1.", "Tiga"), ("A.", "Huruf")):
        assert f'<span class="n">{nomor} </span><span>{judul}</span>' in isi
