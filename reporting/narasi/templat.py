"""The stored format of a text, read into a tree and written from one.

Paragraphs stand between blank lines. Lines that begin with "- ", "1. " or "a. " make a list, two
more blanks in front make a list inside the item above. Lines that begin with "|" make a table; a
second line of `|---|` says that the first is its head. `{{ nama }}` is a bound variable, `*kata*`
italic, `**kata**` bold. A backslash takes its meaning from the sign behind it; backslash and slash
stand for nothing and part a sign from the letter beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reporting.narasi.pohon import (
    Alinea,
    Gaya,
    JenisDaftar,
    Kata,
    Keping,
    Kisi,
    Pohon,
    Poin,
    Sebaris,
    Simpul,
    Urutan,
    rapikan,
)


class NaskahSalah(ValueError):
    """A text that cannot be set: unknown variable, regulation or reference, or a stray brace."""


_POTONGAN = re.compile(
    r"\\(?P<lolos>[\\*{}|.\-/])"
    r"|\{\{(?P<nama>[^{}]*)\}\}"
    r"|(?<![\w*])\*\*(?=\S)(?P<tebal>(?:\\.|[^\\*])+?)(?<=\S)\*\*(?![\w*])"
    r"|(?<![\w*])\*(?=[^\s*])(?P<miring>(?:\\.|[^\\*])+?)(?<=\S)\*(?![\w*])"
)
_TANDA_DAFTAR = re.compile(
    r"(?P<tanda>(?P<garis>-)|(?P<angka>\d{1,2}\.)|(?P<huruf>[a-z]\.))\s+(?P<isi>.*)"
)
_SEL = re.compile(r"((?:\\.|[^\\|])*)\|")
_GARIS_KEPALA = re.compile(r"\|(?:\s*:?-{3,}:?\s*\|)+")
_INDEN_ANAK = 2
_LOLOS = re.compile(r"[\\*{}]")
_LOLOS_SEL = re.compile(r"[\\*{}|]")


# --- Reading ----------------------------------------------------------------------------------
def urai(template: str) -> Pohon:
    """The tree of a text. Raises NaskahSalah on a stray brace."""
    return tuple(
        simpul
        for alinea in re.split(r"\n\s*\n", template.strip("\n"))
        if alinea.strip()
        for simpul in _alinea(alinea)
    )


def urai_longgar(template: str) -> Pohon:
    """The same for a text that is only shown: with a stray brace it is words and nothing else."""
    try:
        return rapikan(urai(template))
    except NaskahSalah:
        return rapikan((Alinea((Kata(template),)),))


def urai_sebaris(teks: str, gaya: Gaya = "") -> Sebaris:
    """Words and variables of one line. Raises NaskahSalah on a stray brace."""
    hasil: list[Kata | Keping] = []
    posisi = 0
    for cocok in _POTONGAN.finditer(teks):
        hasil.append(Kata(_tanpa_kurung(teks[posisi : cocok.start()]), gaya))
        hasil += _potongan(cocok, gaya)
        posisi = cocok.end()
    hasil.append(Kata(_tanpa_kurung(teks[posisi:]), gaya))
    return gabung_kata(hasil)


def gabung_kata(bagian: Iterable[Kata | Keping]) -> Sebaris:
    """Without empty words, neighbours in one style joined; blanks stay as they are."""
    hasil: list[Kata | Keping] = []
    for satu in bagian:
        akhir = hasil[-1] if hasil else None
        if isinstance(satu, Keping):
            hasil.append(satu)
        elif isinstance(akhir, Kata) and akhir.gaya == satu.gaya:
            hasil[-1] = Kata(akhir.teks + satu.teks, satu.gaya)
        elif satu.teks:
            hasil.append(satu)
    return tuple(hasil)


def _potongan(cocok: re.Match[str], gaya: Gaya) -> Sebaris:
    if cocok["lolos"] is not None:
        return (Kata("" if cocok["lolos"] == "/" else cocok["lolos"], gaya),)
    if cocok["nama"] is not None:
        return (Keping(nama_rapi(cocok["nama"]), gaya),)
    if cocok["tebal"] is not None:
        return urai_sebaris(cocok["tebal"], "tebal")
    return urai_sebaris(cocok["miring"], gaya or "miring")


def nama_rapi(nama: str) -> str:
    """`tabel: iku` → `tabel:iku`."""
    return ":".join(bagian.strip() for bagian in nama.split(":"))


def _tanpa_kurung(teks: str) -> str:
    if "{{" in teks or "}}" in teks:
        raise NaskahSalah(f"Kurung kurawal tidak berpasangan: “{teks.strip()[:60]}”")
    return teks


def _satu_spasi(teks: str) -> str:
    return re.sub(r"\s+", " ", teks)


def _alinea(alinea: str) -> Iterator[Simpul]:
    """A table, or a paragraph, a list, or a paragraph that leads into lists."""
    baris = [satu for satu in alinea.splitlines() if satu.strip()]
    if all(satu.strip().startswith("|") for satu in baris):
        yield _kisi(baris)
        return
    kata: list[str] = []
    butir: list[_Butir] = []
    for satu in baris:
        if cocok := _TANDA_DAFTAR.match(satu.strip()):
            inden = len(satu) - len(satu.lstrip())
            butir.append(_Butir(inden, _jenis(cocok), [cocok["isi"]]))
        else:
            (butir[-1].teks if butir else kata).append(satu.strip())
    if kata:
        yield Alinea(urai_sebaris(_satu_spasi(" ".join(kata))))
    yield from _urutan(butir)


@dataclass
class _Butir:
    inden: int
    jenis: JenisDaftar
    teks: list[str] = field(default_factory=list)


def _jenis(cocok: re.Match[str]) -> JenisDaftar:
    return "garis" if cocok["garis"] else "angka" if cocok["angka"] else "huruf"


def _urutan(butir: list[_Butir]) -> Iterator[Urutan]:
    """Lists of one level; what stands further in belongs to the item above it."""
    poin: list[Poin] = []
    jenis: JenisDaftar = "garis"
    urut = 0
    while urut < len(butir):
        satu = butir[urut]
        anak = urut + 1
        while anak < len(butir) and butir[anak].inden >= satu.inden + _INDEN_ANAK:
            anak += 1
        if poin and satu.jenis != jenis:
            yield Urutan(tuple(poin), jenis)
            poin = []
        jenis = satu.jenis
        dalam = tuple(_urutan(butir[urut + 1 : anak]))
        isi = urai_sebaris(_satu_spasi(" ".join(satu.teks)))
        # One list to an item: lists of other kinds below it go on in the first one.
        semua = tuple(p for u in dalam for p in u.butir)
        poin.append(Poin(isi, Urutan(semua, dalam[0].jenis) if dalam else None))
        urut = anak
    if poin:
        yield Urutan(tuple(poin), jenis)


def _kisi(baris: list[str]) -> Kisi:
    kepala = len(baris) > 1 and bool(_GARIS_KEPALA.fullmatch(baris[1].strip()))
    isi = [satu for urut, satu in enumerate(baris) if not (kepala and urut == 1)]
    return Kisi(tuple(_baris_kisi(satu.strip()) for satu in isi), kepala)


def _baris_kisi(baris: str) -> tuple[Sebaris, ...]:
    # The first sign opens the row; a row that isn't closed is closed here.
    sel = _SEL.findall(baris[1:] + ("" if baris.endswith("|") and len(baris) > 1 else "|"))
    return tuple(urai_sebaris(_satu_spasi(satu.strip())) for satu in sel)


# --- Writing ----------------------------------------------------------------------------------
def tulis(pohon: Pohon) -> str:
    """The canonical text of a tree; `urai` gives the tree back."""
    return "\n\n".join(_tulis_simpul(simpul) for simpul in rapikan(pohon))


def _tulis_simpul(simpul: Simpul) -> str:
    if isinstance(simpul, Alinea):
        return _jaga_awal(tulis_sebaris(simpul.isi))
    if isinstance(simpul, Urutan):
        return "\n".join(_tulis_urutan(simpul, ""))
    return "\n".join(_tulis_kisi(simpul))


def tulis_sebaris(isi: Sebaris, *, sel: bool = False) -> str:
    """One line of the stored format."""
    lolos = _LOLOS_SEL if sel else _LOLOS
    hasil = ""
    gaya: Gaya = ""
    for urut, bagian in enumerate(isi):
        if bagian.gaya != gaya:
            hasil = _tutup(hasil, gaya, bagian)
            hasil = _buka(hasil, bagian.gaya)
            gaya = bagian.gaya
        if isinstance(bagian, Keping):
            hasil += f"{{{{ {bagian.nama} }}}}"
        else:
            hasil += lolos.sub(r"\\\g<0>", bagian.teks)
        if urut == len(isi) - 1:
            hasil += _TANDA[gaya]
    return hasil


_TANDA: dict[Gaya, str] = {"": "", "tebal": "**", "miring": "*"}


def _tutup(hasil: str, gaya: Gaya, sesudah: Kata | Keping) -> str:
    if not gaya:
        return hasil
    hasil += _TANDA[gaya]
    awal = "*" if sesudah.gaya else sesudah.teks[:1] if isinstance(sesudah, Kata) else "{"
    return hasil + (r"\/" if re.match(r"[\w*]", awal) else "")


def _buka(hasil: str, gaya: Gaya) -> str:
    if not gaya:
        return hasil
    return hasil + (r"\/" if re.search(r"[\w*]\Z", hasil) else "") + _TANDA[gaya]


def _jaga_awal(baris: str) -> str:
    """A paragraph that begins like an item or a table must not become one."""
    if baris.startswith("|"):
        return "\\" + baris
    if cocok := _TANDA_DAFTAR.match(baris):
        letak = cocok.end("tanda") - 1
        return baris[:letak] + "\\" + baris[letak:]
    return baris


def _tulis_urutan(urutan: Urutan, inden: str) -> Iterator[str]:
    for nomor, poin in enumerate(urutan.butir):
        yield f"{inden}{_tanda(urutan.jenis, nomor)} {tulis_sebaris(poin.isi)}"
        if poin.anak:
            yield from _tulis_urutan(poin.anak, inden + "   ")


def _tanda(jenis: JenisDaftar, nomor: int) -> str:
    # What stands in front only tells the kind of list; printed numbers are counted.
    if jenis == "garis":
        return "-"
    return (
        f"{min(nomor + 1, 99)}."
        if jenis == "angka"
        else f"{'abcdefghijklmnopqrstuvwxyz'[min(nomor, 25)]}."
    )


def _tulis_kisi(kisi: Kisi) -> Iterator[str]:
    for urut, baris in enumerate(kisi.baris):
        yield "| " + " | ".join(tulis_sebaris(sel, sel=True) for sel in baris) + " |"
        if kisi.kepala and urut == 0:
            yield "|" + "---|" * len(baris)
