"""What of the facts has changed since the official version: by address, and by part for texts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import msgspec

from core.periode.models import Periode
from reporting.laporan.asal import Asal, tulis
from reporting.laporan.models import Laporan
from reporting.laporan.services import snapshot_kini
from reporting.setelan.isi import isi_beku
from reporting.snapshot.angka import Angka, semua_angka
from reporting.snapshot.bentuk import dari_teks
from reporting.snapshot.build import FaktaKurang
from reporting.snapshot.model import Snapshot
from tenants.models import Kecamatan

KOSONG = "belum diisi"

_BAGIAN = {
    "naskah": "Naskah",
    "isu": "Isu strategis",
    "pegawai": "Data pegawai",
    "jabatan": "Pejabat, tugas dan fungsi",
    "sarana": "Sarana dan prasarana",
    "bukti": "Bukti dukung",
    "pengesahan": "Penanda tangan dan tanggal",
    "kebijakan": "Kebijakan penghitungan",
    "regulasi": "Daftar regulasi",
    "renstra": "Renstra",
    "rpjmd": "RPJMD",
    "pk": "Perjanjian Kinerja",
}
_URAIAN = "Analisis dan uraian"


@dataclass(frozen=True)
class Beda:
    """A fact with its two values in print, or a part of the report whose words changed."""

    nama: str
    dulu: str = ""
    kini: str = ""
    alamat: str = ""


def beda_sejak_resmi(kecamatan: Kecamatan, periode: Periode, laporan: Laporan | None) -> list[Beda]:
    """Changes since the official version, facts first; none while there is no such version.

    Document settings rolled out since are no change of facts: both sides take the version's.
    """
    if laporan is None or laporan.resmi is None or not laporan.ada_resmi:
        return []
    resmi = dari_teks(laporan.resmi.isi)
    try:
        kini = snapshot_kini(
            kecamatan, periode, laporan, jenis=laporan.jenis, setelan=isi_beku(resmi)
        )
    except FaktaKurang as galat:
        return [Beda(nama=str(galat))]
    return beda_snapshot(resmi, kini)


def beda_snapshot(lama: Snapshot, baru: Snapshot) -> list[Beda]:
    """Facts by address (derived figures follow from them), then parts without a figure."""
    dulu, kini = _fakta(lama), _fakta(baru)
    sebut_lama, sebut = Asal(lama, ""), Asal(baru, "")
    hasil = []
    for alamat in [*kini, *(a for a in dulu if a not in kini)]:
        a, b = dulu.get(alamat), kini.get(alamat)
        if _sama(a, b):
            continue
        nama = (sebut if b else sebut_lama).nama(alamat)
        hasil.append(Beda(nama, _teks(alamat, a), _teks(alamat, b), alamat))
    return hasil + list(_bagian(lama, baru))


def _fakta(snapshot: Snapshot) -> dict[str, Angka]:
    return {a.alamat: a for a in semua_angka(snapshot) if a.alamat and not a.aturan}


def _sama(a: Angka | None, b: Angka | None) -> bool:
    return a is not None and b is not None and (a.nilai, a.sebab) == (b.nilai, b.sebab)


def _teks(alamat: str, angka: Angka | None) -> str:
    if angka is None:
        return "tidak ada"
    return tulis(alamat, angka.nilai) if angka.nilai is not None else (angka.sebab or KOSONG)


def _bagian(lama: Snapshot, baru: Snapshot) -> Iterator[Beda]:
    for medan, nama in _BAGIAN.items():
        if _kata(getattr(lama, medan)) != _kata(getattr(baru, medan)):
            yield Beda(nama)
    sisa = [(_kata(getattr(lama, m)), _kata(getattr(baru, m))) for m in ("sasaran", "anggaran")]
    if any(a != b for a, b in sisa):
        yield Beda(_URAIAN)


def _kata(isi: object) -> object:
    """A part without its figures: those are compared by address."""
    if isinstance(isi, Angka):
        return None
    if isinstance(isi, msgspec.Struct):
        return tuple(_kata(getattr(isi, nama)) for nama in isi.__struct_fields__)
    if isinstance(isi, Mapping):
        return {kunci: _kata(nilai) for kunci, nilai in isi.items()}
    if isinstance(isi, tuple | list):
        return tuple(_kata(satu) for satu in isi)
    return isi
