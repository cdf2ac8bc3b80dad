"""One machine: embedded servers, plain HTTP on localhost and *.localhost."""

from .dasar import *  # noqa: F403

ALLOWED_HOSTS = ["localhost", ".localhost", "127.0.0.1"]
