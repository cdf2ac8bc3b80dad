"""The Celery application and what beat calls, and how often."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.lokal")

app = Celery("lkj")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.conf.beat_schedule = {
    "pungut-terbengkalai": {
        "task": "lkj.pungut_terbengkalai",
        "schedule": 5.0,
        "options": {"queue": "rawat", "expires": 5},
    },
    "surel-pengingat": {
        "task": "lkj.kirim_pengingat",
        "schedule": 60.0,
        "options": {"queue": "rawat", "expires": 60},
    },
    "surel-kabar": {
        "task": "lkj.kirim_kabar",
        "schedule": 30.0,
        "options": {"queue": "rawat", "expires": 30},
    },
    "keadaan": {
        "task": "lkj.sapu_keadaan",
        "schedule": 15.0,
        "options": {"queue": "rawat", "expires": 15},
    },
    "sapu-periksa-dokumen": {
        "task": "lkj.sapu_periksa_dokumen",
        "schedule": 600.0,
        "options": {"queue": "rawat", "expires": 600},
    },
    "kalender": {
        "task": "lkj.jalankan_kalender",
        "schedule": 60.0,
        "options": {"queue": "rawat", "expires": 60},
    },
}
