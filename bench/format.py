"""The other formats of one document, and what an unchanged chapter would save."""

import statistics
import time
from collections.abc import Callable
from dataclasses import replace

from core.periode.queries import periode_kode
from reporting.dokumen.blok import Dokumen
from reporting.dokumen.terbitan import Terbitan
from reporting.lkj import susun_lkj
from reporting.render.docx import docx
from reporting.render.mandiri import mandiri
from reporting.render.pdf import pdf
from reporting.render.xlsx import xlsx
from reporting.snapshot.bentuk import dari_teks
from tenants.queries import kecamatan_slug

ULANGAN = 5
BENTUK: dict[str, Callable[[Dokumen], object]] = {
    "DOCX": docx,
    "XLSX": xlsx,
    "HTML": mandiri,
}


def format_lain() -> dict[str, str]:
    """Seconds per format, warm, median."""
    dokumen = _dokumen()
    hasil = {}
    for nama, buat in BENTUK.items():
        buat(dokumen)
        hasil[nama] = f"{statistics.median(_ukur(buat, dokumen) for _ in range(ULANGAN)):.2f} s"
    return hasil


def bab_sendiri() -> dict[str, str]:
    """Each chapter laid out alone: what reusing the others could save at most."""
    dokumen = _dokumen()
    pdf(dokumen)
    hasil = {"seluruhnya": f"{_ukur(pdf, dokumen):.2f} s"}
    for bab in dokumen.bab:
        satu = replace(dokumen, muka=(), bab=(bab,), lampiran=())
        hasil[bab.judul] = f"{_ukur(pdf, satu):.2f} s"
    return hasil


def _dokumen() -> Dokumen:
    from bench.dokumen import bekukan

    teks = bekukan(kecamatan_slug("wotu"), periode_kode("2024-TW4"))
    return susun_lkj(dari_teks(teks), Terbitan(1, sidik="0" * 64))


def _ukur(buat: Callable[[Dokumen], object], dokumen: Dokumen) -> float:
    mulai = time.perf_counter()
    buat(dokumen)
    return time.perf_counter() - mulai
