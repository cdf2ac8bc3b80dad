"""Start, find and stop the embedded PostgreSQL and Valkey of one project folder.

State lies in `<akar>/.lkj/<nama>/`: `jalan` is what `make run` and `manage.py` use, `uji` is for
tests. A server whose address stands in the environment (DATABASE_URL, REDIS_URL) is somebody
else's and is left alone.
Decision and reasons: docs/decisions/0001-server-lokal.md.
"""

import contextlib
import fcntl
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from deploy.lokal import postgres, valkey
from deploy.lokal.tempat import ServerGagal, Tempat, buka_gembok, gembok, siapkan_tempat

JALAN = "jalan"
UJI = "uji"


@dataclass(frozen=True)
class Alamat:
    """Where the two servers answer."""

    database_url: str
    redis_url: str

    def env(self) -> dict[str, str]:
        """The same as environment variables for child processes."""
        return {"DATABASE_URL": self.database_url, "REDIS_URL": self.redis_url}


def cari(akar: Path, nama: str = JALAN) -> Alamat | None:
    """The addresses if both servers run, else None. Starts nothing."""
    if not (akar / ".lkj" / nama).exists() and not _disediakan():
        return None
    tempat = siapkan_tempat(akar, nama)
    return _alamat(tempat) if _jalan(tempat) else None


def nyalakan(akar: Path, nama: str = JALAN, *, cepat: bool = False) -> Alamat:
    """Find the servers or start them; they stay until `padamkan`. `cepat`: no fsync, for tests."""
    tempat = siapkan_tempat(akar, nama)
    with gembok(tempat.catatan):
        _nyalakan(tempat, cepat=cepat)
        _tandai(tempat, sementara=False)
    return _alamat(tempat)


def padamkan(akar: Path, nama: str = JALAN) -> None:
    """Stop the servers of this folder, if they run."""
    if not (akar / ".lkj" / nama).exists():
        return
    tempat = siapkan_tempat(akar, nama)
    with gembok(tempat.catatan):
        _padamkan(tempat)


def hapus(akar: Path, nama: str = JALAN) -> None:
    """Stop the servers and delete their data."""
    if not (akar / ".lkj" / nama).exists():
        return
    padamkan(akar, nama)
    tempat = siapkan_tempat(akar, nama)
    shutil.rmtree(tempat.data, ignore_errors=True)
    shutil.rmtree(tempat.catatan, ignore_errors=True)


@contextlib.contextmanager
def layanan(akar: Path, nama: str = JALAN, *, cepat: bool = False) -> Iterator[Alamat]:
    """Servers for the time of a block: running ones are used and left, else they start here.

    Several processes may be inside at once; each holds a shared lock, and the last one out stops
    what was started for such a block. Servers started by `nyalakan` stay.
    """
    tempat = siapkan_tempat(akar, nama)
    with buka_gembok(tempat.catatan / "pemakai") as pemakai:
        with gembok(tempat.catatan):
            if not _jalan(tempat):
                _tandai(tempat, sementara=True)
                _nyalakan(tempat, cepat=cepat)
            fcntl.flock(pemakai, fcntl.LOCK_SH)
        try:
            yield _alamat(tempat)
        finally:
            with gembok(tempat.catatan):
                _keluar(tempat, pemakai.fileno())


def _keluar(tempat: Tempat, pemakai: int) -> None:
    """Stop temporary servers, unless another block still uses them."""
    fcntl.flock(pemakai, fcntl.LOCK_UN)
    with contextlib.suppress(BlockingIOError):
        fcntl.flock(pemakai, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if (tempat.catatan / "sementara").exists():
            _padamkan(tempat)


def _tandai(tempat: Tempat, *, sementara: bool) -> None:
    tanda = tempat.catatan / "sementara"
    if sementara:
        tanda.touch()
    else:
        tanda.unlink(missing_ok=True)


def _nyalakan(tempat: Tempat, *, cepat: bool) -> None:
    if not os.environ.get("DATABASE_URL") and not postgres.terhubung(tempat):
        postgres.nyalakan(tempat, cepat=cepat)
    if not os.environ.get("REDIS_URL") and not valkey.terhubung(tempat):
        valkey.nyalakan(tempat)


def _padamkan(tempat: Tempat) -> None:
    valkey.padamkan(tempat)
    postgres.padamkan(tempat)
    _tandai(tempat, sementara=False)


def _jalan(tempat: Tempat) -> bool:
    database = bool(os.environ.get("DATABASE_URL")) or postgres.terhubung(tempat)
    return database and (bool(os.environ.get("REDIS_URL")) or valkey.terhubung(tempat))


def _disediakan() -> bool:
    return bool(os.environ.get("DATABASE_URL") and os.environ.get("REDIS_URL"))


def _alamat(tempat: Tempat) -> Alamat:
    """Addresses, those of the environment first."""
    return Alamat(
        os.environ.get("DATABASE_URL") or postgres.alamat(tempat),
        os.environ.get("REDIS_URL") or valkey.alamat(tempat),
    )


def main(argumen: list[str]) -> int:
    """`python -m deploy.lokal.server nyalakan|padamkan|hapus [nama]`, for make and by hand."""
    perintah, nama = (*argumen, JALAN)[:2] if argumen else ("", JALAN)
    try:
        match perintah:
            case "nyalakan":
                nyalakan(Path.cwd(), nama)
            case "padamkan":
                padamkan(Path.cwd(), nama)
            case "hapus":
                hapus(Path.cwd(), nama)
            case _:
                print("Pakai: python -m deploy.lokal.server nyalakan|padamkan|hapus [jalan|uji]")
                return 2
    except ServerGagal as salah:
        print(salah, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
