"""The profile at a glance: what each part holds on a day, and the signature as it will print."""

from dataclasses import dataclass
from datetime import date

from core.angka import KOSONG, bilangan
from core.angka import nip as tulis_nip
from core.cascade.queries import jabatan_bawaan
from core.profil import queries
from core.profil.models import Pegawai, Pejabat
from tenants.models import Kecamatan


@dataclass(frozen=True)
class Bagian:
    """One part of the profile in a line of words, and what it lacks."""

    rute: str
    judul: str
    isi: str
    kurang: str = ""


@dataclass(frozen=True)
class TandaTangan:
    jabatan: str
    nama: str
    pangkat: str
    nip: str


def ringkas(hari: date) -> tuple[Bagian, ...]:
    jabatan = list(jabatan_bawaan())
    pejabat = queries.pejabat_pada(hari)
    kosong = [j.nama for j in jabatan if j.pk not in pejabat]
    tanpa_nama = sum(not p.nama for p in pejabat.values())
    status = [p.status for p in queries.pegawai_pada(hari)]
    sarana = list(queries.sarana_pada(hari))
    ragu = sum(s.jumlah is None or s.kepastian != "pasti" for s in sarana)
    milik = queries.penyesuaian_jabatan()
    isu = list(queries.isu_baris(hari.year))
    terbawa = sum(i.terbawa for i in isu)
    return (
        Bagian(
            "profil:pejabat",
            "Pejabat",
            f"{len(pejabat)} dari {len(jabatan)} jabatan terisi",
            _gabung(
                f"{len(kosong)} jabatan tanpa pejabat" if kosong else "",
                f"{tanpa_nama} belum bernama" if tanpa_nama else "",
            ),
        ),
        Bagian("profil:pegawai", "Pegawai", _pegawai(status), "" if status else "belum diisi"),
        Bagian(
            "profil:sarana",
            "Sarana dan prasarana",
            f"{len(sarana)} jenis" if sarana else KOSONG,
            f"{ragu} perlu dipastikan" if ragu else ("" if sarana else "belum diisi"),
        ),
        Bagian(
            "profil:tugas",
            "Tugas dan fungsi",
            f"{len(milik)} jabatan disesuaikan, lainnya mengikuti kabupaten",
        ),
        Bagian(
            "profil:isu",
            f"Isu strategis {hari.year}",
            f"{len(isu)} isu" if isu else KOSONG,
            f"{terbawa} perlu ditinjau" if terbawa else ("" if isu else "belum diisi"),
        ),
    )


def _gabung(*bagian: str) -> str:
    return ", ".join(b for b in bagian if b)


def _pegawai(status: list[str]) -> str:
    if not status:
        return KOSONG
    rinci = [f"{status.count(s.value)} {s.label}" for s in Pegawai.Status if status.count(s.value)]
    return f"{bilangan(len(status))} orang: {', '.join(rinci)}"


def tanda_tangan(kecamatan: Kecamatan, hari: date) -> TandaTangan:
    """The leader's signature block on a day, with dots where nothing is known."""
    pimpinan = next(
        (p for p in queries.pejabat_pada(hari).values() if p.jabatan.jenis == "pimpinan"), None
    )
    return sebagai_tanda_tangan(pimpinan, kecamatan)


def sebagai_tanda_tangan(pejabat: Pejabat | None, kecamatan: Kecamatan) -> TandaTangan:
    if pejabat is None:
        return TandaTangan(f"{kecamatan.sebutan_kepala} {kecamatan.nama}", "", "", "")
    jabatan = pejabat.jabatan.nama
    if pejabat.jabatan.jenis == "pimpinan":
        jabatan = f"{jabatan} {kecamatan.nama}"
    if pejabat.status != Pejabat.Status.DEFINITIF:
        jabatan = f"{pejabat.get_status_display()} {jabatan}"
    return TandaTangan(jabatan, pejabat.nama, pejabat.pangkat, nip_tampil(pejabat.nip))


def nip_tampil(nomor: str) -> str:
    try:
        return tulis_nip(nomor)
    except ValueError:
        return nomor
