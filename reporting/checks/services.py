"""Writes: findings kept with a version, waivers. Policy is written in reporting.checks.bersama."""

from dataclasses import replace

from django.db import transaction
from django.utils import timezone

from core.periode.models import Periode
from core.profil.services_pejabat import nama_daftarkan
from reporting.checks import queries
from reporting.checks.bentuk import ke_json, kunci_kesampingan, sidik_temuan
from reporting.checks.bersama.services import sidik_simpan
from reporting.checks.models import Kesampingan, TemuanVersi
from reporting.checks.salin import sidik_analisis
from reporting.checks.temuan import Temuan
from reporting.laporan.models import Versi
from reporting.snapshot.bentuk import dari_teks
from tenants.jejak import catat
from tenants.models import Kecamatan, Pengguna
from tenants.skema import kecamatan_kini

ALASAN_MIN = 10


class KesampingkanGagal(ValueError):
    """The finding can't be set aside; the message says why."""


@transaction.atomic
def simpan_temuan(*, versi: Versi) -> TemuanVersi:
    """Keeps what the checks say of a version, in the office's own schema; call it in the
    transaction that submits. Asked again, the stored list is returned: it never changes."""
    if ada := TemuanVersi.objects.filter(versi=versi).first():
        return ada
    kecamatan = kecamatan_kini()
    assert kecamatan is not None, "temuan disimpan di skema kecamatan"
    snapshot, periode = dari_teks(versi.isi), versi.laporan.periode
    nama_daftarkan(kecamatan=kecamatan)  # anew, should the deployment's secret have changed
    temuan = queries.temuan_snapshot(kecamatan, periode, snapshot)
    sidik_simpan(kecamatan=kecamatan, periode=periode, sidik=sidik_analisis(snapshot))
    return TemuanVersi.objects.create(versi=versi, isi=[ke_json(t) for t in temuan])


@transaction.atomic
def kesampingkan(
    *,
    kecamatan: Kecamatan,
    periode: Periode,
    kunci: str,
    alasan: str,
    oleh: Pengguna,
    host: str = "",
) -> Kesampingan:
    """Sets a present finding aside. Raises KesampingkanGagal: no such finding, or no reason."""
    alasan = " ".join(alasan.split())
    if len(alasan) < ALASAN_MIN:
        raise KesampingkanGagal(f"Tulis alasannya, sekurangnya {ALASAN_MIN} huruf.")
    temuan = next((t for t in queries.temuan_kini(kecamatan, periode) if t.kunci == kunci), None)
    if temuan is None:
        raise KesampingkanGagal("Temuan ini sudah tidak ada. Muat ulang halaman.")
    kunci = kunci_kesampingan(temuan)
    _cabut(periode, kunci, oleh)
    satu = Kesampingan.objects.create(
        periode=periode,
        kunci=kunci,
        sidik=sidik_temuan(temuan),
        uraian=_uraian(temuan),
        alasan=alasan[:2000],
        oleh=oleh,
    )
    catat(
        aksi="temuan.kesampingkan",
        objek=f"{periode.kode} {kunci}"[:200],
        kecamatan=kecamatan,
        pengguna=oleh,
        host=host,
        sesudah={"temuan": satu.uraian, "alasan": satu.alasan},
    )
    return satu


@transaction.atomic
def cabut_kesampingan(
    *, kecamatan: Kecamatan, periode: Periode, kunci: str, oleh: Pengguna, host: str = ""
) -> bool:
    """The finding counts again. `kunci`: of the waiver. False when it was not set aside."""
    if not _cabut(periode, kunci, oleh):
        return False
    catat(
        aksi="temuan.cabut_kesampingan",
        objek=f"{periode.kode} {kunci}"[:200],
        kecamatan=kecamatan,
        pengguna=oleh,
        host=host,
    )
    return True


def _cabut(periode: Periode, kunci: str, oleh: Pengguna) -> int:
    berlaku = Kesampingan.objects.filter(periode=periode, kunci=kunci, dicabut_pada=None)
    return berlaku.update(dicabut_pada=timezone.now(), dicabut_oleh=oleh)


def _uraian(temuan: Temuan) -> str:
    return f"{replace(temuan.tempat, kolom='')}: {temuan.pesan}"
