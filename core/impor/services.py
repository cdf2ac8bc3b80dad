"""An import from upload to undo. Values are written by core.isian alone, as one group."""

import hashlib
from collections.abc import Mapping
from datetime import timedelta
from pathlib import PurePath

from django.db import transaction
from django.utils import timezone

from core.impor.baca_berkas import baca_berkas
from core.impor.kantor import kantor_triwulan
from core.impor.models import Pemetaan, Unggahan
from core.impor.pratinjau import (
    Pratinjau,
    Sumber,
    dengan_peta,
    pilih_sumber,
    susun_pratinjau,
)
from core.isian.alamat import Sel
from core.isian.models import Kelompok
from core.isian.queries import versi_banyak
from core.isian.services import Tulisan, tulis_kelompok
from core.isian.services import batalkan as batalkan_kelompok
from core.periode.models import Periode
from tenants.models import Kecamatan, Pengguna

UMUR = timedelta(hours=24)
BERJALAN_MAKS = 5
JAWABAN_MAKS = 2000


class BelumSiap(ValueError):
    """The import can't be applied yet; the message says what is left to settle."""


class SudahBerubah(ValueError):
    """The office's figures are no longer those the person has seen."""


@transaction.atomic
def unggahan_simpan(*, periode: Periode, oleh: Pengguna, nama: str, isi: bytes) -> Unggahan:
    """Keeps a file for its preview. Raises BerkasDitolak; then nothing is kept."""
    sumber = pilih_sumber(baca_berkas(isi, nama))
    milik = Unggahan.objects.filter(kelompok=None)
    milik.filter(kedaluwarsa__lte=timezone.now()).delete()
    lama = milik.filter(oleh=oleh).order_by("-id").values_list("pk", flat=True)
    milik.filter(pk__in=list(lama[BERJALAN_MAKS - 1 :])).delete()
    return Unggahan.objects.create(**_isian_unggahan(periode, nama, isi, sumber), oleh=oleh)


def _isian_unggahan(periode: Periode, nama: str, isi: bytes, sumber: Sumber) -> dict[str, object]:
    return {
        "nama": PurePath(nama.replace("\\", "/")).name[-160:] or "berkas",
        "ukuran": len(isi),
        "sha256": hashlib.sha256(isi).hexdigest(),
        "isi": isi,
        "periode": periode,
        "lembar": sumber.lembar.nama,
        "jenis": sumber.pengenal.kunci,
        "kedaluwarsa": timezone.now() + UMUR,
    }


def pratinjau_unggahan(kecamatan: Kecamatan, unggahan: Unggahan) -> Pratinjau:
    """Read anew from the stored file: nothing the browser sends is trusted."""
    buku = baca_berkas(bytes(unggahan.isi), unggahan.nama)
    sumber = pilih_sumber(buku, unggahan.lembar, unggahan.jenis)
    if unggahan.peta:
        sumber = dengan_peta(sumber, {int(k): v for k, v in unggahan.peta.items()})
    return susun_pratinjau(sumber, kantor_triwulan(kecamatan, unggahan.periode), unggahan.jawaban)


@transaction.atomic
def unggahan_petakan(
    *, unggahan: Unggahan, sumber: Sumber, peta: Mapping[int, str], oleh: Pengguna, ingat: bool
) -> None:
    """Other columns for a file; kept for all files with this header when asked to."""
    sah = dengan_peta(sumber, dict(peta)).kepala.peta
    unggahan.peta = {str(k): sah.get(k, "") for k in sumber.kepala.judul}
    unggahan.save(update_fields=["peta"])
    if ingat:
        Pemetaan.objects.update_or_create(
            sidik=sumber.sidik, defaults={"peta": unggahan.peta, "oleh": oleh}
        )


def unggahan_pilih_lembar(*, unggahan: Unggahan, nama: str) -> None:
    """Another sheet of the same file; answers and columns of the first are dropped."""
    sumber = pilih_sumber(baca_berkas(bytes(unggahan.isi), unggahan.nama), nama)
    if sumber.lembar.nama == unggahan.lembar:
        return
    unggahan.lembar = sumber.lembar.nama
    unggahan.jenis = sumber.pengenal.kunci
    unggahan.peta, unggahan.jawaban = {}, {}
    unggahan.save(update_fields=["lembar", "jenis", "peta", "jawaban"])


def unggahan_jawab(*, unggahan: Unggahan, pratinjau: Pratinjau, jawaban: Mapping[str, str]) -> None:
    """Keeps answers to questions the preview asks, of the choices it offers."""
    boleh = {t.kunci: {p.nilai for p in t.pilihan} for t in pratinjau.temuan if t.kunci}
    sah = {k: v for k, v in jawaban.items() if v in boleh.get(k, set())}
    unggahan.jawaban = dict(list((unggahan.jawaban | sah).items())[-JAWABAN_MAKS:])
    unggahan.save(update_fields=["jawaban"])


def unggahan_tanya_lagi(*, unggahan: Unggahan) -> None:
    """Forgets the answers given for a file."""
    unggahan.jawaban = {}
    unggahan.save(update_fields=["jawaban"])


def unggahan_buang(*, unggahan: Unggahan) -> None:
    unggahan.delete()


@transaction.atomic
def unggahan_terapkan(
    *, kecamatan: Kecamatan, unggahan: Unggahan, oleh: Pengguna, sidik: str, terima_beda: bool
) -> int:
    """Writes what the preview showed, as a whole. Returns how many cells; 0: nothing to change.

    Raises Terkunci, BelumSiap, SudahBerubah; then nothing is written.
    """
    unggahan = Unggahan.objects.select_for_update(of=("self",)).get(pk=unggahan.pk)
    if unggahan.kelompok_id:
        return 0
    pratinjau = pratinjau_unggahan(kecamatan, unggahan)
    if pratinjau.sidik != sidik:
        raise SudahBerubah(
            "Angka di kantor ini atau jawaban Anda berubah sejak pratinjau dibuka. "
            "Periksa pratinjau yang baru, lalu terapkan."
        )
    kelompok = _tulis(kecamatan, pratinjau, oleh, unggahan.nama, terima_beda)
    if kelompok is None:
        unggahan.delete()
        return 0
    unggahan.kelompok = kelompok
    unggahan.isi = b""
    unggahan.save(update_fields=["kelompok", "isi"])
    return len(pratinjau.ditulis)


@transaction.atomic
def berkas_terapkan(
    *, kecamatan: Kecamatan, pratinjau: Pratinjau, nama: str, isi: bytes, terima_beda: bool
) -> int:
    """The same for a file from the command line, which has no person and is not kept."""
    kelompok = _tulis(kecamatan, pratinjau, None, nama, terima_beda)
    if kelompok is None:
        return 0
    isian = _isian_unggahan(pratinjau.kantor.periode, nama, isi, pratinjau.sumber)
    Unggahan.objects.create(**{**isian, "isi": b""}, oleh=None, kelompok=kelompok)
    return len(pratinjau.ditulis)


def _tulis(
    kecamatan: Kecamatan,
    pratinjau: Pratinjau,
    oleh: Pengguna | None,
    nama: str,
    terima_beda: bool,
) -> Kelompok | None:
    """The group of what changes; None when nothing does."""
    if alasan := halangan(pratinjau, terima_beda):
        raise BelumSiap(alasan)
    if not pratinjau.ditulis:
        return None
    periode = pratinjau.kantor.periode
    sel = [Sel(b.nilai.bidang, b.baris.kode, b.baris.sub_unit, periode) for b in pratinjau.ditulis]
    versi = versi_banyak(sel)
    kelompok, hasil = tulis_kelompok(
        kecamatan=kecamatan,
        periode=periode,
        tulisan=[
            Tulisan(sel=s, nilai=b.nilai.nilai, dasar=versi[s].pk if s in versi else 0)
            for s, b in zip(sel, pratinjau.ditulis, strict=True)
        ],
        oleh=oleh,
        jenis=Kelompok.Jenis.IMPOR,
        keterangan=PurePath(nama).name[-200:],
    )
    if any(h.status == "bentrok" for h in hasil):
        raise SudahBerubah("Seseorang mengubah angka yang sama baru saja. Buka pratinjau lagi.")
    return kelompok


def halangan(pratinjau: Pratinjau, terima_beda: bool) -> str:
    """Why an import can't be applied, in words; empty when it can."""
    if pratinjau.kurang:
        return pratinjau.kurang
    if pratinjau.salah:
        return f"Selesaikan dahulu {len(pratinjau.salah)} hal yang salah atau belum jelas."
    if pratinjau.tidak_cocok and not terima_beda:
        return (
            f"{len(pratinjau.tidak_cocok)} jumlah atau persen di berkas tidak cocok dengan "
            "barisnya. Nyatakan sudah melihatnya, atau perbaiki berkasnya."
        )
    return ""


def impor_batalkan(*, kecamatan: Kecamatan, unggahan: Unggahan, oleh: Pengguna) -> int:
    """Puts back what an import changed. Raises Terkunci, BatalSebagian."""
    assert unggahan.kelompok is not None  # queries.impor_nomor gives applied ones only
    return batalkan_kelompok(
        kecamatan=kecamatan, periode=unggahan.periode, kelompok=unggahan.kelompok, oleh=oleh
    )
