import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.lokal")
application = get_wsgi_application()

# Celery finds the tasks on first use; before serving, so that nobody's first click waits for it.
from config.celery import app  # noqa: E402

app.loader.import_default_modules()
