"""Demo people. Passwords are made at load and written to one private file, never to the tree."""

import os
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from config.settings.sekitar import AKAR
from deploy.demo import baca
from tenants.models import Kecamatan, Pengguna, Peran
from tenants.services_pengguna import pengguna_tambah


@dataclass(frozen=True, kw_only=True)
class Akun:
    nama_masuk: str
    nama: str
    peran: Peran
    kecamatan: Kecamatan | None = None


def berkas_akun() -> Path:
    """Where addresses, roles and passwords stand; only its owner may read it."""
    return AKAR / ".lkj" / "akun-demo.txt"


def akun_kabupaten() -> list[Akun]:
    return [
        Akun(nama_masuk=satu["nama_masuk"], nama=satu["nama"], peran=Peran(satu["peran"]))
        for satu in baca.toml("kabupaten.toml")["akun"]
    ]


def akun_kecamatan(kecamatan: Kecamatan) -> list[Akun]:
    """One operator and one camat."""
    return [
        Akun(
            nama_masuk=f"{peran.value}.{kecamatan.slug}@contoh.id",
            nama=f"{peran.label} {kecamatan.nama}",
            peran=peran,
            kecamatan=kecamatan,
        )
        for peran in (Peran.OPERATOR, Peran.CAMAT)
    ]


def akun_muat(daftar: Iterable[Akun]) -> int:
    """Make those who do not exist yet; how many were made.

    The password is noted before the person is made and read again later, so neither an
    interruption nor a new database leaves somebody whose password nobody knows.
    """
    ada = set(Pengguna.objects.values_list("nama_masuk", flat=True))
    baru = [akun for akun in daftar if akun.nama_masuk not in ada]
    sandi = _catat(baru)
    for akun in baru:
        pengguna_tambah(
            nama_masuk=akun.nama_masuk,
            nama=akun.nama,
            sandi=sandi[akun.nama_masuk],
            peran=akun.peran,
            kecamatan=akun.kecamatan,
        )
    return len(baru)


def _tercatat() -> dict[str, str]:
    """Address → password of the file; a line is address, role, password."""
    if not berkas_akun().exists():
        return {}
    kolom = (baris.split() for baris in berkas_akun().read_text("utf-8").splitlines())
    return {satu[0]: satu[-1] for satu in kolom if len(satu) >= 3}


def _catat(daftar: Iterable[Akun]) -> dict[str, str]:
    sandi, tambahan = _tercatat(), []
    for akun in daftar:
        if akun.nama_masuk not in sandi:
            sandi[akun.nama_masuk] = secrets.token_urlsafe(12)
            tambahan.append(
                f"{akun.nama_masuk:<34} {akun.peran.label:<16} {sandi[akun.nama_masuk]}\n"
            )
    if tambahan:
        berkas_akun().parent.mkdir(parents=True, exist_ok=True)
        buka = os.open(berkas_akun(), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(buka, "w", encoding="utf-8") as berkas:
            os.fchmod(berkas.fileno(), 0o600)
            berkas.writelines(tambahan)
    return sandi
