"""A document as one HTML page for print: cover, front matter, chapters, appendices."""

from collections.abc import Callable, Collection

from reporting.dokumen.blok import (
    AngkaKunci,
    Bab,
    Blok,
    Daftar,
    DaftarOtomatis,
    Dokumen,
    Gambar,
    KotakRincian,
    Lampiran,
    Muka,
    Paragraf,
    Rumus,
    Sisipan,
    Subbab,
    Tabel,
    TabelPolos,
    TabelUraian,
    TandaTangan,
    TandaTanganGanda,
)
from reporting.render.konteks import Konteks, buat_konteks, gabung, jangkar, unsur
from reporting.render.markah import Markah
from reporting.render.muka import daftar_otomatis, judul_muka, tampil
from reporting.render.rangkai import (
    angka_kunci,
    gambar,
    kotak_rincian,
    sisipan,
    tabel_uraian,
    tanda_tangan,
    tanda_tangan_ganda,
)
from reporting.render.sampul import badan, kop_surat, ornamen_bab, sampul
from reporting.render.tabel import tabel
from reporting.render.tabel_polos import tabel_polos
from reporting.render.teks import daftar, kalimat, paragraf, rumus

# A chapter is written as a flat row of pieces; a landscape table needs pages of its own, so it
# must know that it is one.
_Potongan = tuple[Markah, bool]


def html(dokumen: Dokumen, *, rapat: Collection[str] = ()) -> str:
    """The complete HTML of a document; its stylesheet is the caller's.

    `rapat` names chapters (by key) to be set tighter.
    Raises RujukanTakDikenal, KunciGanda, TabelRusak.
    """
    k = buat_konteks(dokumen)
    bab = gabung(
        [_bab(b, k, pertama=i == 0, rapat=b.kunci in rapat) for i, b in enumerate(dokumen.bab)]
    )
    lampiran = gabung([_lampiran(isi, k) for isi in dokumen.lampiran])
    semua = sampul(dokumen) + _muka(k) + badan(bab + lampiran, dokumen)
    hasil = Markah('<!doctype html><html lang="id">{}{}</html>').format(
        _kepala(dokumen), unsur("body", semua)
    )
    return str(hasil)


def _kepala(dokumen: Dokumen) -> Markah:
    meta = Markah('<meta charset="utf-8">') + unsur("title", dokumen.judul)
    for nama, isi in (("author", dokumen.penyusun), ("description", dokumen.judul_pendek)):
        meta += Markah('<meta name="{}" content="{}">').format(nama, isi)
    return unsur("head", meta)


def _muka(k: Konteks) -> Markah:
    bagian = [_bagian_muka(b, k) for b in k.dokumen.muka if tampil(b, k)]
    return unsur("section", gabung(bagian), kelas="depan") if bagian else Markah()


def _bagian_muka(bagian: Muka | DaftarOtomatis, k: Konteks) -> Markah:
    if isinstance(bagian, DaftarOtomatis):
        return daftar_otomatis(bagian, k)
    potongan = _tulis(bagian.isi, k, bernomor=False)
    return judul_muka(bagian.kunci, bagian.judul, k) + gabung([p for p, _ in potongan])


def _lampiran(isi: Lampiran, k: Konteks) -> Markah:
    potongan = [(_judul_lampiran(isi, k), False)]
    potongan += _tulis(isi.isi, k, bernomor=False)
    if isi.rebah:
        halus = any(isinstance(b, Tabel) and b.halus for b in isi.isi)
        kelas = "folio lembar" if halus else "lebar lembar"
        return unsur("section", gabung([p for p, _ in potongan]), kelas=kelas)
    if not isi.bernomor_halaman:
        return unsur("section", gabung([p for p, _ in potongan]), kelas="tanpa-nomor")
    return _bungkus(potongan, "", "lembar" if isi.kop or isi.keterangan else "")


def _judul_lampiran(isi: Lampiran, k: Konteks) -> Markah:
    """The title of an appendix or a form, with its letterhead above and its lines below."""
    depan = kop_surat(isi.kop, k.dokumen) if isi.kop else Markah()
    judul = judul_muka(isi.kunci, isi.judul, k, sambung=bool(isi.kop))
    if not isi.keterangan:
        return depan + judul
    return depan + judul + unsur("p", Markah("<br>").join(isi.keterangan), kelas="bawah-judul")


def _bab(bab: Bab, k: Konteks, *, pertama: bool, rapat: bool) -> Markah:
    potongan = [(_pembuka(bab, k), False), *_tulis(bab.isi, k, bernomor=True)]
    # The page group "mulai" restarts the page numbers at its first page. Only the first pages of
    # the first chapter may belong to it: after a landscape table a new group would restart them.
    return _bungkus(potongan, "mulai" if pertama else "", "rapat" if rapat else "")


def _bungkus(potongan: list[_Potongan], kelas_awal: str, kelas: str) -> Markah:
    """Sections of upright and landscape pages in turn."""
    hasil: list[Markah] = []
    kumpul: list[Markah] = []
    for isi, lebar in [*potongan, (Markah(), True)]:
        if not lebar:
            kumpul.append(isi)
            continue
        if kumpul:
            # Named as well: without a name the engine would go on in the landscape page.
            awal = kelas_awal if not hasil and kelas_awal else "tegak"
            hasil.append(unsur("section", gabung(kumpul), kelas=f"{awal} {kelas}".strip()))
            kumpul = []
        if isi:
            hasil.append(unsur("section", isi, kelas=f"lebar {kelas}".strip()))
    return gabung(hasil)


def _pembuka(bab: Bab, k: Konteks) -> Markah:
    nomor = k.nomor(bab.kunci)
    dalam = unsur("span", nomor, kelas="no") + unsur("span", bab.judul.upper()) + ornamen_bab()
    judul = unsur(
        "h1",
        dalam,
        kelas="bab",
        id=jangkar(bab.kunci),
        data_kepala=f"{nomor}  {bab.judul}",
        data_dok=k.dokumen.judul_pendek,
    )
    if not bab.epitom:
        return judul
    return judul + unsur("p", kalimat(bab.epitom, k), kelas="epitom")


def _tulis(isi: tuple[Blok, ...], k: Konteks, *, bernomor: bool) -> list[_Potongan]:
    hasil: list[_Potongan] = []
    for urut, blok in enumerate(isi):
        sesudah = isi[urut + 1] if urut + 1 < len(isi) else None
        if isinstance(blok, Subbab):
            hasil.append((_judul_subbab(blok, k, bernomor=bernomor), False))
            hasil += _tulis(blok.isi, k, bernomor=bernomor)
        elif isinstance(blok, Paragraf):
            teks = paragraf(blok, k, sebelum_daftar=isinstance(sesudah, Daftar))
            hasil.append((teks, False))
        elif isinstance(blok, Tabel):
            hasil.append((tabel(blok, k), blok.lebar))
        else:
            hasil.append((blok_lain(blok, k), False))
    return hasil


def _judul_subbab(isi: Subbab, k: Konteks, *, bernomor: bool) -> Markah:
    """Heading with a hanging number; in front matter and appendices without one."""
    nama = f"h{min(isi.tingkat + 1, 4)}" if bernomor else "h4"
    nomor = k.nomor(isi.kunci)
    depan = unsur("span", f"{nomor} ", kelas="n") if nomor else Markah()
    kelas = "" if nomor else "polos"
    return unsur(nama, depan + unsur("span", isi.judul), kelas=kelas, id=jangkar(isi.kunci))


def blok_lain(isi: Blok, k: Konteks) -> Markah:
    """Any block that is written the same wherever it stands."""
    return _LAIN[type(isi)](isi, k)


_LAIN: dict[type, Callable[..., Markah]] = {
    Daftar: daftar,
    Rumus: lambda isi, _: unsur("div", rumus(isi), kelas="rumusan"),
    Gambar: gambar,
    AngkaKunci: angka_kunci,
    TabelPolos: tabel_polos,
    TabelUraian: tabel_uraian,
    KotakRincian: kotak_rincian,
    TandaTangan: lambda isi, _: tanda_tangan(isi),
    TandaTanganGanda: lambda isi, _: tanda_tangan_ganda(isi),
    Sisipan: sisipan,
}
