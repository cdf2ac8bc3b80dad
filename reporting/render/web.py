"""A document as part of a web page: the same blocks and the same figures as in print.

Each printed figure is a link to where it came from (`tautan`: address → page). Nothing here
carries a style: columns take their width from an attribute, the look is in pratinjau.css. Titles
start at level 2, for the page around it has its own level 1.
"""

from collections.abc import Callable
from dataclasses import dataclass

from reporting.dokumen.blok import (
    Bab,
    Blok,
    Daftar,
    DaftarOtomatis,
    Dokumen,
    Lampiran,
    Muka,
    Paragraf,
    Subbab,
    Tabel,
    TabelPolos,
)
from reporting.dokumen.penomoran import Entri
from reporting.render.html import blok_lain
from reporting.render.konteks import Konteks, buat_konteks, gabung, jangkar, unsur
from reporting.render.markah import Markah
from reporting.render.tabel import catatan_tabel, judul_tabel, kisi_tabel
from reporting.render.teks import kalimat, paragraf

_JUDUL_PALING = 6


@dataclass(frozen=True)
class Garis:
    """A line of the outline."""

    jangkar: str
    kunci: str
    nomor: str
    judul: str
    tingkat: int  # 1 for chapters, front matter and appendices


@dataclass(frozen=True)
class Web:
    """The document and the ways into it."""

    isi: Markah
    kerangka: tuple[Garis, ...]
    tabel: tuple[Garis, ...]
    gambar: tuple[Garis, ...]


def web(dokumen: Dokumen, *, tautan: Callable[[str], str] | None = None, logo: str = "") -> Web:
    """The body of a page; without `tautan` its figures lead nowhere. `logo`: where its picture is.

    Raises RujukanTakDikenal, KunciGanda, TabelRusak.
    """
    k = buat_konteks(dokumen, asal=tautan is not None, tautan=tautan, layar=True)
    lambang = Markah('<img class="logo" src="{}" alt="Logo">').format(logo) if logo else Markah()
    bagian = [_sampul(dokumen, lambang)]
    bagian += [_lepas(m, k, lambang) for m in dokumen.muka if isinstance(m, Muka)]
    bagian += [_bab(b, k) for b in dokumen.bab]
    bagian += [_lepas(isi, k, lambang) for isi in dokumen.lampiran]
    nomor = k.penomoran
    return Web(
        isi=gabung(bagian),
        kerangka=_kerangka(dokumen, nomor.isi),
        tabel=tuple(_garis(e) for e in nomor.tabel),
        gambar=tuple(_garis(e) for e in nomor.gambar),
    )


def _kerangka(dokumen: Dokumen, isi: list[Entri]) -> tuple[Garis, ...]:
    muka = [m for m in dokumen.muka if not isinstance(m, DaftarOtomatis)]
    lepas = [Garis(jangkar(m.kunci), m.kunci, "", m.judul, 1) for m in muka]
    akhir = [Garis(jangkar(m.kunci), m.kunci, "", m.judul, 1) for m in dokumen.lampiran]
    return (*lepas, *(_garis(e) for e in isi), *akhir)


def _garis(entri: Entri) -> Garis:
    return Garis(jangkar(entri.kunci), entri.kunci, entri.nomor, entri.judul, entri.tingkat)


def _sampul(dokumen: Dokumen, lambang: Markah) -> Markah:
    isi = dokumen.sampul
    if isi is None:
        return Markah()
    baris = [
        lambang,
        unsur("p", isi.pemerintah, kelas="pemda"),
        unsur("p", isi.judul, kelas="j1"),
        unsur("p", f"{isi.singkatan} {isi.periode} {isi.tahun}", kelas="j3"),
        unsur("p", isi.kantor, kelas="kantor"),
        unsur("p", f"{isi.wilayah}, {isi.bulan}", kelas="wilayah"),
    ]
    return unsur("div", gabung(baris), kelas="sampul")


def _lepas(bagian: Muka | Lampiran, k: Konteks, lambang: Markah) -> Markah:
    """A part without a number: foreword, appendix."""
    judul = unsur("h2", bagian.judul, kelas="bab", id=jangkar(bagian.kunci))
    if isinstance(bagian, Lampiran) and bagian.keterangan:
        judul += unsur("p", Markah("<br>").join(bagian.keterangan), kelas="epitom")
    if isinstance(bagian, Lampiran) and bagian.kop:
        kop = (bagian.kop.pemerintah, bagian.kop.kantor)
        judul = unsur("div", lambang + Markah("<br>").join(kop), kelas="kop") + judul
    return unsur("div", judul + _tulis(bagian.isi, k, 3, bagian.judul), kelas="lembar")


def _bab(bab: Bab, k: Konteks) -> Markah:
    nomor = unsur("span", k.nomor(bab.kunci), kelas="no") + " "
    judul = unsur("h2", nomor + bab.judul, kelas="bab", id=jangkar(bab.kunci))
    if bab.epitom:
        judul += unsur("p", kalimat(bab.epitom, k), kelas="epitom")
    return unsur("div", judul + _tulis(bab.isi, k, 3, bab.judul), kelas="lembar")


def _tulis(isi: tuple[Blok, ...], k: Konteks, tingkat: int, induk: str) -> Markah:
    hasil: list[Markah] = []
    for urut, blok in enumerate(isi):
        if isinstance(blok, Subbab):
            hasil.append(_subbab(blok, k, tingkat))
        elif isinstance(blok, Paragraf):
            sesudah = isi[urut + 1] if urut + 1 < len(isi) else None
            hasil.append(paragraf(blok, k, sebelum_daftar=isinstance(sesudah, Daftar)))
        elif isinstance(blok, Tabel):
            hasil.append(_tabel(blok, k, _tanpa_judul(isi, urut, induk)))
        elif isinstance(blok, TabelPolos):
            hasil.append(_gulir(blok_lain(blok, k), k.nama_wilayah(_tanpa_judul(isi, urut, induk))))
        else:
            hasil.append(blok_lain(blok, k))
    return gabung(hasil)


def _tanpa_judul(isi: tuple[Blok, ...], urut: int, induk: str) -> str:
    """What a table without a title is called by; no two beside each other share it."""
    ke = sum(isinstance(satu, Tabel | TabelPolos) for satu in isi[: urut + 1])
    return f"Tabel {ke} dalam {induk}" if ke > 1 else f"Tabel dalam {induk}"


def _subbab(isi: Subbab, k: Konteks, tingkat: int) -> Markah:
    """A heading one level below its parent's, whatever its level in print: none is skipped."""
    nomor = k.nomor(isi.kunci)
    depan = unsur("span", nomor, kelas="n") + " " if nomor else Markah()
    judul = unsur(
        f"h{min(tingkat, _JUDUL_PALING)}",
        depan + isi.judul,
        kelas=f"s{isi.tingkat}",
        id=jangkar(isi.kunci),
    )
    return judul + _tulis(isi.isi, k, tingkat + 1, isi.judul)


def _tabel(isi: Tabel, k: Konteks, induk: str) -> Markah:
    nama = f"{k.nomor(isi.kunci)} {isi.judul}".strip() or induk
    kelas = "gulir rebah" if isi.lebar else "gulir"
    kisi = _gulir(kisi_tabel(isi, k), k.nama_wilayah(nama), kelas)
    return judul_tabel(isi, k) + kisi + catatan_tabel(isi, k)


def _gulir(tabel: Markah, nama: str, kelas: str = "gulir") -> Markah:
    """A table scrolls in its own region, which the keyboard reaches."""
    return unsur("div", tabel, kelas=kelas, tabindex=0, role="region", aria_label=nama)
