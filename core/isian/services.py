"""Writing cells: locked by the calendar, refused or asked in words, never silently overwritten."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from core.isian.alamat import Sel, baris_sel, nilai_sel
from core.isian.models import Kelompok, PerubahanSel
from core.isian.queries import versi_sel
from core.periode.kunci import pastikan_terbuka
from core.periode.models import Periode
from tenants.jejak import catat
from tenants.models import Kecamatan, Pengguna


@dataclass(frozen=True, kw_only=True)
class Tulisan:
    """A value meant for a cell. `dasar` is the version (id of the newest change, 0 for none)
    the writer saw; None means "whatever is there" (an import has shown the old value itself)."""

    sel: Sel
    nilai: Decimal | None
    dasar: int | None
    id_kirim: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class Tertulis:
    """What became of a Tulisan. On `bentrok` the value, version and person are the other's."""

    sel: Sel
    status: Literal["simpan", "sama", "bentrok"]
    nilai: Decimal | None
    versi: int
    oleh: str = ""
    waktu: datetime | None = None


class BatalSebagian(ValueError):
    """Cells of a group were changed by somebody since; the message names them."""


def tulis(
    *, kecamatan: Kecamatan, periode: Periode, tulisan: Tulisan, oleh: Pengguna | None
) -> Tertulis:
    """Writes one cell. The same id_kirim again changes nothing and answers the same.

    Raises Terkunci (core.periode.kunci) with its reason, and AlamatSalah.
    """
    pastikan_terbuka(kecamatan, periode)
    with transaction.atomic():
        return _tulis(tulisan, oleh, None)


def tulis_kelompok(
    *,
    kecamatan: Kecamatan,
    periode: Periode,
    tulisan: Sequence[Tulisan],
    oleh: Pengguna | None,
    jenis: Kelompok.Jenis,
    keterangan: str = "",
) -> tuple[Kelompok, list[Tertulis]]:
    """Writes many cells as a whole or not at all, as one step that can be undone.

    Raises Terkunci, AlamatSalah; on either nothing is written.
    """
    pastikan_terbuka(kecamatan, periode)
    with transaction.atomic():
        kelompok = Kelompok.objects.create(jenis=jenis, keterangan=keterangan, oleh=oleh)
        hasil = [_tulis(t, oleh, kelompok) for t in tulisan]
        catat(
            aksi=f"isian.{jenis}",
            objek=keterangan or periode.kode,
            kecamatan=kecamatan,
            pengguna=oleh,
            sesudah={"sel": sum(h.status == "simpan" for h in hasil)},
        )
    return kelompok, hasil


def _tulis(tulisan: Tulisan, oleh: Pengguna | None, kelompok: Kelompok | None) -> Tertulis:
    sel = tulisan.sel
    if tulisan.id_kirim:
        sudah = PerubahanSel.objects.filter(id_kirim=tulisan.id_kirim).first()
        if sudah:
            return _hasil(sel, "simpan", sudah)
    baris = baris_sel(sel)
    lama = nilai_sel(sel, baris)
    terakhir = versi_sel(sel.alamat)
    versi = terakhir.pk if terakhir else 0
    if lama == tulisan.nilai:
        return Tertulis(sel=sel, status="sama", nilai=lama, versi=versi)
    if tulisan.dasar is not None and tulisan.dasar != versi and terakhir is not None:
        return _hasil(sel, "bentrok", terakhir)
    setattr(baris, sel.kolom, tulisan.nilai)
    baris.save(update_fields=[sel.kolom])
    perubahan = PerubahanSel.objects.create(
        alamat=sel.alamat,
        sebelum=_teks(lama),
        sesudah=_teks(tulisan.nilai),
        oleh=oleh,
        id_kirim=tulisan.id_kirim,
        kelompok=kelompok,
    )
    return _hasil(sel, "simpan", perubahan)


def _hasil(
    sel: Sel, status: Literal["simpan", "bentrok"], perubahan: PerubahanSel
) -> Tertulis:
    return Tertulis(
        sel=sel,
        status=status,
        nilai=None if perubahan.sesudah is None else Decimal(perubahan.sesudah),
        versi=perubahan.pk,
        oleh=perubahan.oleh.nama if perubahan.oleh else "sistem",
        waktu=perubahan.waktu,
    )


def _teks(nilai: Decimal | None) -> str | None:
    return None if nilai is None else format(nilai, "f")


def batalkan(
    *, kecamatan: Kecamatan, periode: Periode, kelompok: Kelompok, oleh: Pengguna | None
) -> int:
    """Puts every cell of a group back as it was before. Returns how many; a second call: 0.

    Raises Terkunci, and BatalSebagian when somebody has changed one of the cells since:
    then nothing is put back.
    """
    from core.isian.alamat import sel as baca_alamat

    pastikan_terbuka(kecamatan, periode)
    with transaction.atomic():
        kelompok = Kelompok.objects.select_for_update().get(pk=kelompok.pk)
        if kelompok.dibatalkan_pada:
            return 0
        perubahan = list(kelompok.perubahan.order_by("-id"))
        _pastikan_belum_berubah(perubahan)
        for satu in perubahan:
            sel = baca_alamat(satu.alamat, periode)
            sebelum = None if satu.sebelum is None else Decimal(satu.sebelum)
            _tulis(Tulisan(sel=sel, nilai=sebelum, dasar=None), oleh, None)
        kelompok.dibatalkan_pada = timezone.now()
        kelompok.dibatalkan_oleh = oleh
        kelompok.save(update_fields=["dibatalkan_pada", "dibatalkan_oleh"])
        catat(
            aksi="isian.batalkan",
            objek=str(kelompok),
            kecamatan=kecamatan,
            pengguna=oleh,
            sesudah={"sel": len(perubahan)},
        )
    return len(perubahan)


def _pastikan_belum_berubah(perubahan: Iterable[PerubahanSel]) -> None:
    berubah = [
        p.alamat for p in perubahan if (kini := versi_sel(p.alamat)) and kini.pk != p.pk
    ]
    if berubah:
        raise BatalSebagian(
            f"{len(berubah)} sel sudah diubah lagi sesudahnya, jadi tidak dapat dibatalkan sekaligus:"
            f" {', '.join(berubah[:3])}."
        )


