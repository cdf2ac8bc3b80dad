"""From a cell on a kecamatan's screen, through the queue and a worker, to the regency's board."""

import re
from collections.abc import Callable
from uuid import uuid4

from django.test import Client

from tests.conftest import HOST, SANDI

VOLUME = "anggaran.volume/2024-TW4/7.01.01.2.01.0002"


def klien(peran: str, slug: str | None) -> Client:
    satu = Client(HTTP_HOST=HOST[slug])
    jawab = satu.post(
        "/masuk/", {"username": f"{peran}@{slug or 'kabupaten'}.tes", "password": SANDI}
    )
    assert jawab.status_code == 302
    return satu


def simpan(operator: Client, teks: str, dasar: int = 0) -> int:
    """What the grid sends for one cell typed over version `dasar`; the version it became."""
    tulisan = {"id": str(uuid4()), "alamat": VOLUME, "teks": teks, "dasar": dasar}
    badan = {"periode": "2024-TW4", "tulisan": [tulisan]}
    (sel,) = operator.post("/isian/sel/", badan, content_type="application/json").json()["sel"]
    assert (sel["status"], sel["teks"]) == ("simpan", teks)
    return int(sel["versi"])


def terisi(pimpinan: Client) -> tuple[int, int] | None:
    """Wotu's filled and expected items as the board prints them; None before the first count."""
    halaman = pimpinan.get("/?periode=2024-TW4").content.decode()
    tertulis = re.search(r"Wotu: (\d+) dari (\d+) terisi", halaman)
    return (int(tertulis[1]), int(tertulis[2])) if tertulis else None


def test_an_emptied_cell_reaches_the_board_without_anybody_looking(
    pekerja: Callable, sampai: Callable
) -> None:
    from tasks.tasks import sapu_keadaan

    operator, pimpinan = klien("operator", "wotu"), klien("pimpinan", None)
    pekerja("papan")
    sapu_keadaan.apply_async(queue="rawat")  # beat's, which makes the rows of an opened quarter
    sampai(lambda: terisi(pimpinan) is not None, 60, "papan tidak terhitung")
    lama = terisi(pimpinan)
    assert lama is not None
    versi = simpan(operator, "")
    try:
        kurang = (lama[0] - 1, lama[1])
        sampai(lambda: terisi(pimpinan) == kurang, 60, "sel kosong tidak sampai ke papan")
    finally:
        simpan(operator, "1", versi)
    sampai(lambda: terisi(pimpinan) == lama, 60, "sel yang diisi kembali tidak sampai ke papan")
