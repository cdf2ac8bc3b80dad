"""The differences on paper: what the page shows, as blocks. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from core.angka import rupiah
from reporting.beda.angka import BarisUbah, TabelBeda, Ubah, sebut
from reporting.beda.halaman import HalamanBeda
from reporting.beda.kalimat import Alinea, BagianBeda
from reporting.beda.kata import Potongan
from reporting.beda.perbedaan import BabBeda, Perbedaan
from reporting.beda.queries import Sisi
from reporting.dokumen.blok import (
    Bagian,
    Baris,
    Blok,
    Dokumen,
    Kalimat,
    Kolom,
    Kop,
    Lampiran,
    Paragraf,
    Sel,
    Subbab,
    Sunting,
    Tabel,
    Tekan,
)
from tenants.models import Kabupaten

_ISI = {"angka": "Hanya angka dan isi tabel.", "kalimat": "Hanya kalimat."}


def dokumen_beda(h: HalamanBeda, kabupaten: Kabupaten) -> Dokumen:
    """The differences of this address, ready to print. The page must have some to show."""
    assert h.hasil
    assert h.lama
    assert h.baru
    kantor = h.minta.kecamatan.nama_lengkap
    judul = f"Perbedaan {h.minta.jenis.sebutan}"
    sisi = f"{_sebut(h.lama)} dan {_sebut(h.baru)}"
    return Dokumen(
        judul=f"{judul} {kantor}: {sisi}",
        judul_pendek=f"{judul} · {kantor}",
        penyusun=kantor,
        lampiran=(
            Lampiran(
                "perbedaan",
                judul,
                (*_ringkas(h.hasil), *_isi(h.hasil, h.lama, h.baru)),
                kop=Kop(f"Pemerintah {kabupaten.nama_lengkap}", kantor),
                keterangan=tuple(_keterangan(h, h.hasil)),
            ),
        ),
        kaki_kiri=f"{kantor} · {h.lama.kunci} → {h.baru.kunci}",
        kaki_kanan=" → ".join(_sidik(s) for s in (h.lama, h.baru)),
        tanda="DATA CONTOH" if kabupaten.data_contoh else "",
    )


def _sebut(sisi: Sisi) -> str:
    return f"{sisi.waktu}, {sisi.sebutan.lower()}"


def _sidik(sisi: Sisi) -> str:
    return sisi.versi.sha256[:8] if sisi.versi else "belum dibekukan"


def _keterangan(h: HalamanBeda, hasil: Perbedaan) -> Iterator[str]:
    assert h.lama
    assert h.baru
    yield f"Lama: {_sebut(h.lama)}. Baru: {_sebut(h.baru)}."
    if h.bab:
        yield f"Hanya {hasil.semua_bab.get(h.bab, h.bab)}."
    if h.isi:
        yield _ISI[h.isi]


def _ringkas(hasil: Perbedaan) -> list[Blok]:
    n = hasil.hitungan
    kalimat = (
        f"{rupiah(n.angka)} angka berubah dan {rupiah(n.angka_tetap)} tetap;"
        f" {rupiah(n.baris_baru)} baris tabel baru, {rupiah(n.baris_hilang)} hilang."
        f" {rupiah(n.alinea_ubah)} alinea berubah, {rupiah(n.alinea_baru)} baru,"
        f" {rupiah(n.alinea_hilang)} dihapus, {rupiah(n.alinea_pindah)} pindah tempat,"
        f" dan {rupiah(n.alinea_tetap)} tetap."
    )
    cara: Kalimat = (
        "Kata yang ",
        Sunting("dicoret", "hapus"),
        " hanya ada pada yang lama, yang ",
        Sunting("digarisbawahi", "tambah"),
        " hanya ada pada yang baru.",
    )
    return [Paragraf((kalimat,), "tanpa_inden"), Paragraf(cara, "catatan")]


def _isi(hasil: Perbedaan, lama: Sisi, baru: Sisi) -> Iterator[Blok]:
    if not hasil.bab and not hasil.luar:
        yield Paragraf(("Tidak ada perbedaan.",), "tanpa_inden")
    kepala = (_kepala(lama, baru, "Lama"), _kepala(baru, lama, "Baru"))
    for bab in hasil.bab:
        yield Subbab(f"beda-{bab.kunci}", bab.judul, tuple(_bab(bab, kepala)))
    if hasil.luar:
        tabel = TabelBeda("luar", "", "", hasil.luar, ())
        isi = tuple(_tabel(tabel, kepala))
        yield Subbab("beda-luar", "Tidak tercetak dalam tabel", isi)


def _kepala(sisi: Sisi, lain: Sisi, peran: str) -> str:
    """A column's head: the quarter where they differ, else which version it is."""
    nama = sisi.waktu if sisi.periode != lain.periode else sisi.sebutan
    return f"{peran}: {nama}"


def _bab(bab: BabBeda, kepala: tuple[str, str]) -> Iterator[Blok]:
    for tabel in bab.tabel:
        isi = tuple(_tabel(tabel, kepala))
        yield Subbab(f"beda-{tabel.kunci}", tabel.judul, isi, tingkat=2)
    for bagian in bab.bagian:
        isi = tuple(_bagian(bagian))
        if bagian.judul == bab.judul:
            yield from isi
        else:  # a section may carry the key of a table
            yield Subbab(f"kalimat-{bagian.kunci}", bagian.judul, isi, tingkat=2)


def _tabel(tabel: TabelBeda, kepala: tuple[str, str]) -> Iterator[Blok]:
    if tabel.jenis != "ada":
        yield Paragraf((Tekan(f"Tabel {tabel.jenis}.", tebal=True),), "tanpa_inden")
    for kata, kolom in (("baru", tabel.kolom_baru), ("hilang", tabel.kolom_hilang)):
        if kolom:
            yield Paragraf((f"Kolom {kata}: {'; '.join(kolom)}.",), "tanpa_inden")
    if tabel.ubah:
        baris = tuple(_baris_ubah(tabel.ubah))
        yield Tabel(
            f"ubah-{tabel.kunci}",
            "",
            (Kolom(28), Kolom(19), Kolom(17, "kanan"), Kolom(17, "kanan"), Kolom(19, "kanan")),
            (tuple(Sel(k) for k in ("Baris", "Kolom", *kepala, "Selisih")),),
            baris,
            padat=True,
        )
    for satu in tabel.baris:
        yield Paragraf(tuple(_sendiri(satu)), "tanpa_inden")


def _baris_ubah(ubah: tuple[Ubah, ...]) -> Iterator[Baris]:
    """Changes of one row stand under its name, which is printed once."""
    for nama_baris, kelompok in groupby(ubah, lambda u: u.baris):
        milik = tuple(kelompok)
        for ke, u in enumerate(milik):
            nama = (Sel(nama_baris, kepala_baris=True, baris=len(milik)),) if ke == 0 else ()
            juga: Kalimat = (f" (juga {u.juga})",) if u.juga else ()
            sel = (Sel((u.kolom, *juga)), Sel(u.lama), Sel(u.baru), Sel(u.selisih))
            yield Baris((*nama, *sel), grup=u.baris if ke == 0 else "")


def _sendiri(baris: BarisUbah) -> Iterator[Bagian]:
    jenis = "Baris baru" if baris.jenis == "baru" else "Baris hilang"
    isi = "; ".join(f"{kolom} {sebut(sel)}" if kolom else sebut(sel) for kolom, sel in baris.sel)
    yield Tekan(f"{jenis}: ", tebal=True)
    yield f"{baris.nama}. {isi}" + (f" (juga {baris.juga})" if baris.juga else "")


_SEBUTAN = {"baru": "Alinea baru: ", "hilang": "Alinea dihapus: ", "ubah": "", "pindah": "Pindah"}


def _bagian(bagian: BagianBeda) -> Iterator[Blok]:
    """The paragraphs that differ; those between them are counted, not printed."""
    sama = 0
    for alinea in bagian.alinea:
        if alinea.jenis == "sama":
            sama += 1
            continue
        yield from _lipat(sama)
        sama = 0
        yield Paragraf(tuple(_alinea(alinea)), "tanpa_inden")
    yield from _lipat(sama)


def _lipat(sama: int) -> Iterator[Blok]:
    if sama:
        yield Paragraf((f"· · ·  {sama} alinea sama",), "catatan")


def _alinea(alinea: Alinea) -> Iterator[Bagian]:
    sebutan = _SEBUTAN[alinea.jenis]
    if alinea.jenis == "pindah":
        sebutan = f"Dipindah dari {alinea.tempat}: " if alinea.tempat else "Dipindah urutannya: "
    if sebutan:
        yield Tekan(sebutan, tebal=True)
    for ke, potongan in enumerate(alinea.potongan):
        if ke:
            yield " "
        yield _potongan(potongan)


def _potongan(isi: Potongan) -> Bagian:
    return isi.teks if isi.jenis == "sama" else Sunting(isi.teks, isi.jenis)
