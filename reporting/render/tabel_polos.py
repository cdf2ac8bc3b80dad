"""The small table of a text: no caption, columns as wide as their words ask for."""

from reporting.dokumen.blok import Sel, TabelPolos
from reporting.render.konteks import Konteks, gabung, unsur
from reporting.render.markah import Markah
from reporting.render.tabel import isi_sel
from reporting.render.teks import kalimat

_RATA = {"": "", "kiri": "", "tengah": "c", "kanan": "r"}


def tabel_polos(isi: TabelPolos, k: Konteks) -> Markah:
    """Head row if there is one, then the rows; figures stand at the right."""
    # A head stands over its column the way the column's cells do.
    kelas = [_RATA[sel.rata] for sel in isi.baris[0]] if isi.baris else [""] * len(isi.kepala)
    kepala = gabung(
        [
            unsur("th", kalimat(sel, k), scope="col", kelas=satu)
            for sel, satu in zip(isi.kepala, kelas, strict=False)
        ]
    )
    atas = unsur("thead", unsur("tr", kepala, kelas="ak")) if isi.kepala else Markah()
    baris = [unsur("tr", gabung([_sel(sel, k) for sel in satu])) for satu in isi.baris]
    return unsur("table", atas + unsur("tbody", gabung(baris)), kelas="d polos")


def _sel(sel: Sel, k: Konteks) -> Markah:
    return unsur("td", isi_sel(sel.isi, k), kelas=_RATA[sel.rata])
