"""Settings shared by every environment. What differs stands in lokal, produksi and tes."""

import os
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.contrib.messages import constants as message_constants

from .sekitar import AKAR

SECRET_KEY = os.environ.get("SECRET_KEY", "")
DEBUG = False

# --- Tenancy: public is the regency, one schema for each kecamatan -----------------------
KABUPATEN_DOMAIN = os.environ.get("KABUPATEN_DOMAIN", "localhost")
"""Bare host of the regency; kecamatan live on <slug>.<KABUPATEN_DOMAIN>."""

TENANT_MODEL = "tenants.Kecamatan"
TENANT_DOMAIN_MODEL = "tenants.Domain"
TENANT_LIMIT_SET_CALLS = True
GET_EXECUTOR_FUNCTION = "tenants.migrasi.pelaksana"
PUBLIC_SCHEMA_NAME = "public"
PUBLIC_SCHEMA_URLCONF = "config.urls_kabupaten"
ROOT_URLCONF = "config.urls_kecamatan"

SHARED_APPS = [
    "django_tenants",
    "tenants",
    "core.cascade",
    "core.periode",
    "tasks",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "core.kabar",
    "core.profil.bersama",
    "core.panduan",
    "core.ui",
    "reporting.narasi",
    "reporting.rollup",
    "reporting.volume",
    "reporting.baca",
    "reporting.beda",
    "reporting.periksa_dokumen",
    "reporting.checks.bersama",
    "reporting.setelan",
]
TENANT_APPS = [
    "core.anggaran",
    "core.bukti",
    "core.impor",
    "core.isian",
    "core.kinerja",
    "core.profil",
    "reporting.laporan",
    "reporting.checks",
]
INSTALLED_APPS = [*SHARED_APPS, *TENANT_APPS]

MIDDLEWARE = [
    "tenants.middleware.TenantMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "tenants.middleware.SesiTerikatMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "tenants.middleware.HakMiddleware",
    "axes.middleware.AxesMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "core.ui.konteks.kerangka",
            ],
            "builtins": ["core.ui.templatetags.angka", "core.ui.templatetags.ikon"],
        },
    }
]
WSGI_APPLICATION = "config.wsgi.application"

# --- Storage of rows and files ------------------------------------------------------------
DATABASES = {
    "default": {
        **dj_database_url.config(
            default="postgres://lkj@127.0.0.1:5432/lkj", conn_max_age=60, conn_health_checks=True
        ),
        "ENGINE": "django_tenants.postgresql_backend",
    }
}
DATABASE_ROUTERS = ["django_tenants.routers.TenantSyncRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = os.environ.get("REDIS_URL", "redis://127.0.0.1:6379/0")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_FUNCTION": "django_tenants.cache.make_key",
        "REVERSE_KEY_FUNCTION": "django_tenants.cache.reverse_key",
    }
}

MEDIA_ROOT = Path(os.environ.get("MEDIA_ROOT", AKAR / ".lkj" / "berkas"))
MULTITENANT_RELATIVE_MEDIA_ROOT = "%s"
STATIC_URL = "/statis/"
STATIC_ROOT = Path(os.environ.get("STATIC_ROOT", AKAR / ".lkj" / "statis"))
STORAGES = {
    "default": {"BACKEND": "django_tenants.files.storage.TenantFileSystemStorage"},
    "staticfiles": {"BACKEND": "config.statis.StatisBersidik"},
}
BUKTI_KUOTA = int(os.environ.get("BUKTI_KUOTA_MB", "500")) * 1_000_000
"""Room for evidence of one office, in bytes."""

HURUF_CETAK = AKAR / "core" / "ui" / "static" / "ui" / "dist" / "huruf"
"""Folder of the print fonts, built at set-up from the npm lock."""

# --- People -----------------------------------------------------------------------------
AUTH_USER_MODEL = "tenants.Pengguna"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("nama_masuk", "nama")},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "masuk"
LOGIN_REDIRECT_URL = "beranda"
LOGOUT_REDIRECT_URL = "masuk"
AXES_FAILURE_LIMIT = 5
AXES_USERNAME_FORM_FIELD = "username"
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "tenants/terkunci.html"
AXES_RESET_ON_SUCCESS = True

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 12
CSRF_FAILURE_VIEW = "tenants.views.csrf_gagal"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# --- Mail: printed to the console unless a server is named ---------------------------------
EMAIL_HOST = os.environ.get("EMAIL_HOST", "")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = EMAIL_PORT == 587
EMAIL_USE_SSL = EMAIL_PORT == 465
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("EMAIL_FROM", f"lkj@{KABUPATEN_DOMAIN}")

# --- Language and time ------------------------------------------------------------------
LANGUAGE_CODE = "id"
USE_I18N = True
LANGUAGES = [("id", "Bahasa Indonesia")]
TIME_ZONE = "Asia/Makassar"
USE_TZ = True
USE_THOUSAND_SEPARATOR = False

# --- Background work --------------------------------------------------------------------
CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_TASKS_PER_CHILD = 50
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# Kombu scans for lost messages every interval × throttle seconds; the default throttle of 10
# makes that 100 s.
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 600, "unacked_restore_throttle": 1}
CELERY_TASK_DEFAULT_QUEUE = "rawat"
CELERY_TIMEZONE = TIME_ZONE
CELERY_WORKER_HIJACK_ROOT_LOGGER = False

# The words core/ui/static/ui/app.css colours a message by.
MESSAGE_TAGS = {
    message_constants.INFO: "info",
    message_constants.SUCCESS: "baik",
    message_constants.WARNING: "awas",
    message_constants.ERROR: "salah",
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"tenant": {"()": "tenants.log.TenantFilter"}},
    "formatters": {
        "baris": {"format": "%(asctime)s %(levelname)s [%(tenant)s] %(name)s: %(message)s"}
    },
    "handlers": {
        "konsol": {
            "class": "logging.StreamHandler",
            "formatter": "baris",
            "filters": ["tenant"],
        }
    },
    "root": {"handlers": ["konsol"], "level": os.environ.get("LOG_LEVEL", "INFO")},
    "loggers": {
        "weasyprint": {"level": "WARNING"},
        "fontTools": {"level": "ERROR"},
        "pikepdf": {"level": "WARNING"},
        "django_tenants": {"level": "WARNING"},
        "axes": {"level": "WARNING"},
    },
}
