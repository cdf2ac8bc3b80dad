"""Words on tables, charts and boxes that regencies choose: heads and labels, not sentences."""

from __future__ import annotations

from dataclasses import dataclass

from reporting.snapshot.model import Snapshot


@dataclass(frozen=True)
class Label:
    """A word the documents print in several places, with what other regencies write."""

    kunci: str
    bawaan: str
    saran: tuple[str, ...]
    tempat: str  # where it is printed, for who chooses


LABEL = (
    Label(
        "capaian",
        "Capaian",
        ("Tingkat Capaian", "Persentase Capaian"),
        "Kepala kolom capaian dan baris jumlahnya",
    ),
    Label("pagu", "Pagu", ("Anggaran", "Pagu Anggaran"), "Kepala kolom pagu, kotak, dan grafik"),
    Label(
        "serapan",
        "Serapan",
        ("Penyerapan", "Tingkat Serapan"),
        "Kepala kolom realisasi dibagi pagu, kotak, dan grafik",
    ),
    Label(
        "anggaran_kas",
        "Anggaran Kas",
        ("Rencana Kas", "Rencana Penarikan Dana"),
        "Kepala kolom rencana penarikan per triwulan",
    ),
    Label(
        "sasaran",
        "Sasaran Strategis",
        ("Sasaran", "Sasaran Kinerja"),
        "Kepala kolom sasaran pada PK dan capaian",
    ),
    Label(
        "indikator",
        "Indikator Kinerja",
        ("Indikator Kinerja Utama", "Indikator"),
        "Kepala kolom indikator",
    ),
    Label("predikat", "Predikat", ("Kriteria", "Kategori"), "Kepala kolom peringkat capaian"),
    Label(
        "melampaui",
        "melampaui target",
        ("terlampaui", "sangat berhasil"),
        "Status indikator pada ikhtisar eksekutif",
    ),
    Label(
        "memenuhi",
        "memenuhi target",
        ("tercapai", "berhasil"),
        "Status indikator pada ikhtisar eksekutif",
    ),
    Label(
        "belum_memenuhi",
        "belum memenuhi target",
        ("tidak tercapai", "belum tercapai", "belum berhasil"),
        "Status indikator pada ikhtisar eksekutif",
    ),
)

PETA = {satu.kunci: satu for satu in LABEL}


def kata(snapshot: Snapshot, kunci: str) -> str:
    """The words of a label in this document. Raises KeyError for one nobody knows."""
    milik = snapshot.setelan.label if snapshot.setelan else {}
    return milik.get(kunci) or PETA[kunci].bawaan


def persen(snapshot: Snapshot, kunci: str) -> str:
    """Head of a column of percentages: "Capaian (%)"."""
    return f"{kata(snapshot, kunci)} (%)"


def rupiah(snapshot: Snapshot, kunci: str) -> str:
    """Head of a column of money: "Pagu (Rp)"."""
    return f"{kata(snapshot, kunci)} (Rp)"


def sasaran_indikator(snapshot: Snapshot) -> tuple[str, str]:
    """Heads of the two columns that stand side by side in every table of indicators."""
    return kata(snapshot, "sasaran"), kata(snapshot, "indikator")


def kata_kecil(snapshot: Snapshot, kunci: str) -> str:
    """The same among other words: "pagu setahun"."""
    return kecil(kata(snapshot, kunci))


def kecil(judul: str) -> str:
    """A title or label inside a sentence: "tugas dan fungsi"; "IKU" and "APBDes" stay."""
    return " ".join(k[:1].lower() + k[1:] if k[1:2].islower() else k for k in judul.split())


def awal_kalimat(snapshot: Snapshot, kunci: str, sambungan: str) -> str:
    """A label that begins a line: "Tingkat capaian kinerja sasaran"."""
    baris = f"{kata_kecil(snapshot, kunci)} {sambungan}"
    return baris[:1].upper() + baris[1:]


def uang(snapshot: Snapshot) -> str:
    """The budget by its label: "pagu anggaran", but "anggaran" where that is the label."""
    pagu = kata_kecil(snapshot, "pagu")
    return pagu if "anggaran" in pagu else f"{pagu} anggaran"
