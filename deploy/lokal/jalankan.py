"""`make run`: the whole product on one machine, from nothing to finished documents, until Ctrl-C.

python -m deploy.lokal.jalankan        servers, migrations, demo, web, workers, documents
python -m deploy.lokal.jalankan stop   ends all of it, whatever state it is in
"""

import contextlib
import fcntl
import hashlib
import os
import signal
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from deploy.lokal.kunci import kunci
from deploy.lokal.pengawas import Pengawas
from deploy.lokal.server import JALAN, UJI, layanan, padamkan
from deploy.lokal.tempat import ServerGagal, buka_gembok

AKAR = Path(__file__).resolve().parents[2]
PERIODE = "2024-TW4"
HASIL = Path("hasil") / PERIODE
MANAGE = [sys.executable, "manage.py"]
CELERY = [sys.executable, "-m", "celery", "-A", "config.celery"]
PEKERJA = [*CELERY, "worker", "--loglevel=INFO", "--without-mingle", "--without-gossip"]
SINYAL_BERHENTI = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Gagal(Exception):
    """The run cannot go on; the message says why and what to do."""


def anak_tetap(port: int) -> dict[str, list[str]]:
    """What stays running. The second worker serves waiting people: never behind a batch."""
    bind = f"127.0.0.1:{port}"
    return {
        "web": [sys.executable, "-m", "gunicorn", "config.wsgi", "--bind", bind]
        + ["--workers", "2", "--threads", "4", "--no-control-socket"],
        "pekerja-batch": [*PEKERJA, "--pool", "prefork", "-c", "2"]
        + ["-Q", "tunggu,batch,rawat", "-n", "batch@%h"],
        "pekerja-tunggu": [*PEKERJA, "--pool", "prefork", "-c", "1"]
        + ["-Q", "tunggu", "-n", "tunggu@%h"],
        # No pid file: after a kill -9 beat would refuse to start.
        "jadwal": [*CELERY, "beat", "--schedule", ".lkj/beat", "--pidfile="],
    }


def jalankan() -> None:
    """Bring everything up in order, then watch it."""
    port = _port()
    pengawas = Pengawas(AKAR, lain={"port": port})
    with satu_saja(pengawas):
        _periksa_port(port)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.lokal")
        os.environ.setdefault("SECRET_KEY", kunci(AKAR))
        os.environ["PORT"] = str(port)
        kabar("Menyalakan PostgreSQL dan Valkey")
        with layanan(AKAR) as alamat:
            os.environ.update(alamat.env())
            try:
                siapkan_isi(pengawas)
                nyalakan(pengawas, port)
                buat_dokumen(pengawas)
                layani(pengawas, port)
            finally:
                _abaikan_sinyal()
                print("\nMenghentikan …", flush=True)
                pengawas.hentikan()


def siapkan_isi(pengawas: Pengawas) -> None:
    """Tables, demo regency, static files: each returns quickly when there is nothing to do."""
    _wajib(pengawas, "Menyiapkan basis data", "migrasi", [*MANAGE, "migrate_schemas", "-v", "0"])
    _wajib(pengawas, "Memuat kabupaten contoh", "demo", [*MANAGE, "muat_demo"])
    cap, kini = AKAR / ".lkj" / "statis.cap", _sidik_statis()
    if not (AKAR / ".lkj" / "statis").exists() or not cap.exists() or cap.read_text() != kini:
        perintah = [*MANAGE, "collectstatic", "--noinput", "--clear", "-v", "0"]
        _wajib(pengawas, "Mengumpulkan berkas statis", "statis", perintah)
        cap.write_text(kini)


def nyalakan(pengawas: Pengawas, port: int) -> None:
    """Start the lasting processes and wait until the site answers."""
    kabar("Menyalakan situs dan pekerja")
    for nama, perintah in anak_tetap(port).items():
        pengawas.mulai(nama, perintah)
    batas = time.monotonic() + 60
    while not _menjawab(port):
        if "web" in pengawas.periksa() or time.monotonic() > batas:
            raise Gagal(f"Situs tidak menjawab. Lihat {pengawas.log('web')}")
        time.sleep(0.1)


def buat_dokumen(pengawas: Pengawas) -> None:
    """The quarter-end batch, with its own progress bar; it skips documents that are up to date."""
    kabar(f"Membuat dokumen {PERIODE}")
    perintah = [*MANAGE, "batch", PERIODE, "--wait", "--bila-perlu", "--out", str(HASIL)]
    if pengawas.kerjakan("batch", perintah, tampil=True):
        print("Sebagian dokumen belum jadi. Alasannya ada di halaman Dokumen kabupaten.")


def layani(pengawas: Pengawas, port: int) -> None:
    """Say where everything is, then watch the children until somebody stops the run."""
    print(f"\n  Dokumen  {HASIL}/ ({len(list((AKAR / HASIL).glob('**/*.pdf')))} PDF)")
    print(f"  Alamat   http://localhost:{port}")
    akun = AKAR / ".lkj" / "akun-demo.txt"
    if akun.exists():
        print("  Akun contoh:")
        for baris in akun.read_text().splitlines():
            print(f"    {baris}")
    print("\n  Berhenti: Ctrl-C", flush=True)
    while "web" not in pengawas.periksa():
        time.sleep(1)
    raise Gagal("Situs dua kali berhenti sendiri, jadi semuanya dihentikan.")


def berhentikan() -> None:
    """`make stop`: the supervisor if it lives, else what it left; then the servers."""
    pengawas = Pengawas(AKAR)
    (AKAR / ".lkj").mkdir(exist_ok=True)
    batas = time.monotonic() + 30
    with buka_gembok(AKAR / ".lkj" / "jalan.kunci") as berkas:
        disuruh: int | None = None
        while not _kunci(berkas.fileno()):
            pid = pengawas.pid_hidup()
            if pid and pid != disuruh:
                os.kill(pid, signal.SIGTERM)
                disuruh = pid
            elif pid and time.monotonic() > batas:
                os.kill(pid, signal.SIGKILL)
            time.sleep(0.1)
        pengawas.bersihkan_yatim()
    for nama in (JALAN, UJI):
        padamkan(AKAR, nama)


@contextlib.contextmanager
def satu_saja(pengawas: Pengawas) -> Iterator[None]:
    """One run per folder: the lock lives exactly as long as the supervisor."""
    (AKAR / ".lkj").mkdir(exist_ok=True)
    with buka_gembok(AKAR / ".lkj" / "jalan.kunci") as berkas:
        if not _kunci(berkas.fileno()):
            port = pengawas.baca().get("port", "?")
            raise Gagal(
                f"`make run` dari folder ini sudah berjalan di http://localhost:{port}. "
                "Hentikan dengan Ctrl-C di sana, atau `make stop`."
            )
        if yatim := pengawas.bersihkan_yatim():
            print(f"{yatim} proses sisa yang lalu dihentikan.")
        pengawas.catat()
        yield


def kabar(teks: str) -> None:
    print(f"{teks} …", flush=True)


def _wajib(pengawas: Pengawas, teks: str, nama: str, perintah: list[str]) -> None:
    kabar(teks)
    if pengawas.kerjakan(nama, perintah):
        log = pengawas.log(nama)
        raise Gagal(f"{log.read_text(errors='replace')}\n{teks}: tidak berhasil. Log: {log}")


def _port() -> int:
    teks = os.environ.get("PORT") or "8000"
    if not teks.isdigit() or not 0 < int(teks) < 65536:
        raise Gagal(f'PORT="{teks}" bukan nomor port. Contoh: PORT=8001 make run')
    return int(teks)


def _periksa_port(port: int) -> None:
    with socket.socket() as soket:
        soket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            soket.bind(("127.0.0.1", port))
        except PermissionError:
            raise Gagal(f"Port {port} hanya untuk root. Pakai: PORT=8001 make run") from None
        except OSError:
            lain = 8001 if port != 8001 else 8002
            raise Gagal(
                f"Port {port} sedang dipakai program lain. Pakai port lain: PORT={lain} make run"
            ) from None


def _menjawab(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def _kunci(fd: int) -> bool:
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _sidik_statis() -> str:
    """Changes whenever a static file, the storage or a package does."""
    sidik = hashlib.sha256((AKAR / "uv.lock").read_bytes())
    sidik.update((AKAR / "config" / "statis.py").read_bytes())
    for berkas in sorted(AKAR.glob("[a-z]*/**/static/**/*")):
        keadaan = berkas.stat()
        sidik.update(f"{berkas}|{keadaan.st_size}|{keadaan.st_mtime_ns}".encode())
    return sidik.hexdigest()


def _abaikan_sinyal() -> None:
    """Nothing interrupts the ending."""
    for sinyal in SINYAL_BERHENTI:
        signal.signal(sinyal, signal.SIG_IGN)


def main(argumen: list[str]) -> int:
    # SIGINT too: a script's shell starts background jobs with it ignored, and Python leaves it so.
    for sinyal in SINYAL_BERHENTI:
        signal.signal(sinyal, signal.default_int_handler)
    os.chdir(AKAR)
    try:
        berhentikan() if argumen == ["stop"] else jalankan()
    except (Gagal, ServerGagal) as salah:
        print(salah, file=sys.stderr)
        return 1
    except PermissionError as salah:
        print(
            f"{salah.filename} milik pengguna lain yang pernah menjalankan folder ini. "
            "Serahkan dulu: sudo chown -R $USER .lkj hasil",
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        return 0
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
