"""A regency's server: everything secret or local comes from the environment."""

import os

from .dasar import *  # noqa: F403
from .dasar import KABUPATEN_DOMAIN

SECRET_KEY = os.environ["SECRET_KEY"]
ALLOWED_HOSTS = [KABUPATEN_DOMAIN, f".{KABUPATEN_DOMAIN}"]
CSRF_TRUSTED_ORIGINS = [f"https://{KABUPATEN_DOMAIN}", f"https://*.{KABUPATEN_DOMAIN}"]

SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-sesi"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
