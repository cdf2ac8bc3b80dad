"""Template ↔ the HTML the editor works with. Pure functions.

What comes in is cleaned by nh3 against an allow-list and then read into the same tree as a
template, so nothing of the HTML itself is ever stored; what goes out is written from that tree.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

import nh3

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
    sebaris_semua,
)
from reporting.narasi.templat import nama_rapi, tulis, urai

PALING_HTML = 400_000
"""Characters of HTML that are read at all; a text is far below."""

_BLOK = {
    *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "section", "article"),
    *("br", "hr", "caption", "dl", "dt", "dd", "address", "center", "figure", "figcaption"),
}
_WADAH = {"ul", "ol", "li", "table", "thead", "tbody", "tfoot", "tr", "th", "td"}
_GAYA: dict[str, Gaya] = {"strong": "tebal", "b": "tebal", "em": "miring", "i": "miring"}
_ATRIBUT = {"data": {"value"}, "ol": {"type"}, "td": {"colspan", "rowspan"}}
_ATRIBUT["th"] = _ATRIBUT["td"]
_PALING_RENTANG = 30
_PALING_DALAM = 6  # lists and tables inside each other; deeper ones join the one they stand in
_TAK_TERCETAK = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b-\u200f\u2028-\u202e\ufeff]"
)
_VARIABEL = re.compile(r"\{\{([^{}]*)\}\}")


def bersihkan_teks(teks: str) -> str:
    """Without control and zero-width characters, in NFC, with plain line ends."""
    teks = unicodedata.normalize("NFC", teks).replace("\r\n", "\n").replace("\r", "\n")
    return _TAK_TERCETAK.sub("", teks)


def bersihkan_html(html: str) -> str:
    """Only the allowed elements; scripts, styles and pictures go with what is in them."""
    return nh3.clean(
        html,
        tags={*_BLOK, *_WADAH, *_GAYA, "data"},
        attributes=_ATRIBUT,
        clean_content_tags={"script", "style", "svg", "math", "template", "iframe", "object"},
        strip_comments=True,
        link_rel=None,
    )


def ke_template(html: str) -> str:
    """The canonical template of what the editor sends, whatever else stands in it."""
    return tulis(dari_html(html))


def dari_html(html: str) -> Pohon:
    """The tree of cleaned HTML."""
    pembaca = _Pembaca()
    pembaca.feed(bersihkan_html(bersihkan_teks(html[:PALING_HTML])))
    pembaca.close()
    return pembaca.selesai()


def ke_html(
    template: str,
    nilai: Callable[[str], str] = str,
    tandai: Callable[[str], str] = escape,
) -> str:
    """The editor's HTML of a template. Raises NaskahSalah on a stray brace.

    `nilai` gives the words on the chip of a variable, `tandai` escapes words and may mark some.
    """
    return pohon_ke_html(urai(template), nilai, tandai)


def pohon_ke_html(
    pohon: Pohon,
    nilai: Callable[[str], str] = str,
    tandai: Callable[[str], str] = escape,
) -> str:
    """The editor's HTML of a tree."""
    tulisan = _Penulis(nilai, tandai)
    return "".join(tulisan.simpul(satu) for satu in rapikan(pohon))


# --- Out --------------------------------------------------------------------------------------
@dataclass(frozen=True)
class _Penulis:
    nilai: Callable[[str], str]
    tandai: Callable[[str], str]

    def simpul(self, simpul: Simpul) -> str:
        if isinstance(simpul, Alinea):
            return f"<p>{self.sebaris(simpul.isi)}</p>"
        if isinstance(simpul, Urutan):
            return self._urutan(simpul)
        return self._kisi(simpul)

    def sebaris(self, isi: Sebaris) -> str:
        hasil = ""
        gaya: Gaya = ""
        for bagian in (*isi, Kata("")):
            if bagian.gaya != gaya:
                hasil += _TUTUP[gaya] + _BUKA[bagian.gaya]
                gaya = bagian.gaya
            hasil += self._bagian(bagian)
        return hasil

    def _bagian(self, bagian: Kata | Keping) -> str:
        if isinstance(bagian, Kata):
            return self.tandai(bagian.teks)
        kata = escape(self.nilai(bagian.nama))
        return f'<data class="keping" value="{escape(bagian.nama)}">{kata}</data>'

    def _urutan(self, urutan: Urutan) -> str:
        butir = "".join(
            f"<li><p>{self.sebaris(poin.isi)}</p>{self._anak(poin)}</li>" for poin in urutan.butir
        )
        buka = {"garis": "<ul>", "angka": "<ol>", "huruf": '<ol type="a">'}[urutan.jenis]
        return f"{buka}{butir}{'</ul>' if urutan.jenis == 'garis' else '</ol>'}"

    def _anak(self, poin: Poin) -> str:
        return self._urutan(poin.anak) if poin.anak else ""

    def _kisi(self, kisi: Kisi) -> str:
        baris = ""
        for urut, satu in enumerate(kisi.baris):
            unsur = "th" if kisi.kepala and urut == 0 else "td"
            sel = "".join(f"<{unsur}><p>{self.sebaris(isi)}</p></{unsur}>" for isi in satu)
            baris += f"<tr>{sel}</tr>"
        return f"<table><tbody>{baris}</tbody></table>"


_BUKA: dict[Gaya, str] = {"": "", "tebal": "<strong>", "miring": "<em>"}
_TUTUP: dict[Gaya, str] = {"": "", "tebal": "</strong>", "miring": "</em>"}


# --- In ---------------------------------------------------------------------------------------
@dataclass
class _Daftar:
    jenis: JenisDaftar
    butir: list[Poin] = field(default_factory=list)
    isi: list[Kata | Keping] = field(default_factory=list)
    anak: list[Urutan] = field(default_factory=list)
    terbuka: bool = False

    def tutup_butir(self) -> None:
        """Ends the present item; lists below one item become one."""
        if not self.terbuka and not self.isi and not self.anak:
            return
        poin = tuple(p for anak in self.anak for p in anak.butir)
        anak = Urutan(poin, self.anak[0].jenis) if poin else None
        self.butir.append(Poin(tuple(self.isi), anak))
        self.isi, self.anak, self.terbuka = [], [], False


@dataclass
class _Tabel:
    baris: list[list[list[Kata | Keping]]] = field(default_factory=list)
    dari_atas: dict[tuple[int, int], bool] = field(default_factory=dict)
    kepala: bool = True  # whether every cell of the first row is a head cell
    sel: list[Kata | Keping] | None = None

    def buka_sel(self, nama: str, lebar: int, tinggi: int) -> None:
        if not self.baris:
            self.baris.append([])
        baris, letak = self.baris[-1], len(self.baris) - 1
        self.lompati()
        if letak == 0 and nama == "td":
            self.kepala = False
        self.sel = []
        kolom = len(baris)
        baris.append(self.sel)
        baris += [[] for _ in range(lebar - 1)]
        for turun in range(1, tinggi):
            for k in range(kolom, kolom + lebar):
                self.dari_atas[letak + turun, k] = True

    def lompati(self) -> None:
        """Cells that reach down from above leave an empty one, so that columns stay in line."""
        while self.baris and (len(self.baris) - 1, len(self.baris[-1])) in self.dari_atas:
            self.baris[-1].append([])


class _Pembaca(HTMLParser):
    """Reads cleaned HTML, whose elements are balanced, into a tree."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._hasil: list[Simpul] = []
        self._kalimat: list[Kata | Keping] = []
        self._wadah: list[_Daftar | _Tabel] = []
        self._gaya: list[Gaya] = []
        self._dalam_keping = 0
        self._terlalu_dalam = 0

    def selesai(self) -> Pohon:
        """What was read, in normal form."""
        self._akhiri_alinea()
        return rapikan(self._hasil)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("ul", "ol", "table") and (self._terlalu_dalam or self._penuh()):
            self._terlalu_dalam += 1
            return
        nilai = {nama: isi or "" for nama, isi in attrs}
        if tag in _GAYA:
            self._gaya.append(_GAYA[tag])
        elif tag == "data":
            self._buka_keping(nilai.get("value", ""))
        elif tag in ("ul", "ol"):
            self._buka_daftar(tag, nilai.get("type", ""))
        elif tag == "li":
            self._buka_butir()
        elif tag == "table":
            self._akhiri_alinea()
            self._wadah.append(_Tabel())
        elif tag == "tr" and isinstance(atas := self._atas(), _Tabel):
            atas.lompati()
            atas.baris.append([])
        elif tag in ("td", "th") and isinstance(atas := self._atas(), _Tabel):
            atas.buka_sel(tag, _rentang(nilai.get("colspan")), _rentang(nilai.get("rowspan")))
        elif tag in _BLOK:
            self._akhiri_alinea()

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol", "table") and self._terlalu_dalam:
            self._terlalu_dalam -= 1
        elif tag in _GAYA:
            if self._gaya:
                self._gaya.pop()
        elif tag == "data":
            self._dalam_keping = max(0, self._dalam_keping - 1)
        elif tag in ("ul", "ol"):
            self._tutup_daftar()
        elif tag == "li" and isinstance(atas := self._atas(), _Daftar):
            atas.tutup_butir()
        elif tag == "table":
            self._tutup_tabel()
        elif tag in ("td", "th") and isinstance(atas := self._atas(), _Tabel):
            atas.sel = None
        elif tag in _BLOK:
            self._akhiri_alinea()

    def handle_data(self, data: str) -> None:
        if self._dalam_keping:
            return
        gaya = self._gaya_kini()
        akhir = 0
        # A variable typed by its name becomes the chip it means.
        for cocok in _VARIABEL.finditer(data):
            self._tambah(Kata(data[akhir : cocok.start()], gaya))
            self._tambah(Keping(nama_rapi(cocok[1]), gaya))
            akhir = cocok.end()
        self._tambah(Kata(data[akhir:], gaya))

    def _penuh(self) -> bool:
        return len(self._wadah) >= _PALING_DALAM

    def _atas(self) -> _Daftar | _Tabel | None:
        return self._wadah[-1] if self._wadah else None

    def _gaya_kini(self) -> Gaya:
        # A text knows one style at a time: bold wins.
        return "tebal" if "tebal" in self._gaya else "miring" if self._gaya else ""

    def _tambah(self, bagian: Kata | Keping) -> None:
        atas = self._atas()
        if isinstance(atas, _Daftar):
            atas.isi.append(bagian)
        elif isinstance(atas, _Tabel):
            if atas.sel is not None:
                atas.sel.append(bagian)
        else:
            self._kalimat.append(bagian)

    def _buka_keping(self, nama: str) -> None:
        if not self._dalam_keping and nama.strip():
            # A name can't hold a brace or a line end; what is left is refused by its name.
            rapi = re.sub(r"[{}\s]+", " ", nama_rapi(nama)).strip()
            self._tambah(Keping(rapi, self._gaya_kini()))
        self._dalam_keping += 1

    def _akhiri_alinea(self) -> None:
        """Ends a paragraph; inside of an item or a cell its end is a blank."""
        if self._wadah:
            self._tambah(Kata(" "))
        elif self._kalimat:
            self._hasil.append(Alinea(tuple(self._kalimat)))
            self._kalimat = []

    def _buka_daftar(self, tag: str, jenis: str) -> None:
        self._akhiri_alinea()
        if tag == "ul":
            self._wadah.append(_Daftar("garis"))
        else:
            self._wadah.append(_Daftar("huruf" if jenis in ("a", "A") else "angka"))

    def _buka_butir(self) -> None:
        if isinstance(atas := self._atas(), _Daftar):
            atas.tutup_butir()
            atas.terbuka = True

    def _tutup_daftar(self) -> None:
        atas = self._atas()
        if not isinstance(atas, _Daftar):
            return
        atas.tutup_butir()
        self._wadah.pop()
        self._letakkan(Urutan(tuple(atas.butir), atas.jenis))

    def _tutup_tabel(self) -> None:
        atas = self._atas()
        if not isinstance(atas, _Tabel):
            return
        atas.lompati()
        self._wadah.pop()
        baris = tuple(tuple(tuple(sel) for sel in satu) for satu in atas.baris)
        self._letakkan(Kisi(baris, atas.kepala and len(baris) > 1))

    def _letakkan(self, simpul: Urutan | Kisi) -> None:
        """A finished list or table goes to what it stands in, as far as that can hold one."""
        atas = self._atas()
        if atas is None:
            self._hasil.append(simpul)
        elif isinstance(atas, _Daftar) and isinstance(simpul, Urutan):
            if atas.terbuka or not atas.butir:
                atas.anak.append(simpul)
            else:  # Word and old HTML put the inner list beside the item
                akhir = atas.butir.pop()
                lama = akhir.anak.butir if akhir.anak else ()
                jenis = akhir.anak.jenis if akhir.anak else simpul.jenis
                atas.butir.append(Poin(akhir.isi, Urutan((*lama, *simpul.butir), jenis)))
        else:
            for sebaris in sebaris_semua((simpul,)):
                self._tambah(Kata(" "))
                for bagian in sebaris:
                    self._tambah(bagian)
            self._tambah(Kata(" "))


def _rentang(nilai: str | None) -> int:
    if nilai and nilai.isascii() and nilai.isdigit():
        return min(max(int(nilai[:4]), 1), _PALING_RENTANG)
    return 1
