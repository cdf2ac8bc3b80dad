"""The Celery application. What beat calls, and when, is tasks' business (tasks.jadwal)."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.lokal")

app = Celery("lkj")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
