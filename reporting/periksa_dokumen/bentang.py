"""Tables that give each level its own column, written out as rows below one another.

Program | Kegiatan | Sub Kegiatan | Pagu: the name of a program stands once, beside its first sub
kegiatan. Every name gets a row of its own, empty but for the name; the row that was there keeps
its figures and becomes the lowest level it names.
"""

import re

from reporting.periksa_dokumen.acuan import KEGIATAN, PROGRAM, SUB
from reporting.periksa_dokumen.kolom import Lajur, Peran, baris_total
from reporting.periksa_dokumen.model import Sel

_KEPALA = {
    PROGRAM: re.compile(r"^(?:nama\s+)?program$", re.I),
    KEGIATAN: re.compile(r"^(?:nama\s+)?kegiatan$", re.I),
    SUB: re.compile(r"^(?:nama\s+)?sub[\s-]*kegiatan$", re.I),
}


def bentangkan(lajur: Lajur) -> None:
    kolom = _kolom(lajur)
    if len(kolom) < 2:
        return
    terendah = kolom[max(kolom)]
    baris: list[list[Sel]] = []
    jenjang: dict[int, int] = {}
    kini: dict[int, str] = {}
    for satu in lajur.baris:
        ada = {j: satu[k].teks.strip() for j, k in kolom.items() if satu[k].teks.strip()}
        if baris_total(satu) or not ada:
            baris.append(_pindah(satu, kolom, terendah))
            continue
        for j in sorted(ada):
            if kini.get(j) == ada[j] and j != max(ada):
                continue
            kini = {atas: nama for atas, nama in kini.items() if atas < j} | {j: ada[j]}
            sendiri = j == max(ada)
            jenjang[len(baris)] = j
            baris.append(
                _pindah(satu, kolom, terendah, ada[j])
                if sendiri
                else _kosong(satu, terendah, ada[j])
            )
    lajur.bentang(baris, jenjang, terendah)


def _kolom(lajur: Lajur) -> dict[int, int]:
    """Level → its column."""
    hasil: dict[int, int] = {}
    for k, kepala in enumerate(lajur.kepala):
        ujung = kepala.split("/")[-1].strip()
        for jenjang, pola in _KEPALA.items():
            if pola.match(ujung) and lajur.peran[k] is not Peran.KODE:
                hasil.setdefault(jenjang, k)
    if len(set(hasil.values())) < len(hasil):
        return {}
    return {j: k for j, k in hasil.items() if _bernama(lajur, k)}


def _bernama(lajur: Lajur, k: int) -> bool:
    """Whether a column holds names, not a source of funds or a tick."""
    isi = {s for b in lajur.baris if (s := b[k].teks.strip())}
    return sum(len(s) >= 12 for s in isi) * 2 > len(isi)


def _pindah(satu: list[Sel], kolom: dict[int, int], ke: int, nama: str = "") -> list[Sel]:
    """The row with its name in the lowest column and the upper ones empty."""
    isi = [Sel() if k in kolom.values() else sel for k, sel in enumerate(satu)]
    nama = nama or next((satu[k].teks for k in kolom.values() if satu[k].teks.strip()), "")
    isi[ke] = Sel(nama)
    return isi


def _kosong(satu: list[Sel], ke: int, nama: str) -> list[Sel]:
    return [Sel(nama) if k == ke else Sel() for k in range(len(satu))]
