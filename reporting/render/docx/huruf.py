"""The fonts of the printed design within the file, and the widths of their letters.

Word shows a document in a font it does not have in another one, and every line ends elsewhere. So
the fonts (all OFL, free to embed) travel in the file, obscured the way ECMA-376 Part 4, section
17.8.1 asks for.
"""

import io
import uuid
from dataclasses import dataclass
from functools import lru_cache

from fontTools.ttLib import TTFont

from reporting.render.aset import folder_huruf

SERIF, SANS, MONO = "STIX Two Text", "Source Sans 3", "Source Code Pro"


@dataclass(frozen=True)
class Keluarga:
    """A font family: its faces by Word's element, and what stands in for it elsewhere."""

    nama: str
    pengganti: str
    jenis: str  # Word's family class
    muka: tuple[tuple[str, str], ...]


KELUARGA = (
    Keluarga(
        SERIF,
        "Times New Roman",
        "roman",
        (
            ("embedRegular", "stix-two-text-latin-400-normal.woff2"),
            ("embedBold", "stix-two-text-latin-700-normal.woff2"),
            ("embedItalic", "stix-two-text-latin-400-italic.woff2"),
        ),
    ),
    Keluarga(
        SANS,
        "Arial",
        "swiss",
        (
            ("embedRegular", "source-sans-3-latin-400-normal.woff2"),
            ("embedBold", "source-sans-3-latin-700-normal.woff2"),
            ("embedItalic", "source-sans-3-latin-400-italic.woff2"),
        ),
    ),
    Keluarga(
        MONO,
        "Consolas",
        "modern",
        (("embedRegular", "source-code-pro-latin-400-normal.woff2"),),
    ),
)


@lru_cache(maxsize=8)
def ttf(berkas: str) -> bytes:
    """A face as TrueType."""
    # The time of its making stays: else each process would write other bytes.
    with TTFont(folder_huruf() / berkas, recalcTimestamp=False) as huruf:
        huruf.flavor = None
        keluar = io.BytesIO()
        huruf.save(keluar)
    return keluar.getvalue()


@lru_cache(maxsize=8)
def tersamar(berkas: str) -> tuple[str, bytes]:
    """A face's key and its bytes, the first 32 mixed with the key."""
    # Named by content: the same document gives the same bytes.
    kunci = uuid.uuid5(uuid.NAMESPACE_URL, berkas)
    isi = bytearray(ttf(berkas))
    campur = kunci.bytes[::-1]
    for letak in range(32):
        isi[letak] ^= campur[letak % 16]
    return "{" + str(kunci).upper() + "}", bytes(isi)


@lru_cache(maxsize=8)
def _lebar_huruf(berkas: str) -> tuple[dict[int, float], float]:
    with TTFont(io.BytesIO(ttf(berkas))) as huruf:
        satuan = huruf["head"].unitsPerEm
        ukuran = huruf["hmtx"].metrics
        lebar = {kode: ukuran[nama][0] / satuan for kode, nama in huruf.getBestCmap().items()}
    return lebar, lebar.get(ord("n"), 0.5)


def lebar_kata(kata: str, keluarga: str, pt: float, *, tebal: bool = False) -> float:
    """Width of words on one line, in mm."""
    muka = dict(next(k for k in KELUARGA if k.nama == keluarga).muka)
    lebar, umum = _lebar_huruf(muka.get("embedBold" if tebal else "", muka["embedRegular"]))
    return sum(lebar.get(ord(huruf), umum) for huruf in kata) * pt * 25.4 / 72
