"""Documents of the sample snapshot with other settings."""

from msgspec.structs import replace

from reporting.dokumen.bagian import BAGIAN
from reporting.dokumen.blok import Dokumen, Muka, Subbab
from reporting.dokumen.terbitan import Terbitan
from reporting.laporan.jenis import JENIS
from reporting.lkj import susun_lkj
from reporting.setelan.isi import Isi, isi_bawaan, untuk
from reporting.snapshot.bersebutan import bersebutan
from reporting.snapshot.model import Snapshot
from tests.reporting.lkj.pabrik import snapshot


def isi(**ganti) -> Isi:
    return replace(isi_bawaan(), **ganti)


def tanpa(*kunci: str, jenis: str = "lkj") -> Isi:
    """The default settings with more sections left out."""
    dasar = isi_bawaan()
    mati = tuple(b.kunci for b in BAGIAN if b.kunci in (*dasar.mati[jenis], *kunci))
    return replace(dasar, mati=dasar.mati | {jenis: mati})


def dengan(*kunci: str, jenis: str = "lkj") -> Isi:
    """The default settings with more sections put in."""
    dasar = isi_bawaan()
    mati = tuple(k for k in dasar.mati[jenis] if k not in kunci)
    return replace(dasar, mati=dasar.mati | {jenis: mati})


def bersetelan(setelan: Isi, jenis: str = "lkj", **ganti) -> Snapshot:
    return bersebutan(snapshot(jenis=jenis, setelan=untuk(setelan, jenis), **ganti))


def lkj(setelan: Isi, jenis: str = "lkj", **ganti) -> Dokumen:
    return susun_lkj(bersetelan(setelan, jenis, **ganti), Terbitan(1))


def dokumen(setelan: Isi, jenis: str) -> Dokumen:
    return JENIS[jenis].susun(bersetelan(setelan, jenis), Terbitan(1))


def judul_bagian(dokumen: Dokumen, bab: int) -> list[str]:
    """Titles of a chapter's sections in order."""
    return [b.judul for b in dokumen.bab[bab - 1].isi if isinstance(b, Subbab)]


def judul_muka(dokumen: Dokumen) -> list[str]:
    """Front matter in order; lists by their kind."""
    return [m.judul if isinstance(m, Muka) else m.jenis for m in dokumen.muka]
