"""Taking a step of the workflow: checked against the table, won by one, audited and told.

A step names the count of steps its person saw (`dasar`). Whoever comes second changes nothing
and is told what the first one did.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from core.angka import waktu, zona
from core.periode.models import KebijakanAlur, Periode
from core.periode.queries import batas_untuk, kebijakan_alur
from core.periode.zona import zona_kabupaten
from reporting.checks.queries import penghalang
from reporting.checks.services import simpan_temuan
from reporting.checks.temuan import Temuan
from reporting.laporan import alur, queries, utas
from reporting.laporan.alur import Aksi, Keadaan, Suasana
from reporting.laporan.models import Langkah, Laporan, Versi
from reporting.laporan.services import bekukan
from reporting.laporan.siaran import umumkan
from reporting.rollup.services import tulis as tulis_rekap
from reporting.snapshot.bentuk import dari_teks
from tenants.kepemilikan import wajib_milik
from tenants.models import Kecamatan, Pengguna, Peran
from tenants.queries import peran_terisi

ALASAN_PALING = 2000


class LangkahDitolak(PermissionError):
    """The step can't be taken; the message says why, for a person."""


class Didahului(LangkahDitolak):
    """Somebody else took a step since the page was shown."""


class Terhalang(LangkahDitolak):
    """Findings without a waiver keep the report from being submitted."""

    def __init__(self, temuan: Sequence[Temuan]) -> None:
        self.temuan = tuple(temuan)
        banyak = "satu temuan" if len(temuan) == 1 else f"{len(temuan)} temuan"
        super().__init__(f"Belum dapat diajukan: selesaikan {banyak} yang menghalangi.")


class AlasanKurang(LangkahDitolak):
    """The step asks for a reason."""


@dataclass(frozen=True, kw_only=True)
class Pelaku:
    """Who acts, in which roles, from which host."""

    pengguna: Pengguna
    peran: frozenset[Peran]
    host: str = ""


def suasana(kecamatan: Kecamatan, jenis: str, laporan: Laporan | None) -> Suasana:
    """Policy and holders as the rules of the table ask for them."""
    direviu = bool(laporan and laporan.direviu)
    return suasana_menurut(kebijakan_alur(jenis), peran_terisi(kecamatan), direviu=direviu)


def suasana_menurut(
    kebijakan: KebijakanAlur, terisi: frozenset[Peran], *, direviu: bool = False
) -> Suasana:
    """The same from what is read already."""
    return Suasana(
        reviu=kebijakan.reviu,
        lewati_kasubag=kebijakan.lewati_kasubag,
        lewati_camat=kebijakan.lewati_camat,
        lewati_inspektorat=kebijakan.lewati_inspektorat,
        terisi=terisi,
        pernah_direviu=direviu,
    )


def tindak(
    *,
    kecamatan: Kecamatan,
    periode: Periode,
    jenis: str = Laporan.Jenis.LKJ,
    aksi: Aksi,
    pelaku: Pelaku,
    dasar: int,
    alasan: str = "",
    tempat: Sequence[utas.Catatan] = (),
) -> Langkah:
    """Takes one step on a report, on its kecamatan's connection and outside any transaction.

    `alasan` and the reasons pinned to a place (`tempat`) go with steps that send a report back.
    Raises LangkahDitolak with its kinds, and FaktaKurang when there is nothing to submit.
    """
    wajib_milik(kecamatan)
    alasan = alasan.strip()[:ALASAN_PALING]
    laporan = queries.laporan_periode(periode, jenis)
    keadaan = laporan.berkeadaan if laporan else Keadaan.DRAF
    keadaan_kini = suasana(kecamatan, jenis, laporan)
    if laporan and laporan.urut != dasar:
        raise Didahului(_siapa_dulu(laporan))
    izin = alur.izin(keadaan, aksi, pelaku.peran, keadaan_kini)
    peran = alur.pelaku(keadaan, aksi, pelaku.peran, keadaan_kini)
    if izin.ke is None or peran is None:
        raise LangkahDitolak(izin.alasan)
    catatan = bool(laporan and queries.utas_terbuka(laporan))
    if aksi in alur.BERALASAN and not (alasan or tempat or catatan):
        raise AlasanKurang("Tulis alasannya; kecamatan memperbaikinya dari situ.")
    versi = _versi(kecamatan, periode, jenis, aksi, laporan, pelaku)
    laporan = laporan or versi.laporan
    with transaction.atomic():
        batas = batas_untuk(kecamatan, periode) if aksi is Aksi.AJUKAN else None
        langkah = _pindah(laporan, versi, aksi, izin.ke, pelaku, peran, alasan, dasar, batas)
        if aksi is Aksi.AJUKAN and (temuan := penghalang(simpan_temuan(versi=versi))):
            raise Terhalang(temuan)
        for satu in tempat:
            utas.sematkan(laporan, versi, satu, oleh=pelaku.pengguna, peran=peran, langkah=langkah)
        if langkah.ke == Keadaan.DIKEMBALIKAN:
            queries.utas_lepas(laporan).update(langkah=langkah)
        umumkan(kecamatan, langkah, keadaan_kini, pelaku.host)
        _rekap(kecamatan, periode, jenis, versi, langkah)
    return langkah


def _versi(
    kecamatan: Kecamatan,
    periode: Periode,
    jenis: str,
    aksi: Aksi,
    laporan: Laporan | None,
    pelaku: Pelaku,
) -> Versi:
    """The version a step is about; a submission freezes it."""
    if aksi is not Aksi.AJUKAN:
        if laporan is None or laporan.resmi is None:
            raise LangkahDitolak("Laporan ini belum pernah diajukan.")
        return laporan.resmi
    return bekukan(kecamatan=kecamatan, periode=periode, jenis=jenis, oleh=pelaku.pengguna)


def _pindah(
    laporan: Laporan,
    versi: Versi,
    aksi: Aksi,
    ke: Keadaan,
    pelaku: Pelaku,
    peran: Peran,
    alasan: str,
    dasar: int,
    batas: datetime | None,
) -> Langkah:
    """Moves the report on if nobody has moved it since; of two, one wins."""
    dari = laporan.berkeadaan
    isi: dict[str, object] = {"keadaan": ke, "urut": dasar + 1, "resmi": versi}
    if aksi in (Aksi.REVIU, Aksi.AJUKAN):
        isi["direviu"] = aksi is Aksi.REVIU
    baris = Laporan.objects.filter(pk=laporan.pk, urut=dasar, keadaan=dari)
    if not baris.update(**isi):
        raise Didahului(_siapa_dulu(laporan))
    laporan.refresh_from_db()
    versi.keadaan = Keadaan.DRAF if aksi is Aksi.TARIK else ke
    if aksi is Aksi.AJUKAN:
        dulu = Versi.objects.filter(laporan=laporan, keadaan=Keadaan.DIKEMBALIKAN)
        versi.revisi = dulu.exclude(pk=versi.pk).count()
    versi.save(update_fields=["keadaan", "revisi"])
    return Langkah.objects.create(
        laporan=laporan,
        versi=versi,
        urut=dasar + 1,
        aksi=aksi,
        dari=dari,
        ke=ke,
        oleh=pelaku.pengguna,
        peran=peran,
        alasan=alasan,
        batas=batas,
    )


def _rekap(
    kecamatan: Kecamatan, periode: Periode, jenis: str, versi: Versi, langkah: Langkah
) -> None:
    """The rollup stands on the official version; what was sent back counts as provisional."""
    if jenis != Laporan.Jenis.LKJ:
        return
    if langkah.aksi == Aksi.AJUKAN or langkah.ke in (Keadaan.DIKEMBALIKAN, Keadaan.DRAF):
        tulis_rekap(
            kecamatan=kecamatan,
            periode=periode,
            snapshot=dari_teks(versi.isi),
            versi=versi,
            sementara=langkah.aksi != Aksi.AJUKAN,
            paksa=True,
        )


def _siapa_dulu(laporan: Laporan) -> str:
    terakhir = Langkah.objects.filter(laporan=laporan).select_related("oleh").first()
    if terakhir is None:
        return "Laporan ini sudah berubah sejak halaman dibuka. Keadaannya kini tampil di bawah."
    kata = alur.KATA[Aksi(terakhir.aksi)].lewat
    return (
        f"{terakhir.oleh or 'Sistem'} sudah lebih dulu {kata} laporan ini pukul"
        f" {_jam(terakhir.waktu)}. Tidak ada yang Anda ubah; keadaannya kini tampil di bawah."
    )


def _jam(saat: datetime) -> str:
    teks = waktu(saat, zona(str(zona_kabupaten())))
    return teks.partition(" pukul ")[2] or teks
