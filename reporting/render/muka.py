"""Front matter: its titles and the lists of contents, tables and figures."""

from urllib.parse import quote

from reporting.dokumen.blok import DaftarOtomatis, EntriLuar, Lampiran, Muka
from reporting.dokumen.penomoran import Entri
from reporting.render.kisi import MM_PER_PT, TEKS_TEGAK
from reporting.render.konteks import JUDUL_DAFTAR, Konteks, gabung, jangkar, unsur
from reporting.render.markah import Markah
from reporting.render.ukuran import pecah

# As in the stylesheet: indents and the column of page numbers in mm, type size in points.
_INDENT = {"e1": 16.0, "e2": 25.0, "e3": 37.0, "tabel": 21.0, "luar": 32.0}
_KANAN, _TITIK_PALING_PENDEK, _HURUF_PT = 9.0, 9.0, 10.5
SKEMA_LUAR = "jilid:"
"""Scheme of links to parts bound in behind; the binder turns them into links to pages."""

_PALING_SAMBUNG = 24  # a longer list starts a page of its own


def judul_muka(kunci: str, judul: str, k: Konteks, *, sambung: bool = False) -> Markah:
    """A centred title without a number; it opens a page unless it continues one."""
    return unsur(
        "h1",
        judul.upper(),
        kelas="muka sambung" if sambung else "muka",
        id=jangkar(kunci),
        data_dok=k.dokumen.judul_pendek,
    )


def kunci_daftar(daftar: DaftarOtomatis) -> str:
    """Key of a list the renderer fills; a slash keeps it apart from the keys of blocks."""
    return f"daftar/{daftar.jenis}"


def tampil(bagian: Muka | DaftarOtomatis, k: Konteks) -> bool:
    """Lists without a single entry are left out altogether."""
    return not isinstance(bagian, DaftarOtomatis) or bool(_entri(bagian, k))


def daftar_otomatis(daftar: DaftarOtomatis, k: Konteks) -> Markah:
    """Contents, tables or figures, each line with a leader and the page of its target."""
    if daftar.jenis == "isi":
        return judul_muka(kunci_daftar(daftar), JUDUL_DAFTAR["isi"], k) + _isi(daftar, k)
    lanjut = sambung(daftar, k)
    judul = judul_muka(kunci_daftar(daftar), JUDUL_DAFTAR[daftar.jenis], k, sambung=lanjut)
    baris = gabung([_baris(e.kunci, e.nomor, e.judul, "") for e in _entri(daftar, k)])
    hasil = judul + unsur("nav", baris, kelas="isi tab")
    return unsur("div", hasil, kelas="sambungan") if lanjut else hasil


def sambung(bagian: Muka | DaftarOtomatis, k: Konteks) -> bool:
    """Whether a list goes on below the one before it, kept whole: on a page of its own only where
    the page has no room, so that the last lines of the contents don't stand alone."""
    if not isinstance(bagian, DaftarOtomatis):
        return False
    tampak = [b for b in k.dokumen.muka if tampil(b, k)]
    letak = tampak.index(bagian)
    setelah_daftar = letak > 0 and isinstance(tampak[letak - 1], DaftarOtomatis)
    return setelah_daftar and len(_entri(bagian, k)) <= _PALING_SAMBUNG


def _entri(daftar: DaftarOtomatis, k: Konteks) -> list[Entri]:
    semua = {"isi": k.penomoran.isi, "tabel": k.penomoran.tabel, "gambar": k.penomoran.gambar}
    return semua[daftar.jenis]


def _isi(daftar: DaftarOtomatis, k: Konteks) -> Markah:
    baris = [_baris_muka(b) for b in k.dokumen.muka if tampil(b, k)]
    for entri in k.penomoran.isi:
        judul = entri.judul.upper() if entri.tingkat == 1 else entri.judul
        baris.append(_baris(entri.kunci, entri.nomor, judul, f"e{entri.tingkat}"))
    baris += [_baris_lampiran(isi) for isi in k.dokumen.lampiran]
    baris += [_baris_luar(e) for e in daftar.luar]
    return unsur("nav", gabung(baris), kelas="isi")


def _baris_muka(bagian: Muka | DaftarOtomatis) -> Markah:
    if isinstance(bagian, DaftarOtomatis):
        kunci, judul = kunci_daftar(bagian), JUDUL_DAFTAR[bagian.jenis]
    else:
        kunci, judul = bagian.kunci, bagian.judul
    return _baris(kunci, "", judul.upper(), "e1 polos rom")


def _baris_lampiran(isi: Lampiran) -> Markah:
    return _baris(isi.kunci, "", isi.judul.upper(), "e1 polos akhir")


def _baris(kunci: str, nomor: str, judul: str, kelas: str) -> Markah:
    # A plain block anchor with the number taken out of the flow: any other layout makes the
    # engine print page 0 or lets the leader stop short.
    depan = unsur("span", nomor, kelas="n") if nomor else Markah()
    dalam = depan + unsur("span", _berbaris(judul, kelas))
    return unsur("a", dalam, kelas=kelas, href=f"#{jangkar(kunci)}")


def _baris_luar(entri: EntriLuar) -> Markah:
    kelas = "e1 polos tetap" if entri.tingkat == 1 else "e2 tetap"
    depan = unsur("span", entri.nomor, kelas="n") if entri.nomor else Markah()
    judul = entri.judul.upper() if entri.tingkat == 1 else entri.judul
    return unsur(
        "a",
        depan + unsur("span", _berbaris(judul, kelas)),
        kelas=kelas,
        href=f"{SKEMA_LUAR}{quote(entri.tujuan)}",
        data_halaman=entri.halaman,
    )


def _berbaris(judul: str, kelas: str) -> Markah:
    """Breaks a long title itself: one that just filled its line would leave the leader alone."""
    tingkat = kelas.split()[0] if kelas else "tabel"
    indent = 0.0 if "polos" in kelas else _INDENT["luar" if "tetap" in kelas else tingkat]
    ruang = (TEKS_TEGAK - indent - _KANAN - _TITIK_PALING_PENDEK) / MM_PER_PT
    baris = pecah(judul, ruang, _HURUF_PT, tebal=tingkat == "e1")
    return Markah("<br>").join(baris)
