"""Sentences as plain words, for formats that have no place for links within a cell."""

from reporting.dokumen.blok import Kalimat, Rujukan, Rumus, Sidik, Sunting, Tekan
from reporting.render.konteks import Konteks
from reporting.render.nilai import JENIS_NILAI, teks_nilai
from reporting.render.teks import kelompok_sidik


def kata(isi: Kalimat, k: Konteks) -> str:
    """The words as printed, references by their number. Raises RujukanTakDikenal."""
    return "".join(_bagian(b, k) for b in isi)


def _bagian(isi: object, k: Konteks) -> str:
    if isinstance(isi, str):
        return isi
    if isinstance(isi, Tekan):
        return isi.teks
    if isinstance(isi, Sunting):
        return f"[dihapus: {isi.teks}]" if isi.jenis == "hapus" else f"[baru: {isi.teks}]"
    if isinstance(isi, Rujukan):
        return k.label(isi.kunci)
    if isinstance(isi, Sidik):
        return f"\n{kelompok_sidik(isi)}"
    if isinstance(isi, JENIS_NILAI):
        return teks_nilai(isi)
    raise TypeError(f"bagian kalimat tak dikenal: {type(isi).__name__}")


def kata_rumus(isi: Rumus) -> str:
    """A formula on one line: "IKM = Nilai persepsi / Unsur terisi × 25"."""
    depan = f"{isi.kiri} = " if isi.kiri else ""
    ekor = f" × {isi.faktor}" if isi.faktor else ""
    return f"{depan}{isi.pembilang} / {isi.penyebut}{ekor}"


def kata_sel(isi: object, k: Konteks) -> str:
    """What stands in a cell, as words."""
    if isinstance(isi, str):
        return isi
    if isinstance(isi, Rumus):
        return kata_rumus(isi)
    if isinstance(isi, JENIS_NILAI):
        return teks_nilai(isi)
    return kata(isi, k) if isinstance(isi, tuple) else ""
