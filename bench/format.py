"""The other formats of one document, and what an unchanged chapter would save."""

import statistics
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from bench.dokumen import bekukan
from bench.ukur import lama
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
        hasil[nama] = (
            f"{statistics.median(lama(partial(buat, dokumen)) for _ in range(ULANGAN)):.2f} s"
        )
    return hasil


def bab_sendiri() -> dict[str, str]:
    """Each chapter laid out alone: what reusing the others could save at most."""
    dokumen = _dokumen()
    pdf(dokumen)
    hasil = {"seluruhnya": f"{lama(partial(pdf, dokumen)):.2f} s"}
    for bab in dokumen.bab:
        satu = replace(dokumen, muka=(), bab=(bab,), lampiran=())
        hasil[bab.judul] = f"{lama(partial(pdf, satu)):.2f} s"
    return hasil


def _dokumen() -> Dokumen:
    teks = bekukan(kecamatan_slug("wotu"), periode_kode("2024-TW4"))
    return susun_lkj(dari_teks(teks), Terbitan(1, sidik="0" * 64))
