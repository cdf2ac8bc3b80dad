"""Which row of a budget table stands below which: code, words, nomenclature, look, sums."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from core.impor.nama import kode_di_depan, nama_baku
from reporting.periksa_dokumen.acuan import (
    KEGIATAN,
    PROGRAM,
    SUB,
    TOTAL,
    cari_kode,
    jenjang_kode,
    sebunyi_acuan,
)
from reporting.periksa_dokumen.kolom import Lajur, Peran, baris_total, kode_baku
from reporting.periksa_dokumen.model import Sel

_BAGIAN = re.compile(
    r"^\W*(?:sub\s*(?:total|jumlah)|(?:jumlah|total)\s+(?:program|kegiatan))\b", re.I
)
_KATA = (
    (re.compile(r"^\W*sub\s*[- ]?kegiatan\b", re.I), SUB),
    (re.compile(r"^\W*(?:[0-9A-Z]{1,3}[.)]\s+)?program\b", re.I), PROGRAM),
    (re.compile(r"^\W*(?:[0-9A-Za-z]{1,3}[.)]\s+)?kegiatan\b", re.I), KEGIATAN),
)
# A code of the nomenclature has a bidang of two digits; an office's own numbers are 1, 1.1, 1.1.1.
_KODE_NASIONAL = re.compile(r"^\W*[0-9X]\s*[.]\s*[0-9X]{2}\s*[.]", re.I)
_ANGKA = re.compile(r"[0-9]{1,2}[.)]?")
_RUAS = re.compile(r"[0-9Xx]{1,4}(?:\.[0-9]{1,2})*")
_NOMOR = re.compile(r"^\W*\d{1,2}[.]\d{1,2}(?P<sub>[.]\d{1,2})?[.]?\s*$")


@dataclass
class Baris:
    """A row that stands in the tree. `kunci` is one for the same thing in any table, `kode` the
    code as written there."""

    b: int
    nama: str
    jenjang: int
    kunci: str
    kode: str = ""
    anak: list["Baris"] = field(default_factory=list)

    def turunan(self, jenjang: int) -> list["Baris"]:
        sendiri = [self] if self.jenjang == jenjang else []
        return sendiri + [t for a in self.anak for t in a.turunan(jenjang)]


@dataclass(frozen=True)
class _Mentah:
    """A row before its place in the tree is known."""

    b: int
    nama: str
    jenjang: int | None
    kode: str
    tertulis: bool


@dataclass
class Pohon:
    lajur: Lajur
    program: list[Baris]
    total: list[Baris]
    bagian: list[tuple[Baris, int]] = field(default_factory=list)
    """A row with figures and the row below it that totals it again."""

    @cached_property
    def semua(self) -> list[Baris]:
        hasil: list[Baris] = []
        tumpukan = list(reversed(self.program))
        while tumpukan:
            satu = tumpukan.pop()
            hasil.append(satu)
            tumpukan.extend(reversed(satu.anak))
        return hasil


def bangun(lajur: Lajur) -> Pohon | None:
    """The tree of a table of programmes; None when it holds none."""
    k = lajur.kolom_nama
    if k is None or not lajur.kolom(Peran.PAGU, Peran.REALISASI_UANG, Peran.TARGET, Peran.PERSEN):
        return None
    terlihat: dict[tuple[bool, bool, bool, int], list[int]] = {}
    mentah: list[_Mentah] = []
    total: list[Baris] = []
    bagian: list[int] = []
    uang = lajur.kolom(Peran.PAGU, Peran.REALISASI_UANG)
    for b, baris in enumerate(lajur.baris):
        if baris_total(baris):
            nama_total = lajur.nama_baris(b)
            if _BAGIAN.match(nama_total):
                bagian.append(b)
            else:
                total.append(Baris(b, nama_total, TOTAL, "total"))
            continue
        nama = baris[k].teks.strip() or _nama_lain(lajur, baris)
        if not nama:
            continue
        kode, tertulis, jenjang = _tentukan(lajur, b, nama)
        if (
            jenjang is None
            and uang
            and b not in lajur.jenjang
            and all(lajur.nilai[b][u] is None for u in uang)
        ):
            continue  # The rest of a name from the page before, or a remark.
        if jenjang is not None:
            terlihat.setdefault(_rupa(baris[k]), []).append(jenjang)
        mentah.append(_Mentah(b, nama, jenjang, kode, tertulis))
    if not _berjenjang(mentah):
        return None
    # A look says something only when the known rows that have it stand on one level.
    rupa = {r: js[0] for r, js in terlihat.items() if len(set(js)) == 1}
    pohon = Pohon(lajur, _susun(lajur, mentah, rupa), total)
    _pasang_bagian(pohon, bagian)
    return pohon


def _berjenjang(mentah: list[_Mentah]) -> bool:
    """Whether there is a program, or most rows are known from the nomenclature."""
    berkode = sum(bool(m.kode) for m in mentah)
    ada = any(m.jenjang == PROGRAM for m in mentah)
    return ada or (berkode >= 2 and berkode * 5 >= len(mentah) * 3)


def _pasang_bagian(pohon: Pohon, bagian: list[int]) -> None:
    """Gives each subtotal to the last program or kegiatan above it; one without figures of its own
    takes the subtotal's row."""
    lajur = pohon.lajur
    uang = lajur.kolom(Peran.PAGU, Peran.REALISASI_UANG)
    for b in bagian:
        jenjang = KEGIATAN if re.search(r"kegiatan", lajur.nama_baris(b), re.I) else PROGRAM
        atas = [s for s in pohon.semua if s.b < b and s.jenjang == jenjang and s.anak]
        if not atas:
            continue
        pemilik = atas[-1]
        if any(lajur.nilai[pemilik.b][k] is not None for k in uang):
            pohon.bagian.append((pemilik, b))
        else:
            pemilik.b = b


def _nama_lain(lajur: Lajur, baris: list[Sel]) -> str:
    """Offices that give each level its own column."""
    return next((baris[k].teks for k in lajur.kolom(Peran.NAMA) if baris[k].teks.strip()), "")


def _rupa(sel: Sel) -> tuple[bool, bool, bool, int]:
    teks = sel.teks.strip()
    return sel.tebal, teks.isupper(), teks[:1] in "-–—•", sel.indent


def _tentukan(lajur: Lajur, b: int, nama: str) -> tuple[str, bool, int | None]:
    """Code, whether it is written there, level."""
    baris = lajur.baris[b]
    tulisan = [baris[k].teks for k in lajur.kolom(Peran.KODE)]
    kode = next((c for t in tulisan if _KODE_NASIONAL.match(t) and (c := kode_baku(t))), "")
    if not kode and _KODE_NASIONAL.match(nama):
        kode = kode_di_depan(nama)[0]
    kode = kode or _kode_terpisah(lajur, b)
    if (jenjang := jenjang_kode(kode)) is not None:
        return kode, True, jenjang
    if b in lajur.jenjang:
        return cari_kode(nama, lajur.jenjang[b]), False, lajur.jenjang[b]
    for pola, jenjang in _KATA:
        if pola.match(nama):
            return cari_kode(nama, jenjang), False, jenjang
    kode = cari_kode(nama)
    depan = [s.teks for s in baris[: lajur.kolom_nama or 0]]
    jenjang_nomor = _menurut_banyaknya(lajur, b) or _menurut_nomor(tulisan + depan)
    return kode, False, jenjang_kode(kode) or jenjang_nomor


def _depan(lajur: Lajur, b: int) -> list[str]:
    """The cells left of a row's name, without a column that only numbers the rows."""
    return [
        lajur.baris[b][k].teks.strip()
        for k in range(lajur.kolom_nama or 0)
        if not re.match(r"\W*no(?:mor|\.)?\W*$", lajur.kepala[k], re.I)
    ]


def _kode_terpisah(lajur: Lajur, b: int) -> str:
    """A code with each part in a column of its own, left of the name: 7 | 01 | 04 | 2.02 | 0001."""
    isi = [t for t in _depan(lajur, b) if t]
    if len(isi) < 3 or not all(_RUAS.fullmatch(t) for t in isi):
        return ""
    kode = ".".join(isi)
    return kode_baku(kode) if _KODE_NASIONAL.match(kode) else ""


def _menurut_banyaknya(lajur: Lajur, b: int) -> int | None:
    """The level of a row numbered over three columns: 1 | | a program, 1 | 2 | 3 a sub kegiatan."""
    isi = _depan(lajur, b)
    terisi = [t for t in isi if t]
    if len(isi) != 3 or not terisi or isi[: len(terisi)] != terisi:
        return None
    return len(terisi) if all(_ANGKA.fullmatch(t) for t in terisi) else None


def _menurut_nomor(tulisan: list[str]) -> int | None:
    """The level an office's own numbering tells: 1.1 a kegiatan, 1.1.1 a sub kegiatan."""
    cocok = next((c for t in tulisan if (c := _NOMOR.match(t))), None)
    return cocok and (SUB if cocok["sub"] else KEGIATAN)


def _susun(
    lajur: Lajur,
    mentah: list[_Mentah],
    rupa: dict[tuple[bool, bool, bool, int], int],
) -> list[Baris]:
    k = lajur.kolom_nama
    assert k is not None
    program: list[Baris] = []
    jalur: dict[int, Baris] = {}
    for urut, kini in enumerate(mentah):
        jadi = kini.jenjang
        if jadi is None:
            jadi = rupa.get(_rupa(lajur.baris[kini.b][k]))
        if jadi is None:
            jadi = _menurut_jumlah(lajur, mentah, urut)
        induk = next((jalur[j] for j in range(jadi - 1, 0, -1) if j in jalur), None)
        kode = kini.kode if kini.tertulis else ""
        satu = Baris(kini.b, kini.nama, jadi, _kunci(kini, jadi, induk), kode)
        if jadi == PROGRAM or induk is None:
            program.append(satu)
        else:
            induk.anak.append(satu)
        jalur = {j: s for j, s in jalur.items() if j < jadi}
        jalur[jadi] = satu
    return program


def _kunci(satu: _Mentah, jenjang: int, induk: Baris | None) -> str:
    """The code, unless only its name gave it and it belongs below another parent."""
    kode = satu.kode
    if not satu.tertulis and induk and jenjang_kode(induk.kunci):
        atas = f"{induk.kunci}."
        if kode and not kode.startswith(atas):
            kode = ""
        elif not kode and sebunyi_acuan(satu.nama):
            kode = cari_kode(satu.nama, jenjang, atas)
    return kode or f"{jenjang}:{nama_baku(satu.nama)}"


def _menurut_jumlah(lajur: Lajur, mentah: list[_Mentah], urut: int) -> int:
    """A row that is the sum of those right below it is a kegiatan; else a sub kegiatan."""
    for k in lajur.kolom(Peran.PAGU, Peran.REALISASI_UANG):
        dicari = lajur.nilai[mentah[urut].b][k]
        jumlah = Decimal(0)
        for bawah in mentah[urut + 1 :]:
            if bawah.jenjang in (PROGRAM, KEGIATAN):
                break
            jumlah += lajur.nilai[bawah.b][k] or 0
            if dicari and jumlah == dicari:
                return KEGIATAN
    return SUB
