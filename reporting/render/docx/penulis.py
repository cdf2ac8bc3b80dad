"""The state of a Word file while its body is written: bookmarks, lists, pictures, the flow."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from reporting.dokumen.blok import Kalimat, Rujukan, Sidik, Sunting, Tekan
from reporting.render.docx.gaya import Gaya, gaya_alinea
from reporting.render.docx.halaman import Alur, Potong, banyak_baris
from reporting.render.docx.xml import (
    BIASA,
    POLOS,
    Huruf,
    Sifat,
    alinea,
    bidang,
    lari,
    penanda,
    tautan,
)
from reporting.render.kata import kata
from reporting.render.konteks import Konteks
from reporting.render.nilai import teks_nilai
from reporting.render.teks import kelompok_sidik


@dataclass(frozen=True)
class Ruang:
    """Paper and text area in mm."""

    lebar: float
    tinggi: float
    atas: float
    kanan: float
    bawah: float
    kiri: float

    @property
    def teks(self) -> float:
        return self.lebar - self.kiri - self.kanan

    @property
    def tinggi_teks(self) -> float:
        return self.tinggi - self.atas - self.bawah


TEGAK = {"A4": Ruang(210, 297, 30, 25, 27, 30), "F4": Ruang(215, 330, 30, 25, 27, 30)}
REBAH = {"A4": Ruang(297, 210, 30, 22, 23, 22), "F4": Ruang(330, 215, 30, 22, 23, 22)}
FOLIO = Ruang(330, 215, 22, 14, 20, 14)


@dataclass
class Penulis:
    """Collects the body; every paragraph and row goes both into the file and into the flow."""

    k: Konteks
    gambar: Callable[[bytes], str]  # a picture's bytes → its relation
    ruang: Ruang
    isi: list[str] = field(default_factory=list)
    alur: Alur = field(default_factory=Alur)
    daftar: list[tuple[str, int]] = field(default_factory=list)
    gaya: dict[str, Gaya] = field(default_factory=dict)
    _nomor_penanda: int = 0
    _nomor_gambar: int = 0
    _nama: dict[str, str] = field(default_factory=dict)
    _buka: float = 0.0
    sesudah_tabel: bool = False

    def __post_init__(self) -> None:
        self.gaya = {g.id: g for g in gaya_alinea(self.ruang.teks)}

    # --- flow -------------------------------------------------------------------------------
    def halaman_baru(self, ruang: Ruang) -> None:
        """What is written next opens a page of this paper."""
        self.ruang = ruang
        self._buka = ruang.tinggi_teks

    def potong(self, satu: Potong) -> None:
        """One more piece of the flow."""
        if self._buka:
            satu = replace(satu, halaman_baru=self._buka)
            self._buka = 0.0
        self.alur.potong.append(satu)

    # --- paragraphs -------------------------------------------------------------------------
    def alinea(
        self,
        gaya: str,
        isi: str,
        teks: str,
        sifat: Sifat = POLOS,
        *,
        jangkar: tuple[str, ...] = (),
        ruang: float | None = None,
    ) -> None:
        """A paragraph: `isi` its runs, `teks` their words for measuring."""
        self.isi.append(alinea(gaya, isi, sifat))
        self.sesudah_tabel = False
        g = self.gaya[gaya]
        kiri = g.kiri if sifat.kiri is None else sifat.kiri
        awal = g.baris_awal if sifat.baris_awal is None else sifat.baris_awal
        lebar = (ruang or self.ruang.teks) - kiri - g.kanan
        # A hanging number ends where the text begins.
        banyak = banyak_baris(teks, lebar, g, max(awal, 0.0))
        self.potong(
            Potong(
                (g.baris,) * banyak,
                g.sebelum if sifat.sebelum is None else sifat.sebelum,
                g.rekat if sifat.rekat is None else sifat.rekat,
                g.utuh,
                jangkar=jangkar,
            )
        )

    def pemisah(self) -> None:
        """A paragraph too low to see, between tables and at the end of a section."""
        self.isi.append(PEMISAH)
        self.sesudah_tabel = False

    def jarak(self, mm: float) -> None:
        """Space above a table; Word knows none, so it is a paragraph of its own."""
        self.isi.append(_jarak(mm))
        self.sesudah_tabel = False
        self.potong(Potong((mm,), rekat=True))

    def tabel(self, isi: str) -> None:
        """A finished table, whose rows are in the flow already."""
        if self.sesudah_tabel:
            self.pemisah()
        self.isi.append(isi)
        self.sesudah_tabel = True

    # --- words ------------------------------------------------------------------------------
    def kalimat(self, isi: Kalimat, huruf: Huruf = BIASA) -> str:
        """The runs of a sentence; references are fields that lead to their target."""
        return "".join(self._bagian(b, huruf) for b in isi)

    def _bagian(self, isi: object, huruf: Huruf) -> str:
        if isinstance(isi, str):
            return lari(isi, huruf)
        if isinstance(isi, Tekan):
            tekan = replace(huruf, tebal=True) if isi.tebal else replace(huruf, miring=True)
            return lari(isi.teks, tekan)
        if isinstance(isi, Sunting):
            hapus = isi.jenis == "hapus"
            return lari(isi.teks, replace(huruf, coret=hapus, garis_bawah=not hapus))
        if isinstance(isi, Rujukan):
            return self._rujukan(isi.kunci, huruf)
        if isinstance(isi, Sidik):
            return lari("\n" + kelompok_sidik(isi), replace(huruf, gaya="Sidik"))
        return lari(teks_nilai(isi), huruf)  # type: ignore[arg-type]

    def _rujukan(self, kunci: str, huruf: Huruf) -> str:
        label = self.k.label(kunci).replace(" ", "\u00a0", 1)
        nama = self.nama_penanda(kunci)
        if self.k.nomor(kunci).startswith(("Tabel", "Gambar")):
            return bidang(f"REF {nama} \\h", label, huruf)
        return tautan(nama, lari(label, huruf))

    def teks(self, isi: Kalimat) -> str:
        """The words of a sentence, for measuring."""
        return kata(isi, self.k)

    # --- names ------------------------------------------------------------------------------
    def nama_penanda(self, kunci: str) -> str:
        """The bookmark of a block: Word takes forty letters, digits and underscores at most."""
        if kunci not in self._nama:
            self._nama[kunci] = f"_Ref{len(self._nama) + 1:08}"
        return self._nama[kunci]

    def penanda(self, kunci: str, isi: str) -> str:
        """A bookmark around the runs a reference to the block shows."""
        self._nomor_penanda += 1
        return penanda(self._nomor_penanda, self.nama_penanda(kunci), isi)

    def nomor_gambar(self) -> int:
        """A number for a picture; no two of a file may share one."""
        self._nomor_gambar += 1
        return self._nomor_gambar

    def daftar_baru(self, jenis: str, tingkat: int) -> int:
        """The number of a list that begins anew."""
        self.daftar.append((jenis, tingkat))
        return len(self.daftar)


def _jarak(mm: float) -> str:
    return (
        f'<w:p><w:pPr><w:keepNext/><w:spacing w:before="0" w:after="0" w:line="{round(mm * 56.7)}"'
        ' w:lineRule="exact"/></w:pPr></w:p>'
    )


PEMISAH = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>'
)
