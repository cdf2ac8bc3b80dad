"""Tables: caption as a field, repeated head, levels, volume halves, notes."""

from dataclasses import dataclass, replace

from reporting.dokumen.blok import Baris, Bervolume, Rumus, Sel, Tabel
from reporting.render.docx.gaya import GARIS, HALUS, ISI_1, ISI_2, UTAMA
from reporting.render.docx.halaman import Potong, banyak_baris
from reporting.render.docx.penulis import Penulis
from reporting.render.docx.rumus import kata_rumus_sel, rumus_sel
from reporting.render.docx.xml import (
    Garis,
    Huruf,
    Sifat,
    SifatSel,
    alinea,
    baris,
    bidang,
    lari,
    sel,
    tabel,
    twip,
)
from reporting.render.kata import kata_sel
from reporting.render.kisi import Letak, lebar_kolom, letakkan, taksir_tinggi
from reporting.render.nilai import JENIS_ANGKA, JENIS_NILAI, bagian_volume, teks_nilai

BARIS_UTUH, TINGGI_UTUH = 10, 120.0  # as in print: shorter tables stay on one page
_PALING_REKAT = 4
MARGIN = 1.5
RATA = {"": "", "kiri": "", "tengah": "center", "kanan": "right"}
_ISI = {"sasaran": UTAMA, "program": ISI_1, "kegiatan": ISI_2, "jumlah": ISI_1}
_TEBAL = ("sasaran", "program", "kegiatan", "jumlah")
_INDEN = {"kegiatan": 3.0, "sub": 6.5}
_TEPI = Garis(4, HALUS)
_GARIS_BARIS = 0.18  # mm a rule adds to its row
_GARIS_TEPI = 0.35  # the same of the rules around a table
# Narrow, for Word breaks a word that is wider than its cell.
_MARGIN_KEPALA = (("top", 1.0), ("left", 0.4), ("bottom", 1.0), ("right", 0.4))


@dataclass(frozen=True)
class Rupa:
    """Styles and measures of a table's type size."""

    badan: str
    kepala: str
    tepi: float  # mm above and below the words of a cell


def _rupa(isi: Tabel) -> Rupa:
    if isi.halus:
        return Rupa("SelHalus", "KepalaHalus", 0.6)
    return Rupa("SelPadat", "KepalaPadat", 1) if isi.padat else Rupa("SelTabel", "KepalaTabel", 1)


def tulis_tabel(isi: Tabel, p: Penulis) -> None:
    """A table with its caption and notes. Raises TabelRusak when cells and columns disagree."""
    _judul(isi, p)
    nama = f"Tabel {isi.kunci}"
    letak = letakkan(tuple(b.sel for b in isi.baris), isi.kolom, nama)
    lebar = _lebar_twip(isi, letak, p.ruang.teks)
    penata = _Penata(isi, p, lebar, _rupa(isi))
    kepala = penata.kepala(letakkan(isi.kepala, isi.kolom, f"{nama}, kepala"))
    badan = penata.badan(letak) if isi.baris else [penata.kosong()]
    judul = f"{p.k.nomor(isi.kunci)} {isi.judul}".strip()
    p.tabel(tabel("TabelLKJ", lebar, [*kepala, *badan], keterangan=judul))
    _catatan(isi, p)


def _judul(isi: Tabel, p: Penulis) -> None:
    nomor = p.k.nomor(isi.kunci)
    if not (nomor or isi.judul):
        return
    runs = nomor_berbidang(nomor, isi.kunci, p) + (lari("\n") if nomor else "") + lari(isi.judul)
    nama = p.nama_penanda(isi.kunci)
    p.alinea("Caption", runs, f"{nomor}\n{isi.judul}", Sifat(sesudah=2), jangkar=(nama,))
    p.potong(Potong((2.0,), rekat=True))


def nomor_berbidang(nomor: str, kunci: str, p: Penulis) -> str:
    """ "Tabel 3.4": the chapter's number, then a field that counts within the chapter."""
    if not nomor:
        return ""
    jenis, angka = nomor.split(" ", 1)
    bab, urut = angka.rsplit(".", 1)
    huruf = Huruf(warna=UTAMA)
    # Counting begins anew at the first of a chapter. "\\s 1" would say so too, but only to Word.
    ulang = " \\r 1" if urut == "1" else ""
    awal = lari(f"{jenis}\u00a0{bab}.", huruf)
    return p.penanda(kunci, awal + bidang(f"SEQ {jenis} \\* ARABIC{ulang}", urut, huruf))


def _lebar_twip(isi: Tabel, letak: list[list[Letak]], mm: float) -> list[int]:
    lebar = [twip(mm * persen / 100) for persen in lebar_kolom(isi, letak)]
    lebar[-1] += twip(mm) - sum(lebar)
    return lebar


def _catatan(isi: Tabel, p: Penulis) -> None:
    catatan = [(p.kalimat(c), p.teks(c)) for c in isi.catatan]
    if catatan:
        catatan[0] = _berlabel("Catatan", ".", catatan[0])
    if isi.sumber:
        catatan.append(_berlabel("Sumber", ":", (lari(isi.sumber), isi.sumber)))
    for urut, (runs, teks) in enumerate(catatan):
        rekat = urut < len(catatan) - 1
        p.alinea("Catatan", runs, teks, Sifat(rekat, sebelum=0 if urut else 1.5))


def _berlabel(label: str, tanda: str, isi: tuple[str, str]) -> tuple[str, str]:
    """A bold label before a note unless it brings its own, or a footnote star; as in print."""
    runs, teks = isi
    awal = teks.lstrip()
    if awal.startswith("*") or awal.lower().startswith(label.lower()):
        return isi
    depan = f"{label}{tanda} "
    return lari(depan, Huruf(tebal=True)) + runs, depan + teks


class _Penata:
    """Writes the rows of one table and measures them."""

    def __init__(self, isi: Tabel, p: Penulis, lebar: list[int], rupa: Rupa) -> None:
        self.isi, self.p, self.lebar, self.rupa = isi, p, lebar, rupa
        self.margin = 0.35 if isi.halus else 1.0 if isi.padat else MARGIN
        self.tinggi_kepala = 0.0
        self.kolom: list[int] = []  # first drawn column of each column
        letak = 0
        for kolom in isi.kolom:
            self.kolom.append(letak)
            letak += 2 if kolom.jenis == "volume" else 1

    # --- head -------------------------------------------------------------------------------
    def kepala(self, letak: list[list[Letak]]) -> list[str]:
        baris_kepala = [self._baris_kepala(letak, urut) for urut in range(len(letak))]
        if self.isi.nomor_kolom:
            isi = [
                (self.kolom[i], 2 if kolom.jenis == "volume" else 1, nomor)
                for i, (kolom, nomor) in enumerate(
                    zip(self.isi.kolom, self.isi.nomor_kolom, strict=True)
                )
            ]
            sel_nomor = [self._sel_nomor(*satu) for satu in isi]
            baris_kepala.append((baris(sel_nomor, kepala=True), 4.0))
        self.tinggi_kepala = sum(tinggi for _, tinggi in baris_kepala) + _GARIS_TEPI
        for urut, (_, tinggi) in enumerate(baris_kepala):
            tepi = 0 if urut else _GARIS_TEPI
            self.p.potong(Potong((tinggi + tepi,), rekat=True))
        return [xml for xml, _ in baris_kepala]

    def _sel_nomor(self, awal: int, rentang: int, nomor: str) -> str:
        sifat = SifatSel(
            sum(self.lebar[awal : awal + rentang]),
            rentang,
            garis=(("bottom", Garis(5)),),
            margin=(("top", 0.4), ("left", 0.2), ("bottom", 0.4), ("right", 0.2)),
        )
        return sel(sifat, alinea("NomorKolom", lari(nomor), Sifat(rekat=True)))

    def _baris_kepala(self, letak: list[list[Letak]], urut: int) -> tuple[str, float]:
        terakhir = urut == len(letak) - 1
        isi: dict[int, str] = {}
        tinggi = 3.6 + 2
        for tempat in letak[urut]:
            kata = tempat.sel.isi if isinstance(tempat.sel.isi, str) else ""
            awal = self.kolom[tempat.awal]
            gabung = "restart" if tempat.sel.baris > 1 else ""
            isi[awal] = self._sel_kepala(tempat, kata, gabung, terakhir)
            butuh = self._tinggi_kata(kata, tempat, self.rupa.kepala) / tempat.sel.baris
            tinggi = max(tinggi, butuh)
        for lalu in range(urut):
            for tempat in letak[lalu]:
                if lalu + tempat.sel.baris > urut:
                    awal = self.kolom[tempat.awal]
                    isi[awal] = self._sel_kepala(tempat, "", "continue", terakhir)
        return baris([isi[n] for n in sorted(isi)], kepala=True), tinggi

    def _sel_kepala(self, tempat: Letak, kata: str, gabung: str, terakhir: bool) -> str:
        garis = [("left", _TEPI)] if tempat.kolom[0].pisah and tempat.awal > 0 else []
        garis.append(("bottom", Garis(5) if terakhir else Garis(4, GARIS)))
        sifat = SifatSel(
            self._lebar(tempat),
            tempat.rentang,
            gabung,
            tuple(garis),
            ISI_2,
            tengah=True,
            margin=_MARGIN_KEPALA,
        )
        return sel(sifat, alinea(self.rupa.kepala, lari(kata), Sifat(rekat=True)))

    # --- body -------------------------------------------------------------------------------
    def badan(self, letak: list[list[Letak]]) -> list[str]:
        utuh = len(letak) <= BARIS_UTUH and taksir_tinggi(self.isi, letak) <= TINGGI_UTUH
        rekat = self._rekat(letak, utuh)
        tinggi = self._tinggi_baris(letak)
        hasil = []
        for urut in range(len(letak)):
            hasil.append(self._baris(letak, urut, rekat=urut in rekat))
            self.p.potong(
                Potong((tinggi[urut],), rekat=urut in rekat, utuh=True, ulang=self.tinggi_kepala)
            )
        return hasil

    def _rekat(self, letak: list[list[Letak]], utuh: bool) -> set[int]:
        """Rows that stay on the page of the next one."""
        akhir = len(letak) - 1
        # Notes never stand alone on a page.
        hasil = {akhir} if self.isi.catatan or self.isi.sumber else set()
        if utuh:
            return hasil | set(range(akhir))
        for urut, (satu, tempat) in enumerate(zip(self.isi.baris, letak, strict=True)):
            sesudah = self.isi.baris[urut + 1].tingkat if urut < akhir else ""
            membuka = satu.tingkat in ("sasaran", "program", "kegiatan") and urut < akhir
            if membuka or sesudah == "jumlah":
                hasil.add(urut)
            for sel_ in tempat:
                if 1 < sel_.sel.baris <= _PALING_REKAT:
                    hasil.update(range(urut, urut + sel_.sel.baris - 1))
        return hasil

    def _tinggi_baris(self, letak: list[list[Letak]]) -> list[float]:
        """Heights in mm; a cell over several rows stretches the last of them."""
        gaya = self.p.gaya[self.rupa.badan]
        tinggi = [gaya.baris + 2 * self.rupa.tepi + _GARIS_BARIS for _ in letak]
        panjang: list[tuple[int, int, float]] = []
        for urut, (satu, tempat) in enumerate(zip(self.isi.baris, letak, strict=True)):
            for t in tempat:
                butuh = self._tinggi_sel(t, satu)
                if t.sel.baris == 1:
                    tinggi[urut] = max(tinggi[urut], butuh)
                else:
                    panjang.append((urut, t.sel.baris, butuh))
            if satu.tingkat == "jumlah":
                tinggi[urut] += _GARIS_TEPI - _GARIS_BARIS
        tinggi[-1] += _GARIS_TEPI
        for urut, banyak, butuh in panjang:
            kurang = butuh - sum(tinggi[urut : urut + banyak])
            if kurang > 0:
                tinggi[urut + banyak - 1] += kurang
        return tinggi

    def _tinggi_sel(self, tempat: Letak, satu: Baris) -> float:
        isi = tempat.sel.isi
        kata = kata_rumus_sel(isi) if isinstance(isi, Rumus) else kata_sel(isi, self.p.k)
        if satu.tingkat == "program" and tempat.sel.kepala_baris and len(satu.sel) > 1:
            kata = kata.upper()
        return self._tinggi_kata(kata, tempat, self.rupa.badan, satu)

    def _tinggi_kata(self, kata: str, tempat: Letak, nama: str, satu: Baris | None = None) -> float:
        gaya = self.p.gaya[nama]
        margin = self.margin if satu is not None else 0.4
        lebar = self._lebar(tempat) * 25.4 / 1440 - 2 * margin
        if tempat.dua_paruh and isinstance(tempat.sel.isi, Bervolume):
            kata = bagian_volume(tempat.sel.isi)[1]
            lebar = self.lebar[self.kolom[tempat.awal] + 1] * 25.4 / 1440 - self.margin
        if satu is not None and satu.tingkat in _TEBAL:
            gaya = replace(gaya, tebal=True)
        if satu is not None and tempat.sel.kepala_baris:
            lebar -= _INDEN.get(satu.tingkat, 0)
        return (
            banyak_baris(kata, max(lebar, 2), gaya) * gaya.baris + 2 * self.rupa.tepi + _GARIS_BARIS
        )

    def _baris(self, letak: list[list[Letak]], urut: int, *, rekat: bool) -> str:
        satu = self.isi.baris[urut]
        isi: dict[int, str] = {}
        for tempat in letak[urut]:
            isi[self.kolom[tempat.awal]] = self._sel(tempat, satu, rekat)
        for lalu in range(urut):
            for tempat in letak[lalu]:
                if tempat.sel.baris > 1 and lalu + tempat.sel.baris > urut:
                    sifat = self._sifat(tempat, self.isi.baris[lalu], "continue")
                    kosong = alinea(self.rupa.badan, "", Sifat(rekat=rekat or None))
                    isi[self.kolom[tempat.awal]] = sel(sifat, kosong)
        return baris([isi[n] for n in sorted(isi)])

    def _sifat(self, tempat: Letak, satu: Baris, gabung: str = "") -> SifatSel:
        garis: list[tuple[str, Garis]] = []
        if satu.tingkat == "jumlah":
            garis.append(("top", Garis(8)))
        if tempat.kolom[0].pisah and tempat.awal > 0:
            garis.append(("left", _TEPI))
        if satu.tingkat == "program":
            garis.append(("bottom", Garis(4, GARIS)))
        return SifatSel(
            self._lebar(tempat),
            tempat.rentang,
            gabung,
            tuple(garis),
            _ISI.get(satu.tingkat, ""),
            margin=self._margin(),
        )

    def _sel(self, tempat: Letak, satu: Baris, rekat: bool) -> str:
        gabung = "restart" if tempat.sel.baris > 1 else ""
        sifat = self._sifat(tempat, satu, gabung)
        huruf = _huruf(tempat, satu)
        if tempat.dua_paruh and isinstance(tempat.sel.isi, Bervolume):
            return self._dua_paruh(tempat.sel.isi, tempat, sifat, huruf, rekat)
        inden = _INDEN.get(satu.tingkat, 0.0) if tempat.sel.kepala_baris else 0.0
        sifat_alinea = Sifat(rekat=rekat or None, kiri=inden or None, rata=_rata_sel(tempat, satu))
        if isinstance(tempat.sel.isi, Rumus):
            return sel(sifat, rumus_sel(tempat.sel.isi, self.rupa.badan, sifat_alinea))
        return sel(sifat, alinea(self.rupa.badan, self._runs(tempat.sel, huruf), sifat_alinea))

    def _runs(self, isi: Sel, huruf: Huruf) -> str:
        if isinstance(isi.isi, str):
            return lari(isi.isi, huruf)
        if isinstance(isi.isi, JENIS_NILAI):
            return lari(teks_nilai(isi.isi), huruf)
        return self.p.kalimat(isi.isi, huruf) if isinstance(isi.isi, tuple) else ""

    def _dua_paruh(
        self, isi: Bervolume, tempat: Letak, sifat: SifatSel, huruf: Huruf, rekat: bool
    ) -> str:
        """Number at the right of its half, unit at the left of its own: figures stand in line."""
        angka, satuan = bagian_volume(isi)
        awal = self.kolom[tempat.awal]
        tepi = self.rupa.tepi
        kiri = replace(
            sifat,
            lebar=self.lebar[awal],
            rentang=1,
            margin=(("top", tepi), ("left", 0.5), ("bottom", tepi), ("right", 1.0)),
        )
        kanan = replace(
            sifat,
            lebar=self.lebar[awal + 1],
            rentang=1,
            garis=tuple(g for g in sifat.garis if g[0] != "left"),
            margin=(("top", tepi), ("left", 0.0), ("bottom", tepi), ("right", self.margin)),
        )
        rata = Sifat(rekat=rekat or None, rata="right")
        return sel(kiri, alinea(self.rupa.badan, lari(angka, huruf), rata)) + sel(
            kanan, alinea(self.rupa.badan, lari(satuan, huruf), Sifat(rekat=rekat or None))
        )

    def kosong(self) -> str:
        """The row that says that there is nothing."""
        self.p.potong(Potong((10.0,), utuh=True))
        sifat = SifatSel(sum(self.lebar), len(self.lebar))
        isi = alinea(
            self.rupa.badan, lari(self.isi.kosong, Huruf(miring=True)), Sifat(rata="center")
        )
        return baris([sel(sifat, isi)])

    def _lebar(self, tempat: Letak) -> int:
        awal = self.kolom[tempat.awal]
        return sum(self.lebar[awal : awal + tempat.rentang])

    def _margin(self) -> tuple[tuple[str, float], ...]:
        m, tepi = self.margin, self.rupa.tepi
        if (m, tepi) == (MARGIN, 1):
            return ()
        return (("top", tepi), ("left", m), ("bottom", tepi), ("right", m))


def _huruf(tempat: Letak, satu: Baris) -> Huruf:
    if satu.tingkat == "kosong":
        return Huruf(miring=True)
    if satu.tingkat == "sasaran":
        return Huruf(tebal=True, warna="FFFFFF")
    program = satu.tingkat == "program" and tempat.sel.kepala_baris and len(satu.sel) > 1
    warna = UTAMA if satu.tingkat in ("program", "jumlah") else ""
    return Huruf(
        tebal=True if satu.tingkat in _TEBAL else None, kapital=program or None, warna=warna
    )


def _rata_sel(tempat: Letak, satu: Baris) -> str:
    if satu.tingkat == "kosong":
        return "center"
    if tempat.sel.rata:
        return RATA[tempat.sel.rata]
    if tempat.sel.kepala_baris:
        return ""
    rata = RATA[tempat.kolom[0].rata]
    return "right" if not rata and isinstance(tempat.sel.isi, JENIS_ANGKA) else rata
