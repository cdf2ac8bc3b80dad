"""Tables as HTML: caption, head, row levels, volume columns, continuation labels, notes."""

from reporting.dokumen.blok import Baris, Bervolume, Kalimat, Rumus, Sel, Tabel
from reporting.render.kisi import (
    Letak,
    TabelRusak,
    lebar_kolom,
    letakkan,
    taksir_tinggi,
)
from reporting.render.konteks import Konteks, gabung, jangkar, kolom, unsur
from reporting.render.markah import Markah, aman
from reporting.render.nilai import JENIS_ANGKA, JENIS_NILAI, bagian_volume
from reporting.render.teks import berasal, berlabel, kalimat, nilai, rumus

_TINGKAT = {
    "": "",
    "sasaran": "sas",
    "program": "pr",
    "kegiatan": "kg",
    "sub": "sb",
    "jumlah": "jm",
    "kosong": "kosong",
}
_RATA = {"kiri": "", "tengah": "c", "kanan": "r"}
_PALING_LANJUTAN = 96  # characters of a continuation label: one line of the upright page
_BARIS_UTUH = 10
_PALING_REKAT = 4  # rows under one cell that are kept together
_TINGGI_UTUH = 120.0  # mm; a taller table may break even with few rows


def tabel(isi: Tabel, k: Konteks) -> Markah:
    """A table with its caption and notes. Raises TabelRusak when cells and columns disagree."""
    return judul_tabel(isi, k) + kisi_tabel(isi, k) + catatan_tabel(isi, k)


def kisi_tabel(isi: Tabel, k: Konteks) -> Markah:
    """The table alone. Raises TabelRusak."""
    nama = f"Tabel {isi.kunci}"
    letak = letakkan(tuple(b.sel for b in isi.baris), isi.kolom, nama)
    utuh = len(isi.baris) <= _BARIS_UTUH and taksir_tinggi(isi, letak) <= _TINGGI_UTUH
    pilihan = (("kecil", isi.padat), ("halus", isi.halus), ("utuh", utuh))
    kelas = " ".join(["d", *(nama for nama, pakai in pilihan if pakai)])
    lebar = lebar_kolom(isi, letak)
    badan = _badan(isi, letak, k) if isi.baris else _badan_kosong(isi, len(lebar))
    ukuran = unsur("colgroup", gabung([kolom(p, k) for p in lebar]))
    return unsur("table", ukuran + _kepala(isi, nama) + unsur("tbody", badan), kelas=kelas)


def lanjutan(teks: str) -> str:
    """ "Tabel 3.4 … (lanjutan)": shortened at a word so that it stays on one line."""
    teks = teks.removesuffix("(lanjutan)").rstrip()
    if len(teks) > _PALING_LANJUTAN:
        teks = teks[:_PALING_LANJUTAN].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
    return f"{teks} (lanjutan)"


def judul_tabel(isi: Tabel, k: Konteks) -> Markah:
    """Number and title; nothing for a table without either."""
    nomor = k.nomor(isi.kunci)
    if not (nomor or isi.judul):
        return Markah()
    # The title is the second child even when there is no number: a string set by the first child
    # of a page would already count at the page's start, and the first page would say "lanjutan".
    dalam = unsur("span", nomor, kelas="no") + unsur(
        "span", isi.judul, kelas="jd", data_lanjut=lanjutan(f"{nomor}  {isi.judul}".strip())
    )
    return unsur("div", dalam, kelas="kap", id=jangkar(isi.kunci))


def _kepala(isi: Tabel, nama: str) -> Markah:
    letak = letakkan(isi.kepala, isi.kolom, f"{nama}, kepala")
    hasil = []
    for urut, baris in enumerate(letak):
        terakhir = urut == len(letak) - 1
        kelas = "ak" if terakhir and not isi.nomor_kolom else ""
        sel = gabung([_sel_kepala(tempat, turun=not terakhir) for tempat in baris])
        hasil.append(unsur("tr", sel, kelas=kelas))
    if isi.nomor_kolom:
        hasil.append(_baris_nomor(isi, nama))
    return unsur("thead", gabung(hasil)) if hasil else Markah()


def _sel_kepala(tempat: Letak, *, turun: bool) -> Markah:
    """A head cell; one over several columns carries the rule between the head rows."""
    grup = len(tempat.kolom) > 1 and turun
    kelas = " ".join(["gr"] * grup + ["lr"] * (tempat.kolom[0].pisah and tempat.awal > 0))
    return unsur(
        "th",
        _teks_kepala(tempat.sel),
        kelas=kelas,
        scope="colgroup" if grup else "col",
        colspan=_rentang(tempat.rentang),
        rowspan=_rentang(tempat.sel.baris),
    )


def _teks_kepala(sel: Sel) -> Markah:
    if not isinstance(sel.isi, str):
        raise TabelRusak("kepala tabel hanya memuat kata")
    return aman(sel.isi)


def _baris_nomor(isi: Tabel, nama: str) -> Markah:
    if len(isi.nomor_kolom) != len(isi.kolom):
        raise TabelRusak(f"{nama}: {len(isi.nomor_kolom)} nomor untuk {len(isi.kolom)} kolom")
    sel = [
        unsur("th", nomor, colspan=2 if kolom.jenis == "volume" else None)
        for nomor, kolom in zip(isi.nomor_kolom, isi.kolom, strict=True)
    ]
    return unsur("tr", gabung(sel), kelas="nk")


def _badan(isi: Tabel, letak: list[list[Letak]], k: Konteks) -> Markah:
    hasil = []
    rekat = _rekat(letak)
    for urut, (baris, tempat) in enumerate(zip(isi.baris, letak, strict=True)):
        sesudah = isi.baris[urut + 1] if urut + 1 < len(isi.baris) else None
        sel = gabung([_sel(t, baris, _di_depan_nama(t, baris), k) for t in tempat])
        hasil.append(
            unsur(
                "tr",
                sel,
                kelas=" ".join(
                    filter(None, [_kelas_baris(baris, sesudah), "rekat" * (urut in rekat)])
                ),
                data_grup=lanjutan(baris.grup) if baris.grup else "",
            )
        )
    return gabung(hasil)


def _rekat(letak: list[list[Letak]]) -> set[int]:
    """Rows that stay with the next one: a cell over a few rows would lose its words in a break."""
    hasil: set[int] = set()
    for urut, baris in enumerate(letak):
        for tempat in baris:
            if 1 < tempat.sel.baris <= _PALING_REKAT:
                hasil.update(range(urut, urut + tempat.sel.baris - 1))
    return hasil


def _kelas_baris(baris: Baris, sesudah: Baris | None) -> str:
    # A group also ends where the next one or the total begins, said or not: otherwise the page
    # after a break between groups would announce the finished one.
    tutup = baris.akhir_grup or (sesudah is not None and _mulai_baru(sesudah))
    kelas = [_TINGKAT[baris.tingkat]]
    if baris.tingkat == "program" and len(baris.sel) > 1:
        kelas.append("kapital")  # capitals; a band over all columns keeps its own
    if tutup:
        kelas.append("gakhir")
    if sesudah is None:
        kelas.append("akhir")
    return " ".join(filter(None, kelas))


def _mulai_baru(baris: Baris) -> bool:
    return bool(baris.grup) or baris.tingkat in ("jumlah", "sasaran")


def _di_depan_nama(tempat: Letak, baris: Baris) -> bool:
    """The cell holds the code in front of the name of a kegiatan or sub kegiatan."""
    return (
        baris.tingkat in ("kegiatan", "sub")
        and tempat.awal == 0
        and not tempat.sel.kepala_baris
        and len(baris.sel) > 1
        and baris.sel[1].kepala_baris
    )


def _sel(tempat: Letak, baris: Baris, kode: bool, k: Konteks) -> Markah:
    pisah = ["lr"] if tempat.kolom[0].pisah and tempat.awal > 0 else []
    rentang_baris = _rentang(tempat.sel.baris)
    if tempat.dua_paruh and isinstance(tempat.sel.isi, Bervolume):
        angka, satuan = bagian_volume(tempat.sel.isi)
        dalam = berasal(aman(angka), tempat.sel.isi.angka.alamat, k)
        depan = unsur("td", dalam, kelas=" ".join(["a", *pisah]), rowspan=rentang_baris)
        return depan + unsur("td", satuan, kelas="u", rowspan=rentang_baris)
    kepala = tempat.sel.kepala_baris or baris.tingkat == "sasaran"
    indent = ["nm"] if kepala and baris.tingkat in ("kegiatan", "sub") else []
    kelas = [_rata(tempat), *(["no"] if kode else []), *indent, *pisah]
    lingkup = "rowgroup" if tempat.sel.baris > 1 or baris.tingkat == "sasaran" else "row"
    return unsur(
        "th" if kepala else "td",
        isi_sel(tempat.sel.isi, k),
        kelas=" ".join(filter(None, kelas)),
        scope=lingkup if kepala else None,
        colspan=_rentang(tempat.rentang),
        rowspan=rentang_baris,
    )


def isi_sel(isi: object, k: Konteks) -> Markah:
    """What stands in a cell: words, one value, a sentence or a formula."""
    if isinstance(isi, str):
        return aman(isi)
    if isinstance(isi, Rumus):
        return rumus(isi)
    if isinstance(isi, JENIS_NILAI):
        return nilai(isi, k)
    return kalimat(isi, k) if isinstance(isi, tuple) else Markah()


def _rata(tempat: Letak) -> str:
    if tempat.sel.rata:
        return _RATA[tempat.sel.rata]
    if tempat.sel.kepala_baris:
        return ""
    rata = _RATA[tempat.kolom[0].rata]
    # Figures line up at the right unless the column says otherwise.
    return "r" if not rata and isinstance(tempat.sel.isi, JENIS_ANGKA) else rata


def _rentang(banyak: int) -> int | None:
    return banyak if banyak > 1 else None


def _badan_kosong(isi: Tabel, kolom: int) -> Markah:
    sel = unsur("td", isi.kosong, colspan=_rentang(kolom))
    return unsur("tr", sel, kelas="kosong akhir")


def catatan_tabel(isi: Tabel, k: Konteks) -> Markah:
    """Notes and source."""
    hasil = [_catatan_satu(urut, teks, k) for urut, teks in enumerate(isi.catatan)]
    if isi.sumber:
        sumber = (isi.sumber,)
        hasil.append(unsur("p", berlabel("Sumber", ":", sumber, aman(isi.sumber)), kelas="ket"))
    return gabung(hasil)


def _catatan_satu(urut: int, teks: Kalimat, k: Konteks) -> Markah:
    dalam = kalimat(teks, k)
    return unsur("p", berlabel("Catatan", ".", teks, dalam) if urut == 0 else dalam, kelas="ket")
