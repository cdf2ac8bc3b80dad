"""Which row of a budget table stands below which: code, words, nomenclature, look, sums."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

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
from reporting.periksa_dokumen.kolom import Lajur, Peran, kode_baku
from reporting.periksa_dokumen.model import Sel

_TOTAL = re.compile(r"^\W*(?:grand\s+)?(?:jumlah|total|j\s*u\s*m\s*l\s*a\s*h)\b(?!.{60})", re.I)
_KATA = (
    (re.compile(r"^\W*sub\s*[- ]?kegiatan\b", re.I), SUB),
    (re.compile(r"^\W*(?:[0-9A-Z]{1,3}[.)]\s+)?program\b", re.I), PROGRAM),
    (re.compile(r"^\W*(?:[0-9A-Za-z]{1,3}[.)]\s+)?kegiatan\b", re.I), KEGIATAN),
)
# A code of the nomenclature has a bidang of two digits; an office's own numbers are 1, 1.1, 1.1.1.
_KODE_NASIONAL = re.compile(r"^\W*[0-9X]\s*[.]\s*[0-9X]{2}\s*[.]", re.I)
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

    @property
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
    for b, baris in enumerate(lajur.baris):
        if baris_total(lajur, b):
            total.append(Baris(b, baris[k].teks or "Jumlah", TOTAL, "total"))
            continue
        nama = baris[k].teks.strip() or _nama_lain(lajur, baris)
        if not nama:
            continue
        kode, tertulis, jenjang = _tentukan(lajur, baris, nama)
        uang = lajur.kolom(Peran.PAGU, Peran.REALISASI_UANG)
        if jenjang is None and uang and all(lajur.nilai[b][u] is None for u in uang):
            continue  # The rest of a name from the page before, or a remark.
        if jenjang is not None:
            terlihat.setdefault(_rupa(baris[k]), []).append(jenjang)
        mentah.append(_Mentah(b, nama, jenjang, kode, tertulis))
    if not any(m.jenjang == PROGRAM for m in mentah):
        return None
    # A look says something only when the known rows that have it stand on one level.
    rupa = {r: js[0] for r, js in terlihat.items() if len(set(js)) == 1}
    return Pohon(lajur, _susun(lajur, mentah, rupa), total)


def _nama_lain(lajur: Lajur, baris: list[Sel]) -> str:
    """Offices that give each level its own column."""
    return next((baris[k].teks for k in lajur.kolom(Peran.NAMA) if baris[k].teks.strip()), "")


def baris_total(lajur: Lajur, b: int) -> bool:
    kata = [s.teks for s in lajur.baris[b] if re.search(r"[A-Za-z]{3}", s.teks)]
    return (
        bool(kata)
        and bool(_TOTAL.match(kata[0]))
        and not re.match(r"(?i)^\W*jumlah (?:dokumen|laporan|orang|unit|paket)", kata[0])
    )


def _rupa(sel: Sel) -> tuple[bool, bool, bool, int]:
    teks = sel.teks.strip()
    return sel.tebal, teks.isupper(), teks[:1] in "-–—•", sel.indent


def _tentukan(lajur: Lajur, baris: list[Sel], nama: str) -> tuple[str, bool, int | None]:
    """Code, whether it is written there, level."""
    tulisan = [baris[k].teks for k in lajur.kolom(Peran.KODE)]
    kode = next((c for t in tulisan if _KODE_NASIONAL.match(t) and (c := kode_baku(t))), "")
    if not kode and _KODE_NASIONAL.match(nama):
        kode = kode_di_depan(nama)[0]
    if (jenjang := jenjang_kode(kode)) is not None:
        return kode, True, jenjang
    for pola, jenjang in _KATA:
        if pola.match(nama):
            return cari_kode(nama, jenjang), False, jenjang
    kode = cari_kode(nama)
    depan = [s.teks for s in baris[: lajur.kolom_nama or 0]]
    return kode, False, jenjang_kode(kode) or _menurut_nomor(tulisan + depan)


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
