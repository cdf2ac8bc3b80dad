"""Cover, and the lists of contents, tables and figures as fields."""

from dataclasses import replace

from reporting.dokumen.blok import DaftarOtomatis, Lampiran, Muka, Sampul
from reporting.dokumen.penomoran import Entri
from reporting.render.docx.gambar import png_sampul, sisip
from reporting.render.docx.gaya import REDUP
from reporting.render.docx.halaman import banyak_baris
from reporting.render.docx.kop import lambang
from reporting.render.docx.penulis import Penulis, Ruang
from reporting.render.docx.xml import Huruf, Sifat, alinea, bidang, lari, tautan
from reporting.render.konteks import JUDUL_DAFTAR
from reporting.render.muka import kunci_daftar, tampil
from reporting.render.sampul import KOTAK_SAMPUL

RUANG_SAMPUL = {"A4": Ruang(210, 297, 22, 25, 18, 30), "F4": Ruang(215, 330, 22, 25, 18, 30)}
_TENUN = 12 / 312  # height by width of the ornament

_PERINTAH = {
    "isi": 'TOC \\o "1-3" \\h \\z \\u',
    "tabel": 'TOC \\h \\z \\c "Tabel"',
    "gambar": 'TOC \\h \\z \\c "Gambar"',
}


def tempat_halaman(nama: str) -> str:
    """Stands for a page number until the pages are known; made of characters no text holds."""
    return f"\ue000{nama}\ue001"


def tulis_sampul(isi: Sampul, p: Penulis) -> None:
    """The cover, set by exact heights so that it fills one page. Raises LogoTanpaIsi."""
    ruang, dokumen = p.ruang, p.k.dokumen
    lebar = ruang.teks
    pita = lebar * _TENUN
    tenun, _ = png_sampul()

    def lukis(png: bytes, mm: float, tinggi: float, kata: str, sebelum: float) -> None:
        runs = sisip(p.gambar(png), p.nomor_gambar(), mm, tinggi, kata)
        p.isi.append(alinea("Gambar", runs, Sifat(rekat=False, sebelum=sebelum)))

    lukis(tenun, lebar, pita, "Ornamen", 0)
    png, lebar_lambang, tinggi_lambang, kata_lambang = lambang(p, KOTAK_SAMPUL)
    lukis(png, lebar_lambang, tinggi_lambang, kata_lambang, 11)
    terpakai = pita + 11 + tinggi_lambang + 0.8
    baris = [
        (isi.pemerintah, "BarisSampul", Huruf(tebal=True, ukuran=12), 3.0),
        (isi.judul.upper(), "JudulSampul", Huruf(), 24.0),
        (isi.singkatan, "BarisSampul", Huruf(), 0.0),
        (isi.periode, "BarisSampul", Huruf(tebal=True, ukuran=19), 8.0),
        (isi.tahun, "BarisSampul", Huruf(tebal=True), 3.0),
    ]
    for kata, gaya, huruf, sebelum in baris:
        if kata:
            terpakai += _baris_sampul(kata, gaya, huruf, sebelum, p)
    bawah = [
        (isi.kantor.upper(), Huruf(tebal=True, ukuran=19)),
        (isi.wilayah, Huruf(tebal=False, warna=REDUP, ukuran=10.5)),
        (isi.bulan, Huruf(tebal=False, warna=REDUP, ukuran=10.5)),
    ]
    ada = [(kata, huruf) for kata, huruf in bawah if kata]
    tinggi = sum(9.0 * _baris(kata, "BarisSampul", p) for kata, _ in ada)
    sisa = ruang.tinggi_teks - terpakai - tinggi - pita - 16
    for urut, (kata, huruf) in enumerate(ada):
        # Not in capitals: names of places read better.
        runs = lari(kata, replace(huruf, kapital=False))
        p.isi.append(alinea("BarisSampul", runs, Sifat(sebelum=max(sisa, 4) if urut == 0 else 0)))
    lukis(tenun, lebar, pita, "Ornamen", 5)
    if dokumen.tanda:
        tanda = lari(dokumen.tanda, Huruf(tebal=True, ukuran=7.5))
        p.isi.append(alinea("BarisSampul", tanda, Sifat(sebelum=1)))


def _baris(kata: str, gaya: str, p: Penulis) -> int:
    return banyak_baris(kata, p.ruang.teks, p.gaya[gaya])


def _baris_sampul(kata: str, gaya: str, huruf: Huruf, sebelum: float, p: Penulis) -> float:
    p.isi.append(alinea(gaya, lari(kata, huruf), Sifat(sebelum=sebelum)))
    return sebelum + _baris(kata, gaya, p) * p.gaya[gaya].baris


def judul_muka(
    kunci: str, judul: str, p: Penulis, *, sambung: bool = False, baru: bool = False
) -> None:
    """A centred title without a number, listed in the contents; `baru` opens a page."""
    nama = p.nama_penanda(kunci)
    sifat = Sifat(sebelum=12 if sambung else None, halaman_baru=baru)
    p.alinea("JudulMuka", p.penanda(kunci, lari(judul)), judul, sifat, jangkar=(nama,))


def tulis_daftar(daftar: DaftarOtomatis, p: Penulis, *, sambung: bool, baru: bool) -> None:
    """A list as one field whose result are lines with page numbers."""
    judul_muka(kunci_daftar(daftar), JUDUL_DAFTAR[daftar.jenis], p, sambung=sambung, baru=baru)
    nomor = p.k.penomoran
    if daftar.jenis == "isi":
        baris = _baris_isi(p)
    else:
        entri = nomor.tabel if daftar.jenis == "tabel" else nomor.gambar
        baris = [(e.kunci, e.nomor, e.judul, "TableofFigures") for e in entri]
    awal = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> '
        f"{_PERINTAH[daftar.jenis].replace(chr(34), '&quot;')} </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    akhir = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    for urut, (kunci, angka, judul, gaya) in enumerate(baris):
        nama = p.nama_penanda(kunci)
        halaman = bidang(f"PAGEREF {nama} \\h", tempat_halaman(nama))
        # Chapters: number and title are one; elsewhere the title hangs behind its number.
        depan = f"{angka}  " if gaya == "TOC1" and angka else f"{angka}\t" if angka else ""
        isi = tautan(nama, lari(depan + judul + "\t") + halaman)
        runs = (awal if urut == 0 else "") + isi + (akhir if urut == len(baris) - 1 else "")
        # Front matter and appendices stand close; each chapter opens a group.
        rapat = gaya == "TOC1" and not angka and urut > 0 and not baris[urut - 1][1]
        rekat = True if sambung and urut < len(baris) - 1 else None
        sifat = Sifat(sebelum=0 if rapat else None, rekat=rekat)
        p.alinea(gaya, runs, judul if gaya != "TOC1" else depan + judul, sifat)


def _baris_isi(p: Penulis) -> list[tuple[str, str, str, str]]:
    dokumen = p.k.dokumen
    hasil = []
    for bagian in dokumen.muka:
        if not tampil(bagian, p.k):
            continue
        if isinstance(bagian, DaftarOtomatis):
            judul = JUDUL_DAFTAR[bagian.jenis].upper()
            hasil.append((kunci_daftar(bagian), "", judul, "TOC1"))
        else:
            hasil.append(_lepas(bagian))
    hasil += [_entri(e) for e in p.k.penomoran.isi]
    return hasil + [_lepas(isi) for isi in dokumen.lampiran]


def _lepas(bagian: Muka | Lampiran) -> tuple[str, str, str, str]:
    return bagian.kunci, "", bagian.judul.upper(), "TOC1"


def _entri(entri: Entri) -> tuple[str, str, str, str]:
    judul = entri.judul.upper() if entri.tingkat == 1 else entri.judul
    return entri.kunci, entri.nomor, judul, f"TOC{entri.tingkat}"
