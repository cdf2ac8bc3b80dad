"""Reads on the history of cells."""

from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

from django.db.models import Max, Q

from core.isian.alamat import Sel
from core.isian.models import Kelompok, PerubahanSel


def versi_sel(alamat: str) -> PerubahanSel | None:
    """The newest change of a cell."""
    return PerubahanSel.objects.filter(alamat=alamat).select_related("oleh").order_by("-id").first()


def versi_banyak(sel: Sequence[Sel]) -> dict[Sel, PerubahanSel]:
    """Cell → its newest change, in one query; a cell never changed is not in it."""
    return versi_dan_terkirim(sel, ())[0]


def versi_dan_terkirim(
    sel: Sequence[Sel], id_kirim: Collection[UUID]
) -> tuple[dict[Sel, PerubahanSel], dict[UUID, PerubahanSel]]:
    """Newest change by cell, and the change made by each sending that has arrived before."""
    pemilik = {alamat: s for s in sel for alamat in s.saudara}
    terbaru = (
        PerubahanSel.objects.filter(alamat__in=pemilik)
        .order_by()
        .values("alamat")
        .annotate(terbaru=Max("id"))
        .values("terbaru")
    )
    syarat = Q(pk__in=terbaru)
    if id_kirim:
        syarat |= Q(id_kirim__in=id_kirim)
    # From old to new: of several addresses of one stored value the newest change stays.
    baris = list(PerubahanSel.objects.filter(syarat).select_related("oleh").order_by("id"))
    versi = {pemilik[p.alamat]: p for p in baris if p.alamat in pemilik}
    return versi, {i: p for p in baris if (i := p.id_kirim) and i in id_kirim}


def versi_semua(awalan: Iterable[str]) -> dict[str, int]:
    """Address → version of every cell that begins with one of the prefixes, in one query each."""
    hasil: dict[str, int] = {}
    for satu in awalan:
        baris = PerubahanSel.objects.filter(alamat__startswith=satu).order_by()
        hasil |= dict(baris.values("alamat").annotate(v=Max("id")).values_list("alamat", "v"))
    return hasil


def versi_alamat(alamat: Iterable[str]) -> dict[str, int]:
    """Address → version of those that were ever changed, in one query."""
    baris = PerubahanSel.objects.filter(alamat__in=list(alamat)).order_by()
    return dict(baris.values("alamat").annotate(v=Max("id")).values_list("alamat", "v"))


def riwayat_sel(alamat: str | Sequence[str], banyak: int = 20) -> list[PerubahanSel]:
    """The newest changes of a cell, with who made them and in which group."""
    dicari = [alamat] if isinstance(alamat, str) else alamat
    return list(
        PerubahanSel.objects.filter(alamat__in=dicari)
        .select_related("oleh", "kelompok")
        .order_by("-id")[:banyak]
    )


def perubahan_terakhir(banyak: int = 10) -> list[PerubahanSel]:
    return list(PerubahanSel.objects.select_related("oleh", "kelompok").order_by("-id")[:banyak])


def kelompok_terakhir(banyak: int = 10) -> list[Kelompok]:
    return list(Kelompok.objects.select_related("oleh").order_by("-id")[:banyak])


def kelompok_kirim(id_kirim: UUID) -> Kelompok | None:
    """The group a browser has already sent under this id."""
    return Kelompok.objects.filter(id_kirim=id_kirim).first()


def kelompok_nomor(nomor: int) -> Kelompok | None:
    return Kelompok.objects.filter(pk=nomor).first()
