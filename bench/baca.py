"""What a foreign report of sixty pages takes: read and checked, by format, with its memory.

`python -m bench baca`; needs no server. The report is that of all invented offices one behind the
other, some sixty pages as PDF: more tables in more layouts than any office prints.
"""

import resource
import statistics
import tempfile
import time
from pathlib import Path

from pypdf import PdfReader

from reporting.periksa_dokumen.baca_berkas import baca_berkas
from reporting.periksa_dokumen.periksa import telusuri
from tests.reporting.periksa_dokumen.korpus.daftar import SEMUA
from tests.reporting.periksa_dokumen.korpus.naskah import Naskah
from tests.reporting.periksa_dokumen.korpus.tulis import tulis

ULANGAN = 3
LAGI = 4
"""So many offices come twice, to make sixty pages."""
BATAS = {"docx": 3, "pdf": 10, "xlsx": 3, "md": 3}
"""Seconds a format may take."""


def baca() -> dict[str, str]:
    """Median of three, warm; the share of reading, and the peak of the whole process."""
    kantor = [*SEMUA.values(), *list(SEMUA.values())[:LAGI]]
    naskah = Naskah([b for k in kantor for b in k.susun().blok])
    hasil = {}
    with tempfile.TemporaryDirectory() as folder:
        for akhiran, batas in BATAS.items():
            berkas = tulis(naskah, Path(folder) / f"laporan.{akhiran}")
            halaman = f", {len(PdfReader(berkas).pages)} halaman" if akhiran == "pdf" else ""
            waktu = [_satu(berkas) for _ in range(ULANGAN + 1)][1:]
            semua = statistics.median(b + p for b, p in waktu)
            membaca = statistics.median(b for b, _ in waktu)
            hasil[f"{akhiran} (tujuan ≤ {batas} s){halaman}"] = (
                f"{semua:.2f} s, membaca {membaca:.2f} s"
            )
    puncak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {**hasil, "memori paling banyak": f"{puncak} MB"}


def _satu(berkas: Path) -> tuple[float, float]:
    mulai = time.perf_counter()
    dokumen = baca_berkas(berkas)
    tengah = time.perf_counter()
    telusuri(dokumen)
    return tengah - mulai, time.perf_counter() - tengah
