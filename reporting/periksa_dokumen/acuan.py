"""The nomenclature of a kecamatan: what a name or a code of a foreign document means in it."""

from dataclasses import dataclass
from functools import lru_cache

from core.cascade.acuan import nomenklatur_baca
from core.impor.nama import Calon, cari_nama, nama_baku

TOTAL, PROGRAM, KEGIATAN, SUB = 0, 1, 2, 3
NAMA_JENJANG = {PROGRAM: "program", KEGIATAN: "kegiatan", SUB: "sub kegiatan"}
_DALAM = {3: PROGRAM, 5: KEGIATAN, 6: SUB}
_JENJANG = {"program": PROGRAM, "kegiatan": KEGIATAN, "subkegiatan": SUB}


@dataclass(frozen=True)
class Acuan:
    kode: str
    jenjang: int
    nama: str
    satuan: str


@lru_cache(maxsize=1)
def nomenklatur() -> dict[str, Acuan]:
    """Code → row, in the order of the list."""
    return {
        n.kode: Acuan(n.kode, _JENJANG[n.jenjang], n.nama, n.satuan)
        for n in nomenklatur_baca()
        if n.jenjang in _JENJANG
    }


@lru_cache(maxsize=1)
def _menurut_nama() -> dict[str, list[Acuan]]:
    hasil: dict[str, list[Acuan]] = {}
    for satu in nomenklatur().values():
        hasil.setdefault(nama_baku(satu.nama), []).append(satu)
    return hasil


def sebunyi_acuan(nama: str) -> bool:
    """Whether the nomenclature holds this very name, perhaps under several codes."""
    return nama_baku(nama) in _menurut_nama()


@lru_cache(maxsize=4096)
def cari_kode(nama: str, jenjang: int | None = None, induk: str = "") -> str:
    """The code a name means in the nomenclature, below `induk`; empty when none or several."""
    baku = nama_baku(nama)
    if not baku:
        return ""

    def boleh(satu: Acuan) -> bool:
        return jenjang in (None, satu.jenjang) and satu.kode.startswith(induk)

    sama = [a.kode for a in _menurut_nama().get(baku, []) if boleh(a)]
    if sama:
        return sama[0] if len(sama) == 1 else ""
    pilihan = (a for a in nomenklatur().values() if boleh(a))
    ketemu = cari_nama(nama, (Calon(a.kode, a.nama) for a in pilihan))
    return ketemu.calon.kunci if ketemu.calon else ""


def jenjang_kode(kode: str) -> int | None:
    return _DALAM.get(len(kode.split("."))) if kode else None
