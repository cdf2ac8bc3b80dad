"""The sections a regency puts in, leaves out and orders: which there are, and which must stay.

Order within a part (front matter, a chapter, the appendices) is free; the four chapters follow
the outline of PermenPANRB 53/2014, Lampiran II. Numbers, lists and references follow by
themselves (reporting.dokumen.penomoran).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from reporting.dokumen.blok import Blok, Subbab
from reporting.snapshot.model import JenisDokumen, Snapshot
from reporting.snapshot.setelan import Kertas

BERBAGIAN: tuple[JenisDokumen, ...] = ("lkj", "lkjip")
"""Kinds of document that consist of these sections; the forms have fixed sheets."""

_KEDUA: frozenset[str] = frozenset(BERBAGIAN)
_TAHUNAN = frozenset({"lkjip"})
_TIDAK: frozenset[str] = frozenset()

TEMPAT = {
    "muka": "Bagian depan",
    "bab-1": "Bab I Pendahuluan",
    "bab-2": "Bab II Perencanaan Kinerja",
    "bab-3": "Bab III Akuntabilitas Kinerja",
    "bab-4": "Bab IV Penutup",
    "lampiran": "Lampiran",
}
"""The parts a section can stand in."""


@dataclass(frozen=True)
class Bagian:
    """A section: where it stands, and why it must stay (empty: the regency may leave it out)."""

    kunci: str
    judul: str
    tempat: str
    wajib: str = ""
    bawaan: frozenset[str] = _KEDUA  # kinds that hold it until the regency decides
    keterangan: str = ""  # what it holds, where the title does not say


_P53 = "PermenPANRB 53/2014"

BAGIAN = (
    Bagian("kata-pengantar", "Kata Pengantar", "muka"),
    Bagian(
        "ikhtisar",
        "Ikhtisar Eksekutif",
        "muka",
        bawaan=_TAHUNAN,
        keterangan="Satu halaman: janji, hasil, anggaran, hambatan, langkah berikutnya",
    ),
    Bagian("daftar-isi", "Daftar Isi", "muka", wajib="Penunjuk halaman seluruh bagian"),
    Bagian("daftar-tabel", "Daftar Tabel", "muka"),
    Bagian("daftar-gambar", "Daftar Gambar", "muka"),
    Bagian("latar-belakang", "Latar Belakang", "bab-1"),
    Bagian("maksud-tujuan", "Maksud dan Tujuan", "bab-1"),
    Bagian(
        "dasar-hukum",
        "Dasar Hukum",
        "bab-1",
        bawaan=_TIDAK,
        keterangan="Peraturan acuan; teksnya dapat diubah di Naskah",
    ),
    Bagian("tugas-fungsi", "Tugas dan Fungsi", "bab-1", wajib=f"Penjelasan organisasi, {_P53}"),
    Bagian(
        "isu-strategis",
        "Isu Strategis",
        "bab-1",
        wajib=f"Aspek strategis dan permasalahan utama, {_P53}",
    ),
    Bagian("keadaan-pegawai", "Keadaan Pegawai", "bab-1"),
    Bagian("sarana-prasarana", "Keadaan Sarana dan Prasarana", "bab-1"),
    Bagian(
        "sistematika",
        "Sistematika Penyajian",
        "bab-1",
        bawaan=_TIDAK,
        keterangan="Susunan laporan dalam kata; mengikuti pilihan di halaman ini",
    ),
    Bagian("perencanaan-strategis", "Perencanaan Strategis", "bab-2"),
    Bagian("iku", "Indikator Kinerja Utama", "bab-2"),
    Bagian(
        "perjanjian-kinerja",
        "Perjanjian Kinerja",
        "bab-2",
        wajib=f"Ikhtisar perjanjian kinerja tahun berjalan, {_P53}",
    ),
    Bagian(
        "pengukuran-kinerja",
        "Pengukuran Kinerja",
        "bab-3",
        bawaan=_TIDAK,
        keterangan="Cara mengukur sebagai bagian bernomor; bila tidak, pembuka Bab III",
    ),
    Bagian(
        "capaian-organisasi",
        "Capaian Kinerja Organisasi",
        "bab-3",
        wajib=f"Capaian dan analisis setiap sasaran, {_P53}",
    ),
    Bagian(
        "realisasi-anggaran",
        "Realisasi Anggaran",
        "bab-3",
        wajib=f"Anggaran yang digunakan untuk kinerja, {_P53}",
    ),
    Bagian("kesimpulan", "Kesimpulan", "bab-4", wajib=f"Simpulan umum atas capaian, {_P53}"),
    Bagian(
        "rekomendasi",
        "Rekomendasi",
        "bab-4",
        bawaan=_TIDAK,
        keterangan="Solusi dalam analisis atas target yang belum terpenuhi",
    ),
    Bagian(
        "tindak-lanjut",
        "Rencana Tindak Lanjut",
        "bab-4",
        wajib=f"Langkah di masa mendatang, {_P53}",
    ),
    Bagian("lampiran-perjanjian", "Perjanjian Kinerja", "lampiran", wajib=f"Lampiran, {_P53}"),
    Bagian("lampiran-pengukuran", "Pengukuran Kinerja", "lampiran"),
    Bagian("lampiran-bukti", "Daftar Bukti Dukung", "lampiran"),
    Bagian(
        "lampiran-sisipan",
        "Berkas Bukti",
        "lampiran",
        keterangan="PDF dan gambar yang dipilih kantor",
    ),
)
"""Every section, in the order of a report that nobody has changed."""

PETA = {satu.kunci: satu for satu in BAGIAN}


_INDUK = dict.fromkeys(("visi-misi", "tujuan-sasaran", "program-sasaran"), "perencanaan-strategis")
"""Sections below a section that goes as a whole."""


def dimuat(pakai: Iterable[str], kunci: str) -> bool:
    """Whether a block stands in a report of these sections; what is no section always does."""
    kunci = _INDUK.get(kunci, kunci)
    return kunci not in PETA or kunci in pakai


def jenis_laporan(jenis: JenisDokumen) -> JenisDokumen:
    """The kind whose title and sections a document speaks of: a form belongs to the quarter's."""
    return jenis if jenis in BERBAGIAN else "lkj"


def bawaan(jenis: str) -> tuple[str, ...]:
    """Keys of a kind's sections in order, before the regency decides."""
    return tuple(satu.kunci for satu in BAGIAN if jenis in satu.bawaan)


def di_tempat(kunci: Iterable[str], tempat: str) -> tuple[str, ...]:
    """Those of the keys that stand in a part; a key of another program's version is none."""
    return tuple(satu for satu in kunci if satu in PETA and PETA[satu].tempat == tempat)


def kertas(snapshot: Snapshot) -> Kertas:
    """The paper a document is laid out on."""
    return snapshot.setelan.kertas if snapshot.setelan else "A4"


def susunan_lengkap(snapshot: Snapshot) -> tuple[str, ...]:
    """Keys of all sections this report holds; of a form, those its texts would stand in."""
    if snapshot.setelan is None or snapshot.jenis not in BERBAGIAN:
        return bawaan(jenis_laporan(snapshot.jenis))
    return snapshot.setelan.bagian


def susunan(snapshot: Snapshot, tempat: str) -> tuple[str, ...]:
    """Keys of the sections of a part, in the order in which this report holds them."""
    return di_tempat(susunan_lengkap(snapshot), tempat)


def subbab(
    snapshot: Snapshot, tempat: str, isi: Mapping[str, Callable[[Snapshot], tuple[Blok, ...]]]
) -> tuple[Subbab, ...]:
    """The sections of a chapter, in the order in which this report holds them; `isi` composes
    what stands in each."""
    return tuple(
        Subbab(kunci, PETA[kunci].judul, isi[kunci](snapshot))
        for kunci in susunan(snapshot, tempat)
    )
