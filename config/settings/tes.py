"""Tests: real servers, fast password hashing, static files straight from their folders."""

import atexit
import os
import tempfile
from pathlib import Path

from deploy.lokal.server import UJI, layanan

from .sekitar import AKAR

if not {"DATABASE_URL", "REDIS_URL"} <= set(os.environ):
    # pytest-django reads the settings before any conftest, so the servers start here.
    _server = layanan(AKAR, UJI, cepat=True)
    os.environ.update(_server.__enter__().env())
    atexit.register(_server.__exit__, None, None, None)

# Several test runs in one folder at once: each takes a number of its own, below 60. The processes
# of one run count on from it by sixty, so that no two share a database.
_PROSES = os.environ.get("PYTEST_XDIST_WORKER", "").removeprefix("gw")
NOMOR = os.environ.get("TES_NOMOR", "")
if _PROSES:
    NOMOR = str(int(NOMOR or 0) + 60 * int(_PROSES))
if NOMOR:
    os.environ["REDIS_URL"] = os.environ["REDIS_URL"].rpartition("/")[0] + f"/{NOMOR}"

from .dasar import *  # noqa: E402, F403
from .dasar import DATABASES, STORAGES  # noqa: E402

DATABASES["default"]["TEST"] = {"NAME": f"test_lkj{NOMOR}"}

SECRET_KEY = "hanya-untuk-tes-bukan-rahasia-0123456789-abcdefghij"  # noqa: S105
ALLOWED_HOSTS = ["localhost", ".localhost", "127.0.0.1", "testserver"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = Path(os.environ.setdefault("MEDIA_ROOT", tempfile.mkdtemp(prefix="lkj-tes-")))
if _PROSES and MEDIA_ROOT.name != f"gw{_PROSES}":
    MEDIA_ROOT = MEDIA_ROOT / f"gw{_PROSES}"
    MEDIA_ROOT.mkdir(exist_ok=True)
    os.environ["MEDIA_ROOT"] = str(MEDIA_ROOT)
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
