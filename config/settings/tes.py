"""Tests: real servers, fast password hashing, static files straight from their folders."""

import tempfile

from .dasar import *  # noqa: F403
from .dasar import STORAGES

SECRET_KEY = "hanya-untuk-tes-bukan-rahasia-0123456789-abcdefghij"  # noqa: S105
ALLOWED_HOSTS = ["localhost", ".localhost", "127.0.0.1", "testserver"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = tempfile.mkdtemp(prefix="lkj-tes-")
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
