"""Two people in one form: the content itself is the version, and one writer at a time."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from django.db import connection, models

from core.ui.templatetags.angka import waktu_pendek
from tenants.models import Jejak, Kecamatan
from tenants.queries import jejak_kecamatan
from tenants.skema import nama_skema


class Bentrok(Exception):
    """The stored content is not what the writer saw; the message says who changed it and when."""


def sidik(isi: object) -> str:
    """A short fingerprint of what a form showed."""
    teks = json.dumps(isi, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(teks.encode()).hexdigest()[:24]


def isi_baris(baris: models.Model | None, kolom: Iterable[str]) -> dict[str, Any]:
    """The given fields of a row as the audit and the fingerprint keep them."""
    if baris is None:
        return {}
    nilai = {k: getattr(baris, k) for k in kolom}
    return {k: v if isinstance(v, str | int | bool | None) else str(v) for k, v in nilai.items()}


def kunci_tulis(nama: str) -> None:
    """Waits until no other transaction of this schema writes the same thing."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"{nama_skema()}/{nama}"]
        )


def pastikan_sama(*, kecamatan: Kecamatan, objek: str, kini: str, dasar: str) -> None:
    """Raises Bentrok when `dasar`, the fingerprint a form was made from, is no longer true."""
    if dasar == kini:
        return
    jejak = jejak_kecamatan(kecamatan, 500)
    raise Bentrok(_siapa(next((j for j in jejak if f"{j.objek}/".startswith(f"{objek}/")), None)))


def _siapa(jejak: Jejak | None) -> str:
    if jejak is None:
        return "Isinya sudah diubah sejak halaman ini dibuka."
    nama = jejak.pengguna.nama if jejak.pengguna else "Sistem"
    return f"{nama} mengubahnya {waktu_pendek(jejak.waktu)}, sesudah halaman ini Anda buka."
