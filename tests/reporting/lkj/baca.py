"""Reads a built document back: tables by key, sentences and cells as they are printed."""

from reporting.dokumen.blok import Dokumen, Kalimat, Rujukan, Tabel, Tekan
from reporting.dokumen.penomoran import telusuri
from reporting.dokumen.terbitan import Terbitan
from reporting.lkj import susun_lkj
from reporting.lkj.rujukan import bagian
from reporting.render.nilai import JENIS_NILAI, teks_nilai
from reporting.snapshot import model as m
from tests.reporting.lkj.pabrik import snapshot


def dokumen(snap: m.Snapshot | None = None) -> Dokumen:
    return susun_lkj(snap or snapshot(), Terbitan(1, sidik="7c1f09abff"))


def tabel(dok: Dokumen) -> dict[str, Tabel]:
    """Tables by key."""
    semua = [b for bab in dok.bab for b in telusuri(bab.isi) if isinstance(b, Tabel)]
    return {t.kunci: t for t in semua}


def tulis(kalimat: Kalimat) -> str:
    """A sentence as it is printed; a reference stands as its key in square brackets."""

    def satu(isi: object) -> str:
        if isinstance(isi, str):
            return isi
        if isinstance(isi, Rujukan):
            return f"[{isi.kunci}]"
        return isi.teks if isinstance(isi, Tekan) else teks_nilai(isi)  # type: ignore[arg-type]

    return "".join(satu(b) for b in kalimat).replace("\u00a0", " ")


def kalimat(simpul: object) -> str:
    """Every sentence below a node as it is printed, one a line."""
    return "\n".join(
        tulis(satu)
        for satu in bagian(simpul)
        if isinstance(satu, tuple) and satu and all(isinstance(b, _BAGIAN) for b in satu)
    )


_BAGIAN = (str, Rujukan, Tekan, *JENIS_NILAI)


def sel(satu: object) -> str:
    """A cell as it is printed."""
    isi = getattr(satu, "isi", satu)
    if isinstance(isi, tuple):
        return tulis(isi)
    return isi if isinstance(isi, str) else teks_nilai(isi).replace("\u00a0", " ")
