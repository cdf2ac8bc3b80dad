"""Threads pinned to a place of the report: opened, answered, resolved, opened again."""

from dataclasses import dataclass
from typing import Literal

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from core.kabar.services import kabari
from core.periode.models import Periode
from reporting.laporan.models import Balasan, Langkah, Laporan, Utas, Versi
from reporting.laporan.siaran import jalur_alur, jalur_meja, judul_laporan, siarkan
from tenants.jejak import catat
from tenants.kepemilikan import wajib_milik
from tenants.models import PERAN_KECAMATAN, Kecamatan, Pengguna, Peran

Ubah = Literal["", "selesai", "buka"]
PALING = 4000
"""Longest message, in characters."""

PEMBACA = frozenset({*PERAN_KECAMATAN, Peran.INSPEKTORAT, Peran.ADMIN_KABUPATEN})
"""Who may write in threads, and is told of them."""


class UtasDitolak(ValueError):
    """What is wrong with the message, for a person."""


@dataclass(frozen=True)
class Catatan:
    """A note to be pinned: its place (a figure's address, a section's key, or neither: the report
    as a whole), the place in words, and what it says."""

    isi: str
    alamat: str = ""
    bagian: str = ""
    sebutan: str = "Laporan ini"


def sematkan(
    laporan: Laporan,
    versi: Versi | None,
    catatan: Catatan,
    *,
    oleh: Pengguna,
    peran: Peran,
    langkah: Langkah | None = None,
) -> Utas:
    """Opens a thread; call it inside a transaction. Raises UtasDitolak for an empty one."""
    isi = _isi(catatan.isi)
    # Numbers are given one at a time: the report's row is held until the transaction's end.
    Laporan.objects.select_for_update().get(pk=laporan.pk)
    terakhir = Utas.objects.filter(laporan=laporan).aggregate(n=Max("nomor"))["n"] or 0
    utas = Utas.objects.create(
        laporan=laporan,
        versi=versi,
        langkah=langkah,
        nomor=terakhir + 1,
        alamat=catatan.alamat,
        bagian=catatan.bagian,
        sebutan=catatan.sebutan[:300],
    )
    Balasan.objects.create(utas=utas, oleh=oleh, peran=peran, isi=isi)
    return utas


def utas_buka(
    *,
    kecamatan: Kecamatan,
    periode: Periode,
    jenis: str,
    catatan: Catatan,
    oleh: Pengguna,
    peran: Peran,
    host: str = "",
) -> Utas:
    """Opens a thread on a report, also on one still in draft. Raises UtasDitolak."""
    wajib_milik(kecamatan)
    with transaction.atomic():
        laporan, _ = Laporan.objects.get_or_create(periode=periode, jenis=jenis)
        versi = laporan.resmi if laporan.ada_resmi else None
        utas = sematkan(laporan, versi, catatan, oleh=oleh, peran=peran)
        _umumkan(kecamatan, utas, "utas.buka", catatan.isi, oleh, peran, host)
    return utas


def utas_balas(
    *,
    kecamatan: Kecamatan,
    utas: Utas,
    isi: str,
    ubah: Ubah = "",
    oleh: Pengguna,
    peran: Peran,
    host: str = "",
) -> Balasan:
    """Answers a thread and, with `ubah`, resolves it or opens it again; either may come alone.

    Raises UtasDitolak when there is nothing to say or somebody has resolved it already.
    """
    wajib_milik(kecamatan)
    isi = _isi(isi) if isi.strip() or not ubah else ""
    with transaction.atomic():
        terkunci = Utas.objects.select_for_update().get(pk=utas.pk)
        selesai = terkunci.selesai_pada is not None
        if ubah == "selesai" and selesai:
            raise UtasDitolak("Catatan ini sudah ditandai beres oleh orang lain.")
        if ubah == "buka" and not selesai:
            raise UtasDitolak("Catatan ini sudah dibuka lagi oleh orang lain.")
        if ubah:
            terkunci.selesai_pada = timezone.now() if ubah == "selesai" else None
            terkunci.selesai_oleh = oleh if ubah == "selesai" else None
            terkunci.save(update_fields=["selesai_pada", "selesai_oleh"])
        balasan = Balasan.objects.create(utas=utas, oleh=oleh, peran=peran, isi=isi, ubah=ubah)
        _umumkan(kecamatan, utas, _AKSI[ubah], isi, oleh, peran, host)
    return balasan


def _isi(teks: str) -> str:
    teks = teks.strip()
    if not teks:
        raise UtasDitolak("Tulis catatannya lebih dulu.")
    if len(teks) > PALING:
        raise UtasDitolak(f"Catatan paling panjang {PALING} huruf; ini {len(teks)}.")
    return teks


_AKSI: dict[Ubah, str] = {"": "utas.balas", "selesai": "utas.selesai", "buka": "utas.buka_lagi"}
_KATA = {
    "utas.buka": "catatan baru",
    "utas.balas": "jawaban baru",
    "utas.selesai": "catatan ditandai beres",
    "utas.buka_lagi": "catatan dibuka lagi",
}


def _umumkan(
    kecamatan: Kecamatan,
    utas: Utas,
    aksi: str,
    isi: str,
    oleh: Pengguna,
    peran: Peran,
    host: str,
) -> None:
    laporan, periode = utas.laporan, utas.laporan.periode
    siarkan(kecamatan, laporan)
    catat(
        aksi=aksi,
        objek=f"{laporan.jenis}/{periode.kode}/{utas.nomor}",
        kecamatan=kecamatan,
        pengguna=oleh,
        host=host,
        sesudah={"tempat": utas.sebutan, "isi": isi, "peran": peran},
    )
    jangkar = f"#utas-{utas.nomor}"
    ikut = frozenset(Peran(p) for p in utas.balasan.values_list("peran", flat=True))
    penerima = (PERAN_KECAMATAN | ikut) - {peran}
    kabari(
        kecamatan=kecamatan,
        peran=penerima,
        judul=f"{kecamatan.nama}: {_KATA[aksi]} pada {judul_laporan(laporan.jenis, periode)}",
        isi="\n".join(filter(None, [utas.sebutan, isi])),
        jalur_kecamatan=f"{jalur_alur(periode, laporan.jenis)}{jangkar}",
        jalur_kabupaten=f"{jalur_meja(kecamatan, periode, laporan.jenis)}{jangkar}",
        oleh=oleh,
    )
