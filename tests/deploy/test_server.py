"""The embedded servers: found, started once, and alive again after every kind of crash."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from deploy.lokal import postgres, server, tempat

PROYEK = Path(__file__).resolve().parents[2]


@pytest.fixture
def akar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty project folder; its servers and their data are gone after the test."""
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("REDIS_URL", raising=False)
    yield tmp_path
    server.hapus(tmp_path)


def tanya(alamat: server.Alamat, perintah: str) -> str:
    with psycopg.connect(alamat.database_url, autocommit=True) as koneksi:
        kursor = koneksi.execute(perintah)
        baris = kursor.fetchone() if kursor.description else None
    return str(baris[0]) if baris else ""


def pid_postgres(akar: Path) -> int:
    data = server.siapkan_tempat(akar, server.JALAN).data / "pg"
    return int((data / "postmaster.pid").read_text().split()[0])


def test_start_find_stop_and_the_port_is_remembered(akar: Path) -> None:
    assert server.cari(akar) is None

    alamat = server.nyalakan(akar)
    assert server.cari(akar) == alamat
    assert tanya(alamat, "SELECT upper('é')") == "É"

    server.padamkan(akar)
    assert server.cari(akar) is None
    assert server.nyalakan(akar) == alamat


def test_data_survive_a_killed_postmaster(akar: Path) -> None:
    alamat = server.nyalakan(akar)
    tanya(alamat, "CREATE TABLE t AS SELECT generate_series(1, 1000) AS n")

    os.kill(pid_postgres(akar), signal.SIGKILL)

    assert server.nyalakan(akar) == alamat
    assert tanya(alamat, "SELECT count(*) FROM t") == "1000"


def test_a_pid_file_naming_another_living_program_is_no_obstacle(akar: Path) -> None:
    server.nyalakan(akar)
    server.padamkan(akar)
    place = server.siapkan_tempat(akar, server.JALAN)
    asing = subprocess.Popen(["sleep", "60"], **place.sebagai())
    basi = place.data / "pg" / "postmaster.pid"
    try:
        basi.write_text(f"{asing.pid}\n{place.data / 'pg'}\n1\n{place.ingat()['pg_port']}\n")
        place.milikkan(basi)
        assert tanya(server.nyalakan(akar), "SELECT 1") == "1"
    finally:
        asing.kill()
        asing.wait()


def test_a_taken_port_is_replaced(akar: Path) -> None:
    alamat = server.nyalakan(akar)
    server.padamkan(akar)
    place = server.siapkan_tempat(akar, server.JALAN)
    with tempat.socket.socket() as penghuni:
        penghuni.bind(("127.0.0.1", place.ingat()["pg_port"]))
        penghuni.listen()
        baru = server.nyalakan(akar)
    assert baru.database_url != alamat.database_url
    assert tanya(baru, "SELECT 1") == "1"


def test_two_starts_at_once_give_one_server(akar: Path) -> None:
    mulai = [sys.executable, "-m", "deploy.lokal.server", "nyalakan"]
    env = os.environ | {"PYTHONPATH": str(PROYEK)}
    proses = [subprocess.Popen(mulai, cwd=akar, env=env) for _ in range(3)]
    assert [p.wait(60) for p in proses] == [0, 0, 0]

    data = str(server.siapkan_tempat(akar, server.JALAN).data / "pg")
    berjalan = [p for p in Path("/proc").glob("[0-9]*/cmdline") if data in _baca(p)]
    assert len(berjalan) == 1


def test_a_block_leaves_running_servers_and_stops_its_own(akar: Path) -> None:
    with server.layanan(akar) as luar:
        with server.layanan(akar) as dalam:
            assert dalam == luar
        assert server.cari(akar) == luar
    assert server.cari(akar) is None

    server.nyalakan(akar)
    with server.layanan(akar):
        pass
    assert server.cari(akar) is not None


def test_the_last_user_stops_servers_of_a_block_that_left_first(akar: Path) -> None:
    pertama, kedua = server.layanan(akar), server.layanan(akar)
    pertama.__enter__()
    alamat = kedua.__enter__()
    pertama.__exit__(None, None, None)
    assert server.cari(akar) == alamat
    kedua.__exit__(None, None, None)
    assert server.cari(akar) is None


def test_addresses_of_the_environment_start_nothing(
    akar: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://lain/lkj")
    monkeypatch.setenv("REDIS_URL", "redis://lain/0")
    with server.layanan(akar) as alamat:
        assert alamat == server.Alamat("postgresql://lain/lkj", "redis://lain/0")
    assert not postgres.terhubung(server.siapkan_tempat(akar, server.JALAN))


def test_queue_data_survive_a_killed_server(akar: Path) -> None:
    redis = pytest.importorskip("redis")
    alamat = server.nyalakan(akar)
    klien = redis.Redis.from_url(alamat.redis_url)
    klien.set("k", "v")
    klien.execute_command("WAITAOF", 1, 0, 3000)
    os.kill(int(klien.info("server")["process_id"]), signal.SIGKILL)
    server.nyalakan(akar)
    assert redis.Redis.from_url(alamat.redis_url).get("k") == b"v"


def test_passwords_are_readable_by_the_owner_only(akar: Path) -> None:
    server.nyalakan(akar)
    assert (akar / ".lkj" / "jalan" / "catatan.json").stat().st_mode & 0o077 == 0


def _baca(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""
