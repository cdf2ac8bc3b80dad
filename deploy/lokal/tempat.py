"""Where the embedded servers keep their data, and as whom they run.

PostgreSQL refuses to run as root, and a server that root started would hand root's rights to
whoever reaches its port. So root drops to a system user. That user must be able to reach programs
and data; a clone below a root-only directory (such as /root) is out of its reach, and then both
live below `JAUH` instead.
"""

import contextlib
import fcntl
import hashlib
import json
import os
import pwd
import secrets
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any

JAUH = Path("/var/lib/lkj-lokal")
AKUN = "lkj-lokal"


class ServerGagal(RuntimeError):
    """A server cannot be started; the message says in Indonesian what to do."""


@dataclass(frozen=True)
class Tempat:
    """One set of servers: its notes (ports, password), its data, its account (None: our own)."""

    catatan: Path
    data: Path
    akun: pwd.struct_passwd | None

    def sebagai(self) -> dict[str, Any]:
        """Arguments of subprocess that run a program as the servers' account."""
        lingkungan = {k: v for k, v in os.environ.items() if not k.startswith("PG")} | {
            "LC_ALL": "C"
        }
        umum: dict[str, Any] = {"cwd": "/", "env": lingkungan, "umask": 0o077}
        if self.akun is None:
            return umum
        return umum | {"user": self.akun.pw_uid, "group": self.akun.pw_gid, "extra_groups": []}

    def milikkan(self, path: Path) -> None:
        """Give a path to the servers' account."""
        if self.akun is not None:
            os.chown(path, self.akun.pw_uid, self.akun.pw_gid)

    def dapat(self, path: Path) -> bool:
        """Whether the servers' account reaches the path; asked, since modes alone do not tell."""
        return subprocess.run(["test", "-x", path], **self.sebagai(), check=False).returncode == 0

    def program(self, paket: str, modul: str) -> Path:
        """The folder of a package with programs, copied once where the account cannot reach it."""
        sumber = folder_paket(modul)
        if self.dapat(sumber):
            return sumber
        salinan = JAUH / "program" / f"{paket}-{version(paket)}"
        if not salinan.exists():
            sementara = salinan.with_name(f"{salinan.name}.{os.getpid()}")
            # Wheels put the libraries of their programs in a folder beside the package.
            for folder in (sumber, sumber.with_name(f"{modul}.libs")):
                if folder.exists():
                    shutil.copytree(folder, sementara / folder.name, symlinks=True)
            subprocess.run(["chmod", "-R", "a+rX", sementara], check=True)
            try:
                sementara.rename(salinan)
            except OSError:  # another process copied the same version meanwhile
                shutil.rmtree(sementara)
        return salinan / modul

    def ingat(self) -> dict[str, Any]:
        """What is remembered between starts."""
        try:
            isi: dict[str, Any] = json.loads((self.catatan / "catatan.json").read_text())
        except (FileNotFoundError, ValueError):
            isi = {}
        return isi

    def catat(self, **baru: Any) -> dict[str, Any]:
        """Remember values. Holds the password: readable by its owner only, never half written."""
        isi = self.ingat() | baru
        sementara = self.catatan / "catatan.json.baru"
        with open(os.open(sementara, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as berkas:
            json.dump(isi, berkas)
        if os.geteuid() == 0:  # root visiting a folder of an ordinary user must not lock it out
            pemilik = self.catatan.stat()
            os.chown(sementara, pemilik.st_uid, pemilik.st_gid)
        sementara.replace(self.catatan / "catatan.json")
        return isi

    def sandi(self) -> str:
        """The password of these servers; it also proves that a server found on a port is ours."""
        sandi = self.ingat().get("sandi") or self.catat(sandi=secrets.token_urlsafe(24))["sandi"]
        return str(sandi)

    def port(self, nama: str) -> int:
        """The remembered port of a server; chosen anew only if somebody else holds it."""
        port = int(self.ingat().get(nama) or 0)
        batas = time.monotonic() + 2  # the socket of a killed server lives a moment longer
        while port and _terpakai(port) and time.monotonic() < batas:
            time.sleep(0.1)
        if port and not _terpakai(port):
            return port
        with socket.socket() as soket:
            soket.bind(("127.0.0.1", 0))
            return int(self.catat(**{nama: soket.getsockname()[1]})[nama])


def siapkan_tempat(akar: Path, nama: str) -> Tempat:
    """Find or make the place of the set of servers `nama` of the project folder `akar`."""
    catatan = akar.resolve() / ".lkj" / nama
    try:
        catatan.mkdir(parents=True, exist_ok=True)
        catatan.touch()
    except PermissionError as salah:
        raise ServerGagal(
            f"Folder {catatan} milik pengguna lain. Jalankan sebagai pengguna itu, "
            f"atau serahkan dulu: sudo chown -R $USER {akar / '.lkj'}"
        ) from salah
    if os.geteuid() != 0:
        return Tempat(catatan, catatan, None)
    dekat = Tempat(catatan, catatan, _akun(catatan))
    if dekat.dapat(catatan):
        return dekat
    sidik = hashlib.sha256(str(catatan).encode()).hexdigest()[:12]
    jauh = Tempat(catatan, JAUH / f"{akar.resolve().name}-{nama}-{sidik}", dekat.akun)
    jauh.data.mkdir(mode=0o755, parents=True, exist_ok=True)
    return jauh


def _akun(catatan: Path) -> pwd.struct_passwd:
    """Whom root drops to: the owner of data made here by a normal user, else a system user."""
    pemilik = (catatan / "pg").stat().st_uid if (catatan / "pg").exists() else 0
    if pemilik:
        return pwd.getpwuid(pemilik)
    with contextlib.suppress(KeyError):
        return pwd.getpwnam(AKUN)
    perintah = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", AKUN]
    with contextlib.suppress(OSError):
        subprocess.run(perintah, capture_output=True, check=False)
    with contextlib.suppress(KeyError):
        return pwd.getpwnam(AKUN)
    return pwd.getpwnam("nobody")  # a container without useradd


@contextlib.contextmanager
def gembok(catatan: Path) -> Iterator[None]:
    """Only one process at a time starts or stops a set of servers."""
    with buka_gembok(catatan / "gembok") as berkas:
        fcntl.flock(berkas, fcntl.LOCK_EX)
        yield


def buka_gembok(path: Path) -> IO[str]:
    """Open a lock file; for reading, so that whoever made it, another user can lock it too."""
    if not path.exists():
        path.touch()
    return path.open()


def folder_paket(modul: str) -> Path:
    """Where an installed package lies, without importing it."""
    spec = find_spec(modul)
    if spec is None or spec.origin is None:
        raise ServerGagal(
            f"Paket {modul} belum terpasang. Jalankan `make siap`, atau pakai server sendiri "
            "dengan mengisi DATABASE_URL dan REDIS_URL."
        )
    return Path(spec.origin).parent


def hidup(pid: int, program: str) -> bool:
    """Whether the process runs and is the program meant; the number may be reused by now."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    cmdline = Path(f"/proc/{pid}/cmdline")
    return not cmdline.exists() or Path(cmdline.read_text().split("\0")[0]).name.startswith(program)


def ekor(log: Path, baris: int = 5) -> str:
    """The last lines of a log, for an error message."""
    return (
        "\n".join(log.read_text(errors="replace").splitlines()[-baris:])
        if log.exists()
        else "(log kosong)"
    )


def _terpakai(port: int) -> bool:
    with socket.socket() as soket:
        soket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            soket.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False
