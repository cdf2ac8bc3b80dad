"""Writing cells: locked by the calendar, refused or asked in words, never silently overwritten."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from core.isian.alamat import AlamatSalah, Sel
from core.isian.alamat import sel as baca_alamat
from core.isian.batas import NilaiSalah, periksa_nilai
from core.isian.lembar import Lembar
from core.isian.models import Kelompok, PerubahanSel
from core.isian.queries import kelompok_kirim, versi_banyak
from core.periode.kunci import pastikan_terbuka
from core.periode.models import Periode
from tenants.jejak import catat
from tenants.models import Kecamatan, Pengguna

Status = Literal["simpan", "sama", "bentrok", "salah"]


@dataclass(frozen=True, kw_only=True)
class Tulisan:
    """A value meant for a cell. `dasar` is the version (id of the newest change, 0 for none)
    the writer saw; None means "whatever is there" (an import has shown the old value itself).
    `pendahulu` are earlier sendings of the same writer whose answer never arrived."""

    sel: Sel
    nilai: Decimal | None
    dasar: int | None
    id_kirim: UUID | None = None
    pendahulu: frozenset[UUID] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Tertulis:
    """What became of a Tulisan. On `bentrok` the value, version and person are the other's."""

    sel: Sel
    status: Status
    nilai: Decimal | None
    versi: int
    oleh: str = ""
    waktu: datetime | None = None
    alasan: str = ""  # of `salah`


class BatalSebagian(ValueError):
    """Cells of a group were changed by somebody since; the message names them."""


def tulis(
    *, kecamatan: Kecamatan, periode: Periode, tulisan: Tulisan, oleh: Pengguna | None
) -> Tertulis:
    """Writes one cell. The same id_kirim again changes nothing and answers the same.

    Raises Terkunci (core.periode.kunci) with its reason, AlamatSalah and NilaiSalah.
    """
    pastikan_terbuka(kecamatan, periode)
    with transaction.atomic():
        return _tulis_utuh(kecamatan, periode, [tulisan], oleh, None)[0]


def tulis_banyak(
    *, kecamatan: Kecamatan, periode: Periode, tulisan: Sequence[Tulisan], oleh: Pengguna | None
) -> list[Tertulis]:
    """Writes cells that stand for themselves, in one transaction: what can't be written is
    `salah` with its reason and keeps no other from being written. Raises Terkunci."""
    pastikan_terbuka(kecamatan, periode)
    with transaction.atomic():
        return _tulis(kecamatan, periode, tulisan, oleh, None)


def tulis_kelompok(
    *,
    kecamatan: Kecamatan,
    periode: Periode,
    tulisan: Sequence[Tulisan],
    oleh: Pengguna | None,
    jenis: Kelompok.Jenis,
    keterangan: str = "",
    id_kirim: UUID | None = None,
) -> tuple[Kelompok, list[Tertulis]]:
    """Writes many cells as a whole or not at all, as one step that can be undone.

    Cells in conflict are left as they are and told. The same id_kirim again writes nothing: it
    gives the group with an empty list. Raises Terkunci, AlamatSalah, NilaiSalah; on any of them
    nothing is written.
    """
    pastikan_terbuka(kecamatan, periode)
    with transaction.atomic():
        if id_kirim and (sudah := kelompok_kirim(id_kirim)):
            return sudah, []
        kelompok = Kelompok.objects.create(
            jenis=jenis, keterangan=keterangan, oleh=oleh, id_kirim=id_kirim
        )
        hasil = _tulis_utuh(kecamatan, periode, tulisan, oleh, kelompok)
        catat(
            aksi=f"isian.{jenis}",
            objek=keterangan or periode.kode,
            kecamatan=kecamatan,
            pengguna=oleh,
            sesudah={"kelompok": kelompok.pk, "sel": sum(h.status == "simpan" for h in hasil)},
        )
    return kelompok, hasil


def _tulis_utuh(
    kecamatan: Kecamatan,
    periode: Periode,
    tulisan: Sequence[Tulisan],
    oleh: Pengguna | None,
    kelompok: Kelompok | None,
) -> list[Tertulis]:
    hasil = _tulis(kecamatan, periode, tulisan, oleh, kelompok)
    for t, h in zip(tulisan, hasil, strict=True):
        if h.status == "salah":
            raise (NilaiSalah if periksa_nilai(t.sel, t.nilai) else AlamatSalah)(h.alasan)
    return hasil


def _tulis(
    kecamatan: Kecamatan,
    periode: Periode,
    tulisan: Sequence[Tulisan],
    oleh: Pengguna | None,
    kelompok: Kelompok | None,
) -> list[Tertulis]:
    sel = [t.sel for t in tulisan]
    if len(set(sel)) < len(sel):
        raise AlamatSalah("Satu sel disebut dua kali.")
    lembar = Lembar(periode, sel, [i for t in tulisan if (i := t.id_kirim)])
    hasil = [_timbang(lembar, t) for t in tulisan]
    baru = {
        n: PerubahanSel(
            alamat=t.sel.alamat,
            sebelum=_teks(lembar.nilai(t.sel)),
            sesudah=_teks(t.nilai),
            oleh=oleh,
            id_kirim=t.id_kirim,
            kelompok=kelompok,
        )
        for n, t in enumerate(tulisan)
        if hasil[n] is None
    }
    for n in baru:
        lembar.pasang(tulisan[n].sel, tulisan[n].nilai)
    lembar.simpan([tulisan[n].sel for n in baru])
    PerubahanSel.objects.bulk_create(baru.values())
    if baru:
        alamat = [p.alamat for p in baru.values()]
        catat(
            aksi="isian.sel",
            objek=alamat[0] if len(alamat) == 1 else periode.kode,
            kecamatan=kecamatan,
            pengguna=oleh,
            sebelum={p.alamat: p.sebelum for p in baru.values()},
            sesudah={p.alamat: p.sesudah for p in baru.values()},
        )
    return [h or _hasil(tulisan[n].sel, "simpan", baru[n]) for n, h in enumerate(hasil)]


def _timbang(lembar: Lembar, tulisan: Tulisan) -> Tertulis | None:
    """What keeps a value from being written, or None: write it."""
    sel = tulisan.sel
    salah = Tertulis(sel=sel, status="salah", nilai=None, versi=0)
    if alasan := lembar.masalah(sel) or periksa_nilai(sel, tulisan.nilai):
        return replace(salah, alasan=alasan)
    sudah = lembar.terkirim.get(tulisan.id_kirim) if tulisan.id_kirim else None
    if sudah is not None:
        if sudah.alamat != sel.alamat:
            return replace(salah, alasan="Nomor kiriman itu milik sel lain. Muat ulang halaman.")
        return _hasil(sel, "simpan", sudah)
    lama = lembar.nilai(sel)
    terakhir = lembar.terakhir.get(sel)
    versi = terakhir.pk if terakhir else 0
    if lama == tulisan.nilai:
        return Tertulis(sel=sel, status="sama", nilai=lama, versi=versi)
    if terakhir is None or tulisan.dasar is None or tulisan.dasar == versi:
        return None
    if terakhir.id_kirim in tulisan.pendahulu:
        return None
    return _hasil(sel, "bentrok", terakhir)


def _hasil(sel: Sel, status: Status, perubahan: PerubahanSel) -> Tertulis:
    return Tertulis(
        sel=sel,
        status=status,
        nilai=None if perubahan.sesudah is None else Decimal(perubahan.sesudah),
        versi=perubahan.pk,
        oleh=nama_penulis(perubahan),
        waktu=perubahan.waktu,
    )


def nama_penulis(perubahan: PerubahanSel) -> str:
    return perubahan.oleh.nama if perubahan.oleh else "Sistem"


def _teks(nilai: Decimal | None) -> str | None:
    return None if nilai is None else format(nilai, "f")


def batalkan(
    *, kecamatan: Kecamatan, periode: Periode, kelompok: Kelompok, oleh: Pengguna | None
) -> int:
    """Puts every cell of a group back as it was before. Returns how many; a second call: 0.

    Raises Terkunci, AlamatSalah for a group of another quarter, and BatalSebagian when somebody
    has changed one of the cells since: then nothing is put back.
    """
    pastikan_terbuka(kecamatan, periode)
    with transaction.atomic():
        kelompok = Kelompok.objects.select_for_update().get(pk=kelompok.pk)
        if kelompok.dibatalkan_pada:
            return 0
        perubahan = list(kelompok.perubahan.order_by("-id"))
        tulisan = [
            Tulisan(
                sel=baca_alamat(satu.alamat, periode),
                nilai=None if satu.sebelum is None else Decimal(satu.sebelum),
                dasar=satu.pk,
            )
            for satu in perubahan
        ]
        _pastikan_belum_berubah(periode, tulisan)
        _tulis_utuh(kecamatan, periode, tulisan, oleh, None)
        kelompok.dibatalkan_pada = timezone.now()
        kelompok.dibatalkan_oleh = oleh
        kelompok.save(update_fields=["dibatalkan_pada", "dibatalkan_oleh"])
        catat(
            aksi="isian.batalkan",
            objek=str(kelompok),
            kecamatan=kecamatan,
            pengguna=oleh,
            sesudah={"kelompok": kelompok.pk, "sel": len(perubahan)},
        )
    return len(perubahan)


def _pastikan_belum_berubah(periode: Periode, tulisan: Iterable[Tulisan]) -> None:
    dasar = {t.sel: t.dasar for t in tulisan}
    Lembar(periode, list(dasar))  # holds the rows until the transaction's end
    terakhir = versi_banyak(list(dasar))
    berubah = [s.alamat for s, kini in terakhir.items() if kini.pk != dasar[s]]
    if berubah:
        raise BatalSebagian(
            f"{len(berubah)} sel sudah diubah lagi sesudahnya, jadi tidak dapat dibatalkan"
            f" sekaligus: {', '.join(berubah[:3])}."
        )
