"""Money of sentences against the tables: which row, which column, which of three figures fits."""

import re
from dataclasses import dataclass
from decimal import Decimal

from reporting.periksa_dokumen.angka_sel import angka
from reporting.periksa_dokumen.bahan import Ayat
from reporting.periksa_dokumen.hubungan import Hubungan
from reporting.periksa_dokumen.jenjang import Pohon
from reporting.periksa_dokumen.lingkup import (
    PAGU,
    REALISASI,
    SELURUH,
    SISA,
    Lingkup,
    Pencari,
    baca_lingkup,
)
from reporting.periksa_dokumen.persen import ketelitian, sesuai

_UANG = re.compile(
    r"\brp\.?\s*(?P<n>[0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]{5,})(?![0-9])"
    r"|(?<![0-9.,])(?P<m>[0-9]{1,3}(?:\.[0-9]{3}){2,})(?![0-9.])",
    re.I,
)
_PERSEN = re.compile(r"(?<![0-9.,])(?P<n>[0-9]{1,3}(?:[.,][0-9]{1,2})?)\s*(?:%|persen\b)", re.I)
_KATA = re.compile(
    r"(?P<sisa>\bsisa\w*|\btidak\s+ter(?:serap|pakai)|\bbelum\s+terserap|\bsilpa\b|\bselisih)"
    r"|(?P<nyata>\b(?:me)?realisasi\w*|\bterealisasi\w*|\bdirealisasikan|\b(?:ter|me|di)?n?y?serap\w*"
    r"|\bpenyerapan|\bterpakai|\bdigunakan|\bdibelanjakan|\bpengeluaran)"
    r"|(?P<pagu>\b(?:ber)?anggaran\w*|\bdianggarkan|\bpagu\w*|\b(?:di)?alokasi\w*|\bdana\b|\bpendanaan"
    r"|\bplafon)",
    re.I,
)
_SELURUH = re.compile(
    r"\b(?:total|seluruh(?:nya)?|keseluruhan|jumlah (?:anggaran|pagu|belanja|dana|pendanaan)"
    r"|mengelola|apbd|dpa|dokumen pelaksanaan anggaran|(?:anggaran|pagu|belanja|dana)"
    r" (?:kantor )?(?:kecamatan|distrik)|kecamatan [\w ]{3,40}"
    r" (?:mengelola|memperoleh|mendapat\w*|menerima|didukung))\b",
    re.I,
)
_LAIN = re.compile(
    r"\b(?:semula|sebelum perubahan|bertambah|berkurang|alokasi dana desa|dana desa|retribusi"
    r"|pad|per (?:bulan|orang|desa)|masing-masing|honor|tunjangan|tahun lalu"
    r"|belanja (?:pegawai|modal|barang|operasi)|triwulan\s+(?:iv|i{1,3}|[1-4]))\b",
    re.I,
)
_WAKTU = re.compile(
    r"(?<!dengan )(?<!s\.d\. )(?<!s/d )\b(?:triwulan|tw)\.?\s*(iv|i{1,3}|[1-4])\b", re.I
)
_VERSI = re.compile(r"\b(murni|perubahan)\b", re.I)
_PERSEN_UANG = re.compile(
    r"(?:atau|setara|\(|serapan|penyerapan|terserap|capaian(?: keuangan)?|realisasi|sebesar"
    r"|mencapai|persentase|yaitu|yakni)\s*(?:sebesar|anggaran|keuangan|mencapai|dengan|adalah|hanya|:)*\s*$",
    re.I,
)


_BUKAN_UANG = re.compile(r"kinerja|target|fisik|indikator|naik|turun", re.I)


@dataclass
class _Uang:
    awal: int
    akhir: int
    nilai: Decimal
    kata: str
    jenis: str
    jendela: str
    lingkup: Lingkup | None = None
    """By name or by words for the whole; found through a figure when neither tells it."""


class Kalimat:
    """Adds the relations of each sentence; the solver says which figure is wrong. `seluruh` is
    the whole office, in every table that totals it."""

    def __init__(self, pohon: list[Pohon], hubungan: Hubungan) -> None:
        self._hubungan = hubungan
        self.lingkup = baca_lingkup(pohon, hubungan)
        self.pencari = Pencari(self.lingkup)
        self._semua = {n for sel, n in hubungan.nilai.items() if n is not None and abs(n) >= 10_000}
        self.seluruh = next((s for s in self.lingkup if s.nama == SELURUH), None)

    def lingkup_uang(self, teks: str) -> list[Lingkup]:
        """What the amounts of a sentence tell that it is about."""
        satu = self._menurut_angka(_uang(teks))
        return [satu] if satu else []

    @staticmethod
    def beruang(teks: str) -> bool:
        return bool(_UANG.search(teks))

    def hubungkan(self, ayat: list[Ayat]) -> None:
        tersebut: tuple[int, Lingkup | None] = (-1, None)
        beruang = {a.isi for a in ayat if _UANG.search(a.teks)}
        for urut, satu in enumerate(ayat):
            if satu.isi not in beruang:
                continue
            sebutan = self.pencari.cari(satu.teks)
            uang = _uang(satu.teks)
            if tersebut[0] != satu.isi:
                tersebut = (satu.isi, None)
            if uang:
                self._satu(urut, satu, uang, sebutan, tersebut[1])
            if sebutan:
                tersebut = (satu.isi, sebutan[-1][1])

    def _satu(
        self,
        urut: int,
        ayat: Ayat,
        uang: list[_Uang],
        sebutan: list[tuple[int, Lingkup]],
        tersebut: Lingkup | None,
    ) -> None:
        for u in uang:
            depan = [s for letak, s in sebutan if letak < u.awal]
            u.lingkup = depan[-1] if depan else sebutan[0][1] if len(sebutan) == 1 else tersebut
        umum = None if sebutan else self._menurut_angka(uang)
        for n, u in enumerate(uang):
            if umum is not None:
                u.lingkup = umum
            elif u.lingkup is None and _menyeluruh(ayat.teks, u.awal):
                u.lingkup = self.seluruh
            self._uang(f"kalimat|{urut}|{n}", ayat, u, umum is not None)
        self._persen(urut, ayat, uang)

    def _menurut_angka(self, uang: list[_Uang]) -> Lingkup | None:
        """What the figures themselves tell: most of a scope's, in their kinds."""
        terbaik: tuple[int, Lingkup] | None = None
        for satu in self.lingkup:
            cocok = sum(u.nilai in satu.nilai(self._hubungan, u.jenis) for u in uang if u.jenis)
            if cocok and (terbaik is None or cocok > terbaik[0]):
                terbaik = cocok, satu
        return terbaik[1] if terbaik else None

    def _uang(self, sel: str, ayat: Ayat, u: _Uang, dari_angka: bool) -> None:
        if u.lingkup is None:
            return
        if not u.jenis and u.lingkup.jenjang and not u.jendela.strip().endswith("dari"):
            u.jenis = PAGU  # "Program A Rp 10.000.000", as the Perjanjian Kinerja lists them.
        calon = self._sekolom(u.lingkup.sel.get(u.jenis, []), u.jendela)
        nilai = self._hubungan.nilai
        sama = [s for s in calon if nilai.get(s) == u.nilai]
        if not calon or (not sama and u.nilai in self._semua and not dari_angka):
            return
        if not sama and _LAIN.search(_WAKTU.sub(" ", u.jendela)):
            return
        tujuan = sama or [min(calon, key=lambda s: abs((nilai.get(s) or Decimal(0)) - u.nilai))]
        seharusnya = nilai.get(tujuan[0]) or Decimal(0)
        if not seharusnya / 20 <= u.nilai <= seharusnya * 20:
            return  # Not a slip of the pen: another amount.
        nilai[sel] = u.nilai
        self._hubungan.letak[sel] = ayat.tempat(u.kata)
        self._hubungan.tambah("kalimat.uang", sel, (tujuan[0],), "sama")

    def _sekolom(self, calon: list[str], jendela: str) -> list[str]:
        """Only cells of the quarter, or the version of the budget, that the words name."""
        for pola in (_WAKTU, _VERSI):
            if kata := _tanda(pola, jendela):
                calon = [s for s in calon if kata & _tanda(pola, self._hubungan.tempat(s).kolom)]
        return calon

    def _persen(self, urut: int, ayat: Ayat, uang: list[_Uang]) -> None:
        """A percentage beside money: of the scope of the nearest amount, else of the sentence's
        own two amounts."""
        for n, cocok in enumerate(_PERSEN.finditer(ayat.teks)):
            nilai = angka(cocok["n"])
            depan = ayat.teks[: cocok.start()]
            dekat = [u for u in uang if u.akhir <= cocok.start()] or uang[:1]
            sesudah = dekat[-1].akhir <= cocok.start()
            sela = depan[dekat[-1].akhir :] if sesudah else depan
            lain = _BUKAN_UANG.search(sela) or dekat[-1].jenis == SISA
            if nilai is None or lain or not _PERSEN_UANG.search(depan):
                continue
            sel = f"kalimat|{urut}|%{n}"
            teliti = ketelitian(cocok["n"])
            pasangan = self._pasangan(ayat, dekat[-1].lingkup, uang, nilai, teliti, sel)
            if pasangan is None:
                continue
            self._hubungan.nilai[sel] = nilai
            self._hubungan.letak[sel] = ayat.tempat(cocok[0])
            self._hubungan.tambah("kalimat.persen", sel, pasangan, "persen", teliti)

    def _pasangan(
        self,
        ayat: Ayat,
        lingkup: Lingkup | None,
        uang: list[_Uang],
        persen: Decimal,
        teliti: Decimal,
        sel: str,
    ) -> tuple[str, str] | None:
        """The two cells it divides: those of one table, the pair that fits if one does."""
        nilai = self._hubungan.nilai
        semua: list[tuple[str, str]] = []
        if lingkup is not None:
            semua = [
                (r, p)
                for r in lingkup.sel.get(REALISASI, [])
                for p in lingkup.sel.get(PAGU, [])
                if r.split("|")[:-1] == p.split("|")[:-1] and nilai.get(p)
            ]
        if not semua:
            return self._sendiri(ayat, uang, sel)
        cocok = [
            (r, p)
            for r, p in semua
            if sesuai(persen, nilai[r] or Decimal(0), nilai[p] or Decimal(1), teliti)
        ]
        return (cocok or semua[-1:])[0]

    def _sendiri(self, ayat: Ayat, uang: list[_Uang], sel: str) -> tuple[str, str] | None:
        """The sentence's own budget and realisasi, when it names no row and the whole."""
        ada = {u.jenis: u for u in uang}
        if len(uang) != 2 or set(ada) != {PAGU, REALISASI} or not ada[PAGU].nilai:
            return None
        for jenis, u in ada.items():
            self._hubungan.nilai[f"{sel}|{jenis}"] = u.nilai
            self._hubungan.letak[f"{sel}|{jenis}"] = ayat.tempat(u.kata)
        return f"{sel}|{REALISASI}", f"{sel}|{PAGU}"


def _uang(teks: str) -> list[_Uang]:
    """Amounts with the kind that the words before them tell."""
    hasil: list[_Uang] = []
    lalu = 0
    for cocok in _UANG.finditer(teks):
        digit = (cocok["n"] or cocok["m"]).replace(".", "").replace(",", "")
        jendela = teks[lalu : cocok.start()]
        jenis = _jenis(jendela)
        if not jenis and hasil and re.fullmatch(r"[\s,.\-]*dari\s*", jendela):
            jenis = PAGU if hasil[-1].jenis == REALISASI else ""
        hasil.append(_Uang(cocok.start(), cocok.end(), Decimal(digit), cocok[0], jenis, jendela))
        lalu = cocok.end()
    return hasil


def _tanda(pola: re.Pattern[str], teks: str) -> set[str]:
    """Quarters or versions of the budget that words name, in one spelling."""
    return {cocok[cocok.lastindex or 0].casefold() for cocok in pola.finditer(teks)}


def _menyeluruh(teks: str, awal: int) -> bool:
    return bool(_SELURUH.search(teks[:awal])) and not _LAIN.search(teks)


def _jenis(jendela: str) -> str:
    """The last word that names a kind; "realisasi anggaran" is a realisasi."""
    kata = list(_KATA.finditer(jendela))
    if not kata:
        return ""
    akhir = kata[-1]
    if akhir["pagu"] and len(kata) > 1:
        sebelum = kata[-2]
        sela = jendela[sebelum.end() : akhir.start()]
        if re.fullmatch(r"\s*(?!dari)(?:\w+\s+)?", sela):
            akhir = sebelum
    return SISA if akhir["sisa"] else REALISASI if akhir["nyata"] else PAGU
