"""Celery's side: tasks carry an id, call one service, and nothing else."""

from celery import shared_task
from django.utils import timezone

from tasks import kabar, keadaan, pembuat, pengingat, periksa_dokumen, services


@shared_task(name="lkj.buat_dokumen")
def buat_dokumen(pekerjaan_id: int) -> None:
    pembuat.kerjakan(pekerjaan_id)


@shared_task(name="lkj.pungut_terbengkalai")
def pungut_terbengkalai() -> None:
    services.pungut_terbengkalai()


@shared_task(name="lkj.jalankan_kalender")
def jalankan_kalender() -> None:
    services.jalankan_kalender(timezone.now())


@shared_task(name="lkj.kirim_pengingat")
def kirim_pengingat() -> None:
    pengingat.surel_kirim(timezone.now())


@shared_task(name="lkj.kirim_kabar")
def kirim_kabar() -> None:
    kabar.surel_kirim(timezone.now())


@shared_task(name="lkj.segarkan_keadaan")
def segarkan_keadaan(kecamatan_id: int) -> None:
    keadaan.segarkan(kecamatan_id)


@shared_task(name="lkj.sapu_keadaan")
def sapu_keadaan() -> None:
    keadaan.sapu(timezone.now())


@shared_task(name="lkj.sapu_periksa_dokumen")
def sapu_periksa_dokumen() -> None:
    periksa_dokumen.sapu(timezone.now())
