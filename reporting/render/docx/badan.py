"""The body: blocks in order, sections of upright and landscape pages in turn."""

from collections.abc import Callable
from typing import Any

from reporting.dokumen.blok import (
    AngkaKunci,
    Bab,
    Blok,
    Daftar,
    DaftarOtomatis,
    Gambar,
    KotakRincian,
    Lampiran,
    Muka,
    Paragraf,
    Rumus,
    Sisipan,
    Subbab,
    Tabel,
    TabelPolos,
    TabelUraian,
    TandaTangan,
    TandaTanganGanda,
)
from reporting.render.docx.halaman import Potong
from reporting.render.docx.kop import tulis_kop
from reporting.render.docx.muka import judul_muka, tulis_daftar
from reporting.render.docx.nomor import INDEN_DAFTAR, KEDALAMAN
from reporting.render.docx.penulis import FOLIO, REBAH, TEGAK, Penulis
from reporting.render.docx.rangkai import (
    tulis_angka_kunci,
    tulis_gambar,
    tulis_kotak,
    tulis_sisipan,
    tulis_tanda_tangan,
    tulis_tanda_tangan_ganda,
    tulis_uraian,
)
from reporting.render.docx.rumus import rumus_alinea
from reporting.render.docx.seksi import Penyeksi, Seksi
from reporting.render.docx.tabel import tulis_tabel
from reporting.render.docx.tabel_polos import tulis_tabel_polos
from reporting.render.docx.xml import Huruf, Sifat, lari
from reporting.render.muka import sambung, tampil
from reporting.snapshot.setelan import Kertas

_GAYA = {
    "": "BodyText",
    "epitom": "Epitom",
    "pengantar": "TanpaInden",
    "catatan": "Catatan",
    "sumber": "Catatan",
    "tanpa_inden": "TanpaInden",
    "baris_angka": "BarisAngka",
}
# Space that follows a block, as in print: the next paragraph takes it above itself.
_JARAK: dict[type, float] = {
    Tabel: 6,
    TabelPolos: 6,
    Gambar: 5,
    AngkaKunci: 6,
    TabelUraian: 6,
    KotakRincian: 4,
    Rumus: 3,
    Daftar: 3,
}


class Badan:
    """Writes chapters and appendices of one document."""

    def __init__(
        self,
        p: Penulis,
        penyeksi: Penyeksi,
        kertas: Kertas,
        lukisan: dict[str, tuple[bytes, float]],
    ) -> None:
        self.p, self.penyeksi, self.kertas, self.lukisan = p, penyeksi, kertas, lukisan
        self.seksi: Seksi | None = None
        self.lanjut: Seksi | None = None  # upright, to be reopened behind a landscape table

    # --- sections ---------------------------------------------------------------------------
    def buka(self, seksi: Seksi) -> None:
        """Begins a section on a new page; the one before it is closed."""
        self.tutup()
        self.seksi = seksi
        self.p.halaman_baru(seksi.ruang)

    def tutup(self) -> None:
        """Closes the open section with the paragraph that carries its properties."""
        if self.seksi is not None:
            self.p.isi.append(self.penyeksi.akhir(self.seksi))
            self.p.sesudah_tabel = False
            self.seksi = None

    def _rebah(self, isi: Tabel) -> None:
        """A landscape table on pages of its own; what follows is upright again."""
        lama = self.seksi
        assert lama is not None
        rebah = FOLIO if isi.halus else REBAH[self.kertas]
        self.buka(Seksi(rebah, lama.kepala, lama.gaya_kepala, pembuka=False))
        tulis_tabel(isi, self.p)
        self.lanjut = lama

    def _tegak_lagi(self) -> None:
        """Reopens the upright section only when something follows the landscape table."""
        if self.lanjut is not None:
            lama, self.lanjut = self.lanjut, None
            self.buka(Seksi(lama.ruang, lama.kepala, lama.gaya_kepala, lama.angka, pembuka=False))

    # --- parts ------------------------------------------------------------------------------
    def muka(self, bagian: Muka | DaftarOtomatis, *, pertama: bool) -> None:
        """A part of the front matter."""
        if not tampil(bagian, self.p.k):
            return
        lanjut = sambung(bagian, self.p.k)
        if pertama:
            ruang = TEGAK[self.kertas]
            self.buka(Seksi(ruang, angka="lowerRoman", mulai=True, pembuka=False))
        elif not lanjut:
            self.p.halaman_baru(self.p.ruang)
        if isinstance(bagian, DaftarOtomatis):
            tulis_daftar(bagian, self.p, sambung=lanjut, baru=not (pertama or lanjut))
            return
        judul_muka(bagian.kunci, bagian.judul, self.p, baru=not pertama)
        self.blok(bagian.isi, bernomor=False)

    def bab(self, bab: Bab, *, pertama: bool) -> None:
        """A chapter, in a section of its own for its running head."""
        nomor = self.p.k.nomor(bab.kunci)
        kepala = f"{nomor}  {bab.judul}"
        self.buka(Seksi(TEGAK[self.kertas], kepala, "1", mulai=pertama))
        nama = self.p.nama_penanda(bab.kunci)
        teks = f"{nomor}  {bab.judul}"
        runs = self.p.penanda(bab.kunci, lari(teks))
        self.p.alinea("Heading1", runs, teks, jangkar=(nama, *(["@badan"] * pertama)))
        if bab.epitom:
            self.p.alinea("Epitom", self.p.kalimat(bab.epitom), self.p.teks(bab.epitom))
        self.blok(bab.isi, bernomor=True)
        self.lanjut = None

    def lampiran(self, isi: Lampiran, *, pertama: bool) -> None:
        """A part without a number, upright or in landscape as a whole."""
        ruang = TEGAK[self.kertas]
        if isi.rebah:
            halus = any(isinstance(b, Tabel) and b.halus for b in isi.isi)
            ruang = FOLIO if halus else REBAH[self.kertas]
        self.buka(Seksi(ruang, isi.judul.upper(), mulai=pertama))
        if isi.kop:
            tulis_kop(isi.kop, self.p)
        judul_muka(isi.kunci, isi.judul, self.p)
        if isi.keterangan:
            kata = "\n".join(isi.keterangan)
            self.p.alinea("BawahJudul", lari(kata), kata, Sifat(sebelum=1.5))
        self.blok(isi.isi, bernomor=False, utuh=isi.rebah)
        self.lanjut = None

    # --- blocks -----------------------------------------------------------------------------
    def blok(self, isi: tuple[Blok, ...], *, bernomor: bool, utuh: bool = False) -> None:
        """Blocks in order. `utuh`: the whole part is landscape already."""
        sebelum: type | None = None
        for urut, satu in enumerate(isi):
            sesudah = isi[urut + 1] if urut + 1 < len(isi) else None
            self._tegak_lagi()
            if isinstance(satu, Subbab):
                self._subbab(satu, bernomor=bernomor, utuh=utuh)
            elif isinstance(satu, Paragraf):
                self._paragraf(satu, sebelum, sesudah)
            elif isinstance(satu, Tabel) and satu.lebar and not utuh:
                self._rebah(satu)
            elif isinstance(satu, Gambar):
                tulis_gambar(satu, self.p, *self.lukisan[satu.kunci])
            else:
                TULIS[type(satu)](satu, self.p)
            sebelum = type(satu)

    def _subbab(self, isi: Subbab, *, bernomor: bool, utuh: bool) -> None:
        p = self.p
        nomor = p.k.nomor(isi.kunci) if bernomor else ""
        gaya = f"Heading{isi.tingkat + 1}" if nomor else "JudulKecil"
        nama = p.nama_penanda(isi.kunci)
        runs = p.penanda(isi.kunci, lari(f"{nomor}\t{isi.judul}" if nomor else isi.judul))
        p.alinea(gaya, runs, isi.judul, jangkar=(nama,))
        self.blok(isi.isi, bernomor=bernomor, utuh=utuh)

    def _paragraf(self, isi: Paragraf, sebelum: type | None, sesudah: Blok | None) -> None:
        p = self.p
        gaya = _GAYA[isi.gaya]
        teks = p.teks(isi.isi)
        runs = p.kalimat(isi.isi)
        if isi.gaya == "sumber" and not teks.lstrip().lower().startswith("sumber"):
            runs, teks = lari("Sumber: ", Huruf(tebal=True)) + runs, f"Sumber: {teks}"
        # As in print: no first-line indent behind a heading, a table or a picture.
        if gaya == "BodyText" and sebelum not in (Paragraf, Daftar):
            gaya = "TanpaInden"
        membuka = isinstance(sesudah, Daftar) and teks.rstrip().endswith(":")
        rekat = True if membuka or isi.gaya == "pengantar" and sesudah is not None else None
        jarak = _JARAK.get(sebelum, 0) if sebelum else 0
        p.alinea(gaya, runs, teks, Sifat(rekat=rekat, sebelum=jarak or None))


def tulis_butir(isi: Daftar, p: Penulis, tingkat: int = 0) -> None:
    """A list with the lists inside it, each beginning anew."""
    tingkat = min(tingkat, KEDALAMAN - 1)
    nomor = p.daftar_baru(isi.jenis, tingkat)
    kiri = INDEN_DAFTAR + 1.5 + tingkat * 8.5
    for butir in isi.butir:
        sifat = Sifat(nomor=(tingkat, nomor))
        p.alinea(
            "ListParagraph",
            p.kalimat(butir.isi),
            p.teks(butir.isi),
            sifat,
            ruang=p.ruang.teks - kiri,
        )
        if butir.anak:
            tulis_butir(butir.anak, p, tingkat + 1)


def tulis_rumus(isi: Rumus, p: Penulis) -> None:
    """A formula on a line of its own."""
    p.isi.append(rumus_alinea(isi, "Rumus"))
    p.sesudah_tabel = False
    p.potong(Potong((11.0,), sebelum=3, utuh=True))


TULIS: dict[type, Callable[[Any, Penulis], None]] = {
    Daftar: tulis_butir,
    Rumus: tulis_rumus,
    Tabel: tulis_tabel,
    TabelPolos: tulis_tabel_polos,
    AngkaKunci: tulis_angka_kunci,
    TabelUraian: tulis_uraian,
    KotakRincian: tulis_kotak,
    TandaTangan: tulis_tanda_tangan,
    TandaTanganGanda: tulis_tanda_tangan_ganda,
    Sisipan: tulis_sisipan,
}
