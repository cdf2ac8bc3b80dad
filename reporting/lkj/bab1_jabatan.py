"""1.3 Tugas dan Fungsi: the organisation chart, the list of units, and each position."""

from __future__ import annotations

from typing import Literal

from reporting.dokumen.blok import Blok, Butir, Daftar, Gambar, Kalimat, Subbab
from reporting.dokumen.lukisan import BaganOrganisasi, Kotak
from reporting.dokumen.sebutan import sebutan_kecil
from reporting.lkj.kata import alinea, banyak, deretan, deretan_kata, huruf_kecil, kal, teks
from reporting.narasi.variabel import nama_kecamatan
from reporting.snapshot.kantor import ButirJabatan, Jabatan
from reporting.snapshot.model import Snapshot

JenisDaftar = Literal["huruf", "angka", "garis"]


def tugas_fungsi(snapshot: Snapshot) -> tuple[Blok, ...]:
    """Section 1.3; each position is a section of its own (1.3.1 …)."""
    if not snapshot.jabatan:
        return alinea(("Susunan jabatan belum dicatat.",))
    return (
        *teks(snapshot, "bab1.tugas_fungsi", susunan=susunan(snapshot)),
        gambar_1_1(snapshot),
        *alinea((f"Susunan organisasi {nama_kecamatan(snapshot)} terdiri atas:",)),
        daftar_unit(snapshot),
        *(_subbab_jabatan(jabatan) for jabatan in snapshot.jabatan),
    )


def susunan(snapshot: Snapshot) -> Kalimat:
    """What the office consists of, counted: leader, secretary with subbagian, seksi."""
    hitung = {
        jenis: sum(j.jenis == jenis for j in snapshot.jabatan)
        for jenis in ("sekretaris", "subbagian", "seksi")
    }
    kata = {"sekretaris": "sekretaris"} | {
        jenis: sebutan_kecil(snapshot, jenis) for jenis in ("subbagian", "seksi")
    }
    bagian: list[Kalimat] = [(j.unit,) for j in snapshot.jabatan if j.jenis == "pimpinan"]
    if hitung["sekretaris"] and hitung["subbagian"]:
        bagian.append(
            kal(
                "{{ sekretaris }} yang membawahi {{ subbagian }}",
                sekretaris=banyak(hitung["sekretaris"], "sekretaris"),
                subbagian=banyak(hitung["subbagian"], kata["subbagian"]),
            )
        )
    else:
        dua = ("sekretaris", "subbagian")
        bagian += [(banyak(hitung[jenis], kata[jenis]),) for jenis in dua if hitung[jenis]]
    if hitung["seksi"]:
        bagian.append((banyak(hitung["seksi"], kata["seksi"]),))
    return deretan(bagian)


def gambar_1_1(snapshot: Snapshot) -> Gambar:
    """Gambar 1.1: the chart, drawn from the positions and who holds them."""
    return Gambar(
        kunci="gambar-struktur",
        judul=f"Struktur Organisasi {nama_kecamatan(snapshot)}",
        isi=BaganOrganisasi(
            tuple(
                Kotak(j.kunci, j.induk, j.jenis, j.unit, j.pejabat.nama if j.pejabat else "")
                for j in snapshot.jabatan
            )
        ),
        alternatif="Bagan organisasi: " + "; ".join(_membawahi(snapshot)) + ".",
    )


def _membawahi(snapshot: Snapshot) -> list[str]:
    hasil = [
        f"{atasan.unit} membawahi {deretan_kata(bawahan)}"
        for atasan in snapshot.jabatan
        if (bawahan := [j.unit for j in snapshot.jabatan if j.induk == atasan.kunci])
    ]
    return hasil or [j.unit for j in snapshot.jabatan]


def daftar_unit(snapshot: Snapshot) -> Daftar:
    """The units, those under the secretary nested beneath."""
    kepala = {j.kunci for j in snapshot.jabatan if j.jenis == "pimpinan"}
    butir: list[Butir] = []
    for jabatan in snapshot.jabatan:
        if jabatan.induk and jabatan.induk not in kepala:
            continue
        bawahan = [j for j in snapshot.jabatan if j.induk == jabatan.kunci]
        anak = (
            Daftar(tuple(Butir((j.unit,)) for j in bawahan), "huruf")
            if bawahan and jabatan.kunci not in kepala
            else None
        )
        butir.append(Butir((jabatan.unit,), anak))
    return Daftar(tuple(butir), "angka")


def _subbab_jabatan(jabatan: Jabatan) -> Subbab:
    isi: list[Blok] = [*alinea(_tugas_pokok(jabatan))]
    if jabatan.fungsi:
        isi += alinea(
            (f"Dalam melaksanakan tugas pokok tersebut, {jabatan.nama} menyelenggarakan fungsi:",)
        )
        isi.append(_daftar(jabatan.fungsi))
    if jabatan.rincian:
        isi += alinea((f"Rincian tugas {jabatan.nama} meliputi:",))
        isi.append(_daftar(jabatan.rincian))
    return Subbab(f"jabatan-{jabatan.kunci}", jabatan.nama, tuple(isi), tingkat=2)


def _tugas_pokok(jabatan: Jabatan) -> Kalimat:
    if not jabatan.tugas_pokok.strip():
        return (f"Tugas pokok {jabatan.nama} belum diisi.",)
    return (f"{jabatan.nama} mempunyai tugas pokok {huruf_kecil(jabatan.tugas_pokok)}.",)


def _daftar(butir: tuple[ButirJabatan, ...]) -> Daftar:
    return _susun_daftar(butir, ("huruf", "angka", "garis"), penutup=".")


def _susun_daftar(
    butir: tuple[ButirJabatan, ...], jenis: tuple[JenisDaftar, ...], *, penutup: str
) -> Daftar:
    """Items with what hangs below them: letters, then numbers, then dashes.

    Items end in a semicolon, the very last one of the whole list in a full stop, one that leads
    into others in a colon, whatever punctuation they were entered with.
    """
    hasil = []
    for ke, satu in enumerate(butir, start=1):
        tanda = penutup if ke == len(butir) else ";"
        anak = _susun_daftar(satu.anak, jenis[1:] or jenis, penutup=tanda) if satu.anak else None
        kata = satu.uraian.rstrip(" .;:,")
        hasil.append(Butir((f"{kata}{':' if anak else tanda}",), anak))
    return Daftar(tuple(hasil), jenis[0])
