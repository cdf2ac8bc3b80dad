"""Reads on the office, in the schema of the present tenant."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Max, Q, QuerySet

from core.anggaran.models import DpaBaris, Realisasi
from core.cascade.models import Jabatan
from core.profil.models import (
    IsuStrategis,
    Kantor,
    NaskahKecamatan,
    Pegawai,
    Pejabat,
    PenyesuaianJabatan,
    Sarana,
    SubUnit,
)


def _pada(tanggal: date) -> Q:
    return Q(mulai__lte=tanggal) & (Q(sampai=None) | Q(sampai__gte=tanggal))


def kantor() -> Kantor | None:
    return Kantor.objects.first()


def sub_unit_peta() -> dict[str, str]:
    """Code of a kelurahan → its name."""
    return dict(SubUnit.objects.values_list("kode", "nama"))


def sub_unit_semua() -> QuerySet[SubUnit]:
    return SubUnit.objects.all()


def sub_unit(sub_unit_id: int) -> SubUnit | None:
    return SubUnit.objects.filter(pk=sub_unit_id).first()


def sub_unit_lain(kode: str, kecuali: SubUnit | None) -> bool:
    """Whether another kelurahan has this code."""
    lain = SubUnit.objects.filter(kode=kode)
    return (lain.exclude(pk=kecuali.pk) if kecuali else lain).exists()


def sub_unit_dipakai(kode: str) -> bool:
    """Whether budget or spending stands on this kelurahan."""
    return (
        DpaBaris.objects.filter(sub_unit=kode).exists()
        or Realisasi.objects.filter(sub_unit=kode).exists()
    )


def masa_jabatan(jabatan: Jabatan) -> list[Pejabat]:
    """All terms of a position, the latest first."""
    return list(
        Pejabat.objects.filter(jabatan=jabatan).select_related("jabatan").order_by("-mulai", "-id")
    )


def masa(masa_id: int) -> Pejabat | None:
    return Pejabat.objects.filter(pk=masa_id).select_related("jabatan").first()


def nama_pejabat() -> list[str]:
    """Names of all who hold or held a position."""
    nama = Pejabat.objects.exclude(nama="").order_by("nama").values_list("nama", flat=True)
    return list(nama.distinct())


def pejabat_pada(tanggal: date) -> dict[int, Pejabat]:
    """Position id → who holds it on a day; a later term wins where two overlap."""
    baris = Pejabat.objects.filter(_pada(tanggal)).select_related("jabatan").order_by("mulai")
    return {p.jabatan_id: p for p in baris}


def pegawai_pada(tanggal: date) -> QuerySet[Pegawai]:
    return Pegawai.objects.filter(_pada(tanggal))


def pegawai(pegawai_id: int) -> Pegawai | None:
    return Pegawai.objects.filter(pk=pegawai_id).first()


def pegawai_semua() -> QuerySet[Pegawai]:
    """Also those who left or have not begun."""
    return Pegawai.objects.all()


def pegawai_di(baris: Iterable[Pegawai]) -> QuerySet[Pegawai]:
    return Pegawai.objects.filter(pk__in=[p.pk for p in baris])


def sarana(sarana_id: int) -> Sarana | None:
    return Sarana.objects.filter(pk=sarana_id).first()


def sarana_semua() -> QuerySet[Sarana]:
    return Sarana.objects.order_by("urutan", "id")


def sarana_urutan_akhir() -> int:
    return Sarana.objects.aggregate(u=Max("urutan"))["u"] or 0


def sarana_pada(tanggal: date) -> QuerySet[Sarana]:
    return Sarana.objects.filter(_pada(tanggal))


def isu_baris(tahun: int) -> QuerySet[IsuStrategis]:
    return IsuStrategis.objects.filter(tahun=tahun)


def isu_strategis(tahun: int) -> list[str]:
    return list(IsuStrategis.objects.filter(tahun=tahun).values_list("uraian", flat=True))


def penyesuaian_milik(jabatan: Jabatan) -> PenyesuaianJabatan | None:
    return PenyesuaianJabatan.objects.filter(jabatan=jabatan).first()


def penyesuaian_jabatan() -> dict[int, PenyesuaianJabatan]:
    """Position id → this office's own wording of it."""
    return {p.jabatan_id: p for p in PenyesuaianJabatan.objects.all()}


def naskah_kecamatan() -> dict[str, str]:
    return dict(NaskahKecamatan.objects.values_list("kunci", "isi"))
