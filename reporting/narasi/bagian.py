"""The sections whose text an office may write itself, in the order of the report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Bagian:
    """A section: key of its text, what it is called, where in the report it stands."""

    kunci: str
    judul: str
    bab: str
    tempat: str  # key of the block it stands in
    khusus: tuple[str, ...] = ()  # variables that only this section knows

    @property
    def satu_alinea(self) -> bool:
        """The summary under a chapter's title is one paragraph, without lists and tables."""
        return self.kunci.endswith(".epitom")


_BAB = {
    "": "Kata Pengantar",
    "bab1": "Bab I Pendahuluan",
    "bab2": "Bab II Perencanaan Kinerja",
    "bab3": "Bab III Akuntabilitas Kinerja",
    "bab4": "Bab IV Penutup",
}


def _bagian(kunci: str, judul: str, tempat: str, *khusus: str) -> Bagian:
    awalan = kunci.partition(".")[0] if "." in kunci else ""
    return Bagian(kunci, judul, _BAB[awalan], tempat, khusus)


BAGIAN = (
    _bagian("pengantar", "Kata pengantar", "kata-pengantar"),
    _bagian("bab1.epitom", "Ikhtisar Bab I", "bab-1"),
    _bagian("bab1.latar_belakang", "Latar belakang", "latar-belakang"),
    _bagian("bab1.maksud_tujuan", "Maksud dan tujuan", "maksud-tujuan"),
    _bagian("bab1.dasar_hukum", "Dasar hukum", "dasar-hukum"),
    _bagian("bab1.tugas_fungsi", "Tugas dan fungsi", "tugas-fungsi", "susunan"),
    _bagian("bab1.isu_strategis", "Isu strategis", "isu-strategis"),
    _bagian("bab1.pegawai", "Keadaan pegawai", "keadaan-pegawai", "rincian_pegawai"),
    _bagian("bab1.sarana", "Keadaan sarana dan prasarana", "sarana-prasarana"),
    _bagian("bab2.epitom", "Ikhtisar Bab II", "bab-2"),
    _bagian("bab2.strategis", "Perencanaan strategis", "perencanaan-strategis"),
    _bagian("bab2.visi_misi", "Visi dan misi kepala daerah", "visi-misi"),
    _bagian("bab2.tujuan", "Tujuan", "tujuan-sasaran"),
    _bagian("bab2.sasaran", "Sasaran", "tujuan-sasaran"),
    _bagian("bab2.program", "Program untuk pencapaian sasaran", "program-sasaran"),
    _bagian("bab2.iku", "Indikator Kinerja Utama", "iku"),
    _bagian("bab2.formulasi", "Formulasi indikator", "iku"),
    _bagian("bab2.perjanjian", "Perjanjian Kinerja", "perjanjian-kinerja"),
    _bagian("bab2.alokasi", "Alokasi anggaran", "perjanjian-kinerja"),
    _bagian("bab3.epitom", "Ikhtisar Bab III", "bab-3"),
    _bagian("bab3.pembuka", "Cara mengukur kinerja", "bab-3"),
    _bagian("bab3.gulung", "Aturan perhitungan capaian", "bab-3", "aturan_gulung"),
    _bagian("bab3.anggaran", "Realisasi anggaran", "realisasi-anggaran"),
    _bagian("bab4.epitom", "Ikhtisar Bab IV", "bab-4"),
    _bagian("bab4.kesimpulan", "Kesimpulan", "kesimpulan"),
    _bagian("bab4.rekomendasi", "Rekomendasi", "rekomendasi"),
    _bagian("bab4.rencana", "Rencana tindak lanjut", "tindak-lanjut"),
    _bagian("bab4.penutup", "Penutup", "bab-4"),
)
"""Every section there is a default text of."""

_PETA = {satu.kunci: satu for satu in BAGIAN}


def bagian(kunci: str) -> Bagian:
    """A section by its key. Raises KeyError."""
    return _PETA[kunci]


def urutan(kunci: str) -> tuple[int, int]:
    """Place of a section in its chapter, and how many the chapter has."""
    sebab = [satu.kunci for satu in BAGIAN if satu.bab == _PETA[kunci].bab]
    return sebab.index(kunci) + 1, len(sebab)
