"""A long paragraph that stands twice in one report: copied and not written anew."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from reporting.checks.temuan import Bobot, Temuan
from reporting.periksa_dokumen.bahan import Ayat, Bahan, daftar_isi

PANJANG_MIN = 110
"""Letters a paragraph needs before its repetition is a copy and not a phrase of the trade."""
MIRIP_MIN = 0.93
_RUTIN = re.compile(
    r"\b(?:sebagaimana dimaksud|tugas pokok|rincian tugas|menyelenggarakan fungsi|pihak pertama"
    r"|pihak kedua|tabel|tentang|peraturan|dapat dilihat|sebagai berikut)\b",
    re.I,
)


def periksa_salinan(bahan: Bahan) -> Iterator[Temuan]:
    """Only of the analysis (behind the chapter's heading), where every paragraph is of its own
    subject; duties and legal phrases repeat themselves rightly."""
    awal = _awal_analisis(bahan)
    bagian = {a.isi: a.bagian for a in bahan.ayat}
    dilihat: dict[str, int] = {}
    for n, satu in enumerate(bahan.dokumen.isi):
        if n < awal or not isinstance(satu, str) or len(satu) < PANJANG_MIN or daftar_isi(satu):
            continue
        if _RUTIN.search(satu):
            continue
        polos = " ".join(re.findall(r"\w+", satu.casefold()))
        if (sama := _sama(polos, dilihat)) is not None:
            yield Temuan(
                "salinan.paragraf",
                Bobot.PERINGATAN,
                Ayat(n, satu, bagian.get(n, "Teks")).tempat(),
                f"Paragraf ini salinan dari bagian {bagian.get(sama, 'lain')}.",
                seharusnya="uraian sendiri",
                tertulis=f"{len(polos.split())} kata yang sama",
            )
        else:
            dilihat[polos] = n


def _awal_analisis(bahan: Bahan) -> int:
    for n, satu in enumerate(bahan.dokumen.isi):
        if isinstance(satu, str) and re.match(r"\W*BAB\s+III\b", satu) and not daftar_isi(satu):
            return n
    return 0


def _sama(polos: str, dilihat: dict[str, int]) -> int | None:
    if polos in dilihat:
        return dilihat[polos]
    for lain, n in dilihat.items():
        if abs(len(lain) - len(polos)) * 10 > len(polos):
            continue
        # Only words that differ count, not figures: "tahun 2023" and "tahun 2024" are one text.
        banding = SequenceMatcher(None, lain.split(), polos.split(), autojunk=False)
        if banding.quick_ratio() >= MIRIP_MIN and banding.ratio() >= MIRIP_MIN:
            return n if _tanpa_angka(lain) == _tanpa_angka(polos) else None
    return None


def _tanpa_angka(teks: str) -> str:
    return re.sub(r"\b\d+\b", "#", teks)
