"""Whose is a public table? A tenant connection sees public too, so "in public" isolates nothing.

Every public table has one of three owners, listed here and held by a test over all models.
Tables that are not everybody's are reached through query functions carrying one of the two
decorators below; the leak test calls every one of them from the wrong place.
"""

from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from tenants.models import Kecamatan
from tenants.skema import PUBLIC, nama_skema

P = ParamSpec("P")
R = TypeVar("R")


class Milik(StrEnum):
    BERSAMA = "bersama"  # every tenant reads, only regency services write
    PER_KECAMATAN = "per kecamatan"  # a tenant connection reaches its own rows only
    KABUPATEN = "kabupaten"  # never from a tenant connection


KEPEMILIKAN: dict[str, Milik] = {
    "tenants.kabupaten": Milik.BERSAMA,
    "tenants.kecamatan": Milik.BERSAMA,
    "tenants.domain": Milik.BERSAMA,
    "tenants.logo": Milik.PER_KECAMATAN,  # the regency's own serves every office without one
    "tenants.keanggotaan": Milik.PER_KECAMATAN,
    "tenants.jejak": Milik.PER_KECAMATAN,
    "tenants.rantaijejak": Milik.PER_KECAMATAN,
    "tenants.serah": Milik.PER_KECAMATAN,  # the regency issues, the target consumes
    "tenants.pengguna": Milik.KABUPATEN,  # the login reads it by name, through the auth backend
    "cascade.regulasi": Milik.BERSAMA,
    "cascade.nomenklatur": Milik.BERSAMA,
    "cascade.rpjmd": Milik.BERSAMA,
    "cascade.misi": Milik.BERSAMA,
    "cascade.tujuanrpjmd": Milik.BERSAMA,
    "cascade.sasaranrpjmd": Milik.BERSAMA,
    "cascade.pembanding": Milik.BERSAMA,
    "cascade.jabatan": Milik.BERSAMA,
    "cascade.butirjabatan": Milik.BERSAMA,
    "cascade.renstra": Milik.PER_KECAMATAN,
    "cascade.tujuanrenstra": Milik.PER_KECAMATAN,
    "cascade.sasaranrenstra": Milik.PER_KECAMATAN,
    "cascade.programsasaran": Milik.PER_KECAMATAN,
    "cascade.indikator": Milik.PER_KECAMATAN,
    "cascade.targetindikator": Milik.PER_KECAMATAN,
    "cascade.targetsimpul": Milik.PER_KECAMATAN,
    "periode.periode": Milik.BERSAMA,
    "periode.kebijakan": Milik.BERSAMA,
    "periode.pengecualian": Milik.PER_KECAMATAN,
    "periode.pengingat": Milik.PER_KECAMATAN,
    "periode.keadaanlaporan": Milik.PER_KECAMATAN,
    "periode.kebijakanalur": Milik.BERSAMA,
    "kabar.kabar": Milik.PER_KECAMATAN,
    "kabar.kabardibaca": Milik.PER_KECAMATAN,
    "profil_bersama.sidikpejabat": Milik.PER_KECAMATAN,
    "narasi.naskahkabupaten": Milik.BERSAMA,
    "rollup.rekap": Milik.PER_KECAMATAN,
    "rollup.fakta": Milik.PER_KECAMATAN,
    "volume.volume": Milik.KABUPATEN,
    "checks_bersama.bobotaturan": Milik.BERSAMA,
    "checks_bersama.sidikteks": Milik.PER_KECAMATAN,
    "setelan.setelandokumen": Milik.BERSAMA,
    "tasks.batch": Milik.KABUPATEN,
    "tasks.pekerjaan": Milik.PER_KECAMATAN,
    "tasks.keadaankantor": Milik.PER_KECAMATAN,
    "tasks.periksadokumen": Milik.PER_KECAMATAN,  # or the regency's own
    # The frameworks' own tables: no code of ours queries them.
    "contenttypes.contenttype": Milik.KABUPATEN,
    "auth.permission": Milik.KABUPATEN,
    "auth.group": Milik.KABUPATEN,
    "sessions.session": Milik.KABUPATEN,
    "axes.accessattempt": Milik.KABUPATEN,
    "axes.accesslog": Milik.KABUPATEN,
    "axes.accessfailurelog": Milik.KABUPATEN,
    "axes.accessattemptexpiration": Milik.KABUPATEN,
}

JALUR: dict[str, list[Callable[..., object]]] = {}
"""Model label → the guarded query functions that reach it, for the leak test."""


class LintasKecamatan(PermissionError):
    """A tenant connection asked for what belongs to another kecamatan or to the regency."""


def _daftarkan(model: tuple[str, ...], fungsi: Callable[..., object]) -> None:
    for label in model:
        JALUR.setdefault(label, []).append(fungsi)


def wajib_milik(kecamatan: Kecamatan) -> None:
    """Raises LintasKecamatan when a tenant connection means another kecamatan than its own."""
    skema = nama_skema()
    if skema not in (PUBLIC, kecamatan.schema_name):
        raise LintasKecamatan(f"{skema} meminta milik {kecamatan.schema_name}")


def wajib_kabupaten() -> None:
    """Raises LintasKecamatan on any tenant connection."""
    if nama_skema() != PUBLIC:
        raise LintasKecamatan(f"{nama_skema()} meminta milik kabupaten")


def per_kecamatan(
    *model: str,
) -> Callable[[Callable[Concatenate[Kecamatan, P], R]], Callable[Concatenate[Kecamatan, P], R]]:
    """Marks a query whose first argument is the kecamatan, and holds it to that."""

    def hias(
        fungsi: Callable[Concatenate[Kecamatan, P], R],
    ) -> Callable[Concatenate[Kecamatan, P], R]:
        @wraps(fungsi)
        def terjaga(kecamatan: Kecamatan, *args: P.args, **kwargs: P.kwargs) -> R:
            wajib_milik(kecamatan)
            return fungsi(kecamatan, *args, **kwargs)

        _daftarkan(model, terjaga)
        return cast(Callable[Concatenate[Kecamatan, P], R], terjaga)

    return hias


def khusus_kabupaten(*model: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Marks a query that only the regency's own connection may make."""

    def hias(fungsi: Callable[P, R]) -> Callable[P, R]:
        @wraps(fungsi)
        def terjaga(*args: P.args, **kwargs: P.kwargs) -> R:
            wajib_kabupaten()
            return fungsi(*args, **kwargs)

        _daftarkan(model, terjaga)
        return terjaga

    return hias
