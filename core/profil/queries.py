"""Reads on the office, in the schema of the present tenant."""

from datetime import date

from django.db.models import Q, QuerySet

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


def pejabat_pada(tanggal: date) -> dict[int, Pejabat]:
    """Position id → who holds it on a day; a later term wins where two overlap."""
    baris = Pejabat.objects.filter(_pada(tanggal)).select_related("jabatan").order_by("mulai")
    return {p.jabatan_id: p for p in baris}


def pegawai_pada(tanggal: date) -> QuerySet[Pegawai]:
    return Pegawai.objects.filter(_pada(tanggal))


def sarana_pada(tanggal: date) -> QuerySet[Sarana]:
    return Sarana.objects.filter(_pada(tanggal))


def isu_strategis(tahun: int) -> list[str]:
    return list(IsuStrategis.objects.filter(tahun=tahun).values_list("uraian", flat=True))


def penyesuaian_jabatan() -> dict[int, PenyesuaianJabatan]:
    """Position id → this office's own wording of it."""
    return {p.jabatan_id: p for p in PenyesuaianJabatan.objects.all()}


def naskah_kecamatan() -> dict[str, str]:
    return dict(NaskahKecamatan.objects.values_list("kunci", "isi"))
