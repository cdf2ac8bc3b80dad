"""Places in a snapshot as plain data."""

from collections.abc import Iterator
from typing import Any


def program(isi: Any, kode: str) -> Any:
    return next(p for p in isi["anggaran"]["program"] if p["kode"] == kode)


def kegiatan(isi: Any, kode: str) -> Any:
    semua = (k for p in isi["anggaran"]["program"] for k in p["kegiatan"])
    return next(k for k in semua if k["kode"] == kode)


def semua_sub(isi: Any) -> Iterator[Any]:
    for p in isi["anggaran"]["program"]:
        for k in p["kegiatan"]:
            yield from k["sub"]


def sub(isi: Any, kode: str) -> Any:
    return next(s for s in semua_sub(isi) if s["kode"] == kode)


def indikator(isi: Any, kunci: str) -> Any:
    semua = (i for s in isi["sasaran"] for i in s["indikator"])
    return next(i for i in semua if i["kunci"] == kunci)


def renstra_indikator(isi: Any, kunci: str) -> Any:
    for t in isi["renstra"]["tujuan"]:
        for i in (*t["indikator"], *(i for s in t["sasaran"] for i in s["indikator"])):
            if i["kunci"] == kunci:
                return i
    raise KeyError(kunci)


def tulis_penutup(isi: Any, teks: str) -> None:
    """An own text of the office; the fixture's context must name it as its own."""
    isi["naskah"]["bab4.penutup"] = teks
