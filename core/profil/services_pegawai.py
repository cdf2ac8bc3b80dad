"""Writes on staff: single rows, and a whole pasted list."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from core.profil import queries
from core.profil.models import Pegawai
from core.profil.sidik import isi_baris, kunci_tulis, pastikan_sama, sidik
from core.profil.tulis import Isi, IsianSalah, akhiri_baris, sehari_sebelum, simpan_baris
from tenants.jejak import catat
from tenants.models import Kecamatan, Pengguna

KOLOM_PEGAWAI = (
    *("status", "golongan", "ruang", "pendidikan", "kelompok", "eselon", "kelamin", "diklat"),
    *("mulai", "sampai"),
)
RINCIAN = KOLOM_PEGAWAI[:-2]
OBJEK = "profil.pegawai"


def pegawai_simpan(
    *,
    kecamatan: Kecamatan,
    oleh: Pengguna | None,
    isi: Isi,
    pegawai: Pegawai | None = None,
    dasar: str | None = None,
) -> Pegawai:
    return simpan_baris(
        kecamatan=kecamatan,
        oleh=oleh,
        aksi=OBJEK,
        objek=f"{OBJEK}/{pegawai.pk}" if pegawai else OBJEK,
        baris=pegawai or Pegawai(),
        isi=isi,
        dasar=dasar,
    )


def pegawai_akhiri(
    *, kecamatan: Kecamatan, oleh: Pengguna | None, pegawai: Pegawai, sampai: date
) -> Pegawai:
    """The member of staff leaves the tables after this day."""
    return akhiri_baris(
        kecamatan=kecamatan,
        oleh=oleh,
        aksi="profil.pegawai_akhiri",
        objek=f"{OBJEK}/{pegawai.pk}",
        baris=pegawai,
        sampai=sampai,
    )


@dataclass(frozen=True)
class Penerapan:
    """What a pasted list changed."""

    ditambah: int
    diakhiri: int
    dihapus: int  # rows that began on the same day or later, replaced outright

    @property
    def berubah(self) -> bool:
        return bool(self.ditambah or self.diakhiri or self.dihapus)


def sidik_daftar() -> str:
    """The fingerprint of all staff, for the form a list is pasted into."""
    return sidik([isi_baris(p, KOLOM_PEGAWAI) for p in queries.pegawai_semua()])


@transaction.atomic
def pegawai_terapkan(
    *,
    kecamatan: Kecamatan,
    oleh: Pengguna | None,
    baris: Iterable[Mapping[str, str]],
    mulai: date,
    ganti: bool,
    dasar: str | None = None,
) -> Penerapan:
    """Stores a pasted list as a whole: instead of the present one, or in addition to it.

    The same list again in place of itself changes nothing. Raises Bentrok when the list has
    changed since the preview, IsianSalah when there is nothing to store.
    """
    kunci_tulis(OBJEK)
    if dasar is not None:
        pastikan_sama(kecamatan=kecamatan, objek=OBJEK, kini=sidik_daftar(), dasar=dasar)
    baru = [Pegawai(mulai=mulai, **satu) for satu in baris]
    if not baru:
        raise IsianSalah("", "Tidak ada baris pegawai yang dapat diterapkan.")
    diakhiri = dihapus = 0
    if ganti:
        kini = [p for p in queries.pegawai_semua() if p.sampai is None or p.sampai >= mulai]
        if _sama(kini, baru, mulai):
            return Penerapan(0, 0, 0)
        lama = [p for p in kini if p.mulai < mulai]
        hapus = [p for p in kini if p.mulai >= mulai]
        diakhiri = queries.pegawai_di(lama).update(sampai=sehari_sebelum(mulai))
        dihapus = len(hapus)
        queries.pegawai_di(hapus).delete()
    Pegawai.objects.bulk_create(baru)
    hasil = Penerapan(len(baru), diakhiri, dihapus)
    catat(
        aksi="profil.pegawai_tempel",
        objek=OBJEK,
        kecamatan=kecamatan,
        pengguna=oleh,
        sebelum=[isi_baris(p, KOLOM_PEGAWAI) for p in (kini if ganti else [])],
        sesudah={
            "mulai": str(mulai),
            "ganti": ganti,
            "baris": [isi_baris(p, RINCIAN) for p in baru],
        },
    )
    return hasil


def _sama(kini: list[Pegawai], baru: list[Pegawai], mulai: date) -> bool:
    """Whether the list in force that day already says exactly this."""
    if any(p.mulai > mulai or p.sampai for p in kini):
        return False
    return Counter(map(_rincian, kini)) == Counter(map(_rincian, baru))


def _rincian(p: Pegawai) -> tuple[object, ...]:
    return tuple(getattr(p, k) for k in RINCIAN)
